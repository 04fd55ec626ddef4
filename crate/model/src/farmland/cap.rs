//! The cap (以补定占) and approved construction under it: policy rules C.2 and C.3, steps 1 to 3.

use super::book::{Book, CONSTRUCTION, Flow};
use super::context::{Context, DECREE_YEAR, NATIONAL};
use super::measure::Measure;
use super::reading::Reading;
use super::run::FarmlandRun;
use crate::event::EventKind;
use crate::math;
use crate::region::{N_PROVINCES, Region};
use crate::register::id;
use crate::time::{REGIME_YEAR, Year};
use crate::units::Mu;

/// Why a cap is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    NetIncrease,
    Decline,
    BelowFloor,
}

/// Net increase of a year as the reading has it, for R1 and R2.
///
/// Land taken by nationally coordinated projects stands outside the cap, so it does not lower the increase;
/// the province that supplied the credits has them off its own (F52).
pub(super) fn increase(ctx: &Context, year: Year, p: usize, run: &FarmlandRun) -> Mu {
    let books = &run.books;
    let mut increase = books.net_increase(year, p) + books.flow(Flow::ConstructionCoordinated, year, p)
        - books.flow(Flow::CoordinatedOut, year, p);
    if ctx.reading == Reading::BeforeConstruction {
        increase += books.construction(year, p);
    }
    if ctx.exempt_added_back {
        increase += books.flow(Flow::Exempt, year, p);
    }
    increase
}

/// By how much farmland fell in a year, coordinated projects apart.
pub(super) fn fallen(year: Year, p: usize, run: &FarmlandRun) -> Mu {
    let books = &run.books;
    let kept = books.balance(Book::Area, year, p) + books.flow(Flow::ConstructionCoordinated, year, p);
    (books.balance(Book::Area, year - 1, p) - kept).positive()
}

/// The cap of a year.
fn cap(ctx: &Context, year: Year, p: usize, run: &FarmlandRun) -> (Mu, Reason) {
    let books = &run.books;
    let carried = ctx.reading == Reading::Carried;
    if ctx.no_decline && !carried {
        let before = books.balance(Book::Area, year - 2, p);
        if fallen(year - 1, p, run) > before.times(ctx.survey_error) {
            return (Mu::ZERO, Reason::Decline);
        }
    }
    let mut surplus = if carried {
        books.balance(Book::Credits, year - 1, p)
    } else {
        // What earlier decreases left is made up first: the balance before this increase was set against it.
        increase(ctx, year - 1, p, run) - books.balance(Book::Deficit, year - 2, p)
    };
    // A duty unmet for more than a year is taken off the province's allocation (C.8, DEF).
    let old_duty = books.balance(Book::Duty, year - 2, p) - books.flow(Flow::DutyCleared, year - 1, p);
    surplus -= old_duty.positive();
    if ctx.reading != Reading::AllIn {
        // Under R1 an advance has lowered the increase already, as construction.
        surplus -= Mu::exact(run.measures.get(Measure::Excess, year - 1, p));
    }
    let surplus = surplus.positive();
    let below = books.balance(Book::Area, year - 1, p) < run.floor(year - 1, p)
        || books.balance(Book::Basic, year - 1, p) < run.basic_floor_in(year - 1, p);
    if year > REGIME_YEAR && below {
        // The veto stops all but national projects (C.2, vii).
        return (surplus.least(ctx.plan.demand[NATIONAL][p]), Reason::BelowFloor);
    }
    (surplus, Reason::NetIncrease)
}

/// Construction beyond which farmland would fall this year, for readings R2 and R3: what will be accepted less
/// everything else that takes farmland, illegal building following from what stays unmet. A province settles one
/// account a year (Notice 204), and knows what it has under way.
fn no_decline_limit(ctx: &Context, year: Year, p: usize, demand: Mu, passed: f64, run: &FarmlandRun) -> Mu {
    let books = &run.books;
    let finished = books.balance(Book::InRestoration, year, p) + books.reclamation_due(year, p);
    let accepted = finished.get() * passed;
    let plan = &ctx.plan;
    let other = plan.trees[p] + plan.orchards[p] + plan.infrastructure[p] + plan.exempt[p] + plan.mining[p];
    let evades = ctx.evasion;
    let room = accepted - other.get() - evades * demand.get();
    Mu::exact(math::max(math::floor(room / (1.0 - evades) + WHOLE), 0.0))
}

