//! Questions 6 to 10: levers compared, the quality gate, the reserve zone, one corridor, national coordination.

use tianchu_model::farmland::account::Payment;
use tianchu_model::region::N_PROVINCES;
use tianchu_model::{EventKind, Region, Run, Series, id};

use super::{
    Answer, SPAN, at, count, in_unit, mu, national, places, plain, precise, provinces, region, sum, told,
};

/// What a lever adds to the usual run.
#[derive(Clone, Copy)]
struct Effect {
    /// Cap of the ten years, mu.
    cap: f64,
    /// Capacity of 2035, kg.
    kg: f64,
    /// Money of all years.
    yuan: f64,
    /// Construction blocked in the ten years, mu.
    unmet: f64,
}

#[test]
fn q06_cheapest_lever() {
    let a = Answer::to("q06-cheapest-lever");
    let usual = a.with(&[("farmland.tree_orchard_conversion_wanmu_per_year", 250.0)]);
    let nation = Region::Nation;
    let effect = |run: &Run| {
        let more = |s, span| sum(run, s, nation, span) - sum(&usual, s, nation, span);
        let all = (2025, 2035);
        Effect {
            cap: more(Series::FarmlandCap, SPAN),
            kg: more(Series::FarmlandCapacityKg, (2035, 2035)),
            yuan: more(Series::FarmlandSpent, all) + more(Series::FarmlandProgrammes, all),
            unmet: more(Series::FarmlandUnmet, SPAN),
        }
    };
    let pulled = |id: &str, value: f64| {
        effect(&a.with(&[("farmland.tree_orchard_conversion_wanmu_per_year", 250.0), (id, value)]))
    };
    let kept = effect(&a.run);
    // One tenth more of what the year takes.
    let aimed = pulled("farmland.replenishment_aim_factor", 1.15);
    let engineering = pulled("farmland.engineering_restoration_wanmu_per_year", 600.0);
    let sooner = pulled("farmland.transition_years", 10.0);
    let reclaimed = pulled("farmland.reclamation_wanmu_per_year", 250.0);
    let recovered = pulled("farmland.abandoned_recovery_share_per_year", 0.25);
    let saline = pulled("farmland.saline_treated_wanmu_per_year", 400.0);
    let traded = pulled("farmland.platform_limit_share", 1.0);
    let rectified = pulled("farmland.rectification_share_per_year", 0.6);
    assert_eq!(
        (recovered.cap, traded.cap, traded.unmet, traded.yuan),
        (0.0, 0.0, 0.0, 0.0),
        "neither gives cap; trade frees no construction and costs no farmland"
    );
    assert_eq!(
        (engineering.cap, engineering.yuan),
        (0.0, 0.0),
        "the programme of engineering does not limit"
    );
    assert!(
        rectified.cap.abs() < 0.01 * kept.cap,
        "the reading says that rectifying leaves the cap as it is"
    );
    assert!(kept.yuan < 0.0, "the reading says that stopping conversion saves money");
    let per_mu = |x: Effect| plain(x.yuan / x.cap / (aimed.yuan / aimed.cap), 2);
    let per_kg = |x: Effect| plain(x.yuan / x.kg / (aimed.yuan / aimed.kg), 2);
    a.says(
        "起步少转 100 万亩，十年多 {0} 上限",
        "1 million mu (67 kha) a year less at the start gives {0} of cap in ten years",
        &[mu(kept.cap)],
    );
    a.says(
        "缩短过渡期 {0}、新开垦 {1}",
        "{0} for a shorter transition, {1} for reclamation",
        &[per_mu(sooner), per_mu(reclaimed)],
    );
    a.says(
        "撂荒地复耕为 {0}、新开垦 {1}、盐碱治理 {2}",
        "{0} for abandoned land, {1} for reclamation, {2} for saline treatment",
        &[recovered, reclaimed, saline].map(per_kg),
    );
    a.says(
        "十年落不了地的 {0} 建设，缩短过渡期减少 {1}、少转林果减少 {2}、多补一成只减少 {3}",
        "of {0} of construction blocked in ten years a shorter transition frees {1}, less conversion {2}, a tenth \
         more only {3}",
        &[sum(&usual, Series::FarmlandUnmet, nation, SPAN), -sooner.unmet, -kept.unmet, -aimed.unmet].map(mu),
    );
    a.done();
}

