//! The books of farmland as a reader checks them: a year, the books on their shelves, opening, entries, closing.

use serde::Serialize;
use tianchu_model::ledger::{CLOSING, Line, OPENING};
use tianchu_model::units::Yuan;
use tianchu_model::{Lang, Text};

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

/// The shelves in their order: name, label, and the books on them. A book not named stands on the first.
const SHELVES: [(&str, Text, &[&str]); 8] = [
    ("land", Text { zh: "耕地", en: "Land" }, &[]),
    (
        "resources",
        Text { zh: "补充资源", en: "Land to restore and reclaim" },
        &[
            "pool_immediate",
            "pool_engineering",
            "in_restoration",
            "pool_reserve",
            "in_reclamation",
            "pool_masked",
            "reserve_masked",
        ],
    ),
    (
        "credits",
        Text { zh: "指标与责任", en: "Credits and duties" },
        &["credits", "duty", "net_decrease_carried"],
    ),
    (
        "basic",
        Text { zh: "永久基本农田", en: "Permanent basic farmland" },
        &["permanent_basic", "reserve_zone", "basic_pending", "basic_errors_owed"],
    ),
    (
        "standard",
        Text { zh: "高标准农田与灌溉", en: "High-standard farmland and irrigation" },
        &["high_standard", "high_standard_owed", "high_standard_upgraded", "irrigated", "water_saving"],
    ),
    (
        "soil",
        Text { zh: "土壤", en: "Soil" },
        &["black_soil_protected", "acid_farmland", "saline_farmland", "degraded_farmland"],
    ),
    ("grades", Text { zh: "质量等级", en: "Grades" }, &[]),
    ("money", Text { zh: "资金", en: "Money" }, &[]),
];

fn shelf_of(line: &Line) -> usize {
    let id = line.book.id;
    let named = |name: &str| SHELVES.iter().position(|(shelf, ..)| *shelf == name).unwrap_or(0);
    if line.unit == Yuan::UNIT {
        return named("money");
    }
    if id.starts_with("grade_") {
        return named("grades");
    }
    SHELVES.iter().position(|(_, _, books)| books.contains(&id)).unwrap_or(0)
}

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Precision {
    /// 万亩 and 亿元, kha and bn yuan.
    Coarse,
    /// Whole mu and yuan.
    Exact,
}

impl Precision {
    /// Divisor, decimals and name of a unit. Four decimals of 万亩 are whole mu, so such sums can be checked.
    fn of(self, money: bool, lang: Lang) -> (f64, usize, &'static str) {
        match (self, money, lang) {
            (Self::Coarse, false, Lang::Zh) => (1e4, 4, "万亩"),
            (Self::Coarse, false, Lang::En) => (1.5e4, 3, "kha"),
            (Self::Coarse, true, Lang::Zh) => (1e8, 4, "亿元"),
            (Self::Coarse, true, Lang::En) => (1e9, 4, "bn yuan"),
            (Self::Exact, false, Lang::Zh) => (1.0, 0, "亩"),
            (Self::Exact, false, Lang::En) => (1.0, 0, "mu"),
            (Self::Exact, true, Lang::Zh) => (1.0, 0, "元"),
            (Self::Exact, true, Lang::En) => (1.0, 0, "yuan"),
        }
    }
}

/// A number with its digits grouped: 1234567.5 as 1,234,567.5.
fn grouped(x: f64, decimals: usize, signed: bool) -> String {
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

/// The books of a year; of the last there is if `year` has none.
pub(crate) fn view(lines: &[Line], year: &str, precision: Precision, lang: Lang) -> LedgerInfo {
    let mut years: Vec<String> = Vec::new();
    for line in lines {
        if !years.contains(&line.time) {
            years.push(line.time.clone());
        }
    }
    tianchu_model::math::sort_by(&mut years, Ord::cmp);
    let known = years.iter().find(|y| *y == year).or(years.last());
    let year = known.cloned().unwrap_or_default();
    let mut shelves: Vec<Shelf> = SHELVES
        .iter()
        .map(|&(id, label, _)| Shelf {
            id,
            label: label.get(lang),
            unit: precision.of(id == "money", lang).2,
            books: Vec::new(),
        })
        .collect();
    let here: Vec<&Line> = lines.iter().filter(|line| line.time == year).collect();
    let mut rest = &here[..];
    while let Some(first) = rest.first() {
        let n = rest.iter().take_while(|line| line.book == first.book).count();
        let (book, after) = rest.split_at(n);
        rest = after;
        if book.iter().any(|line| line.value != 0.0) {
            shelves[shelf_of(first)].books.push(book_info(book, precision, lang));
        }
    }
    shelves.retain(|shelf| !shelf.books.is_empty());
    LedgerInfo { years, year, shelves }
}

fn book_info(lines: &[&Line], precision: Precision, lang: Lang) -> BookInfo {
    let (divisor, decimals, _) = precision.of(lines[0].unit == Yuan::UNIT, lang);
    let show = |x: f64, signed: bool| grouped(x / divisor, decimals, signed);
    let balance = |id: &str| lines.iter().find(|line| line.entry == id).map_or(0.0, |line| line.value);
    let (opening, closing) = (balance(OPENING), balance(CLOSING));
    let entries = || lines.iter().filter(|line| line.entry != OPENING && line.entry != CLOSING);
    let change = entries().fold(0.0, |sum, line| sum + line.value);
    BookInfo {
        id: lines[0].book.id,
        label: lines[0].book.label.get(lang),
        opening: show(opening, false),
        entries: entries()
            .map(|line| EntryInfo {
                id: line.entry,
                label: line.label.get(lang),
                value: show(line.value, true),
            })
            .collect(),
        change: show(change, true),
        closing: show(closing, false),
        closes: opening + change == closing,
    }
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
