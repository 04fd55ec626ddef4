//! What can be wrong with a file of hours and with nothing else.

use crate::region::Grid;

use super::Kind;

/// What is wrong with a file of hours. Values are quoted as they stand in the file, but not at any length.
#[derive(Clone, Debug, PartialEq)]
pub enum HoursFault {
    /// No column of hours at all; the first line names these.
    NoColumns(Vec<String>),
    /// The first line has no names but values; so many lines of them are there.
    NoNames(usize),
    /// Load, wind or sun of something that is no grid.
    NoGrid,
    /// Columns of provinces.
    Provinces {
        /// Their names.
        names: Vec<String>,
        /// The grids that are made of them, or that are wanted.
        grids: Vec<Grid>,
    },
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
    ShareOutOfRange {
        /// The first, as written.
        found: String,
        /// The one farthest out.
        extreme: f64,
        /// What the column seems to be in.
        unit: ShareUnit,
    },
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
    /// An hour of the day that does not follow the one before.
    DayBroken {
        /// As it stands.
        hour: usize,
        /// As it should be.
        wanted: usize,
    },
    /// Not a timestamp, in a column of them.
    NotStamp(String),
    /// The first timestamp is not the first hour of a year.
    StampStart(String),
    /// A timestamp that the one before has already.
    StampTwice(String),
    /// Hours left out before a timestamp.
    StampGap {
        /// As written.
        found: String,
        /// The first of them.
        first: String,
        /// How many.
        n: usize,
    },
    /// A timestamp that stands after a later one.
    StampBack {
        /// As written.
        found: String,
        /// The one before.
        before: String,
    },
    /// A timestamp of 29 February.
    StampLeap(String),
    /// A timestamp that is no full hour.
    StampMinutes(String),
    /// A timestamp of another zone than UTC+8.
    StampZone(String),
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
    /// A line below the names that has no values, such as one of units.
    Units,
    /// A quotation mark that is not closed in its line.
    OpenQuote,
    /// So many lines of hours.
    WrongLength(usize),
    /// So many lines of hours, which tells why: 29 February is in it, on these lines of the file.
    LeapYear {
        /// The first of them.
        first: usize,
        /// The last of them.
        last: usize,
    },
    /// So many lines, which tells what they are.
    OtherLength {
        /// How many.
        found: usize,
        /// What they are.
        of: Length,
    },
    /// The same in further lines.
    InLines {
        /// What is wrong.
        fault: Box<HoursFault>,
        /// In how many lines after the first.
        more: usize,
        /// The last of them.
        last: usize,
    },
}

/// What a column that should be output over capacity seems to be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareUnit {
    /// Cannot be told.
    Unknown,
    /// Per cent.
    PerCent,
    /// Power.
    Power,
}

/// What a file with another number of lines than a year has hours is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// A day by the hour.
    Day,
    /// A week by the hour.
    Week,
    /// A month by the hour.
    Month,
    /// A year by the day.
    Days,
    /// A year in parts of hours.
    Parts {
        /// So many an hour.
        an_hour: usize,
        /// Whether 29 February is in it.
        leap: bool,
    },
    /// So many years by the hour.
    Years(usize),
}

impl HoursFault {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::DecimalComma { .. }
            | Self::ThousandsComma { .. }
            | Self::NotNumber(_)
            | Self::NotHour(_)
            | Self::NotStamp(_) => Kind::Type,
            Self::LoadOutOfRange(_) | Self::ShareOutOfRange { .. } => Kind::Range,
            Self::SameHour { .. }
            | Self::Skipped { .. }
            | Self::Disordered { .. }
            | Self::FirstHour(_)
            | Self::DayBroken { .. }
            | Self::StampStart(_)
            | Self::StampTwice(_)
            | Self::StampGap { .. }
            | Self::StampBack { .. }
            | Self::StampLeap(_)
            | Self::StampMinutes(_)
            | Self::StampZone(_) => Kind::Order,
            Self::WrongWidth { .. } => Kind::Width,
            Self::InLines { fault, .. } => fault.kind(),
            Self::NoColumns(_)
            | Self::NoNames(_)
            | Self::NoGrid
            | Self::Provinces { .. }
            | Self::NotOfGrids { .. }
            | Self::Separator { .. }
            | Self::SeparatorLine(_)
            | Self::LongLine(_)
            | Self::Constant
            | Self::Trough { .. }
            | Self::OpenQuote
            | Self::Units
            | Self::WrongLength(_)
            | Self::LeapYear { .. }
            | Self::OtherLength { .. } => Kind::Other,
        }
    }
}
