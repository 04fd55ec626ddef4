//! One year of the unified regime (policy rules, section C.3), 2025 on: the order of its steps.

use super::book::{Book, Books, CONSTRUCTION, Flow};
use super::cap::{self, Reading};
use super::county::{Counties, Gate, Passed};
use super::energy::EnergyLand;
use super::measure::Measure;
use super::{Farmland, FarmlandRun, Keys};
use super::{basic, flags, grain, money, quality, replenish, soil, standard};
use crate::event::EventKind;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES, PROVINCES, Region};
use crate::register::id;
use crate::scenario::Params;
use crate::time::{FIRST_YEAR, LAST_HISTORY_YEAR, LAST_YEAR, REGIME_YEAR, Year};
use crate::units::{MU_PER_WANMU, Mu, YUAN_PER_BN, Yuan};

/// Years from the start of a reclamation project to its acceptance; restoration takes one
/// (policy rules, C.3 step 6: lags of one year and of two to three).
pub(super) const RECLAMATION_LAG: Year = 2;
/// Years after acceptance at which land is evaluated again (F61).
pub(super) const REEVALUATION_LAG: Year = 3;
/// First full year of Decree 17 and of the quality measures, both of autumn 2025.
pub(super) const DECREE_YEAR: Year = 2026;

/// Year in which the one corridor or base of the register is built.
const CORRIDOR_YEAR: Year = 2027;
/// Place of national major projects among the classes of construction: such a corridor is on the State
/// Council's list, so it is served first.
pub(super) const NATIONAL: usize = 0;

/// A step of the year, for every province.
type Step = fn(&Context, Year, &mut FarmlandRun);

/// The steps of a year in their order, by rule group.
pub(super) const STEPS: [(&str, Step); 13] = [
    ("cap", cap::cap_step),
    ("construction", cap::construction_step),
    ("coordination", cap::coordination_step),
    ("occupation", replenish::occupation_step),
    ("replenishment", replenish::replenishment_step),
    ("basic farmland", basic::basic_step),
    ("high-standard", standard::standard_step),
    ("irrigation", standard::irrigation_step),
    ("soil", soil::soil_step),
    ("quality", quality::quality_step),
    ("grain", grain::grain_step),
    ("money", money::money_step),
    ("flags", flags::flags_step),
];

/// What a year asks of every province.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    /// Demand within the cap by class, in the order of [`super::book::CONSTRUCTION`].
    pub(super) demand: [ByProvince<Mu>; CONSTRUCTION.len()],
    /// Demand of projects under national coordination.
    pub(super) coordinated: ByProvince<Mu>,
    pub(super) trees: ByProvince<Mu>,
    pub(super) orchards: ByProvince<Mu>,
    pub(super) infrastructure: ByProvince<Mu>,
    pub(super) exempt: ByProvince<Mu>,
    pub(super) mining: ByProvince<Mu>,
    pub(super) engineering: ByProvince<Mu>,
    pub(super) reclamation: ByProvince<Mu>,
}

impl Plan {
    /// Demand that counts against the cap.
    pub(super) fn within_cap(&self, p: usize) -> Mu {
        self.demand.iter().map(|class| class[p]).sum()
    }
}

/// A run's parameters, read once, and what follows from them alone.
#[derive(Clone, Debug)]
pub(super) struct Context<'a> {
    pub(super) land: &'a Farmland,
    pub(super) params: &'a Params,
    pub(super) energy: &'a EnergyLand,
    pub(super) plan: Plan,
    pub(super) programmes: soil::Programmes,
    pub(super) counties: Counties,
    pub(super) gate: Gate,
    pub(super) reading: Reading,
    pub(super) no_decline: bool,
    pub(super) deficit_carried: bool,
    pub(super) survey_lag: bool,
    pub(super) exempt_added_back: bool,
    pub(super) rejected_counts: bool,
    pub(super) budget_limit: bool,
    pub(super) survey_error: f64,
    pub(super) freeze: f64,
    /// Part of unmet demand that becomes illegal building.
    pub(super) evasion: f64,
    pub(super) platform_limit: f64,
    pub(super) platform_price: f64,
    /// Share of a listed project that stands on permanent basic farmland.
    pub(super) on_basic: f64,
    pub(super) unsuitable: f64,
    /// Best share of the farmland that construction draws on at the start, and its change.
    pub(super) top_share: f64,
    pub(super) top_change: f64,
    /// Public funds for restoration where the budget limits, and nothing where it does not.
    pub(super) funds: ByProvince<Yuan>,
}

