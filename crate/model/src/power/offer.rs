//! What a year offers stations, which orders of a coupled run rest on.

use crate::diagnostic::Diagnostics;
use crate::dispatch::{Solver, Ties};
use crate::storage::cells::{DURATION_HOURS, N_DURATIONS};

use super::grid_year::GridYear;
use super::station::{Station, StationSize};

/// What a year offers stations that move no price.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Offer {
    /// Margin of the best schedule, losses and wear paid, per kWh discharged, of stations of each of [`DURATION_HOURS`].
    pub spread_yuan_per_kwh: [f64; N_DURATIONS],
    /// Full cycles of these schedules.
    pub cycles_per_year: [f64; N_DURATIONS],
    /// Longest run of hours near the year's highest net load, before storage.
    pub longest_peak_hours: f64,
}

impl Offer {
    /// The offer of a grid and year: the best schedules at the prices of its 8,760 hours with pumped hydro and new-type
    /// storage as two stores, on the supply curve as it is: fifty merged steps take two thirds of the time and offered a
    /// fifth too much in South, where storage is ample.
    ///
    /// Representative days do not do here. A margin lies between two prices of one day or of neighbouring days, and
    /// neither one store for all, nor a day that closes on itself, nor twelve of them keep those, though they keep the
    /// sums that weights are calibrated on.
    ///
    /// # Errors
    /// If the year is no dispatch problem, which no registered range leads to.
    pub fn of(solver: &mut Solver, year: &GridYear) -> Result<Self, Diagnostics> {
        let stores = year.two_stores();
        // To the last bit that of the store: two schedules of a station may be worth the same and sell another energy.
        let round_trip =
            stores.iter().find(|s| !s.pumped).map_or(year.composite().round_trip, |s| s.round_trip);
        let problem = year.problem(&stores)?;
        let prices = solver.solve(&problem, Ties::Middle).market_price;
        let mut offer = Self { longest_peak_hours: year.longest_peak_hours, ..Self::default() };
        for (i, duration_hours) in DURATION_HOURS.into_iter().enumerate() {
            let size = StationSize { duration_hours, round_trip, wear_cost: year.wear_cost };
            let station = Station::best(solver, size, &prices)?;
            offer.spread_yuan_per_kwh[i] = station.margin_yuan_per_kwh();
            offer.cycles_per_year[i] = station.cycles;
        }
        Ok(offer)
    }
}
