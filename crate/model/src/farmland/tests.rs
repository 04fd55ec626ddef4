//! Worked years, the cap's own dynamics, and what history must reproduce.

use super::book::{Book, Flow};
use super::year::{Plan, book_province};
use super::*;
use crate::evidence::Vintage;
use crate::scenario::Scenario;

fn farmland(vintage: Vintage) -> Farmland {
    Farmland::new(&Evidence::new(vintage))
}

fn run_with(changes: &[(&str, f64)]) -> FarmlandRun {
    let mut scenario = Scenario::baseline();
    for (id, value) in changes {
        scenario.set(id, *value).expect("a value in range");
    }
    farmland(Vintage::Latest).run(&scenario.params(), 7, 0)
}

/// A province by its two-digit code.
fn province(code: &str) -> usize {
    PROVINCES.iter().position(|p| p.code == code).expect("a province")
}

/// Section C.9 of the rule table: 20 accepted and 8 converted a year, demand 12, bank 12, in units of
/// 1,000 mu; the first year builds nothing, the second starts with a net increase of `first_increase`.
fn construction_under_r1(first_increase: f64, demand: f64, years: Year) -> Vec<f64> {
    let mut scenario = Scenario::baseline();
    for (id, value) in [
        ("farmland.acceptance_share", 1.0),
        ("farmland.stable_share_of_new_land", 1.0),
        ("farmland.transition_years", 3.0),
        ("farmland.survey_error_share", 0.0),
        ("farmland.illegal_propensity_share", 0.0),
    ] {
        scenario.set(id, value).expect("a value in range");
    }
    let params = scenario.params();
    let mut run = farmland(Vintage::Latest).run(&params, 7, 0);
    run.events.clear();
    run.books = Books::default();
    let p = 0;
    let mu = |x: f64| Mu::exact(x * 1000.0);
    run.area_floor = [Mu::ZERO; N_PROVINCES];
    run.basic_floor = [Mu::ZERO; N_PROVINCES];
    run.capacity[p] = mu(20.0);
    let opening = |run: &mut FarmlandRun, year: Year, area: f64| {
        run.books.open(Book::Area, year, p, mu(area));
        run.books.open(Book::Stable, year, p, mu(area));
    };
    opening(&mut run, 2023, 1000.0);
    opening(&mut run, 2024, 1000.0 + first_increase);
    run.books.open(Book::Credits, 2024, p, mu(12.0));
    run.books.open(Book::Immediate, 2024, p, mu(100_000.0));
    run.books.open(Book::InRestoration, 2024, p, mu(20.0));
    let one = |x: f64| {
        let mut all = [Mu::ZERO; N_PROVINCES];
        all[p] = mu(x);
        all
    };
    let plan = Plan {
        demand: one(demand),
        trees: one(8.0),
        orchards: one(0.0),
        infrastructure: one(0.0),
        exempt: one(0.0),
        engineering: one(0.0),
        reclamation: one(0.0),
    };
    (2025..2025 + years)
        .map(|year| {
            run.books.open_year(year);
            book_province(&params, year, p, &plan, &mut run);
            run.books.flow(Flow::Construction, year, p).get() / 1000.0
        })
        .collect()
}

// Breaks if the cap of R1 stops being the all-in net increase of the year before: any other reading
// settles instead of alternating.
#[test]
fn r1_alternates_between_everything_and_nothing_when_it_binds() {
    assert_eq!(construction_under_r1(12.0, 12.0, 6), [12.0, 0.0, 12.0, 0.0, 12.0, 0.0]);
}

#[test]
fn r1_stays_at_its_mean_when_started_there() {
    assert_eq!(construction_under_r1(6.0, 12.0, 5), [6.0; 5]);
}

#[test]
fn r1_with_smaller_demand_alternates_around_the_same_mean() {
    assert_eq!(construction_under_r1(12.0, 8.0, 4), [8.0, 4.0, 8.0, 4.0]);
    assert_eq!(construction_under_r1(12.0, 5.0, 4), [5.0; 4]);
}

// Breaks if a published total is no longer met, or met by typing it in instead of booking flows.
#[test]
fn history_meets_the_published_totals() {
    let run = run_with(&[]);
    for (year, wanmu, tolerance) in [
        (2019, 191_792.79, 0.0),
        (2020, 191_155.19, 1.0),
        (2021, 191_275.0, 6.0),
        (2022, 191_401.5, 0.8),
        (2023, 192_913.19, 0.1),
        (2024, 193_955.0, 50.0),
    ] {
        let area = run.books.national(Book::Area, year).get() / MU_PER_WANMU;
        assert!((area - wanmu).abs() <= tolerance + 1e-6, "{year}: {area} against {wanmu}");
    }
}

