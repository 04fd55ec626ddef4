//! What parameters are about.

use crate::lang::Text;

/// What a parameter is about, for lists too long to read at a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// The cap on construction, credits, transfers between places.
    Cap,
    /// What takes farmland, approved or not.
    Occupation,
    /// Restoration, reclamation, acceptance and quality of new land.
    Replenishment,
    /// Permanent basic farmland.
    Basic,
    /// High-standard farmland and water.
    Standard,
    /// Soil programmes and abandoned land.
    Soil,
    /// Fees, costs, funds, payments between places.
    Money,
    /// Grain and other food.
    Grain,
    /// Energy storage, which is not divided.
    Storage,
    /// The power system.
    Power,
}

impl Subject {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 10] = [
        Self::Cap,
        Self::Occupation,
        Self::Replenishment,
        Self::Basic,
        Self::Standard,
        Self::Soil,
        Self::Money,
        Self::Grain,
        Self::Storage,
        Self::Power,
    ];

    /// Name for readers.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Cap => Text { zh: "上限与指标", en: "Cap and credits" },
            Self::Occupation => Text { zh: "占用", en: "Occupation" },
            Self::Replenishment => Text { zh: "补充与质量", en: "Replenishment and quality" },
            Self::Basic => Text { zh: "永久基本农田", en: "Permanent basic farmland" },
            Self::Standard => Text { zh: "高标准农田与水", en: "High-standard farmland and water" },
            Self::Soil => Text { zh: "土壤与撂荒", en: "Soil and abandoned land" },
            Self::Money => Text { zh: "资金与地区间补偿", en: "Money, also between places" },
            Self::Grain => Text { zh: "粮食", en: "Grain" },
            Self::Storage => Text { zh: "储能", en: "Storage" },
            Self::Power => Text { zh: "电力系统", en: "Power system" },
        }
    }
}
