//! Question 18: what a capacity payment makes of four hours, on the dispatch of six grids.

use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{Dispatched, PowerSystem};
use tianchu_model::region::{Grid, PROVINCES};
use tianchu_model::storage::cells::GRID;
use tianchu_model::storage::finance::Project;
use tianchu_model::storage::returns::Station;
use tianchu_model::time::Year;
use tianchu_model::{Model, Region, Run, Scenario, id};

use super::{Answer, Said, changed, places, plain, provinces};

/// Return from which a station counts as profitable: the hurdle at which half of the potential is ordered.
fn hurdle(run: &Run) -> f64 {
    run.params[id::STORAGE_IRR_MIDPOINT_SHARE]
}

fn coupled(power: &PowerSystem, changes: &[(&str, f64)]) -> Run {
    let scenario = changed(Scenario::baseline(), changes);
    Model::new(scenario.vintage).run_coupled(&scenario, power, None).expect("sound")
}

/// Seeds of other weather of the same climate: what holds in one of them only is said to.
const OTHER_SEEDS: [u64; 3] = [1, 2, 3];

/// What is in every list, and what is in some but not in every one.
fn in_all_and_in_some(lists: &[Vec<Region>]) -> [Vec<Region>; 2] {
    let count = |r: &Region| lists.iter().filter(|list| list.contains(r)).count();
    let (all, some): (Vec<_>, Vec<_>) =
        provinces().filter(|r| count(r) > 0).partition(|r| count(r) == lists.len());
    [all, some]
}

fn index(place: Region) -> usize {
    let Region::Province(p) = place else { unreachable!("a province") };
    p
}

/// Provinces in which a grid-side station returns the hurdle or more.
fn profitable(run: &Run, year: Year, hours: f64) -> Vec<Region> {
    provinces()
        .filter(|&r| run.storage.station(index(r), year, GRID, hours).internal_rate >= hurdle(run))
        .collect()
}

/// First year's revenue at which a station of a year returns just the hurdle, yuan per kW.
fn needed_revenue(run: &Run, station: &Station) -> f64 {
    let params = &run.params;
    let with = |revenue| Project {
        cost: station.cost_yuan,
        revenue,
        ending: (0.0, 0),
        operation: params[id::STORAGE_OPERATION_SHARE_PER_YEAR] * station.cost_yuan,
        kept: 1.0 - params[id::STORAGE_FADE_SHARE_PER_YEAR],
        life: params[id::STORAGE_CALENDAR_LIFE_YEARS] as usize,
    };
    let (mut low, mut high) = (0.0, station.cost_yuan);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if with(middle).internal_rate() < hurdle(run) { low = middle } else { high = middle }
    }
    high
}

/// Curtailed and available energy of every grid in a year.
fn curtailment(power: &PowerSystem, run: &Run, year: Year) -> Vec<(f64, f64)> {
    let mut solver = Solver::new();
    let hours = power.hours(&run.scenario, year, None);
    PowerSystem::grids()
        .map(|grid| {
            let of_grid = power.grid_year_of_hours(run, grid, year, &hours);
            let dispatched = Dispatched::new(&mut solver, &of_grid, Ties::Middle).expect("sound");
            (dispatched.solution.curtailed, of_grid.available_mwh())
        })
        .collect()
}

fn percent(x: f64) -> Said {
    plain(100.0 * x, 2)
}

