//! Arithmetic that gives the same bits on every target.
//!
//! The standard library's `exp`, `ln` and `powf` come from the platform's C library natively and from
//! `libm` in the browser, and `f64::min` differs in the sign of zero.
//! Everything in the model that needs them calls this module instead; a lint enforces it.

use std::cmp::Ordering;

/// Smaller of two numbers, written with `<` so that native and wasm agree on the sign of zero.
#[inline]
#[must_use]
pub fn min(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}

/// Larger of two numbers.
#[inline]
#[must_use]
pub fn max(a: f64, b: f64) -> f64 {
    if a < b { b } else { a }
}

/// `x` brought into `low..=high`.
#[inline]
#[must_use]
pub fn clamp(x: f64, low: f64, high: f64) -> f64 {
    max(low, min(x, high))
}

/// e to the power of `x`.
#[inline]
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Natural logarithm.
#[inline]
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// `base` to the power of `exponent`.
#[inline]
#[must_use]
pub fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// Adding and taking away 1.5 * 2^52 leaves no bit for a fraction, so the sum is rounded, ties to even.
const NO_FRACTION: f64 = 6_755_399_441_055_744.0;
/// Up to here that holds; above 2^52 every number is whole anyway.
const FRACTION_LIMIT: f64 = 2_251_799_813_685_248.0;

/// Nearest whole number, ties to even, never the negative zero, for sizes below 2^51 (two quadrillion).
///
/// The same as `round_ties_even`, for which the base instruction set of x86-64 has no instruction; and without a
/// branch, so that loops round several numbers at a time.
#[inline]
#[must_use]
pub fn whole(x: f64) -> f64 {
    debug_assert!(x.abs() < FRACTION_LIMIT, "{x} is too large to be rounded");
    (x + NO_FRACTION) - NO_FRACTION
}

/// Divides the whole number `total` over `weights` into whole parts that add up to it exactly.
///
/// Part `i` is `whole(T * W_i) - whole(T * W_(i-1))`, `W` being the running sum of the weights times the
/// reciprocal of their sum and the last share exactly one, so nothing is lost or made. The order of the weights is
/// the fixed order of their dimension (grades 1..10, durations, quarters). Weights must be finite and not negative;
/// if they are all zero, or their sum is too small to have a reciprocal, everything goes to the last part.
pub fn split<const N: usize>(total: f64, weights: &[f64; N]) -> [f64; N] {
    let mut parts = [0.0; N];
    split_into(total, weights, &mut parts);
    parts
}

/// [`split`] by the running sums of the weights. `total` is whole and below 2^51.
///
/// Nothing branches, so that loops over places divide several totals at a time.
#[inline]
pub fn split_upto<const N: usize>(total: f64, upto: &[f64; N]) -> [f64; N] {
    debug_assert!(total.abs() < FRACTION_LIMIT);
    let sum = upto.last().copied().unwrap_or_default();
    // Where there are no weights every share is zero, and the last part takes all.
    let inverse = 1.0 / if sum >= f64::MIN_POSITIVE { sum } else { f64::INFINITY };
    let mut before = 0.0;
    std::array::from_fn(|i| {
        let end = if i + 1 == N { total } else { whole(total * min(upto[i] * inverse, 1.0)) };
        let part = end - before + 0.0;
        before = end;
        part
    })
}

/// [`split`] of several totals over the same weights; what goes out is part `i` of total `m` at `[i][m]`.
///
/// The shares are reckoned once; the totals are whole and below 2^51.
pub fn split_alike<const N: usize, const M: usize>(totals: &[f64; M], weights: &[f64; N]) -> [[f64; M]; N] {
    debug_assert!(totals.iter().all(|total| total.abs() < FRACTION_LIMIT));
    let mut sum = 0.0;
    let mut upto = weights.map(|w| {
        sum += w;
        sum
    });
    let inverse = if sum >= f64::MIN_POSITIVE { 1.0 / sum } else { 0.0 };
    for share in &mut upto {
        *share = min(*share * inverse, 1.0);
    }
    let mut before = [0.0; M];
    let mut parts = [[0.0; M]; N];
    for (i, row) in parts.iter_mut().enumerate() {
        for m in 0..M {
            let end = if i + 1 == N { totals[m] } else { whole(totals[m] * upto[i]) };
            row[m] = end - before[m] + 0.0;
            before[m] = end;
        }
    }
    parts
}

