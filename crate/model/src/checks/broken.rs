//! Every check against a run in which just what it watches is broken: a check that nothing can fail says nothing.

use std::sync::LazyLock;

use super::found::Claim;
use super::tally::{Check, Ledgers, Period};
use super::{books, land, run_checks, storage, trust};
use crate::model::Model;
use crate::region::Region;
use crate::register::{ParamId, id};
use crate::run::{Run, altered};
use crate::scenario::Scenario;
use crate::series::{Column, Series};
use crate::vintage::Vintage;

static BASELINE: LazyLock<Run> = LazyLock::new(|| Model::new(Vintage::Latest).run(&Scenario::baseline()));

/// The check of a claim where that is broken. A claim without a line here is a compile error.
fn broken(claim: Claim) -> Check {
    use Claim::*;
    let run: &'static Run = &BASELINE;
    let land_books = || Ledgers::new(run, Run::farmland_ledger);
    let power_books = || Ledgers::new(run, Run::storage_ledger);
    match claim {
        LandBooksClose => books::books_close(claim, &with_period(land_books(), |p| p.closing += 1.0)),
        StorageBooksClose => books::books_close(claim, &with_period(power_books(), |p| p.added += 1.0)),
        BooksAreTheSeries => more(Series::FarmlandBank, a_province, |run| {
            books::books_are_the_series(run, &land_books(), &power_books())
        }),
        NationIsTheSum => more(Series::StoragePower, the_nation, books::nation_is_the_sum),
        NoNegativeStock => {
            let books = with_period(power_books(), |p| p.closing = -1.0);
            books::no_negative_stock(&land_books(), &books)
        }
        WholeNumbers => by(Series::FarmlandCap, a_province, 0.5, books::whole_numbers),
        // 3,000 万亩 in a year before the last, whose split is published.
        LandHistory => by(Series::FarmlandArea, a_province, 3e7, land::land_history),
        HistoryIsComputed => {
            let param = id::FARMLAND_TREE_ORCHARD_HISTORY_WANMU_PER_YEAR;
            varied(Series::FarmlandArea, 1.0, param, land::history_is_computed)
        }
        // 10 GW are more than a hundredth of any published figure.
        StorageHistory => by(Series::StoragePower, the_nation, 1e7, storage::storage_history),
        ClassesAddUp => more(Series::StorageGrid, a_province, storage::classes_add_up),
        CapNeverExceeded => by(Series::FarmlandOrdinary, a_province, 1e8, land::cap_never_exceeded),
        CapFollowsLastYear => {
            more(Series::FarmlandCap, a_province, |run| land::cap_follows_last_year(run, &land_books()))
        }
        PoolsAreFinite => {
            let books = with_period(land_books(), |p| p.taken += 1e12);
            books::pools_are_finite(&books)
        }
        NestedAreas => by(Series::FarmlandBasic, a_province, 1e9, land::nested_areas),
        RedLinesFlagged => by(Series::FarmlandArea, the_nation, -5e8, land::red_lines_flagged),
        TargetsAgree => by(Series::StoragePower, the_nation, 1e9, trust::targets_agree),
        NoOrdersNoStarts => {
            let param = id::STORAGE_POLICY_PULL_FACTOR;
            varied(Series::StorageAddedPower, 1e7, param, storage::no_orders_no_starts)
        }
        NoPaymentFewerOrders => {
            let param = id::STORAGE_CAPACITY_PAYMENT_RECOVERY_SHARE;
            varied(Series::StorageOrderedShare, 1.0, param, storage::no_payment_fewer_orders)
        }
        WhatIsOldIsGone => {
            varied(Series::StoragePower, 1.0, id::STORAGE_CALENDAR_LIFE_YEARS, storage::what_is_old_is_gone)
        }
        TwiceTheDuration => altered::with(
            |run, column| {
                let four = run.params[id::STORAGE_NEW_DURATION_HOURS] == 4.0;
                add(column, if four { 1e6 } else { 0.0 }, Series::StorageAddedEnergy, the_nation);
            },
            || storage::twice_the_duration(run),
        ),
        SameBits => altered::with(
            |run, column| {
                let again = !std::ptr::eq(run, &raw const *BASELINE);
                add(column, if again { 1.0 } else { 0.0 }, Series::FarmlandArea, a_province);
            },
            || trust::same_bits(run),
        ),
        DrawsLeaveLeversAlone => trust::draws_leave_levers_alone(&out_of_range()),
        LinkComesBack => trust::link_comes_back(&out_of_range()),
        NoFutureData => trust::no_future_data(&Vintage::EARLIER.map(|_| Model::new(Vintage::Latest))),
    }
}

