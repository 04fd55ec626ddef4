//! Timestamps of hours: year, month, day and hour with any usual marks between (`2025-01-01 00:00`, `2025/1/1 0:00:00`,
//! with T, or with the characters of a Chinese date), on a calendar without 29 February.

use crate::diagnostic::HoursFault;
use crate::power::calendar::HOURS;

/// Days of the months of a year without 29 February.
const MONTHS: [i64; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/// Years that a file of hours may be of.
const YEARS: std::ops::RangeInclusive<i64> = 1900..=2200;
/// Minutes that UTC+8 is ahead.
const OURS: i64 = 480;
/// Minutes by which zones differ from UTC at most.
const FARTHEST: i64 = 840;

/// An hour by its timestamp.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stamp {
    /// Hours since the year 0, of years without 29 February; on that day those of 1 March.
    at: i64,
    /// Whether it is on 29 February.
    leap: bool,
    /// Whether it is a full hour.
    full: bool,
    /// Whether it names another zone than UTC+8.
    elsewhere: bool,
    /// Whether the hours are named by their ends, as the first of them tells.
    ends: bool,
}

/// A fault, of the text of the timestamp.
type OfText = Box<dyn Fn(String) -> HoursFault>;

impl Stamp {
    /// Whether it is 01:00 on 1 January, which as the first of a year is the end of its hour.
    pub(super) fn ends_first_hour(self) -> bool {
        self.at.rem_euclid(HOURS as i64) == 1
    }

    /// The same as the next of those that begin with `first`.
    pub(super) fn after_first(self, first: Self) -> Self {
        Self { ends: first.ends_first_hour(), ..self }
    }

    /// What is wrong with the first.
    pub(super) fn first_fault(self) -> Option<OfText> {
        let starts = (0..=1).contains(&self.at.rem_euclid(HOURS as i64)) && !self.leap;
        self.fault_alone().or_else(|| (!starts).then(|| of(HoursFault::StampStart)))
    }

    /// What is wrong with one that comes after another.
    pub(super) fn fault_after(self, before: Self) -> Option<OfText> {
        if let Some(fault) = self.fault_alone() {
            return Some(fault);
        }
        let n = self.hours_after(before);
        match n {
            1 => None,
            0 => Some(of(HoursFault::StampTwice)),
            2.. => Some(Box::new(move |found| HoursFault::StampGap {
                found,
                first: written(before.at + 1),
                n: (n - 1) as usize,
            })),
            _ => Some(Box::new(move |found| HoursFault::StampBack { found, before: written(before.at) })),
        }
    }

    /// Hours from another to this one.
    pub(super) fn hours_after(self, before: Self) -> i64 {
        self.at - before.at
    }

    fn fault_alone(self) -> Option<OfText> {
        // The end of 28 February is the beginning of the 29th.
        let leap = self.leap && !(self.ends && self.at.rem_euclid(24) == 0);
        match self {
            Self { elsewhere: true, .. } => Some(of(HoursFault::StampZone)),
            Self { full: false, .. } => Some(of(HoursFault::StampMinutes)),
            _ => leap.then(|| of(HoursFault::StampLeap)),
        }
    }
}

fn of(fault: fn(String) -> HoursFault) -> OfText {
    Box::new(fault)
}

/// An hour as it is named in a message.
fn written(at: i64) -> String {
    let hours = HOURS as i64;
    let (year, mut day) = (at.div_euclid(hours), at.rem_euclid(hours) / 24);
    let mut month = 0;
    while day >= MONTHS[month] {
        day -= MONTHS[month];
        month += 1;
    }
    format!("{year}-{:02}-{:02} {:02}:00", month + 1, day + 1, at.rem_euclid(24))
}

/// Reads a timestamp; a date alone is its first hour.
pub(super) fn parse(text: &str) -> Option<Stamp> {
    let (text, zone) = zoned(text.trim())?;
    let numbers = numbers(text)?;
    let &[year, month, day, ref time @ ..] = numbers.as_slice() else { return None };
    let [hour, minute, second, fraction] = std::array::from_fn(|i| time.get(i).copied().unwrap_or_default());
    let month_of = |m: i64| usize::try_from(m - 1).ok().filter(|m| *m < 12);
    let first_of_month: i64 = MONTHS[..month_of(month)?].iter().sum();
    let leap = (month, day) == (2, 29);
    let full = [minute, second, fraction] == [0; 3];
    let sound = YEARS.contains(&year)
        && day >= 1
        && (day <= MONTHS[month_of(month)?] || leap)
        && (hour < 24 || hour == 24 && full)
        && minute < 60
        && second < 60;
    sound.then_some(Stamp {
        at: year * HOURS as i64 + (first_of_month + day - 1) * 24 + hour,
        leap,
        full,
        elsewhere: zone.is_some_and(|minutes| minutes != OURS),
        ends: false,
    })
}

/// The numbers of a timestamp, if at most one mark or letter stands between two; of the last digits of a second none is
/// above nine places.
fn numbers(text: &str) -> Option<Vec<i64>> {
    let mark = |between: &str| {
        let mut marks = between.trim().chars();
        let usual = |c: char| !c.is_ascii() || "-/.:tT".contains(c);
        marks.next().is_none_or(usual) && marks.next().is_none()
    };
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let between = &rest[..start];
        if numbers.is_empty() != between.is_empty() || !mark(between) || numbers.len() == 7 {
            return None;
        }
        rest = &rest[start..];
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let longest = [4, 2, 2, 2, 2, 2, 9][numbers.len()];
        numbers.push(rest[..end].parse().ok().filter(|_| end <= longest)?);
        rest = &rest[end..];
    }
    mark(rest).then_some(numbers)
}

/// The text without its zone, and how many minutes that is ahead of UTC.
fn zoned(text: &str) -> Option<(&str, Option<i64>)> {
    if let Some(text) = text.strip_suffix(['Z', 'z']) {
        return Some((text, Some(0)));
    }
    let time = text.find(':').unwrap_or(text.len());
    let Some(sign) = text[time..].rfind(['+', '-']).map(|place| time + place) else {
        return Some((text, None));
    };
    let (text, zone) = text.split_at(sign);
    let digits: String = zone[1..].chars().filter(|c| *c != ':').collect();
    let (hours, minutes) = digits.split_at_checked(2)?;
    let minutes = if minutes.is_empty() { 0 } else { minutes.parse::<i64>().ok()? };
    let ahead = hours.parse::<i64>().ok()? * 60 + minutes;
    let ahead = if zone.starts_with('-') { -ahead } else { ahead };
    (ahead.abs() <= FARTHEST).then_some((text, Some(ahead)))
}
