//! Twelve days that stand for a year, for ensembles.
//!
//! The 365 days of a grid and year are put in the order of their mean net load and cut into twelve groups of
//! equal size (30 or 31 days). Each group is represented by the day whose traits are nearest to the group's means,
//! and which weighs as many days as the group has. The traits are what dispatch lives on: energy, surplus, energy
//! above the day's mean, highest and lowest hour, each over its spread in the year. (The day nearest to the mean 24 hours is a
//! calm one: it halves surplus and cycles.) Every day is dispatched by itself, its last hour followed by its
//! first, with all stores as one and supply in ten steps. What this leaves out: energy carried from day to day, and the hours more
//! extreme than those of the twelve; [`compare`] says how much that is.

use crate::dispatch::{Faults, Problem, Segment, Solver, Store, Supply, Ties};
use crate::export::Table;
use crate::math;
use crate::region::GRIDS;

use super::calendar::DAYS;
use super::grid_year::{GridYear, StoreSize};
use super::station::{Station, StationSize};
use super::system_year::{Dispatched, STATION_HOURS};

/// Days that stand for a year.
pub const N_DAYS: usize = 12;
const HOURS_OF_DAY: usize = 24;

/// A day and how many it stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Representative {
    /// Place in the year, 0-364.
    pub day: usize,
    /// Days it stands for.
    pub weight: usize,
}

/// The days of one grid and year, from the lowest mean net load to the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(pub [Representative; N_DAYS]);

/// What a year offers a station of two hours that moves no price.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Offer {
    /// Margin of the best schedule, losses and wear paid, per kWh discharged.
    pub spread_yuan_per_kwh: f64,
    /// Full cycles of that schedule.
    pub cycles_per_year: f64,
    /// Longest run of hours near the year's highest net load, before storage.
    pub longest_peak_hours: f64,
}

/// Sums over a year, from the hours of its days times their weights.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DaySums {
    /// Cost of the hours without stores, yuan.
    pub cost_without_yuan: f64,
    /// Cost with stores, their wear included, yuan.
    pub cost_yuan: f64,
    /// Curtailed without stores, MWh.
    pub curtailed_without_mwh: f64,
    /// Curtailed, MWh.
    pub curtailed_mwh: f64,
    /// Charge plus discharge of all stores, MWh.
    pub moved_mwh: f64,
    /// Greatest supply of any hour, MW.
    pub peak_mw: f64,
}

impl Days {
    /// The days of a grid and year.
    #[must_use]
    pub fn choose(year: &GridYear) -> Self {
        let traits: Vec<Traits> = year.net_load.chunks_exact(HOURS_OF_DAY).map(traits).collect();
        let all = moments(&traits, 0..DAYS);
        let mut order: Vec<usize> = (0..DAYS).collect();
        math::sort_by(&mut order, |&a, &b| traits[a][0].total_cmp(&traits[b][0]).then(a.cmp(&b)));
        Self(std::array::from_fn(|i| {
            let group = &order[i * DAYS / N_DAYS..(i + 1) * DAYS / N_DAYS];
            let middle = moments(&traits, group.iter().copied());
            let distance = |d: usize| {
                let mut sum = 0.0;
                for (k, x) in traits[d].iter().enumerate() {
                    let (mean, spread) = (middle[k].0, all[k].1);
                    sum += if spread > 0.0 { (x - mean) * (x - mean) / spread } else { 0.0 };
                }
                sum
            };
            let mut nearest = (group[0], distance(group[0]));
            for &d in &group[1..] {
                let apart = distance(d);
                if apart < nearest.1 {
                    nearest = (d, apart);
                }
            }
            Representative { day: nearest.0, weight: group.len() }
        }))
    }

    /// The problems of the days, ready to be solved with any store.
    ///
    /// # Errors
    /// If the year is no dispatch problem, which no registered range leads to.
    pub fn prepare(&self, year: &GridYear) -> Result<DayProblems, Faults> {
        let store = year.composite().store(year.wear_cost);
        let supply = Supply {
            floor_price: 0.0,
            segments: coarse(&year.supply),
            value_of_lost_load: year.value_of_lost_load,
        };
        let mut problems = Vec::with_capacity(N_DAYS);
        for r in &self.0 {
            let hours = r.day * HOURS_OF_DAY..(r.day + 1) * HOURS_OF_DAY;
            let net_load = year.hours_of_grid(hours);
            let problem = Problem::new(net_load, supply.clone(), vec![store.clone()], true)?;
            problems.push((problem, r.weight as f64));
        }
        Ok(DayProblems(problems))
    }

