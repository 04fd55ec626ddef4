//! Questions 1 to 5: the cap, its readings, its pools, what may be built, what illegal building costs.

use tianchu_model::farmland::book::{Book, Flow};
use tianchu_model::region::{ByProvince, N_PROVINCES};
use tianchu_model::time::Year;
use tianchu_model::units::MU_PER_WANMU;
use tianchu_model::{EventKind, Model, Region, Run, Scenario, Series, id};

use super::{
    Answer, SPAN, at, changed, count, in_unit, mu, national, places, plain, provinces, region, sum, told,
    year,
};

#[test]
fn q01_growing_demand_and_strict_acceptance() {
    let a = Answer::to("q01-demand-and-acceptance");
    let [guangdong, jiangxi, hainan] = ["44", "36", "46"].map(region);
    let years = || 2025..=2035;
    let zero = |run: &Run, place| -> Vec<Year> {
        years().filter(|&y| at(run, Series::FarmlandCap, place, y) == 0.0).collect()
    };
    assert_eq!(zero(&a.run, hainan), [2026, 2027], "the reading says for two years");
    for place in [guangdong, jiangxi] {
        assert!(zero(&a.run, place).is_empty(), "the reading says that {place:?} never has a cap of zero");
    }
    let least = [guangdong, jiangxi].map(|place| {
        let cap = |y: &Year| at(&a.run, Series::FarmlandCap, place, *y);
        let y = years().min_by(|x, y| cap(x).total_cmp(&cap(y))).expect("years");
        [mu(cap(&y)), year(y)]
    });
    let lost = mu(-at(&a.run, Series::FarmlandNetIncrease, hainan, 2025));
    let [spent, spent_too] = [guangdong, jiangxi].map(|place| {
        let event = told(&a.run, EventKind::PoolSpent).into_iter().find(|e| e.1 == place);
        event.expect("a province that spends its land").0
    });
    assert_eq!(spent, spent_too, "the reading gives Guangdong and Jiangxi one year");
    let unmet = |place| sum(&a.run, Series::FarmlandUnmetByCap, place, SPAN);
    let bound = |place| -> Vec<Year> {
        years().filter(|&y| at(&a.run, Series::FarmlandUnmetByCap, place, y) > 0.0).collect()
    };
    assert!(
        bound(guangdong).into_iter().eq(years()),
        "the reading says that the cap binds Guangdong every year"
    );
    let from = bound(jiangxi)[0];
    assert!(bound(jiangxi).into_iter().eq(from..=2035), "the reading says that it binds Jiangxi ever after");
    let wanted = mu(sum(&a.run, Series::FarmlandDemand, guangdong, SPAN));
    let margins = [guangdong, jiangxi, hainan].map(|place| {
        let Region::Province(p) = place else { unreachable!("a province") };
        mu(at(&a.run, Series::FarmlandArea, place, 2035) - a.run.farmland.area_floor[p].get())
    });
    let mut below: Vec<Region> = [EventKind::RedlineArea, EventKind::TaskGap]
        .into_iter()
        .flat_map(|kind| told(&a.run, kind))
        .map(|e| e.1)
        .collect();
    below.sort();
    below.dedup();
    let zeros = provinces().filter(|&r| !zero(&a.run, r).is_empty()).count();
    let literal = a.with(&[("farmland.cap_reading", 1.0)]);
    for place in [guangdong, hainan] {
        assert_eq!(zero(&literal, place).first(), Some(&2026), "{place:?} under R1");
    }
    assert!(zero(&literal, jiangxi).is_empty(), "Jiangxi under R1");
    let [least_guangdong, least_jiangxi] = least;
    a.says(
        "最低为 {1} 年的 {0} 和 {3} 年的 {2}",
        "lowest in {1} with {0} and in {3} with {2}",
        &[least_guangdong, least_jiangxi].concat(),
    );
    a.says("2025 年稳定利用耕地净减 {0}", "lost {0} of stable farmland net in 2025", &[lost]);
    a.says("即可恢复资源 {0} 年用尽", "restorable land in {0}", &[year(spent)]);
    a.says(
        "需求 {0}中有 {1}落不了地",
        "cannot build on {1} of the {0} it wants",
        &[wanted, mu(unmet(guangdong))],
    );
    a.says("江西 {0} 年起受限", "binds Jiangxi from {0}", &[year(from)]);
    a.says("{0}、{1}、{2}", "{0}, {1} and {2}", &margins);
    a.says("只有{0}低于保有量", "only {0} is below its task", &[places(below)]);
    a.says("{0} 个省", "{0} of 31 provinces", &[count(zeros)]);
    a.done();
}

