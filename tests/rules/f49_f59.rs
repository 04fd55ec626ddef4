//! F49-F59: duties of counties, the platform, coordination, fees, the fund, acceptance.

use tianchu_model::EventKind;
use tianchu_model::farmland::account::{Account, Payment};
use tianchu_model::farmland::book::{Book, Flow};
use tianchu_model::farmland::measure::Measure;
use tianchu_model::region::N_PROVINCES;
use tianchu_model::time::Date;
use tianchu_model::units::M2_PER_MU;

use super::{Place, baseline, cases, evidence, pair, share, tax, with};

// Breaks if a credit is banked while counties still owe, or an unmet duty is not told when it starts.
#[test]
fn f49_duties_of_counties_are_cleared_before_credits() {
    let mut unmet = 0;
    for case in cases() {
        for x in case.places() {
            let moved = x.flow(Flow::DutyIncurred) - x.flow(Flow::DutyCleared);
            assert_eq!(x.change(Book::Duty), moved, "{}", x.label());
            if x.flow(Flow::CreditsAccepted) > 0.0 {
                assert_eq!(x.stock(Book::Duty), 0.0, "{}", x.label());
            }
        }
        let wanted = case.starts(|x| x.stock(Book::Duty));
        assert_eq!(case.told(EventKind::DutyUnmet), wanted, "{}", case.name);
        unmet += wanted.len();
    }
    assert!(unmet > 10);
}

// Breaks if the platform trades beyond its volume, makes or loses credits or yuan, or has no price.
#[test]
fn f50_transfers_stay_within_volume_and_sum_to_zero() {
    let mut traded = 0.0;
    for x in cases().iter().flat_map(|c| c.places()) {
        let volume = x.measure(Measure::PlatformVolume);
        let limit = x.before().accepted() * x.value("platform_limit_share");
        assert!(volume <= limit, "{}: {volume} of {limit}", x.label());
        let price = x.measure(Measure::PlatformPrice) / x.value("platform_price_yuan_per_mu");
        assert!((0.5..=3.0).contains(&price), "{}: {price}", x.label());
        assert_eq!(x.paid(Payment::PlatformSold), x.paid(Payment::PlatformBought), "{}", x.label());
        let cash = share(volume, x.measure(Measure::PlatformPrice));
        assert_eq!(x.paid(Payment::PlatformSold), cash, "{}", x.label());
        traded += volume;
    }
    assert!(traded > 0.0);
    let [shut, open] = pair("platform_limit_share", 0.0, 1.0);
    assert!(shut.places().all(|x| x.measure(Measure::PlatformVolume) == 0.0));
    let built = |case: &super::Case| case.places().map(|x| x.built()).sum::<f64>();
    assert!(built(&shut) < built(&open));
    assert!(shut.has(EventKind::PlatformLimit));
}

// Breaks if forced replenishment is credited: the refused share of what is offered, to the mu.
#[test]
fn f51_forced_replenishment_is_refused() {
    let [none, tenth] = pair("suitability_reject_share", 0.0, 0.1);
    assert!(none.places().all(|x| x.measure(Measure::RejectedUnsuitable) == 0.0));
    for x in tenth.places() {
        assert_eq!(x.measure(Measure::RejectedUnsuitable), share(x.offered(), 0.1), "{}", x.label());
    }
    for p in 0..N_PROVINCES {
        let (a, b) =
            (none.at(2025, p).measure(Measure::Acceptance), tenth.at(2025, p).measure(Measure::Acceptance));
        assert!((b / a - 0.9).abs() < 1e-12);
    }
    assert_eq!(tenth.told(EventKind::UnsuitableRefused).len(), N_PROVINCES);
    assert!(none.told(EventKind::UnsuitableRefused).is_empty());
}

/// The ecologically fragile provinces that the model serves.
const FRAGILE: [&str; 8] = ["15", "51", "52", "53", "54", "62", "63", "64"];

