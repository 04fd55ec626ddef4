//! Limits of a file of hours, and how what is wrong with one is kept.

use crate::diagnostic::{Diagnostic, HoursFault};

pub(super) use crate::power::table::{quoted, wrong};

/// What a load may be: the nation's 1.5e12 W and a grid's 0.2 TW lie well inside, sums of a year stay finite.
pub const LOAD_LIMITS: [f64; 2] = [1e-6, 1e15];
/// How many times as far below its mean the lowest load may lie as the highest lies above it. No grid's peak is as
/// much as half above its mean, so that no hour falls below 0 when load is stretched to energy and peak.
pub const TROUGH_LIMIT: f64 = 2.0;
/// How far output over capacity may lie below 0 and above 1 to be taken as 0 and 1: meters read a little below zero at
/// night, inverters give a little more than their name says.
pub const SLACK: f64 = 0.05;
/// What is wrong in the same way in several lines, told once.
#[derive(Clone, Debug, Default)]
pub(super) struct Repeats {
    /// Its line, field and fault.
    first: Option<(usize, String, HoursFault)>,
    /// Further lines with it.
    more: usize,
    /// The last of them.
    last: usize,
}

impl Repeats {
    /// Takes what is wrong in a line.
    pub(super) fn take(&mut self, line: usize, field: &str, fault: impl FnOnce() -> HoursFault) {
        if self.first.is_some() {
            self.more += 1;
            self.last = line;
        } else {
            self.first = Some((line, field.to_owned(), fault()));
        }
    }

    /// Whether nothing was taken.
    pub(super) fn is_none(&self) -> bool {
        self.first.is_none()
    }

    /// The first line's, put as `change` does, with how many more there are.
    pub(super) fn told(&self, change: impl FnOnce(HoursFault) -> HoursFault) -> Option<Diagnostic> {
        let Self { first, more, last } = self.clone();
        let (line, field, fault) = first?;
        let fault = change(fault);
        let fault = if more > 0 { HoursFault::InLines { fault: Box::new(fault), more, last } } else { fault };
        Some(wrong(&field, fault).in_line(line))
    }
}
