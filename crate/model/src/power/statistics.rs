//! What the profile generator knows about load, wind and sun: statistics of open hourly series.
//!
//! The series themselves are not part of the project; `cargo xtask calibrate` makes the statistics from them.

use std::fmt::Write as _;

use crate::region::{ByProvince, GRIDS, N_PROVINCES, PROVINCES};

use super::calendar::FESTIVAL_DAYS;

/// Number of regional grids.
pub const N_GRIDS: usize = GRIDS.len();
/// Nodes of the wind quantile table: normal scores from -3.2 to 3.2, every 0.2.
pub const WIND_NODES: usize = 33;
/// Nodes of the clearness quantile table: normal scores from -2.4 to 2.4, every 0.3.
pub const CLEARNESS_NODES: usize = 17;
/// Least normal score and step of the wind table.
pub const WIND_SCALE: (f64, f64) = (-3.2, 0.2);
/// Least normal score and step of the clearness table.
pub const CLEARNESS_SCALE: (f64, f64) = (-2.4, 0.3);

/// A symmetric table between grids.
pub type BetweenGrids = [[f64; N_GRIDS]; N_GRIDS];

/// Statistics of one grid.
#[derive(Clone, Debug, PartialEq)]
pub struct GridStatistics {
    /// Yearly maximum of load over its mean.
    pub peak: f64,
    /// Load over its yearly mean by working day (0) or other day (1), month and hour.
    pub load_shape: [[[f64; 24]; 12]; 2],
    /// Factor on load on the days around the Spring Festival.
    pub festival: [f64; FESTIVAL_DAYS],
    /// Standard deviation of the daily departure from that, by month.
    pub day_sd: [f64; 12],
    /// Correlation of the daily departure from one day to the next.
    pub day_rho: f64,
    /// Standard deviation of the hourly departure from the daily one.
    pub hour_sd: f64,
    /// Its correlation from one hour to the next.
    pub hour_rho: f64,
    /// Mean normal score of wind output by month and hour.
    pub wind_mean: [[f64; 24]; 12],
    /// Standard deviation of the score about it, by month.
    pub wind_sd: [f64; 12],
    /// Roots of the second-order process of the score.
    pub wind_roots: [f64; 2],
    /// Capacity factor at the nodes of the normal score.
    pub wind_quantiles: [f64; WIND_NODES],
    /// Mean daily clearness by month: output over clear-sky output.
    pub clear_mean: [f64; 12],
    /// Its standard deviation by month.
    pub clear_sd: [f64; 12],
    /// Standardised clearness at the nodes of the normal score.
    pub clear_quantiles: [f64; CLEARNESS_NODES],
    /// Correlation of the clearness score from one day to the next.
    pub clear_rho: f64,
    /// Hour of the day's factor, by season (December to February first).
    pub clear_shape: [[f64; 24]; 4],
    /// Mean solar output over capacity: where the sun shines more, the same panels give more.
    pub solar_mean: f64,
    /// Greatest solar output over capacity, which no generated hour passes.
    pub solar_top: f64,
    /// Relative standard deviation of an hour about its day.
    pub clear_hour_sd: f64,
    /// Its correlation from one hour to the next.
    pub clear_hour_rho: f64,
}

/// Statistics of all six grids.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistics {
    /// By grid.
    pub grids: [GridStatistics; N_GRIDS],
    /// Maximum of the national load over the sum of the grids' maxima.
    pub coincidence: f64,
    /// Correlation of the daily departure of load between grids.
    pub load_between: BetweenGrids,
    /// Correlation of the innovations of wind between grids.
    pub wind_between: BetweenGrids,
    /// Correlation of the clearness score between grids.
    pub clear_between: BetweenGrids,
    /// Weight of each province in its grid's sun.
    pub solar_weights: ByProvince<f64>,
}

/// A file of statistics that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("profile statistics: {0}")]
pub struct Unusable(pub String);

impl Statistics {
    /// All zero, to be filled.
    #[must_use]
    pub fn empty() -> Self {
        let grid = || GridStatistics {
            peak: 0.0,
            load_shape: [[[0.0; 24]; 12]; 2],
            festival: [0.0; FESTIVAL_DAYS],
            day_sd: [0.0; 12],
            day_rho: 0.0,
            hour_sd: 0.0,
            hour_rho: 0.0,
            wind_mean: [[0.0; 24]; 12],
            wind_sd: [0.0; 12],
            wind_roots: [0.0; 2],
            wind_quantiles: [0.0; WIND_NODES],
            clear_mean: [0.0; 12],
            clear_sd: [0.0; 12],
            clear_quantiles: [0.0; CLEARNESS_NODES],
            clear_rho: 0.0,
            clear_shape: [[0.0; 24]; 4],
            solar_mean: 0.0,
            solar_top: 0.0,
            clear_hour_sd: 0.0,
            clear_hour_rho: 0.0,
        };
        Self {
            grids: std::array::from_fn(|_| grid()),
            coincidence: 0.0,
            load_between: [[0.0; N_GRIDS]; N_GRIDS],
            wind_between: [[0.0; N_GRIDS]; N_GRIDS],
            clear_between: [[0.0; N_GRIDS]; N_GRIDS],
            solar_weights: [0.0; N_PROVINCES],
        }
    }

    /// The statistics that belong to this version.
    #[must_use]
    pub fn committed() -> Self {
        match Self::parse(include_str!("../../register/profiles.csv")) {
            Ok(statistics) => statistics,
            Err(_) => unreachable!("a test reads the committed file"),
        }
    }

