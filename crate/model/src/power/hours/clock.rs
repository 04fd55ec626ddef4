//! What the column `hour` says: hours counted through the year, hours of the day, or timestamps; and whether the lines
//! follow one another.

use crate::diagnostic::{Diagnostics, HoursFault};
use crate::number::half_width;
use crate::power::calendar::HOURS;

use super::HoursNote;
use super::fault::{Repeats, quoted, wrong};
use super::length::LEAP;
use super::stamp::{self, Stamp};
use crate::power::table::Line;

/// Hours of a day.
const DAY: usize = 24;
/// What the first hour of 29 February may be called, counted from 0 or from 1.
const LEAP_DAY: [usize; 2] = [59 * DAY, 59 * DAY + 1];

/// What was found in the column `hour`.
#[derive(Default)]
pub(super) struct Clock {
    pub(super) problems: Diagnostics,
    pub(super) note: Option<HoursNote>,
    /// How many hours are missing less how many stand twice, as far as it tells.
    pub(super) missing: i64,
}

/// A cell of the column.
enum Cell {
    Hour(usize),
    Stamp(Stamp),
    Else,
}

fn cell(text: &str) -> Cell {
    let plain: String = text.chars().map(half_width).collect();
    let whole = plain.split_once('.').map_or(&*plain, |(whole, decimals)| {
        let zeros = !decimals.is_empty() && decimals.bytes().all(|b| b == b'0');
        if zeros { whole } else { &plain }
    });
    match whole.parse() {
        Ok(hour) if hour <= LEAP => Cell::Hour(hour),
        _ => stamp::parse(&plain).map_or(Cell::Else, Cell::Stamp),
    }
}

/// Whether a cell is a timestamp.
pub(super) fn is_time(text: &str) -> bool {
    matches!(cell(text), Cell::Stamp(_))
}

/// Reads the column at a place in these lines.
pub(super) fn read<'a, L: Iterator<Item = Line<'a>>>(lines: impl Fn() -> L, place: usize) -> Clock {
    let cells = || lines().filter_map(|line| Some((line.number, line.cell(place)?)));
    let (mut n_hours, mut n_stamps, mut highest) = (0, 0, 0);
    for (_, text) in cells() {
        match cell(text) {
            Cell::Hour(hour) => {
                n_hours += 1;
                highest = highest.max(hour);
            }
            Cell::Stamp(_) => n_stamps += 1,
            Cell::Else => {}
        }
    }
    if n_stamps > n_hours {
        return stamps(cells());
    }
    // Counted through the year, so many lines would come to more.
    if n_hours > DAY + 1 && highest <= DAY { of_the_day(cells()) } else { counted(cells()) }
}

/// Hours counted through the year; where 29 February was left out of a leap year, its hours are.
fn counted<'a>(cells: impl Iterator<Item = (usize, &'a str)>) -> Clock {
    let mut count = Count::default();
    let mut clock = Clock::default();
    let mut others = Repeats::default();
    let mut leap = false;
    for (line, text) in cells {
        let hour = match cell(text) {
            Cell::Hour(hour) if hour <= HOURS || leap => hour,
            _ => {
                others.take(line, "hour", || HoursFault::NotHour(quoted(text)));
                // It stands for the hour that would come, so that the next seems to leave none out.
                count.highest = count.highest.map(|hour| hour + 1);
                continue;
            }
        };
        let Some(fault) = count.next(hour, line) else { continue };
        clock.missing += match fault {
            HoursFault::Skipped { first, last } => (last + 1 - first) as i64,
            HoursFault::FirstHour(first) => first as i64,
            HoursFault::SameHour { .. } | HoursFault::Disordered { .. } => -1,
            _ => 0,
        };
        leap |= matches!(fault, HoursFault::Skipped { first, last }
            if LEAP_DAY.contains(&first) && last + 1 - first == DAY);
        clock.problems.keep(wrong("hour", fault).in_line(line));
    }
    // All that is missing is that day, and the year has a day more.
    if clock.missing == DAY as i64 && clock.problems.0.len() == 1 && count.highest >= Some(LEAP - 1) {
        clock = Clock::default();
    }
    clock.problems.0.extend(others.told(|fault| fault));
    clock.problems.0.sort_by_key(|problem| problem.line.unwrap_or(usize::MAX));
    clock
}

/// Hours of the day, which say only that the lines follow one another.
fn of_the_day<'a>(cells: impl Iterator<Item = (usize, &'a str)>) -> Clock {
    let mut clock = Clock::default();
    let mut wanted = None;
    let mut first = 0;
    for (line, text) in cells {
        let Cell::Hour(hour) = cell(text) else {
            clock.problems.keep(wrong("hour", HoursFault::NotHour(quoted(text))).in_line(line));
            return clock;
        };
        match wanted {
            None if hour > 1 => {
                clock.problems.keep(wrong("hour", HoursFault::FirstHour(hour)).in_line(line));
                return clock;
            }
            None => first = hour,
            Some(wanted) if hour != wanted => {
                clock.problems.keep(wrong("hour", HoursFault::DayBroken { hour, wanted }).in_line(line));
                return clock;
            }
            Some(_) => {}
        }
        wanted = Some(if hour + 1 == first + DAY { first } else { hour + 1 });
    }
    clock.note = Some(HoursNote::HourOfDay { first });
    clock
}

/// Timestamps; what is wrong first is told, since the rest may follow from it.
fn stamps<'a>(cells: impl Iterator<Item = (usize, &'a str)>) -> Clock {
    let mut clock = Clock::default();
    let mut first = None;
    let mut before: Option<Stamp> = None;
    for (line, text) in cells {
        let mut say = |fault| {
            if clock.problems.0.is_empty() {
                clock.problems.keep(wrong("hour", fault).in_line(line));
            }
        };
        let Cell::Stamp(now) = cell(text) else {
            say(HoursFault::NotStamp(quoted(text)));
            continue;
        };
        let now = now.after_first(*first.get_or_insert(now));
        let fault = before.map_or_else(|| now.first_fault(), |before| now.fault_after(before));
        if let Some(fault) = fault {
            say(fault(quoted(text)));
        }
        clock.missing += before.map_or(0, |before| now.hours_after(before) - 1);
        before = Some(now);
    }
    if first.is_some_and(Stamp::ends_first_hour) && clock.problems.0.is_empty() {
        clock.note = Some(HoursNote::EndOfHour);
    }
    clock
}

/// Hours as they are counted.
#[derive(Default)]
struct Count {
    /// The highest hour seen.
    highest: Option<usize>,
    /// Line of every hour seen.
    seen: Vec<Option<usize>>,
}

impl Count {
    /// Takes the next hour; says what is wrong with it.
    fn next(&mut self, hour: usize, line: usize) -> Option<HoursFault> {
        self.seen.resize(LEAP + 1, None);
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
