//! F33-F48: organic matter, one scale, one balance, pools and masks, the cap, the freeze, provincial balance.

use tianchu_model::EventKind;
use tianchu_model::farmland::account::Payment;
use tianchu_model::farmland::book::{Book, Flow};
use tianchu_model::farmland::grade::N_GRADES;
use tianchu_model::farmland::measure::Measure;
use tianchu_model::region::N_PROVINCES;
use tianchu_model::units::M2_PER_MU;

use super::{BLACK_SOIL, Place, baseline, cases, lost, pair, province, share, with};

// Breaks if organic matter falls unsaid, or by anything but what is added less what is used up.
#[test]
fn f33_organic_matter_only_rises_or_the_fall_is_told() {
    for case in cases() {
        let growth = case.value("organic_matter_gain_share_per_year")
            - case.value("organic_matter_depletion_share_per_year");
        for x in case.places() {
            let wanted = x.before().measure(Measure::OrganicMatter) * (1.0 + growth);
            assert!((x.measure(Measure::OrganicMatter) - wanted).abs() < 1e-12, "{}", x.label());
        }
        assert_eq!(case.has(EventKind::OrganicMatterFell), growth < 0.0, "{}", case.name);
    }
    assert!(cases().iter().any(|c| c.has(EventKind::OrganicMatterFell)));
    assert!(baseline().at(2035, 0).measure(Measure::OrganicMatter) > 1.0);
}

// Breaks if manure and straw do nothing for organic matter, or organic matter nothing for the grade.
#[test]
fn f34_organic_fertiliser_raises_organic_matter_and_grade() {
    let [none, much] = pair("organic_matter_gain_share_per_year", 0.004, 0.014);
    // 0.4 % a year is used up: no change in one, one per cent a year in the other.
    assert!((none.at(2035, 0).measure(Measure::OrganicMatter) - 1.0).abs() < 1e-12);
    let eleven = (0..11).fold(1.0, |x, _| x * 1.01);
    assert!((much.at(2035, 0).measure(Measure::OrganicMatter) - eleven).abs() < 1e-9);
    // One grade per unit of organic matter, on all land: about 0.1157 grades.
    let gained = none.national_grade(2035) - much.national_grade(2035);
    assert!((gained - (eleven - 1.0)).abs() < 0.02, "{gained}");
}

// Breaks if any land stands outside the ten grades, or the mean is not that of the ten.
#[test]
fn f35_all_farmland_is_on_one_scale() {
    for x in cases().iter().flat_map(|c| c.places()) {
        let stock = x.case.run.grades.stock(x.year, x.p);
        let mut points = 0.0;
        let mut sum = 0.0;
        for (q, area) in stock.iter().enumerate() {
            points += area.get() * (q + 1) as f64;
            sum += area.get();
        }
        assert_eq!(stock.len(), N_GRADES);
        assert_eq!(sum, x.stock(Book::Area), "{}", x.label());
        assert!((x.measure(Measure::MeanGrade) - points / sum).abs() < 1e-12, "{}", x.label());
    }
}

// Breaks if the five-yearly evaluation is missed, or the yearly survey of quality does not follow the land.
#[test]
fn f36_quality_is_surveyed_yearly_and_evaluated_every_five_years() {
    for case in cases() {
        let years: Vec<_> = case.events(EventKind::QualityEvaluated).map(|e| e.year).collect();
        assert_eq!(years, [2025, 2030, 2035], "{}", case.name);
    }
    for x in baseline().places() {
        assert_ne!(x.measure(Measure::MeanGrade), x.before().measure(Measure::MeanGrade), "{}", x.label());
    }
}

// Breaks if any occupation escapes the one balance: construction owes credits, all other occupation a duty.
#[test]
fn f38_all_occupation_enters_one_balance() {
    for x in cases().iter().flat_map(|c| c.places()) {
        let farm = x.flows(&[Flow::Trees, Flow::Orchards, Flow::Infrastructure, Flow::Mining]);
        let unpaid = x.flow(Flow::Reevaluated) - x.flow(Flow::CreditsRevoked);
        assert_eq!(x.flow(Flow::DutyIncurred), farm + unpaid, "{}", x.label());
        assert_eq!(x.flow(Flow::CreditsSpent), x.built(), "{}", x.label());
    }
    let years: Vec<_> = baseline().events(EventKind::RegimeChange).map(|e| e.year).collect();
    assert_eq!(years, [2025]);
}

