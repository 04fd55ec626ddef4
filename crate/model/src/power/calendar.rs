//! The 8,760 hours of a model year: starts of hour in UTC+8, 29 February left out.

use crate::time::Year;

/// Hours of a model year.
pub const HOURS: usize = 8_760;
/// Days of a model year.
pub const DAYS: usize = 365;
/// Days from the first day of a Spring Festival (春节) at which its effect on load starts.
pub const FESTIVAL_BEFORE: usize = 10;
/// Length of that effect, in days.
pub const FESTIVAL_DAYS: usize = 35;

const MONTH_DAYS: [usize; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// First day of the Chinese year, month and day, 2018-2035: the civil calendar (GB/T 33661-2017).
const CHINESE_NEW_YEAR: [(usize, usize); 18] = [
    (2, 16),
    (2, 5),
    (1, 25),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 10),
    (1, 29),
    (2, 17),
    (2, 6),
    (1, 26),
    (2, 13),
    (2, 3),
    (1, 23),
    (2, 11),
    (1, 31),
    (2, 19),
    (2, 8),
];
const FIRST_NEW_YEAR: Year = 2018;

/// What the calendar says about a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Day {
    /// Month, 0-11.
    pub month: usize,
    /// Neither Saturday, Sunday nor one of the fixed public holidays (1 January, 1 May, 1-7 October).
    pub working: bool,
    /// Place in the stretch touched by the Spring Festival, if inside it.
    pub festival: Option<usize>,
    /// In the heating season of the north, 15 November to 15 March.
    pub heating: bool,
    /// Two months whose middles enclose the day, and the weight of the second.
    pub between: (usize, usize, f64),
}

/// Place of a date in the model year, 0-364; months and days count from 1.
#[must_use]
pub fn day_of_year(month: usize, day: usize) -> usize {
    MONTH_DAYS[..month - 1].iter().sum::<usize>() + day - 1
}

/// Month and day of a place in the model year, 0-364, counted from 1.
#[must_use]
pub fn month_and_day(mut day: usize) -> (usize, usize) {
    let mut month = 0;
    while month < 11 && day >= MONTH_DAYS[month] {
        day -= MONTH_DAYS[month];
        month += 1;
    }
    (month + 1, day + 1)
}

/// First hour of each month, and [`HOURS`] as the thirteenth.
#[must_use]
pub fn month_starts() -> [usize; 13] {
    let mut starts = [0; 13];
    for month in 0..12 {
        starts[month + 1] = starts[month] + MONTH_DAYS[month] * 24;
    }
    starts
}

/// Day of the week of a date, Monday 0, by Sakamoto's method.
fn weekday(year: Year, month: usize, day: usize) -> usize {
    const SHIFT: [Year; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let y = if month < 3 { year - 1 } else { year };
    let sunday_is_0 = (y + y / 4 - y / 100 + y / 400 + SHIFT[month - 1] + day as Year) % 7;
    ((sunday_is_0 + 6) % 7) as usize
}

/// The days of a year.
///
/// Years outside 2018-2035 take the Spring Festival of the nearest year inside.
#[must_use]
pub fn days(year: Year) -> Vec<Day> {
    let known = (year - FIRST_NEW_YEAR).clamp(0, CHINESE_NEW_YEAR.len() as Year - 1) as usize;
    let (month, day) = CHINESE_NEW_YEAR[known];
    let festival_from = day_of_year(month, day) as i64 - FESTIVAL_BEFORE as i64;
    let heating_from = day_of_year(11, 15);
    let heating_to = day_of_year(3, 15);
    let mut days = Vec::with_capacity(DAYS);
    for month in 0..12 {
        for day in 1..=MONTH_DAYS[month] {
            let i = days.len();
            let holiday = matches!((month + 1, day), (1 | 5, 1) | (10, 1..=7));
            let offset = i as i64 - festival_from;
            days.push(Day {
                month,
                working: weekday(year, month + 1, day) < 5 && !holiday,
                festival: (0..FESTIVAL_DAYS as i64).contains(&offset).then_some(offset as usize),
                heating: i >= heating_from || i <= heating_to,
                between: between(month, day),
            });
        }
    }
    days
}

fn between(month: usize, day: usize) -> (usize, usize, f64) {
    let middle = MONTH_DAYS[month] as f64 / 2.0;
    let past = day as f64 - 0.5 - middle;
    if past >= 0.0 {
        let next = (month + 1) % 12;
        (month, next, past / (middle + MONTH_DAYS[next] as f64 / 2.0))
    } else {
        let before = (month + 11) % 12;
        let gap = middle + MONTH_DAYS[before] as f64 / 2.0;
        (before, month, 1.0 + past / gap)
    }
}

/// A monthly value on a day, linear between the middles of the months.
#[inline]
#[must_use]
pub fn on_day(day: &Day, monthly: &[f64; 12]) -> f64 {
    let (a, b, weight) = day.between;
    monthly[a] + weight * (monthly[b] - monthly[a])
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if weekdays slip: these were a Monday, a Thursday and (after a leap day) a Sunday.
    #[test]
    fn weekdays_follow_the_civil_calendar() {
        assert_eq!(weekday(2018, 1, 1), 0);
        assert_eq!(weekday(2020, 2, 27), 3);
        assert_eq!(weekday(2020, 3, 1), 6);
    }

    // By hand: 31 + 28 + 15 days at the start and 16 + 31 at the end are 121 days, 2,904 hours.
    #[test]
    fn the_heating_season_has_121_days() {
        let days = days(2024);
        assert_eq!(days.len(), DAYS);
        assert_eq!(days.iter().filter(|d| d.heating).count(), 121);
        assert!(days[day_of_year(3, 15)].heating && !days[day_of_year(3, 16)].heating);
        assert!(!days[day_of_year(11, 14)].heating && days[day_of_year(11, 15)].heating);
    }

    // Breaks if a day of the year is told by another date.
    #[test]
    fn dates_lead_back_to_their_day() {
        assert_eq!([58, 59, 364].map(month_and_day), [(2, 28), (3, 1), (12, 31)]);
        for day in 0..DAYS {
            let (month, of_month) = month_and_day(day);
            assert_eq!(day_of_year(month, of_month), day);
        }
    }

    #[test]
    fn a_month_stands_at_its_middle() {
        let mut monthly = [0.0; 12];
        monthly[3] = 30.0; // April has 30 days, so its middle lies between the 15th and the 16th.
        let days = days(2025);
        let april = day_of_year(4, 15);
        let around = [april, april + 1].map(|i| on_day(&days[i], &monthly));
        assert!(around.iter().all(|x| (x - 30.0).abs() < 0.6), "{around:?}");
        assert_eq!(on_day(&days[day_of_year(6, 15)], &monthly), 0.0);
        assert_eq!(month_starts()[12], HOURS);
    }
}
