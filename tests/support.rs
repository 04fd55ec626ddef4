//! What several tests need.

use std::fs;
use std::path::PathBuf;

use tianchu_model::{Model, Run, Scenario};

/// Every built-in scenario.
pub(crate) fn scenarios() -> Vec<Scenario> {
    Scenario::built_in_names().filter_map(Scenario::built_in).collect()
}

/// Runs a scenario on its own data.
pub(crate) fn run(scenario: &Scenario) -> Run {
    Model::of(scenario).run(scenario)
}

/// The baseline with some values changed.
pub(crate) fn baseline_with(changes: &[(&str, f64)]) -> Scenario {
    let mut scenario = Scenario::baseline();
    for (id, value) in changes {
        scenario.set(id, *value).unwrap_or_else(|p| panic!("{p}"));
    }
    scenario
}

/// Compares a text with `tests/ref/NAME`, or writes it there when `TIANCHU_BLESS` is set.
pub(crate) fn check_reference(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ref").join(name);
    if std::env::var_os("TIANCHU_BLESS").is_some() {
        fs::write(&path, text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        return;
    }
    let wanted = fs::read_to_string(&path)
        .unwrap_or_else(|e| panic!("tests/ref/{name}: {e}; `cargo xtask bless` writes it"));
    let differences: Vec<String> = text
        .lines()
        .zip(wanted.lines())
        .filter(|(now, then)| now != then)
        .take(12)
        .map(|(now, then)| format!("  was {then}\n  now {now}"))
        .collect();
    let same_length = text.lines().count() == wanted.lines().count();
    assert!(
        differences.is_empty() && same_length,
        "results differ from tests/ref/{name}; if that is meant, run `cargo xtask bless`, read the diff and note it in CHANGELOG under \"Numbers changed\":\n{}",
        differences.join("\n")
    );
}