#[test]
fn regional_and_provincial_totals_of_2023_are_met() {
    let run = run_with(&[]);
    let area = |p: usize, year| run.books.balance(Book::Area, year, p).get() / MU_PER_WANMU;
    for (region, wanmu) in
        [44_700.0, 33_100.0, 32_100.0, 24_000.0, 8_500.0, 24_700.0, 25_800.0].iter().enumerate()
    {
        let sum: f64 =
            (0..N_PROVINCES).filter(|&p| PROVINCES[p].land_region == region).map(|p| area(p, 2023)).sum();
        assert!((sum - wanmu).abs() <= 50.01, "region {region}: {sum} against {wanmu}");
    }
    assert!((area(province("53"), 2020) - 8067.5).abs() < 0.001);
    assert!((area(province("32"), 2023) - 4149.0 * 1.5).abs() < 0.001);
    assert!((area(province("42"), 2023) - 7128.05).abs() < 0.001);
}

// Breaks if history hides a plug: a doubled outflow must come back as replenishment, stocks unmoved.
#[test]
fn a_doubled_past_outflow_means_more_replenishment_and_the_same_stocks() {
    let one = run_with(&[("farmland.tree_orchard_history_wanmu_per_year", 250.0)]);
    let two = run_with(&[("farmland.tree_orchard_history_wanmu_per_year", 500.0)]);
    for year in 2020..=2024 {
        for p in 0..N_PROVINCES {
            assert_eq!(one.books.balance(Book::Area, year, p), two.books.balance(Book::Area, year, p));
        }
    }
    let restored = |run: &FarmlandRun| run.books.national_flow(Flow::Restored, 2023).get();
    assert_eq!(restored(&two) - restored(&one), 250.0 * MU_PER_WANMU);
}

// Breaks if a credit appears before the regime, or the opening bank is not what the register says.
#[test]
fn the_regime_opens_with_the_net_increase_of_2024() {
    let run = run_with(&[]);
    for p in 0..N_PROVINCES {
        let increase = run.net_increase(2024, p).positive();
        assert_eq!(run.books.balance(Book::Credits, 2024, p), increase);
        assert_eq!(run.cap(2025, p), increase, "{}", PROVINCES[p].code);
        assert_eq!(run.books.balance(Book::Credits, 2023, p), Mu::ZERO);
    }
}

// The check asked for by the decisions: with no bank at all, construction is blocked in 2025 in every
// province, and every province says so.
#[test]
fn without_a_bank_the_first_year_is_blocked_and_says_so() {
    let params = Scenario::baseline().params().with(id::FARMLAND_OPENING_BANK_FACTOR, 0.0);
    let run = farmland(Vintage::Latest).run(&params, 7, 0);
    assert_eq!(run.books.national_flow(Flow::Construction, 2025), Mu::ZERO);
    let is_short =
        |e: &&crate::event::Event| e.year == 2025 && e.kind == crate::event::EventKind::CreditsShort;
    assert_eq!(run.events().iter().filter(is_short).count(), N_PROVINCES);
}

// Identities of section C.1, recomputed from the flows of the law, not from the posting table.
#[test]
fn the_identities_of_the_rule_table_hold_for_every_province_and_year() {
    let run = run_with(&[
        ("farmland.acceptance_share", 0.55),
        ("farmland.construction_growth_share_per_year", 0.03),
    ]);
    for p in 0..N_PROVINCES {
        for year in 2025..=LAST_YEAR {
            let f = |flow| run.books.flow(flow, year, p).get();
            let change =
                |book| (run.books.balance(book, year, p) - run.books.balance(book, year - 1, p)).get();
            let taken = f(Flow::Construction) + f(Flow::Trees) + f(Flow::Orchards) + f(Flow::Infrastructure);
            let lost = f(Flow::IllegalBuilding) + f(Flow::Exempt);
            let gained = f(Flow::Restored) + f(Flow::Reclaimed) + f(Flow::Rectified);
            assert_eq!(change(Book::Area), gained - taken - lost);
            // dS = dI - dDef - dV - e
            assert_eq!(
                change(Book::Stable),
                change(Book::Credits) - change(Book::Duty) - change(Book::Illegal) - f(Flow::Exempt)
            );
            for book in Book::ALL {
                assert!(
                    run.books.balance(*book, year, p) >= Mu::ZERO,
                    "{book:?} {} {year}",
                    PROVINCES[p].code
                );
            }
            assert!(run.books.flow(Flow::Construction, year, p) <= run.cap(year, p));
        }
    }
}

// Breaks if restoration and reclamation swap places or draw on a pool that is empty.
#[test]
fn restoration_comes_first_and_pools_are_finite() {
    let run = run_with(&[("farmland.reclamation_wanmu_per_year", 600.0), ("farmland.transition_years", 3.0)]);
    for p in 0..N_PROVINCES {
        for year in 2025..=LAST_YEAR {
            let restored = run.books.flow(Flow::StartedImmediate, year, p)
                + run.books.flow(Flow::StartedEngineering, year, p);
            let left =
                run.books.balance(Book::Immediate, year, p) + run.books.balance(Book::Engineering, year, p);
            if left > Mu::ZERO {
                assert!(run.books.flow(Flow::StartedReclamation, year, p) <= restored);
            }
        }
    }
}

