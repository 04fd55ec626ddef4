//! The hours of a dispatch as a table.

use crate::export::Table;
use crate::number::rounded;

use super::problem::Problem;
use super::solution::Solution;

/// Columns of [`hours`] that hold numbers; all but the store's name.
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

/// One row per hour and store (one per hour without stores); `level_mwh` is at the end of the hour.
#[must_use]
pub fn hours(problem: &Problem, solution: &Solution) -> Table {
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
    let mut rows = Vec::with_capacity(problem.net_load().len() * problem.stores().len().max(1));
    for (t, n) in problem.net_load().iter().enumerate() {
        let supply = solution.supply[t];
        let curtailed = if supply < 0.0 { -supply } else { 0.0 };
        let common = [t as f64, *n, supply, curtailed, solution.market_price[t]].map(decimal);
        for (store, s) in problem.stores().iter().zip(&solution.stores) {
            let own = [s.charge[t], s.discharge[t], s.level[t], s.shadow_price[t]].map(decimal);
            let mut row = common.to_vec();
            row.push(store.name.clone());
            row.extend(own);
            rows.push(row);
        }
        if problem.stores().is_empty() {
            let mut row = common.to_vec();
            row.resize(header.len(), String::new());
            rows.push(row);
        }
    }
    Table { header: header.map(str::to_owned).to_vec(), rows }
}

/// To the kW and kWh, and a thousandth of a yuan per MWh: what lies below is rounding of the levels.
fn decimal(x: f64) -> String {
    rounded(x, 3)
}
