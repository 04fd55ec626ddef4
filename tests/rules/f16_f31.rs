//! F16-F31: pools, assessment and veto, high-standard farmland, irrigation, soil.

use tianchu_model::EventKind;
use tianchu_model::farmland::account::Payment;
use tianchu_model::farmland::book::{Book, Flow};
use tianchu_model::farmland::measure::Measure;
use tianchu_model::region::{N_PROVINCES, PROVINCES};
use tianchu_model::time::{Date, Year};

use super::{BLACK_SOIL, Place, baseline, cases, evidence, lost, pair, share, with};

// Breaks if land swaps between farmland and orchard or forest with a loss: what turns to trees and orchards
// joins the restorable pool to the mu, and what is restored leaves it.
#[test]
fn f16_farmland_orchards_and_forest_swap_without_loss() {
    let mut seen = 0.0;
    for x in cases().iter().flat_map(|c| c.places()) {
        let turned = x.flows(&[Flow::Trees, Flow::Orchards]);
        assert_eq!(x.change(Book::Immediate), turned - x.flow(Flow::StartedImmediate), "{}", x.label());
        seen += turned;
    }
    assert!(seen > 0.0);
}

// Breaks if basic farmland may be adjusted before the decree is in force, or not after.
#[test]
fn f17_the_decree_is_issued_and_acts_from_its_first_full_year() {
    for case in cases() {
        let years: Vec<_> = case.events(EventKind::DecreeInForce).map(|e| e.year).collect();
        assert_eq!(years, [2026], "{}", case.name);
        for flow in [Flow::AdjustmentApproved, Flow::BlockOut, Flow::ErrorOut, Flow::ReserveZoneNew] {
            assert_eq!(case.national_flow(flow, 2025), 0.0, "{} {flow:?}", case.name);
        }
    }
    for flow in [Flow::AdjustmentApproved, Flow::BlockOut, Flow::ErrorOut, Flow::ReserveZoneNew] {
        assert!(baseline().national_flow(flow, 2026) > 0.0, "{flow:?}");
    }
}

/// Whether a province fails: below a red line, or farmland fell beyond the survey error.
fn fails(x: Place) -> bool {
    let run = &x.case.run;
    // Projects under national coordination stand apart.
    let fallen = -x.change(Book::Area) - x.flow(Flow::ConstructionCoordinated);
    x.stock(Book::Area) < run.floor(x.year, x.p).get()
        || x.stock(Book::Basic) < run.basic_floor_in(x.year, x.p).get()
        || fallen > share(x.before().stock(Book::Area), x.value("survey_error_share"))
}

// Breaks if a province is not assessed in some year, or fails for another reason than the law's.
#[test]
fn f18_every_province_is_assessed_every_year() {
    let mut failed = 0;
    for case in cases() {
        for x in case.places() {
            let mark = if fails(x) { 1.0 } else { 0.0 };
            assert_eq!(x.measure(Measure::AssessmentFailed), mark, "{}", x.label());
            failed += usize::from(fails(x));
        }
        let mut wanted: Vec<_> = case.places().filter(|&x| fails(x)).map(|x| (x.year, x.p)).collect();
        wanted.retain(|&(year, p)| year == 2025 || !fails(case.at(year - 1, p)));
        let told: Vec<_> = case.told(EventKind::AssessmentFailed).iter().map(|x| (x.0, x.1)).collect();
        assert_eq!(told, wanted, "{}", case.name);
    }
    assert!(failed > 20);
}

// Breaks if a province below a red line may build more than national projects, its record of the breach fades,
// or there is a record where no floor was ever breached.
#[test]
fn f19_below_the_red_line_there_is_a_veto_and_a_record_for_life() {
    let (mut vetoed, mut clean) = (0, 0);
    let lost = lost();
    for case in cases().iter().chain([&lost]) {
        for x in case.places() {
            let gap = |x: Place, book, floor: f64| (floor - x.stock(book)).max(0.0);
            let deepest = |book, floor: &dyn Fn(Year) -> f64| {
                (2025..=x.year).map(|y| gap(case.at(y, x.p), book, floor(y))).fold(0.0, f64::max)
            };
            let area = |y| case.run.floor(y, x.p).get();
            let basic = |y| case.run.basic_floor_in(y, x.p).get();
            assert_eq!(x.stock(Book::AreaBreach), deepest(Book::Area, &area), "{}", x.label());
            assert_eq!(x.stock(Book::BasicBreach), deepest(Book::Basic, &basic), "{}", x.label());
            let record = x.stock(Book::AreaBreach) + x.stock(Book::BasicBreach);
            clean += usize::from(record == 0.0);
            let last = x.before();
            let below = x.year > 2025
                && gap(last, Book::Area, area(last.year)) + gap(last, Book::Basic, basic(last.year)) > 0.0;
            if below {
                let others =
                    [Flow::ConstructionKey, Flow::ConstructionEnergyUnlisted, Flow::ConstructionOrdinary];
                // National projects are served first and the cap holds no more than they ask for.
                let taken = x.flows(&others) + x.flow(Flow::ConstructionEnergy);
                assert!(case.on("survey_lag_switch") || taken == 0.0, "{}", x.label());
                vetoed += 1;
            }
        }
    }
    assert!(vetoed > 5 && clean > 100, "{vetoed} {clean}");
}

