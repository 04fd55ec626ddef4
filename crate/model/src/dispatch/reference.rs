//! Another way to the same optimum, for tests: dynamic programming over whole levels, nothing shared with the
//! solver but the problem.

use super::problem::Problem;

/// Cost of supplying `y` MW, straight from the definition.
pub(super) fn supply_cost(problem: &Problem, y: f64) -> f64 {
    let supply = problem.supply();
    if y <= 0.0 {
        return supply.floor_price * y;
    }
    let (mut left, mut cost) = (y, 0.0);
    for s in &supply.segments {
        let part = if left < s.length { left } else { s.length };
        cost += part * s.price;
        left -= part;
    }
    cost + left * supply.value_of_lost_load
}

/// Least cost with one lossless store whose power, energy and net load are whole: then whole levels suffice.
pub(super) fn least_cost(problem: &Problem) -> f64 {
    let store = &problem.stores()[0];
    assert_eq!(store.efficiency_each_way, 1.0);
    let (energy, power) = (store.energy as usize, store.power as i64);
    let starts = if problem.cyclic() { 0..=energy } else { 0..=0 };
    let mut best = f64::INFINITY;
    for start in starts {
        let mut cost = vec![f64::INFINITY; energy + 1];
        cost[start] = 0.0;
        for &n in problem.net_load() {
            let mut after = vec![f64::INFINITY; energy + 1];
            for (from, &so_far) in cost.iter().enumerate() {
                for (to, least) in after.iter_mut().enumerate() {
                    let u = to as i64 - from as i64;
                    if u.abs() <= power {
                        let u = u as f64;
                        let total = so_far + supply_cost(problem, n + u) + store.wear * u.abs();
                        if total < *least {
                            *least = total;
                        }
                    }
                }
            }
            cost = after;
        }
        let ends = if problem.cyclic() { &cost[start..=start] } else { &cost[..] };
        for &end in ends {
            if end < best {
                best = end;
            }
        }
    }
    best
}
