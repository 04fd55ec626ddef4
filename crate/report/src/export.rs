//! Tables as bytes: the CSV and JSON of results and tables, on the command line and from the page. Only dispatch
//! problems (`tianchu_model::dispatch`) and the file of long texts are written where they are made.

#[cfg_attr(not(feature = "extras"), path = "export/no_decimals.rs")]
mod decimals;
#[cfg(feature = "extras")]
pub(crate) mod origin;

use std::fmt::Write as _;

use serde::{Serialize, Serializer};

use tianchu_model::basis::basis;
use tianchu_model::number::significant;
use tianchu_model::region::PROVINCES;
use tianchu_model::{Column, Frequency, Region, Run, Series};

use crate::scenario::name_in_files;

#[cfg(feature = "extras")]
pub use origin::{Meta, Origin, meta};

/// A table of text cells with its header: CSV, JSON and the page's tables come from it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Table {
    /// Names of the columns.
    pub header: Vec<String>,
    /// Rows of cells; whole numbers in full, others to nine significant digits.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new(header: &[&str]) -> Self {
        Self { header: header.iter().map(|&h| h.to_owned()).collect(), rows: Vec::new() }
    }

    /// Adds a row, which has a cell for each column.
    pub fn push<const N: usize>(&mut self, row: [&str; N]) {
        self.push_cells(&row);
    }

    /// The same of any length: the compiler makes one of it, not one a width.
    fn push_cells(&mut self, row: &[&str]) {
        debug_assert_eq!(row.len(), self.header.len());
        self.rows.push(row.iter().map(|&cell| cell.to_owned()).collect());
    }

    /// The same under a first column that says of every row what it belongs to.
    #[must_use]
    pub fn under(mut self, column: &str, value: &str) -> Self {
        self.header.insert(0, column.to_owned());
        for row in &mut self.rows {
            row.insert(0, value.to_owned());
        }
        self
    }

    /// The same with a last column, a cell for each row.
    #[must_use]
    pub fn with_column(mut self, column: &str, cells: impl Iterator<Item = String>) -> Self {
        self.header.push(column.to_owned());
        for (row, cell) in self.rows.iter_mut().zip(cells) {
            row.push(cell);
        }
        self
    }

    /// The table as RFC 4180 CSV with `\n` line ends. Where one number of a column has a decimal point all have,
    /// because programs guess the type of a column from its first rows.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut out = String::new();
        push_csv(&mut out, self.header.iter().map(String::as_str));
        decimals::push_rows(self, &mut out);
        out
    }

    /// The table as JSON with what `meta` says about it. Cells of the columns named in `numbers` are written
    /// as numbers, and as null where empty; a word among them stays a word.
    #[must_use]
    pub fn json(&self, numbers: &[&str], meta: &impl Serialize) -> String {
        let is_number = self.header.iter().map(|h| numbers.contains(&h.as_str())).collect();
        let document = Document { meta, rows: Rows { table: self, is_number } };
        let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// CSV behind the mark by which Excel knows that it is UTF-8.
#[must_use]
pub fn marked(csv: &str) -> String {
    format!("\u{feff}{csv}")
}

/// What a whole number ends in, in a column where others have decimals.
const POINT: &str = ".0";

/// One line of CSV.
fn push_csv<'a>(out: &mut String, cells: impl IntoIterator<Item = &'a str> + Clone) {
    let start = out.len();
    let mut commas = 0;
    for (i, cell) in cells.clone().into_iter().enumerate() {
        if i > 0 {
            out.push(',');
            commas += 1;
        }
        out.push_str(cell);
    }
    // A line is looked through once, whole; few have a cell that must be quoted.
    let special = |b: &u8| matches!(b, b',' | b'"' | b'\n' | b'\r');
    if out.as_bytes()[start..].iter().filter(|b| special(b)).count() > commas {
        out.truncate(start);
        for (i, cell) in cells.into_iter().enumerate() {
            out.push_str(if i > 0 { "," } else { "" });
            if cell.as_bytes().iter().any(special) {
                let _ = write!(out, "\"{}\"", cell.replace('"', "\"\""));
            } else {
                out.push_str(cell);
            }
        }
    }
    out.push('\n');
}

#[derive(Serialize)]
struct Document<'a, M> {
    meta: &'a M,
    rows: Rows<'a>,
}

/// Rows of a table as objects.
struct Rows<'a> {
    table: &'a Table,
    is_number: Vec<bool>,
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let header = &self.table.header;
        serializer.collect_seq(self.table.rows.iter().map(|cells| Row { header, cells, rows: self }))
    }
}

struct Row<'a> {
    header: &'a [String],
    cells: &'a [String],
    rows: &'a Rows<'a>,
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let cells = self.header.iter().zip(self.cells).zip(&self.rows.is_number);
        serializer.collect_map(cells.map(|((key, text), &number)| (key, Cell { text, number })))
    }
}

struct Cell<'a> {
    text: &'a str,
    number: bool,
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.number {
            return serializer.serialize_str(self.text);
        }
        // Cells are decimals we wrote ourselves: here, where every value has its type, whole ones are without a point.
        let whole = self.text.strip_suffix(POINT).unwrap_or(self.text);
        match (whole.parse::<i64>(), self.text.parse::<f64>()) {
            (Ok(whole), _) => serializer.serialize_i64(whole),
            (_, Ok(x)) => serializer.serialize_f64(x),
            _ if !self.text.is_empty() => serializer.serialize_str(self.text),
            _ => serializer.serialize_none(),
        }
    }
}

