//! What the power system offers storage in a year: the one thing the build-out needs from the dispatch.

use crate::region::{GRIDS, N_PROVINCES, PROVINCES};
use crate::register::id;
use crate::scenario::Params;
use crate::time::Year;
use crate::units::{Kw, Kwh};

use super::cells::{DURATION_HOURS, N_DURATIONS, N_GROUPS, SOURCE};

/// What a grid offers storage in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opportunity {
    /// Margin of an optimal schedule, losses paid, in yuan per kWh discharged by a station of two hours.
    pub spread_yuan_per_kwh: f64,
    /// Full cycles of the optimal schedule in the year, of stations of each of [`DURATION_HOURS`].
    pub cycles_per_year: [f64; N_DURATIONS],
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
    /// Full cycles in the year of a station of so many hours: evenly between the durations that are known, and as the
    /// nearest of them outside.
    #[must_use]
    pub fn cycles_of(&self, hours: f64) -> f64 {
        let above = DURATION_HOURS.iter().position(|&h| h >= hours).unwrap_or(N_DURATIONS - 1);
        if above == 0 || hours >= DURATION_HOURS[above] {
            return self.cycles_per_year[above];
        }
        let share = (hours - DURATION_HOURS[above - 1]) / (DURATION_HOURS[above] - DURATION_HOURS[above - 1]);
        let (short, long) = (self.cycles_per_year[above - 1], self.cycles_per_year[above]);
        short + share * (long - short)
    }

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
            // Nobody publishes cycles by duration: those of the register are of any.
            cycles_per_year: [params[id::STORAGE_OPTIMAL_CYCLES_PER_YEAR]; N_DURATIONS],
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

    /// Power of a grid on the source side.
    #[must_use]
    pub fn source_of_grid(&self, grid: usize) -> Kw {
        let mut power = Kw::ZERO;
        for p in (0..N_PROVINCES).filter(|&p| PROVINCES[p].grid.0 == grid) {
            power += self.power[p][SOURCE];
        }
        power
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // By hand: between 2 h (300) and 4 h (200) three hours cycle 250 times; outside 1 to 8 h the nearest is taken. Breaks
    // if a duration takes the cycles of another, or a register of one figure is bent.
    #[test]
    fn cycles_follow_the_duration() {
        let offer = |cycles_per_year| Opportunity {
            spread_yuan_per_kwh: 0.3,
            cycles_per_year,
            longest_peak_hours: 6.0,
        };
        let falling = offer([400.0, 300.0, 200.0, 100.0]);
        for (hours, wanted) in
            [(0.0, 400.0), (1.0, 400.0), (2.0, 300.0), (3.0, 250.0), (6.0, 150.0), (8.0, 100.0), (9.0, 100.0)]
        {
            assert_eq!(falling.cycles_of(hours), wanted, "{hours} h");
        }
        assert_eq!(offer([240.0; N_DURATIONS]).cycles_of(2.37), 240.0);
    }
}