#[test]
fn q02_the_literal_reading_of_the_cap() {
    let a = Answer::to("q02-reading-of-the-cap");
    let literal = &a.run;
    let added = a.baseline(&[]);
    let carried = a.baseline(&[("farmland.cap_reading", 3.0)]);
    let unmet = |run: &Run, place| sum(run, Series::FarmlandUnmet, place, SPAN);
    let nation = Region::Nation;
    let blocked = |run: &Run| provinces().filter(|&r| unmet(run, r) > 0.0).count();
    let totals = [literal, &added, &carried].map(|run| mu(unmet(run, nation)));
    for run in [literal, &added] {
        let frozen = sum(run, Series::FarmlandUnmetByFreeze, nation, SPAN);
        assert_eq!(frozen, 0.0, "the reading says that frozen credits block nothing");
        let by_cap = sum(run, Series::FarmlandUnmetByCap, nation, SPAN);
        assert_eq!(by_cap, unmet(run, nation), "the reading says that the net increase blocks all");
    }
    let times = plain(unmet(literal, nation) / unmet(&added, nation), 2);
    let frozen_2025 = mu(sum(literal, Series::FarmlandUnmetByFreeze, nation, (2025, 2025)));
    let built = |run: &Run, y| national(run, Series::FarmlandConstruction, y);
    let saw = [2032, 2033, 2034, 2035].map(|y| built(literal, y));
    assert!(saw[0] < saw[1] && saw[1] > saw[2] && saw[2] < saw[3], "the reading says up and down: {saw:?}");
    let ends = [saw[0].min(saw[2]), saw[1].max(saw[3]), built(&added, 2035)].map(mu);
    assert!((2026..2035).all(|y| built(&added, y) >= built(&added, 2035)), "R2 approves least in 2035");
    let bank = mu(national(literal, Series::FarmlandBank, 2035));
    let counts = [literal, &added].map(|run| count(blocked(run)));
    let pair = |code| [mu(unmet(literal, region(code))), mu(unmet(&added, region(code)))];
    let pairs = ["32", "44", "33", "37"].map(pair).concat();
    let relieved: Vec<Region> =
        provinces().filter(|&r| unmet(literal, r) > 0.0 && unmet(&added, r) == 0.0).collect();
    let left = ["32", "11", "12", "31"].map(|code| unmet(&added, region(code))).iter().sum::<f64>();
    let of_left = plain(100.0 * left / unmet(&added, nation), 2);
    let still = plain(100.0 * unmet(&carried, region("32")) / unmet(literal, region("32")), 2);
    a.says("R1 为 {0}，R2 为 {1}，R3 为 {2}", "{0} under R1, {1} under R2 and {2} under R3", &totals);
    a.says("缺省读法的 {0} 倍", "{0} times", &[times]);
    a.says("2025 年的 {0}", "the {0} of 2025", &[frozen_2025]);
    a.says(
        "在 {0}与 {1}之间隔年起落（R2 不低于 {2}）",
        "swing between {0} and {1} (under R2 never below {2})",
        &ends,
    );
    a.says("指标库 2035 年仍有 {0}", "bank still holds {0} in 2035", &[bank]);
    a.says("{0} 个省减到 {1} 个", "from {0} provinces to {1}", &counts);
    a.says(
        "江苏 {0} 与 {1}、广东 {2} 与 {3}、浙江 {4} 与 {5}、山东 {6} 与 {7}",
        "Jiangsu {0} and {1}, Guangdong {2} and {3}, Zhejiang {4} and {5}, Shandong {6} and {7}",
        &pairs,
    );
    a.says("{0} 个省完全解除", "{0} provinces are freed", &[count(relieved.len())]);
    a.says(
        "R2 余下的 {0}% 在江苏、北京、天津、上海",
        "{0} % of what R2 leaves is in Jiangsu, Beijing, Tianjin and Shanghai",
        &[of_left],
    );
    a.says("R3 下江苏仍有 R1 的 {0}%", "Jiangsu keeps {0} % of its R1 figure even under R3", &[still]);
    a.done();
}