/// [`split`] for a length known only at run time; `parts` and `weights` are equally long.
pub fn split_into(total: f64, weights: &[f64], parts: &mut [f64]) {
    debug_assert_eq!(weights.len(), parts.len());
    let mut sum = 0.0;
    for &w in weights {
        sum += w;
    }
    let last = parts.len().saturating_sub(1);
    let inverse = if sum >= f64::MIN_POSITIVE { 1.0 / sum } else { 0.0 };
    let mut running = 0.0;
    let mut before = 0.0;
    for (i, part) in parts.iter_mut().enumerate() {
        running += weights[i];
        let upto = if i == last { total } else { whole(total * min(running * inverse, 1.0)) };
        *part = upto - before + 0.0;
        before = upto;
    }
}

/// Sorts a short list, entries of equal rank in the order they had.
///
/// The standard library's sorts are made for long lists: each use of one brings the page several kilobytes.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    for i in 1..items.len() {
        let (sorted, rest) = items.split_at(i);
        let place = sorted.partition_point(|item| compare(item, &rest[0]) != Ordering::Greater);
        for j in (place..i).rev() {
            items.swap(j, j + 1);
        }
    }
}

/// Largest whole number not above `x`, for sizes below 2^51; never the negative zero.
///
/// The same as `floor`, which is a call where the processor has no instruction for it.
#[inline]
#[must_use]
pub fn floor(x: f64) -> f64 {
    let nearest = whole(x);
    nearest - if nearest > x { 1.0 } else { 0.0 }
}

/// Whole numbers nearest to `targets` (any sign) that add up to `total`, by largest remainder.
///
/// Every entry is first rounded down; the units left over go, one each, to the largest remainders, ties to
/// the earlier entry (provinces stand in the order of their GB/T 2260 code). Should the targets not add up
/// to the total, the surplus is dealt out round after round in that order.
pub fn round_to_total<const N: usize>(total: f64, targets: &[f64; N]) -> [f64; N] {
    let mut parts = targets.map(floor);
    let mut remainder: [f64; N] = std::array::from_fn(|i| targets[i] - parts[i]);
    let mut left = total - sum_of_whole(&parts);
    // Whole rounds first (targets that miss the total by more than N), then one unit each.
    if left < 0.0 || left >= N as f64 {
        let rounds = floor(left / N as f64);
        for part in &mut parts {
            *part += rounds;
        }
        left -= rounds * N as f64;
    }
    if left < 1.0 {
        return parts;
    }
    // Entries are laid in bins by remainder; only the bin in which the units run out needs an order.
    let level = remainder.map(|r| r * LAST_BIN as f64 + LOWEST_LEVEL);
    let mut heights = [0u32; N_BINS];
    for own in level {
        heights[own.to_bits() as usize % N_BINS] += 1;
    }
    let mut units = left as u32;
    let mut edge = LAST_BIN;
    while edge > 0 && heights[edge] <= units {
        units -= heights[edge];
        edge -= 1;
    }
    let edge = LOWEST_LEVEL + edge as f64;
    for i in 0..N {
        parts[i] += if level[i] > edge { 1.0 } else { 0.0 };
        remainder[i] = if level[i] == edge { remainder[i] } else { TAKEN };
    }
    for _ in 0..units {
        let largest = greatest(&remainder);
        if let Some(next) = remainder.iter().position(|&r| r == largest) {
            parts[next] += 1.0;
            remainder[next] = TAKEN;
        }
    }
    parts
}

/// The greatest of several numbers, several running side by side.
fn greatest(numbers: &[f64]) -> f64 {
    let mut greatest = [f64::NEG_INFINITY; 4];
    for four in numbers.chunks(4) {
        for (greatest, x) in greatest.iter_mut().zip(four) {
            *greatest = max(*greatest, *x);
        }
    }
    max(max(greatest[0], greatest[1]), max(greatest[2], greatest[3]))
}

/// Sum of whole numbers, exact and so the same in any order: several run side by side.
fn sum_of_whole(numbers: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    for four in numbers.chunks(4) {
        for (sum, x) in sums.iter_mut().zip(four) {
            *sum += x;
        }
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3])
}

