//! Farmland under the balance of occupation and compensation, yearly, 31 provinces.
//!
//! 2020-2024 is rebuilt: net changes follow published totals ([`history`]), outflows are assumptions, and
//! replenishment is what closes the year. From 2025 the unified regime runs: the cap (以补定占), the freeze
//! for illegal building, restoration before reclamation from finite pools, acceptance ([`year`]).

pub mod book;
mod columns;
pub mod history;
mod past;
#[cfg(test)]
mod tests;
mod year;

use crate::evidence::Evidence;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES, PROVINCES};
use crate::register::{TARGETS, id};
use crate::rng;
use crate::scenario::Params;
use crate::time::{Date, FIRST_YEAR, LAST_HISTORY_YEAR, LAST_YEAR, N_YEARS, Year, year_idx};
use crate::units::{MU_PER_HA, MU_PER_WANMU, Mu};
use book::{Book, Books};
use history::History;

/// Farmland prepared for a data vintage.
#[derive(Debug)]
pub struct Farmland {
    history: History,
    keys: Keys,
    /// Farmland to be kept in 2035 (耕地保有量), by province.
    area_floor: ByProvince<Mu>,
    /// Task of permanent basic farmland, by province.
    basic_floor: ByProvince<Mu>,
    /// National farmland taken by construction where the growth of construction land is published.
    construction: [(Year, Option<Mu>); 2],
    illegal_2019: Mu,
    /// Illegal building of 2023 relative to its start.
    illegal_left_2023: f64,
    reclaimed_a_year: Mu,
    immediate_2019: Mu,
    engineering_2019: Mu,
    /// Pools of the provinces that published their own.
    immediate_published: ByProvince<Option<Mu>>,
    engineering_published: ByProvince<Option<Mu>>,
    reserve: Mu,
    /// Share of farmland steeper than 25 degrees, less the nation's: by so much the stable share is lower.
    steeper_than_nation: ByProvince<f64>,
}

/// How national figures are shared out where no provincial figure is published. Relative weights.
#[derive(Debug)]
struct Keys {
    /// Farmland area of 2019.
    area: ByProvince<f64>,
    /// Electricity use of 2023: construction demand and illegal building.
    electricity: ByProvince<f64>,
    /// Residents: rural housing and farm infrastructure.
    population: ByProvince<f64>,
    /// Garden land of 2019, the seven unpublished provinces sharing the remainder by area.
    orchard: ByProvince<f64>,
}

impl Farmland {
    /// Prepares what a vintage knows.
    #[must_use]
    pub fn new(evidence: &Evidence) -> Self {
        let survey = Date::year_end(FIRST_YEAR);
        let wanmu =
            |id: &str, region: &str, date: Date| Mu::whole(evidence.need(id, region, date) * MU_PER_WANMU);
        let published = |id: &str| {
            evidence.by_province(id, survey).map(|x| x.map(|wanmu| Mu::whole(wanmu * MU_PER_WANMU)))
        };
        let taken = evidence.need("farmland.taken_share_of_construction_growth", "CN", Date::year_end(2011));
        let construction = [2021, 2022].map(|year| {
            let growth = evidence.value("construction_land.net_growth_wanmu", "CN", Date::year_end(year));
            (year, growth.map(|wanmu| Mu::whole(wanmu * taken * MU_PER_WANMU)))
        });
        let history = History::new(evidence);
        let keys = Keys::new(evidence, &history.area_2019);
        Self {
            area_floor: floors("farmland.area_mu"),
            basic_floor: floors("farmland.permanent_basic_mu"),
            construction,
            illegal_2019: Mu::whole(evidence.need("farmland.illegal_stock_ha", "CN", survey) * MU_PER_HA),
            illegal_left_2023: evidence.need("farmland.illegal_relative_to_2018", "CN", Date::year_end(2023)),
            reclaimed_a_year: wanmu("farmland.saline_converted_wanmu_per_year", "CN", survey),
            immediate_2019: wanmu("farmland.restorable_immediately_wanmu", "CN", survey),
            engineering_2019: wanmu("farmland.restorable_by_engineering_wanmu", "CN", survey),
            immediate_published: published("farmland.restorable_immediately_wanmu"),
            engineering_published: published("farmland.restorable_by_engineering_wanmu"),
            reserve: wanmu("farmland.reserve_land_wanmu", "CN", Date::year_end(2016)),
            steeper_than_nation: steeper_than_nation(evidence, &keys.area),
            history,
            keys,
        }
    }

