//! No rule without code, without a test, or (where it binds) without an event in some scenario.

use std::collections::BTreeSet;

use tianchu_model::coverage::{self, Carrier, Treatment};
use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{Dispatched, PowerSystem, SystemYear};
use tianchu_model::ppp;
use tianchu_model::region::Grid;
use tianchu_model::register::OBSERVATIONS;
use tianchu_model::{EventKind, Model, Scenario, Series, Vintage};
use tianchu_report::hours::tables::NEED_NUMBERS;
use tianchu_report::{Language, Words};

use super::SOURCES;

/// Events of every built-in scenario, on its own data and on the newest.
fn raised() -> BTreeSet<EventKind> {
    let models = Vintage::ALL.map(Model::new);
    let mut kinds = BTreeSet::new();
    for own in Scenario::built_in_names().filter_map(Scenario::built_in) {
        for model in &models {
            if model.vintage() == Vintage::Latest || model.vintage() == own.vintage {
                let mut scenario = own.clone();
                scenario.vintage = model.vintage();
                kinds.extend(model.run(&scenario).events.iter().map(|e| e.kind));
            }
        }
    }
    kinds
}

/// Events that no scenario leads to, each raised by a province built by hand in the model's own tests: what basic
/// farmland refuses to projects that are not listed (`farmland/cap/tests/built.rs`), since no province with its published
/// floors is that short of other farmland.
const BY_HAND: [EventKind; 1] = [EventKind::ListRefused];

/// Rules without a published number: a reasonable range, exports that grow and the tasks of counties. They may be
/// listed although they are no mere duties.
const NO_NUMBER: [&str; 3] = ["E04", "E05", "F77"];

/// Names of every figure of the power system, of the table of needs and of the account of PPP projects.
fn figures() -> BTreeSet<String> {
    let scenario = Scenario::baseline();
    let run = Model::new(scenario.vintage).run(&scenario);
    let power = PowerSystem::new(&Evidence::new(scenario.vintage));
    let (grid, mut solver) = (Grid(0), Solver::new());
    let year = power.grid_year(&run, grid, 2027, None);
    let dispatched = Dispatched::new(&mut solver, &year, Ties::Middle).expect("sound");
    let installed = PowerSystem::installed(&run, grid, 2027).all;
    let told = SystemYear::new(&mut solver, &year, &dispatched, installed).expect("sound");
    let mut names: BTreeSet<String> = told.figures().into_iter().map(|(name, _)| name).collect();
    names.extend(NEED_NUMBERS.map(str::to_owned));
    names.extend(ppp::Item::ALL.iter().map(|item| item.id().to_owned()));
    names
}

/// Whether a reader finds what carries a rule under its name.
fn is_shown(carrier: Carrier, figures: &BTreeSet<String>) -> bool {
    match carrier {
        Carrier::Figure(name) => figures.contains(name),
        Carrier::Observation(name) => OBSERVATIONS.iter().any(|o| o.id == name),
        other => !other.id().contains('.') || Series::find(other.id()).is_some(),
    }
}

// Breaks on a rule of the register without a row, a row without a rule, a listed rule that is more than
// qualitative, or a carrier that no output shows.
#[test]
fn every_rule_is_computed_by_a_constant_or_listed_with_a_reason() {
    let mut counted = [0; 3];
    let figures = figures();
    for rule in coverage::rules() {
        let row = coverage::of(rule.id).unwrap_or_else(|| panic!("{} has no row", rule.id));
        match row.treatment {
            Treatment::Computed { what, .. } | Treatment::Constant { what, .. } => {
                assert!(!what.is_empty(), "{}", rule.id);
                for carrier in what {
                    assert!(is_shown(*carrier, &figures), "{}: no output shows {}", rule.id, carrier.id());
                }
                counted[usize::from(matches!(row.treatment, Treatment::Constant { .. }))] += 1;
            }
            Treatment::Listed { reason } => {
                let may = rule.force == "Q" || NO_NUMBER.contains(&rule.id);
                assert!(may, "{} is more than a duty and must be computed", rule.id);
                let [zh, en] = [Language::Zh, Language::En]
                    .map(|lang| tianchu_report::coverage::reason(reason, Words::of(lang)));
                assert!(!zh.is_ascii() && en.is_ascii(), "{}", rule.id);
                counted[2] += 1;
            }
        }
    }
    assert_eq!(counted, coverage::counts(), "a row without a rule, or two rows for one");
    println!("{counted:?} rules computed, by a constant, listed");
}

// Breaks if a rule that is not only listed loses its test. The tests are found by name: `fn f43_...`.
#[test]
fn every_rule_that_is_not_only_listed_has_a_test_of_its_name() {
    let mut missing = Vec::new();
    for row in coverage::rows() {
        let test = format!("\n#[test]\nfn {}_", row.rule.to_lowercase());
        let in_results = !matches!(row.treatment, Treatment::Listed { .. });
        let found = SOURCES.iter().filter(|source| source.contains(&test)).count();
        if found != usize::from(in_results) {
            missing.push((row.rule, found));
        }
    }
    assert!(missing.is_empty(), "rule and number of tests found: {missing:?}");
}

fn raised_or_by_hand() -> BTreeSet<EventKind> {
    let mut kinds = raised();
    for kind in BY_HAND {
        assert!(kinds.insert(kind), "{} is raised in a scenario, too", kind.id());
    }
    kinds
}

// Breaks if a binding rule (H, H*) that is not only listed has no event, or one that no built-in scenario raises.
#[test]
fn every_binding_rule_is_seen_in_a_scenario() {
    let raised = raised_or_by_hand();
    let of_ppp = ppp::Account::of(&Scenario::baseline()).events;
    let mut unseen = Vec::new();
    for rule in coverage::rules() {
        let cites = |kind: &&EventKind| kind.rules().contains(&rule.id);
        let listed = matches!(coverage::of(rule.id).map(|row| row.treatment), Some(Treatment::Listed { .. }));
        let seen = raised.iter().any(|kind| cites(&kind))
            || of_ppp.iter().any(|e| e.kind.basis() == ppp::Basis::Rule(rule.id));
        if rule.force.starts_with('H') && !listed && !seen {
            let kinds: Vec<_> = EventKind::ALL.iter().filter(cites).map(|k| k.id()).collect();
            unseen.push((rule.id, kinds));
        }
    }
    assert!(unseen.is_empty(), "never seen in any scenario: {unseen:?}");
}

// Breaks if an event can be raised in no scenario: then nobody has seen its rule work.
#[test]
fn every_event_is_seen_in_a_scenario() {
    let raised = raised_or_by_hand();
    let unseen: Vec<_> =
        EventKind::ALL.iter().filter(|kind| !raised.contains(kind)).map(|kind| kind.id()).collect();
    assert!(unseen.is_empty(), "{unseen:?}");
}
