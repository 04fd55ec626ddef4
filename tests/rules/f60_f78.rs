//! F60-F78: substandard land, re-evaluation, care, maturity, grain, rewards, abandoned land, transition, paddy.

use tianchu_model::farmland::account::Payment;
use tianchu_model::farmland::book::{Book, Flow};
use tianchu_model::farmland::grade::{GradeFlow, N_GRADES};
use tianchu_model::farmland::measure::Measure;
use tianchu_model::region::{N_PROVINCES, PROVINCES};
use tianchu_model::time::Date;
use tianchu_model::{Event, EventKind, Region};

use super::{Place, baseline, cases, evidence, pair, share, with};

// Breaks if a rejected mu earns credit or clears a duty, or rejected land disappears.
#[test]
fn f60_substandard_land_earns_nothing() {
    let mut rejected = 0.0;
    for x in cases().iter().flat_map(|c| c.places()) {
        let credited = x.flows(&[Flow::CreditsAccepted, Flow::DutyCleared]);
        assert_eq!(credited, x.accepted(), "{}", x.label());
        // Restoration takes a year: what was under way is either restored or rejected.
        let under_way = x.before().stock(Book::InRestoration);
        let told = x.flows(&[Flow::Restored, Flow::RestorationRejected, Flow::RestoredUncredited]);
        assert_eq!(told, under_way, "{}", x.label());
        assert_eq!(x.flow(Flow::Restored), share(under_way, x.measure(Measure::Acceptance)), "{}", x.label());
        rejected += x.flow(Flow::RestorationRejected);
    }
    assert!(rejected > 0.0);
    let [lax, strict] = pair("acceptance_share", 1.0, 0.3);
    assert_eq!(strict.told(EventKind::QualityRefused).len(), N_PROVINCES);
    assert!(strict.total(Flow::CreditsAccepted) < lax.total(Flow::CreditsAccepted));
    // Let in all the same, refused land adds to the area, at the grade that acceptance left.
    let [out, counted] = pair("rejected_counts_switch", 0.0, 1.0);
    assert!(counted.national(Book::Area, 2035) > out.national(Book::Area, 2035));
    let entered = |case: &super::Case, p| case.run.grades.flow(GradeFlow::Added, 2025, p).map(|mu| mu.get());
    for p in 0..N_PROVINCES {
        let (a, b) = (entered(&out, p), entered(&counted, p));
        let (mut more, mut points) = (0.0, 0.0);
        for q in 0..N_GRADES {
            more += b[q] - a[q];
            points += (b[q] - a[q]) * (q + 1) as f64;
        }
        let x = counted.at(2025, p);
        assert_eq!(more, x.flow(Flow::RestoredUncredited), "{}", x.label());
        let wanted = more * x.measure(Measure::RefusedGrade);
        assert!((points - wanted).abs() <= 2.0, "{}: {points} {wanted}", x.label());
    }
}

// Breaks if re-evaluation comes at another time than three years on, takes another share, or lets the credit
// of failed land stand.
#[test]
fn f61_land_is_evaluated_again_after_three_years() {
    let mut failed = 0.0;
    for x in cases().iter().flat_map(|c| c.places()) {
        let wanted = if x.year < 2028 {
            0.0
        } else {
            let unfunded = 1.0 - x.value("care_paid_share");
            let loss = x.value("reevaluation_loss_share") * (1.0 + 2.0 * unfunded);
            share(x.case.at(x.year - 3, x.p).accepted(), loss)
        };
        assert_eq!(x.flow(Flow::Reevaluated), wanted, "{}", x.label());
        assert!(x.flow(Flow::CreditsRevoked) <= wanted, "{}", x.label());
        failed += wanted;
    }
    assert!(failed > 0.0);
    let years: Vec<_> = baseline().events(EventKind::Revoked).map(|e| e.year).collect();
    assert_eq!(years, [2028]);
}