// Breaks if reclamation overtakes restoration while restorable land is left, or engineering starts before the
// immediate land is spent.
#[test]
fn f39_restoration_comes_first_and_reclamation_second() {
    let (mut engineering, mut reclaimed) = (0, 0);
    for x in cases().iter().flat_map(|c| c.places()) {
        let [now, later, new] =
            [Flow::StartedImmediate, Flow::StartedEngineering, Flow::StartedReclamation].map(|f| x.flow(f));
        if later > 0.0 && !x.case.on("budget_limit_switch") {
            assert_eq!(x.stock(Book::Immediate), 0.0, "{}", x.label());
            engineering += 1;
        }
        if x.stock(Book::Immediate) + x.stock(Book::Engineering) > 0.0 {
            assert!(new <= now + later, "{}", x.label());
            reclaimed += usize::from(new > 0.0);
        }
    }
    assert!(engineering > 0 && reclaimed > 100, "{engineering} {reclaimed}");
}

// Breaks if a mu inside ecological red lines is reclaimed, or counted as usable.
#[test]
fn f40_nothing_is_reclaimed_inside_ecological_red_lines() {
    for case in cases() {
        for x in case.places() {
            let opening = case.at(2019, x.p);
            assert_eq!(x.stock(Book::MaskedReserve), opening.stock(Book::MaskedReserve), "{}", x.label());
            // Whatever left the usable reserve is farmland, under way, or back after refusal.
            assert!(x.stock(Book::Reserve) >= 0.0 && x.stock(Book::InReclamation) >= 0.0, "{}", x.label());
            assert_eq!(
                x.change(Book::Reserve) + x.change(Book::InReclamation),
                -x.flow(Flow::Reclaimed),
                "{}",
                x.label()
            );
        }
    }
    // 80 m mu of reserve land in 2016: 35 % usable, 30 % of the rest inside red lines.
    assert_eq!(baseline().national(Book::Reserve, 2019), 28_000_000.0);
    assert_eq!(baseline().national(Book::MaskedReserve, 2019), 15_600_000.0);
}

// Breaks if excluded land is restored, or exclusion makes or loses land.
#[test]
fn f41_excluded_land_is_no_source() {
    let [none, much] = pair("restoration_mask_share", 0.0, 0.2);
    for p in 0..N_PROVINCES {
        let all = |case: &super::Case| {
            let x = case.at(2019, p);
            x.stock(Book::Immediate) + x.stock(Book::Engineering) + x.stock(Book::MaskedRestorable)
        };
        assert_eq!(none.at(2019, p).stock(Book::MaskedRestorable), 0.0);
        assert!(all(&much) >= all(&none), "{}", much.at(2019, p).code());
        assert_eq!(
            much.at(2035, p).stock(Book::MaskedRestorable),
            much.at(2019, p).stock(Book::MaskedRestorable)
        );
    }
    let excluded = much.national(Book::MaskedRestorable, 2019);
    assert!(excluded > 0.0);
    // More is excluded where more land is steep: Yunnan against Heilongjiang.
    let part = |code| {
        let (x, y) = (much.at(2019, province(code)), none.at(2019, province(code)));
        x.stock(Book::MaskedRestorable) / (y.stock(Book::Immediate) + y.stock(Book::Engineering))
    };
    assert!(part("53") > part("23"));
    assert!(much.total(Flow::StartedImmediate) < none.total(Flow::StartedImmediate));
}

// Breaks if credit depends on who restored the land.
#[test]
fn f42_land_of_any_actor_counts_alike() {
    let [state, others] = pair("other_actor_share", 0.0, 0.5);
    for (a, b) in state.places().zip(others.places()) {
        for flow in [Flow::Restored, Flow::CreditsAccepted, Flow::DutyCleared, Flow::CreditsSpent] {
            assert_eq!(a.flow(flow), b.flow(flow), "{flow:?} {}", a.label());
        }
    }
    assert_eq!(state.national_payment(Payment::ActorSubsidy, 2025), 0.0);
    assert!(others.national_payment(Payment::ActorSubsidy, 2025) > 0.0);
}

/// Net increase of a year as R1 or R2 has it: coordinated projects stand outside, credits supplied to them
/// come off.
fn net_by_hand(x: Place) -> f64 {
    let mut net =
        x.change(Book::Stable) + x.flow(Flow::ConstructionCoordinated) - x.flow(Flow::CoordinatedOut);
    if x.value("cap_reading") == 2.0 {
        net += x.capped();
    }
    if x.case.on("exempt_added_back_switch") {
        net += x.flow(Flow::Exempt);
    }
    net
}

