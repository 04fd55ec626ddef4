//! Books in words: what they and their entries are called, the shelves they stand on, their lines as a table.

use tianchu_model::farmland::account::{Account, Payment};
use tianchu_model::farmland::book::{Book as Land, Flow};
use tianchu_model::farmland::grade::{Grade, GradeFlow};
use tianchu_model::ledger::{Book, Entry, Line};
use tianchu_model::storage::entry::{Book as Storage, Entry as StorageEntry};
use tianchu_model::units::{Mu, Yuan};
use tianchu_model::{Region, Run};

use crate::Language;
use crate::export::{Table, decimal};
use crate::words::{
    AccountMessage, BookMessage, FlowMessage, GradeFlowMessage, GradeMessage, PaymentMessage, ShelfMessage,
    StorageBookMessage, Words, messages,
};
use crate::{scenario, unit};

const LAND: [BookMessage; Land::ALL.len()] = messages!(BookMessage of Land::ALL, id());
const FLOWS: [FlowMessage; Flow::ALL.len()] = messages!(FlowMessage of Flow::ALL, id());
const GRADES: [GradeMessage; Grade::ALL.len()] = messages!(GradeMessage of Grade::ALL, id());
const GRADE_FLOWS: [GradeFlowMessage; GradeFlow::ALL.len()] =
    messages!(GradeFlowMessage of GradeFlow::ALL, id());
const ACCOUNTS: [AccountMessage; Account::ALL.len()] = messages!(AccountMessage of Account::ALL, id());
const PAYMENTS: [PaymentMessage; Payment::ALL.len()] = messages!(PaymentMessage of Payment::ALL, id());
const STORAGE: [StorageBookMessage; Storage::ALL.len()] = messages!(StorageBookMessage of Storage::ALL, id());
const SHELVES: [ShelfMessage; Shelf::ALL.len()] = messages!(ShelfMessage of Shelf::ALL, id());

/// The unit that large sums of money are told in: so many yuan, and its name.
#[must_use]
pub fn large_sum(words: Words) -> (f64, &'static str) {
    let yuan = match words.language() {
        Language::Zh => 1e8,
        Language::En => 1e9,
    };
    (yuan, words.books_large_sum())
}

/// The unit that areas of the books are told in: so many mu, and its name.
#[must_use]
pub fn large_area(words: Words) -> (f64, &'static str) {
    let mu = match words.language() {
        Language::Zh => 1e4,
        Language::En => 1.5e4,
    };
    (mu, words.books_large_area())
}

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// 万亩 and 亿元, kha and bn yuan.
    Coarse,
    /// Whole mu and yuan.
    Exact,
}

impl Precision {
    /// Divisor, decimals and name of a unit. Four decimals of 万亩 are whole mu, so such sums can be checked.
    #[must_use]
    pub fn of(self, money: bool, words: Words) -> (f64, usize, &'static str) {
        let ((divisor, name), decimals) = match (self, money) {
            (Self::Coarse, false) if words.language() == Language::En => (large_area(words), 3),
            (Self::Coarse, false) => (large_area(words), 4),
            (Self::Coarse, true) => (large_sum(words), 4),
            (Self::Exact, false) => ((1.0, unit(Mu::UNIT, words)), 0),
            (Self::Exact, true) => ((1.0, unit(Yuan::UNIT, words)), 0),
        };
        (divisor, decimals, name)
    }
}

/// A number with its digits grouped, `signed` with a plus where it has one: 1234567.5 as 1,234,567.5.
#[must_use]
pub fn grouped(x: f64, decimals: usize, signed: bool) -> String {
    let text = format!("{:.decimals$}", x.abs());
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut out = String::new();
    if x < 0.0 {
        out.push('−');
    } else if signed {
        out.push('+');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + rest
}

/// What a book is called.
#[must_use]
pub fn label(book: Book, words: Words) -> &'static str {
    match book {
        Book::Land(x) => words.book(LAND[x as usize]),
        Book::Grade(x) => words.grade(GRADES[x as usize]),
        Book::Money(x) => words.account(ACCOUNTS[x as usize]),
        Book::Storage(x) => words.storage_book(STORAGE[x as usize]),
    }
}

/// What an entry is called.
#[must_use]
pub fn entry(entry: Entry, words: Words) -> &'static str {
    match entry {
        Entry::Opening => words.books_opening(),
        Entry::Land(x) => words.flow(FLOWS[x as usize]),
        Entry::Grade(x) => words.grade_flow(GRADE_FLOWS[x as usize]),
        Entry::Money(x) => words.payment(PAYMENTS[x as usize]),
        Entry::Storage(x) => storage_entry(x, words),
        Entry::Closing => words.books_closing(),
    }
}

