//! Numbers as people read them: as many digits as matter.

mod parse;
mod write;
mod written;

pub use parse::parse;
pub use write::{exponent, fixed, scientific, shortest};
pub use written::{Written, half_width, shifted, written};

/// `x` with at most `digits` significant digits and no needless zeros.
#[must_use]
pub fn significant(x: f64, digits: usize) -> String {
    if x == 0.0 {
        return "0".to_owned();
    }
    // Scientific notation rounds to the digits wanted; its exponent then says how many decimals that is.
    let scientific = scientific(x, digits.saturating_sub(1));
    let exponent: i32 = scientific.split_once('e').and_then(|(_, e)| e.parse().ok()).unwrap_or(0);
    let decimals = (digits as i32 - 1 - exponent).max(0) as usize;
    let text = fixed(x, decimals);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// The least number of at most `digits` significant digits that is no smaller than `x`, as text: a lower limit that is
/// accepted when it is typed.
#[must_use]
pub fn at_least(x: f64, digits: usize) -> String {
    let text = significant(x, digits);
    let Some(near) = parse(&text).filter(|near| *near < x) else { return text };
    // Whole digits are all told.
    let last = (exponent(near) - digits as i32 + 1).min(0);
    significant(shifted(shifted(near, -last).round_ties_even() + 1.0, last), digits)
}

/// The greatest number of at most `digits` significant digits that is no greater than `x`, as text.
#[must_use]
pub fn at_most(x: f64, digits: usize) -> String {
    let text = at_least(-x, digits);
    text.strip_prefix('-')
        .map_or_else(|| if x == 0.0 { text.clone() } else { format!("-{text}") }, str::to_owned)
}

/// As [`significant`], in scientific notation from 1e16: a message has no use for three hundred digits.
#[must_use]
pub fn stated(x: f64, digits: usize) -> String {
    if !x.is_finite() || x.abs() < 1e16 {
        return significant(x, digits);
    }
    let text = scientific(x, digits.saturating_sub(1));
    match text.split_once('e') {
        Some((head, exponent)) if head.contains('.') => {
            format!("{}e{exponent}", head.trim_end_matches('0').trim_end_matches('.'))
        }
        _ => text,
    }
}

/// `x` with at most `decimals` decimals and no needless zeros; never a negative zero.
#[must_use]
pub fn rounded(x: f64, decimals: usize) -> String {
    let text = fixed(x, decimals);
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a limit is printed that is refused when it is typed, or farther inside than its digits need.
    #[test]
    fn limits_are_rounded_inwards() {
        assert_eq!(at_least(5_940.041_666_666_667, 6), "5940.05");
        assert_eq!(at_most(5_940.041_666_666_667, 6), "5940.04");
        assert_eq!(at_least(-0.123_456_789, 3), "-0.123");
        assert_eq!(at_most(-0.123_456_789, 3), "-0.124");
        assert_eq!((at_least(0.0, 6), at_most(0.0, 6)), ("0".to_owned(), "0".to_owned()));
        assert_eq!((at_least(99_999.96, 6), at_most(1e6, 3)), ("100000".to_owned(), "1000000".to_owned()));
        for i in 1..20_000_i32 {
            let x = f64::from(i * 7_919 % 1_000_003) / 997.0 * crate::math::pow(10.0, f64::from(i % 13 - 6));
            for x in [x, -x] {
                let most = if x.abs() < 1e5 { 1.000_001e-5 * x.abs() } else { 1.0 };
                let [low, high] = [at_least(x, 6), at_most(x, 6)].map(|text| parse(&text).expect("a number"));
                assert!(high <= x && x <= low && low - high <= most, "{high} {x} {low}");
            }
        }
    }

    // Breaks if a figure is ever shown with false precision, or with needless zeros.
    #[test]
    fn numbers_read_well() {
        assert_eq!(significant(0.0, 4), "0");
        assert_eq!(significant(99_999.6, 4), "100000");
        assert_eq!(significant(-3.4567, 3), "-3.46");
        assert_eq!(stated(1e308, 6), "1e308");
        assert_eq!(stated(-1.234_567_8e20, 6), "-1.23457e20");
        assert_eq!(stated(9.5e15, 6), "9500000000000000");
    }
}
