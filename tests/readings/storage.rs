//! Questions 16, 17 and 19, and the plan that adds exactly 100 GW: when, at what cost, with what land.

use tianchu_model::evidence::Evidence;
use tianchu_model::storage::Storage;
use tianchu_model::time::{Date, Quarter, Year};
use tianchu_model::units::KW_PER_GW;
use tianchu_model::{Region, Run, Scenario, Series, Vintage, id};

use super::{Answer, SPAN, Said, changed, count, in_unit, mu, national, plain, precise, sum};

const NATION: Region = Region::Nation;

/// Last quarter with a published stock: what comes after is computed.
const KNOWN: Quarter = Quarter::new(2026, 2);

/// National stock or flow of a quarter.
fn of_quarter(run: &Run, series: Series, quarter: Quarter) -> f64 {
    run.column(series, NATION).and_then(|c| c.at(quarter.0)).expect("a value")
}

fn at_end(run: &Run, series: Series, y: Year) -> f64 {
    of_quarter(run, series, Quarter::new(y, 4))
}

fn kw(x: f64) -> Said {
    in_unit(x, "kW")
}

fn yuan(x: f64) -> Said {
    in_unit(x, "yuan")
}

fn quarter(q: Quarter) -> Said {
    let number = ["一", "二", "三", "四"][q.number() - 1];
    (format!("{} 年第{number}季度", q.year()), q.to_string())
}

fn percent(x: f64) -> Said {
    plain(100.0 * x, 3)
}

#[test]
fn q16_when_storage_passes() {
    const DRAWS: usize = 500;
    let a = Answer::to("q16-storage-completion");
    let runs = [0.6, 0.75, 0.87, 0.95].map(|x| a.baseline(&[("storage.completion_share", x)]));
    let passes = runs.each_ref().map(|r| r.storage_passes_target().expect("a quarter"));
    assert_eq!(Some(passes[1]), a.run.storage_passes_target(), "the scenario is the second of them");
    let stock = |y| runs.each_ref().map(|r| kw(at_end(r, Series::StoragePower, y)));
    // What is not running at the last known quarter comes four quarters later: the stock of 2027 is that of 2026.
    let slipped = passes.map(|q| quarter(Quarter(q.0 + 4)));
    let needed = 180.0 * KW_PER_GW - of_quarter(&a.run, Series::StoragePower, KNOWN);
    let coming = of_quarter(&runs[2], Series::StoragePipeline, KNOWN);
    let short = 180.0 * KW_PER_GW - at_end(&runs[0], Series::StoragePower, 2026);
    assert!(short > 0.0, "the reading says that 60 % and a year's delay miss the target");

    let storage = Storage::new(&Evidence::new(Vintage::Latest));
    let mut stocks = Vec::with_capacity(DRAWS);
    let (mut first, mut last, mut in_2026) = (Quarter(usize::MAX), Quarter(0), 0);
    for draw in 1..=DRAWS as u64 {
        let mut scenario = Scenario::baseline();
        scenario.draw = draw;
        let run = storage.run(&scenario.params());
        let column = run.column(Series::StoragePower, NATION).expect("national");
        let q = column.points().find(|p| p.1 >= 180.0 * KW_PER_GW).map(|p| Quarter(p.0)).expect("by 2035");
        (first, last) = (first.min(q), last.max(q));
        in_2026 += usize::from(q.year() == 2026);
        stocks.push(column.at(Quarter::new(2027, 4).0).expect("a value"));
    }
    stocks.sort_by(f64::total_cmp);
    a.says(
        "完成率 60%、75%、87%、95% 时，越过的季度为 {0}、{1}、{2}、{3}",
        "At 60, 75, 87 and 95 % completion it passes in {0}, {1}, {2} and {3}",
        &passes.map(quarter),
    );
    a.says(
        "2027 年底为 {0}、{1}、{2}、{3}",
        "stands at {0}, {1}, {2} and {3} at the end of 2027",
        &stock(2027),
    );
    a.says(
        "再推迟 12 个月，则为 {0}、{1}、{2}、{3}",
        "comes twelve months later it is {0}, {1}, {2} and {3}",
        &slipped,
    );
    a.says("2027 年底只有 {0}、{1}、{2}、{3}：", "only {0}, {1}, {2} and {3} then: ", &stock(2026));
    a.says(
        "只差 {0}，而在建项目中将有 {1}投产（国家能源局口径，完成率 87%）",
        "lacks only {0}, and {1} under construction will be completed (NEA scope, 87 % completion)",
        &[kw(needed), kw(coming)],
    );
    a.says(
        "{0} 次抽样（种子 7）中 {1} 次在 2026 年越过，最早 {2}、最迟 {3}",
        "Of {0} draws (seed 7) {1} pass in 2026, the first in {2}, the last in {3}",
        &[count(DRAWS), count(in_2026), quarter(first), quarter(last)],
    );
    let usual = at_end(&runs[2], Series::StoragePower, 2027);
    let [low, median, high] = [0.05, 0.5, 0.95].map(|share| stocks[(share * DRAWS as f64) as usize]);
    assert!(high - median > median - low, "the reading says that the upper tail is the longer one");
    assert!(median > usual, "the reading says that the median lies above the default run");
    a.says(
        "5%、50%、95% 分位为 {0}、{1}、{2}，中位数比默认值高 {3}%，高端拖得更长。",
        "is {0}, {1} and {2} at the 5th, 50th and 95th percentile, the median {3} % above the default run and the upper tail longer.",
        &[kw(low), kw(median), kw(high), percent_of_two(median / usual - 1.0)],
    );
    a.done();
}

