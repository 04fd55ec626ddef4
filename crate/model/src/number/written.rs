//! Numbers as people type and paste them.

use super::{parse, shortest};

/// A number as somebody wrote it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Written {
    /// The number before a percent sign, if there is one.
    pub value: f64,
    /// Whether a percent sign stands behind it.
    pub percent: bool,
}

/// Reads a number whose meaning is plain: digits and signs of either width, a sign in front (`−` too), thousands
/// parted by commas, a percent sign behind. `None` if it is none.
#[must_use]
pub fn written(text: &str) -> Option<Written> {
    let narrow: String = text.trim().chars().map(half_width).collect();
    let narrow = narrow.trim();
    let (digits, percent) = match narrow.strip_suffix('%') {
        Some(rest) => (rest.trim_end(), true),
        None => (narrow, false),
    };
    let value = parse(&without_groups(&digits.replace('\u{2212}', "-")))?;
    Some(Written { value, percent })
}

/// `x` with its decimal point moved by so many places to the right, so that 0.07 becomes 7 and comes back as 0.07, to
/// the last bit.
#[must_use]
pub fn shifted(x: f64, places: i32) -> f64 {
    if x.is_finite() { parse(&format!("{}e{places}", shortest(x))).unwrap_or(x) } else { x }
}

/// Full-width letters, digits and signs, as a Chinese keyboard writes them, in their usual form.
#[must_use]
pub fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        other => other,
    }
}

/// `1,500` as `1500`; a comma that does not stand before three digits stays and makes the text no number.
fn without_groups(text: &str) -> String {
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().enumerate().all(|(i, group)| {
        let whole = if i + 1 == rest.len() { group.split('.').next().unwrap_or_default() } else { group };
        whole.len() == 3 && whole.bytes().all(|b| b.is_ascii_digit())
    });
    if grouped { format!("{first}{}", rest.concat()) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a plain way of writing a number is refused, or nonsense is taken for one.
    #[test]
    fn numbers_are_read_as_people_write_them() {
        let plain = |value| Some(Written { value, percent: false });
        for text in ["0.6", " +0.6 ", "６e-1", "０．６", "6E-1"] {
            assert_eq!(written(text), plain(0.6), "{text}");
        }
        for text in ["-1500", "−1,500", "－１，５００", "-1500."] {
            assert_eq!(written(text), plain(-1500.0), "{text}");
        }
        for text in ["60%", "60 %", "６０％", "+60%"] {
            assert_eq!(written(text), Some(Written { value: 60.0, percent: true }), "{text}");
        }
        for text in ["", "%", "60 % %", "1,5", "6 0", "0.6x", "1e", "六", "60‰"] {
            assert_eq!(written(text), None, "{text}");
        }
    }

    // Breaks if a percentage comes back as another number than it was.
    #[test]
    fn the_decimal_point_moves_to_the_bit() {
        for (x, hundredfold) in [(0.07, 7.0), (0.57, 57.0), (0.29, 29.0), (-0.005, -0.5), (1e-300, 1e-298)] {
            assert_eq!((shifted(x, 2), shifted(hundredfold, -2)), (hundredfold, x));
        }
        assert_eq!(shifted(f64::INFINITY, 2), f64::INFINITY);
    }
}
