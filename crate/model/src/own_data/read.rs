//! A reader's own rows, from the text of a CSV file with the columns of the register's observations.

mod note;

use crate::diagnostic::{
    Allowed, DataFault, Diagnostic, Diagnostics, Expected, Fault, HoursFault, Limits, Suggestion,
    nearest_name,
};
use crate::number::{self, Written, half_width, shifted, shortest};
use crate::power::table::{Line, Table, form, quoted};
use crate::region::{GRIDS, Region};
use crate::register::{Grade, OBSERVATIONS, ORIGINS, Observation, without_unit};
use crate::time::Date;

pub use note::{OwnNote, notes};

use super::{OwnData, OwnRow, fall, is_share, key, lacking, limits, place, series};

/// Columns of a file, by their names; those of the register are the same.
const COLUMNS: [&str; 11] =
    ["id", "region", "date", "value", "low", "high", "unit", "grade", "source", "known_on", "note"];
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
    fn new(name: &str, mut rows: Vec<OwnRow>) -> Self {
        rows.sort_by(|a, b| key(&a.row).cmp(&key(&b.row)));
        let text: Vec<String> = rows.iter().map(written).collect();
        Self { name: name.to_owned(), text: text.join(";"), rows }
    }

    /// Reads a file's text; `name` is what the file is called.
    ///
    /// # Errors
    /// Everything wrong with it at once, [`Diagnostics::capped`].
    pub fn parse(name: &str, text: &str) -> Result<Self, Diagnostics> {
        let text = text.trim_start_matches('\u{feff}');
        let problems = form::problems(text, |name| column(name).is_some());
        if !problems.is_empty() {
            return Err(Diagnostics(problems.into_iter().map(of_form).collect()));
        }
        let table = Table::read(text);
        let Some(header) = table.line(0) else { return Err(wrong("", DataFault::NoRows).into()) };
        let mut places: Places = [None; COLUMNS.len()];
        for (at, name) in header.cells().enumerate() {
            if let Some(column) = column(name) {
                places[column].get_or_insert(at);
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
        let mut rows: Vec<(usize, OwnRow)> = Vec::new();
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
            match rows.iter().find(|(_, earlier)| key(&earlier.row) == key(&row.row)) {
                Some((line, _)) => reader.refuse("id", DataFault::SameRow { line: *line }),
                None => rows.push((line.number, row)),
            }
        }
        if !problems.0.is_empty() {
            return Err(problems.capped());
        }
        let own: Vec<OwnRow> = rows.iter().map(|(_, row)| *row).collect();
        if let Some((row, other)) = fall(&own) {
            let [value, larger] = [row.value, other.value].map(Option::unwrap_or_default);
            let (date, earlier) = (other.date, other.date < row.date);
            let line = rows.iter().find(|(_, own)| own.row == *row).map_or(header.number, |(line, _)| *line);
            let fault = DataFault::StockFalls { value, other: larger, date, earlier };
            return Err(wrong("value", fault).in_line(line).into());
        }
        Ok(Self::new(name, own))
    }
}

/// A row as links have it.
fn written(OwnRow { row, grade }: &OwnRow) -> String {
    let number = |x: Option<f64>| x.map_or_else(String::new, shortest);
    let known = if row.known_on == row.date { String::new() } else { row.known_on.to_string() };
    let mut text = [
        row.id.to_owned(),
        row.region.to_owned(),
        row.date.to_string(),
        grade.letter().to_owned(),
        number(row.value),
        number(row.low),
        number(row.high),
        known,
    ]
    .join("!");
    text.truncate(text.trim_end_matches('!').len());
    text
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

    /// The row, if nothing is wrong with it.
    fn row(&mut self) -> Option<OwnRow> {
        let before = self.problems.0.len();
        let id = self.id();
        let date = self.day("date", "date");
        let grade = self.grade();
        let known_on = if self.cell("known_on").is_empty() { date } else { self.day("known_on", "known_on") };
        // What a figure may be hangs on its series.
        let region = id.and_then(|id| self.region(id));
        let numbers = id.and_then(|id| self.numbers(id, region));
        let (id, region, date) = (id?, region?, date?);
        let (known_on, grade, [value, low, high]) = (known_on?, grade?, numbers?);
        if known_on < date && !has_forecasts(id) {
            self.refuse("known_on", DataFault::KnownBefore { known_on, date });
        }
        let row = Observation { id, region, date, value, low, high, known_on };
        if let Some(column) = lacking(&row) {
            let known = OBSERVATIONS.iter().any(|o| key(o) == key(&row));
            self.refuse(column, if known { DataFault::Needed } else { DataFault::NoNumber });
        }
        (self.problems.0.len() == before).then_some(OwnRow { row, grade })
    }

    fn id(&mut self) -> Option<&'static str> {
        let found = self.cell("id");
        let known = series(found);
        if known.is_none() {
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

    /// A day as people write one: 2026-09-30, 2026/9/30, 20260930, or with the characters of a Chinese date.
    fn day(&mut self, field: &str, name: &str) -> Option<Date> {
        let found = self.cell(name);
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

    /// Value, low and high, if the unit is that of the series and each is within its limits.
    fn numbers(&mut self, id: &'static str, region: Option<&str>) -> Option<[Option<f64>; 3]> {
        let units: Vec<&str> = units(id);
        let found = self.cell("unit");
        if !units.contains(&found) {
            let fault =
                DataFault::Unit { found: quoted(found), wanted: units.first().copied().unwrap_or_default() };
            self.refuse("unit", fault);
            return None;
        }
        let [value, low, high] = ["value", "low", "high"].map(|name| self.number(name, id, region));
        let numbers = [value?, low?, high?];
        match numbers {
            [_, Some(low), Some(high)] if low > high => {
                self.refuse("low", DataFault::LowAboveHigh { low, high });
            }
            [Some(value), Some(bound), _] if value < bound => {
                self.refuse("value", DataFault::OutsideBounds { value, bound, below: true });
            }
            [Some(value), _, Some(bound)] if value > bound => {
                self.refuse("value", DataFault::OutsideBounds { value, bound, below: false });
            }
            _ => return Some(numbers),
        }
        None
    }

    /// A number of a column, if there is one; the outer `None` if it is told to be wrong.
    fn number(&mut self, name: &str, id: &'static str, region: Option<&str>) -> Option<Option<f64>> {
        let found = self.cell(name);
        if found.is_empty() {
            return Some(None);
        }
        let unit = units(id).first().copied().unwrap_or_default();
        if let Some(fault) = form::comma_fault(found, is_share(id)) {
            self.tell(Diagnostic::new(name, Fault::Hours(fault)));
            return None;
        }
        let number =
            number::written(without_unit(found, unit)).and_then(|Written { value, percent }| match percent {
                true if is_share(id) => Some(shifted(value, -2)),
                true => None,
                false => Some(value),
            });
        let Some(x) = number.filter(|x| x.is_finite()) else {
            self.tell(Diagnostic::wrong_type(name, found, Expected::Number));
            return None;
        };
        // Of a place that is told to be none, no limits are known.
        let [min, max] = region.map_or([f64::MIN, f64::MAX], |region| limits(id, region));
        if min <= x && x <= max {
            return Some(Some(x + 0.0));
        }
        let allowed = Allowed::Within(Limits { min, max, unit });
        let share = shifted(x, -2);
        let (fault, instead) = if is_share(id) && min <= share && share <= max {
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

/// Whether the register has a figure of a series that was known before its day: a target, a forecast.
fn has_forecasts(id: &str) -> bool {
    OBSERVATIONS.iter().any(|o| o.id == id && o.known_on < o.date)
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
