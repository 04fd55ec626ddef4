//! Other occupation, acceptance, duties, new projects: policy rules C.3, steps 5 and 6.

use super::book::{Book, Flow};
use super::context::{Context, REEVALUATION_LAG};
use super::county::Passed;
use super::measure::Measure;
use super::run::FarmlandRun;
use crate::event::EventKind;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES, Region};
use crate::register::id;
use crate::time::{REGIME_YEAR, Year};
use crate::units::Mu;

/// Everything but approved construction that takes farmland, none beyond what is there.
pub(super) fn occupation_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    for p in 0..N_PROVINCES {
        let unmet = Mu::exact(run.measures.get(Measure::Unmet, year, p));
        let illegal = unmet.times(ctx.evasion);
        let plan = &ctx.plan;
        let mined = plan.mining[p].least(run.books.balance(Book::Basic, year, p));
        // Each entry below takes as much of the area as of its stable part.
        let mut room = run.books.room(year, p);
        let mut take = |flow, amount: Mu| {
            let amount = amount.least(room);
            room -= amount;
            run.books.post(flow, year, p, amount);
        };
        take(Flow::Exempt, plan.exempt[p]);
        take(Flow::Infrastructure, plan.infrastructure[p]);
        take(Flow::Mining, mined);
        take(Flow::Trees, plan.trees[p]);
        take(Flow::Orchards, plan.orchards[p]);
        take(Flow::IllegalBuilding, illegal);
    }
}

/// Acceptance of what was started, re-evaluation, duties before credits, new projects, rectification.
pub(super) fn replenishment_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let passed = ctx.passed(year, run);
    for p in 0..N_PROVINCES {
        let accepted = accept(ctx, year, p, &passed[p], run);
        reevaluate(ctx, year, p, run);
        let books = &mut run.books;
        let incurred = books.flow(Flow::Trees, year, p)
            + books.flow(Flow::Orchards, year, p)
            + books.flow(Flow::Infrastructure, year, p)
            + books.flow(Flow::Mining, year, p);
        books.post(Flow::DutyIncurred, year, p, incurred);
        let cleared = accepted.least(books.balance(Book::Duty, year, p));
        books.post(Flow::DutyCleared, year, p, cleared);
        books.post(Flow::CreditsAccepted, year, p, accepted - cleared);
        let standing = run.books.balance(Book::Illegal, year - 1, p);
        let rectified = standing.times(ctx.params[id::FARMLAND_RECTIFICATION_SHARE_PER_YEAR]);
        run.books.post(Flow::Rectified, year, p, rectified);
    }
    start(ctx, year, run);
}

/// Puts finished land through the gate; returns what may offset occupation.
fn accept(ctx: &Context, year: Year, p: usize, passed: &Passed, run: &mut FarmlandRun) -> Mu {
    let stable = ctx.params[id::FARMLAND_STABLE_SHARE_OF_NEW_LAND];
    let books = &mut run.books;
    let finished = books.balance(Book::InRestoration, year, p);
    let restored = finished.times(passed.share);
    books.post(Flow::Restored, year, p, restored);
    books.post(Flow::RestoredStable, year, p, restored.times(stable));
    let mut rejected = finished - restored;
    if ctx.rejected_counts {
        let farmed = rejected.times(ctx.params[id::FARMLAND_STABLE_SHARE]);
        books.post(Flow::RestoredUncredited, year, p, farmed);
        rejected -= farmed;
    }
    books.post(Flow::RestorationRejected, year, p, rejected);

    let due = books.reclamation_due(year, p);
    let reclaimed = due.times(passed.share);
    books.post(Flow::Reclaimed, year, p, reclaimed);
    books.post(Flow::ReclaimedStable, year, p, reclaimed.times(stable));
    books.post(Flow::ReclamationRejected, year, p, due - reclaimed);

    let offered = finished + due;
    let measures = &mut run.measures;
    measures.set(Measure::Acceptance, year, p, passed.share);
    measures.set(Measure::RejectedQuality, year, p, offered.times(passed.poor).get());
    measures.set(Measure::RejectedScattered, year, p, offered.times(passed.scattered).get());
    measures.set(Measure::RejectedUnsuitable, year, p, offered.times(passed.unsuitable).get());
    let actual = ctx.gate.candidates(run.gate_reference[p]) + ctx.params[id::FARMLAND_ACCEPTED_GRADE_GAP];
    for (measure, grade) in
        [(Measure::AcceptedGrade, passed.grade), (Measure::RefusedGrade, passed.refused_grade)]
    {
        measures.set(measure, year, p, math::clamp(actual + grade, 1.0, 10.0));
    }
    restored + reclaimed
}

