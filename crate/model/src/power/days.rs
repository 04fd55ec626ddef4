//! Twelve days that stand for a year, for ensembles.
//!
//! A grid and year is dispatched in full, with all stores as one, under its own net load and under one a tenth of the
//! greatest load lower and higher. Every day is described by what came out: surplus, curtailment, energy moved and
//! cost saved under each, with energy, energy above the mean and highest hour of its net load. Days are
//! alike if these are, each over its spread in the year: it is what storage does in a day that counts, not
//! how its hours look (Sun, Teng, Konstantelos, Strbac 2018). The day of the residual peak comes first; the others are
//! added one by one, each the day that brings all days nearest to a chosen one (fast forward selection, Heitsch and
//! Roemisch 2003).
//!
//! A day then weighs as many days as lie nearest to it, and these weights are moved a little so that the sums of the
//! year hold: days exactly, cost without stores and saved, curtailment without and with, energy moved as nearly as
//! the weights can without bending to one level of net load (ridge calibration of weights after Deville and Saerndal
//! 1992; extreme days and weights as reviewed by Teichgraeber and Brandt 2022). The peak keeps its ratio to that of
//! the days.
//!
//! Days are chosen once per grid and year, and stand for the same hours under other levels of load, plant and storage
//! too. Every day is dispatched by itself, its last hour followed by its first, with all stores as one and supply in
//! ten steps; energy carried from day to day enters by the weights alone. [`compare`] says what all this costs.
//!
//! # Source
//! H. Heitsch, W. Roemisch, Scenario reduction algorithms in stochastic programming, Computational Optimization and
//! Applications 24, 2003. M. Sun, F. Teng, I. Konstantelos, G. Strbac, An objective-based scenario selection method for
//! transmission network expansion planning, IEEE Transactions on Power Systems 33(6), 2018. J.-C. Deville,
//! C.-E. Saerndal, Calibration estimators in survey sampling, JASA 87, 1992. H. Teichgraeber, A. Brandt,
//! Time-series aggregation for the optimization of energy systems, Renewable and Sustainable Energy Reviews 157, 2022.

mod compare;

use crate::diagnostic::Diagnostics;
use crate::dispatch::{Problem, Solver, Store, Sums, Ties};
use crate::math;

use super::calendar::DAYS;
use super::grid_year::GridYear;

pub use compare::{Compared, compare};

/// Days that stand for a year.
pub const N_DAYS: usize = 12;
const HOURS_OF_DAY: usize = 24;

/// A day and how many it stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Representative {
    /// Place in the year, 0-364.
    pub day: usize,
    /// Days it stands for, not below zero; a day of weight zero is kept for its peak.
    pub weight: f64,
}

/// The days of one grid and year, in the order of the year; their weights are 365 in all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Days {
    /// The days.
    pub days: [Representative; N_DAYS],
    /// Residual peak of the full year over the highest of the days, each of which begins and ends at the same level.
    pub peak_ratio: f64,
}

impl Days {
    /// The days of a grid and year.
    ///
    /// # Errors
    /// If the year is no dispatch problem, which no registered range leads to.
    pub fn choose(solver: &mut Solver, year: &GridYear) -> Result<Self, Diagnostics> {
        let levels = LEVELS.map(|share| share * year.load.iter().fold(0.0, |a, &b| math::max(a, b)));
        // The other levels need not be known as well as the year's own.
        let [roughly, whole] = STEPS.map(|steps| {
            let stores = vec![year.composite().store(year.wear_cost)];
            let net_load = year.hours_of_grid(0..year.net_load.len());
            Problem::new(net_load, year.supply_curve().merged(steps), stores, true)
        });
        let (roughly, whole) = (roughly?, whole?);
        let mut traits = vec![[0.0; N_TRAITS]; DAYS];
        let mut total = [DAYS as f64; N_HELD];
        let (mut first, mut peak) = (0, f64::MIN);
        for (level, mw) in levels.iter().enumerate() {
            let of = if level == 0 { &whole } else { &roughly };
            let raised = of.with_hours(of.net_load().iter().map(|n| n + mw).collect())?;
            let days = solver.solve(&raised, Ties::Middle).sums(&raised, HOURS_OF_DAY);
            let mut year = Sums::default();
            for (day, (sums, traits)) in days.iter().zip(&mut traits).enumerate() {
                let net_load = &raised.net_load()[day * HOURS_OF_DAY..][..HOURS_OF_DAY];
                describe(net_load, sums, level, traits);
                year.add(1.0, sums);
                if level == 0 && sums.peak_mw > peak {
                    (first, peak) = (day, sums.peak_mw);
                }
            }
            total[1 + level * N_SUMS..][..N_SUMS].copy_from_slice(&held(&year));
        }
        let (chosen, sizes) = forward(&traits, first);
        let of = |weights: &[f64; N_DAYS], peak_ratio| Self {
            days: std::array::from_fn(|i| Representative { day: chosen[i], weight: weights[i] }),
            peak_ratio,
        };
        let alone = of(&sizes, 1.0).prepare(year)?.problem;
        let (mut days, mut highest) = ([[1.0; N_HELD]; N_DAYS], f64::MIN);
        for (level, mw) in levels.iter().enumerate() {
            let raised = alone.with_hours(alone.net_load().iter().map(|n| n + mw).collect())?;
            for (day, sums) in days.iter_mut().zip(solver.cycles(&raised, HOURS_OF_DAY)) {
                day[1 + level * N_SUMS..][..N_SUMS].copy_from_slice(&held(&sums));
                highest = if level == 0 { math::max(highest, sums.peak_mw) } else { highest };
            }
        }
        let peak_ratio = if highest > 0.0 { peak / highest } else { 1.0 };
        Ok(of(&calibrated(&sizes, &days, &total), peak_ratio))
    }

