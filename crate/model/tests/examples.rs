//! The examples run, and print what they say they print.
//!
//! `cargo test` builds them beside the tests, but not when asked for this one alone with `--test examples`.

#![expect(clippy::disallowed_types, reason = "a test starts the examples")]

use std::env;
use std::process::Command;

use tianchu_model::{EventKind, Model, Region, Scenario, Series};

/// The rows below the header an example prints, cell by cell.
fn rows(example: &str, header: &str) -> Vec<Vec<String>> {
    // This test stands in TARGET/PROFILE/deps, the examples in TARGET/PROFILE/examples.
    let test = env::current_exe().expect("the path of this test");
    let profile = test.ancestors().nth(2).expect("the folder of the profile");
    let program = profile.join("examples").join(example).with_extension(env::consts::EXE_EXTENSION);
    let output = Command::new(&program).output().unwrap_or_else(|e| {
        panic!("{}: {e}; `cargo build -p tianchu-model --examples` builds it", program.display())
    });
    assert!(output.status.success(), "{example}: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(header), "{example}");
    lines.map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn number(cell: &str) -> f64 {
    cell.parse().unwrap_or_else(|e| panic!("{cell:?}: {e}"))
}

// Breaks if the years of a column slip, or a province's name leads to another province.
#[test]
fn run_and_read_prints_the_columns_of_henan() {
    let rows = rows("run_and_read", "year,farmland.area_mu,farmland.cap_mu,farmland.construction_mu");
    let scenario = Scenario::baseline();
    let run = Model::new(scenario.vintage).run(&scenario);
    let henan = Region::parse("41").expect("Henan");
    assert_eq!(rows.len(), 11);
    for (year, row) in (2025..).zip(&rows) {
        assert_eq!(row[0], year.to_string());
        for (cell, series) in
            row[1..].iter().zip([Series::FarmlandArea, Series::FarmlandCap, Series::FarmlandConstruction])
        {
            let value = run.column(series, henan).and_then(|column| column.at(year as usize - 2019));
            assert_eq!(Some(number(cell)), value, "{year} {}", series.id());
        }
    }
}

#[test]
fn lever_sweep_raises_the_cap_with_acceptance() {
    let rows = rows("lever_sweep", "farmland.acceptance_share,farmland.cap_mu");
    assert_eq!(rows.len(), 6);
    for pair in rows.windows(2) {
        let [before, after] = [&pair[0], &pair[1]];
        assert!(number(&before[0]) < number(&after[0]) && number(&before[1]) < number(&after[1]), "{pair:?}");
    }
}

// Breaks if own hours do not reach the dispatch.
#[cfg(feature = "power")]
#[test]
fn own_hours_change_the_dispatch() {
    let rows = rows("own_hours", "load,curtailed_share,equivalent_hours");
    let [generated, own] = &rows[..] else { panic!("{rows:?}") };
    assert_eq!((generated[0].as_str(), own[0].as_str()), ("generated", "own"));
    for row in [generated, own] {
        assert!((0.0..1.0).contains(&number(&row[1])) && number(&row[2]) > 0.0, "{row:?}");
    }
    assert_ne!(generated[1..], own[1..]);
}

#[test]
fn events_prints_every_event_of_guangdong() {
    let rows = rows("events", "time,event,quantity,unit,rule");
    let scenario = Scenario::built_in("strict-acceptance").expect("a scenario");
    let run = Model::new(scenario.vintage).run(&scenario);
    let guangdong = Region::parse("44").expect("Guangdong");
    assert_eq!(rows.len(), run.events.iter().filter(|event| event.region == guangdong).count());
    let refused = rows.iter().find(|row| row[1] == EventKind::QualityRefused.id());
    assert!(refused.is_some_and(|row| number(&row[2]) > 0.0 && row[4] == "F60"), "{rows:?}");
}