/// Cap of every province; keeps what illegal building of the year before takes off the increase that makes it,
/// whether or not anything is left of that.
pub(super) fn cap_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let kept_from_falling = ctx.reading != Reading::AllIn && ctx.no_decline;
    let passed =
        if kept_from_falling { ctx.passed(year, run).map(|passed| passed.share) } else { [0.0; N_PROVINCES] };
    for p in 0..N_PROVINCES {
        let (mut limit, reason) = cap(ctx, year, p, run);
        let demand = ctx.plan.within_cap(p);
        let mut zero = EventKind::CapZero;
        if reason != Reason::NetIncrease {
            zero =
                if reason == Reason::Decline { EventKind::CapZeroDecline } else { EventKind::CapZeroFloor };
        }
        if kept_from_falling && limit > Mu::ZERO {
            let kept = no_decline_limit(ctx, year, p, demand, passed[p], run);
            if kept < limit {
                limit = kept;
                zero = EventKind::CapZeroDecline;
            }
        }
        let mut usable = limit;
        if ctx.survey_lag {
            // Until the survey appears, half of last year's cap may be used; then the year's own.
            let last = if year == REGIME_YEAR { limit } else { run.cap(year - 1, p) };
            let advance = demand.times(0.5).least(last.times(0.5));
            usable = limit.most(advance);
        }
        let lost = if ctx.reading == Reading::Carried {
            Mu::ZERO
        } else {
            run.books.flow(Flow::IllegalBuilding, year - 1, p)
        };
        run.measures.set(Measure::CapLost, year, p, lost.get());
        run.measures.set(Measure::Cap, year, p, limit.get());
        // Coordinated projects stand outside the cap, so their demand is not held against it.
        let coordinated = ctx.plan.coordinated[p];
        run.measures.set(Measure::Demand, year, p, demand.get());
        run.measures.set(Measure::CoordinatedDemand, year, p, coordinated.get());
        let asked = demand + coordinated;
        let energy = ctx.energy.of(year);
        run.measures.set(Measure::EnergyLand, year, p, energy.computed(p).ratio(asked));
        run.measures.set(Measure::StorageLand, year, p, energy.storage(p).ratio(asked));
        let over = (demand - usable).positive();
        run.measures.set(Measure::UnmetByCap, year, p, over.get());
        if over > Mu::ZERO {
            let binds = limit > Mu::ZERO && reason != Reason::BelowFloor;
            let kind = if binds { EventKind::CapBinds } else { zero };
            run.raise(year, Region::Province(p), kind, over);
        }
    }
}

/// Approved construction: within the cap, the credits left after the freeze, what the platform can bring
/// together, and the rule that only listed projects stand on permanent basic farmland.
pub(super) fn construction_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let least = ctx.params[id::FARMLAND_PLATFORM_PRICE_LEAST_FACTOR];
    let most = ctx.params[id::FARMLAND_PLATFORM_PRICE_MOST_FACTOR];
    let mut allowed_by_cap = [0.0; N_PROVINCES];
    let mut unfrozen = [0.0; N_PROVINCES];
    let mut limit = [0.0; N_PROVINCES];
    for p in 0..N_PROVINCES {
        let demand = ctx.plan.within_cap(p).get();
        allowed_by_cap[p] = demand - run.measures.get(Measure::UnmetByCap, year, p);
        let bank = run.books.balance(Book::Credits, year, p);
        let standing = run.books.balance(Book::Illegal, year, p);
        let frozen = standing.times(ctx.freeze).least(bank).positive();
        unfrozen[p] = (bank - frozen).positive().get();
        limit[p] = run.books.accepted(year - 1, p).get() * ctx.platform_limit;
        run.measures.set(Measure::Frozen, year, p, frozen.get());
    }
    let platform = ctx.counties.usable(&allowed_by_cap, &unfrozen, &limit);
    for p in 0..N_PROVINCES {
        let region = Region::Province(p);
        let demand = ctx.plan.within_cap(p);
        let allowed = Mu::exact(allowed_by_cap[p]);
        let cap = run.cap(year, p);
        let bank = run.books.balance(Book::Credits, year, p);
        let credits = Mu::exact(unfrozen[p]);
        let usable = Mu::exact(math::floor(math::min(platform.usable[p] + WHOLE, unfrozen[p])));
        let scarce = platform.shortage[p] / math::max(platform.surplus[p], 1.0);
        let price = ctx.platform_price * math::clamp(least + scarce, least, most);
        run.measures.set(Measure::PlatformVolume, year, p, math::floor(platform.traded[p]));
        run.measures.set(Measure::PlatformShort, year, p, math::floor(platform.short[p]));
        run.measures.set(Measure::PlatformPrice, year, p, price);

        let mut left = allowed.least(usable).least(run.books.room(year, p));
        // Listed projects may stand on basic farmland as far as the reserve zone can replace it; the
        // others only outside it.
        let reserve = run.books.balance(Book::ReserveZone, year, p);
        let mut listed = if ctx.on_basic > 0.0 && year >= DECREE_YEAR {
            Mu::exact(math::floor(reserve.get() / ctx.on_basic))
        } else {
            allowed
        };
        let outside = run.books.balance(Book::Stable, year, p) - run.books.balance(Book::Basic, year, p);
        let mut unlisted = outside.positive();
        let (mut zone_short, mut refused) = (Mu::ZERO, Mu::ZERO);
        let mut served = [Mu::ZERO; CONSTRUCTION.len()];
        for class in 0..CONSTRUCTION.len() {
            let wanted = ctx.plan.demand[class][p].least(left);
            let room = if LISTED[class] { &mut listed } else { &mut unlisted };
            served[class] = wanted.least(*room);
            *room -= served[class];
            let short = wanted - served[class];
            if LISTED[class] {
                zone_short += short;
            } else {
                refused += short;
            }
            left -= served[class];
        }
        let [national, key, energy, unlisted, ordinary] = served;
        run.books.post(Flow::ConstructionNational, year, p, national);
        run.books.post(Flow::ConstructionKey, year, p, key);
        run.books.post(Flow::ConstructionEnergy, year, p, energy);
        run.books.post(Flow::ConstructionEnergyUnlisted, year, p, unlisted);
        run.books.post(Flow::ConstructionOrdinary, year, p, ordinary);
        let taken = run.books.construction(year, p);
        run.books.post(Flow::CreditsSpent, year, p, taken);
        run.measures.set(Measure::Excess, year, p, (taken - cap).positive().get());
        run.measures.set(Measure::ListRefused, year, p, refused.get());
        run.measures.set(Measure::Unmet, year, p, (demand - taken).get());

        let by_freeze = allowed.least(bank) - allowed.least(credits);
        run.measures.set(Measure::UnmetByFreeze, year, p, by_freeze.get());
        let by_platform = (allowed.least(credits) - usable).positive();
        let by_bank = (allowed - bank).positive();
        for (kind, amount) in [
            (EventKind::CreditsFrozen, by_freeze),
            (EventKind::CreditsShort, by_bank),
            (EventKind::PlatformLimit, by_platform),
            (EventKind::ReserveZoneShort, zone_short),
            (EventKind::ListRefused, refused),
        ] {
            if amount > Mu::ZERO {
                run.raise(year, region, kind, amount);
            }
        }
    }
}

