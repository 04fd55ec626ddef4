//! Storage of users, which follows the peak and valley hours of their tariff.
//!
//! The hours are those that provinces set for users whose power the grid company buys (`register/tariff_windows.csv`:
//! province and zone, months, period, hours of the day in UTC+8, with the notice that sets them). Deep valleys of
//! holidays and heat waves are left out. A year before the first hours that are known takes those; a zone weighs as much
//! as another of its province.

use crate::evidence::Evidence;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES, PROVINCES};
use crate::time::{Date, Year};

use super::calendar::{HOURS, month_starts};
use super::grid_year::GridYear;
use super::scheduled::{Follows, Scheduled};
use super::store::StoreSize;

/// Zone, first day in force, months, period, hours and the notice by province.
const WINDOWS: &str = include_str!("../../register/tariff_windows.csv");
const DAY: usize = 24;

/// A period of the day, and how much of an hour lies in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Period {
    SharpPeak,
    Peak,
    Valley,
    DeepValley,
}

impl Period {
    const ALL: [(&'static str, Self); 4] = [
        ("sharp_peak", Self::SharpPeak),
        ("peak", Self::Peak),
        ("valley", Self::Valley),
        ("deep_valley", Self::DeepValley),
    ];
}

/// Shares of each hour of a day that lie in each period.
type HoursOfDay = [[f64; DAY]; Period::ALL.len()];

/// The hours of a zone from a day on.
#[derive(Clone, Debug, PartialEq)]
struct Windows {
    province: usize,
    zone: &'static str,
    from: Option<Date>,
    months: [HoursOfDay; 12],
}

/// Peak and valley hours of the provinces, as far as a vintage knows them.
#[derive(Clone, Debug, PartialEq)]
pub struct Tariffs(Vec<Windows>);

/// A row of the register.
struct Row {
    province: usize,
    zone: &'static str,
    from: Option<Date>,
    months: Vec<usize>,
    period: Period,
    hours: [f64; 2],
    known_on: Date,
}

impl Row {
    fn parse(line: &'static str) -> Option<Self> {
        let cells: Vec<&str> = line.split(',').collect();
        let [region, zone, from, months, period, start, end, _grade, known_on, _notice] = cells.as_slice()
        else {
            return None;
        };
        let month = |text: &str| text.parse().ok().filter(|m| (1..=12).contains(m));
        Some(Self {
            province: PROVINCES.iter().position(|p| p.code == *region)?,
            zone,
            from: if from.is_empty() { None } else { Some(Date::parse(from)?) },
            months: months.split(' ').map(month).collect::<Option<_>>()?,
            period: Period::ALL.iter().find(|(name, _)| name == period)?.1,
            hours: [start.parse().ok()?, end.parse().ok()?],
            known_on: Date::parse(known_on)?,
        })
    }
}

impl Tariffs {
    /// What a vintage knows.
    #[must_use]
    pub fn new(evidence: &Evidence) -> Self {
        let mut all: Vec<Windows> = Vec::new();
        let rows = WINDOWS.lines().skip(1).filter_map(Row::parse);
        for row in rows.filter(|row| row.known_on <= evidence.vintage().horizon()) {
            let same = |w: &Windows| (w.province, w.zone, w.from) == (row.province, row.zone, row.from);
            let place = all.iter().position(same).unwrap_or_else(|| {
                let (province, zone, from) = (row.province, row.zone, row.from);
                all.push(Windows { province, zone, from, months: [HoursOfDay::default(); 12] });
                all.len() - 1
            });
            for month in row.months {
                for (hour, share) in all[place].months[month - 1][row.period as usize].iter_mut().enumerate()
                {
                    let [start, end] = row.hours;
                    let inside = math::min(end, hour as f64 + 1.0) - math::max(start, hour as f64);
                    *share += math::max(inside, 0.0);
                }
            }
        }
        Self(all)
    }

    /// Whether the hours of a province are known.
    #[must_use]
    pub fn knows(&self, province: usize) -> bool {
        self.0.iter().any(|w| w.province == province)
    }

    /// The hours of the zones of a province in a month (0-11): of each the newest in force on its first day, or the oldest
    /// there are.
    fn in_force(&self, province: usize, year: Year, month: usize) -> Vec<&HoursOfDay> {
        let first_day = Date::new(year, month as u32 + 1, 1);
        let mut zones: Vec<&Windows> = Vec::new();
        for windows in self.0.iter().filter(|w| w.province == province) {
            match zones.iter_mut().find(|z| z.zone == windows.zone) {
                Some(zone) => {
                    let [old, new] =
                        if zone.from <= windows.from { [*zone, windows] } else { [windows, *zone] };
                    *zone = if new.from.is_none_or(|from| from <= first_day) { new } else { old };
                }
                None => zones.push(windows),
            }
        }
        zones.iter().map(|w| &w.months[month]).collect()
    }

