//! Storage: its history, its classes, its pipeline.

use super::found::{Apart, Claim, Found};
use super::tally::{Check, Tally, known, varied};
use crate::region::{N_PROVINCES, Region};
use crate::register::{Observation, id};
use crate::run::Run;
use crate::series::{Frequency, Series};
use crate::storage::cells::{N_DURATIONS, N_GROUPS};
use crate::time::{Date, N_QUARTERS, Quarter};
use crate::units::KW_PER_GW;

/// Bar fixed beforehand: national storage within this share of the Energy Administration's figures.
const STORAGE_TOLERANCE: f64 = 0.01;

pub(super) fn storage_history(run: &Run) -> Check {
    let mut tally = Tally::default();
    let (mut share, mut worst) = (0.0, None);
    for (id, series) in
        [("storage.power_gw", Series::StoragePower), ("storage.energy_gwh", Series::StorageEnergy)]
    {
        let Some(column) = run.column(series, Region::Nation) else { continue };
        for o in known(run, id).filter(|o| o.region == "CN") {
            let (Some(value), Some(slot)) = (o.value, slot_of(o)) else { continue };
            let found = column.at(slot).unwrap_or(0.0) / KW_PER_GW;
            let off = found / value - 1.0;
            tally.case(off.abs() <= STORAGE_TOLERANCE, || format!("{id} {}: {found:.2} ≠ {value}", o.date));
            if off.abs() >= share {
                share = off.abs();
                worst = Some(Apart {
                    figure: o.id,
                    region: o.region,
                    date: o.date,
                    computed: found,
                    published: value,
                });
            }
        }
    }
    tally.check(Claim::StorageHistory, Found::Departure { share, worst })
}

/// The quarter an observation closes, if it is one of the calendar.
fn slot_of(o: &Observation) -> Option<usize> {
    (0..Frequency::Quarterly.len()).find(|&q| Date::quarter_end(Quarter(q)) == o.date)
}

pub(super) fn classes_add_up(run: &Run) -> Check {
    let mut tally = Tally::default();
    for region in Region::all() {
        let column = |series| run.column(series, region);
        let Some(total) = column(Series::StoragePower) else { continue };
        let parts = [Series::StorageSource, Series::StorageGrid, Series::StorageOther].map(column);
        for (slot, x) in total.points() {
            let sum = parts.iter().filter_map(|c| c.as_ref()?.at(slot)).fold(0.0, |a, b| a + b);
            tally.case(sum == x, || format!("{} {}: {sum} ≠ {x}", region.code(), Quarter(slot)));
        }
    }
    tally.check(Claim::ClassesAddUp, Found::NoDifference)
}

pub(super) fn no_orders_no_starts(run: &Run) -> Check {
    let mut tally = Tally::default();
    let none = [
        (id::STORAGE_POLICY_PULL_FACTOR, 0.0),
        (id::STORAGE_PAIRING_SHARE, 0.0),
        (id::STORAGE_USER_SIDE_GW_PER_YEAR, 0.0),
        (id::STORAGE_MANDATE_KEPT_SWITCH, 0.0),
        (id::STORAGE_ECONOMIC_POTENTIAL_GW_PER_YEAR, 0.0),
        (id::STORAGE_ONSITE_COMPUTING_SHARE, 0.0),
    ];
    let (mut opening, mut completed) = (0.0, 0.0);
    if let Some(other) = varied(run, &none) {
        let column = |series| other.column(series, Region::Nation);
        if let (Some(pipeline), Some(added)) =
            (column(Series::StoragePipeline), column(Series::StorageAddedPower))
        {
            let start = other.storage.first_projected().0 - 1;
            opening = pipeline.at(start).unwrap_or(f64::NAN);
            // What was filed or tendered before may still start; nothing is added to it.
            let upstream = |slot| {
                let at = |series| column(series).and_then(|c| c.at(slot)).unwrap_or(f64::NAN);
                at(Series::StorageFiled) + at(Series::StorageTendered)
            };
            opening += upstream(start);
            let mut before = f64::INFINITY;
            for slot in start..Frequency::Quarterly.len() {
                let now = upstream(slot) + pipeline.at(slot).unwrap_or(f64::NAN);
                let place = || format!("{}: {before} < {now}", Quarter(slot));
                tally.case(now <= before, place);
                before = now;
                if slot > start {
                    completed += added.at(slot).unwrap_or(f64::NAN);
                }
            }
            tally.case(completed <= opening, || format!("{completed} > {opening}"));
        }
    }
    tally.check(
        Claim::NoOrdersNoStarts,
        Found::Projects { opening_gw: opening / KW_PER_GW, completed_gw: completed / KW_PER_GW },
    )
}

