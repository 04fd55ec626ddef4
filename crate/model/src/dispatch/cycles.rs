//! Many short cycles of one store, such as representative days, where only sums are wanted.

use crate::math;

use super::curve::Curve;
use super::problem::Problem;
use super::solution::Solution;
use super::solver::Solver;

/// Sums over the hours of a dispatch.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// Cost of the hours without stores, yuan.
    pub cost_without_yuan: f64,
    /// Cost with stores, their wear included, yuan.
    pub cost_yuan: f64,
    /// Curtailed without stores, MWh.
    pub curtailed_without_mwh: f64,
    /// Curtailed, MWh.
    pub curtailed_mwh: f64,
    /// Charge plus discharge of all stores, MWh.
    pub moved_mwh: f64,
    /// Greatest supply of any hour, MW.
    pub peak_mw: f64,
}

impl Sums {
    /// Adds other hours that count so many times; the peak is the higher of the two.
    pub fn add(&mut self, times: f64, other: &Self) {
        self.cost_without_yuan += times * other.cost_without_yuan;
        self.cost_yuan += times * other.cost_yuan;
        self.curtailed_without_mwh += times * other.curtailed_without_mwh;
        self.curtailed_mwh += times * other.curtailed_mwh;
        self.moved_mwh += times * other.moved_mwh;
        self.peak_mw = math::max(self.peak_mw, other.peak_mw);
    }
}

/// Adds hours up against a curve, whose piece is looked for from that of the hour before.
struct Tally<'a> {
    curve: &'a Curve,
    without: usize,
    with: usize,
}

impl<'a> Tally<'a> {
    fn new(curve: &'a Curve) -> Self {
        Self { curve, without: 0, with: 0 }
    }

    /// Sums over hours of net load and supply, without wear.
    fn sums(&mut self, hours: impl Iterator<Item = (f64, f64)>) -> Sums {
        let mut sums = Sums { peak_mw: f64::NEG_INFINITY, ..Sums::default() };
        for (n, y) in hours {
            self.without = self.curve.piece(n, self.without);
            sums.cost_without_yuan += self.curve.cost(n, self.without);
            sums.curtailed_without_mwh += math::max(-n, 0.0);
            self.with = self.curve.piece(y, self.with);
            sums.cost_yuan += self.curve.cost(y, self.with);
            sums.curtailed_mwh += math::max(-y, 0.0);
            sums.moved_mwh += (y - n).abs();
            sums.peak_mw = math::max(sums.peak_mw, y);
        }
        sums
    }
}

impl Solver {
    /// Solves every `hours` of a problem as a cycle of its own, whose last hour is followed by its first.
    ///
    /// Costs are those of [`Solver::solve`] for each cycle; what all share is set up once, and neither prices nor
    /// a certificate are made. Hours left over at the end are no cycle.
    ///
    /// # Panics
    /// If the problem has more than one store, or `hours` is zero.
    pub fn cycles(&mut self, problem: &Problem, hours: usize) -> Vec<Sums> {
        assert!(problem.stores().len() <= 1, "cycles have one store");
        let curve = Curve::new(problem.supply());
        let mut tally = Tally::new(&curve);
        let days = problem.net_load().chunks_exact(hours);
        let Some(store) = problem.stores().first() else {
            return days.map(|day| tally.sums(day.iter().map(|&n| (n, n)))).collect();
        };
        let (eta, inverse) = (store.efficiency_each_way, 1.0 / store.efficiency_each_way);
        self.one.frame(problem.net_load(), hours, &curve, store, true);
        let solved = |day: &[f64]| {
            self.one.cycle(day, store);
            let taken = |u: f64| if u > 0.0 { u * inverse } else { u * eta };
            let changes = &self.one.change;
            let mut sums = tally.sums(day.iter().zip(changes).map(|(&n, &u)| (n, n + taken(u))));
            sums.cost_yuan += changes.iter().map(|u| u.abs()).sum::<f64>() * store.wear;
            sums
        };
        days.map(solved).collect()
    }
}

impl Solution {
    /// Sums over every `hours` of the problem this solves; wear and hours left over at the end are left out.
    ///
    /// # Panics
    /// If `hours` is zero.
    #[must_use]
    pub fn sums(&self, problem: &Problem, hours: usize) -> Vec<Sums> {
        let curve = Curve::new(problem.supply());
        let mut tally = Tally::new(&curve);
        let days = problem.net_load().chunks_exact(hours).zip(self.supply.chunks_exact(hours));
        days.map(|(n, y)| tally.sums(n.iter().copied().zip(y.iter().copied()))).collect()
    }
}
