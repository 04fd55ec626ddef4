//! Hours of load, wind and sun for six grids, from a seed.

use crate::math;
use crate::rng::{self, ChaCha8, Stream};
use crate::time::Year;

use super::calendar::{DAYS, Day, HOURS, days, on_day};
use super::statistics::{BetweenGrids, CLEARNESS_SCALE, GridStatistics, N_GRIDS, Statistics, WIND_SCALE};
use super::sun;

/// Hours thrown away before a process is taken as stationary: the slowest wind process keeps 1e-4 of its start.
const WARM_UP: usize = 240;

/// One value per grid and hour.
pub type ByGridHour = [Vec<f64>; N_GRIDS];

/// The hours of a year, 8,760 per grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Profiles {
    /// Load over its yearly mean.
    pub load: ByGridHour,
    /// Wind output over capacity.
    pub wind: ByGridHour,
    /// Solar output over capacity.
    pub solar: ByGridHour,
}

/// Makes profiles; everything that does not depend on year, seed and draw is prepared.
#[derive(Clone, Debug)]
pub struct Generator {
    statistics: Statistics,
    sky: ByGridHour,
    load_factor: BetweenGrids,
    wind_factor: BetweenGrids,
    clear_factor: BetweenGrids,
}

impl Generator {
    /// A generator on these statistics.
    #[must_use]
    pub fn new(statistics: Statistics) -> Self {
        Self {
            sky: sun::clear_sky(&statistics.solar_weights),
            load_factor: cholesky(&statistics.load_between),
            wind_factor: cholesky(&statistics.wind_between),
            clear_factor: cholesky(&statistics.clear_between),
            statistics,
        }
    }

    /// The statistics it works on.
    #[must_use]
    pub fn statistics(&self) -> &Statistics {
        &self.statistics
    }

    /// The hours of a calendar year under the weather of one seed and draw.
    ///
    /// The weather does not depend on the year: two years differ in their weekdays and Spring Festival only.
    #[must_use]
    pub fn generate(&self, year: Year, seed: u64, draw: u64) -> Profiles {
        let days = days(year);
        Profiles {
            load: self.load(&days, &mut rng::stream(seed, draw, Stream::LoadDepartures)),
            wind: self.wind(&days, &mut rng::stream(seed, draw, Stream::Wind)),
            solar: self.solar(&days, &mut rng::stream(seed, draw, Stream::Sun)),
        }
    }

    fn load(&self, days: &[Day], numbers: &mut ChaCha8) -> ByGridHour {
        let slow = self.daily(&self.load_factor, |s| s.day_rho, numbers);
        std::array::from_fn(|g| {
            let s = &self.statistics.grids[g];
            let mut hours = Vec::with_capacity(HOURS);
            let mut fast = rng::standard_normal(rng::open_unit(numbers));
            let kick = (1.0 - s.hour_rho * s.hour_rho).sqrt();
            for (d, day) in days.iter().enumerate() {
                let shape = &s.load_shape[usize::from(!day.working)];
                let (a, b, weight) = day.between;
                let festival = day.festival.map_or(1.0, |i| s.festival[i]);
                let day_sd = on_day(day, &s.day_sd);
                for hour in 0..24 {
                    fast = s.hour_rho * fast + kick * rng::standard_normal(rng::open_unit(numbers));
                    let typical = shape[a][hour] + weight * (shape[b][hour] - shape[a][hour]);
                    let departure = day_sd * within(&slow[g], s.day_rho, d, hour) + s.hour_sd * fast;
                    hours.push(typical * festival * math::max(1.0 + departure, 0.2));
                }
            }
            let mean = hours.iter().sum::<f64>() / HOURS as f64;
            for x in &mut hours {
                *x /= mean;
            }
            hours
        })
    }

    fn wind(&self, days: &[Day], numbers: &mut ChaCha8) -> ByGridHour {
        let grids = &self.statistics.grids;
        let mut hours: ByGridHour = std::array::from_fn(|_| Vec::with_capacity(HOURS));
        let (mut now, mut before) = ([0.0; N_GRIDS], [0.0; N_GRIDS]);
        let law: [_; N_GRIDS] = std::array::from_fn(|g| second_order(grids[g].wind_roots));
        let mut step = |numbers: &mut ChaCha8| {
            let kicks = correlated(&self.wind_factor, numbers);
            for g in 0..N_GRIDS {
                let (first, second, size) = law[g];
                let next = first * now[g] + second * before[g] + size * kicks[g];
                before[g] = now[g];
                now[g] = next;
            }
            now
        };
        for _ in 0..WARM_UP {
            step(numbers);
        }
        for day in days {
            let (a, b, weight) = day.between;
            let sd: [f64; N_GRIDS] = std::array::from_fn(|g| on_day(day, &grids[g].wind_sd));
            for hour in 0..24 {
                let scores = step(numbers);
                for g in 0..N_GRIDS {
                    let s = &grids[g];
                    let mean = s.wind_mean[a][hour] + weight * (s.wind_mean[b][hour] - s.wind_mean[a][hour]);
                    let score = mean + sd[g] * scores[g];
                    hours[g].push(math::clamp(look_up(&s.wind_quantiles, WIND_SCALE, score), 0.0, 1.0));
                }
            }
        }
        hours
    }

