//! Farmland results as columns, events and ledgers.

use super::FarmlandRun;
use super::book::{Book, Flow};
use crate::event::{Event, EventKind};
use crate::ledger::{CLOSING, CLOSING_LABEL, Line, OPENING, OPENING_LABEL};
use crate::region::{N_PROVINCES, Region};
use crate::register::TARGETS;
use crate::series::{Column, Series};
use crate::time::{FIRST_YEAR, LAST_YEAR, REGIME_YEAR, Year, year_idx};
use crate::units::{MU_PER_WANMU, Mu};

impl FarmlandRun {
    /// A farmland series for the nation or a province; there is none for a power grid.
    #[must_use]
    pub fn column(&self, series: Series, region: Region) -> Option<Column> {
        let stock =
            |book: Book| (book.opens(), Box::new(move |y, p| self.books.balance(book, y, p)) as Get<'_>);
        let flow = |flows: &'static [Flow]| {
            let sum = move |y, p| flows.iter().map(|&f| self.books.flow(f, y, p)).sum();
            (FIRST_YEAR + 1, Box::new(sum) as Get<'_>)
        };
        let (first, get): (Year, Get<'_>) = match series {
            Series::FarmlandArea => stock(Book::Area),
            Series::FarmlandStableArea => stock(Book::Stable),
            Series::FarmlandNetIncrease => (FIRST_YEAR + 1, Box::new(|y, p| self.net_increase(y, p))),
            Series::FarmlandCap => (REGIME_YEAR, Box::new(|y, p| self.cap(y, p))),
            Series::FarmlandDemand => (REGIME_YEAR, Box::new(|y, p| self.demand(y, p))),
            Series::FarmlandConstruction => flow(&[Flow::Construction]),
            Series::FarmlandOtherOut => flow(&[
                Flow::Trees,
                Flow::Orchards,
                Flow::Infrastructure,
                Flow::IllegalBuilding,
                Flow::Exempt,
            ]),
            Series::FarmlandReplenished => flow(&[Flow::Restored, Flow::Reclaimed]),
            Series::FarmlandRestored => flow(&[Flow::Restored]),
            Series::FarmlandReclaimed => flow(&[Flow::Reclaimed]),
            Series::FarmlandBank => stock(Book::Credits),
            Series::FarmlandIllegal => stock(Book::Illegal),
            Series::FarmlandDuty => stock(Book::Duty),
            Series::FarmlandPoolImmediate => stock(Book::Immediate),
            Series::FarmlandPoolEngineering => stock(Book::Engineering),
            Series::FarmlandPoolReserve => stock(Book::Reserve),
            Series::FarmlandBasic => stock(Book::Basic),
            _ => return None,
        };
        let provinces = members(region)?;
        let values = (first..=LAST_YEAR).map(|y| provinces.clone().map(|p| get(y, p)).sum::<Mu>().get());
        Some(Column::new(series, region, year_idx(first), values))
    }

    /// Events of every province, and the national red lines.
    #[must_use]
    pub fn events(&self) -> Vec<Event> {
        let mut events = self.events.clone();
        for (target, book, kind) in [
            ("national_area_floor", Book::Area, EventKind::RedlineArea),
            ("national_basic_floor", Book::Basic, EventKind::RedlineBasic),
        ] {
            let Some(floor) =
                TARGETS.iter().find(|t| t.id == target).map(|t| Mu::whole(t.value * MU_PER_WANMU))
            else {
                continue;
            };
            let gap = |year: Year| (floor - self.books.national(book, year)).positive();
            for year in REGIME_YEAR..=LAST_YEAR {
                if gap(year) > Mu::ZERO && (year == REGIME_YEAR || gap(year - 1) == Mu::ZERO) {
                    events.push(Event {
                        year,
                        quarter: None,
                        region: Region::Nation,
                        kind,
                        quantity: gap(year).get(),
                        unit: Mu::UNIT,
                        // The sum of tasks equals the national one only because we fill four of them.
                        rests_on_split: kind == EventKind::RedlineBasic,
                    });
                }
            }
        }
        events
    }

    /// Every book of a region, year by year: opening, entries, closing.
    #[must_use]
    pub fn ledger(&self, region: Region) -> Vec<Line> {
        let Some(provinces) = members(region) else { return Vec::new() };
        let mut lines = Vec::new();
        for &book in Book::ALL {
            for year in book.opens() + 1..=LAST_YEAR {
                let mut line = |entry, label, value: Mu| {
                    let time = year.to_string();
                    lines.push(Line {
                        time,
                        book: book.name(),
                        entry,
                        label,
                        value: value.get(),
                        unit: Mu::UNIT,
                    });
                };
                let balance = |y: Year| provinces.clone().map(|p| self.books.balance(book, y, p)).sum::<Mu>();
                line(OPENING, OPENING_LABEL, balance(year - 1));
                for &flow in Flow::ALL {
                    for &(_, adds) in flow.postings().iter().filter(|(b, _)| *b == book) {
                        let amount: Mu = provinces.clone().map(|p| self.books.flow(flow, year, p)).sum();
                        if amount != Mu::ZERO {
                            line(flow.id(), flow.label(), if adds { amount } else { -amount });
                        }
                    }
                }
                line(CLOSING, CLOSING_LABEL, balance(year));
            }
        }
        lines
    }
}

type Get<'a> = Box<dyn Fn(Year, usize) -> Mu + 'a>;

/// The provinces of a region.
fn members(region: Region) -> Option<std::ops::Range<usize>> {
    match region {
        Region::Nation => Some(0..N_PROVINCES),
        Region::Province(p) => Some(p..p + 1),
        Region::Grid(_) => None,
    }
}
