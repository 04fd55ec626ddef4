//! Numbers rounded so that what is printed adds up.

use tianchu_model::math::sort_by;

/// What is so near to a whole number is one: the rest is what sums of thirds leave.
const NEAR: f64 = 1e-6;

/// Terms as whole numbers that add up to `total`: their sum rounded up or down, or to the nearest. Each is less than one from
/// what it was: all are rounded down, and those of the largest remainders are raised (the method of the largest remainder).
/// What is whole stays as it is.
#[must_use]
pub fn add_up(terms: &[f64], total: f64) -> Vec<f64> {
    let near = |x: f64| if (x - x.round()).abs() < NEAR { x.round() } else { x };
    let terms: Vec<f64> = terms.iter().map(|x| near(*x)).collect();
    let mut whole: Vec<f64> = terms.iter().map(|x| x.floor() + 0.0).collect();
    let mut order: Vec<usize> = (0..terms.len()).collect();
    let remainder = |i: usize| terms[i] - terms[i].floor();
    sort_by(&mut order, |a, b| remainder(*b).total_cmp(&remainder(*a)));
    let left = total - whole.iter().sum::<f64>();
    for place in order.into_iter().take(left as usize) {
        whole[place] += 1.0;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if printed rows do not add up to the printed total, one is moved by a whole step, or a zero is, in any of ten
    // thousand tables of zeros, thirds and numbers of any size.
    #[test]
    fn rows_add_up() {
        assert_eq!(add_up(&[0.4, 0.4, 0.4], 1.0).iter().sum::<f64>(), 1.0);
        assert_eq!(add_up(&[-1785.2, -41.6, 0.0], -1827.0), [-1785.0, -42.0, 0.0]);
        assert_eq!(add_up(&[2.5, -2.5], 0.0).iter().sum::<f64>(), 0.0);
        assert!(add_up(&[], 0.0).is_empty());
        let mut state = 20_260_628_u64;
        let mut draw = |n: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % n
        };
        for _ in 0..10_000 {
            let n = 1 + draw(9);
            let size = 10_f64.powi(draw(6) as i32);
            let mut term = || match draw(5) {
                0 => 0.0,
                1 => (draw(30) as f64 - 15.0) / 3.0,
                _ => (draw(2_000_001) as f64 / 1e6 - 1.0) * size,
            };
            let groups: [Vec<f64>; 2] = std::array::from_fn(|_| (0..n).map(|_| term()).collect());
            let sums = [0, 1].map(|i| groups[i].iter().sum::<f64>());
            let total = (sums[0] + sums[1]).round();
            let subtotals = add_up(&sums, total);
            assert_eq!(subtotals.iter().sum::<f64>(), total, "{sums:?}");
            for (group, subtotal) in groups.iter().zip(subtotals) {
                let whole = add_up(group, subtotal);
                assert_eq!(whole.iter().sum::<f64>(), subtotal, "{group:?}");
                for (x, rounded) in group.iter().zip(&whole) {
                    assert!((x - rounded).abs() < 1.0, "{x} as {rounded}");
                    assert!(*x != 0.0 || *rounded == 0.0);
                }
            }
        }
    }
}
