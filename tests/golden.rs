//! Golden runs: small tables people read in review, and fingerprints of every bit.

use std::collections::BTreeMap;

use tianchu_model::ppp::Account;
use tianchu_model::{Region, Series};
use tianchu_report::export;

use crate::support::{check_reference, run, scenarios};

/// National results and two provinces that live by different rules, every fourth quarter.
fn digest(run: &tianchu_model::Run) -> String {
    let regions = ["CN", "36", "44"].map(|code| Region::parse(code).expect("a region"));
    let series = [
        Series::FarmlandArea,
        Series::FarmlandCap,
        Series::FarmlandConstruction,
        Series::FarmlandReplenished,
        Series::FarmlandPoolImmediate,
        Series::StoragePower,
        Series::StorageEnergy,
        Series::StorageRetiredPower,
        Series::StoragePipeline,
        Series::StorageInvestment,
    ];
    let table = export::results(run, &series, &regions);
    let yearly = |row: &&Vec<String>| !row[3].contains('Q') || row[3].ends_with("Q4");
    let kept = export::Table {
        header: table.header.clone(),
        rows: table.rows.iter().filter(yearly).cloned().collect(),
    };
    kept.csv()
}

// Breaks whenever a number moves. The diff is read, and the reason goes into CHANGELOG.
#[test]
fn every_scenario_gives_its_golden_numbers() {
    for scenario in scenarios() {
        check_reference(&format!("{}.csv", scenario.id), &digest(&run(&scenario)));
    }
}

// The same file is compiled into the browser tests: native, Node and Chromium must agree on every bit.
#[test]
fn every_scenario_gives_its_fingerprint() {
    let mut lines = String::new();
    let mut seen = BTreeMap::new();
    for mut scenario in scenarios() {
        for draw in [0, 1] {
            scenario.draw = draw;
            let print = run(&scenario).fingerprint();
            lines.push_str(&format!("{} {draw} {} {print}\n", scenario.id, scenario.vintage.name()));
            // Two scenarios that compute the same are one question too many.
            let twin = seen.insert((print, Account::of(&scenario).fingerprint()), scenario.id.clone());
            assert_eq!(twin, None, "{} gives the same results", scenario.id);
        }
    }
    check_reference("fingerprints.txt", &lines);
}
