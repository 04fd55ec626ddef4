//! A logistic curve through few points.
//!
//! `y(t) = K / (1 + exp(-(a + b t)))`. For a ceiling `K` the logit `ln(y / (K - y))` is a straight line in `t`, whose
//! `a` and `b` are those of ordinary least squares in closed form; `K` is the one whose curve has the least squares in
//! `y` itself, found on a grid of its logarithm that is narrowed three times.

use crate::math;

/// A fitted curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Curve {
    ceiling: f64,
    level: f64,
    rate: f64,
}

/// Ceilings tried, as multiples of the greatest figure. What only bends beyond the last is an exponential.
const CEILINGS: [f64; 2] = [1.02, 50.0];

/// Ceilings tried at a time, and how often the two next to the best become the ends.
const STEPS: usize = 100;
const PASSES: usize = 3;

/// The curve through points (time, figure), oldest first; none for fewer than four, or where they do not rise.
pub(super) fn fit(points: &[(f64, f64)]) -> Option<Curve> {
    let rising = points.windows(2).all(|w| w[0].1 < w[1].1);
    let first = points.first()?.1;
    let greatest = points.last()?.1;
    if points.len() < 4 || !rising || first <= 0.0 {
        return None;
    }
    let mut ends = CEILINGS.map(|multiple| math::ln(greatest * multiple));
    let mut best = with_ceiling(points, math::exp(ends[0]));
    for _ in 0..PASSES {
        let step = (ends[1] - ends[0]) / STEPS as f64;
        let mut at = 0;
        for i in 0..=STEPS {
            let curve = with_ceiling(points, math::exp(ends[0] + step * i as f64));
            if curve.squares(points) <= best.squares(points) {
                (best, at) = (curve, i);
            }
        }
        ends = [at.saturating_sub(1), STEPS.min(at + 1)].map(|i| ends[0] + step * i as f64);
    }
    Some(best)
}

/// The least squares of the logits under a ceiling.
fn with_ceiling(points: &[(f64, f64)], ceiling: f64) -> Curve {
    let n = points.len() as f64;
    let sum = |value: &dyn Fn(f64, f64) -> f64| points.iter().fold(0.0, |sum, &(t, y)| sum + value(t, y));
    let logit = |y: f64| math::ln(y / (ceiling - y));
    let (t, z) = (sum(&|t, _| t) / n, sum(&|_, y| logit(y)) / n);
    let rate = sum(&|x, y| (x - t) * (logit(y) - z)) / sum(&|x, _| (x - t) * (x - t));
    Curve { ceiling, level: z - rate * t, rate }
}

impl Curve {
    pub(super) fn at(&self, time: f64) -> f64 {
        self.ceiling / (1.0 + math::exp(-(self.level + self.rate * time)))
    }

    fn squares(&self, points: &[(f64, f64)]) -> f64 {
        points.iter().fold(0.0, |sum, &(t, y)| sum + (self.at(t) - y) * (self.at(t) - y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // 10, 25, 50, 75 of 100 are 1:9, 1:3, 1:1, 3:1, so that the odds triple each time and 9:1 comes next. Breaks if the
    // fit does not find a curve that is there.
    #[test]
    fn a_curve_is_found_again() {
        let curve = fit(&[(0.0, 10.0), (1.0, 25.0), (2.0, 50.0), (3.0, 75.0)]).expect("a curve");
        assert!((curve.at(4.0) - 90.0).abs() < 0.01, "{curve:?}");
        assert!((curve.ceiling - 100.0).abs() < 0.02, "{curve:?}");
        assert!((curve.rate - math::ln(3.0)).abs() < 1e-3, "{curve:?}");
    }

    // Doubling shows no ceiling: the next is nearly double again. Breaks if one is made up.
    #[test]
    fn what_only_doubles_goes_on_doubling() {
        let curve = fit(&[(0.0, 1.0), (1.0, 2.0), (2.0, 4.0), (3.0, 8.0)]).expect("a curve");
        assert!((curve.ceiling - 400.0).abs() < 1e-6 && curve.at(4.0) > 15.5, "{curve:?}");
    }

    // Breaks if a curve is drawn through what it cannot be.
    #[test]
    fn what_falls_or_is_short_has_none() {
        assert_eq!(fit(&[(0.0, 1.0), (1.0, 2.0), (2.0, 3.0)]), None);
        assert_eq!(fit(&[(0.0, 1.0), (1.0, 2.0), (2.0, 1.5), (3.0, 4.0)]), None);
        assert_eq!(fit(&[]), None);
    }
}
