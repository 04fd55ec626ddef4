//! Gathers what is wrong with a dispatch problem.

use crate::diagnostic::{Allowed, Diagnostic, Diagnostics, Fault, Limits, Suggestion};
use crate::{math, number};

/// Keeps a fault of a field as it is written in a problem file, such as `stores[0].power_mw`.
pub(super) fn push(faults: &mut Diagnostics, field: &str, fault: Fault) {
    faults.keep(Diagnostic::new(field, fault));
}

/// Whether `value` is within `limits`; if not, the fault is kept.
pub(super) fn range(faults: &mut Diagnostics, field: &str, value: f64, limits: &Limits) -> bool {
    let sound = limits.contains(value);
    if !sound {
        let allowed = Allowed::Within(*limits);
        let share = number::shifted(value, -2);
        let (fault, instead) = if !value.is_finite() {
            (Fault::NotFinite { value, allowed }, None)
        } else if limits.max == 1.0 && limits.contains(share) {
            (Fault::Percentage { value, allowed }, Some(share))
        } else {
            let nearest = math::clamp(value, limits.min, limits.max);
            (Fault::OutOfRange { value, allowed }, Some(nearest))
        };
        faults.keep(Diagnostic::new(field, fault).suggesting(instead.map(Suggestion::Number)));
    }
    sound
}

/// Keeps the number of entries of a list, if it is not within `limits`.
pub(super) fn entries(faults: &mut Diagnostics, field: &str, given: usize, limits: Limits) {
    if !limits.contains(given as f64) {
        push(faults, field, Fault::Entries { given, limits });
    }
}

/// Keeps a price that is below the one before it.
pub(super) fn rises(faults: &mut Diagnostics, field: &str, value: f64, (before, least): &(String, f64)) {
    if value < *least {
        push(faults, field, Fault::PriceFalls { value, before: before.clone(), least: *least });
    }
}
