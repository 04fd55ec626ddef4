//! High-standard farmland and irrigation: rules F06, F10, F20 to F28.

use super::book::{Book, Flow};
use super::context::Context;
use super::keys::Keys;
use super::measure::Measure;
use super::run::FarmlandRun;
use crate::event::EventKind;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES, Region};
use crate::register::id;
use crate::time::{LAST_HISTORY_YEAR, LAST_YEAR, REGIME_YEAR, Year};
use crate::units::{MU_PER_WANMU, Mu};

/// Year of the programme's first target (implementation plan of 2025).
const PROGRAMME_YEAR: Year = 2030;
/// Part of the yearly task below which it counts as missed; the rest is rounding and luck.
const TASK_MET: f64 = 0.99;

/// Programme, acceptance, occupation and its replacement, decay, upgrading.
pub(super) fn standard_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let params = ctx.params;
    let eligible: f64 = params[id::FARMLAND_STANDARD_ELIGIBLE_SHARE];
    let tasks: f64 = ctx.land.basic_floor.iter().copied().sum::<Mu>().get();
    let national = run.books.national(Book::Standard, year - 1).get();
    let last = params[id::FARMLAND_STANDARD_TARGET_2030_WANMU] * MU_PER_WANMU;
    let (target, due) = if year <= PROGRAMME_YEAR {
        (last, PROGRAMME_YEAR)
    } else {
        (math::max(last, tasks * eligible), LAST_YEAR)
    };
    // The year's own decay and occupation come on top of the way to the target, and all that is owed for the year
    // before is made good.
    let decay = params[id::FARMLAND_STANDARD_DECAY_SHARE_PER_YEAR]
        * (1.0 - params[id::FARMLAND_STANDARD_UPKEEP_SHARE]);
    let lost: ByProvince<Lost> = std::array::from_fn(|p| Lost::new(year, p, decay, run));
    let occupied: Mu = lost.iter().map(|lost| lost.occupied).sum();
    let decayed: Mu = lost.iter().map(|lost| lost.decayed).sum();
    let kept_up = decayed + occupied.most(run.books.national(Book::StandardOwed, year - 1));
    let task = math::whole(math::max(target - national, 0.0) / f64::from(due - year + 1) + kept_up.get());

    // Black soil and irrigable land first; nobody beyond what qualifies.
    let first = params[id::FARMLAND_BLACK_SOIL_FIRST_FACTOR];
    let dry = params[id::FARMLAND_STANDARD_DRY_LAND_WEIGHT];
    let room: ByProvince<f64> = std::array::from_fn(|p| {
        let fit = ctx.land.basic_floor[p].times(eligible);
        (fit - run.books.balance(Book::Standard, year - 1, p)).positive().get()
    });
    let weights = std::array::from_fn(|p| {
        let irrigated = ctx.land.irrigated[p].ratio(run.books.balance(Book::Area, year - 1, p));
        let black = if ctx.land.black_soil_area[p] > 0.0 { first } else { 1.0 };
        room[p] * (dry + math::min(irrigated, 1.0)) * black
    });
    let share = math::apportion_within(task, &weights, &room).map(Mu::exact);
    let cost = params[id::FARMLAND_STANDARD_COST_YUAN_PER_MU];
    let funds = params[id::FARMLAND_STANDARD_BUDGET_YUAN_PER_MU]
        + params[id::FARMLAND_STANDARD_OTHER_FUNDS_YUAN_PER_MU];
    let funded = math::min(funds / cost, 1.0);
    let accepted = params[id::FARMLAND_STANDARD_ACCEPTANCE_SHARE];
    let upgrade = Keys::share(
        Mu::whole(params[id::FARMLAND_STANDARD_UPGRADE_WANMU_PER_YEAR] * MU_PER_WANMU)
            .least((ctx.land.upgrade_limit - run.books.national(Book::Upgraded, year - 1)).positive()),
        &std::array::from_fn(|p| run.books.balance(Book::Standard, year - 1, p).get()),
    );
    for p in 0..N_PROVINCES {
        let region = Region::Province(p);
        let books = &mut run.books;
        let before = books.balance(Book::Standard, year - 1, p);
        books.post(Flow::StandardOccupied, year, p, lost[p].occupied);
        books.post(Flow::StandardDecayed, year, p, lost[p].decayed);

        // More is begun than the task, so that what is accepted meets it; what was occupied comes first.
        let passed = share[p].times(funded);
        let begun = passed.times(1.0 / accepted);
        let room = (books.balance(Book::Area, year, p) - books.balance(Book::Standard, year, p)).positive();
        let passed = passed.least(room);
        let owed = books.balance(Book::StandardOwed, year - 1, p);
        let replaced = passed.least(owed);
        books.post(Flow::StandardReplaced, year, p, replaced);
        books.post(Flow::StandardBuilt, year, p, passed - replaced);
        books.post(Flow::StandardUpgraded, year, p, upgrade[p].least(before));
        // Never more of it than farmland.
        let over = (books.balance(Book::Standard, year, p) - books.balance(Book::Area, year, p)).positive();
        books.post(Flow::StandardDecayed, year, p, over);
        let now = books.balance(Book::Standard, year, p);

        run.measures.set(Measure::StandardTask, year, p, share[p].get());
        run.measures.set(Measure::StandardRejected, year, p, (begun - passed).positive().get());
        if passed < share[p].times(TASK_MET) {
            run.raise_once(year, region, EventKind::StandardTaskMissed, share[p] - passed);
        }
        if now < before {
            run.raise_once(year, region, EventKind::StandardFell, before - now);
        }
    }
}

