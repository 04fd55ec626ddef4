//! Observations and targets of a reader's own: next quarter's figure, a province's survey, a new target. An observation
//! stands in the place of the register's row of the same series, region and day, or beside those there are; a target beside
//! those of the register, on the board alone.

#[cfg(feature = "power")]
pub mod read;

use crate::diagnostic::{DataFault, Diagnostic, Diagnostics, Fault, shortened};
use crate::hash::Fingerprint;
use crate::math;
use crate::number::parse;
use crate::region::{GRIDS, Region};
use crate::register::{
    Comparison, Grade, N_OBSERVATIONS, OBSERVATIONS, Observation, TARGET_UNITS, Target, TargetUnit,
};
use crate::series::{Frequency, Series};
use crate::time::{Date, LAST_YEAR, Quarter, REGIME_YEAR};

/// A row of a reader's own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnRow {
    /// The figure, by names of the register.
    pub row: Observation,
    /// How well it is known, as the reader says.
    pub grade: Grade,
}

/// Characters of a row of a link that are quoted: a whole one, if it is one.
const QUOTED: usize = 80;
/// Name of every target of a reader's own.
pub const OWN_TARGET: &str = "own";

/// A reader's own rows: observations, and targets for the board. It knows no file: only its name, which outputs give.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnData {
    name: String,
    /// The rows as links have them.
    text: String,
    /// In order of series, region and day.
    rows: Vec<OwnRow>,
    /// In order of series, region and deadline.
    targets: Vec<Target>,
    /// Where rows were found and what is to be known of them, which links leave out: `number,source,note` as CSV, with
    /// the number of the row from 0, observations before targets.
    origins: String,
}

impl OwnData {
    /// So many rows are read; the register itself has half as many.
    pub const MOST_ROWS: usize = 2_000;
    /// A share link holds so many.
    pub const MOST_IN_LINK: usize = 4;

    /// Reads what [`OwnData::text`] gave: rows parted by `;`, observations before targets. Cells are parted by `!`: of an
    /// observation id, region, day and grade, then as far as they are needed value, low, high and the day from which it was
    /// known; of a target its comparison, series, region, deadline, grade, value and that day. A build without the power
    /// system leaves the rows of its series alone.
    ///
    /// # Errors
    /// The first row with which something is wrong.
    pub fn of_text(name: &str, text: &str) -> Result<Self, Diagnostics> {
        let wrong =
            |row: &str| Diagnostics::from(Diagnostic::new("o", Fault::OwnRow(shortened(row, QUOTED))));
        let (mut rows, mut targets): (Vec<OwnRow>, Vec<Target>) = (Vec::new(), Vec::new());
        for part in text.split(';') {
            let sound = match part.split('!').next().and_then(Comparison::parse) {
                Some(comparison) => target_of_text(comparison, part).is_some_and(|target| {
                    let follows = targets.last().is_none_or(|last| target_key(last) < target_key(&target));
                    targets.push(target);
                    follows
                }),
                None => row_of_text(part).is_some_and(|row| {
                    let before = rows.last().zip(row.as_ref());
                    let follows = before.is_none_or(|(last, own)| key(&last.row) < key(&own.row));
                    rows.extend(row);
                    follows && targets.is_empty()
                }),
            };
            if !sound {
                return Err(wrong(part));
            }
        }
        if let Some((row, _)) = fall(&rows) {
            return Err(wrong(&format!("{}!{}!{}", row.id, row.region, row.date)));
        }
        Ok(Self { name: name.to_owned(), text: text.to_owned(), rows, targets, origins: String::new() })
    }

    /// The same rows with what links leave out, as [`OwnData::origins`] gave it.
    #[must_use]
    pub fn with_origins(self, origins: &str) -> Self {
        Self { origins: origins.to_owned(), ..self }
    }

    /// What the file is called; empty for rows of a link.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What outputs call it: its name, or without one its fingerprint.
    #[must_use]
    pub fn label(&self) -> String {
        if self.name.is_empty() { self.fingerprint() } else { self.name.clone() }
    }

    /// All rows as a text of one line, which [`OwnData::of_text`] reads back.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The rows that this build knows the series of, in order of series, region and day.
    #[must_use]
    pub fn rows(&self) -> &[OwnRow] {
        &self.rows
    }

