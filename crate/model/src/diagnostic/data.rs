//! What can be wrong with a reader's own observations and with nothing else.

use crate::time::Date;

use super::Kind;

/// What is wrong with a file of observations. Values are quoted as they stand in the file, but not at any length.
#[derive(Clone, Debug, PartialEq)]
pub enum DataFault {
    /// The first line lacks columns that must be there.
    NoColumns(Vec<&'static str>),
    /// The first line has a column twice.
    SameColumn(&'static str),
    /// No line stands below the names.
    NoRows,
    /// More rows than are read.
    TooMany {
        /// So many there are.
        rows: usize,
        /// So many are read.
        most: usize,
    },
    /// Columns are parted by something else than a comma.
    Separator {
        /// What parts them.
        found: char,
        /// Whether numbers have decimal commas, too.
        decimal_commas: bool,
    },
    /// A line of so many bytes, more than any of such a file has.
    LongLine(usize),
    /// Not the id of a series of observations.
    Id(String),
    /// Not the id of a series of results that a target can be set on.
    TargetId(String),
    /// The id of a series of results in a row without a comparison, which is no target then.
    NoComparison(String),
    /// A target without its number.
    TargetValue,
    /// A column of the first line that is none, but for a slip of the pen.
    Column(String),
    /// A target with a lower or upper bound, of which it has none.
    TargetBounds,
    /// The deadline of a target is not the end of a year, or of a quarter where the series has quarters, of the projection.
    TargetDate {
        /// As read.
        found: Date,
        /// The nearest that is one.
        nearest: Date,
    },
    /// A target for a grid, of which there are none.
    TargetRegion(String),
    /// Not the unit of the series.
    Unit {
        /// As written.
        found: String,
        /// The unit of the series.
        wanted: &'static str,
    },
    /// Not a region that the series may have.
    Region(String),
    /// A place for which the national statistics have no figures.
    WithoutFigures(String),
    /// Not a day of the calendar.
    Date(String),
    /// A day beyond what the model computes or reads.
    DateOutOfRange {
        /// As read.
        found: Date,
        /// The first allowed.
        first: Date,
        /// The last allowed.
        last: Date,
    },
    /// Neither a value nor a bound.
    NoNumber,
    /// The register's row of this series, region and day has a number in this column, which the model may need.
    Needed,
    /// The lower bound is above the upper one.
    LowAboveHigh {
        /// The lower.
        low: f64,
        /// The upper.
        high: f64,
    },
    /// The value lies outside its own bounds.
    OutsideBounds {
        /// The value.
        value: f64,
        /// The bound that it is beyond.
        bound: f64,
        /// Whether that is the lower one.
        below: bool,
    },
    /// It was known before the day it is of, in a series that has no forecasts.
    KnownBefore {
        /// When it was known.
        known_on: Date,
        /// The day it is of.
        date: Date,
    },
    /// A row of the same series, region and day stands in an earlier line.
    SameRow {
        /// The earlier line.
        line: usize,
    },
    /// Areas of farmland that do not fit each other.
    LandContradicts,
    /// The nation's stock of storage would be smaller than on an earlier day.
    StockFalls {
        /// The stock given.
        value: f64,
        /// The larger one.
        other: f64,
        /// The day of that.
        date: Date,
        /// Whether that day is earlier, and the stock falls to what is given; else it falls from it.
        earlier: bool,
    },
}

impl DataFault {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Id(_)
            | Self::Column(_)
            | Self::TargetId(_)
            | Self::Region(_)
            | Self::TargetRegion(_)
            | Self::WithoutFigures(_) => Kind::Unknown,
            Self::SameRow { .. } | Self::SameColumn(_) => Kind::Repeated,
            Self::NoColumns(_)
            | Self::NoRows
            | Self::NoNumber
            | Self::TargetValue
            | Self::NoComparison(_)
            | Self::Needed => Kind::Missing,
            Self::Unit { .. } | Self::Date(_) => Kind::Type,
            Self::DateOutOfRange { .. }
            | Self::LowAboveHigh { .. }
            | Self::OutsideBounds { .. }
            | Self::KnownBefore { .. }
            | Self::TargetBounds
            | Self::TargetDate { .. }
            | Self::LandContradicts
            | Self::StockFalls { .. } => Kind::Range,
            Self::TooMany { .. } | Self::Separator { .. } | Self::LongLine(_) => Kind::Other,
        }
    }
}
