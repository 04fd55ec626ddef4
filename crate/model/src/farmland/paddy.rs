//! Paddy (水田): a stock of every province, moved by shares and not plot by plot.
//!
//! Yunnan's notice of 2026 asks that paddy stay basically stable (基本稳定); Guangxi's measures of 2025 end the link of
//! paddy for paddy and let a shortfall be met by transfer. So there is no limit here: a book, and what is told of it.

use super::book::{Book, Flow};
use super::context::Context;
use super::run::FarmlandRun;
use crate::event::EventKind;
use crate::evidence::Evidence;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES, Region};
use crate::register::id;
use crate::time::{Date, FIRST_YEAR, LAST_HISTORY_YEAR, Year};
use crate::units::{MU_PER_KHA, MU_PER_WANMU, Mu};

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

/// Paddy of every province at the end of 2024: the nation's at the end of 2023, the latest that is published, as the
/// provinces shared in it at the survey of 2019.
pub(super) fn opening(evidence: &Evidence, area: &ByProvince<Mu>) -> ByProvince<Mu> {
    let national = |year| evidence.need("farmland.paddy_wanmu", "CN", Date::year_end(year)) * MU_PER_WANMU;
    let at_survey = surveyed(evidence, Mu::whole(national(FIRST_YEAR)), area);
    math::apportion(math::whole(national(LATEST)), &at_survey.map(Mu::get)).map(Mu::exact)
}

/// Latest year-end of which national paddy is published.
const LATEST: Year = LAST_HISTORY_YEAR - 1;

/// Paddy of 2019. Provinces that published their share have it; what they leave of the nation's paddy goes to the others
/// by fields under rice, in none to a higher share of its farmland than the highest that is published.
fn surveyed(evidence: &Evidence, national: Mu, area: &ByProvince<Mu>) -> ByProvince<Mu> {
    let shares = |year| evidence.by_province("farmland.paddy_share", Date::year_end(year));
    let (survey, later) = (shares(FIRST_YEAR), shares(LATEST));
    let published: ByProvince<Option<f64>> = std::array::from_fn(|p| survey[p].or(later[p]));
    let most = published.iter().flatten().fold(0.0, |most, &share| math::max(most, share));
    let rice = evidence.by_province("farmland.rice_fields_kha", Date::year_end(FIRST_YEAR));
    let known: ByProvince<Option<Mu>> =
        std::array::from_fn(|p| published[p].map(|share| area[p].times(share)));
    let left = national - known.iter().flatten().copied().sum::<Mu>();
    let weights: ByProvince<f64> = std::array::from_fn(|p| match known[p] {
        None => rice[p].unwrap_or(0.0) * MU_PER_KHA,
        Some(_) => 0.0,
    });
    let open = math::round_to_total(
        left.get(),
        &spread(left.get(), &weights, &area.map(|area| area.times(most).get())),
    );
    std::array::from_fn(|p| known[p].unwrap_or(Mu::exact(open[p])))
}

/// Shares of `total` in proportion to `weights`, but for those that would pass their bound and stay at it.
fn spread(total: f64, weights: &ByProvince<f64>, bounds: &ByProvince<f64>) -> ByProvince<f64> {
    let mut full = [false; N_PROVINCES];
    loop {
        let (mut left, mut open) = (total, 0.0);
        for p in 0..N_PROVINCES {
            if full[p] {
                left -= bounds[p];
            } else {
                open += weights[p];
            }
        }
        let each = if open > 0.0 { left / open } else { 0.0 };
        let passes = |p: usize| !full[p] && weights[p] * each > bounds[p];
        let Some(p) = (0..N_PROVINCES).find(|&p| passes(p)) else {
            return std::array::from_fn(|p| if full[p] { bounds[p] } else { weights[p] * each });
        };
        full[p] = true;
    }
}

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

/// Tells when paddy falls below its opening by more than the tolerance.
fn tell(ctx: &Context, year: Year, p: usize, run: &mut FarmlandRun) {
    let opening = run.books.balance(Book::Paddy, LAST_HISTORY_YEAR, p);
    let borne = opening.times(ctx.params[id::FARMLAND_PADDY_TOLERANCE_SHARE]);
    let fallen = |year| opening - run.books.balance(Book::Paddy, year, p);
    // A state that lasts is one event, raised when it starts.
    let (now, last_year) = (fallen(year), fallen(year - 1));
    if now > borne && last_year <= borne {
        run.raise(year, Region::Province(p), EventKind::PaddyFell, now);
    }
}

#[cfg(test)]
mod tests;
