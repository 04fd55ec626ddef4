//! Benchmarks: one line, or with `--json` one object, per benchmark, with the ratio to its reference.
//!
//! `cargo xtask bench [--json]`. Ratios say more than times on a machine that is shared.

use std::hint::black_box;
use std::time::Instant;

use serde_json::json;
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

fn main() {
    let as_json = std::env::args().any(|a| a == "--json");
    let scenario = Scenario::baseline();
    let model = Model::new(scenario.vintage);
    let run = model.run(&scenario);
    // The bars of the design: a whole farmland run in 200 us, a run without dispatch in 400 us.
    let rows: Vec<(&str, f64, Option<f64>)> = vec![
        (
            "run_farmland_and_storage",
            median_us(|| drop(black_box(model.run(black_box(&scenario))))),
            Some(400.0),
        ),
        (
            "run_farmland",
            median_us(|| drop(black_box(model.run_farmland(black_box(&scenario))))),
            Some(200.0),
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
    ];
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
