//! One year of the unified regime (policy rules, section C.3), 2025 on.

use super::book::{Book, Books, Flow};
use super::{Farmland, FarmlandRun, Keys};
use crate::event::{Event, EventKind};
use crate::math;
use crate::region::{ByProvince, N_PROVINCES, Region};
use crate::register::id;
use crate::scenario::Params;
use crate::time::{FIRST_YEAR, LAST_HISTORY_YEAR, LAST_YEAR, REGIME_YEAR, Year, year_idx};
use crate::units::{MU_PER_WANMU, Mu};

/// Years from the start of a reclamation project to its acceptance; restoration takes one
/// (policy rules, C.3 step 6: lags of one year and of two to three).
pub(super) const RECLAMATION_LAG: Year = 2;
/// Years whose provincial events follow from our split of 2020-2024.
const SPLIT_YEARS: std::ops::RangeInclusive<Year> = 2025..=2026;

/// Why a cap is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CapReason {
    /// The net increase of the year before.
    NetIncrease,
    /// Farmland fell, so the premise of dynamic balance fails.
    Decline,
    /// Farmland is below its floor.
    BelowFloor,
}

/// What a year asks of every province.
pub(super) struct Plan {
    pub(super) demand: ByProvince<Mu>,
    pub(super) trees: ByProvince<Mu>,
    pub(super) orchards: ByProvince<Mu>,
    pub(super) infrastructure: ByProvince<Mu>,
    pub(super) exempt: ByProvince<Mu>,
    pub(super) engineering: ByProvince<Mu>,
    pub(super) reclamation: ByProvince<Mu>,
}

