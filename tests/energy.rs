//! What must hold of storage and of the power system whatever the settings: directions, and that every parameter
//! acts.

use std::sync::LazyLock;

use proptest::prelude::*;
use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::system::Installed;
use tianchu_model::power::{Dispatched, Fuel, PowerSystem, Profiles};
use tianchu_model::region::Grid;
use tianchu_model::register::{Group, PARAMETERS};
use tianchu_model::storage::{Storage, StorageRun};
use tianchu_model::time::{Quarter, year_idx};
use tianchu_model::{Model, ParamId, Params, Region, Scenario, Series, Vintage};

static STORAGE: LazyLock<[Storage; Vintage::ALL.len()]> =
    LazyLock::new(|| Vintage::ALL.map(|v| Storage::new(&Evidence::new(v))));

fn storage(scenario: &Scenario) -> StorageRun {
    let (_, prepared) =
        Vintage::ALL.iter().zip(&*STORAGE).find(|(v, _)| **v == scenario.vintage).expect("one of all");
    prepared.run(&scenario.params())
}

fn national(run: &StorageRun, series: Series) -> Vec<(usize, f64)> {
    run.column(series, Region::Nation).expect("national").points().collect()
}

/// Power added from 2026 on.
fn added(run: &StorageRun) -> f64 {
    let from = Quarter::new(2026, 1).0;
    national(run, Series::StorageAddedPower).iter().filter(|(slot, _)| *slot >= from).map(|(_, x)| x).sum()
}

fn of_group(group: Group) -> impl Iterator<Item = ParamId> {
    ParamId::all().filter(move |p| p.row().group == group)
}

/// A scenario with every parameter of storage anywhere in its range, on any vintage.
fn any_storage() -> impl Strategy<Value = Scenario> {
    let values: Vec<_> = of_group(Group::Storage)
        .map(|p| {
            let row = &PARAMETERS[p.0];
            match row.options {
                [] => prop_oneof![Just(row.min), Just(row.max), row.min..=row.max].boxed(),
                options => prop::sample::select(options).prop_map(|o| o.value).boxed(),
            }
        })
        .collect();
    (values, prop::sample::select(&Vintage::ALL)).prop_map(|(values, vintage)| {
        let mut scenario = Scenario::baseline();
        for (param, value) in of_group(Group::Storage).zip(values) {
            scenario.set_param(param, value).expect("a value in range");
        }
        scenario.vintage = vintage;
        scenario
    })
}

fn with(scenario: &Scenario, changes: &[(&str, f64)]) -> StorageRun {
    let mut scenario = scenario.clone();
    for (id, value) in changes {
        scenario.set(id, *value).unwrap_or_else(|p| panic!("{p}"));
    }
    storage(&scenario)
}

