//! Stations of the grid side that are bound to be called for the evening peak of summer and winter.
//!
//! Dispatchers call storage for the peak whatever it earns (Notice 26 of 2024 asks for it). In the months of the peak such
//! a station is filled in the lowest hours of the day and emptied in the highest of the evening, once. On other days it
//! takes surplus only, and gives it back in the evening.

use crate::math;

use super::calendar::Day;
use super::grid_year::{GridYear, StoreSize};
use super::scheduled::{Follows, Scheduled};
use super::shaving::{filled, shaved};

/// Months of the peak: December to February and June to September, counted from 0.
const MONTHS: [usize; 7] = [0, 1, 5, 6, 7, 8, 11];
/// First hour of the evening, UTC+8. It lasts until midnight: the west is two hours behind.
const EVENING: usize = 17;
const DAY: usize = 24;

impl GridYear {
    /// Takes `station` out of the storage that the grid calls at its prices and lets it do its duty on these days.
    #[must_use]
    pub fn on_duty(self, station: StoreSize, days: &[Day]) -> Self {
        if station.power_mw <= 0.0 || station.energy_mwh <= 0.0 {
            return self;
        }
        let each_way = station.round_trip.sqrt();
        let mut level = 0.0;
        let mut exchange = Vec::with_capacity(self.net_load.len());
        for (hours, day) in self.hours_of_grid(0..self.net_load.len()).chunks(DAY).zip(days) {
            let (before, evening) = hours.split_at(EVENING);
            let room = math::max(station.energy_mwh - level, 0.0) / each_way;
            let charge = if MONTHS.contains(&day.month) {
                filled(before, station.power_mw, room)
            } else {
                surplus(before, station.power_mw, room)
            };
            level += charge.iter().sum::<f64>() * each_way;
            // Nothing is given to an hour that has enough.
            let wanted: Vec<f64> = evening.iter().map(|n| math::max(*n, 0.0)).collect();
            let discharge = shaved(&wanted, station.power_mw, level * each_way);
            let discharge = discharge.iter().zip(&wanted).map(|(out, n)| math::min(*out, *n));
            exchange.extend(charge);
            for out in discharge {
                level -= out / each_way;
                exchange.push(-out);
            }
            level = math::clamp(level, 0.0, station.energy_mwh);
        }
        self.scheduled(Scheduled { follows: Follows::Duty, size: station, exchange })
    }
}

/// What a station takes of the surplus of some hours, the first first.
fn surplus(hours: &[f64], power: f64, mut room: f64) -> Vec<f64> {
    hours
        .iter()
        .map(|n| {
            let taken = math::min(math::min(math::max(-n, 0.0), power), room);
            room -= taken;
            taken
        })
        .collect()
}