// Breaks if the vintage of 2024 can see what was announced later.
#[test]
fn the_2024_vintage_does_not_know_the_change_of_2024() {
    let evidence = Evidence::new(Vintage::EndOf2024);
    let farmland = Farmland::new(&evidence);
    let mut scenario = Scenario::baseline();
    scenario.vintage = Vintage::EndOf2024;
    let run = farmland.run(&scenario.params(), 7, 0);
    let change = run.books.national(Book::Area, 2024) - run.books.national(Book::Area, 2023);
    assert_eq!(change.get(), 600.0 * MU_PER_WANMU);
    for row in evidence.rows_read() {
        assert!(row.known_on <= Vintage::EndOf2024.horizon(), "{} {} {}", row.id, row.region, row.known_on);
    }
}

/// Entries of a province's year, checked against numbers worked out by hand.
#[track_caller]
fn check_year(run: &FarmlandRun, p: usize, year: Year, cap: f64, demand: f64, worked: &[(Flow, f64)]) {
    assert_eq!(run.cap(year, p).get(), cap, "cap");
    assert_eq!(run.demand(year, p).get(), demand, "demand");
    for &(flow, mu) in worked {
        assert_eq!(run.books.flow(flow, year, p).get(), mu, "{flow:?}");
    }
}

// Guangdong and Jiangxi, 2025 and 2026, worked with pencil from the opening balances of 31 December 2024.
// Breaks if any step of the year changes: cap, freeze, evasion, acceptance, order of duties and credits.
#[test]
fn two_provinces_worked_by_hand() {
    let run = run_with(&[]);
    let gd = province("44");
    // Opening: farmland 28,701,524; credits 154,994 (net increase of 2024); illegal 18,435.
    assert_eq!(run.books.balance(Book::Area, 2024, gd).get(), 28_701_524.0);
    assert_eq!(run.books.balance(Book::Credits, 2024, gd).get(), 154_994.0);
    assert_eq!(run.books.balance(Book::Illegal, 2024, gd).get(), 18_435.0);
    check_year(
        &run,
        gd,
        2025,
        154_994.0,
        208_362.0,
        &[
            // min(208,362 demand; 154,994 cap; 154,994 - 18,435 frozen = 136,559).
            (Flow::Construction, 136_559.0),
            // Unmet 71,803: a tenth tries (7,180), three tenths of it succeed (2,154).
            (Flow::IllegalBuilding, 2_154.0),
            // 0.85 of 585,594 under way = 497,754.9; 0.85 of 21,000 reclaimed = 17,850.
            (Flow::Restored, 497_755.0),
            (Flow::RestorationRejected, 87_839.0),
            (Flow::Reclaimed, 17_850.0),
            // Duty 22,312 + 65,711 + 54,526 = 142,549 comes before credits: 515,605 - 142,549 = 373,056.
            (Flow::DutyIncurred, 142_549.0),
            (Flow::DutyCleared, 142_549.0),
            (Flow::CreditsAccepted, 373_056.0),
            // 0.3 of 18,435 = 5,530.5, half to even.
            (Flow::Rectified, 5_530.0),
        ],
    );
    // 28,701,524 - 136,559 - 22,312 - 65,711 - 54,526 - 2,154 - 7,140 + 5,530 + 497,755 + 17,850.
    assert_eq!(run.books.balance(Book::Area, 2025, gd).get(), 28_934_257.0);
    // The cap of 2026 is the net increase: 28,934,257 - 28,701,524 = 232,733, above demand; the bank
    // 154,994 + 373,056 - 136,559 = 391,491 suffices, so demand is met and nobody builds illegally.
    check_year(
        &run,
        gd,
        2026,
        232_733.0,
        208_362.0,
        &[(Flow::Construction, 208_362.0), (Flow::IllegalBuilding, 0.0), (Flow::Rectified, 4_518.0)],
    );
    assert_eq!(run.books.balance(Book::Area, 2026, gd).get(), 29_096_329.0);

    let jx = province("36");
    assert_eq!(run.books.balance(Book::Area, 2024, jx).get(), 41_358_173.0);
    check_year(
        &run,
        jx,
        2025,
        221_795.0,
        49_677.0,
        &[
            // Demand is far below the cap and the bank.
            (Flow::Construction, 49_677.0),
            // 0.85 of 460,744 = 391,632.4; 0.85 of 30,051 = 25,543.35.
            (Flow::Restored, 391_632.0),
            (Flow::Reclaimed, 25_543.0),
            (Flow::DutyIncurred, 79_513.0),
            // 391,632 + 25,543 - 79,513.
            (Flow::CreditsAccepted, 337_662.0),
            // (978,291 + 31,928 + 28,377 + 4,257,132 + 69,112) / 12 = 447,070, below the capacity 460,744.
            (Flow::StartedImmediate, 447_070.0),
        ],
    );
    // 41,358,173 - 49,677 - 31,928 - 28,377 - 19,208 - 10,217 + 1,318 + 391,632 + 25,543.
    assert_eq!(run.books.balance(Book::Area, 2025, jx).get(), 41_637_259.0);
    check_year(&run, jx, 2026, 279_086.0, 49_677.0, &[(Flow::Restored, 380_010.0), (Flow::Rectified, 923.0)]);
}
