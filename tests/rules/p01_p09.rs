//! P01-P09: the task of permanent basic farmland, its quality, the reserve zone, the listed cases.

use tianchu_model::EventKind;
use tianchu_model::farmland::book::{Book, Flow};
use tianchu_model::farmland::measure::Measure;
use tianchu_model::region::N_PROVINCES;

use super::{Place, baseline, cases, pair, share, with};

// Breaks if basic farmland opens with anything but its task (or all stable land where that is less), or lies
// anywhere but on stable farmland.
#[test]
fn p01_basic_farmland_opens_at_its_task() {
    for case in cases() {
        for p in 0..N_PROVINCES {
            let x = case.at(2024, p);
            let task = case.run.basic_floor[p].get();
            assert_eq!(x.stock(Book::Basic), task.min(x.stock(Book::Stable)), "{}", x.label());
        }
        for x in case.places() {
            assert!(x.stock(Book::Basic) <= x.stock(Book::Stable), "{}", x.label());
            assert!(x.stock(Book::Stable) <= x.stock(Book::Area), "{}", x.label());
        }
    }
    let tasks: f64 = baseline().run.basic_floor.iter().map(|mu| mu.get()).sum();
    assert!(tasks >= 1_546_000_000.0);
}

// Breaks if the mean grade of basic farmland worsens unsaid, or the flag goes up without that.
#[test]
fn p03_basic_farmland_keeps_its_quality_or_says_so() {
    let mut worse = 0;
    for case in cases() {
        let mut wanted = case.first(|x| {
            let fell = x.measure(Measure::BasicGrade) - x.before().measure(Measure::BasicGrade);
            if fell > 1e-9 { 1.0 } else { 0.0 }
        });
        wanted.iter_mut().for_each(|x| x.2 = 0.0);
        assert_eq!(case.told(EventKind::BasicQualityFell), wanted, "{}", case.name);
        worse += wanted.len();
    }
    assert!(worse > 0);
    let x = baseline();
    for p in 0..N_PROVINCES {
        assert!(x.at(2035, p).measure(Measure::BasicGrade) < x.at(2024, p).measure(Measure::BasicGrade));
    }
}

// Breaks if the reserve zone does not close, is part of basic farmland, or what it cannot replace is built.
#[test]
fn p04_the_reserve_zone_replaces_what_listed_projects_take() {
    let case = with(
        "small zone",
        &[
            ("reserve_zone_opening_share", 0.003),
            ("basic_share_of_whitelisted", 0.8),
            ("construction_wanmu_per_year", 400.0),
        ],
    );
    for x in cases().iter().chain([&case]).flat_map(|c| c.places()) {
        let used = x.flows(&[Flow::BasicReplaced, Flow::BasicIn, Flow::ErrorIn, Flow::ReserveZoneLost]);
        assert_eq!(x.change(Book::ReserveZone), x.flow(Flow::ReserveZoneNew) - used, "{}", x.label());
        assert!(x.stock(Book::ReserveZone) >= 0.0, "{}", x.label());
        assert!(x.stock(Book::ReserveZone) <= x.stock(Book::Stable) - x.stock(Book::Basic), "{}", x.label());
        // Listed projects within the cap stop where the zone of the year before ends.
        let listed = x.flows(&[Flow::ConstructionNational, Flow::ConstructionEnergy]);
        let on_basic = listed * x.value("basic_share_of_whitelisted");
        // The decree acts from 2026.
        assert!(x.year == 2025 || on_basic <= x.before().stock(Book::ReserveZone), "{}", x.label());
    }
    assert!(case.has(EventKind::ReserveZoneShort));
}

// Breaks if the zone takes in more than the land that qualifies: what was accepted in the year and a share of
// the other stable farmland.
#[test]
fn p05_only_land_that_qualifies_enters_the_zone() {
    let mut limited = 0;
    for case in cases() {
        for x in case.places() {
            let free = x.stock(Book::Stable) - x.stock(Book::Basic) - x.stock(Book::ReserveZone);
            // Free land when the zone was drawn: after it, some went to basic farmland or left the zone.
            let then =
                free + x.flow(Flow::ReserveZoneNew) + x.flow(Flow::BasicAdded) + x.flow(Flow::ErrorFilled);
            let most = x.accepted() + share(then.max(0.0), x.value("reserve_plot_share_per_year"));
            assert!(x.flow(Flow::ReserveZoneNew) <= most + 1.0, "{}", x.label());
        }
        limited += case.told(EventKind::ReserveZoneLimited).len();
    }
    assert!(limited > 0);
    let [few, many] = pair("reserve_plot_share_per_year", 0.01, 0.2);
    assert!(few.told(EventKind::ReserveZoneLimited).len() >= many.told(EventKind::ReserveZoneLimited).len());
    assert!(few.national(Book::ReserveZone, 2030) <= many.national(Book::ReserveZone, 2030));
}

