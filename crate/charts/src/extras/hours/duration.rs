//! Hours in order of size.

use tianchu_model::power::GridHours;
use tianchu_model::region::Grid;
use tianchu_model::units::KW_PER_MW;
use tianchu_model::{Run, math};
use tianchu_report::Words;

use super::{grid_name, price, scope, view};
use crate::axis::{Axis, Tick};
use crate::chart::Chart;
use crate::draft::{Draft, Frame, Pane};
use crate::number::power;
use crate::scene::{Role, Scene};
use crate::view::{Slot, Strand};

/// Hours between two points of a curve away from its ends.
const EVERY: usize = 73;
/// Points at each end, where the peak and the surplus are: these hours from it.
const NEAR_ENDS: [usize; 7] = [0, 1, 3, 7, 15, 30, 50];

/// Below zero by more than this there is a surplus, MW; nearer to it stand hours that storage fills to the last.
const SURPLUS: f64 = 1.0;

/// Places along a curve of `n` hours at which it is drawn, rising: every third day or so, and closer at the ends.
fn places(n: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..n).step_by(EVERY).collect();
    for near in NEAR_ENDS.into_iter().filter(|near| *near < n) {
        places.extend([near, n - 1 - near]);
    }
    math::sort_by(&mut places, Ord::cmp);
    places.dedup();
    places
}

/// Values from the greatest down.
fn falling(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    math::sort_by(&mut sorted, |a, b| b.total_cmp(a));
    sorted
}

/// Net load with and without storage and the price, each from its greatest hour to its least.
#[must_use]
pub fn duration_curve(run: &Run, hours: &GridHours, words: Words) -> Scene {
    let grid = Grid(hours.year.grid);
    let view = view(Chart::DurationCurve, run, grid, words);
    let (solution, without) = (&hours.dispatched.solution, &hours.dispatched.without);
    let n = solution.supply.len();
    let places = places(n);
    let slots = places.iter().map(|&i| Slot {
        at: i as f64,
        label: words.charts_duration_hour(&(i + 1)),
        quarter: None,
    });
    let [before, after, prices] =
        [&without.supply, &solution.supply, &solution.market_price].map(|x| falling(x));
    let curve = |name, short, role, sorted: &[f64], factor: f64| {
        Strand::line(name, short, role, places.iter().map(|&i| Some(sorted[i] * factor)).collect())
    };
    let (name, short) = (words.charts_hours_net_load(), words.charts_hours_net_load_short());
    let (name_after, short_after) = (words.charts_hours_residual(), words.charts_hours_residual_short());
    let net = vec![
        curve(name, short, Role::Mid, &before, KW_PER_MW).broken(),
        curve(name_after, short_after, Role::Storage, &after, KW_PER_MW),
    ];
    let market = vec![curve(words.charts_hours_price(), "", Role::Ink, &prices, 1.0)];
    let pane = |heading, unit, strands| Pane { ends: false, ..Pane::new(heading, unit, strands) };
    let ends = |sorted: &[f64]| {
        (sorted.first().copied().unwrap_or(0.0), sorted.iter().filter(|x| **x < -SURPLUS).count())
    };
    let ((peak_before, surplus_before), (peak, surplus)) = (ends(&before), ends(&after));
    let (high, middle) = (prices.first().copied().unwrap_or(0.0), prices.get(n / 2).copied().unwrap_or(0.0));
    let show = |mw: f64| power(mw * KW_PER_MW, words);
    let title = words.charts_duration_title(
        &show(peak),
        &show(peak_before),
        &grid_name(grid, words),
        &surplus,
        &surplus_before,
        &hours.year.year,
    );
    let sentence = words.charts_duration_sentence(&price(high, words), &price(middle, words), &title);
    let ticks = [0, 8_000, 4_000, 2_000, 6_000].map(|at| Tick {
        at: f64::from(at),
        label: if at == 0 { at.to_string() } else { words.charts_duration_hours(&at) },
    });
    let draft = Draft {
        title,
        what: words.charts_duration_what().to_owned(),
        remarks: Vec::new(),
        slots: slots.collect(),
        history: f64::NEG_INFINITY,
        years: Vec::new(),
        panes: vec![
            pane(words.charts_duration_net_load(), "kW", net),
            pane(words.charts_hours_price(), "yuan_per_mwh", market),
        ],
    };
    draft.framed(&view, |_| Frame {
        x: Axis::new(0.0, n as f64).with_ticks(ticks),
        step: 1_000.0,
        projection: None,
        scope: scope(&view),
        along: words.charts_duration_along(),
        sentence,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a curve loses its ends or is drawn with more points than pixels.
    #[test]
    fn the_ends_are_kept() {
        let all = places(8_760);
        assert_eq!((all.first(), all.last()), (Some(&0), Some(&8_759)));
        assert!(all.windows(2).all(|w| w[0] < w[1] && w[1] - w[0] <= EVERY), "{all:?}");
        assert!(all.len() < 140, "{}", all.len());
        assert_eq!(places(2), [0, 1]);
    }
}
