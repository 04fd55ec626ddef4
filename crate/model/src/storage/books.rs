//! Books of a run, opening to closing.

use crate::ledger::{self, Line};
use crate::region::Region;
use crate::time::{LAST_YEAR, N_QUARTERS, Quarter};
use crate::units::{Kw, Kwh, Yuan};

use super::account::{FIRST_MONEY_YEAR, N_ENTRIES};
use super::book::{N_OFFICE, StorageRun};
use super::cells::N_GROUPS;
use super::columns::Sums;
use super::entry::{Book, Entry};

/// What commissioning is called, by group.
const COMMISSIONED: [Entry; N_GROUPS] =
    [Entry::CommissionedSource, Entry::CommissionedGrid, Entry::CommissionedOther];

/// The stages before construction: their books, what enters and what leaves for the next stage.
const OFFICE: [(Book, Entry, Entry); N_OFFICE] =
    [(Book::Filed, Entry::Filed, Entry::ToTender), (Book::Tendered, Entry::Tendered, Entry::ToConstruction)];

/// The parts of revenue, operation, investment.
const MONEY: [Entry; N_ENTRIES] = [
    Entry::CapacityPayment,
    Entry::DischargePayment,
    Entry::Arbitrage,
    Entry::Ancillary,
    Entry::Rent,
    Entry::Operation,
    Entry::Investment,
];

impl StorageRun {
    /// The books of [`StorageRun::ledger`], in its order.
    pub fn books() -> impl Iterator<Item = ledger::Book> {
        Book::ALL.iter().copied().map(ledger::Book::Storage)
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
            for (group, entry) in COMMISSIONED.into_iter().enumerate() {
                entries.push((entry, sums.power(group, quarter)));
            }
            entries.push((Entry::Retired, 0.0 - sums.retired(|v| sums.added(v), quarter)));
            power =
                push_period(&mut lines, Quarter(quarter).to_string(), Book::Power, Kw::UNIT, power, &entries);

            entries.clear();
            for (group, entry) in COMMISSIONED.into_iter().enumerate() {
                entries.push((entry, sums.energy(group, quarter)));
            }
            entries.push((Entry::Retired, 0.0 - sums.retired(|v| sums.added_energy(v), quarter)));
            energy = push_period(
                &mut lines,
                Quarter(quarter).to_string(),
                Book::Energy,
                Kwh::UNIT,
                energy,
                &entries,
            );

            let first = self.first.0;
            if quarter + 1 < first {
                continue;
            }
            for (stage, (book, enters, leaves)) in OFFICE.into_iter().enumerate() {
                let entered = sums.of(|p| self.entered(stage, p, quarter).get());
                let lapsed = 0.0 - sums.of(|p| self.lapsed(stage, p, quarter).get());
                entries.clear();
                if quarter < first {
                    office[stage] = entered;
                } else {
                    entries.push((enters, entered));
                    entries.push((leaves, 0.0 - sums.leaving(stage, quarter)));
                }
                entries.push((Entry::Lapsed, lapsed));
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
                entries.push((Entry::Started, started));
                entries.push((Entry::Commissioned, 0.0 - sums.added(quarter)));
            }
            entries.push((Entry::Cancelled, cancelled));
            pipeline = push_period(
                &mut lines,
                Quarter(quarter).to_string(),
                Book::Pipeline,
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
                .map(|(i, entry)| (entry, sums.of(|p| self.accounts.entry(p, year, i).get())))
                .collect();
            cash = push_period(&mut lines, year.to_string(), Book::Money, Yuan::UNIT, cash, &entries);
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
    entries: &[(Entry, f64)],
) -> f64 {
    let book = ledger::Book::Storage(book);
    let line = |entry, value| Line { time: time.clone(), book, entry, value, unit };
    lines.push(line(ledger::Entry::Opening, opening));
    let mut closing = opening;
    for &(entry, value) in entries {
        lines.push(line(ledger::Entry::Storage(entry), value + 0.0));
        closing += value;
    }
    lines.push(line(ledger::Entry::Closing, closing));
    closing
}
