//! Measures of a province and year in words.

use tianchu_model::farmland::measure::Measure;

use crate::words::{MeasureMessage, Words, messages};

const LABELS: [MeasureMessage; Measure::ALL.len()] = messages!(MeasureMessage of Measure::ALL, id());

/// What a measure is called.
#[must_use]
pub(crate) fn label(measure: Measure, words: Words) -> &'static str {
    words.measure(LABELS[measure as usize])
}
