//! A user's own hours, from the text of a CSV file (RFC 4180, fields quoted or not).
//!
//! The first line names the columns: `load.GRID`, `wind.GRID` or `solar.GRID` with a grid of
//! [`GRIDS`](crate::region::GRIDS), or as `register/hour_columns.csv` and `register/aliases.csv` call them, and optionally
//! `hour`: counted from 0 or from 1, hours of the day, or timestamps. 8,760 lines follow, the starts of hour of
//! a year in UTC+8 without 29 February. Load may be in any unit, since it is scaled to the year's energy and
//! peak; wind and sun are output over capacity, 0 to 1, scaled to the year's energy as far as capacity holds it.
//! Other columns are ignored; what the file leaves out is generated. What is to be known of a file that is taken stands
//! in its notes.

mod cells;
mod clock;
mod columns;
mod fault;
mod fingerprint;
mod length;
mod note;
mod stamp;

use crate::diagnostic::{Diagnostic, Diagnostics, HoursFault};
use crate::encoding::Encoding;
use crate::power::table::{Line, Table, form};
use crate::region::Grid;

use super::calendar::HOURS;
use super::profile::{ByGridHour, Profiles};
use super::statistics::N_GRIDS;

use cells::Values;
use columns::Column;
use fault::{Repeats, quoted, wrong};

pub use fault::{LOAD_LIMITS, SLACK, TROUGH_LIMIT};
pub use note::HoursNote;

/// A user's own columns; `None` where the file has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnHours {
    load: [Option<Vec<f64>>; N_GRIDS],
    wind: [Option<Vec<f64>>; N_GRIDS],
    solar: [Option<Vec<f64>>; N_GRIDS],
    notes: Vec<HoursNote>,
}

impl OwnHours {
    /// Reads a file's text, whose hours are wanted for these grids; without any, for whichever it has.
    ///
    /// The whole is looked at before its cells: what follows from something that is told is not told again.
    ///
    /// # Errors
    /// Everything wrong with it at once, [`Diagnostics::capped`].
    pub fn parse(text: &str, asked: &[Grid]) -> Result<Self, Diagnostics> {
        let text = text.trim_start_matches('\u{feff}');
        let problems = form::problems(text, columns::is_known);
        if !problems.is_empty() {
            return Err(Diagnostics(problems));
        }
        let table = Table::read(text);
        let mut body = Body::read(&table, asked)?;
        if !body.problems.is_empty() {
            return Err(Diagnostics(body.problems).capped());
        }
        let mut own = Self { notes: std::mem::take(&mut body.notes), ..Self::default() };
        for values in body.values {
            own.notes.extend(values.notes());
            let (kind, grid, hours) = values.done();
            [&mut own.load, &mut own.wind, &mut own.solar][kind][grid] = Some(hours);
        }
        Ok(own)
    }

    /// The same with a note of how its file was written, where that is not as it should be.
    #[must_use]
    pub fn read_as(mut self, encoding: Encoding) -> Self {
        if encoding != Encoding::Utf8 {
            self.notes.insert(0, HoursNote::ReadAs(encoding));
        }
        self
    }

    /// What is to be known of what was taken, in the order in which the reader looks.
    #[must_use]
    pub fn notes(&self) -> &[HoursNote] {
        &self.notes
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

/// A column of times under another name than `hour`: without that one, the first that is not read and begins with two
/// times.
fn times(table: &Table, columns: &[Column]) -> Option<usize> {
    if columns.contains(&Column::Hour) {
        return None;
    }
    let time = |line, place| table.line(line)?.cell(place).filter(|cell| clock::is_time(cell));
    (0..columns.len()).filter(|&place| columns[place] == Column::Other).find(|&place| {
        let (first, second) = (time(1, place), time(2, place));
        first.is_some() && second.is_some() && first != second
    })
}

/// What stands below the names.
struct Body<'a> {
    values: Vec<Values<'a>>,
    problems: Vec<Diagnostic>,
    notes: Vec<HoursNote>,
}

impl<'a> Body<'a> {
    /// # Errors
    /// If the first line does not name columns, of which the rest can only be a consequence.
    fn read(table: &'a Table, asked: &[Grid]) -> Result<Self, Diagnostics> {
        let first = table.line(0);
        let number = first.map_or(1, |line| line.number);
        let header: Vec<&str> = first.map(|line| line.cells().collect()).unwrap_or_default();
        if is_values(&header) {
            let mut problems = vec![wrong("", HoursFault::NoNames(table.n_lines())).in_line(number)];
            problems.extend(length::problem(table, 0));
            return Err(Diagnostics(problems));
        }
        let (mut columns, problems) = columns::read(&header, asked);
        if let Some(place) = times(table, &columns) {
            columns[place] = Column::Hour;
        }
        let problems = problems.into_iter().map(|problem| problem.in_line(number)).collect();
        let mut body = Self { values: Vec::new(), problems, notes: Vec::new() };
        let n_wanted = columns.iter().filter(|column| matches!(column, Column::Of(..))).count();
        if n_wanted == 0 {
            // Their number may be the reason why there are no names.
            return Err(Diagnostics(body.problems).capped());
        }
        body.read_lines(table, &header, &columns);
        body.ignore(table, &header, &columns);
        Ok(body)
    }

