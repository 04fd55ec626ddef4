//! Dispatch of whole years: proved optimal, independent of ties, and the same as ever.

use std::fs;
use std::path::PathBuf;
use tianchu_report::Language;

use tianchu_model::dispatch::{self, Problem, Report, Schedule, Solution, Solver, Store, Ties, next_values};
use tianchu_tests::cases::{GRIDS, three_stores, year};

use crate::cli;
use crate::support::check_reference;

fn reference(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ref").join(name)
}

const RULES: [Ties; 3] = [Ties::Middle, Ties::Keep, Ties::Release];

/// A whole problem as a file, which anybody may solve with a solver of their own.
const GOLDEN: &str = "dispatch-north.json";

fn golden() -> Problem {
    let path = reference(GOLDEN);
    if std::env::var_os("TIANCHU_BLESS").is_some() && !path.exists() {
        fs::write(&path, year(&GRIDS[0], 10).json()).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    }
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("tests/ref/{GOLDEN}: {e}"));
    Problem::parse(&text).unwrap_or_else(|faults| panic!("{faults}"))
}

fn with(problem: &Problem, change: impl Fn(&mut Store)) -> Problem {
    let mut stores = problem.stores().to_vec();
    stores.iter_mut().for_each(change);
    problem.with_stores(stores).expect("a sound problem")
}

// Breaks when a number moves. HiGHS finds 277041397490.0007 for this file.
#[test]
fn the_golden_problem_gives_its_numbers() {
    let problem = golden();
    let mut solver = Solver::new();
    let solution = solver.solve(&problem, Ties::Middle);
    let next = next_values(&mut solver, &problem, &solution);
    let report = serde_json::to_string_pretty(&Report::new(&problem, &solution, &next)).expect("JSON");
    check_reference("dispatch-north-report.json", &format!("{report}\n"));
    assert!((solution.cost - 277_041_397_490.000_7).abs() <= 1e-9 * solution.cost);
}

// Breaks if a full year is ever solved without being proved optimal to the last digits.
#[test]
fn six_years_are_proved_optimal() {
    let mut solver = Solver::new();
    for size in &GRIDS {
        let problem = year(size, 10);
        for ties in RULES {
            let s = solver.solve(&problem, ties);
            assert!(s.cost - s.bound <= 1e-12 * s.cost, "{}: {} above {}", size.name, s.cost, s.bound);
            let end = s.stores[0].level.last().copied();
            assert_eq!(end, Some(s.stores[0].first_level), "{} does not close", size.name);
        }
    }
}

/// What is reported of a year.
fn reported(problem: &Problem, s: &Solution) -> Vec<(&'static str, f64)> {
    let mean = |prices: &[f64]| prices.iter().sum::<f64>() / prices.len() as f64;
    let mut prices = s.market_price.clone();
    prices.sort_by(f64::total_cmp);
    let tenth = prices.len() / 10;
    let mut figures = vec![
        ("cost", s.cost),
        ("wear", s.wear_cost),
        ("curtailed", s.curtailed),
        ("unserved", s.unserved),
        ("peak", s.peak()),
        ("mean price", mean(&prices)),
        ("price, dearest tenth", mean(&prices[prices.len() - tenth..])),
    ];
    figures.extend((0..s.stores.len()).map(|i| ("equivalent hours", s.equivalent_hours(problem, i))));
    figures
}

// Breaks if a figure that people read hangs on which of two equal schedules is taken.
#[test]
fn ties_do_not_show_in_reported_figures() {
    let mut solver = Solver::new();
    let mut apart = Vec::new();
    for size in &GRIDS {
        let problem = year(size, 40);
        let [middle, keep, release] = RULES.map(|ties| solver.solve(&problem, ties));
        let figures = [&middle, &keep, &release].map(|s| reported(&problem, s));
        for (i, (name, x)) in figures[0].iter().enumerate() {
            // Below a millionth of a MWh there is nothing but rounding.
            let far = |other: f64| (x - other).abs() > 0.005 * x.abs().max(other.abs()).max(1e-6);
            for other in [figures[1][i].1, figures[2][i].1].into_iter().filter(|o| far(*o)) {
                apart.push(format!("{}: {name} is {x} or {other}", size.name));
            }
        }
        // Rises do depend on them, by a few per cent; that is why results take the middle.
        for other in [keep.steep_rise(), release.steep_rise()] {
            assert!((middle.steep_rise() - other).abs() < 0.04 * other, "{}", size.name);
        }
    }
    assert!(apart.is_empty(), "{}", apart.join("\n"));
}

