//! The cells of a CSV text, kept close together: a text of a few megabytes may have millions of them.

pub(crate) mod form;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};

use crate::diagnostic::{Diagnostic, Fault, HoursFault, shortened};

/// Characters of a value or name that are quoted back.
const QUOTED: usize = 24;

/// What is quoted back of a value or name.
pub(crate) fn quoted(found: &str) -> String {
    shortened(found, QUOTED)
}

/// What is wrong with a column, or without a name with a line or the whole file.
pub(crate) fn wrong(column: &str, fault: HoursFault) -> Diagnostic {
    Diagnostic::new(quoted(column), Fault::Hours(fault))
}

/// Lines with their trimmed cells; those with nothing in them are left out.
pub(crate) struct Table {
    /// All cells, one after another.
    text: String,
    /// Where each of them ends.
    ends: Vec<usize>,
    /// Of every line its number, counted from 1, and how many cells stand before it and in it.
    lines: Vec<[usize; 3]>,
}

/// A line of a table.
#[derive(Clone, Copy)]
pub(crate) struct Line<'a> {
    table: &'a Table,
    /// Its number in the text, counted from 1.
    pub(crate) number: usize,
    before: usize,
    /// How many cells it has.
    pub(crate) n_cells: usize,
}

impl<'a> Line<'a> {
    /// A cell by its place.
    pub(crate) fn cell(self, place: usize) -> Option<&'a str> {
        (place < self.n_cells).then(|| self.table.cell(self.before + place))
    }

    /// All its cells.
    pub(crate) fn cells(self) -> impl Iterator<Item = &'a str> {
        (self.before..self.before + self.n_cells).map(|i| self.table.cell(i))
    }
}

impl Table {
    /// Reads a text once, from end to end (RFC 4180, cells quoted or not).
    pub(crate) fn read(text: &str) -> Self {
        // A carriage return before the end of a line is trimmed like a space, so that lines count right.
        let mut reader = ReaderBuilder::new().terminator(Terminator::Any(b'\n')).build();
        let mut table = Self { text: String::with_capacity(text.len()), ends: Vec::new(), lines: Vec::new() };
        let mut rest = text.as_bytes();
        let (mut bytes, mut ends) = (vec![0; 256], vec![0; 32]);
        while let Some((n_cells, closed)) = record(&mut reader, &mut rest, &mut bytes, &mut ends) {
            let before = table.ends.len();
            let (mut start, mut breaks) = (0, 0);
            for &end in &ends[..n_cells] {
                let cell = &bytes[start..end];
                breaks += cell.iter().filter(|b| **b == b'\n').count();
                table.text.push_str(String::from_utf8_lossy(cell).trim());
                table.ends.push(table.text.len());
                start = end;
            }
            if table.text.len() > before.checked_sub(1).map_or(0, |last| table.ends[last]) {
                let number = reader.line() as usize - usize::from(closed) - breaks;
                table.lines.push([number, before, n_cells]);
            } else {
                table.ends.truncate(before);
            }
        }
        table
    }

    /// How many lines it has.
    pub(crate) fn n_lines(&self) -> usize {
        self.lines.len()
    }

    /// A line by its place.
    pub(crate) fn line(&self, place: usize) -> Option<Line<'_>> {
        let &[number, before, n_cells] = self.lines.get(place)?;
        Some(Line { table: self, number, before, n_cells })
    }

    /// The lines from a place on.
    pub(crate) fn lines_from(&self, place: usize) -> impl Iterator<Item = Line<'_>> {
        (place..self.lines.len()).filter_map(|i| self.line(i))
    }

    fn cell(&self, i: usize) -> &str {
        let start = i.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[i]]
    }
}

/// Reads the next record: how many cells it has and whether a line end closes it.
fn record(
    reader: &mut Reader,
    rest: &mut &[u8],
    bytes: &mut Vec<u8>,
    ends: &mut Vec<usize>,
) -> Option<(usize, bool)> {
    let (mut n_bytes, mut n_cells) = (0, 0);
    loop {
        let (result, read, written, ended) =
            reader.read_record(rest, &mut bytes[n_bytes..], &mut ends[n_cells..]);
        let closed = read > 0 && rest[read - 1] == b'\n';
        *rest = &rest[read..];
        n_bytes += written;
        n_cells += ended;
        match result {
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull => bytes.resize(2 * bytes.len(), 0),
            ReadRecordResult::OutputEndsFull => ends.resize(2 * ends.len(), 0),
            ReadRecordResult::End => return None,
            ReadRecordResult::Record => return Some((n_cells, closed)),
        }
    }
}
