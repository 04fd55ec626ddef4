//! Rules of the plan for new-type storage, 2025-2027.

use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{Dispatched, PowerSystem, SystemYear};
use tianchu_model::region::Grid;
use tianchu_model::register::TARGETS;
use tianchu_model::storage::{Opportunity, Storage, StorageRun, returns, revenue};
use tianchu_model::target::board;
use tianchu_model::time::Quarter;
use tianchu_model::{EventKind, Model, Region, Scenario, Series, Vintage};

use crate::storage::{at, events, quarter, storage, year};
use crate::support::{baseline_with, run};

/// Mean over the years 2026-2035.
fn mean(run: &StorageRun, series: Series) -> f64 {
    (2026..=2035).map(|y| year(run, series, y)).sum::<f64>() / 10.0
}

// Breaks if the projection starts from another stock than the plan: 73.76 GW at the end of 2024.
#[test]
fn s01_the_opening_stock_is_that_of_the_plan() {
    assert_eq!(quarter(&storage(&[]), Series::StoragePower, 2024), 73_760_000.0);
    let board = board(&run(&Scenario::baseline()));
    let row = board.iter().find(|s| s.target.id == "storage_stock_2024").expect("a row");
    assert!(row.met && row.margin == 0.0);
}

// Breaks if what is added in 2025-2027 is not the sum of the quarters, or the event comes before the sum does.
#[test]
fn s02_added_since_2025_is_the_sum_of_its_quarters() {
    let run = storage(&[]);
    let column = run.column(Series::StorageAddedPower, Region::Nation).expect("national");
    let mut sum = 0.0;
    let passed = column.points().find(|(slot, x)| {
        sum += if *slot >= Quarter::new(2025, 1).0 { *x } else { 0.0 };
        sum >= 100e6
    });
    let event = events(&run, EventKind::StorageAddedPassed)[0];
    assert_eq!(event.quarter.map(|q| q.0), passed.map(|(slot, _)| slot));
    assert_eq!(event.quantity, sum);
}

// Breaks if the reader is not told that the plan misses its own stock by 6.24 GW, or 180 GW is not a target.
#[test]
fn s03_the_plan_does_not_add_up_by_six_gigawatts() {
    let run = storage(&[]);
    let gap = events(&run, EventKind::PlanGap);
    assert_eq!(gap.len(), 1);
    assert_eq!(gap[0].quantity, 6_240_000.0);
    assert!(TARGETS.iter().any(|t| t.id == "storage_180gw_2027" && t.value == 180.0));
    let old = Storage::new(&Evidence::new(Vintage::EndOf2024));
    let mut scenario = Scenario::baseline();
    scenario.vintage = Vintage::EndOf2024;
    let old = old.run(&scenario.params());
    assert!(events(&old, EventKind::PlanGap).is_empty(), "a vintage knows a plan of the year after");
    for met in [&run, &old] {
        assert!(events(met, EventKind::AddedButShort).is_empty(), "both targets are met");
    }
    let exact = crate::support::run(&Scenario::built_in("exactly-100gw").expect("a scenario"));
    let board = board(&exact);
    let row = |id| board.iter().find(|s| s.target.id == id).expect("a row");
    let (added, stock) = (row("storage_added_100gw"), row("storage_180gw_2027"));
    assert!(added.met && !stock.met);
    assert!((0.0..20e3).contains(&added.margin), "{} kW more than 100 GW", added.margin);
    let short: Vec<_> = exact.events.iter().filter(|e| e.kind == EventKind::AddedButShort).collect();
    assert_eq!((short.len(), short[0].quantity), (1, -stock.margin));
    assert_eq!(added.margin - stock.margin, 6_240_000.0);
}

// Breaks if investment is not power and energy at the cost of their year: 62.17 GW * 660 + 183 GWh * 670 in
// 2025, which is 163.6 bn yuan.
#[test]
fn s04_investment_of_2025_by_hand() {
    let run = storage(&[]);
    let found = year(&run, Series::StorageInvestmentOfYear, 2025);
    assert!((found / (62.17e6 * 660.0 + 183e6 * 670.0) - 1.0).abs() < 1e-4, "{found}");
    let quarters: f64 =
        (1..=4).map(|n| at(&run, Series::StorageInvestment, Region::Nation, Quarter::new(2025, n).0)).sum();
    assert_eq!(found, quarters);
}

/// Sum of national series at the end of 2030.
fn sum_of(run: &StorageRun, series: &[Series]) -> f64 {
    series.iter().map(|&s| quarter(run, s, 2030)).sum()
}

