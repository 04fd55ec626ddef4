//! One grid and year, hour by hour: net load, supply curve and stores, which the dispatch takes.

use crate::diagnostic::Diagnostics;
use crate::dispatch::{Problem, Segment, Supply};
use crate::math;
use crate::region::GRIDS;
use crate::register::id;
use crate::scenario::Params;
use crate::time::Year;
use crate::units::{KW_PER_MW, Kw, Kwh, MW_PER_GW, MWH_PER_TWH};

use super::calendar::{HOURS, days};
use super::commitment::{Steam, hydro, must_run};
use super::flexible::shifted;
use super::fuel::FuelCurve;
use super::outlook::GridInputs;
use super::profile::Profiles;
use super::scheduled::{Follows, Scheduled};
use super::starts::add_starts;
use super::store::StoreSize;

/// Efficiencies and delivered prices the coal part of the supply curve is made of: 360 steps. Within a step supply is
/// not unique, and in 48 of them the residual peak and the steepest rises of equally cheap schedules lay up to 3 %
/// apart.
const COAL_RATES: usize = 15;
const COAL_PRICES: usize = 24;
/// Steps of its gas part.
const GAS_STEPS: usize = 90;
/// Heat of a gram of standard coal over that of a gram of the coal that is priced, 7,000 to 5,500 kcal.
const STANDARD_COAL: f64 = 7_000.0 / 5_500.0;
/// Grids heated by combined heat and power in winter: North, Northeast, Northwest.
const HEATED: [&str; 3] = ["north", "northeast", "northwest"];

/// New-type storage of one duration in a grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fleet {
    /// Installed power.
    pub power: Kw,
    /// Usable energy.
    pub energy: Kwh,
}

/// A grid and year in hourly balance.
#[derive(Clone, Debug, PartialEq)]
pub struct GridYear {
    /// Index of the grid in [`GRIDS`].
    pub grid: usize,
    /// Calendar year.
    pub year: Year,
    /// Load, MW per hour.
    pub load: Vec<f64>,
    /// Wind before curtailment, MW.
    pub wind: Vec<f64>,
    /// Sun before curtailment, MW.
    pub solar: Vec<f64>,
    /// What wind and sun lack of the year's energy because the hours given cannot hold it, MWh; nothing in generated
    /// hours.
    pub short_mwh: f64,
    /// Hydro, its flat part and the part that shaves the peaks of its month, MW.
    pub hydro: Vec<f64>,
    /// Thermal output that does not follow prices: the least output of the plants on line in a week, MW.
    pub must_run: Vec<f64>,
    /// Nuclear output, flat, MW.
    pub nuclear_mw: f64,
    /// Net import, MW: the same every day, more in the evening.
    pub net_import: Vec<f64>,
    /// Flexible load, as what it adds to an hour, MW; nothing in sum over a day.
    pub flexible: Vec<f64>,
    /// Load with flexible load less wind, sun, hydro, nuclear, net import and must-run; below zero it is curtailed or stored, MW.
    pub net_load: Vec<f64>,
    /// Storage that follows a rule of its own instead of the grid's prices.
    pub scheduled: Vec<Scheduled>,
    /// What else can supply, by rising price.
    pub supply: Vec<Segment>,
    /// Whether each segment of the supply burns coal; the others burn gas.
    pub is_coal: Vec<bool>,
    /// Cost of a MWh that is not supplied, yuan.
    pub value_of_lost_load: f64,
    /// Cost of moving a MWh into or out of store, yuan.
    pub wear_cost: f64,
    /// Pumped hydro first, then the durations of new-type storage that can be called.
    pub stores: Vec<StoreSize>,
    /// Power that can be counted on without storage: nuclear, shares of steam, gas, hydro and wind, and net import with
    /// its sign, MW.
    pub firm_mw: f64,
    /// CO2 of a MWh from coal, t.
    pub co2_t_per_mwh: f64,
    /// CO2 of a MWh from gas, t.
    pub gas_co2_t_per_mwh: f64,
    /// Longest run of hours in which load less wind and sun is above a share of its yearly maximum, h: before hydro
    /// and plants, whose schedules make plateaus of peaks.
    pub longest_peak_hours: f64,
}