// Breaks if upkeep of the new land is not part of what occupation costs, for all the years it lasts.
#[test]
fn f62_upkeep_is_part_of_the_cost_of_occupation() {
    let [low, high] = pair("care_yuan_per_mu_per_year", 100.0, 500.0);
    for (a, b) in low.places().zip(high.places()) {
        assert_eq!(a.paid(Payment::CareCharged), share(a.built(), 100.0 * 5.0), "{}", a.label());
        if a.built() > 0.0 {
            // Five years at 400 yuan more.
            let more = b.measure(Measure::OccupationCost) - a.measure(Measure::OccupationCost);
            assert!((more - 2000.0).abs() < 1e-6, "{}: {more}", a.label());
        }
    }
    let unpaid = with("unpaid", &[("care_paid_share", 0.0)]);
    assert!(!baseline().has(EventKind::CareUnfunded));
    // What is told is what is missing, whether nothing or half is paid: all of it, and half of it.
    let missing = |case: &super::Case| {
        let told: Vec<_> = case.events(EventKind::CareUnfunded).map(|e| (e.year, e.quantity)).collect();
        assert_eq!(told.len(), 1, "{}", case.name);
        assert_eq!(told[0].0, 2025, "{}", case.name);
        told[0].1
    };
    let needed = baseline().national_payment(Payment::CareSpent, 2025);
    assert!((missing(&unpaid) - needed).abs() <= 31.0, "{} of {needed}", missing(&unpaid));
    let half = missing(&with("half", &[("care_paid_share", 0.5)]));
    assert!((half - needed / 2.0).abs() <= 31.0, "{half} of {needed}");
    assert!(unpaid.total(Flow::Reevaluated) > baseline().total(Flow::Reevaluated));
}

// Breaks if new land yields in its first year what it yields mature.
#[test]
fn f63_new_land_matures_over_years() {
    for x in cases().iter().flat_map(|c| c.places()) {
        let first = share(x.measure(Measure::AcceptedKg), x.value("maturity_start_share"));
        assert_eq!(x.measure(Measure::AcceptedMatureKg), first, "{}", x.label());
        if x.accepted() > 0.0 {
            assert!(x.measure(Measure::MatureKg) < x.measure(Measure::CapacityKg), "{}", x.label());
        }
    }
    // In 2025 only the land of the year is young: 40 % of its capacity is missing.
    for x in baseline().places().filter(|x| x.year == 2025) {
        let missing = x.measure(Measure::CapacityKg) - x.measure(Measure::MatureKg);
        assert!((missing - 0.4 * x.measure(Measure::AcceptedKg)).abs() <= 2.0, "{}", x.label());
    }
}

// Breaks if grain margins do not reach orchards: a fifth less with elasticity 1.5 turns 30 % more land.
#[test]
fn f64_lower_grain_margins_turn_more_land_to_orchards() {
    let case = with("lower", &[("grain_margin_change_share", -0.2)]);
    for (x, usual) in case.places().zip(baseline().places()) {
        // Both are faded from whole mu to whole mu.
        let off = x.flow(Flow::Orchards) - share(usual.flow(Flow::Orchards), 1.3);
        assert!(off.abs() <= 1.0, "{}", x.label());
        assert_eq!(x.flow(Flow::Trees), usual.flow(Flow::Trees), "{}", x.label());
    }
    assert!(case.national(Book::Area, 2035) < baseline().national(Book::Area, 2035));
}

// Breaks if grain compensation does not balance, or flows the wrong way.
#[test]
fn f65_selling_areas_pay_producing_areas() {
    let mut paid = 0.0;
    for case in cases() {
        for year in 2025..=2035 {
            let total = case.national_payment(Payment::GrainPaid, year);
            assert_eq!(total, case.national_payment(Payment::GrainReceived, year), "{} {year}", case.name);
            paid += total;
        }
        for x in case.places() {
            let lacking = x.measure(Measure::NeedKg) - x.measure(Measure::MatureKg);
            let owed = match PROVINCES[x.p].grain_category {
                "main_selling" => share(lacking.max(0.0), x.value("grain_compensation_yuan_per_kg")),
                _ => 0.0,
            };
            assert_eq!(x.paid(Payment::GrainPaid), owed, "{}", x.label());
            if PROVINCES[x.p].grain_category != "main_producing" || lacking > 0.0 {
                assert_eq!(x.paid(Payment::GrainReceived), 0.0, "{}", x.label());
            }
        }
    }
    assert!(paid > 0.0);
}

