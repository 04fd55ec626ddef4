//! Questions 11 to 15: charges for gaps, margins, capacity, high-standard farmland, water.

use tianchu_model::region::N_PROVINCES;
use tianchu_model::register::OBSERVATIONS;
use tianchu_model::{Params, Region, Run, Series, id};

use super::{
    Answer, SPAN, Said, at, hundreds, in_unit, mu, national, places, plain, precise, provinces, region, sum,
    year,
};

#[test]
fn q11_the_charge_for_gaps() {
    let a = Answer::to("q11-charge-for-gaps");
    let hainan = region("46");
    let Region::Province(p) = hainan else { unreachable!("a province") };
    let gap = |y| a.run.farmland.area_floor[p].get() - at(&a.run, Series::FarmlandArea, hainan, y);
    let first = (2025..=2035).find(|&y| gap(y) > 0.0).expect("a gap");
    let accepted = at(&a.run, Series::FarmlandAcceptance, hainan, 2030);
    let value = |param| a.run.params[param];
    let care = value(id::FARMLAND_CARE_YUAN_PER_MU_PER_YEAR) * value(id::FARMLAND_CARE_YEARS);
    let mu_of = |cost| value(cost) / accepted + care;
    let ways =
        [id::FARMLAND_ENGINEERING_COST_YUAN_PER_MU, id::FARMLAND_RECLAMATION_COST_YUAN_PER_MU].map(mu_of);
    let years = f64::from(2035 - first + 1);
    let usual = a.baseline(&[]);
    let short = provinces().filter(|&r| {
        let Region::Province(p) = r else { unreachable!("a province") };
        at(&usual, Series::FarmlandArea, r, 2035) < usual.farmland.area_floor[p].get()
    });
    for code in ["33", "44"] {
        let [blocked, asked] =
            [Series::FarmlandUnmet, Series::FarmlandDemand].map(|s| sum(&a.run, s, region(code), SPAN));
        assert!(blocked > 0.85 * asked, "the reading says that building all but stops there");
    }
    let [blocked, asked] =
        [Series::FarmlandUnmet, Series::FarmlandDemand].map(|s| sum(&a.run, s, Region::Nation, SPAN));
    let charge = value(id::FARMLAND_GAP_CHARGE_YUAN_PER_MU);
    assert!(ways[0] / years <= charge, "the charge of the scenario makes restoring cheaper than paying");
    let paid = |run: &Run, s| sum(run, s, Region::Nation, SPAN);
    let surplus: f64 = (0..N_PROVINCES)
        .map(|p| {
            at(&a.run, Series::FarmlandArea, Region::Province(p), 2035) - a.run.farmland.area_floor[p].get()
        })
        .filter(|x| *x > 0.0)
        .sum();
    let reward = national(&a.run, Series::FarmlandGapReward, 2035) / surplus;
    let payers = provinces().filter(|&r| sum(&a.run, Series::FarmlandGapPaid, r, SPAN) > 0.0);
    a.says("基准下只有{0}有缺口", "the baseline only {0} has a gap", &[places(short)]);
    a.says("{0}才都有缺口", "{0} have a gap", &[places(payers)]);
    a.says(
        "全国 {0}% 的建设因上限落不了地",
        "{0} % of the nation's construction is blocked",
        &[plain(100.0 * blocked / asked, 2)],
    );
    a.says(
        "海南 {0} 年起低于任务，2035 年缺 {1}",
        "Hainan is below its task from {0} on, by {1} in 2035",
        &[year(first), mu(gap(2035))],
    );
    a.says(
        "工程恢复每亩约 {0} 元、新开垦 {1} 元",
        "about {0} yuan a mu by engineering and {1} by reclamation",
        &ways.map(hundreds),
    );
    a.says("每亩每年 {0} 元", "{0} yuan a mu and year", &[hundreds(ways[0] / years)]);
    a.says("1000 元时要 {0} 年", "1,000 yuan it takes {0} years", &[plain(ways[0] / 1000.0, 3)]);
    a.says("十年付费 {0}", "pay {0} in ten years", &[in_unit(paid(&a.run, Series::FarmlandGapPaid), "yuan")]);
    a.says("每亩超额耕地只得 {0} 元", "only {0} yuan a mu of surplus", &[plain(reward, 2)]);
    a.done();
}

