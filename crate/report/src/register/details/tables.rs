//! The register itself: documents and observations.

use tianchu_model::register::{OBSERVATIONS, ORIGINS, READINGS, Reading, SOURCE_NOTES, SOURCES};
use tianchu_model::time::{Date, Year};

use super::{issuer, title};
use crate::export::{Table, decimal};
use crate::words::Words;

/// Documents behind the numbers. Where only month or year of one is known, `date` is the last day of it and
/// `date_exact_to` says so.
#[must_use]
pub fn sources(words: Words) -> Table {
    let mut table = Table::new(&[
        "id",
        "issuer",
        "title",
        "document_number",
        "date",
        "date_exact_to",
        "read_at",
        "licence",
        "note",
    ]);
    for ((s, reading), note) in SOURCES.iter().zip(READINGS).zip(SOURCE_NOTES) {
        let (issuer, title) = (issuer(s, words), title(s, words));
        let (date, exact_to) = whole_date(s.date);
        let Reading { url, licence } = *reading;
        table.push([s.id, issuer, title, s.document_number, &date, exact_to, url, licence, note]);
    }
    table
}

/// A day of a date that may lack day or month, and what it is exact to; empty where nothing is known.
pub(crate) fn whole_date(date: &str) -> (String, &'static str) {
    let mut parts = date.split('-').map(|part| part.parse::<u32>().ok());
    match [(); 3].map(|()| parts.next().flatten()) {
        [Some(_), Some(_), Some(_)] => (date.to_owned(), "day"),
        [Some(year), Some(month), None] => (Date::month_end(year as Year, month).to_string(), "month"),
        [Some(year), None, None] => (Date::year_end(year as Year).to_string(), "year"),
        _ => (date.to_owned(), ""),
    }
}

/// Columns of [`observations`] that hold numbers.
pub const OBSERVATION_NUMBERS: [&str; 3] = ["value", "low", "high"];

/// Every dated fact of the register with where it comes from.
#[must_use]
pub fn observations() -> Table {
    let mut table = Table::new(&[
        "id", "region", "date", "value", "low", "high", "unit", "grade", "source", "known_on", "note",
    ]);
    let number = |x: Option<f64>| x.map_or(String::new(), decimal);
    for (o, origin) in OBSERVATIONS.iter().zip(ORIGINS) {
        table.push([
            o.id,
            o.region,
            &o.date.to_string(),
            &number(o.value),
            &number(o.low),
            &number(o.high),
            origin.unit,
            origin.grade.letter(),
            origin.source,
            &o.known_on.to_string(),
            origin.note,
        ]);
    }
    table
}