// Breaks if a province pays for anything but its gap, or more is rewarded than was paid.
#[test]
fn f66_gaps_pay_and_rewards_never_exceed_what_is_paid() {
    let mut paid = 0.0;
    for case in cases() {
        let gap = |x: Place| case.run.area_floor[x.p].get() - x.stock(Book::Area);
        for x in case.places() {
            let owed = share(gap(x).max(0.0), x.value("gap_charge_yuan_per_mu"));
            assert_eq!(x.paid(Payment::GapPaid), owed, "{}", x.label());
            if gap(x) >= 0.0 {
                assert_eq!(x.paid(Payment::GapReward), 0.0, "{}", x.label());
            }
        }
        for year in 2025..=2035 {
            let collected = case.national_payment(Payment::GapPaid, year);
            let asked: f64 = (0..N_PROVINCES)
                .map(|p| share((-gap(case.at(year, p))).max(0.0), case.value("gap_reward_yuan_per_mu")))
                .sum();
            let rewarded = case.national_payment(Payment::GapReward, year);
            assert_eq!(rewarded, collected.min(asked), "{} {year}", case.name);
            paid += collected;
        }
    }
    assert!(paid > 0.0);
}

// Breaks if abandoned land is taken for lost farmland, or its book does not close.
#[test]
fn f67_abandoned_land_stays_farmland_and_returns_to_grain() {
    let [idle, tended] = pair("abandoned_recovery_share_per_year", 0.0, 0.5);
    for (a, b) in idle.places().zip(tended.places()) {
        assert_eq!(a.stock(Book::Area), b.stock(Book::Area), "{}", a.label());
        for x in [a, b] {
            let moved = x.flow(Flow::LandAbandoned) - x.flow(Flow::LandRecovered);
            assert_eq!(x.change(Book::Abandoned), moved, "{}", x.label());
        }
        assert!(a.measure(Measure::CapacityKg) < b.measure(Measure::CapacityKg), "{}", a.label());
    }
    for x in tended.places().filter(|x| x.year == 2025) {
        assert_eq!(x.flow(Flow::LandRecovered), share(x.before().stock(Book::Abandoned), 0.5));
    }
}

// Breaks if the means of recovery cost nothing, or anything but their rate.
#[test]
fn f68_recovery_is_paid_by_the_mu() {
    let mut paid = 0.0;
    for x in cases().iter().flat_map(|c| c.places()) {
        let cost = share(x.flow(Flow::LandRecovered), x.value("abandoned_recovery_yuan_per_mu"));
        assert_eq!(x.paid(Payment::RecoveryCost), cost, "{}", x.label());
        paid += cost;
    }
    assert!(paid > 0.0);
}

// Breaks if facilities on gobi count as farmland, stand outside the desert provinces, or use water that the
// cap does not leave.
#[test]
fn f69_facilities_use_gobi_and_the_water_left() {
    let [none, many] = pair("facility_wanmu_per_year", 0.0, 100.0);
    let cap = evidence().need_by_province("water.cap_2030_100m_m3", Date::year_end(2030));
    let mut built = 0.0;
    for (a, b) in none.places().zip(many.places()) {
        assert_eq!(a.stock(Book::Area), b.stock(Book::Area), "{}", a.label());
        let new = b.flow(Flow::FacilityBuilt);
        if !["15", "62", "63", "64", "65"].contains(&b.code()) {
            assert_eq!(new, 0.0, "{}", b.label());
        }
        let left = (cap[b.p] * 1e8 - b.measure(Measure::WaterUse)).max(0.0);
        assert!(new * b.value("facility_water_m3_per_mu") <= left, "{}", b.label());
        built += new;
    }
    assert!(built > 0.0);
    assert_eq!(none.total(Flow::FacilityBuilt), 0.0);
}

