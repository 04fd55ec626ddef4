//! What a little more of a store would be worth.

use super::problem::{Problem, Store};
use super::solution::Solution;
use super::solver::{Solver, Ties};

/// By how much power or energy is raised.
///
/// Structural: multipliers of the optimum jump at every kink; a per cent of the store averages over them.
const STEP: f64 = 0.01;

/// What the next unit of a store saves over the hours of its problem.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NextValue {
    /// Yuan per MW, at the same energy.
    pub per_mw: f64,
    /// Yuan per MWh, at the same power; zero for a store without limit.
    pub per_mwh: f64,
}

/// The value of more power and of more energy, store by store, by solving again with one per cent more.
#[must_use]
pub fn next_values(solver: &mut Solver, problem: &Problem, solution: &Solution) -> Vec<NextValue> {
    let mut gain = |i: usize, added: f64, change: &dyn Fn(&mut Store)| {
        let mut stores = problem.stores().to_vec();
        change(&mut stores[i]);
        match problem.with_stores(stores) {
            Ok(larger) if added > 0.0 && added.is_finite() => {
                (solution.cost - solver.solve(&larger, Ties::Middle).cost) / added
            }
            // Nothing to add to, or already as large as a store may be.
            _ => 0.0,
        }
    };
    let values = |(i, store): (usize, &Store)| NextValue {
        per_mw: gain(i, STEP * store.power, &|s| s.power *= 1.0 + STEP),
        per_mwh: gain(i, STEP * store.energy, &|s| s.energy *= 1.0 + STEP),
    };
    problem.stores().iter().enumerate().map(values).collect()
}
