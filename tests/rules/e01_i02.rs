//! Rules of the plan for power equipment, 2025-2026, and computing in the opinion on artificial intelligence.

use tianchu_model::evidence::Evidence;
use tianchu_model::power::{Outlook, Statistics};
use tianchu_model::storage::land;
use tianchu_model::target::board;
use tianchu_model::time::{Date, Quarter};
use tianchu_model::{EventKind, Model, ParamId, Region, Run, Scenario, Series, Vintage};

use crate::storage::{at, events, quarter, storage, year};
use crate::support::{baseline_with, run};

// Breaks if the register loses the installed capacity the plan starts from, 3.65 TW, or the six grids of the model
// had not as much in the middle of 2025, within 2 %; nothing is fitted to it.
#[test]
fn e01_installed_generation() {
    let evidence = Evidence::new(Vintage::Latest);
    let stated = evidence.value("power.installed_gw", "CN", Date(20_250_630)).expect("a row");
    assert_eq!(stated, 3650.0);
    let params = Scenario::baseline().params();
    let grids = Outlook::new(&evidence).inputs(&params, &Statistics::committed(), 2025);
    // Capacities of a year are the mean of its two ends, which is the middle of the year.
    let half = |ends: [f64; 2]| 0.5 * (ends[0] + ends[1]);
    let sum: f64 = grids
        .iter()
        .map(|g| {
            half(g.wind_gw)
                + half(g.solar_gw)
                + g.hydro_gw
                + g.pumped_gw
                + g.nuclear_gw
                + g.steam_gw
                + g.gas_gw
        })
        .sum();
    assert!((sum / stated - 1.0).abs() < 0.02, "{sum} GW in the middle of 2025");
}

/// The board's row of an equipment target in a run with changes.
fn equipment(id: &str, changes: &[(&str, f64)]) -> (f64, bool) {
    let run = run(&baseline_with(changes));
    let row = board(&run).into_iter().find(|s| s.target.id == id).expect("a row");
    (row.at_deadline, row.met)
}

// Breaks if traditional equipment is not the account by hand: 6.103 % in 2025 (see the unit test) and
// 0.8 * 9.375 % + 0.2 * 10 % = 9.5 % in 2026, 7.788 % a year together, more than a tenth above "about 6 %"; if within
// the band is not met; or a miss raises no event.
#[test]
fn e02_traditional_equipment() {
    let (found, met) = equipment("equipment_traditional_6", &[]);
    assert!(!met && (found - 0.077_88).abs() < 1e-4, "{found}");
    // 0.8 * 6.103 % = 4.88 % and 0.8 * 9.5 % = 7.6 %: 6.23 % a year.
    assert!(equipment("equipment_traditional_6", &[("storage.equipment_elasticity_factor", 0.8)]).1);
    let low = [("storage.equipment_elasticity_factor", 0.5)];
    assert!(!equipment("equipment_traditional_6", &low).1);
    assert_eq!(events(&storage(&low), EventKind::TraditionalBelow).len(), 1);
}

// Breaks if new-energy equipment does not follow wind, solar and storage: at the pace of 210 GW a year it
// falls after the 432 GW of 2025, and the reader is told.
#[test]
fn e03_new_energy_equipment_follows_its_market() {
    let base = storage(&[]);
    let more = storage(&[("storage.wind_solar_added_gw_per_year", 350.0)]);
    let growth = |run| year(run, Series::EquipmentNewEnergy, 2026);
    assert!(growth(&base) < 0.0 && growth(&base) < growth(&more));
    let told = events(&base, EventKind::NewEnergyFell);
    assert_eq!(told.len(), 1);
    assert!((told[0].quantity + growth(&base)).abs() <= 0.000_5, "{told:?}");
}

// Breaks if clusters are not the industry and their premium, or a premium below zero is not a miss of 7 %.
#[test]
fn e06_clusters() {
    let (found, met) = equipment("equipment_clusters_7", &[]);
    assert!(met && (found - 0.087_88).abs() < 1e-4, "{found}");
    let low = [("storage.cluster_premium_share_per_year", -0.01)];
    assert!(!equipment("equipment_clusters_7", &low).1);
    assert_eq!(events(&storage(&low), EventKind::ClustersBelow).len(), 1);
}

// Breaks if leading firms are not the industry and their premium, above the band of 10 % no failure
// but exceeded, or a small premium is not a miss.
#[test]
fn e07_leading_firms() {
    let (found, met) = equipment("equipment_leading_10", &[]);
    assert!(!met && (found - 0.117_89).abs() < 1e-4, "{found}");
    assert!(equipment("equipment_leading_10", &[("storage.leading_premium_share_per_year", 0.03)]).1);
    let low = [("storage.leading_premium_share_per_year", 0.01)];
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
    // The event leaves mining out, which is asked of no cap.
    let event = &events(&run, EventKind::EnergyLand)[0];
    let of = |class: usize| run.land_on_farmland(event.year)[class].iter().map(|mu| mu.get()).sum::<f64>();
    let classes: f64 = (0..land::N_CLASSES).map(of).sum();
    assert_eq!(event.quantity, classes - of(land::Class::Mining as usize));
    assert!(of(land::Class::Mining as usize) > 1000.0);
}

