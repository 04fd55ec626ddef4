//! Amounts as titles say them.

use tianchu_model::number::fixed;
use tianchu_report::punctuation::percent_sign;
use tianchu_report::{Words, quantity};

/// An area in mu as read.
pub(crate) fn area(x: f64, words: Words) -> String {
    quantity(x, "mu", words)
}

/// A power in kW as read.
pub(crate) fn power(x: f64, words: Words) -> String {
    quantity(x, "kW", words)
}

/// A share in per cent, without decimals.
pub(crate) fn percent(x: f64, words: Words) -> String {
    let rounded = if x > 0.0 && x < 0.005 { "<1".to_owned() } else { fixed(x * 100.0, 0) };
    format!("{rounded}{}", percent_sign(words))
}
