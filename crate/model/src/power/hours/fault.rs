//! Limits of a file of hours, and how what is wrong with one is kept.

use crate::diagnostic::{Diagnostic, Fault, HoursFault, shortened};

/// What a load may be: the nation's 1.5e12 W and a grid's 0.2 TW lie well inside, sums of a year stay finite.
pub const LOAD_LIMITS: [f64; 2] = [1e-6, 1e15];
/// How many times as far below its mean the lowest load may lie as the highest lies above it. No grid's peak is as
/// much as half above its mean, so that no hour falls below 0 when load is stretched to energy and peak.
pub const TROUGH_LIMIT: f64 = 2.0;
/// Characters of a value or name that are quoted back.
const QUOTED: usize = 24;

/// What is quoted back of a value or name.
pub(super) fn quoted(found: &str) -> String {
    shortened(found, QUOTED)
}

/// What is wrong with a column, or without a name with a line or the whole file.
pub(super) fn wrong(column: &str, fault: HoursFault) -> Diagnostic {
    Diagnostic::new(quoted(column), Fault::Hours(fault))
}
