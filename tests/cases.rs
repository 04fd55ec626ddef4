//! Dispatch problems to test with: grid-years of a realistic shape, and small ones of every kind.

use std::f64::consts::PI;

use tianchu_model::dispatch::{Problem, Segment, Store, Supply};

/// Uniform numbers from a seed (Steele, Lea and Flood, SplitMix64, 2014).
pub struct Random(u64);

impl Random {
    /// A sequence of its own for every seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Uniform between 0 and 1.
    pub fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// Whole, from 0 to `n - 1`.
    fn below(&mut self, n: usize) -> usize {
        (self.unit() * n as f64) as usize
    }

    /// Roughly normal with variance 1: the sum of twelve.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }
}

/// Size of a grid in GW and GWh; round numbers of the right order, not figures of any year.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Name of the case.
    pub name: &'static str,
    load: f64,
    solar: f64,
    wind: f64,
    /// Flat generation that cannot be turned down.
    must_run: f64,
    power: f64,
    energy: f64,
}

const fn size(name: &'static str, [load, solar, wind, must_run, power, energy]: [f64; 6]) -> Size {
    Size { name, load, solar, wind, must_run, power, energy }
}

/// Six grids. The first is the case of the speed bars: 60 GW and 150 GWh against 400 GW of solar.
pub const GRIDS: [Size; 6] = [
    size("north", [283.0, 400.0, 230.0, 40.0, 60.0, 150.0]),
    size("northeast", [75.0, 60.0, 90.0, 25.0, 8.0, 20.0]),
    size("east", [290.0, 330.0, 60.0, 45.0, 40.0, 90.0]),
    size("central", [160.0, 180.0, 60.0, 30.0, 25.0, 50.0]),
    size("south", [200.0, 160.0, 70.0, 50.0, 30.0, 70.0]),
    size("northwest", [150.0, 330.0, 200.0, 35.0, 50.0, 160.0]),
];

const HOURS: usize = 8760;
/// Each way.
const EFFICIENCY: f64 = 0.92;
/// Yuan per MWh stored.
const WEAR: f64 = 5.0;

/// Net load of a year in whole MW.
fn net_load(size: &Size, seed: u64) -> Vec<f64> {
    let mut random = Random::new(seed);
    let (mut weather, mut clearness, mut breeze) = (0.0, 0.0, 0.0);
    let mut hours = Vec::with_capacity(HOURS);
    for t in 0..HOURS {
        let (day, hour) = (t / 24, (t % 24) as f64);
        let season = 2.0 * PI * day as f64 / 365.0;
        weather = 0.98 * weather + 0.2 * random.normal();
        breeze = 0.97 * breeze + 0.243 * random.normal();
        if hour == 0.0 {
            clearness = 0.6 * clearness + 0.8 * random.normal();
        }
        // Highest in winter and summer, in the evening and before noon, lower at week-ends.
        let shape = 0.07 * (2.0 * season).cos()
            - 0.10 * (2.0 * PI * (hour - 4.0) / 24.0).cos()
            - 0.04 * (4.0 * PI * (hour - 1.0) / 24.0).cos();
        let weekend = if day % 7 >= 5 { -0.04 } else { 0.0 };
        let load = size.load * (1.0 + shape + weekend + 0.02 * weather);
        let height = (PI * (hour - 5.5) / 13.0).sin() * (0.72 - 0.25 * season.cos());
        let up = if (6.0..=18.0).contains(&hour) { height.max(0.0) } else { 0.0 };
        let solar = size.solar * 0.8 * up / (1.0 + (-1.2 - clearness).exp());
        let wind = size.wind * 0.85 / (1.0 + (1.1 - 1.1 * breeze - 0.3 * season.cos()).exp());
        hours.push(((load - solar - wind - size.must_run) * 1000.0).round());
    }
    hours
}

