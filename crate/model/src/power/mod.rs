//! The power system of six grids, hour by hour: what the storage has to balance.
//!
//! [`Generator`] makes the hours of load, wind and sun from a seed; [`Outlook`] holds yearly energy, peak and
//! capacity per grid, published or grown from the last published year; [`GridYear`] puts both together into a
//! net load, a supply curve and stores, which is what the dispatch takes. [`PowerSystem`] does so for a run, and
//! [`SystemYear`] says what came out.

pub mod calendar;
pub mod calibration;
mod commitment;
pub mod days;
pub mod duty;
pub mod fit;
mod flexible;
pub mod fuel;
pub mod grid_hours;
pub mod grid_year;
pub mod hours;
pub mod moments;
pub mod need;
pub mod offer;
pub mod outlook;
pub mod paired;
pub mod profile;
pub mod scheduled;
mod shaving;
mod starts;
pub mod station;
pub mod statistics;
mod store_size;
pub mod sun;
pub mod system;
pub mod system_year;
pub mod tariff;
pub mod week;
pub mod years;

pub use fuel::{Fuel, FuelCurve};
pub use grid_hours::{Curtailed, GridHours};
pub use grid_year::{Fleet, GridYear, StoreSize};
pub use hours::OwnHours;
pub use outlook::{GridInputs, Outlook};
pub use profile::{Generator, Profiles};
pub use scheduled::{Follows, Scheduled};
pub use statistics::Statistics;
pub use system::PowerSystem;
pub use system_year::{Dispatched, SystemYear};
pub use week::{Week, WeekChoice};
pub use years::{GridYears, Progress, YearlyCost, yearly_cost};

/// Generated hours held against the open series they are calibrated on: a CSV with kind, grid, figure, the open
/// series' value, the mean of twenty generated years and their standard deviation. Load is over its mean, wind
/// and sun over capacity.
pub const VALIDATION: &str = include_str!("../../register/profile_validation.csv");

/// The must-run share fitted on 2024 and every hold-out, beside what was reported: a CSV with figure, reported,
/// computed. Misses stand there as misses.
pub const FIT: &str = include_str!("../../register/dispatch_fit.csv");

/// Fingerprint of the hours of 2030 under seed 7, draw 1, for native, Node and Chromium alike.
pub const HOURS_OF_SEED_7: &str = "3fc57be031f2adfe";

#[cfg(test)]
mod tests;

#[cfg(test)]
mod system_tests;