    /// What the year offers a station of two hours.
    ///
    /// # Errors
    /// If the year is no dispatch problem, which no registered range leads to.
    pub fn offer(&self, solver: &mut Solver, year: &GridYear) -> Result<Offer, Faults> {
        let composite = year.composite();
        let new_type = year.stores.iter().find(|s| !s.pumped).unwrap_or(&composite);
        let size = StationSize {
            duration_hours: STATION_HOURS,
            round_trip: new_type.round_trip,
            wear_cost: year.wear_cost,
        };
        let (mut margin, mut discharged, mut cycles) = (0.0, 0.0, 0.0);
        for (problem, weight) in &self.prepare(year)?.0 {
            let solution = solver.solve(problem, Ties::Middle);
            let station = Station::best(solver, size, &solution.market_price)?;
            margin += weight * station.margin_yuan;
            discharged += weight * station.discharged_mwh;
            cycles += weight * station.cycles;
        }
        let spread =
            Station { margin_yuan: margin, discharged_mwh: discharged, cycles }.margin_yuan_per_kwh();
        Ok(Offer {
            spread_yuan_per_kwh: spread,
            cycles_per_year: cycles,
            longest_peak_hours: year.longest_peak_hours,
        })
    }
}

/// Steps of supply on representative days: results of a full year have five times as many.
const STEPS: usize = 10;

/// Neighbouring segments taken as one at their mean price.
fn coarse(supply: &[Segment]) -> Vec<Segment> {
    let together = supply.len().div_ceil(STEPS).max(1);
    let merged = |part: &[Segment]| {
        let length: f64 = part.iter().map(|s| s.length).sum();
        let yuan: f64 = part.iter().map(|s| s.length * s.price).sum();
        Segment { length, price: yuan / length }
    };
    supply.chunks(together).map(merged).collect()
}

/// Energy, surplus, energy above the mean, highest and lowest hour of a day's net load.
type Traits = [f64; 5];

fn traits(day: &[f64]) -> Traits {
    let energy: f64 = day.iter().sum();
    let mean = energy / day.len() as f64;
    let (mut surplus, mut above, mut highest, mut lowest) = (0.0, 0.0, day[0], day[0]);
    for &n in day {
        surplus += math::max(-n, 0.0);
        above += math::max(n - mean, 0.0);
        highest = math::max(highest, n);
        lowest = math::min(lowest, n);
    }
    [energy, surplus, above, highest, lowest]
}

/// Mean and variance of each trait over some days.
fn moments(of: &[Traits], days: impl ExactSizeIterator<Item = usize> + Clone) -> [(f64, f64); 5] {
    let n = days.len() as f64;
    std::array::from_fn(|k| {
        let mean = days.clone().map(|d| of[d][k]).sum::<f64>() / n;
        let variance = days.clone().map(|d| (of[d][k] - mean) * (of[d][k] - mean)).sum::<f64>() / n;
        (mean, variance)
    })
}

/// The days of a grid and year as dispatch problems with their weights.
#[derive(Clone, Debug)]
pub struct DayProblems(Vec<(Problem, f64)>);

impl DayProblems {
    /// The same days with another store.
    ///
    /// # Errors
    /// If it is none.
    pub fn with_store(&self, store: &Store) -> Result<Self, Faults> {
        let with = |(p, w): &(Problem, f64)| Ok((p.with_stores(vec![store.clone()])?, *w));
        Ok(Self(self.0.iter().map(with).collect::<Result<_, Faults>>()?))
    }

    /// Dispatches every day.
    #[must_use]
    pub fn solve(&self, solver: &mut Solver) -> DaySums {
        let mut sums = DaySums { peak_mw: f64::MIN, ..DaySums::default() };
        for (problem, weight) in &self.0 {
            // Costs are the same under any rule, and the middle of two takes twice the time.
            let s = solver.solve(problem, Ties::Keep);
            sums.cost_without_yuan += weight * s.cost_without;
            sums.cost_yuan += weight * s.cost;
            sums.curtailed_mwh += weight * s.curtailed;
            for n in problem.net_load() {
                sums.curtailed_without_mwh += weight * math::max(-n, 0.0);
            }
            for schedule in &s.stores {
                for (c, d) in schedule.charge.iter().zip(&schedule.discharge) {
                    sums.moved_mwh += weight * (c + d);
                }
            }
            sums.peak_mw = math::max(sums.peak_mw, s.peak());
        }
        sums
    }
}

