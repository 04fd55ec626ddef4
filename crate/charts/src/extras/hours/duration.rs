//! Hours in order of size.

use tianchu_model::power::GridHours;
use tianchu_model::region::Grid;
use tianchu_model::units::KW_PER_MW;
use tianchu_model::{Lang, Run, math};
use tianchu_report::Words;

use super::{head, price, scope, view};
use crate::axis::{Axis, Tick};
use crate::chart::Chart;
use crate::draft::{Draft, Frame, Pane};
use crate::scene::{Role, Scene};
use crate::view::{Slot, Strand};
use crate::words::power;

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
    let view = view(Chart::DurationCurve, run, Grid(hours.year.grid), words);
    let lang = words.language();
    let (solution, without) = (&hours.dispatched.solution, &hours.dispatched.without);
    let n = solution.supply.len();
    let places = places(n);
    let slots = places.iter().map(|&i| Slot {
        at: i as f64,
        label: match lang {
            Lang::Zh => format!("第 {} 小时", i + 1),
            Lang::En => format!("hour {}", i + 1),
        },
    });
    let [before, after, prices] =
        [&without.supply, &solution.supply, &solution.market_price].map(|x| falling(x));
    let curve = |name, short, role, sorted: &[f64], factor: f64| {
        Strand::line(name, short, role, places.iter().map(|&i| Some(sorted[i] * factor)).collect())
    };
    let net = vec![
        curve(
            view.pick("净负荷（储能前）", "Net load before storage"),
            view.pick("储能前", "Before"),
            Role::Mid,
            &before,
            KW_PER_MW,
        )
        .broken(),
        curve(
            view.pick("剩余负荷（储能后）", "Residual load after storage"),
            view.pick("储能后", "After"),
            Role::Storage,
            &after,
            KW_PER_MW,
        ),
    ];
    let market = vec![curve(view.pick("边际电价", "Marginal price"), "", Role::Ink, &prices, 1.0)];
    let pane = |heading, unit, strands| Pane { ends: false, ..Pane::new(heading, unit, strands) };
    let ends = |sorted: &[f64]| {
        (sorted.first().copied().unwrap_or(0.0), sorted.iter().filter(|x| **x < -SURPLUS).count())
    };
    let ((peak_before, surplus_before), (peak, surplus)) = (ends(&before), ends(&after));
    let (high, middle) = (prices.first().copied().unwrap_or(0.0), prices.get(n / 2).copied().unwrap_or(0.0));
    let show = |mw: f64| power(mw * KW_PER_MW, lang);
    let (head, peak_before, peak) = (head(hours, lang), show(peak_before), show(peak));
    let title = match lang {
        Lang::Zh => format!(
            "{head}：储能把最高净负荷由 {peak_before}降到 {peak}，过剩的小时由 {surplus_before} 减为 {surplus}"
        ),
        Lang::En => format!(
            "{head}: storage lowers the peak from {peak_before} to {peak}, and hours of surplus from {surplus_before} to {surplus}"
        ),
    };
    let sentence = match lang {
        Lang::Zh => format!("{title}。边际电价最高 {}，中位数 {}。", price(high, lang), price(middle, lang)),
        Lang::En => {
            format!(
                "{title}. The marginal price is at most {}, its median {}.",
                price(high, lang),
                price(middle, lang)
            )
        }
    };
    let ticks = [0, 8_000, 4_000, 2_000, 6_000].map(|at| Tick {
        at: f64::from(at),
        label: format!("{at}{}", if at == 0 { "" } else { view.pick(" 小时", " h") }),
    });
    let draft = Draft {
        title,
        what: view
            .pick(
                "全年各小时由高到低排列，各线各自排序",
                "Hours of the year from high to low, each curve by itself",
            )
            .to_owned(),
        slots: slots.collect(),
        history: f64::NEG_INFINITY,
        years: Vec::new(),
        panes: vec![
            pane(view.pick("净负荷", "Net load"), "kW", net),
            pane(view.pick("边际电价", "Marginal price"), "yuan_per_mwh", market),
        ],
    };
    draft.framed(&view, |_| Frame {
        x: Axis::new(0.0, n as f64).with_ticks(ticks),
        step: 1_000.0,
        projection: None,
        scope: scope(&view),
        along: view.pick("由高到低", "from the highest"),
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
