//! How storage of a given mean duration is made up of the duration classes.

use crate::evidence::Evidence;
use crate::math;
use crate::time::Date;

use super::cells::{DURATION_HOURS, N_DURATIONS};

/// Day of NEA's only split of the stock by duration.
const SPLIT_DATE: Date = Date::year_end(2024);

/// Mean durations a mix can have, in hours; both ends of the classes stay a little away, where a mix would
/// be of one class only. Structural.
const MEAN_HOURS: (f64, f64) = (1.01, 7.99);

/// Least eight-hour share of four hours and more: without any, no mix has a mean above four hours. Structural.
const LEAST_EIGHT_HOURS: f64 = 1e-3;

/// NEA's split of the stock by duration, as far as a vintage knows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct DurationSplit(Option<[f64; 3]>);

/// Shares of power by duration class; every wanted mean bends it.
#[derive(Clone, Copy, Debug)]
pub(super) struct BaseMix([f64; N_DURATIONS]);

impl DurationSplit {
    /// NEA's shares below 2 h, 2 to 4 h, 4 h and more.
    pub(super) fn new(evidence: &Evidence) -> Self {
        let known = |id: &str| evidence.value(id, "CN", SPLIT_DATE);
        let shares = (
            known("storage.share_duration_below_2h"),
            known("storage.share_duration_2_to_4h"),
            known("storage.share_duration_4h_plus"),
        );
        match shares {
            (Some(short), Some(middle), Some(long)) => Self(Some([short, middle, long])),
            _ => Self(None),
        }
    }

    /// The three shares read as 1 h, 2 h, and 4 h with `eight_hour_share` of 8 h among them.
    ///
    /// A vintage that does not know them starts from equal shares, the least that can be assumed.
    pub(super) fn mix(&self, eight_hour_share: f64) -> BaseMix {
        let eight_hour_share = math::max(eight_hour_share, LEAST_EIGHT_HOURS);
        BaseMix(match self.0 {
            Some([short, middle, long]) => {
                [short, middle, long * (1.0 - eight_hour_share), long * eight_hour_share]
            }
            None => [1.0; N_DURATIONS],
        })
    }
}

impl BaseMix {
    /// Shares of power by class with the mean `hours`, nearest to the base mix in cross-entropy.
    ///
    /// `m_i = b_i z^(h_i - 1) / sum`, the exponential tilt with `z = exp(theta)`; the durations `h_i` are
    /// whole hours, so `z` is the positive root of the polynomial
    /// `f(z) = sum of b_i (h_i - hours) z^(h_i - 1)`. Its coefficients change sign once (classes shorter than
    /// the mean, then longer), so by Descartes' rule there is one such root, and it rises with `hours`.
    pub(super) fn with_mean(&self, hours: f64) -> [f64; N_DURATIONS] {
        let hours = math::clamp(hours, MEAN_HOURS.0, MEAN_HOURS.1);
        let f = |z: f64| {
            let p = powers(z);
            let mut sum = 0.0;
            for i in 0..N_DURATIONS {
                sum += self.0[i] * (DURATION_HOURS[i] - hours) * p[i];
            }
            sum
        };
        let mut low = 0.0;
        let mut high = 1.0;
        while f(high) < 0.0 {
            low = high;
            high *= 2.0;
        }
        // Halved until the two ends are neighbours: at most 53 + 10 times between powers of two.
        loop {
            let middle = low + (high - low) / 2.0;
            if middle <= low || middle >= high {
                break;
            }
            if f(middle) < 0.0 { low = middle } else { high = middle }
        }
        let p = powers(high);
        let mut mix = [0.0; N_DURATIONS];
        let mut sum = 0.0;
        for i in 0..N_DURATIONS {
            mix[i] = self.0[i] * p[i];
            sum += mix[i];
        }
        mix.map(|m| m / sum)
    }
}

/// `z^(h - 1)` for every duration class of `h` hours: 1, z, z^3, z^7.
fn powers(z: f64) -> [f64; N_DURATIONS] {
    let cube = z * z * z;
    [1.0, z, cube, cube * cube * z]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vintage::Vintage;

    fn mean(mix: &[f64; N_DURATIONS]) -> f64 {
        mix.iter().zip(DURATION_HOURS).map(|(m, h)| m * h).sum()
    }

    // Breaks if a mix misses its mean (above four hours without any station of eight, say), has a negative share, or
    // is not monotone in the mean.
    #[test]
    fn the_mean_is_met_and_longer_means_longer() {
        for (vintage, eight) in Vintage::ALL.into_iter().flat_map(|v| [(v, 0.0), (v, 0.05), (v, 0.2)]) {
            let base = DurationSplit::new(&Evidence::new(vintage)).mix(eight);
            let mut before = 0.0;
            for tenth in 11..=79 {
                let hours = f64::from(tenth) / 10.0;
                let mix = base.with_mean(hours);
                assert!((mean(&mix) - hours).abs() < 1e-9, "{hours}: {mix:?}");
                assert!((mix.iter().sum::<f64>() - 1.0).abs() < 1e-12);
                assert!(mix.iter().all(|&m| m >= 0.0));
                let four_and_more = mix[2] + mix[3];
                assert!(four_and_more > before);
                before = four_and_more;
            }
        }
    }

    // Breaks if the powers do not belong to the durations.
    #[test]
    fn powers_are_those_of_the_durations() {
        for (p, h) in powers(2.0).iter().zip(DURATION_HOURS) {
            assert_eq!(*p, math::pow(2.0, h - 1.0));
        }
    }

    // Breaks if the base mix is bent although it has the wanted mean already.
    #[test]
    fn its_own_mean_leaves_the_base_mix_alone() {
        let base = DurationSplit::new(&Evidence::new(Vintage::Latest)).mix(0.05);
        let found = base.with_mean(mean(&base.0));
        for (x, y) in found.iter().zip(base.0) {
            assert!((x - y).abs() < 1e-9);
        }
    }
}
