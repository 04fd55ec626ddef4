//! Year-end: what a decrease leaves to make up, the flags, the yearly assessment (C.8).

use super::account::Payment;
use super::book::{Book, Flow};
use super::cap;
use super::context::{Context, DECREE_YEAR};
use super::measure::Measure;
use super::money::Upkeep;
use super::run::FarmlandRun;
use crate::event::EventKind;
use crate::math;
use crate::region::{N_PROVINCES, Region};
use crate::register::id;
use crate::time::{REGIME_YEAR, Year};
use crate::units::{Mu, Yuan};

/// Years between comprehensive evaluations of farmland quality (F36).
const EVALUATION_YEARS: Year = 5;
/// Changes of mean grade below this are rounding.
const GRADE_TOLERANCE: f64 = 1e-9;

/// Carries deficits, raises flags, fails provinces.
pub(super) fn flags_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    for p in 0..N_PROVINCES {
        if ctx.deficit_carried {
            let increase = cap::increase(ctx, year, p, run);
            run.books.post(Flow::DeficitIncurred, year, p, (-increase).positive());
            let owed = run.books.balance(Book::Deficit, year - 1, p);
            run.books.post(Flow::DeficitMadeUp, year, p, owed.least(increase.positive()));
        }
        flag(ctx, year, p, run);
    }
    routine(ctx, year, run);
    if year % EVALUATION_YEARS == 0 {
        run.raise(year, Region::Nation, EventKind::QualityEvaluated, Mu::ZERO);
    }
}

/// What happens in every province every year is told once, for the nation.
fn routine(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let flow = |f: Flow| run.books.national_flow(f, year).get();
    let measure = |m: Measure| (0..N_PROVINCES).map(|p| run.measures.get(m, year, p)).sum::<f64>();
    let payment = |x: Payment| run.accounts.national_flow(x, year).get();
    let stopped = || {
        let of = |p| {
            run.measures.get(Measure::GateClosed, year, p) * run.books.balance(Book::Basic, year, p).get()
        };
        let basic = (0..N_PROVINCES).map(of).sum::<f64>();
        math::whole(basic * ctx.params[id::FARMLAND_OPTIMISATION_SHARE_PER_YEAR])
    };
    let unpaid = 1.0 - ctx.params[id::FARMLAND_CARE_PAID_SHARE];
    let care = || {
        if unpaid <= 0.0 {
            return 0.0;
        }
        let upkeep = Upkeep::new(ctx, year);
        math::whole((0..N_PROVINCES).map(|p| upkeep.of(ctx, p, run)).sum::<f64>() * unpaid)
    };
    let mined = || if year >= DECREE_YEAR { flow(Flow::BasicMined) } else { 0.0 };
    // What has been told is not added up again.
    let once = |kind, unit, amount: &dyn Fn() -> f64| {
        (kind, if run.told(Region::Nation, kind) { 0.0 } else { amount() }, unit)
    };
    let amounts = [
        once(EventKind::Revoked, Mu::UNIT, &|| flow(Flow::Reevaluated)),
        once(EventKind::MiningReplaced, Mu::UNIT, &mined),
        once(EventKind::GateClosed, Mu::UNIT, &stopped),
        once(EventKind::AdjustmentInForce, Mu::UNIT, &|| flow(Flow::BasicIn)),
        once(EventKind::BlockAdjusted, Mu::UNIT, &|| flow(Flow::BlockIn)),
        once(EventKind::StandardRejected, Mu::UNIT, &|| measure(Measure::StandardRejected)),
        once(EventKind::IrrigationReplaced, Mu::UNIT, &|| flow(Flow::IrrigationReplaced)),
        once(EventKind::QualityLeak, "kg", &|| measure(Measure::LeakKg)),
        once(EventKind::FundShort, Yuan::UNIT, &|| payment(Payment::RestorationFunds)),
        once(EventKind::CareUnfunded, Yuan::UNIT, &care),
    ];
    for (kind, amount, unit) in amounts {
        if amount > 0.0 {
            run.raise_nation_once(year, kind, amount, unit);
        }
    }
}

/// Books by how much a floor is breached deeper than ever before; better years take nothing back (F19).
fn record(year: Year, p: usize, run: &mut FarmlandRun) {
    let area = (run.floor(year, p) - run.books.balance(Book::Area, year, p)).positive();
    let basic = (run.basic_floor_in(year, p) - run.books.balance(Book::Basic, year, p)).positive();
    for (flow, record, gap) in
        [(Flow::AreaBreached, Book::AreaBreach, area), (Flow::BasicBreached, Book::BasicBreach, basic)]
    {
        let deeper = (gap - run.books.balance(record, year, p)).positive();
        run.books.post(flow, year, p, deeper);
    }
}

fn flag(ctx: &Context, year: Year, p: usize, run: &mut FarmlandRun) {
    record(year, p, run);
    let region = Region::Province(p);
    let books = &run.books;
    let gap = |task: Mu, book: Book, year: Year| (task - books.balance(book, year, p)).positive();
    let before = books.balance(Book::Area, year - 1, p);
    let fallen = cap::fallen(year, p, run);
    let breach = gap(run.floor(year, p), Book::Area, year);
    let breach_before = gap(run.floor(year - 1, p), Book::Area, year - 1);
    let task = gap(run.area_floor[p], Book::Area, year);
    let task_before = gap(run.area_floor[p], Book::Area, year - 1);
    let basic = gap(run.basic_floor_in(year, p), Book::Basic, year);
    let basic_before = gap(run.basic_floor_in(year - 1, p), Book::Basic, year - 1);
    let duty = books.balance(Book::Duty, year, p);
    let duty_before = books.balance(Book::Duty, year - 1, p);
    let declined = fallen > before.times(ctx.survey_error);
    if declined {
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
    let failed = breach > Mu::ZERO || basic > Mu::ZERO || declined;
    run.measures.set(Measure::AssessmentFailed, year, p, if failed { 1.0 } else { 0.0 });
    if failed && run.measures.get(Measure::AssessmentFailed, year - 1, p) == 0.0 {
        run.raise(year, region, EventKind::AssessmentFailed, Mu::ZERO);
    }
    let now = run.measures.get(Measure::BasicGrade, year, p);
    if now > run.measures.get(Measure::BasicGrade, year - 1, p) + GRADE_TOLERANCE {
        run.raise_once(year, region, EventKind::BasicQualityFell, Mu::ZERO);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if the record of a breach fades: floors of 100, stocks of 100, 90, 95, 85 and 120 leave 0, 10, 10,
    // 15 and 15 on record.
    #[test]
    fn a_breach_stays_on_record() {
        let mut run = FarmlandRun::default();
        run.clear([Mu::exact(100.0); N_PROVINCES], [[Mu::ZERO; N_PROVINCES]; 2]);
        let p = 7;
        run.books.open(Book::Area, REGIME_YEAR - 1, p, Mu::exact(200.0));
        let mut records = Vec::new();
        for (year, stock) in (REGIME_YEAR..).zip([100.0, 90.0, 95.0, 85.0, 120.0]) {
            run.open_year(year);
            run.books.open(Book::Area, year, p, Mu::exact(stock));
            record(year, p, &mut run);
            records.push(run.books.balance(Book::AreaBreach, year, p).get());
        }
        assert_eq!(records, [0.0, 10.0, 10.0, 15.0, 15.0]);
        assert_eq!(run.books.balance(Book::BasicBreach, REGIME_YEAR + 4, p), Mu::ZERO);
    }
}
