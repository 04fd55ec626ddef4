//! What a run shows: columns, books, events.

use crate::event::{Event, EventKind};
use crate::lang::Text;
use crate::ledger::{Book, CLOSING, CLOSING_LABEL, Line, OPENING, OPENING_LABEL};
use crate::region::Region;
use crate::register::TARGETS;
use crate::series::{Column, Series};
use crate::time::{N_QUARTERS, Quarter};
use crate::units::{KW_PER_GW, Kw, Kwh};

use super::book::{INVESTMENT_FROM, StorageRun, members};
use super::cells::{GRID, N_GROUPS, OTHER, SOURCE};

/// Book of power.
const POWER_BOOK: Book =
    Book { id: "storage_power", label: Text { zh: "新型储能装机", en: "Storage, power" } };
/// Book of nameplate energy.
const ENERGY_BOOK: Book = Book {
    id: "storage_energy",
    label: Text { zh: "新型储能电量（铭牌）", en: "Storage, nameplate energy" },
};
/// Book of projects under construction.
const PIPELINE_BOOK: Book =
    Book { id: "pipeline", label: Text { zh: "在建项目", en: "Under construction" } };

/// Entries for commissioning, by group.
const COMMISSIONED: [(&str, Text); N_GROUPS] = [
    ("commissioned_source", Text { zh: "电源侧投产", en: "Commissioned, source side" }),
    ("commissioned_grid", Text { zh: "电网侧投产", en: "Commissioned, grid side" }),
    ("commissioned_other", Text { zh: "用户侧及其他投产", en: "Commissioned, user side and other" }),
];
const RETIRED: (&str, Text) = ("retired", Text { zh: "退役", en: "Retired" });
const STARTED: (&str, Text) = ("started", Text { zh: "开工", en: "Started" });
const ALL_COMMISSIONED: (&str, Text) = ("commissioned", Text { zh: "投产", en: "Commissioned" });
const CANCELLED: (&str, Text) = ("cancelled", Text { zh: "取消", en: "Cancelled" });

/// Last quarter in which pairing storage with wind and solar was obligatory: the joint document of NDRC and
/// NEA of 2025 (No. 136) ended it for projects on the grid from 1 June 2025.
const PAIRING_ENDS: Quarter = Quarter::new(2025, 2);

/// Where sums since the end of 2024 begin, as the plan for 2025-2027 counts.
const PLAN_FROM: Quarter = Quarter::new(2025, 1);

/// Yuan in a billion.
const YUAN_PER_BN: f64 = 1e9;

/// Sums of a region, by quarter.
struct Sums<'a> {
    run: &'a StorageRun,
    region: Region,
}

impl Sums<'_> {
    fn of(&self, f: impl Fn(usize) -> f64) -> f64 {
        let mut sum = 0.0;
        for province in members(self.region) {
            sum += f(province);
        }
        sum
    }

    fn power(&self, group: usize, quarter: usize) -> f64 {
        self.of(|p| self.run.added_by_group(p, group, quarter).get())
    }

    fn energy(&self, group: usize, quarter: usize) -> f64 {
        self.of(|p| self.run.added_energy_by_group(p, group, quarter).get())
    }

    fn added(&self, quarter: usize) -> f64 {
        self.of(|p| self.run.added(p, quarter).get())
    }

    fn added_energy(&self, quarter: usize) -> f64 {
        self.of(|p| self.run.added_energy(p, quarter).get())
    }

    /// `flow` of the vintage that retires in `quarter`.
    fn retired(&self, flow: impl Fn(usize) -> f64, quarter: usize) -> f64 {
        self.run.retiring(quarter).map_or(0.0, flow)
    }

    /// Running stock of `flow`, vintages leaving when their life is over.
    fn stock(&self, flow: impl Fn(usize) -> f64) -> Vec<f64> {
        let flows: Vec<f64> = (0..N_QUARTERS).map(flow).collect();
        let mut stock = 0.0;
        (0..N_QUARTERS)
            .map(|quarter| {
                stock += flows[quarter] - self.retired(|vintage| flows[vintage], quarter);
                stock
            })
            .collect()
    }

    /// Under construction at the end of each quarter from the last of the history on.
    fn pipeline(&self) -> Vec<f64> {
        let first = self.run.first.0;
        let mut stock = 0.0;
        (first - 1..N_QUARTERS)
            .map(|quarter| {
                stock += self.of(|p| (self.run.started(p, quarter) - self.run.cancelled(p, quarter)).get());
                if quarter >= first {
                    stock -= self.added(quarter);
                }
                stock
            })
            .collect()
    }
}

