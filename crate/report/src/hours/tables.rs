//! Hours and years of the power system as tables.

use tianchu_model::dispatch::{Problem, Solution};
use tianchu_model::number::{rounded, significant};
use tianchu_model::power::days::Compared;
use tianchu_model::power::need::ProvinceNeed;
use tianchu_model::power::{Follows, GridHours, SystemYear};
use tianchu_model::region::{GRIDS, PROVINCES};
use tianchu_model::time::Year;

use crate::export::{Table, with_point};

/// Significant digits of a figure in a table: prices and savings are settled to far fewer.
const DIGITS: usize = 9;

/// Columns of [`of_dispatch`] that hold numbers; all but the store's name.
pub const HOUR_NUMBERS: [&str; 9] = [
    "hour",
    "net_load_mw",
    "supply_mw",
    "market_price_yuan_per_mwh",
    "charge_mw",
    "discharge_mw",
    "level_mwh",
    "shadow_price_yuan_per_mwh",
    "curtailed_mw",
];

/// The hours of a dispatch: of each hour a row of the grid, whose `store` is empty, then one of each store. A cell of
/// the other kind is empty, so that a plain sum of a column is that of the year; only the market price, at which all of
/// them trade, stands in every row. `level_mwh` is at the end of the hour.
#[must_use]
pub fn of_dispatch(problem: &Problem, solution: &Solution) -> Table {
    let header = [
        "hour",
        "net_load_mw",
        "supply_mw",
        "curtailed_mw",
        "market_price_yuan_per_mwh",
        "store",
        "charge_mw",
        "discharge_mw",
        "level_mwh",
        "shadow_price_yuan_per_mwh",
    ];
    let mut rows = Vec::with_capacity(problem.net_load().len() * (1 + problem.stores().len()));
    for (t, n) in problem.net_load().iter().enumerate() {
        let supply = solution.supply[t];
        let curtailed = if supply < 0.0 { -supply } else { 0.0 };
        let mut of_grid = vec![t.to_string()];
        of_grid.extend([*n, supply, curtailed, solution.market_price[t]].map(decimal));
        of_grid.resize(header.len(), String::new());
        let (hour, price) = (of_grid[0].clone(), of_grid[4].clone());
        rows.push(of_grid);
        for (store, s) in problem.stores().iter().zip(&solution.stores) {
            let mut row = vec![hour.clone(), String::new(), String::new(), String::new(), price.clone()];
            row.push(store.name.clone());
            row.extend([s.charge[t], s.discharge[t], s.level[t], s.shadow_price[t]].map(decimal));
            rows.push(row);
        }
    }
    Table { header: header.map(str::to_owned).to_vec(), rows }
}

/// A figure of a grid and year.
fn figure(x: f64) -> String {
    with_point(significant(x + 0.0, DIGITS))
}

/// To the kW and kWh, and a thousandth of a yuan per MWh: what lies below is rounding of the levels.
fn decimal(x: f64) -> String {
    with_point(rounded(x, 3))
}

/// Columns of numbers of [`of_grid`] beside the year and those of every dispatch.
pub const BALANCE: [&str; 11] = [
    "load_mw",
    "wind_mw",
    "solar_mw",
    "hydro_mw",
    "nuclear_mw",
    "net_import_mw",
    "must_run_mw",
    "own_plant_mw",
    "users_mw",
    "on_duty_mw",
    "flexible_mw",
];