/// `n` rising segments that reach a tenth above the highest net load.
fn supply(net_load: &[f64], n: usize) -> Supply {
    let highest = net_load.iter().copied().fold(0.0, f64::max);
    let length = (1.1 * highest / n as f64).ceil();
    let segments = (0..n)
        .map(|k| {
            // Coal first, then older coal, then gas.
            let x = (k as f64 + 0.5) / n as f64;
            Segment { length, price: (180.0 + 220.0 * x + 400.0 * x * x * x).round() }
        })
        .collect();
    Supply { floor_price: 0.0, segments, value_of_lost_load: 10_000.0 }
}

fn store(name: &str, power_gw: f64, energy_gwh: f64, efficiency_each_way: f64) -> Store {
    Store {
        name: name.to_owned(),
        power: power_gw * 1000.0,
        energy: energy_gwh * 1000.0,
        efficiency_each_way,
        wear: WEAR,
    }
}

/// A year of a grid with its one store and a supply curve of `n_segments`.
#[must_use]
pub fn year(size: &Size, n_segments: usize) -> Problem {
    let net_load = net_load(size, 2030);
    let supply = supply(&net_load, n_segments);
    let store = store("storage", size.power, size.energy, EFFICIENCY);
    sound(Problem::new(net_load, supply, vec![store], true))
}

/// The north with pumped hydro and two kinds of batteries.
#[must_use]
pub fn three_stores(n_segments: usize) -> Problem {
    let stores = vec![
        store("pumped hydro", 20.0, 160.0, 0.87),
        store("four hours", 30.0, 120.0, EFFICIENCY),
        store("two hours", 30.0, 60.0, EFFICIENCY),
    ];
    sound(year(&GRIDS[0], n_segments).with_stores(stores))
}

/// A small problem of any kind: tight or slack limits, efficiencies from 0.6 to 1, negative net load and prices,
/// segments without length or of equal price, unlimited energy.
#[must_use]
pub fn small(seed: u64) -> Problem {
    let mut r = Random::new(seed.wrapping_mul(0x1_0000_0001) ^ 0x5EED);
    let hours = 1 + r.below(if seed.is_multiple_of(10) { 336 } else { 72 });
    let efficiency_each_way = if r.below(5) == 0 { 1.0 } else { r.between(0.6, 1.0) };
    let wear = if r.below(3) == 0 { 0.0 } else { r.between(0.0, 30.0) };
    let lowest = if efficiency_each_way < 1.0 {
        -2.0 * wear / (1.0 / efficiency_each_way - efficiency_each_way)
    } else {
        -40.0
    };
    let floor_price = if r.below(2) == 0 { 0.0 } else { r.between(lowest.max(-500.0) * 0.999, 0.0) };
    let mut price = floor_price;
    let segments = (0..r.below(11))
        .map(|_| {
            price += if r.below(4) == 0 { 0.0 } else { r.between(0.0, 120.0) };
            let length = if r.below(6) == 0 { 0.0 } else { r.between(0.0, 25.0) };
            Segment { length, price }
        })
        .collect();
    let value_of_lost_load = price + r.between(0.0, 5000.0);
    let swing = r.between(0.0, 60.0);
    let middle = r.between(-10.0, 80.0);
    let net_load = (0..hours).map(|_| middle + swing * r.between(-1.0, 1.0)).collect();
    let power = if r.below(20) == 0 { 0.0 } else { r.between(0.0, 40.0) };
    let energy = match r.below(10) {
        0 => f64::INFINITY,
        1 => 0.0,
        2 | 3 => power * r.between(10.0, 200.0),
        _ => power * r.between(0.1, 8.0),
    };
    let store = Store { name: "store".to_owned(), power, energy, efficiency_each_way, wear };
    let supply = Supply { floor_price, segments, value_of_lost_load };
    sound(Problem::new(net_load, supply, vec![store], r.below(4) > 0))
}

fn sound(problem: Result<Problem, tianchu_model::Diagnostics>) -> Problem {
    problem.unwrap_or_else(|faults| panic!("{faults}"))
}
