//! Yearly energy, peak and capacity of the six grids: published where known, grown from the last known year.

mod additions;

use crate::evidence::Evidence;
use crate::math;
use crate::region::{ByProvince, GRIDS, PROVINCES};
use crate::register::id;
use crate::scenario::Params;
use crate::time::{Date, Year};

use super::calendar::HOURS;
use super::statistics::{N_GRIDS, Statistics};

/// First year an hourly balance is made for.
pub const FIRST_GRID_YEAR: Year = 2024;
/// Last one.
pub const LAST_GRID_YEAR: Year = 2035;
/// First year-end kept, needed for the mean capacity of 2023.
const FROM: Year = 2022;
const N_KEPT: usize = (LAST_GRID_YEAR - FROM + 1) as usize;
const GWH_PER_TWH: f64 = 1_000.0;

/// One value per grid.
pub type ByGrid = [f64; N_GRIDS];

/// National paths by year from 2022: capacities at year-ends and the peak in GW, cross-region energy in TWh.
struct Nation {
    peak: [f64; N_KEPT],
    cross_region: [f64; N_KEPT],
    wind: [f64; N_KEPT],
    solar: [f64; N_KEPT],
    hydro: [f64; N_KEPT],
    pumped: [f64; N_KEPT],
    nuclear: [f64; N_KEPT],
    coal: [f64; N_KEPT],
    gas: [f64; N_KEPT],
    other: [f64; N_KEPT],
}

/// Known values of a national series from 2022, `None` where the vintage has none.
type Known = [Option<f64>; N_KEPT];

/// What is known about the power system, independent of the scenario.
#[derive(Clone, Debug)]
pub struct Outlook {
    consumption: Known,
    peak: Known,
    wind: Known,
    solar: Known,
    hydro: Known,
    pumped: Known,
    nuclear: Known,
    thermal: Known,
    coal: Known,
    gas: Known,
    cross_region: Known,
    computing: Known,
    plan_vehicles_gw: f64,
    plan_demand_response: f64,
    wind_hours: f64,
    solar_hours: f64,
    hydro_hours: f64,
    nuclear_hours: f64,
    cross_region_of_flows: f64,
    net_import: ByGrid,
    net_import_hydro: ByGrid,
    share: Shares,
    hydro_months: [f64; 12],
    coal_price_factor: [[f64; 3]; N_GRIDS],
    coal_rate: [f64; 3],
    gas_cost: [f64; 2],
}

/// Shares of the grids, each adding up to one.
#[derive(Clone, Debug)]
struct Shares {
    consumption: ByGrid,
    wind: ByGrid,
    solar: ByGrid,
    hydro: ByGrid,
    pumped: ByGrid,
    nuclear: ByGrid,
    thermal: ByGrid,
    coal: ByGrid,
    gas: ByGrid,
}

/// Inputs of one grid and year; capacities are the mean of two year-ends where not said otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct GridInputs {
    /// Index of the grid in [`GRIDS`].
    pub grid: usize,
    /// Calendar year.
    pub year: Year,
    /// Electricity use, with computing.
    pub load_twh: f64,
    /// Greatest hourly load.
    pub peak_gw: f64,
    /// Use of computing, flat over the year; part of load and peak.
    pub computing_twh: f64,
    /// Flexible load, which moves within the day: demand response, vehicles and computing.
    pub flexible_gw: f64,
    /// Wind power at the start and the end of the year.
    pub wind_gw: [f64; 2],
    /// Wind energy before curtailment.
    pub wind_twh: f64,
    /// Solar power at the start and the end of the year.
    pub solar_gw: [f64; 2],
    /// Solar energy before curtailment.
    pub solar_twh: f64,
    /// Hydro power without pumped hydro.
    pub hydro_gw: f64,
    /// Its energy by month.
    pub hydro_twh: [f64; 12],
    /// Pumped hydro.
    pub pumped_gw: f64,
    /// Nuclear power.
    pub nuclear_gw: f64,
    /// Nuclear energy.
    pub nuclear_twh: f64,
    /// Coal and other steam plants (biomass, waste, waste heat).
    pub steam_gw: f64,
    /// Gas power.
    pub gas_gw: f64,
    /// Received less sent from other grids, flat over the year.
    pub net_import_twh: f64,
    /// Coal use of the best, the mean and the worst plant, gce/kWh.
    pub coal_rate: [f64; 3],
    /// Delivered coal price over that of the northern ports: cheapest, middle and dearest province.
    pub coal_price_factor: [f64; 3],
    /// Fuel cost of the best and the worst gas plant, yuan/MWh.
    pub gas_cost: [f64; 2],
}