/// Whether `more` orders no smaller share of the potential than `less` in any year, and builds no less in all.
/// Provinces that have more follow their own targets less, which takes back a part of what returns add, and
/// orders are whole kW: a thousandth is allowed.
fn check_more(less: &StorageRun, more: &StorageRun) -> Result<(), TestCaseError> {
    let shares = |run| national(run, Series::StorageOrderedShare);
    for ((slot, a), (_, b)) in shares(less).into_iter().zip(shares(more)) {
        prop_assert!(b >= a - 1e-9, "{}: {a} and {b}", 2019 + slot);
    }
    let [a, b] = [less, more].map(added);
    prop_assert!(b >= a * 0.999, "{a} and {b}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    // Breaks if a higher capacity payment ever orders less: a wrong sign in revenue, return or response.
    #[test]
    fn a_higher_capacity_payment_never_orders_less(scenario in any_storage(), a in 0.0f64..1.0, b in 0.0f64..1.0) {
        let [less, more] = [a.min(b), a.max(b)]
            .map(|x| with(&scenario, &[("storage.capacity_payment_recovery_share", x)]));
        check_more(&less, &more)?;
    }

    // Breaks if dearer stations are ever ordered more, or cost less in all.
    #[test]
    fn dearer_stations_are_never_ordered_more(
        scenario in any_storage(), kwh in 500.0f64..900.0, kw in 200.0f64..800.0, cheaper in 0.7f64..1.0,
    ) {
        let cost = |factor: f64| [
            ("storage.cost_energy_yuan_per_kwh", (kwh * factor).max(500.0)),
            ("storage.cost_power_yuan_per_kw", (kw * factor).max(200.0)),
        ];
        let [dear, cheap] = [1.0, cheaper].map(|factor| with(&scenario, &cost(factor)));
        check_more(&dear, &cheap)?;
        for series in [Series::StorageCost2h, Series::StorageCost4h] {
            let of_2025 = |run: &StorageRun| {
                run.column(series, Region::Nation).and_then(|c| c.at(year_idx(2025))).expect("a value")
            };
            prop_assert!(of_2025(&dear) >= of_2025(&cheap));
        }
    }

    // Breaks if duration moves power, or energy by another factor than itself: twice the hours are twice the
    // energy in every quarter from the first projected one on. At given orders: returns order nothing.
    #[test]
    fn twice_the_duration_is_twice_the_energy(scenario in any_storage(), hours in 1.5f64..3.0) {
        let none = ("storage.economic_potential_gw_per_year", 0.0);
        let [one, two] = [hours, 2.0 * hours]
            .map(|h| with(&scenario, &[("storage.new_duration_hours", h), none]));
        prop_assert_eq!(national(&one, Series::StorageAddedPower), national(&two, Series::StorageAddedPower));
        let energy = |run| national(run, Series::StorageAddedEnergy);
        for ((slot, a), (_, b)) in energy(&one).into_iter().zip(energy(&two)) {
            if slot >= one.first_projected().0 {
                // Cells are whole kW: 31 provinces, 24 cells, up to eight hours each.
                prop_assert!((b - 2.0 * a).abs() <= 31.0 * 24.0 * 8.0, "{}: {a} and {b}", Quarter(slot));
            } else {
                prop_assert_eq!(a, b);
            }
        }
    }
}

/// Every bit of the events and of the results of storage in the nation and two provinces that are paid differently.
fn bits(run: &StorageRun) -> Vec<u64> {
    let happened = run.events().into_iter().map(|e| e.quantity.to_bits());
    ["CN", "15", "37"]
        .iter()
        .flat_map(|code| {
            let region = Region::parse(code).expect("a region");
            Series::ALL.iter().filter_map(move |&series| run.column(series, region))
        })
        .flat_map(|column| column.values)
        .map(f64::to_bits)
        .chain(happened)
        .collect()
}

// Breaks if a parameter of storage is dead: moved over its range it must change some result, as things stand or,
// where it acts in a case of its own only, with pairing kept or on the data of 2024.
#[test]
fn every_storage_parameter_acts() {
    let mut kept = Scenario::baseline();
    kept.set("storage.mandate_kept_switch", 1.0).expect("a switch");
    let mut then = Scenario::baseline();
    then.vintage = Vintage::EndOf2024;
    let mut dead = Vec::new();
    // What is listed of energy land acts on farmland, where `moved` and P15 hold it.
    for param in of_group(Group::Storage).filter(|p| !p.row().id.starts_with("storage.land_listed_")) {
        let row = param.row();
        let acts = [&Scenario::baseline(), &kept, &then].into_iter().any(|scenario| {
            let [low, high] = [row.min, row.max].map(|x| bits(&with(scenario, &[(row.id, x)])));
            low != high
        });
        if !acts {
            dead.push(row.id);
        }
    }
    assert!(dead.is_empty(), "these move nothing: {dead:?}");
}

/// What `tianchu system` is made of: a grid and year with this storage, what the grid calls dispatched as one store.
fn figures(
    power: &PowerSystem,
    params: &Params,
    hours: &Profiles,
    (grid, installed): (Grid, &Installed),
) -> Vec<u64> {
    let year = power.grid_year_of_installed(params, grid, 2035, hours, installed);
    let stores = vec![year.composite()];
    let dispatched = Dispatched::with(&mut Solver::new(), &year, stores, Ties::Middle).expect("sound");
    let solution = &dispatched.solution;
    let burns = year.fuel_curve();
    let fuel: Vec<Fuel> = solution.supply.iter().map(|x| burns.at(*x)).collect();
    let sum = |f: fn(&Fuel) -> f64| fuel.iter().map(f).sum::<f64>();
    [
        solution.cost,
        dispatched.without.cost,
        solution.curtailed,
        year.firm_mw,
        year.longest_peak_hours,
        sum(|f| f.coal_mwh) * year.co2_t_per_mwh + sum(|f| f.gas_mwh) * year.gas_co2_t_per_mwh,
    ]
    .map(f64::to_bits)
    .into()
}

// Breaks if a parameter of the power system is dead: moved over its range it must change a figure that `tianchu
// system` prints, of the North grid in 2035 as things stand or short of power.
#[test]
fn every_power_parameter_acts() {
    const NORTH: Grid = Grid(0);
    let usual = Scenario::baseline();
    let power = PowerSystem::new(&Evidence::new(usual.vintage));
    let installed = PowerSystem::installed(&Model::new(usual.vintage).run(&usual), NORTH, 2035);
    let hours = power.hours(&usual, 2035, None);
    let mut short = usual.clone();
    for (id, value) in [
        ("power.coal_added_gw_per_year", -10.0),
        ("power.thermal_available_share", 0.8),
        ("power.consumption_growth_2030_share_per_year", 0.055),
    ] {
        short.set(id, value).expect("in range");
    }
    let mut dead = Vec::new();
    for param in of_group(Group::Power) {
        let row = param.row();
        let acts = [&usual, &short].into_iter().any(|scenario| {
            let [low, high] = [row.min, row.max].map(|x| {
                let mut moved = scenario.clone();
                moved.set_param(param, x).expect("in range");
                figures(&power, &moved.params(), &hours, (NORTH, &installed))
            });
            low != high
        });
        if !acts {
            dead.push(row.id);
        }
    }
    assert!(dead.is_empty(), "these move nothing: {dead:?}");
}

// Breaks if orders of a coupled run do not answer to the power system: dearer coal is a wider spread, and a wider
// spread never orders less in the year after.
#[test]
fn a_coupled_run_orders_more_where_coal_is_dear() {
    let run = |price: f64| {
        let mut scenario = Scenario::baseline();
        scenario.set("power.coal_price_yuan_per_t", price).expect("in range");
        let power = PowerSystem::new(&Evidence::new(scenario.vintage));
        Model::new(scenario.vintage).run_coupled(&scenario, &power, None).expect("sound").storage
    };
    let [cheap, dear] = [570.0, 860.0].map(run);
    let spread = |run: &StorageRun| run.offered(0, 2030).spread_of(2.0);
    assert!(spread(&dear) > spread(&cheap), "{} and {}", spread(&dear), spread(&cheap));
    assert!(added(&dear) > added(&cheap));
}