// Breaks if the plan is not in force from 2025, or upgrades anything but 46.67 m mu a year.
#[test]
fn f20_the_plan_for_high_standard_farmland_is_in_force() {
    let years: Vec<_> = baseline().events(EventKind::PlanInForce).map(|e| e.year).collect();
    assert_eq!(years, [2025]);
    for year in 2025..=2030 {
        assert_eq!(baseline().national_flow(Flow::StandardUpgraded, year), 46_670_000.0, "{year}");
    }
}

/// Works begun: what passed and what did not.
fn begun(x: Place) -> f64 {
    x.flows(&[Flow::StandardBuilt, Flow::StandardReplaced]) + x.measure(Measure::StandardRejected)
}

// Breaks if works are paid at anything but their unit cost, or built beyond their funds.
#[test]
fn f21_works_cost_what_they_cost_and_funds_bound_them() {
    for x in cases().iter().flat_map(|c| c.places()) {
        assert_eq!(x.paid(Payment::StandardCost), share(begun(x), x.value("standard_cost_yuan_per_mu")));
        let upgraded = x.flow(Flow::StandardUpgraded);
        assert_eq!(x.paid(Payment::UpgradeCost), share(upgraded, x.value("standard_upgrade_yuan_per_mu")));
        let spent: f64 = [
            Payment::StandardCost,
            Payment::UpgradeCost,
            Payment::UpkeepCost,
            Payment::SoilCost,
            Payment::RecoveryCost,
            Payment::FacilityCost,
        ]
        .map(|payment| x.paid(payment))
        .iter()
        .sum();
        assert_eq!(x.paid(Payment::Appropriation), spent, "{}", x.label());
    }
    // 900 + 600 yuan for 3,000: half of what the task asks is begun, so accepted area halves too.
    let [half, full] = pair("standard_budget_yuan_per_mu", 900.0, 2400.0);
    for p in 0..N_PROVINCES {
        let (a, b) = (begun(half.at(2025, p)), begun(full.at(2025, p)));
        assert!((a - b / 2.0).abs() <= 1.0, "{}: {a} of {b}", PROVINCES[p].code);
    }
}

// Breaks if black soil does not come first: per mu still to build and at the same irrigation, its share of
// the task is half as much again as elsewhere.
#[test]
fn f22_black_soil_and_irrigated_land_come_first() {
    let case = baseline();
    let pace = |p: usize| {
        let (x, last) = (case.at(2025, p), case.at(2024, p));
        let room =
            case.run.basic_floor[p].get() * x.value("standard_eligible_share") - last.stock(Book::Standard);
        let irrigated = last.stock(Book::Irrigated) / last.stock(Book::Area);
        (x.measure(Measure::StandardTask) / room, irrigated)
    };
    let mut scaled: Option<f64> = None;
    for p in 0..N_PROVINCES {
        let (rate, irrigated) = pace(p);
        let first = if BLACK_SOIL.contains(&PROVINCES[p].code) { 1.5 } else { 1.0 };
        let base = rate / first / (0.5 + irrigated);
        let wanted = *scaled.get_or_insert(base);
        assert!((base / wanted - 1.0).abs() < 1e-4, "{}: {base} {wanted}", PROVINCES[p].code);
    }
}

// Breaks if a missed yearly task is not told, once, with what is missing.
#[test]
fn f23_a_missed_task_is_told() {
    let mut seen = 0;
    for case in cases() {
        let missed = case.first(|x| {
            let (task, passed) =
                (x.measure(Measure::StandardTask), x.flows(&[Flow::StandardBuilt, Flow::StandardReplaced]));
            if passed < share(task, 0.99) { task - passed } else { 0.0 }
        });
        assert_eq!(case.told(EventKind::StandardTaskMissed), missed, "{}", case.name);
        seen += missed.len();
    }
    assert!(
        seen >= N_PROVINCES && !baseline().told(EventKind::StandardTaskMissed).iter().any(|x| x.0 == 2025)
    );
}