/// Significant digits of what is no whole number: far more than any input has, and none of what adding up leaves
/// behind, as in 1.0019999999999998. Whole quantities are written in full.
const DIGITS: usize = 9;

/// Below this a result is what adding up leaves of nothing: no unit of ours is so large that it means anything.
const NOTHING: f64 = 1e-12;

/// A number as files hold it: whole numbers in full, others to nine significant digits.
#[must_use]
pub fn decimal(x: f64) -> String {
    let mut text = String::new();
    push_decimal(&mut text, x);
    text
}

/// The same in a column of measurements, always with a decimal point: a row is written alike whatever stands in others.
#[must_use]
pub fn real(x: f64) -> String {
    with_point(decimal(x))
}

/// A number with a decimal point, be it whole.
pub(crate) fn with_point(mut text: String) -> String {
    if !text.contains('.') {
        text.push_str(POINT);
    }
    text
}

/// [`decimal`] at the end of a text. Most results are whole numbers, which need no rounding.
fn push_decimal(text: &mut String, x: f64) {
    let whole = x as i64;
    if whole as f64 == x && whole != 0 && whole.unsigned_abs() < 1 << 53 {
        let written = write!(text, "{whole}");
        debug_assert!(written.is_ok(), "a text takes all that is written");
    } else if x.abs() < NOTHING {
        text.push('0');
    } else {
        text.push_str(&significant(x, DIGITS));
    }
}

/// Header of result tables.
const RESULT_HEADER: [&str; 8] = ["scenario", "series", "region", "time", "unit", "value", "basis", "date"];

/// Results, tidy: one row per series, region and time. Empty lists mean all.
///
/// Programs guess the type of a column from its first rows. So the nation comes first and a grid before its provinces
/// (codes that are words before those that are digits), within a region quarters before years, and every value has a
/// decimal point; `date`, the last day of the year or quarter, is a date for all of them.
#[must_use]
pub fn results(run: &Run, series: &[Series], regions: &[Region]) -> Table {
    let mut table = Table::new(&RESULT_HEADER);
    for_each_result(run, series, regions, |row| table.push(row));
    table
}

/// [`results`] as CSV without a table in between: all of them are a hundred thousand lines.
#[must_use]
pub fn results_csv(run: &Run, series: &[Series], regions: &[Region]) -> String {
    let mut out = String::new();
    push_csv(&mut out, RESULT_HEADER);
    for_each_result(run, series, regions, |row| push_csv(&mut out, row));
    out
}

fn for_each_result(run: &Run, series: &[Series], regions: &[Region], mut push: impl FnMut([&str; 8])) {
    let times = |f: Frequency| -> Vec<(String, String)> {
        (0..f.len()).map(|slot| (f.label(slot), f.period(slot).last_day().to_string())).collect()
    };
    let (years, quarters) = (times(Frequency::Yearly), times(Frequency::Quarterly));
    let scenario = name_in_files(&run.scenario);
    let mut value = String::new();
    for column in in_order(run, series, regions) {
        let yearly = column.series.frequency() == Frequency::Yearly;
        let times = if yearly { &years } else { &quarters };
        for (slot, x) in column.points() {
            value.clear();
            push_decimal(&mut value, x);
            if !value.contains('.') {
                value.push_str(POINT);
            }
            let (time, date) = &times[slot];
            push([
                &scenario,
                column.series.id(),
                column.region.code(),
                time,
                column.series.unit(),
                &value,
                basis(run, column.series, column.region, slot),
                date,
            ]);
        }
    }
}

/// The columns of a run in the order of [`results`].
fn in_order<'a>(
    run: &'a Run,
    series: &'a [Series],
    regions: &'a [Region],
) -> impl Iterator<Item = Column> + 'a {
    let wanted = |region: &Region| regions.is_empty() || regions.contains(region);
    let mut places: Vec<Region> = Region::all().filter(wanted).collect();
    places.sort_by_key(|&region| match region {
        Region::Nation => (0, 0, 0),
        Region::Grid(grid) => (1, grid.0, 0),
        // Under its grid; where that is not asked for, behind all codes that are words.
        Region::Province(p) => {
            let grid = PROVINCES[p].grid;
            (if wanted(&Region::Grid(grid)) { 1 } else { 2 }, grid.0, 1 + p)
        }
    });
    places.into_iter().flat_map(move |region| {
        let (quarterly, yearly): (Vec<Column>, Vec<Column>) =
            run.columns(series, &[region]).partition(|c| c.series.frequency() == Frequency::Quarterly);
        quarterly.into_iter().chain(yearly)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if adding up leaves its traces in a file, or a whole quantity loses a digit.
    #[test]
    fn numbers_are_written_as_far_as_they_mean_something() {
        for (x, text) in [
            (0.1 + 0.2, "0.3"),
            (1.001_999_999_999_999_8, "1.002"),
            (27_345.719_556_898_828, "27345.7196"),
            (-0.031_621_681_415_929_206, "-0.0316216814"),
            (1_917_927_900.0, "1917927900"),
            (1e18, "1000000000000000000"),
            (-0.0, "0"),
        ] {
            assert_eq!(decimal(x), text);
        }
    }
}
