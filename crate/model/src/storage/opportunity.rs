//! What the power system offers storage in a year: the one thing the build-out needs from the dispatch.

use crate::math;
use crate::region::{GRIDS, N_PROVINCES, PROVINCES};
use crate::register::id;
use crate::scenario::Params;
use crate::time::Year;
use crate::units::{Kw, Kwh};

use super::cells::{DURATION_HOURS, Group, N_DURATIONS, N_GROUPS, OTHER};

/// Duration the spread of the register refers to, in hours.
const SPREAD_HOURS: f64 = 2.0;

/// What a grid offers storage in one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opportunity {
    /// Margin of an optimal schedule, losses paid, in yuan per kWh discharged, of stations of each of [`DURATION_HOURS`].
    pub spread_yuan_per_kwh: [f64; N_DURATIONS],
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
        let (short, share) = place(hours);
        let cycles = self.cycles_per_year;
        if share > 0.0 { cycles[short] + share * (cycles[short + 1] - cycles[short]) } else { cycles[short] }
    }

    /// Margin of a station of so many hours, yuan per kWh discharged: even in its logarithm over that of duration, so that
    /// a power of duration stays one; as the nearest duration outside those that are known.
    #[must_use]
    pub fn spread_of(&self, hours: f64) -> f64 {
        let (short, share) = place(hours);
        let spread = self.spread_yuan_per_kwh;
        if share <= 0.0 {
            return spread[short];
        }
        if spread[short] <= 0.0 || spread[short + 1] <= 0.0 {
            return spread[short] + share * (spread[short + 1] - spread[short]);
        }
        // Every duration is twice the one before.
        let share = math::ln(hours / DURATION_HOURS[short]) / math::ln(2.0);
        spread[short] * math::pow(spread[short + 1] / spread[short], share)
    }

    /// Cycles from equivalent hours, which count charge and discharge: hours / (2 * duration).
    #[must_use]
    pub fn cycles(equivalent_hours: f64, duration_hours: f64) -> f64 {
        if duration_hours > 0.0 { equivalent_hours / (2.0 * duration_hours) } else { 0.0 }
    }
}

/// The duration at or below `hours`, by its place, and how far it is from there to the next.
fn place(hours: f64) -> (usize, f64) {
    let short = DURATION_HOURS.iter().rposition(|&h| h <= hours).unwrap_or(0);
    if short + 1 == N_DURATIONS || hours <= DURATION_HOURS[short] {
        return (short, 0.0);
    }
    (short, (hours - DURATION_HOURS[short]) / (DURATION_HOURS[short + 1] - DURATION_HOURS[short]))
}

impl Offers {
    /// The same offer in every grid and year, from the register: for runs without dispatch. The spread of a station of
    /// `h` hours is that of two hours times `(2 / h)^exponent`.
    #[must_use]
    pub fn from_register(params: &Params) -> Self {
        let offer = Opportunity {
            spread_yuan_per_kwh: DURATION_HOURS.map(|hours| {
                let exponent = params[id::STORAGE_SPREAD_DURATION_EXPONENT_FACTOR];
                params[id::STORAGE_SPREAD_YUAN_PER_KWH] * math::pow(SPREAD_HOURS / hours, exponent)
            }),
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

    /// Power of a province's users.
    #[must_use]
    pub fn of_users(&self, province: usize) -> Kw {
        self.power[province][OTHER]
    }

    /// Power of a grid of one group.
    #[must_use]
    pub fn of_group(&self, grid: usize, group: Group) -> Kw {
        let mut power = Kw::ZERO;
        for p in (0..N_PROVINCES).filter(|&p| PROVINCES[p].grid.0 == grid) {
            power += self.power[p][group as usize];
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
            spread_yuan_per_kwh: [0.3, 0.2, 0.1, 0.0],
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
        // Half the spread at twice the hours: at the root of that, 2.828 h, its root; to nothing at 8 h evenly.
        let root = 2.0_f64.sqrt();
        assert!((falling.spread_of(2.0 * root) - 0.2 / root).abs() < 1e-12);
        for (hours, wanted) in [(0.5, 0.3), (1.0, 0.3), (4.0, 0.1), (6.0, 0.05), (9.0, 0.0)] {
            assert!((falling.spread_of(hours) - wanted).abs() < 1e-12, "{hours} h");
        }
    }

    // By hand: 0.30 at two hours and an exponent of 0.3 make 0.30 * (2 / 3)^0.3 = 0.26564 at three. Breaks if the power
    // of the register is bent between the durations.
    #[test]
    fn the_register_keeps_its_power_of_duration() {
        let params = crate::scenario::Scenario::baseline().params();
        let offer = Offers::from_register(&params).grids[0];
        let exponent = params[id::STORAGE_SPREAD_DURATION_EXPONENT_FACTOR];
        for hours in [1.0, 1.7, 2.0, 3.0, 5.5, 8.0] {
            let wanted = params[id::STORAGE_SPREAD_YUAN_PER_KWH] * math::pow(2.0 / hours, exponent);
            assert!((offer.spread_of(hours) - wanted).abs() < 1e-12, "{hours} h");
        }
        assert!((offer.spread_of(3.0) - 0.265_64).abs() < 1e-5, "{}", offer.spread_of(3.0));
    }
}