    fn read_lines(&mut self, table: &'a Table, header: &[&'a str], columns: &[Column]) {
        if let Some(problem) = form::separator_below(table, header.len()) {
            self.problems.push(problem);
            return;
        }
        let mut places = Vec::new();
        for (place, (column, &name)) in columns.iter().zip(header).enumerate() {
            if let Column::Of(kind, grid) = *column {
                places.push(place);
                self.values.push(Values::new(kind, grid, name));
            }
        }
        let (mut open, mut widths) = (Repeats::default(), Repeats::default());
        let units = table.line(1).filter(|line| table.n_lines() == HOURS + 2 && are_units(*line, &places));
        if let Some(line) = units {
            self.problems.push(wrong("", HoursFault::Units).in_line(line.number));
        }
        for line in table.lines_from(if units.is_some() { 2 } else { 1 }) {
            let (number, found) = (line.number, line.n_cells);
            if line.cells().any(|cell| cell.contains('\n')) {
                open.take(number, "", || HoursFault::OpenQuote);
            } else if found != header.len() {
                widths.take(number, "", || HoursFault::WrongWidth { found, wanted: header.len() });
            } else {
                for (&place, values) in places.iter().zip(&mut self.values) {
                    values.take(number, line.cell(place).unwrap_or_default());
                }
            }
        }
        let told = |repeats: &Repeats| repeats.told(|fault| fault);
        self.problems.extend(told(&open));
        // An open quotation mark swallows lines, and a line of units is one too many.
        if open.is_none() && units.is_none() {
            self.look_at_the_whole(table, columns);
        }
        let mut of_cells: Vec<Diagnostic> = told(&widths).into_iter().collect();
        of_cells.extend(self.values.iter().flat_map(Values::problems));
        // What is wrong with a column as a whole comes last.
        of_cells.sort_by_key(|problem| problem.line.unwrap_or(usize::MAX));
        self.problems.extend(of_cells);
    }

    /// How many lines there are, and what the column `hour` says of them.
    fn look_at_the_whole(&mut self, table: &Table, columns: &[Column]) {
        let length = length::problem(table, 1);
        let found = table.n_lines() - 1;
        let hour = columns.iter().position(|column| *column == Column::Hour);
        // What a length means says all of the column that would be counted wrong.
        let clock =
            hour.filter(|_| !length::tells(found)).map(|place| clock::read(|| table.lines_from(1), place));
        let Some(clock) = clock else { return self.problems.extend(length) };
        let explained = !clock.problems.0.is_empty() && found as i64 + clock.missing == HOURS as i64;
        self.problems.extend(clock.problems.0);
        self.problems.extend(length.filter(|_| !explained));
        self.notes.extend(clock.note);
    }

    /// Notes the columns that are not read; those without a name only if something stands in them.
    fn ignore(&mut self, table: &Table, header: &[&str], columns: &[Column]) {
        let mut filled = vec![false; header.len()];
        for line in table.lines_from(1) {
            for (filled, cell) in filled.iter_mut().zip(line.cells()) {
                *filled |= !cell.is_empty();
            }
        }
        let is_ignored = |i: usize| columns[i] == Column::Other && (filled[i] || !header[i].is_empty());
        let names: Vec<&str> = (0..header.len()).filter(|&i| is_ignored(i)).map(|i| header[i]).collect();
        if !names.is_empty() {
            self.notes.insert(0, HoursNote::Ignored(names.into_iter().map(quoted).collect()));
        }
    }
}

/// Whether a line has no number where values are wanted, as one that says in which units they are.
fn are_units(line: Line<'_>, places: &[usize]) -> bool {
    let mut wanted = places.iter().map(|&place| line.cell(place).unwrap_or_default());
    wanted.all(|cell| cells::number(cell, true).is_none())
}

/// Whether a line that should name columns has values instead.
fn is_values(cells: &[&str]) -> bool {
    let is_value = |cell: &str| cells::number(cell, true).is_some() || stamp::parse(cell).is_some();
    cells.iter().any(|cell| !cell.is_empty()) && cells.iter().all(|cell| cell.is_empty() || is_value(cell))
}

#[cfg(test)]
mod tests;
