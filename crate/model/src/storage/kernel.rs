//! When projects under construction are commissioned.

use crate::math;
use crate::register::id;
use crate::scenario::Params;
use crate::time::Quarter;

use super::book::N_OFFICE;
use super::cells::{N_TECHNOLOGIES, Shares};

/// Shape of the Erlang law of the time from filing to tender and from tender to start. Structural: two
/// stages of equal mean (preparing and deciding) leave a wide spread about it.
const OFFICE_STAGES: u32 = 2;

/// Longest time from start to commissioning kept apart, in quarters: three times the longest mean allowed.
const MAX_LAG: usize = 24;
/// Number of quarters a cohort can be spread over: lags 0 to [`MAX_LAG`].
pub(super) const N_LAGS: usize = MAX_LAG + 1;

/// Part of a cohort that is not worth a lag of its own: once no more is left, the last lag takes it.
/// Structural: keeps lithium-ion at some seven lags and moves the mean by less than 0.05 quarters.
const TAIL: f64 = 0.005;

/// Share of a cohort finished within `t`, both in quarters, if `stages` stages take `mean` together.
///
/// Erlang law: `F(t) = 1 - exp(-x) * (1 + x + x^2/2! + ... + x^(k-1)/(k-1)!)`, `x = k t / mean`, `k` stages.
///
/// # Source
/// A. K. Erlang (1917); any text on queues, for instance Kleinrock, Queueing Systems I (1975), section 4.2.
fn finished_within(stages: u32, mean: f64, t: f64) -> f64 {
    if t <= 0.0 {
        return 0.0;
    }
    let x = f64::from(stages) * t / mean;
    let mut term = 1.0;
    let mut sum = 1.0;
    for n in 1..stages {
        term *= x / f64::from(n);
        sum += term;
    }
    1.0 - math::exp(-x) * sum
}

/// Shares of a cohort commissioned 0, 1, 2, ... steps after the one it starts in; they add up to 1.
///
/// `w_j = F((j + 1/2) h) - F((j - 1/2) h)` with step `h` quarters: starts lie in the middle of their step
/// on average. The list ends where at most [`TAIL`] is left, or at `n_max`; the last entry takes the rest.
fn weights(stages: u32, mean: f64, step: f64, n_max: usize) -> Vec<f64> {
    let mut weights = Vec::with_capacity(n_max);
    let mut before = 0.0;
    loop {
        let upto = finished_within(stages, mean, (weights.len() as f64 + 0.5) * step);
        if weights.len() + 1 == n_max || 1.0 - upto <= TAIL {
            weights.push(1.0 - before);
            return weights;
        }
        weights.push(upto - before);
        before = upto;
    }
}

/// Shares of a cohort commissioned 0, 1, 2, ... quarters after the one it starts in, if building takes `stages` stages
/// with the mean `quarters` together; the season moves them after that. They add up to 1.
#[must_use]
pub fn commissioning_lags(stages: u32, quarters: f64) -> Vec<f64> {
    weights(stages, quarters, 1.0, N_LAGS)
}

/// What is left of projects started evenly until now, by the quarters they still take, the next one first.
///
/// Of those started `i` quarters ago the share `w_(i+k)` is commissioned `k` quarters from now, so all
/// together give `r_k = w_k + w_(k+1) + ...`; the weights need not add up to 1.
fn residual(weights: &[f64]) -> Vec<f64> {
    let mut left = 0.0;
    let mut residual: Vec<f64> = weights[1..]
        .iter()
        .rev()
        .map(|w| {
            left += w;
            left
        })
        .collect();
    residual.reverse();
    if residual.is_empty() {
        // Everything is built within its quarter: what is under construction is done in the next one.
        residual.push(1.0);
    }
    residual
}

/// Weights of the quarters of a year in commissioning; they add up to 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Season([f64; 4]);