// Breaks if works that fail their acceptance count as high-standard farmland.
#[test]
fn f24_only_what_meets_the_standard_counts() {
    let case = with("a fifth fails", &[("standard_acceptance_share", 0.8)]);
    for x in case.places() {
        let passed = x.flows(&[Flow::StandardBuilt, Flow::StandardReplaced]);
        let lost = x.flows(&[Flow::StandardOccupied, Flow::StandardDecayed]);
        assert_eq!(x.change(Book::Standard), passed - lost, "{}", x.label());
    }
    for x in case.places().filter(|x| x.year == 2025) {
        assert!((x.measure(Measure::StandardRejected) - 0.2 * begun(x)).abs() <= 1.0, "{}", x.label());
    }
    assert!(case.has(EventKind::StandardRejected));
    let all = with("all pass", &[("standard_acceptance_share", 1.0)]);
    assert_eq!(all.national_measure(Measure::StandardRejected, 2025), 0.0);
}

// Breaks if occupied high-standard farmland is not owed and replaced first, or a fall is not told.
#[test]
fn f25_occupied_high_standard_farmland_is_replaced() {
    let (mut occupied, mut fell) = (0.0, 0);
    for case in cases() {
        for x in case.places() {
            let (taken, replaced) = (x.flow(Flow::StandardOccupied), x.flow(Flow::StandardReplaced));
            assert_eq!(x.change(Book::StandardOwed), taken - replaced, "{}", x.label());
            // Nothing new counts while something owed from last year is left.
            if x.flow(Flow::StandardBuilt) > 0.0 {
                assert_eq!(replaced, x.before().stock(Book::StandardOwed), "{}", x.label());
            }
            occupied += taken;
        }
        let wanted = case.first(|x| -x.change(Book::Standard));
        assert_eq!(case.told(EventKind::StandardFell), wanted, "{}", case.name);
        fell += wanted.len();
    }
    assert!(occupied > 0.0 && fell > 0);
}

// Breaks if what is not kept up does not decay, or what is kept up does.
#[test]
fn f26_without_upkeep_high_standard_farmland_decays() {
    for upkeep in [0.0, 0.5, 1.0] {
        let case = with("upkeep", &[("standard_upkeep_share", upkeep)]);
        for x in case.places().filter(|x| x.year == 2025) {
            let before = x.before().stock(Book::Standard);
            assert_eq!(x.flow(Flow::StandardDecayed), share(before, 0.02 * (1.0 - upkeep)), "{}", x.label());
            let rate = x.value("standard_upkeep_yuan_per_mu");
            let kept = x.stock(Book::Standard) * upkeep;
            assert_eq!(x.paid(Payment::UpkeepCost), share(kept, rate), "{}", x.label());
        }
    }
}

// Breaks if the programme irrigates beyond the water cap, or water is not used where land is irrigated.
#[test]
fn f27_irrigation_grows_within_the_water_cap() {
    let evidence = evidence();
    let used = evidence.need_by_province("water.use_2020_100m_m3", Date::year_end(2020));
    let cap = evidence.need_by_province("water.cap_2030_100m_m3", Date::year_end(2030));
    let (mut held, mut passed) = (0, 0);
    for case in cases() {
        for x in case.places() {
            let opening = case.at(2024, x.p);
            let water = used[x.p] * 1e8
                + (x.stock(Book::Irrigated) - opening.stock(Book::Irrigated))
                    * x.value("irrigation_water_m3_per_mu")
                - x.stock(Book::WaterSaving) * x.value("water_saved_m3_per_mu")
                + x.before().stock(Book::Facility) * x.value("facility_water_m3_per_mu");
            assert!((x.measure(Measure::WaterUse) - water).abs() <= 1.0, "{}", x.label());
            // New farmland is irrigated whatever the cap; the programme adds nothing beyond it.
            let new_land = share(x.accepted(), x.value("new_land_irrigated_share"));
            if water > cap[x.p] * 1e8 {
                assert!(x.flow(Flow::IrrigationNew) <= new_land, "{}", x.label());
                held += 1;
            }
        }
        let over = case.starts(|x| x.measure(Measure::WaterUse) - cap[x.p] * 1e8);
        let starts: Vec<_> = over.iter().map(|x| (x.0, x.1)).collect();
        let told: Vec<_> = case.told(EventKind::WaterCapExceeded).iter().map(|x| (x.0, x.1)).collect();
        assert_eq!(told, starts, "{}", case.name);
        passed += told.len();
    }
    assert!(held > 0 && passed > 0, "{held} {passed}");
}

