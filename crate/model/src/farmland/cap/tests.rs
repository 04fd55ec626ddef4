//! The cap and what is built under it, by hand: round numbers in one or a few provinces, nothing elsewhere.

mod built;

use std::sync::LazyLock;

use super::super::context::Plan;
use super::super::energy::{Asked, EnergyLand};
use super::super::land::Farmland;
use super::*;
use crate::evidence::Evidence;
use crate::region::ByProvince;
use crate::scenario::{Params, Scenario};
use crate::vintage::Vintage;

static LAND: LazyLock<Farmland> = LazyLock::new(|| Farmland::new(&Evidence::new(Vintage::Latest)));

const NONE: ByProvince<Mu> = [Mu::ZERO; N_PROVINCES];
/// The province that things happen in.
const P: usize = 3;
const YEAR: Year = 2027;

fn mu(x: f64) -> Mu {
    Mu::exact(x)
}

/// So much in the province, nothing elsewhere.
fn here(x: f64) -> ByProvince<Mu> {
    let mut all = NONE;
    all[P] = mu(x);
    all
}

fn params() -> Params {
    let mut scenario = Scenario::baseline();
    for (id, value) in [
        ("farmland.acceptance_share", 1.0),
        ("farmland.suitability_reject_share", 0.0),
        ("farmland.supplier_offer_share", 0.5),
        ("farmland.platform_price_yuan_per_mu", 40_000.0),
        ("farmland.platform_price_least_factor", 0.5),
        ("farmland.platform_price_most_factor", 2.0),
    ] {
        scenario.set(id, value).expect("a value in range");
    }
    scenario.params()
}

/// Land that energy asks for in every year: listed, unlisted, and of the listed for storage.
fn energy() -> EnergyLand {
    let asked = |_| Asked::new(&here(12.0), [&here(30.0)], [&here(6.0)]);
    EnergyLand::new(asked, asked)
}

/// A context in which nobody asks for anything, nothing is added and nothing refused, under R1 without its switches.
fn context<'a>(params: &'a Params, energy: &'a EnergyLand, run: &FarmlandRun) -> Context<'a> {
    let mut ctx = Context::new(&LAND, params, energy, &run.books);
    ctx.plan = Plan::default();
    ctx.reading = Reading::AllIn;
    (ctx.no_decline, ctx.survey_lag, ctx.exempt_added_back) = (false, false, false);
    (ctx.survey_error, ctx.evasion, ctx.on_basic) = (0.02, 0.1, 0.5);
    (ctx.freeze, ctx.platform_limit, ctx.platform_price) = (0.5, 0.25, 40_000.0);
    (ctx.counties.construction, ctx.counties.reserve) = ([0.125; 8], [0.125; 8]);
    ctx
}

/// Runs `steps` with nothing in the books but what `given` puts there.
fn with<T>(
    given: impl FnOnce(&mut FarmlandRun),
    steps: impl FnOnce(&mut Context, &mut FarmlandRun) -> T,
) -> T {
    let mut run = FarmlandRun::default();
    given(&mut run);
    let (params, energy) = (params(), energy());
    let mut ctx = context(&params, &energy, &run);
    steps(&mut ctx, &mut run)
}

fn balances(run: &mut FarmlandRun, year: Year, balances: &[(Book, f64)]) {
    for &(book, x) in balances {
        run.books.open(book, year, P, mu(x));
    }
}

/// Flows whose effect on balances is then overwritten by [`balances`].
fn flows(run: &mut FarmlandRun, year: Year, flows: &[(Flow, f64)]) {
    for &(flow, x) in flows {
        run.books.post(flow, year, P, mu(x));
    }
}

/// What was told of a year: region, kind and quantity.
fn told(run: &FarmlandRun) -> Vec<(Region, EventKind, f64)> {
    run.events.iter().map(|e| (e.region, e.kind, e.quantity)).collect()
}

