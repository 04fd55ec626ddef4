//! Benchmarks: one line, or with `--json` one object, per benchmark, with the ratio to its reference.
//!
//! `cargo xtask bench [--json]`. Ratios say more than times on a machine that is shared, and the least of many
//! times more than their median: ratios are those of the least.

use std::hint::black_box;
use std::time::Instant;

use serde_json::json;
use tianchu_model::dispatch::{Problem, Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::farmland::energy::EnergyLand;
use tianchu_model::farmland::{Farmland, FarmlandRun};
use tianchu_model::power::days::{DayProblems, Days};
use tianchu_model::power::{Dispatched, OwnHours, PowerSystem, SystemYear};
use tianchu_model::region::Grid;
use tianchu_model::storage::Storage;
use tianchu_model::{Model, Region, Run, Scenario, id, link};
use tianchu_report::{Language, Words, export, headline};
use tianchu_tests::cases::{self, GRIDS};
use tianchu_web::Session;

/// Times of one call in microseconds, over many batches.
#[derive(Clone, Copy)]
struct Times {
    least: f64,
    median: f64,
}

impl Times {
    fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        Self { least: times[0], median: times[times.len() / 2] }
    }
}

fn times_us(mut f: impl FnMut()) -> Times {
    // One call to warm up, then batches long enough for the clock.
    f();
    let start = Instant::now();
    f();
    let calls = (2_000.0 / (start.elapsed().as_secs_f64() * 1e6).max(0.1)).ceil().clamp(1.0, 10_000.0) as u32;
    Times::of(
        (0..31)
            .map(|_| {
                let start = Instant::now();
                for _ in 0..calls {
                    f();
                }
                start.elapsed().as_secs_f64() * 1e6 / f64::from(calls)
            })
            .collect(),
    )
}

/// Name, times and bar of a benchmark.
type BenchRow = (&'static str, Times, Option<f64>);

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
fn dispatch_us(problem: &Problem) -> Times {
    let mut solver = Solver::new();
    times_us(|| drop(black_box(solver.solve(black_box(problem), Ties::Middle))))
}

/// Times of the rule groups of a farmland run, in microseconds, and before them what comes first:
/// the rebuilt years, the opening books and the first year's demand and cap. The cap of later years contains
/// their demand.
fn rule_groups_us(land: &Farmland, scenario: &Scenario) -> Vec<(&'static str, Times)> {
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
    names.zip(times).map(|(name, all)| (name, Times::of(all))).collect()
}

/// The power system of a run: its hours, a grid and year made, solved and summed up, and twelve days of six grids and eleven
/// years with one store each, once days are chosen. The bar of the last is 6 ms.
fn power_rows(run: &Run) -> Vec<BenchRow> {
    let system = PowerSystem::new(&Evidence::new(run.scenario.vintage));
    let hours = system.hours(&run.scenario, 2030, None);
    let north = system.grid_year_of_hours(run, Grid(0), 2030, &hours);
    let mut solver = Solver::new();
    let dispatched =
        Dispatched::new(&mut solver, &north, Ties::Middle).unwrap_or_else(|faults| panic!("{faults}"));
    let installed = PowerSystem::installed(run, Grid(0), 2030).all;
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
        ("hours_of_six_grids", times_us(|| drop(black_box(system.hours(&run.scenario, 2030, None)))), None),
        (
            "grid_year",
            times_us(|| drop(black_box(system.grid_year_of_hours(run, Grid(0), 2030, &hours)))),
            None,
        ),
        (
            "grid_year_dispatch_two_stores",
            times_us(|| drop(black_box(Dispatched::new(&mut solver, &north, Ties::Middle)))),
            None,
        ),
        (
            "grid_year_figures_two_stores",
            times_us(|| drop(black_box(SystemYear::new(&mut solver, &north, &dispatched, installed)))),
            None,
        ),
        (
            "choose_twelve_days",
            times_us(|| {
                drop(black_box(Days::choose(&mut solver, &north)));
            }),
            None,
        ),
        (
            "dispatch_twelve_days_of_66_years",
            times_us(|| {
                for year in &days {
                    black_box(year.solve(&mut solver));
                }
            }),
            Some(6_000.0),
        ),
    ]
}

