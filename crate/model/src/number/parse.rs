//! Decimal texts as numbers.
//!
//! The same bits as the standard library gives, without its 10 kB table of powers of five, which no compression
//! makes smaller: the page has a transfer budget, and reads a number only when somebody types one.

use std::cmp::Ordering;

/// Digits beyond this many cannot change a result other than by being there: the midpoint of two neighbouring
/// numbers has at most 767 of them.
const MOST_DIGITS: usize = 800;

/// The greatest power of ten that is a number exactly.
const EXACT_TEN: i32 = 22;

/// The number nearest to a decimal such as `-1.5e3`, ties to even; `inf`, `infinity` and `nan` in any case.
/// `None` if the text is none of these.
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    let (negative, body) = match text.as_bytes() {
        [b'-', ..] => (true, &text[1..]),
        [b'+', ..] => (false, &text[1..]),
        _ => (false, text),
    };
    let is = |word: &str| body.eq_ignore_ascii_case(word);
    let size = if is("inf") || is("infinity") {
        f64::INFINITY
    } else if is("nan") {
        f64::NAN
    } else {
        let (digits, exponent) = decimal(body)?;
        nearest(&digits, exponent)
    };
    Some(if negative { -size } else { size })
}

/// Digits without leading zeros, and the power of ten they are to be multiplied with.
fn decimal(text: &str) -> Option<(Vec<u8>, i64)> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, power(exponent)?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = || whole.bytes().chain(fraction.bytes());
    if all().next().is_none() || !all().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut digits: Vec<u8> = all().map(|b| b - b'0').skip_while(|d| *d == 0).collect();
    let mut exponent = exponent - fraction.len() as i64;
    if digits.len() > MOST_DIGITS {
        exponent += (digits.len() - MOST_DIGITS) as i64;
        let rest_is_zero = digits[MOST_DIGITS..].iter().all(|d| *d == 0);
        digits.truncate(MOST_DIGITS);
        if !rest_is_zero {
            digits[MOST_DIGITS - 1] |= 1;
        }
    }
    Some((digits, exponent))
}