// Breaks if the uses of the source side do not add up to it, or pairing kept as a duty builds no more of it.
#[test]
fn s06_source_side_uses_and_the_duty_to_pair() {
    let base = storage(&[]);
    let uses = [Series::StorageUseLargeBase, Series::StorageUsePaired, Series::StorageUseCoal];
    assert_eq!(sum_of(&base, &uses), quarter(&base, Series::StorageSource, 2030));
    let kept = storage(&[("storage.mandate_kept_switch", 1.0)]);
    let source = |run| quarter(run, Series::StorageSource, 2030);
    assert!(source(&kept) > source(&base));
    assert_eq!(events(&base, EventKind::PairingEnds).len(), 1);
    assert!(events(&kept, EventKind::PairingEnds).is_empty());
}

// Breaks if the uses of the grid side do not add up to it, or distribution is not its registered part.
#[test]
fn s07_grid_side_uses() {
    let run = storage(&[]);
    let uses = [Series::StorageUseIndependent, Series::StorageUseDistribution];
    let grid = quarter(&run, Series::StorageGrid, 2030);
    assert_eq!(sum_of(&run, &uses), grid);
    assert!((quarter(&run, Series::StorageUseDistribution, 2030) / grid - 0.05).abs() < 1e-6);
}

// Breaks if the uses of the user side do not add up to it, or storage at computing facilities does not follow
// its load: twice the on-site share is twice the storage.
#[test]
fn s08_user_side_uses_and_computing() {
    let base = storage(&[]);
    let uses = [
        Series::StorageUseParks,
        Series::StorageUseComputing,
        Series::StorageUseDistributedPv,
        Series::StorageUseTelecom,
    ];
    assert_eq!(sum_of(&base, &uses), quarter(&base, Series::StorageOther, 2030));
    let more = storage(&[("storage.onsite_computing_share", 0.4)]);
    let computing = |run| quarter(run, Series::StorageUseComputing, 2030);
    assert!((computing(&more) / computing(&base) - 2.0).abs() < 1e-4);
    assert!(quarter(&more, Series::StorageOther, 2030) > quarter(&base, Series::StorageOther, 2030));
    assert_eq!(events(&base, EventKind::ComputingDoubled).len(), 1);
}

// Breaks if equivalent hours are not charge plus discharge, so cycles = hours / (2 * duration): 1,000 h on
// 2.28 h are 219 cycles, NEA's 2024; or more cycles are not more use; or a fall of use goes unsaid.
#[test]
fn s09_hours_count_charge_and_discharge() {
    assert!((Opportunity::cycles(1000.0, 2.28) - 219.3).abs() < 0.05);
    let [few, many] = [200.0, 400.0].map(|x| storage(&[("storage.optimal_cycles_per_year", x)]));
    assert!(mean(&few, Series::StorageHours) < mean(&many, Series::StorageHours));
    let run = storage(&[]);
    let hours: Vec<f64> = (2025..=2035).map(|y| year(&run, Series::StorageHours, y)).collect();
    assert!((1030.0..1195.0).contains(&hours[0]), "2025: {}", hours[0]);
    let falls = hours.windows(2).any(|pair| pair[1] < pair[0] - 1.0);
    assert_eq!(falls, !events(&run, EventKind::UseFell).is_empty());
}

// Breaks if joint bidding does not let paired storage earn more.
#[test]
fn s12_joint_bidding_earns_more() {
    let [none, all] = [0.0, 1.0].map(|x| storage(&[("storage.joint_bidding_share", x)]));
    let rate = |run| year(run, Series::StorageRateSource2h, 2030);
    assert!(rate(&none) < rate(&all));
    assert!(mean(&none, Series::StorageArbitrage) < mean(&all, Series::StorageArbitrage));
    assert!(events(&none, EventKind::JointBidding).is_empty());
    assert_eq!(events(&all, EventKind::JointBidding).len(), 1);
}

// Breaks if new ancillary products pay nothing, or the reader is not told that they do.
#[test]
fn s13_new_ancillary_products_pay() {
    let base = storage(&[]);
    let with = storage(&[("storage.ramping_inertia_yuan_per_kw_year", 30.0)]);
    let ratio = |y| year(&with, Series::StorageAncillary, y) / year(&base, Series::StorageAncillary, y);
    assert_eq!(ratio(2025), 1.0);
    // 60 instead of 30 yuan; the first orders of higher returns stand by the end of 2026.
    assert!((2.0..2.02).contains(&ratio(2026)), "{}", ratio(2026));
    assert!(events(&base, EventKind::AncillaryProducts).is_empty());
    assert_eq!(events(&with, EventKind::AncillaryProducts).len(), 1);
}

