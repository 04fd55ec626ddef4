//! Results as named columns: one series, one region, values in time order.

use crate::lang::{Lang, Text};
use crate::region::Region;
use crate::time::{FIRST_YEAR, N_QUARTERS, N_YEARS, Quarter, Year};

/// How often a series has a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Once a year; slot 0 is 2019.
    Yearly,
    /// Four times a year; slot 0 is 2020Q4.
    Quarterly,
}

impl Frequency {
    /// Number of slots.
    #[must_use]
    pub const fn len(self) -> usize {
        match self {
            Self::Yearly => N_YEARS,
            Self::Quarterly => N_QUARTERS,
        }
    }

    /// Never: both calendars have slots.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        false
    }

    /// The label of a slot: `2030` or `2027Q4`.
    #[must_use]
    pub fn label(self, slot: usize) -> String {
        match self {
            Self::Yearly => (FIRST_YEAR + slot as i32).to_string(),
            Self::Quarterly => Quarter(slot).to_string(),
        }
    }

    /// The calendar year of a slot.
    #[must_use]
    pub fn year(self, slot: usize) -> Year {
        match self {
            Self::Yearly => FIRST_YEAR + slot as Year,
            Self::Quarterly => Quarter(slot).year(),
        }
    }

    /// The slot's place on a time axis in years: a stock at the end of 2027 stands at 2028.0.
    #[must_use]
    pub fn axis(self, slot: usize) -> f64 {
        match self {
            Self::Yearly => f64::from(FIRST_YEAR) + slot as f64 + 1.0,
            Self::Quarterly => 2021.0 + slot as f64 / 4.0,
        }
    }
}

macro_rules! series {
    ($($variant:ident $id:literal $unit:literal $freq:ident $zh:literal $en:literal;)*) => {
        /// A series scripts may rely on.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Series {
            $(#[doc = concat!("`", $id, "`: ", $en, ".")] $variant,)*
        }

        impl Series {
            /// Every series, in the order of the exports.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Name, ending in the unit.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// Unit as written in files.
            #[must_use]
            pub const fn unit(self) -> &'static str {
                match self { $(Self::$variant => $unit,)* }
            }

            /// Yearly or quarterly.
            #[must_use]
            pub const fn frequency(self) -> Frequency {
                match self { $(Self::$variant => Frequency::$freq,)* }
            }

            /// What it is, in a language.
            #[must_use]
            pub const fn label(self, lang: Lang) -> &'static str {
                match self { $(Self::$variant => Text { zh: $zh, en: $en }.get(lang),)* }
            }
        }
    };
}

series! {
    FarmlandArea "farmland.area_mu" "mu" Yearly "耕地面积（年末）" "Farmland, year-end";
    FarmlandStableArea "farmland.stable_area_mu" "mu" Yearly "稳定利用耕地（年末）" "Stably usable farmland, year-end";
    FarmlandNetIncrease "farmland.net_increase_mu" "mu" Yearly "稳定利用耕地净增量" "Net increase of stably usable farmland";
    FarmlandCap "farmland.cap_mu" "mu" Yearly "非农建设占用上限" "Cap on construction";
    FarmlandDemand "farmland.construction_demand_mu" "mu" Yearly "非农建设占用需求" "Construction demand";
    FarmlandConstruction "farmland.construction_mu" "mu" Yearly "非农建设占用" "Taken by construction";
    FarmlandOtherOut "farmland.other_occupation_mu" "mu" Yearly "其他占用与损失" "Other occupation and losses";
    FarmlandReplenished "farmland.replenished_mu" "mu" Yearly "验收合格的补充耕地" "Replenished and accepted";
    FarmlandRestored "farmland.restored_mu" "mu" Yearly "其中：恢复" "of which restored";
    FarmlandReclaimed "farmland.reclaimed_mu" "mu" Yearly "其中：新开垦" "of which reclaimed";
    FarmlandBank "farmland.credit_bank_mu" "mu" Yearly "指标库（年末）" "Bank of credits, year-end";
    FarmlandIllegal "farmland.illegal_stock_mu" "mu" Yearly "未整改违法建设（年末）" "Unrectified illegal building, year-end";
    FarmlandDuty "farmland.unmet_duty_mu" "mu" Yearly "未落实的补充责任（年末）" "Unmet replenishment duty, year-end";
    FarmlandPoolImmediate "farmland.pool_immediate_mu" "mu" Yearly "即可恢复资源（年末）" "Immediately restorable land, year-end";
    FarmlandPoolEngineering "farmland.pool_engineering_mu" "mu" Yearly "工程恢复资源（年末）" "Land restorable by engineering, year-end";
    FarmlandPoolReserve "farmland.pool_reserve_mu" "mu" Yearly "后备资源（年末）" "Reserve land, year-end";
    FarmlandBasic "farmland.permanent_basic_mu" "mu" Yearly "永久基本农田（年末）" "Permanent basic farmland, year-end";
    StoragePower "storage.power_kw" "kW" Quarterly "新型储能装机" "New-type storage, power";
    StorageEnergy "storage.energy_kwh" "kWh" Quarterly "新型储能容量（铭牌）" "New-type storage, nameplate energy";
    StorageAddedPower "storage.added_power_kw" "kW" Quarterly "新增装机" "Power added";
    StorageAddedEnergy "storage.added_energy_kwh" "kWh" Quarterly "新增容量" "Energy added";
    StorageRetiredPower "storage.retired_power_kw" "kW" Quarterly "退役装机" "Power retired";
    StorageRetiredEnergy "storage.retired_energy_kwh" "kWh" Quarterly "退役容量" "Energy retired";
    StorageSource "storage.source_power_kw" "kW" Quarterly "电源侧装机" "Source-side power";
    StorageGrid "storage.grid_power_kw" "kW" Quarterly "电网侧装机" "Grid-side power";
    StorageOther "storage.other_power_kw" "kW" Quarterly "用户侧及其他装机" "User-side and other power";
    StoragePipeline "storage.pipeline_power_kw" "kW" Quarterly "在建装机（将投产部分）" "Under construction, to be completed";
    StorageInvestment "storage.investment_yuan" "yuan" Quarterly "直接投资" "Direct investment";
}

impl Series {
    /// The series called `id`.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|s| s.id() == id)
    }
}

/// Values of one series for one region.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Which series.
    pub series: Series,
    /// Where.
    pub region: Region,
    /// Slot of the first value; earlier slots are empty, not zero.
    pub first: usize,
    /// Values, oldest first, in the unit of the series; finite, and never the negative zero.
    pub values: Vec<f64>,
}

impl Column {
    /// A column over slots `first..`, with -0.0 stored as 0.0.
    #[must_use]
    pub fn new(series: Series, region: Region, first: usize, values: impl IntoIterator<Item = f64>) -> Self {
        let values: Vec<f64> = values.into_iter().map(|x| x + 0.0).collect();
        debug_assert!(values.iter().all(|x| x.is_finite()), "{} is not finite", series.id());
        debug_assert_eq!(first + values.len(), series.frequency().len());
        Self { series, region, first, values }
    }

    /// The value in a slot, if there is one.
    #[must_use]
    pub fn at(&self, slot: usize) -> Option<f64> {
        slot.checked_sub(self.first).and_then(|i| self.values.get(i)).copied()
    }

    /// Slot and value, oldest first.
    pub fn points(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.values.iter().enumerate().map(|(i, &x)| (self.first + i, x))
    }
}
