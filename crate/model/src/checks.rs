//! Checks of reality that a reader can run: what must hold in every run, computed from its results.
//!
//! Each looks at what leaves the model (columns, ledgers, events) and not at how it was computed, so that a
//! mistake inside shows. A check without a single case to look at fails.

mod books;
#[cfg(test)]
mod broken;
mod found;
mod land;
mod storage;
mod tally;
mod trust;

use crate::model::Model;
use crate::run::Run;
use crate::vintage::Vintage;

use tally::Ledgers;

pub use found::{Apart, Claim, Found};
pub use tally::Check;

/// Runs every check on a run.
#[must_use]
pub fn run_checks(run: &Run) -> Vec<Check> {
    let land = Ledgers::new(run, Run::farmland_ledger);
    let power = Ledgers::new(run, Run::storage_ledger);
    vec![
        books::books_close(Claim::LandBooksClose, &land),
        books::books_close(Claim::StorageBooksClose, &power),
        books::books_are_the_series(run, &land, &power),
        books::nation_is_the_sum(run),
        books::no_negative_stock(&land, &power),
        books::whole_numbers(run),
        land::land_history(run),
        land::history_is_computed(run),
        storage::storage_history(run),
        storage::classes_add_up(run),
        land::cap_never_exceeded(run),
        land::cap_follows_last_year(run, &land),
        books::pools_are_finite(&land),
        land::nested_areas(run),
        land::red_lines_flagged(run),
        trust::targets_agree(run),
        storage::no_orders_no_starts(run),
        storage::no_payment_fewer_orders(run),
        storage::what_is_old_is_gone(run),
        storage::twice_the_duration(run),
        trust::same_bits(run),
        trust::draws_leave_levers_alone(run),
        trust::link_comes_back(run),
        trust::no_future_data(&Vintage::EARLIER.map(Model::new)),
    ]
}