#[test]
fn q03_restorable_land_is_spent() {
    let a = Answer::to("q03-pools-spent");
    let usual = a.baseline(&[]);
    let spent = told(&usual, EventKind::PoolSpent);
    let in_year = |y| spent.iter().filter(move |e| e.0 == y).map(|e| e.1);
    let by = |y: Year| spent.iter().filter(|e| e.0 <= y).count();
    let last = *spent.last().expect("a province");
    let never: Vec<Region> = provinces().filter(|r| spent.iter().all(|e| e.1 != *r)).collect();
    let half = [6.0, 12.0, 20.0]
        .map(|t| year(a.baseline(&[("farmland.transition_years", t)]).pool_spent().expect("a year")));
    let flows =
        [Series::FarmlandReclaimed, Series::FarmlandRestored, Series::FarmlandOtherOut, Series::FarmlandCap]
            .map(|s| mu(national(&a.run, s, 2035)));
    let zero = provinces().filter(|&r| at(&a.run, Series::FarmlandCap, r, 2035) == 0.0).count();
    let alone = provinces()
        .filter(|&r| {
            at(&a.run, Series::FarmlandReclaimed, r, 2035) > at(&a.run, Series::FarmlandOtherOut, r, 2035)
        })
        .count();
    assert_eq!(alone, 0, "the reading says that reclamation alone leaves no province a cap");
    let capped: Vec<Region> =
        provinces().filter(|&r| at(&a.run, Series::FarmlandCap, r, 2035) > 0.0).collect();
    // What accrued in 2034 is the cap of 2035.
    let spent_here: Vec<Region> =
        told(&a.run, EventKind::PoolSpent).into_iter().filter(|e| e.0 < 2035).map(|e| e.1).collect();
    for place in &capped {
        assert!(!spent_here.contains(place), "the reading says that {place:?} still had land to restore");
    }
    let short = |run: &Run| {
        let lacks =
            |y: &Year| national(run, Series::FarmlandCap, *y) < national(run, Series::FarmlandDemand, *y);
        year((2025..=2035).find(lacks).expect("a cap below demand"))
    };
    a.says("2025 年{0}", "2025: {0}", &[places(in_year(2025))]);
    a.says("2026 年{0}", "2026: {0}", &[places(in_year(2026))]);
    a.says("到 2028 年累计 {0} 个省", "{0} provinces by 2028", &[count(by(2028))]);
    a.says("{1} 年的{0}", "{0} in {1}", &[places([last.1]), year(last.0)]);
    a.says("{0}到 2035 年没有用尽", "none of {0} has by 2035", &[places(never)]);
    a.says(
        "6、12、20 年，半数省份用尽的年份为 {0}、{1}、{2} 年",
        "6, 12 and 20 years half of the provinces are through in {0}, {1} and {2}",
        &half,
    );
    a.says(
        "新开垦验收 {0}、恢复 {1}，而建设以外的减少为 {2}",
        "{0} reclaimed and {1} restored are accepted, against {2} lost to other than construction",
        &flows,
    );
    a.says("2035 年占用上限只剩 {3}", "cap of 2035 is {3}", &flows);
    a.says(
        "全国上限 {0} 年起低于需求（基准 {1} 年）",
        "national cap falls below demand in {0} ({1} in the baseline)",
        &[short(&a.run), short(&usual)],
    );
    a.says(
        "{0} 个省为零，不为零的是{1}",
        "zero in {0} provinces: all but {1}",
        &[count(zero), places(capped)],
    );
    a.says("基准为 {0}", "{0} in the baseline", &[mu(national(&usual, Series::FarmlandCap, 2035))]);
    a.done();
}

/// What a draw would allow to be built every year, cap or no cap; mu a year.
struct Allowance {
    /// National farmland stays above the red line to 2035.
    floor: f64,
    /// National farmland stays at or above that of 2024 to 2035.
    level: f64,
    /// National farmland of 2035 is at or above that of 2030, when the campaign of restoration is over.
    lasting: f64,
    /// The same for stable farmland, which the cap counts.
    stable: f64,
    /// The farmland of each province in 2035 is its task.
    tasks: ByProvince<f64>,
}