impl Outlook {
    /// Reads what the vintage knows.
    ///
    /// # Panics
    /// If the register lacks a row that every vintage needs; its tests read both vintages.
    #[must_use]
    pub fn new(evidence: &Evidence) -> Self {
        let known = |name: &str| -> Known {
            std::array::from_fn(|i| evidence.value(name, "CN", Date::year_end(FROM + i as Year)))
        };
        let need = |name: &str, date| evidence.need(name, "CN", date);
        // A vintage without the plan plans nothing.
        let planned = |name: &str| evidence.value(name, "CN", Date::year_end(2030)).unwrap_or(0.0);
        let (wind, solar) = (known("power.cap_wind_gw"), known("power.cap_solar_gw"));
        let (hydro, pumped) = (known("power.cap_hydro_gw"), known("power.cap_pumped_hydro_gw"));
        let nuclear = known("power.cap_nuclear_gw");
        let conventional: Known = std::array::from_fn(|i| Some(hydro[i]? - pumped[i]?));
        let hours = |generation: &str, curtailment: Option<&str>, capacity: &Known| {
            let lost = curtailment.map(known);
            last_known(|i| {
                let energy = known(generation)[i]?;
                let lost = lost.as_ref().map_or(Some(0.0), |l| l[i])?;
                let mean = 0.5 * (capacity[i.checked_sub(1)?]? + capacity[i]?);
                Some(energy * GWH_PER_TWH / (1.0 - lost) / mean)
            })
        };
        let flows = Date::new(2021, 10, 31);
        let year_end = Date::year_end(2024);
        let provinces = |name: &str, date| evidence.need_by_province(name, date);
        let (end_2023, pumped_by_province) =
            (Date::year_end(2023), provinces("power.cap_pumped_hydro_gw", year_end));
        let hydro_by_province = provinces("power.cap_hydro_gw", end_2023);
        // The provincial figures of 2024 came out after the end of that year.
        let newest = |then: &str, now: &str| {
            let known = evidence.by_province(now, year_end).iter().all(Option::is_some);
            if known { provinces(now, year_end) } else { provinces(then, end_2023) }
        };
        let conventional_by_province: ByProvince<f64> =
            std::array::from_fn(|p| math::max(hydro_by_province[p] - pumped_by_province[p], 0.0));
        let rate = evidence.row("power.coal_rate_gce_per_kwh", "CN", year_end);
        let gas = evidence.row("power.gas_cost_yuan_per_kwh", "CN", year_end);
        Self {
            consumption: known("power.consumption_twh"),
            peak: known("power.peak_load_gw"),
            wind_hours: hours("power.gen_wind_twh", Some("power.curtailment_wind"), &wind),
            solar_hours: hours("power.gen_solar_twh", Some("power.curtailment_solar"), &solar),
            hydro_hours: hours("power.gen_hydro_twh", None, &conventional),
            nuclear_hours: hours("power.gen_nuclear_twh", None, &nuclear),
            wind,
            solar,
            hydro,
            pumped,
            nuclear,
            thermal: known("power.cap_thermal_gw"),
            coal: known("power.cap_coal_gw"),
            gas: known("power.cap_gas_gw"),
            cross_region: known("power.cross_region_twh"),
            computing: known("power.computing_load_twh"),
            plan_vehicles_gw: planned("power.plan_vehicles_gw"),
            plan_demand_response: planned("power.plan_demand_response_share"),
            cross_region_of_flows: need("power.cross_region_twh", flows),
            net_import: std::array::from_fn(|g| {
                evidence.need("power.net_import_10m_twh", &format!("G:{}", GRIDS[g]), flows)
            }),
            net_import_hydro: std::array::from_fn(|g| {
                // Grids that such corridors neither leave nor reach have no row.
                evidence
                    .value("power.net_import_hydro_10m_twh", &format!("G:{}", GRIDS[g]), flows)
                    .unwrap_or(0.0)
            }),
            share: Shares {
                consumption: shares(&provinces("power.consumption_twh", end_2023)),
                wind: shares(&newest("power.cap_wind_gw", "power.cap_wind_gw_2024")),
                solar: shares(&newest("power.cap_solar_gw", "power.cap_solar_gw_2024")),
                hydro: shares(&conventional_by_province),
                pumped: shares(&pumped_by_province),
                nuclear: shares(&provinces("power.cap_nuclear_gw", year_end)),
                thermal: shares(&provinces("power.cap_thermal_gw", end_2023)),
                coal: shares(&provinces("power.cap_coal_gw", Date::new(2023, 7, 31))),
                gas: shares(&provinces("power.cap_gas_gw", Date::new(2023, 2, 28))),
            },
            hydro_months: hydro_months(evidence),
            coal_price_factor: std::array::from_fn(|g| {
                bounds(evidence.row("power.coal_price_factor", &format!("G:{}", GRIDS[g]), year_end))
            }),
            coal_rate: bounds(rate),
            gas_cost: {
                let [low, _, high] = bounds(gas);
                [low * 1_000.0, high * 1_000.0]
            },
        }
    }

