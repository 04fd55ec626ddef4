//! The three balances (F02): area, mean grade, capacity; and the leak of the lagged gate.

use super::book::{Book, Flow};
use super::context::Context;
use super::grade::Changes;
use super::measure::Measure;
use super::run::FarmlandRun;
use crate::event::EventKind;
use crate::math;
use crate::region::{N_PROVINCES, Region};
use crate::register::id;
use crate::time::{REGIME_YEAR, Year};
use crate::units::Mu;

/// Books the grades of a year and compares what was taken with what was accepted.
pub(super) fn quality_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let params = ctx.params;
    let slope = params[id::FARMLAND_YIELD_PER_GRADE_SHARE];
    let changes = changes(ctx, year, run);
    let occupied_grades = run.grades.book(year, &changes);
    let means = run.grades.means(year);
    for p in 0..N_PROVINCES {
        let approved = run.books.built(year, p);
        let accepted = run.books.accepted(year, p);
        let occupied = occupied_grades[p];
        let before = run.measures.get(Measure::OccupiedGrade, year - 1, p);
        let yields = Yield { mean: run.yields[p], opening: run.opening_grade(p), slope };

        let accepted_grade = run.measures.get(Measure::AcceptedGrade, year, p);
        let took = math::whole(approved.get() * yields.at(occupied));
        let gave = math::whole(accepted.get() * yields.at(accepted_grade));
        let mature = math::whole(gave * params[id::FARMLAND_MATURITY_START_SHARE]);
        // Where the gate still stands at poorer land than is now built on, it passes poorer land.
        let leak = if occupied > 0.0 && before > occupied && year > REGIME_YEAR {
            math::whole(approved.get() * yields.per_grade() * (before - occupied))
        } else {
            0.0
        };
        let measures = &mut run.measures;
        measures.set(Measure::OccupiedGrade, year, p, occupied);
        measures.set(Measure::MeanGrade, year, p, means[p]);
        measures.set(Measure::OccupiedKg, year, p, took);
        measures.set(Measure::AcceptedKg, year, p, gave);
        measures.set(Measure::AcceptedMatureKg, year, p, mature);
        measures.set(Measure::LeakKg, year, p, leak);
        let area = run.books.balance(Book::Area, year, p);
        if area > Mu::ZERO {
            let basic = measures.get(Measure::BasicGrade, year, p);
            let raised = changes.gain[p] / area.get();
            let basic = math::clamp(basic - raised, 1.0, 10.0);
            measures.set(Measure::BasicGrade, year, p, basic);
        }

        let region = Region::Province(p);
        let refused = |m| Mu::exact(run.measures.get(m, year, p));
        let (poor, scattered, unsuitable) = (
            refused(Measure::RejectedQuality),
            refused(Measure::RejectedScattered),
            refused(Measure::RejectedUnsuitable),
        );
        let offered = accepted + poor + scattered + unsuitable;
        for (kind, amount, share) in [
            (EventKind::QualityRefused, poor, MANY),
            (EventKind::ScatteredRefused, scattered, MANY),
            (EventKind::UnsuitableRefused, unsuitable, SOME),
        ] {
            if amount > offered.times(share) {
                run.raise_once(year, region, kind, amount);
            }
        }
        if accepted < approved {
            run.raise_once(year, region, EventKind::QuantityShort, approved - accepted);
        }
        if gave < took {
            run.raise_once_kg(year, region, EventKind::CapacityShort, took - gave);
        }
    }
    keep_good_shares(year, run);
}

/// Shares of good land in permanent basic farmland, from its mean grades.
pub(super) fn keep_good_shares(year: Year, run: &mut FarmlandRun) {
    let basic = std::array::from_fn(|p| run.measures.get(Measure::BasicGrade, year, p));
    let good = run.grades.good_shares(year, &basic);
    for p in 0..N_PROVINCES {
        run.measures.set(Measure::BasicGood, year, p, good[p]);
    }
}

/// What the year does to the grades.
fn changes(ctx: &Context, year: Year, run: &FarmlandRun) -> Changes {
    let params = ctx.params;
    let standard = params[id::FARMLAND_STANDARD_GRADE_GAIN];
    let upgrade = params[id::FARMLAND_STANDARD_UPGRADE_GRADE_GAIN];
    let treated = params[id::FARMLAND_SOIL_GRADE_GAIN];
    let organic = params[id::FARMLAND_ORGANIC_MATTER_GRADE_GAIN];
    let none = [0.0; N_PROVINCES];
    let mut changes =
        Changes { built: none, top_share: ctx.top(year), left: none, added: [(none, none); 3], gain: none };
    for p in 0..N_PROVINCES {
        let books = &run.books;
        let flow = |flow| books.flow(flow, year, p);
        let matter = run.measures.get(Measure::OrganicMatter, year, p)
            - run.measures.get(Measure::OrganicMatter, year - 1, p);
        let works = flow(Flow::StandardBuilt) + flow(Flow::StandardReplaced);
        let soil = flow(Flow::AcidTreated) + flow(Flow::SalineTreated) + flow(Flow::DegradedTreated);
        changes.built[p] = (books.built(year, p) + flow(Flow::IllegalBuilding)).get();
        let left = flow(Flow::Trees)
            + flow(Flow::Orchards)
            + flow(Flow::Infrastructure)
            + flow(Flow::Mining)
            + flow(Flow::Exempt);
        changes.left[p] = left.get();
        // Rectified land is given back as it was taken (Land Administration Law, article 77).
        for (i, (amount, grade)) in [
            (books.accepted(year, p), run.measures.get(Measure::AcceptedGrade, year, p)),
            (flow(Flow::RestoredUncredited), run.measures.get(Measure::RefusedGrade, year, p)),
            (flow(Flow::Rectified), ctx.stands(year, p, run)),
        ]
        .into_iter()
        .enumerate()
        {
            (changes.added[i].0[p], changes.added[i].1[p]) = (amount.get(), grade);
        }
        // Works that decay take along the grade they gave.
        changes.gain[p] = (works.get() - flow(Flow::StandardDecayed).get()) * standard
            + flow(Flow::StandardUpgraded).get() * upgrade
            + soil.get() * treated
            + matter * organic * books.balance(Book::Area, year, p).get();
    }
    changes
}

/// Refusals are worth an event above these shares of what was offered (judgement, for the reader only).
const MANY: f64 = 0.2;
const SOME: f64 = 0.02;

/// Yield of a province as a straight line of the grade.
#[derive(Clone, Copy, Debug)]
pub(super) struct Yield {
    /// kg per mu at the opening mean grade.
    pub mean: f64,
    pub opening: f64,
    /// Share of the mean lost per grade.
    pub slope: f64,
}

impl Yield {
    /// kg per mu and year of land of a grade.
    pub(super) fn at(&self, grade: f64) -> f64 {
        math::max(self.mean * (1.0 - self.slope * (grade - self.opening)), 0.0)
    }

    /// kg per mu lost per grade.
    pub(super) fn per_grade(&self) -> f64 {
        self.mean * self.slope
    }
}