#[test]
fn q07_the_gate_lags_a_year() {
    let a = Answer::to("q07-building-on-better-land");
    let usual = a.baseline(&[]);
    let percent = |run: &Run, y| plain(100.0 * national(run, Series::FarmlandAcceptance, y), 3);
    let leak = |run: &Run, y| in_unit(national(run, Series::FarmlandLeakKg, y), "kg");
    let total = |run: &Run, s| sum(run, s, Region::Nation, SPAN);
    let accepted =
        [percent(&a.run, 2026), percent(&a.run, 2030), percent(&a.run, 2035), percent(&usual, 2035)];
    let grades = [2026, 2035].map(|y| plain(national(&a.run, Series::FarmlandOccupiedGrade, y), 3));
    let leaks = [total(&a.run, Series::FarmlandLeakKg), total(&usual, Series::FarmlandLeakKg)];
    let less = total(&usual, Series::FarmlandReplenished) - total(&a.run, Series::FarmlandReplenished);
    let blocked = total(&a.run, Series::FarmlandUnmet) - total(&usual, Series::FarmlandUnmet);
    let share = plain(100.0 * leaks[0] / total(&a.run, Series::FarmlandOccupiedKg), 2);
    a.says(
        "2026 年 {0}%、2030 年 {1}%、2035 年 {2}%（基准 {3}%）",
        "{0} % in 2026, {1} % in 2030 and {2} % in 2035 ({3} % in the baseline)",
        &accepted,
    );
    a.says("{0} 等升到 {1} 等", "from grade {0} to {1}", &grades);
    a.says(
        "2026 年 {0}、2030 年 {1}",
        "{0} in 2026 and {1} in 2030",
        &[leak(&a.run, 2026), leak(&a.run, 2030)],
    );
    a.says(
        "十年合计 {0}（基准 {1}）",
        "{0} in ten years ({1} in the baseline)",
        &leaks.map(|kg| in_unit(kg, "kg")),
    );
    a.says("占用产能的 {0}%", "{0} % of the capacity built on", &[share]);
    let late = |run: &Run| sum(run, Series::FarmlandUnmet, Region::Nation, (2032, 2035));
    assert!(
        late(&a.run) - late(&usual) > 0.8 * blocked,
        "the reading says that most is blocked from 2032 on"
    );
    a.says(
        "补充少 {0}，落不了地的建设多 {1}",
        "{0} less is replenished and {1} more construction is blocked",
        &[mu(less), mu(blocked)],
    );
    a.done();
}

#[test]
fn q08_the_one_per_cent_gate() {
    let a = Answer::to("q08-one-per-cent-gate");
    let usual = a.baseline(&[]);
    let one = a.baseline(&[("farmland.reserve_zone_target_share", 0.01)]);
    let classes = |run: &Run, y| {
        let share = at(run, Series::FarmlandGateClosed, region("41"), y);
        plain(share * 8.0, 2)
    };
    let zone = |run: &Run| mu(national(run, Series::FarmlandReserveZone, 2030));
    let open = provinces().filter(|&r| at(&a.run, Series::FarmlandGateClosed, r, 2031) == 0.0).count();
    assert_eq!(open, N_PROVINCES, "the reading says that every county may adjust in 2031");
    let adjusted = |run: &Run| mu(sum(run, Series::FarmlandAdjusted, Region::Nation, SPAN));
    let enough = (10..=50).map(|k| f64::from(k) / 1000.0).find(|&target| {
        let run = a.baseline(&[("farmland.reserve_zone_target_share", target)]);
        at(&run, Series::FarmlandGateClosed, region("41"), 2031) == 0.0
    });
    let target = a.run.params[id::FARMLAND_RESERVE_ZONE_TARGET_SHARE];
    assert_eq!(enough, Some(target), "the scenario has the smallest target that opens every gate by 2031");
    a.says("{0}，仍有 {1} 类县", "{0}, {1} of 8 classes of counties", &[zone(&one), classes(&one, 2031)]);
    a.says(
        "{0}，2031 年起仍有 {1} 类",
        "{0}, and {1} of 8 are still shut from 2031 on",
        &[zone(&usual), classes(&usual, 2031)],
    );
    a.says("任务的 {0}%，即 {1}", "{0} % of the task, {1}", &[plain(target * 100.0, 2), zone(&a.run)]);
    let task = at(&a.run, Series::FarmlandBasic, region("11"), 2030);
    a.says("任务取 {0}", "with a task of {0}", &[mu(task)]);
    a.says(
        "十年优进劣出合计由 {0} 增至 {1}",
        "adjusted in ten years from {0} to {1}",
        &[adjusted(&usual), adjusted(&a.run)],
    );
    a.done();
}

