//! Figures by which two hourly series are compared.

use super::profile::ByGridHour;
use super::statistics::{BetweenGrids, N_GRIDS};

/// Quantiles of the duration curve that are compared.
pub const LEVELS: [f64; 7] = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
/// Lags in hours at which the autocorrelation is compared.
pub const LAGS: [usize; 3] = [1, 24, 168];

/// Figures of one series.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moments {
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub sd: f64,
    /// Greatest value.
    pub max: f64,
    /// Values at [`LEVELS`] of the duration curve, from below.
    pub quantiles: [f64; LEVELS.len()],
    /// Autocorrelation at [`LAGS`].
    pub autocorrelation: [f64; LAGS.len()],
    /// Standard deviation of the change from one hour to the next.
    pub ramp_sd: f64,
}

impl Moments {
    /// Names of the figures, in the order of [`Moments::figures`].
    pub const NAMES: [&'static str; 14] = [
        "mean", "sd", "max", "q01", "q05", "q25", "q50", "q75", "q95", "q99", "lag1", "lag24", "lag168",
        "ramp_sd",
    ];

    /// Measures a series of at least 169 values.
    #[must_use]
    pub fn of(series: &[f64]) -> Self {
        let n = series.len() as f64;
        let mean = series.iter().sum::<f64>() / n;
        let variance = series.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n;
        let mut sorted = series.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let at = |level: f64| {
            let place = level * (n - 1.0);
            let i = place.floor() as usize;
            let upper = sorted[(i + 1).min(sorted.len() - 1)];
            sorted[i] + (place - i as f64) * (upper - sorted[i])
        };
        let change: f64 = series.windows(2).map(|w| (w[1] - w[0]) * (w[1] - w[0])).sum::<f64>() / (n - 1.0);
        Self {
            mean,
            sd: variance.sqrt(),
            max: sorted[sorted.len() - 1],
            quantiles: LEVELS.map(at),
            autocorrelation: LAGS.map(|lag| autocorrelation(series, lag)),
            ramp_sd: change.sqrt(),
        }
    }

    /// All figures in one list.
    #[must_use]
    pub fn figures(&self) -> [f64; Self::NAMES.len()] {
        let (q, a) = (&self.quantiles, &self.autocorrelation);
        [
            self.mean,
            self.sd,
            self.max,
            q[0],
            q[1],
            q[2],
            q[3],
            q[4],
            q[5],
            q[6],
            a[0],
            a[1],
            a[2],
            self.ramp_sd,
        ]
    }
}

/// Autocorrelation of a series at a lag.
#[must_use]
pub fn autocorrelation(series: &[f64], lag: usize) -> f64 {
    let mean = series.iter().sum::<f64>() / series.len() as f64;
    let square = |x: f64| x * x;
    let variance: f64 = series.iter().map(|x| square(x - mean)).sum();
    let product: f64 = series.iter().zip(&series[lag..]).map(|(x, y)| (x - mean) * (y - mean)).sum();
    product / variance
}

/// Correlation of two series of equal length.
#[must_use]
pub fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let mean = |x: &[f64]| x.iter().sum::<f64>() / x.len() as f64;
    let (mean_a, mean_b) = (mean(a), mean(b));
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        ab += (x - mean_a) * (y - mean_b);
        aa += (x - mean_a) * (x - mean_a);
        bb += (y - mean_b) * (y - mean_b);
    }
    if aa > 0.0 && bb > 0.0 { ab / (aa * bb).sqrt() } else { 0.0 }
}

/// Correlation of every pair of grids.
#[must_use]
pub fn between(series: &ByGridHour) -> BetweenGrids {
    let mut table = [[1.0; N_GRIDS]; N_GRIDS];
    for a in 0..N_GRIDS {
        for b in 0..a {
            let r = correlation(&series[a], &series[b]);
            table[a][b] = r;
            table[b][a] = r;
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    // By hand: 0, 1, 0, 1, ... has mean 1/2, deviation 1/2, and turns round at every step.
    #[test]
    fn a_series_of_two_values() {
        let series: Vec<f64> = (0..1000).map(|i| f64::from(i % 2)).collect();
        let m = Moments::of(&series);
        assert_eq!((m.mean, m.sd, m.max, m.ramp_sd), (0.5, 0.5, 1.0, 1.0));
        assert!((m.autocorrelation[0] + 0.999).abs() < 1e-12);
        assert!((m.autocorrelation[1] - 0.976).abs() < 1e-12);
        let turned: Vec<f64> = series.iter().map(|x| 1.0 - x).collect();
        assert!((correlation(&series, &turned) + 1.0).abs() < 1e-12);
    }
}