/// What the mechanisms of the default cost: a grid and year made and dispatched with them, over the same with all of them
/// off, taken in turn so that a busy machine slows both. The bar is two.
fn mechanisms_times(run: &Run) -> (f64, f64) {
    let system = PowerSystem::new(&Evidence::new(run.scenario.vintage));
    let hours = system.hours(&run.scenario, 2030, None);
    let installed = PowerSystem::installed(run, Grid(0), 2030);
    let off = [
        id::POWER_TARIFF_SHARE,
        id::POWER_EVENING_DUTY_SHARE,
        id::POWER_EVENING_EXCHANGE_SHARE,
        id::POWER_FLEXIBLE_USE_SHARE,
        id::POWER_COMPUTING_SHIFTABLE_SHARE,
    ];
    let mut former = run.scenario.clone();
    for param in off {
        former.set_param(param, 0.0).expect("in range");
    }
    let former = former.params();
    let mut solver = Solver::new();
    let mut least = [f64::INFINITY; 2];
    for _ in 0..61 {
        for (least, params) in least.iter_mut().zip([&run.params, &former]) {
            let start = Instant::now();
            let year = system.grid_year_of_installed(params, Grid(0), 2030, &hours, &installed);
            drop(black_box(Dispatched::new(&mut solver, &year, Ties::Middle)));
            *least = least.min(start.elapsed().as_secs_f64() * 1e6);
        }
    }
    (least[0], least[0] / least[1])
}

/// A lever moved on the page, natively: its figures, and with them what the first screen shows, drawn as SVG
/// in place of a canvas.
fn page_rows() -> Vec<BenchRow> {
    const REFUSED: &str = "the page's own names";
    let mut session = Session::new(Words::of(Language::Zh));
    let charts = session.charts();
    let mut high = false;
    let mut moved = |session: &mut Session| {
        high = !high;
        session.set("farmland.construction_wanmu_per_year", if high { 400.0 } else { 350.0 }).expect(REFUSED);
        black_box((session.summary(), session.first_screen("CN").expect(REFUSED)));
    };
    vec![
        ("page_lever_to_figures", times_us(|| moved(&mut session)), None),
        (
            "page_lever_to_six_charts",
            times_us(|| {
                moved(&mut session);
                for chart in &charts[..6] {
                    black_box(session.svg(chart, "CN", (608, 342), false).expect(REFUSED));
                }
                black_box(session.tiles("cap-year").expect(REFUSED));
                black_box(session.events("CN", "", 6).expect(REFUSED));
                black_box(session.targets());
            }),
            None,
        ),
    ]
}

/// A grid and year with the mechanisms of the default may take so many times as long as without.
const MECHANISMS: f64 = 2.0;

/// Ten times the input may take so many times as long to read: more would let a small file hold the reader.
const LINEAR: f64 = 12.0;

