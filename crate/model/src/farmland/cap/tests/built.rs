//! What is built under the cap, class by class, and national coordination.

use super::*;

/// What a province has before its construction.
struct Stock {
    credits: f64,
    illegal: f64,
    area: f64,
    basic: f64,
    reserve_zone: f64,
}

/// What construction left behind.
struct Built {
    /// By class.
    served: [f64; CONSTRUCTION.len()],
    credits_spent: f64,
    measures: Vec<f64>,
    told: Vec<(EventKind, f64)>,
}

impl Built {
    fn of<const N: usize>(&self, measures: [Measure; N]) -> [f64; N] {
        measures.map(|measure| self.measures[measure as usize])
    }
}

/// Construction of 10, 20, 30, 40 and 50 wanted by class, in a year, from a stock.
fn build(year: Year, stock: Stock, change: impl Fn(&mut Context, &mut FarmlandRun)) -> Built {
    let given = |run: &mut FarmlandRun| {
        flows(run, year - 1, &[(Flow::Restored, 300.0), (Flow::Reclaimed, 100.0)]);
        let Stock { credits, illegal, area, basic, reserve_zone } = stock;
        balances(
            run,
            year,
            &[
                (Book::Credits, credits),
                (Book::Illegal, illegal),
                (Book::Area, area),
                (Book::Stable, area),
                (Book::Basic, basic),
                (Book::ReserveZone, reserve_zone),
            ],
        );
        run.measures.set(Measure::Cap, year, P, 60.0);
    };
    with(given, |ctx, run| {
        for (class, wanted) in ctx.plan.demand.iter_mut().zip([10.0, 20.0, 30.0, 40.0, 50.0]) {
            *class = here(wanted);
        }
        change(ctx, run);
        construction_step(ctx, year, run);
        assert!(run.events.iter().all(|e| e.region == Region::Province(P) && e.year == year));
        Built {
            served: CONSTRUCTION.map(|flow| run.books.flow(flow, year, P).get()),
            credits_spent: run.books.flow(Flow::CreditsSpent, year, P).get(),
            measures: Measure::ALL.iter().map(|&measure| run.measures.get(measure, year, P)).collect(),
            told: run.events.iter().map(|e| (e.kind, e.quantity)).collect(),
        }
    })
}

/// Enough of everything.
const PLENTY: Stock =
    Stock { credits: 1000.0, illegal: 100.0, area: 5000.0, basic: 100.0, reserve_zone: 900.0 };

// Breaks if a class is served before one that comes first, gets what was served already, or a balance is not kept.
#[test]
fn classes_are_served_in_their_order() {
    let all = build(2026, PLENTY, |_, _| ());
    assert_eq!((all.served, all.credits_spent), ([10.0, 20.0, 30.0, 40.0, 50.0], 150.0));
    // A half of 100 is frozen; 150 built within a cap of 60.
    let found =
        [Measure::Frozen, Measure::Excess, Measure::ListRefused, Measure::Unmet, Measure::UnmetByFreeze];
    assert_eq!((all.of(found), all.told), ([50.0, 90.0, 0.0, 0.0, 0.0], vec![]));
    // The cap leaves 112: twelve for ordinary projects.
    let capped = build(2026, PLENTY, |_, run| run.measures.set(Measure::UnmetByCap, 2026, P, 38.0));
    assert_eq!((capped.served, capped.of([Measure::Unmet])), ([10.0, 20.0, 30.0, 40.0, 12.0], [38.0]));
    // So does farmland itself.
    let little = build(2026, Stock { area: 112.0, basic: 0.0, ..PLENTY }, |_, _| ());
    assert_eq!(little.served, [10.0, 20.0, 30.0, 40.0, 12.0]);
}