    /// Wind energy per power in the last year with all figures, before curtailment, in hours.
    #[must_use]
    pub fn available_wind_hours(&self) -> f64 {
        self.wind_hours
    }

    /// Solar energy per power in the last year with all figures, before curtailment, in hours.
    #[must_use]
    pub fn available_solar_hours(&self) -> f64 {
        self.solar_hours
    }

    /// Inputs of the six grids in a year from [`FIRST_GRID_YEAR`] to [`LAST_GRID_YEAR`].
    ///
    /// Capacities are the means of two year-ends. Grids keep their shares of consumption (2023) and of each
    /// technology (the newest known), but for coal added after the last year known; their peaks are those of the open
    /// load series, brought to the national one. A unit of sun gives as much more or less than the national mean as in
    /// the open series; one of wind gives the same everywhere, as the level of the open wind series is not to be trusted.
    #[must_use]
    pub fn inputs(&self, params: &Params, statistics: &Statistics, year: Year) -> [GridInputs; N_GRIDS] {
        let i = (year.clamp(FIRST_GRID_YEAR, LAST_GRID_YEAR) - FROM) as usize;
        let growth = |i: usize| {
            if FROM + i as Year <= 2030 {
                params[id::POWER_CONSUMPTION_GROWTH_2030_SHARE_PER_YEAR]
            } else {
                params[id::POWER_CONSUMPTION_GROWTH_2035_SHARE_PER_YEAR]
            }
        };
        let extra = params[id::POWER_PEAK_GROWTH_EXTRA_SHARE_PER_YEAR];
        let grown = |known: &Known, extra: f64| path(known, |i, x| x * (1.0 + growth(i) + extra));
        let added = |known: &Known, gw: f64| path(known, |_, x| x + gw);

        let both = params[id::STORAGE_WIND_SOLAR_ADDED_GW_PER_YEAR];
        let wind_added = both * params[id::POWER_WIND_SHARE_OF_ADDED];
        // Growth rates are of all other use; computing adds its own path to energy and, flat, to the peak.
        let computing = self.computing(params);
        let flat_gw = |twh: f64| twh * GWH_PER_TWH / HOURS as f64;
        let other_use: Known = std::array::from_fn(|i| Some(self.consumption[i]? - computing[i]));
        let other_peak: Known = std::array::from_fn(|i| Some(self.peak[i]? - flat_gw(computing[i])));
        let consumption = grown(&other_use, 0.0)[i] + computing[i];
        let peak = grown(&other_peak, extra);
        let peak: [f64; N_KEPT] = std::array::from_fn(|i| peak[i] + flat_gw(computing[i]));
        let conventional: Known = std::array::from_fn(|i| Some(self.hydro[i]? - self.pumped[i]?));
        let rest: Known = std::array::from_fn(|i| Some(self.thermal[i]? - self.coal[i]? - self.gas[i]?));
        let nation = Nation {
            peak,
            cross_region: grown(&self.cross_region, 0.0),
            wind: added(&self.wind, wind_added),
            solar: added(&self.solar, both - wind_added),
            hydro: added(&conventional, params[id::POWER_HYDRO_ADDED_GW_PER_YEAR]),
            pumped: added(&self.pumped, params[id::POWER_PUMPED_HYDRO_ADDED_GW_PER_YEAR]),
            nuclear: added(&self.nuclear, params[id::POWER_NUCLEAR_ADDED_GW_PER_YEAR]),
            coal: added(&self.coal, params[id::POWER_COAL_ADDED_GW_PER_YEAR]),
            gas: added(&self.gas, params[id::POWER_GAS_ADDED_GW_PER_YEAR]),
            other: added(&rest, 0.0),
        };

        // Flexible load comes in evenly after 2025 and is all there in 2030.
        let in_place = math::clamp(f64::from(FROM + i as Year - 2025) / 5.0, 0.0, 1.0);
        let share = &self.share;
        let own_peak: ByGrid = std::array::from_fn(|g| share.consumption[g] * statistics.grids[g].peak);
        let peaks: f64 = own_peak.iter().sum::<f64>() * statistics.coincidence;
        let peak_share = own_peak.map(|x| x / peaks);
        let coal = self.coal(params, &nation, &peak_share, i);
        let net_import_twh = self.net_import(&nation, i);
        let sunshine = statistics.grids.each_ref().map(|s| s.solar_mean);
        let mean_sunshine: f64 = share.solar.iter().zip(sunshine).map(|(share, x)| share * x).sum();
        let ends = |path: &[f64; N_KEPT]| [path[i - 1], path[i]];
        let middle = |path: &[f64; N_KEPT]| 0.5 * (path[i - 1] + path[i]);
        std::array::from_fn(|g| {
            let hydro_gw = middle(&nation.hydro) * share.hydro[g];
            let hydro_twh = hydro_gw * self.hydro_hours / GWH_PER_TWH;
            let wind_gw = ends(&nation.wind).map(|x| x * share.wind[g]);
            let solar_gw = ends(&nation.solar).map(|x| x * share.solar[g]);
            let twh = |gw: [f64; 2], hours: f64| 0.5 * (gw[0] + gw[1]) * hours / GWH_PER_TWH;
            let nuclear_gw = middle(&nation.nuclear) * share.nuclear[g];
            GridInputs {
                grid: g,
                year,
                load_twh: consumption * share.consumption[g],
                peak_gw: peak[i] * peak_share[g],
                computing_twh: computing[i] * share.consumption[g],
                flexible_gw: in_place
                    * (params[id::POWER_FLEXIBLE_USE_SHARE]
                        * (self.plan_vehicles_gw * share.consumption[g]
                            + self.plan_demand_response * peak[i] * peak_share[g])
                        + params[id::POWER_COMPUTING_SHIFTABLE_SHARE]
                            * flat_gw(computing[i] * share.consumption[g])),
                wind_gw,
                wind_twh: twh(wind_gw, self.wind_hours),
                solar_gw,
                solar_twh: twh(solar_gw, self.solar_hours * sunshine[g] / mean_sunshine),
                hydro_gw,
                hydro_twh: self.hydro_months.map(|m| m * hydro_twh),
                pumped_gw: middle(&nation.pumped) * share.pumped[g],
                nuclear_gw,
                nuclear_twh: nuclear_gw * self.nuclear_hours / GWH_PER_TWH,
                steam_gw: 0.5 * (coal[0][g] + coal[1][g]) + middle(&nation.other) * share.thermal[g],
                gas_gw: middle(&nation.gas) * share.gas[g],
                net_import_twh: net_import_twh[g],
                coal_rate: self.coal_rate,
                coal_price_factor: self.coal_price_factor[g],
                gas_cost: self.gas_cost,
            }
        })
    }