/// Projects on the list of Decree 17: national major, and energy in approved plans. PV may not stand on
/// permanent basic farmland (Notice 12 of 2023 of the ministry's office), and data centres are not named.
const LISTED: [bool; CONSTRUCTION.len()] = [true, false, true, false, false];
/// Guards a floor against a sum of shares that misses a whole number by rounding.
const WHOLE: f64 = 1e-6;

/// National coordination: major projects of ecologically fragile provinces, replenished by provinces whose
/// credits exceed their own use. What goes in comes out.
pub(super) fn coordination_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let mut wanted = [0.0; N_PROVINCES];
    let mut offered = [0.0; N_PROVINCES];
    let (mut sum_wanted, mut sum_offered) = (0.0, 0.0);
    let offers = ctx.params[id::FARMLAND_SUPPLIER_OFFER_SHARE];
    for p in 0..N_PROVINCES {
        if ctx.land.fragile[p] {
            wanted[p] = ctx.plan.coordinated[p].least(run.books.room(year, p)).get();
            sum_wanted += wanted[p];
        } else {
            let frozen = run.measures.get(Measure::Frozen, year, p);
            // Not all of it, so that a supplier keeps a working bank of its own.
            let surplus = run.books.balance(Book::Credits, year, p).get() - frozen;
            offered[p] = math::max(math::floor(surplus * offers), 0.0);
            sum_offered += offered[p];
        }
    }
    let total = math::min(sum_wanted, sum_offered);
    if total <= 0.0 {
        return;
    }
    let received = math::apportion_within(total, &wanted, &wanted);
    let supplied = math::apportion_within(total, &offered, &offered);
    for p in 0..N_PROVINCES {
        let received = Mu::exact(received[p]);
        if received > Mu::ZERO {
            run.books.post(Flow::CoordinatedIn, year, p, received);
            run.books.post(Flow::ConstructionCoordinated, year, p, received);
            run.books.post(Flow::CreditsSpent, year, p, received);
        }
        run.books.post(Flow::CoordinatedOut, year, p, Mu::exact(supplied[p]));
    }
    if !run.told(Region::Nation, EventKind::CoordinationUsed) {
        run.raise(year, Region::Nation, EventKind::CoordinationUsed, Mu::exact(total));
    }
}

#[cfg(test)]
mod tests;
