//! Benchmarks: one line, or with `--json` one object, per benchmark, with the ratio to its reference.
//!
//! `cargo xtask bench [--json]`. Ratios say more than times on a machine that is shared.

use std::hint::black_box;
use std::time::Instant;

use serde_json::json;
use tianchu_model::evidence::Evidence;
use tianchu_model::farmland::{Farmland, FarmlandRun};
use tianchu_model::{Lang, Model, Region, Scenario, export, link};

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
        land.run_into(&params, scenario.seed, scenario.draw, &mut run, |group| {
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

fn main() {
    let as_json = std::env::args().any(|a| a == "--json");
    let scenario = Scenario::baseline();
    let model = Model::new(scenario.vintage);
    let run = model.run(&scenario);
    let land = Farmland::new(&Evidence::new(scenario.vintage));
    let params = scenario.params();
    let mut memory = FarmlandRun::default();
    // The bars of the design: a whole farmland run in 200 us, a run without dispatch in 400 us.
    let mut rows: Vec<(String, f64, Option<f64>)> = vec![
        (
            "run_farmland_and_storage".to_owned(),
            median_us(|| drop(black_box(model.run(black_box(&scenario))))),
            Some(400.0),
        ),
        (
            "run_farmland".to_owned(),
            median_us(|| {
                land.run_into(black_box(&params), scenario.seed, scenario.draw, &mut memory, |_| {});
                black_box(&memory);
            }),
            Some(200.0),
        ),
        (
            "run_farmland_in_new_memory".to_owned(),
            median_us(|| drop(black_box(model.run_farmland(black_box(&scenario))))),
            None,
        ),
        ("prepare_vintage".to_owned(), median_us(|| drop(black_box(Model::new(scenario.vintage)))), None),
        (
            "sentence_and_key_figures".to_owned(),
            median_us(|| drop(black_box((run.sentence(Lang::Zh), run.key_figures(Lang::Zh))))),
            None,
        ),
        (
            "all_results_as_csv".to_owned(),
            median_us(|| drop(black_box(export::results(&run, &[], &[]).csv()))),
            None,
        ),
        (
            "farmland_ledger_of_a_province".to_owned(),
            median_us(|| drop(black_box(run.farmland_ledger(Region::Province(18))))),
            None,
        ),
        (
            "share_link_both_ways".to_owned(),
            median_us(|| drop(black_box(link::decode(&link::encode(&scenario, Lang::Zh, &[]))))),
            None,
        ),
    ];
    rows.extend(
        rule_groups_us(&land, &scenario)
            .into_iter()
            .map(|(group, us)| (format!("farmland: {group}"), us, None)),
    );
    for (name, value, bar) in rows {
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
}