    /// Use of computing: even growth from the last known year to 2030, and from there to 2035.
    fn computing(&self, params: &Params) -> [f64; N_KEPT] {
        let last = last_place(&self.computing);
        let turn = (2030 - FROM) as usize;
        let (in_2030, in_2035) =
            (params[id::POWER_COMPUTING_LOAD_2030_TWH], params[id::POWER_COMPUTING_LOAD_2035_TWH]);
        let start = self.computing[last].unwrap_or(in_2030);
        std::array::from_fn(|i| {
            let even = |from: f64, to: f64, share: f64| from * math::pow(to / from, share);
            match self.computing[i] {
                Some(x) => x,
                None if i < last => start,
                None if i <= turn => even(start, in_2030, (i - last) as f64 / (turn - last) as f64),
                None => even(in_2030, in_2035, (i - turn) as f64 / (N_KEPT - 1 - turn) as f64),
            }
        })
    }
}

/// Place of the last known value, the first place where there is none.
fn last_place(known: &Known) -> usize {
    (0..N_KEPT).rfind(|&i| known[i].is_some()).unwrap_or(0)
}

/// Known values, and `next` of the year before where there is none; before the first known one, that one.
fn path(known: &Known, next: impl Fn(usize, f64) -> f64) -> [f64; N_KEPT] {
    let mut now = known.iter().copied().flatten().next().unwrap_or(0.0);
    let mut started = false;
    std::array::from_fn(|i| {
        now = match known[i] {
            Some(x) => {
                started = true;
                x
            }
            None if started => next(i, now),
            None => now,
        };
        now
    })
}

