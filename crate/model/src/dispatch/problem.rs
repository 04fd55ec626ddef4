//! A dispatch problem: what is given, and what may be given.

use crate::diagnostic::{Diagnostics, Fault, Kind, Limits};

use super::fault::{entries, push, range, rises};

/// A part of the supply curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Length in MW, may be zero.
    pub length: f64,
    /// Price in yuan/MWh.
    pub price: f64,
}

/// The cost of meeting a net load: convex and piecewise linear.
#[derive(Clone, Debug, PartialEq)]
pub struct Supply {
    /// Price below zero net load in yuan/MWh: zero if curtailed energy costs nothing, or a negative floor
    /// price, which is then paid for every MWh curtailed.
    pub floor_price: f64,
    /// Rising from zero net load upwards.
    pub segments: Vec<Segment>,
    /// Price above the last segment in yuan/MWh.
    pub value_of_lost_load: f64,
}

impl Supply {
    /// At most `steps` segments: neighbours taken as one at their mean price, none left without length.
    #[must_use]
    pub fn merged(&self, steps: usize) -> Self {
        let segments: Vec<Segment> = self.segments.iter().copied().filter(|s| s.length > 0.0).collect();
        let together = segments.len().div_ceil(steps.max(1)).max(1);
        let merged = |part: &[Segment]| {
            if let [alone] = part {
                return *alone;
            }
            let length: f64 = part.iter().map(|s| s.length).sum();
            let yuan: f64 = part.iter().map(|s| s.length * s.price).sum();
            Segment { length, price: yuan / length }
        };
        Self { segments: segments.chunks(together).map(merged).collect(), ..*self }
    }
}

/// A store of energy.
#[derive(Clone, Debug, PartialEq)]
pub struct Store {
    /// Name in results.
    pub name: String,
    /// Largest charge and largest discharge in MW, on the grid's side.
    pub power: f64,
    /// Largest level in MWh; infinite for a store without limit.
    pub energy: f64,
    /// Part of the energy kept on the way in, and again on the way out: above 0 and at most 1.
    pub efficiency_each_way: f64,
    /// Wear in yuan per MWh of stored energy, paid on the way in and again on the way out.
    pub wear: f64,
}

/// Hours, supply and stores. Only [`Problem::new`] makes one, so every problem is sound.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    net_load: Vec<f64>,
    supply: Supply,
    stores: Vec<Store>,
    cyclic: bool,
}

impl Problem {
    /// Checks a problem.
    ///
    /// `net_load` is the load less what costs nothing to run, in MW, hour by hour. In a cyclic problem the
    /// level after the last hour is the level before the first; otherwise stores begin empty and what is
    /// left in them at the end is worth nothing.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the arguments.
    pub fn new(
        net_load: Vec<f64>,
        supply: Supply,
        stores: Vec<Store>,
        cyclic: bool,
    ) -> Result<Self, Diagnostics> {
        let mut faults = Diagnostics::default();
        check_hours(&net_load, &mut faults);
        check_supply(&supply, &mut faults);
        check_stores(&stores, supply.floor_price, &mut faults);
        if faults.0.is_empty() { Ok(Self { net_load, supply, stores, cyclic }) } else { Err(faults.capped()) }
    }

    /// Net load by hour, MW.
    #[must_use]
    pub fn net_load(&self) -> &[f64] {
        &self.net_load
    }

    /// The supply curve.
    #[must_use]
    pub fn supply(&self) -> &Supply {
        &self.supply
    }

    /// The stores.
    #[must_use]
    pub fn stores(&self) -> &[Store] {
        &self.stores
    }

    /// Whether the last hour is followed by the first.
    #[must_use]
    pub fn cyclic(&self) -> bool {
        self.cyclic
    }

    /// The same problem with other hours.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn with_hours(&self, net_load: Vec<f64>) -> Result<Self, Diagnostics> {
        Self::new(net_load, self.supply.clone(), self.stores.clone(), self.cyclic)
    }

    /// The same problem with other stores.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn with_stores(&self, stores: Vec<Store>) -> Result<Self, Diagnostics> {
        let mut faults = Diagnostics::default();
        check_stores(&stores, self.supply.floor_price, &mut faults);
        if faults.0.is_empty() { Ok(Self { stores, ..self.clone() }) } else { Err(faults.capped()) }
    }
}