// Breaks if restoration outruns the transition period: no more a year than the pool over its years.
#[test]
fn f72_restoration_is_spread_over_the_transition_period() {
    for x in cases().iter().flat_map(|c| c.places()) {
        let started = x.flows(&[Flow::StartedImmediate, Flow::StartedEngineering]);
        let pool = x.stock(Book::Immediate) + x.stock(Book::Engineering) + started;
        assert!(started <= share(pool, 1.0 / x.value("transition_years")), "{}", x.label());
    }
    let [slow, fast] = pair("transition_years", 25.0, 3.0);
    assert!(
        slow.national_flow(Flow::StartedImmediate, 2025) < fast.national_flow(Flow::StartedImmediate, 2025)
    );
}

/// What paddy was of the farmland of the year before.
fn paddy_share(x: Place) -> f64 {
    (x.before().stock(Book::Paddy) / x.before().stock(Book::Area)).min(1.0)
}

// Breaks if paddy changes by anything but its entries, building takes another share of it, or a fall that is more than
// basically stable is told elsewhere, otherwise or again.
#[test]
fn f76_paddy_is_watched_against_its_opening() {
    for case in cases() {
        let fallen = |x: Place| case.at(2024, x.p).stock(Book::Paddy) - x.stock(Book::Paddy);
        for x in case.places() {
            let lost = x.flow(Flow::PaddyBuilt) + x.flow(Flow::PaddyConverted);
            assert_eq!(x.change(Book::Paddy), x.flow(Flow::PaddyBrought) - lost, "{}", x.label());
            assert!((0.0..=x.stock(Book::Area)).contains(&x.stock(Book::Paddy)), "{}", x.label());
            let built = x.built() + x.flow(Flow::Infrastructure) + x.flow(Flow::IllegalBuilding);
            let taken = share(built, paddy_share(x) * x.value("paddy_building_factor"));
            assert_eq!(x.flow(Flow::PaddyBuilt), taken, "{}", x.label());
        }
        let beyond = |x: Place| {
            let borne = share(case.at(2024, x.p).stock(Book::Paddy), x.value("paddy_tolerance_share"));
            if fallen(x) > borne.max(10_000.0) { fallen(x) } else { 0.0 }
        };
        assert_eq!(case.told(EventKind::PaddyFell), case.starts(beyond), "{}", case.name);
    }
    // Only the two provinces whose notices ask for it are told a rule.
    let rule = |code| {
        Event {
            kind: EventKind::PaddyFell,
            year: 2030,
            quarter: None,
            region: Region::parse(code).expect("a province"),
            quantity: 1.0,
            before: None,
            unit: "mu",
            rests_on_split: true,
        }
        .rule()
        .map(|rule| rule.id)
    };
    assert_eq!(["53", "45", "31"].map(rule), [Some("F76"), Some("F78"), None]);
    let [strict, loose] =
        pair("paddy_tolerance_share", 0.005, 0.05).map(|case| case.told(EventKind::PaddyFell).len());
    assert!(strict > loose && loose > 0, "{strict} {loose}");
}

// Breaks if new land brings more than its share of paddy: nothing obliges a province to make up plot by plot.
#[test]
fn f78_new_land_brings_paddy_in_a_share() {
    for x in cases().iter().flat_map(|c| c.places()) {
        let entered = x.accepted() + x.flow(Flow::RestoredUncredited) + x.flow(Flow::Rectified);
        let brought = share(entered, paddy_share(x) * x.value("paddy_new_land_factor"));
        assert_eq!(x.flow(Flow::PaddyBrought), brought, "{}", x.label());
    }
    let [little, much] = pair("paddy_new_land_factor", 0.25, 0.75);
    assert!(little.national(Book::Paddy, 2035) < much.national(Book::Paddy, 2035));
}
