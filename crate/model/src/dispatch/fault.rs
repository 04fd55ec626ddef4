//! Gathers what is wrong with a dispatch problem.

use crate::diagnostic::{Allowed, Diagnostic, Diagnostics, Fault, Limits, Suggestion};
use crate::math;

/// Keeps a fault of a field as it is written in a problem file, such as `stores[0].power_mw`.
pub(super) fn push(faults: &mut Diagnostics, field: &str, fault: Fault) {
    faults.0.push(Diagnostic::new(field, fault));
}

/// Whether `value` is within `limits`; if not, the fault is kept.
pub(super) fn range(faults: &mut Diagnostics, field: &str, value: f64, limits: &Limits) -> bool {
    let sound = limits.contains(value);
    if !sound {
        let allowed = Allowed::Within(*limits);
        faults.0.push(if value.is_finite() {
            let nearest = math::clamp(value, limits.min, limits.max);
            let fault = Fault::OutOfRange { value, allowed };
            Diagnostic::new(field, fault).suggesting(Some(Suggestion::Number(nearest)))
        } else {
            Diagnostic::new(field, Fault::NotFinite { allowed })
        });
    }
    sound
}

/// Keeps a price that is below the one before it.
pub(super) fn rises(faults: &mut Diagnostics, field: &str, value: f64, (before, least): &(String, f64)) {
    if value < *least {
        let fault = Fault::PriceFalls { value, before: before.clone(), least: *least };
        faults.0.push(Diagnostic::new(field, fault).suggesting(Some(Suggestion::Number(*least))));
    }
}
