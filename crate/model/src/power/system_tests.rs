//! Small systems reckoned by hand.

use crate::dispatch::{Segment, Solver, Ties};
use crate::evidence::Evidence;
use crate::region::{Grid, Region};
use crate::scenario::Scenario;
use crate::units::{Kw, Kwh};
use crate::vintage::Vintage;
use crate::{Model, id};

use super::need::GridNeed;
use super::*;

/// A day of a grid: coal at 300, gas at 600 yuan/MWh, one store without wear.
pub(super) fn day(net_load: Vec<f64>, coal_mw: f64, gas_mw: f64, store: Option<StoreSize>) -> GridYear {
    let supply = [(coal_mw, 300.0, true), (gas_mw, 600.0, false)];
    let supply: Vec<_> = supply.into_iter().filter(|(length, ..)| *length > 0.0).collect();
    let zero = vec![0.0; net_load.len()];
    GridYear {
        grid: 0,
        year: 2030,
        load: net_load.iter().map(|n| n + 30.0).collect(),
        wind: vec![30.0; net_load.len()],
        solar: zero.clone(),
        hydro: zero.clone(),
        must_run: zero.clone(),
        nuclear_mw: 0.0,
        net_import: zero.clone(),
        flexible: zero.clone(),
        net_load,
        scheduled: Vec::new(),
        short_mwh: 0.0,
        supply: supply.iter().map(|&(length, price, _)| Segment { length, price }).collect(),
        is_coal: supply.iter().map(|s| s.2).collect(),
        value_of_lost_load: 10_000.0,
        wear_cost: 0.0,
        stores: store.into_iter().collect(),
        firm_mw: 45.0,
        co2_t_per_mwh: 0.82,
        gas_co2_t_per_mwh: 0.38,
        longest_peak_hours: 12.0,
    }
}

fn battery(power_mw: f64, energy_mwh: f64, round_trip: f64) -> StoreSize {
    StoreSize { pumped: false, power_mw, energy_mwh, round_trip }
}

/// Twelve hours of one net load, twelve of another.
fn halves(first: f64, second: f64) -> Vec<f64> {
    (0..24).map(|h| if h < 12 { first } else { second }).collect()
}

fn told(year: &GridYear, ties: Ties) -> SystemYear {
    let mut solver = Solver::new();
    let installed = Fleet {
        power: Kw::whole(year.stores.iter().map(|s| s.power_mw).sum::<f64>() * 1e3),
        energy: Kwh::whole(year.stores.iter().map(|s| s.energy_mwh).sum::<f64>() * 1e3),
    };
    let dispatched = Dispatched::new(&mut solver, year, ties).expect("sound");
    SystemYear::new(&mut solver, year, &dispatched, installed).expect("sound")
}

// By hand: 10 MW of surplus for twelve hours, then 20 MW short. A lossless store of 2 MW and 24 MWh takes 24 MWh
// of the 120 curtailed and saves 24 MWh of gas.
#[test]
fn a_day_reckoned_by_hand() {
    let row = told(&day(halves(-10.0, 20.0), 15.0, 10.0, Some(battery(2.0, 24.0, 1.0))), Ties::Middle);
    assert_eq!((row.available_mwh, row.load_mwh, row.peak_load_mw), (720.0, 840.0, 50.0));
    assert_eq!((row.curtailed_without_mwh, row.curtailed_mwh), (120.0, 96.0));
    assert_eq!(row.curtailed_share(), 96.0 / 720.0);
    assert_eq!((row.moved_mwh, row.given_mwh), (48.0, 24.0));
    assert_eq!((row.equivalent_hours(), row.cycles()), (24.0, 1.0));
    assert_eq!((row.peak_without_mw, row.peak_mw), (20.0, 18.0));
    assert_eq!((row.cost_without_yuan, row.cost_yuan), (90_000.0, 75_600.0));
    assert_eq!((row.fuel_saved_yuan, row.coal_displaced_mwh), (14_400.0, 0.0));
    assert_eq!((row.unserved_without_mwh, row.unserved_mwh), (0.0, 0.0));
    // Twelve hours of store at a peak of twelve hours count in full: 45 + 2 against 50.
    assert_eq!(row.adequacy_margin_mw(), -3.0);
    assert_eq!((row.price_yuan_per_mwh[0], row.price_yuan_per_mwh[10]), (0.0, 600.0));
    assert_eq!((row.mean_price_yuan_per_mwh, row.daily_spread_yuan_per_mwh), (300.0, 600.0));
    // A station of two hours buys 2 MWh for nothing and sells them at 600.
    assert!((row.station_margin_yuan_per_mw - 1_200.0).abs() < 1e-9);
    assert!((row.station_margin_yuan_per_kwh() - 0.6).abs() < 1e-12);
}

