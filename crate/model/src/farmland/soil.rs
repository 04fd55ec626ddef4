//! Soil, abandoned land and facility farming: rules F29 to F34, F67 to F69.

use super::book::{Book, Flow};
use super::context::Context;
use super::measure::Measure;
use super::programmes::Programmes;
use super::run::FarmlandRun;
use crate::event::EventKind;
use crate::math;
use crate::region::{N_PROVINCES, Region};
use crate::register::id;
use crate::time::Year;
use crate::units::Mu;

/// Programmes treat what there is to treat; national volumes go by area, so no provincial event follows.
pub(super) fn soil_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let params = ctx.params;
    let Programmes { acid, saline, degraded, black, black_stock, facility, .. } = &ctx.programmes;
    let facility_water = params[id::FARMLAND_FACILITY_WATER_M3_PER_MU];
    let growth = 1.0 + params[id::FARMLAND_ORGANIC_MATTER_GAIN_SHARE_PER_YEAR]
        - params[id::FARMLAND_ORGANIC_MATTER_DEPLETION_SHARE_PER_YEAR];
    let new = params[id::FARMLAND_ABANDONED_NEW_SHARE_PER_YEAR];
    let back = params[id::FARMLAND_ABANDONED_RECOVERY_SHARE_PER_YEAR];

    let mut black_before = Mu::ZERO;
    let mut black_after = Mu::ZERO;
    for p in 0..N_PROVINCES {
        let books = &mut run.books;
        for (book, flow, wanted) in [
            (Book::Acid, Flow::AcidTreated, acid[p]),
            (Book::Saline, Flow::SalineTreated, saline[p]),
            (Book::Degraded, Flow::DegradedTreated, degraded[p]),
        ] {
            let treated = wanted.least(books.balance(book, year, p));
            books.post(flow, year, p, treated);
        }

        let before = books.balance(Book::BlackSoil, year, p);
        black_before += before;
        let area = books.balance(Book::Area, year - 1, p);
        let lost = (area - books.balance(Book::Area, year, p)).positive();
        let taken = books.built(year, p).most(lost).times(math::min(before.ratio(area), 1.0)).least(before);
        books.post(Flow::BlackSoilTaken, year, p, taken);
        let open = (black_stock[p] - books.balance(Book::BlackSoil, year, p)).positive();
        books.post(Flow::BlackSoilProtected, year, p, black[p].least(open));
        black_after += books.balance(Book::BlackSoil, year, p);

        let area = books.balance(Book::Area, year, p);
        let standing = books.balance(Book::Abandoned, year, p);
        let recovered = standing.times(back);
        books.post(Flow::LandRecovered, year, p, recovered);
        let abandoned = area.times(new).least((area - standing + recovered).positive());
        books.post(Flow::LandAbandoned, year, p, abandoned);
        let over = (books.balance(Book::Abandoned, year, p) - area).positive();
        books.post(Flow::LandRecovered, year, p, over);

        // Facilities use water that the provincial cap leaves.
        let used = run.measures.get(Measure::WaterUse, year, p);
        let room = math::max(ctx.land.water_cap[p] - used, 0.0);
        let built = facility[p].least(Mu::exact(math::floor(room / facility_water)));
        books.post(Flow::FacilityBuilt, year, p, built);

        let organic = run.measures.get(Measure::OrganicMatter, year - 1, p) * growth;
        run.measures.set(Measure::OrganicMatter, year, p, organic);
    }
    if growth < 1.0 && !run.told(Region::Nation, EventKind::OrganicMatterFell) {
        run.raise(year, Region::Nation, EventKind::OrganicMatterFell, Mu::ZERO);
    }
    if black_after < black_before && !run.told(Region::Nation, EventKind::BlackSoilFell) {
        run.raise(year, Region::Nation, EventKind::BlackSoilFell, black_before - black_after);
    }
}
