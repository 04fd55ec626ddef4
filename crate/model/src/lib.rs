#![doc = include_str!("../README.md")]
//!
//! Invariants:
//! - No files, clock, threads, entropy, drawing: text in, numbers and text out.
//! - Areas are whole mu, power whole kW, energy whole kWh, money whole yuan; every book closes with `==`.
//! - The same scenario gives the same bits on every target: transcendental functions and `min`/`max` only
//!   through [`math`], random numbers only through [`rng`], no hash-ordered iteration.
//! - A run reads observations only through [`evidence::Evidence`], so a data vintage cannot see the future.
#![warn(missing_docs)]

pub mod allocate;
pub mod backtest;
pub mod basis;
pub mod checks;
pub mod comparison;
pub mod consequence;
#[cfg(feature = "files")]
pub mod coverage;
pub mod diagnostic;
pub mod dispatch;
pub mod encoding;
pub mod event;
pub mod evidence;
pub mod farmland;
pub mod hash;
pub mod headline;
pub mod ledger;
pub mod link;
pub mod math;
pub mod model;
mod named;
pub mod number;
pub mod own_data;
#[cfg(feature = "power")]
pub mod power;
#[cfg(feature = "power")]
pub mod ppp;
pub mod profile;
pub mod readings;
pub mod region;
pub mod register;
pub mod release;
pub mod rng;
pub mod run;
pub mod scenario;
pub mod series;
pub mod storage;
pub mod target;
pub mod time;
pub mod units;
pub mod vintage;

pub use diagnostic::{Diagnostic, Diagnostics};
pub use event::{Event, EventKind};
pub use model::Model;
pub use own_data::OwnData;
pub use region::Region;
pub use register::{ParamId, id};
pub use run::Run;
pub use scenario::{Params, Scenario};
pub use series::{Column, Frequency, Series};
pub use vintage::Vintage;

/// Version of the model; results of one version and scenario never change.
pub const MODEL_VERSION: &str = env!("CARGO_PKG_VERSION");

/// Day on which the register was last changed: the newest version of `register/data_releases.csv`.
pub const DATA_VERSION: &str = register::NEWEST_DATA;