impl<'a> Context<'a> {
    pub(super) fn new(land: &'a Farmland, params: &'a Params, energy: &'a EnergyLand, books: &Books) -> Self {
        let counties = Counties::new(params);
        let on = |p| params[p] >= 0.5;
        Self {
            land,
            params,
            energy,
            plan: land.plan(params, books),
            programmes: soil::Programmes::new(land, params),
            gate: Gate::new(params, &counties),
            counties,
            reading: Reading::of(params[id::FARMLAND_CAP_READING]),
            no_decline: on(id::FARMLAND_NO_DECLINE_SWITCH),
            deficit_carried: on(id::FARMLAND_DEFICIT_CARRIED_SWITCH),
            survey_lag: on(id::FARMLAND_SURVEY_LAG_SWITCH),
            exempt_added_back: on(id::FARMLAND_EXEMPT_ADDED_BACK_SWITCH),
            rejected_counts: on(id::FARMLAND_REJECTED_COUNTS_SWITCH),
            budget_limit: on(id::FARMLAND_BUDGET_LIMIT_SWITCH),
            survey_error: params[id::FARMLAND_SURVEY_ERROR_SHARE],
            freeze: params[id::FARMLAND_FREEZE_FACTOR],
            evasion: params[id::FARMLAND_ILLEGAL_PROPENSITY_SHARE]
                * (1.0 - params[id::FARMLAND_DETECTION_SHARE]),
            platform_limit: params[id::FARMLAND_PLATFORM_LIMIT_SHARE],
            platform_price: params[id::FARMLAND_PLATFORM_PRICE_YUAN_PER_MU],
            on_basic: params[id::FARMLAND_BASIC_SHARE_OF_WHITELISTED],
            unsuitable: params[id::FARMLAND_SUITABILITY_REJECT_SHARE],
            top_share: params[id::FARMLAND_CONSTRUCTION_TOP_SHARE],
            top_change: params[id::FARMLAND_CONSTRUCTION_TOP_CHANGE_SHARE_PER_YEAR],
            funds: if on(id::FARMLAND_BUDGET_LIMIT_SWITCH) {
                funds(params, books)
            } else {
                [Yuan::ZERO; N_PROVINCES]
            },
        }
    }

    /// Best share of the farmland that construction of a year draws on.
    pub(super) fn top(&self, year: Year) -> f64 {
        math::clamp(self.top_share + self.top_change * f64::from(year - REGIME_YEAR), 0.05, 1.0)
    }

    /// What acceptance lets through: the gate stands at the grade of what was built on the year before, or,
    /// where nothing was, at the mean of the farmland. It acts from 2026.
    pub(super) fn passed(&self, year: Year, run: &FarmlandRun) -> ByProvince<Passed> {
        let moved = std::array::from_fn(|p| {
            if year < DECREE_YEAR { 0.0 } else { self.stands(year, p, run) - run.gate_reference[p] }
        });
        self.gate.pass(&self.counties, &moved, self.unsuitable)
    }

    /// Mean grade of what was built on the year before; where nothing was, of the farmland.
    pub(super) fn stands(&self, year: Year, p: usize, run: &FarmlandRun) -> f64 {
        let occupied = run.measures.get(Measure::OccupiedGrade, year - 1, p);
        if occupied > 0.0 { occupied } else { run.measures.get(Measure::MeanGrade, year - 1, p) }
    }
}

impl Farmland {
    /// Books 2025-2035 for every province; `observe` is told of every step once it is done.
    pub(super) fn project(
        &self,
        params: &Params,
        energy: &EnergyLand,
        run: &mut FarmlandRun,
        mut observe: impl FnMut(usize),
    ) {
        let mut ctx = Context::new(self, params, energy, &run.books);
        let opening = Opening::new(&ctx);
        opening.fill(&ctx, run);
        run.raise(REGIME_YEAR, Region::Nation, EventKind::RegimeChange, Mu::ZERO);
        run.raise(REGIME_YEAR, Region::Nation, EventKind::PlanInForce, Mu::ZERO);
        run.raise(DECREE_YEAR, Region::Nation, EventKind::DecreeInForce, Mu::ZERO);
        run.raise(DECREE_YEAR, Region::Nation, EventKind::QualityMeasures, Mu::ZERO);
        for year in REGIME_YEAR..=LAST_YEAR {
            run.open_year(year);
            self.demand(&mut ctx, year);
            for (i, (_, step)) in STEPS.iter().enumerate() {
                step(&ctx, year, run);
                observe(i);
            }
        }
    }