    /// The targets, in order of series, region and deadline.
    #[must_use]
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// Where rows were found and what is to be known of them: `number,source,note` as CSV, with the number of the row from
    /// 0, observations before targets. Empty for rows of a link.
    #[must_use]
    pub fn origins(&self) -> &str {
        &self.origins
    }

    /// How many rows there are, whether this build knows their series or not.
    #[must_use]
    pub fn n_rows(&self) -> usize {
        self.text.split(';').count()
    }

    /// Where among the rows that of a series, region and day is.
    pub(crate) fn find(&self, id: &str, region: &str, date: Date) -> Option<usize> {
        self.rows.binary_search_by(|own| key(&own.row).cmp(&(id, region, date))).ok()
    }

    /// Eight hexadecimal digits that are the same for the same rows, whatever the file is called and however it is
    /// written.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut print = Fingerprint::default();
        print.bytes(self.text.as_bytes());
        let mut digits = print.hex();
        digits.truncate(8);
        digits
    }
}

/// What tells rows apart.
fn key(row: &Observation) -> (&str, &str, Date) {
    (row.id, row.region, row.date)
}

/// What tells targets apart.
fn target_key(target: &Target) -> (&str, &str, Date) {
    (target.series, target.region, target.date)
}

/// An observation as links have it; `Some(None)` if this build does not know its series, `None` if something is wrong.
fn row_of_text(part: &str) -> Option<Option<OwnRow>> {
    let mut cells = part.split('!');
    let mut cell = || cells.next().unwrap_or_default();
    let (id, region, date, grade) = (cell(), cell(), Date::parse(cell())?, Grade::parse(cell())?);
    let Some(series) = series(id) else {
        return (OBSERVATIONS.len() != N_OBSERVATIONS).then_some(None);
    };
    let region = place(series, region)?;
    let limits = limits(series, region);
    let mut number = || match cell() {
        "" => Some(None),
        text => parse(text).filter(|x| limits[0] <= *x && *x <= limits[1]).map(Some),
    };
    let (value, low, high) = (number()?, number()?, number()?);
    let known_on = match cell() {
        "" => date,
        text => Date::parse(text)?,
    };
    let row = Observation { id: series, region, date, value, low, high, known_on };
    (cells.next().is_none() && fault(&row).is_none()).then_some(Some(OwnRow { row, grade }))
}

/// A target as links have it.
fn target_of_text(comparison: Comparison, part: &str) -> Option<Target> {
    let mut cells = part.split('!').skip(1);
    let mut cell = || cells.next().unwrap_or_default();
    let series = Series::find(cell())?;
    let region = Region::parse(cell()).filter(|region| !matches!(region, Region::Grid(_)))?.code();
    let (date, grade, value) = (Date::parse(cell())?, Grade::parse(cell())?, parse(cell())?);
    let known_on = match cell() {
        "" => date,
        text => Date::parse(text)?,
    };
    let &TargetUnit { name: unit, most, .. } = target_unit(series)?;
    let sound = deadline(series, date) == date && 0.0 <= value && value <= most && cells.next().is_none();
    let series = series.id();
    let (id, force, source) = (OWN_TARGET, OWN_TARGET, "");
    sound.then_some(Target {
        id,
        series,
        region,
        date,
        comparison,
        value,
        unit,
        force,
        source,
        grade,
        known_on,
    })
}

/// The unit in which targets on a series are written; `None` for one that no target can be set on.
pub(crate) fn target_unit(series: Series) -> Option<&'static TargetUnit> {
    TARGET_UNITS.iter().find(|unit| unit.of_series == series.unit())
}

/// The end of a year, or of a quarter where the series has quarters, of the projection that is nearest after a day.
pub(crate) fn deadline(series: Series, date: Date) -> Date {
    let year = date.year().clamp(REGIME_YEAR, LAST_YEAR);
    match series.frequency() {
        Frequency::Quarterly if year == date.year() => Date::quarter_end(Quarter::new(year, date.quarter())),
        _ => Date::year_end(year),
    }
}

/// The series of the register with this id.
pub(crate) fn series(id: &str) -> Option<&'static str> {
    OBSERVATIONS.iter().find(|o| o.id == id).map(|o| o.id)
}

/// The region of a row of a series as the register writes it: one that the series has, the nation or a province.
fn place(series: &str, text: &str) -> Option<&'static str> {
    let with = |region: &str| OBSERVATIONS.iter().find(|o| o.id == series && o.region == region);
    if let Some(known) = with(text) {
        return Some(known.region);
    }
    match Region::parse(text)? {
        Region::Grid(grid) => with(&format!("G:{}", GRIDS[grid.0])).map(|o| o.region),
        region => Some(region.code()),
    }
}