    /// The problems of the days, ready to be solved with any store.
    ///
    /// # Errors
    /// If the year is no dispatch problem, which no registered range leads to.
    pub fn prepare(&self, year: &GridYear) -> Result<DayProblems, Diagnostics> {
        let store = year.composite().store(year.wear_cost);
        let mut net_load = Vec::with_capacity(N_DAYS * HOURS_OF_DAY);
        for r in &self.days {
            net_load.extend(year.hours_of_grid(r.day * HOURS_OF_DAY..(r.day + 1) * HOURS_OF_DAY));
        }
        let problem = Problem::new(net_load, year.supply_curve().merged(STEPS[0]), vec![store], true)?;
        Ok(DayProblems { problem, weights: self.days.map(|r| r.weight), peak_ratio: self.peak_ratio })
    }
}

/// Steps of supply on representative days, and of the full year they are chosen from.
const STEPS: [usize; 2] = [10, 50];

/// Net loads a day is looked at under, as shares of the greatest load above the year's own: a draw of the
/// assumptions moves it by as much.
const LEVELS: [f64; 3] = [0.0, -0.1, 0.1];
/// What is summed up under each.
const N_SUMS: usize = 5;
/// What describes a day: three traits of its own, and under each net load surplus, curtailed, moved and saved.
const N_TRAITS: usize = 3 + 4 * LEVELS.len();
type Traits = [f64; N_TRAITS];

/// Traits of a day under one of the levels; those of its own come with the first.
fn describe(net_load: &[f64], sums: &Sums, level: usize, traits: &mut Traits) {
    if level == 0 {
        let energy: f64 = net_load.iter().sum();
        let mean = energy / net_load.len() as f64;
        let (mut above, mut highest) = (0.0, net_load[0]);
        for &n in net_load {
            above += math::max(n - mean, 0.0);
            highest = math::max(highest, n);
        }
        traits[..3].copy_from_slice(&[energy, above, highest]);
    }
    let saved = sums.cost_without_yuan - sums.cost_yuan;
    let four = [sums.curtailed_without_mwh, sums.curtailed_mwh, sums.moved_mwh, saved];
    traits[3 + 4 * level..][..4].copy_from_slice(&four);
}

/// Days chosen one by one from a first, and how many days of the year are nearest to each.
fn forward(traits: &[Traits], first: usize) -> ([usize; N_DAYS], [f64; N_DAYS]) {
    let n = traits.len();
    let scale: Traits = std::array::from_fn(|k| {
        let mean = traits.iter().map(|t| t[k]).sum::<f64>() / n as f64;
        let variance = traits.iter().map(|t| (t[k] - mean) * (t[k] - mean)).sum::<f64>() / n as f64;
        if variance > 0.0 { 1.0 / variance.sqrt() } else { 0.0 }
    });
    let scaled: Vec<Traits> = traits.iter().map(|t| std::array::from_fn(|k| t[k] * scale[k])).collect();
    let apart = |a: &Traits, b: &Traits| {
        let mut sum = 0.0;
        for (x, y) in a.iter().zip(b) {
            sum += (x - y) * (x - y);
        }
        sum.sqrt()
    };
    let mut distance = Vec::with_capacity(n * n);
    for a in &scaled {
        distance.extend(scaled.iter().map(|b| apart(a, b)));
    }
    let row = |d: usize| &distance[d * n..(d + 1) * n];
    let mut chosen = [first; N_DAYS];
    let mut nearest = row(first).to_vec();
    for slot in &mut chosen[1..] {
        let left = |d: usize| {
            let mut sum = 0.0;
            for (now, with) in nearest.iter().zip(row(d)) {
                sum += math::min(*now, *with);
            }
            sum
        };
        let mut best = (0, f64::INFINITY);
        for d in 0..n {
            let left = left(d);
            if left < best.1 {
                best = (d, left);
            }
        }
        *slot = best.0;
        for (now, with) in nearest.iter_mut().zip(row(best.0)) {
            *now = math::min(*now, *with);
        }
    }
    math::sort_by(&mut chosen, usize::cmp);
    let mut sizes = [0.0; N_DAYS];
    for d in 0..n {
        let mut own = 0;
        for i in 1..N_DAYS {
            if row(d)[chosen[i]] < row(d)[chosen[own]] {
                own = i;
            }
        }
        sizes[own] += 1.0;
    }
    (chosen, sizes)
}

