//! Permanent basic farmland, its reserve zone and the ways it may change: policy rules A2 and C.6.

use super::book::{Book, Flow};
use super::context::{Context, DECREE_YEAR};
use super::measure::Measure;
use super::run::FarmlandRun;
use crate::event::EventKind;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES, Region};
use crate::register::id;
use crate::time::Year;
use crate::units::Mu;

/// Year by which the reserve zone is to reach its target (judgement: five years after the decree).
const ZONE_YEAR: Year = 2030;

/// Listed projects and mining, replacement, adjustment, errors, blocks; then the bounds B <= S and
/// R <= S - B.
pub(super) fn basic_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let opening: ByProvince<Mu> = std::array::from_fn(|p| run.books.balance(Book::Basic, year, p));
    let mut need = [0.0; N_PROVINCES];
    let mut zone = [0.0; N_PROVINCES];
    let mut ratio = [0.0; N_PROVINCES];
    for p in 0..N_PROVINCES {
        zone[p] = run.books.balance(Book::ReserveZone, year, p).get();
        ratio[p] = run.books.balance(Book::ReserveZone, year - 1, p).ratio(run.basic_floor[p]);
        need[p] = replace(ctx, year, p, run).get();
    }
    let out = ctx.counties.out_of_county(&need, &zone);
    let closed = ctx.counties.closed(&ratio);
    for p in 0..N_PROVINCES {
        let replaced = run.books.flow(Flow::BasicReplaced, year, p);
        let out = math::min(math::floor(out[p]), replaced.get());
        run.measures.set(Measure::OutOfCounty, year, p, out);
        if out > 0.0 {
            run.raise_once(year, Region::Province(p), EventKind::OutOfCounty, Mu::exact(out));
        }
        let mut adjusted = Mu::ZERO;
        if year >= DECREE_YEAR {
            adjusted = adjust(ctx, year, p, closed[p], run);
            delineate(ctx, year, p, run);
        }
        bound(year, p, run);
        grade(ctx, year, p, opening[p], replaced, adjusted, run);
    }
}

/// What listed projects and mining take, and its replacement from the reserve zone; returns what was taken.
fn replace(ctx: &Context, year: Year, p: usize, run: &mut FarmlandRun) -> Mu {
    let books = &mut run.books;
    let listed = books.flow(Flow::ConstructionNational, year, p)
        + books.flow(Flow::ConstructionEnergy, year, p)
        + books.flow(Flow::ConstructionCoordinated, year, p);
    let basic = books.balance(Book::Basic, year, p);
    let taken = listed.times(ctx.on_basic).least(basic);
    books.post(Flow::BasicMajor, year, p, taken);
    let mined = books.flow(Flow::Mining, year, p).least(basic - taken);
    books.post(Flow::BasicMined, year, p, mined);
    let need = taken + mined;
    books.post(Flow::BasicReplaced, year, p, need.least(books.balance(Book::ReserveZone, year, p)));
    need
}

/// Good in, bad out: approved in one year where the reserve zone of the county exceeds one per cent, in
/// force the next; errors and blocks as they come.
fn adjust(ctx: &Context, year: Year, p: usize, closed: f64, run: &mut FarmlandRun) -> Mu {
    let params = ctx.params;
    let books = &mut run.books;
    let basic = books.balance(Book::Basic, year, p);

    // Replacement is part of the year's assessment; what the zone cannot give stays owed to the next (P18).
    let errors = basic.times(params[id::FARMLAND_BASIC_ERROR_SHARE_PER_YEAR]);
    books.post(Flow::ErrorOut, year, p, errors.least(books.balance(Book::Basic, year, p)));
    let owed = books.balance(Book::BasicErrors, year, p);
    let found = owed.least(books.balance(Book::ReserveZone, year, p)).positive();
    books.post(Flow::ErrorIn, year, p, found);

    let pending = books.balance(Book::BasicPending, year, p);
    books.post(Flow::AdjustmentInForce, year, p, pending);
    let moved = pending
        .least(books.balance(Book::ReserveZone, year, p))
        .least(books.balance(Book::Basic, year, p))
        .positive();
    books.post(Flow::BasicOut, year, p, moved);
    books.post(Flow::BasicIn, year, p, moved);

    let approved = basic.times(params[id::FARMLAND_OPTIMISATION_SHARE_PER_YEAR] * (1.0 - closed));
    let approved = approved.least(books.balance(Book::ReserveZone, year, p)).positive();
    books.post(Flow::AdjustmentApproved, year, p, approved);

    let block = basic.times(params[id::FARMLAND_BLOCK_ADJUSTMENT_SHARE_PER_YEAR]);
    let block = block.least(books.balance(Book::Basic, year, p)).positive();
    books.post(Flow::BlockOut, year, p, block);
    books.post(Flow::BlockIn, year, p, block);

    run.measures.set(Measure::GateClosed, year, p, closed);
    moved + found
}