impl StorageRun {
    /// Values of a series for the nation, a grid or a province; none for series of farmland.
    #[must_use]
    pub fn column(&self, series: Series, region: Region) -> Option<Column> {
        let sums = Sums { run: self, region };
        // Flows begin with 2021Q1: how the opening stock came about is not known.
        let flows = |flow: &dyn Fn(usize) -> f64| (1, (1..N_QUARTERS).map(flow).collect());
        let (first, values): (usize, Vec<f64>) = match series {
            Series::StoragePower => (0, sums.stock(|q| sums.added(q))),
            Series::StorageEnergy => (0, sums.stock(|q| sums.added_energy(q))),
            Series::StorageSource => (0, sums.stock(|q| sums.power(SOURCE, q))),
            Series::StorageGrid => (0, sums.stock(|q| sums.power(GRID, q))),
            Series::StorageOther => (0, sums.stock(|q| sums.power(OTHER, q))),
            Series::StorageAddedPower => flows(&|q| sums.added(q)),
            Series::StorageAddedEnergy => flows(&|q| sums.added_energy(q)),
            Series::StorageRetiredPower => flows(&|q| sums.retired(|v| sums.added(v), q)),
            Series::StorageRetiredEnergy => flows(&|q| sums.retired(|v| sums.added_energy(v), q)),
            Series::StoragePipeline => (self.first.0 - 1, sums.pipeline()),
            Series::StorageInvestment => {
                let yuan = |q| sums.of(|p| self.investment(p, q).get());
                (INVESTMENT_FROM.0, (INVESTMENT_FROM.0..N_QUARTERS).map(yuan).collect())
            }
            _ => return None,
        };
        Some(Column::new(series, region, first, values))
    }

    /// The books of [`StorageRun::ledger`], in its order.
    pub fn book_names() -> impl Iterator<Item = Book> {
        [POWER_BOOK, ENERGY_BOOK, PIPELINE_BOOK].into_iter()
    }

    /// The books of a region: power, nameplate energy, projects under construction; quarter by quarter.
    ///
    /// The book of projects opens at the end of the history with what was under construction then.
    #[must_use]
    pub fn ledger(&self, region: Region) -> Vec<Line> {
        let sums = Sums { run: self, region };
        let mut lines = Vec::with_capacity(N_QUARTERS * 20);
        let mut power = sums.added(0);
        let mut energy = sums.added_energy(0);
        let mut pipeline = 0.0;
        for quarter in 1..N_QUARTERS {
            let mut entries = Vec::with_capacity(N_GROUPS + 1);
            for (group, (id, label)) in COMMISSIONED.into_iter().enumerate() {
                entries.push((id, label, sums.power(group, quarter)));
            }
            entries.push((RETIRED.0, RETIRED.1, 0.0 - sums.retired(|v| sums.added(v), quarter)));
            power = push_period(&mut lines, quarter, POWER_BOOK, Kw::UNIT, power, &entries);

            entries.clear();
            for (group, (id, label)) in COMMISSIONED.into_iter().enumerate() {
                entries.push((id, label, sums.energy(group, quarter)));
            }
            entries.push((RETIRED.0, RETIRED.1, 0.0 - sums.retired(|v| sums.added_energy(v), quarter)));
            energy = push_period(&mut lines, quarter, ENERGY_BOOK, Kwh::UNIT, energy, &entries);

            let first = self.first.0;
            if quarter + 1 < first {
                continue;
            }
            let started = sums.of(|p| self.started(p, quarter).get());
            let cancelled = 0.0 - sums.of(|p| self.cancelled(p, quarter).get());
            entries.clear();
            if quarter < first {
                pipeline = started;
            } else {
                entries.push((STARTED.0, STARTED.1, started));
                entries.push((ALL_COMMISSIONED.0, ALL_COMMISSIONED.1, 0.0 - sums.added(quarter)));
            }
            entries.push((CANCELLED.0, CANCELLED.1, cancelled));
            pipeline = push_period(&mut lines, quarter, PIPELINE_BOOK, Kw::UNIT, pipeline, &entries);
        }
        lines
    }

