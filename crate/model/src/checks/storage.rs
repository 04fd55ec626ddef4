//! Storage: its history, its classes, its pipeline.

use super::{Check, Tally, known, varied};
use crate::evidence::Vintage;
use crate::lang::Text;
use crate::region::Region;
use crate::register::{Observation, id};
use crate::run::Run;
use crate::series::{Frequency, Series};
use crate::time::{Date, LAST_HISTORY_YEAR, Quarter};
use crate::units::KW_PER_GW;

/// Bar fixed beforehand: national storage within this share of the Energy Administration's figures.
const STORAGE_TOLERANCE: f64 = 0.01;

pub(super) fn storage_history(run: &Run) -> Check {
    let mut tally = Tally::default();
    let mut worst = (0.0, String::new());
    for (id, series) in
        [("storage.power_gw", Series::StoragePower), ("storage.energy_gwh", Series::StorageEnergy)]
    {
        let Some(column) = run.column(series, Region::Nation) else { continue };
        for o in known(run, id).filter(|o| o.region == "CN") {
            let (Some(value), Some(slot)) = (o.value, slot_of(o)) else { continue };
            let found = column.at(slot).unwrap_or(0.0) / KW_PER_GW;
            let off = found / value - 1.0;
            tally.case(off.abs() <= STORAGE_TOLERANCE, || format!("{id} {}: {found:.2} ≠ {value}", o.date));
            if off.abs() >= worst.0 {
                worst = (off.abs(), format!("{} {}: {found:.2} / {value}", id, o.date));
            }
        }
    }
    let (percent, place) = (100.0 * worst.0, worst.1);
    tally.check(
        "storage_history",
        Text {
            zh: "新型储能与国家能源局各期数字相差不超过 1%",
            en: "Storage is within 1 % of the Energy Administration's figures at every date",
        },
        format!("最大偏差 {percent:.2}%（{place}）。"),
        format!("The largest departure is {percent:.2} % ({place})."),
    )
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
    tally.check(
        "classes_add_up",
        Text {
            zh: "电源侧、电网侧、用户侧及其他之和等于总装机",
            en: "Source-side, grid-side and other storage add up to the total",
        },
        "差额 0。".to_owned(),
        "The difference is 0.".to_owned(),
    )
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
            let last_year = if run.scenario.vintage == Vintage::Latest {
                LAST_HISTORY_YEAR + 1
            } else {
                LAST_HISTORY_YEAR
            };
            let start = Quarter::new(last_year, 4).0;
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
    let (opening, completed) = (opening / KW_PER_GW, completed / KW_PER_GW);
    tally.check(
        "no_orders_no_starts",
        Text {
            zh: "没有任何订单时项目存量只减不增，只有期初项目投产",
            en: "Without any orders projects only dwindle: what was on its way at the start is completed and no more",
        },
        format!("期初各阶段项目 {opening:.2} GW，至 2035 年投产 {completed:.2} GW。"),
        format!("{opening:.2} GW on their way at the start, {completed:.2} GW completed by 2035."),
    )
}
