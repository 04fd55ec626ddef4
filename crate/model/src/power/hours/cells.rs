//! The values of a column: read, held within their limits, and looked at as a whole.

use crate::diagnostic::{Diagnostic, HoursFault, ShareUnit};
use crate::math;
use crate::number::{Written, shifted, written};
use crate::power::calendar::HOURS;
use crate::region::Grid;

use super::HoursNote;
use super::fault::{LOAD_LIMITS, Repeats, SLACK, TROUGH_LIMIT, quoted, wrong};
use crate::power::table::form;

/// Hours of a day.
const DAY: usize = 24;
/// Hours of the day, in UTC+8, in which the sun may be highest: noon is at 12:30 in the east and after 14:00 in the far
/// west.
const NOON: std::ops::RangeInclusive<usize> = 10..=15;
/// Places of [`super::columns::KINDS`].
const LOAD: usize = 0;
/// Per cent in a whole.
const PER_CENT: f64 = 100.0;
const SOLAR: usize = 2;

/// A finite number as people write it, but without commas, which in a table of numbers part columns; of a share it may
/// be a percentage.
pub(super) fn number(text: &str, share: bool) -> Option<f64> {
    let plain = text.parse().ok().or_else(|| {
        let Written { value, percent } = written(text).filter(|_| !text.contains([',', '\u{ff0c}']))?;
        match percent {
            true if share => Some(shifted(value, -2)),
            true => None,
            false => Some(value),
        }
    });
    plain.filter(|x: &f64| x.is_finite())
}

/// A column as it is read.
pub(super) struct Values<'a> {
    kind: usize,
    grid: usize,
    /// Its name as written.
    written: &'a str,
    /// Values with their lines.
    values: Vec<f64>,
    lines: Vec<usize>,
    /// Cells that are no numbers, by how they are none.
    no_numbers: Repeats,
    commas: Repeats,
    /// Values outside the limits.
    outside: Repeats,
    /// The least and largest value.
    extremes: [f64; 2],
    /// How many were a little too low and a little too high.
    clipped: [usize; 2],
}

impl<'a> Values<'a> {
    pub(super) fn new(kind: usize, grid: usize, written: &'a str) -> Self {
        Self {
            kind,
            grid,
            written,
            values: Vec::with_capacity(HOURS),
            lines: Vec::with_capacity(HOURS),
            no_numbers: Repeats::default(),
            commas: Repeats::default(),
            outside: Repeats::default(),
            extremes: [f64::INFINITY, f64::NEG_INFINITY],
            clipped: [0; 2],
        }
    }

    /// Takes the next cell.
    pub(super) fn take(&mut self, line: usize, text: &str) {
        let Some(x) = number(text, self.kind != LOAD) else { return self.refuse(line, text) };
        let [least, most] = self.extremes;
        self.extremes = [math::min(least, x), math::max(most, x)];
        let [least, most] = self.limits();
        let slack = if self.kind == LOAD { 0.0 } else { SLACK };
        if x < least - slack || x > most + slack {
            self.outside.take(line, self.written, || HoursFault::LoadOutOfRange(quoted(text)));
        } else {
            self.clipped[0] += usize::from(x < least);
            self.clipped[1] += usize::from(x > most);
        }
        self.values.push(math::clamp(x, least, most));
        self.lines.push(line);
    }

    fn limits(&self) -> [f64; 2] {
        if self.kind == LOAD { LOAD_LIMITS } else { [0.0, 1.0] }
    }

    fn refuse(&mut self, line: usize, text: &str) {
        let name = self.written;
        if let Some(fault) = form::comma_fault(text, self.kind != LOAD) {
            self.commas.take(line, name, || fault);
        } else {
            self.no_numbers.take(line, name, || HoursFault::NotNumber(quoted(text)));
        }
    }

    /// What is wrong with the column, each kind of it once.
    pub(super) fn problems(&self) -> Vec<Diagnostic> {
        let sound = self.no_numbers.is_none() && self.commas.is_none();
        let all = [&self.commas, &self.no_numbers, &self.outside];
        let mut problems: Vec<Diagnostic> =
            all.into_iter().filter_map(|repeats| repeats.told(|fault| self.with_extremes(fault))).collect();
        // As a whole it is looked at once its values are right.
        if sound && self.kind == LOAD && self.outside.is_none() {
            problems.extend(self.shape_fault().map(|fault| wrong(self.written, fault)));
        }
        problems
    }

    /// A share out of range with what the whole column tells of the cause.
    fn with_extremes(&self, fault: HoursFault) -> HoursFault {
        let [lowest, highest] = self.extremes;
        match fault {
            HoursFault::LoadOutOfRange(found) if self.kind != LOAD => HoursFault::ShareOutOfRange {
                found,
                extreme: if highest > 1.0 + SLACK { highest } else { lowest },
                unit: match () {
                    () if lowest < -PER_CENT * SLACK || highest <= 2.0 => ShareUnit::Unknown,
                    () if highest <= PER_CENT * (1.0 + SLACK) => ShareUnit::PerCent,
                    () => ShareUnit::Power,
                },
            },
            fault => fault,
        }
    }

    /// What is wrong with a load as a whole.
    fn shape_fault(&self) -> Option<HoursFault> {
        let hours = &self.values;
        let mean = hours.iter().sum::<f64>() / hours.len() as f64;
        let highest = hours.iter().fold(mean, |a, &b| math::max(a, b));
        let lowest = hours.iter().fold(mean, |a, &b| math::min(a, b));
        if hours.len() > 1 && hours.iter().all(|x| *x == hours[0]) {
            return Some(HoursFault::Constant);
        }
        let ratio = (mean - lowest) / (highest - mean);
        let place = hours.iter().position(|x| *x == lowest)?;
        (ratio > TROUGH_LIMIT).then(|| HoursFault::Trough { line: self.lines[place], ratio })
    }

    /// What is to be known of a column that is taken.
    pub(super) fn notes(&self) -> Vec<HoursNote> {
        let column = || quoted(self.written);
        let [below, above] = self.clipped;
        let [lowest, highest] = self.extremes;
        let mut notes = Vec::new();
        if below > 0 {
            notes.push(HoursNote::ClippedBelow { column: column(), n: below, lowest });
        }
        if above > 0 {
            notes.push(HoursNote::ClippedAbove { column: column(), n: above, highest });
        }
        if self.kind != LOAD && self.values.iter().all(|x| *x == 0.0) {
            notes.push(HoursNote::AllZero {
                column: column(),
                wind: self.kind != SOLAR,
                grid: Grid(self.grid),
            });
        } else if self.kind == SOLAR {
            let hour = self.highest_hour();
            notes.extend(hour.map(|hour| HoursNote::SunAt { column: column(), hour }));
        }
        notes
    }

    /// The hour of the day in which the sun is highest in the mean, if that is no noon; a sun that never changes has
    /// none.
    fn highest_hour(&self) -> Option<usize> {
        let mut sums = [0.0; DAY];
        for (h, x) in self.values.iter().enumerate() {
            sums[h % DAY] += x;
        }
        let highest = (0..DAY).fold(0, |best, h| if sums[h] > sums[best] { h } else { best });
        let flat = sums.iter().all(|sum| *sum == sums[0]);
        (!flat && !NOON.contains(&highest)).then_some(highest)
    }

    /// Its kind, grid and values.
    pub(super) fn done(self) -> (usize, usize, Vec<f64>) {
        (self.kind, self.grid, self.values)
    }
}