/// Land accepted under the regime three years ago is looked at again: what fails leaves the stable area and
/// takes its credit along; credit already spent becomes a duty.
fn reevaluate(ctx: &Context, year: Year, p: usize, run: &mut FarmlandRun) {
    let then = year - REEVALUATION_LAG;
    if then < REGIME_YEAR {
        return;
    }
    let books = &mut run.books;
    let accepted = books.accepted(then, p);
    let unfunded = 1.0 - ctx.params[id::FARMLAND_CARE_PAID_SHARE];
    let neglect = ctx.params[id::FARMLAND_NEGLECT_LOSS_FACTOR];
    let loss = ctx.params[id::FARMLAND_REEVALUATION_LOSS_SHARE] * (1.0 + neglect * unfunded);
    let failed = accepted.times(loss).least(books.balance(Book::Stable, year, p)).positive();
    books.post(Flow::Reevaluated, year, p, failed);
    let revoked = failed.least(books.balance(Book::Credits, year, p)).positive();
    books.post(Flow::CreditsRevoked, year, p, revoked);
    books.post(Flow::DutyIncurred, year, p, failed - revoked);
}

/// New projects of every province: restoration first, then reclamation. What the programme of engineering has
/// for the nation goes where it is asked for.
fn start(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let wanted: ByProvince<Wanted> = std::array::from_fn(|p| Wanted::new(ctx, year, p, run));
    let programme: Mu = (0..N_PROVINCES).map(|p| ctx.plan.engineering[p].times(ctx.effort(p))).sum();
    let asked: ByProvince<f64> = std::array::from_fn(|p| wanted[p].engineering.get());
    let engineering = math::apportion_within(programme.get(), &asked, &asked);
    for p in 0..N_PROVINCES {
        begin(ctx, year, p, &wanted[p], Mu::exact(engineering[p]), run);
    }
}

/// What a province would begin, within the transition period and what it sets out to do.
struct Wanted {
    restored: Mu,
    immediate: Mu,
    engineering: Mu,
    reclaimed: Mu,
    /// The most that the transition period allows.
    transition: Mu,
}

impl Wanted {
    fn new(ctx: &Context, year: Year, p: usize, run: &FarmlandRun) -> Self {
        let books = &run.books;
        let immediate = books.balance(Book::Immediate, year, p);
        let engineering = books.balance(Book::Engineering, year, p);
        let transition = (immediate + engineering).times(1.0 / ctx.params[id::FARMLAND_TRANSITION_YEARS]);
        let reclaimed = ctx.plan.reclamation[p].least(books.balance(Book::Reserve, year, p));
        let restored = transition.least(ctx.restoration(year, p, reclaimed, run));
        let from_immediate = restored.least(immediate);
        Self {
            restored,
            immediate: from_immediate,
            engineering: (restored - from_immediate).least(engineering),
            reclaimed,
            transition,
        }
    }
}

/// Begins what a province may: restoration as far as the programme goes and, where the budget limits, the
/// funds; reclamation never more than restoration while there is land to restore.
fn begin(ctx: &Context, year: Year, p: usize, wanted: &Wanted, engineering: Mu, run: &mut FarmlandRun) {
    let immediate = run.books.balance(Book::Immediate, year, p);
    let restorable = immediate + run.books.balance(Book::Engineering, year, p);
    let (mut from_immediate, mut from_engineering) = (wanted.immediate, engineering);
    let mut reclaimed = wanted.reclaimed;
    if restorable > from_immediate + from_engineering {
        reclaimed = reclaimed.least(from_immediate + from_engineering);
    }
    if ctx.budget_limit {
        let mut funds = super::money::funds_for_projects(ctx, year, p, run);
        for (amount, cost) in [
            (&mut from_immediate, id::FARMLAND_RESTORATION_COST_YUAN_PER_MU),
            (&mut from_engineering, id::FARMLAND_ENGINEERING_COST_YUAN_PER_MU),
            (&mut reclaimed, id::FARMLAND_RECLAMATION_COST_YUAN_PER_MU),
        ] {
            let cost = ctx.params[cost];
            *amount = amount.least(Mu::exact(math::floor(funds / cost)));
            funds -= amount.get() * cost;
        }
    }
    run.books.post(Flow::StartedImmediate, year, p, from_immediate);
    run.books.post(Flow::StartedEngineering, year, p, from_engineering);
    run.books.post(Flow::StartedReclamation, year, p, reclaimed);

    let region = Region::Province(p);
    if wanted.restored > immediate || immediate == Mu::ZERO {
        run.raise_once(year, region, EventKind::PoolSpent, Mu::ZERO);
    }
    let masked = run.books.balance(Book::MaskedRestorable, year, p);
    if restorable < wanted.transition.most(run.capacity[p]) && masked > Mu::ZERO {
        run.raise_once(year, region, EventKind::PoolMasked, masked);
    }
    if ctx.plan.reclamation[p] > wanted.reclaimed {
        run.raise_once(year, region, EventKind::ReserveSpent, Mu::ZERO);
        let masked = run.books.balance(Book::MaskedReserve, year, p);
        if masked > Mu::ZERO {
            run.raise_once(year, region, EventKind::ReserveMasked, masked);
        }
    }
}

#[cfg(test)]
mod tests;