    /// Computes 2019-2035 for one set of values; `seed` and `draw` choose the provincial pools of a sample.
    #[must_use]
    pub fn run(&self, params: &Params, seed: u64, draw: u64) -> FarmlandRun {
        let mut run = FarmlandRun {
            books: Books::default(),
            cap: [[Mu::ZERO; N_PROVINCES]; N_YEARS],
            demand: [[Mu::ZERO; N_PROVINCES]; N_YEARS],
            area_floor: self.area_floor,
            basic_floor: self.basic_floor,
            capacity: [Mu::ZERO; N_PROVINCES],
            events: Vec::new(),
        };
        let pools = self.pools(params, seed, draw);
        self.rebuild(params, &pools, &mut run);
        self.project(params, &mut run);
        run
    }

    /// Restorable and reserve land of 2019 by province.
    fn pools(&self, params: &Params, seed: u64, draw: u64) -> Pools {
        let area = &self.keys.area;
        let national_area = area.iter().fold(0.0, |a, b| a + b);
        let national_orchard = self.keys.orchard.iter().fold(0.0, |a, b| a + b);
        let tilt = params[id::FARMLAND_POOL_ORCHARD_WEIGHT];
        let spread = params[id::FARMLAND_POOL_SPREAD_FACTOR];
        let mut numbers = rng::stream(seed, draw, rng::Stream::RestorablePools);
        let weights: ByProvince<f64> = std::array::from_fn(|p| {
            let orchards = (self.keys.orchard[p] / area[p]) / (national_orchard / national_area);
            let factor = math::clamp(1.0 - tilt + tilt * orchards, POOL_FACTOR_MIN, POOL_FACTOR_MAX);
            let u = rng::open_unit(&mut numbers);
            let drawn =
                if draw > 0 && spread > 1.0 { rng::lognormal(u, 1.0 / spread, 1.0, spread) } else { 1.0 };
            area[p] * factor * drawn
        });
        let share = |total: Mu, published: &ByProvince<Option<Mu>>| {
            let known: Mu = published.iter().flatten().copied().sum();
            let open: ByProvince<f64> =
                std::array::from_fn(|p| if published[p].is_some() { 0.0 } else { weights[p] });
            let rest = math::apportion((total - known).get(), &open);
            std::array::from_fn(|p| published[p].unwrap_or(Mu::exact(rest[p])))
        };
        let none = [None; N_PROVINCES];
        Pools {
            immediate: share(self.immediate_2019, &self.immediate_published),
            engineering: share(self.engineering_2019, &self.engineering_published),
            reserve: share(self.reserve.times(params[id::FARMLAND_RESERVE_USABLE_SHARE]), &none),
        }
    }
}

/// Bounds of the factor by which a province's restorable land per farmland departs from the nation's
/// (judgement of the register, row `farmland.pool_orchard_weight`).
const POOL_FACTOR_MIN: f64 = 0.3;
const POOL_FACTOR_MAX: f64 = 3.0;

/// Land that can become farmland, by province, at the end of 2019.
struct Pools {
    immediate: ByProvince<Mu>,
    engineering: ByProvince<Mu>,
    reserve: ByProvince<Mu>,
}

impl Keys {
    fn new(evidence: &Evidence, area: &ByProvince<Mu>) -> Self {
        let survey = Date::year_end(FIRST_YEAR);
        let area = area.map(Mu::get);
        let printed = evidence.by_province("land.orchard_kha", survey);
        let national = evidence.need("land.orchard_kha", "CN", survey);
        let known = printed.iter().flatten().fold(0.0, |a, b| a + b);
        let unpublished_area =
            (0..N_PROVINCES).filter(|&p| printed[p].is_none()).fold(0.0, |sum, p| sum + area[p]);
        Self {
            electricity: evidence.need_by_province("power.consumption_twh", Date::year_end(2023)),
            population: population(evidence),
            orchard: std::array::from_fn(|p| {
                printed[p].unwrap_or_else(|| (national - known) * area[p] / unpublished_area)
            }),
            area,
        }
    }

