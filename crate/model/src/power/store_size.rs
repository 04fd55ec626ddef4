//! A store as the dispatch sees it.

use crate::dispatch::Store;

/// A store as the dispatch sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StoreSize {
    /// Pumped hydro, or new-type storage.
    pub pumped: bool,
    /// Greatest charge and discharge at the grid, MW.
    pub power_mw: f64,
    /// Energy it can hold, MWh.
    pub energy_mwh: f64,
    /// Energy out over energy in.
    pub round_trip: f64,
}

impl StoreSize {
    /// The store as the dispatch takes it, losing as much on the way in as on the way out.
    #[must_use]
    pub fn store(&self, wear: f64) -> Store {
        Store {
            name: if self.pumped { "pumped_hydro" } else { "new_type" }.to_owned(),
            power: self.power_mw,
            energy: self.energy_mwh,
            efficiency_each_way: self.round_trip.sqrt(),
            wear,
        }
    }
}
