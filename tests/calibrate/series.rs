//! The open series, summed to the six grids.

use std::path::Path;

use tianchu_model::evidence::Evidence;
use tianchu_model::power::calendar::HOURS;
use tianchu_model::power::profile::ByGridHour;
use tianchu_model::region::{ByProvince, GRIDS, N_PROVINCES, PROVINCES};
use tianchu_model::time::Date;
use tianchu_model::{Region, Vintage, power};
use tianchu_report::{Language, Words, places};

/// Hours of a model year per grid, as in [`power::Profiles`].
pub(crate) struct Open {
    pub(crate) load: ByGridHour,
    pub(crate) wind: ByGridHour,
    pub(crate) solar: ByGridHour,
    /// Electricity use by grid.
    pub(crate) load_weights: [f64; GRIDS.len()],
    /// Solar capacity by province.
    pub(crate) solar_weights: ByProvince<f64>,
}

type ByProvinceHour = ByProvince<Option<Vec<f64>>>;

pub(crate) fn read(folder: &Path) -> Result<Open, String> {
    let evidence = Evidence::new(Vintage::Latest);
    let end_2024 = Date::year_end(2024);
    let load = table(folder, "hourly_load_provinces_2018.csv", HOURS)?;
    let onshore = table(folder, "hourly_cf_onshore_wind_2020.csv", HOURS + 24)?;
    let offshore = table(folder, "hourly_cf_offshore_wind_2020.csv", HOURS + 24)?;
    let solar = table(folder, "hourly_cf_solar_2020.csv", HOURS + 24)?;

    let consumption = evidence.need_by_province("power.consumption_twh", Date::year_end(2023));
    let wind_capacity = evidence.need_by_province("power.cap_wind_gw_2024", end_2024);
    let at_sea = evidence.by_province("power.cap_offshore_wind_gw", end_2024);
    let solar_weights = evidence.need_by_province("power.cap_solar_gw_2024", end_2024);

    // The simulated level of onshore wind is far too low in mountains and deserts: keep ranks and shape, and bend
    // each province to the national hours of 2024.
    let outlook = power::Outlook::new(&evidence);
    let target = outlook.available_wind_hours() / HOURS as f64;

    let load = by_grid(|p| {
        let hours = load[p].clone().ok_or_else(|| missing("load", p))?;
        let year: f64 = hours.iter().sum();
        Ok((hours, consumption[p] / year))
    })?;
    let load = load.map(|hours| {
        let mean = hours.iter().sum::<f64>() / HOURS as f64;
        hours.iter().map(|x| x / mean).collect()
    });
    let wind = by_grid(|p| {
        let land = onshore[p].as_ref().ok_or_else(|| missing("onshore wind", p))?;
        let bent = bend(land, target);
        let sea_share = at_sea[p].unwrap_or(0.0) / wind_capacity[p];
        let hours: Vec<f64> = match &offshore[p] {
            Some(sea) => bent.iter().zip(sea).map(|(l, s)| l + sea_share.min(1.0) * (s - l)).collect(),
            None => bent,
        };
        Ok((without_leap_day(hours), wind_capacity[p]))
    })?;
    let sun = by_grid(|p| {
        let mut hours = solar[p].clone().ok_or_else(|| missing("sun", p))?;
        hours.rotate_left(1);
        Ok((without_leap_day(hours), solar_weights[p]))
    })?;
    let weigh = |grids: ByGridHour, weights: &ByProvince<f64>| -> ByGridHour {
        std::array::from_fn(|g| {
            let total: f64 = (0..N_PROVINCES).filter(|&p| PROVINCES[p].grid.0 == g).map(|p| weights[p]).sum();
            grids[g].iter().map(|x| x / total).collect()
        })
    };
    let load_weights = std::array::from_fn(|g| {
        PROVINCES.iter().zip(consumption).filter(|(p, _)| p.grid.0 == g).map(|(_, x)| x).sum()
    });
    Ok(Open {
        load,
        load_weights,
        wind: weigh(wind, &wind_capacity),
        solar: weigh(sun, &solar_weights),
        solar_weights,
    })
}

fn missing(what: &str, p: usize) -> String {
    format!(
        "the file of {what} has no column {} ({})",
        PROVINCES[p].code,
        places::name(Region::Province(p), Words::of(Language::En))
    )
}

/// Weighted sum of the provinces of each grid.
fn by_grid(province: impl Fn(usize) -> Result<(Vec<f64>, f64), String>) -> Result<ByGridHour, String> {
    let mut grids: ByGridHour = std::array::from_fn(|_| vec![0.0; HOURS]);
    for p in 0..N_PROVINCES {
        let (hours, weight) = province(p)?;
        for (sum, x) in grids[PROVINCES[p].grid.0].iter_mut().zip(hours) {
            *sum += weight * x;
        }
    }
    Ok(grids)
}

/// The same series to the power that gives it this mean; it stays between 0 and 1.
fn bend(series: &[f64], mean: f64) -> Vec<f64> {
    let to = |power: f64| series.iter().map(move |x| if *x > 0.0 { x.powf(power) } else { 0.0 });
    let (mut low, mut high) = (0.05, 5.0);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if to(middle).sum::<f64>() / series.len() as f64 > mean { low = middle } else { high = middle }
    }
    to(0.5 * (low + high)).collect()
}

fn without_leap_day(mut hours: Vec<f64>) -> Vec<f64> {
    let from = power::calendar::day_of_year(3, 1) * 24;
    hours.drain(from..from + 24);
    hours
}

fn table(folder: &Path, name: &str, n_rows: usize) -> Result<ByProvinceHour, String> {
    let path = folder.join(name);
    let text = std::fs::read_to_string(&path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
    let mut lines = text.lines().filter(|l| !l.starts_with('#'));
    let header: Vec<&str> = lines.next().unwrap_or_default().split(',').skip(1).collect();
    let mut columns = vec![Vec::with_capacity(n_rows); header.len()];
    for (i, line) in lines.enumerate() {
        let mut words = line.split(',').skip(1);
        for (column, code) in columns.iter_mut().zip(&header) {
            let value =
                words.next().and_then(|w| w.parse::<f64>().ok()).filter(|x| x.is_finite() && *x >= 0.0);
            column.push(
                value
                    .ok_or_else(|| format!("{name}: row {}, column {code} holds no number from 0", i + 1))?,
            );
        }
    }
    let n_found = columns.first().map_or(0, Vec::len);
    if n_found != n_rows {
        return Err(format!("{name}: {n_found} rows, but {n_rows} hours are needed"));
    }
    let mut table: ByProvinceHour = std::array::from_fn(|_| None);
    for (code, column) in header.iter().zip(columns) {
        let p = PROVINCES.iter().position(|p| p.code == *code);
        table[p.ok_or_else(|| format!("{name}: no province has the code {code}"))?] = Some(column);
    }
    Ok(table)
}
