//! A reader's own rows, from the text of a CSV file with the columns of the register's observations. A row with a
//! `comparison`, a column of the register's targets, is a target.

mod note;

use std::borrow::Cow;

use crate::diagnostic::{
    Allowed, DataFault, Diagnostic, Diagnostics, Expected, Fault, HoursFault, Limits, Suggestion,
    nearest_name,
};
use crate::number::{self, Written, half_width, shifted, shortest};
use crate::power::table::{Line, Table, form, quoted};
use crate::region::{GRIDS, Region};
use crate::register::{
    Comparison, Grade, OBSERVATIONS, ORIGINS, Observation, Target, TargetUnit, without_unit,
};
use crate::series::Series;
use crate::time::Date;

pub use note::{OwnNote, notes};

use super::{
    OWN_TARGET, OwnData, OwnRow, deadline, fall, fault, is_share, key, limits, place, series, target_key,
    target_unit,
};

/// Columns of a file, by their names: those of the register's observations, and that by which a row is a target.
const COLUMNS: [&str; 12] = [
    "id",
    "region",
    "date",
    "value",
    "low",
    "high",
    "unit",
    "grade",
    "source",
    "known_on",
    "note",
    "comparison",
];
/// Those that must be there.
const NEEDED: [&str; 6] = ["id", "region", "date", "value", "unit", "grade"];
/// Days that a figure may be of, and may have been known on: from before the oldest of the register to behind the
/// last year computed.
const DAYS: [Date; 2] = [Date::new(2000, 1, 1), Date::year_end(2060)];
/// What stands behind year, month and day in a Chinese date.
const YEAR: char = '\u{5e74}';
const MONTH: char = '\u{6708}';
const DAY: char = '\u{65e5}';

/// Where each of [`COLUMNS`] stands in the file.
type Places = [Option<usize>; COLUMNS.len()];

impl OwnData {
    /// Rows in any order, each of another series, region or day.
    fn new(name: &str, mut rows: Vec<Own>) -> Self {
        rows.sort_by(|a, b| a.row.key().cmp(&b.row.key()));
        let text: Vec<String> = rows.iter().map(|own| own.row.written()).collect();
        let has_one = |(_, own): &(usize, &Own)| own.origin.iter().any(|cell| !cell.is_empty());
        let origins: Vec<String> = rows
            .iter()
            .enumerate()
            .filter(has_one)
            .map(|(i, Own { origin: [source, note], .. })| format!("{i},{source},{note}"))
            .collect();
        let (mut observations, mut targets) = (Vec::new(), Vec::new());
        for own in rows {
            match own.row {
                Row::Observation(row) => observations.push(row),
                Row::Target(target) => targets.push(target),
            }
        }
        Self {
            name: name.to_owned(),
            text: text.join(";"),
            rows: observations,
            targets,
            origins: origins.join("\n"),
        }
    }

    /// Source and note of each row, observations before targets; empty for rows of a link.
    #[must_use]
    pub fn sources_and_notes(&self) -> Vec<[String; 2]> {
        let table = Table::read(self.origins());
        let mut told = vec![[const { String::new() }; 2]; self.rows.len() + self.targets.len()];
        for line in table.lines_from(0) {
            let cell = |i| line.cell(i).unwrap_or_default();
            if let Some(row) = cell(0).parse().ok().and_then(|number: usize| told.get_mut(number)) {
                *row = [1, 2].map(|i| cell(i).to_owned());
            }
        }
        told
    }