impl GridYear {
    /// Builds the balance: profiles give the shapes, inputs the levels.
    ///
    /// Load meets its yearly energy and peak, wind and sun their yearly energy. `fleets` is the new-type
    /// storage of the grid by duration; the dispatchable share of it becomes stores.
    #[must_use]
    pub fn new(inputs: &GridInputs, profiles: &Profiles, params: &Params, fleets: &[Fleet]) -> Self {
        let g = inputs.grid;
        let flat = |twh: f64| twh * MWH_PER_TWH / HOURS as f64;
        let load = load(inputs, &profiles.load[g]);
        let wind = to_energy(&profiles.wind[g], inputs.wind_twh, inputs.wind_gw);
        let solar = to_energy(&profiles.solar[g], inputs.solar_twh, inputs.solar_gw);
        let steam_mw = inputs.steam_gw * MW_PER_GW;
        let available = params[id::POWER_THERMAL_AVAILABLE_SHARE];
        let must_run_mw = must_run_share(params, inputs.year) * steam_mw;
        let heating =
            if HEATED.contains(&GRIDS[g]) { params[id::POWER_HEATING_MUST_RUN_FACTOR] } else { 1.0 };
        let nuclear_mw = flat(inputs.nuclear_twh);
        let (net_import_mw, evening) =
            (flat(inputs.net_import_twh), params[id::POWER_EVENING_EXCHANGE_SHARE]);
        let net_import: Vec<f64> =
            (0..HOURS).map(|h| net_import_mw * (1.0 + evening * evening_shape(h))).collect();
        let unsupplied: Vec<f64> = (0..HOURS).map(|h| load[h] - wind[h] - solar[h]).collect();
        let before: Vec<f64> =
            unsupplied.iter().zip(&net_import).map(|(x, import)| x - nuclear_mw - import).collect();
        let hydro = hydro(inputs, params[id::POWER_HYDRO_RUN_OF_RIVER_SHARE], &before);
        let left: Vec<f64> = before.iter().zip(&hydro).map(|(n, h)| n - h).collect();
        let steam = Steam {
            available: available * steam_mw,
            least: must_run_mw,
            least_heating: heating * must_run_mw,
        };
        let must_run = must_run(&left, &days(inputs.year), steam);
        let mut net_load: Vec<f64> = left.iter().zip(&must_run).map(|(n, m)| n - m).collect();
        let flexible = shifted(&net_load, inputs.flexible_gw * MW_PER_GW);
        for (n, x) in net_load.iter_mut().zip(&flexible) {
            *n += x;
        }
        let gas_mw = inputs.gas_gw * MW_PER_GW;
        let firm_mw = available * (steam_mw + gas_mw)
            + MW_PER_GW
                * (params[id::POWER_HYDRO_FIRM_SHARE] * inputs.hydro_gw
                    + params[id::POWER_WIND_FIRM_SHARE] * 0.5 * (inputs.wind_gw[0] + inputs.wind_gw[1]))
            + nuclear_mw
            + net_import_mw;
        let follows_mw = math::max(steam.available - must_run_mw, 0.0);
        let coal_price = params[id::POWER_COAL_PRICE_YUAN_PER_T];
        let (mut supply, is_coal): (Vec<Segment>, Vec<bool>) =
            supply(inputs, follows_mw, available * gas_mw, coal_price).into_iter().unzip();
        add_starts(&mut supply, &net_load, KW_PER_MW * params[id::POWER_START_COST_YUAN_PER_KW]);
        let wanted_mwh = (inputs.wind_twh + inputs.solar_twh) * MWH_PER_TWH;
        let short_mwh = wanted_mwh - wind.iter().chain(&solar).sum::<f64>();
        Self {
            grid: g,
            year: inputs.year,
            scheduled: Vec::new(),
            // Less is rounding.
            short_mwh: if short_mwh > 1e-6 * wanted_mwh { short_mwh } else { 0.0 },
            supply,
            is_coal,
            value_of_lost_load: params[id::POWER_VALUE_OF_LOST_LOAD_YUAN_PER_KWH] * KW_PER_MW,
            wear_cost: params[id::POWER_WEAR_COST_YUAN_PER_MWH],
            stores: stores(inputs, params, fleets),
            firm_mw,
            co2_t_per_mwh: params[id::POWER_CO2_T_PER_MWH],
            gas_co2_t_per_mwh: params[id::POWER_GAS_CO2_T_PER_MWH],
            longest_peak_hours: longest_run(&unsupplied, params[id::POWER_PEAK_THRESHOLD_SHARE]),
            load,
            wind,
            solar,
            hydro,
            must_run,
            nuclear_mw,
            net_import,
            flexible,
            net_load,
        }
    }

    /// Wind and sun before curtailment over the year, MWh.
    #[must_use]
    pub fn available_mwh(&self) -> f64 {
        self.wind.iter().chain(&self.solar).sum()
    }

    /// The dispatch problem of the year with these stores; the last hour is followed by the first.
    ///
    /// What follows a rule of its own is part of the net load.
    ///
    /// # Errors
    /// If a number is outside what the dispatch takes, which no registered range leads to.
    pub fn problem(&self, stores: &[StoreSize]) -> Result<Problem, Diagnostics> {
        self.hours_problem(self.hours_of_grid(0..self.net_load.len()), stores)
    }