// Breaks if the target of the province is not followed: in even steps to 2030, and not beyond.
#[test]
fn p06_the_zone_grows_to_the_target_of_the_province() {
    for case in cases() {
        for x in case.places().filter(|x| x.year >= 2026) {
            let (open, target) =
                (x.value("reserve_zone_opening_share"), x.value("reserve_zone_target_share"));
            let steps = f64::from((x.year - 2025).min(5)) / 5.0;
            let wanted = share(case.run.basic_floor[x.p].get(), open + (target - open) * steps);
            assert!(
                x.stock(Book::ReserveZone) <= wanted.max(x.before().stock(Book::ReserveZone)),
                "{}",
                x.label()
            );
        }
    }
    let [none, five] = pair("reserve_zone_target_share", 0.0, 0.05);
    assert!(none.national(Book::ReserveZone, 2030) < five.national(Book::ReserveZone, 2030));
}

// Breaks if an adjustment moves more out than in: area for area, and from the reserve zone.
#[test]
fn p07_adjustment_keeps_quantity_and_quality() {
    let mut moved = 0.0;
    for x in cases().iter().flat_map(|c| c.places()) {
        assert_eq!(x.flow(Flow::BasicOut), x.flow(Flow::BasicIn), "{}", x.label());
        assert_eq!(x.flow(Flow::BlockOut), x.flow(Flow::BlockIn), "{}", x.label());
        moved += x.flow(Flow::BasicIn);
    }
    assert!(moved > 0.0);
    let [none, most] = pair("optimisation_share_per_year", 0.0, 0.01);
    for p in 0..N_PROVINCES {
        let grade = |case: &super::Case| case.at(2035, p).measure(Measure::BasicGrade);
        // Smaller is better; a province whose gate is closed throughout moves nothing.
        assert!(grade(&most) <= grade(&none) + 1e-12, "{}", most.at(2035, p).code());
    }
}

// Breaks if the share of good land in basic farmland falls in the baseline, does not rise with every step of
// adjustment, or rises where nothing is adjusted, built, treated or raised.
#[test]
fn p08_the_share_of_good_land_rises() {
    let share = |case: &super::Case, year| {
        let good: f64 = (0..N_PROVINCES)
            .map(|p| case.at(year, p))
            .map(|x| x.stock(Book::Basic) * x.measure(Measure::BasicGood))
            .sum();
        good / case.national(Book::Basic, year)
    };
    for year in 2025..=2035 {
        assert!(share(baseline(), year) > share(baseline(), year - 1), "{year}");
    }
    let last = |volume: f64| share(&with("volume", &[("optimisation_share_per_year", volume)]), 2035);
    let shares = [0.0, 0.002, 0.005, 0.01].map(last);
    assert!(shares.windows(2).all(|w| w[1] > w[0]), "{shares:?}");
    let idle = with(
        "nothing done",
        &[
            ("optimisation_share_per_year", 0.0),
            ("standard_target_2030_wanmu", 107_500.0),
            ("standard_budget_yuan_per_mu", 500.0),
            ("standard_other_funds_yuan_per_mu", 0.0),
            ("standard_upgrade_wanmu_per_year", 0.0),
            ("standard_upkeep_share", 0.0),
            ("acid_treated_wanmu_per_year", 0.0),
            ("saline_treated_wanmu_per_year", 0.0),
            ("degraded_treated_wanmu_per_year", 0.0),
            ("organic_matter_gain_share_per_year", 0.0),
        ],
    );
    assert!(share(&idle, 2035) < share(&idle, 2024), "{} {}", share(&idle, 2035), share(&idle, 2024));
}

/// What the listed cases did to basic farmland, and what stands beside the list.
fn listed_change(x: Place) -> (f64, f64) {
    let into = [Flow::BasicReplaced, Flow::BasicIn, Flow::BlockIn, Flow::ErrorIn, Flow::ErrorFilled];
    let out = [Flow::BasicMajor, Flow::BasicMined, Flow::BasicOut, Flow::BlockOut, Flow::ErrorOut];
    (x.flows(&into) - x.flows(&out), x.flow(Flow::BasicAdded) - x.flow(Flow::BasicLost))
}

// Breaks if basic farmland changes by anything that is not a listed case, a supplement up to the task, or a
// loss that is flagged.
#[test]
fn p09_basic_farmland_changes_in_listed_cases_only() {
    for x in cases().iter().flat_map(|c| c.places()) {
        let (listed, other) = listed_change(x);
        assert_eq!(x.change(Book::Basic), listed + other, "{}", x.label());
    }
    // Every case has a lever: without it that case moves nothing, with it that case moves land and the total
    // stays where it is.
    for (lever, most, out, into) in [
        ("optimisation_share_per_year", 0.01, Flow::BasicOut, Flow::BasicIn),
        ("block_adjustment_share_per_year", 0.005, Flow::BlockOut, Flow::BlockIn),
        ("basic_error_share_per_year", 0.002, Flow::ErrorOut, Flow::ErrorIn),
        ("mining_share_per_year", 0.0005, Flow::BasicMined, Flow::BasicReplaced),
    ] {
        let [without, full] = pair(lever, 0.0, most);
        assert_eq!(without.total(out), 0.0, "{lever}");
        assert!(full.total(out) > 0.0 && full.total(into) > without.total(into), "{lever}");
        // Before the decree of 2026 only mining takes.
        assert!(lever.starts_with("mining") || full.national_flow(out, 2025) == 0.0, "{lever}");
        // Mining destroys the land, so that where stable farmland is short basic farmland is shorter.
        if !lever.starts_with("mining") {
            assert_eq!(full.national(Book::Basic, 2035), without.national(Book::Basic, 2035), "{lever}");
        }
    }
}
