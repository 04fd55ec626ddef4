//! No rule without code, without a test, or (where it binds) without an event in some scenario.

use std::collections::BTreeSet;

use tianchu_model::coverage::{self, Treatment};
use tianchu_model::{EventKind, Model, Scenario, Series, Vintage};

use super::SOURCES;

/// Events of every built-in scenario on the newest data.
fn raised() -> BTreeSet<EventKind> {
    let model = Model::new(Vintage::Latest);
    let mut kinds = BTreeSet::new();
    for name in Scenario::built_in_names() {
        let mut scenario = Scenario::built_in(name).expect("a built-in scenario");
        scenario.vintage = Vintage::Latest;
        kinds.extend(model.run(&scenario).events.iter().map(|e| e.kind));
    }
    kinds
}

// Breaks on a rule of the register without a row, a row without a rule, a listed rule that is not
// qualitative, or a carrier that no output shows.
#[test]
fn every_rule_is_computed_or_listed_with_a_reason() {
    let (mut computed, mut listed) = (0, 0);
    for (rule, content) in coverage::rules() {
        let row = coverage::of(rule.id).unwrap_or_else(|| panic!("{} has no row", rule.id));
        match row.treatment {
            Treatment::Computed { what } => {
                assert!(!what.is_empty(), "{}", rule.id);
                for carrier in what {
                    let id = carrier.id();
                    let named = !id.contains('.') || Series::find(id).is_some();
                    assert!(named, "{}: no series {id}", rule.id);
                }
                computed += 1;
            }
            Treatment::Listed { reason } => {
                assert_eq!(content.force, "Q", "{} binds and must be computed", rule.id);
                assert!(!reason.zh.is_ascii() && reason.en.is_ascii(), "{}", rule.id);
                listed += 1;
            }
        }
    }
    assert_eq!(computed + listed, coverage::ROWS.len(), "a row without a rule, or two rows for one");
    println!("{computed} rules computed, {listed} listed");
}

// Breaks if a computed rule loses its test. The tests are found by name: `fn f43_...`.
#[test]
fn every_computed_rule_has_a_test_of_its_name() {
    let mut missing = Vec::new();
    for row in coverage::ROWS {
        let test = format!("\n#[test]\nfn {}_", row.rule.to_lowercase());
        let computed = matches!(row.treatment, Treatment::Computed { .. });
        let found = SOURCES.iter().filter(|source| source.contains(&test)).count();
        if found != usize::from(computed) {
            missing.push((row.rule, found));
        }
    }
    assert!(missing.is_empty(), "rule and number of tests found: {missing:?}");
}

// Breaks if a binding rule (H, H*) has no event, or one that no built-in scenario raises.
#[test]
fn every_binding_rule_is_seen_in_a_scenario() {
    let raised = raised();
    let mut unseen = Vec::new();
    for (rule, content) in coverage::rules() {
        let cites = |kind: &&EventKind| kind.rules().contains(&rule.id);
        if content.force.starts_with('H') && !raised.iter().any(|kind| cites(&kind)) {
            let kinds: Vec<_> = EventKind::ALL.iter().filter(cites).map(|k| k.id()).collect();
            unseen.push((rule.id, kinds));
        }
    }
    assert!(unseen.is_empty(), "never seen in any scenario: {unseen:?}");
}

// Breaks if an event of the farmland rules can be raised in no scenario: then nobody has seen it work.
#[test]
fn every_farmland_event_is_seen_in_a_scenario() {
    let raised = raised();
    let is_farmland = |kind: &EventKind| {
        kind.rules().iter().any(|id| id.starts_with(coverage::FAMILIES) || id.starts_with('N'))
    };
    let unseen: Vec<_> = EventKind::ALL
        .iter()
        .filter(|kind| is_farmland(kind) && !raised.contains(kind))
        .map(|kind| kind.id())
        .collect();
    assert!(unseen.is_empty(), "{unseen:?}");
}
