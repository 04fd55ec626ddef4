//! What can be wrong with a file of hours and with nothing else.

use super::Kind;

/// What is wrong with a file of hours. Values are quoted as they stand in the file, but not at any length.
#[derive(Clone, Debug, PartialEq)]
pub enum HoursFault {
    /// No column of hours at all.
    NoColumns,
    /// No column of the grids asked for.
    NotOfGrids {
        /// The grids, by their names in files.
        asked: Vec<&'static str>,
        /// The columns there are.
        there: Vec<String>,
    },
    /// Columns are parted by something else than a comma.
    Separator {
        /// What parts them.
        found: char,
        /// Whether numbers have decimal commas, too.
        decimal_commas: bool,
    },
    /// A line that tells Excel by what columns are parted, as written.
    SeparatorLine(String),
    /// A line of so many bytes, more than any file of hours has.
    LongLine(usize),
    /// A number with a decimal comma.
    DecimalComma {
        /// As written.
        found: String,
        /// With a decimal point.
        point: String,
    },
    /// A number with commas between thousands.
    ThousandsComma {
        /// As written.
        found: String,
        /// Without them.
        plain: String,
        /// With a decimal point, if a single comma may be a decimal one instead.
        point: Option<String>,
    },
    /// Not a finite number.
    NotNumber(String),
    /// A load outside `power::hours::LOAD_LIMITS`, in any unit of power.
    LoadOutOfRange(String),
    /// Output over capacity that is not between 0 and 1.
    ShareOutOfRange(String),
    /// Not the number of an hour.
    NotHour(String),
    /// An hour that stands in an earlier line, too.
    SameHour {
        /// The hour.
        hour: usize,
        /// The earlier line.
        line: usize,
    },
    /// Hours left out before the one in this line.
    Skipped {
        /// The first of them.
        first: usize,
        /// The last of them; the one in this line follows it.
        last: usize,
    },
    /// An hour that stands after one it should stand before.
    Disordered {
        /// The hour.
        hour: usize,
        /// The highest hour before it.
        after: usize,
    },
    /// The first hour, which must be 0 or 1.
    FirstHour(usize),
    /// A load that never changes has no shape.
    Constant,
    /// A load that would fall below zero when it is scaled to energy and peak.
    Trough {
        /// Line of the lowest load.
        line: usize,
        /// So many times as far below the mean as the highest lies above it; at most `power::hours::TROUGH_LIMIT`.
        ratio: f64,
    },
    /// A line with another number of fields than the first.
    WrongWidth {
        /// So many stand there.
        found: usize,
        /// So many stand in the first line.
        wanted: usize,
    },
    /// A quotation mark that is not closed in its line.
    OpenQuote,
    /// So many lines of hours.
    WrongLength(usize),
}

impl HoursFault {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::DecimalComma { .. }
            | Self::ThousandsComma { .. }
            | Self::NotNumber(_)
            | Self::NotHour(_) => Kind::Type,
            Self::LoadOutOfRange(_) | Self::ShareOutOfRange(_) => Kind::Range,
            Self::SameHour { .. } | Self::Skipped { .. } | Self::Disordered { .. } | Self::FirstHour(_) => {
                Kind::Order
            }
            Self::WrongWidth { .. } => Kind::Width,
            Self::NoColumns
            | Self::NotOfGrids { .. }
            | Self::Separator { .. }
            | Self::SeparatorLine(_)
            | Self::LongLine(_)
            | Self::Constant
            | Self::Trough { .. }
            | Self::OpenQuote
            | Self::WrongLength(_) => Kind::Other,
        }
    }
}
