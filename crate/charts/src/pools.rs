//! What is left to restore and to reclaim.

use tianchu_model::time::{FIRST_YEAR, LAST_YEAR, year_idx};
use tianchu_model::{EventKind, Lang, Region, Series};

use crate::draft::{Draft, Pane};
use crate::scene::Role;
use crate::view::{Strand, View, values};
use crate::words::{area, percent, subject};

/// The three pools.
pub(crate) fn pools(view: &View<'_>) -> Option<Draft> {
    let immediate = view.column(Series::FarmlandPoolImmediate)?;
    let mut strands = vec![
        view.strand(Series::FarmlandPoolReserve, "后备", "Reserve", Role::Grey)?,
        view.strand(Series::FarmlandPoolEngineering, "工程恢复", "By engineering", Role::Ink)?,
    ];
    let series = Series::FarmlandPoolImmediate;
    strands.extend(
        view.baseline_column(series)
            .map(|c| Strand::baseline(view, view.pick("即可恢复", "immediate"), values(&c))),
    );
    strands.push(view.strand(series, "即可恢复", "Immediate", Role::Land)?);

    let who = subject(view.region, view.lang(), "即可恢复资源", "Immediately restorable land");
    let last = immediate.at(year_idx(LAST_YEAR)).unwrap_or(0.0);
    let first = immediate.at(year_idx(FIRST_YEAR)).unwrap_or(0.0);
    let left = area(last, view.lang());
    let spent = match view.region {
        Region::Nation => view.run.pool_spent(),
        region => view
            .run
            .events
            .iter()
            .find(|e| e.kind == EventKind::PoolSpent && e.region == region)
            .map(|e| e.year),
    };
    let share = if first > 0.0 { percent(last / first, view.lang()) } else { percent(0.0, view.lang()) };
    let title = match (view.lang(), spent, view.region) {
        (Lang::Zh, Some(y), Region::Nation) => {
            format!("到 {y} 年半数省份用尽即可恢复资源，2035 年全国余 {left}")
        }
        (Lang::En, Some(y), Region::Nation) => {
            format!(
                "By {y} half of the provinces have spent their immediately restorable land; {left} is left in 2035"
            )
        }
        (Lang::Zh, Some(y), _) => format!("{who} {y} 年用尽"),
        (Lang::En, Some(y), _) => format!("{who} is spent in {y}"),
        (Lang::Zh, None, _) => format!("{who} 2035 年余 {left}，为 2019 年的 {share}"),
        (Lang::En, None, _) => format!("{who} is down to {left} in 2035, {share} of 2019"),
    };
    let panes = vec![Pane::new("", "mu", strands)];
    Some(Draft::yearly(title, view.pick("年末资源面积", "Area at year-end"), panes))
}