/// Cap of the two readings that rest on the survey, from the books alone, and whether the veto stands, which
/// leaves at most national projects of it.
fn cap_by_hand(x: Place) -> (f64, bool) {
    let (last, older) = (x.before(), x.before().before());
    let run = &x.case.run;
    let tolerance = share(older.stock(Book::Area), x.value("survey_error_share"));
    let coordinated = last.flow(Flow::ConstructionCoordinated);
    let fell = last.stock(Book::Area) + coordinated < older.stock(Book::Area) - tolerance;
    let below = last.stock(Book::Area) < run.floor(last.year, x.p).get()
        || last.stock(Book::Basic) < run.basic_floor_in(last.year, x.p).get();
    if x.case.on("no_decline_switch") && fell {
        return (0.0, false);
    }
    let literal = x.value("cap_reading") == 1.0;
    let standing_duty = (older.stock(Book::Duty) - last.flow(Flow::DutyCleared)).max(0.0);
    let advance = if literal { 0.0 } else { last.measure(Measure::Excess) };
    let cap = net_by_hand(last) - older.stock(Book::Deficit) - standing_duty - advance;
    (cap.max(0.0), x.year > 2025 && below)
}

// Breaks if the cap is anything but last year's net increase of stable farmland, less what is still to be
// made up, or if more is built than it allows.
#[test]
fn f43_replenishment_fixes_occupation() {
    let (mut binding, mut checked) = (0, 0);
    for case in cases() {
        for x in case.places() {
            let cap = x.measure(Measure::Cap);
            // With the survey late, half of last year's cap is there before this year's is known.
            let last = if x.year == 2025 { cap } else { x.before().measure(Measure::Cap) };
            let advance = if case.on("survey_lag_switch") { share(last, 0.5) } else { 0.0 };
            assert!(x.capped() <= cap.max(advance), "{}", x.label());
            if case.value("cap_reading") < 3.0 {
                let (by_hand, veto) = cap_by_hand(x);
                if veto {
                    assert!(cap <= by_hand && cap < x.measure(Measure::Demand), "{}", x.label());
                    assert_eq!(x.flow(Flow::ConstructionKey) + x.flow(Flow::ConstructionOrdinary), 0.0);
                } else if case.value("cap_reading") == 2.0 && case.on("no_decline_switch") && cap < by_hand {
                    // The year's own account: farmland does not fall for what is built within the cap.
                    let outside = x.flow(Flow::ConstructionCoordinated);
                    let kept = x.change(Book::Area) + outside >= -2.0;
                    assert!(kept || cap == 0.0 || x.capped() != cap, "{}", x.label());
                } else {
                    assert_eq!(cap, by_hand, "{}", x.label());
                }
                checked += 1;
            }
            binding += usize::from(x.measure(Measure::UnmetByCap) > 0.0);
        }
        let mut told = case.told(EventKind::CapBinds);
        for kind in [EventKind::CapZero, EventKind::CapZeroDecline, EventKind::CapZeroFloor] {
            told.extend(case.told(kind));
        }
        told.sort_by(|a, b| a.partial_cmp(b).expect("finite"));
        assert_eq!(told, case.all(|x| x.measure(Measure::UnmetByCap)), "{}", case.name);
        // The series a reader holds against one another say the same, coordinated projects apart.
        if !case.on("survey_lag_switch") {
            let above = |x: Place| (x.measure(Measure::Demand) - x.measure(Measure::Cap)).max(0.0);
            assert_eq!(told, case.all(above), "{}", case.name);
        }
    }
    assert!(binding > 50 && checked > 1000, "{binding} {checked}");
}

// Breaks if farmland may fall and the cap stay open, or the switch that lifts the precondition does nothing.
#[test]
fn f44_after_a_fall_the_cap_is_zero() {
    let losses = [("tree_orchard_conversion_wanmu_per_year", 900.0), ("acceptance_share", 0.5)];
    let strict = with("strict", &losses);
    let mut shut = 0;
    for x in strict.places() {
        let (last, older) = (x.before(), x.before().before());
        if last.stock(Book::Area) < older.stock(Book::Area) - share(older.stock(Book::Area), 0.0001) {
            assert_eq!(x.measure(Measure::Cap), 0.0, "{}", x.label());
            shut += 1;
        }
    }
    assert!(shut > 50 && strict.has(EventKind::CapZeroDecline));
    let lifted =
        with("lifted", &[losses[0], losses[1], ("no_decline_switch", 0.0), ("deficit_carried_switch", 0.0)]);
    assert!(!lifted.has(EventKind::CapZeroDecline));
}

