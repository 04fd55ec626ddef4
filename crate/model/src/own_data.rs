//! Observations of a reader's own: next quarter's figure, a province's survey. A row stands in the place of the
//! register's row of the same series, region and day, or beside those there are.

#[cfg(feature = "power")]
pub mod read;

use crate::hash::Fingerprint;
use crate::math;
use crate::number::parse;
use crate::region::{GRIDS, Region};
use crate::register::{Grade, N_OBSERVATIONS, OBSERVATIONS, Observation};
use crate::time::Date;

/// A row of a reader's own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnRow {
    /// The figure, by names of the register.
    pub row: Observation,
    /// How well it is known, as the reader says.
    pub grade: Grade,
}

/// A reader's own rows. It knows no file: only its name, which outputs give.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnData {
    name: String,
    /// The rows as links have them.
    text: String,
    /// In order of series, region and day.
    rows: Vec<OwnRow>,
}

impl OwnData {
    /// So many rows are read; the register itself has half as many.
    pub const MOST_ROWS: usize = 2_000;
    /// A share link holds so many.
    pub const MOST_IN_LINK: usize = 4;

    /// Reads what [`OwnData::text`] gave: rows parted by `;`, in each id, region, day and grade parted by `!`, then as
    /// far as they are needed value, low, high and the day from which it was known. `None` if something is wrong with
    /// it. A build without the power system leaves the rows of its series alone.
    #[must_use]
    pub fn of_text(name: &str, text: &str) -> Option<Self> {
        let mut rows: Vec<OwnRow> = Vec::new();
        for part in text.split(';') {
            let mut cells = part.split('!');
            let mut cell = || cells.next().unwrap_or_default();
            let (id, region, date, grade) = (cell(), cell(), Date::parse(cell())?, Grade::parse(cell())?);
            let Some(series) = series(id) else {
                if OBSERVATIONS.len() == N_OBSERVATIONS {
                    return None;
                }
                continue;
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
            if lacking(&row).is_some() {
                return None;
            }
            rows.push(OwnRow { row, grade });
        }
        let sound = rows.is_sorted_by(|a, b| key(&a.row) < key(&b.row)) && fall(&rows).is_none();
        sound.then(|| Self { name: name.to_owned(), text: text.to_owned(), rows })
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

/// The column in which a row has no number though the register's has, which the model may read; without one like it, any
/// number will do.
fn lacking(row: &Observation) -> Option<&'static str> {
    let needed = match OBSERVATIONS.iter().find(|o| key(o) == key(row)) {
        Some(known) => [known.value, known.low, known.high].map(|x| x.is_some()),
        None => [row.low.or(row.high).is_none(), false, false],
    };
    let given = [row.value, row.low, row.high].map(|x| x.is_some());
    let place = (0..3).find(|&i| needed[i] && !given[i])?;
    Some(["value", "low", "high"][place])
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
