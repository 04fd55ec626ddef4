//! Numeric targets, and the units they are written in.

use crate::time::Date;
use crate::units::{KG_PER_MT, KW_PER_GW, KWH_PER_GWH, MU_PER_WANMU, YUAN_PER_BN};

use super::Grade;

/// How a target compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// Not less at the date.
    AtLeast,
    /// More at the date.
    MoreThan,
    /// Within a tenth at the date.
    About,
    /// Not less at any projected year-end up to the date.
    EveryYearAtLeast,
}

impl Comparison {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::AtLeast, Self::MoreThan, Self::About, Self::EveryYearAtLeast];

    /// Name in files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::AtLeast => "at_least",
            Self::MoreThan => "more_than",
            Self::About => "about",
            Self::EveryYearAtLeast => "every_year_at_least",
        }
    }

    /// Reads a name.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|comparison| comparison.id() == id)
    }
}

/// A numeric target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// Name; that of every target of a reader's own is [`crate::own_data::OWN_TARGET`].
    pub id: &'static str,
    /// Series it is tested on; empty for one that is only listed.
    pub series: &'static str,
    /// `CN` or a province.
    pub region: &'static str,
    /// Deadline.
    pub date: Date,
    /// How it compares.
    pub comparison: Comparison,
    /// The number.
    pub value: f64,
    /// Its unit, one of [`TARGET_UNITS`].
    pub unit: &'static str,
    /// Hard or soft; `own` for one of a reader's own.
    pub force: &'static str,
    /// Row of [`super::SOURCES`]; empty for one of a reader's own.
    pub source: &'static str,
    /// How well the number is known.
    pub grade: Grade,
    /// Day from which it was known.
    pub known_on: Date,
}

/// How targets in a unit are written, and what that is of the series they are tested on.
#[derive(Clone, Copy, Debug)]
pub struct TargetUnit {
    /// As the register and files have it.
    pub name: &'static str,
    /// Unit of the series.
    pub of_series: &'static str,
    /// How many of those one is.
    pub times: f64,
    /// What a target of a reader's own may ask for at most: beyond anything the country could have.
    pub most: f64,
}

/// Every unit of targets.
pub static TARGET_UNITS: [TargetUnit; 6] = {
    const fn unit(name: &'static str, of_series: &'static str, times: f64, most: f64) -> TargetUnit {
        TargetUnit { name, of_series, times, most }
    }
    [
        unit("wanmu", "mu", MU_PER_WANMU, 300_000.0),
        unit("GW", "kW", KW_PER_GW, 30_000.0),
        unit("GWh", "kWh", KWH_PER_GWH, 3e7),
        unit("share", "share", 1.0, 1.0),
        unit("bn_yuan", "yuan", YUAN_PER_BN, 100_000.0),
        unit("Mt", "kg", KG_PER_MT, 3_000.0),
    ]
};
