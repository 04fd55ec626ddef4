//! What is tested the same way under Node and in the browser.

use tianchu_model::dispatch::Problem;
use tianchu_model::{Model, Scenario};
use tianchu_report::{Language, Words};
use tianchu_web::Session;

/// `name draw vintage fingerprint`, one run a line, as computed natively.
const NATIVE: &str = include_str!("../../../../tests/ref/fingerprints.txt");

/// A scenario with three faults: an unknown name, a number out of range, a word for a number.
pub(crate) const BAD: &str = r#"
base = "baseline"
title = { zh = "坏", en = "Bad" }
question = { zh = "？", en = "?" }

[farmland]
acceptance_shar = 0.6
transition_years = 400

[storage]
completion_share = "most"
"#;

/// A session with the words of a language, handed over as the page does it.
pub(crate) fn session(language: Language) -> Session {
    Session::new(Words::from_packs(language, Words::packs(language)).expect("the packs of this build"))
}

/// Every built-in scenario gives the bits it gives natively.
pub(crate) fn every_scenario_has_its_native_bits() {
    let mut n_compared = 0;
    for line in NATIVE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let [name, draw, vintage, native] = line.split_whitespace().collect::<Vec<_>>()[..] else {
            panic!("tests/ref/fingerprints.txt: {line:?} is not `name draw vintage fingerprint`");
        };
        let mut scenario = Scenario::built_in(name).expect("the scenario exists");
        assert_eq!(scenario.vintage.name(), vintage, "{name}");
        scenario.draw = draw.parse().expect("the draw is a number");
        let run = Model::new(scenario.vintage).run(&scenario);
        assert_eq!(run.fingerprint(), native, "{name}, draw {draw}");
        n_compared += 1;
    }
    for name in Scenario::built_in_names() {
        let there = NATIVE.lines().any(|line| line.split_whitespace().next() == Some(name));
        assert!(there, "{name} has no native fingerprint; bless it");
    }
    assert!(n_compared >= 2, "nothing was compared");
}

/// What the page asks for is what the model computes.
pub(crate) fn a_session_runs_what_the_model_runs() {
    let mut session = session(Language::En);
    for name in Scenario::built_in_names() {
        session.load(name).expect("the scenario exists");
        let scenario = Scenario::built_in(name).expect("it exists");
        let run = Model::new(scenario.vintage).run(&scenario);
        assert_eq!(session.fingerprint(), run.fingerprint(), "{name}");
    }
}

/// A bad scenario is refused with everything that is wrong with it, and the one before stays.
pub(crate) fn a_bad_scenario_is_refused() {
    let mut session = session(Language::En);
    session.set_typed("farmland.acceptance_share", "60 %").expect("60 % is allowed");
    let before = session.fingerprint();
    let refusal = session.load_toml("bad", BAD).expect_err("three faults");
    let fields: Vec<&str> = refusal.0.iter().map(|p| p.field.as_str()).collect();
    assert_eq!(fields, ["farmland.acceptance_shar", "farmland.transition_years", "storage.completion_share"]);
    assert_eq!(session.fingerprint(), before);
}

/// The year of the golden problem file: one store, ten segments.
pub(crate) fn north() -> Problem {
    Problem::parse(include_str!("../../../../tests/ref/dispatch-north.json")).expect("sound")
}

/// A whole year of dispatch, from the text of its problem to the text of its report, is the native one.
pub(crate) fn a_dispatch_has_its_native_bits() {
    use tianchu_model::dispatch::{Report, Solver, Ties, next_values};
    let problem = north();
    let mut solver = Solver::new();
    let solution = solver.solve(&problem, Ties::Middle);
    let next = next_values(&mut solver, &problem, &solution);
    let report = serde_json::to_string_pretty(&Report::new(&problem, &solution, &next)).expect("JSON");
    assert_eq!(report.trim(), include_str!("../../../../tests/ref/dispatch-north-report.json").trim());
}

/// The hours of a seed are the native ones: load, wind and sun of six grids.
pub(crate) fn hours_have_their_native_bits() {
    use tianchu_model::hash::Fingerprint;
    use tianchu_model::power::{Generator, HOURS_OF_SEED_7, Statistics};
    let hours = Generator::new(Statistics::committed()).generate(2030, 7, 1);
    let mut print = Fingerprint::default();
    hours.load.iter().chain(&hours.wind).chain(&hours.solar).flatten().for_each(|x| print.number(*x));
    assert_eq!(print.hex(), HOURS_OF_SEED_7);
}