#[test]
fn q12_grain_margins() {
    let a = Answer::to("q12-grain-margins");
    let usual = a.baseline(&[]);
    let less = |s, y| mu(national(&usual, s, y) - national(&a.run, s, y));
    let more = |s, span| sum(&a.run, s, Region::Nation, span) - sum(&usual, s, Region::Nation, span);
    let turned = |y| mu(more(Series::FarmlandOrchards, (y, y)));
    assert!(
        (2030..2035).all(|y| turned(y) == turned(2035)),
        "the reading gives one number for the years from 2030 on"
    );
    let late = more(Series::FarmlandCap, (2031, 2035))
        / sum(&usual, Series::FarmlandCap, Region::Nation, (2031, 2035));
    assert!(late.abs() < 0.01, "the reading says that the cap is hardly lower from 2031 on");
    let all = (2025, 2035);
    let blocked_in = |code: &str| {
        let r = region(code);
        sum(&a.run, Series::FarmlandUnmet, r, SPAN) - sum(&usual, Series::FarmlandUnmet, r, SPAN)
    };
    let four: f64 = ["44", "32", "33", "46"].map(blocked_in).iter().sum();
    let change = 100.0
        * (national(&a.run, Series::FarmlandOrchards, 2026)
            / national(&usual, Series::FarmlandOrchards, 2026)
            - 1.0);
    let total = |run: &Run, s| sum(run, s, Region::Nation, SPAN);
    let in_2027 = |code| {
        mu(at(&usual, Series::FarmlandCap, region(code), 2027)
            - at(&a.run, Series::FarmlandCap, region(code), 2027))
    };
    let cap = total(&usual, Series::FarmlandCap) - total(&a.run, Series::FarmlandCap);
    let blocked = total(&a.run, Series::FarmlandUnmet) - total(&usual, Series::FarmlandUnmet);
    a.says(
        "2026 年多转 {0}（+{1}%），2030 年起每年多转 {2}",
        "{0} more in 2026 (+{1} %) and {2} a year from 2030 on",
        &[turned(2026), plain(change, 3), turned(2030)],
    );
    a.says(
        "到 2035 年多转 {0}，多恢复 {1}，多花 {2}",
        "by 2035 {0} more are turned, {1} more restored and {2} more spent",
        &[
            mu(more(Series::FarmlandOrchards, all)),
            mu(more(Series::FarmlandRestored, all)),
            in_unit(more(Series::FarmlandSpent, all), "yuan"),
        ],
    );
    a.says(
        "2026 年少 {0}、2027 年少 {1}、2030 年少 {2}",
        "{0} lower in 2026, {1} in 2027 and {2} in 2030",
        &[2026, 2027, 2030].map(|y| less(Series::FarmlandCap, y)),
    );
    a.says(
        "云南 {0}、广西 {1}、广东 {2}、海南 {3}",
        "Yunnan {0}, Guangxi {1}, Guangdong {2}, Hainan {3}",
        &["53", "45", "44", "46"].map(in_2027),
    );
    a.says(
        "十年上限合计少 {0}，落不了地的建设多 {1}",
        "caps of ten years are {0} lower and {1} more construction is blocked",
        &[mu(cap), mu(blocked)],
    );
    assert!(four > 0.8 * blocked, "the reading says that most of it is in these four");
    a.says("2035 年耕地少 {0}", "farmland of 2035 is {0} lower", &[less(Series::FarmlandArea, 2035)]);
    a.done();
}

/// Capacity in 2030, kg, of what was accepted in 2025-2030.
fn matured(run: &Run, params: &Params, place: Region) -> f64 {
    let (start, years) = (params[id::FARMLAND_MATURITY_START_SHARE], params[id::FARMLAND_MATURITY_YEARS]);
    (2025..=2030)
        .map(|y| {
            let age = (f64::from(2030 - y) / years).min(1.0);
            at(run, Series::FarmlandAcceptedKg, place, y) * (start + (1.0 - start) * age)
        })
        .sum()
}