/// The year before: stable farmland grows by 500, farmland falls by 100 or, coordinated projects apart, by 30.
fn the_year_before(run: &mut FarmlandRun) {
    let before = YEAR - 1;
    flows(
        run,
        before,
        &[
            (Flow::ConstructionCoordinated, 70.0),
            (Flow::CoordinatedOut, 30.0),
            (Flow::ConstructionOrdinary, 11.0),
            (Flow::Exempt, 5.0),
        ],
    );
    balances(run, before - 1, &[(Book::Stable, 1000.0), (Book::Area, 1000.0)]);
    balances(run, before, &[(Book::Stable, 1500.0), (Book::Area, 900.0)]);
}

// Breaks if a flow is set against the net increase the wrong way round, or under a reading that leaves it out.
#[test]
fn the_net_increase_by_hand() {
    with(the_year_before, |ctx, run| {
        let found = |ctx: &Context| increase(ctx, YEAR - 1, P, run).get();
        // 500 more, 70 of national projects given back, 30 supplied to others taken off.
        assert_eq!(found(ctx), 540.0);
        ctx.exempt_added_back = true;
        assert_eq!(found(ctx), 545.0);
        ctx.reading = Reading::BeforeConstruction;
        assert_eq!(found(ctx), 556.0);
        ctx.exempt_added_back = false;
        assert_eq!(found(ctx), 551.0);
    });
}

// Breaks if national projects count as a decline, or an increase as a negative one.
#[test]
fn what_fell_leaves_coordinated_projects_apart() {
    with(the_year_before, |_, run| {
        assert_eq!(fallen(YEAR - 1, P, run).get(), 30.0);
        balances(run, YEAR - 1, &[(Book::Area, 950.0)]);
        assert_eq!(fallen(YEAR - 1, P, run).get(), 0.0);
    });
}

// Breaks if a decline within the survey's error closes the cap, one beyond it does not, or a reading or switch that
// knows no such test has it.
#[test]
fn a_decline_closes_the_cap() {
    with(the_year_before, |ctx, run| {
        assert_eq!(cap(ctx, YEAR, P, run), (mu(540.0), Reason::NetIncrease), "without the rule");
        ctx.no_decline = true;
        assert_eq!(cap(ctx, YEAR, P, run), (Mu::ZERO, Reason::Decline), "30 are more than 2 % of 1,000");
        ctx.survey_error = 0.03;
        assert_eq!(cap(ctx, YEAR, P, run), (mu(540.0), Reason::NetIncrease), "30 are 3 %");
        ctx.survey_error = 0.0;
        ctx.reading = Reading::Carried;
        balances(run, YEAR - 1, &[(Book::Credits, 300.0)]);
        balances(run, YEAR, &[(Book::Credits, 999.0)]);
        assert_eq!(cap(ctx, YEAR, P, run), (mu(300.0), Reason::NetIncrease), "R3 has the bank");
    });
}

// Breaks if something owed is added to the cap, taken of another year, or taken off twice.
#[test]
fn what_is_owed_comes_off_the_cap() {
    with(the_year_before, |ctx, run| {
        let found = |ctx: &Context, run: &FarmlandRun| cap(ctx, YEAR, P, run).0.get();
        balances(run, YEAR - 2, &[(Book::Deficit, 40.0)]);
        balances(run, YEAR - 1, &[(Book::Deficit, 1.0)]);
        assert_eq!(
            found(ctx, run),
            500.0,
            "a decrease carried, as it stood before the increase was set against it"
        );
        balances(run, YEAR - 2, &[(Book::Duty, 50.0)]);
        balances(run, YEAR - 1, &[(Book::Duty, 2.0)]);
        assert_eq!(found(ctx, run), 450.0, "a duty of the year before last");
        flows(run, YEAR - 1, &[(Flow::DutyCleared, 20.0)]);
        flows(run, YEAR, &[(Flow::DutyCleared, 7.0)]);
        assert_eq!(found(ctx, run), 470.0, "less what was cleared last year");
        flows(run, YEAR - 1, &[(Flow::DutyCleared, 80.0)]);
        assert_eq!(found(ctx, run), 500.0, "what was cleared beyond it gives nothing");
        run.measures.set(Measure::Excess, YEAR - 1, P, 25.0);
        run.measures.set(Measure::Excess, YEAR, P, 3.0);
        assert_eq!(found(ctx, run), 500.0, "R1 has an advance in the increase");
        ctx.reading = Reading::BeforeConstruction;
        assert_eq!(found(ctx, run), 500.0 + 11.0 - 25.0, "R2 has not");
    });
}

