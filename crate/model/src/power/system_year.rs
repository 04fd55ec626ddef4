//! What the dispatch of a grid and year means: the figures people read.

use crate::diagnostic::Diagnostics;
use crate::dispatch::{NextValue, Problem, Solution, Solver, Ties, next_value};
use crate::math;
use crate::region::{Grid, Region};
use crate::time::Year;
use crate::units::KW_PER_MW;

use super::fuel::Fuel;
use super::grid_year::{Fleet, GridYear};
use super::scheduled::Follows;
use super::station::{Station, StationSize};
use super::store::StoreSize;

/// Duration of the station whose margin is told, h.
pub const STATION_HOURS: f64 = 2.0;
/// Least, deciles and greatest price.
pub const N_PRICES: usize = 11;

/// A grid and year, solved with and without its stores.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispatched {
    /// Pumped hydro and new-type storage, as far as there are any.
    pub stores: Vec<StoreSize>,
    /// What was solved.
    pub problem: Problem,
    /// Its solution.
    pub solution: Solution,
    /// The same hours without any store.
    pub without: Solution,
}

impl Dispatched {
    /// Dispatches pumped hydro and new-type storage, each as one store.
    ///
    /// # Errors
    /// If the year is no dispatch problem, which no registered range leads to.
    pub fn new(solver: &mut Solver, year: &GridYear, ties: Ties) -> Result<Self, Diagnostics> {
        Self::with(solver, year, year.two_stores(), ties)
    }

    /// As [`Dispatched::new`] with other stores.
    ///
    /// # Errors
    /// As there.
    pub fn with(
        solver: &mut Solver,
        year: &GridYear,
        stores: Vec<StoreSize>,
        ties: Ties,
    ) -> Result<Self, Diagnostics> {
        let problem = year.problem(&stores)?;
        let solution = solver.solve(&problem, ties);
        let without = solver.solve(&year.hours_problem(year.net_load.clone(), &[])?, ties);
        Ok(Self { stores, problem, solution, without })
    }
}

/// Figures of a grid or the nation in a year. Energy is MWh, power MW, money yuan.
#[derive(Clone, Debug, PartialEq)]
pub struct SystemYear {
    /// A grid, or the nation as the sum of the six.
    pub region: Region,
    /// Calendar year.
    pub year: Year,
    /// Electricity use.
    pub load_mwh: f64,
    /// Greatest load; of the nation the sum of the grids' peaks, which do not fall together.
    pub peak_load_mw: f64,
    /// Wind and sun before curtailment.
    pub available_mwh: f64,
    /// Curtailed without stores.
    pub curtailed_without_mwh: f64,
    /// Curtailed.
    pub curtailed_mwh: f64,
    /// Not served without stores.
    pub unserved_without_mwh: f64,
    /// Not served.
    pub unserved_mwh: f64,
    /// New-type storage, called or not.
    pub installed_mw: f64,
    /// Its energy.
    pub installed_mwh: f64,
    /// What it charged and discharged, at the grid.
    pub moved_mwh: f64,
    /// What it gave out of store, before the loss on the way out.
    pub given_mwh: f64,
    /// Greatest net load without stores.
    pub peak_without_mw: f64,
    /// Residual peak: greatest supply with stores.
    pub peak_mw: f64,
    /// Power that can be counted on without storage, net import with its sign included.
    pub firm_mw: f64,
    /// Storage that can be counted on: derated by duration over the longest peak.
    pub storage_firm_mw: f64,
    /// Longest run of hours near the highest load less wind and sun; of the nation weighted by load.
    pub longest_peak_hours: f64,
    /// Mean of the steepest hundredth of hourly rises without stores.
    pub steep_rise_without_mw: f64,
    /// With stores.
    pub steep_rise_mw: f64,
    /// Least marginal fuel cost, its deciles over the hours, the greatest; of the nation weighted by load.
    pub price_yuan_per_mwh: [f64; N_PRICES],
    /// Mean marginal fuel cost, every hour alike; of the nation weighted by load.
    pub mean_price_yuan_per_mwh: f64,
    /// Mean over the days: two dearest hours less two cheapest; of the nation weighted by load.
    pub daily_spread_yuan_per_mwh: f64,
    /// Margin of a station of two hours too small to move prices, MW by MW.
    pub station_margin_yuan_per_mw: f64,
    /// What a MW of it discharges.
    pub station_discharged_mwh_per_mw: f64,
    /// Saved by one more MW of new-type storage at the same energy; of the nation weighted by power.
    pub next_mw_yuan: f64,
    /// Saved by one more MWh at the same power; of the nation weighted by power.
    pub next_mwh_yuan: f64,
    /// Cost of supply and lost load without stores.
    pub cost_without_yuan: f64,
    /// With stores, their wear included.
    pub cost_yuan: f64,
    /// Fuel that storage saves. Here and in what follows pumped and new-type storage together, as `without` is without
    /// either.
    pub fuel_saved_yuan: f64,
    /// Coal power that storage displaces; below zero where it stands in for gas and burns its losses.
    pub coal_displaced_mwh: f64,
    /// Gas power that storage displaces.
    pub gas_displaced_mwh: f64,
    /// CO2 of both.
    pub co2_avoided_t: f64,
}

