//! What can be wrong with an input.

use std::fmt;

use super::{DataFault, FileFault, HoursFault};
use crate::number::shortest;
use crate::register::ParamId;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Fault {
    /// The text cannot be read in its format.
    #[error("no TOML: {parser}")]
    Syntax {
        /// What the parser says.
        parser: String,
    },
    /// The text is not JSON from this place on.
    #[error("no JSON at line {line}, column {column}")]
    NoJson {
        /// Line, counted from 1.
        line: usize,
        /// Column, counted from 1; 0 before the first.
        column: usize,
        /// Whether the text ends there.
        ended: bool,
    },
    /// Written as no file of this kind has it, though the meaning is plain.
    #[error("{found} must be written as {plain}")]
    Written {
        /// As written.
        found: String,
        /// As files have it.
        plain: String,
    },
    /// A JSON text where a scenario is asked for.
    #[error("JSON instead of a scenario")]
    JsonInstead,
    /// A table of comma-separated values where a scenario is asked for.
    #[error("CSV instead of a scenario")]
    CsvInstead,
    /// Something of the top of a scenario in one of its sections.
    #[error("not at the top of the file")]
    NotAtTop,
    /// A link that was cut off, or that something interrupts: the field is the setting without a value, or what stands
    /// there.
    #[error("cut off")]
    CutOff,
    /// A row of a reader's own in a link that is not as links have them, or says what cannot be.
    #[error("no row of own data: {0}")]
    OwnRow(String),
    /// What follows is of another scenario of a link's tray than the live one: the field is its letter.
    #[error("of another scenario of the tray")]
    OfEntry,
    /// There is no such name.
    #[error("no such name")]
    Unknown {
        /// What names there are.
        among: Among,
    },
    /// It must be there and is not.
    #[error("missing; expected is {expected:?}")]
    Missing {
        /// What to write.
        expected: Expected,
    },
    /// Values a complete scenario gives and this one leaves out, which have one remedy.
    #[error("{} values are missing", .0.len())]
    MissingValues(Vec<ParamId>),
    /// It is of another kind than it must be.
    #[error("{found} is not of the kind {expected:?}")]
    WrongType {
        /// As written.
        found: String,
        /// What it must be.
        expected: Expected,
    },
    /// A number outside its limits.
    #[error("{} is not in {allowed}", shortest(*value))]
    OutOfRange {
        /// As given.
        value: f64,
        /// What is allowed.
        allowed: Allowed,
    },
    /// A number outside its limits that lies within them as a percentage.
    #[error("{} is not in {allowed}, but is as a percentage", shortest(*value))]
    Percentage {
        /// As given.
        value: f64,
        /// What is allowed.
        allowed: Allowed,
    },
    /// Infinite or not a number.
    #[error("{} is not a finite number in {allowed}", shortest(*value))]
    NotFinite {
        /// As given.
        value: f64,
        /// What is allowed.
        allowed: Allowed,
    },
    /// A number within the range that is none of the options of a choice.
    #[error("{} is none of the options of {}", shortest(*value), .param.row().id)]
    NoOption {
        /// As given.
        value: f64,
        /// The parameter.
        param: ParamId,
    },
    /// A word that is none of the allowed ones.
    #[error("{found} is none of {allowed:?}")]
    NotAllowed {
        /// As given.
        found: String,
        /// The words allowed.
        allowed: Vec<String>,
    },
    /// A name given more than once, which would leave open what holds: its values, where they are short.
    #[error("given twice: {0:?}")]
    Repeated(Option<[String; 2]>),
    /// A name without a value.
    #[error("no value")]
    NoValue,
    /// A text that is no share link.
    #[error("no share link")]
    NoLink,
    /// A text longer than any of its kind, which is not read.
    #[error("{bytes} bytes; at most {most} are read")]
    TooLong {
        /// So many it has.
        bytes: usize,
        /// So many are read.
        most: usize,
    },
    /// So many more are wrong: values of the field, or without one anything of the kind.
    #[error("{n} more: {of:?}")]
    More {
        /// How many.
        n: usize,
        /// Of which kind.
        of: Kind,
    },
    /// A list too short or too long.
    #[error("{given} entries are not in {limits}")]
    Entries {
        /// So many are given.
        given: usize,
        /// What is allowed.
        limits: Limits,
    },
    /// A price of a supply curve below the one before it.
    #[error("{} is below {}, the price of {before}", shortest(*value), shortest(*least))]
    PriceFalls {
        /// As given, yuan/MWh.
        value: f64,
        /// The field before it.
        before: String,
        /// Its price, yuan/MWh.
        least: f64,
    },
    /// At the floor price the store would earn by charging and discharging at once.
    #[error(
        "burns energy: floor price {} is below {} at efficiency {}, wear {}",
        shortest(*floor_price),
        shortest(*lowest),
        shortest(*efficiency),
        shortest(*wear)
    )]
    BurnsEnergy {
        /// As given, yuan/MWh.
        floor_price: f64,
        /// Lowest price allowed with this store, yuan/MWh.
        lowest: f64,
        /// Of the store, each way.
        efficiency: f64,
        /// Of the store, yuan/MWh.
        wear: f64,
        /// Wear from which the floor price is allowed, yuan/MWh; none if no wear may be as high.
        enough: Option<f64>,
    },
    /// Something that stands in the way of reading a file's text.
    #[error("{0:?}")]
    File(FileFault),
    /// Something only a file of hours can have.
    #[error("{0:?}")]
    Hours(HoursFault),
    /// Something only a file of observations can have.
    #[error("{0:?}")]
    Data(DataFault),
}