    /// Reads a file's text; `name` is what the file is called.
    ///
    /// # Errors
    /// Everything wrong with it at once, [`Diagnostics::capped`].
    pub fn parse(name: &str, text: &str) -> Result<Self, Diagnostics> {
        let text = text.trim_start_matches('\u{feff}');
        // Lines of old Macs end with a carriage return alone.
        let of_mac = text.contains('\r') && !text.contains('\n');
        let text = &*if of_mac { text.replace('\r', "\n").into() } else { Cow::Borrowed(text) };
        let problems = form::problems(text, |name| column(name).is_some());
        if !problems.is_empty() {
            return Err(Diagnostics(problems.into_iter().map(of_form).collect()));
        }
        let table = Table::read(text);
        let Some(header) = table.line(0) else { return Err(wrong("", DataFault::NoRows).into()) };
        let mut places: Places = [None; COLUMNS.len()];
        for (at, name) in header.cells().enumerate() {
            let Some(column) = column(name) else {
                if let Some(nearest) = nearest_name(name, COLUMNS.into_iter()) {
                    let problem = wrong("", DataFault::Column(quoted(name)));
                    let problem = problem.suggesting(Some(Suggestion::Word(nearest)));
                    return Err(problem.in_line(header.number).into());
                }
                continue;
            };
            if places[column].replace(at).is_some() {
                let fault = DataFault::SameColumn(COLUMNS[column]);
                return Err(wrong("", fault).in_line(header.number).into());
            }
        }
        let missing: Vec<&str> =
            NEEDED.into_iter().filter(|name| column(name).is_none_or(|c| places[c].is_none())).collect();
        if !missing.is_empty() {
            return Err(wrong("", DataFault::NoColumns(missing)).in_line(header.number).into());
        }
        let n_rows = table.n_lines() - 1;
        if n_rows == 0 {
            return Err(wrong("", DataFault::NoRows).into());
        }
        if n_rows > Self::MOST_ROWS {
            return Err(wrong("", DataFault::TooMany { rows: n_rows, most: Self::MOST_ROWS }).into());
        }
        let mut problems = Diagnostics::default();
        let mut rows: Vec<Own> = Vec::new();
        for line in table.lines_from(1) {
            let open = line.cells().any(|cell| cell.contains('\n'));
            if open || line.n_cells != header.n_cells {
                let (found, wanted) = (line.n_cells, header.n_cells);
                let fault =
                    if open { HoursFault::OpenQuote } else { HoursFault::WrongWidth { found, wanted } };
                problems.keep(Diagnostic::new("", Fault::Hours(fault)).in_line(line.number));
                continue;
            }
            let mut reader = Reader { line, places: &places, problems: &mut problems };
            let Some(row) = reader.row() else { continue };
            match rows.iter().find(|earlier| earlier.row.key() == row.key()) {
                Some(earlier) => reader.refuse("id", DataFault::SameRow { line: earlier.line }),
                None => rows.push(Own { line: line.number, origin: reader.origin(), row }),
            }
        }
        if !problems.0.is_empty() {
            return Err(problems.capped());
        }
        let observation = |own: &Own| match own.row {
            Row::Observation(row) => Some(row),
            Row::Target(_) => None,
        };
        let observations: Vec<OwnRow> = rows.iter().filter_map(observation).collect();
        if let Some((row, other)) = fall(&observations) {
            let [value, larger] = [row.value, other.value].map(Option::unwrap_or_default);
            let (date, earlier) = (other.date, other.date < row.date);
            let of_row = |own: &&Own| observation(own).is_some_and(|own| own.row == *row);
            let line = rows.iter().find(of_row).map_or(header.number, |own| own.line);
            let fault = DataFault::StockFalls { value, other: larger, date, earlier };
            return Err(wrong("value", fault).in_line(line).into());
        }
        Ok(Self::new(name, rows))
    }
}

/// A row of a file.
enum Row {
    Observation(OwnRow),
    Target(Target),
}

/// A row with its line, and its source and note as CSV has them.
struct Own {
    line: usize,
    row: Row,
    origin: [String; 2],
}

impl Row {
    /// What tells rows apart, and their order: observations before targets.
    fn key(&self) -> (bool, &str, &str, Date) {
        let (is_target, (id, region, date)) = match self {
            Self::Observation(own) => (false, key(&own.row)),
            Self::Target(target) => (true, target_key(target)),
        };
        (is_target, id, region, date)
    }