impl SystemYear {
    /// Figures of a dispatched grid and year; `installed` is its new-type storage, called or not.
    ///
    /// # Errors
    /// If the year's prices are no dispatch problem, which no registered range leads to.
    pub fn new(
        solver: &mut Solver,
        year: &GridYear,
        dispatched: &Dispatched,
        installed: Fleet,
    ) -> Result<Self, Diagnostics> {
        let Dispatched { stores, problem, solution, without } = dispatched;
        let new_type = stores.iter().position(|s| !s.pumped);
        let (mut moved, mut given, mut wear) = (0.0, 0.0, 0.0);
        for scheduled in &year.scheduled {
            let [charged, discharged] = scheduled.moved_mwh(0..scheduled.exchange.len());
            let each_way = scheduled.size.round_trip.sqrt();
            moved += charged + discharged;
            given += discharged / each_way;
            wear += (charged * each_way + discharged / each_way) * year.wear_cost;
        }
        if let Some(i) = new_type {
            let (schedule, eta) = (&solution.stores[i], problem.stores()[i].efficiency_each_way);
            for (c, d) in schedule.charge.iter().zip(&schedule.discharge) {
                moved += c + d;
                given += d / eta;
            }
        }
        let next = new_type.map_or(NextValue::default(), |i| next_value(solver, problem, solution, i));
        let size = StationSize {
            duration_hours: STATION_HOURS,
            round_trip: new_type.map_or(1.0, |i| stores[i].round_trip),
            wear_cost: year.wear_cost,
        };
        let station = Station::best(solver, size, &solution.market_price)?;
        let (burns, mut saved) = (year.fuel_curve(), Fuel::default());
        for (before, after) in without.supply.iter().zip(&solution.supply) {
            let (before, after) = (burns.at(*before), burns.at(*after));
            saved.yuan += before.yuan - after.yuan;
            saved.coal_mwh += before.coal_mwh - after.coal_mwh;
            saved.gas_mwh += before.gas_mwh - after.gas_mwh;
        }
        let longest = year.longest_peak_hours;
        let firm = |s: &StoreSize| {
            let needed = s.power_mw * longest;
            if needed > s.energy_mwh { s.power_mw * (s.energy_mwh / needed) } else { s.power_mw }
        };
        // What serves its own plant gives back at once, and is not counted on for the peak.
        let firm_schedules =
            year.scheduled.iter().filter(|s| s.follows != Follows::OwnPlant).map(|s| &s.size);
        let load_mwh: f64 = year.load.iter().sum();
        Ok(Self {
            region: Region::Grid(Grid(year.grid)),
            year: year.year,
            load_mwh,
            peak_load_mw: year.load.iter().fold(0.0, |a, &b| math::max(a, b)),
            available_mwh: year.available_mwh(),
            curtailed_without_mwh: without.curtailed,
            curtailed_mwh: solution.curtailed,
            unserved_without_mwh: without.unserved,
            unserved_mwh: solution.unserved,
            installed_mw: installed.power.get() / KW_PER_MW,
            installed_mwh: installed.energy.get() / KW_PER_MW,
            moved_mwh: moved,
            given_mwh: given,
            peak_without_mw: without.peak(),
            peak_mw: solution.peak(),
            firm_mw: year.firm_mw,
            storage_firm_mw: year.stores.iter().chain(firm_schedules).map(firm).sum(),
            longest_peak_hours: longest,
            steep_rise_without_mw: without.steep_rise(),
            steep_rise_mw: solution.steep_rise(),
            price_yuan_per_mwh: deciles(&solution.market_price),
            mean_price_yuan_per_mwh: mean(&solution.market_price),
            daily_spread_yuan_per_mwh: daily_spread(&solution.market_price),
            station_margin_yuan_per_mw: station.margin_yuan,
            station_discharged_mwh_per_mw: station.discharged_mwh,
            // Two stores are dispatched in turn: what they miss of the best may hide a small gain.
            next_mw_yuan: math::max(next.per_mw, 0.0),
            next_mwh_yuan: math::max(next.per_mwh, 0.0),
            cost_without_yuan: without.cost,
            cost_yuan: solution.cost + wear,
            fuel_saved_yuan: saved.yuan,
            coal_displaced_mwh: saved.coal_mwh,
            gas_displaced_mwh: saved.gas_mwh,
            co2_avoided_t: saved.coal_mwh * year.co2_t_per_mwh + saved.gas_mwh * year.gas_co2_t_per_mwh,
        })
    }