/// Paddy that coordinated projects of a province stand on.
fn paddy_bought(x: Place) -> f64 {
    let of_land = (x.before().stock(Book::Paddy) / x.before().stock(Book::Area)).min(1.0);
    share(x.flow(Flow::CoordinatedIn), of_land * x.value("paddy_building_factor"))
}

// Breaks if national coordination loses a mu, serves another province, covers more than the listed projects,
// or moves money at other rates than those of 2018, which pay double for paddy.
#[test]
fn f52_national_coordination_serves_listed_provinces_and_conserves() {
    let rate = |id: &str| evidence().need(id, "CN", Date(20_180_310));
    let [charge, payment, charge_paddy, payment_paddy] =
        ["charge", "payment", "charge_paddy", "payment_paddy"]
            .map(|what| rate(&format!("farmland.coordination_{what}_yuan_per_mu")));
    let mut moved = 0.0;
    for case in cases() {
        for year in 2025..=2035 {
            let into = case.national_flow(Flow::CoordinatedIn, year);
            assert_eq!(into, case.national_flow(Flow::CoordinatedOut, year), "{} {year}", case.name);
            moved += into;
            let bought: f64 = (0..N_PROVINCES).map(|p| paddy_bought(case.at(year, p))).sum();
            let paid = case.national_payment(Payment::CoordinationPayment, year);
            assert_eq!(paid, into * payment + bought * (payment_paddy - payment), "{} {year}", case.name);
        }
        for x in case.places() {
            let (into, out) = (x.flow(Flow::CoordinatedIn), x.flow(Flow::CoordinatedOut));
            assert!(if FRAGILE.contains(&x.code()) { out == 0.0 } else { into == 0.0 }, "{}", x.label());
            assert_eq!(into, x.flow(Flow::ConstructionCoordinated), "{}", x.label());
            let of_paddy = paddy_bought(x) * (charge_paddy - charge);
            assert_eq!(x.paid(Payment::CoordinationCharge), into * charge + of_paddy, "{}", x.label());
            let paid = x.paid(Payment::CoordinationPayment);
            assert!((out * payment..=out * payment_paddy).contains(&paid), "{}", x.label());
        }
    }
    assert!(moved > 0.0);
    let none = with("none", &[("coordinated_share", 0.0)]);
    assert!(none.total(Flow::CoordinatedIn) == 0.0 && !none.has(EventKind::CoordinationUsed));
}

// Breaks if anything is built without a credit, or the bank is overdrawn.
#[test]
fn f53_every_occupier_discharges_its_duty() {
    let case = with("small bank", &[("opening_bank_factor", 0.3), ("construction_wanmu_per_year", 400.0)]);
    for x in cases().iter().chain([&case]).flat_map(|c| c.places()) {
        let income = x.flows(&[Flow::CreditsAccepted, Flow::CoordinatedIn]);
        let outgo = x.flows(&[Flow::CreditsSpent, Flow::CreditsRevoked, Flow::CoordinatedOut]);
        assert_eq!(x.change(Book::Credits), income - outgo, "{}", x.label());
        assert!(x.stock(Book::Credits) >= 0.0, "{}", x.label());
        // What is accepted this year is banked after this year's construction was approved.
        let own = x.flow(Flow::CreditsSpent) - x.flow(Flow::CoordinatedIn);
        assert!(own <= x.before().stock(Book::Credits), "{}", x.label());
    }
    assert!(case.has(EventKind::CreditsShort));
}

/// Of a class of listed projects what stands on basic and on other farmland, square metres.
fn on_basic_m2(x: Place, class: &[Flow]) -> (f64, f64) {
    let listed =
        x.flows(&[Flow::ConstructionNational, Flow::ConstructionEnergy, Flow::ConstructionCoordinated]);
    let land = x.flows(class) * M2_PER_MU;
    let basic = if listed > 0.0 { land * x.flow(Flow::BasicMajor) / listed } else { 0.0 };
    (basic, land - basic)
}