/// Replenishment answers what is asked to be built, so a draw holds for the constant of its scenario.
fn allowance(model: &Model, scenario: &Scenario) -> Allowance {
    let run = model.run_farmland(scenario);
    let area = |y| run.books.national(Book::Area, y).get();
    let built =
        |y, p| (run.books.construction(y, p) + run.books.flow(Flow::ConstructionCoordinated, y, p)).get();
    let nation = |y| (0..N_PROVINCES).map(|p| built(y, p)).sum::<f64>();
    let (mut sum, mut floor, mut level) = (0.0, f64::INFINITY, f64::INFINITY);
    for y in 2025..=2035 {
        sum += nation(y);
        let years = f64::from(y - 2024);
        floor = floor.min((area(y) + sum - 1.865e9) / years);
        level = level.min((area(y) + sum - area(2024)) / years);
    }
    let after = |book| {
        let grown = run.books.national(book, 2035) - run.books.national(book, 2030);
        (grown.get() + (2031..=2035).map(nation).sum::<f64>()) / 5.0
    };
    let tasks = std::array::from_fn(|p| {
        let built: f64 = (2025..=2035).map(|y| built(y, p)).sum();
        (run.books.balance(Book::Area, 2035, p).get() + built - run.area_floor[p].get()) / 11.0
    });
    Allowance { floor, level, lasting: after(Book::Area), stable: after(Book::Stable), tasks }
}

#[test]
fn q04_constant_construction() {
    const DRAWS: usize = 1000;
    let a = Answer::to("q04-constant-construction");
    let constant = a.scenario.value(id::FARMLAND_CONSTRUCTION_WANMU_PER_YEAR) * MU_PER_WANMU;
    let drawn = |scenario: &Scenario| -> Vec<Allowance> {
        let mut scenario = scenario.clone();
        let mut one = |draw| {
            scenario.draw = draw;
            allowance(&a.model, &scenario)
        };
        (1..=DRAWS as u64).map(&mut one).collect()
    };
    let lasts = |draws: &[Allowance], built: f64| draws.iter().filter(|d| d.lasting >= built).count();
    let draws = drawn(&a.scenario);
    let name = "farmland.construction_wanmu_per_year";
    let demand = Scenario::baseline().value(id::FARMLAND_CONSTRUCTION_WANMU_PER_YEAR);
    let now = demand * MU_PER_WANMU;
    let draws_now = drawn(&changed(a.scenario.clone(), &[(name, demand)]));
    let kept_now = lasts(&draws_now, now);
    // The value that 95 % of the draws reach.
    let safe = |draws: &[Allowance], value: &dyn Fn(&Allowance) -> f64| {
        let mut values: Vec<f64> = draws.iter().map(value).collect();
        values.sort_by(f64::total_cmp);
        values[DRAWS / 20]
    };
    let kept = lasts(&draws, constant);
    assert!(
        (940..=960).contains(&kept),
        "{kept} of {DRAWS} draws keep the area of 2030 at {constant} mu a year"
    );
    assert!(draws.iter().all(|d| d.level >= constant), "the reading says that all keep the area of 2024");
    assert!((925..=955).contains(&kept_now), "the reading says that {kept_now} is within the error");
    let error = 196.0 * (0.05_f64 * 0.95 / DRAWS as f64).sqrt();
    let tasks: Vec<f64> = (0..N_PROVINCES).map(|p| safe(&draws_now, &|d| d.tasks[p])).collect();
    let usual = a.baseline(&[]);
    let wants = |p| at(&usual, Series::FarmlandDemand, Region::Province(p), 2030);
    let short: Vec<Region> =
        (0..N_PROVINCES).filter(|&p| tasks[p] < wants(p)).map(Region::Province).collect();
    let unsafe_idle: Vec<&str> =
        (0..N_PROVINCES).filter(|&p| tasks[p] < 0.0).map(|p| Region::Province(p).code()).collect();
    assert_eq!(unsafe_idle, ["11"], "the reading says that Beijing is not safe even idle");
    let of = |code| {
        let Region::Province(p) = region(code) else { unreachable!("a province") };
        [mu(tasks[p]), mu(wants(p))]
    };
    let jiangsu = |series| sum(&usual, series, region("32"), SPAN);
    let blocked = 100.0 * jiangsu(Series::FarmlandUnmetByCap) / jiangsu(Series::FarmlandDemand);
    a.says("每年 {0}", "{0} a year", &[mu(constant)]);
    a.says("目前的需求 {0}", "present demand ({0})", &[mu(now)]);
    a.says("{0} 次抽样（种子 7）有 {1} 次", "{1} of {0} draws (seed 7)", &[count(DRAWS), count(kept)]);
    a.says("目前需求有 {0} 次", "present demand {0} do", &[count(kept_now)]);
    a.says("±{0} 个百分点", "±{0} points", &[plain(error, 2)]);
    a.says(
        "红线容许每年 {0}、不低于 2024 年底容许 {1}",
        "red line would allow {0} and the level of 2024 {1}",
        &[mu(safe(&draws, &|d| d.floor)), mu(safe(&draws, &|d| d.level))],
    );
    a.says(
        "稳定利用耕地不减只容许 {0}",
        "stable farmland would allow only {0}",
        &[mu(safe(&draws, &|d| d.stable))],
    );
    a.says("{0}的需求高于", "demand is above it in {0}", &[places(short)]);
    a.says(
        "广东 {0}（需求 {1}）、浙江 {2}（{3}）、上海 {4}（{5}）",
        "Guangdong {0} (demand {1}), Zhejiang {2} ({3}), Shanghai {4} ({5})",
        &["44", "33", "31"].map(of).concat(),
    );
    a.says("江苏 {0}（{1}）", "Jiangsu's {0} ({1})", &of("32"));
    a.says("拦下 {0}%", "blocks {0} %", &[plain(blocked, 2)]);
    a.done();
}