#[test]
fn q09_one_corridor() {
    let a = Answer::to("q09-power-corridor");
    let zhejiang = region("33");
    let none = a.with(&[("farmland.corridor_wanmu", 0.0)]);
    let in_2027 = |run: &Run, s| at(run, s, zhejiang, 2027);
    let moved = |s| in_2027(&a.run, s) - in_2027(&none, s);
    let outside = told(&a.run, EventKind::OutOfCounty).into_iter().any(|e| e == (2027, zhejiang));
    assert!(
        outside && in_2027(&none, Series::FarmlandOutOfCounty) == 0.0,
        "only the corridor needs other counties"
    );
    let zone = at(&a.run, Series::FarmlandReserveZone, zhejiang, 2026);
    let given_way = [Series::FarmlandKey, Series::FarmlandEnergy].map(moved);
    assert_eq!(given_way, [0.0; 2], "the reading says that only ordinary projects give way");
    let free = in_2027(&none, Series::FarmlandCap) - in_2027(&none, Series::FarmlandConstruction);
    // What is blocked more in a province for 50,000 mu, under a reading of the cap.
    let blocked = |code: &str, reading: f64| {
        let [with, without] = [5.0, 0.0].map(|wanmu| {
            let run = a.with(&[
                ("farmland.cap_reading", reading),
                ("farmland.corridor_province", code.parse().expect("digits")),
                ("farmland.corridor_wanmu", wanmu),
            ]);
            at(&run, Series::FarmlandUnmet, region(code), 2027)
        });
        with - without
    };
    assert_eq!(blocked("32", 2.0), 5e4, "the reading says that in Jiangsu all of it is taken from others");
    assert_eq!(blocked("33", 1.0), 5e4, "and in Zhejiang under R1");
    let guangdong = a.with(&[("farmland.corridor_province", 44.0), ("farmland.corridor_wanmu", 10.0)]);
    let elsewhere = ["34", "41", "62"].map(|code| {
        let other = a.with(&[("farmland.corridor_province", code.parse().expect("digits"))]);
        sum(&other, Series::FarmlandOutOfCounty, region(code), (2027, 2027))
    });
    assert_eq!(
        elsewhere, [0.0; 3],
        "the reading says that Anhui, Henan and Gansu manage within their counties"
    );
    a.says(
        "占用永久基本农田 {0}，连同其他项目共 {1}",
        "{0} of permanent basic farmland, {1} with the other projects",
        &[mu(moved(Series::FarmlandBasicMajor)), mu(in_2027(&a.run, Series::FarmlandBasicMajor))],
    );
    a.says("储备区上年末 {0}", "{0} of reserve zone at the end of the year before", &[mu(zone)]);
    a.says(
        "县外补划 {0}",
        "{0} must come from other counties",
        &[mu(in_2027(&a.run, Series::FarmlandOutOfCounty))],
    );
    a.says(
        "上限 {0}，不建通道时余 {1}，一般项目让出 {2}",
        "cap of {0}, {1} of it free without the corridor, ordinary projects give way with {2}",
        &[in_2027(&a.run, Series::FarmlandCap), free, -moved(Series::FarmlandOrdinary)].map(mu),
    );
    a.says(
        "广东 10 万亩时县外补划 {0}",
        "Guangdong it takes 100,000 mu (6.7 kha) for {0}",
        &[mu(at(&guangdong, Series::FarmlandOutOfCounty, region("44"), 2027))],
    );
    a.done();
}