    /// The nation as the sum of its grids; prices are weighted by load, values of the next unit by power.
    #[must_use]
    pub fn nation(grids: &[Self]) -> Self {
        let sum = |f: fn(&Self) -> f64| grids.iter().map(f).sum::<f64>();
        let weighted = |weight: fn(&Self) -> f64, f: &dyn Fn(&Self) -> f64| {
            let total = sum(weight);
            let sum: f64 = grids.iter().map(|g| weight(g) * f(g)).sum();
            if total > 0.0 { sum / total } else { 0.0 }
        };
        let by_load = |f: &dyn Fn(&Self) -> f64| weighted(|g| g.load_mwh, f);
        let by_power = |f: &dyn Fn(&Self) -> f64| weighted(|g| g.installed_mw, f);
        Self {
            region: Region::Nation,
            year: grids.first().map_or(0, |g| g.year),
            load_mwh: sum(|g| g.load_mwh),
            peak_load_mw: sum(|g| g.peak_load_mw),
            available_mwh: sum(|g| g.available_mwh),
            curtailed_without_mwh: sum(|g| g.curtailed_without_mwh),
            curtailed_mwh: sum(|g| g.curtailed_mwh),
            unserved_without_mwh: sum(|g| g.unserved_without_mwh),
            unserved_mwh: sum(|g| g.unserved_mwh),
            installed_mw: sum(|g| g.installed_mw),
            installed_mwh: sum(|g| g.installed_mwh),
            moved_mwh: sum(|g| g.moved_mwh),
            given_mwh: sum(|g| g.given_mwh),
            peak_without_mw: sum(|g| g.peak_without_mw),
            peak_mw: sum(|g| g.peak_mw),
            firm_mw: sum(|g| g.firm_mw),
            storage_firm_mw: sum(|g| g.storage_firm_mw),
            longest_peak_hours: by_load(&|g| g.longest_peak_hours),
            steep_rise_without_mw: sum(|g| g.steep_rise_without_mw),
            steep_rise_mw: sum(|g| g.steep_rise_mw),
            price_yuan_per_mwh: std::array::from_fn(|i| by_load(&|g| g.price_yuan_per_mwh[i])),
            mean_price_yuan_per_mwh: by_load(&|g| g.mean_price_yuan_per_mwh),
            daily_spread_yuan_per_mwh: by_load(&|g| g.daily_spread_yuan_per_mwh),
            station_margin_yuan_per_mw: by_power(&|g| g.station_margin_yuan_per_mw),
            station_discharged_mwh_per_mw: by_power(&|g| g.station_discharged_mwh_per_mw),
            next_mw_yuan: by_power(&|g| g.next_mw_yuan),
            next_mwh_yuan: by_power(&|g| g.next_mwh_yuan),
            cost_without_yuan: sum(|g| g.cost_without_yuan),
            cost_yuan: sum(|g| g.cost_yuan),
            fuel_saved_yuan: sum(|g| g.fuel_saved_yuan),
            coal_displaced_mwh: sum(|g| g.coal_displaced_mwh),
            gas_displaced_mwh: sum(|g| g.gas_displaced_mwh),
            co2_avoided_t: sum(|g| g.co2_avoided_t),
        }
    }

    /// Curtailed share of wind and sun.
    #[must_use]
    pub fn curtailed_share(&self) -> f64 {
        ratio(self.curtailed_mwh, self.available_mwh)
    }

    /// The same without stores.
    #[must_use]
    pub fn curtailed_without_share(&self) -> f64 {
        ratio(self.curtailed_without_mwh, self.available_mwh)
    }

    /// Charge plus discharge over installed power, h: the utilisation that NEA publishes.
    #[must_use]
    pub fn equivalent_hours(&self) -> f64 {
        ratio(self.moved_mwh, self.installed_mw)
    }

