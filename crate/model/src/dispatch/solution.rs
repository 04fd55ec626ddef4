//! A dispatch: what the stores do, what it costs, and a bound that proves how good it is.

use crate::math;

use super::curve::Curve;
use super::problem::{Problem, Store};

/// What one store does. One entry per hour.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schedule {
    /// Taken from the grid, MW.
    pub charge: Vec<f64>,
    /// Given to the grid, MW.
    pub discharge: Vec<f64>,
    /// In store at the end of the hour, MWh.
    pub level: Vec<f64>,
    /// In store before the first hour, MWh.
    pub first_level: f64,
    /// Worth of the energy in store during the hour, yuan per MWh stored: what one more MWh would save.
    pub shadow_price: Vec<f64>,
}

/// A dispatch of a whole problem.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Solution {
    /// In the order of the problem's stores.
    pub stores: Vec<Schedule>,
    /// Net load with charge and discharge, MW, by hour; negative where energy is curtailed.
    pub supply: Vec<f64>,
    /// Price of energy in yuan/MWh, by hour. Where supply stands at the end of a segment any price between
    /// the two is one: it is the highest that the stores agree with.
    pub market_price: Vec<f64>,
    /// Supply and wear together, yuan.
    pub cost: f64,
    /// Cost of supply with unserved and curtailed energy, yuan.
    pub supply_cost: f64,
    /// Wear of the stores, yuan.
    pub wear_cost: f64,
    /// Cost of the same hours without stores, yuan.
    pub cost_without: f64,
    /// Energy not served, MWh.
    pub unserved: f64,
    /// Energy curtailed, MWh.
    pub curtailed: f64,
    /// No dispatch of this problem costs less, yuan.
    ///
    /// It follows from the reported prices alone: hour by hour the cheapest supply at the market price, the
    /// best charge or discharge at market price and shadow price, and for every fall or rise of the shadow
    /// price the level that gains most by it.
    pub bound: f64,
}

impl Solution {
    /// What the stores save, yuan.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.cost_without - self.cost
    }

    /// How far the cost may lie above the best, as a share of what the stores could save:
    /// `(cost - bound) / (cost_without - bound)`; zero where there is nothing to save.
    #[must_use]
    pub fn gap(&self) -> f64 {
        let most = self.cost_without - self.bound;
        if most > 0.0 { (self.cost - self.bound) / most } else { 0.0 }
    }

    /// Charge plus discharge of a store over its power, in hours: the utilisation that NEA publishes.
    #[must_use]
    pub fn equivalent_hours(&self, problem: &Problem, store: usize) -> f64 {
        let power = problem.stores()[store].power;
        let mut moved = 0.0;
        for (c, d) in self.stores[store].charge.iter().zip(&self.stores[store].discharge) {
            moved += c + d;
        }
        if power > 0.0 { moved / power } else { 0.0 }
    }

    /// Highest supply of any hour, MW: the residual peak.
    #[must_use]
    pub fn peak(&self) -> f64 {
        let mut peak = f64::NEG_INFINITY;
        for &y in &self.supply {
            peak = math::max(peak, y);
        }
        peak
    }

    /// Mean of the steepest hundredth of hourly rises of supply above zero, MW: what plants must follow.
    ///
    /// Energy curtailed needs no plant. The one steepest hour would hang on which of two equal schedules is
    /// taken, by up to a segment; the mean of many hardly does.
    #[must_use]
    pub fn steep_rise(&self) -> f64 {
        let rise = |pair: &[f64]| math::max(math::max(pair[1], 0.0) - math::max(pair[0], 0.0), 0.0);
        let mut rises: Vec<f64> = self.supply.windows(2).map(rise).collect();
        rises.sort_unstable_by(|a, b| b.total_cmp(a));
        rises.truncate(self.supply.len().div_ceil(100));
        let mut sum = 0.0;
        for x in &rises {
            sum += x;
        }
        if rises.is_empty() { 0.0 } else { sum / rises.len() as f64 }
    }
}

/// Supply nearer than this to the end of a segment, relative to the largest net load, stands at it.
const NEAR: f64 = 1e-11;