#[test]
fn q10_national_coordination() {
    let a = Answer::to("q10-national-coordination");
    let none = a.with(&[("farmland.coordinated_share", 0.0)]);
    let half = a.with(&[("farmland.coordinated_share", 0.5)]);
    let nation = Region::Nation;
    let moved = |run: &Run, place| sum(run, Series::FarmlandCoordinated, place, SPAN);
    let supplied = |place| sum(&a.run, Series::FarmlandSupplied, place, SPAN);
    let ranked = |value: &dyn Fn(Region) -> f64| {
        let mut rows: Vec<(f64, Region)> = provinces().map(|r| (value(r), r)).filter(|x| x.0 > 0.0).collect();
        rows.sort_by(|x, y| y.0.total_cmp(&x.0));
        rows
    };
    let takers = ranked(&|r| moved(&a.run, r));
    let givers = ranked(&supplied);
    let first_three = |rows: &[(f64, Region)]| -> Vec<_> {
        rows.iter().take(3).flat_map(|&(x, r)| [places([r]), mu(x)]).collect()
    };
    let paid = |payment| -> f64 {
        (2026..=2035)
            .flat_map(|y| (0..N_PROVINCES).map(move |p| (y, p)))
            .map(|(y, p)| a.run.farmland.accounts.flow(payment, y, p).get())
            .sum()
    };
    let (charged, passed_on) = (paid(Payment::CoordinationCharge), paid(Payment::CoordinationPayment));
    assert_eq!(moved(&a.run, nation), takers.iter().map(|x| x.0).sum::<f64>());
    assert_eq!(moved(&a.run, nation), givers.iter().map(|x| x.0).sum::<f64>(), "what goes in comes out");
    // Capacity a mu of what is built on, and of what is accepted where the credits come from.
    let capacity = |amount: Series, kg: Series, area: Series| -> f64 {
        (2026..=2035)
            .flat_map(|y| provinces().map(move |r| (y, r)))
            .map(|(y, r)| match at(&a.run, amount, r, y) {
                0.0 => 0.0,
                x => x * at(&a.run, kg, r, y) / at(&a.run, area, r, y),
            })
            .sum()
    };
    let taken =
        capacity(Series::FarmlandCoordinated, Series::FarmlandOccupiedKg, Series::FarmlandConstruction);
    let replaced = [Series::FarmlandAcceptedKg, Series::FarmlandAcceptedMatureKg]
        .map(|kg| capacity(Series::FarmlandSupplied, kg, Series::FarmlandReplenished));
    let unmet = |run: &Run, of_takers: bool| -> f64 {
        provinces()
            .filter(|r| takers.iter().any(|x| x.1 == *r) == of_takers)
            .map(|r| sum(run, Series::FarmlandUnmet, r, SPAN))
            .sum()
    };
    let relief = [unmet(&none, true), unmet(&a.run, true)];
    let burden = unmet(&a.run, false) - unmet(&none, false);
    assert!(replaced[0] > taken && replaced[1] < taken, "the reading says so");
    a.says(
        "2026—2035 年共 {0}（覆盖一半时 {1}）",
        "{0} move in 2026-2035 ({1} if half is covered)",
        &[mu(moved(&a.run, nation)), mu(moved(&half, nation))],
    );
    a.says("{0} {1}、{2} {3}、{4} {5}", "{0} {1}, {2} {3} and {4} {5}", &first_three(&takers));
    a.says("{0} {1}、{2} {3}、{4} {5}", "{0} {1}, {2} {3} and {4} {5}", &first_three(&givers));
    a.says(
        "{0} 个省受益、{1} 个省供给",
        "{0} provinces receive and {1} supply",
        &[count(takers.len()), count(givers.len())],
    );
    a.says(
        "受益省共付 {0}，供给省共得 {1}，差额 {2} 留在中央",
        "receivers pay {0}, suppliers get {1}, and {2} stay with the centre",
        &[charged, passed_on, charged - passed_on].map(|x| precise(x, "yuan")),
    );
    a.says(
        "占用产能 {0}，补充名义产能 {1}，首年只有 {2}",
        "{0} of capacity is built on and {1} replenished in name, {2} in the first year",
        &[taken, replaced[0], replaced[1]].map(|x| in_unit(x, "kg")),
    );
    a.says("未满足的建设由 {0} 降到 {1}", "unmet construction falls from {0} to {1}", &relief.map(mu));
    let change = |r| sum(&a.run, Series::FarmlandUnmet, r, SPAN) - sum(&none, Series::FarmlandUnmet, r, SPAN);
    let jiangsu = region("32");
    assert!(provinces().all(|r| change(r) <= change(jiangsu)), "the reading says that Jiangsu bears most");
    a.says(
        "其余各省多 {0}，其中江苏 {1}",
        "rises by {0} in the others, {1} of it in Jiangsu",
        &[burden, change(jiangsu)].map(mu),
    );
    let relieved = provinces().filter(|&r| moved(&a.run, r) > 0.0 && change(r) < -1e3);
    a.says("受益省里只有{0}明显缓解", "of receivers only {0} feel relief", &[places(relieved)]);
    let literal = [0.0, 1.0].map(|share| {
        let run = a.with(&[("farmland.cap_reading", 1.0), ("farmland.coordinated_share", share)]);
        sum(&run, Series::FarmlandUnmet, nation, SPAN)
    });
    a.says("按字面的 R1 为 {0}", "under the literal R1 it is {0}", &[mu(literal[0] - literal[1])]);
    let all = unmet(&none, true) + unmet(&none, false);
    let net = relief[0] - relief[1] - burden;
    a.says(
        "全国净减少 {0}（受益省所减的 {1}%），只占全国未满足建设 {2} 的 {3}%",
        "the nation gains {0} net: {1} % of what receivers gain, but only {3} % of its unmet construction of {2}",
        &[
            mu(net),
            plain(100.0 * net / (relief[0] - relief[1]), 2),
            mu(all),
            plain(100.0 * net / all, 2),
        ],
    );
    a.done();
}
