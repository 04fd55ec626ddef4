//! Numbers as decimal texts.
//!
//! The same texts as the standard library gives, without the 20 kB it takes for speed that nobody needs here: the page
//! has a transfer budget, and writes a few hundred numbers at a time. A number times a power of ten is whole; all digits
//! of that are written down, and then cut.

/// `x` with so many decimals, ties to even; as `{:.decimals$}`.
#[must_use]
pub fn fixed(x: f64, decimals: usize) -> String {
    words(x).unwrap_or_else(|| {
        if let Some(whole) = scaled(x, decimals) {
            let mut text = format!("{whole:0>places$}", places = decimals + 1);
            if decimals > 0 {
                text.insert(text.len() - decimals, '.');
            }
            return sign(x) + &text;
        }
        let mut decimal = Decimal::exact(x);
        decimal.round(decimal.point + decimals as i32);
        sign(x) + &decimal.plain(decimals)
    })
}

/// `x` as a digit with so many decimals and a power of ten; as `{:.decimals$e}`.
#[must_use]
pub fn scientific(x: f64, decimals: usize) -> String {
    words(x).unwrap_or_else(|| {
        let mut decimal = Decimal::exact(x);
        decimal.round(1 + decimals as i32);
        let exponent = decimal.exponent();
        decimal.point = 1;
        sign(x) + &decimal.plain(decimals) + "e" + &exponent.to_string()
    })
}

/// `x` with as few digits as tell it from its neighbours; as `{}`.
#[must_use]
pub fn shortest(x: f64) -> String {
    words(x).unwrap_or_else(|| {
        let decimal = Decimal::shortest(x);
        let decimals = decimal.digits.len() as i32 - decimal.point;
        sign(x) + &decimal.plain(usize::try_from(decimals).unwrap_or(0))
    })
}

/// The power of ten of the first digit that [`shortest`] writes and that is not 0; 0 of zero and of what is not finite.
#[must_use]
pub fn exponent(x: f64) -> i32 {
    if x.is_finite() { Decimal::shortest(x).exponent() } else { 0 }
}

/// A finite number without its sign times ten to the power of `decimals`, rounded to a whole one, ties to even; where
/// that fits the registers, as it does for all that charts show.
fn scaled(x: f64, decimals: usize) -> Option<u64> {
    let (mantissa, exponent) = parts(x);
    if decimals > 17 || !(-120..0).contains(&exponent) {
        return None;
    }
    let product = u128::from(mantissa) * 10_u128.pow(decimals as u32);
    let bits = exponent.unsigned_abs();
    let (whole, rest, half) = (product >> bits, product & ((1 << bits) - 1), 1 << (bits - 1));
    let up = rest > half || (rest == half && whole % 2 == 1);
    u64::try_from(whole + u128::from(up)).ok()
}

/// What is no number is said in words.
fn words(x: f64) -> Option<String> {
    let word = if x.is_nan() { "NaN" } else { "inf" };
    (!x.is_finite()).then(|| if x == f64::NEG_INFINITY { sign(x) } else { String::new() } + word)
}

fn sign(x: f64) -> String {
    if x.is_sign_negative() { "-" } else { "" }.to_owned()
}

/// Digits and the power of ten that their fraction `0.digits` is multiplied with, the first digit no zero.
struct Decimal {
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    fn exact(x: f64) -> Self {
        let (mantissa, exponent) = parts(x);
        Self { digits: digits(mantissa, exponent), point: exponent.min(0) }.normal()
    }

    fn shortest(x: f64) -> Self {
        let (mantissa, exponent) = parts(x);
        if mantissa == 0 {
            return Self { digits: Vec::new(), point: 0 };
        }
        // Half-way to the neighbours, in quarters of the last bit: below a power of two the lower one is nearer, unless there
        // are no smaller steps.
        let nearer = mantissa == 1 << 52 && exponent > LEAST_EXPONENT;
        let quarters = [4 * mantissa - if nearer { 1 } else { 2 }, 4 * mantissa, 4 * mantissa + 2];
        let [low, all, high] = quarters.map(|n| digits(n, exponent - 2));
        // One place more, so that rounding up never needs another.
        let places = high.len() + 1;
        let [low, all, high] =
            [low, all, high].map(|digits| [vec![0; places - digits.len()], digits].concat());
        // Numbers half-way are read as the even one.
        let within = |digits: &[u8]| {
            let inside = *low < *digits && *digits < *high;
            inside || (mantissa % 2 == 0 && (*low == *digits || *digits == *high))
        };
        let mut found = all.clone();
        for n in 1..places {
            let mut below = all.clone();
            below[n..].fill(0);
            let mut above = below.clone();
            raise(&mut above[..n]);
            let fits = within(&below);
            if within(&above) && (!fits || all[n] >= 5) {
                found = above;
                break;
            }
            if fits {
                found = below;
                break;
            }
        }
        while found.last() == Some(&0) && found.len() > 1 {
            found.pop();
        }
        let point = (exponent - 2).min(0) + (places - found.len()) as i32;
        Self { digits: found, point }.normal()
    }

    /// From `digits * 10^point` to `0.digits * 10^point`, without zeros in front.
    fn normal(mut self) -> Self {
        self.point += self.digits.len() as i32;
        let zeros = self.digits.iter().take_while(|digit| **digit == 0).count();
        self.digits.drain(..zeros);
        self.point -= zeros as i32;
        self
    }

