//! The rules of storage and power equipment, one test each: what a rule says is seen in a run's own results.

use std::sync::LazyLock;

use tianchu_model::evidence::Evidence;
use tianchu_model::register::{CONTENTS, RULES, TARGETS};
use tianchu_model::storage::{Offers, Opportunity, Storage, StorageRun, finance, land, returns, revenue};
use tianchu_model::target::board;
use tianchu_model::time::{Date, Quarter, year_idx};
use tianchu_model::{EventKind, Params, Region, Scenario, Series, Vintage};

use crate::support::{baseline_with, run};

static STORAGE: LazyLock<Storage> = LazyLock::new(|| Storage::new(&Evidence::new(Vintage::Latest)));

fn params(changes: &[(&str, f64)]) -> Params {
    baseline_with(changes).params()
}

fn storage(changes: &[(&str, f64)]) -> StorageRun {
    STORAGE.run(&params(changes))
}

#[track_caller]
fn at(run: &StorageRun, series: Series, region: Region, slot: usize) -> f64 {
    run.column(series, region).and_then(|c| c.at(slot)).unwrap_or_else(|| panic!("{}", series.id()))
}

#[track_caller]
fn quarter(run: &StorageRun, series: Series, year: i32) -> f64 {
    at(run, series, Region::Nation, Quarter::new(year, 4).0)
}

#[track_caller]
fn year(run: &StorageRun, series: Series, year: i32) -> f64 {
    at(run, series, Region::Nation, year_idx(year))
}

fn events(run: &StorageRun, kind: EventKind) -> Vec<tianchu_model::Event> {
    run.events().into_iter().filter(|e| e.kind == kind).collect()
}

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
}