// Breaks if a build-out does not reach the farmland books, or what is small is not: storage asks for less than
// half a per cent of construction demand in every year, all energy computed by kind for less than a tenth.
#[test]
fn e09_energy_land_reaches_the_farmland_books() {
    let model = Model::new(Vintage::Latest);
    let mut scenario = Scenario::baseline();
    let usual = model.run(&scenario);
    let at = |run: &Run, series, year: i32| {
        let column = run.column(series, Region::Nation).expect("a national series");
        column.at((year - 2019) as usize).expect("a year of the regime")
    };
    for year in 2025..=2035 {
        assert!(at(&usual, Series::FarmlandStorageLand, year) < 0.005, "storage in {year}");
        assert!(at(&usual, Series::FarmlandEnergyLand, year) < 0.1, "energy in {year}");
    }
    scenario.set("storage.wind_solar_added_gw_per_year", 350.0).expect("in range");
    let more = model.run(&scenario);
    // Four fifths of the wind are not on the list either.
    let land = |run: &Run| at(run, Series::LandPvAncillary, 2026) + 0.8 * at(run, Series::LandWind, 2026);
    let pv = (land(&more) - land(&usual)) * 0.3;
    assert!(pv > 10_000.0, "twice the wind and solar asks for {pv} more");
    let taken =
        at(&more, Series::FarmlandEnergyUnlisted, 2026) - at(&usual, Series::FarmlandEnergyUnlisted, 2026);
    // Provinces at their cap take less than is asked of them.
    assert!((0.85..1.01).contains(&(taken / pv)), "{taken} more taken where PV asks for {pv} more");
    let under_cap = |run: &Run| {
        let land = run.storage.land_on_farmland(2026);
        let classes = [land::Class::LISTED.as_slice(), &land::Class::UNLISTED].concat();
        classes.iter().flat_map(|&class| land[class as usize]).map(|mu| mu.get()).sum::<f64>()
    };
    let asked = at(&more, Series::FarmlandDemand, 2026) - at(&usual, Series::FarmlandDemand, 2026);
    assert_eq!(asked, under_cap(&more) - under_cap(&usual), "asked for where PV asks for {pv} more");
}

// Breaks if land per MW or MWh, the part of it on farmland or a national flow counts as new build-out: the
// calibrated total holds it already, so the nation asks for as much in every year, to the mu; while the part
// of energy does move, by all but mining.
#[test]
fn e09_land_of_a_mw_moves_no_total() {
    let model = Model::new(Vintage::Latest);
    let usual = model.run(&Scenario::baseline());
    let demand = |run: &Run| run.column(Series::FarmlandDemand, Region::Nation).expect("national").values;
    let share = |run: &Run| run.column(Series::FarmlandEnergyLand, Region::Nation).expect("national").values;
    let params: Vec<_> = ParamId::all()
        .filter(|p| {
            p.row().id.starts_with("storage.land_") && !p.row().id.starts_with("storage.land_listed_")
        })
        .collect();
    assert_eq!(params.len(), 8);
    for param in params {
        for value in [param.row().min, param.row().max] {
            let id = param.row().id;
            let mut scenario = Scenario::baseline();
            scenario.set_param(param, value).expect("in range");
            let run = model.run(&scenario);
            assert_eq!(demand(&run), demand(&usual), "{id} = {value}");
            assert_eq!(demand(&run), {
                let alone = model.run_farmland(&scenario);
                alone.column(Series::FarmlandDemand, Region::Nation).expect("national").values
            });
            let moves = share(&run) != share(&usual);
            assert_eq!(moves, id != "storage.land_mining_wanmu_per_year", "{id} = {value}");
        }
    }
}

// Breaks if computing does not follow its path: 400 TWh in 2030 and 600 in 2035 to the kWh, or its load has no
// storage of its own and no land: 2.5 mu per MW added at a load factor of 0.8.
#[test]
fn i02_computing_has_load_storage_and_land() {
    let run = storage(&[]);
    let use_of = |y| year(&run, Series::ComputingUse, y);
    assert!((use_of(2030) / 400e9 - 1.0).abs() < 1e-9 && (use_of(2035) / 600e9 - 1.0).abs() < 1e-9);
    let added_mw = (use_of(2031) - use_of(2030)) / 8.76e6 / 0.8;
    let land = year(&run, Series::LandDataCentres, 2031);
    // Every province rounds to whole mu.
    assert!((land - 2.5 * added_mw).abs() <= 16.0, "{land} mu for {added_mw} MW");
    assert!(
        quarter(&run, Series::StorageUseComputing, 2031) > quarter(&run, Series::StorageUseComputing, 2030)
    );
    let doubled = &events(&run, EventKind::ComputingDoubled)[0];
    assert!(doubled.quantity >= 2.0 * use_of(2025) / 1.3 && doubled.year <= 2030, "{doubled:?}");
}