// Breaks if illegal building freezes anything but its area times the factor, frozen credits are spent, or a
// fine is not area times rate.
#[test]
fn f45_illegal_building_freezes_credits() {
    let mut frozen = 0.0;
    for x in cases().iter().flat_map(|c| c.places()) {
        let (bank, standing) = (x.before().stock(Book::Credits), x.before().stock(Book::Illegal));
        let wanted = share(standing, x.value("freeze_factor")).min(bank);
        assert_eq!(x.measure(Measure::Frozen), wanted, "{}", x.label());
        assert!(x.capped() <= bank - wanted, "{}", x.label());
        // Heavier by the factor in the four black-soil provinces.
        let heavier = if BLACK_SOIL.contains(&x.code()) { x.value("black_soil_fine_factor") } else { 1.0 };
        let fine = x.flow(Flow::IllegalBuilding) * M2_PER_MU * x.value("fine_yuan_per_m2") * heavier;
        assert!((x.paid(Payment::Fine) - fine).abs() <= 0.51, "{}", x.label());
        frozen += wanted;
    }
    assert!(frozen > 0.0);
    let case = with("thrice", &[("freeze_factor", 3.0), ("opening_bank_factor", 0.3)]);
    assert!(case.has(EventKind::CreditsFrozen));
    assert_eq!(case.told(EventKind::CreditsFrozen), case.all(|x| x.measure(Measure::UnmetByFreeze)));
    let free = with("none", &[("freeze_factor", 0.0), ("opening_bank_factor", 0.3)]);
    assert!(!free.has(EventKind::CreditsFrozen));
}

// Breaks if the unified regime reaches back before 2025, or does not start there.
#[test]
fn f46_the_notice_brings_the_regime_into_force_in_2025() {
    for case in cases() {
        for p in 0..N_PROVINCES {
            for year in 2020..=2024 {
                let x = case.at(year, p);
                assert_eq!(x.measure(Measure::Cap) + x.flow(Flow::CreditsSpent), 0.0, "{}", x.label());
                assert_eq!(x.flow(Flow::DutyIncurred) + x.flow(Flow::IllegalBuilding), 0.0, "{}", x.label());
            }
        }
        assert!(case.national_flow(Flow::CreditsSpent, 2025) > 0.0, "{}", case.name);
    }
}

// Breaks if the nation can fall below its line while every province keeps its task.
#[test]
fn f47_provinces_that_keep_their_tasks_keep_the_nation() {
    let lost = lost();
    let mut breached = 0;
    for case in cases().iter().chain([&lost]) {
        for year in 2025..=2035 {
            let gap = |p: usize| case.run.area_floor[p].get() - case.at(year, p).stock(Book::Area);
            let short: f64 = (0..N_PROVINCES).map(|p| gap(p).max(0.0)).sum();
            let national = 1_865_000_000.0 - case.national(Book::Area, year);
            assert!(national <= short, "{} {year}", case.name);
            breached += usize::from(national > 0.0);
        }
    }
    assert!(breached > 0);
    assert!(lost.told(EventKind::RedlineArea).len() > 5);
}

// Breaks if a province's farmland falls unsaid, or a net decrease is forgotten before it is made up.
#[test]
fn f48_every_province_balances_every_year() {
    let mut fell = 0;
    for case in cases() {
        let wanted = case.all(|x| {
            let fallen = -x.change(Book::Area) - x.flow(Flow::ConstructionCoordinated);
            let error = share(x.before().stock(Book::Area), x.value("survey_error_share"));
            if fallen > error { fallen } else { 0.0 }
        });
        assert_eq!(case.told(EventKind::Decline), wanted, "{}", case.name);
        fell += wanted.len();
        for x in case.places() {
            let net = net_by_hand(x);
            let owed = x.before().stock(Book::Deficit);
            assert_eq!(x.flow(Flow::DeficitIncurred), (-net).max(0.0), "{}", x.label());
            assert_eq!(x.flow(Flow::DeficitMadeUp), owed.min(net.max(0.0)), "{}", x.label());
        }
    }
    assert!(fell > 20);
}