/// Direct investment of the plan in yuan.
const PLANNED: f64 = 250e9;
/// What takes the stock of the end of 2024 to 180 GW.
const ADDED_KW: f64 = 106.24 * KW_PER_GW;

fn percent_of_two(x: f64) -> Said {
    plain(100.0 * x, 2)
}

/// Yuan of a kW of 2, 3 and 4 hours in a year; three hours lie half way, as cost is a part per kW and one per kWh.
fn station_costs(run: &Run, y: Year) -> [f64; 3] {
    let two = 2.0 * national(run, Series::StorageCost2h, y);
    let four = 4.0 * national(run, Series::StorageCost4h, y);
    [two, 0.5 * (two + four), four]
}

#[test]
fn q17_what_180_gw_cost() {
    let a = Answer::to("q17-storage-cost");
    const ABOUT: f64 = 1.1;
    let usual = a.baseline(&[]);
    let invested = |run: &Run, y| national(run, Series::StorageInvestmentOfYear, y);
    let of_2025 = invested(&usual, 2025);
    let of_half: f64 =
        [1, 2].map(|n| of_quarter(&usual, Series::StorageInvestment, Quarter::new(2026, n))).iter().sum();
    let spent = of_2025 + of_half;
    let left = PLANNED - spent;
    let needed = 180.0 * KW_PER_GW - of_quarter(&usual, Series::StoragePower, KNOWN);
    let [now, later] = [2026, 2027].map(|y| station_costs(&usual, y).map(|cost| cost * needed));
    let in_three_years = now.map(|x| spent + x);
    let of_all = station_costs(&usual, 2025).map(|cost| cost * ADDED_KW);
    assert!(
        (PLANNED..ABOUT * PLANNED).contains(&in_three_years[0]) && in_three_years[1] > ABOUT * PLANNED,
        "the reading says that two hours are within a tenth of the plan and three are not"
    );
    // The duration at which an amount buys a power, costs being straight in duration.
    let hours = |money: f64, kw: f64, y| {
        let [two, _, four] = station_costs(&usual, y);
        2.0 + 2.0 * (money / kw - two) / (four - two)
    };
    let fresh = (at_end(&usual, Series::StorageEnergy, 2025) - at_end(&usual, Series::StorageEnergy, 2024))
        / (at_end(&usual, Series::StoragePower, 2025) - at_end(&usual, Series::StoragePower, 2024));
    let total = |run: &Run| (2025..=2027).map(|y| invested(run, y)).sum::<f64>();
    let built = [2.0, 3.0, 4.0].map(|h| yuan(total(&a.baseline(&[("storage.new_duration_hours", h)]))));
    let stock = at_end(&a.run, Series::StoragePower, 2027);
    let added = stock - at_end(&a.run, Series::StoragePower, 2024);
    a.says(
        "2025 年用去 {0}，2026 年上半年 {1}，余 {2}；",
        "2025 took {0} by our account and the first half of 2026 {1}, which leaves {2}, ",
        &[yuan(of_2025), yuan(of_half), yuan(left)],
    );
    a.says("还差 {0}。", "lacks {0} of 180 GW.", &[kw(needed)]);
    a.says(
        "2、3、4 小时分别要 {0}、{1}、{2}，",
        "takes {0}, {1} and {2} at 2, 3 and 4 hours, ",
        &now.map(yuan),
    );
    a.says(
        "三年合计 {0}、{1}、{2}，比 2500亿元多 {3}%、{4}%、{5}%。",
        "{0}, {1} and {2} in three years, {3}, {4} and {5} % above 250 bn yuan.",
        &[in_three_years.map(yuan), in_three_years.map(|x| percent_of_two(x / PLANNED - 1.0))].concat(),
    );
    a.says(
        "余下的钱只够平均 {0} 小时，而 2025 年新增平均 {1} 小时，2026 年上半年 {2} 小时。",
        "What is left buys {0} hours on average, while additions had {1} in 2025 and {2} in the first half of 2026.",
        &[
            plain(hours(left, needed, 2026), 2),
            plain(fresh, 2),
            plain(usual.params[id::STORAGE_NEW_DURATION_HOURS], 2),
        ],
    );
    a.says(
        "按 2025 年造价计为 {0}、{1}、{2}，2500亿元够平均 {3} 小时。",
        "cost of 2025 it is {0}, {1} and {2}, and 250 bn yuan buy {3} hours on average.",
        &[of_all.map(yuan).as_slice(), &[plain(hours(PLANNED, ADDED_KW, 2025), 2)]].concat(),
    );
    a.says(
        "全部放在 2027 年投产只省 {0}（{1}%",
        "all of it in 2027 saves {0} ({1} %",
        &[yuan(now[0] - later[0]), percent_of_two(1.0 - later[0] / now[0])],
    );
    a.says(
        "在建的 {0}",
        "the {0} under construction",
        &[kw(of_quarter(&usual, Series::StoragePipeline, KNOWN))],
    );
    a.says(
        "2027 年底达 {3}，三年新增 {4}，比所需多 {5}，新增 2、3、4 小时的三年投资为 {0}、{1}、{2}。",
        "reaches {3} by the end of 2027, adding {4} in three years, {5} more than needed, and takes {0}, {1} and {2} in three years with new stations of 2, 3 and 4 hours.",
        &[built.as_slice(), &[kw(stock), kw(added), kw(stock - 180.0 * KW_PER_GW)]].concat(),
    );
    a.done();
}

