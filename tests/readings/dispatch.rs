//! Question 18: what a capacity payment makes of four hours, on the dispatch of six grids.

use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::fit::fit;
use tianchu_model::power::{Dispatched, PowerSystem};
use tianchu_model::region::{Grid, PROVINCES};
use tianchu_model::storage::cells::GRID;
use tianchu_model::storage::finance::Project;
use tianchu_model::storage::returns::Station;
use tianchu_model::time::Year;
use tianchu_model::{Model, Region, Run, Scenario, id};

use super::{Answer, Said, count, places, plain, provinces, region};

/// Return from which a station counts as profitable: the hurdle at which half of the potential is ordered.
fn hurdle(run: &Run) -> f64 {
    run.params[id::STORAGE_IRR_MIDPOINT_SHARE]
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

/// Return of a station of a year on another first year's revenue, yuan per kW, none of which ends.
fn return_on(run: &Run, station: &Station, revenue: f64) -> f64 {
    let params = &run.params;
    Project {
        cost: station.cost_yuan,
        revenue,
        ending: (0.0, 0),
        operation: params[id::STORAGE_OPERATION_SHARE_PER_YEAR] * station.cost_yuan,
        kept: 1.0 - params[id::STORAGE_FADE_SHARE_PER_YEAR],
        life: params[id::STORAGE_CALENDAR_LIFE_YEARS] as usize,
    }
    .internal_rate()
}

/// Return of a grid-side station of four hours at another spread than the dispatch finds, yuan per kWh.
fn return_at_spread(run: &Run, place: Region, year: Year, spread: f64) -> f64 {
    let station = run.storage.station(index(place), year, GRID, 4.0);
    let own = run.storage.offered(index(place), year - 1).spread_of(4.0);
    let all: f64 = station.revenue_yuan.iter().sum();
    let at = |spread| return_on(run, &station, all + (spread / own - 1.0) * station.revenue_yuan[2]);
    assert!((at(own) - station.internal_rate).abs() < 1e-9, "{place:?}: the station as the model has it");
    at(spread)
}

/// First year's revenue at which a station of a year returns just the hurdle, yuan per kW.
fn needed_revenue(run: &Run, station: &Station) -> f64 {
    let (mut low, mut high) = (0.0, station.cost_yuan);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if return_on(run, station, middle) < hurdle(run) { low = middle } else { high = middle }
    }
    high
}

/// Cycles a year at which a grid-side station of four hours in Inner Mongolia returns just the hurdle.
///
/// It is paid per kWh for ten years and then for capacity, as a neighbour without a rate of its own is.
fn needed_cycles(run: &Run, year: Year) -> f64 {
    const KEPT_YEARS: usize = 10;
    let station = |code: &str| run.storage.station(index(region(code)), year, GRID, 4.0);
    let (mongolia, neighbour) = (station("15"), station("13"));
    let [capacity, discharge, arbitrage, ancillary, rent] = mongolia.revenue_yuan;
    assert_eq!(capacity, 0.0, "Inner Mongolia pays per kWh");
    let params = &run.params;
    let rate = |part: f64| {
        let (discharge, arbitrage) = (part * discharge, part * arbitrage);
        Project {
            cost: mongolia.cost_yuan,
            revenue: discharge + arbitrage + ancillary + rent,
            ending: (discharge - neighbour.revenue_yuan[0], KEPT_YEARS),
            operation: params[id::STORAGE_OPERATION_SHARE_PER_YEAR] * mongolia.cost_yuan,
            kept: 1.0 - params[id::STORAGE_FADE_SHARE_PER_YEAR],
            life: params[id::STORAGE_CALENDAR_LIFE_YEARS] as usize,
        }
        .internal_rate()
    };
    assert!((rate(1.0) - mongolia.internal_rate).abs() < 1e-9, "the station as the model has it");
    let (mut low, mut high) = (0.0, 4.0);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if rate(middle) < hurdle(run) { low = middle } else { high = middle }
    }
    high * run.storage.offered(index(region("15")), year - 1).cycles_of(4.0)
}

/// Provinces that pay grid-side stations for capacity in 2027 by a rate of their own per kW; Hubei's ends in 2026.
const PAY_PER_KW: [&str; 5] = ["62", "22", "63", "61", "65"];

