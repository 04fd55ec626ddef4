//! Farmland under the balance of occupation and compensation, yearly, 31 provinces.
//!
//! 2020-2024 is rebuilt: net changes follow published totals ([`history`]), outflows are assumptions, and
//! replenishment is what closes the year. From 2025 the unified regime runs: the cap (以补定占), the freeze
//! for illegal building, restoration before reclamation from finite pools, acceptance ([`year`]).

pub mod account;
mod basic;
pub mod book;
pub mod calibration;
mod cap;
mod columns;
mod context;
mod county;
pub mod energy;
mod flags;
pub mod grade;
mod grain;
pub mod history;
mod keys;
mod land;
pub mod ledger;
pub mod measure;
mod money;
mod paddy;
mod paddy_opening;
mod past;
mod programmes;
mod province;
mod quality;
pub mod reading;
mod replenish;
mod run;
#[cfg(test)]
mod shuffled;
mod soil;
mod standard;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod worked;
mod year;

pub use land::Farmland;
pub use run::FarmlandRun;