#[test]
fn q05_one_mu_of_illegal_building() {
    let a = Answer::to("q05-illegal-building");
    let none = a.with(&[("farmland.illegal_propensity_share", 0.0)]);
    let carried = a.with(&[("farmland.cap_reading", 3.0)]);
    let before = (2025, 2034);
    let literal = a.with(&[("farmland.cap_reading", 1.0)]);
    for place in Region::nation_and_provinces() {
        for run in [&a.run, &literal] {
            let built = sum(run, Series::FarmlandIllegalBuilding, place, before);
            assert_eq!(built, sum(run, Series::FarmlandCapLost, place, SPAN), "one mu of cap the year after");
        }
        assert_eq!(sum(&carried, Series::FarmlandCapLost, place, SPAN), 0.0, "none under R3");
    }
    let row = |place| {
        let illegal = sum(&a.run, Series::FarmlandIllegalBuilding, place, before);
        let built = |run: &Run| sum(run, Series::FarmlandConstruction, place, SPAN);
        let lost = built(&none) - built(&a.run);
        let fines = sum(&a.run, Series::FarmlandFines, place, before);
        (illegal, lost, fines)
    };
    let (illegal, lost, fines) = row(Region::Nation);
    let (of_jiangsu, lost_jiangsu, _) = row(region("32"));
    let (of_shanghai, lost_shanghai, _) = row(region("31"));
    assert_eq!(lost_shanghai, 0.0, "the reading says that Shanghai has no cap to lose");
    let caps = sum(&a.run, Series::FarmlandCap, region("31"), SPAN);
    assert_eq!(caps, 0.0, "the reading says that Shanghai's cap is zero");
    let rectified = a.run.params[id::FARMLAND_RECTIFICATION_SHARE_PER_YEAR];
    let fine = a.run.params[id::FARMLAND_FINE_YUAN_PER_M2] * 1e4 / 15.0;
    let price = a.run.params[id::FARMLAND_PLATFORM_PRICE_YUAN_PER_MU];
    let blocked = sum(&a.run, Series::FarmlandUnmetByFreeze, Region::Nation, SPAN);
    assert_eq!(blocked, 0.0, "the reading says that the freeze blocks nothing");
    let more = national(&none, Series::FarmlandArea, 2035) - national(&a.run, Series::FarmlandArea, 2035);
    a.says("2025—2034 年违法建设 {0}", "{0} are built illegally in 2025-2034", &[mu(illegal)]);
    a.says("平均冻结 {0} 年", "frozen for {0} years on average", &[plain(1.0 / rectified, 2)]);
    a.says(
        "批准建设少 {0}，即每亩 {1} 亩",
        "approved construction falls by {0}, {1} mu a mu",
        &[mu(lost), plain(lost / illegal, 2)],
    );
    a.says("江苏违法 {0}、少批 {1}", "Jiangsu {0} and {1}", &[mu(of_jiangsu), mu(lost_jiangsu)]);
    a.says("上海违法 {0}", "Shanghai builds {0} illegally", &[mu(of_shanghai)]);
    a.says(
        "每亩约 {0} 万元，全国共 {1}",
        "{2} yuan a mu, {1} nationally",
        &[plain(fine / 1e4, 3), in_unit(fines, "yuan"), plain(fine.round(), 6)],
    );
    a.says("指标基准价的 {0} 倍", "{0} times the reference price", &[plain(fine / price, 2)]);
    a.says("2035 年耕地只少 {0}", "farmland of 2035 is only {0} lower", &[mu(more)]);
    a.done();
}