/// In which places, or that it is nowhere.
fn places_or_none(list: &[Region]) -> Said {
    if list.is_empty() {
        return ("没有".to_owned(), "nowhere".to_owned());
    }
    let (zh, en) = places(list.iter().copied());
    (format!("有{zh}"), format!("in {en}"))
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
    // The longest peak is one week of one year's weather, so what it decides is asked of other weather too.
    let in_weathers = |scenario: &Scenario| -> Vec<Run> {
        std::iter::once(scenario.seed)
            .chain(OTHER_SEEDS)
            .map(|seed| {
                let mut scenario = scenario.clone();
                scenario.seed = seed;
                Model::new(scenario.vintage).run_coupled(&scenario, &power, None).expect("sound")
            })
            .collect()
    };
    let (usuals, runs) = (in_weathers(&Scenario::baseline()), in_weathers(&a.scenario));
    let (usual, run) = (&usuals[0], &runs[0]);
    let pays = |runs: &[Run], hours| {
        in_all_and_in_some(&runs.iter().map(|r| profitable(r, YEAR, hours)).collect::<Vec<_>>())
    };
    let (usual_four, four, two) = (pays(&usuals, 4.0), pays(&runs, 4.0), pays(&runs, 2.0));
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

    let per_kw = ends(
        runs.iter()
            .flat_map(|r| {
                PAY_PER_KW.map(|code| r.storage.station(index(region(code)), YEAR, GRID, 4.0).internal_rate)
            })
            .collect(),
        percent,
    );
    let gansu = ends(
        runs.iter().map(|r| r.storage.station(index(region("62")), YEAR, GRID, 4.0).internal_rate).collect(),
        percent,
    );
    assert_eq!(gansu[1], per_kw[1], "the reading says that Gansu pays best");

    // Inner Mongolia pays per kWh discharged, so that cycles decide.
    let break_even = needed_cycles(usual, YEAR);
    let cycles = usual.storage.offered(index(region("15")), YEAR - 1).cycles_of(4.0);

    // Elsewhere the spread decides: what it would have to be at the cycles that the dispatch finds.
    let north = index(region("37"));
    let in_north = run.storage.station(north, YEAR, GRID, 4.0);
    let offered = run.storage.offered(north, YEAR - 1);
    let others: f64 = in_north.revenue_yuan.iter().sum::<f64>() - in_north.revenue_yuan[2];
    let spread =
        offered.spread_of(4.0) * (needed_revenue(run, &in_north) - others) / in_north.revenue_yuan[2];
    // What is published of the spread is 0.2 to 0.4 yuan; Inner Mongolia is paid otherwise.
    let returns = [0.2, 0.3].map(|at| return_at_spread(run, region("37"), YEAR, at));
    let reached = [0.2, 0.3].map(|at| {
        let pays = |r: &Region| runs.iter().all(|run| return_at_spread(run, *r, YEAR, at) >= hurdle(run));
        provinces().filter(|r| *r != region("15")).filter(pays).count()
    });
    let of_day = fit().into_iter().find(|row| row.figure == "daily_spread_2025_yuan_per_mwh");
    let of_day = of_day.expect("a row").computed.to_owned();
    let peaks = |g: usize| {
        let p = PROVINCES.iter().position(|p| p.grid == Grid(g)).expect("a province");
        run.storage.offered(p, YEAR - 1).longest_peak_hours
    };

    let shares = [usual, run].map(|r| curtailment(&power, r, 2030));
    let national = shares.each_ref().map(|grids| {
        let sum = |f: fn(&(f64, f64)) -> f64| grids.iter().map(f).sum::<f64>();
        sum(|g| g.0) / sum(|g| g.1)
    });
    let above = shares[1]
        .iter()
        .enumerate()
        .filter(|(_, (lost, all))| lost / all >= 0.1)
        .map(|(g, _)| Region::Grid(Grid(g)));
    a.says(
        "4 小时在基准下四种天气都过线的{0}，随天气而定的{1}；",
        "four hours reach it in the baseline {0} under all four weathers and under some {1}; ",
        &usual_four.each_ref().map(|list| places_or_none(list)),
    );
    a.says(
        "全额回收时都过线的{0}，随天气而定的{1}；",
        "with all fixed cost recovered, {0} under all and under some {1}; ",
        &four.each_ref().map(|list| places_or_none(list)),
    );
    a.says(
        "2 小时都过线的{0}，随天气而定的{1}。",
        "two hours, {0} under all and under some {1}.",
        &two.each_ref().map(|list| places_or_none(list)),
    );
    a.says(
        "4 小时的收益率在四种天气下为 {0}% 至 {1}%，",
        "four hours return {0} to {1} % over the four weathers, ",
        &per_kw,
    );
    a.says("最高的甘肃为 {0}% 至 {1}%", "the best, Gansu, {0} to {1} %", &gansu);
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
        &[plain(break_even.round(), 3), plain(cycles.round(), 3)],
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
    a.says(
        "价差若为 0.2、0.3 元，它的收益率为 {0}%、{1}%，内蒙古以外四种天气都过线的省有 {2}、{3} 个",
        "at 0.2 and 0.3 yuan it returns {0} and {1} %, and {2} and {3} provinces but for Inner Mongolia reach the line under all four weathers",
        &[percent(returns[0]), percent(returns[1]), count(reached[0]), count(reached[1])],
    );
    a.says(
        "2025 年每兆瓦时 {0} 元，公布的为 200—400 元",
        "{0} yuan/MWh over a day of 2025 where 200-400 are published",
        &[(of_day.clone(), of_day)],
    );
    a.says("全国弃风弃光率由 {0}% 降到 {1}%", "falls from {0} % to {1} % nationally", &national.map(percent));
    a.says("仍在 10% 以上的有{0}。", "still above it: {0}.", &[places(above)]);
    a.done();
}
