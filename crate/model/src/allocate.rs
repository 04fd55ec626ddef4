//! Filling what is not published from what is, with the least departure from a neutral guess.

/// A sum over some unknowns that must lie in a range.
#[derive(Clone, Debug)]
pub struct SumRange {
    /// Which unknowns are added.
    pub members: Vec<usize>,
    /// Least value of the sum.
    pub low: f64,
    /// Greatest value; equal to `low` for an equation.
    pub high: f64,
}

/// The constraints cannot be met together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the sums contradict each other")]
pub struct Contradiction;

/// Unknowns that depart least from `guess` while every sum lies in its range.
///
/// Minimises the sum of `(x_i - guess_i)^2 / weight_i`. With multipliers m on the binding sums the answer is
/// `x_i = guess_i + weight_i * (sum of m over the sums that contain i)`; the binding ranges are found by the
/// primal-dual active-set rule: add the range most violated, drop the one whose multiplier has the wrong
/// sign.
///
/// # Errors
/// If no active set satisfies all sums.
///
/// # Source
/// Nocedal and Wright, Numerical Optimization (2006), section 16.5.
pub fn least_departure(guess: &[f64], weight: &[f64], sums: &[SumRange]) -> Result<Vec<f64>, Contradiction> {
    // Bound held by each sum: none, its low end, or its high end. Equations are always held.
    let mut held: Vec<Option<f64>> = sums.iter().map(|s| (s.low == s.high).then_some(s.low)).collect();
    for _ in 0..4 * sums.len() + 4 {
        let active: Vec<usize> = (0..sums.len()).filter(|&i| held[i].is_some()).collect();
        let multipliers = multipliers(guess, weight, sums, &active, &held)?;
        let mut x = guess.to_vec();
        for (&i, m) in active.iter().zip(&multipliers) {
            for &j in &sums[i].members {
                x[j] += weight[j] * m;
            }
        }
        let mut worst: Option<(f64, usize, f64)> = None;
        for (i, sum) in sums.iter().enumerate().filter(|(i, _)| held[*i].is_none()) {
            let value: f64 = total(&x, &sum.members);
            let (miss, bound) =
                if value < sum.low { (sum.low - value, sum.low) } else { (value - sum.high, sum.high) };
            if miss > TOLERANCE && worst.is_none_or(|(w, _, _)| miss > w) {
                worst = Some((miss, i, bound));
            }
        }
        if let Some((_, i, bound)) = worst {
            held[i] = Some(bound);
            continue;
        }
        // Held at its low end a sum is pushed up (m > 0), at its high end down.
        let mut wrong: Option<(f64, usize)> = None;
        for (&i, &m) in active.iter().zip(&multipliers) {
            let sum = &sums[i];
            if sum.low == sum.high {
                continue;
            }
            let push = if held[i] == Some(sum.low) { m } else { -m };
            if push < -TOLERANCE && wrong.is_none_or(|(w, _)| push < w) {
                wrong = Some((push, i));
            }
        }
        match wrong {
            Some((_, i)) => held[i] = None,
            None => return Ok(x),
        }
    }
    Err(Contradiction)
}

/// Far below one mu, far above the rounding of sums of 1e9.
const TOLERANCE: f64 = 1e-3;

fn total(x: &[f64], members: &[usize]) -> f64 {
    members.iter().fold(0.0, |sum, &j| sum + x[j])
}

/// Solves for the multipliers of the active sums by Gaussian elimination with partial pivoting.
fn multipliers(
    guess: &[f64],
    weight: &[f64],
    sums: &[SumRange],
    active: &[usize],
    held: &[Option<f64>],
) -> Result<Vec<f64>, Contradiction> {
    let n = active.len();
    let mut rows: Vec<Vec<f64>> = active
        .iter()
        .map(|&a| {
            let mut row: Vec<f64> = active
                .iter()
                .map(|&b| {
                    let shared = sums[a].members.iter().filter(|j| sums[b].members.contains(j));
                    shared.fold(0.0, |sum, &j| sum + weight[j])
                })
                .collect();
            row.push(held[a].unwrap_or_default() - total(guess, &sums[a].members));
            row
        })
        .collect();
    for column in 0..n {
        let pivot = (column..n)
            .max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs()))
            .unwrap_or(column);
        rows.swap(column, pivot);
        if rows[column][column].abs() < 1e-12 {
            return Err(Contradiction);
        }
        for row in 0..n {
            if row != column {
                let factor = rows[row][column] / rows[column][column];
                for k in column..=n {
                    rows[row][k] -= factor * rows[column][k];
                }
            }
        }
    }
    Ok((0..n).map(|i| rows[i][n] / rows[i][i]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(members: &[usize], low: f64, high: f64) -> SumRange {
        SumRange { members: members.to_vec(), low, high }
    }

    // Breaks if the split stops being the one of least departure.
    #[test]
    fn spreads_a_surplus_by_weight() {
        // Two unknowns guessed at 1 and 2 must add to 6: the 3 missing split 1:2 by weight.
        let x = least_departure(&[1.0, 2.0], &[1.0, 2.0], &[sum(&[0, 1], 6.0, 6.0)]).unwrap();
        assert!((x[0] - 2.0).abs() < 1e-12 && (x[1] - 4.0).abs() < 1e-12);
    }

    #[test]
    fn a_range_binds_only_where_it_is_missed() {
        let x = least_departure(&[5.0, 5.0], &[1.0, 1.0], &[sum(&[0, 1], 10.0, 10.0), sum(&[0], 0.0, 4.0)])
            .unwrap();
        assert!((x[0] - 4.0).abs() < 1e-9 && (x[1] - 6.0).abs() < 1e-9);
        let x = least_departure(&[5.0, 5.0], &[1.0, 1.0], &[sum(&[0, 1], 10.0, 10.0), sum(&[0], 0.0, 7.0)])
            .unwrap();
        assert_eq!(x, [5.0, 5.0]);
    }

    #[test]
    fn contradictions_are_refused() {
        assert!(least_departure(&[0.0], &[1.0], &[sum(&[0], 1.0, 1.0), sum(&[0], 2.0, 2.0)]).is_err());
    }
}
