//! The books close, and what is shown is what they hold.

use std::collections::BTreeMap;

use super::found::{Claim, Found};
use super::tally::{Check, Ledgers, Tally};
use crate::math;
use crate::region::{GRIDS, Grid, N_PROVINCES, PROVINCES, Region};
use crate::run::Run;
use crate::series::{Column, Series};

pub(super) fn books_close(claim: Claim, ledgers: &Ledgers) -> Check {
    let mut tally = Tally::default();
    let mut last: BTreeMap<(Region, &str), f64> = BTreeMap::new();
    let mut turnover = 0.0;
    for p in &ledgers.0 {
        let sum = p.opening + p.added - p.taken;
        tally.case(sum == p.closing, || format!("{}: {sum} ≠ {}", p.place(), p.closing));
        if let Some(before) = last.insert((p.region, p.book), p.closing) {
            tally.case(before == p.opening, || format!("{}: {before} → {}", p.place(), p.opening));
        }
        turnover += p.added + p.taken;
    }
    tally.check(claim, Found::Books { n: last.len(), turnover })
}

/// The series that shows the closing balance of a book.
const SERIES_OF_BOOK: [(&str, Series); 15] = [
    ("area", Series::FarmlandArea),
    ("stable_area", Series::FarmlandStableArea),
    ("credits", Series::FarmlandBank),
    ("duty", Series::FarmlandDuty),
    ("illegal", Series::FarmlandIllegal),
    ("pool_immediate", Series::FarmlandPoolImmediate),
    ("pool_engineering", Series::FarmlandPoolEngineering),
    ("pool_reserve", Series::FarmlandPoolReserve),
    ("permanent_basic", Series::FarmlandBasic),
    ("storage_power", Series::StoragePower),
    ("storage_energy", Series::StorageEnergy),
    ("filed", Series::StorageFiled),
    ("tendered", Series::StorageTendered),
    ("pipeline", Series::StoragePipeline),
    ("storage_money", Series::StorageCash),
];

pub(super) fn books_are_the_series(run: &Run, land: &Ledgers, power: &Ledgers) -> Check {
    let mut tally = Tally::default();
    for (book, series) in SERIES_OF_BOOK {
        let mut columns: BTreeMap<Region, Vec<(String, f64)>> = BTreeMap::new();
        for column in run.columns(&[series], &[]) {
            let labelled = column.points().map(|(slot, x)| (series.frequency().label(slot), x)).collect();
            columns.insert(column.region, labelled);
        }
        for p in land.0.iter().chain(&power.0).filter(|p| p.book == book) {
            let column = columns.get(&p.region);
            let shown = column.and_then(|c| c.iter().find(|(time, _)| *time == p.time)).map(|(_, x)| *x);
            tally.case(shown == Some(p.closing), || format!("{}: {shown:?} ≠ {}", p.place(), p.closing));
        }
    }
    tally.check(Claim::BooksAreTheSeries, Found::Stocks { n: SERIES_OF_BOOK.len() })
}

pub(super) fn nation_is_the_sum(run: &Run) -> Check {
    let mut tally = Tally::default();
    for &series in Series::ALL.iter().filter(|s| s.is_quantity()) {
        let provinces: Vec<Option<Column>> =
            (0..N_PROVINCES).map(|p| run.column(series, Region::Province(p))).collect();
        let grids = (0..GRIDS.len()).map(|g| Region::Grid(Grid(g)));
        for whole in std::iter::once(Region::Nation).chain(grids) {
            let Some(column) = run.column(series, whole) else { continue };
            if provinces.iter().any(Option::is_none) {
                continue;
            }
            for (slot, x) in column.points() {
                let inside =
                    |p: &usize| matches!(whole, Region::Nation) || whole == Region::Grid(PROVINCES[*p].grid);
                let sum = (0..N_PROVINCES)
                    .filter(inside)
                    .filter_map(|p| provinces[p].as_ref()?.at(slot))
                    .fold(0.0, |a, b| a + b);
                let place = || {
                    format!(
                        "{} {} {}: {sum} ≠ {x}",
                        series.id(),
                        whole.code(),
                        series.frequency().label(slot)
                    )
                };
                tally.case(sum == x, place);
            }
        }
    }
    tally.check(Claim::NationIsTheSum, Found::NoDifference)
}

pub(super) fn no_negative_stock(land: &Ledgers, storage: &Ledgers) -> Check {
    let mut tally = Tally::default();
    let mut n_empty = 0;
    // What a treasury or a fleet has earned so far, or a province has of the national account, is a position,
    // not a stock; an overdrawn fund is an event.
    let positions = ["fund", "treasury", "pool", "storage_money"];
    for p in land.0.iter().chain(&storage.0).filter(|p| !positions.contains(&p.book)) {
        tally.case(p.opening >= 0.0 && p.closing >= 0.0, || format!("{}: {}", p.place(), p.closing));
        n_empty += usize::from(p.closing == 0.0);
    }
    tally.check(Claim::NoNegativeStock, Found::EmptyStocks { n: n_empty })
}

pub(super) fn whole_numbers(run: &Run) -> Check {
    let mut tally = Tally::default();
    let mut largest = 0.0;
    for column in run.columns(&[], &[]) {
        for (slot, x) in column.points() {
            let place = || format!("{} {} {slot}: {x}", column.series.id(), column.region.code());
            let whole = !column.series.is_quantity() || math::whole(x) == x;
            tally.case(x.is_finite() && whole, place);
            largest = math::max(largest, x.abs());
        }
    }
    tally.check(Claim::WholeNumbers, Found::Largest(largest))
}

pub(super) fn pools_are_finite(land: &Ledgers) -> Check {
    let mut tally = Tally::default();
    let mut n_empty = 0;
    let pools =
        ["pool_immediate", "pool_engineering", "pool_reserve", "in_restoration", "in_reclamation", "credits"];
    for p in land.0.iter().filter(|p| pools.contains(&p.book)) {
        let there = p.opening + p.added;
        tally.case(p.taken <= there, || format!("{}: {} > {there}", p.place(), p.taken));
        n_empty += usize::from(there == 0.0);
    }
    tally.check(Claim::PoolsAreFinite, Found::EmptyPools { n: n_empty })
}