    /// Net load that the grid sees in some hours: what follows a rule of its own is part of it, MW.
    #[must_use]
    pub fn hours_of_grid(&self, hours: std::ops::Range<usize>) -> Vec<f64> {
        let mut net_load = self.net_load[hours.clone()].to_vec();
        for scheduled in &self.scheduled {
            for (n, x) in net_load.iter_mut().zip(&scheduled.exchange[hours.clone()]) {
                *n += x;
            }
        }
        net_load
    }

    /// As [`GridYear::problem`] for some hours with a net load of their own.
    ///
    /// # Errors
    /// If a number is outside what the dispatch takes, which no registered range leads to.
    pub fn hours_problem(&self, net_load: Vec<f64>, stores: &[StoreSize]) -> Result<Problem, Diagnostics> {
        let stores = stores.iter().map(|s| s.store(self.wear_cost)).collect();
        Problem::new(net_load, self.supply_curve(), stores, true)
    }

    /// What meets the net load: curtailed energy costs nothing.
    #[must_use]
    pub fn supply_curve(&self) -> Supply {
        Supply {
            floor_price: 0.0,
            segments: self.supply.clone(),
            value_of_lost_load: self.value_of_lost_load,
        }
    }

    /// What the supply curve burns.
    #[must_use]
    pub fn fuel_curve(&self) -> FuelCurve {
        FuelCurve::new(&self.supply, &self.is_coal)
    }

    /// Pumped hydro and the durations of new-type storage as one store each, where there are any.
    #[must_use]
    pub fn two_stores(&self) -> Vec<StoreSize> {
        [true, false]
            .into_iter()
            .map(|pumped| StoreSize {
                pumped,
                ..composite(self.stores.iter().filter(|s| s.pumped == pumped))
            })
            .filter(|s| s.power_mw > 0.0)
            .collect()
    }

    /// All stores as one: powers and energies added, efficiency weighted by energy.
    #[must_use]
    pub fn composite(&self) -> StoreSize {
        composite(self.stores.iter())
    }
}

impl GridYear {
    /// Takes storage with a schedule out of what the grid calls at its prices; every duration of that gives up the same
    /// share.
    #[must_use]
    pub(super) fn scheduled(mut self, scheduled: Scheduled) -> Self {
        let new_mw: f64 = self.stores.iter().filter(|s| !s.pumped).map(|s| s.power_mw).sum();
        let left = if new_mw > 0.0 { math::max(1.0 - scheduled.size.power_mw / new_mw, 0.0) } else { 0.0 };
        for store in self.stores.iter_mut().filter(|s| !s.pumped) {
            store.power_mw *= left;
            store.energy_mwh *= left;
        }
        self.stores.retain(|s| s.power_mw > 0.0 && s.energy_mwh > 0.0);
        self.scheduled.push(scheduled);
        self
    }

    /// Charge less discharge in an hour of what follows a rule, MW at the grid; nothing where there is none.
    #[must_use]
    pub fn scheduled_mw(&self, follows: Follows, hour: usize) -> f64 {
        self.scheduled.iter().filter(|s| s.follows == follows).map(|s| s.exchange[hour]).sum()
    }
}

fn composite<'a>(stores: impl Iterator<Item = &'a StoreSize> + Clone) -> StoreSize {
    let sum = |f: fn(&StoreSize) -> f64| stores.clone().map(f).sum::<f64>();
    let energy_mwh = sum(|s| s.energy_mwh);
    let weighted = sum(|s| s.energy_mwh * s.round_trip);
    StoreSize {
        pumped: false,
        power_mw: sum(|s| s.power_mw),
        energy_mwh,
        round_trip: if energy_mwh > 0.0 { weighted / energy_mwh } else { 1.0 },
    }
}

/// First hour of the evening in which corridors carry most, and the first after it, UTC+8.
const EVENING: std::ops::Range<usize> = 17..22;

/// How exchange between grids departs from its mean: one in the evening, and as much less over the rest of the day.
fn evening_shape(hour: usize) -> f64 {
    let hours = EVENING.len() as f64;
    if EVENING.contains(&(hour % 24)) { 1.0 } else { -hours / (24.0 - hours) }
}

/// Must-run as a share of the steam plants on line: what is fitted to 2024, less as plants are retrofitted to run lower,
/// evenly until 2030.
fn must_run_share(params: &Params, year: Year) -> f64 {
    let done = math::clamp(f64::from(year - 2024) / 6.0, 0.0, 1.0);
    params[id::POWER_MUST_RUN_SHARE] * (1.0 - params[id::POWER_MUST_RUN_FALL_2030_SHARE] * done)
}

