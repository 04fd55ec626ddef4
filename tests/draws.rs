//! The point line within its own draws: no headline of the default run may be one that hardly any draw reaches.

use std::num::NonZero;
use std::thread;

use tianchu_model::time::{Quarter, Year};
use tianchu_model::{Model, Region, Run, Scenario, Series};

/// Draws looked at.
const N_DRAWS: u64 = 1_000;

/// Where the default may lie among the draws: within the middle half.
const MIDDLE: std::ops::RangeInclusive<f64> = 0.25..=0.75;

/// Headlines that lie outside, and where: shortage of a single province only ever lowers what is built, and none builds
/// more than it asks for, so that the line of the nation lies near what is asked. Said beside the box of the draw.
const NEAR_THE_CEILING: [&str; 2] = ["construction 2030", "construction 2035"];

/// A figure of a run.
type Headline = fn(&Run) -> f64;

/// What a reader takes away from a run.
const HEADLINES: [(&str, Headline); 8] = [
    ("farmland 2030", |run| national(run, Series::FarmlandArea, 2030)),
    ("farmland 2035", |run| national(run, Series::FarmlandArea, 2035)),
    ("construction 2030", |run| national(run, Series::FarmlandConstruction, 2030)),
    ("construction 2035", |run| national(run, Series::FarmlandConstruction, 2035)),
    ("storage 2027", |run| national(run, Series::StoragePower, 2027)),
    ("storage 2030", |run| national(run, Series::StoragePower, 2030)),
    ("storage 2035", |run| national(run, Series::StoragePower, 2035)),
    ("quarter of 180 GW", passes_180_gw),
];

fn national(run: &Run, series: Series, year: Year) -> f64 {
    run.column(series, Region::Nation).expect("national").in_year(year).expect("a year of the run")
}

/// The quarter in which storage passes 180 GW, counted from the first of a run; after the last where it never does.
fn passes_180_gw(run: &Run) -> f64 {
    let column = run.column(Series::StoragePower, Region::Nation).expect("national");
    let reached = column.points().find(|(_, kw)| *kw >= 180e6);
    reached.map_or(Quarter::new(2036, 1).0 as f64, |(slot, _)| slot as f64)
}

/// Every headline in each of the draws.
fn drawn() -> Vec<[f64; HEADLINES.len()]> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get) as u64;
    let of_worker = |first: u64| {
        let mut scenario = Scenario::baseline();
        let model = Model::new(scenario.vintage);
        let mut rows = Vec::new();
        for draw in (first + 1..=N_DRAWS).step_by(workers as usize) {
            scenario.draw = draw;
            let run = model.run(&scenario);
            rows.push(HEADLINES.map(|(_, of)| of(&run)));
        }
        rows
    };
    thread::scope(|scope| {
        let working: Vec<_> = (0..workers).map(|first| scope.spawn(move || of_worker(first))).collect();
        working.into_iter().flat_map(|worker| worker.join().expect("no draw fails")).collect()
    })
}

/// Share of the draws below the default, those that equal it counted by half.
fn percentile(default: f64, draws: &[f64]) -> f64 {
    let below = draws.iter().filter(|x| **x < default).count() as f64;
    let equal = draws.iter().filter(|x| **x == default).count() as f64;
    (below + equal / 2.0) / draws.len() as f64
}

// Breaks if the line that is shown without any draw lies outside the middle half of its own draws: a range that reaches
// further to one side than to the other would make a forecast out of a judgement. Printed with the middle half.
#[test]
fn the_default_run_lies_inside_its_own_draws() {
    let scenario = Scenario::baseline();
    let model = Model::new(scenario.vintage);
    let default = HEADLINES.map(|(_, of)| of(&model.run(&scenario)));
    let draws = drawn();
    let (mut outside, mut ceiling) = (Vec::new(), Vec::new());
    for (i, (name, _)) in HEADLINES.iter().enumerate() {
        let mut values: Vec<f64> = draws.iter().map(|row| row[i]).collect();
        values.sort_by(f64::total_cmp);
        let at = |share: f64| values[(share * (values.len() - 1) as f64) as usize];
        let place = percentile(default[i], &values);
        println!(
            "{name}: default {} at {:.0} %; 5 % {}, 25 % {}, 50 % {}, 75 % {}, 95 % {}",
            default[i],
            100.0 * place,
            at(0.05),
            at(0.25),
            at(0.5),
            at(0.75),
            at(0.95)
        );
        match place {
            _ if MIDDLE.contains(&place) => {}
            _ if place > *MIDDLE.end() && NEAR_THE_CEILING.contains(name) => ceiling.push(*name),
            _ => outside.push(*name),
        }
    }
    assert_eq!(outside, Vec::<&str>::new());
    assert_eq!(ceiling, NEAR_THE_CEILING, "what the page says of them is no longer so");
}
