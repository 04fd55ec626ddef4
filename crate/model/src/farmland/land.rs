//! Farmland prepared for a data vintage.

use super::account::CoordinationPrice;
use super::energy::EnergyLand;
use super::grade::N_GRADES;
use super::history::History;
use super::keys::Keys;
use super::paddy_opening;
use super::province::{self, GrainArea, RegionalGrades};
use super::run::FarmlandRun;
use crate::evidence::Evidence;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES, PROVINCES};
use crate::register::{TARGETS, id};
use crate::rng;
use crate::scenario::Params;
use crate::time::{Date, FIRST_YEAR, Year};
use crate::units::{MU_PER_HA, MU_PER_WANMU, Mu};

/// Farmland prepared for a data vintage.
#[derive(Debug)]
pub struct Farmland {
    pub(super) history: History,
    pub(super) keys: Keys,
    /// Farmland to be kept in 2035 (耕地保有量), by province.
    pub(super) area_floor: ByProvince<Mu>,
    /// Task of permanent basic farmland, by province.
    pub(super) basic_task: ByProvince<Mu>,
    /// The same as delineated.
    pub(super) basic_floor: ByProvince<Mu>,
    /// National farmland taken by construction where the growth of construction land is published.
    pub(super) construction: [(Year, Option<Mu>); 2],
    pub(super) illegal_2019: Mu,
    /// Illegal building of 2023 relative to its start.
    pub(super) illegal_left_2023: f64,
    pub(super) reclaimed_a_year: Mu,
    pub(super) immediate_2019: Mu,
    pub(super) engineering_2019: Mu,
    /// Pools of the provinces that published their own.
    pub(super) immediate_published: ByProvince<Option<Mu>>,
    pub(super) engineering_published: ByProvince<Option<Mu>>,
    pub(super) reserve: Mu,
    /// Share of farmland steeper than 25 degrees, less the nation's: by so much the stable share is lower.
    pub(super) steeper_than_nation: ByProvince<f64>,
    /// Shares of the ten grades at the end of 2024.
    pub(super) grades: ByProvince<[f64; N_GRADES]>,
    pub(super) regional_grades: RegionalGrades,
    /// Grain of 2024, kg.
    pub(super) grain_output: ByProvince<f64>,
    pub(super) residents: ByProvince<f64>,
    pub(super) irrigated: ByProvince<Mu>,
    /// Paddy at the end of 2024.
    pub(super) paddy: ByProvince<Mu>,
    /// Cubic metres a year.
    pub(super) water_use: ByProvince<f64>,
    pub(super) water_cap: ByProvince<f64>,
    /// Yuan per square metre.
    pub(super) tax: ByProvince<f64>,
    /// The same for transport and water works, everywhere.
    pub(super) reduced_tax: f64,
    pub(super) black_soil_area: ByProvince<f64>,
    pub(super) desert_area: ByProvince<f64>,
    pub(super) south: ByProvince<bool>,
    /// Provinces whose national projects national coordination may cover.
    pub(super) fragile: ByProvince<bool>,
    pub(super) grain_area: ByProvince<GrainArea>,
    /// Charged to the province supplied, and paid to the one that supplies.
    pub(super) coordination_charge: CoordinationPrice,
    pub(super) coordination_payment: CoordinationPrice,
    /// High-standard farmland to be upgraded in all.
    pub(super) upgrade_limit: Mu,
}

/// Permanent basic farmland as delineated: the tasks, but for a province that farms less than it is to retain (Beijing). It
/// holds its task in the proportion in which it has the farmland, and the rest stands with the provinces whose tasks nobody
/// published, by area: every mu of the national task is delineated, say the ministry and the opinion.
fn delineated(area: &ByProvince<Mu>, to_retain: &ByProvince<Mu>) -> ByProvince<Mu> {
    let tasks = floors("farmland.permanent_basic_mu");
    let held: ByProvince<Mu> = std::array::from_fn(|p| match to_retain[p] {
        retained if area[p] < retained && !is_estimated(p) => tasks[p].times(area[p].ratio(retained)),
        _ => tasks[p],
    });
    let left: Mu = tasks.iter().copied().sum::<Mu>() - held.iter().copied().sum::<Mu>();
    let weights: ByProvince<f64> = std::array::from_fn(|p| if is_estimated(p) { area[p].get() } else { 0.0 });
    let taken_on = math::apportion(left.get(), &weights);
    std::array::from_fn(|p| held[p] + Mu::exact(taken_on[p]))
}

