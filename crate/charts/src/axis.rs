//! Axes: ranges that are always finite, ordered and not empty, and ticks at round numbers.

use tianchu_model::number;

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub at: f64,
    /// What it says.
    pub label: String,
}

/// A range with its ticks. Plotters never returns from an infinite range and draws nonsense in an empty one,
/// so an axis can only be made by functions that rule both out.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    from: f64,
    to: f64,
    ticks: Vec<Tick>,
}

/// Beyond this a range is cut: sums and products inside the drawing library stay finite.
const LIMIT: f64 = 1e15;

impl Axis {
    /// A range, mended where it is not one: ends that are not finite, stand in the wrong order or coincide.
    #[must_use]
    pub fn new(from: f64, to: f64) -> Self {
        let sound = |x: f64| if x.is_nan() { 0.0 } else { x.clamp(-LIMIT, LIMIT) };
        let (a, b) = (sound(from), sound(to));
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        let pad = if b - a > (a.abs() + b.abs()) * 1e-9 { 0.0 } else { (b.abs() * 0.05).max(1.0) };
        Self { from: a - pad, to: b + pad, ticks: Vec::new() }
    }

    /// A range around finite `values`, from zero if `zero`, with air above them, and ticks at round numbers.
    #[must_use]
    pub fn of_values(values: impl IntoIterator<Item = f64>, zero: bool) -> Self {
        let mut ends: Option<(f64, f64)> = zero.then_some((0.0, 0.0));
        for x in values.into_iter().filter(|x| x.is_finite()) {
            let (a, b) = ends.unwrap_or((x, x));
            ends = Some((a.min(x), b.max(x)));
        }
        let (low, high) = ends.unwrap_or((0.0, 1.0));
        if high - low <= high.abs() * 1e-9 {
            // Nothing varies; a stock of zero still stands on the floor of its chart.
            let pad = if high == 0.0 { 1.0 } else { high.abs() * 0.05 };
            return Self::new(if zero { low } else { low - pad }, high + pad).with_round_ticks();
        }
        let span = high - low;
        let below = if zero && low >= 0.0 { 0.0 } else { span * AIR_BELOW };
        Self::new(low - below, high + span * AIR_ABOVE).with_round_ticks()
    }

    /// The same range with ticks for a low panel.
    pub(crate) fn sparse(self) -> Self {
        self.with_steps(FEW_STEPS)
    }

    fn with_round_ticks(self) -> Self {
        self.with_steps(STEPS)
    }

    /// Ticks at multiples of a round step, labelled with as many decimals as the step has.
    pub(crate) fn with_steps(mut self, steps: f64) -> Self {
        let (step, decimals) = round_step((self.to - self.from) / steps);
        let (first, last) = ((self.from / step).ceil() as i64, (self.to / step).floor() as i64);
        self.ticks = (first..=last)
            .map(|i| {
                let at = i as f64 * step;
                // A minus sign as wide as a digit, not a hyphen.
                Tick { at, label: number::fixed(at, decimals).replace('-', "−") }
            })
            .collect();
        self
    }

    /// The same range with these ticks; those outside are left out.
    #[must_use]
    pub fn with_ticks(mut self, ticks: impl IntoIterator<Item = Tick>) -> Self {
        self.ticks = ticks.into_iter().filter(|t| (self.from..=self.to).contains(&t.at)).collect();
        self
    }

    /// Lower end.
    #[must_use]
    pub fn from(&self) -> f64 {
        self.from
    }

    /// Upper end, above the lower one.
    #[must_use]
    pub fn to(&self) -> f64 {
        self.to
    }

    /// Ticks: of a value axis from low to high, of a time axis in order of importance.
    #[must_use]
    pub fn ticks(&self) -> &[Tick] {
        &self.ticks
    }

    /// Where `x` stands, 0 at the lower end and 1 at the upper one.
    #[must_use]
    pub fn share(&self, x: f64) -> f64 {
        (x - self.from) / (self.to - self.from)
    }
}

/// Room above the highest value, where the word for the projection stands.
const AIR_ABOVE: f64 = 0.12;
/// Room below the lowest value of a range that does not start at zero.
const AIR_BELOW: f64 = 0.08;
/// About how many steps a range has; more would make the grid louder than the lines.
const STEPS: f64 = 6.0;
/// The same for one of several panels.
const FEW_STEPS: f64 = 2.6;

/// The smallest of 1, 2, 5 times a power of ten from `wanted` up, and the decimals it needs.
fn round_step(wanted: f64) -> (f64, usize) {
    // The exponent is read from its digits: a logarithm may differ in its last bit between targets.
    let exponent = number::exponent(wanted);
    for (mantissa, lift) in [(1, 0), (2, 0), (5, 0), (1, 1)] {
        let power = exponent + lift;
        let step: f64 = number::parse(&format!("{mantissa}e{power}")).unwrap_or(1.0);
        if step >= wanted {
            return (step, usize::try_from(-power).unwrap_or(0));
        }
    }
    (wanted, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(values: &[f64], zero: bool) -> String {
        let axis = Axis::of_values(values.iter().copied(), zero);
        assert!(axis.from().is_finite() && axis.to().is_finite() && axis.from() < axis.to(), "{axis:?}");
        assert!(!axis.ticks().is_empty() && axis.ticks().len() <= 8, "{axis:?}");
        axis.ticks().iter().map(|t| t.label.as_str()).collect::<Vec<_>>().join(" ")
    }

    // Breaks if ticks stand at odd numbers or a stock's chart does not start at zero.
    #[test]
    fn ticks_are_round() {
        assert_eq!(labels(&[18.65, 19.95], false), "19.0 19.5 20.0");
        assert_eq!(labels(&[0.03, 6.68], true), "0 2 4 6");
        assert_eq!(labels(&[-590.0, 2074.0], true), "0 1000 2000");
        assert_eq!(labels(&[-0.2, 0.2], true), "−0.2 −0.1 0.0 0.1 0.2");
    }

    // Breaks if any input, however odd, makes a range plotters hangs on or draws nonsense in.
    #[test]
    fn ranges_are_always_sound() {
        labels(&[], false);
        labels(&[], true);
        labels(&[f64::NAN, f64::INFINITY, f64::NEG_INFINITY], false);
        labels(&[0.0, 0.0], true);
        labels(&[7.0, 7.0], false);
        labels(&[-7.0], true);
        labels(&[1e300, -1e300], false);
        labels(&[f64::MIN_POSITIVE], true);
        for (a, b) in [(f64::NAN, 1.0), (0.0, f64::INFINITY), (3.0, 2.0), (5.0, 5.0), (0.0, 0.0)] {
            let axis = Axis::new(a, b);
            assert!(axis.from().is_finite() && axis.to().is_finite() && axis.from() < axis.to(), "{axis:?}");
        }
    }
}
