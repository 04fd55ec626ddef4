//! Money: what occupation costs, what replenishment and programmes spend, what provinces pay one another.
//!
//! Levels rest on judgements (grade D); books close to the yuan because every payment is a posting.

use std::ops::Range;

use super::account::{Account, Payment};
use super::book::{Book, Flow};
use super::context::{Context, first_younger_than};
use super::measure::Measure;
use super::paddy;
use super::province::GrainArea;
use super::run::FarmlandRun;
use crate::event::EventKind;
use crate::math;
use crate::region::{N_PROVINCES, Region};
use crate::register::id;
use crate::time::{N_YEARS, Year, year_idx};
use crate::units::{M2_PER_MU, Mu, Yuan};

/// What new projects may cost when the budget limits: last year's balance and this year's public funds.
pub(super) fn funds_for_projects(ctx: &Context, year: Year, p: usize, run: &FarmlandRun) -> f64 {
    let balance = run.accounts.balance(Account::Fund, year - 1, p);
    math::max((balance + ctx.funds[p]).get(), 0.0)
}

/// Every payment of a year.
pub(super) fn money_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let upkeep = Upkeep::new(ctx, year);
    let paddy = paddy::Coordinated::new(ctx, year, run);
    for p in 0..N_PROVINCES {
        occupiers(ctx, year, p, &paddy, run);
        replenishers(ctx, year, p, &upkeep, run);
        programmes(ctx, year, p, run);
    }
    gaps(ctx, year, run);
    grain(ctx, year, run);
}

/// Fee or charge, upkeep, tax, irrigation, fines.
fn occupiers(ctx: &Context, year: Year, p: usize, paddy: &paddy::Coordinated, run: &mut FarmlandRun) {
    let params = ctx.params;
    let books = &run.books;
    let taken = books.built(year, p);
    let m2 = |mu: Mu| mu.get() * M2_PER_MU;
    let land = Occupied::new(ctx, year, p, run);
    let fee_rate = params[id::FARMLAND_FEE_YUAN_PER_M2] * (1.0 - params[id::FARMLAND_SELF_REPLENISH_SHARE]);
    let fee = fee_rate * (land.fee_other + land.fee_basic * params[id::FARMLAND_BASIC_FEE_FACTOR]);
    let care = params[id::FARMLAND_CARE_YUAN_PER_MU_PER_YEAR] * params[id::FARMLAND_CARE_YEARS];
    let tax = ctx.land.tax[p] * (land.tax_other + land.tax_basic * TAX_ON_BASIC)
        + ctx.land.reduced_tax * land.tax_reduced;
    let works = params[id::FARMLAND_STANDARD_COST_YUAN_PER_MU];
    let irrigation = Yuan::whole(books.flow(Flow::IrrigationReplaced, year, p).get() * works);
    let black = ctx.land.black_soil_area[p] > 0.0;
    let heavier = if black { params[id::FARMLAND_BLACK_SOIL_FINE_FACTOR] } else { 1.0 };
    let fine =
        params[id::FARMLAND_FINE_YUAN_PER_M2] * heavier * m2(books.flow(Flow::IllegalBuilding, year, p));
    let volume = run.measures.get(Measure::PlatformVolume, year, p);
    let traded = Yuan::whole(volume * run.measures.get(Measure::PlatformPrice, year, p));
    let charge = ctx.land.coordination_charge.of(books.flow(Flow::CoordinatedIn, year, p), paddy.bought[p]);
    let supplied = books.flow(Flow::CoordinatedOut, year, p);
    let received = ctx.land.coordination_payment.of(supplied, paddy.supplied[p]);
    let mut pay = |payment, amount| run.accounts.post(payment, year, p, amount);
    pay(Payment::Fee, Yuan::whole(fee));
    pay(Payment::CareCharged, Yuan::whole(care * taken.get()));
    pay(Payment::OccupationTax, Yuan::whole(tax));
    pay(Payment::IrrigationCompensation, irrigation);
    pay(Payment::IrrigationWorks, irrigation);
    pay(Payment::Fine, Yuan::whole(fine));
    pay(Payment::PlatformSold, traded);
    pay(Payment::PlatformBought, traded);
    pay(Payment::CoordinationCharge, Yuan::whole(charge));
    pay(Payment::CoordinationPayment, Yuan::whole(received));
    let cost = if taken > Mu::ZERO { (fee + charge + tax + traded.get()) / taken.get() + care } else { 0.0 };
    run.measures.set(Measure::OccupationCost, year, p, cost);
}