// Breaks if the veto stops national projects, too, or looks at the floor of another year.
#[test]
fn a_floor_leaves_national_projects() {
    with(the_year_before, |ctx, run| {
        ctx.plan.demand[NATIONAL] = here(60.0);
        let mut found = |area: f64, basic: f64, year: Year| {
            balances(run, 2024, &[(Book::Area, 900.0), (Book::Basic, 800.0)]);
            balances(run, year - 1, &[(Book::Area, area), (Book::Basic, basic)]);
            (run.area_floor[P], run.basic_task[P]) = (mu(880.0), mu(780.0));
            cap(ctx, year, P, run)
        };
        // Another balance stands in the year itself, so that the floor of the year before is what is looked at.
        assert_eq!(found(880.0, 780.0, YEAR), (mu(540.0), Reason::NetIncrease), "at both floors");
        assert_eq!(found(879.0, 780.0, YEAR), (mu(60.0), Reason::BelowFloor));
        assert_eq!(found(880.0, 779.0, YEAR), (mu(60.0), Reason::BelowFloor));
        assert_eq!(found(881.0, 781.0, YEAR), (mu(540.0), Reason::NetIncrease));
    });
    // The task itself is due in 2035: in the year before, what was there in 2024 is held against it.
    with(
        |_| (),
        |ctx, run| {
            let year = crate::time::LAST_YEAR;
            balances(run, 2024, &[(Book::Area, 900.0), (Book::Basic, 800.0)]);
            balances(run, year - 2, &[(Book::Stable, 900.0), (Book::Area, 900.0)]);
            balances(run, year - 1, &[(Book::Stable, 950.0), (Book::Area, 900.0), (Book::Basic, 800.0)]);
            (run.area_floor[P], run.basic_task[P]) = (mu(1000.0), mu(700.0));
            assert_eq!(cap(ctx, year, P, run), (mu(50.0), Reason::NetIncrease), "as much as in 2024");
            (run.area_floor[P], run.basic_task[P]) = (mu(900.0), mu(850.0));
            assert_eq!(cap(ctx, year, P, run), (mu(50.0), Reason::NetIncrease), "as much basic farmland");
        },
    );
}

// Breaks if R3 lets more be built than is added, or counts illegal building that follows from the limit not at all.
#[test]
fn construction_that_keeps_farmland_from_falling_by_hand() {
    let given = |run: &mut FarmlandRun| {
        flows(run, YEAR - 2, &[(Flow::StartedReclamation, 20.0)]);
        balances(run, YEAR, &[(Book::InRestoration, 100.0)]);
    };
    with(given, |ctx, run| {
        let plan = &mut ctx.plan;
        (plan.trees, plan.orchards, plan.infrastructure) = (here(5.0), here(4.0), here(3.0));
        (plan.exempt, plan.mining) = (here(2.0), here(1.0));
        // Half of 120 accepted, 15 lost otherwise, and a tenth of an unmet demand of 50: (60 - 15 - 5) / 0.9.
        assert_eq!(no_decline_limit(ctx, YEAR, P, mu(50.0), 0.5, run).get(), 44.0);
        // (120 - 15 - 15) / 0.9 is 100 and must not be 99 by rounding.
        assert_eq!(no_decline_limit(ctx, YEAR, P, mu(150.0), 1.0, run).get(), 100.0);
        assert_eq!(no_decline_limit(ctx, YEAR, P, mu(50.0), 0.1, run).get(), 0.0, "nothing is left");
    });
}

/// Measures of the cap as they stand after its step.
fn measured(run: &FarmlandRun, measures: [Measure; 4]) -> [f64; 4] {
    measures.map(|measure| run.measures.get(measure, YEAR, P))
}

