//! Typical days of load, the Spring Festival, and what departs from both.

use tianchu_model::power::calendar::{DAYS, Day, FESTIVAL_DAYS, HOURS, days};
use tianchu_model::power::moments;
use tianchu_model::power::profile::{ByGridHour, between_noons};
use tianchu_model::power::statistics::{N_GRIDS, Statistics};

/// Year of the open series.
const YEAR: i32 = 2018;
/// Rounds in which monthly values are moved so that means hold after interpolation.
const ROUNDS: usize = 6;

/// `weights` are the electricity use of the grids, for adding them up.
pub(crate) fn fit(open: &ByGridHour, weights: &[f64; N_GRIDS], statistics: &mut Statistics) {
    let days = days(YEAR);
    let mut scores: ByGridHour = Default::default();
    for g in 0..N_GRIDS {
        let load = &open[g];
        let s = &mut statistics.grids[g];
        s.peak = load.iter().copied().fold(0.0, f64::max);
        s.load_shape = shape(load, &days);
        let typical = |d: usize, hour: usize| {
            let shape = &s.load_shape[usize::from(!days[d].working)];
            let (a, b, weight) = days[d].between;
            shape[a][hour] + weight * (shape[b][hour] - shape[a][hour])
        };
        let ratio = |d: usize| {
            let found: f64 = load[d * 24..d * 24 + 24].iter().sum();
            found / (0..24).map(|hour| typical(d, hour)).sum::<f64>()
        };
        let mut festival = [1.0; FESTIVAL_DAYS];
        for d in 0..DAYS {
            if let Some(i) = days[d].festival {
                festival[i] = ratio(d);
            }
        }
        // One year shows the festival only with the weather of its days: smooth over five days.
        let smooth: [f64; FESTIVAL_DAYS] = std::array::from_fn(|i| {
            let around = i.saturating_sub(1)..(i + 2).min(FESTIVAL_DAYS);
            let n = around.len() as f64;
            festival[around].iter().sum::<f64>() / n
        });
        s.festival = smooth;
        let expected = |d: usize| days[d].festival.map_or(1.0, |i| smooth[i]);
        let daily: Vec<f64> = (0..DAYS).map(|d| ratio(d) / expected(d) - 1.0).collect();
        s.day_sd = std::array::from_fn(|month| {
            let near = |m: usize| (m + 13 - month) % 12 <= 2;
            let inside: Vec<f64> = (0..DAYS).filter(|&d| near(days[d].month)).map(|d| daily[d]).collect();
            (inside.iter().map(|x| x * x).sum::<f64>() / inside.len() as f64).sqrt()
        });
        let standard: Vec<f64> = (0..DAYS).map(|d| daily[d] / s.day_sd[days[d].month]).collect();
        s.day_rho = moments::autocorrelation(&standard, 1);
        let hourly: Vec<f64> = (0..HOURS)
            .map(|h| {
                let (d, hour) = (h / 24, h % 24);
                let (a, b, weight) = between_noons(d, hour);
                let slow = daily[a] + weight * (daily[b] - daily[a]);
                load[h] / (typical(d, hour) * expected(d)) - 1.0 - slow
            })
            .collect();
        s.hour_sd = (hourly.iter().map(|x| x * x).sum::<f64>() / HOURS as f64).sqrt();
        s.hour_rho = moments::autocorrelation(&hourly, 1);
        scores[g] = standard;
    }
    statistics.load_between = moments::between(&scores);
    let national = |h: usize| -> f64 { (0..N_GRIDS).map(|g| open[g][h] * weights[g]).sum() };
    let peak = (0..HOURS).map(national).fold(0.0, f64::max);
    let sum: f64 = (0..N_GRIDS).map(|g| statistics.grids[g].peak * weights[g]).sum();
    statistics.coincidence = peak / sum;
}

/// Means by kind of day, month and hour outside the festival, moved until they hold after interpolation.
fn shape(load: &[f64], days: &[Day]) -> [[[f64; 24]; 12]; 2] {
    let mean = |value: &dyn Fn(usize, usize) -> f64| {
        let mut sums = [[[0.0; 24]; 12]; 2];
        let mut counts = [[0.0f64; 12]; 2];
        for (d, day) in days.iter().enumerate().filter(|(_, day)| day.festival.is_none()) {
            let kind = usize::from(!day.working);
            counts[kind][day.month] += 1.0;
            for hour in 0..24 {
                sums[kind][day.month][hour] += value(d, hour);
            }
        }
        for kind in 0..2 {
            for month in 0..12 {
                for x in &mut sums[kind][month] {
                    *x /= counts[kind][month];
                }
            }
        }
        sums
    };
    let wanted = mean(&|d, hour| load[d * 24 + hour]);
    let mut shape = wanted;
    for _ in 0..ROUNDS {
        let got = mean(&|d, hour| {
            let table = &shape[usize::from(!days[d].working)];
            let (a, b, weight) = days[d].between;
            table[a][hour] + weight * (table[b][hour] - table[a][hour])
        });
        for kind in 0..2 {
            for month in 0..12 {
                for hour in 0..24 {
                    shape[kind][month][hour] *= wanted[kind][month][hour] / got[kind][month][hour];
                }
            }
        }
    }
    shape
}