    /// When storage passes the numbers of the plan for 2025-2027, and the end of obligatory pairing.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        let nation = |series| self.column(series, Region::Nation);
        let sum_since = |series| {
            let mut sum = 0.0;
            let column: Option<Column> = nation(series);
            let points = column.iter().flat_map(Column::points).filter(|(slot, _)| *slot >= PLAN_FROM.0);
            let summed = points.map(|(slot, x)| {
                sum += x;
                (slot, sum)
            });
            summed.collect::<Vec<_>>()
        };
        let stock: Vec<(usize, f64)> = nation(Series::StoragePower).iter().flat_map(Column::points).collect();
        let rows = [
            (EventKind::StorageTargetPassed, stock, "storage_180gw_2027", Kw::UNIT),
            (
                EventKind::StorageAddedPassed,
                sum_since(Series::StorageAddedPower),
                "storage_added_100gw",
                Kw::UNIT,
            ),
            (
                EventKind::InvestmentPassed,
                sum_since(Series::StorageInvestment),
                "storage_investment_250bn",
                crate::units::Yuan::UNIT,
            ),
        ];
        let mut events = Vec::with_capacity(rows.len() + 1);
        for (kind, points, target, unit) in rows {
            let passed = points.into_iter().find(|(_, x)| *x >= target_number(target));
            if let Some((slot, quantity)) = passed {
                events.push(event(kind, Quarter(slot), quantity, unit));
            }
        }
        // A rule of 2025 is an event only for a vintage whose history reaches it.
        if PAIRING_ENDS < self.first {
            events.push(event(EventKind::PairingEnds, PAIRING_ENDS, 0.0, ""));
        }
        crate::math::sort_by(&mut events, |a, b| (a.quarter, a.kind).cmp(&(b.quarter, b.kind)));
        events
    }
}

/// Adds one period of a book, opening to closing; gives the closing balance.
fn push_period(
    lines: &mut Vec<Line>,
    quarter: usize,
    book: Book,
    unit: &'static str,
    opening: f64,
    entries: &[(&'static str, Text, f64)],
) -> f64 {
    let time = Quarter(quarter).to_string();
    let line = |entry, label, value| Line { time: time.clone(), book, entry, label, value, unit };
    lines.push(line(OPENING, OPENING_LABEL, opening));
    let mut closing = opening;
    for &(entry, label, value) in entries {
        lines.push(line(entry, label, value + 0.0));
        closing += value;
    }
    lines.push(line(CLOSING, CLOSING_LABEL, closing));
    closing
}

/// A target's number in kW or yuan.
fn target_number(id: &str) -> f64 {
    TARGETS.iter().find(|t| t.id == id).map_or(f64::INFINITY, |t| match t.unit {
        "GW" => t.value * KW_PER_GW,
        _ => t.value * YUAN_PER_BN,
    })
}

fn event(kind: EventKind, quarter: Quarter, quantity: f64, unit: &'static str) -> Event {
    Event {
        year: quarter.year(),
        quarter: Some(quarter),
        region: Region::Nation,
        kind,
        quantity,
        unit,
        rests_on_split: false,
    }
}