#[test]
fn q19_computing_load() {
    let a = Answer::to("q19-computing-load");
    let usual = a.baseline(&[]);
    let load = |run: &Run, y| {
        national(run, Series::ComputingUse, y) / 8760.0 / run.params[id::STORAGE_COMPUTING_LOAD_FACTOR_SHARE]
    };
    let added = |run: &Run, y| kw(load(run, y) - load(run, 2025));
    let onsite = |run: &Run, y| at_end(run, Series::StorageUseComputing, y);
    let share = onsite(&a.run, 2035) / at_end(&a.run, Series::StoragePower, 2035);
    let land = |series| sum(&a.run, series, NATION, SPAN);
    let centres = land(Series::LandDataCentres);
    // Land of a use: its part of what is built; all of storage takes as much land per MW on average.
    let of_use = |series| {
        let built = |s| at_end(&a.run, s, 2035) - at_end(&a.run, s, 2025);
        land(Series::LandStorage) * built(series) / built(Series::StoragePower)
    };
    let (at_centres, grid) = (of_use(Series::StorageUseComputing), of_use(Series::StorageGrid));
    let pv = land(Series::LandPvAncillary);
    let taken = a.run.params[id::STORAGE_LAND_ON_FARMLAND_SHARE] * (centres + at_centres);
    let (cap, demand) = (land(Series::FarmlandCap), land(Series::FarmlandDemand));
    assert!(at_centres < centres && grid < pv, "the reading says which of them is small");
    a.says(
        "2030 年比 2025 年多 {0}，2035 年多 {1}（基准 {2}、{3}）",
        "{0} more in 2030 than in 2025 and {1} more in 2035 (baseline {2} and {3})",
        &[added(&a.run, 2030), added(&a.run, 2035), added(&usual, 2030), added(&usual, 2035)],
    );
    // Narrower than computing, and the one official figure of the year.
    let evidence = Evidence::new(a.scenario.vintage);
    let half_year = |name: &str| evidence.need(name, "CN", Date::new(2026, 6, 30));
    let growth = |run: &Run| {
        national(run, Series::ComputingUse, 2026) / national(run, Series::ComputingUse, 2025) - 1.0
    };
    let services = half_year("power.data_services_twh");
    a.says(
        "互联网数据服务用电 2026 年上半年为 {0}亿千瓦时，同比增 {1}%；本情景的算力用电 2026 年增 {2}%，基准增 {3}%",
        "internet data services took {0} TWh in the first half of 2026, {1} % more than a year earlier; computing grows by {2} % in 2026 here and by {3} % in the baseline",
        &[
            ((10.0 * services).to_string(), services.to_string()),
            percent(half_year("power.data_services_growth_share")),
            percent(growth(&a.run)),
            percent(growth(&usual)),
        ],
    );
    a.says(
        "2030 年 {0}、2035 年 {1}（基准 {2}、{3}）",
        "{0} in 2030 and {1} in 2035 (baseline {2} and {3})",
        &[onsite(&a.run, 2030), onsite(&a.run, 2035), onsite(&usual, 2030), onsite(&usual, 2035)].map(kw),
    );
    a.says("占全部新型储能的 {0}%", "{0} % of all new-type storage", &[percent(share)]);
    a.says("电网侧为 {0}", "grid side stands at {0}", &[kw(at_end(&a.run, Series::StorageGrid, 2035))]);
    a.says(
        "数据中心 {0}、其配置储能 {1}，电网侧储能 {2}，光伏配套设施 {3}",
        "data centres {0}, their storage {1}, grid-side storage {2}, PV ancillaries {3}",
        &[centres, at_centres, grid, pv].map(mu),
    );
    a.says(
        "落在耕地上的约 {0}，为十年占用上限合计的 {1}%、建设需求的 {2}%",
        "about {0} of it on farmland: {1} % of the caps of ten years and {2} % of construction demand",
        &[mu(taken), plain(100.0 * taken / cap, 2), plain(100.0 * taken / demand, 2)],
    );
    a.done();
}

