//! The findings of the first screen: what a run does to both targets.

use crate::event::EventKind;
use crate::math;
use crate::region::{N_PROVINCES, Region};
use crate::run::Run;
use crate::series::Series;
use crate::time::{LAST_YEAR, Quarter, REGIME_YEAR, Year, year_idx};
use crate::units::{Kw, Kwh, Mu};

/// National red line on farmland in mu (opinion of 2024-02-05, article 1), as in the target register.
fn area_floor() -> f64 {
    crate::register::TARGETS
        .iter()
        .find(|t| t.id == "national_area_floor")
        .map_or(0.0, |t| t.value * crate::units::MU_PER_WANMU)
}

/// What a run does to both targets, in the numbers of the first screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// Farmland of the nation at the end of 2035.
    pub farmland: Mu,
    /// First year under the unified regime that ends below the red line on farmland.
    pub red_line_broken: Option<Year>,
    /// Whether the caps of all provinces together exceed the demand ([`Run::national_cap_slack`]).
    pub cap_slack: bool,
    /// Provinces in which construction met its cap by 2030.
    pub provinces_capped: usize,
    /// The year by which half of the provinces have spent their immediately restorable land.
    pub pool_spent: Option<Year>,
    /// The quarter in which national storage passes 180 GW.
    pub storage_target: Option<Quarter>,
    /// National storage at the end of 2027, by power.
    pub storage_power: Kw,
    /// National storage at the end of 2027, by energy.
    pub storage_energy: Kwh,
}

/// Last year of "provinces whose cap binds by".
const CAP_YEAR: Year = 2030;

impl Run {
    /// Provinces in which construction met its cap up to and including `year`.
    #[must_use]
    pub fn provinces_capped(&self, year: Year) -> Vec<Region> {
        self.places_of(&EventKind::CAP_HOLDS, year)
    }

    /// Places that had an event of one of these kinds up to and including `year`.
    pub(crate) fn places_of(&self, kinds: &[EventKind], year: Year) -> Vec<Region> {
        let had = self.events.iter().filter(|e| e.year <= year && kinds.contains(&e.kind));
        let mut regions: Vec<Region> = had.map(|e| e.region).collect();
        math::sort_by(&mut regions, Ord::cmp);
        regions.dedup();
        regions
    }

    /// The year by which half of the provinces have spent their immediately restorable land.
    #[must_use]
    pub fn pool_spent(&self) -> Option<Year> {
        let mut years: Vec<Year> =
            self.events.iter().filter(|e| e.kind == EventKind::PoolSpent).map(|e| e.year).collect();
        math::sort_by(&mut years, Ord::cmp);
        years.get(N_PROVINCES / 2).copied()
    }

    /// The quarter in which national storage passes 180 GW.
    #[must_use]
    pub fn storage_passes_target(&self) -> Option<Quarter> {
        self.events.iter().find(|e| e.kind == EventKind::StorageTargetPassed).and_then(|e| e.quarter)
    }

    /// What this scenario does to both targets.
    #[must_use]
    pub fn headline(&self) -> Headline {
        let farmland = self.column(Series::FarmlandArea, Region::Nation);
        let area = |year: Year| farmland.as_ref().and_then(|c| c.at(year_idx(year))).unwrap_or(0.0);
        let floor = area_floor();
        let end_of_2027 = |series| {
            self.column(series, Region::Nation).and_then(|c| c.at(Quarter::new(2027, 4).0)).unwrap_or(0.0)
        };
        Headline {
            farmland: Mu::exact(area(LAST_YEAR)),
            red_line_broken: (REGIME_YEAR..=LAST_YEAR).find(|&y| area(y) < floor),
            cap_slack: self.national_cap_slack(),
            provinces_capped: self.provinces_capped(CAP_YEAR).len(),
            pool_spent: self.pool_spent(),
            storage_target: self.storage_passes_target(),
            storage_power: Kw::exact(end_of_2027(Series::StoragePower)),
            storage_energy: Kwh::exact(end_of_2027(Series::StorageEnergy)),
        }
    }

    /// Whether the provincial caps of 2026-2030 together exceed the demand of those years.
    #[must_use]
    pub fn national_cap_slack(&self) -> bool {
        let sum = |series| {
            let column = self.column(series, Region::Nation);
            (2026..=CAP_YEAR).filter_map(|y| column.as_ref()?.at(year_idx(y))).fold(0.0, |a, b| a + b)
        };
        sum(Series::FarmlandCap) > sum(Series::FarmlandDemand)
    }
}