#[test]
fn q13_matured_capacity() {
    let a = Answer::to("q13-matured-capacity");
    let usual = a.baseline(&[]);
    let since = (2025, 2030);
    let total = |s, place| sum(&a.run, s, place, since);
    let nation = Region::Nation;
    let taken = total(Series::FarmlandOccupiedKg, nation);
    let [slow, fast] = [&a.run, &usual].map(|run| matured(run, &run.params, nation));
    let areas = [Series::FarmlandReplenished, Series::FarmlandConstruction].map(|s| total(s, nation));
    let per_mu = [slow / areas[0], taken / areas[1]];
    let ratio = |place| matured(&a.run, &a.run.params, place) / total(Series::FarmlandOccupiedKg, place);
    let short = provinces().filter(|&r| total(Series::FarmlandOccupiedKg, r) > 0.0 && ratio(r) < 1.0);
    a.says("补充 {0}、建设占用 {1}", "{0} are replenished and {1} built on", &areas.map(mu));
    a.says(
        "名义产能 {0}，2030 年熟化后 {1}",
        "nominally {0}, of which {1} is mature in 2030",
        &[in_unit(total(Series::FarmlandAcceptedKg, nation), "kg"), in_unit(slow, "kg")],
    );
    a.says("4 年熟化时 {0}", "{0} with four years", &[in_unit(fast, "kg")]);
    a.says("占用产能 {0}", "capacity built on is {0}", &[in_unit(taken, "kg")]);
    a.says(
        "{0} 公斤，被占的为 {1} 公斤，前者是后者的 {2}%",
        "{0} kg a mu against {1}, {2} %",
        &[plain(per_mu[0], 3), plain(per_mu[1], 3), plain(100.0 * per_mu[0] / per_mu[1], 2)],
    );
    a.says("{0}补不上", "{0} falls short", &[places(short)]);
    let grown = |y| {
        let mature = Series::FarmlandMatureKg;
        in_unit(national(&a.run, mature, y) - national(&a.run, mature, y - 1), "kg")
    };
    a.says(
        "2030 年当年补充 {0}、2035 年 {1}，全国已熟化产能年增量由 2026 年的 {2} 降到 2035 年的 {3}",
        "{0} are replenished in 2030 and {1} in 2035, and the nation's mature capacity \
         grows by {2} in 2026, by {3} in 2035",
        &[
            mu(national(&a.run, Series::FarmlandReplenished, 2030)),
            mu(national(&a.run, Series::FarmlandReplenished, 2035)),
            grown(2026),
            grown(2035),
        ],
    );
    a.done();
}

#[test]
fn q14_high_standard_farmland() {
    let a = Answer::to("q14-high-standard-budget");
    let run_at = |budget: f64, upkeep: f64| {
        a.baseline(&[
            ("farmland.standard_budget_yuan_per_mu", budget),
            ("farmland.standard_upkeep_share", upkeep),
        ])
    };
    let stock = |run: &Run| precise(national(run, Series::FarmlandStandard, 2030), "mu");
    let kept = [2400.0, 1800.0, 1200.0].map(|u| stock(&run_at(u, 0.9)));
    let bare = [2400.0, 1800.0, 1200.0].map(|u| stock(&run_at(u, 0.0)));
    let full = stock(&run_at(2400.0, 1.0));
    let decayed = mu(sum(&a.run, Series::FarmlandStandardDecayed, Region::Nation, (2025, 2030)));
    let task = |y| mu(national(&a.run, Series::FarmlandStandardTask, y));
    a.says(
        "2400、1800、1200 元时，2030 年为 {0}、{1}、{2}",
        "2,400, 1,800 and 1,200 yuan a mu give {0}, {1} and {2} in 2030",
        &kept,
    );
    a.says("降为 {0}、{1}、{2}", "{0}, {1} and {2}", &bare);
    a.says("足额管护时为 {0}", "{0} with full upkeep", &[full]);
    a.says("六年折损 {0}", "{0} decay in six years", &[decayed]);
    a.says("年度任务由 {0} 滚到 {1}", "yearly task grows from {0} to {1}", &[task(2025), task(2030)]);
    a.done();
}

