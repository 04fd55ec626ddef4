//! The books of farmland as a reader checks them: a year, the books on their shelves, opening, entries, closing.

use serde::Serialize;
use tianchu_model::ledger::{Entry, Line};
use tianchu_model::units::Yuan;
use tianchu_report::books::{Precision, grouped};
use tianchu_report::{Words, books};

/// The books of a region and year.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LedgerInfo {
    /// Years there are books for.
    pub years: Vec<String>,
    /// The year shown.
    pub year: String,
    /// Groups of books; those without a balance or an entry are left out.
    pub shelves: Vec<Shelf>,
}

/// Books that belong together.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Shelf {
    /// Name.
    pub id: &'static str,
    /// Name for readers.
    pub label: &'static str,
    /// Unit of the numbers.
    pub unit: &'static str,
    /// Its books.
    pub books: Vec<BookInfo>,
}

/// A book in a year.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BookInfo {
    /// Name in files.
    pub id: &'static str,
    /// Name for readers.
    pub label: &'static str,
    /// Balance at the start.
    pub opening: String,
    /// Every entry, signed.
    pub entries: Vec<EntryInfo>,
    /// Sum of the entries.
    pub change: String,
    /// Balance at the end.
    pub closing: String,
    /// Opening and entries make the closing balance, to the mu or yuan.
    pub closes: bool,
}

/// An entry of a book.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EntryInfo {
    /// Name in files.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// Signed change.
    pub value: String,
}

/// The books of a year; of the last there is if `year` has none.
pub(crate) fn view(lines: &[Line], year: &str, precision: Precision, words: Words) -> LedgerInfo {
    let mut years: Vec<String> = Vec::new();
    for line in lines {
        if !years.contains(&line.time) {
            years.push(line.time.clone());
        }
    }
    tianchu_model::math::sort_by(&mut years, Ord::cmp);
    let known = years.iter().find(|y| *y == year).or(years.last());
    let year = known.cloned().unwrap_or_default();
    let shelf = |shelf: books::Shelf| Shelf {
        id: shelf.id(),
        label: shelf.label(words),
        unit: precision.of(shelf == books::Shelf::Money, words).2,
        books: Vec::new(),
    };
    let mut shelves = books::Shelf::ALL.map(shelf).to_vec();
    let here: Vec<&Line> = lines.iter().filter(|line| line.time == year).collect();
    let mut rest = &here[..];
    while let Some(first) = rest.first() {
        let n = rest.iter().take_while(|line| line.book == first.book).count();
        let (book, after) = rest.split_at(n);
        rest = after;
        if let Some(shelf) = books::Shelf::of(first.book)
            && book.iter().any(|line| line.value != 0.0)
        {
            shelves[shelf as usize].books.push(book_info(book, precision, words));
        }
    }
    shelves.retain(|shelf| !shelf.books.is_empty());
    LedgerInfo { years, year, shelves }
}

fn book_info(lines: &[&Line], precision: Precision, words: Words) -> BookInfo {
    let (divisor, decimals, _) = precision.of(lines[0].unit == Yuan::UNIT, words);
    let show = |x: f64, signed: bool| grouped(x / divisor, decimals, signed);
    let balance = |entry: Entry| lines.iter().find(|line| line.entry == entry).map_or(0.0, |line| line.value);
    let (opening, closing) = (balance(Entry::Opening), balance(Entry::Closing));
    let entries = || lines.iter().filter(|line| !line.entry.is_balance());
    let change = entries().fold(0.0, |sum, line| sum + line.value);
    BookInfo {
        id: lines[0].book.id(),
        label: books::label(lines[0].book, words),
        opening: show(opening, false),
        entries: entries()
            .map(|line| EntryInfo {
                id: line.entry.id(),
                label: books::entry(line.entry, words),
                value: show(line.value, true),
            })
            .collect(),
        change: show(change, true),
        closing: show(closing, false),
        closes: opening + change == closing,
    }
}