/// What occupiers pay on, square metres.
struct Occupied {
    /// The fee, on basic and on other farmland. A coordinated project pays the charge of the scheme instead,
    /// for the land is replenished elsewhere (F52).
    fee_basic: f64,
    fee_other: f64,
    /// The provincial rate of the tax, and the reduced one of transport and water works, which the surcharge on
    /// basic farmland leaves alone (Farmland Occupation Tax Law, articles 6 and 7).
    tax_basic: f64,
    tax_other: f64,
    tax_reduced: f64,
}

impl Occupied {
    fn new(ctx: &Context, year: Year, p: usize, run: &FarmlandRun) -> Self {
        let flow = |flow| run.books.flow(flow, year, p).get() * M2_PER_MU;
        let national = flow(Flow::ConstructionNational);
        let coordinated = flow(Flow::ConstructionCoordinated);
        let listed = national + coordinated + flow(Flow::ConstructionEnergy);
        let basic = flow(Flow::BasicMajor);
        // Listed projects of every kind stand on basic farmland alike.
        let on_basic = if listed > 0.0 { basic / listed } else { 0.0 };
        let taken = run.books.built(year, p).get() * M2_PER_MU;
        let reduced = ctx.params[id::FARMLAND_REDUCED_TAX_SHARE];
        let projects = national + coordinated + flow(Flow::ConstructionKey);
        let fee_basic = basic - coordinated * on_basic;
        let tax_basic = basic - reduced * (national + coordinated) * on_basic;
        let tax_reduced = reduced * projects;
        Self {
            fee_basic,
            fee_other: taken - coordinated - fee_basic,
            tax_basic,
            tax_other: taken - tax_reduced - tax_basic,
            tax_reduced,
        }
    }
}

/// Tax on permanent basic farmland relative to other farmland (Farmland Occupation Tax Law, article 6).
const TAX_ON_BASIC: f64 = 1.5;

/// What the upkeep of new land asks for in a year, paid or not.
pub(super) struct Upkeep {
    years: Range<Year>,
    /// Part of the land accepted in each of these years that is still cared for.
    parts: [f64; N_YEARS],
}

impl Upkeep {
    pub(super) fn new(ctx: &Context, year: Year) -> Self {
        let years = ctx.params[id::FARMLAND_CARE_YEARS];
        let mut parts = [0.0; N_YEARS];
        for then in first_younger_than(years, year)..year + 1 {
            parts[year_idx(then)] = math::clamp(years - f64::from(year - then), 0.0, 1.0);
        }
        Self { years: first_younger_than(years, year)..year + 1, parts }
    }

    /// Yuan of a province.
    pub(super) fn of(&self, ctx: &Context, p: usize, run: &FarmlandRun) -> f64 {
        let mut cared = 0.0;
        for then in self.years.clone() {
            cared += run.books.accepted(then, p).get() * self.parts[year_idx(then)];
        }
        cared * ctx.params[id::FARMLAND_CARE_YUAN_PER_MU_PER_YEAR]
    }
}

/// Restoration, reclamation, upkeep of new land, subsidies; public funds as the budget says or as needed.
fn replenishers(ctx: &Context, year: Year, p: usize, upkeep: &Upkeep, run: &mut FarmlandRun) {
    let params = ctx.params;
    let books = &run.books;
    let flow = |f| books.flow(f, year, p).get();
    let restoration = flow(Flow::StartedImmediate) * params[id::FARMLAND_RESTORATION_COST_YUAN_PER_MU]
        + flow(Flow::StartedEngineering) * params[id::FARMLAND_ENGINEERING_COST_YUAN_PER_MU];
    let reclamation = flow(Flow::StartedReclamation) * params[id::FARMLAND_RECLAMATION_COST_YUAN_PER_MU];
    let care = upkeep.of(ctx, p, run) * params[id::FARMLAND_CARE_PAID_SHARE];
    let subsidy = books.accepted(year, p).get()
        * params[id::FARMLAND_OTHER_ACTOR_SHARE]
        * params[id::FARMLAND_OTHER_ACTOR_SUBSIDY_YUAN_PER_MU];
    let mut pay = |payment, amount| run.accounts.post(payment, year, p, Yuan::whole(amount));
    pay(Payment::RestorationCost, restoration);
    pay(Payment::ReclamationCost, reclamation);
    pay(Payment::CareSpent, care);
    pay(Payment::ActorSubsidy, subsidy);
    let needed = (-run.accounts.balance(Account::Fund, year, p)).positive();
    let given = if ctx.budget_limit { ctx.funds[p] } else { needed };
    run.accounts.post(Payment::RestorationFunds, year, p, given);
    let owed = (-run.accounts.balance(Account::Fund, year, p)).positive();
    if owed > Yuan::ZERO {
        run.raise_once_yuan(year, Region::Province(p), EventKind::FundBorrows, owed);
    }
}

