//! Paddy (水田): a stock of every province, moved by shares and not plot by plot.
//!
//! Yunnan's notice of 2026 asks that paddy stay basically stable (基本稳定); Guangxi's measures of 2025 end the link of
//! paddy for paddy and let a shortfall be met by transfer. So there is no limit here: a book, and what is told of it.

use super::book::{Book, Flow};
use super::context::Context;
use super::run::FarmlandRun;
use crate::event::EventKind;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES, Region};
use crate::register::id;
use crate::time::{LAST_HISTORY_YEAR, Year};
use crate::units::Mu;

/// What builds on farmland and so draws on its flat and wet part.
const BUILDING: [Flow; 8] = [
    Flow::ConstructionNational,
    Flow::ConstructionKey,
    Flow::ConstructionEnergy,
    Flow::ConstructionEnergyUnlisted,
    Flow::ConstructionOrdinary,
    Flow::ConstructionCoordinated,
    Flow::Infrastructure,
    Flow::IllegalBuilding,
];
/// What else takes farmland.
const CONVERSION: [Flow; 4] = [Flow::Trees, Flow::Orchards, Flow::Mining, Flow::Exempt];
/// What enters farmland.
const ENTERING: [Flow; 4] = [Flow::Restored, Flow::RestoredUncredited, Flow::Reclaimed, Flow::Rectified];

/// What a year takes of paddy and brings to it, each in the share that paddy had of the farmland.
pub(super) fn paddy_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let brings = ctx.params[id::FARMLAND_PADDY_NEW_LAND_FACTOR];
    for p in 0..N_PROVINCES {
        let before = run.books.balance(Book::Paddy, year - 1, p);
        let share = share(year, p, run);
        let sum = |flows: &[Flow]| flows.iter().map(|&flow| run.books.flow(flow, year, p)).sum::<Mu>();
        let built = of_built(ctx, sum(&BUILDING), share).least(before);
        let converted = sum(&CONVERSION).times(share).least(before - built);
        let room = (run.books.balance(Book::Area, year, p) - (before - built - converted)).positive();
        let brought = sum(&ENTERING).times(share * brings).least(room);
        run.books.post(Flow::PaddyBuilt, year, p, built);
        run.books.post(Flow::PaddyConverted, year, p, converted);
        run.books.post(Flow::PaddyBrought, year, p, brought);
        tell(ctx, year, p, run);
    }
}

/// Share of paddy in the farmland of a province at the end of the year before.
fn share(year: Year, p: usize, run: &FarmlandRun) -> f64 {
    let balance = |book| run.books.balance(book, year - 1, p);
    math::min(balance(Book::Paddy).ratio(balance(Book::Area)), 1.0)
}

/// Paddy in what is built on.
fn of_built(ctx: &Context, built: Mu, share: f64) -> Mu {
    built.times(share * ctx.params[id::FARMLAND_PADDY_BUILDING_FACTOR]).least(built)
}

/// Paddy in what national coordination moves in a year.
pub(super) struct Coordinated {
    /// What coordinated projects stand on, by the province supplied.
    pub(super) bought: ByProvince<Mu>,
    /// The same total by supplier: credits of paddy come from where paddy is.
    pub(super) supplied: ByProvince<Mu>,
}

impl Coordinated {
    pub(super) fn new(ctx: &Context, year: Year, run: &FarmlandRun) -> Self {
        let flow = |flow, p| run.books.flow(flow, year, p);
        let bought: ByProvince<Mu> =
            std::array::from_fn(|p| of_built(ctx, flow(Flow::CoordinatedIn, p), share(year, p, run)));
        let total: Mu = bought.iter().copied().sum();
        let offered: ByProvince<f64> = std::array::from_fn(|p| flow(Flow::CoordinatedOut, p).get());
        let paddy: ByProvince<f64> = std::array::from_fn(|p| offered[p] * share(year, p, run));
        Self { bought, supplied: math::apportion_within(total.get(), &paddy, &offered).map(Mu::exact) }
    }
}

/// What a province may lose in any case: less is lost in the uncertainty of how its opening was found.
const NOTABLE: f64 = 10_000.0;

/// Tells when paddy falls below its opening by more than the tolerance, and by more than is [`NOTABLE`].
fn tell(ctx: &Context, year: Year, p: usize, run: &mut FarmlandRun) {
    let opening = run.books.balance(Book::Paddy, LAST_HISTORY_YEAR, p);
    let tolerance = opening.times(ctx.params[id::FARMLAND_PADDY_TOLERANCE_SHARE]);
    let borne = Mu::exact(math::max(tolerance.get(), NOTABLE));
    let fallen = |year| opening - run.books.balance(Book::Paddy, year, p);
    // A state that lasts is one event, raised when it starts.
    let (now, last_year) = (fallen(year), fallen(year - 1));
    if now > borne && last_year <= borne {
        run.raise(year, Region::Province(p), EventKind::PaddyFell, now);
    }
}

#[cfg(test)]
mod tests;