/// Which names there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Among {
    /// Parameters, and the few names that stand beside them in a link.
    Parameters,
    /// What may stand in front of the sections of a scenario.
    Scenario(Vec<String>),
    /// Short codes of parameters, as links have them.
    Codes,
    /// Fields of a dispatch problem.
    Problem,
    /// Columns of a file of hours.
    Columns,
    /// Names of something else, such as regions or series.
    Others,
}

/// What must stand in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A number.
    Number,
    /// A whole number from 0 to 2^63 - 1: a seed or a draw.
    Count,
    /// A section of TOML.
    Table,
    /// A text of TOML in quotes.
    Quoted,
    /// A text.
    Text,
    /// The same text in every language.
    Translations,
    /// The reading in the other language, too.
    OtherReading,
    /// The value of a parameter, all of which a complete scenario gives.
    Value,
    /// A list of numbers.
    Numbers,
    /// A list.
    List,
    /// An object of JSON.
    Object,
    /// True or false.
    Flag,
    /// A name that may stand in a cell of a table.
    Name,
    /// A name no other store has.
    OwnName,
    /// A number, or null for no limit.
    NumberOrNull,
}

/// What a number may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Allowed {
    /// The range of a parameter.
    Of(ParamId),
    /// Limits that stand in no register.
    Within(Limits),
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(param) => {
                let row = param.row();
                Limits { min: row.min, max: row.max, unit: row.unit }.fmt(f)
            }
            Self::Within(limits) => limits.fmt(f),
        }
    }
}

/// Least and largest value of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Least value allowed.
    pub min: f64,
    /// Largest value allowed.
    pub max: f64,
    /// Unit as written in files; empty for counts and shares.
    pub unit: &'static str,
}

impl Limits {
    /// Whether a number is within them; what is no number is not.
    #[must_use]
    pub fn contains(&self, x: f64) -> bool {
        x >= self.min && x <= self.max
    }
}

impl fmt::Display for Limits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { min, max, unit } = self;
        let space = if unit.is_empty() { "" } else { " " };
        write!(f, "{}..={}{space}{unit}", shortest(*min), shortest(*max))
    }
}

/// What kind of thing is wrong: what is not told one by one is counted by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Names there are none of.
    Unknown,
    /// Names that stand twice.
    Repeated,
    /// What is missing.
    Missing,
    /// Values of another kind than they must be.
    Type,
    /// Values that are not allowed.
    Range,
    /// Hours that do not follow one another.
    Order,
    /// Lines with another number of fields than the first.
    Width,
    /// Anything else.
    Other,
}

impl Kind {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 8] = [
        Self::Unknown,
        Self::Repeated,
        Self::Missing,
        Self::Type,
        Self::Range,
        Self::Order,
        Self::Width,
        Self::Other,
    ];

    /// Name, in small letters.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Repeated => "repeated",
            Self::Missing => "missing",
            Self::Type => "type",
            Self::Range => "range",
            Self::Order => "order",
            Self::Width => "width",
            Self::Other => "other",
        }
    }
}

impl Fault {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Unknown { .. } | Self::NotAtTop => Kind::Unknown,
            Self::Repeated(_) => Kind::Repeated,
            Self::Missing { .. } | Self::MissingValues(_) | Self::NoValue | Self::CutOff => Kind::Missing,
            Self::WrongType { .. } => Kind::Type,
            Self::OutOfRange { .. }
            | Self::Percentage { .. }
            | Self::NotFinite { .. }
            | Self::NoOption { .. }
            | Self::NotAllowed { .. }
            | Self::Entries { .. }
            | Self::PriceFalls { .. }
            | Self::BurnsEnergy { .. } => Kind::Range,
            Self::Hours(fault) => fault.kind(),
            Self::Data(fault) => fault.kind(),
            Self::More { of, .. } => *of,
            Self::Syntax { .. }
            | Self::NoJson { .. }
            | Self::Written { .. }
            | Self::JsonInstead
            | Self::CsvInstead
            | Self::NoLink
            | Self::OwnRow(_)
            | Self::OfEntry
            | Self::TooLong { .. }
            | Self::File(_) => Kind::Other,
        }
    }
}