// By hand: with 12 MWh the energy is short and the power is not, so a MWh saves 600 yuan a day and a MW nothing.
// At half of the longest peak's twelve hours, the store counts half.
#[test]
fn the_next_mwh_is_worth_what_it_saves() {
    let row = told(&day(halves(-10.0, 20.0), 15.0, 10.0, Some(battery(2.0, 12.0, 1.0))), Ties::Middle);
    assert!((row.next_mwh_yuan - 600.0).abs() < 1e-6 && row.next_mw_yuan.abs() < 1e-6, "{row:?}");
    assert_eq!(row.storage_firm_mw, 1.0);
}

// CO2 falls where surplus replaces coal: 24 MWh are 19.68 t. It rises where storage only moves coal about: 20 MWh
// of coal at night give 0.81 as much by day, instead of lost load. Where it moves cheap coal into hours of gas, both
// count: 24 MWh of coal for 24 MWh of gas are 24 * (0.38 - 0.82) t.
#[test]
fn co2_has_its_sign() {
    let saves = told(&day(halves(-10.0, 20.0), 25.0, 0.0, Some(battery(2.0, 24.0, 1.0))), Ties::Middle);
    assert_eq!(saves.coal_displaced_mwh, 24.0);
    assert!((saves.co2_avoided_t - 19.68).abs() < 1e-9);
    let mut moves = day(halves(5.0, 20.0), 10.0, 20.0, Some(battery(2.0, 24.0, 0.81)));
    moves.supply[1].price = 900.0;
    moves.is_coal[1] = true;
    let moves = told(&moves, Ties::Middle);
    assert!(moves.coal_displaced_mwh < -4.0 && moves.co2_avoided_t < 0.0, "{moves:?}");
    assert!(moves.fuel_saved_yuan > 0.0);
    let swaps = told(&day(halves(5.0, 20.0), 10.0, 20.0, Some(battery(2.0, 24.0, 1.0))), Ties::Middle);
    assert_eq!((swaps.coal_displaced_mwh, swaps.gas_displaced_mwh), (-24.0, 24.0));
    assert!((swaps.co2_avoided_t + 10.56).abs() < 1e-9);
}

// Breaks if a sum over grids is taken where a mean is meant, or the other way round.
#[test]
fn the_nation_is_the_sum_of_its_grids() {
    let row = told(&day(halves(-10.0, 20.0), 15.0, 10.0, Some(battery(2.0, 24.0, 1.0))), Ties::Middle);
    let nation = SystemYear::nation(&[row.clone(), row.clone()]);
    assert_eq!(nation.region, Region::Nation);
    assert_eq!(nation.load_mwh, 2.0 * row.load_mwh);
    assert_eq!(nation.fuel_saved_yuan, 2.0 * row.fuel_saved_yuan);
    assert_eq!(nation.adequacy_margin_mw(), 2.0 * row.adequacy_margin_mw());
    assert_eq!(nation.curtailed_share(), row.curtailed_share());
    assert_eq!(nation.equivalent_hours(), row.equivalent_hours());
    assert_eq!(nation.price_yuan_per_mwh, row.price_yuan_per_mwh);
    assert_eq!(nation.daily_spread_yuan_per_mwh, row.daily_spread_yuan_per_mwh);
}

