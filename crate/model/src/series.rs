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
    FarmlandDemand "farmland.construction_demand_mu" "mu" Yearly "非农建设占用需求（上限内）" "Construction demand under the cap";
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
    FarmlandUnmet "farmland.unmet_demand_mu" "mu" Yearly "未满足的建设需求" "Construction demand unmet";
    FarmlandUnmetByCap "farmland.unmet_by_cap_mu" "mu" Yearly "其中：受上限限制" "of which blocked by the cap";
    FarmlandUnmetByFreeze "farmland.unmet_by_freeze_mu" "mu" Yearly "其中：受冻结限制" "of which blocked by frozen credits";
    FarmlandFrozen "farmland.frozen_credits_mu" "mu" Yearly "冻结的指标" "Credits frozen";
    FarmlandCapLost "farmland.cap_lost_to_illegal_mu" "mu" Yearly "违法建设使上限减少" "Cap lost to illegal building";
    FarmlandNational "farmland.construction_national_mu" "mu" Yearly "国家重大项目占用" "Taken by national major projects";
    FarmlandKey "farmland.construction_key_mu" "mu" Yearly "省级重点项目占用" "Taken by provincial key projects";
    FarmlandEnergy "farmland.construction_energy_mu" "mu" Yearly "能源与电网占用" "Taken by energy and grid";
    FarmlandEnergyUnlisted "farmland.construction_energy_unlisted_mu" "mu" Yearly "其中：光伏配套与数据中心（名录外）" "of which PV ancillaries and data centres, not listed";
    FarmlandEnergyLand "farmland.energy_land_share" "share" Yearly "逐类计算的能源用地占建设需求" "Energy land computed by kind, share of construction demand";
    FarmlandStorageLand "farmland.storage_land_share" "share" Yearly "储能用地占建设需求" "Land of storage, share of construction demand";
    FarmlandOrdinary "farmland.construction_ordinary_mu" "mu" Yearly "一般项目占用" "Taken by ordinary projects";
    FarmlandCoordinatedDemand "farmland.coordinated_demand_mu" "mu" Yearly "跨省统筹项目需求（上限外）" "Demand of projects under national coordination, outside the cap";
    FarmlandCoordinated "farmland.construction_coordinated_mu" "mu" Yearly "跨省统筹项目占用" "Taken by projects under national coordination";
    FarmlandSupplied "farmland.credits_supplied_mu" "mu" Yearly "供给国家统筹的指标" "Credits supplied to national coordination";
    FarmlandTrees "farmland.trees_mu" "mu" Yearly "转为林地" "Turned to trees";
    FarmlandOrchards "farmland.orchards_mu" "mu" Yearly "转为园地" "Turned to orchards and tea";
    FarmlandInfrastructure "farmland.infrastructure_mu" "mu" Yearly "农村建房与农业设施" "Rural housing and farm infrastructure";
    FarmlandIllegalBuilding "farmland.illegal_building_mu" "mu" Yearly "当年违法建设" "Illegal building of the year";
    FarmlandRectified "farmland.rectified_mu" "mu" Yearly "整改的违法建设" "Illegal building rectified";
    FarmlandExempt "farmland.exempt_loss_mu" "mu" Yearly "不纳入补充范围的减少" "Exempt losses";
    FarmlandUnderWay "farmland.in_restoration_mu" "mu" Yearly "恢复在途（年末）" "Restoration under way, year-end";
    FarmlandMasked "farmland.pool_masked_mu" "mu" Yearly "原则上不得恢复的资源" "Restorable land excluded in principle";
    FarmlandDeficit "farmland.net_decrease_carried_mu" "mu" Yearly "结转的净减少（年末）" "Net decrease still to be made up, year-end";
    FarmlandAcceptance "farmland.acceptance_share" "share" Yearly "实际验收合格率" "Share accepted";
    FarmlandRejectedQuality "farmland.rejected_quality_mu" "mu" Yearly "质量不达标" "Refused for quality";
    FarmlandRejectedScattered "farmland.rejected_scattered_mu" "mu" Yearly "不连片或不稳定" "Refused as scattered or unstable";
    FarmlandReevaluated "farmland.reevaluated_mu" "mu" Yearly "再评价退出" "Failed re-evaluation";
    FarmlandMeanGrade "farmland.mean_grade" "grade" Yearly "耕地平均等级" "Mean grade of farmland";
    FarmlandOccupiedGrade "farmland.occupied_grade" "grade" Yearly "建设占用平均等级" "Mean grade of land built on";
    FarmlandAcceptedGrade "farmland.accepted_grade" "grade" Yearly "补充耕地平均等级" "Mean grade of accepted land";
    FarmlandBasicGrade "farmland.basic_grade" "grade" Yearly "永久基本农田平均等级" "Mean grade of permanent basic farmland";
    FarmlandBasicGood "farmland.basic_good_share" "share" Yearly "永久基本农田中一至三等的比例" "Share of grades 1 to 3 in permanent basic farmland";
    FarmlandBreach "farmland.breach_record_mu" "mu" Yearly "突破底线的终身记录" "Breach of floors, on record for good";
    FarmlandOccupiedKg "farmland.occupied_capacity_kg" "kg" Yearly "占用产能" "Capacity taken";
    FarmlandAcceptedKg "farmland.accepted_capacity_kg" "kg" Yearly "补充产能（名义）" "Capacity replenished, nominal";
    FarmlandAcceptedMatureKg "farmland.accepted_capacity_first_year_kg" "kg" Yearly "补充产能（首年）" "Capacity replenished, first year";
    FarmlandLeakKg "farmland.lag_leak_kg" "kg" Yearly "滞后门槛漏损" "Leak of the lagged gate";
    FarmlandCapacityKg "farmland.grain_capacity_kg" "kg" Yearly "粮食产能（名义）" "Grain capacity, nominal";
    FarmlandMatureKg "farmland.grain_capacity_mature_kg" "kg" Yearly "粮食产能（熟化后）" "Grain capacity, as far as new land is mature";
    FarmlandNeedKg "farmland.grain_need_kg" "kg" Yearly "粮食需要" "Grain needed";
    FarmlandReserveZone "farmland.reserve_zone_mu" "mu" Yearly "永久基本农田储备区（年末）" "Reserve zone, year-end";
    FarmlandGateClosed "farmland.gate_closed_share" "share" Yearly "储备区不足百分之一的县" "Counties at or below the one per cent gate";
    FarmlandOutOfCounty "farmland.out_of_county_mu" "mu" Yearly "县外补划" "Replaced outside the county";
    FarmlandBasicMajor "farmland.basic_major_mu" "mu" Yearly "重大项目占用永久基本农田" "Basic farmland taken by listed projects";
    FarmlandAdjusted "farmland.basic_adjusted_mu" "mu" Yearly "优进劣出" "Good in, bad out";
    FarmlandStandard "farmland.high_standard_mu" "mu" Yearly "高标准农田（年末）" "High-standard farmland, year-end";
    FarmlandStandardTask "farmland.high_standard_task_mu" "mu" Yearly "高标准农田年度任务" "Yearly task of high-standard farmland";
    FarmlandStandardBuilt "farmland.high_standard_built_mu" "mu" Yearly "高标准农田新建" "High-standard farmland built";
    FarmlandStandardDecayed "farmland.high_standard_decayed_mu" "mu" Yearly "高标准农田折损" "High-standard farmland decayed";
    FarmlandUpgraded "farmland.high_standard_upgraded_mu" "mu" Yearly "累计改造提升" "High-standard farmland upgraded in all";
    FarmlandIrrigated "farmland.irrigated_mu" "mu" Yearly "灌溉面积（年末）" "Irrigated land, year-end";
    FarmlandWaterUse "farmland.water_use_m3" "m3" Yearly "用水量" "Water use";
    FarmlandOrganicMatter "farmland.organic_matter_index" "index" Yearly "有机质指数（2024=1）" "Organic matter, 2024 = 1";
    FarmlandBlackSoil "farmland.black_soil_protected_mu" "mu" Yearly "受保护黑土耕地（年末）" "Black soil under protection, year-end";
    FarmlandSoilTreated "farmland.soil_treated_mu" "mu" Yearly "退化耕地治理" "Degraded farmland treated";
    FarmlandToTreat "farmland.degraded_farmland_mu" "mu" Yearly "待治理退化耕地（年末）" "Degraded farmland to treat, year-end";
    FarmlandAbandoned "farmland.abandoned_mu" "mu" Yearly "撂荒地（年末）" "Abandoned land, year-end";
    FarmlandFacility "farmland.gobi_facility_mu" "mu" Yearly "戈壁设施农业（年末）" "Facility farming on gobi, year-end";
    FarmlandPlatform "farmland.platform_volume_mu" "mu" Yearly "省级平台成交" "Traded on the provincial platform";
    FarmlandPlatformPrice "farmland.platform_price_yuan_per_mu" "yuan_per_mu" Yearly "平台价格" "Price on the platform";
    FarmlandCost "farmland.occupation_cost_yuan_per_mu" "yuan_per_mu" Yearly "占用成本" "Cost of occupation";
    FarmlandFees "farmland.fees_yuan" "yuan" Yearly "耕地开垦费" "Reclamation fees";
    FarmlandTax "farmland.occupation_tax_yuan" "yuan" Yearly "耕地占用税" "Occupation tax";
    FarmlandFines "farmland.fines_yuan" "yuan" Yearly "违法占地罚款" "Fines";
    FarmlandSpent "farmland.replenishment_spending_yuan" "yuan" Yearly "恢复开垦与管护支出" "Spent on replenishment";
    FarmlandFund "farmland.fund_yuan" "yuan" Yearly "专项资金结余（年末）" "Fund for replenishment, year-end";
    FarmlandProgrammes "farmland.programme_spending_yuan" "yuan" Yearly "耕地质量建设支出" "Spent on farmland quality";
    FarmlandGapPaid "farmland.gap_paid_yuan" "yuan" Yearly "任务缺口补偿支出" "Paid for task gaps";
    FarmlandGapReward "farmland.gap_reward_yuan" "yuan" Yearly "超额承担奖励" "Rewarded for bearing more";
    FarmlandGrainPaid "farmland.grain_paid_yuan" "yuan" Yearly "销区补偿支出" "Paid by grain-selling areas";
    FarmlandGrainReceived "farmland.grain_received_yuan" "yuan" Yearly "产区补偿收入" "Received by grain-producing areas";
    FarmlandAssessment "farmland.assessment_failed_count" "count" Yearly "年度考核不合格的省" "Provinces failing the yearly assessment";
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
    StorageUsable "storage.usable_energy_kwh" "kWh" Quarterly "可用容量（衰减后）" "Usable energy, after fade";
    StorageFiled "storage.filed_power_kw" "kW" Quarterly "已备案（将招标部分）" "Filed, to be tendered";
    StorageTendered "storage.tendered_power_kw" "kW" Quarterly "已招标（将开工部分）" "Tendered, to be started";
    StorageUseLargeBase "storage.use_large_base_kw" "kW" Quarterly "大基地储能" "Storage at large bases";
    StorageUsePaired "storage.use_renewable_paired_kw" "kW" Quarterly "新能源配建储能" "Renewable-paired storage";
    StorageUseCoal "storage.use_coal_paired_kw" "kW" Quarterly "煤电配套储能" "Coal-paired storage";
    StorageUseIndependent "storage.use_independent_kw" "kW" Quarterly "独立与共享储能" "Independent and shared storage";
    StorageUseDistribution "storage.use_distribution_kw" "kW" Quarterly "配网与电网替代型储能" "Distribution and grid-replacing storage";
    StorageUseParks "storage.use_industrial_park_kw" "kW" Quarterly "工业园区储能" "Storage of industrial parks";
    StorageUseComputing "storage.use_computing_kw" "kW" Quarterly "算力设施储能" "Storage of computing facilities";
    StorageUseDistributedPv "storage.use_distributed_pv_kw" "kW" Quarterly "分布式光伏储能" "Storage with distributed PV";
    StorageUseTelecom "storage.use_telecom_kw" "kW" Quarterly "通信基站储能" "Storage of telecom sites";
    StorageInvestmentOfYear "storage.investment_of_year_yuan" "yuan" Yearly "当年直接投资" "Direct investment of the year";
    StorageCapacityPayment "storage.capacity_payment_yuan" "yuan" Yearly "容量电价收入" "Capacity payment";
    StorageDischargePayment "storage.discharge_payment_yuan" "yuan" Yearly "按放电量补偿收入" "Payment per kWh discharged";
    StorageArbitrage "storage.arbitrage_yuan" "yuan" Yearly "电能量套利收入" "Energy arbitrage";
    StorageAncillary "storage.ancillary_yuan" "yuan" Yearly "辅助服务收入" "Ancillary services";
    StorageRent "storage.rent_yuan" "yuan" Yearly "容量租赁收入" "Rent from paired plants";
    StorageOperation "storage.operation_yuan" "yuan" Yearly "运行维护支出" "Operation and upkeep";
    StorageCash "storage.cash_yuan" "yuan" Yearly "2025 年以来累计收支" "Money since 2025, in all";
    StorageCost2h "storage.cost_2h_yuan_per_kwh" "yuan_per_kwh" Yearly "2 小时电站造价" "Cost of a station of 2 h";
    StorageCost4h "storage.cost_4h_yuan_per_kwh" "yuan_per_kwh" Yearly "4 小时电站造价" "Cost of a station of 4 h";
    StorageRateGrid2h "storage.irr_grid_2h_share" "share" Yearly "电网侧 2 小时内部收益率" "Return, grid side, 2 h";
    StorageRateGrid4h "storage.irr_grid_4h_share" "share" Yearly "电网侧 4 小时内部收益率" "Return, grid side, 4 h";
    StorageRateSource2h "storage.irr_source_2h_share" "share" Yearly "电源侧 2 小时内部收益率" "Return, source side, 2 h";
    StorageRateOther2h "storage.irr_other_2h_share" "share" Yearly "用户侧 2 小时内部收益率" "Return, user side, 2 h";
    StorageLevelised2h "storage.levelised_2h_yuan_per_kwh" "yuan_per_kwh" Yearly "2 小时度电成本" "Levelised cost, 2 h";
    StorageLevelised4h "storage.levelised_4h_yuan_per_kwh" "yuan_per_kwh" Yearly "4 小时度电成本" "Levelised cost, 4 h";
    StorageOrderedShare "storage.ordered_share" "share" Yearly "经济潜力下单比例" "Share of the economic potential ordered";
    StorageHours "storage.equivalent_hours" "hours" Yearly "等效利用小时（充放合计）" "Equivalent hours, charge plus discharge";
    ComputingUse "computing.use_kwh" "kWh" Yearly "算力用电" "Electricity use of computing";
    LandStorage "land.storage_mu" "mu" Yearly "储能用地" "Land of storage";
    LandPvAncillary "land.pv_ancillary_mu" "mu" Yearly "光伏配套设施用地" "Land of PV ancillaries";
    LandWind "land.wind_mu" "mu" Yearly "风电机位与道路用地" "Land of wind pads and roads";
    LandLines "land.lines_mu" "mu" Yearly "输变电用地" "Land of lines and substations";
    LandPumpedHydro "land.pumped_hydro_mu" "mu" Yearly "抽水蓄能用地" "Land of pumped hydro";
    LandMining "land.mining_mu" "mu" Yearly "能源矿产用地" "Land of energy mining";
    LandDataCentres "land.data_centre_mu" "mu" Yearly "数据中心用地" "Land of data centres";
    LandOnFarmland "land.on_farmland_mu" "mu" Yearly "能源用地落在耕地（含采矿，采矿不占上限）" "Energy land on farmland (with mining, which is outside the cap)";
    EquipmentTraditional "equipment.traditional_growth_share" "share" Yearly "传统电力装备年均增速（示意）" "Traditional equipment, growth a year (illustrative)";
    EquipmentNewEnergy "equipment.new_energy_growth_share" "share" Yearly "新能源装备年均增速（示意）" "New-energy equipment, growth a year (illustrative)";
    EquipmentClusters "equipment.cluster_growth_share" "share" Yearly "先进集群年均增速（示意）" "National clusters, growth a year (illustrative)";
    EquipmentLeading "equipment.leading_growth_share" "share" Yearly "龙头企业年均增速（示意）" "Leading firms, growth a year (illustrative)";
}