/// Not by id, since some go by the same in files.
fn storage_entry(entry: StorageEntry, words: Words) -> &'static str {
    match entry {
        StorageEntry::CommissionedSource => words.books_storage_commissioned_source(),
        StorageEntry::CommissionedGrid => words.books_storage_commissioned_grid(),
        StorageEntry::CommissionedOther => words.books_storage_commissioned_other(),
        StorageEntry::Retired => words.books_storage_retired(),
        StorageEntry::Filed => words.books_storage_filed(),
        StorageEntry::ToTender => words.books_storage_to_tender(),
        StorageEntry::Tendered => words.books_storage_tendered(),
        StorageEntry::ToConstruction => words.books_storage_to_construction(),
        StorageEntry::Lapsed => words.books_storage_lapsed(),
        StorageEntry::Started => words.books_storage_started(),
        StorageEntry::Commissioned => words.books_storage_commissioned(),
        StorageEntry::Cancelled => words.books_storage_cancelled(),
        StorageEntry::CapacityPayment => words.books_storage_capacity_payment(),
        StorageEntry::DischargePayment => words.books_storage_discharge_payment(),
        StorageEntry::Arbitrage => words.books_storage_arbitrage(),
        StorageEntry::Ancillary => words.books_storage_ancillary(),
        StorageEntry::Rent => words.books_storage_rent(),
        StorageEntry::Operation => words.books_storage_operation(),
        StorageEntry::Investment => words.books_storage_investment(),
    }
}

/// Books of farmland that a reader looks for together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Farmland and what becomes of it.
    Land,
    /// Land to restore and reclaim.
    Resources,
    /// Credits and duties.
    Credits,
    /// Permanent basic farmland.
    Basic,
    /// High-standard farmland and irrigation.
    Standard,
    /// Soil.
    Soil,
    /// Grades.
    Grades,
    /// Money.
    Money,
}

impl Shelf {
    /// All of them, in their order.
    pub const ALL: [Self; 8] = [
        Self::Land,
        Self::Resources,
        Self::Credits,
        Self::Basic,
        Self::Standard,
        Self::Soil,
        Self::Grades,
        Self::Money,
    ];

    /// Name on the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Land => "land",
            Self::Resources => "resources",
            Self::Credits => "credits",
            Self::Basic => "basic",
            Self::Standard => "standard",
            Self::Soil => "soil",
            Self::Grades => "grades",
            Self::Money => "money",
        }
    }

    /// Where a book stands; those of storage stand on none.
    #[must_use]
    pub const fn of(book: Book) -> Option<Self> {
        Some(match book {
            Book::Grade(_) => Self::Grades,
            Book::Money(_) => Self::Money,
            Book::Storage(_) => return None,
            Book::Land(land) => match land {
                Land::Area
                | Land::Stable
                | Land::Illegal
                | Land::AreaBreach
                | Land::BasicBreach
                | Land::Paddy
                | Land::Abandoned
                | Land::Facility => Self::Land,
                Land::Immediate
                | Land::Engineering
                | Land::InRestoration
                | Land::Reserve
                | Land::InReclamation
                | Land::MaskedRestorable
                | Land::MaskedReserve => Self::Resources,
                Land::Credits | Land::Duty | Land::Deficit => Self::Credits,
                Land::Basic | Land::ReserveZone | Land::BasicPending | Land::BasicErrors => Self::Basic,
                Land::Standard
                | Land::StandardOwed
                | Land::Upgraded
                | Land::Irrigated
                | Land::WaterSaving => Self::Standard,
                Land::BlackSoil | Land::Acid | Land::Saline | Land::Degraded => Self::Soil,
            },
        })
    }

    /// What it is called.
    #[must_use]
    pub fn label(self, words: Words) -> &'static str {
        words.shelf(SHELVES[self as usize])
    }
}

/// A book with every entry.
#[must_use]
pub fn table(run: &Run, region: Region, lines: &[Line], words: Words) -> Table {
    let header = ["scenario", "region", "time", "book", "book_label", "entry", "label", "unit", "value"];
    let mut table = Table::new(&header);
    let scenario = scenario::name_in_files(&run.scenario);
    for line in lines {
        table.push([
            &scenario,
            region.code(),
            &line.time,
            line.book.id(),
            label(line.book, words),
            line.entry.id(),
            entry(line.entry, words),
            line.unit,
            &decimal(line.value),
        ]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if digits are grouped wrongly or a sign is lost.
    #[test]
    fn numbers_are_grouped() {
        assert_eq!(grouped(1_234_567.0, 0, false), "1,234,567");
        assert_eq!(grouped(-1234.5, 4, true), "−1,234.5000");
        assert_eq!(grouped(123.0, 0, true), "+123");
        assert_eq!(grouped(0.00012, 4, false), "0.0001");
    }
}