/// The value of the last year that has one.
fn last_known(value: impl Fn(usize) -> Option<f64>) -> f64 {
    match (0..N_KEPT).rev().find_map(value) {
        Some(x) => x,
        None => panic!("the register lacks generation or capacity of every year"),
    }
}

fn shares(provinces: &ByProvince<f64>) -> ByGrid {
    let mut grids = [0.0; N_GRIDS];
    for (province, x) in PROVINCES.iter().zip(provinces) {
        grids[province.grid.0] += x;
    }
    let total: f64 = grids.iter().sum();
    grids.map(|x| x / total)
}

/// Low, value and high of a row that has all three.
fn bounds(row: Option<&crate::register::Observation>) -> [f64; 3] {
    match row.map(|r| (r.low, r.value, r.high)) {
        Some((Some(low), Some(value), Some(high))) => [low, value, high],
        _ => panic!("the register lacks a fuel cost with its range"),
    }
}

fn hydro_months(evidence: &Evidence) -> [f64; 12] {
    const LAST_DAYS: [u32; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let months: [f64; 12] = std::array::from_fn(|m| {
        let date = Date::new(2023, m as u32 + 1, LAST_DAYS[m]);
        evidence.need("power.hydro_month_share", "CN", date)
    });
    let total: f64 = months.iter().sum();
    months.map(|m| m / total)
}
