//! Filling in a table of which only the total and bounds are published.

use crate::math;

/// No values lie within the bounds and add up to the total.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("the bounds allow sums from {least} to {greatest}, not {total}")]
pub(crate) struct Infeasible {
    /// Least sum the bounds allow.
    pub(crate) least: f64,
    /// Greatest sum the bounds allow.
    pub(crate) greatest: f64,
    /// Sum asked for.
    pub(crate) total: f64,
}

/// The values nearest to a prior that lie within bounds and have a given sum.
///
/// Minimises `sum of g_i ln(g_i / prior_i)` subject to `low_i <= g_i <= high_i` and `sum of g_i = total`.
/// Setting the derivative of the Lagrangian to zero gives `ln(g_i / prior_i)` the same value wherever no
/// bound binds, hence `g_i = clamp(s * prior_i, low_i, high_i)` with one factor `s` for all. The sum of
/// these rises with `s` in straight pieces that change only where a value meets a bound
/// (`s = low_i / prior_i` or `high_i / prior_i`), so `s` is found exactly between two such points, without
/// iteration and without logarithms.
///
/// All slices are equally long and in the same unit; `high` may be infinite. An entry with prior zero stays
/// at its lower bound.
///
/// # Errors
/// [`Infeasible`] if a lower bound exceeds its upper bound or the total is out of reach.
///
/// # Source
/// S. Kullback, Information Theory and Statistics (1959), chapter 3: the minimum discrimination information.
pub(crate) fn min_cross_entropy(
    prior: &[f64],
    low: &[f64],
    high: &[f64],
    total: f64,
) -> Result<Vec<f64>, Infeasible> {
    let value = |i: usize, s: f64| math::clamp(s * prior[i], low[i], high[i]);
    let sum_at = |s: f64| (0..prior.len()).map(|i| value(i, s)).sum::<f64>();

    let mut least = 0.0;
    let mut greatest = 0.0;
    let mut crossed = false;
    // Factor at which each entry leaves its lower and meets its upper bound.
    let mut free = Vec::with_capacity(prior.len());
    let mut corners = Vec::with_capacity(2 * prior.len());
    for i in 0..prior.len() {
        least += low[i];
        crossed |= low[i] > high[i];
        if prior[i] > 0.0 {
            greatest += high[i];
            free.push((low[i] / prior[i], high[i] / prior[i], prior[i]));
            corners.push(low[i] / prior[i]);
            if high[i].is_finite() {
                corners.push(high[i] / prior[i]);
            }
        } else {
            greatest += low[i];
        }
    }
    // Sums of many decimals differ in their last bits; a total missed by no more than that is reached.
    let slack = ROUNDING * (1.0 + total.abs());
    if crossed || total < least - slack || total > greatest + slack {
        return Err(Infeasible { least, greatest, total });
    }

    math::sort_by(&mut corners, f64::total_cmp);
    let mut below = 0.0;
    for corner in corners {
        if sum_at(corner) >= total {
            break;
        }
        below = corner;
    }
    // Beyond `below` the sum grows with the priors of the entries that are free there.
    let start = sum_at(below);
    let mut slope = 0.0;
    for &(leaves, meets, prior) in &free {
        if leaves <= below && below < meets {
            slope += prior;
        }
    }
    let s = if slope > 0.0 && total > start { below + (total - start) / slope } else { below };
    Ok((0..prior.len()).map(|i| value(i, s)).collect())
}

/// Relative size of rounding errors in a sum of some dozen decimals: a hundred times 2^-52, rounded up.
const ROUNDING: f64 = 1e-13;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FREE: [f64; 3] = [f64::INFINITY; 3];

    #[track_caller]
    fn check(prior: &[f64], low: &[f64], high: &[f64], total: f64, expected: &[f64]) {
        let found = min_cross_entropy(prior, low, high, total).expect("feasible");
        for (x, y) in found.iter().zip(expected) {
            assert!((x - y).abs() < 1e-12, "{found:?} instead of {expected:?}");
        }
    }

    // Breaks if the factor is not common to all free entries, or a bound is not kept.
    #[test]
    fn by_hand() {
        // Nothing binds: 12 in proportion 1:2:3.
        check(&[1.0, 2.0, 3.0], &[0.0; 3], &FREE, 12.0, &[2.0, 4.0, 6.0]);
        // The third may take 4: the other two share 8 as 1:2.
        check(&[1.0, 2.0, 3.0], &[0.0; 3], &[9.0, 9.0, 4.0], 12.0, &[8.0 / 3.0, 16.0 / 3.0, 4.0]);
        // The first must have 5: the other two share 7 as 2:3.
        check(&[1.0, 2.0, 3.0], &[5.0, 0.0, 0.0], &FREE, 12.0, &[5.0, 2.8, 4.2]);
        // Both at once: 5, 3 and the rest.
        check(&[1.0, 2.0, 3.0], &[5.0, 0.0, 0.0], &[9.0, 9.0, 3.0], 12.0, &[5.0, 4.0, 3.0]);
        // A fixed entry, and one whose prior is zero.
        check(&[1.0, 0.0, 1.0], &[2.0, 1.0, 0.0], &[2.0, 9.0, 9.0], 6.0, &[2.0, 1.0, 3.0]);
        // Lower bounds that use up the total.
        check(&[1.0, 1.0], &[2.0, 1.0], &[3.0, 3.0], 3.0, &[2.0, 1.0]);
        // Upper bounds that are just enough.
        check(&[1.0, 1.0], &[0.0, 0.0], &[3.0, 1.0], 4.0, &[3.0, 1.0]);
        // Nothing to give out.
        check(&[1.0, 2.0], &[0.0, 0.0], &[3.0, 1.0], 0.0, &[0.0, 0.0]);
    }

    // Breaks if bounds that cannot hold are passed over in silence.
    #[test]
    fn contradictions_are_refused() {
        let refused =
            |low: &[f64], high: &[f64], total| min_cross_entropy(&[1.0, 1.0], low, high, total).is_err();
        assert!(refused(&[2.0, 2.0], &[9.0, 9.0], 3.0));
        assert!(refused(&[0.0, 0.0], &[1.0, 1.0], 3.0));
        assert!(refused(&[2.0, 0.0], &[1.0, 9.0], 3.0));
        assert!(min_cross_entropy(&[0.0, 0.0], &[0.0, 0.0], &FREE[..2], 1.0).is_err());
    }

    proptest! {
        // Breaks if any other point within the bounds with the same sum has less cross-entropy.
        #[test]
        fn no_exchange_between_two_entries_is_better(
            prior in prop::array::uniform5(0.1f64..9.0),
            low in prop::array::uniform5(0.0f64..2.0),
            width in prop::array::uniform5(0.0f64..5.0),
            place in 0.0f64..1.0,
        ) {
            let high: Vec<f64> = low.iter().zip(width).map(|(l, w)| l + w).collect();
            let total = low.iter().sum::<f64>() + place * width.iter().sum::<f64>();
            let g = min_cross_entropy(&prior, &low, &high, total).expect("the total lies between the bounds");
            prop_assert!((g.iter().sum::<f64>() - total).abs() < 1e-9);
            for i in 0..5 {
                prop_assert!(g[i] >= low[i] && g[i] <= high[i]);
                for j in 0..5 {
                    // Moving from j to i must not pay where both have room: g_i/prior_i >= g_j/prior_j.
                    if g[i] < high[i] - 1e-9 && g[j] > low[j] + 1e-9 {
                        prop_assert!(g[i] / prior[i] >= g[j] / prior[j] - 1e-9);
                    }
                }
            }
        }
    }
}
