//! What each series is called.

use tianchu_model::Series;

use crate::words::{SeriesMessage, Words, messages};

const LABELS: [SeriesMessage; Series::ALL.len()] = messages!(SeriesMessage of Series::ALL, id());

/// What a series is, such as `Farmland, year-end`; its unit is [`Series::unit`].
#[must_use]
pub fn label(series: Series, words: Words) -> &'static str {
    words.series(LABELS[series as usize])
}