/// Every hour under the name of its scenario, as [`of_dispatch`], and in the rows of the grid what the net load is made
/// of: load and what storage takes that serves its own plant, less the rest.
#[must_use]
pub fn of_grid(hours: &GridHours, scenario: &str) -> Table {
    let GridHours { year, dispatched, .. } = hours;
    let mut table = of_dispatch(&dispatched.problem, &dispatched.solution);
    table.header.splice(1..1, BALANCE.map(str::to_owned));
    let rows_an_hour = 1 + dispatched.problem.stores().len();
    for (i, row) in table.rows.iter_mut().enumerate() {
        let h = i / rows_an_hour;
        if i % rows_an_hour > 0 {
            row.splice(1..1, BALANCE.map(|_| String::new()));
            continue;
        }
        let parts = [
            year.load[h],
            year.wind[h],
            year.solar[h],
            year.hydro[h],
            year.nuclear_mw,
            year.net_import[h],
            year.must_run[h],
            year.scheduled_mw(Follows::OwnPlant, h),
            year.scheduled_mw(Follows::Tariff, h),
            year.scheduled_mw(Follows::Duty, h),
            year.flexible[h],
        ];
        row.splice(1..1, parts.map(decimal));
    }
    table.under("year", &year.year.to_string()).under("region", GRIDS[year.grid]).under("scenario", scenario)
}

/// One row per grid and year: `region`, `year`, then every figure.
#[must_use]
pub fn years(rows: &[SystemYear]) -> Table {
    let mut header = vec!["region".to_owned(), "year".to_owned()];
    if let Some(first) = rows.first() {
        header.extend(first.figures().into_iter().map(|(name, _)| name));
    }
    let row = |r: &SystemYear| {
        let mut cells = vec![r.region.code().to_owned(), r.year.to_string()];
        cells.extend(r.figures().into_iter().map(|(_, x)| figure(x)));
        cells
    };
    Table { header, rows: rows.iter().map(row).collect() }
}

/// Columns of [`days`] that hold numbers.
pub const DAYS_NUMBERS: [&str; 8] = [
    "year",
    "three_stores",
    "two_stores",
    "composite",
    "days",
    "composite_error_share",
    "days_error_share",
    "reused_error_share",
];

/// Twelve days and one composite store held against the full year.
#[must_use]
pub fn days(year: Year, rows: &[Compared]) -> Table {
    let mut header = vec!["region", "year", "figure"];
    header.extend(&DAYS_NUMBERS[1..]);
    let row = |c: &Compared| {
        let mut cells = vec![GRIDS[c.grid].to_owned(), year.to_string(), c.figure.to_owned()];
        let numbers = [
            Some(c.three_stores),
            Some(c.two_stores),
            Some(c.composite),
            Some(c.days),
            Some(c.composite_error_share()),
            Some(c.days_error_share()),
            c.reused_error_share,
        ];
        cells.extend(numbers.map(|x| x.map_or(String::new(), figure)));
        cells
    };
    Table { header: header.into_iter().map(str::to_owned).collect(), rows: rows.iter().map(row).collect() }
}

/// Columns of [`needs`] that hold numbers.
pub const NEED_NUMBERS: [&str; 8] = [
    "year",
    "use_share",
    "within_day_need_mwh_per_year",
    "daily_need_mw",
    "peak_mw",
    "curtailed_mwh",
    "peak_fall_mw_per_gw",
    "curtailed_fall_mwh_per_gw",
];

/// One row per province and year.
#[must_use]
pub fn needs(rows: &[ProvinceNeed]) -> Table {
    let mut header = vec!["region".to_owned(), "grid".to_owned()];
    header.extend(NEED_NUMBERS.map(str::to_owned));
    let row = |ProvinceNeed { province, use_share, need }: &ProvinceNeed| {
        let names = [PROVINCES[*province].code, GRIDS[need.grid.0]].map(str::to_owned);
        let numbers = [
            *use_share,
            need.within_day_need_mwh_per_year,
            need.daily_need_mw,
            need.peak_mw,
            need.curtailed_mwh,
            need.peak_fall_mw_per_gw,
            need.curtailed_fall_mwh_per_gw,
        ];
        let numbers = numbers.map(figure);
        names.into_iter().chain([need.year.to_string()]).chain(numbers).collect()
    };
    Table { header, rows: rows.iter().map(row).collect() }
}
