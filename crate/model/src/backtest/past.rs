//! What was published of a series by some day, and what the plainest rules make of it.

use crate::math;
use crate::register::{OBSERVATIONS, Observation};
use crate::time::Date;

use super::logistic;

/// A rule that needs no model: whoever forecasts worse than these knew nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rival {
    /// The last figure again.
    Last,
    /// The last figure and what was added from the same day a year earlier to the same season: whole years at the
    /// addition of the last twelve months, the rest as in that part of them.
    SamePeriod,
    /// The last figure and the addition of the last twelve months, spread evenly.
    LastYear,
    /// The last figure and the addition of the last six months, spread evenly.
    LastHalf,
    /// The last figure growing at the rate of the last twelve months.
    Growth,
    /// A logistic curve fitted to all figures.
    Logistic,
}

impl Rival {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Last, Self::SamePeriod, Self::LastYear, Self::LastHalf, Self::Growth, Self::Logistic];

    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Last => "last",
            Self::SamePeriod => "same_period",
            Self::LastYear => "last_year",
            Self::LastHalf => "last_half",
            Self::Growth => "growth",
            Self::Logistic => "logistic",
        }
    }

    /// What it says of `date`; none where the past has not the figures it needs.
    #[must_use]
    pub fn forecast(self, past: &Past, date: Date) -> Option<f64> {
        let last = past.last()?;
        let ahead = months(date) - last.month;
        let spread = |span: i32| {
            let added = last.value - past.at(last.month - span)?;
            Some(last.value + added * f64::from(ahead) / f64::from(span))
        };
        match self {
            Self::Last => Some(last.value),
            Self::SamePeriod => {
                let before = past.at(last.month - YEAR)?;
                let (years, rest) = (ahead.div_euclid(YEAR), ahead.rem_euclid(YEAR));
                let part = past.at(last.month - YEAR + rest)? - before;
                Some(last.value + f64::from(years) * (last.value - before) + part)
            }
            Self::LastYear => spread(YEAR),
            Self::LastHalf => spread(YEAR / 2),
            Self::Growth => {
                let factor = last.value / past.at(last.month - YEAR)?;
                Some(last.value * math::pow(factor, f64::from(ahead) / f64::from(YEAR)))
            }
            Self::Logistic => {
                let points: Vec<(f64, f64)> =
                    past.0.iter().map(|p| (f64::from(p.month - last.month), p.value)).collect();
                logistic::fit(&points).map(|curve| curve.at(f64::from(ahead)))
            }
        }
    }
}

/// Months of a year.
const YEAR: i32 = 12;

/// The month a day ends, counted from the year 0: all figures are of month-ends.
pub(super) fn months(date: Date) -> i32 {
    (date.0 / 10_000 * 12 + date.0 / 100 % 100) as i32
}

/// A published figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub(super) month: i32,
    pub(super) value: f64,
}

/// National figures of a series that some day knows, oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Past(pub(super) Vec<Point>);

impl Past {
    /// The figures of `series` that `known` lets through.
    pub(super) fn of(series: &str, known: impl Fn(&Observation) -> bool) -> Self {
        let mut points: Vec<Point> = OBSERVATIONS
            .iter()
            .filter(|o| o.id == series && o.region == "CN" && known(o))
            .filter_map(|o| Some(Point { month: months(o.date), value: o.value? }))
            .collect();
        math::sort_by(&mut points, |a, b| a.month.cmp(&b.month));
        Self(points)
    }

    pub(super) fn last(&self) -> Option<Point> {
        self.0.last().copied()
    }

    fn at(&self, month: i32) -> Option<f64> {
        self.0.iter().find(|p| p.month == month).map(|p| p.value)
    }

    /// Mean change a year between the last two figures.
    pub(super) fn yearly_change(&self) -> Option<f64> {
        let [.., before, last] = self.0[..] else { return None };
        Some((last.value - before.value) * f64::from(YEAR) / f64::from(last.month - before.month))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past(points: &[(i32, u32, f64)]) -> Past {
        let point = |&(year, month, value): &(i32, u32, f64)| Point {
            month: months(Date::month_end(year, month)),
            value,
        };
        Past(points.iter().map(point).collect())
    }

    // By hand. Breaks if a rule counts from another day, or mixes up what it carries on.
    #[test]
    fn rules_by_hand() {
        let known = past(&[(2023, 6, 12.0), (2023, 12, 20.0), (2024, 6, 26.0), (2024, 12, 40.0)]);
        let say = |rival: Rival, year, month| rival.forecast(&known, Date::month_end(year, month));
        assert_eq!(say(Rival::Last, 2026, 6), Some(40.0));
        // 20 in the last twelve months, 6 of them in their first half.
        assert_eq!(say(Rival::SamePeriod, 2025, 6), Some(46.0));
        assert_eq!(say(Rival::SamePeriod, 2025, 12), Some(60.0));
        assert_eq!(say(Rival::SamePeriod, 2026, 6), Some(66.0));
        assert_eq!(say(Rival::LastYear, 2025, 6), Some(50.0));
        assert_eq!(say(Rival::LastYear, 2026, 6), Some(70.0));
        // 14 in the last half-year.
        assert_eq!(say(Rival::LastHalf, 2025, 6), Some(54.0));
        assert_eq!(say(Rival::LastHalf, 2025, 9), Some(61.0));
        // Doubling in a year.
        assert_eq!(say(Rival::Growth, 2025, 12), Some(80.0));
        assert_eq!(say(Rival::Growth, 2026, 12), Some(160.0));
        // A quarter has no figure a year before it to go by.
        assert_eq!(say(Rival::SamePeriod, 2025, 9), None);
        assert_eq!(known.yearly_change(), Some(28.0));
    }

    // Breaks if a rule makes up what was not published.
    #[test]
    fn too_short_a_past_says_nothing() {
        let known = past(&[(2019, 12, 10.0), (2022, 12, 7.0)]);
        let date = Date::year_end(2023);
        let said = Rival::ALL.map(|rival| rival.forecast(&known, date));
        assert_eq!(said, [Some(7.0), None, None, None, None, None]);
        assert_eq!(known.yearly_change(), Some(-1.0));
        assert_eq!(Rival::Last.forecast(&past(&[]), date), None);
    }
}