// Breaks if investment is not power and energy at the cost of their year: 61.94 GW * 468 + 182 GWh * 716 in
// 2025, which is 159.3 bn yuan.
#[test]
fn s04_investment_of_2025_by_hand() {
    let run = storage(&[]);
    let found = year(&run, Series::StorageInvestmentOfYear, 2025);
    assert!((found / (61.94e6 * 468.0 + 182e6 * 716.0) - 1.0).abs() < 1e-4, "{found}");
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

// Breaks if the register loses the installed capacity the plan for equipment starts from: 3.65 TW.
#[test]
fn e01_installed_generation_is_in_the_register() {
    let evidence = Evidence::new(Vintage::Latest);
    assert_eq!(evidence.value("power.installed_gw", "CN", Date(20_250_630)), Some(3650.0));
}

/// The board's row of an equipment target in a run with changes.
fn equipment(id: &str, changes: &[(&str, f64)]) -> (f64, bool) {
    let run = run(&baseline_with(changes));
    let row = board(&run).into_iter().find(|s| s.target.id == id).expect("a row");
    (row.at_deadline, row.met)
}

// Breaks if traditional equipment is not the account by hand: 6.103 % in 2025 (see the unit test) and
// 0.8 * 6 % + 0.2 * 10 % = 6.8 % in 2026, 6.451 % a year together; or a miss raises no event.
#[test]
fn e02_traditional_equipment() {
    let (found, met) = equipment("equipment_traditional_6", &[]);
    assert!(met && (found - 0.064_51).abs() < 1e-4, "{found}");
    let low = [("storage.equipment_elasticity_factor", 0.5)];
    assert!(!equipment("equipment_traditional_6", &low).1);
    assert_eq!(events(&storage(&low), EventKind::TraditionalBelow).len(), 1);
}

// Breaks if new-energy equipment does not follow wind, solar and storage: at the pace of 176 GW a year it
// falls after the 432 GW of 2025, and the reader is told.
#[test]
fn e03_new_energy_equipment_follows_its_market() {
    let base = storage(&[]);
    let more = storage(&[("storage.wind_solar_added_gw_per_year", 350.0)]);
    let growth = |run| year(run, Series::EquipmentNewEnergy, 2026);
    assert!(growth(&base) < 0.0 && growth(&base) < growth(&more));
    assert_eq!(events(&base, EventKind::NewEnergyFell).len(), 1);
}

// Breaks if clusters are not the industry and their premium, or no premium is not a miss of 7 %.
#[test]
fn e06_clusters() {
    let (found, met) = equipment("equipment_clusters_7", &[]);
    assert!(met && (found - 0.074_51).abs() < 1e-4, "{found}");
    let low = [("storage.cluster_premium_share_per_year", 0.0)];
    assert!(!equipment("equipment_clusters_7", &low).1);
    assert_eq!(events(&storage(&low), EventKind::ClustersBelow).len(), 1);
}

// Breaks if leading firms are not the industry and their premium, or no premium is not a miss of 10 %.
#[test]
fn e07_leading_firms() {
    let (found, met) = equipment("equipment_leading_10", &[]);
    assert!(met && (found - 0.104_51).abs() < 1e-4, "{found}");
    let low = [("storage.leading_premium_share_per_year", 0.02)];
    assert!(!equipment("equipment_leading_10", &low).1);
    assert_eq!(events(&storage(&low), EventKind::LeadingBelow).len(), 1);
}

// Breaks if energy land is not the sum of its classes by province, storage is not 0.14 mu/MWh of what is
// added, or storage is not the small one: less than PV ancillaries and than lines.
#[test]
fn e09_energy_land_by_class() {
    let run = storage(&[]);
    let added: f64 =
        (1..=4).map(|n| at(&run, Series::StorageAddedEnergy, Region::Nation, Quarter::new(2027, n).0)).sum();
    let of_storage = year(&run, Series::LandStorage, 2027);
    assert!((of_storage / (added / 1000.0 * 0.14) - 1.0).abs() < 1e-3, "{of_storage}");
    assert!(of_storage < year(&run, Series::LandPvAncillary, 2027));
    assert!(of_storage < year(&run, Series::LandLines, 2027));
    let classes = [
        Series::LandStorage,
        Series::LandPvAncillary,
        Series::LandWind,
        Series::LandLines,
        Series::LandPumpedHydro,
        Series::LandMining,
        Series::LandDataCentres,
    ];
    for (series, class) in classes.into_iter().zip(run.land(2027)) {
        let sum: f64 = class.iter().map(|mu| mu.get()).sum();
        assert_eq!(sum, year(&run, series, 2027), "{}", series.id());
    }
    assert_eq!(land::Class::ALL.len(), classes.len());
    assert_eq!(events(&run, EventKind::EnergyLand).len(), 1);
    let all: f64 = run.land_on_farmland(2027).iter().flatten().map(|mu| mu.get()).sum();
    assert_eq!(all, year(&run, Series::LandOnFarmland, 2027));
}

// Breaks if a build-out does not reach the farmland books, or what is small is not: storage asks for less than
// half a per cent of construction demand in every year, all energy computed by kind for less than a tenth.
#[test]
fn e09_energy_land_reaches_the_farmland_books() {
    let model = tianchu_model::Model::new(tianchu_model::Vintage::Latest);
    let mut scenario = Scenario::baseline();
    let usual = model.run(&scenario);
    let at = |run: &tianchu_model::Run, series, year: i32| {
        let column = run.column(series, Region::Nation).expect("a national series");
        column.at((year - 2019) as usize).expect("a year of the regime")
    };
    for year in 2025..=2035 {
        assert!(at(&usual, Series::FarmlandStorageLand, year) < 0.005, "storage in {year}");
        assert!(at(&usual, Series::FarmlandEnergyLand, year) < 0.1, "energy in {year}");
    }
    scenario.set("storage.land_pv_mu_per_mw", 2.0).expect("in range");
    let more = model.run(&scenario);
    let pv = at(&usual, Series::LandPvAncillary, 2026) * 0.3;
    let taken =
        at(&more, Series::FarmlandEnergyUnlisted, 2026) - at(&usual, Series::FarmlandEnergyUnlisted, 2026);
    assert!((taken / pv - 1.0).abs() < 0.01, "{taken} more taken where PV asks for {pv} more");
    let asked = at(&more, Series::FarmlandDemand, 2026) - at(&usual, Series::FarmlandDemand, 2026);
    assert!((asked - pv).abs() <= 31.0, "{asked} more asked for where PV asks for {pv} more");
}

// Breaks if a rule of storage or equipment that is more than qualitative has no test here. E04 and E05 may be
// listed: no band of output and no volume of exports is published.
#[test]
fn every_rule_of_storage_and_equipment_has_its_test() {
    let source = include_str!("rules_storage.rs");
    for (rule, content) in RULES.iter().zip(CONTENTS) {
        let ours = rule.id.starts_with('S') || rule.id.starts_with('E') || rule.id.starts_with('I');
        if !ours || content.force == "Q" || ["E04", "E05"].contains(&rule.id) {
            continue;
        }
        let test = format!("#[test]\nfn {}_", rule.id.to_lowercase());
        assert!(source.contains(&test), "{} has no test", rule.id);
    }
}

// Breaks if a store that lives ten years leaves anything behind it: with nothing ordered the stock of 2025
// is gone by 2035, in power, nameplate and usable energy alike.
#[test]
fn full_retirement_empties_the_stock() {
    let run = storage(&[
        ("storage.calendar_life_years", 10.0),
        ("storage.policy_pull_factor", 0.0),
        ("storage.pairing_share", 0.0),
        ("storage.user_side_gw_per_year", 0.0),
        ("storage.economic_potential_gw_per_year", 0.0),
        ("storage.onsite_computing_share", 0.0),
        ("storage.pipeline_august_2025_gw", 70.0),
    ]);
    let retired: f64 =
        run.column(Series::StorageRetiredPower, Region::Nation).map_or(0.0, |c| c.values.iter().sum());
    assert_eq!(retired, quarter(&run, Series::StoragePower, 2025));
    let added_later: f64 = (2026..=2035)
        .flat_map(|y| (1..=4).map(move |n| Quarter::new(y, n).0))
        .map(|q| at(&run, Series::StorageAddedPower, Region::Nation, q))
        .sum();
    assert_eq!(quarter(&run, Series::StoragePower, 2035), added_later);
    assert_eq!(events(&run, EventKind::RetirementBegins)[0].quarter, Some(Quarter::new(2030, 4)));
    let (usable, nameplate) =
        (quarter(&run, Series::StorageUsable, 2035), quarter(&run, Series::StorageEnergy, 2035));
    assert!(usable < nameplate && usable > 0.8 * nameplate);
    // Northeast: 0.4 GW in all; a grid whose whole stock of 2020 retired holds what came after, no more.
    assert!(at(&run, Series::StorageUsable, Region::parse("21").expect("a province"), 60) >= 0.0);
}

// Breaks if replacing modules raises anything but usable energy, or fade lowers anything else.
#[test]
fn replacement_and_fade_move_usable_energy_alone() {
    let base = storage(&[]);
    let replaced = storage(&[("storage.module_replacement_share_per_year", 0.05)]);
    let at_end = |run, series| quarter(run, series, 2025);
    assert!(at_end(&replaced, Series::StorageUsable) > at_end(&base, Series::StorageUsable));
    assert_eq!(at_end(&replaced, Series::StorageEnergy), at_end(&base, Series::StorageEnergy));
    assert_eq!(at_end(&replaced, Series::StoragePower), at_end(&base, Series::StoragePower));
}

// Breaks if the coupling ignores what the power system offers, asks out of order, or orders on the answer of
// the same year instead of the one before.
#[test]
fn orders_answer_to_the_offers_of_the_year_before() {
    let params = params(&[]);
    let mut asked = Vec::new();
    let spread_from = |first: i32| {
        let params = params.clone();
        let mut asked = Vec::new();
        let run = STORAGE.run_with(&params.clone(), |standing| {
            asked.push(standing.year);
            let mut offers = Offers::from_register(&params);
            for grid in &mut offers.grids {
                grid.spread_yuan_per_kwh = if standing.year >= first { 0.5 } else { 0.3 };
            }
            offers
        });
        (run, asked)
    };
    let (base, order) = spread_from(2099);
    asked.extend(order);
    assert_eq!(asked, (2025..=2035).collect::<Vec<_>>());
    let (wide, _) = spread_from(2028);
    let share = |run, y| year(run, Series::StorageOrderedShare, y);
    assert_eq!(share(&wide, 2028), share(&base, 2028));
    assert!(share(&wide, 2029) > share(&base, 2029));
    assert!(year(&wide, Series::StorageArbitrage, 2028) > year(&base, Series::StorageArbitrage, 2028));
    // The register's own offers are the run without dispatch.
    assert_eq!(
        base.column(Series::StoragePower, Region::Nation),
        STORAGE.run(&params).column(Series::StoragePower, Region::Nation)
    );
}

// Breaks if the table of stations is not that of its parts: payback, return and levelised cost of one project.
#[test]
fn stations_by_group_and_duration() {
    let run = storage(&[]);
    let table = run.stations(0, 2027);
    assert_eq!(table.len(), 12);
    for s in &table {
        assert!(s.internal_rate >= finance::LEAST_RETURN && s.internal_rate < 1.0);
        assert!(s.levelised_yuan_per_kwh > 0.0);
        // What pays back within its life returns more than nothing.
        assert_eq!(s.payback_years.is_some(), s.internal_rate >= 0.0, "{s:?}");
    }
    // Longer stations cost more in all and less per kWh.
    assert!(table[6].cost_yuan > table[5].cost_yuan);
    assert!(table[6].cost_yuan / 4.0 < table[5].cost_yuan / 2.0);
}