/// Construction that pays the fee, on basic and on other farmland, square metres: not what is coordinated.
fn fee_m2(x: Place) -> (f64, f64) {
    let (basic, other) = on_basic_m2(x, &[Flow::ConstructionNational, Flow::ConstructionEnergy]);
    let unlisted =
        x.flows(&[Flow::ConstructionKey, Flow::ConstructionEnergyUnlisted, Flow::ConstructionOrdinary]);
    (basic, other + unlisted * M2_PER_MU)
}

// Breaks if the fee is not rate x area of those who do not replenish themselves, twice the rate on basic land,
// or a coordinated project pays it beside the charge of the scheme.
#[test]
fn f54_the_fee_is_rate_times_area() {
    for x in cases().iter().flat_map(|c| c.places()) {
        let (basic, other) = fee_m2(x);
        let rate = x.value("fee_yuan_per_m2") * (1.0 - x.value("self_replenish_share"));
        let wanted = rate * (other + basic * x.value("basic_fee_factor"));
        assert!((x.paid(Payment::Fee) - wanted).abs() <= 0.6, "{}: {wanted}", x.label());
    }
    // A hand example: with nobody on basic land differing, 70 % of 30 yuan on 666.67 m2 is 14,000 yuan a mu.
    let x = with("flat", &[("basic_fee_factor", 1.0)]);
    let guangdong = x.at(2025, super::province("44"));
    assert!((guangdong.paid(Payment::Fee) - 14_000.0 * guangdong.built()).abs() <= 0.51);
    assert!(guangdong.built() > 0.0);
}

// Breaks if the fee does not differ by class of land, or the tax by its 150 % and its reduced rate.
#[test]
fn f55_fees_and_tax_differ_by_class_and_by_land() {
    let [one, three] = pair("basic_fee_factor", 1.0, 3.0);
    let rates = tax();
    for (a, b) in one.places().zip(three.places()) {
        let (basic, _) = fee_m2(a);
        let more = 2.0 * 30.0 * 0.7 * basic;
        assert!((b.paid(Payment::Fee) - a.paid(Payment::Fee) - more).abs() <= 1.2, "{}", a.label());
        // 85 % of national and provincial key projects are transport and water works: 2 yuan, basic land or not.
        let major = [Flow::ConstructionNational, Flow::ConstructionCoordinated];
        let (on_basic, beside) = on_basic_m2(a, &major);
        let (energy_basic, energy) = on_basic_m2(a, &[Flow::ConstructionEnergy]);
        let key = a.flow(Flow::ConstructionKey) * M2_PER_MU;
        let others = a.flows(&[Flow::ConstructionEnergyUnlisted, Flow::ConstructionOrdinary]) * M2_PER_MU;
        let full = 0.15 * (beside + key) + energy + others + 1.5 * (0.15 * on_basic + energy_basic);
        let tax = rates[a.p] * full + 2.0 * 0.85 * (on_basic + beside + key);
        assert!((a.paid(Payment::OccupationTax) - tax).abs() <= 0.6, "{}: {tax}", a.label());
    }
    let [low, high] = pair("fee_yuan_per_m2", 20.0, 40.0);
    for (a, b) in low.places().zip(high.places()) {
        assert!((2.0 * a.paid(Payment::Fee) - b.paid(Payment::Fee)).abs() <= 2.0, "{}", a.label());
    }
}

