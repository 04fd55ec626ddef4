//! Storage runs beyond single rules: what retires, fades, is ordered and returns.

use std::sync::LazyLock;

use tianchu_model::evidence::Evidence;
use tianchu_model::storage::{Offers, Storage, StorageRun, finance};
use tianchu_model::time::{Quarter, year_idx};
use tianchu_model::{Event, EventKind, Params, Region, Series, Vintage};

use crate::support::baseline_with;

static STORAGE: LazyLock<Storage> = LazyLock::new(|| Storage::new(&Evidence::new(Vintage::Latest)));

fn params(changes: &[(&str, f64)]) -> Params {
    baseline_with(changes).params()
}

/// The baseline with some values changed, storage alone.
pub(crate) fn storage(changes: &[(&str, f64)]) -> StorageRun {
    STORAGE.run(&params(changes))
}

#[track_caller]
pub(crate) fn at(run: &StorageRun, series: Series, region: Region, slot: usize) -> f64 {
    run.column(series, region).and_then(|c| c.at(slot)).unwrap_or_else(|| panic!("{}", series.id()))
}

/// National value at the end of a year.
#[track_caller]
pub(crate) fn quarter(run: &StorageRun, series: Series, year: i32) -> f64 {
    at(run, series, Region::Nation, Quarter::new(year, 4).0)
}

/// National value of a year.
#[track_caller]
pub(crate) fn year(run: &StorageRun, series: Series, year: i32) -> f64 {
    at(run, series, Region::Nation, year_idx(year))
}

pub(crate) fn events(run: &StorageRun, kind: EventKind) -> Vec<Event> {
    run.events().into_iter().filter(|e| e.kind == kind).collect()
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
        ("storage.under_construction_opening_gw", 30.0),
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
                if standing.year >= first {
                    grid.spread_yuan_per_kwh = [0.5; 4];
                }
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
