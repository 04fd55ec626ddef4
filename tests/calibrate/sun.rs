//! Clearness: what of the clear sky's light arrives, day by day and hour by hour.

use tianchu_model::power::calendar::{DAYS, HOURS, days, on_day};
use tianchu_model::power::moments;
use tianchu_model::power::profile::{ByGridHour, season};
use tianchu_model::power::statistics::{CLEARNESS_SCALE, N_GRIDS, Statistics};
use tianchu_model::power::sun::clear_sky;
use tianchu_model::region::ByProvince;

use crate::wind::{normal_scores, quantiles};

/// Year of the open series.
const YEAR: i32 = 2020;
/// Hours dimmer than this share of the year's brightest say nothing about noise.
const BRIGHT: f64 = 0.1;

pub(crate) fn fit(open: &ByGridHour, weights: &ByProvince<f64>, statistics: &mut Statistics) {
    let days = days(YEAR);
    let total: f64 = weights.iter().sum();
    statistics.solar_weights = weights.map(|w| w / total);
    let sky = clear_sky(&statistics.solar_weights);
    let mut scores: ByGridHour = Default::default();
    for g in 0..N_GRIDS {
        let s = &mut statistics.grids[g];
        let sum = |series: &[f64], d: usize| series[d * 24..d * 24 + 24].iter().sum::<f64>();
        let clearness: Vec<f64> = (0..DAYS).map(|d| sum(&open[g], d) / sum(&sky[g], d)).collect();
        let mut counts = [0.0; 12];
        for (d, day) in days.iter().enumerate() {
            counts[day.month] += 1.0;
            s.clear_mean[day.month] += clearness[d];
        }
        for month in 0..12 {
            s.clear_mean[month] /= counts[month];
        }
        let departures: Vec<f64> =
            (0..DAYS).map(|d| clearness[d] - on_day(&days[d], &s.clear_mean)).collect();
        s.clear_sd = std::array::from_fn(|month| {
            let near = |m: usize| (m + 13 - month) % 12 <= 2;
            let inside: Vec<f64> =
                (0..DAYS).filter(|&d| near(days[d].month)).map(|d| departures[d]).collect();
            (inside.iter().map(|x| x * x).sum::<f64>() / inside.len() as f64).sqrt()
        });
        let standard: Vec<f64> = (0..DAYS).map(|d| departures[d] / on_day(&days[d], &s.clear_sd)).collect();
        let (ranked, sorted) = normal_scores(&standard);
        s.clear_quantiles = quantiles(&sorted, CLEARNESS_SCALE);
        s.clear_rho = moments::autocorrelation(&ranked, 1);
        let (mut found, mut expected) = ([[0.0; 24]; 4], [[0.0; 24]; 4]);
        for h in 0..HOURS {
            let season = season(days[h / 24].month);
            found[season][h % 24] += open[g][h];
            expected[season][h % 24] += sky[g][h] * clearness[h / 24];
        }
        for season in 0..4 {
            for hour in 0..24 {
                let shape = found[season][hour] / expected[season][hour];
                // Where the clear sky is all but dark the ratio says nothing.
                s.clear_shape[season][hour] = if shape.is_finite() { shape.clamp(0.0, 3.0) } else { 0.0 };
            }
        }
        s.solar_mean = open[g].iter().sum::<f64>() / HOURS as f64;
        let brightest = open[g].iter().copied().fold(0.0, f64::max);
        s.solar_top = brightest;
        let noise: Vec<Option<f64>> = (0..HOURS)
            .map(|h| {
                let typical =
                    sky[g][h] * clearness[h / 24] * s.clear_shape[season(days[h / 24].month)][h % 24];
                (typical > BRIGHT * brightest).then(|| open[g][h] / typical - 1.0)
            })
            .collect();
        let pairs: Vec<(f64, f64)> = noise.windows(2).filter_map(|w| Some((w[0]?, w[1]?))).collect();
        let square: f64 = pairs.iter().map(|(a, _)| a * a).sum::<f64>() / pairs.len() as f64;
        s.clear_hour_sd = square.sqrt();
        s.clear_hour_rho = pairs.iter().map(|(a, b)| a * b).sum::<f64>() / pairs.len() as f64 / square;
        scores[g] = ranked;
    }
    statistics.clear_between = moments::between(&scores);
}
