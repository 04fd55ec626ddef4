//! Existing PPP projects, an illustrative account: its own tests hold its books and present values; these, the rules.

use tianchu_model::ppp::{Account, EventKind, Item};
use tianchu_model::{Model, Scenario, Vintage};

/// The account of the baseline with some levers changed.
fn with(changes: &[(&str, f64)]) -> Account {
    let mut scenario = Scenario::baseline();
    for (id, value) in changes {
        scenario.set(&format!("ppp.{id}"), *value).unwrap_or_else(|p| panic!("{p}"));
    }
    Account::of(&scenario)
}

fn all(account: &Account, item: Item) -> Vec<f64> {
    account.years.iter().map(|year| item.of(year)).collect()
}

fn total(account: &Account, item: Item) -> f64 {
    all(account, item).iter().sum()
}

fn tells(account: &Account, kind: EventKind) -> bool {
    account.events.iter().any(|event| event.kind == kind)
}

// Breaks if the order does not follow revenue: what users pay for takes none of what government pays back, so that with
// revenue alone deciding, less is due early on than with progress alone.
#[test]
fn g01_revenue_comes_first_within_what_there_is() {
    let [revenue, progress] =
        [1.0, 0.0].map(|x| with(&[("revenue_weight_share", x), ("finish_first_share", 1.0)]));
    assert_ne!(all(&revenue, Item::Remaining), all(&progress, Item::Remaining));
    let first = |account: &Account, item: Item| item.of(&account.years[0]);
    assert!(first(&revenue, Item::Near) > first(&progress, Item::Near), "progress finishes what is near");
    assert!(Item::Due.of(&revenue.years[1]) < Item::Due.of(&progress.years[1]));
    // Within fiscal room: without the government's part nothing is built.
    let none = with(&[
        ("bonds_bn_yuan_per_year", 0.0),
        ("transfers_bn_yuan_per_year", 0.0),
        ("own_bn_yuan_per_year", 0.0),
    ]);
    assert!(total(&none, Item::Built) < total(&with(&[]), Item::Built));
}

// Breaks if what is near completion waits although the threshold is below its progress.
#[test]
fn g02_near_completion_is_finished_first() {
    let scarce = [("bonds_bn_yuan_per_year", 10.0), ("revenue_weight_share", 1.0)];
    let first = with(&[scarce[0], scarce[1], ("finish_first_share", 0.8)]);
    let never = with(&[scarce[0], scarce[1], ("finish_first_share", 1.0)]);
    for (first, never) in all(&first, Item::Near).iter().zip(all(&never, Item::Near)) {
        assert!(*first <= never);
    }
    assert!(total(&first, Item::Near) < total(&never, Item::Near));
    assert!(tells(&with(&[]), EventKind::NearFinished));
}

// Breaks if slow projects grow, or become smaller before the guidance.
#[test]
fn g03_slow_projects_become_smaller_once() {
    assert_eq!(total(&with(&[("shrink_share", 0.0)]), Item::Shrunk).to_bits(), 0.0_f64.to_bits());
    let shrunk = with(&[("shrink_share", 0.3)]);
    let by_year = all(&shrunk, Item::Shrunk);
    assert!(by_year[1] > 0.0 && by_year.iter().filter(|x| **x > 0.0).count() == 1, "{by_year:?}");
    assert!(tells(&shrunk, EventKind::Shrunk));
}

// Breaks if loans are not offered by rank, or restart with the best of what is left: the share lent of what is built
// falls once the first in order are finished.
#[test]
fn g04_loans_fall_by_rank() {
    let account = with(&[]);
    assert_eq!(total(&with(&[("loan_share", 0.0)]), Item::Loans).to_bits(), 0.0_f64.to_bits());
    for year in &account.years {
        assert!(Item::Loans.of(year) <= 0.7 * Item::Built.of(year) + 6.0, "{}", year.year);
    }
    let lent = |year: usize| Item::Loans.of(&account.years[year]) / Item::Built.of(&account.years[year]);
    // By hand: what is left of what government alone pays is of the sixth rank of six.
    assert!(lent(0) > lent(2) && lent(2) > lent(4) && (lent(4) - 0.7 / 6.0).abs() < 1e-6);
    assert!(total(&with(&[("loan_share", 0.8)]), Item::Loans) > total(&account, Item::Loans));
}

// Breaks if what is not paid is not owed, or is owed without interest, or is not told.
#[test]
fn g05_what_is_not_paid_is_in_arrears() {
    let account = with(&[("budget_share", 0.01)]);
    for year in &account.years {
        assert_eq!(year.opening + year.due + year.interest - year.paid, year.closing);
    }
    assert!(tells(&account, EventKind::ArrearsGrow) && !tells(&account, EventKind::ArrearsCleared));
    let paid = with(&[("budget_share", 0.03)]);
    assert_eq!(Item::Arrears.of(&paid.years[1]).to_bits(), 0.0_f64.to_bits());
    assert!(tells(&paid, EventKind::ArrearsCleared));
}

// Breaks if renegotiation asks for more, acts before 2026, or moves what is renegotiated by nothing.
#[test]
fn g06_renegotiation_asks_for_less_from_2026() {
    let usual = with(&[]);
    for lever in [("rate_cut_share", 0.01), ("added_term_years", 5.0), ("return_cut_share", 0.01)] {
        let other = with(&[lever]);
        assert_eq!(other.years[0], usual.years[0]);
        assert!(Item::Due.of(&other.years[1]) < Item::Due.of(&usual.years[1]), "{lever:?}");
        assert!(tells(&other, EventKind::Renegotiated));
    }
}

// Breaks if more is spent of a source than there is, or bonds pay for operation.
#[test]
fn g07_money_comes_from_four_sources() {
    for account in [with(&[]), with(&[("budget_share", 0.12)]), with(&[("bonds_bn_yuan_per_year", 500.0)])] {
        for year in &account.years {
            assert_eq!(year.paid + year.building, year.budget + year.own + year.transfers + year.bonds);
            assert!(year.bonds <= year.building);
            assert!(Item::Own.of(year) <= 20e9 && Item::Transfers.of(year) <= 20e9);
        }
    }
}

// Breaks if the account moves a bit of a run, whatever its levers say.
#[test]
fn the_account_moves_no_run() {
    let model = Model::new(Vintage::Latest);
    let usual = model.run(&Scenario::baseline()).fingerprint();
    let mut scenario = Scenario::baseline();
    scenario.set("ppp.budget_share", 0.05).expect("in range");
    assert_eq!(model.run(&scenario).fingerprint(), usual);
}