/// What the weights hold: days, and under every level five sums.
const N_HELD: usize = 1 + N_SUMS * LEVELS.len();
type Held = [f64; N_HELD];

fn held(s: &Sums) -> [f64; N_SUMS] {
    let saved = s.cost_without_yuan - s.cost_yuan;
    [s.cost_without_yuan, saved, s.curtailed_without_mwh, s.curtailed_mwh, s.moved_mwh]
}

/// Weights near to `sizes` (squares over size), none below zero, under which what the days hold adds up to
/// `total`: nearly exactly at the year's own level, and as far as that leaves room at the others.
fn calibrated(sizes: &[f64; N_DAYS], days: &[Held; N_DAYS], total: &Held) -> [f64; N_DAYS] {
    /// Room for a miss of the days, of the year's own sums and of those at the other levels, beside the 1 / 365 that a
    /// sum all days have the same part in takes. Structural: tighter ones meet the year and no longer any other.
    const ROOM: [f64; 3] = [1e-9, 3e-4, 3e-3];
    let relative = days.map(|h| {
        let of_total = |k: usize| if total[k] > 0.0 { h[k] / total[k] } else { 0.0 };
        std::array::from_fn::<f64, N_HELD, _>(of_total)
    });
    let mut free = [true; N_DAYS];
    loop {
        // Normal equations: weight = size + size * sum of multiplier and what the day holds.
        let mut matrix = [[0.0; N_HELD]; N_HELD];
        let mut missing: Held = std::array::from_fn(|k| if total[k] > 0.0 { 1.0 } else { 0.0 });
        for (k, row) in matrix.iter_mut().enumerate() {
            row[k] = ROOM[if k == 0 { 0 } else { 1 + usize::from(k > N_SUMS) }];
        }
        for (i, h) in relative.iter().enumerate().filter(|(i, _)| free[*i]) {
            for a in 0..N_HELD {
                missing[a] -= sizes[i] * h[a];
                for b in 0..N_HELD {
                    matrix[a][b] += sizes[i] * h[a] * h[b];
                }
            }
        }
        let multipliers = solve(matrix, missing);
        let weights: [f64; N_DAYS] = std::array::from_fn(|i| {
            let mut factor = 1.0;
            for (m, h) in multipliers.iter().zip(&relative[i]) {
                factor += m * h;
            }
            if free[i] { sizes[i] * factor } else { 0.0 }
        });
        // Days that would weigh less than nothing weigh nothing, and the others are weighed again.
        let below = weights.map(|w| w < 0.0);
        if !below.contains(&true) {
            return weights;
        }
        for (free, below) in free.iter_mut().zip(below) {
            *free &= !below;
        }
    }
}

/// Solves symmetric positive equations by elimination.
fn solve(mut matrix: [[f64; N_HELD]; N_HELD], mut right: Held) -> Held {
    for k in 0..N_HELD {
        for i in k + 1..N_HELD {
            let factor = matrix[i][k] / matrix[k][k];
            for j in k..N_HELD {
                matrix[i][j] -= factor * matrix[k][j];
            }
            right[i] -= factor * right[k];
        }
    }
    for k in (0..N_HELD).rev() {
        for j in k + 1..N_HELD {
            right[k] -= matrix[k][j] * right[j];
        }
        right[k] /= matrix[k][k];
    }
    right
}

/// The days of a grid and year as one dispatch problem of cycles, with their weights.
#[derive(Clone, Debug)]
pub struct DayProblems {
    problem: Problem,
    weights: [f64; N_DAYS],
    peak_ratio: f64,
}

impl DayProblems {
    /// The same days with another store.
    ///
    /// # Errors
    /// If it is none.
    pub fn with_store(&self, store: &Store) -> Result<Self, Diagnostics> {
        Ok(Self { problem: self.problem.with_stores(vec![store.clone()])?, ..self.clone() })
    }

    /// Dispatches every day and adds them up by weight; the peak is that of the highest, times the ratio.
    #[must_use]
    pub fn solve(&self, solver: &mut Solver) -> Sums {
        let mut sums = Sums { peak_mw: f64::MIN, ..Sums::default() };
        for (day, weight) in solver.cycles(&self.problem, HOURS_OF_DAY).iter().zip(self.weights) {
            sums.add(weight, day);
        }
        sums.peak_mw *= self.peak_ratio;
        sums
    }
}