/// The provinces of the north and northeast, and of the northwest.
const NORTH: [&str; 13] = ["11", "12", "13", "14", "15", "21", "22", "23", "61", "62", "63", "64", "65"];

#[test]
fn q15_reclamation_and_water() {
    let a = Answer::to("q15-northern-reclamation");
    let usual = a.baseline(&[]);
    let thirsty = a.with(&[("farmland.water_saving_wanmu_per_year", 0.0)]);
    let cap = |code: &str| {
        let row = OBSERVATIONS.iter().find(|o| o.id == "water.cap_2030_100m_m3" && o.region == code);
        row.and_then(|o| o.value).expect("a cap") * 1e8
    };
    let used = |run: &Run, code: &str, y| at(run, Series::FarmlandWaterUse, region(code), y);
    let above = |run: &Run, y| {
        NORTH.into_iter().filter(|code| used(run, code, y) > cap(code)).map(region).collect::<Vec<_>>()
    };
    assert_eq!(above(&a.run, 2035), above(&usual, 2024), "no other northern province passes its cap");
    assert_eq!(above(&thirsty, 2035), above(&usual, 2024), "nor without water saving");
    let north = |run: &Run, s, span| NORTH.iter().map(|code| sum(run, s, region(code), span)).sum::<f64>();
    let reclaimed = [&a.run, &usual].map(|run| mu(north(run, Series::FarmlandReclaimed, SPAN)));
    let water = |run: &Run| north(run, Series::FarmlandWaterUse, (2035, 2035));
    let dry = a.baseline(&[("farmland.irrigation_new_wanmu_per_year", 0.0)]);
    let value = |param| a.run.params[param];
    let reclaiming = a
        .baseline(&[("farmland.reclamation_wanmu_per_year", value(id::FARMLAND_RECLAMATION_WANMU_PER_YEAR))]);
    let irrigating =
        a.baseline(&[("farmland.new_land_irrigated_share", value(id::FARMLAND_NEW_LAND_IRRIGATED_SHARE))]);
    assert!(water(&usual) - water(&dry) > water(&a.run) - water(&usual), "the programme asks for more water");
    let m3 = |x: f64| in_unit(x, "m3");
    let mut room: Vec<(f64, &str)> = NORTH
        .into_iter()
        .filter(|code| used(&usual, code, 2024) <= cap(code))
        .map(|code| (1.0 - used(&a.run, code, 2035) / cap(code), code))
        .collect();
    room.sort_by(|x, y| x.0.total_cmp(&y.0));
    let named: Vec<Said> = room[..3]
        .iter()
        .flat_map(|(share, code)| [places([region(code)]), plain(share * 100.0, 2)])
        .collect();
    let over = used(&a.run, "65", 2035) - cap("65");
    let more = used(&a.run, "65", 2035) - used(&usual, "65", 2035);
    a.says(
        "北方 13 省十年新开垦 {0}（基准 {1}）",
        "13 northern provinces reclaim {0} in ten years ({1} in the baseline)",
        &reclaimed,
    );
    a.says("2035 年用水多 {0}", "use {0} more water in 2035", &[m3(water(&a.run) - water(&usual))]);
    a.says(
        "单是多开垦只多 {0}，单是多灌溉多 {1}，基准里的灌溉规划多 {2}",
        "reclaiming more by itself adds {0}, irrigating more {1}, the irrigation programme of the baseline {2}",
        &[&reclaiming, &irrigating]
            .map(|run| water(run) - water(&usual))
            .into_iter()
            .chain([water(&usual) - water(&dry)])
            .map(m3)
            .collect::<Vec<_>>(),
    );
    a.says("只有{0}", "only {0}", &[places(above(&a.run, 2035))]);
    a.says(
        "超出 {0}，其中本情景多用 {1}",
        "{0} above it, {1} of them from this scenario",
        &[m3(over), m3(more)],
    );
    a.says(
        "{0}余 {1}%、{2}余 {3}%、{4}余 {5}%",
        "{0} with {1} % left, {2} with {3} %, {4} with {5} %",
        &named,
    );
    a.says(
        "没有高效节水则再多 {0}",
        "without water saving it is {0} more",
        &[m3(water(&thirsty) - water(&a.run))],
    );
    a.done();
}
