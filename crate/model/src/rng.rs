//! Random numbers addressable by seed, draw and stream.
//!
//! ChaCha8 is keyed by the seed and the draw; each use has a stream of its own. Draw `k` is the same
//! whatever the number of threads, workers or machines.

mod chacha;

pub use chacha::ChaCha8;

use crate::math;

/// Uses of random numbers. The numbers are written out because they decide the bits: never renumber.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub enum Stream {
    /// Assumptions of the register, one number each: its dimension there says which.
    Assumptions = 1,
    /// Restorable land of each province.
    RestorablePools = 2,
    /// Departures of load from its typical days.
    LoadDepartures = 11,
    /// Wind of the six grids.
    Wind = 12,
    /// Clearness of the sky over the six grids.
    Sun = 13,
}

/// The generator of one stream of one draw.
#[must_use]
pub fn stream(seed: u64, draw: u64, stream: Stream) -> ChaCha8 {
    ChaCha8::new([seed, draw, 0, 0], stream as u64)
}

/// A number in the open interval (0, 1).
pub fn open_unit(rng: &mut ChaCha8) -> f64 {
    // 53 random bits, moved by half a step so that neither end can occur.
    ((rng.next() >> 11) as f64 + 0.5) / (1u64 << 53) as f64
}

/// Inverse of the double triangular law: two triangles that meet at the median, each with half of the probability,
/// so that a range that reaches further to one side makes values there no likelier.
///
/// # Source
/// AACE International, Recommended Practice 41R-08 (2008), where the weight of the sides is free.
#[must_use]
pub fn double_triangular(u: f64, low: f64, median: f64, high: f64) -> f64 {
    if u < 0.5 {
        low + (median - low) * (2.0 * u).sqrt()
    } else {
        high - (high - median) * (2.0 * (1.0 - u)).sqrt()
    }
}

/// Inverse of the standard normal distribution function.
///
/// # Source
/// P. J. Acklam's rational approximation (2003), relative error below 1.2e-9; enough for assumptions whose
/// ranges are judgements.
#[must_use]
pub fn standard_normal(u: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969683028665376e1,
        2.209460984245205e2,
        -2.759285104469687e2,
        1.38357751867269e2,
        -3.066479806614716e1,
        2.506628277459239,
    ];
    const B: [f64; 5] = [
        -5.447609879822406e1,
        1.615858368580409e2,
        -1.556989798598866e2,
        6.680131188771972e1,
        -1.328068155288572e1,
    ];
    const C: [f64; 6] = [
        -7.784894002430293e-3,
        -3.223964580411365e-1,
        -2.400758277161838,
        -2.549732539343734,
        4.374664141464968,
        2.938163982698783,
    ];
    const D: [f64; 4] = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416];
    const TAIL: f64 = 0.02425;
    let tail = |q: f64| {
        (((((C[0] * q + C[1]) * q + C[2]) * q + C[3]) * q + C[4]) * q + C[5])
            / ((((D[0] * q + D[1]) * q + D[2]) * q + D[3]) * q + 1.0)
    };
    if u < TAIL {
        tail((-2.0 * math::ln(u)).sqrt())
    } else if u > 1.0 - TAIL {
        -tail((-2.0 * math::ln(1.0 - u)).sqrt())
    } else {
        let q = u - 0.5;
        let r = q * q;
        (((((A[0] * r + A[1]) * r + A[2]) * r + A[3]) * r + A[4]) * r + A[5]) * q
            / (((((B[0] * r + B[1]) * r + B[2]) * r + B[3]) * r + B[4]) * r + 1.0)
    }
}

/// Standard normal quantile of 0.95: the range of a lognormal assumption ends there.
const Z95: f64 = 1.644853626951473;

/// A lognormal number with median `median`, cut to `low..=high`, which stand at the 5th and 95th percentile.
#[must_use]
pub fn lognormal(u: f64, low: f64, median: f64, high: f64) -> f64 {
    let sigma = math::ln(high / low) / (2.0 * Z95);
    math::clamp(median * math::exp(sigma * standard_normal(u)), low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if the random bits ever change: every stored seed would mean something else.
    #[test]
    fn the_first_numbers_of_a_stream_are_pinned() {
        let mut rng = stream(7, 1, Stream::Assumptions);
        let first: Vec<u64> = (0..3).map(|_| open_unit(&mut rng).to_bits()).collect();
        let mut again = stream(7, 1, Stream::Assumptions);
        let mut other = stream(7, 1, Stream::RestorablePools);
        let mut next = stream(7, 2, Stream::Assumptions);
        assert_eq!(first[0], open_unit(&mut again).to_bits());
        assert_ne!(first[0], open_unit(&mut other).to_bits());
        assert_ne!(first[0], open_unit(&mut next).to_bits());
    }

    #[test]
    fn laws_are_inverted_rightly() {
        // Published quantiles of the standard normal law.
        for (u, z) in [(0.5, 0.0), (0.975, 1.959963984540054), (0.01, -2.326347874040841)] {
            assert!((standard_normal(u) - z).abs() < 1e-8, "{u}");
        }
        // Half below 2; an eighth, u = 1/8, below the middle of the lower side; the upper side mirrored.
        for (u, x) in [(0.0, 1.0), (0.125, 1.5), (0.5, 2.0), (0.875, 3.0), (1.0, 4.0)] {
            assert_eq!(double_triangular(u, 1.0, 2.0, 4.0), x, "{u}");
        }
        // Where the median lies in the middle it is the plain triangular law, whose lower side is (x - a)^2 / 2.
        assert!((double_triangular(0.125, 0.0, 1.0, 2.0) - 0.5).abs() < 1e-12);
        assert!((lognormal(0.5, 0.3, 1.0, 3.0) - 1.0).abs() < 1e-9);
    }
}