// Breaks if construction takes irrigated land that is neither paid for nor replaced one for one.
#[test]
fn f28_irrigation_taken_is_compensated_and_replaced() {
    let mut seen = 0.0;
    for case in cases() {
        for x in case.places() {
            let last = x.before();
            let taken = share(x.built(), last.stock(Book::Irrigated) / last.stock(Book::Area));
            let replaced = x.flow(Flow::IrrigationReplaced);
            assert!(replaced <= taken && x.flow(Flow::IrrigationTaken) >= taken, "{}", x.label());
            // One for one wherever there is dry land left to irrigate.
            if x.stock(Book::Irrigated) < x.stock(Book::Area) {
                assert_eq!(replaced, taken, "{}", x.label());
            }
            let paid = x.paid(Payment::IrrigationCompensation);
            assert_eq!(paid, share(replaced, x.value("standard_cost_yuan_per_mu")), "{}", x.label());
            assert_eq!(paid, x.paid(Payment::IrrigationWorks), "{}", x.label());
            seen += replaced;
        }
        assert!(case.has(EventKind::IrrigationReplaced), "{}", case.name);
    }
    assert!(seen > 0.0);
}

// Breaks if protection is booked outside the black-soil provinces or beyond the typical black soil there is,
// or a national fall is not told.
#[test]
fn f29_black_soil_is_protected_where_it_lies() {
    for case in cases() {
        for x in case.places() {
            let (new, lost) = (x.flow(Flow::BlackSoilProtected), x.flow(Flow::BlackSoilTaken));
            assert_eq!(x.change(Book::BlackSoil), new - lost, "{}", x.label());
            if !BLACK_SOIL.contains(&x.code()) {
                assert_eq!(x.stock(Book::BlackSoil), 0.0, "{}", x.label());
            }
        }
        let stock = |year| case.national(Book::BlackSoil, year);
        assert!(stock(2035) <= case.value("black_soil_stock_wanmu") * 1e4 + 4.0, "{}", case.name);
        let fell = (2025..=2035).find(|&y| stock(y) < stock(y - 1)).map(|y| (y, stock(y - 1) - stock(y)));
        let told = case.events(EventKind::BlackSoilFell).map(|e| (e.year, e.quantity)).next();
        assert_eq!(told, fell, "{}", case.name);
    }
    // 1,000万亩 a year on 10,000万亩, less what is built on.
    assert_eq!(baseline().national_flow(Flow::BlackSoilProtected, 2025), 10_000_000.0);
    assert!(cases().iter().any(|c| c.has(EventKind::BlackSoilFell)));
}

/// A soil programme treats its volume until nothing is left, at its price, and makes land better.
fn check_treatment(book: Book, flow: Flow, lever: &str, most: f64) {
    let [none, all] = pair(lever, 0.0, most);
    assert_eq!(none.total(flow), 0.0);
    for x in all.places() {
        assert_eq!(x.change(book), -x.flow(flow), "{}", x.label());
        assert!(x.stock(book) >= 0.0, "{}", x.label());
        let soil = x.flows(&[Flow::AcidTreated, Flow::SalineTreated, Flow::DegradedTreated]);
        assert_eq!(x.paid(Payment::SoilCost), share(soil, x.value("soil_cost_yuan_per_mu")), "{}", x.label());
    }
    assert_eq!(all.national_flow(flow, 2025), most * 1e4);
    assert!(all.national_grade(2035) < none.national_grade(2035));
}

// Breaks if acid or other degraded land is treated without leaving its stock, at no cost or to no effect.
#[test]
fn f30_acid_and_degraded_land_is_treated() {
    check_treatment(Book::Acid, Flow::AcidTreated, "acid_treated_wanmu_per_year", 3000.0);
    check_treatment(Book::Degraded, Flow::DegradedTreated, "degraded_treated_wanmu_per_year", 1500.0);
}

#[test]
fn f31_saline_land_is_treated_by_stock() {
    check_treatment(Book::Saline, Flow::SalineTreated, "saline_treated_wanmu_per_year", 1000.0);
}
