//! Grain: capacity from area, grade and yield; maturity of new land; need (F14, F63, F65).

use super::book::Book;
use super::context::{Context, first_younger_than};
use super::measure::Measure;
use super::quality::Yield;
use super::run::FarmlandRun;
use crate::math;
use crate::region::N_PROVINCES;
use crate::register::id;
use crate::time::{LAST_HISTORY_YEAR, N_YEARS, Year, year_idx};

/// Capacity of a year, nominal and as far as new land is mature, and what its residents need.
pub(super) fn grain_step(ctx: &Context, year: Year, run: &mut FarmlandRun) {
    let params = ctx.params;
    let slope = params[id::FARMLAND_YIELD_PER_GRADE_SHARE];
    let years = params[id::FARMLAND_MATURITY_YEARS];
    let start = params[id::FARMLAND_MATURITY_START_SHARE];
    let facility = params[id::FARMLAND_FACILITY_YIELD_KG_PER_MU];
    let need = params[id::FARMLAND_GRAIN_NEED_KG_PER_PERSON];
    // What land of each year still lacks.
    let first = first_younger_than(years, year);
    let mut missing = [0.0; N_YEARS];
    for then in first..year + 1 {
        missing[year_idx(then)] = (1.0 - start) * (1.0 - f64::from(year - then) / years);
    }
    for p in 0..N_PROVINCES {
        let books = &run.books;
        let yields = Yield { mean: run.yields[p], opening: run.opening_grade(p), slope };
        let area = books.balance(Book::Area, year, p).get();
        let idle = books.balance(Book::Abandoned, year, p).get()
            - books.balance(Book::Abandoned, LAST_HISTORY_YEAR, p).get();
        let nominal = yields.at(run.measures.get(Measure::MeanGrade, year, p)) * area - yields.mean * idle
            + facility * books.balance(Book::Facility, year, p).get();
        let nominal = math::whole(math::max(nominal, 0.0));
        let mut immature = 0.0;
        for then in first..year + 1 {
            let accepted = books.accepted(then, p);
            let grade = run.measures.get(Measure::AcceptedGrade, then, p);
            immature += accepted.get() * yields.at(grade) * missing[year_idx(then)];
        }
        let mature = math::max(nominal - math::whole(immature), 0.0);
        run.measures.set(Measure::CapacityKg, year, p, nominal);
        run.measures.set(Measure::MatureKg, year, p, mature);
        run.measures.set(Measure::NeedKg, year, p, math::whole(need * ctx.land.residents[p]));
    }
}
