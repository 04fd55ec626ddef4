//! What the power system offers storage in a year: the one thing the build-out needs from the dispatch.

use crate::region::{GRIDS, N_PROVINCES, PROVINCES};
use crate::register::id;
use crate::scenario::Params;
use crate::time::Year;
use crate::units::{Kw, Kwh};

use super::cells::N_GROUPS;

/// What a grid offers storage in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opportunity {
    /// Margin of an optimal schedule, losses paid, in yuan per kWh discharged by a station of two hours.
    pub spread_yuan_per_kwh: f64,
    /// Full cycles of the optimal schedule in the year.
    pub cycles_per_year: f64,
    /// Longest run of hours near the year's highest net load, before storage.
    pub longest_peak_hours: f64,
}

/// What the six grids offer in one year, in the order of [`GRIDS`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offers {
    /// One offer per grid.
    pub grids: [Opportunity; GRIDS.len()],
}

/// What stands at the end of a year, for the dispatch of that year.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The year that has ended.
    pub year: Year,
    /// Power by province and group (source, grid, other).
    pub power: [[Kw; N_GROUPS]; N_PROVINCES],
    /// Usable energy by province and group.
    pub usable: [[Kwh; N_GROUPS]; N_PROVINCES],
}

impl Opportunity {
    /// Cycles from equivalent hours, which count charge and discharge: hours / (2 * duration).
    #[must_use]
    pub fn cycles(equivalent_hours: f64, duration_hours: f64) -> f64 {
        if duration_hours > 0.0 { equivalent_hours / (2.0 * duration_hours) } else { 0.0 }
    }
}

impl Offers {
    /// The same offer in every grid and year, from the register: for runs without dispatch.
    #[must_use]
    pub fn from_register(params: &Params) -> Self {
        let offer = Opportunity {
            spread_yuan_per_kwh: params[id::STORAGE_SPREAD_YUAN_PER_KWH],
            cycles_per_year: params[id::STORAGE_OPTIMAL_CYCLES_PER_YEAR],
            longest_peak_hours: params[id::STORAGE_LONGEST_PEAK_HOURS],
        };
        Self { grids: [offer; GRIDS.len()] }
    }

    /// The offer of a province's grid.
    #[must_use]
    pub fn of(&self, province: usize) -> &Opportunity {
        &self.grids[PROVINCES[province].grid.0]
    }
}

impl Standing {
    /// Power and usable energy of a grid, all groups.
    #[must_use]
    pub fn of_grid(&self, grid: usize) -> (Kw, Kwh) {
        let (mut power, mut usable) = (Kw::ZERO, Kwh::ZERO);
        for p in (0..N_PROVINCES).filter(|&p| PROVINCES[p].grid.0 == grid) {
            for group in 0..N_GROUPS {
                power += self.power[p][group];
                usable += self.usable[p][group];
            }
        }
        (power, usable)
    }
}
