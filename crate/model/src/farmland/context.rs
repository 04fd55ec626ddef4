//! What a step of a year is given: the parameters of a run, read once, and what follows from them alone.

use super::book::{Book, Books, CONSTRUCTION, Flow};
use super::county::{Counties, Gate, Passed};
use super::energy::EnergyLand;
use super::keys::Keys;
use super::land::Farmland;
use super::measure::Measure;
use super::programmes::Programmes;
use super::reading::Reading;
use super::run::FarmlandRun;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES};
use crate::register::id;
use crate::scenario::Params;
use crate::time::{FIRST_YEAR, LAST_HISTORY_YEAR, REGIME_YEAR, Year};
use crate::units::{MU_PER_WANMU, Mu, YUAN_PER_BN, Yuan};

/// Years from the start of a reclamation project to its acceptance; restoration takes one
/// (policy rules, C.3 step 6: lags of one year and of two to three).
pub(super) const RECLAMATION_LAG: Year = 2;
/// Years after acceptance at which land is evaluated again (F61).
pub(super) const REEVALUATION_LAG: Year = 3;
/// First full year of Decree 17 and of the quality measures, both of autumn 2025.
pub(super) const DECREE_YEAR: Year = 2026;
/// Place of national major projects among the classes of construction: such a corridor is on the State
/// Council's list, so it is served first.
pub(super) const NATIONAL: usize = 0;

/// Share of new land that lasts below which no more is begun for it.
const LEAST_LASTING: f64 = 0.1;

/// What a year asks of every province; by default nothing.
#[derive(Clone, Debug, Default)]
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
    /// Part of the restoration campaign of 2021-2024 that goes on, and the conversion that it answers before
    /// both fade.
    pub(super) campaign: f64,
    pub(super) trees: ByProvince<Mu>,
    pub(super) orchards: ByProvince<Mu>,
    pub(super) programmes: Programmes,
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
        let plan = land.plan(params, books);
        Self {
            land,
            params,
            energy,
            campaign: 1.0,
            trees: plan.trees,
            orchards: plan.orchards,
            plan,
            programmes: Programmes::new(land, params),
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

    /// How hard a province restores, to its capacity.
    pub(super) fn effort(&self, p: usize) -> f64 {
        if self.land.south[p] { self.params[id::FARMLAND_SOUTH_RESTORATION_FACTOR] } else { 1.0 }
    }

    /// What a province sets out to restore in a year beside what it reclaims: its part of the campaign of
    /// 2021-2024, which fades, and beneath it what its own balance asks for, never more than in the campaign.
    pub(super) fn restoration(&self, year: Year, p: usize, reclaimed: Mu, run: &FarmlandRun) -> Mu {
        let opening = run.capacity[p].times(self.effort(p));
        let asked = (self.replenished(year, p, run) - reclaimed).positive().least(opening);
        asked + (opening - asked).times(self.campaign)
    }

    /// Land to begin with so that what a year takes of a province is replenished with stable land, what it gives
    /// to national coordination too.
    fn replenished(&self, year: Year, p: usize, run: &FarmlandRun) -> Mu {
        let plan = &self.plan;
        let taken = plan.within_cap(p)
            + run.books.flow(Flow::CoordinatedOut, year, p)
            + plan.trees[p]
            + plan.orchards[p]
            + plan.infrastructure[p]
            + plan.exempt[p]
            + plan.mining[p];
        let lasting = run.measures.get(Measure::Acceptance, year, p)
            * (self.params[id::FARMLAND_STABLE_SHARE_OF_NEW_LAND]
                - self.params[id::FARMLAND_REEVALUATION_LOSS_SHARE]);
        taken.times(self.params[id::FARMLAND_REPLENISHMENT_AIM_FACTOR] / math::max(lasting, LEAST_LASTING))
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
    /// What is asked of every year alike, as it is before anything grows or fades.
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