impl Season {
    /// The four weights of the parameters, brought to the sum 1.
    pub(super) fn new(params: &Params) -> Self {
        Self::of([
            params[id::STORAGE_SEASON_Q1_WEIGHT],
            params[id::STORAGE_SEASON_Q2_WEIGHT],
            params[id::STORAGE_SEASON_Q3_WEIGHT],
            params[id::STORAGE_SEASON_Q4_WEIGHT],
        ])
    }

    /// Four weights brought to the sum 1.
    pub(super) fn of(given: [f64; 4]) -> Self {
        let sum = given[0] + given[1] + given[2] + given[3];
        Self(given.map(|w| w / sum))
    }

    /// Weight of a quarter.
    pub(super) fn weight(&self, quarter: Quarter) -> f64 {
        self.0[quarter.number() - 1]
    }
}

/// Every table a run needs to spread a cohort over its commissioning quarters.
#[derive(Clone, Debug)]
pub(super) struct Kernels {
    /// For projects that start: by technology and number of the starting quarter, lag 0 first.
    starts: [[Shares<N_LAGS>; 4]; N_TECHNOLOGIES],
    /// For projects under construction when the projection starts: the first projected quarter first.
    opening: [Shares<N_LAGS>; N_TECHNOLOGIES],
    /// From filing to tender and from tender to start, of projects that enter the stage.
    office: [Shares<N_LAGS>; N_OFFICE],
    /// The same, of what stands in the stage when the projection starts.
    office_opening: [Shares<N_LAGS>; N_OFFICE],
}

impl Kernels {
    /// Tables for the building times and the season of `params`, projecting from `first` on.
    ///
    /// The season multiplies the weight of each quarter a cohort may be commissioned in; the products are
    /// brought back to the sum 1, so the season moves projects in time and completes or loses none.
    pub(super) fn new(params: &Params, season: &Season, first: Quarter) -> Self {
        let stages = [id::STORAGE_DELAY_STAGES_LITHIUM_COUNT, id::STORAGE_DELAY_STAGES_OTHER_COUNT]
            .map(|param| math::whole(params[param]) as u32);
        let plain: [Vec<f64>; N_TECHNOLOGIES] =
            std::array::from_fn(|t| commissioning_lags(stages[t], mean_quarters(params)[t]));
        let starts = std::array::from_fn(|t| {
            std::array::from_fn(|i| in_season(&plain[t], season, Quarter::new(first.year(), i + 1)))
        });
        let opening = std::array::from_fn(|t| in_season(&residual(&plain[t]), season, first));
        let means = [id::STORAGE_DELAY_QUARTERS_FILED, id::STORAGE_DELAY_QUARTERS_TENDERED];
        let office = means.map(|param| weights(OFFICE_STAGES, params[param], 1.0, N_LAGS));
        let office_opening = std::array::from_fn(|i| Shares::new(&residual(&office[i])));
        Self { starts, opening, office: office.map(|w| Shares::new(&w)), office_opening }
    }

    /// Shares of what enters a stage before construction (filed, tendered) by the quarter it leaves, the
    /// quarter of entry first.
    pub(super) fn of_office(&self, stage: usize) -> &Shares<N_LAGS> {
        &self.office[stage]
    }

    /// The same for what stands there when the projection starts, its first quarter first.
    pub(super) fn of_office_opening(&self, stage: usize) -> &Shares<N_LAGS> {
        &self.office_opening[stage]
    }

    /// Shares of a cohort of `technology` starting in `quarter`, that quarter first.
    pub(super) fn of_start(&self, technology: usize, quarter: Quarter) -> &Shares<N_LAGS> {
        &self.starts[technology][quarter.number() - 1]
    }

    /// Shares of what is under construction at the start of the projection, its first quarter first.
    pub(super) fn of_opening(&self, technology: usize) -> &Shares<N_LAGS> {
        &self.opening[technology]
    }
}

/// Mean time from start to commissioning in quarters, by technology.
pub(super) fn mean_quarters(params: &Params) -> [f64; N_TECHNOLOGIES] {
    [params[id::STORAGE_DELAY_QUARTERS_LITHIUM], params[id::STORAGE_DELAY_QUARTERS_OTHER]]
}