    /// Energy given out of store over installed energy.
    #[must_use]
    pub fn cycles(&self) -> f64 {
        ratio(self.given_mwh, self.installed_mwh)
    }

    /// What can be counted on beyond the greatest load, MW; below zero it does not suffice.
    #[must_use]
    pub fn adequacy_margin_mw(&self) -> f64 {
        self.firm_mw + self.storage_firm_mw - self.peak_load_mw
    }

    /// The same over the greatest load.
    #[must_use]
    pub fn adequacy_margin_share(&self) -> f64 {
        ratio(self.adequacy_margin_mw(), self.peak_load_mw)
    }

    /// Margin of a station of two hours, yuan per kWh discharged.
    #[must_use]
    pub fn station_margin_yuan_per_kwh(&self) -> f64 {
        ratio(self.station_margin_yuan_per_mw, self.station_discharged_mwh_per_mw) / KW_PER_MW
    }

    /// Every figure by its name, which ends in the unit.
    #[must_use]
    pub fn figures(&self) -> Vec<(String, f64)> {
        let mut figures: Vec<(String, f64)> = [
            ("load_mwh", self.load_mwh),
            ("peak_load_mw", self.peak_load_mw),
            ("wind_and_solar_available_mwh", self.available_mwh),
            ("curtailed_without_mwh", self.curtailed_without_mwh),
            ("curtailed_without_share", self.curtailed_without_share()),
            ("curtailed_mwh", self.curtailed_mwh),
            ("curtailed_share", self.curtailed_share()),
            ("unserved_without_mwh", self.unserved_without_mwh),
            ("unserved_mwh", self.unserved_mwh),
            ("installed_mw", self.installed_mw),
            ("installed_mwh", self.installed_mwh),
            ("equivalent_hours", self.equivalent_hours()),
            ("cycles", self.cycles()),
            ("peak_without_mw", self.peak_without_mw),
            ("peak_mw", self.peak_mw),
            ("longest_peak_hours", self.longest_peak_hours),
            ("firm_mw", self.firm_mw),
            ("storage_firm_mw", self.storage_firm_mw),
            ("adequacy_margin_mw", self.adequacy_margin_mw()),
            ("adequacy_margin_share", self.adequacy_margin_share()),
            ("steep_rise_without_mw", self.steep_rise_without_mw),
            ("steep_rise_mw", self.steep_rise_mw),
            ("mean_price_yuan_per_mwh", self.mean_price_yuan_per_mwh),
            ("daily_spread_yuan_per_mwh", self.daily_spread_yuan_per_mwh),
            ("station_margin_yuan_per_kwh", self.station_margin_yuan_per_kwh()),
            ("station_margin_yuan_per_mw", self.station_margin_yuan_per_mw),
            ("next_mw_yuan", self.next_mw_yuan),
            ("next_mwh_yuan", self.next_mwh_yuan),
            ("cost_without_yuan", self.cost_without_yuan),
            ("cost_yuan", self.cost_yuan),
            ("fuel_saved_yuan", self.fuel_saved_yuan),
            ("coal_displaced_mwh", self.coal_displaced_mwh),
            ("gas_displaced_mwh", self.gas_displaced_mwh),
            ("co2_avoided_t", self.co2_avoided_t),
        ]
        .map(|(name, x)| (name.to_owned(), x))
        .into();
        figures.extend(
            self.price_yuan_per_mwh
                .iter()
                .enumerate()
                .map(|(i, &x)| (format!("price_q{:03}_yuan_per_mwh", 10 * i), x)),
        );
        figures
    }
}

fn ratio(a: f64, b: f64) -> f64 {
    if b > 0.0 { a / b } else { 0.0 }
}

fn mean(x: &[f64]) -> f64 {
    ratio(x.iter().sum(), x.len() as f64)
}

fn deciles(prices: &[f64]) -> [f64; N_PRICES] {
    let mut sorted = prices.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    std::array::from_fn(|i| sorted.get(i * last / (N_PRICES - 1)).copied().unwrap_or(0.0))
}

/// Mean over whole days of the two dearest hours less the two cheapest.
fn daily_spread(prices: &[f64]) -> f64 {
    let spreads: Vec<f64> = prices
        .chunks_exact(24)
        .map(|day| {
            let mut day = day.to_vec();
            day.sort_unstable_by(f64::total_cmp);
            0.5 * (day[23] + day[22] - day[1] - day[0])
        })
        .collect();
    mean(&spreads)
}