    /// What is asked of every year alike; demand alone grows.
    fn plan(&self, params: &Params, books: &Books) -> Plan {
        let conversion = params[id::FARMLAND_TREE_ORCHARD_CONVERSION_WANMU_PER_YEAR];
        let out = self.other_outflows(params, conversion);
        // Programmes go where the land is: the pools as they stood at the start.
        let programme = |wanmu: f64, book: Book| {
            let key = std::array::from_fn(|p| books.balance(book, FIRST_YEAR, p).get());
            Keys::share(Mu::whole(wanmu * MU_PER_WANMU), &key)
        };
        let margin = 1.0
            - params[id::FARMLAND_ORCHARD_MARGIN_ELASTICITY] * params[id::FARMLAND_GRAIN_MARGIN_CHANGE_SHARE];
        Plan {
            demand: [[Mu::ZERO; N_PROVINCES]; CONSTRUCTION.len()],
            coordinated: [Mu::ZERO; N_PROVINCES],
            trees: out.trees,
            orchards: out.orchards.map(|mu| mu.times(math::max(margin, 0.0))),
            infrastructure: out.infrastructure,
            exempt: out.exempt,
            mining: self.basic_floor.map(|mu| mu.times(params[id::FARMLAND_MINING_SHARE_PER_YEAR])),
            engineering: programme(
                params[id::FARMLAND_ENGINEERING_RESTORATION_WANMU_PER_YEAR],
                Book::Engineering,
            ),
            reclamation: programme(params[id::FARMLAND_RECLAMATION_WANMU_PER_YEAR], Book::Reserve),
        }
    }

    /// Construction demand of a year: national total, provinces, classes.
    fn demand(&self, ctx: &mut Context, year: Year) {
        let params = ctx.params;
        let growth = 1.0 + params[id::FARMLAND_CONSTRUCTION_GROWTH_SHARE_PER_YEAR];
        let base = params[id::FARMLAND_CONSTRUCTION_WANMU_PER_YEAR] * MU_PER_WANMU;
        let national = Mu::whole(base * math::pow(growth, f64::from(year - LAST_HISTORY_YEAR)));
        let provinces = Keys::share(national, &self.keys.electricity);
        let classes = classes(params);
        let covered = params[id::FARMLAND_COORDINATED_SHARE];
        ctx.plan.demand = by_class(&provinces, &classes);
        for p in 0..N_PROVINCES {
            let national = &mut ctx.plan.demand[NATIONAL][p];
            let coordinated = if self.fragile[p] { national.times(covered) } else { Mu::ZERO };
            *national -= coordinated;
            ctx.plan.coordinated[p] = coordinated;
        }
        ctx.energy.place(year, &mut ctx.plan.demand, &self.keys.electricity);
        if year == CORRIDOR_YEAR {
            let code = params[id::FARMLAND_CORRIDOR_PROVINCE];
            let corridor = Mu::whole(params[id::FARMLAND_CORRIDOR_WANMU] * MU_PER_WANMU);
            for (p, province) in PROVINCES.iter().enumerate() {
                if province.code.parse().is_ok_and(|own: u8| f64::from(own) == code) {
                    ctx.plan.demand[NATIONAL][p] += corridor;
                }
            }
        }
    }
}

/// First year of the regime whose land is younger than `years` at the end of `year`.
pub(super) fn first_younger_than(years: f64, year: Year) -> Year {
    (year + 1 + math::floor(-years) as Year).max(REGIME_YEAR)
}

/// Public funds for restoration go where the restorable land is.
fn funds(params: &Params, books: &Books) -> ByProvince<Yuan> {
    let total = Yuan::whole(params[id::FARMLAND_RESTORATION_FUNDS_BN_YUAN_PER_YEAR] * YUAN_PER_BN);
    let key = std::array::from_fn(|p| {
        let year = LAST_HISTORY_YEAR;
        (books.balance(Book::Immediate, year, p) + books.balance(Book::Engineering, year, p)).get()
    });
    math::apportion(total.get(), &key).map(Yuan::exact)
}

/// Calibrated shares of the classes of construction; energy is not yet told apart by the list.
pub(super) fn classes(params: &Params) -> [f64; CONSTRUCTION.len()] {
    let named = [
        params[id::FARMLAND_NATIONAL_MAJOR_SHARE],
        params[id::FARMLAND_PROVINCIAL_KEY_SHARE],
        params[id::FARMLAND_ENERGY_GRID_SHARE],
    ];
    [named[0], named[1], named[2], 0.0, math::max(1.0 - named[0] - named[1] - named[2], 0.0)]
}