impl Farmland {
    /// Books 2025-2035 for every province.
    pub(super) fn project(&self, params: &Params, run: &mut FarmlandRun) {
        let mut plan = self.plan(params, &run.books);
        run.raise(REGIME_YEAR, Region::Nation, EventKind::RegimeChange, Mu::ZERO);
        for year in REGIME_YEAR..=LAST_YEAR {
            run.books.open_year(year);
            plan.demand = Keys::share(demand(params, year), &self.keys.electricity);
            run.demand[year_idx(year)] = plan.demand;
            for p in 0..N_PROVINCES {
                book_province(params, year, p, &plan, run);
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
        Plan {
            demand: out.construction,
            trees: out.trees,
            orchards: out.orchards,
            infrastructure: out.infrastructure,
            exempt: out.exempt,
            engineering: programme(
                params[id::FARMLAND_ENGINEERING_RESTORATION_WANMU_PER_YEAR],
                Book::Engineering,
            ),
            reclamation: programme(params[id::FARMLAND_RECLAMATION_WANMU_PER_YEAR], Book::Reserve),
        }
    }
}

/// National construction demand on farmland in a year.
fn demand(params: &Params, year: Year) -> Mu {
    let growth = 1.0 + params[id::FARMLAND_CONSTRUCTION_GROWTH_SHARE_PER_YEAR];
    let base = params[id::FARMLAND_CONSTRUCTION_WANMU_PER_YEAR] * MU_PER_WANMU;
    Mu::whole(base * math::pow(growth, f64::from(year - LAST_HISTORY_YEAR)))
}

/// One year of one province, in the order of section C.3.
pub(super) fn book_province(params: &Params, year: Year, p: usize, plan: &Plan, run: &mut FarmlandRun) {
    let unmet = build(params, year, p, plan, run);
    occupy(params, year, p, plan, unmet, &mut run.books);
    replenish(params, year, p, plan, run);
    survey(params, year, p, run);
}

/// The cap of `year` under reading R1 (以补定占): the net increase of stably usable farmland of the year
/// before, all-in, less what earlier decreases left to make up, on the premise that farmland did not fall and is not below its floor.
fn cap(params: &Params, year: Year, p: usize, run: &FarmlandRun) -> (Mu, CapReason) {
    let before = run.books.balance(Book::Area, year - 2, p);
    let last = run.books.balance(Book::Area, year - 1, p);
    if last < before - before.times(params[id::FARMLAND_SURVEY_ERROR_SHARE]) {
        return (Mu::ZERO, CapReason::Decline);
    }
    if year > REGIME_YEAR && last < run.floor(year - 1, p) {
        return (Mu::ZERO, CapReason::BelowFloor);
    }
    let surplus = run.net_increase(year - 1, p) - run.books.balance(Book::Deficit, year - 1, p);
    (surplus.positive(), CapReason::NetIncrease)
}

/// Construction under the cap and the credits left after the freeze; returns what stays unmet.
fn build(params: &Params, year: Year, p: usize, plan: &Plan, run: &mut FarmlandRun) -> Mu {
    let (cap, reason) = cap(params, year, p, run);
    run.cap[year_idx(year)][p] = cap;
    let frozen = run.books.balance(Book::Illegal, year, p).times(params[id::FARMLAND_FREEZE_FACTOR]);
    let bank = run.books.balance(Book::Credits, year, p);
    let credits = (bank - frozen).positive();
    let demand = plan.demand[p];
    let room = run.books.room(year, p);
    let taken = demand.least(cap).least(credits).least(room);
    run.books.post(Flow::Construction, year, p, taken);
    run.books.post(Flow::CreditsSpent, year, p, taken);

    let region = Region::Province(p);
    let over_cap = (demand - cap).positive();
    if over_cap > Mu::ZERO {
        let kind = match (cap > Mu::ZERO, reason) {
            (true, _) => EventKind::CapBinds,
            (false, CapReason::NetIncrease) => EventKind::CapZero,
            (false, CapReason::Decline) => EventKind::CapZeroDecline,
            (false, CapReason::BelowFloor) => EventKind::CapZeroFloor,
        };
        run.raise(year, region, kind, over_cap);
    }
    let short = demand.least(cap) - taken;
    if short > Mu::ZERO {
        let kind = if bank >= demand.least(cap) { EventKind::CreditsFrozen } else { EventKind::CreditsShort };
        run.raise(year, region, kind, short);
    }
    demand - taken
}

/// Everything else that takes farmland, none beyond what is there.
fn occupy(params: &Params, year: Year, p: usize, plan: &Plan, unmet: Mu, books: &mut Books) {
    let attempts = unmet.times(params[id::FARMLAND_ILLEGAL_PROPENSITY_SHARE]);
    let illegal = attempts.times(1.0 - params[id::FARMLAND_DETECTION_SHARE]);
    let wanted = [
        (Flow::Exempt, plan.exempt[p]),
        (Flow::Infrastructure, plan.infrastructure[p]),
        (Flow::Trees, plan.trees[p]),
        (Flow::Orchards, plan.orchards[p]),
        (Flow::IllegalBuilding, illegal),
    ];
    for (flow, amount) in wanted {
        let amount = amount.least(books.room(year, p));
        books.post(flow, year, p, amount);
    }
}

/// Acceptance of what was started, duties before credits, new projects, rectification.
fn replenish(params: &Params, year: Year, p: usize, plan: &Plan, run: &mut FarmlandRun) {
    let acceptance = params[id::FARMLAND_ACCEPTANCE_SHARE];
    let stable = params[id::FARMLAND_STABLE_SHARE_OF_NEW_LAND];
    let books = &mut run.books;

    let finished = books.balance(Book::InRestoration, year, p);
    let restored = finished.times(acceptance);
    books.post(Flow::Restored, year, p, restored);
    books.post(Flow::RestoredStable, year, p, restored.times(stable));
    books.post(Flow::RestorationRejected, year, p, finished - restored);

    let finished = books.reclamation_due(year, p);
    let reclaimed = finished.times(acceptance);
    books.post(Flow::Reclaimed, year, p, reclaimed);
    books.post(Flow::ReclaimedStable, year, p, reclaimed.times(stable));
    books.post(Flow::ReclamationRejected, year, p, finished - reclaimed);

    let accepted = restored + reclaimed;
    let incurred = books.flow(Flow::Trees, year, p)
        + books.flow(Flow::Orchards, year, p)
        + books.flow(Flow::Infrastructure, year, p);
    books.post(Flow::DutyIncurred, year, p, incurred);
    let cleared = accepted.least(books.balance(Book::Duty, year, p));
    books.post(Flow::DutyCleared, year, p, cleared);
    books.post(Flow::CreditsAccepted, year, p, accepted - cleared);

    // Restoration first, from the land that needs no works; engineering as far as the programme goes.
    let immediate = books.balance(Book::Immediate, year, p);
    let engineering = books.balance(Book::Engineering, year, p);
    let transition = (immediate + engineering).times(1.0 / params[id::FARMLAND_TRANSITION_YEARS]);
    let wanted = transition.least(run.capacity[p]);
    let from_immediate = wanted.least(immediate);
    let from_engineering = (wanted - from_immediate).least(engineering).least(plan.engineering[p]);
    books.post(Flow::StartedImmediate, year, p, from_immediate);
    books.post(Flow::StartedEngineering, year, p, from_engineering);

    // Reclamation second: never more than restoration while there is land to restore.
    let reserve = books.balance(Book::Reserve, year, p);
    let restorable = books.balance(Book::Immediate, year, p) + books.balance(Book::Engineering, year, p);
    let mut started = plan.reclamation[p].least(reserve);
    if restorable > Mu::ZERO {
        started = started.least(from_immediate + from_engineering);
    }
    books.post(Flow::StartedReclamation, year, p, started);

    let standing = books.balance(Book::Illegal, year - 1, p);
    books.post(Flow::Rectified, year, p, standing.times(params[id::FARMLAND_RECTIFICATION_SHARE_PER_YEAR]));

    let region = Region::Province(p);
    if from_immediate < wanted || immediate == Mu::ZERO {
        run.raise_once(year, region, EventKind::PoolSpent);
    }
    if plan.reclamation[p] > reserve {
        run.raise_once(year, region, EventKind::ReserveSpent);
    }
}

/// Year-end: what a decrease leaves to make up, basic farmland within stable farmland, and the flags.
fn survey(params: &Params, year: Year, p: usize, run: &mut FarmlandRun) {
    let region = Region::Province(p);
    let increase = run.net_increase(year, p);
    if params[id::FARMLAND_DEFICIT_CARRIED_SWITCH] >= 0.5 {
        run.books.post(Flow::DeficitIncurred, year, p, (-increase).positive());
        let owed = run.books.balance(Book::Deficit, year - 1, p);
        run.books.post(Flow::DeficitMadeUp, year, p, owed.least(increase.positive()));
    }
    // Basic farmland is at its task, or at all the stable farmland there is.
    let stable = run.books.balance(Book::Stable, year, p);
    let basic = run.books.balance(Book::Basic, year, p);
    let possible = run.basic_floor[p].least(stable);
    run.books.post(Flow::BasicLost, year, p, (basic - possible).positive());
    run.books.post(Flow::BasicAdded, year, p, (possible - basic).positive());

    let books = &run.books;
    let gap = |task: Mu, book: Book, year: Year| (task - books.balance(book, year, p)).positive();
    let area = books.balance(Book::Area, year, p);
    let fallen = (books.balance(Book::Area, year - 1, p) - area).positive();
    let breach = (run.floor(year, p) - area).positive();
    let breach_before = gap(run.floor(year - 1, p), Book::Area, year - 1);
    let task = gap(run.area_floor[p], Book::Area, year);
    let task_before = gap(run.area_floor[p], Book::Area, year - 1);
    let basic = gap(run.basic_floor[p], Book::Basic, year);
    let basic_before = gap(run.basic_floor[p], Book::Basic, year - 1);
    let duty = books.balance(Book::Duty, year, p);
    let duty_before = books.balance(Book::Duty, year - 1, p);

    let before = books.balance(Book::Area, year - 1, p);
    if fallen > before.times(params[id::FARMLAND_SURVEY_ERROR_SHARE]) {
        run.raise(year, region, EventKind::Decline, fallen);
    }
    // A state that lasts is one event, raised when it starts.
    let first = year == REGIME_YEAR;
    for (kind, now, before) in [
        (EventKind::RedlineArea, breach, breach_before),
        (EventKind::TaskGap, if breach > Mu::ZERO { Mu::ZERO } else { task }, task_before),
        (EventKind::RedlineBasic, basic, basic_before),
        (EventKind::DutyUnmet, duty, duty_before),
    ] {
        if now > Mu::ZERO && (first || before == Mu::ZERO) {
            run.raise(year, region, kind, now);
        }
    }
}

impl FarmlandRun {
    fn raise(&mut self, year: Year, region: Region, kind: EventKind, quantity: Mu) {
        let provincial = matches!(region, Region::Province(_));
        self.events.push(Event {
            year,
            quarter: None,
            region,
            kind,
            quantity: quantity.get(),
            unit: if quantity == Mu::ZERO { "" } else { Mu::UNIT },
            rests_on_split: provincial && SPLIT_YEARS.contains(&year),
        });
    }

    fn raise_once(&mut self, year: Year, region: Region, kind: EventKind) {
        if !self.events.iter().any(|e| e.kind == kind && e.region == region) {
            self.raise(year, region, kind, Mu::ZERO);
        }
    }
}

impl Books {
    /// Farmland a flow may still take: what is there and stably usable.
    fn room(&self, year: Year, p: usize) -> Mu {
        self.balance(Book::Area, year, p).least(self.balance(Book::Stable, year, p)).positive()
    }

    /// Reclamation accepted or refused this year: what was started [`RECLAMATION_LAG`] years ago. In the
    /// rebuilt years part of it was accepted at once.
    fn reclamation_due(&self, year: Year, p: usize) -> Mu {
        let start = year - RECLAMATION_LAG;
        let started = self.flow(Flow::StartedReclamation, start, p);
        if start <= LAST_HISTORY_YEAR { started - self.flow(Flow::Reclaimed, start, p) } else { started }
    }
}
