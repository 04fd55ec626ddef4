//! Existing public-private partnerships (政府和社会资本合作存量项目), rules G01-G07: an illustrative account of the nation.
//!
//! What is published are totals of 2022 and the share in operation of 2025. Nearly everything else is a judgement with a
//! range ([`Input`]), so the account shows how the rules of the guidance of 2025 work on one another, not what is owed.
//! Nothing of a run of farmland and storage enters, and nothing here enters such a run.

mod account;
mod contract;
mod event;
mod input;
mod item;
mod opening;
#[cfg(test)]
mod tests;
mod works;
mod year;

pub use account::{Account, FIRST_PPP_YEAR, OtherBudgets};
pub use contract::{Contract, annuity_factor};
pub use event::{Basis, Event, EventKind};
pub use input::{Given, Input, Inputs};
pub use item::Item;
pub use opening::{Cell, Opening, Payer, Stage};
pub use year::YearOfAccount;