    /// Charge (above zero) and discharge that a store of so many hours aims at, by month and hour of the day, over its
    /// power: the mean of the zones of a province.
    fn aims(&self, province: usize, year: Year, size: &StoreSize) -> [[f64; DAY]; 12] {
        std::array::from_fn(|month| {
            let zones = self.in_force(province, year, month);
            let mut mean = [0.0; DAY];
            for zone in &zones {
                for (mean, aim) in mean.iter_mut().zip(aim(zone, size)) {
                    *mean += aim / zones.len() as f64;
                }
            }
            mean
        })
    }

    /// Charge less discharge by hour of the storage of a province's users, MW; none where its hours are not known.
    ///
    /// It fills up in every valley, in deep ones first, and empties in the peak that follows, in sharp ones first, evenly
    /// over the hours of either. The year is gone through twice, so that it ends with what it began with.
    fn exchange(&self, province: usize, year: Year, size: &StoreSize) -> Vec<f64> {
        let each_way = size.round_trip.sqrt();
        let (aims, starts) = (self.aims(province, year, size), month_starts());
        let mut exchange = vec![0.0; HOURS];
        let mut level = 0.0;
        for _ in 0..2 {
            for month in 0..12 {
                for h in starts[month]..starts[month + 1] {
                    let aim = aims[month][h % DAY] * size.power_mw;
                    let charge = math::min(math::max(aim, 0.0), (size.energy_mwh - level) / each_way);
                    let discharge = math::min(math::max(-aim, 0.0), level * each_way);
                    level =
                        math::clamp(level + charge * each_way - discharge / each_way, 0.0, size.energy_mwh);
                    exchange[h] = charge - discharge;
                }
            }
        }
        exchange
    }
}

/// What a store aims at through a day of tariffs, over its power: between a peak and the next it fills up in the hours of
/// valley, deep ones first, and between a valley and the next it empties in those of peak, sharp ones first. A day without
/// either moves nothing.
fn aim(day: &HoursOfDay, size: &StoreSize) -> [f64; DAY] {
    let share = |period: Period, hour: usize| day[period as usize][hour];
    let side = |hour: usize| {
        share(Period::Valley, hour) + share(Period::DeepValley, hour)
            - share(Period::Peak, hour)
            - share(Period::SharpPeak, hour)
    };
    let mut aim = [0.0; DAY];
    // Begun behind a change of side, so that no stretch is cut by midnight.
    let told: Vec<usize> = (0..DAY).filter(|&h| side(h) != 0.0).collect();
    let changes = |i: usize| side(told[i]) * side(told[(i + told.len() - 1) % told.len()]) < 0.0;
    let Some(first) = (0..told.len()).find(|&i| changes(i)) else { return aim };
    let mut stretches: Vec<Vec<usize>> = Vec::new();
    for i in 0..told.len() {
        let i = (first + i) % told.len();
        match stretches.last_mut() {
            Some(stretch) if !changes(i) => stretch.push(told[i]),
            _ => stretches.push(vec![told[i]]),
        }
    }
    let (hours, each_way) = (size.energy_mwh / size.power_mw, size.round_trip.sqrt());
    for stretch in stretches {
        let charges = side(stretch[0]) > 0.0;
        let (sign, mut needed, periods) = if charges {
            (1.0, hours / each_way, [Period::DeepValley, Period::Valley])
        } else {
            (-1.0, hours * each_way, [Period::SharpPeak, Period::Peak])
        };
        for period in periods {
            let length: f64 = stretch.iter().map(|&h| share(period, h)).sum();
            let part = if length > 0.0 { math::min(needed / length, 1.0) } else { 0.0 };
            for &h in &stretch {
                aim[h] += sign * part * share(period, h);
            }
            needed -= part * length;
        }
    }
    aim
}

impl GridYear {
    /// Takes the storage of users (`of_users` by province) out of what the grid calls and lets it follow its tariffs; where
    /// their hours are not known it stays.
    #[must_use]
    pub fn on_tariffs(self, tariffs: &Tariffs, of_users: &ByProvince<StoreSize>) -> Self {
        let known =
            |&p: &usize| of_users[p].power_mw > 0.0 && of_users[p].energy_mwh > 0.0 && tariffs.knows(p);
        let mut all = vec![0.0; self.net_load.len()];
        let mut size = StoreSize { pumped: false, power_mw: 0.0, energy_mwh: 0.0, round_trip: 1.0 };
        for p in (0..N_PROVINCES).filter(known) {
            for (all, one) in all.iter_mut().zip(tariffs.exchange(p, self.year, &of_users[p])) {
                *all += one;
            }
            size.power_mw += of_users[p].power_mw;
            size.energy_mwh += of_users[p].energy_mwh;
            size.round_trip = of_users[p].round_trip;
        }
        if size.power_mw <= 0.0 {
            return self;
        }
        self.scheduled(Scheduled { follows: Follows::Tariff, size, exchange: all })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vintage::Vintage;

    fn day(periods: &[(Period, std::ops::Range<usize>)]) -> HoursOfDay {
        let mut day = HoursOfDay::default();
        for (period, hours) in periods {
            day[*period as usize][hours.clone()].fill(1.0);
        }
        day
    }

    const TWO_HOURS: StoreSize = StoreSize { pumped: false, power_mw: 1.0, energy_mwh: 2.0, round_trip: 1.0 };

    // By hand: two hours over the eight of the night, all of them in the two sharp ones of the evening; at noon a valley of
    // four hours takes half of each, the peak before it of four gives half of each. Breaks if a stretch is cut by midnight,
    // or sharp peaks do not come first.
    #[test]
    fn a_store_fills_in_each_valley_and_empties_in_each_peak() {
        let tariff = day(&[
            (Period::Valley, 0..7),
            (Period::Valley, 23..24),
            (Period::Peak, 8..12),
            (Period::Valley, 12..16),
            (Period::Peak, 17..19),
            (Period::SharpPeak, 19..21),
        ]);
        let aim = aim(&tariff, &TWO_HOURS);
        assert_eq!((aim[0], aim[6], aim[7], aim[23]), (0.25, 0.25, 0.0, 0.25));
        assert_eq!((aim[8], aim[11], aim[12], aim[15]), (-0.5, -0.5, 0.5, 0.5));
        assert_eq!((aim[17], aim[19], aim[20], aim[21]), (0.0, -1.0, -1.0, 0.0));
        assert_eq!(super::aim(&day(&[(Period::Valley, 0..8)]), &TWO_HOURS), [0.0; DAY]);
    }

    // Breaks if a row is misread, an hour lies in two periods or a vintage knows a notice of later.
    #[test]
    fn the_register_has_hours_of_every_province() {
        assert!(WINDOWS.lines().skip(1).all(|line| Row::parse(line).is_some()));
        let now = Tariffs::new(&Evidence::new(Vintage::Latest));
        assert!((0..N_PROVINCES).all(|p| now.knows(p)));
        for windows in &now.0 {
            for (month, day) in windows.months.iter().enumerate() {
                for h in 0..DAY {
                    let told: f64 = day.iter().map(|period| period[h]).sum();
                    let code = PROVINCES[windows.province].code;
                    assert!(told <= 1.0 + 1e-12, "{code} {month} {h}: {told}");
                }
            }
        }
        let then = Tariffs::new(&Evidence::new(Vintage::EndOf2024));
        let known = |code: &str| then.knows(PROVINCES.iter().position(|p| p.code == code).expect("one"));
        assert!(known("44") && known("33") && !known("32") && !known("61"));
    }

    // By hand: the new hours of Zhejiang are in force from July 2026, so its mornings are a peak in June and none in July.
    #[test]
    fn a_month_takes_the_hours_in_force() {
        let tariffs = Tariffs::new(&Evidence::new(Vintage::Latest));
        let zhejiang = PROVINCES.iter().position(|p| p.code == "33").expect("Zhejiang");
        let peak = |year, month| {
            let [day] = tariffs.in_force(zhejiang, year, month)[..] else { panic!("one zone") };
            day[Period::Peak as usize][8]
        };
        assert_eq!([peak(2024, 5), peak(2026, 5), peak(2026, 6), peak(2027, 5)], [1.0, 1.0, 0.0, 0.0]);
    }

    // Breaks if energy is lost beyond the losses, a limit is passed or the year ends with more than it began with.
    #[test]
    fn the_year_of_users_closes() {
        let tariffs = Tariffs::new(&Evidence::new(Vintage::Latest));
        let size = StoreSize { pumped: false, power_mw: 10.0, energy_mwh: 23.0, round_trip: 0.85 };
        for p in 0..N_PROVINCES {
            let exchange = tariffs.exchange(p, 2025, &size);
            let charged: f64 = exchange.iter().map(|x| math::max(*x, 0.0)).sum();
            let discharged: f64 = exchange.iter().map(|x| math::max(-*x, 0.0)).sum();
            assert!(
                (0.85 * charged - discharged).abs() < 1e-6 * math::max(charged, 1.0),
                "{}",
                PROVINCES[p].code
            );
            assert!(exchange.iter().all(|x| x.abs() <= 10.0 + 1e-9));
        }
    }
}