// Breaks if the energy of a store counts as power or the other way round.
#[test]
fn a_doubled_duration_doubles_energy_and_never_lowers_the_value() {
    let mut solver = Solver::new();
    for size in &GRIDS {
        let problem = year(size, 10);
        let mut value = 0.0;
        let mut next = problem;
        for _ in 0..4 {
            let s = solver.solve(&next, Ties::Middle);
            let largest = |levels: &[f64]| levels.iter().copied().fold(0.0, f64::max);
            let schedule: &Schedule = &s.stores[0];
            let store = &next.stores()[0];
            assert!(largest(&schedule.level) <= store.energy * (1.0 + 1e-12));
            assert!(largest(&schedule.charge) <= store.power && largest(&schedule.discharge) <= store.power);
            assert!(s.value() >= value * (1.0 - 1e-9), "{}", size.name);
            value = s.value();
            next = with(&next, |s| s.energy *= 2.0);
        }
    }
}

// The outside check is in tests/highs.mjs. Here: the bound holds, and the stores together beat each alone.
#[test]
fn three_stores_save_more_than_any_of_them() {
    let problem = three_stores(10);
    let mut solver = Solver::new();
    let all = solver.solve(&problem, Ties::Middle);
    assert!(all.bound <= all.cost && all.gap() < 0.1, "{}", all.gap());
    for store in problem.stores() {
        let alone = problem.with_stores(vec![store.clone()]).expect("a sound problem");
        assert!(solver.solve(&alone, Ties::Middle).cost > all.cost);
    }
    // The order in which they are named is of no account.
    let mut reversed = problem.stores().to_vec();
    reversed.reverse();
    let reversed = solver.solve(&problem.with_stores(reversed).expect("sound"), Ties::Middle);
    assert!((reversed.cost - all.cost).abs() <= 1e-12 * all.cost);
}

// Breaks if the command line writes other bytes than the model, or says less than all that is wrong.
#[test]
fn the_command_line_solves_a_file() {
    let path = cli::text(&reference(GOLDEN));
    let problem = golden();
    let hours = tianchu_report::hours::tables::of_dispatch(&problem, &dispatch::solve(&problem));
    let ran = cli::command(["dispatch", "--problem", &path]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out == hours.csv(), "other bytes than the model's");
    assert_eq!(ran.out.lines().count(), 1 + 8760 * 2, "the grid and its one store");
    for lang in [Language::Zh, Language::En] {
        let tag = if lang == Language::Zh { "zh" } else { "en" };
        let json = cli::command(["dispatch", "--problem", &path, "--format", "json", "--lang", tag]).out;
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(json["meta"]["hours"], 8760);
        assert!(json["rows"][0]["market_price_yuan_per_mwh"].is_number());
        let ran = cli::at_terminal(["dispatch", "--problem", &path, "--lang", tag]);
        assert!(
            ran.out.contains(if lang == Language::Zh { "2770.414  亿元" } else { "277.0414  bn yuan" }),
            "{}",
            ran.out
        );
    }
}

#[test]
fn a_bad_problem_file_is_refused_with_all_its_faults() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("bad.json");
    fs::write(
        &path,
        r#"{ "cyclic": true, "net_load_mw": [5],
             "supply": { "floor_price_yuan_per_mwh": -100, "segments": [], "value_of_lost_load_yuan_per_mwh": 1 },
             "stores": [{ "name": "a", "power_mw": -1, "energy_mwh": 1, "efficiency_each_way": 0.92, "wear_yuan_per_mwh": 5 }] }"#,
    )
    .expect("a file");
    let ran = cli::command(["dispatch", "--problem", &cli::text(&path), "--ties", "maybe", "--lang", "en"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    for part in ["stores[0].power_mw is -1", "floor price >= -2w / (1/eta - eta)", "--ties is maybe"] {
        assert!(ran.err.contains(part), "{part} is not in {}", ran.err);
    }
    let ran = cli::command(["dispatch", "--problem", "nowhere.json"]);
    assert_eq!(ran.code, 3);
}
