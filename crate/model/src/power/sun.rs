//! Where the sun stands: what a fixed panel would give under a clear sky.

use super::calendar::{DAYS, HOURS};
use crate::region::{ByProvince, GRIDS, N_PROVINCES, PROVINCES};

/// Latitude and longitude of the provincial capitals in degrees, to a tenth.
const SITES: ByProvince<(f64, f64)> = [
    (39.9, 116.4),
    (39.1, 117.2),
    (38.0, 114.5),
    (37.9, 112.5),
    (40.8, 111.7),
    (41.8, 123.4),
    (43.9, 125.3),
    (45.8, 126.5),
    (31.2, 121.5),
    (32.1, 118.8),
    (30.3, 120.2),
    (31.8, 117.2),
    (26.1, 119.3),
    (28.7, 115.9),
    (36.7, 117.0),
    (34.8, 113.6),
    (30.6, 114.3),
    (28.2, 112.9),
    (23.1, 113.3),
    (22.8, 108.3),
    (20.0, 110.3),
    (29.6, 106.5),
    (30.7, 104.1),
    (26.6, 106.7),
    (25.0, 102.7),
    (29.7, 91.1),
    (34.3, 108.9),
    (36.1, 103.8),
    (36.6, 101.8),
    (38.5, 106.3),
    (43.8, 87.6),
];
const DEGREE: f64 = std::f64::consts::PI / 180.0;
/// Tilt of the panels of the open series, facing south.
const TILT: f64 = 35.0 * DEGREE;
/// Share of the clear-sky light that comes from the whole sky.
const DIFFUSE: f64 = 0.1;

/// Output of a panel under a clear sky at each hour of the year, without unit, weighted over the sites of
/// each grid; `weights` are per province.
///
/// # Source
/// Declination: Cooper 1969; equation of time: Spencer 1971, two terms; direct light 0.7 to the power of
/// the air mass to 0.678: Meinel and Meinel 1976.
#[must_use]
pub fn clear_sky(weights: &ByProvince<f64>) -> [Vec<f64>; GRIDS.len()] {
    let mut grids: [Vec<f64>; GRIDS.len()] = std::array::from_fn(|_| vec![0.0; HOURS]);
    let mut totals = [0.0; GRIDS.len()];
    for p in 0..N_PROVINCES {
        totals[PROVINCES[p].grid.0] += weights[p];
    }
    let sites: [_; N_PROVINCES] = std::array::from_fn(|p| {
        let latitude = SITES[p].0 * DEGREE;
        let (flat, tilted) = (latitude, latitude - TILT);
        [libm::sin(flat), libm::cos(flat), libm::sin(tilted), libm::cos(tilted)]
    });
    for day in 0..DAYS {
        let declination = 23.45 * DEGREE * libm::sin(DEGREE * 360.0 / 365.0 * (284.0 + day as f64 + 1.0));
        let (sin_d, cos_d) = (libm::sin(declination), libm::cos(declination));
        let b = DEGREE * 360.0 / 364.0 * (day as f64 - 80.0);
        let equation = (9.87 * libm::sin(2.0 * b) - 7.53 * libm::cos(b) - 1.5 * libm::sin(b)) / 60.0;
        for p in 0..N_PROVINCES {
            let grid = PROVINCES[p].grid.0;
            let weight = weights[p] / totals[grid];
            if weight.is_nan() || weight <= 0.0 {
                continue;
            }
            let [sin_flat, cos_flat, sin_tilted, cos_tilted] = sites[p];
            for hour in 0..24 {
                let solar_time = hour as f64 + 0.5 + (SITES[p].1 - 120.0) / 15.0 + equation;
                let cos_hour = libm::cos(DEGREE * 15.0 * (solar_time - 12.0));
                let height = sin_flat * sin_d + cos_flat * cos_d * cos_hour;
                if height <= 0.0 {
                    continue;
                }
                let onto_panel = sin_tilted * sin_d + cos_tilted * cos_d * cos_hour;
                let air_mass = 1.0 / crate::math::max(height, 0.03);
                let direct =
                    crate::math::exp(-0.356_675 * crate::math::exp(0.678 * crate::math::ln(air_mass)));
                let light = direct * crate::math::max(onto_panel, 0.0) + DIFFUSE * height;
                grids[grid][day * 24 + hour] += weight * light;
            }
        }
    }
    grids
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if hours slip: on the central meridian the day is symmetric about noon, 11:30 and 12:30 alike
    // within the equation of time, and Xinjiang's noon is two hours later.
    #[test]
    fn noon_is_where_the_sun_is() {
        let sky = |code: &str| {
            let mut weights = [0.0; N_PROVINCES];
            let p = PROVINCES.iter().position(|p| p.code == code).expect("a province");
            weights[p] = 1.0;
            let all = clear_sky(&weights);
            let day = 104 * 24; // 15 April, when the equation of time is near zero
            all[PROVINCES[p].grid.0][day..day + 24].to_vec()
        };
        let east = sky("33");
        assert!((east[11] / east[12] - 1.0).abs() < 0.01, "{east:?}");
        assert_eq!(east[2], 0.0);
        let west = sky("65");
        let largest = (0..24).max_by(|&a, &b| west[a].total_cmp(&west[b])).expect("hours");
        assert_eq!(largest, 14);
    }
}