/// One figure of a grid and year by four ways of reckoning, from the finest to the coarsest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// Index of the grid.
    pub grid: usize,
    /// Name, ending in the unit.
    pub figure: &'static str,
    /// Pumped hydro, two-hour and four-hour storage over the full year.
    pub three_stores: f64,
    /// Pumped hydro and new-type storage over the full year.
    pub two_stores: f64,
    /// All stores as one over the full year.
    pub composite: f64,
    /// All stores as one on twelve days.
    pub days: f64,
}

/// Name of a figure and how it is read off.
type Figure<'a> = (&'static str, &'a dyn Fn(&DaySums) -> f64);

/// Holds the composite store and the twelve days against three and two stores over the full year.
///
/// # Errors
/// If the year is no dispatch problem, which no registered range leads to.
pub fn compare(solver: &mut Solver, year: &GridYear) -> Result<Vec<Compared>, Faults> {
    let mut full = |stores: Vec<StoreSize>| -> Result<DaySums, Faults> {
        let d = Dispatched::with(solver, year, stores, Ties::Middle)?;
        let moved = |s: &crate::dispatch::Schedule| -> f64 {
            s.charge.iter().zip(&s.discharge).map(|(c, d)| c + d).sum()
        };
        Ok(DaySums {
            cost_without_yuan: d.solution.cost_without,
            cost_yuan: d.solution.cost,
            curtailed_without_mwh: d.without.curtailed,
            curtailed_mwh: d.solution.curtailed,
            moved_mwh: d.solution.stores.iter().map(moved).sum(),
            peak_mw: d.solution.peak(),
        })
    };
    let three = full(three_stores(year))?;
    let two = full(year.two_stores())?;
    let one = full(vec![year.composite()])?;
    let days = Days::choose(year).prepare(year)?.solve(solver);
    let power: f64 = year.stores.iter().map(|s| s.power_mw).sum();
    let figures: [Figure<'_>; 5] = [
        ("saved_yuan", &|s| s.cost_without_yuan - s.cost_yuan),
        ("curtailed_without_mwh", &|s| s.curtailed_without_mwh),
        ("curtailed_mwh", &|s| s.curtailed_mwh),
        ("equivalent_hours", &|s| if power > 0.0 { s.moved_mwh / power } else { 0.0 }),
        ("peak_mw", &|s| s.peak_mw),
    ];
    let compared = |(figure, of): Figure<'_>| Compared {
        grid: year.grid,
        figure,
        three_stores: of(&three),
        two_stores: of(&two),
        composite: of(&one),
        days: of(&days),
    };
    Ok(figures.into_iter().map(compared).collect())
}

/// New-type storage told apart into two and four hours so that power and energy stay; pumped hydro as it is.
fn three_stores(year: &GridYear) -> Vec<StoreSize> {
    let mut stores = Vec::new();
    for store in year.two_stores() {
        let long_mw = math::clamp(0.5 * store.energy_mwh - store.power_mw, 0.0, store.power_mw);
        if store.pumped || long_mw <= 0.0 || long_mw >= store.power_mw {
            stores.push(store);
            continue;
        }
        for (power_mw, hours) in [(store.power_mw - long_mw, 2.0), (long_mw, 4.0)] {
            stores.push(StoreSize { power_mw, energy_mwh: power_mw * hours, ..store });
        }
    }
    stores
}

/// The comparison as a table.
#[must_use]
pub fn table(year: crate::time::Year, rows: &[Compared]) -> Table {
    let header = ["region", "year", "figure", "three_stores", "two_stores", "composite", "days"];
    let row = |c: &Compared| {
        let mut cells = vec![GRIDS[c.grid].to_owned(), year.to_string(), c.figure.to_owned()];
        cells.extend([c.three_stores, c.two_stores, c.composite, c.days].map(|x| format!("{}", x + 0.0)));
        cells
    };
    Table { header: header.map(str::to_owned).to_vec(), rows: rows.iter().map(row).collect() }
}