// Breaks if the capacity payment is not by the formula, starts before 2026, or its absence lowers no orders.
#[test]
fn s14_no_capacity_payment_fewer_orders() {
    assert_eq!(revenue::capacity_payment(330.0, 0.5, 4.0, 6.0), 110.0);
    let base = storage(&[]);
    let none = storage(&[("storage.capacity_payment_recovery_share", 0.0)]);
    assert_eq!(year(&base, Series::StorageCapacityPayment, 2025), 0.0);
    assert!(year(&base, Series::StorageCapacityPayment, 2026) > 0.0);
    assert_eq!(mean(&none, Series::StorageCapacityPayment), 0.0);
    for y in 2026..=2035 {
        assert!(year(&none, Series::StorageOrderedShare, y) < year(&base, Series::StorageOrderedShare, y));
    }
    assert!(quarter(&none, Series::StoragePower, 2035) < quarter(&base, Series::StoragePower, 2035));
    assert_eq!(events(&base, EventKind::CapacityPayment).len(), 1);
    assert!(events(&none, EventKind::CapacityPayment).is_empty());
}

// Breaks if a later spot market earns no less until it opens, or anything less afterwards.
#[test]
fn s15_a_later_spot_market_earns_less_until_then() {
    let [early, late] = [2026.0, 2029.0].map(|x| storage(&[("storage.spot_market_year", x)]));
    let rate = |run, y| year(run, Series::StorageRateGrid2h, y);
    assert!(rate(&late, 2027) < rate(&early, 2027));
    assert_eq!(events(&late, EventKind::SpotMarket)[0].year, 2029);
    assert!(quarter(&late, Series::StoragePower, 2030) < quarter(&early, Series::StoragePower, 2030));
}

// Breaks if provinces' own targets do not bend where storage is built, a province short of its target goes
// unsaid, or flexibility is lost on its way from a grid to its provinces.
#[test]
fn s16_provinces_follow_their_targets() {
    let [deaf, keen] = [0.0, 1.0].map(|x| storage(&[("storage.target_following_factor", x)]));
    let share = |run: &StorageRun, p| {
        let slot = Quarter::new(2030, 4).0;
        at(run, Series::StoragePower, Region::Province(p), slot)
            / at(run, Series::StoragePower, Region::Nation, slot)
    };
    let shanxi = Region::parse("14").and_then(|r| match r {
        Region::Province(p) => Some(p),
        _ => None,
    });
    let shanxi = shanxi.expect("a province");
    // Shanxi wanted 6 GW by 2025 and has far less.
    assert!(share(&keen, shanxi) > share(&deaf, shanxi));
    let short = events(&keen, EventKind::BelowOwnTarget);
    assert!(short.iter().any(|e| e.region == Region::Province(shanxi) && e.rests_on_split));

    let one = returns::Flexibility { peak_kw: 31e6, curtailment_kwh: 62e6 };
    let split = returns::by_province(&[one; 6], &[1.0; 31]);
    let sum: f64 = split.iter().map(|f| f.peak_kw).sum();
    assert!((sum / (6.0 * 31e6) - 1.0).abs() < 1e-12);
}

// Breaks if other flexible resources do not stand beside storage: with more pumped hydro a station earns less, less is curtailed and the margin is wider.
#[test]
fn s05_other_flexibility_weighs_against_storage() {
    let [few, many] = [7.0, 16.0].map(|gw| {
        let scenario = baseline_with(&[("power.pumped_hydro_added_gw_per_year", gw)]);
        let run = Model::new(scenario.vintage).run(&scenario);
        let power = PowerSystem::new(&Evidence::new(scenario.vintage));
        let (grid, mut solver) = (Grid(0), Solver::new());
        let year = power.grid_year(&run, grid, 2035, None);
        let dispatched = Dispatched::new(&mut solver, &year, Ties::Middle).expect("sound");
        let installed = PowerSystem::installed(&run, grid, 2035).all;
        SystemYear::new(&mut solver, &year, &dispatched, installed).expect("sound")
    });
    assert!(many.station_margin_yuan_per_mw < few.station_margin_yuan_per_mw);
    assert!(many.curtailed_share() < few.curtailed_share());
    assert!(many.adequacy_margin_share() > few.adequacy_margin_share());
}

// Breaks if experience does not make stations cheaper: without learning, change or shock the cost of 2 h stays at
// 1,000 yuan/kWh and of 4 h at 835; with learning it falls below in every later year.
#[test]
fn s10_experience_makes_stations_cheaper() {
    let still = [
        ("storage.learning_share", 0.1),
        ("storage.lithium_shock_share", 0.0),
        ("storage.cost_floor_yuan_per_kwh", 490.0),
    ];
    let slow = storage(&still);
    let fast = storage(&[still[1], still[2], ("storage.learning_share", 0.2)]);
    assert!((year(&slow, Series::StorageCost2h, 2025) - 1000.0).abs() < 0.5);
    assert!((year(&slow, Series::StorageCost4h, 2025) - 835.0).abs() < 0.5);
    for series in [Series::StorageCost2h, Series::StorageCost4h, Series::StorageLevelised2h] {
        for y in 2027..=2035 {
            assert!(year(&fast, series, y) < year(&slow, series, y), "{} {y}", series.id());
        }
    }
}
