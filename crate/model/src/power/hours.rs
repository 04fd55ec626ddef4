//! A user's own hours, from the text of a CSV file (RFC 4180, fields quoted or not).
//!
//! The first line names the columns: `load.GRID`, `wind.GRID` or `solar.GRID` with a grid of
//! [`GRIDS`], and optionally `hour`, which counts from 0 or from 1. 8,760 lines follow, the starts of hour of
//! a year in UTC+8 without 29 February. Load may be in any unit, since it is scaled to the year's energy and
//! peak; wind and sun are output over capacity, 0 to 1, scaled to the year's energy as far as capacity holds it.
//! What the file leaves out is generated.

mod fault;
mod form;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};

use crate::diagnostic::{Among, Diagnostic, Diagnostics, Fault, HoursFault, nearest_name};
use crate::math;
use crate::region::{GRIDS, Grid};

use super::calendar::HOURS;
use super::profile::{ByGridHour, Profiles};
use super::statistics::N_GRIDS;

use fault::{quoted, wrong};

pub use fault::{LOAD_LIMITS, TROUGH_LIMIT};

/// A user's own columns; `None` where the file has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnHours {
    load: [Option<Vec<f64>>; N_GRIDS],
    wind: [Option<Vec<f64>>; N_GRIDS],
    solar: [Option<Vec<f64>>; N_GRIDS],
}

/// Kinds of column.
const KINDS: [&str; 3] = ["load", "wind", "solar"];

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Column {
    /// One of [`KINDS`] of a grid.
    Of(usize, usize),
    /// The number of the hour.
    Hour,
    /// Nothing known, or nothing at all.
    Other,
}

impl OwnHours {
    /// Reads a file's text, whose hours are wanted for these grids; without any, for whichever it has.
    ///
    /// # Errors
    /// Everything wrong with it at once, [`Diagnostics::capped`].
    pub fn parse(text: &str, asked: &[Grid]) -> Result<Self, Diagnostics> {
        let text = text.trim_start_matches('\u{feff}');
        let mut problems = form::problems(text, &names());
        if !problems.is_empty() {
            return Err(Diagnostics(problems));
        }
        let mut records = Records::new(text);
        let (_, header) = records.next().unwrap_or_default();
        let columns = columns(&header, asked, &mut problems);
        let mut values: Vec<Vec<f64>> = vec![Vec::new(); header.len()];
        let hour = columns.iter().position(|column| *column == Column::Hour);
        let mut count = Count::default();
        // Lines of the file that gave a value, hour by hour.
        let mut lines = Vec::new();
        let mut n_lines = 0;
        for (line, fields) in records {
            n_lines += 1;
            let mut say = |field: &str, fault| {
                problems.push(wrong(field, fault).in_line(line));
            };
            if fields.iter().any(|f| f.contains('\n')) {
                say("", HoursFault::OpenQuote);
                continue;
            }
            // Also of a line that is refused, or the next would seem to leave an hour out.
            if let Some(fault) = hour.and_then(|i| fields.get(i)).and_then(|field| count.next(field, line)) {
                say("hour", fault);
            }
            if fields.len() != header.len() {
                say("", HoursFault::WrongWidth { found: fields.len(), wanted: header.len() });
                continue;
            }
            lines.push(line);
            for ((field, name), (column, into)) in
                fields.iter().zip(&header).zip(columns.iter().zip(&mut values))
            {
                let number = field.parse::<f64>().ok().filter(|x| x.is_finite());
                match (column, number) {
                    (Column::Other | Column::Hour, _) => {}
                    (Column::Of(kind, _), Some(x)) => {
                        let [least, most] = if *kind == 0 { LOAD_LIMITS } else { [0.0, 1.0] };
                        if x < least || x > most {
                            let outside = if *kind == 0 {
                                HoursFault::LoadOutOfRange
                            } else {
                                HoursFault::ShareOutOfRange
                            };
                            say(name, outside(quoted(field)));
                        }
                        into.push(x);
                    }
                    (Column::Of(kind, _), None) => {
                        let not_number = || HoursFault::NotNumber(quoted(field));
                        say(name, form::comma_fault(field, *kind != 0).unwrap_or_else(not_number));
                    }
                }
            }
        }
        let mut whole = |field: &str, fault| {
            problems.push(wrong(field, fault));
        };
        if n_lines != HOURS {
            whole("", HoursFault::WrongLength(n_lines));
        }
        let mut own = Self::default();
        for ((column, name), hours) in columns.iter().zip(&header).zip(values) {
            let Column::Of(kind, grid) = *column else { continue };
            // A value that is no number is told already, and the rest no longer stand in the lines counted.
            if kind == 0
                && hours.len() == lines.len()
                && let Some(fault) = shape_fault(&hours, &lines)
            {
                whole(name, fault);
            }
            [&mut own.load, &mut own.wind, &mut own.solar][kind][grid] = Some(hours);
        }
        if problems.is_empty() {
            return Ok(own);
        }
        Err(Diagnostics(problems).capped())
    }

    /// Whether it has a column of a grid.
    #[must_use]
    pub fn has(&self, Grid(g): Grid) -> bool {
        [&self.load, &self.wind, &self.solar].iter().any(|kind| kind[g].is_some())
    }

    /// Puts the user's columns in the place of generated ones.
    pub fn replace(&self, profiles: &mut Profiles) {
        let pairs: [(&[Option<Vec<f64>>; N_GRIDS], &mut ByGridHour); 3] = [
            (&self.load, &mut profiles.load),
            (&self.wind, &mut profiles.wind),
            (&self.solar, &mut profiles.solar),
        ];
        for (own, generated) in pairs {
            for (own, generated) in own.iter().zip(generated) {
                if let Some(hours) = own {
                    generated.clone_from(hours);
                }
            }
        }
    }
}

