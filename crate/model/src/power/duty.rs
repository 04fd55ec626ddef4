//! Stations of the grid side that are bound to be called for the evening peak of summer and winter.
//!
//! Dispatchers call storage for the peak whatever it earns (Notice 26 of 2024 asks for it). In the months of the peak such
//! a station is filled in the lowest hours of the day and emptied in the highest of the evening, once. On other days it
//! takes surplus only, and gives it back in the evening.

use crate::math;

use super::calendar::Day;
use super::grid_year::GridYear;
use super::scheduled::{Follows, Scheduled};
use super::shaving::{filled, shaved};
use super::store::StoreSize;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::power::calendar::{day_of_year, days};
    use crate::power::system_tests::day as grid_day;
    use crate::power::{Follows, GridYear};

    /// A year of one day, over and over: 10 MW until the evening, 30 in its hours 19 and 20 and 20 in the rest, and a
    /// surplus of 2 MW at noon in April.
    fn year() -> GridYear {
        let mut hours: Vec<f64> = (0..8_760)
            .map(|h| match h % DAY {
                19 | 20 => 30.0,
                17.. => 20.0,
                3 => 8.0,
                _ => 10.0,
            })
            .collect();
        hours[day_of_year(4, 10) * DAY + 12] = -2.0;
        grid_day(hours, 15.0, 30.0, Some(STATION))
    }

    const STATION: StoreSize = StoreSize { pumped: false, power_mw: 4.0, energy_mwh: 6.0, round_trip: 1.0 };

    // By hand: in July 6 MWh go into the lowest hours, 2 more of them into that of 8 MW, and come out of the two highest of
    // the evening, 3 of each. In April nothing moves but the surplus. Breaks if a station idles in the months of the peak,
    // follows prices in others, or stays in the pool.
    #[test]
    fn a_station_on_duty_serves_the_evening() {
        let year = year().on_duty(STATION, &days(2027));
        assert!(year.stores.is_empty());
        let at = |month, day, hour| year.scheduled_mw(Follows::Duty, day_of_year(month, day) * DAY + hour);
        let others = (6.0 - 2.0) / 17.0;
        assert!((at(7, 10, 3) - (2.0 + others)).abs() < 1e-9 && (at(7, 10, 4) - others).abs() < 1e-9);
        assert!((at(7, 10, 19) + 3.0).abs() < 1e-9 && (at(7, 10, 20) + 3.0).abs() < 1e-9);
        assert_eq!((at(7, 10, 17), at(4, 9, 3), at(4, 9, 19)), (0.0, 0.0, 0.0));
        assert_eq!(at(4, 10, 12), 2.0);
        assert!((at(4, 10, 19) + 1.0).abs() < 1e-9 && (at(4, 10, 20) + 1.0).abs() < 1e-9);
        let [charged, discharged] = year.scheduled[0].moved_mwh(0..8_760);
        assert!((charged - discharged).abs() < 1e-6, "{charged} {discharged}");
    }
}