/// Whether the task of basic farmland of a province is our estimate.
fn is_estimated(province: usize) -> bool {
    let code = PROVINCES[province].code;
    TARGETS
        .iter()
        .any(|t| t.series == "farmland.permanent_basic_mu" && t.region == code && t.source == "method-doc")
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
        let regional_grades = RegionalGrades::new(evidence, &keys.area);
        let scheme = |id: &str| evidence.need(id, "CN", Date(20_180_310));
        let upgrade = evidence.value("farmland.standard_upgrade_2035_wanmu", "CN", Date(20_250_330));
        Self {
            area_floor: floors("farmland.area_mu"),
            basic_task: floors("farmland.permanent_basic_mu"),
            basic_floor: delineated(&history.area_2019, &floors("farmland.area_mu")),
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
            grades: std::array::from_fn(|p| regional_grades.of(p, 0.0)),
            regional_grades,
            grain_output: province::grain_output(evidence, &keys.area),
            residents: province::residents(evidence, &keys.electricity),
            irrigated: province::irrigated(evidence),
            paddy: paddy_opening::opening(evidence, &history.area_2019),
            water_use: province::water_use(evidence),
            water_cap: province::water_cap(evidence),
            tax: province::tax(evidence),
            reduced_tax: evidence.need("farmland.reduced_tax_yuan_per_m2", "CN", Date(20_190_901)),
            black_soil_area: province::black_soil_area(&keys.area),
            desert_area: province::desert_area(&keys.area),
            south: province::south(),
            fragile: province::fragile(),
            grain_area: province::grain_areas(),
            coordination_charge: CoordinationPrice {
                dry: scheme("farmland.coordination_charge_yuan_per_mu"),
                paddy: scheme("farmland.coordination_charge_paddy_yuan_per_mu"),
            },
            coordination_payment: CoordinationPrice {
                dry: scheme("farmland.coordination_payment_yuan_per_mu"),
                paddy: scheme("farmland.coordination_payment_paddy_yuan_per_mu"),
            },
            upgrade_limit: upgrade
                .map_or(Mu::whole(f64::from(u32::MAX)), |wanmu| Mu::whole(wanmu * MU_PER_WANMU)),
            history,
            keys,
        }
    }

    /// Computes 2019-2035 for one set of values; `seed` and `draw` choose the provincial pools of a sample,
    /// `energy` what the build-out of energy asks for.
    #[must_use]
    pub fn run(&self, params: &Params, energy: &EnergyLand, seed: u64, draw: u64) -> FarmlandRun {
        let mut run = FarmlandRun::default();
        self.run_into(params, energy, seed, draw, &mut run, |_| {});
        run
    }

    /// The same into a run whose memory is used again; nothing is allocated but events beyond the room of
    /// earlier runs. `observe` is told of every rule group of
    /// [`Farmland::rule_groups`] once it is done, by its place.
    pub fn run_into(
        &self,
        params: &Params,
        energy: &EnergyLand,
        seed: u64,
        draw: u64,
        run: &mut FarmlandRun,
        observe: impl FnMut(usize),
    ) {
        run.clear(self.area_floor, [self.basic_task, self.basic_floor]);
        let pools = self.pools(params, seed, draw);
        self.rebuild(params, &pools, run);
        self.project(params, energy, run, observe);
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
        let reserve = self.reserve.times(params[id::FARMLAND_RESERVE_USABLE_SHARE]);
        let ecological = (self.reserve - reserve).times(params[id::FARMLAND_ECOLOGICAL_SHARE_OF_RESERVE]);
        let mut pools = Pools {
            immediate: share(self.immediate_2019, &self.immediate_published),
            engineering: share(self.engineering_2019, &self.engineering_published),
            reserve: share(reserve, &none),
            masked: [Mu::ZERO; N_PROVINCES],
            masked_reserve: share(ecological, &none),
        };
        // Land that may not be a source in principle lies where the steep land lies.
        let mask = params[id::FARMLAND_RESTORATION_MASK_SHARE];
        let follows = params[id::FARMLAND_STEEP_MASK_FACTOR];
        for p in 0..N_PROVINCES {
            let steep = 1.0 + follows * self.steeper_than_nation[p];
            let excluded = math::clamp(mask * steep, 0.0, 1.0);
            let from_immediate = pools.immediate[p].times(excluded);
            let from_engineering = pools.engineering[p].times(excluded);
            pools.immediate[p] -= from_immediate;
            pools.engineering[p] -= from_engineering;
            pools.masked[p] = from_immediate + from_engineering;
        }
        pools
    }
}

/// Bounds of the factor by which a province's restorable land per farmland departs from the nation's
/// (judgement of the register, row `farmland.pool_orchard_weight`).
const POOL_FACTOR_MIN: f64 = 0.3;
const POOL_FACTOR_MAX: f64 = 3.0;

/// Land that can become farmland, by province, at the end of 2019.
pub(super) struct Pools {
    pub(super) immediate: ByProvince<Mu>,
    pub(super) engineering: ByProvince<Mu>,
    pub(super) reserve: ByProvince<Mu>,
    /// Restorable land that may not be a source in principle, reserve land inside ecological red lines.
    pub(super) masked: ByProvince<Mu>,
    pub(super) masked_reserve: ByProvince<Mu>,
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

/// Provincial floors of a series from the target register.
fn floors(series: &str) -> ByProvince<Mu> {
    std::array::from_fn(|p| {
        TARGETS
            .iter()
            .find(|t| t.series == series && t.region == PROVINCES[p].code)
            .map_or(Mu::ZERO, |t| Mu::whole(t.value * MU_PER_WANMU))
    })
}