fn a_province(region: Region) -> bool {
    region == Region::Province(3)
}

fn the_nation(region: Region) -> bool {
    region == Region::Nation
}

/// Adds to every value of a series somewhere.
fn add(column: &mut Column, amount: f64, series: Series, place: fn(Region) -> bool) {
    if column.series == series && place(column.region) {
        column.values.iter_mut().for_each(|x| *x += amount);
    }
}

/// A check of the baseline with another series somewhere.
fn by(series: Series, place: fn(Region) -> bool, amount: f64, check: fn(&Run) -> Check) -> Check {
    altered::with(move |_, column| add(column, amount, series, place), || check(&BASELINE))
}

/// The same with one more of its unit.
fn more(series: Series, place: fn(Region) -> bool, check: impl FnOnce(&Run) -> Check) -> Check {
    altered::with(move |_, column| add(column, 1.0, series, place), || check(&BASELINE))
}

/// A check that runs the scenario again with another value of a parameter, whose national or first provincial results
/// are then altered, and those of the baseline are not.
fn varied(series: Series, amount: f64, param: ParamId, check: fn(&Run) -> Check) -> Check {
    altered::with(
        move |run, column| {
            let amount = if run.params[param] == BASELINE.params[param] { 0.0 } else { amount };
            add(column, amount, series, |region| the_nation(region) || a_province(region));
        },
        || check(&BASELINE),
    )
}

/// The books with one period of credits or of storage changed.
fn with_period(mut books: Ledgers, change: fn(&mut Period)) -> Ledgers {
    let kept = |p: &&mut Period| a_province(p.region) && ["credits", "storage_power"].contains(&p.book);
    change(books.0.iter_mut().find(kept).expect("a period"));
    books
}

/// A run of a scenario that sets a lever to what it may not be.
fn out_of_range() -> Run {
    let lever = id::FARMLAND_ACCEPTANCE_SHARE;
    let scenario = Scenario::baseline().with_any(lever, 2.0);
    Run { scenario, ..Model::new(Vintage::Latest).run(&Scenario::baseline()) }
}

// Breaks if a check holds whatever happens, or fails where nothing is wrong.
#[test]
fn every_check_holds_and_can_fail() {
    let sound = run_checks(&BASELINE);
    assert_eq!(sound.iter().map(|check| check.claim).collect::<Vec<_>>(), Claim::ALL);
    for check in sound {
        let id = check.claim.id();
        assert!(check.passed(), "{id}: {}", check.first_failed);
        let broken = broken(check.claim);
        assert_eq!(broken.claim, check.claim);
        assert!(broken.n_failed > 0 && !broken.passed(), "{id} holds where it is broken");
        assert!(!broken.first_failed.is_empty(), "{id} does not say where");
    }
}

// Breaks if a check passes that had nothing to look at.
#[test]
fn a_check_of_nothing_fails() {
    let nothing = Ledgers(Vec::new());
    assert!(!books::books_close(Claim::LandBooksClose, &nothing).passed());
    assert!(!books::pools_are_finite(&nothing).passed());
    assert!(!books::no_negative_stock(&nothing, &nothing).passed());
}