// Breaks if other than listed projects stand on basic farmland, or listed ones beyond what the reserve zone replaces.
#[test]
fn only_listed_projects_stand_on_basic_farmland() {
    // 17 in the zone replace 34 of listed projects, which stand on basic farmland by a half; 45 lie outside.
    let tight = build(2026, Stock { area: 1000.0, basic: 955.0, reserve_zone: 17.0, ..PLENTY }, |_, _| ());
    assert_eq!(tight.served, [10.0, 20.0, 24.0, 25.0, 0.0]);
    assert_eq!(tight.of([Measure::ListRefused, Measure::Unmet]), [65.0, 71.0]);
    assert_eq!(tight.told, [(EventKind::ReserveZoneShort, 6.0), (EventKind::ListRefused, 65.0)]);
    // Two listed classes go short: for 10 and 30 there is room for 4 / 0.5.
    let short = build(2026, Stock { reserve_zone: 4.0, ..PLENTY }, |_, _| ());
    assert_eq!(short.served, [8.0, 20.0, 0.0, 40.0, 50.0]);
    assert_eq!(short.told, [(EventKind::ReserveZoneShort, 32.0)]);
    // Before the decree, and where no listed project stands on basic farmland, the zone is not asked.
    let empty = || Stock { reserve_zone: 0.0, ..PLENTY };
    assert_eq!(build(2025, empty(), |_, _| ()).served, [10.0, 20.0, 30.0, 40.0, 50.0]);
    assert_eq!(build(2026, empty(), |ctx, _| ctx.on_basic = 0.0).served, [10.0, 20.0, 30.0, 40.0, 50.0]);
    assert_eq!(build(2026, empty(), |_, _| ()).served, [0.0, 20.0, 0.0, 40.0, 50.0]);
}

// Breaks if frozen credits are spent, or what is unmet is put down to another cause.
#[test]
fn credits_frozen_and_short_by_hand() {
    // 160 banked, 50 of them frozen.
    let frozen = build(2026, Stock { credits: 160.0, ..PLENTY }, |_, _| ());
    assert_eq!(
        (frozen.served, frozen.of([Measure::UnmetByFreeze])),
        ([10.0, 20.0, 30.0, 40.0, 10.0], [40.0])
    );
    assert_eq!(frozen.told, [(EventKind::CreditsFrozen, 40.0)]);
    // 120 banked: 30 short, 50 frozen.
    let short = build(2026, Stock { credits: 120.0, ..PLENTY }, |_, _| ());
    assert_eq!((short.served, short.of([Measure::UnmetByFreeze])), ([10.0, 20.0, 30.0, 10.0, 0.0], [50.0]));
    assert_eq!(short.told, [(EventKind::CreditsFrozen, 50.0), (EventKind::CreditsShort, 30.0)]);
    // More illegal building than banked freezes all there is, and no more.
    let all = build(2026, Stock { credits: 120.0, illegal: 900.0, ..PLENTY }, |_, _| ());
    assert_eq!((all.served, all.of([Measure::Frozen])), ([0.0; 5], [120.0]));
}

