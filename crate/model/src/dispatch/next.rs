//! What a little more of a store would be worth.

use super::problem::{Problem, Store};
use super::solution::Solution;
use super::solver::Solver;
use super::ties::Ties;

/// By how much power or energy is raised.
///
/// Structural: multipliers of the optimum jump at every kink; a per cent of the store averages over them.
const STEP: f64 = 0.01;

/// Steps of supply the store is solved on: the averages over kinks are then within 1 % of those on nine times as many,
/// but of what saves next to nothing, and three solves cost a fifth.
const SUPPLY_STEPS: usize = 50;

/// Costs of thousands of hours are sums that round: what is less than this part of them is no difference.
const ROUNDING: f64 = 1e-13;

/// What the next unit of a store saves over the hours of its problem.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NextValue {
    /// Yuan per MW, at the same energy.
    pub per_mw: f64,
    /// Yuan per MWh, at the same power; zero for a store without limit.
    pub per_mwh: f64,
}

/// The value of more power and of more energy, store by store, by solving again with one per cent more.
///
/// The other stores keep to their schedules, and the one is solved exactly with and without the addition. At an
/// optimum it makes no difference to the first unit whether the others answer it, and where they are solved in turn
/// what that leaves open would drown so small a gain.
#[must_use]
pub fn next_values(solver: &mut Solver, problem: &Problem, solution: &Solution) -> Vec<NextValue> {
    (0..problem.stores().len()).map(|i| next_value(solver, problem, solution, i)).collect()
}

/// As [`next_values`], of one store.
#[must_use]
pub fn next_value(solver: &mut Solver, problem: &Problem, solution: &Solution, store: usize) -> NextValue {
    let size = &problem.stores()[store];
    let Some((alone, cost)) = alone(solver, problem, solution, store) else {
        return NextValue::default();
    };
    let mut gain = |added: f64, change: &dyn Fn(&mut Store)| {
        let mut more = size.clone();
        change(&mut more);
        match alone.with_stores(vec![more]) {
            Ok(larger) if added > 0.0 && added.is_finite() => {
                let saved = cost - solver.solve(&larger, Ties::Middle).cost;
                if saved.abs() > ROUNDING * cost.abs() { saved / added } else { 0.0 }
            }
            // Nothing to add to, or already as large as a store may be.
            _ => 0.0,
        }
    };
    NextValue {
        per_mw: gain(STEP * size.power, &|s| s.power *= 1.0 + STEP),
        per_mwh: gain(STEP * size.energy, &|s| s.energy *= 1.0 + STEP),
    }
}

/// The store by itself, seeing what the others do as part of the net load, and what it costs on merged supply.
fn alone(
    solver: &mut Solver,
    problem: &Problem,
    solution: &Solution,
    store: usize,
) -> Option<(Problem, f64)> {
    let own = &solution.stores[store];
    let moved = own.charge.iter().zip(&own.discharge).map(|(c, d)| c - d);
    let seen = solution.supply.iter().zip(moved).map(|(y, x)| y - x).collect();
    let stores = vec![problem.stores()[store].clone()];
    // Only a net load beyond what a problem may have is refused, and then nothing is told.
    let alone = Problem::new(seen, problem.supply().merged(SUPPLY_STEPS), stores, problem.cyclic()).ok()?;
    let cost = solver.solve(&alone, Ties::Middle).cost;
    Some((alone, cost))
}