pub(super) fn no_payment_fewer_orders(run: &Run) -> Check {
    let mut tally = Tally::default();
    let mut built = [0.0; 2];
    if let Some(none) = varied(run, &[(id::STORAGE_CAPACITY_PAYMENT_RECOVERY_SHARE, 0.0)]) {
        for region in Region::nation_and_provinces() {
            let column = |run: &Run| run.column(Series::StorageOrderedShare, region);
            let (Some(with), Some(without)) = (column(run), column(&none)) else { continue };
            for (slot, x) in with.points() {
                let y = without.at(slot).unwrap_or(f64::INFINITY);
                let place = || format!("{} {}: {y} > {x}", region.code(), Frequency::Yearly.label(slot));
                tally.case(y <= x + 1e-9, place);
            }
        }
        built = [run, &none].map(|run| {
            let column = run.column(Series::StoragePower, Region::Nation);
            column.and_then(|c| c.at(N_QUARTERS - 1)).unwrap_or(0.0) / KW_PER_GW
        });
    }
    let [with_gw, without_gw] = built;
    tally.check(Claim::NoPaymentFewerOrders, Found::BuiltWithAndWithout { with_gw, without_gw })
}

/// Life the check sets, the shortest the register allows.
const SHORT_LIFE_YEARS: usize = 10;

pub(super) fn what_is_old_is_gone(run: &Run) -> Check {
    let mut tally = Tally::default();
    let life = 4 * SHORT_LIFE_YEARS;
    let mut left = 0.0;
    if let Some(short) = varied(run, &[(id::STORAGE_CALENDAR_LIFE_YEARS, SHORT_LIFE_YEARS as f64)]) {
        for region in Region::all() {
            for (stock, flow) in [
                (Series::StoragePower, Series::StorageAddedPower),
                (Series::StorageEnergy, Series::StorageAddedEnergy),
            ] {
                let column = |series| short.column(series, region);
                let (Some(stock), Some(flow)) = (column(stock), column(flow)) else { continue };
                for (slot, x) in stock.points() {
                    // The stock of the first quarter is a vintage of its own.
                    let opening = if slot < life { stock.at(0).unwrap_or(f64::NAN) } else { 0.0 };
                    let young = (slot + 1).saturating_sub(life).max(1)..=slot;
                    let sum = young.filter_map(|q| flow.at(q)).fold(opening, |a, b| a + b);
                    tally.case(sum == x, || format!("{} {}: {sum} ≠ {x}", region.code(), Quarter(slot)));
                }
                if region == Region::Nation && stock.series == Series::StoragePower {
                    left = stock.at(N_QUARTERS - 1).unwrap_or(0.0) / KW_PER_GW;
                }
            }
        }
    }
    tally.check(Claim::WhatIsOldIsGone, Found::Left { gw: left })
}

/// What whole kW may add up to in a quarter: half of one in every province, group and duration, the mean of
/// which is below four hours.
const ROUNDED_KWH: f64 = 0.5 * 4.0 * (N_PROVINCES * N_GROUPS * N_DURATIONS) as f64;

pub(super) fn twice_the_duration(run: &Run) -> Check {
    let mut tally = Tally::default();
    let mut energy = [0.0; 2];
    // Returns, which answer to the experience that more energy brings, order nothing.
    let none = (id::STORAGE_ECONOMIC_POTENTIAL_GW_PER_YEAR, 0.0);
    let runs = [2.0, 4.0].map(|hours| varied(run, &[(id::STORAGE_NEW_DURATION_HOURS, hours), none]));
    if let [Some(two), Some(four)] = &runs {
        let first = two.storage.first_projected().0;
        let columns = |series| [two, four].map(|run| run.column(series, Region::Nation));
        if let [Some(a), Some(b)] = columns(Series::StorageAddedPower) {
            for (slot, x) in a.points() {
                let y = b.at(slot).unwrap_or(f64::NAN);
                tally.case(x == y, || format!("kW {}: {x} ≠ {y}", Quarter(slot)));
            }
        }
        if let [Some(a), Some(b)] = columns(Series::StorageAddedEnergy) {
            for (slot, x) in a.points() {
                let y = b.at(slot).unwrap_or(f64::NAN);
                let wanted = if slot < first { x } else { 2.0 * x };
                let near = (y - wanted).abs() <= 1e-4 * wanted + ROUNDED_KWH;
                tally.case(near, || format!("kWh {}: {y} ≠ {wanted}", Quarter(slot)));
                if slot >= first {
                    energy[0] += x / KW_PER_GW;
                    energy[1] += y / KW_PER_GW;
                }
            }
        }
    }
    let [two_gwh, four_gwh] = energy;
    tally.check(Claim::TwiceTheDuration, Found::AddedAtTwoAndFourHours { two_gwh, four_gwh })
}
