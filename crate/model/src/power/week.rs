//! Weeks of a model year, by number or by what they are remembered for.

use std::ops::Range;

use super::calendar::DAYS;
use super::grid_hours::GridHours;

/// A week of the year, from 0. Weeks begin with 1 January whatever its weekday; the last one ends with the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week(usize);

/// Weeks of a year: 52 and a day, so the 53rd repeats six days of the one before.
pub const WEEKS: usize = 53;
const DAYS_OF_WEEK: usize = 7;
/// Hours of a week.
pub const HOURS_OF_WEEK: usize = DAYS_OF_WEEK * 24;

/// Which week somebody wants to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekChoice {
    /// The one with the highest residual load: the hardest for the grid.
    Hardest,
    /// The one with the most wind and sun beyond what the grid can take.
    Surplus,
    /// One by its number.
    Number(Week),
}

impl Week {
    /// The week numbered `number`, from 1.
    #[must_use]
    pub fn new(number: usize) -> Option<Self> {
        (1..=WEEKS).contains(&number).then(|| Self(number - 1))
    }

    /// Every week.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..WEEKS).map(Self)
    }

    /// Number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        self.0 + 1
    }

    /// Its days in the year, of 0-364.
    #[must_use]
    pub fn days(self) -> Range<usize> {
        let first = (self.0 * DAYS_OF_WEEK).min(DAYS - DAYS_OF_WEEK);
        first..first + DAYS_OF_WEEK
    }

    /// Its hours in the year.
    #[must_use]
    pub fn hours(self) -> Range<usize> {
        let days = self.days();
        days.start * 24..days.end * 24
    }

    /// The week of the highest residual load.
    #[must_use]
    pub fn hardest(hours: &GridHours) -> Self {
        Self::greatest(|h| hours.dispatched.solution.supply[h], crate::math::max)
    }

    /// The week with the greatest surplus before storage.
    #[must_use]
    pub fn of_surplus(hours: &GridHours) -> Self {
        Self::greatest(|h| crate::math::max(-hours.year.net_load[h], 0.0), |a, b| a + b)
    }

    fn greatest(value: impl Fn(usize) -> f64, join: impl Fn(f64, f64) -> f64) -> Self {
        let mut found = (Self(0), f64::NEG_INFINITY);
        for week in Self::all() {
            let mut hours = week.hours().map(&value);
            let first = hours.next().unwrap_or(0.0);
            let whole = hours.fold(first, &join);
            if whole > found.1 {
                found = (week, whole);
            }
        }
        found.0
    }
}

impl WeekChoice {
    /// `hardest`, `surplus` or a number from 1.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word.trim() {
            "hardest" => Some(Self::Hardest),
            "surplus" => Some(Self::Surplus),
            other => other.parse().ok().and_then(Week::new).map(Self::Number),
        }
    }

    /// The word that [`WeekChoice::parse`] reads.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Hardest => "hardest".to_owned(),
            Self::Surplus => "surplus".to_owned(),
            Self::Number(week) => week.number().to_string(),
        }
    }

    /// The week it is in a grid and year.
    #[must_use]
    pub fn of(self, hours: &GridHours) -> Week {
        match self {
            Self::Hardest => Week::hardest(hours),
            Self::Surplus => Week::of_surplus(hours),
            Self::Number(week) => week,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // By hand: the fifth week begins on day 28; the last one ends with the year.
    #[test]
    fn weeks_have_hours() {
        let fifth = Week::new(5).expect("a week");
        assert_eq!(fifth.hours(), 672..840);
        let last = Week::new(53).expect("a week");
        assert_eq!(last.hours().end, 8_760);
        assert_eq!((Week::new(0), Week::new(54)), (None, None));
    }

    #[test]
    fn choices_read_back() {
        for word in ["hardest", "surplus", "1", "53"] {
            assert_eq!(WeekChoice::parse(word).map(WeekChoice::id).as_deref(), Some(word));
        }
        for word in ["", "0", "54", "easy"] {
            assert_eq!(WeekChoice::parse(word), None, "{word}");
        }
    }

    // Breaks if the hardest week is not the one with the highest hour, or surplus is not summed.
    #[test]
    fn the_greatest_week_is_found() {
        let at = |hour: usize| move |h: usize| if h == hour { 5.0 } else { 1.0 };
        assert_eq!(Week::greatest(at(700), crate::math::max).number(), 5);
        assert_eq!(
            Week::greatest(|h| if h / HOURS_OF_WEEK == 9 { 2.0 } else { 1.0 }, |a, b| a + b).number(),
            10
        );
        assert_eq!(Week::greatest(|_| 0.0, |a, b| a + b).number(), 1);
    }
}