const OF_CAP: [Measure; 4] = [Measure::Cap, Measure::Demand, Measure::UnmetByCap, Measure::CapLost];

// Breaks if demand is held against another cap than the one that is shown, or a reader is told another reason.
#[test]
fn the_cap_step_by_hand() {
    let region = Region::Province(P);
    let given = |run: &mut FarmlandRun| {
        flows(run, YEAR - 1, &[(Flow::IllegalBuilding, 7.0)]);
        balances(run, YEAR - 2, &[(Book::Stable, 1000.0), (Book::Area, 1000.0)]);
        balances(run, YEAR - 1, &[(Book::Stable, 1060.0), (Book::Area, 1000.0), (Book::Illegal, 0.0)]);
    };
    with(given, |ctx, run| {
        ctx.plan.demand[4] = here(100.0);
        ctx.plan.coordinated = here(20.0);
        cap_step(ctx, YEAR, run);
        assert_eq!(measured(run, OF_CAP), [60.0, 100.0, 40.0, 7.0]);
        assert_eq!(told(run), [(region, EventKind::CapBinds, 40.0)]);
        // Of 100 and 20 asked for, energy has 36, of which storage 12.
        let of_energy = [Measure::CoordinatedDemand, Measure::EnergyLand, Measure::StorageLand, Measure::Cap];
        assert_eq!(measured(run, of_energy), [20.0, 0.3, 0.1, 60.0]);
    });
    with(given, |ctx, run| {
        ctx.plan.demand[4] = here(60.0);
        cap_step(ctx, YEAR, run);
        assert_eq!((measured(run, OF_CAP), told(run)), ([60.0, 60.0, 0.0, 7.0], vec![]), "just enough");
    });
    with(given, |ctx, run| {
        ctx.plan.demand[4] = here(30.0);
        cap_step(ctx, YEAR, run);
        assert_eq!((measured(run, OF_CAP), told(run)), ([60.0, 30.0, 0.0, 7.0], vec![]), "more than enough");
    });
    // No increase, a decline, a floor.
    with(given, |ctx, run| {
        balances(run, YEAR - 1, &[(Book::Stable, 1000.0)]);
        ctx.plan.demand[4] = here(100.0);
        cap_step(ctx, YEAR, run);
        assert_eq!(told(run), [(region, EventKind::CapZero, 100.0)]);
    });
    with(given, |ctx, run| {
        balances(run, YEAR - 1, &[(Book::Area, 900.0)]);
        ctx.no_decline = true;
        ctx.plan.demand[4] = here(100.0);
        cap_step(ctx, YEAR, run);
        assert_eq!(told(run), [(region, EventKind::CapZeroDecline, 100.0)]);
    });
    with(given, |ctx, run| {
        balances(run, 2024, &[(Book::Area, 1001.0)]);
        run.area_floor[P] = mu(1001.0);
        (ctx.plan.demand[NATIONAL], ctx.plan.demand[4]) = (here(30.0), here(70.0));
        cap_step(ctx, YEAR, run);
        assert_eq!(measured(run, OF_CAP), [30.0, 100.0, 70.0, 7.0]);
        assert_eq!(told(run), [(region, EventKind::CapZeroFloor, 70.0)]);
    });
}

// Breaks if, before the survey appears, more or less than half of last year's cap may be used, or of demand.
#[test]
fn until_the_survey_appears_half_of_last_years_cap_may_be_used() {
    let step = |year: Year, last: f64, demand: f64| {
        let given = |run: &mut FarmlandRun| {
            balances(run, year - 1, &[(Book::Stable, 10.0), (Book::Area, 10.0)]);
            run.measures.set(Measure::Cap, year - 1, P, last);
        };
        with(given, |ctx, run| {
            ctx.survey_lag = true;
            ctx.plan.demand[4] = here(demand);
            cap_step(ctx, year, run);
            [Measure::Cap, Measure::UnmetByCap].map(|measure| run.measures.get(measure, year, P))
        })
    };
    assert_eq!(step(YEAR, 80.0, 100.0), [10.0, 60.0], "half of 80");
    assert_eq!(step(YEAR, 80.0, 60.0), [10.0, 30.0], "half of the demand");
    assert_eq!(step(YEAR, 12.0, 60.0), [10.0, 50.0], "the year's own is more");
    assert_eq!(step(REGIME_YEAR, 80.0, 100.0), [10.0, 90.0], "the first year has none before it");
}

