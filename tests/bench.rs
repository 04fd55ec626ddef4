//! Benchmarks: one line, or with `--json` one object, per benchmark, with the ratio to its reference.
//!
//! `cargo xtask bench [--json]`. Ratios say more than times on a machine that is shared.

use std::hint::black_box;
use std::time::Instant;

use serde_json::json;
use tianchu_model::dispatch::{Problem, Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::farmland::energy::EnergyLand;
use tianchu_model::farmland::{Farmland, FarmlandRun};
use tianchu_model::power::days::{DayProblems, Days};
use tianchu_model::power::{Dispatched, PowerSystem};
use tianchu_model::region::Grid;
use tianchu_model::storage::Storage;
use tianchu_model::{Lang, Model, Region, Run, Scenario, export, link};
use tianchu_tests::cases::{self, GRIDS};

/// Median time of one call in microseconds.
fn median_us(mut f: impl FnMut()) -> f64 {
    // One call to warm up, then batches long enough for the clock.
    f();
    let start = Instant::now();
    f();
    let calls = (2_000.0 / (start.elapsed().as_secs_f64() * 1e6).max(0.1)).ceil().clamp(1.0, 10_000.0) as u32;
    let mut times: Vec<f64> = (0..31)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..calls {
                f();
            }
            start.elapsed().as_secs_f64() * 1e6 / f64::from(calls)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The same case by HiGHS, in microseconds of its own run, and how many times longer that is; the bar is 500.
#[cfg(feature = "highs")]
fn against_highs(name: &str, problem: &Problem, ours_us: f64, as_json: bool) {
    let cost = Solver::new().solve(problem, Ties::Middle).cost;
    // The best of three: HiGHS is given every advantage on a machine that is shared.
    let runs = [(); 3].map(|()| tianchu_tests::linear::solve(problem));
    let best = runs.iter().map(|o| o.time.as_secs_f64() * 1e6).fold(f64::INFINITY, f64::min);
    let (times, apart) = (best / ours_us, (cost - runs[0].cost) / runs[0].cost);
    if as_json {
        let name = format!("{name}_highs");
        println!(
            "{}",
            json!({ "name": name, "unit": "us", "value": best, "times_ours": times, "apart": apart })
        );
    } else {
        println!(
            "{:32} {best:10.1} us  {times:.0} times ours; costs {apart:.1e} apart",
            format!("{name}_highs")
        );
    }
}

/// A whole solve with its certificate, by a solver that has its memory.
fn dispatch_us(problem: &Problem) -> f64 {
    let mut solver = Solver::new();
    median_us(|| drop(black_box(solver.solve(black_box(problem), Ties::Middle))))
}

/// Median times of the rule groups of a farmland run, in microseconds, and before them what comes first:
/// the rebuilt years, the opening books and the first year's demand and cap. The cap of later years contains
/// their demand.
fn rule_groups_us(land: &Farmland, scenario: &Scenario) -> Vec<(&'static str, f64)> {
    const RUNS: usize = 301;
    let groups = Farmland::rule_groups();
    let params = scenario.params();
    let mut run = FarmlandRun::default();
    let mut times = vec![Vec::with_capacity(RUNS); groups.len() + 1];
    for _ in 0..RUNS {
        let mut sums = vec![0.0; groups.len() + 1];
        let mut is_first = true;
        let mut last = Instant::now();
        land.run_into(&params, &EnergyLand::default(), scenario.seed, scenario.draw, &mut run, |group| {
            let slot = if is_first { 0 } else { group + 1 };
            is_first = false;
            sums[slot] += last.elapsed().as_secs_f64() * 1e6;
            last = Instant::now();
        });
        for (all, sum) in times.iter_mut().zip(sums) {
            all.push(sum);
        }
    }
    let names = ["history and opening"].into_iter().chain(groups);
    names
        .zip(times)
        .map(|(name, mut all)| {
            all.sort_by(f64::total_cmp);
            (name, all[RUNS / 2])
        })
        .collect()
}

/// The power system of a run: its hours, a grid and year made and solved, and twelve days of six grids and eleven
/// years with one store each, once days are chosen. The bar of the last is 6 ms.
fn power_rows(run: &Run) -> Vec<(&'static str, f64, Option<f64>)> {
    let system = PowerSystem::new(&Evidence::new(run.scenario.vintage));
    let hours = system.hours(&run.scenario, 2030, None);
    let north = system.grid_year_of_hours(run, Grid(0), 2030, &hours);
    let mut solver = Solver::new();
    let days: Vec<DayProblems> = (2025..=2035)
        .flat_map(|year| PowerSystem::grids().map(move |grid| (year, grid)))
        .map(|(year, grid)| {
            let year = system.grid_year_of_hours(run, grid, year, &hours);
            Days::choose(&mut Solver::new(), &year)
                .and_then(|days| days.prepare(&year))
                .unwrap_or_else(|faults| panic!("{faults}"))
        })
        .collect();
    vec![
        ("hours_of_six_grids", median_us(|| drop(black_box(system.hours(&run.scenario, 2030, None)))), None),
        (
            "grid_year",
            median_us(|| drop(black_box(system.grid_year_of_hours(run, Grid(0), 2030, &hours)))),
            None,
        ),
        (
            "grid_year_dispatch_two_stores",
            median_us(|| drop(black_box(Dispatched::new(&mut solver, &north, Ties::Middle)))),
            None,
        ),
        (
            "choose_twelve_days",
            median_us(|| {
                drop(black_box(Days::choose(&mut solver, &north)));
            }),
            None,
        ),
        (
            "dispatch_twelve_days_of_66_years",
            median_us(|| {
                for year in &days {
                    black_box(year.solve(&mut solver));
                }
            }),
            Some(6_000.0),
        ),
    ]
}

fn main() {
    let as_json = std::env::args().any(|a| a == "--json");
    let scenario = Scenario::baseline();
    let model = Model::new(scenario.vintage);
    let storage = Storage::new(&Evidence::new(scenario.vintage));
    let run = model.run(&scenario);
    let land = Farmland::new(&Evidence::new(scenario.vintage));
    let params = scenario.params();
    let mut memory = FarmlandRun::default();
    let energy = EnergyLand::default();
    let [north, results] = [10, 40].map(|n_segments| cases::year(&GRIDS[0], n_segments));
    let three = cases::three_stores(10);
    // The bars of the design: a whole farmland run in 200 us, a run without dispatch in 400 us, a grid-year of
    // dispatch in 1.5 ms and with three stores in 60 ms.
    let mut rows: Vec<(&str, f64, Option<f64>)> = vec![
        (
            "run_farmland_and_storage",
            median_us(|| drop(black_box(model.run(black_box(&scenario))))),
            Some(400.0),
        ),
        ("storage_events", median_us(|| drop(black_box(run.storage.events()))), None),
        ("farmland_events", median_us(|| drop(black_box(run.farmland.events()))), None),
        (
            "run_storage",
            median_us(|| drop(black_box(storage.run(black_box(&scenario.params()))))),
            Some(600.0),
        ),
        (
            "run_farmland",
            median_us(|| {
                land.run_into(black_box(&params), &energy, scenario.seed, scenario.draw, &mut memory, |_| {});
                black_box(&memory);
            }),
            Some(200.0),
        ),
        (
            "run_farmland_in_new_memory",
            median_us(|| drop(black_box(model.run_farmland(black_box(&scenario))))),
            None,
        ),
        ("prepare_vintage", median_us(|| drop(black_box(Model::new(scenario.vintage)))), None),
        (
            "sentence_and_key_figures",
            median_us(|| drop(black_box((run.sentence(Lang::Zh), run.key_figures(Lang::Zh))))),
            None,
        ),
        ("all_results_as_csv", median_us(|| drop(black_box(export::results(&run, &[], &[]).csv()))), None),
        (
            "farmland_ledger_of_a_province",
            median_us(|| drop(black_box(run.farmland_ledger(Region::Province(18))))),
            None,
        ),
        (
            "share_link_both_ways",
            median_us(|| drop(black_box(link::decode(&link::encode(&scenario, Lang::Zh, &[]))))),
            None,
        ),
        ("dispatch_grid_year", dispatch_us(&north), Some(1_500.0)),
        ("dispatch_grid_year_40_segments", dispatch_us(&results), None),
        ("dispatch_grid_year_three_stores", dispatch_us(&three), Some(60_000.0)),
    ];
    rows.extend(power_rows(&run));
    for &(name, value, bar) in &rows {
        let ratio = bar.map(|bar| value / bar);
        if as_json {
            println!(
                "{}",
                json!({ "name": name, "unit": "us", "value": value, "reference": bar, "ratio": ratio })
            );
        } else {
            let ratio = ratio.map_or(String::new(), |r| format!("{r:.2} of its bar"));
            println!("{name:32} {value:10.1} us  {ratio}");
        }
    }
    for (group, value) in rule_groups_us(&land, &scenario) {
        if as_json {
            println!(
                "{}",
                json!({ "name": "farmland_rule_group", "group": group, "unit": "us", "value": value })
            );
        } else {
            println!("  farmland: {group:20} {value:10.1} us");
        }
    }
    #[cfg(feature = "highs")]
    for (name, problem) in [("dispatch_grid_year", &north), ("dispatch_grid_year_three_stores", &three)] {
        let ours = rows.iter().find(|(n, ..)| *n == name).map_or(f64::NAN, |(_, us, _)| *us);
        against_highs(name, problem, ours, as_json);
    }
}