// S12. Storage of 4 MW that saves its own plants' surplus (half of the grid's) gives it back at once; under a
// joint bid it can wait for the dearer hours. By hand: surplus 10, then six hours at 10 MW (coal), six at 20 (gas).
#[test]
fn s12_joint_bidding_never_costs_more() {
    let net_load: Vec<f64> = (0..24).map(|h| [-10.0, -10.0, 10.0, 20.0][h / 6]).collect();
    let both = day(net_load, 15.0, 10.0, Some(battery(4.0, 24.0, 1.0)));
    let cost = |share: f64| {
        let alone = battery(4.0 * (1.0 - share), 24.0 * (1.0 - share), 1.0);
        let year = both.clone().serving_own_plants(alone, 0.5);
        let row = told(&year, Ties::Middle);
        // What it moved is told, whoever it served; more than one cycle a day costs the same without wear.
        assert!(row.moved_mwh >= 48.0, "{share}: {}", row.moved_mwh);
        row.cost_yuan
    };
    // Without joint bids 24 MWh displace coal at 300, with them gas at 600.
    assert_eq!(cost(0.0), cost(1.0) + 24.0 * 300.0);
    let costs: Vec<f64> = (0..=10).map(|i| cost(f64::from(i) / 10.0)).collect();
    assert!(costs.windows(2).all(|w| w[1] <= w[0] + 1e-6), "{costs:?}");
}

// Paired storage takes no more than its own plants' part of the surplus, and never more than its power.
#[test]
fn paired_storage_charges_from_its_own_plants_alone() {
    let year = day(halves(-10.0, 20.0), 15.0, 10.0, Some(battery(4.0, 100.0, 0.81)));
    let exchange = |share| {
        let year = year.clone().serving_own_plants(battery(4.0, 100.0, 0.81), share);
        assert!(year.stores.is_empty());
        year.scheduled[0].exchange.clone()
    };
    assert!(exchange(0.2)[..12].iter().all(|x| *x == 2.0));
    assert!(exchange(0.9)[..12].iter().all(|x| *x == 4.0));
    // 48 MWh at the grid, 43.2 in store, 38.88 back: nine hours of 4 MW and the rest.
    let back: f64 = -exchange(0.9)[12..].iter().sum::<f64>();
    assert!((back - 38.88).abs() < 1e-9, "{back}");
}

// S16. By hand: net load of -10 and 20 has the mean 5; 15 MW lie above it for twelve hours. Storage of
// five GW takes all of this small grid's surplus: 96 MWh, a fifth of it per GW.
#[test]
fn s16_the_need_of_a_day() {
    let year = day(halves(-10.0, 20.0), 15.0, 10.0, Some(battery(2.0, 24.0, 1.0)));
    let need = GridNeed::new(&mut Solver::new(), &year).expect("sound");
    assert_eq!((need.daily_need_mw, need.within_day_need_mwh_per_year), (15.0, 180.0));
    assert_eq!((need.peak_mw, need.curtailed_mwh), (18.0, 96.0));
    assert_eq!(need.curtailed_fall_mwh_per_gw, 96.0 / 5.0);
    assert!(need.peak_fall_mw_per_gw > 0.0);
}

// S16: every province gets its part, and the parts make up the grid.
#[test]
fn s16_shares_of_use_add_up_to_each_grid() {
    let system = PowerSystem::new(&Evidence::new(Vintage::Latest));
    for grid in PowerSystem::grids() {
        let shares: f64 = PowerSystem::provinces(grid).map(|p| system.use_share(p)).sum();
        assert!(
            (shares - 1.0).abs() < 1e-12 && PowerSystem::provinces(grid).all(|p| system.use_share(p) > 0.0)
        );
    }
    assert_eq!(PowerSystem::grids().map(|g| PowerSystem::provinces(g).count()).sum::<usize>(), 31);
}

// S09: more storage that can be called means more hours of it, less curtailment and lower cost.
#[test]
fn s09_more_callable_storage_is_used_more() {
    let row = |share: f64| {
        let mut scenario = Scenario::baseline();
        scenario.set_param(id::POWER_DISPATCHABLE_SHARE, share).expect("in range");
        let run = Model::new(scenario.vintage).run(&scenario);
        let year = PowerSystem::new(&Evidence::new(scenario.vintage)).grid_year(&run, Grid(5), 2027, None);
        let mut solver = Solver::new();
        let d = Dispatched::new(&mut solver, &year, Ties::Middle).expect("sound");
        let installed = PowerSystem::installed(&run, Grid(5), 2027).all;
        SystemYear::new(&mut solver, &year, &d, installed).expect("sound")
    };
    let (half, all) = (row(0.5), row(1.0));
    assert_eq!(half.installed_mw, all.installed_mw);
    assert!(all.equivalent_hours() > 1.2 * half.equivalent_hours());
    assert!(all.curtailed_mwh < half.curtailed_mwh && all.cost_yuan < half.cost_yuan);
    assert!(half.cost_yuan < half.cost_without_yuan);
}

