//! How much flexibility each province needs, and what storage does for it (S16).

use crate::diagnostic::Diagnostics;
use crate::dispatch::{Solver, Ties};
use crate::math;
use crate::region::{GRIDS, Grid};
use crate::storage::returns::{Flexibility, by_province};
use crate::time::Year;
use crate::units::{KW_PER_MW, MW_PER_GW};

use super::grid_year::GridYear;
use super::store::StoreSize;
use super::system::PowerSystem;
use super::system_year::Dispatched;

/// Storage added to see what it does, GW and hours: four hours are the longer of the two usual durations, and five
/// GW reach beyond one step of the supply curve, inside which no schedule is better for a lower peak.
const ADDED: (f64, f64) = (5.0, 4.0);

/// What a grid needs in a year, and what a further GW of storage (4 GWh) does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GridNeed {
    /// The grid.
    pub grid: Grid,
    /// Calendar year.
    pub year: Year,
    /// Energy to be moved within days for net load to be flat over each: sum of what lies above the day's mean, MWh.
    pub within_day_need_mwh_per_year: f64,
    /// Mean over the days of the highest net load above the day's mean, MW.
    pub daily_need_mw: f64,
    /// Residual peak with the stores there are, MW.
    pub peak_mw: f64,
    /// Curtailed with the stores there are, MWh.
    pub curtailed_mwh: f64,
    /// Fall of the residual peak per GW added, MW.
    pub peak_fall_mw_per_gw: f64,
    /// Fall of curtailment per GW added, MWh.
    pub curtailed_fall_mwh_per_gw: f64,
}

impl GridNeed {
    /// Dispatches a grid and year with the stores there are and with five GW more.
    ///
    /// # Errors
    /// If the year is no dispatch problem, which no registered range leads to.
    pub fn new(solver: &mut Solver, year: &GridYear) -> Result<Self, Diagnostics> {
        let stores = year.two_stores();
        let mut more = stores.clone();
        let (gw, duration_hours) = ADDED;
        let power_mw = gw * MW_PER_GW;
        let energy_mwh = power_mw * duration_hours;
        match more.iter_mut().find(|s| !s.pumped) {
            Some(store) => {
                store.power_mw += power_mw;
                store.energy_mwh += energy_mwh;
            }
            None => more.push(StoreSize { pumped: false, power_mw, energy_mwh, round_trip: 1.0 }),
        }
        let before = Dispatched::with(solver, year, stores, Ties::Middle)?.solution;
        let after = Dispatched::with(solver, year, more, Ties::Middle)?.solution;
        // Rounding alone is no fall.
        let fall = |from: f64, to: f64| if from - to > 1e-6 { (from - to) / gw } else { 0.0 };
        let (mut energy, mut power, mut days) = (0.0, 0.0, 0.0);
        for day in year.net_load.chunks_exact(24) {
            let mean = day.iter().sum::<f64>() / 24.0;
            let mut highest = 0.0;
            for n in day {
                let above = math::max(n - mean, 0.0);
                energy += above;
                highest = math::max(highest, above);
            }
            power += highest;
            days += 1.0;
        }
        Ok(Self {
            grid: Grid(year.grid),
            year: year.year,
            within_day_need_mwh_per_year: energy,
            daily_need_mw: if days > 0.0 { power / days } else { 0.0 },
            peak_mw: before.peak(),
            curtailed_mwh: before.curtailed,
            peak_fall_mw_per_gw: fall(before.peak(), after.peak()),
            curtailed_fall_mwh_per_gw: fall(before.curtailed, after.curtailed),
        })
    }
}

/// What a province needs, and what a GW of storage in its grid does for it (S16): its share, by electricity use, of
/// what the grid needs and gains. A network that carries power anywhere inside the grid is assumed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProvinceNeed {
    /// Index of the province.
    pub province: usize,
    /// Share of the grid's electricity use.
    pub use_share: f64,
    /// Its share of what the grid needs and gains.
    pub need: GridNeed,
}

impl ProvinceNeed {
    /// Those of every province of some grids.
    #[must_use]
    pub fn all(system: &PowerSystem, needs: &[GridNeed]) -> Vec<Self> {
        needs.iter().flat_map(|need| Self::of(system, need)).collect()
    }

    fn of(system: &PowerSystem, need: &GridNeed) -> Vec<Self> {
        let mut of_grids = [Flexibility::default(); GRIDS.len()];
        of_grids[need.grid.0] = Flexibility {
            peak_kw: need.peak_fall_mw_per_gw * KW_PER_MW,
            curtailment_kwh: need.curtailed_fall_mwh_per_gw * KW_PER_MW,
        };
        let falls = by_province(&of_grids, system.consumption_twh());
        let of = |province: usize| {
            let use_share = system.use_share(province);
            let share = GridNeed {
                grid: need.grid,
                year: need.year,
                within_day_need_mwh_per_year: use_share * need.within_day_need_mwh_per_year,
                daily_need_mw: use_share * need.daily_need_mw,
                peak_mw: use_share * need.peak_mw,
                curtailed_mwh: use_share * need.curtailed_mwh,
                peak_fall_mw_per_gw: falls[province].peak_kw / KW_PER_MW,
                curtailed_fall_mwh_per_gw: falls[province].curtailment_kwh / KW_PER_MW,
            };
            Self { province, use_share, need: share }
        };
        PowerSystem::provinces(need.grid).map(of).collect()
    }
}
