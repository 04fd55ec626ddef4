//! Wind in normal scores: seasonal and daily mean, a second-order process, correlation between grids.

use tianchu_model::power::calendar::{HOURS, days, on_day};
use tianchu_model::power::moments;
use tianchu_model::power::profile::{ByGridHour, second_order};
use tianchu_model::power::statistics::{N_GRIDS, Statistics, WIND_SCALE};
use tianchu_model::rng::standard_normal;

/// Year of the open series.
const YEAR: i32 = 2020;

pub(crate) fn fit(open: &ByGridHour, statistics: &mut Statistics) {
    let days = days(YEAR);
    let mut rest: ByGridHour = Default::default();
    for g in 0..N_GRIDS {
        let s = &mut statistics.grids[g];
        let (scores, sorted) = normal_scores(&open[g]);
        s.wind_quantiles = quantiles(&sorted, WIND_SCALE);
        let mut counts = [0.0; 12];
        for (d, day) in days.iter().enumerate() {
            counts[day.month] += 1.0;
            for hour in 0..24 {
                s.wind_mean[day.month][hour] += scores[d * 24 + hour];
            }
        }
        for month in 0..12 {
            for x in &mut s.wind_mean[month] {
                *x /= counts[month];
            }
        }
        let departures: Vec<f64> = (0..HOURS)
            .map(|h| {
                let (a, b, weight) = days[h / 24].between;
                let mean = &s.wind_mean;
                scores[h] - mean[a][h % 24] - weight * (mean[b][h % 24] - mean[a][h % 24])
            })
            .collect();
        s.wind_sd = std::array::from_fn(|month| {
            let near = |m: usize| (m + 13 - month) % 12 <= 2;
            let inside: Vec<f64> =
                (0..HOURS).filter(|h| near(days[h / 24].month)).map(|h| departures[h]).collect();
            (inside.iter().map(|x| x * x).sum::<f64>() / inside.len() as f64).sqrt()
        });
        // Score and mean go together a little where the mean is interpolated; the whole has variance one.
        let square = |x: &dyn Fn(usize) -> f64| (0..HOURS).map(|h| x(h) * x(h)).sum::<f64>() / HOURS as f64;
        let of_mean = square(&|h| scores[h] - departures[h]);
        let of_rest = square(&|h| on_day(&days[h / 24], &s.wind_sd));
        let widen = ((1.0 - of_mean) / of_rest).sqrt();
        s.wind_sd = s.wind_sd.map(|sd| sd * widen);
        let standard: Vec<f64> =
            (0..HOURS).map(|h| departures[h] / on_day(&days[h / 24], &s.wind_sd)).collect();
        s.wind_roots = roots(moments::autocorrelation(&standard, 1), moments::autocorrelation(&standard, 24));
        rest[g] = standard;
    }
    statistics.wind_between = innovations(&moments::between(&rest), statistics);
}

/// Standard normal value of each entry's rank, and the entries in rising order.
pub(crate) fn normal_scores(series: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let mut order: Vec<usize> = (0..series.len()).collect();
    order.sort_by(|&a, &b| series[a].total_cmp(&series[b]).then(a.cmp(&b)));
    let mut scores = vec![0.0; series.len()];
    for (rank, &i) in order.iter().enumerate() {
        scores[i] = standard_normal((rank as f64 + 0.5) / series.len() as f64);
    }
    (scores, order.into_iter().map(|i| series[i]).collect())
}

/// Values of a sorted series at evenly spaced normal scores.
pub(crate) fn quantiles<const N: usize>(sorted: &[f64], (first, step): (f64, f64)) -> [f64; N] {
    let n = sorted.len() as f64;
    let scores: Vec<f64> = (0..sorted.len()).map(|i| standard_normal((i as f64 + 0.5) / n)).collect();
    std::array::from_fn(|node| {
        let z = first + step * node as f64;
        let i = scores.partition_point(|s| *s <= z).clamp(1, sorted.len() - 1);
        let weight = ((z - scores[i - 1]) / (scores[i] - scores[i - 1])).clamp(0.0, 1.0);
        sorted[i - 1] + weight * (sorted[i] - sorted[i - 1])
    })
}

/// Autocorrelation at a lag of the process with these roots.
fn at_lag([r, q]: [f64; 2], lag: usize) -> f64 {
    let (first, second, _) = second_order([r, q]);
    let (mut before, mut now) = (1.0, first / (1.0 - second));
    for _ in 1..lag {
        (before, now) = (now, first * now + second * before);
    }
    now
}

/// Real roots whose process has these autocorrelations at one hour and at a day.
fn roots(hour: f64, day: f64) -> [f64; 2] {
    let slow_for = |fast: f64| {
        let (mut low, mut high) = (0.0, 0.9999);
        for _ in 0..60 {
            let middle = 0.5 * (low + high);
            if at_lag([middle, fast], 24) < day { low = middle } else { high = middle }
        }
        low
    };
    let (mut low, mut high) = (0.0, 0.95);
    for _ in 0..60 {
        let fast = 0.5 * (low + high);
        if at_lag([slow_for(fast), fast], 1) < hour { low = fast } else { high = fast }
    }
    [slow_for(low), low]
}

/// Correlation the innovations need so that the processes have the one that was found.
fn innovations(found: &[[f64; N_GRIDS]; N_GRIDS], statistics: &Statistics) -> [[f64; N_GRIDS]; N_GRIDS] {
    let response = |g: usize| {
        let (first, second, size) = second_order(statistics.grids[g].wind_roots);
        let (mut before, mut now) = (0.0, size);
        let mut response = Vec::with_capacity(4000);
        for _ in 0..4000 {
            response.push(now);
            (before, now) = (now, first * now + second * before);
        }
        response
    };
    let responses: Vec<Vec<f64>> = (0..N_GRIDS).map(response).collect();
    let mut table = *found;
    for a in 0..N_GRIDS {
        for b in 0..N_GRIDS {
            if a != b {
                let shared: f64 = responses[a].iter().zip(&responses[b]).map(|(x, y)| x * y).sum();
                table[a][b] = (found[a][b] / shared).clamp(-0.99, 0.99);
            }
        }
    }
    table
}
