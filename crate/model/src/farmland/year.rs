//! One year of the unified regime (policy rules, section C.3), 2025 on: the order of its steps.

use super::book::{Book, Books, CONSTRUCTION, Flow};
use super::context::{Context, DECREE_YEAR, NATIONAL, RECLAMATION_LAG};
use super::energy::EnergyLand;
use super::keys::Keys;
use super::land::Farmland;
use super::measure::Measure;
use super::run::FarmlandRun;
use super::{basic, cap, flags, grain, money, paddy, quality, replenish, soil, standard};
use crate::event::EventKind;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES, PROVINCES, Region};
use crate::register::id;
use crate::scenario::Params;
use crate::time::{LAST_HISTORY_YEAR, LAST_YEAR, REGIME_YEAR, Year};
use crate::units::{MU_PER_WANMU, Mu};

/// Year in which the one corridor or base of the register is built.
const CORRIDOR_YEAR: Year = 2027;
/// A step of the year, for every province.
type Step = fn(&Context, Year, &mut FarmlandRun);

/// The steps of a year in their order, by rule group.
pub(super) const STEPS: [(&str, Step); 14] = [
    ("cap", cap::cap_step),
    ("construction", cap::construction_step),
    ("coordination", cap::coordination_step),
    ("occupation", replenish::occupation_step),
    ("replenishment", replenish::replenishment_step),
    ("basic farmland", basic::basic_step),
    ("high-standard", standard::standard_step),
    ("irrigation", standard::irrigation_step),
    ("paddy", paddy::paddy_step),
    ("soil", soil::soil_step),
    ("quality", quality::quality_step),
    ("grain", grain::grain_step),
    ("money", money::money_step),
    ("flags", flags::flags_step),
];

impl Farmland {
    /// Rule groups, in the order in which a year goes through them.
    #[must_use]
    pub fn rule_groups() -> [&'static str; STEPS.len()] {
        STEPS.map(|(name, _)| name)
    }

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

    /// The campaign of 2021-2024 fades evenly, and with it the conversion to trees and orchards that it answers:
    /// counties owe its replenishment since 2025.
    fn fade(ctx: &mut Context, year: Year) {
        let params = ctx.params;
        let years = params[id::FARMLAND_CAMPAIGN_YEARS];
        ctx.campaign = math::clamp(1.0 - f64::from(year - LAST_HISTORY_YEAR) / years, 0.0, 1.0);
        let lasting = params[id::FARMLAND_CONVERSION_LASTING_SHARE];
        let kept = lasting + (1.0 - lasting) * ctx.campaign;
        ctx.plan.trees = ctx.trees.map(|mu| mu.times(kept));
        ctx.plan.orchards = ctx.orchards.map(|mu| mu.times(kept));
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
        Self::fade(ctx, year);
        let other_listed = params[id::STORAGE_LAND_LISTED_OTHER_SHARE];
        ctx.energy.place(year, &mut ctx.plan.demand, &self.keys.electricity, other_listed);
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
                (Book::Paddy, land.paddy[p].least(area)),
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