/// Fills in everything that follows from the stores' schedules, whose charges and discharges are up to `rounding` MW off.
pub(super) fn account(problem: &Problem, curve: &Curve, stores: Vec<Schedule>, rounding: f64) -> Solution {
    let net_load = problem.net_load();
    let mut s = Solution {
        stores,
        supply: Vec::with_capacity(net_load.len()),
        market_price: Vec::with_capacity(net_load.len()),
        ..Solution::default()
    };
    let mut largest = 1.0;
    for &n in net_load {
        largest = math::max(largest, n.abs());
    }
    // The rounding of levels lies well below, but in a store that could hold far more than there is.
    let near = math::max(NEAR * largest, rounding);
    let (mut k, mut k_without) = (0, 0);
    for (t, &n) in net_load.iter().enumerate() {
        let mut y = n;
        for schedule in &s.stores {
            y += schedule.charge[t] - schedule.discharge[t];
        }
        k = curve.piece(y, k);
        k_without = curve.piece(n, k_without);
        // Prices that supply agrees with, and the point they hold at: a supply that only rounding keeps off the end of
        // a segment stands there, or it would pay for the difference at the next segment's price.
        let (at, mut low, mut high) = if curve.end[k] - y <= near {
            (curve.end[k], curve.price[k], curve.price[k + 1])
        } else if k > 0 && y - curve.end[k - 1] <= near {
            (curve.end[k - 1], curve.price[k - 1], curve.price[k])
        } else {
            (y, curve.price[k], curve.price[k])
        };
        let cost_at = curve.cost(at, curve.piece(at, k));
        s.supply_cost += cost_at;
        s.cost_without += curve.cost(n, k_without);
        s.curtailed += math::max(-at, 0.0);
        s.unserved += math::max(at - curve.capacity, 0.0);
        // Of these, the ones each store agrees with.
        for (store, schedule) in problem.stores().iter().zip(&s.stores) {
            let [from, to] = agreed(store, schedule, t);
            (low, high) = (math::clamp(from, low, high), math::clamp(to, low, high));
        }
        let price = high;
        // The cheapest supply at this price: `at` lies in piece `k` or at its end.
        s.bound += cost_at + price * (n - at);
        for (store, schedule) in problem.stores().iter().zip(&s.stores) {
            s.bound += best_hour(store, price, schedule.shadow_price[t]);
        }
        s.supply.push(at);
        s.market_price.push(price);
    }
    for (store, schedule) in problem.stores().iter().zip(&s.stores) {
        s.wear_cost += wear(store, schedule);
        s.bound -= best_levels(problem, store, &schedule.shadow_price);
    }
    s.cost = s.supply_cost + s.wear_cost;
    // Rounding alone can put a bound above the cost it is reached by.
    s.bound = math::min(s.bound, s.cost);
    s
}

/// Least and greatest market price at which a store does what it does in hour `t`.
fn agreed(store: &Store, schedule: &Schedule, t: usize) -> [f64; 2] {
    let eta = store.efficiency_each_way;
    let (charge, discharge, worth) = (schedule.charge[t], schedule.discharge[t], schedule.shadow_price[t]);
    let buys_below = (worth - store.wear) * eta;
    let sells_above = (worth + store.wear) * (1.0 / eta);
    if charge > 0.0 {
        [if charge < store.power { buys_below } else { f64::NEG_INFINITY }, buys_below]
    } else if discharge > 0.0 {
        [sells_above, if discharge < store.power { sells_above } else { f64::INFINITY }]
    } else {
        [buys_below, sells_above]
    }
}

/// Least cost of one hour of a store that pays `price` for energy and holds what is worth `worth`; not above 0.
fn best_hour(store: &Store, price: f64, worth: f64) -> f64 {
    let eta = store.efficiency_each_way;
    let inverse = 1.0 / eta;
    let charge = (price * inverse + store.wear - worth) * (eta * store.power);
    let discharge = (worth + store.wear - price * eta) * (inverse * store.power);
    math::min(math::min(charge, discharge), 0.0)
}

/// What the level of a store can gain by the changes of its worth, yuan.
fn best_levels(problem: &Problem, store: &Store, worth: &[f64]) -> f64 {
    let mut rises = 0.0;
    for pair in worth.windows(2) {
        rises += math::max(pair[1] - pair[0], 0.0);
    }
    if let (Some(first), Some(last)) = (worth.first(), worth.last()) {
        let after = if problem.cyclic() { *first } else { 0.0 };
        rises += math::max(after - last, 0.0);
    }
    // A store without limit has no rises: its worth is the same all year, up to what is left at the end.
    if rises > 0.0 { rises * store.energy } else { 0.0 }
}

fn wear(store: &Store, schedule: &Schedule) -> f64 {
    let eta = store.efficiency_each_way;
    let inverse = 1.0 / eta;
    let mut moved = 0.0;
    for (c, d) in schedule.charge.iter().zip(&schedule.discharge) {
        moved += c * eta + d * inverse;
    }
    moved * store.wear
}
