//! What is left to restore and to reclaim.

use tianchu_model::time::{FIRST_YEAR, LAST_YEAR, year_idx};
use tianchu_model::{EventKind, Region, Series};

use crate::draft::{Draft, Pane};
use crate::number::{area, percent};
use crate::scene::Role;
use crate::view::{Strand, View, values};

/// The three pools.
pub(crate) fn pools(view: &View<'_>) -> Option<Draft> {
    let words = view.words;
    let immediate = view.column(Series::FarmlandPoolImmediate)?;
    let mut strands = vec![
        view.strand(Series::FarmlandPoolReserve, words.charts_pools_reserve(), Role::Grey)?,
        view.strand(Series::FarmlandPoolEngineering, words.charts_pools_engineering(), Role::Ink)?,
    ];
    let series = Series::FarmlandPoolImmediate;
    let baseline = view.baseline_column(series);
    let name = words.charts_pools_immediate_baseline();
    strands.extend(baseline.map(|c| Strand::baseline_of(view, name, values(&c))));
    strands.push(view.strand(series, words.charts_pools_immediate(), Role::Land)?);

    let last = immediate.at(year_idx(LAST_YEAR)).unwrap_or(0.0);
    let first = immediate.at(year_idx(FIRST_YEAR)).unwrap_or(0.0);
    let left = area(last, words);
    let spent = match view.region {
        Region::Nation => view.run.pool_spent(),
        region => view
            .run
            .events
            .iter()
            .find(|e| e.kind == EventKind::PoolSpent && e.region == region)
            .map(|e| e.year),
    };
    let share = percent(if first > 0.0 { last / first } else { 0.0 }, words);
    let title = match (spent, view.region) {
        (Some(year), Region::Nation) => words.charts_pools_spent(&left, &year),
        (Some(year), _) => words.charts_pools_spent_in(&view.place(), &year),
        (None, Region::Nation) => words.charts_pools_left(&left, &share),
        (None, _) => words.charts_pools_left_in(&left, &view.place(), &share),
    };
    Some(Draft::yearly(title, words.charts_pools_what(), vec![Pane::new("", "mu", strands)]))
}