/// The shape stretched about its mean until energy and peak fit.
fn load(inputs: &GridInputs, shape: &[f64]) -> Vec<f64> {
    let mean = inputs.load_twh * MWH_PER_TWH / HOURS as f64;
    let peak = math::max(inputs.peak_gw * MW_PER_GW, mean);
    let shape_mean = shape.iter().sum::<f64>() / HOURS as f64;
    let highest = shape.iter().fold(shape_mean, |a, &b| math::max(a, b));
    let stretch = if highest > shape_mean { (peak - mean) / (highest - shape_mean) } else { 0.0 };
    shape.iter().map(|x| mean + stretch * (x - shape_mean)).collect()
}

/// Capacity factors as MW that add up to the yearly energy, on a capacity that grows evenly over the year.
///
/// Hours above the capacity are cut and the others raised, so that the energy stays right.
fn to_energy(factors: &[f64], twh: f64, [from, to]: [f64; 2]) -> Vec<f64> {
    let wanted = twh * MWH_PER_TWH;
    let limit = |h: usize| (from + (to - from) * (h as f64 + 0.5) / HOURS as f64) * MW_PER_GW;
    let mut hours: Vec<f64> = factors.iter().enumerate().map(|(h, x)| x * limit(h)).collect();
    // Each round raises the hours by what the cut of the one before took; a handful settles it.
    for _ in 0..64 {
        let sum: f64 = hours.iter().sum();
        if sum <= 0.0 || (sum / wanted - 1.0).abs() < 1e-13 {
            break;
        }
        let scale = wanted / sum;
        for (h, x) in hours.iter_mut().enumerate() {
            *x = math::min(*x * scale, limit(h));
        }
    }
    hours
}

/// Coal (true) by rising fuel cost, every efficiency at every delivered price, and gas; nothing of length zero.
fn supply(inputs: &GridInputs, steam_mw: f64, gas_mw: f64, coal_price: f64) -> Vec<(Segment, bool)> {
    let coal = (0..COAL_RATES * COAL_PRICES).map(|i| {
        let rate = between(inputs.coal_rate, (i % COAL_RATES) as f64 + 0.5, COAL_RATES);
        let factor = between(inputs.coal_price_factor, (i / COAL_RATES) as f64 + 0.5, COAL_PRICES);
        // gce/kWh are kg/MWh, and a yuan/t is a thousandth of a yuan/kg.
        let price = rate * STANDARD_COAL * coal_price * factor / 1_000.0;
        (Segment { length: steam_mw / (COAL_RATES * COAL_PRICES) as f64, price }, true)
    });
    let [low, high] = inputs.gas_cost;
    let gas = (0..GAS_STEPS).map(|i| {
        let price = low + (i as f64 + 0.5) / GAS_STEPS as f64 * (high - low);
        (Segment { length: gas_mw / GAS_STEPS as f64, price }, false)
    });
    let mut steps: Vec<(Segment, bool)> = coal.chain(gas).filter(|(s, _)| s.length > 0.0).collect();
    steps.sort_by(|(a, _), (b, _)| a.price.total_cmp(&b.price));
    steps
}

/// Value at a place of `n` between the least, the middle and the greatest.
fn between([least, middle, greatest]: [f64; 3], place: f64, n: usize) -> f64 {
    let share = 2.0 * place / n as f64;
    if share < 1.0 { least + share * (middle - least) } else { middle + (share - 1.0) * (greatest - middle) }
}

fn stores(inputs: &GridInputs, params: &Params, fleets: &[Fleet]) -> Vec<StoreSize> {
    let pumped_mw = inputs.pumped_gw * MW_PER_GW;
    let pumped = StoreSize {
        pumped: true,
        power_mw: pumped_mw,
        energy_mwh: pumped_mw * params[id::POWER_PUMPED_DURATION_HOURS],
        round_trip: params[id::POWER_PUMPED_ROUND_TRIP_EFFICIENCY],
    };
    let called = params[id::POWER_DISPATCHABLE_SHARE] / KW_PER_MW;
    let new = fleets.iter().map(|fleet| StoreSize {
        pumped: false,
        power_mw: fleet.power.get() * called,
        energy_mwh: fleet.energy.get() * called,
        round_trip: params[id::POWER_ROUND_TRIP_EFFICIENCY],
    });
    std::iter::once(pumped).chain(new).filter(|s| s.power_mw > 0.0 && s.energy_mwh > 0.0).collect()
}

/// Length of the longest run of hours above `share` of the greatest one, none if nothing is short; the year
/// closes on itself.
fn longest_run(hours: &[f64], share: f64) -> f64 {
    let highest = hours.iter().fold(f64::MIN, |a, &b| math::max(a, b));
    if highest <= 0.0 {
        return 0.0;
    }
    let (mut longest, mut now) = (0, 0);
    for x in hours.iter().chain(hours) {
        now = if *x > share * highest { now + 1 } else { 0 };
        longest = longest.max(now);
    }
    longest.min(hours.len()) as f64
}