    /// As links have it.
    fn written(&self) -> String {
        let number = |x: Option<f64>| x.map_or_else(String::new, shortest);
        let known = |known_on: Date, date| {
            if known_on == date { String::new() } else { known_on.to_string() }
        };
        let cells = match self {
            Self::Observation(OwnRow { row, grade }) => vec![
                row.id.to_owned(),
                row.region.to_owned(),
                row.date.to_string(),
                grade.letter().to_owned(),
                number(row.value),
                number(row.low),
                number(row.high),
                known(row.known_on, row.date),
            ],
            Self::Target(target) => vec![
                target.comparison.id().to_owned(),
                target.series.to_owned(),
                target.region.to_owned(),
                target.date.to_string(),
                target.grade.letter().to_owned(),
                shortest(target.value),
                known(target.known_on, target.date),
            ],
        };
        let mut text = cells.join("!");
        text.truncate(text.trim_end_matches('!').len());
        text
    }
}

/// A cell as CSV has it.
fn cell(text: &str) -> String {
    let plain = !text.contains([',', '"', '\n', '\r']);
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}

/// The column of a name, whatever its case and the width of its letters.
fn column(name: &str) -> Option<usize> {
    let narrow: String = name.trim().chars().map(half_width).collect();
    COLUMNS.iter().position(|known| known.eq_ignore_ascii_case(narrow.trim()))
}

fn wrong(field: &str, fault: DataFault) -> Diagnostic {
    Diagnostic::new(field, Fault::Data(fault))
}

/// What shows that a file is not comma-separated, of this kind of file.
fn of_form(problem: Diagnostic) -> Diagnostic {
    let fault = match problem.fault {
        Fault::Hours(HoursFault::Separator { found, decimal_commas }) => {
            Fault::Data(DataFault::Separator { found, decimal_commas })
        }
        Fault::Hours(HoursFault::LongLine(bytes)) => Fault::Data(DataFault::LongLine(bytes)),
        fault => fault,
    };
    Diagnostic { fault, ..problem }
}

/// One line on its way to a row.
struct Reader<'a> {
    line: Line<'a>,
    places: &'a Places,
    problems: &'a mut Diagnostics,
}

