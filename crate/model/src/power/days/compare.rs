//! Twelve days and one composite store held against the full year.

use crate::diagnostic::Diagnostics;
use crate::dispatch::{Schedule, Solver, Sums, Ties};
use crate::math;

use super::super::grid_year::GridYear;
use super::super::store::StoreSize;
use super::Days;

/// One figure of a grid and year by four ways of reckoning, from the finest to the coarsest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// Index of the grid.
    pub grid: usize,
    /// Name, ending in the unit.
    pub figure: &'static str,
    /// Pumped hydro, two-hour and four-hour storage over the full year.
    pub three_stores: f64,
    /// Pumped hydro and new-type storage over the full year.
    pub two_stores: f64,
    /// All stores as one over the full year.
    pub composite: f64,
    /// All stores as one on twelve days, chosen on this very year.
    pub days: f64,
    /// The same days in other years against the composite store there: the middle one of the relative errors,
    /// without sign. `None` without other years.
    pub reused_error_share: Option<f64>,
}

impl Compared {
    /// Relative error of the composite store against two stores.
    #[must_use]
    pub fn composite_error_share(&self) -> f64 {
        off(self.composite, self.two_stores)
    }

    /// Relative error of the twelve days against two stores over the full year.
    #[must_use]
    pub fn days_error_share(&self) -> f64 {
        off(self.days, self.two_stores)
    }
}

/// Zero where there is nothing to be off, or where only rounding differs.
fn off(x: f64, from: f64) -> f64 {
    let share = if from.abs() > 1e-6 { x / from - 1.0 } else { 0.0 };
    if share.abs() < 1e-12 { 0.0 } else { share }
}

const N_FIGURES: usize = 5;
const FIGURES: [&str; N_FIGURES] =
    ["saved_yuan", "curtailed_without_mwh", "curtailed_mwh", "equivalent_hours", "peak_mw"];

fn figures(s: &Sums, year: &GridYear) -> [f64; N_FIGURES] {
    let power = year.composite().power_mw;
    let hours = if power > 0.0 { s.moved_mwh / power } else { 0.0 };
    [s.cost_without_yuan - s.cost_yuan, s.curtailed_without_mwh, s.curtailed_mwh, hours, s.peak_mw]
}

fn full(solver: &mut Solver, year: &GridYear, stores: &[StoreSize]) -> Result<[f64; N_FIGURES], Diagnostics> {
    let problem = year.problem(stores)?;
    let s = solver.solve(&problem, Ties::Middle);
    let moved = |s: &Schedule| -> f64 { s.charge.iter().zip(&s.discharge).map(|(c, d)| c + d).sum() };
    let sums = Sums {
        cost_without_yuan: s.cost_without,
        cost_yuan: s.cost,
        curtailed_without_mwh: problem.net_load().iter().map(|&n| math::max(-n, 0.0)).sum(),
        curtailed_mwh: s.curtailed,
        moved_mwh: s.stores.iter().map(moved).sum(),
        peak_mw: s.peak(),
    };
    Ok(figures(&sums, year))
}

/// Holds the composite store and twelve days chosen on a year against three and two stores over it, and the same
/// days against the composite store in `others`, such as the same grid and year under other assumptions.
///
/// Curtailment without stores is what those that the grid calls would find: what serves its own plant has had its part.
///
/// # Errors
/// If a year is no dispatch problem, which no registered range leads to.
pub fn compare(
    solver: &mut Solver,
    year: &GridYear,
    others: &[GridYear],
) -> Result<Vec<Compared>, Diagnostics> {
    let three = full(solver, year, &three_stores(year))?;
    let two = full(solver, year, &year.two_stores())?;
    let one = full(solver, year, &[year.composite()])?;
    let chosen = Days::choose(solver, year)?;
    let days = figures(&chosen.prepare(year)?.solve(solver), year);
    let mut reused = vec![Vec::new(); N_FIGURES];
    for other in others {
        let wanted = full(solver, other, &[other.composite()])?;
        let found = figures(&chosen.prepare(other)?.solve(solver), other);
        for (errors, (x, from)) in reused.iter_mut().zip(found.iter().zip(wanted)) {
            errors.push(off(*x, from).abs());
        }
    }
    let middle = |errors: &mut Vec<f64>| {
        errors.sort_unstable_by(f64::total_cmp);
        errors.get(errors.len() / 2).copied()
    };
    let compared = |(i, errors): (usize, &mut Vec<f64>)| Compared {
        grid: year.grid,
        figure: FIGURES[i],
        three_stores: three[i],
        two_stores: two[i],
        composite: one[i],
        days: days[i],
        reused_error_share: middle(errors),
    };
    Ok(reused.iter_mut().enumerate().map(compared).collect())
}

/// New-type storage told apart into two and four hours so that power and energy stay; pumped hydro as it is.
fn three_stores(year: &GridYear) -> Vec<StoreSize> {
    let mut stores = Vec::new();
    for store in year.two_stores() {
        let long_mw = math::clamp(0.5 * store.energy_mwh - store.power_mw, 0.0, store.power_mw);
        if store.pumped || long_mw <= 0.0 || long_mw >= store.power_mw {
            stores.push(store);
            continue;
        }
        for (power_mw, hours) in [(store.power_mw - long_mw, 2.0), (long_mw, 4.0)] {
            stores.push(StoreSize { power_mw, energy_mwh: power_mw * hours, ..store });
        }
    }
    stores
}