/// What in a row cannot be, and in which column: a number that is missing though the register's row has it, which the model
/// may read (without one like it, any number will do), bounds that are none, a day before it was known.
fn fault(row: &Observation) -> Option<(&'static str, DataFault)> {
    let &Observation { id, date, value, low, high, known_on, .. } = row;
    match (value, low, high) {
        (_, Some(low), Some(high)) if low > high => {
            return Some(("low", DataFault::LowAboveHigh { low, high }));
        }
        (Some(value), Some(bound), _) if value < bound => {
            return Some(("value", DataFault::OutsideBounds { value, bound, below: true }));
        }
        (Some(value), _, Some(bound)) if value > bound => {
            return Some(("value", DataFault::OutsideBounds { value, bound, below: false }));
        }
        _ => {}
    }
    if known_on < date && !has_forecasts(id) {
        return Some(("known_on", DataFault::KnownBefore { known_on, date }));
    }
    let known = OBSERVATIONS.iter().find(|o| key(o) == key(row));
    let needed = match known {
        Some(known) => [known.value, known.low, known.high].map(|x| x.is_some()),
        None => [low.or(high).is_none(), false, false],
    };
    let given = [value, low, high].map(|x| x.is_some());
    let place = (0..3).find(|&i| needed[i] && !given[i])?;
    let fault = if known.is_some() { DataFault::Needed } else { DataFault::NoNumber };
    Some((["value", "low", "high"][place], fault))
}

/// Whether the register has a figure of a series that was known before its day: a target, a forecast.
fn has_forecasts(id: &str) -> bool {
    OBSERVATIONS.iter().any(|o| o.id == id && o.known_on < o.date)
}

/// How many times as large as the largest figure of its place in the register one may be, and which part of the smallest:
/// beyond that it is surely in another unit, or of another place. What is built grows, land hardly changes.
const BUILT: [f64; 2] = [3.0, 5.0];
const LAND: [f64; 2] = [1.2, 1.2];

/// Least and largest figure of a series in a region, around those that the register has of the region, or where it has
/// none of the whole series. A share is at most 1; one of what is built may be anything up to that.
fn limits(series: &str, region: &str) -> [f64; 2] {
    let built = ["storage.", "power.", "grid."].iter().any(|group| series.starts_with(group));
    if built && is_share(series) {
        return [0.0, 1.0];
    }
    let of_series = || OBSERVATIONS.iter().filter(|o| o.id == series);
    let anywhere = !of_series().any(|o| o.region == region);
    let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
    for row in of_series().filter(|o| anywhere || o.region == region) {
        for x in [row.value, row.low, row.high].into_iter().flatten() {
            least = math::min(least, x);
            most = math::max(most, x);
        }
    }
    let [part, times] = if built { BUILT } else { LAND };
    [
        if least < 0.0 { least * times } else { least / part },
        if most < 0.0 {
            most / part
        } else if is_share(series) {
            math::min(most * times, 1.0)
        } else {
            most * times
        },
    ]
}

/// Stocks of the nation that have never fallen from one figure to the next: what is added between two is what lies between.
const STOCKS: [&str; 3] = ["power.wind_solar_gw", "storage.energy_gwh", "storage.power_gw"];

/// A row of one of [`STOCKS`] that would be larger than a later one, or smaller than an earlier one, with that.
fn fall(rows: &[OwnRow]) -> Option<(&Observation, &Observation)> {
    for OwnRow { row, .. } in rows.iter().filter(|own| own.row.region == "CN" && STOCKS.contains(&own.row.id))
    {
        let replaced = |o: &&Observation| !rows.iter().any(|own| key(&own.row) == key(o));
        for other in OBSERVATIONS.iter().filter(replaced).chain(rows.iter().map(|own| &own.row)) {
            let same = other.id == row.id && other.region == row.region;
            if same
                && row
                    .value
                    .zip(other.value)
                    .is_some_and(|(x, y)| row.date < other.date && x > y || row.date > other.date && x < y)
            {
                return Some((row, other));
            }
        }
    }
    None
}

/// Whether figures of a series are shares; the names say so, and units are not in the page's first load.
fn is_share(series: &str) -> bool {
    series.contains("share")
}