/// A whole number with or without a sign; beyond a million all are alike.
fn power(text: &str) -> Option<i64> {
    let (sign, digits) = match text.as_bytes() {
        [b'-', digits @ ..] => (-1, digits),
        [b'+', digits @ ..] => (1, digits),
        digits => (1, digits),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let add = |n: i64, d: &u8| (10 * n + i64::from(d - b'0')).min(1_000_000_000_000);
    Some(sign * digits.iter().fold(0, add))
}

fn nearest(digits: &[u8], exponent: i64) -> f64 {
    // The decimal lies below ten to this power.
    let size = digits.len() as i64 + exponent;
    if digits.is_empty() || size < -323 - 1 {
        return 0.0;
    }
    if size > 309 {
        return f64::INFINITY;
    }
    let mut top = Big(Vec::new());
    for &d in digits {
        top.times_ten_plus(d);
    }
    if digits.len() <= 15 && exponent.unsigned_abs() <= EXACT_TEN as u64 {
        // Both are numbers exactly, so the one operation rounds once.
        let ten = (0..exponent.unsigned_abs()).fold(1.0, |x, _| x * 10.0);
        let whole = digits.iter().fold(0.0, |x, &d| x * 10.0 + f64::from(d));
        return if exponent < 0 { whole / ten } else { whole * ten };
    }
    let mut bottom = Big(vec![1]);
    for _ in 0..exponent.unsigned_abs() {
        if exponent < 0 { bottom.times_ten_plus(0) } else { top.times_ten_plus(0) }
    }
    quotient(top, bottom)
}

/// The number nearest to a fraction of whole numbers above zero.
fn quotient(mut top: Big, mut bottom: Big) -> f64 {
    // Scaled by two to the `shift`, the quotient has 64 or 65 bits.
    let shift = 64 - (top.bits() as i32 - bottom.bits() as i32);
    if shift > 0 {
        top.shift_left(shift as usize)
    } else {
        bottom.shift_left(-shift as usize)
    }
    bottom.shift_left(64);
    let mut quotient = 0u128;
    for _ in 0..=64 {
        quotient <<= 1;
        if top.compare(&bottom) != Ordering::Less {
            top.subtract(&bottom);
            quotient |= 1;
        }
        bottom.halve();
    }
    let exponent = 127 - quotient.leading_zeros() as i32 - shift;
    // Exponent of the last bit a number of this size has; below the normal ones it stays where it is.
    let last = if exponent < -1022 { -1074 } else { exponent - 52 };
    let dropped = (last + shift) as u32;
    let mut mantissa = (quotient >> dropped) as u64;
    let (rest, half) = (quotient & ((1 << dropped) - 1), 1 << (dropped - 1));
    let odd_or_more = mantissa & 1 == 1 || top.bits() > 0;
    if rest > half || (rest == half && odd_or_more) {
        mantissa += 1;
    }
    // A carry out of the mantissa counts the exponent up, from the subnormal numbers to infinity.
    let below = if exponent < -1022 { 0 } else { (last + 1074) as u64 };
    if below >= 2046 { f64::INFINITY } else { f64::from_bits((below << 52) + mantissa) }
}

/// A whole number, its lowest 32 bits first, without zeros at the end.
struct Big(Vec<u32>);

impl Big {
    fn times_ten_plus(&mut self, digit: u8) {
        let mut carry = u64::from(digit);
        for part in &mut self.0 {
            carry += u64::from(*part) * 10;
            *part = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    fn bits(&self) -> usize {
        self.0.last().map_or(0, |top| 32 * self.0.len() - top.leading_zeros() as usize)
    }

    fn shift_left(&mut self, n: usize) {
        let mut carry = 0;
        for part in &mut self.0 {
            let wide = u64::from(*part) << (n % 32) | carry;
            *part = wide as u32;
            carry = wide >> 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
        let mut shifted = vec![0; n / 32];
        shifted.append(&mut self.0);
        self.0 = shifted;
    }

    fn halve(&mut self) {
        let mut carry = 0;
        for part in self.0.iter_mut().rev() {
            let low = *part << 31;
            *part = *part >> 1 | carry;
            carry = low;
        }
        self.trim();
    }

    fn compare(&self, other: &Self) -> Ordering {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    /// Takes a number away that is not greater.
    fn subtract(&mut self, other: &Self) {
        let mut borrow = false;
        for (i, part) in self.0.iter_mut().enumerate() {
            let (x, under) = part.overflowing_sub(other.0.get(i).copied().unwrap_or(0));
            let (x, more) = x.overflowing_sub(u32::from(borrow));
            *part = x;
            borrow = under || more;
        }
        self.trim();
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str) {
        let (ours, theirs) = (parse(text).map(f64::to_bits), text.parse::<f64>().ok().map(f64::to_bits));
        assert_eq!(ours, theirs, "{text}");
    }

    // Breaks at the edges of the format: ties, the least and the greatest numbers, texts that are no numbers.
    #[test]
    fn the_edges_are_as_in_the_standard_library() {
        for text in [
            "0",
            "-0",
            "1",
            "0.1",
            "85",
            "1e22",
            "1e23",
            "9007199254740993",
            "9007199254740992.5",
            "5.",
            ".5",
            "1.7976931348623157e308",
            "1.7976931348623158e308",
            "1.7976931348623159e308",
            "1e309",
            "1e999999999999999",
            "4.9e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "1e-400",
            "2.2250738585072011e-308",
            "2.2250738585072014e-308",
            "2.225073858507201e-308",
            "1e-99999999999999999999",
            "0e999999999",
            "inf",
            "-Infinity",
            "",
            ".",
            "e5",
            "1e",
            "1e+",
            "+",
            "--1",
            "1.2.3",
            "1_0",
            "１",
            "0x10",
            " 1",
            "1e1.5",
            "infin",
            "+.e1",
        ] {
            check(text);
        }
        assert!(parse("NaN").is_some_and(f64::is_nan));
        let half = format!("{}5", "9007199254740992.");
        check(&format!("{half}{}1", "0".repeat(900)));
        check(&format!("{half}{}", "0".repeat(900)));
        check(&format!("0.{}1e1000", "0".repeat(999)));
    }

    proptest! {
        #[test]
        fn every_number_comes_back(bits in any::<u64>()) {
            let x = f64::from_bits(bits);
            prop_assume!(x.is_finite());
            check(&format!("{x}"));
            check(&format!("{x:e}"));
            check(&format!("{x:.20e}"));
        }

        #[test]
        fn decimals_round_alike(mantissa in "[0-9]{1,40}", fraction in "[0-9]{0,40}", exponent in -400i32..400) {
            check(&format!("{mantissa}.{fraction}e{exponent}"));
        }

        #[test]
        fn any_text_is_read_alike(text in "[-+.0-9eE]{0,12}") {
            check(&text);
        }
    }
}
