//! Storage of a place and year in a few figures: how much, of which kind, on its way, ordered why.

use crate::region::Region;
use crate::run::Run;
use crate::series::Series;
use crate::time::{Quarter, Year, year_idx};

use super::cells::{N_DURATIONS, N_GROUPS, duration_of, group_of};
use super::reasons::N_REASONS;

/// Year of the provinces' own targets.
const OWN_TARGET_YEAR: Year = 2025;

/// What a run means for the storage of a place at the end of a year, or over it.
#[derive(Clone, Debug, PartialEq)]
pub struct StorageProfile {
    /// The place.
    pub region: Region,
    /// The year.
    pub year: Year,
    /// The quarter in which the nation's storage passes 180 GW.
    pub passes_target: Option<Quarter>,
    /// Power at the end of the year, in kW.
    pub power_kw: f64,
    /// The nation's, in kW.
    pub nation_kw: f64,
    /// Energy at the end of the year, in kWh.
    pub energy_kwh: f64,
    /// How much of it ageing leaves, in kWh.
    pub usable_kwh: f64,
    /// Power at the end of the year by group of use, in kW.
    pub by_group_kw: [f64; N_GROUPS],
    /// The same by duration class.
    pub by_duration_kw: [f64; N_DURATIONS],
    /// Commissioned in the year, in kW.
    pub added_kw: f64,
    /// Retired in the year, in kW.
    pub retired_kw: f64,
    /// What is on its way at the end of the year; none before the end of the history, where nobody counts it.
    pub on_the_way: Option<OnTheWay>,
    /// Ordered in the year's projected quarters by reason ([`super::OrderReason`]), in kW; zeros in a year of the
    /// history.
    pub orders_kw: [f64; N_REASONS],
    /// Equivalent hours of use, charge plus discharge.
    pub equivalent_hours: f64,
    /// Internal rate of return of a new grid-side station of 2 h.
    pub rate_grid_2h: f64,
    /// Invested in the year, in yuan.
    pub invested_yuan: f64,
    /// What the stock earns in the year, in yuan.
    pub revenue_yuan: f64,
    /// What its upkeep costs, in yuan.
    pub upkeep_yuan: f64,
    /// The province's own target for 2025; none where there is none, or for a place that is no province.
    pub own_target: Option<OwnTarget>,
}

/// What is on its way to operation and goes on, by stage, in kW.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OnTheWay {
    /// Under construction.
    pub building_kw: f64,
    /// Tendered and not begun.
    pub tendered_kw: f64,
    /// Filed and not tendered.
    pub filed_kw: f64,
}

/// A province's own target for 2025.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnTarget {
    /// Asked for, in kW.
    pub wanted_kw: f64,
    /// What stood at the end of 2025, in kW.
    pub stood_kw: f64,
}

impl StorageProfile {
    /// Mean hours at full power of what stands, new; zero where nothing does.
    #[must_use]
    pub fn hours(&self) -> f64 {
        if self.power_kw > 0.0 { self.energy_kwh / self.power_kw } else { 0.0 }
    }

    /// Ordered in the year for any reason, in kW.
    #[must_use]
    pub fn ordered_kw(&self) -> f64 {
        let mut sum = 0.0;
        for kw in self.orders_kw {
            sum += kw;
        }
        sum
    }
}

impl Run {
    /// Storage of a region at the end of a year from 2025 on.
    #[must_use]
    pub fn storage_profile(&self, region: Region, year: Year) -> StorageProfile {
        let end = Quarter::new(year, 4);
        let at = |series, region, slot| self.column(series, region).and_then(|c| c.at(slot)).unwrap_or(0.0);
        let stock = |series| at(series, region, end.0);
        let yearly = |series| at(series, region, year_idx(year));
        let flow = |series| {
            let column = self.column(series, region);
            (1..=4).filter_map(|q| column.as_ref()?.at(Quarter::new(year, q).0)).fold(0.0, |sum, x| sum + x)
        };
        let (mut by_group_kw, mut by_duration_kw) = ([0.0; N_GROUPS], [0.0; N_DURATIONS]);
        for (cell, kw) in self.storage.standing_kw(region, end).into_iter().enumerate() {
            by_group_kw[group_of(cell)] += kw;
            by_duration_kw[duration_of(cell)] += kw;
        }
        let revenue_yuan = [
            Series::StorageCapacityPayment,
            Series::StorageDischargePayment,
            Series::StorageArbitrage,
            Series::StorageAncillary,
            Series::StorageRent,
        ]
        .iter()
        .fold(0.0, |sum, s| sum + yearly(*s));
        StorageProfile {
            region,
            year,
            passes_target: self.storage_passes_target(),
            power_kw: stock(Series::StoragePower),
            nation_kw: at(Series::StoragePower, Region::Nation, end.0),
            energy_kwh: stock(Series::StorageEnergy),
            usable_kwh: stock(Series::StorageUsable),
            by_group_kw,
            by_duration_kw,
            added_kw: flow(Series::StorageAddedPower),
            retired_kw: flow(Series::StorageRetiredPower),
            on_the_way: self.on_the_way(region, end),
            orders_kw: self.storage.reasons(region, year),
            equivalent_hours: yearly(Series::StorageHours),
            rate_grid_2h: yearly(Series::StorageRateGrid2h),
            invested_yuan: yearly(Series::StorageInvestmentOfYear),
            revenue_yuan,
            upkeep_yuan: yearly(Series::StorageOperation),
            own_target: self.own_target(region),
        }
    }

    fn on_the_way(&self, region: Region, end: Quarter) -> Option<OnTheWay> {
        let at = |series| self.column(series, region)?.at(end.0);
        Some(OnTheWay {
            building_kw: at(Series::StoragePipeline)?,
            tendered_kw: at(Series::StorageTendered)?,
            filed_kw: at(Series::StorageFiled)?,
        })
    }

    fn own_target(&self, region: Region) -> Option<OwnTarget> {
        let Region::Province(p) = region else { return None };
        let wanted_kw = self.storage.own_targets[p]?;
        let stood_kw = self.column(Series::StoragePower, region)?.at(Quarter::new(OWN_TARGET_YEAR, 4).0)?;
        Some(OwnTarget { wanted_kw, stood_kw })
    }
}
