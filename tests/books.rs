//! Books close, parts add up, and a reader can follow every mu and kilowatt.

use std::collections::BTreeMap;

use tianchu_model::evidence::Evidence;
use tianchu_model::farmland::energy::EnergyLand;
use tianchu_model::farmland::{Farmland, FarmlandRun};
use tianchu_model::ledger::{Entry, Line};
use tianchu_model::region::N_PROVINCES;
use tianchu_model::{Column, Region, Series};

use crate::support::{run, scenarios};

/// Opening plus entries is closing, and the next opening is this closing, in every book of `lines`.
fn check_closes(lines: &[Line], place: &str) {
    let mut balance: BTreeMap<&str, f64> = BTreeMap::new();
    for line in lines {
        match line.entry {
            Entry::Opening => {
                if let Some(before) = balance.insert(line.book.id(), line.value) {
                    assert_eq!(before, line.value, "{place} {} {}: opening", line.book.id(), line.time);
                }
            }
            Entry::Closing => {
                assert_eq!(balance[line.book.id()], line.value, "{place} {} {}", line.book.id(), line.time);
            }
            _ => *balance.get_mut(line.book.id()).expect("an opening comes first") += line.value,
        }
    }
    assert!(!balance.is_empty(), "{place} has no book");
}

// Breaks if a flow changes a stock without an entry, or is booked twice.
#[test]
fn every_ledger_closes_exactly() {
    for scenario in scenarios() {
        let run = run(&scenario);
        for region in Region::nation_and_provinces() {
            check_closes(
                &run.farmland_ledger(region),
                &format!("{} farmland {}", scenario.id, region.code()),
            );
            check_closes(&run.storage_ledger(region), &format!("{} storage {}", scenario.id, region.code()));
        }
    }
}

fn sum_of_provinces(provinces: &[Option<Column>], slot: usize) -> Option<f64> {
    provinces.iter().map(|column| column.as_ref()?.at(slot)).sum()
}

// Breaks if the nation is anything but the sum of its provinces, or a grid of its members.
#[test]
fn the_nation_is_the_sum_of_its_provinces() {
    for scenario in scenarios() {
        let run = run(&scenario);
        for &series in Series::ALL.iter().filter(|s| s.is_quantity()) {
            let nation = run.column(series, Region::Nation).expect("every series has a national column");
            let provinces: Vec<_> =
                (0..N_PROVINCES).map(|p| run.column(series, Region::Province(p))).collect();
            if Series::NATIONAL.contains(&series) {
                assert!(provinces.iter().all(Option::is_none), "{}", series.id());
                continue;
            }
            for (slot, x) in nation.points() {
                assert_eq!(sum_of_provinces(&provinces, slot), Some(x), "{} {slot}", series.id());
            }
        }
        for series in [Series::StoragePower, Series::StorageEnergy] {
            let grids: f64 = Region::all()
                .filter(|r| matches!(r, Region::Grid(_)))
                .filter_map(|r| run.column(series, r)?.values.last().copied())
                .sum();
            let nation = run.column(series, Region::Nation).and_then(|c| c.values.last().copied());
            assert_eq!(Some(grids), nation);
        }
    }
}

// Breaks if an area is ever a fraction of a mu, a stock a fraction of a kilowatt, or a number not finite.
#[test]
fn every_result_is_a_whole_finite_number() {
    for scenario in scenarios() {
        for column in run(&scenario).columns(&[], &[]) {
            for (slot, x) in column.points() {
                let whole = !column.series.is_quantity() || x == x.trunc();
                assert!(
                    x.is_finite() && whole,
                    "{} {} {slot}: {x}",
                    column.series.id(),
                    column.region.code()
                );
                assert!(x != 0.0 || x.is_sign_positive(), "negative zero");
            }
        }
    }
}

// Breaks if a run in memory used before keeps anything of the run before it.
#[test]
fn memory_used_again_leaves_no_trace() {
    let mut memory = FarmlandRun::default();
    for scenario in scenarios() {
        let land = Farmland::new(&Evidence::new(scenario.vintage));
        let params = scenario.params();
        let energy = EnergyLand::default();
        land.run_into(&params, &energy, scenario.seed, scenario.draw, &mut memory, |_| {});
        let fresh = land.run(&params, &energy, scenario.seed, scenario.draw);
        assert!(format!("{memory:?}") == format!("{fresh:?}"), "{}", scenario.id);
    }
}
