//! The figures of a dispatch that people read.

use serde::Serialize;

use crate::MODEL_VERSION;

use super::next::NextValue;
use super::problem::Problem;
use super::solution::Solution;

/// Key figures of a dispatch; the unit ends each name.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    tool: &'static str,
    model_version: &'static str,
    /// Hours of the problem.
    pub hours: usize,
    /// Cost of the same hours without stores.
    pub cost_without_yuan: f64,
    /// Cost with stores, wear included.
    pub cost_yuan: f64,
    /// Wear in it.
    pub wear_yuan: f64,
    /// What the stores save.
    pub value_yuan: f64,
    /// No dispatch costs less.
    pub bound_yuan: f64,
    /// How much of what can be saved may still be missed, at most.
    pub gap_share: f64,
    /// Curtailed without stores.
    pub curtailed_without_mwh: f64,
    /// Curtailed with stores.
    pub curtailed_mwh: f64,
    /// Not served.
    pub unserved_mwh: f64,
    /// Highest net load.
    pub peak_without_mw: f64,
    /// Highest supply: the residual peak.
    pub peak_mw: f64,
    /// Mean of the steepest hundredth of hourly rises of supply.
    pub steep_rise_mw: f64,
    /// Mean market price, every hour alike.
    pub mean_price_yuan_per_mwh: f64,
    /// By store.
    pub stores: Vec<StoreReport>,
}

/// Key figures of one store.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StoreReport {
    /// Name.
    pub name: String,
    /// Charge plus discharge over power, in hours.
    pub equivalent_hours: f64,
    /// Stored energy given back over the size of the store; zero for a store without limit.
    pub cycles: f64,
    /// Saved by one more MW, over the hours of the problem.
    pub next_mw_yuan: f64,
    /// Saved by one more MWh.
    pub next_mwh_yuan: f64,
}

impl Report {
    /// Figures of a solution of `problem`; `next` as from [`super::next_values`].
    #[must_use]
    pub fn new(problem: &Problem, solution: &Solution, next: &[NextValue]) -> Self {
        let (mut curtailed_without, mut peak_without, mut prices) = (0.0, f64::NEG_INFINITY, 0.0);
        for (&n, price) in problem.net_load().iter().zip(&solution.market_price) {
            curtailed_without += crate::math::max(-n, 0.0);
            peak_without = crate::math::max(peak_without, n);
            prices += price;
        }
        let hours = problem.net_load().len();
        let stores = problem.stores().iter().zip(&solution.stores).zip(next).enumerate();
        let stores = stores.map(|(i, ((store, schedule), next))| {
            let mut given = 0.0;
            for d in &schedule.discharge {
                given += d / store.efficiency_each_way;
            }
            StoreReport {
                name: store.name.clone(),
                equivalent_hours: solution.equivalent_hours(problem, i),
                cycles: if store.energy > 0.0 { given / store.energy } else { 0.0 },
                next_mw_yuan: next.per_mw,
                next_mwh_yuan: next.per_mwh,
            }
        });
        Self {
            tool: "tianchu",
            model_version: MODEL_VERSION,
            hours,
            cost_without_yuan: solution.cost_without,
            cost_yuan: solution.cost,
            wear_yuan: solution.wear_cost,
            value_yuan: solution.value(),
            bound_yuan: solution.bound,
            gap_share: solution.gap(),
            curtailed_without_mwh: curtailed_without,
            curtailed_mwh: solution.curtailed,
            unserved_mwh: solution.unserved,
            peak_without_mw: peak_without,
            peak_mw: solution.peak(),
            steep_rise_mw: solution.steep_rise(),
            mean_price_yuan_per_mwh: prices / hours as f64,
            stores: stores.collect(),
        }
    }
}
