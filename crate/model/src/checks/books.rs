//! The books close, and what is shown is what they hold.

use std::collections::BTreeMap;

use super::tally::{Check, Ledgers, Tally};
use crate::lang::Text;
use crate::math;
use crate::region::{GRIDS, Grid, N_PROVINCES, PROVINCES, Region};
use crate::run::Run;
use crate::series::{Column, Series};

pub(super) fn books_close(id: &'static str, label: Text, ledgers: &Ledgers) -> Check {
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
    let n_books = last.len();
    tally.check(
        id,
        label,
        format!("共 {n_books} 本账，发生额合计 {turnover:.0}，差额 0。"),
        format!("Books: {n_books}; entries of {turnover:.0} in all; the difference is 0."),
    )
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
    let n_series = SERIES_OF_BOOK.len();
    tally.check(
        "books_are_the_series",
        Text {
            zh: "图表与导出里的存量就是账上的期末",
            en: "The stocks in charts and exports are the closings of the books",
        },
        format!("{n_series} 种存量全部相等。"),
        format!("All {n_series} kinds of stock are equal."),
    )
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
    tally.check(
        "nation_is_the_sum",
        Text {
            zh: "全国与各电网等于所属省份之和",
            en: "The nation and every grid are the sum of their provinces",
        },
        "差额 0。".to_owned(),
        "The difference is 0.".to_owned(),
    )
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
    tally.check(
        "no_negative_stock",
        Text { zh: "没有任何存量为负", en: "No stock is ever negative" },
        format!("其中 {n_empty} 处用到零为止。"),
        format!("{n_empty} of them end at zero."),
    )
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
    tally.check(
        "whole_numbers",
        Text {
            zh: "亩、千瓦、千瓦时、公斤、元都是有限的整数",
            en: "Mu, kW, kWh, kg and yuan are finite whole numbers",
        },
        format!("最大 {largest:.0}，低于双精度能精确表示的 9,007,199,254,740,992。"),
        format!("The largest is {largest:.0}, below the 9,007,199,254,740,992 up to which they are exact."),
    )
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
    tally.check(
        "pools_are_finite",
        Text {
            zh: "从不动用空的资源：恢复、开垦与指标核销不超过库中所有",
            en: "Nothing is replenished from an empty pool, and no credit is spent that is not banked",
        },
        format!("其中 {n_empty} 处库为空，动用为零。"),
        format!("The pool is empty in {n_empty} of them, and nothing is taken there."),
    )
}