/// `weights` times the season of the quarters from `first` on.
fn in_season(weights: &[f64], season: &Season, first: Quarter) -> Shares<N_LAGS> {
    let mut product = [0.0; N_LAGS];
    for (lag, (p, w)) in product.iter_mut().zip(weights).enumerate() {
        *p = w * season.weight(Quarter(first.0 + lag));
    }
    Shares::new(&product[..weights.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Means in quarters at the ends of the registered ranges and at the defaults.
    const MEANS: [(u32, f64); 7] = [(3, 1.5), (3, 2.0), (3, 3.0), (3, 5.0), (4, 6.0), (4, 7.0), (4, 8.0)];

    // Breaks if a kernel loses or makes projects, or its mean leaves the parameter.
    #[test]
    fn weights_add_up_and_keep_the_mean() {
        for (stages, mean) in MEANS {
            let weights = weights(stages, mean, 1.0, N_LAGS);
            let sum: f64 = weights.iter().sum();
            let found: f64 = weights.iter().enumerate().map(|(j, w)| j as f64 * w).sum();
            assert!((sum - 1.0).abs() < 1e-15, "sum {sum}");
            assert!(weights.iter().all(|&w| w >= 0.0));
            assert!((found - mean).abs() < 0.1, "mean {found} instead of {mean}");
        }
    }

    // Breaks if the law is not Erlang's: by hand, two stages of mean 2 give 1 - 2/e after one quarter.
    #[test]
    fn erlang_by_hand() {
        assert!((finished_within(2, 2.0, 1.0) - (1.0 - 2.0 * math::exp(-1.0))).abs() < 1e-15);
        assert!((finished_within(1, 1.0, 3.0) - (1.0 - math::exp(-3.0))).abs() < 1e-15);
        assert_eq!(finished_within(3, 2.0, 0.0), 0.0);
    }

    // Breaks if the step matters: of projects started evenly, what is commissioned at any year-end may move
    // by no more than 0.5 % of what was started when quarters are halved; for lithium-ion at its default,
    // which is nearly all of it, by no more than 0.5 % of itself.
    #[test]
    fn halving_the_step_moves_year_end_stocks_by_less_than_half_a_percent() {
        for (stages, mean) in MEANS {
            let whole = weights(stages, mean, 1.0, N_LAGS);
            let half = weights(stages, mean, 0.5, 2 * N_LAGS);
            for years in 1..=5 {
                let (n, m) = (4 * years, 8 * years);
                let (a, b) = (even_starts(&whole, n) / n as f64, even_starts(&half, m) / m as f64);
                assert!((a - b).abs() < 0.005, "mean {mean}, year {years}: {a} and {b}");
                if mean == 2.0 {
                    assert!((a / b - 1.0).abs() < 0.005, "year {years}: {a} and {b}");
                }
            }
        }
    }

    /// Commissioned after `n` steps if one unit starts in each.
    fn even_starts(weights: &[f64], n: usize) -> f64 {
        (0..n).map(|i| weights.iter().take(n - i).sum::<f64>()).sum()
    }

    // Breaks if the opening pipeline is spread otherwise than even starts would leave it.
    #[test]
    fn residual_by_hand() {
        // Weights 0.2, 0.5, 0.3: next quarter 0.5 (started now) + 0.3 (a quarter ago), then 0.3.
        let found = residual(&[0.2, 0.5, 0.3]);
        assert!((found[0] - 0.8).abs() < 1e-15 && (found[1] - 0.3).abs() < 1e-15);
        assert_eq!(residual(&[1.0]), [1.0]);
    }

    // Breaks if the season completes or cancels projects instead of moving them, or favours no quarter.
    #[test]
    fn season_moves_and_keeps() {
        let season = Season([0.1, 0.2, 0.2, 0.5]);
        let mut slots = [0.0; 4];
        in_season(&[0.25; 4], &season, Quarter::new(2026, 2)).add_to(1000.0, &mut slots);
        assert_eq!(slots, [200.0, 200.0, 500.0, 100.0]);
    }
}
