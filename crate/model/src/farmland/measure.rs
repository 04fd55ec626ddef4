//! What a year is described by, beside its books: caps, shares, grades, kilograms, prices.

use super::book::table;
use crate::region::{ByProvince, N_PROVINCES};
use crate::time::{N_YEARS, Year, year_idx};

table! {
    /// A number of a province and year that is not a balance or a flow.
    Measure {
        Cap "cap" "占用上限" "Cap on construction";
        Demand "demand" "上限内建设占用需求" "Construction demand under the cap";
        CoordinatedDemand "coordinated_demand" "跨省统筹项目需求" "Demand of projects under national coordination";
        EnergyLand "energy_land" "能源建设占建设需求" "Energy in construction demand";
        StorageLand "storage_land" "储能占建设需求" "Storage in construction demand";
        Unmet "unmet" "未满足需求" "Unmet demand";
        UnmetByCap "unmet_by_cap" "受上限限制" "Blocked by the cap";
        UnmetByFreeze "unmet_by_freeze" "受冻结限制" "Blocked by frozen credits";
        Frozen "frozen" "冻结指标" "Credits frozen";
        CapLost "cap_lost_to_illegal" "违法建设损失的上限" "Cap lost to illegal building";
        Excess "advance_excess" "预支超出上限" "Advance beyond the cap";
        PlatformVolume "platform_volume" "省级平台成交" "Traded on the provincial platform";
        PlatformShort "platform_short" "平台规模不足" "Not traded for want of volume";
        PlatformPrice "platform_price" "平台价格" "Price on the platform";
        Acceptance "acceptance" "实际验收合格率" "Share accepted";
        RejectedQuality "rejected_quality" "质量不达标" "Refused for quality";
        RejectedScattered "rejected_scattered" "不连片" "Refused as scattered";
        RejectedUnsuitable "rejected_unsuitable" "不适宜而强行补充" "Refused as unsuitable";
        MeanGrade "mean_grade" "平均等级" "Mean grade";
        OccupiedGrade "occupied_grade" "建设占用平均等级" "Mean grade of land built on";
        AcceptedGrade "accepted_grade" "补充耕地平均等级" "Mean grade of accepted land";
        RefusedGrade "refused_grade" "未通过验收土地平均等级" "Mean grade of refused land";
        BasicGrade "basic_grade" "永久基本农田平均等级" "Mean grade of permanent basic farmland";
        BasicGood "basic_good" "永久基本农田中一至三等的比例" "Share of grades 1 to 3 in permanent basic farmland";
        OccupiedKg "occupied_capacity" "占用产能" "Capacity occupied";
        AcceptedKg "accepted_capacity" "补充产能（名义）" "Capacity replenished, nominal";
        AcceptedMatureKg "accepted_capacity_mature" "补充产能（熟化后折算）" "Capacity replenished, as far as mature";
        LeakKg "lag_leak" "滞后门槛漏损" "Leak of the lagged gate";
        CapacityKg "capacity" "粮食产能（名义）" "Grain capacity, nominal";
        MatureKg "capacity_mature" "粮食产能（熟化后）" "Grain capacity, as far as mature";
        NeedKg "grain_need" "粮食需要" "Grain needed";
        GateClosed "gate_closed" "储备区不足百分之一的县" "Counties at or below the one per cent gate";
        OutOfCounty "out_of_county" "县外补划" "Replaced outside the county";
        ListRefused "list_refused" "名录外项目占用被拒" "Refused to projects not listed";
        StandardTask "standard_task" "高标准农田年度任务" "Yearly task of high-standard farmland";
        StandardRejected "standard_rejected" "高标准农田未通过验收" "High-standard works not accepted";
        OrganicMatter "organic_matter" "有机质指数" "Organic matter, 2024 = 1";
        WaterUse "water_use" "用水量" "Water use";
        OccupationCost "occupation_cost" "占用成本" "Cost of occupation";
        AssessmentFailed "assessment_failed" "年度考核不合格" "Failed the yearly assessment";
    }
}

const N_MEASURES: usize = Measure::ALL.len();

/// Measures of 31 provinces from 2019 to 2035.
#[derive(Clone, Debug)]
pub struct Measures(Box<[[ByProvince<f64>; N_MEASURES]; N_YEARS]>);

impl Default for Measures {
    fn default() -> Self {
        Self(Box::new([[[0.0; N_PROVINCES]; N_MEASURES]; N_YEARS]))
    }
}

impl Measures {
    /// Empties a year.
    pub(super) fn open_year(&mut self, year: Year) {
        for row in &mut self.0[year_idx(year)] {
            row.fill(0.0);
        }
    }

    #[inline]
    pub(super) fn set(&mut self, measure: Measure, year: Year, p: usize, value: f64) {
        self.0[year_idx(year)][measure as usize][p] = value;
    }

    /// The value of a year.
    #[inline]
    #[must_use]
    pub fn get(&self, measure: Measure, year: Year, p: usize) -> f64 {
        self.0[year_idx(year)][measure as usize][p]
    }
}