// Breaks if fee money leaves the fund for anything but protection and quality, or the fund does not close.
#[test]
fn f56_fee_money_is_spent_on_protection_only() {
    let income = [
        Payment::Fee,
        Payment::CareCharged,
        Payment::IrrigationCompensation,
        Payment::PlatformSold,
        Payment::RestorationFunds,
        Payment::CoordinationPayment,
    ];
    let uses = [
        Payment::RestorationCost,
        Payment::ReclamationCost,
        Payment::CareSpent,
        Payment::ActorSubsidy,
        Payment::IrrigationWorks,
        Payment::PlatformBought,
    ];
    for x in cases().iter().flat_map(|c| c.places()) {
        let balance = |x: Place| x.case.run.accounts.balance(Account::Fund, x.year, x.p).get();
        let sum = |payments: &[Payment]| payments.iter().map(|&y| x.paid(y)).sum::<f64>();
        assert_eq!(balance(x) - balance(x.before()), sum(&income) - sum(&uses), "{}", x.label());
        if !x.case.on("budget_limit_switch") {
            assert!(balance(x) >= 0.0, "{}", x.label());
        }
        // Fines and taxes are the treasury's.
        let treasury = |x: Place| x.case.run.accounts.balance(Account::Treasury, x.year, x.p).get();
        let given = sum(&[Payment::OccupationTax, Payment::Fine, Payment::GapReward, Payment::GrainReceived]);
        let taken = sum(&[Payment::GapPaid, Payment::GrainPaid]);
        assert_eq!(treasury(x) - treasury(x.before()), given - taken, "{}", x.label());
    }
    assert!(baseline().has(EventKind::FundShort));
    // With a budget, no more is begun than the funds of the year and what was left pay for.
    let poor = with("poor", &[("budget_limit_switch", 1.0), ("restoration_funds_bn_yuan_per_year", 5.0)]);
    assert!(poor.total(Flow::StartedImmediate) < baseline().total(Flow::StartedImmediate));
    for x in poor.places() {
        let spent = x.paid(Payment::RestorationCost) + x.paid(Payment::ReclamationCost);
        let left = poor.run.accounts.balance(Account::Fund, x.year - 1, x.p).get().max(0.0);
        assert!(spent <= left + x.paid(Payment::RestorationFunds), "{}", x.label());
    }
}

// Breaks if those who restore without owing are not paid by the mu.
#[test]
fn f57_those_who_owe_nothing_are_compensated() {
    let mut paid = 0.0;
    for x in cases().iter().flat_map(|c| c.places()) {
        let wanted = x.accepted() * x.value("other_actor_share") * x.value("other_actor_subsidy_yuan_per_mu");
        assert!((x.paid(Payment::ActorSubsidy) - wanted).abs() <= 0.51, "{}", x.label());
        paid += wanted;
    }
    assert!(paid > 0.0);
}

// Breaks if the acceptance measures act before their first full year, 2026, or not then.
#[test]
fn f58_the_acceptance_measures_act_from_2026() {
    let years: Vec<_> = baseline().events(EventKind::QualityMeasures).map(|e| e.year).collect();
    assert_eq!(years, [2026]);
    // Construction turns to the best land at once: the gate must not know before 2026.
    let [best, all] = pair("construction_top_change_share_per_year", -0.03, 0.01);
    let same = |year| {
        (0..N_PROVINCES)
            .filter(|&p| {
                let of = |case: &super::Case| case.at(year, p).measure(Measure::Acceptance);
                of(&best) == of(&all)
            })
            .count()
    };
    assert_eq!(same(2025), N_PROVINCES);
    assert_eq!(same(2028), 0);
}

// Breaks if land that is not stably usable is accepted as if it were: acceptance follows the share that
// passes, and only the stable part of what is accepted counts as stable.
#[test]
fn f59_accepted_land_is_stable_and_long_term_usable() {
    let [few, usual] = pair("stability_share", 0.7, 0.97);
    for p in 0..N_PROVINCES {
        let of = |case: &super::Case| case.at(2025, p).measure(Measure::Acceptance);
        assert!((of(&few) / of(&usual) - 0.7 / 0.97).abs() < 1e-12);
    }
    let part = with("nine tenths", &[("stable_share_of_new_land", 0.9)]);
    for x in part.places() {
        assert_eq!(x.flow(Flow::RestoredStable), share(x.flow(Flow::Restored), 0.9), "{}", x.label());
        assert_eq!(x.flow(Flow::ReclaimedStable), share(x.flow(Flow::Reclaimed), 0.9), "{}", x.label());
    }
}
