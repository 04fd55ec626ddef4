//! What a station too small to move prices would earn.

use crate::diagnostic::Diagnostics;
use crate::dispatch::{Problem, Segment, Solver, Store, Supply, Ties};

/// A station of one MW at given prices.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Station {
    /// Sold less bought less wear, yuan.
    pub margin_yuan: f64,
    /// Given to the grid, MWh.
    pub discharged_mwh: f64,
    /// Stored energy given back over the size of the store.
    pub cycles: f64,
}

/// What a station is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StationSize {
    /// Energy over power, h.
    pub duration_hours: f64,
    /// Energy out over energy in.
    pub round_trip: f64,
    /// Cost of moving a MWh into or out of store, yuan.
    pub wear_cost: f64,
}

/// Distinct prices told apart; a year of a grid has fewer.
const PRICES: usize = 900;

impl Station {
    /// The best schedule against known `prices` (yuan/MWh, none below zero), the last hour followed by the first.
    ///
    /// The dispatch of a large system in which every price is a long segment of supply and every hour lies in
    /// the middle of the segment of its price: the station cannot leave it. Above 900 different prices,
    /// neighbours in rank are taken as one.
    ///
    /// # Errors
    /// If a number is outside what the dispatch takes.
    pub fn best(solver: &mut Solver, size: StationSize, prices: &[f64]) -> Result<Self, Diagnostics> {
        /// MW; a station of one MW stays within half of it.
        const LENGTH: f64 = 8.0;
        let mut steps = prices.to_vec();
        steps.sort_unstable_by(f64::total_cmp);
        steps.dedup();
        let together = steps.len().div_ceil(PRICES).max(1);
        let steps: Vec<f64> = steps.chunks(together).map(|c| c[c.len() / 2]).collect();
        let place = |price: f64| {
            let above = steps.partition_point(|&p| p < price).min(steps.len() - 1);
            let below = above.saturating_sub(1);
            let nearest = if price - steps[below] < steps[above] - price { below } else { above };
            (nearest as f64 + 0.5) * LENGTH
        };
        let net_load = prices.iter().map(|&price| place(price)).collect();
        let supply = Supply {
            floor_price: 0.0,
            segments: steps.iter().map(|&price| Segment { length: LENGTH, price }).collect(),
            value_of_lost_load: steps.last().copied().unwrap_or(0.0),
        };
        let store = Store {
            name: "station".to_owned(),
            power: 1.0,
            energy: size.duration_hours,
            efficiency_each_way: size.round_trip.sqrt(),
            wear: size.wear_cost,
        };
        let efficiency = store.efficiency_each_way;
        let solution = solver.solve(&Problem::new(net_load, supply, vec![store], true)?, Ties::Middle);
        let discharged_mwh: f64 = solution.stores[0].discharge.iter().sum();
        let cycles =
            if size.duration_hours > 0.0 { discharged_mwh / efficiency / size.duration_hours } else { 0.0 };
        Ok(Self { margin_yuan: solution.value(), discharged_mwh, cycles })
    }

    /// Margin per kWh discharged, yuan; zero if nothing is.
    #[must_use]
    pub fn margin_yuan_per_kwh(&self) -> f64 {
        if self.discharged_mwh > 0.0 { self.margin_yuan / self.discharged_mwh / 1_000.0 } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // By hand: two hours at 100 and two at 400, efficiency 1, wear 5 each way: a station of two hours buys 2 MWh
    // for 200, sells them for 800 and pays 20 for wear.
    #[test]
    fn a_station_takes_prices() {
        let size = StationSize { duration_hours: 2.0, round_trip: 1.0, wear_cost: 5.0 };
        let prices = [100.0, 100.0, 250.0, 400.0, 400.0];
        let s = Station::best(&mut Solver::new(), size, &prices).expect("sound");
        assert_eq!((s.discharged_mwh, s.cycles), (2.0, 1.0));
        assert!((s.margin_yuan - 580.0).abs() < 1e-9 && (s.margin_yuan_per_kwh() - 0.29).abs() < 1e-12);
    }

    // Losses of 36 % at prices 100 and 120 cannot be earned back: nothing moves, nothing is divided by zero.
    #[test]
    fn a_station_stands_still_where_nothing_is_to_earn() {
        let size = StationSize { duration_hours: 4.0, round_trip: 0.64, wear_cost: 0.0 };
        let s = Station::best(&mut Solver::new(), size, &[100.0, 120.0, 100.0]).expect("sound");
        assert_eq!(s, Station::default());
        assert_eq!(s.margin_yuan_per_kwh(), 0.0);
    }

    // Breaks if a year with more prices than a supply curve may have segments is refused.
    #[test]
    fn any_number_of_prices_will_do() {
        let prices: Vec<f64> = (0..8760).map(|h| 300.0 + (h % 24) as f64 * 10.0 + h as f64 * 1e-4).collect();
        let size = StationSize { duration_hours: 2.0, round_trip: 1.0, wear_cost: 0.0 };
        let s = Station::best(&mut Solver::new(), size, &prices).expect("sound");
        // Every day: two hours at 300 and 310, two at 520 and 530.
        assert!((s.margin_yuan / (365.0 * 440.0) - 1.0).abs() < 0.01, "{s:?}");
    }
}