// Breaks if counties get more through the platform than may be traded, or its price does not follow scarcity.
#[test]
fn the_platform_by_hand() {
    // One class of counties builds everything and has an eighth of 950 credits: of 150 it lacks 31.25.
    let one_builds = |ctx: &mut Context| ctx.counties.construction = [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
    let platform = [Measure::PlatformVolume, Measure::PlatformShort, Measure::PlatformPrice];
    // 31.25 wanted of 831.25 to be had, above the lowest price of a half.
    let price = 40_000.0 * (0.5 + 31.25 / 831.25);
    let free = build(2026, PLENTY, |ctx, _| one_builds(ctx));
    assert_eq!((free.served, free.of(platform)), ([10.0, 20.0, 30.0, 40.0, 50.0], [31.0, 0.0, price]));
    // At most 5 % of 400 accepted may be traded: 138.75 usable, so 138.
    let limited = build(2026, PLENTY, |ctx, _| {
        one_builds(ctx);
        ctx.platform_limit = 0.05;
    });
    assert_eq!((limited.served, limited.of(platform)), ([10.0, 20.0, 30.0, 40.0, 38.0], [20.0, 11.0, price]));
    assert_eq!(limited.told, [(EventKind::PlatformLimit, 12.0)]);
    // Nobody has a surplus, and the price is at its highest.
    let dear = build(2026, Stock { credits: 90.0, ..PLENTY }, |_, _| ());
    assert_eq!(dear.of(platform), [0.0, 0.0, 80_000.0]);
    // A sum of shares that rounding puts just below a whole number is that number.
    let rounded = build(2026, PLENTY, |ctx, _| ctx.counties.construction = [0.125 - 1e-10; 8]);
    assert_eq!(rounded.served, [10.0, 20.0, 30.0, 40.0, 50.0]);
}

/// National coordination among two fragile provinces, which ask for 100 and 50, and two suppliers.
fn coordinated(room: [f64; 2], credits: [f64; 2], frozen: [f64; 2], told_before: bool) -> ([f64; 8], usize) {
    let kind =
        |fragile: bool| -> Vec<usize> { (0..N_PROVINCES).filter(|&p| LAND.fragile[p] == fragile).collect() };
    let (asking, offering) = (kind(true), kind(false));
    let given = |run: &mut FarmlandRun| {
        for (&p, x) in asking.iter().zip(room) {
            run.books.open(Book::Area, YEAR, p, mu(x));
            run.books.open(Book::Stable, YEAR, p, mu(x + 1.0));
        }
        for i in 0..2 {
            run.books.open(Book::Credits, YEAR, offering[i], mu(credits[i]));
            run.measures.set(Measure::Frozen, YEAR, offering[i], frozen[i]);
        }
    };
    with(given, |ctx, run| {
        ctx.plan.coordinated = NONE;
        for (&p, x) in asking.iter().zip([100.0, 50.0]) {
            ctx.plan.coordinated[p] = mu(x);
        }
        if told_before {
            run.raise(YEAR - 1, Region::Nation, EventKind::CoordinationUsed, mu(1.0));
        }
        coordination_step(ctx, YEAR, run);
        let flow = |flow, p: usize| run.books.flow(flow, YEAR, p).get();
        let [a, b, c, d] = [asking[0], asking[1], offering[0], offering[1]];
        let found = [
            flow(Flow::CoordinatedIn, a),
            flow(Flow::CoordinatedIn, b),
            flow(Flow::ConstructionCoordinated, a),
            flow(Flow::ConstructionCoordinated, b),
            flow(Flow::CreditsSpent, a),
            flow(Flow::CreditsSpent, b),
            flow(Flow::CoordinatedOut, c),
            flow(Flow::CoordinatedOut, d),
        ];
        let total = run.events.iter().filter(|e| e.kind == EventKind::CoordinationUsed && e.year == YEAR);
        let total: Vec<f64> = total.map(|e| e.quantity).collect();
        assert!(total.is_empty() || total == [found[0] + found[1]], "{total:?}");
        (found, total.len())
    })
}

// Breaks if what goes in does not come out, a supplier gives away what it must keep, or it is told every year.
#[test]
fn national_coordination_by_hand() {
    // Half of 80 and of 79 that are not frozen is offered: 40 and 39. Of 100 and 50 there is room for 60 and 0.
    let (found, told) = coordinated([60.0, 0.0], [100.0, 90.0], [20.0, 11.0], false);
    assert_eq!((found, told), ([60.0, 0.0, 60.0, 0.0, 60.0, 0.0, 30.0, 30.0], 1));
    // 150 are wanted: 79 are shared out by what is wanted.
    let (found, _) = coordinated([500.0, 500.0], [100.0, 90.0], [20.0, 11.0], true);
    assert_eq!(found, [53.0, 26.0, 53.0, 26.0, 53.0, 26.0, 40.0, 39.0]);
    assert_eq!(coordinated([500.0, 500.0], [100.0, 90.0], [20.0, 11.0], true).1, 0, "told once");
    // Nobody offers, or nobody has room: nothing happens and nothing is told.
    assert_eq!(coordinated([500.0, 500.0], [20.0, 11.0], [20.0, 12.0], false), ([0.0; 8], 0));
    assert_eq!(coordinated([0.0, 0.0], [100.0, 90.0], [0.0, 0.0], false), ([0.0; 8], 0));
}