// Breaks if R3 spends its bank while farmland falls, R2 its increase, another reason is told, or R1 is asked for it.
#[test]
fn the_bank_is_kept_while_farmland_would_fall() {
    let region = Region::Province(P);
    let given = |run: &mut FarmlandRun| {
        flows(run, YEAR - 1, &[(Flow::IllegalBuilding, 7.0)]);
        balances(
            run,
            YEAR - 1,
            &[(Book::Area, 1000.0), (Book::Credits, 60.0), (Book::Illegal, 0.0), (Book::Stable, 0.0)],
        );
    };
    let step = |ctx: &mut Context, run: &mut FarmlandRun, restored: f64| {
        balances(run, YEAR, &[(Book::InRestoration, restored)]);
        ctx.reading = Reading::Carried;
        ctx.plan.demand[4] = here(100.0);
        ctx.plan.trees = here(10.0);
        cap_step(ctx, YEAR, run);
        (measured(run, OF_CAP), told(run))
    };
    with(given, |ctx, run| {
        ctx.no_decline = true;
        assert!((1.0 - ctx.passed(YEAR, run)[P].share).abs() < 1e-9, "all is accepted");
        // (50 - 10 - 10) / 0.9 = 33.3; illegal building costs the cap nothing.
        let binds = (region, EventKind::CapBinds, 67.0);
        assert_eq!(step(ctx, run, 50.0), ([33.0, 100.0, 67.0, 0.0], vec![binds]));
    });
    with(given, |ctx, run| {
        ctx.no_decline = true;
        let zero = (region, EventKind::CapZeroDecline, 100.0);
        assert_eq!(step(ctx, run, 15.0), ([0.0, 100.0, 100.0, 0.0], vec![zero]));
    });
    with(given, |ctx, run| {
        let binds = (region, EventKind::CapBinds, 40.0);
        assert_eq!(step(ctx, run, 15.0), ([60.0, 100.0, 40.0, 0.0], vec![binds]), "without the rule");
    });
    // The increase was 60 before the 20 built. What is accepted leaves 33 again under R2; R1 has 40 whatever is
    // accepted.
    for (reading, cap) in [(Reading::BeforeConstruction, 33.0), (Reading::AllIn, 40.0)] {
        with(given, |ctx, run| {
            flows(run, YEAR - 1, &[(Flow::ConstructionOrdinary, 20.0)]);
            balances(run, YEAR - 2, &[(Book::Stable, 1000.0), (Book::Area, 1000.0)]);
            balances(run, YEAR - 1, &[(Book::Stable, 1040.0)]);
            balances(run, YEAR, &[(Book::InRestoration, 50.0)]);
            (ctx.reading, ctx.no_decline) = (reading, true);
            ctx.plan.demand[4] = here(100.0);
            ctx.plan.trees = here(10.0);
            cap_step(ctx, YEAR, run);
            assert_eq!(run.measures.get(Measure::Cap, YEAR, P), cap, "{reading:?}");
        });
    }
    // Below its floor a province has what it would keep anyway: the veto is the reason that is told.
    with(given, |ctx, run| {
        ctx.no_decline = true;
        balances(run, 2024, &[(Book::Area, 1001.0)]);
        run.area_floor[P] = mu(1001.0);
        ctx.plan.demand[NATIONAL] = here(30.0);
        // (59 - 10 - 13) / 0.9 = 40, and (50 - 10 - 13) / 0.9 = 30 just so.
        for (restored, built) in [(59.0, 30.0), (50.0, 30.0)] {
            run.events.clear();
            let floor = (region, EventKind::CapZeroFloor, 130.0 - built);
            assert_eq!(step(ctx, run, restored), ([built, 130.0, 130.0 - built, 0.0], vec![floor]));
        }
    });
}