    fn solar(&self, days: &[Day], numbers: &mut ChaCha8) -> ByGridHour {
        let scores = self.daily(&self.clear_factor, |s| s.clear_rho, numbers);
        std::array::from_fn(|g| {
            let s = &self.statistics.grids[g];
            let sky = &self.sky[g];
            let mut hours = vec![0.0; HOURS];
            let kick = (1.0 - s.clear_hour_rho * s.clear_hour_rho).sqrt();
            let mut noise = 0.0;
            for (d, day) in days.iter().enumerate() {
                let standard = look_up(&s.clear_quantiles, CLEARNESS_SCALE, scores[g][d]);
                let clearness =
                    math::max(on_day(day, &s.clear_mean) + on_day(day, &s.clear_sd) * standard, 0.02);
                let shape = &s.clear_shape[season(day.month)];
                for hour in 0..24 {
                    let clear = sky[d * 24 + hour];
                    if clear <= 0.0 {
                        continue;
                    }
                    noise = s.clear_hour_rho * noise + kick * rng::standard_normal(rng::open_unit(numbers));
                    let factor = math::clamp(1.0 + s.clear_hour_sd * noise, 0.0, 2.0);
                    hours[d * 24 + hour] =
                        math::clamp(clear * shape[hour] * clearness * factor, 0.0, s.solar_top);
                }
            }
            hours
        })
    }

    /// A first-order process per grid, one standard normal value a day, correlated between grids.
    fn daily(
        &self,
        factor: &BetweenGrids,
        rho: impl Fn(&GridStatistics) -> f64,
        numbers: &mut ChaCha8,
    ) -> ByGridHour {
        let mut values: ByGridHour = std::array::from_fn(|_| Vec::with_capacity(DAYS));
        let mut now = correlated(factor, numbers);
        for _ in 0..DAYS {
            let kicks = correlated(factor, numbers);
            for g in 0..N_GRIDS {
                let rho = rho(&self.statistics.grids[g]);
                now[g] = rho * now[g] + (1.0 - rho * rho).sqrt() * kicks[g];
                values[g].push(now[g]);
            }
        }
        values
    }
}

/// Season of a month for [`GridStatistics::clear_shape`].
#[must_use]
pub fn season(month: usize) -> usize {
    (month + 1) % 12 / 3
}

/// Place of an hour between the noons of two days: the earlier day and the weight of the later one.
#[must_use]
pub fn between_noons(day: usize, hour: usize) -> (usize, usize, f64) {
    let after_noon = (hour as f64 + 0.5 - 12.0) / 24.0;
    if after_noon >= 0.0 {
        (day, (day + 1).min(DAYS - 1), after_noon)
    } else {
        (day.saturating_sub(1), day, 1.0 + after_noon)
    }
}

/// A daily value at an hour, linear between noons, its variance kept at one.
fn within(daily: &[f64], rho: f64, day: usize, hour: usize) -> f64 {
    let (a, b, weight) = between_noons(day, hour);
    let rest = 1.0 - weight;
    let variance = rest * rest + weight * weight + 2.0 * rest * weight * rho;
    (rest * daily[a] + weight * daily[b]) / variance.sqrt()
}

/// A table over evenly spaced nodes, linear between and beyond them.
fn look_up<const N: usize>(table: &[f64; N], (first, step): (f64, f64), x: f64) -> f64 {
    let place = (x - first) / step;
    let i = math::clamp(place.floor(), 0.0, (N - 2) as f64) as usize;
    table[i] + (place - i as f64) * (table[i + 1] - table[i])
}

/// Coefficients of `x[t] = a x[t-1] + b x[t-2] + size * e` with unit variance, from the roots of its law.
#[must_use]
pub fn second_order([r, q]: [f64; 2]) -> (f64, f64, f64) {
    let (first, second) = (r + q, -r * q);
    let gain = (1.0 - second) / ((1.0 + second) * ((1.0 - second) * (1.0 - second) - first * first));
    (first, second, (1.0 / gain).sqrt())
}

fn correlated(factor: &BetweenGrids, numbers: &mut ChaCha8) -> [f64; N_GRIDS] {
    let independent: [f64; N_GRIDS] = std::array::from_fn(|_| rng::standard_normal(rng::open_unit(numbers)));
    std::array::from_fn(|i| (0..=i).map(|j| factor[i][j] * independent[j]).sum())
}

/// Lower factor of a correlation table; a pivot below zero (rounding) counts as zero.
#[must_use]
pub fn cholesky(table: &BetweenGrids) -> BetweenGrids {
    let mut factor = [[0.0; N_GRIDS]; N_GRIDS];
    for i in 0..N_GRIDS {
        for j in 0..=i {
            let mut rest = table[i][j];
            for k in 0..j {
                rest -= factor[i][k] * factor[j][k];
            }
            factor[i][j] = if i == j {
                math::max(rest, 0.0).sqrt()
            } else if factor[j][j] > 0.0 {
                rest / factor[j][j]
            } else {
                0.0
            };
        }
    }
    factor
}
