//! Books of a run, opening to closing.

use crate::lang::Text;
use crate::ledger::{Book, CLOSING, CLOSING_LABEL, Line, OPENING, OPENING_LABEL};
use crate::region::Region;
use crate::time::{LAST_YEAR, N_QUARTERS, Quarter};
use crate::units::{Kw, Kwh, Yuan};

use super::account::{FIRST_MONEY_YEAR, N_ENTRIES};
use super::book::{N_OFFICE, StorageRun};
use super::cells::N_GROUPS;
use super::columns::Sums;

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

/// Books of the stages before construction.
const OFFICE_BOOKS: [Book; N_OFFICE] = [
    Book { id: "filed", label: Text { zh: "已备案项目", en: "Filed" } },
    Book { id: "tendered", label: Text { zh: "已招标项目", en: "Tendered" } },
];
const ENTERED: [(&str, Text); N_OFFICE] =
    [("filed", Text { zh: "备案", en: "Filed" }), ("tendered", Text { zh: "招标", en: "Tendered" })];
const LEFT: [(&str, Text); N_OFFICE] = [
    ("tendered", Text { zh: "转入招标", en: "On to tender" }),
    ("started", Text { zh: "转入开工", en: "On to construction" }),
];
const LAPSED: (&str, Text) = ("lapsed", Text { zh: "失效", en: "Lapsed" });

/// Book of money, year by year.
const MONEY_BOOK: Book =
    Book { id: "storage_money", label: Text { zh: "新型储能收支（累计）", en: "Storage, money" } };
/// Its entries: the parts of revenue, operation, investment.
const MONEY: [(&str, Text); N_ENTRIES] = [
    ("capacity_payment", Text { zh: "容量电价", en: "Capacity payment" }),
    ("discharge_payment", Text { zh: "按放电量补偿", en: "Payment per kWh discharged" }),
    ("arbitrage", Text { zh: "电能量套利", en: "Energy arbitrage" }),
    ("ancillary", Text { zh: "辅助服务", en: "Ancillary services" }),
    ("rent", Text { zh: "容量租赁", en: "Rent" }),
    ("operation", Text { zh: "运行维护", en: "Operation" }),
    ("investment", Text { zh: "直接投资", en: "Direct investment" }),
];

impl StorageRun {
    /// The books of [`StorageRun::ledger`], in its order.
    pub fn book_names() -> impl Iterator<Item = Book> {
        [POWER_BOOK, ENERGY_BOOK].into_iter().chain(OFFICE_BOOKS).chain([PIPELINE_BOOK, MONEY_BOOK])
    }

    /// The books of a region: power, nameplate energy, projects filed, tendered, under construction, quarter by
    /// quarter; money year by year.
    ///
    /// The books of projects open at the end of the history with what stood there then; that of money opens
    /// with nothing in 2025.
    #[must_use]
    pub fn ledger(&self, region: Region) -> Vec<Line> {
        let sums = Sums { run: self, region };
        let mut lines = Vec::with_capacity(N_QUARTERS * 20);
        let mut power = sums.added(0);
        let mut energy = sums.added_energy(0);
        let mut pipeline = 0.0;
        let mut office = [0.0; N_OFFICE];
        for quarter in 1..N_QUARTERS {
            let mut entries = Vec::with_capacity(N_GROUPS + 1);
            for (group, (id, label)) in COMMISSIONED.into_iter().enumerate() {
                entries.push((id, label, sums.power(group, quarter)));
            }
            entries.push((RETIRED.0, RETIRED.1, 0.0 - sums.retired(|v| sums.added(v), quarter)));
            power =
                push_period(&mut lines, Quarter(quarter).to_string(), POWER_BOOK, Kw::UNIT, power, &entries);

            entries.clear();
            for (group, (id, label)) in COMMISSIONED.into_iter().enumerate() {
                entries.push((id, label, sums.energy(group, quarter)));
            }
            entries.push((RETIRED.0, RETIRED.1, 0.0 - sums.retired(|v| sums.added_energy(v), quarter)));
            energy = push_period(
                &mut lines,
                Quarter(quarter).to_string(),
                ENERGY_BOOK,
                Kwh::UNIT,
                energy,
                &entries,
            );

            let first = self.first.0;
            if quarter + 1 < first {
                continue;
            }
            for (stage, book) in OFFICE_BOOKS.into_iter().enumerate() {
                let entered = sums.of(|p| self.entered(stage, p, quarter).get());
                let lapsed = 0.0 - sums.of(|p| self.lapsed(stage, p, quarter).get());
                entries.clear();
                if quarter < first {
                    office[stage] = entered;
                } else {
                    entries.push((ENTERED[stage].0, ENTERED[stage].1, entered));
                    entries.push((LEFT[stage].0, LEFT[stage].1, 0.0 - sums.leaving(stage, quarter)));
                }
                entries.push((LAPSED.0, LAPSED.1, lapsed));
                office[stage] = push_period(
                    &mut lines,
                    Quarter(quarter).to_string(),
                    book,
                    Kw::UNIT,
                    office[stage],
                    &entries,
                );
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
            pipeline = push_period(
                &mut lines,
                Quarter(quarter).to_string(),
                PIPELINE_BOOK,
                Kw::UNIT,
                pipeline,
                &entries,
            );
        }
        let mut cash = 0.0;
        for year in FIRST_MONEY_YEAR..=LAST_YEAR {
            let entries: Vec<_> = MONEY
                .into_iter()
                .enumerate()
                .map(|(i, (id, label))| (id, label, sums.of(|p| self.accounts.entry(p, year, i).get())))
                .collect();
            cash = push_period(&mut lines, year.to_string(), MONEY_BOOK, Yuan::UNIT, cash, &entries);
        }
        lines
    }
}

/// Adds one period of a book, opening to closing; gives the closing balance.
fn push_period(
    lines: &mut Vec<Line>,
    time: String,
    book: Book,
    unit: &'static str,
    opening: f64,
    entries: &[(&'static str, Text, f64)],
) -> f64 {
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