    /// Shares a national figure over the provinces.
    fn share(total: Mu, key: &ByProvince<f64>) -> ByProvince<Mu> {
        math::apportion(total.get(), key).map(Mu::exact)
    }
}

/// Share of farmland steeper than 25 degrees in each province less the national share. Provinces without a
/// published share have what the published ones leave of the nation's steep land, alike.
fn steeper_than_nation(evidence: &Evidence, area: &ByProvince<f64>) -> ByProvince<f64> {
    let survey = Date::year_end(FIRST_YEAR);
    let national = evidence.need("farmland.slope_over_25_share", "CN", survey);
    let printed = evidence.by_province("farmland.slope_over_25_share", survey);
    let mut steep_left = 0.0;
    let mut area_left = 0.0;
    for p in 0..N_PROVINCES {
        steep_left += area[p] * national - printed[p].map_or(0.0, |share| area[p] * share);
        area_left += if printed[p].is_some() { 0.0 } else { area[p] };
    }
    printed.map(|share| share.unwrap_or(steep_left / area_left) - national)
}

/// Residents of 2024; the end-2024 vintage does not know them yet and uses electricity instead.
fn population(evidence: &Evidence) -> ByProvince<f64> {
    let known = evidence.by_province("society.population_10k", Date::year_end(2024));
    if known.iter().all(Option::is_some) {
        known.map(Option::unwrap_or_default)
    } else {
        evidence.need_by_province("power.consumption_twh", Date::year_end(2023))
    }
}

/// Provincial floors of a series from the target register.
fn floors(series: &str) -> ByProvince<Mu> {
    std::array::from_fn(|p| {
        TARGETS
            .iter()
            .find(|t| t.series == series && t.region == PROVINCES[p].code)
            .map_or(Mu::ZERO, |t| Mu::whole(t.value * MU_PER_WANMU))
    })
}

/// Farmland results.
#[derive(Clone, Debug)]
pub struct FarmlandRun {
    /// Every book and flow.
    pub books: Books,
    /// Cap on construction, from 2025.
    pub cap: [ByProvince<Mu>; N_YEARS],
    /// Construction demand, from 2025.
    pub demand: [ByProvince<Mu>; N_YEARS],
    /// Farmland to be kept in 2035.
    pub area_floor: ByProvince<Mu>,
    /// Task of permanent basic farmland.
    pub basic_floor: ByProvince<Mu>,
    /// Restoration a province can start in a year.
    capacity: ByProvince<Mu>,
    events: Vec<crate::event::Event>,
}

impl FarmlandRun {
    /// Net increase of stably usable farmland over a year (净增量), by province.
    #[must_use]
    pub fn net_increase(&self, year: Year, p: usize) -> Mu {
        self.books.balance(Book::Stable, year, p) - self.books.balance(Book::Stable, year - 1, p)
    }

    /// Farmland a province must not fall below at the end of `year`.
    ///
    /// The task is due in 2035. Before, only what was there at the end of 2024 is held against it, so that
    /// a province that starts below its task is not in breach before the deadline.
    #[must_use]
    pub fn floor(&self, year: Year, p: usize) -> Mu {
        let task = self.area_floor[p];
        if year >= LAST_YEAR {
            task
        } else {
            task.least(self.books.balance(Book::Area, LAST_HISTORY_YEAR, p))
        }
    }

    /// Cap of a year, by province.
    #[must_use]
    pub fn cap(&self, year: Year, p: usize) -> Mu {
        self.cap[year_idx(year)][p]
    }

    /// Construction demand of a year, by province.
    #[must_use]
    pub fn demand(&self, year: Year, p: usize) -> Mu {
        self.demand[year_idx(year)][p]
    }
}