/// High-standard farmland that a year takes of a province.
#[derive(Clone, Copy)]
struct Lost {
    occupied: Mu,
    decayed: Mu,
}

impl Lost {
    fn new(year: Year, p: usize, decay: f64, run: &FarmlandRun) -> Self {
        let books = &run.books;
        let before = books.balance(Book::Standard, year - 1, p);
        let basic = books.balance(Book::Basic, year - 1, p);
        let on_standard = math::min(before.ratio(basic), 1.0);
        let occupied = (books.flow(Flow::BasicMajor, year, p) + books.flow(Flow::BasicMined, year, p))
            .times(on_standard)
            .least(before);
        Self { occupied, decayed: before.times(decay).least(before - occupied) }
    }
}

/// Irrigation: what construction takes is replaced one for one; new land and the programme add to it as
/// far as the provincial water cap of 2030 allows.
pub(super) fn irrigation_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let params = ctx.params;
    let land = ctx.land;
    let water = params[id::FARMLAND_IRRIGATION_WATER_M3_PER_MU];
    let saved = params[id::FARMLAND_WATER_SAVED_M3_PER_MU];
    let facility_water = params[id::FARMLAND_FACILITY_WATER_M3_PER_MU];
    let programme = &ctx.programmes.irrigation;
    let saving = &ctx.programmes.water_saving;
    for p in 0..N_PROVINCES {
        let region = Region::Province(p);
        let books = &mut run.books;
        let area = books.balance(Book::Area, year - 1, p);
        let before = books.balance(Book::Irrigated, year - 1, p);
        let construction = books.built(year, p);
        let taken = construction.times(math::min(before.ratio(area), 1.0)).least(before);
        books.post(Flow::IrrigationTaken, year, p, taken);
        let dry = (books.balance(Book::Area, year, p) - books.balance(Book::Irrigated, year, p)).positive();
        let replaced = taken.least(dry);
        books.post(Flow::IrrigationReplaced, year, p, replaced);
        let opening = books.balance(Book::Irrigated, LAST_HISTORY_YEAR, p);
        let more = saving[p].least((before - books.balance(Book::WaterSaving, year, p)).positive());
        books.post(Flow::WaterSavingNew, year, p, more);
        let use_now = |books: &super::book::Books| {
            land.water_use[p] + (books.balance(Book::Irrigated, year, p) - opening).get() * water
                - books.balance(Book::WaterSaving, year, p).get() * saved
                + books.balance(Book::Facility, year - 1, p).get() * facility_water
        };
        // New farmland that is to be irrigated is, whatever the cap; the programme waits for room.
        let entered = books.accepted(year, p);
        let dry = (books.balance(Book::Area, year, p) - books.balance(Book::Irrigated, year, p)).positive();
        let needed = entered.times(params[id::FARMLAND_NEW_LAND_IRRIGATED_SHARE]).least(dry);
        books.post(Flow::IrrigationNew, year, p, needed);
        let room = math::max(land.water_cap[p] - use_now(books), 0.0);
        let added = programme[p].least(Mu::exact(math::floor(room / water))).least(dry - needed);
        books.post(Flow::IrrigationNew, year, p, added);
        let over = (books.balance(Book::Irrigated, year, p) - books.balance(Book::Area, year, p)).positive();
        books.post(Flow::IrrigationTaken, year, p, over);

        let used = math::whole(use_now(books));
        run.measures.set(Measure::WaterUse, year, p, used);
        let before = run.measures.get(Measure::WaterUse, year - 1, p);
        // Some provinces start above it.
        if used > land.water_cap[p] && (year == REGIME_YEAR || before <= land.water_cap[p]) {
            let excess = Mu::exact(math::floor((used - land.water_cap[p]) / water));
            run.raise(year, region, EventKind::WaterCapExceeded, excess);
        }
        if added < programme[p] && room < programme[p].get() * water {
            run.raise_once(year, region, EventKind::IrrigationLimited, programme[p] - added);
        }
    }
}
