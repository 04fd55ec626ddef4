//! The charts there are, by name.

use tianchu_model::Lang;
use tianchu_report::Words;

macro_rules! charts {
    (
        lean { $($(#[doc = $doc:literal])* $name:ident $id:literal $zh:literal $en:literal;)* }
        extras { $($(#[doc = $xdoc:literal])* $xname:ident $xid:literal $xzh:literal $xen:literal;)* }
        hours { $($(#[doc = $hdoc:literal])* $hname:ident $hid:literal $hzh:literal $hen:literal;)* }
    ) => {
        /// A chart, under the name it has in links, on the command line and in the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Chart {
            $($(#[doc = $doc])* $name,)*
            $($(#[doc = $xdoc])* #[cfg(feature = "extras")] $xname,)*
            $($(#[doc = $hdoc])* #[cfg(feature = "extras")] $hname,)*
        }

        impl Chart {
            /// Every chart that a run alone fills, those of the first screen first.
            pub const ALL: &'static [Self] =
                &[$(Self::$name,)* $(#[cfg(feature = "extras")] Self::$xname,)*];

            /// Charts of a grid's hours, which have functions of their own; of a run alone they are empty.
            #[cfg(feature = "extras")]
            pub const OF_HOURS: &'static [Self] = &[$(Self::$hname,)*];

            /// Name in links, files and the page.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                    $(#[cfg(feature = "extras")] Self::$xname => $xid,)*
                    $(#[cfg(feature = "extras")] Self::$hname => $hid,)*
                }
            }

            /// What the chart is about, for menus.
            #[must_use]
            pub fn label(self, words: Words) -> &'static str {
                let (zh, en) = match self {
                    $(Self::$name => ($zh, $en),)*
                    $(#[cfg(feature = "extras")] Self::$xname => ($xzh, $xen),)*
                    $(#[cfg(feature = "extras")] Self::$hname => ($hzh, $hen),)*
                };
                match words.language() {
                    Lang::Zh => zh,
                    Lang::En => en,
                }
            }
        }
    };
}

charts! {
    lean {
        /// Farmland at year-end against the red line.
        FarmlandStock "farmland-stock" "耕地面积" "Farmland";
        /// New-type storage at quarter-end against the target of 2027.
        StorageStock "storage-stock" "新型储能装机" "New-type storage";
        /// What takes farmland and what replenishes it, by class, year by year.
        OccupationReplenishment "occupation-replenishment" "耕地占用与补充" "Farmland taken and replenished";
        /// The cap on construction and the demand; what was blocked and why; the bank of credits.
        CapAndDemand "cap-and-demand" "占用上限与需求" "Cap and demand of construction";
        /// What is left to restore and reclaim.
        Pools "pools" "可恢复与后备资源" "Land left to restore";
        /// Storage added and retired, year by year.
        StorageAdditions "storage-additions" "储能新增与退役" "Storage added and retired";
    }
    extras {
        /// Replenished against occupied: area, grade, capacity.
        ThreeBalances "three-balances" "数量、质量、产能三平衡" "Balance of area, quality and capacity";
        /// Permanent basic farmland against its task, the reserve zone, counties that must stop.
        BasicFarmland "basic-farmland" "永久基本农田" "Permanent basic farmland";
        /// High-standard farmland against the target of 2030, built and decayed.
        HighStandard "high-standard" "高标准农田" "High-standard farmland";
        /// What occupation brings in and what replenishment and quality cost.
        LandMoney "land-money" "耕地收支" "Money of farmland";
        /// Grain capacity against need, and who has grain to spare.
        Grain "grain" "粮食产能与需要" "Grain capacity and need";
        /// Storage added by group of use, year by year, and retired.
        AdditionsByClass "additions-by-class" "新增储能，按用途" "Storage added, by group";
        /// Storage filed, tendered, under construction and operating.
        Pipeline "pipeline" "储能项目各环节" "Stages of storage projects";
        /// What a station costs, and what it earns against what it needs.
        CostRevenue "cost-revenue" "储能造价与收入" "Cost and revenue of storage";
        /// Hours of use against published ones.
        Utilisation "utilisation" "储能利用小时" "Use of storage";
        /// Direct investment against the plan for 2025-2027.
        Investment "investment" "储能投资" "Investment in storage";
        /// Growth of the equipment industry, an illustrative account.
        Equipment "equipment" "电力装备行业（示意）" "Equipment industry (illustrative)";
        /// Land that energy takes, by class, and the part of storage in what construction asks of farmland.
        StorageLand "storage-land" "能源用地" "Land of energy";
        /// Construction and cap under the readings of the cap rule; of one run, under its own.
        Readings "readings" "占用上限的三种读法" "Three readings of the cap";
    }
    hours {
        /// A week hour by hour: what supplies the load, what storage does, its level, the price.
        Week "week" "一周逐时" "A week, hour by hour";
        /// Hours in order of size: net load with and without storage, prices.
        DurationCurve "duration-curve" "持续曲线" "Duration curves";
        /// Curtailed share by year, beside what was published.
        Curtailment "curtailment" "弃电率" "Curtailment";
        /// What more storage would save a year, against what it costs.
        NextMw "value-of-next-mw" "再增一份储能的价值" "Value of more storage";
    }
}

impl Chart {
    /// The chart called `id`, if this build has it.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        let all = Self::ALL.iter();
        #[cfg(feature = "extras")]
        let all = all.chain(Self::OF_HOURS);
        all.copied().find(|c| c.id() == id.trim())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a chart is added without a name of its own, or a name cannot be read back.
    #[test]
    fn names_round_trip() {
        for &chart in Chart::ALL.iter().chain(Chart::OF_HOURS) {
            assert_eq!(Chart::parse(chart.id()), Some(chart));
        }
        assert_eq!(Chart::parse("month"), None);
    }
}