/// Names of the columns of hours, kind by kind.
fn names() -> Vec<String> {
    KINDS.iter().flat_map(|kind| GRIDS.iter().map(move |grid| format!("{kind}.{grid}"))).collect()
}

/// What every column holds; what is wrong with their names goes to `problems`.
fn columns(header: &[String], asked: &[Grid], problems: &mut Vec<Diagnostic>) -> Vec<Column> {
    let names = names();
    let mut found: Vec<Column> = Vec::new();
    let mut say = |diagnostic: Diagnostic| problems.push(diagnostic.in_line(1));
    for name in header {
        let column = match names.iter().position(|n| n == name) {
            Some(i) => Column::Of(i / N_GRIDS, i % N_GRIDS),
            None if name == "hour" => Column::Hour,
            None => Column::Other,
        };
        if column != Column::Other && found.contains(&column) {
            say(Diagnostic::new(quoted(name), Fault::Repeated(None)));
        }
        if column == Column::Other && !name.is_empty() {
            let known = names.iter().map(String::as_str).chain(["hour"]);
            say(Diagnostic::unknown(quoted(name), Among::Columns, nearest_name(name, known)));
        }
        found.push(column);
    }
    let there = || found.iter().zip(header).filter(|(column, _)| matches!(column, Column::Of(..)));
    let of_asked = |column: &Column| matches!(column, Column::Of(_, g) if asked.contains(&Grid(*g)));
    if there().next().is_none() {
        say(wrong("", HoursFault::NoColumns));
    } else if !asked.is_empty() && !found.iter().any(of_asked) {
        let asked = asked.iter().map(|g| GRIDS[g.0]).collect();
        let there = there().map(|(_, name)| name.clone()).collect();
        say(wrong("", HoursFault::NotOfGrids { asked, there }));
    }
    found
}

/// What is wrong with a load as a whole; `lines` are those of its values.
fn shape_fault(hours: &[f64], lines: &[usize]) -> Option<HoursFault> {
    let mean = hours.iter().sum::<f64>() / hours.len() as f64;
    let highest = hours.iter().fold(mean, |a, &b| math::max(a, b));
    let lowest = hours.iter().fold(mean, |a, &b| math::min(a, b));
    if hours.len() > 1 && hours.iter().all(|x| *x == hours[0]) {
        return Some(HoursFault::Constant);
    }
    let ratio = (mean - lowest) / (highest - mean);
    let place = hours.iter().position(|x| *x == lowest)?;
    (ratio > TROUGH_LIMIT).then(|| HoursFault::Trough { line: lines[place], ratio })
}

/// Hours as they are counted in the column `hour`.
#[derive(Default)]
struct Count {
    /// The highest hour seen.
    highest: Option<usize>,
    /// Line of every hour seen.
    seen: Vec<Option<usize>>,
}

impl Count {
    /// Takes the next hour; says what is wrong with it.
    fn next(&mut self, field: &str, line: usize) -> Option<HoursFault> {
        let Some(hour) = field.parse().ok().filter(|hour| *hour <= HOURS) else {
            return Some(HoursFault::NotHour(quoted(field)));
        };
        self.seen.resize(HOURS + 1, None);
        if let Some(first) = self.seen[hour] {
            return Some(HoursFault::SameHour { hour, line: first });
        }
        self.seen[hour] = Some(line);
        let highest = self.highest;
        self.highest = Some(highest.map_or(hour, |h| h.max(hour)));
        match highest {
            None if hour > 1 => Some(HoursFault::FirstHour(hour)),
            Some(highest) if hour < highest => Some(HoursFault::Disordered { hour, after: highest }),
            Some(highest) if hour > highest + 1 => {
                Some(HoursFault::Skipped { first: highest + 1, last: hour - 1 })
            }
            _ => None,
        }
    }
}

/// Lines of a CSV text as their number, counted from 1, and their trimmed fields; those with nothing in them are
/// left out.
struct Records<'a> {
    reader: Reader,
    rest: &'a [u8],
    fields: Vec<u8>,
    ends: Vec<usize>,
}

impl<'a> Records<'a> {
    fn new(text: &'a str) -> Self {
        // A carriage return before the end of a line is trimmed like a space, so that lines count right.
        let reader = ReaderBuilder::new().terminator(Terminator::Any(b'\n')).build();
        Self { reader, rest: text.as_bytes(), fields: vec![0; 256], ends: vec![0; 32] }
    }
}

impl Iterator for Records<'_> {
    type Item = (usize, Vec<String>);

    fn next(&mut self) -> Option<Self::Item> {
        let (mut n_bytes, mut n_fields) = (0, 0);
        loop {
            let (result, read, written, ended) =
                self.reader.read_record(self.rest, &mut self.fields[n_bytes..], &mut self.ends[n_fields..]);
            let closed = read > 0 && self.rest[read - 1] == b'\n';
            self.rest = &self.rest[read..];
            n_bytes += written;
            n_fields += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.fields.resize(2 * self.fields.len(), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len(), 0),
                ReadRecordResult::End => return None,
                ReadRecordResult::Record => {
                    let mut start = 0;
                    let mut fields = Vec::with_capacity(n_fields);
                    let mut inside = 0;
                    for &end in &self.ends[..n_fields] {
                        let bytes = &self.fields[start..end];
                        inside += bytes.iter().filter(|b| **b == b'\n').count();
                        fields.push(String::from_utf8_lossy(bytes).trim().to_owned());
                        start = end;
                    }
                    if fields.iter().any(|f| !f.is_empty()) {
                        let line = self.reader.line() as usize - usize::from(closed) - inside;
                        return Some((line, fields));
                    }
                    (n_bytes, n_fields) = (0, 0);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
