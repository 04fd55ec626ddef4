//! What is to be known of a user's own hours that are taken.

use crate::encoding::Encoding;
use crate::region::Grid;

/// What is to be known of a file of hours that is taken.
#[derive(Clone, Debug, PartialEq)]
pub enum HoursNote {
    /// The file was read as something else than UTF-8.
    ReadAs(Encoding),
    /// Columns that are not read, by name; empty where one has none.
    Ignored(Vec<String>),
    /// The column `hour` has hours of the day, from 0 or from 1.
    HourOfDay {
        /// The first of a day.
        first: usize,
    },
    /// Timestamps name hours by their ends.
    EndOfHour,
    /// Shares just below 0 that are taken as 0.
    ClippedBelow {
        /// The column.
        column: String,
        /// How many.
        n: usize,
        /// The least.
        lowest: f64,
    },
    /// Shares just above 1 that are taken as 1.
    ClippedAbove {
        /// The column.
        column: String,
        /// How many.
        n: usize,
        /// The greatest.
        highest: f64,
    },
    /// Wind or sun that never blows or shines.
    AllZero {
        /// The column.
        column: String,
        /// Wind rather than sun.
        wind: bool,
        /// Of which grid.
        grid: Grid,
    },
    /// Sun that is highest in the mean in an hour of the day, in UTC+8, in which it cannot be.
    SunAt {
        /// The column.
        column: String,
        /// The hour.
        hour: usize,
    },
}