impl<'a> Reader<'a> {
    /// The cell of a column; empty if the file has no such column.
    fn cell(&self, name: &str) -> &'a str {
        let place = column(name).and_then(|column| self.places[column]);
        place.and_then(|place| self.line.cell(place)).unwrap_or_default()
    }

    fn tell(&mut self, problem: Diagnostic) {
        self.problems.keep(problem.in_line(self.line.number));
    }

    fn refuse(&mut self, field: &str, fault: DataFault) {
        self.tell(wrong(field, fault));
    }

    /// Its source and note.
    fn origin(&self) -> [String; 2] {
        ["source", "note"].map(|name| cell(self.cell(name)))
    }

    /// The row, if nothing is wrong with it.
    fn row(&mut self) -> Option<Row> {
        match self.cell("comparison") {
            "" => self.observation().map(Row::Observation),
            found => self.target(found).map(Row::Target),
        }
    }

    fn observation(&mut self) -> Option<OwnRow> {
        let before = self.problems.0.len();
        let id = self.id();
        let date = self.day("date");
        let grade = self.grade();
        let known_on = self.known_on(date);
        // What a figure may be hangs on its series.
        let region = id.and_then(|id| self.region(id));
        let numbers = id.and_then(|id| self.numbers(id, region));
        let (id, region, date) = (id?, region?, date?);
        let (known_on, grade, [value, low, high]) = (known_on?, grade?, numbers?);
        let row = Observation { id, region, date, value, low, high, known_on };
        if let Some((column, fault)) = fault(&row) {
            self.refuse(column, fault);
        }
        (self.problems.0.len() == before).then_some(OwnRow { row, grade })
    }

    /// A target; `found` is its comparison as written.
    fn target(&mut self, found: &str) -> Option<Target> {
        let comparison = Comparison::parse(found);
        if comparison.is_none() {
            let allowed = Comparison::ALL.map(|c| c.id().to_owned()).to_vec();
            self.tell(Diagnostic::not_allowed("comparison", found, allowed));
        }
        let series = self.target_series();
        let date = self.day("date");
        let grade = self.grade();
        let known_on = self.known_on(date);
        let region = self.target_region();
        if !(self.cell("low").is_empty() && self.cell("high").is_empty()) {
            self.refuse("low", DataFault::TargetBounds);
            return None;
        }
        let (series, &TargetUnit { name: unit, most, .. }) = series?;
        let value = self.has_unit(&[unit]).then(|| {
            let limits = Limits { min: 0.0, max: most, unit };
            self.number("value", unit == "share", limits)
        });
        let date = date.filter(|&found| {
            let nearest = deadline(series, found);
            if found != nearest {
                self.refuse("date", DataFault::TargetDate { found, nearest });
            }
            found == nearest
        });
        let Some(value) = value?? else {
            self.refuse("value", DataFault::TargetValue);
            return None;
        };
        Some(Target {
            id: OWN_TARGET,
            series: series.id(),
            region: region?,
            date: date?,
            comparison: comparison?,
            value,
            unit,
            force: OWN_TARGET,
            source: "",
            grade: grade?,
            known_on: known_on?,
        })
    }

    /// The series of results that a target is set on, and the unit in which it is written.
    fn target_series(&mut self) -> Option<(Series, &'static TargetUnit)> {
        let found = self.cell("id");
        let known = Series::find(found).and_then(|series| Some((series, target_unit(series)?)));
        if known.is_none() {
            let possible = Series::ALL.iter().filter(|series| target_unit(**series).is_some());
            let nearest = nearest_name(found, possible.map(|series| series.id()));
            let problem = wrong("id", DataFault::TargetId(quoted(found)));
            self.tell(problem.suggesting(nearest.map(Suggestion::Word)));
        }
        known
    }

    /// The nation or a province.
    fn target_region(&mut self) -> Option<&'static str> {
        let found = self.cell("region");
        match Region::parse(found) {
            Some(Region::Grid(_)) => self.refuse("region", DataFault::TargetRegion(quoted(found))),
            Some(region) => return Some(region.code()),
            None if Region::is_without_figures(found) => {
                self.refuse("region", DataFault::WithoutFigures(quoted(found)));
            }
            None => self.refuse("region", DataFault::Region(quoted(found))),
        }
        None
    }

    fn id(&mut self) -> Option<&'static str> {
        let found = self.cell("id");
        let known = series(found);
        if known.is_none() && Series::find(found).is_some() {
            self.refuse("id", DataFault::NoComparison(quoted(found)));
        } else if known.is_none() {
            let nearest = nearest_name(found, OBSERVATIONS.iter().map(|o| o.id));
            self.tell(wrong("id", DataFault::Id(quoted(found))).suggesting(nearest.map(Suggestion::Word)));
        }
        known
    }

    fn region(&mut self, id: &'static str) -> Option<&'static str> {
        let found = self.cell("region");
        let known = place(id, found);
        if known.is_none() && Region::is_without_figures(found) {
            self.refuse("region", DataFault::WithoutFigures(quoted(found)));
        } else if known.is_none() {
            let places = OBSERVATIONS.iter().filter(|o| o.id == id).map(|o| o.region).chain(GRIDS);
            let nearest = nearest_name(found, places).filter(|near| place(id, near).is_some());
            let problem = wrong("region", DataFault::Region(quoted(found)));
            self.tell(problem.suggesting(nearest.map(Suggestion::Word)));
        }
        known
    }

    /// The day from which it was known, without one its own.
    fn known_on(&mut self, date: Option<Date>) -> Option<Date> {
        if self.cell("known_on").is_empty() { date } else { self.day("known_on") }
    }

    /// A day as people write one: 2026-09-30, 2026/9/30, 20260930, or with the characters of a Chinese date.
    fn day(&mut self, field: &str) -> Option<Date> {
        let found = self.cell(field);
        let Some(day) = day(found) else {
            self.refuse(field, DataFault::Date(quoted(found)));
            return None;
        };
        let [first, last] = DAYS;
        if first <= day && day <= last {
            return Some(day);
        }
        self.refuse(field, DataFault::DateOutOfRange { found: day, first, last });
        None
    }

    fn grade(&mut self) -> Option<Grade> {
        let found: String = self.cell("grade").chars().map(half_width).collect();
        let known = Grade::parse(&found.to_ascii_uppercase());
        if known.is_none() {
            self.tell(Diagnostic::not_allowed(
                "grade",
                &found,
                ["A", "B", "C", "D"].map(str::to_owned).to_vec(),
            ));
        }
        known
    }

    /// Whether the unit is one of those in which the series is written.
    fn has_unit(&mut self, units: &[&'static str]) -> bool {
        let found = self.cell("unit");
        let has = units.contains(&found);
        if !has {
            let wanted = units.first().copied().unwrap_or_default();
            self.refuse("unit", DataFault::Unit { found: quoted(found), wanted });
        }
        has
    }

    /// Value, low and high, if the unit is that of the series and each is within its limits.
    fn numbers(&mut self, id: &'static str, region: Option<&str>) -> Option<[Option<f64>; 3]> {
        let units: Vec<&str> = units(id);
        if !self.has_unit(&units) {
            return None;
        }
        // Of a place that is told to be none, no limits are known.
        let [min, max] = region.map_or([f64::MIN, f64::MAX], |region| limits(id, region));
        let unit = units.first().copied().unwrap_or_default();
        let numbers =
            ["value", "low", "high"].map(|name| self.number(name, is_share(id), Limits { min, max, unit }));
        let [value, low, high] = numbers;
        Some([value?, low?, high?])
    }

    /// A number of a column, if there is one; the outer `None` if it is told to be wrong.
    fn number(&mut self, name: &str, is_share: bool, limits: Limits) -> Option<Option<f64>> {
        let found = self.cell(name);
        if found.is_empty() {
            return Some(None);
        }
        let Limits { min, max, unit } = limits;
        if let Some(fault) = form::comma_fault(found, is_share) {
            self.tell(Diagnostic::new(name, Fault::Hours(fault)));
            return None;
        }
        let number =
            number::written(without_unit(found, unit)).and_then(|Written { value, percent }| match percent {
                true if is_share => Some(shifted(value, -2)),
                true => None,
                false => Some(value),
            });
        let Some(x) = number.filter(|x| x.is_finite()) else {
            self.tell(Diagnostic::wrong_type(name, found, Expected::Number));
            return None;
        };
        if min <= x && x <= max {
            return Some(Some(x + 0.0));
        }
        let allowed = Allowed::Within(limits);
        let share = shifted(x, -2);
        let (fault, instead) = if is_share && min <= share && share <= max {
            (Fault::Percentage { value: x, allowed }, share)
        } else {
            (Fault::OutOfRange { value: x, allowed }, if x < min { min } else { max })
        };
        self.tell(Diagnostic::new(name, fault).suggesting(Some(Suggestion::Number(instead))));
        None
    }
}

/// The units in which the register has a series, the first of which is its own.
fn units(id: &str) -> Vec<&'static str> {
    let mut units: Vec<&str> = Vec::new();
    for (_, origin) in OBSERVATIONS.iter().zip(ORIGINS).filter(|(o, _)| o.id == id) {
        if !units.contains(&origin.unit) {
            units.push(origin.unit);
        }
    }
    units
}

fn day(text: &str) -> Option<Date> {
    let narrow: String = text.chars().map(half_width).collect();
    let digits = narrow.trim();
    let plain = if digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit()) {
        format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..])
    } else {
        let parted = digits.strip_suffix(DAY).unwrap_or(digits);
        let parts: Vec<&str> = parted.split(['-', '/', '.', YEAR, MONTH]).collect();
        let &[year, month, day] = parts.as_slice() else { return None };
        format!("{year}-{month:0>2}-{day:0>2}")
    };
    Date::parse(&plain)
}

#[cfg(test)]
mod tests;