impl Series {
    /// A quantity in whole units, whose national value is the sum of the provinces; everything else (shares,
    /// grades, prices, indices) is a mean.
    #[must_use]
    pub fn is_quantity(self) -> bool {
        matches!(self.unit(), "mu" | "kW" | "kWh" | "yuan" | "kg" | "m3" | "count")
    }

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

    /// The value of a year, of a quarterly series that of its last quarter; none outside the calendar or before the
    /// first.
    #[must_use]
    pub fn in_year(&self, year: Year) -> Option<f64> {
        let frequency = self.series.frequency();
        self.points().filter(|(slot, _)| frequency.year(*slot) == year).last().map(|(_, x)| x)
    }

    /// Slot and value, oldest first.
    pub fn points(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.values.iter().enumerate().map(|(i, &x)| (self.first + i, x))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a year leads to the value of another, or a year outside the calendar to any.
    #[test]
    fn a_year_is_its_slot_or_its_last_quarter() {
        let of = |series: Series, first| {
            let slots = first..series.frequency().len();
            Column::new(series, Region::Nation, first, slots.map(|slot| slot as f64))
        };
        let yearly = of(Series::FarmlandCap, 6);
        let known = [2018, 2024, 2025, 2035, 2036].map(|year| yearly.in_year(year));
        assert_eq!(known, [None, None, Some(6.0), Some(16.0), None]);
        let quarterly = of(Series::StoragePower, 0);
        let known = [2019, 2020, 2027, 2035, 2036].map(|year| quarterly.in_year(year));
        assert_eq!(known, [None, Some(0.0), Some(Quarter::new(2027, 4).0 as f64), Some(60.0), None]);
    }
}
