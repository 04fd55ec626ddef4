//! What a year is described by, beside its books: caps, shares, grades, kilograms, prices.

use super::ledger::on_the_heap;
use crate::named::named;
use crate::region::{ByProvince, N_PROVINCES};
use crate::time::{N_YEARS, Year, year_idx};

named! {
    /// A number of a province and year that is not a balance or a flow.
    Measure {
        /// Cap on construction.
        Cap "cap";
        /// Construction demand under the cap.
        Demand "demand";
        /// Demand of projects under national coordination.
        CoordinatedDemand "coordinated_demand";
        /// Energy in construction demand.
        EnergyLand "energy_land";
        /// Storage in construction demand.
        StorageLand "storage_land";
        /// Unmet demand.
        Unmet "unmet";
        /// Blocked by the cap.
        UnmetByCap "unmet_by_cap";
        /// Blocked by frozen credits.
        UnmetByFreeze "unmet_by_freeze";
        /// Credits frozen.
        Frozen "frozen";
        /// Illegal building of the year before, set against the cap even where that is zero.
        CapLost "cap_lost_to_illegal";
        /// Advance beyond the cap.
        Excess "advance_excess";
        /// Traded on the provincial platform.
        PlatformVolume "platform_volume";
        /// Not traded for want of volume.
        PlatformShort "platform_short";
        /// Price on the platform.
        PlatformPrice "platform_price";
        /// Share accepted.
        Acceptance "acceptance";
        /// Refused for quality.
        RejectedQuality "rejected_quality";
        /// Refused as scattered.
        RejectedScattered "rejected_scattered";
        /// Refused as unsuitable.
        RejectedUnsuitable "rejected_unsuitable";
        /// Mean grade.
        MeanGrade "mean_grade";
        /// Mean grade of land built on.
        OccupiedGrade "occupied_grade";
        /// Mean grade of accepted land.
        AcceptedGrade "accepted_grade";
        /// Mean grade of refused land.
        RefusedGrade "refused_grade";
        /// Mean grade of permanent basic farmland.
        BasicGrade "basic_grade";
        /// Share of grades 1 to 3 in permanent basic farmland.
        BasicGood "basic_good";
        /// Capacity occupied.
        OccupiedKg "occupied_capacity";
        /// Capacity replenished, nominal.
        AcceptedKg "accepted_capacity";
        /// Capacity replenished, as far as mature.
        AcceptedMatureKg "accepted_capacity_mature";
        /// Leak of the lagged gate.
        LeakKg "lag_leak";
        /// Grain capacity, nominal.
        CapacityKg "capacity";
        /// Grain capacity, as far as mature.
        MatureKg "capacity_mature";
        /// Grain needed.
        NeedKg "grain_need";
        /// Counties at or below the one per cent gate.
        GateClosed "gate_closed";
        /// Replaced outside the county.
        OutOfCounty "out_of_county";
        /// Refused to projects not listed.
        ListRefused "list_refused";
        /// Yearly task of high-standard farmland.
        StandardTask "standard_task";
        /// High-standard works not accepted.
        StandardRejected "standard_rejected";
        /// Organic matter, 2024 = 1.
        OrganicMatter "organic_matter";
        /// Water use.
        WaterUse "water_use";
        /// Cost of occupation.
        OccupationCost "occupation_cost";
        /// Failed the yearly assessment.
        AssessmentFailed "assessment_failed";
    }
}

const N_MEASURES: usize = Measure::ALL.len();

/// Measures of 31 provinces from 2019 to 2035, those of a province and year together.
#[derive(Clone, Debug)]
pub struct Measures(Box<[ByProvince<[f64; N_MEASURES]>; N_YEARS]>);

impl Default for Measures {
    fn default() -> Self {
        Self(on_the_heap([[0.0; N_MEASURES]; N_PROVINCES]))
    }
}

impl Measures {
    /// Empties a year.
    pub(super) fn open_year(&mut self, year: Year) {
        self.0[year_idx(year)] = [[0.0; N_MEASURES]; N_PROVINCES];
    }

    #[inline]
    pub(super) fn set(&mut self, measure: Measure, year: Year, p: usize, value: f64) {
        self.0[year_idx(year)][p][measure as usize] = value;
    }

    /// The value of a year.
    #[inline]
    #[must_use]
    pub fn get(&self, measure: Measure, year: Year, p: usize) -> f64 {
        self.0[year_idx(year)][p][measure as usize]
    }
}
