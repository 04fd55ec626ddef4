//! The page's side of Tianchu (田储).
//!
//! [`Session`] holds what a page holds: words, a scenario, its run and the charts made of it. It is
//! plain Rust, built and tested natively. In the browser the class `Simulation` wraps it: a handful of
//! synchronous methods that take ids and numbers and hand back plain objects.
//!
//! Invariants:
//! - The page computes nothing of the model: every number and every sentence it shows is made here or below.
//! - A refused input changes nothing; whoever asked gets every problem at once, in the page's language.
//! - The build holds no words: the page hands over those of one language at a time, of the build's own packs.
//! - Numbers cross to the page in the units it shows, and come back as the reader typed them.

mod chart;
#[cfg(feature = "extras")]
mod evidence;
#[cfg(feature = "extras")]
mod hours;
#[cfg(feature = "extras")]
mod ledger;
mod register;
mod report;
mod session;
mod shown;
#[cfg(feature = "extras")]
mod storage;

#[cfg(target_family = "wasm")]
mod canvas;
#[cfg(target_family = "wasm")]
mod simulation;

pub use chart::{Caption, MeasureInfo, Readout, ReadoutRow, TileGrid, TileInfo};
pub use register::{About, Lever, LeverOption, Raw, SettingInfo, SubjectInfo};
pub use report::{
    Change, ConsequenceInfo, EventInfo, EventList, FirstScreen, KeyFigureInfo, ScenarioInfo, Summary,
};
pub use session::{OpenedLink, Session};
pub use shown::{ProblemInfo, Refusal};
#[cfg(feature = "extras")]
pub use {
    evidence::province::ProvinceInfo,
    evidence::targets::TargetInfo,
    evidence::{CalibrationInfo, CheckInfo, CoverageInfo, ReadingsInfo},
    hours::{Choice, HoursEvidence, HoursFigure, HoursFigures, HoursInfo, OwnFile, ProgressInfo},
    ledger::{BookInfo, EntryInfo, LedgerInfo, Shelf},
    session::compare::{ChartChoice, CompareInfo, ComparedInfo, EffectsInfo, SplitInfo, Wanted},
    session::files::HandOver,
    session::files::brief::{BriefInfo, PackedInfo},
    session::ppp::{PppInfo, TitledTable},
    session::tray::TrayEntry,
    storage::{RestInfo, StorageInfo},
};

#[cfg(target_family = "wasm")]
pub use simulation::{Prepared, Simulation};