/// Hours of a problem: a hundred years are surely a mistake.
const HOURS: Limits = Limits { min: 1.0, max: 900_000.0, unit: "" };
/// Net load: ten times the world's.
const LOAD: Limits = Limits { min: -3e7, max: 3e7, unit: "MW" };
const LENGTH: Limits = Limits { min: 0.0, max: 3e7, unit: "MW" };
const N_SEGMENTS: Limits = Limits { min: 0.0, max: 1000.0, unit: "" };
const PRICE: Limits = Limits { min: -1e6, max: 1e6, unit: "yuan/MWh" };
const FLOOR: Limits = Limits { min: -1e6, max: 0.0, unit: "yuan/MWh" };
const N_STORES: Limits = Limits { min: 0.0, max: 100.0, unit: "" };
const POWER: Limits = Limits { min: 0.0, max: 3e7, unit: "MW" };
/// Infinity is allowed beside it: a store without limit.
const ENERGY: Limits = Limits { min: 0.0, max: 1e12, unit: "MWh" };
/// Below a tenth each way a store gives back less than a hundredth.
const EFFICIENCY: Limits = Limits { min: 0.1, max: 1.0, unit: "" };
const WEAR: Limits = Limits { min: 0.0, max: 1e6, unit: "yuan/MWh" };

/// Values told of one series; a file with a wrong unit would otherwise fill the screen.
const MANY: usize = 5;

fn check_hours(net_load: &[f64], faults: &mut Diagnostics) {
    entries(faults, "net_load_mw", net_load.len(), HOURS);
    let wrong = |x: &f64| !LOAD.contains(*x);
    for (t, &x) in net_load.iter().enumerate().filter(|(_, x)| wrong(x)).take(MANY) {
        range(faults, &format!("net_load_mw[{t}]"), x, &LOAD);
    }
    let n = net_load.iter().filter(|x| wrong(x)).count();
    if n > MANY {
        push(faults, "net_load_mw", Fault::More { n: n - MANY, of: Kind::Range });
    }
}

fn check_supply(supply: &Supply, faults: &mut Diagnostics) {
    let floor = range(faults, "supply.floor_price_yuan_per_mwh", supply.floor_price, &FLOOR);
    entries(faults, "supply.segments", supply.segments.len(), N_SEGMENTS);
    // A floor that is refused is no measure of the others.
    let least = if floor { supply.floor_price } else { PRICE.min };
    let mut before = (String::from("supply.floor_price_yuan_per_mwh"), least);
    for (k, segment) in supply.segments.iter().enumerate() {
        let name = format!("supply.segments[{k}].price_yuan_per_mwh");
        range(faults, &format!("supply.segments[{k}].length_mw"), segment.length, &LENGTH);
        if range(faults, &name, segment.price, &PRICE) {
            rises(faults, &name, segment.price, &before);
            // One that falls is told once; what follows is held against the highest so far.
            if segment.price >= before.1 {
                before = (name, segment.price);
            }
        }
    }
    let name = "supply.value_of_lost_load_yuan_per_mwh";
    if range(faults, name, supply.value_of_lost_load, &PRICE) {
        rises(faults, name, supply.value_of_lost_load, &before);
    }
}

fn check_stores(stores: &[Store], floor_price: f64, faults: &mut Diagnostics) {
    entries(faults, "stores", stores.len(), N_STORES);
    for (i, store) in stores.iter().enumerate() {
        let field = |name: &str| format!("stores[{i}].{name}");
        range(faults, &field("power_mw"), store.power, &POWER);
        if store.energy != f64::INFINITY {
            range(faults, &field("energy_mwh"), store.energy, &ENERGY);
        }
        let sound = range(faults, &field("efficiency_each_way"), store.efficiency_each_way, &EFFICIENCY)
            & range(faults, &field("wear_yuan_per_mwh"), store.wear, &WEAR);
        if !sound || !FLOOR.contains(floor_price) {
            continue;
        }
        let lowest = lowest_price(store.efficiency_each_way, store.wear);
        if floor_price < lowest {
            let (efficiency, wear) = (store.efficiency_each_way, store.wear);
            let enough = -floor_price * (1.0 / efficiency - efficiency) / 2.0;
            let enough = Some(enough).filter(|wear| WEAR.contains(*wear));
            let fault = Fault::BurnsEnergy { floor_price, lowest, efficiency, wear, enough };
            push(faults, &field("wear_yuan_per_mwh"), fault);
        }
    }
}

/// The lowest price in yuan/MWh at which charging and discharging at once does not pay:
/// `-2w / (1/eta - eta)`. Below it the cost of an hour is no longer convex in the change of level.
pub(super) fn lowest_price(efficiency: f64, wear: f64) -> f64 {
    let lost = 1.0 / efficiency - efficiency;
    if lost > 0.0 { -2.0 * wear / lost } else { f64::NEG_INFINITY }
}
