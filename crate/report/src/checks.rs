//! Checks of reality in words, and as a table.

pub mod backtest;

use tianchu_model::Scenario;
use tianchu_model::checks::{Apart, Check, Claim, Found};

use crate::export::Table;
use crate::scenario::name_in_files;
use crate::words::{ClaimMessage, Words, messages};

const CLAIMS: [ClaimMessage; Claim::ALL.len()] = messages!(ClaimMessage of Claim::ALL, id());

/// What must hold, in plain words.
#[must_use]
pub fn label(claim: Claim, words: Words) -> &'static str {
    words.claim(CLAIMS[claim as usize])
}

/// The numbers behind a check, or the first case that fails.
#[must_use]
pub fn detail(check: &Check, words: Words) -> String {
    let Check { n_cases, n_failed, first_failed, .. } = check;
    if *n_cases == 0 {
        words.check_nothing().to_owned()
    } else if *n_failed > 0 {
        words.check_failed(n_cases, n_failed, first_failed)
    } else {
        words.check_held(n_cases, &found(&check.found, words))
    }
}

fn found(found: &Found, words: Words) -> String {
    match found {
        Found::Books { n, turnover } => words.check_books(n, &fixed(*turnover, 0)),
        Found::Stocks { n } => words.check_stocks(n),
        Found::NoDifference => words.check_no_difference().to_owned(),
        Found::EmptyStocks { n } => words.check_empty_stocks(n),
        Found::Largest(x) => words.check_largest(&fixed(*x, 0)),
        Found::EmptyPools { n } => words.check_empty_pools(n),
        Found::LandHistory { worst_wanmu, apart } => {
            let worst = fixed(*worst_wanmu, 2);
            if apart.is_empty() {
                return words.check_land_history(&worst);
            }
            let line =
                |x: &Apart| format!(" {} {}: {} ≠ {}", x.region, x.date, fixed(x.computed, 2), x.published);
            words.check_land_history_apart(&worst, &apart.iter().map(line).collect::<String>())
        }
        Found::Replenished { outflow_wanmu: [used, doubled], wanmu: [before, after] } => {
            words.check_replenished(&fixed(*after, 0), &fixed(*before, 0), doubled, used)
        }
        Found::Departure { share, worst } => {
            let place = worst.map_or_else(String::new, |x| {
                format!("{} {}: {} / {}", x.figure, x.date, fixed(x.computed, 2), x.published)
            });
            words.check_departure(&fixed(100.0 * share, 2), &place)
        }
        Found::CapsBelowDemand { n } => words.check_caps_below_demand(n),
        Found::CapsOfZero { n } => words.check_caps_of_zero(n),
        Found::LeastShareBeside(share) => words.check_least_beside(&fixed(100.0 * share, 2)),
        Found::LinesCrossed { n } => words.check_lines_crossed(n),
        Found::Targets { n, n_met } => words.check_targets(n, n_met),
        Found::Projects { opening_gw, completed_gw } => {
            words.check_projects(&fixed(*completed_gw, 2), &fixed(*opening_gw, 2))
        }
        Found::BuiltWithAndWithout { with_gw, without_gw } => {
            words.check_built(&fixed(*with_gw, 1), &fixed(*without_gw, 1))
        }
        Found::Left { gw } => words.check_left(&fixed(*gw, 1)),
        Found::AddedAtTwoAndFourHours { two_gwh, four_gwh } => {
            words.check_added(&fixed(*four_gwh, 0), &fixed(*two_gwh, 0))
        }
        Found::Fingerprint(text) => words.check_fingerprint(text),
        Found::Moved { n_draws, n_moved } => words.check_moved(n_moved, n_draws),
        Found::Lengths { of_scenario, of_everything } => words.check_lengths(of_everything, of_scenario),
        Found::Newest([of_2024, of_2025]) => words.check_newest(of_2024, of_2025),
    }
}

/// A number with so many decimals.
fn fixed(x: f64, decimals: usize) -> String {
    format!("{x:.decimals$}")
}

/// Checks of a scenario, one row each.
#[must_use]
pub fn table(scenario: &Scenario, checks: &[Check], words: Words) -> Table {
    let mut table = Table::new(&["scenario", "check", "holds", "label", "detail"]);
    let name = name_in_files(scenario);
    for check in checks {
        let holds = if check.passed() { "yes" } else { "no" };
        table.push([&name, check.claim.id(), holds, label(check.claim, words), &detail(check, words)]);
    }
    table
}