/// What reading an input of mistakes takes, and one ten times as long, by what is read.
fn readers_us() -> Vec<(&'static str, [f64; 2])> {
    let names = |n: usize| -> String { (0..n).map(|i| format!("nothing_{i} = 1\n")).collect() };
    let codes = |n: usize| -> String { (0..n).map(|i| format!("x{i}:1,")).collect() };
    let loads = |n: usize| vec!["NaN"; n].join(",");
    let hours = |n: usize| format!("hour,load.north\n{}", "1.5,many\n".repeat(n));
    type Read<'a> = (&'static str, &'a dyn Fn(usize) -> String, usize, fn(&str) -> bool);
    let readers: [Read<'_>; 4] = [
        ("read_scenario", &|n| format!("[farmland]\n{}", names(n)), 5_000, |t| {
            Scenario::parse("x", t).is_ok()
        }),
        ("read_link", &|n| format!("v=1&p={}", codes(n)), 200, |t| link::decode(t).is_ok()),
        ("read_problem", &|n| format!("{{\"net_load_mw\": [{}]}}", loads(n)), 20_000, |t| {
            Problem::parse(t).is_ok()
        }),
        ("read_hours", &hours, 8_760, |t| OwnHours::parse(t, &[]).is_ok()),
    ];
    let time = |text: &str, read: fn(&str) -> bool| {
        let mut least = f64::INFINITY;
        for _ in 0..15 {
            let start = Instant::now();
            assert!(!black_box(read(black_box(text))), "a text of mistakes");
            least = least.min(start.elapsed().as_secs_f64() * 1e6);
        }
        least
    };
    readers.map(|(name, text, n, read)| (name, [n, 10 * n].map(|n| time(&text(n), read)))).to_vec()
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
    let mut rows: Vec<BenchRow> = vec![
        (
            "run_farmland_and_storage",
            times_us(|| drop(black_box(model.run(black_box(&scenario))))),
            Some(400.0),
        ),
        ("storage_events", times_us(|| drop(black_box(run.storage.events()))), None),
        ("farmland_events", times_us(|| drop(black_box(run.farmland.events()))), None),
        (
            "run_storage",
            times_us(|| drop(black_box(storage.run(black_box(&scenario.params()))))),
            Some(600.0),
        ),
        (
            "run_farmland",
            times_us(|| {
                land.run_into(black_box(&params), &energy, scenario.seed, scenario.draw, &mut memory, |_| {});
                black_box(&memory);
            }),
            Some(200.0),
        ),
        (
            "run_farmland_in_new_memory",
            times_us(|| drop(black_box(model.run_farmland(black_box(&scenario))))),
            None,
        ),
        ("prepare_vintage", times_us(|| drop(black_box(Model::new(scenario.vintage)))), None),
        (
            "sentence_and_key_figures",
            times_us(|| {
                let (found, words) = (run.headline(), Words::of(Language::Zh));
                black_box((headline::sentence(&found, words), headline::key_figures(&found, words)));
            }),
            None,
        ),
        (
            "all_results_as_csv",
            times_us(|| drop(black_box(export::results_csv(&run, &[], &[])))),
            Some(40_000.0),
        ),
        (
            "farmland_ledger_of_a_province",
            times_us(|| drop(black_box(run.farmland_ledger(Region::Province(18))))),
            None,
        ),
        (
            "share_link_both_ways",
            times_us(|| drop(black_box(link::decode(&link::encode(&scenario, "zh", &[]))))),
            None,
        ),
        ("dispatch_grid_year", dispatch_us(&north), Some(1_500.0)),
        ("dispatch_grid_year_40_segments", dispatch_us(&results), None),
        ("dispatch_grid_year_three_stores", dispatch_us(&three), Some(60_000.0)),
    ];
    rows.extend(page_rows());
    rows.extend(power_rows(&run));
    for &(name, Times { least, median }, bar) in &rows {
        let ratio = bar.map(|bar| least / bar);
        if as_json {
            println!(
                "{}",
                json!({ "name": name, "unit": "us", "value": least, "median": median, "reference": bar, "ratio": ratio })
            );
        } else {
            let ratio = ratio.map_or(String::new(), |r| format!("{r:.2} of its bar"));
            println!("{name:32} {least:10.1} us  (median {median:10.1})  {ratio}");
        }
    }
    let (us, times) = mechanisms_times(&run);
    if as_json {
        println!(
            "{}",
            json!({ "name": "grid_year_over_former", "unit": "times", "value": times, "reference": MECHANISMS, "ratio": times / MECHANISMS })
        );
    } else {
        println!(
            "{:32} {us:10.1} us  ({times:.2} times as long as with all mechanisms off; at most {MECHANISMS})",
            "grid_year_over_former"
        );
    }
    for (name, [once, tenfold]) in readers_us() {
        let times = tenfold / once;
        if as_json {
            println!(
                "{}",
                json!({ "name": name, "unit": "times as long for ten times the input", "value": times, "reference": LINEAR, "ratio": times / LINEAR })
            );
        } else {
            println!(
                "{name:32} {once:10.1} us  (ten times the input {tenfold:10.1}, {times:.1} times as long; at most {LINEAR})"
            );
        }
    }
    for (group, Times { least, median }) in rule_groups_us(&land, &scenario) {
        if as_json {
            println!(
                "{}",
                json!({ "name": "farmland_rule_group", "group": group, "unit": "us", "value": least, "median": median })
            );
        } else {
            println!("  farmland: {group:20} {least:10.1} us  (median {median:10.1})");
        }
    }
    #[cfg(feature = "highs")]
    for (name, problem) in [("dispatch_grid_year", &north), ("dispatch_grid_year_three_stores", &three)] {
        let ours = rows.iter().find(|(n, ..)| *n == name).map_or(f64::NAN, |(_, times, _)| times.least);
        against_highs(name, problem, ours, as_json);
    }
}