/// The policy lever at which a scenario adds `kw` in 2025-2027, by halving.
fn lever_for(a: &Answer, wanted: f64) -> f64 {
    let (mut low, mut high) = (0.0, 2.0);
    for _ in 0..20 {
        let middle = 0.5 * (low + high);
        let run = a.with(&[("storage.policy_pull_factor", middle)]);
        if at_end(&run, Series::StoragePower, 2027) < wanted { low = middle } else { high = middle }
    }
    high
}

#[test]
fn exactly_100_gw_miss_180() {
    let a = Answer::to("exactly-100gw");
    let stock = at_end(&a.run, Series::StoragePower, 2027);
    let added = stock - 73.76 * KW_PER_GW;
    assert!(
        (0.0..0.02).contains(&(added / KW_PER_GW - 100.0)),
        "{added} kW are added: policy_pull_factor should be {:.4}",
        lever_for(&a, 173.765 * KW_PER_GW)
    );
    let invested = (2025..=2027).map(|y| national(&a.run, Series::StorageInvestmentOfYear, y)).sum();
    let known = changed(Scenario::baseline(), &[]);
    let latest = tianchu_model::Model::new(known.vintage).run(&known);
    let of_2025 = at_end(&latest, Series::StoragePower, 2025) - at_end(&latest, Series::StoragePower, 2024);
    let least = latest_least(&a);
    a.says("2027 年底为 {0}", "{0} at the end of 2027", &[precise(stock, "kW")]);
    a.says("少 {0}", "{0} short", &[in_unit(180.0 * KW_PER_GW - stock, "kW")]);
    a.says("须新增 {0}", "takes {0}", &[("1.0624亿千瓦".to_owned(), "106.24 GW".to_owned())]);
    a.says(
        "每千瓦 {0} 元，按须新增的量只有 {1} 元",
        "{0} yuan per kW, and only {1} on what it takes",
        &[plain(250e9 / 100e6, 4), plain((250e9 / 106.24e6_f64).round(), 4)],
    );
    a.says("三年投资 {0}", "{0} in three years", &[yuan(invested)]);
    a.says("2025 年一年就新增 {0}", "2025 alone added {0}", &[kw(of_2025)]);
    a.says("2027 年底仍有 {0}", "still stands at {0} at the end of 2027", &[kw(least)]);
    a.done();
}

/// Stock of 2027 on the newest data with the same two settings.
fn latest_least(a: &Answer) -> f64 {
    let settings = ["storage.completion_share", "storage.policy_pull_factor"];
    let changes =
        settings.map(|id| (id, a.scenario.value(tianchu_model::ParamId::find(id).expect("a parameter"))));
    let scenario = changed(Scenario::baseline(), &changes);
    at_end(&tianchu_model::Model::new(scenario.vintage).run(&scenario), Series::StoragePower, 2027)
}
