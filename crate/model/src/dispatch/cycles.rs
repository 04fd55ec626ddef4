//! Many short cycles of one store, such as representative days, where only sums are wanted.

use crate::math;

use super::curve::Curve;
use super::problem::Problem;
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
        let net_load = problem.net_load();
        let store = problem.stores().first();
        if let Some(store) = store {
            self.one.frame(net_load, hours, &curve, store, true);
        }
        let mut all = Vec::with_capacity(net_load.len() / hours);
        for cycle in net_load.chunks_exact(hours) {
            let mut sums = Sums { peak_mw: f64::NEG_INFINITY, ..Sums::default() };
            let (mut k, mut k_without) = (0, 0);
            let mut hour = |n: f64, y: f64, sums: &mut Sums| {
                k_without = curve.piece(n, k_without);
                sums.cost_without_yuan += curve.cost(n, k_without);
                sums.curtailed_without_mwh += math::max(-n, 0.0);
                k = curve.piece(y, k);
                sums.cost_yuan += curve.cost(y, k);
                sums.curtailed_mwh += math::max(-y, 0.0);
                sums.moved_mwh += (y - n).abs();
                sums.peak_mw = math::max(sums.peak_mw, y);
            };
            if let Some(store) = store {
                self.one.cycle(cycle, store);
                let (eta, inverse) = (store.efficiency_each_way, 1.0 / store.efficiency_each_way);
                let mut stored = 0.0;
                for (&n, &u) in cycle.iter().zip(&self.one.change) {
                    hour(n, n + if u > 0.0 { u * inverse } else { u * eta }, &mut sums);
                    stored += u.abs();
                }
                sums.cost_yuan += stored * store.wear;
            } else {
                for &n in cycle {
                    hour(n, n, &mut sums);
                }
            }
            all.push(sums);
        }
        all
    }
}