#[test]
fn q18_capacity_payment_and_four_hours() {
    const YEAR: Year = 2027;
    let a = Answer::to("q18-capacity-payment");
    let power = PowerSystem::new(&Evidence::new(a.scenario.vintage));
    let usual = coupled(&power, &[]);
    let run = a.model.run_coupled(&a.scenario, &power, None).expect("sound");
    let usual_four = places(profitable(&usual, YEAR, 4.0));
    // The longest peak is one week of one year's weather, so what it decides is asked of other weather too.
    let others = OTHER_SEEDS.map(|seed| {
        let mut scenario = a.scenario.clone();
        scenario.seed = seed;
        a.model.run_coupled(&scenario, &power, None).expect("sound")
    });
    let weathers: Vec<&Run> = std::iter::once(&run).chain(&others).collect();
    let [four, two] = [4.0, 2.0].map(|hours| {
        in_all_and_in_some(&weathers.iter().map(|r| profitable(r, YEAR, hours)).collect::<Vec<_>>())
    });
    let ends = |rates: Vec<f64>, say: fn(f64) -> Said| {
        [f64::min as fn(f64, f64) -> f64, f64::max]
            .map(|pick| say(rates.iter().copied().reduce(pick).expect("at least one")))
    };
    let east = PROVINCES.iter().position(|p| p.grid == Grid(2)).expect("a province");
    let east_peaks =
        ends((2026..=2031).map(|y| run.storage.offered(east, y).longest_peak_hours).collect(), |x| {
            plain(x, 3)
        });
    let east_two =
        ends((2027..=2032).map(|y| run.storage.station(east, y, GRID, 2.0).internal_rate).collect(), percent);

    // Inner Mongolia pays per kWh discharged, so that cycles decide.
    let mongolia = index(Region::parse("15").expect("a province"));
    let station = usual.storage.station(mongolia, YEAR, GRID, 4.0);
    let offer = usual.storage.offered(mongolia, YEAR - 1);
    let wanted = needed_revenue(&usual, &station);
    let [capacity, discharge, arbitrage, ancillary, rent] = station.revenue_yuan;
    assert_eq!(capacity, 0.0);
    let break_even = (wanted - ancillary - rent) / ((discharge + arbitrage) / offer.cycles_of(4.0));

    // Elsewhere the spread decides: what it would have to be at the cycles that the dispatch finds.
    let north = index(Region::parse("37").expect("a province"));
    let in_north = run.storage.station(north, YEAR, GRID, 4.0);
    let offered = run.storage.offered(north, YEAR - 1);
    let others: f64 = in_north.revenue_yuan.iter().sum::<f64>() - in_north.revenue_yuan[2];
    let spread =
        offered.spread_of(4.0) * (needed_revenue(&run, &in_north) - others) / in_north.revenue_yuan[2];
    let peaks = |g: usize| {
        let p = PROVINCES.iter().position(|p| p.grid == Grid(g)).expect("a province");
        run.storage.offered(p, YEAR - 1).longest_peak_hours
    };

    let shares = [&usual, &run].map(|r| curtailment(&power, r, 2030));
    let national = shares.each_ref().map(|grids| {
        let sum = |f: fn(&(f64, f64)) -> f64| grids.iter().map(f).sum::<f64>();
        sum(|g| g.0) / sum(|g| g.1)
    });
    let above = shares[1]
        .iter()
        .enumerate()
        .filter(|(_, (lost, all))| lost / all >= 0.1)
        .map(|(g, _)| Region::Grid(Grid(g)));
    a.says("基准下只有{0}", "in the baseline only in {0}", &[usual_four]);
    a.says(
        "全额回收时四种天气下都过线的只有{0}",
        "with all fixed cost recovered only in {0} under all four weathers",
        &[places(four[0].clone())],
    );
    a.says("4 小时随天气而定的有{0}", "four hours under some of them in {0}", &[places(four[1].clone())]);
    a.says(
        "2 小时四种天气下都过线的有{0}",
        "two hours reach it under all four in {0}",
        &[places(two[0].clone())],
    );
    a.says("2 小时随天气而定的有{0}", "two hours under some of them in {0}", &[places(two[1].clone())]);
    a.says(
        "华东的最长高峰在 2026 至 2031 年间为 {0} 至 {1} 小时",
        "East's longest peak lasts {0} to {1} hours between 2026 and 2031",
        &east_peaks,
    );
    a.says(
        "上海 2 小时的收益率按投产年（2027 至 2032 年）为 {0}% 至 {1}%",
        "two hours in Shanghai return {0} to {1} % by the year they open, 2027 to 2032",
        &east_two,
    );
    a.says(
        "保本约需 {0} 次，调度给出 {1} 次",
        "breaks even at about {0} cycles a year against {1} in the dispatch",
        &[plain(break_even.round(), 3), plain(offer.cycles_of(4.0).round(), 3)],
    );
    a.says(
        "华北 {0}、东北 {1}、华东 {2}、华中 {3}、南方 {4}、西北 {5} 小时",
        "North {0}, Northeast {1}, East {2}, Central {3}, South {4}, Northwest {5} h",
        &[0, 1, 2, 3, 4, 5].map(|g| plain(peaks(g), 3)),
    );
    a.says(
        "山东的 4 小时电站每年 {0} 次循环，价差要从 {1} 元升到 {2} 元",
        "four hours in Shandong cycle {0} times a year and would need a spread of {2} yuan instead of {1}",
        &[plain(offered.cycles_of(4.0).round(), 3), plain(offered.spread_of(4.0), 2), plain(spread, 2)],
    );
    a.says("全国弃电率由 {0}% 降到 {1}%", "falls from {0} % to {1} % nationally", &national.map(percent));
    a.says("仍在 10% 以上的有{0}。", "still above it: {0}.", &[places(above)]);
    a.done();
}