    /// Rounds to so many digits, ties to even.
    fn round(&mut self, n: i32) {
        let Ok(n) = usize::try_from(n) else {
            self.digits.clear();
            return;
        };
        let Some((next, rest)) = self.digits.get(n..).and_then(<[u8]>::split_first) else { return };
        let is_tie = *next == 5 && rest.iter().all(|digit| *digit == 0);
        let up = if is_tie { n > 0 && self.digits[n - 1] % 2 == 1 } else { *next >= 5 };
        self.digits.truncate(n);
        if up {
            self.digits.insert(0, 0);
            raise(&mut self.digits);
            if self.digits[0] == 0 {
                self.digits.remove(0);
            } else {
                self.point += 1;
            }
        }
    }

    /// The power of ten of the first digit.
    fn exponent(&self) -> i32 {
        if self.digits.is_empty() { 0 } else { self.point - 1 }
    }

    fn plain(&self, decimals: usize) -> String {
        let digit = |place: i32| {
            let digit = usize::try_from(place).ok().and_then(|i| self.digits.get(i));
            char::from(b'0' + digit.copied().unwrap_or(0))
        };
        let mut text: String = (0..self.point).map(digit).collect();
        if text.is_empty() {
            text.push('0');
        }
        if decimals > 0 {
            text.push('.');
            text.extend((self.point..self.point + decimals as i32).map(digit));
        }
        text
    }
}

/// The exponent of the numbers that have fewer bits.
const LEAST_EXPONENT: i32 = -1074;

/// A finite number without its sign as `mantissa * 2^exponent`.
fn parts(x: f64) -> (u64, i32) {
    let bits = x.to_bits();
    let (fraction, exponent) = (bits & ((1 << 52) - 1), (bits >> 52 & 0x7ff) as i32);
    if exponent == 0 {
        (fraction, LEAST_EXPONENT)
    } else {
        (fraction | 1 << 52, LEAST_EXPONENT + exponent - 1)
    }
}

/// Adds one to the last digit of a number that has room for it.
fn raise(digits: &mut [u8]) {
    for digit in digits.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            return;
        }
        *digit = 0;
    }
}

/// The digits of `mantissa * 2^exponent`, times ten to the power of `-exponent` where that is below zero.
fn digits(mantissa: u64, exponent: i32) -> Vec<u8> {
    // Below one, a half is five tenths.
    let factor = if exponent < 0 { 5 } else { 2 };
    let mut limbs = vec![mantissa];
    carry(&mut limbs);
    let mut left = exponent.unsigned_abs();
    while left > 0 {
        let power = left.min(AT_ONCE);
        for limb in &mut limbs {
            *limb *= u64::pow(factor, power);
        }
        carry(&mut limbs);
        left -= power;
    }
    let mut digits = Vec::with_capacity(9 * limbs.len());
    for mut limb in limbs {
        for _ in 0..9 {
            digits.push((limb % 10) as u8);
            limb /= 10;
        }
    }
    while digits.last() == Some(&0) {
        digits.pop();
    }
    digits.reverse();
    digits
}

/// Of the powers of two and five, those that a limb can be multiplied by before it carries.
const AT_ONCE: u32 = 12;
/// Limbs have nine digits, the lowest first.
const LIMB: u64 = 1_000_000_000;

fn carry(limbs: &mut Vec<u64>) {
    let mut over = 0;
    for limb in limbs.iter_mut() {
        let sum = *limb + over;
        (*limb, over) = (sum % LIMB, sum / LIMB);
    }
    while over > 0 {
        limbs.push(over % LIMB);
        over /= LIMB;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers of every kind: bits at random, decimals as people write them, ties, powers and their neighbours.
    fn numbers() -> impl Iterator<Item = f64> {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let random = std::iter::repeat_with(move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            f64::from_bits(state ^ state >> 29)
        });
        let tens = (-330..309).step_by(3).filter_map(|power| format!("1e{power}").parse().ok());
        let twos = (0..2046u64).step_by(5).map(|exponent| f64::from_bits(exponent << 52));
        let beside = tens.chain(twos).flat_map(|x: f64| {
            [
                x,
                f64::from_bits(x.to_bits() + 1),
                f64::from_bits(x.to_bits().saturating_sub(1)),
                5.0 * x,
                9.5 * x,
            ]
        });
        let halves = (0..400).map(|n| f64::from(n) / 16.0);
        let written = (0..400).flat_map(|n| [1e-3, 1e-2, 1e4, 1e17].map(|unit| f64::from(n) * unit));
        let few = [0.0, f64::INFINITY, f64::NAN, f64::MAX, f64::MIN_POSITIVE, 5e-324, 1e23];
        random.take(2_000).chain(beside).chain(halves).chain(written).chain(few).flat_map(|x| [x, -x])
    }

    // Breaks if any number is written otherwise than the standard library writes it.
    #[test]
    fn texts_are_those_of_the_standard_library() {
        for x in numbers() {
            assert_eq!(shortest(x), format!("{x}"), "{x:e}");
            if x.is_finite() {
                let text = format!("{x:e}");
                assert_eq!(
                    Some(exponent(x).to_string().as_str()),
                    text.split_once('e').map(|(_, e)| e),
                    "{x:e}"
                );
            }
            for decimals in [0, 1, 2, 3, 6, 17] {
                assert_eq!(fixed(x, decimals), format!("{x:.decimals$}"), "{x:e} {decimals}");
                assert_eq!(scientific(x, decimals), format!("{x:.decimals$e}"), "{x:e} {decimals}");
            }
        }
    }
}