/// Quality programmes, appropriated as they are spent.
fn programmes(ctx: &Context, year: Year, p: usize, run: &mut FarmlandRun) {
    let params = ctx.params;
    let books = &run.books;
    let flow = |f| books.flow(f, year, p).get();
    let begun = flow(Flow::StandardBuilt)
        + flow(Flow::StandardReplaced)
        + run.measures.get(Measure::StandardRejected, year, p);
    let treated = flow(Flow::AcidTreated) + flow(Flow::SalineTreated) + flow(Flow::DegradedTreated);
    let kept = books.balance(Book::Standard, year, p).get() * params[id::FARMLAND_STANDARD_UPKEEP_SHARE];
    let mut total = Yuan::ZERO;
    let mut pay = |payment, mu: f64, yuan_per_mu| {
        let amount = Yuan::whole(mu * params[yuan_per_mu]);
        run.accounts.post(payment, year, p, amount);
        total += amount;
    };
    pay(Payment::StandardCost, begun, id::FARMLAND_STANDARD_COST_YUAN_PER_MU);
    pay(Payment::UpgradeCost, flow(Flow::StandardUpgraded), id::FARMLAND_STANDARD_UPGRADE_YUAN_PER_MU);
    pay(Payment::UpkeepCost, kept, id::FARMLAND_STANDARD_UPKEEP_YUAN_PER_MU);
    pay(Payment::SoilCost, treated, id::FARMLAND_SOIL_COST_YUAN_PER_MU);
    pay(Payment::RecoveryCost, flow(Flow::LandRecovered), id::FARMLAND_ABANDONED_RECOVERY_YUAN_PER_MU);
    pay(Payment::FacilityCost, flow(Flow::FacilityBuilt), id::FARMLAND_FACILITY_COST_YUAN_PER_MU);
    run.accounts.post(Payment::Appropriation, year, p, total);
}

/// Provinces below their task pay; those above are rewarded out of what was paid, never more.
fn gaps(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let charge = ctx.params[id::FARMLAND_GAP_CHARGE_YUAN_PER_MU];
    let reward = ctx.params[id::FARMLAND_GAP_REWARD_YUAN_PER_MU];
    let mut wanted = [0.0; N_PROVINCES];
    let (mut paid, mut asked) = (0.0, 0.0);
    for p in 0..N_PROVINCES {
        let beyond = run.books.balance(Book::Area, year, p) - run.area_floor[p];
        let gap = Yuan::whole(charge * (-beyond).positive().get());
        run.accounts.post(Payment::GapPaid, year, p, gap);
        if gap > Yuan::ZERO {
            run.raise_once_yuan(year, Region::Province(p), EventKind::GapCharged, gap);
        }
        paid += gap.get();
        wanted[p] = math::whole(reward * beyond.positive().get());
        asked += wanted[p];
    }
    let total = math::min(paid, asked);
    if total > 0.0 {
        let rewards = math::apportion(total, &wanted);
        for p in 0..N_PROVINCES {
            run.accounts.post(Payment::GapReward, year, p, Yuan::exact(rewards[p]));
        }
    }
}

/// Main selling areas pay for the grain they lack; main producing areas share it by their surplus.
fn grain(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let rate = ctx.params[id::FARMLAND_GRAIN_COMPENSATION_YUAN_PER_KG];
    let mut surplus = [0.0; N_PROVINCES];
    let (mut total, mut any) = (0.0, 0.0);
    let mut owed = [0.0; N_PROVINCES];
    for p in 0..N_PROVINCES {
        let left = run.measures.get(Measure::MatureKg, year, p) - run.measures.get(Measure::NeedKg, year, p);
        match ctx.land.grain_area[p] {
            GrainArea::Selling => owed[p] = math::whole(rate * math::max(-left, 0.0)),
            GrainArea::Producing => surplus[p] = math::max(left, 0.0),
            GrainArea::Balanced => {}
        }
        total += owed[p];
        any += surplus[p];
    }
    if any <= 0.0 {
        return;
    }
    let shares = math::apportion(total, &surplus);
    for p in 0..N_PROVINCES {
        run.accounts.post(Payment::GrainPaid, year, p, Yuan::exact(owed[p]));
        run.accounts.post(Payment::GrainReceived, year, p, Yuan::exact(shares[p]));
    }
}