    /// Reads the file that [`Statistics::text`] writes.
    ///
    /// # Errors
    /// If a row is missing, stands elsewhere or holds something else than the right number of finite numbers.
    pub fn parse(text: &str) -> Result<Self, Unusable> {
        let mut statistics = Self::empty();
        let mut lines = text.lines().filter(|l| !l.starts_with('#')).skip(1);
        let mut fault = None;
        statistics.visit(&mut |name, region, _, values| {
            if fault.is_none() {
                fault = read_row(lines.next().unwrap_or_default(), name, region, values).err();
            }
        });
        fault.map_or(Ok(statistics), |what| Err(Unusable(what)))
    }

    /// The file: a line that says whom it owes, a header, and one row per table and region.
    #[must_use]
    pub fn text(&self, attribution: &str) -> String {
        let mut text = format!("# {attribution}\nname,region,values\n");
        self.clone().visit(&mut |name, region, digits, values| {
            let numbers: Vec<String> = values
                .iter()
                .map(|x| {
                    let number = format!("{x:.digits$}");
                    let short = number.trim_end_matches('0').trim_end_matches('.');
                    if short == "-0" { "0".to_owned() } else { short.to_owned() }
                })
                .collect();
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{name},{region},{}", numbers.join(" "));
        });
        text
    }

    /// Calls `f` with name, region, decimals and values of every row, always in the same order.
    fn visit(&mut self, f: &mut impl FnMut(&str, &str, usize, &mut [f64])) {
        f("coincidence", "CN", 4, std::slice::from_mut(&mut self.coincidence));
        for (name, table) in [
            ("load_between", &mut self.load_between),
            ("wind_between", &mut self.wind_between),
            ("clear_between", &mut self.clear_between),
        ] {
            for (grid, row) in GRIDS.iter().zip(table) {
                f(name, grid, 4, row);
            }
        }
        for (province, weight) in PROVINCES.iter().zip(&mut self.solar_weights) {
            f("solar_weight", province.code, 4, std::slice::from_mut(weight));
        }
        for (grid, s) in GRIDS.iter().zip(&mut self.grids) {
            f("peak", grid, 4, std::slice::from_mut(&mut s.peak));
            for (name, months) in ["load_shape_working", "load_shape_other"].iter().zip(&mut s.load_shape) {
                for row in months {
                    f(name, grid, 3, row);
                }
            }
            f("festival", grid, 3, &mut s.festival);
            f("day_sd", grid, 4, &mut s.day_sd);
            f("day_rho", grid, 4, std::slice::from_mut(&mut s.day_rho));
            f("hour_sd", grid, 4, std::slice::from_mut(&mut s.hour_sd));
            f("hour_rho", grid, 4, std::slice::from_mut(&mut s.hour_rho));
            for row in &mut s.wind_mean {
                f("wind_mean", grid, 2, row);
            }
            f("wind_sd", grid, 3, &mut s.wind_sd);
            f("wind_roots", grid, 5, &mut s.wind_roots);
            f("wind_quantiles", grid, 4, &mut s.wind_quantiles);
            f("clear_mean", grid, 4, &mut s.clear_mean);
            f("clear_sd", grid, 4, &mut s.clear_sd);
            f("clear_quantiles", grid, 3, &mut s.clear_quantiles);
            f("clear_rho", grid, 4, std::slice::from_mut(&mut s.clear_rho));
            for row in &mut s.clear_shape {
                f("clear_shape", grid, 3, row);
            }
            f("solar_mean", grid, 4, std::slice::from_mut(&mut s.solar_mean));
            f("solar_top", grid, 4, std::slice::from_mut(&mut s.solar_top));
            f("clear_hour_sd", grid, 4, std::slice::from_mut(&mut s.clear_hour_sd));
            f("clear_hour_rho", grid, 4, std::slice::from_mut(&mut s.clear_hour_rho));
        }
    }
}

fn read_row(line: &str, name: &str, region: &str, values: &mut [f64]) -> Result<(), String> {
    let rest = line
        .strip_prefix(name)
        .and_then(|l| l.strip_prefix(','))
        .and_then(|l| l.strip_prefix(region))
        .and_then(|l| l.strip_prefix(','))
        .ok_or_else(|| format!("expected `{name},{region},...`, found `{line}`"))?;
    let n_wanted = values.len();
    let mut words = rest.split(' ');
    for value in values {
        *value = words
            .next()
            .and_then(|w| w.parse().ok())
            .filter(|x: &f64| x.is_finite())
            .ok_or_else(|| format!("{name} {region}: needs {n_wanted} finite numbers"))?;
    }
    if words.next().is_some() {
        Err(format!("{name} {region}: more than {n_wanted} numbers"))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if the committed file was edited by hand or belongs to another layout.
    #[test]
    fn the_committed_file_is_read_and_written_alike() {
        let text = include_str!("../../register/profiles.csv");
        let statistics = Statistics::parse(text).expect("usable");
        let attribution = text.lines().next().and_then(|line| line.strip_prefix("# ")).expect("a first line");
        assert_eq!(statistics.text(attribution), text);
    }

    #[test]
    fn a_damaged_file_is_refused_with_the_row() {
        let text = Statistics::empty().text("nobody");
        let fault =
            Statistics::parse(&text.replacen("peak,north,0", "peak,north,inf", 1)).expect_err("refused");
        assert!(fault.to_string().contains("peak north"), "{fault}");
        assert!(Statistics::parse(&text.replacen("festival", "feast", 1)).is_err());
        assert!(Statistics::parse("").is_err());
    }
}