/// Bins of remainders 0 to 1: about as many as there are provinces.
const LAST_BIN: usize = 32;
const N_BINS: usize = 2 * LAST_BIN;
/// 2^52: a bin added to it is rounded and stands in the lowest bits, and levels compare as their bins do.
const LOWEST_LEVEL: f64 = 4_503_599_627_370_496.0;
/// Below every remainder.
const TAKEN: f64 = -1.0;

/// Divides a whole number over `weights` by largest remainder: the rule for provinces.
///
/// Shares are proportional to the weights, which are finite and not negative; if all are zero the first
/// entry takes the total.
pub fn apportion<const N: usize>(total: f64, weights: &[f64; N]) -> [f64; N] {
    let mut sum = 0.0;
    for &w in weights {
        sum += w;
    }
    let mut targets = [0.0; N];
    if sum > 0.0 {
        let each = total / sum;
        for i in 0..N {
            targets[i] = each * weights[i];
        }
    } else if N > 0 {
        targets[0] = total;
    }
    round_to_total(total, &targets)
}

/// [`apportion`] with a whole upper bound for every entry: what goes beyond a bound is dealt to entries that
/// still have room, in proportion to it; what finds no room at all is left out.
pub fn apportion_within<const N: usize>(total: f64, weights: &[f64; N], bounds: &[f64; N]) -> [f64; N] {
    let mut room = 0.0;
    for &bound in bounds {
        room += bound;
    }
    if total >= room {
        return *bounds;
    }
    let mut parts = apportion(total, weights);
    let mut over = 0.0;
    let mut left = [0.0; N];
    for i in 0..N {
        let excess = max(parts[i] - bounds[i], 0.0);
        parts[i] -= excess;
        over += excess;
        left[i] = bounds[i] - parts[i];
    }
    if over > 0.0 {
        let more = apportion(over, &left);
        for i in 0..N {
            let taken = min(more[i], left[i]);
            parts[i] += taken;
            left[i] -= taken;
            over -= taken;
        }
        // Rounding may ask a unit of an entry that is full.
        for i in 0..N {
            let taken = min(over, left[i]);
            parts[i] += taken;
            over -= taken;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    // Breaks if a division of land, power or money ever loses or makes a unit.
    proptest! {
        #[test]
        fn whole_is_round_ties_even(x in prop_oneof![-1e6f64..1e6, -2e15f64..2e15, (-1_000_000i64..1_000_000).prop_map(|n| n as f64 + 0.5)]) {
            prop_assert_eq!(whole(x), x.round_ties_even() + 0.0);
        }

        #[test]
        fn apportion_within_conserves_and_keeps_every_bound(
            total in 0u64..4_000_000_000,
            weights in prop::array::uniform10(0.0f64..1e6),
            bounds in prop::array::uniform10(0u64..400_000_000),
        ) {
            let (total, bounds) = (total as f64, bounds.map(|b| b as f64));
            let room = bounds.iter().fold(0.0, |a, b| a + b);
            let parts = apportion_within(total, &weights, &bounds);
            prop_assert_eq!(parts.iter().fold(0.0, |a, b| a + b), min(total, room));
            for i in 0..10 {
                prop_assert!(0.0 <= parts[i] && parts[i] <= bounds[i] && parts[i] == parts[i].trunc());
            }
        }

        #[test]
        fn split_conserves(total in 0u64..4_000_000_000_000, weights in prop::array::uniform10(0.0f64..1e6)) {
            let total = total as f64;
            let parts = split(total, &weights);
            prop_assert_eq!(parts.iter().sum::<f64>(), total);
            for part in parts {
                prop_assert!(part >= 0.0 && part == part.trunc(), "part {part}");
            }
        }

        #[test]
        fn split_is_near_its_share(total in 0u64..1_000_000_000, weights in prop::array::uniform4(0.01f64..10.0)) {
            let total = total as f64;
            let sum: f64 = weights.iter().sum();
            for (part, w) in split(total, &weights).iter().zip(weights) {
                prop_assert!((part - total * w / sum).abs() <= 1.0 + 1e-6);
            }
        }

        #[test]
        fn apportion_conserves(total in 0u64..4_000_000_000_000, weights in prop::array::uniform31(0.0f64..1e6)) {
            let total = total as f64;
            let parts = apportion(total, &weights);
            prop_assert_eq!(parts.iter().sum::<f64>(), total);
            for part in parts {
                prop_assert!(part >= 0.0 && part == part.trunc());
            }
        }

        // The rule as it is written: sort by remainder, then by place. Breaks if a unit goes to another entry.
        #[test]
        fn round_to_total_is_largest_remainder(tenths in prop::array::uniform31(-40i32..40), exact in prop::array::uniform31(-1e3f64..1e3), tied: bool) {
            let targets: [f64; 31] = std::array::from_fn(|i| if tied { f64::from(tenths[i]) / 10.0 } else { exact[i] });
            let total = targets.iter().map(|x| x.floor()).sum::<f64>() + 13.0;
            let mut order: Vec<usize> = (0..31).collect();
            let remainder = |i: usize| targets[i] - targets[i].floor();
            order.sort_by(|&a, &b| remainder(b).total_cmp(&remainder(a)));
            let mut wanted = targets.map(f64::floor);
            for &i in &order[..13] {
                wanted[i] += 1.0;
            }
            prop_assert_eq!(round_to_total(total, &targets), wanted);
        }

        #[test]
        fn round_to_total_keeps_signed_targets(targets in prop::array::uniform31(-1e7f64..1e7)) {
            let total = whole(targets.iter().sum::<f64>());
            let parts = round_to_total(total, &targets);
            prop_assert_eq!(parts.iter().sum::<f64>(), total);
            for (part, target) in parts.iter().zip(targets) {
                prop_assert!((part - target).abs() <= 2.0);
            }
        }
    }

    #[test]
    fn whole_rounds_half_to_even_and_never_gives_negative_zero() {
        assert_eq!(whole(0.5), 0.0);
        assert_eq!(whole(1.5), 2.0);
        assert_eq!(whole(2.5), 2.0);
        assert_eq!(whole(-0.4).to_bits(), 0.0f64.to_bits());
    }

    // Breaks if the ways of dividing part, in a single bit.
    proptest! {
        #[test]
        fn split_upto_is_split(
            total in 0u64..2_000_000_000_000,
            weights in prop::array::uniform10(prop_oneof![Just(0.0), 0.0f64..1e6]),
            empty: bool,
        ) {
            let weights = if empty { [0.0; 10] } else { weights };
            let mut sum = 0.0;
            let upto = weights.map(|w| {
                sum += w;
                sum
            });
            let parts = split(total as f64, &weights);
            prop_assert_eq!(split_upto(total as f64, &upto).map(f64::to_bits), parts.map(f64::to_bits));
        }

        #[test]
        fn split_alike_is_split_into(
            totals in prop::array::uniform3(0u64..2_000_000_000_000),
            weights in prop::array::uniform5(prop_oneof![Just(0.0), 0.0f64..1e6]),
            empty: bool,
        ) {
            let weights = if empty { [0.0; 5] } else { weights };
            let totals = totals.map(|total| total as f64);
            let parts = split_alike(&totals, &weights);
            for m in 0..3 {
                let mut alone = [0.0; 5];
                split_into(totals[m], &weights, &mut alone);
                prop_assert_eq!(parts.map(|row| row[m].to_bits()), alone.map(f64::to_bits));
            }
        }

        #[test]
        fn floor_is_floor(x in prop_oneof![-1e6f64..1e6, -1e14f64..1e14, (-1_000_000i64..1_000_000).prop_map(|n| n as f64 / 2.0)]) {
            prop_assert_eq!(floor(x), x.floor());
        }
    }

    #[test]
    fn split_by_hand() {
        // Shares 1/3 and 2/3 of 10: whole(3.33) = 3, whole(6.67) - 3 = 4, 10 - 7 = 3.
        assert_eq!(split(10.0, &[1.0, 1.0, 1.0]), [3.0, 4.0, 3.0]);
        assert_eq!(split(7.0, &[0.0, 0.0]), [0.0, 7.0]);
    }

    #[test]
    fn apportion_gives_the_unit_left_over_to_the_largest_remainder() {
        // 10 over 1:1:2 is 2.5, 2.5, 5: the tie goes to the earlier entry.
        assert_eq!(apportion(10.0, &[1.0, 1.0, 2.0]), [3.0, 2.0, 5.0]);
    }

    #[test]
    fn min_and_max_agree_on_the_sign_of_zero_everywhere() {
        assert_eq!(min(0.0, -0.0).to_bits(), (-0.0f64).to_bits());
        assert_eq!(max(0.0, -0.0).to_bits(), 0.0f64.to_bits());
    }
}