/// Construction of every province by class.
pub(super) fn by_class(
    provinces: &ByProvince<Mu>,
    shares: &[f64; CONSTRUCTION.len()],
) -> [ByProvince<Mu>; CONSTRUCTION.len()] {
    math::split_alike(&provinces.map(Mu::get), shares).map(|class| class.map(Mu::exact))
}

/// The books that open with the unified regime, 31 December 2024.
struct Opening {
    standard: ByProvince<Mu>,
    black_soil: ByProvince<Mu>,
    acid: ByProvince<Mu>,
    saline: ByProvince<Mu>,
    degraded: ByProvince<Mu>,
}

impl Opening {
    fn new(ctx: &Context) -> Self {
        let keys = &ctx.land.keys;
        let by_area = |p| Keys::share(Mu::whole(ctx.params[p] * MU_PER_WANMU), &keys.area);
        let tasks = ctx.land.basic_floor.map(Mu::get);
        Self {
            standard: Keys::share(
                Mu::whole(ctx.params[id::FARMLAND_STANDARD_OPENING_WANMU] * MU_PER_WANMU),
                &tasks,
            ),
            black_soil: Keys::share(
                Mu::whole(ctx.params[id::FARMLAND_BLACK_SOIL_PROTECTED_WANMU] * MU_PER_WANMU),
                &ctx.land.black_soil_area,
            ),
            acid: by_area(id::FARMLAND_ACID_STOCK_WANMU),
            saline: by_area(id::FARMLAND_SALINE_STOCK_WANMU),
            degraded: by_area(id::FARMLAND_DEGRADED_STOCK_WANMU),
        }
    }

    fn fill(&self, ctx: &Context, run: &mut FarmlandRun) {
        let year = LAST_HISTORY_YEAR;
        let land = ctx.land;
        let shift = ctx.params[id::FARMLAND_MEAN_GRADE_SHIFT];
        for p in 0..N_PROVINCES {
            let area = run.books.balance(Book::Area, year, p);
            let basic = run.books.balance(Book::Basic, year, p);
            let outside = (run.books.balance(Book::Stable, year, p) - basic).positive();
            let zone = land.basic_floor[p].times(ctx.params[id::FARMLAND_RESERVE_ZONE_OPENING_SHARE]);
            for (book, amount) in [
                (Book::ReserveZone, zone.least(outside)),
                (Book::Standard, self.standard[p].least(area)),
                (Book::Irrigated, land.irrigated[p].least(area)),
                (Book::Abandoned, area.times(ctx.params[id::FARMLAND_ABANDONED_OPENING_SHARE])),
                (Book::BlackSoil, self.black_soil[p]),
                (Book::Acid, self.acid[p]),
                (Book::Saline, self.saline[p]),
                (Book::Degraded, self.degraded[p]),
            ] {
                run.books.open(book, year, p, amount);
            }
            let shares = if shift == 0.0 { land.grades[p] } else { land.regional_grades.of(p, shift) };
            run.grades.open(year, p, area, &shares);
        }
        let means = run.grades.means(year);
        run.gate_reference = run.grades.top_means(year, ctx.top_share);
        for p in 0..N_PROVINCES {
            run.measures.set(Measure::MeanGrade, year, p, means[p]);
            run.measures.set(Measure::OccupiedGrade, year, p, run.gate_reference[p]);
            let advantage = ctx.params[id::FARMLAND_BASIC_GRADE_ADVANTAGE];
            let basic = math::max(means[p] - advantage, 1.0);
            run.measures.set(Measure::BasicGrade, year, p, basic);
            run.measures.set(Measure::OrganicMatter, year, p, 1.0);
            run.measures.set(Measure::WaterUse, year, p, land.water_use[p]);
            let capacity = math::whole(land.grain_output[p]);
            let area = run.books.balance(Book::Area, year, p);
            run.yields[p] = land.grain_output[p] / math::max(area.get(), 1.0);
            run.measures.set(Measure::CapacityKg, year, p, capacity);
            run.measures.set(Measure::MatureKg, year, p, capacity);
        }
        quality::keep_good_shares(year, run);
    }
}

impl Books {
    /// Reclamation accepted or refused this year: what was started [`RECLAMATION_LAG`] years ago. In the
    /// rebuilt years part of it was accepted at once.
    pub(super) fn reclamation_due(&self, year: Year, p: usize) -> Mu {
        let start = year - RECLAMATION_LAG;
        let started = self.flow(Flow::StartedReclamation, start, p);
        if start <= LAST_HISTORY_YEAR { started - self.flow(Flow::Reclaimed, start, p) } else { started }
    }
}
