//! The hours of a grid and year: what the command line writes is what the page shows and hands out.

use std::fs;

use tianchu_charts::Chart;
use tianchu_model::Scenario;
use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{GridHours, PowerSystem};
use tianchu_model::region::Grid;
use tianchu_report::{Language, Words};

use crate::cli;
use crate::support::{check_reference, run};

/// Figures the page lists, by their names in files.
const SHOWN: [&str; 18] = [
    "curtailed_share",
    "curtailed_mwh",
    "peak_mw",
    "steep_rise_mw",
    "unserved_mwh",
    "equivalent_hours",
    "cycles",
    "adequacy_margin_mw",
    "adequacy_margin_share",
    "longest_peak_hours",
    "mean_price_yuan_per_mwh",
    "daily_spread_yuan_per_mwh",
    "station_margin_yuan_per_kwh",
    "next_mw_yuan",
    "next_mwh_yuan",
    "cost_yuan",
    "fuel_saved_yuan",
    "co2_avoided_t",
];

// Breaks if the command line changes a figure that the page is held to, or if either writes other bytes than the model.
#[test]
fn the_command_line_tells_what_the_page_shows() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = cli::text(&folder.path().join("problem.json"));
    let args = ["dispatch", "baseline", "--grid", "north", "--year", "2030", "--problem", &path, "--format"];
    let [a, b, c, d, e, f, g, h, i] = args;
    let told = cli::command([a, b, c, d, e, f, g, h, i, "json"]).out;
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let exact = |x: &serde_json::Value| format!("{}", x.as_f64().expect("a number"));
    let mut figures: Vec<String> =
        SHOWN.iter().map(|id| format!("  \"{id}\": \"{}\"", exact(&told["meta"]["system"][id]))).collect();
    figures.push(format!("  \"gap_share\": \"{}\"", exact(&told["meta"]["dispatch"]["gap_share"])));
    check_reference("hours-north-2030.json", &format!("{{\n{}\n}}\n", figures.join(",\n")));

    let scenario = Scenario::baseline();
    let run = run(&scenario);
    let system = PowerSystem::new(&Evidence::new(scenario.vintage));
    let profiles = system.hours(&scenario, 2030, None);
    let hours = GridHours::new(&mut Solver::new(), &system, &run, (Grid(0), 2030), &profiles, Ties::Middle)
        .expect("sound");
    assert_eq!(
        cli::command([a, b, c, d, e, f, g, h, i, "csv"]).out,
        tianchu_report::hours::tables::of_grid(&hours, "baseline").csv()
    );
    assert_eq!(fs::read_to_string(&path).expect("a file"), hours.dispatched.problem.json());
}

// Breaks if a chart of hours is not drawn from the command line, or not told what it lacks.
#[test]
fn charts_of_hours_are_drawn() {
    let chart = |id: &str, rest: &[&str]| {
        let mut args = vec!["chart", id, "baseline", "--out", "-"];
        args.extend(rest);
        cli::run(&args, false)
    };
    // Curtailment of all grids takes a quarter of a minute optimised; its scene is tested beside the charts.
    for &one in Chart::OF_HOURS.iter().take(1) {
        let ran = chart(one.id(), &["--grid", "northwest", "--year", "2027", "--size", "860x620"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", one.id());
        assert!(ran.out.starts_with("<svg") && ran.out.contains("Northwest grid, 2027"), "{}", one.id());
    }
    let bad = chart("week", &["--year", "1999", "--week", "60"]);
    assert_eq!(bad.code, 2);
    for part in ["--grid is missing", "--year is 1999", "--week is 60 but must be 1 to 53"] {
        assert!(bad.err.contains(part), "{} lacks {part}", bad.err);
    }
    let other = chart("pools", &["--grid", "north"]);
    assert!(other.code == 2 && other.err.contains("--grid is for charts of hours: week"), "{}", other.err);
    assert!(cli::command(["chart", "--help", "--lang", "zh"]).out.contains("duration-curve"));
    assert_eq!(Chart::Week.label(Words::of(Language::Zh)), "一周逐时");
}