/// New reserve zone: towards the target, as far as new farmland and plots contiguous with basic farmland allow.
fn delineate(ctx: &Context, year: Year, p: usize, run: &mut FarmlandRun) {
    let params = ctx.params;
    let books = &mut run.books;
    let opening = params[id::FARMLAND_RESERVE_ZONE_OPENING_SHARE];
    let target = params[id::FARMLAND_RESERVE_ZONE_TARGET_SHARE];
    let progress = math::min(f64::from(year - DECREE_YEAR + 1) / f64::from(ZONE_YEAR - DECREE_YEAR + 1), 1.0);
    let wanted = run.basic_floor[p].times(opening + (target - opening) * progress);
    let zone = books.balance(Book::ReserveZone, year, p);
    let free = (books.balance(Book::Stable, year, p) - books.balance(Book::Basic, year, p) - zone).positive();
    let eligible = books.accepted(year, p) + free.times(params[id::FARMLAND_RESERVE_PLOT_SHARE_PER_YEAR]);
    let added = (wanted - zone).positive().least(eligible).least(free);
    books.post(Flow::ReserveZoneNew, year, p, added);
    let missing = (wanted - zone).positive() - added;
    if missing > Mu::ZERO {
        run.raise_once(year, Region::Province(p), EventKind::ReserveZoneLimited, missing);
    }
}

/// Basic farmland within stable farmland, at its task where it can be; reserve zone within the rest.
fn bound(year: Year, p: usize, run: &mut FarmlandRun) {
    let task = run.basic_floor[p];
    let books = &mut run.books;
    let stable = books.balance(Book::Stable, year, p);
    let lost = (books.balance(Book::Basic, year, p) - stable).positive();
    books.post(Flow::BasicLost, year, p, lost);
    let gap = (task - books.balance(Book::Basic, year, p)).positive();
    let free = |books: &super::book::Books| {
        (stable - books.balance(Book::Basic, year, p) - books.balance(Book::ReserveZone, year, p)).positive()
    };
    let added = gap.least(free(books));
    // An error is made good once: what other land replaces is owed no more.
    let filled = added.least(books.balance(Book::BasicErrors, year, p));
    books.post(Flow::ErrorFilled, year, p, filled);
    books.post(Flow::BasicAdded, year, p, added - filled);
    let room = (stable - books.balance(Book::Basic, year, p)).positive();
    let over = (books.balance(Book::ReserveZone, year, p) - room).positive();
    books.post(Flow::ReserveZoneLost, year, p, over);
    let gap = (task - books.balance(Book::Basic, year, p)).positive();
    let replaced = gap.least(books.balance(Book::ReserveZone, year, p));
    let found = replaced.least(books.balance(Book::BasicErrors, year, p));
    books.post(Flow::ErrorIn, year, p, found);
    books.post(Flow::BasicReplaced, year, p, replaced - found);
    if lost > Mu::ZERO {
        run.raise_once(year, Region::Province(p), EventKind::BasicLost, lost);
    }
}

/// Mean grade of basic farmland: what leaves is average or, when adjusted, worse; what enters from the
/// reserve zone is better than the local mean; works and treatment raise it with the rest.
fn grade(
    ctx: &Context,
    year: Year,
    p: usize,
    opening: Mu,
    replaced: Mu,
    adjusted: Mu,
    run: &mut FarmlandRun,
) {
    let before = run.measures.get(Measure::BasicGrade, year - 1, p);
    let local = run.measures.get(Measure::MeanGrade, year - 1, p);
    let zone = math::max(local - ctx.params[id::FARMLAND_BASIC_GRADE_ADVANTAGE], 1.0);
    let books = &run.books;
    let basic = books.balance(Book::Basic, year, p).get();
    let added = (books.flow(Flow::BasicAdded, year, p) + books.flow(Flow::ErrorFilled, year, p)).get();
    let entered = replaced.get() + adjusted.get();
    let out = adjusted.get();
    let left = opening.get() + entered + added - basic - out;
    let points = before * opening.get() + zone * entered + local * added
        - math::min(before + ctx.params[id::FARMLAND_MOVED_OUT_GRADE_GAP], 10.0) * out
        - before * left;
    let now = if basic > 0.0 { math::clamp(points / basic, 1.0, 10.0) } else { 0.0 };
    run.measures.set(Measure::BasicGrade, year, p, now);
}
