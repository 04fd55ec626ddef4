//! The calendar of the model: years 2019-2035 for land, quarters 2020Q4-2035Q4 for storage.

use std::fmt;
use std::ops::Range;

/// A calendar year.
pub type Year = i32;

/// Year-end of the third national land survey, where the farmland book opens.
pub const FIRST_YEAR: Year = 2019;
/// Last year computed.
pub const LAST_YEAR: Year = 2035;
/// Number of year-ends from [`FIRST_YEAR`] to [`LAST_YEAR`], both counted.
pub const N_YEARS: usize = (LAST_YEAR - FIRST_YEAR + 1) as usize;
/// Last year rebuilt from published totals in the latest vintage; the first projected year follows.
pub const LAST_HISTORY_YEAR: Year = 2024;
/// Year in which the unified balance regime starts (1 January).
pub const REGIME_YEAR: Year = 2025;
/// Number of years of that regime.
pub const N_REGIME_YEARS: usize = (LAST_YEAR - REGIME_YEAR + 1) as usize;

/// Number of quarter-ends from 2020Q4 to 2035Q4, both counted.
pub const N_QUARTERS: usize = 61;

/// Index of a year-end in arrays of [`N_YEARS`].
#[must_use]
pub const fn year_idx(year: Year) -> usize {
    (year - FIRST_YEAR) as usize
}

/// Indices of the four quarters of a year, from 2021 on.
#[must_use]
pub const fn quarters_of(year: Year) -> Range<usize> {
    let first = Quarter::new(year, 1).0;
    first..first + 4
}

/// A quarter of a year, kept as its index: 2020Q4 is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter(pub usize);

impl Quarter {
    /// The quarter `number` (1-4) of `year`; the first one known is 2020Q4.
    #[must_use]
    pub const fn new(year: Year, number: usize) -> Self {
        Self(((year - 2020) * 4) as usize + number - 4)
    }

    /// Calendar year.
    #[must_use]
    pub const fn year(self) -> Year {
        2020 + self.0.div_ceil(4) as Year
    }

    /// Number within the year, 1-4.
    #[must_use]
    pub const fn number(self) -> usize {
        (self.0 + 3) % 4 + 1
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}Q{}", self.year(), self.number())
    }
}

/// When a value stands or something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// In or at the end of a year.
    Year(Year),
    /// In or at the end of a quarter.
    Quarter(Quarter),
}

impl Period {
    /// Its last day.
    #[must_use]
    pub const fn last_day(self) -> Date {
        match self {
            Self::Year(year) => Date::year_end(year),
            Self::Quarter(quarter) => Date::quarter_end(quarter),
        }
    }
}

/// `2030` or `2027Q4`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => year.fmt(f),
            Self::Quarter(quarter) => quarter.fmt(f),
        }
    }
}

/// A day, kept as the number yyyymmdd so that days compare as numbers do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub u32);

impl Date {
    /// A day of the calendar; month and day count from 1.
    #[must_use]
    pub const fn new(year: Year, month: u32, day: u32) -> Self {
        Self(year as u32 * 10_000 + month * 100 + day)
    }

    /// The last day of `year`.
    #[must_use]
    pub const fn year_end(year: Year) -> Self {
        Self(year as u32 * 10_000 + 1231)
    }

    /// The year it lies in.
    #[must_use]
    pub const fn year(self) -> Year {
        (self.0 / 10_000) as Year
    }

    /// The number of its quarter, 1 to 4.
    #[must_use]
    pub const fn quarter(self) -> usize {
        (self.0 / 100 % 100).div_ceil(3) as usize
    }

    /// The last day of a month, which counts from 1.
    #[must_use]
    pub const fn month_end(year: Year, month: u32) -> Self {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let day = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 31,
        };
        Self::new(year, month, day)
    }

    /// Reads yyyy-mm-dd, a day of the calendar.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |from: usize, to: usize| {
            let part = text.get(from..to)?;
            part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<u32>().ok())?
        };
        let (year, month, day) = (digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
        let parted = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
        let last = Self::month_end(year as Year, month).0 % 100;
        (parted && (1..=12).contains(&month) && (1..=last).contains(&day))
            .then(|| Self::new(year as Year, month, day))
    }

    /// The last day of a quarter.
    #[must_use]
    pub const fn quarter_end(quarter: Quarter) -> Self {
        Self::month_end(quarter.year(), 3 * quarter.number() as u32)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0 / 10_000, self.0 / 100 % 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if quarter labels ever slip against their index.
    #[test]
    fn quarters_round_trip() {
        assert_eq!(Quarter(0).to_string(), "2020Q4");
        assert_eq!(Quarter(1).to_string(), "2021Q1");
        assert_eq!(Quarter::new(2027, 4).to_string(), "2027Q4");
        assert_eq!(Quarter(N_QUARTERS - 1).to_string(), "2035Q4");
        assert_eq!(Date::quarter_end(Quarter::new(2024, 3)).to_string(), "2024-09-30");
        assert_eq!(Date::quarter_end(Quarter::new(2025, 1)).to_string(), "2025-03-31");
        for (year, last) in [(2023, "2023-02-28"), (2024, "2024-02-29"), (2100, "2100-02-28")] {
            assert_eq!(Date::month_end(year, 2).to_string(), last);
        }
        for day in ["2024-02-29", "2026-09-30"] {
            assert_eq!(Date::parse(day).map(|d| d.to_string()).as_deref(), Some(day));
        }
        for none in [
            "2026-09-31",
            "2025-02-29",
            "2026-13-01",
            "2026-9-30",
            "2026/09/30",
            "+026-09-30",
            "",
            "2026-09-00",
        ] {
            assert_eq!(Date::parse(none), None, "{none}");
        }
    }
}