// Breaks if installed storage is not the mean of the year, or a grid's paired part exceeds the whole.
#[test]
fn installed_storage_is_the_mean_of_the_year() {
    let scenario = Scenario::baseline();
    let run = Model::new(scenario.vintage).run(&scenario);
    let column = run.column(crate::Series::StoragePower, Region::Grid(Grid(0))).expect("storage");
    let at = |n: usize| column.at(crate::time::Quarter::new(2027, 4).0 - 4 + n).expect("a stock");
    let mean = (0.5 * at(0) + at(1) + at(2) + at(3) + 0.5 * at(4)) / 4.0;
    for grid in PowerSystem::grids() {
        let installed = PowerSystem::installed(&run, grid, 2027);
        assert!(installed.paired.power.get() > 0.0);
        assert!(installed.paired.power.get() < installed.all.power.get());
        assert!(installed.paired.energy.get() < installed.all.energy.get());
    }
    let found = PowerSystem::installed(&run, Grid(0), 2027).all.power.get();
    assert!((found - mean).abs() <= 1.0, "{found} {mean}");
}

// Breaks if weights lose a day, turn negative, or days are told out of order.
#[test]
fn twelve_days_stand_for_a_year() {
    let scenario = Scenario::baseline();
    let run = Model::new(scenario.vintage).run(&scenario);
    let system = PowerSystem::new(&Evidence::new(scenario.vintage));
    let year = system.grid_year(&run, Grid(0), 2030, None);
    let mut solver = Solver::new();
    let days = super::days::Days::choose(&mut solver, &year).expect("sound");
    assert!((days.days.iter().map(|d| d.weight).sum::<f64>() - 365.0).abs() < 1e-3);
    assert!(days.days.iter().all(|d| d.weight >= 0.0));
    assert!(days.days.windows(2).all(|w| w[0].day < w[1].day));
    let prepared = days.prepare(&year).expect("sound");
    let sums = prepared.solve(&mut solver);
    assert!(sums.cost_yuan < sums.cost_without_yuan && sums.moved_mwh > 0.0);
    // Without a store nothing is saved.
    let none = StoreSize { pumped: false, power_mw: 0.0, energy_mwh: 0.0, round_trip: 1.0 }.store(5.0);
    let sums = prepared.with_store(&none).expect("sound").solve(&mut solver);
    assert_eq!(sums.cost_yuan, sums.cost_without_yuan);
}

// Breaks if the offer that a coupled run hears is not what is told of the same grid, year and storage.
#[test]
fn an_offer_is_what_is_told_of_the_year() {
    let scenario = Scenario::baseline();
    let run = Model::new(scenario.vintage).run(&scenario);
    let system = PowerSystem::new(&Evidence::new(scenario.vintage));
    let hours = system.hours(&scenario, 2030, None);
    let mut solver = Solver::new();
    for grid in PowerSystem::grids() {
        let year = system.grid_year_of_hours(&run, grid, 2030, &hours);
        let offer = super::offer::Offer::of(&mut solver, &year).expect("sound");
        let dispatched = Dispatched::new(&mut solver, &year, Ties::Middle).expect("sound");
        let installed = PowerSystem::installed(&run, grid, 2030);
        let told = SystemYear::new(&mut solver, &year, &dispatched, installed.all).expect("sound");
        let (found, wanted) = (offer.spread_yuan_per_kwh[1], told.station_margin_yuan_per_kwh());
        assert!((found / wanted - 1.0).abs() < 1e-9, "{grid:?}: {found} instead of {wanted}");
        // A margin per kWh below the price of lost load; no more than a few cycles a day, and fewer the longer the station.
        assert!(offer.spread_yuan_per_kwh.iter().all(|s| *s > 0.0 && *s < 1.0), "{offer:?}");
        assert!(offer.cycles_per_year.windows(2).all(|c| c[0] < 1_500.0 && c[1] <= c[0]), "{offer:?}");
        assert_eq!(offer.longest_peak_hours, year.longest_peak_hours);
    }
}
