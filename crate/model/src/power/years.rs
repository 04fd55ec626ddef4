//! A grid over the years, and the nation beside it, computed one small step at a time.

use crate::diagnostic::Diagnostics;
use crate::dispatch::{Solver, Ties};
use crate::math;
use crate::region::Grid;
use crate::register::id;
use crate::run::Run;
use crate::scenario::Params;
use crate::series::Series;
use crate::time::{Year, year_idx};

use super::grid_hours::{Curtailed, GridHours};
use super::hours::OwnHours;
use super::outlook::{FIRST_GRID_YEAR, LAST_GRID_YEAR};
use super::profile::Profiles;
use super::statistics::N_GRIDS;
use super::system::PowerSystem;
use super::system_year::SystemYear;

/// Years that have hours.
pub const N_GRID_YEARS: usize = (LAST_GRID_YEAR - FIRST_GRID_YEAR + 1) as usize;

/// What a run's grids do year by year, as far as it is computed. Nothing here belongs to another run.
#[derive(Clone, Debug, Default)]
pub struct GridYears {
    // Boxed: sessions hold them inline otherwise, and are moved about on small stacks.
    curtailed: Box<[[Option<Curtailed>; N_GRID_YEARS]; N_GRIDS]>,
    figures: Box<[[Option<SystemYear>; N_GRID_YEARS]; N_GRIDS]>,
    /// Hours of the last year asked for: they serve all six grids.
    hours: Option<(Year, Profiles)>,
    /// Dispatched, its figures still to be made.
    open: Option<(Grid, Year, GridHours)>,
}

/// How far a computation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Grids and years that are done.
    pub done: usize,
    /// Of so many.
    pub total: usize,
}

/// The place of a year in [`GridYears`].
fn idx(year: Year) -> usize {
    (year.clamp(FIRST_GRID_YEAR, LAST_GRID_YEAR) - FIRST_GRID_YEAR) as usize
}

impl GridYears {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What of a grid's wind and sun is curtailed in a year, if that is computed.
    #[must_use]
    pub fn curtailed(&self, grid: Grid, year: Year) -> Option<Curtailed> {
        self.curtailed[grid.0][idx(year)]
    }

    /// The same of the six grids together.
    #[must_use]
    pub fn nation(&self, year: Year) -> Option<Curtailed> {
        let all: Option<Vec<Curtailed>> = (0..N_GRIDS).map(|g| self.curtailed(Grid(g), year)).collect();
        all.map(|grids| Curtailed::sum(&grids))
    }

    /// The figures of a grid and year, if they are computed.
    #[must_use]
    pub fn figures(&self, grid: Grid, year: Year) -> Option<&SystemYear> {
        self.figures[grid.0][idx(year)].as_ref()
    }

    /// Hours of a year, made anew only if another was asked for last.
    pub fn hours(
        &mut self,
        system: &PowerSystem,
        run: &Run,
        year: Year,
        own: Option<&OwnHours>,
    ) -> &Profiles {
        if self.hours.as_ref().is_none_or(|(y, _)| *y != year) {
            self.hours = None;
        }
        &self.hours.get_or_insert_with(|| (year, system.hours(&run.scenario, year, own))).1
    }

    /// Takes up what of a grid's wind and sun is curtailed in a year, computed elsewhere.
    pub fn keep_curtailed(&mut self, (grid, year): (Grid, Year), curtailed: Curtailed) {
        self.curtailed[grid.0][idx(year)] = Some(curtailed);
    }

    /// Takes up what was computed elsewhere.
    pub fn keep(&mut self, (grid, year): (Grid, Year), hours: &GridHours, figures: Option<SystemYear>) {
        self.keep_curtailed((grid, year), hours.curtailed());
        if figures.is_some() {
            self.figures[grid.0][idx(year)] = figures;
        }
    }

    /// How far the figures of a grid have come, or with `all` the curtailment of every grid too.
    #[must_use]
    pub fn progress(&self, grid: Grid, all: bool) -> Progress {
        let own = self.figures[grid.0].iter().flatten().count();
        let others = (0..N_GRIDS).filter(|g| *g != grid.0);
        let rest: usize = others.map(|g| self.curtailed[g].iter().flatten().count()).sum();
        if all {
            Progress { done: own + rest, total: N_GRIDS * N_GRID_YEARS }
        } else {
            Progress { done: own, total: N_GRID_YEARS }
        }
    }

    /// Does the next small part, at most three dispatches: the figures of `grid` first, then with `all` the
    /// curtailment of the others, year by year.
    ///
    /// # Errors
    /// If a grid is no dispatch problem, which no registered range leads to.
    pub fn step(
        &mut self,
        solver: &mut Solver,
        (system, run, own): (&PowerSystem, &Run, Option<&OwnHours>),
        grid: Grid,
        all: bool,
    ) -> Result<Progress, Diagnostics> {
        if let Some((grid, year, hours)) = self.open.take() {
            let figures = hours.figures(solver)?;
            self.keep((grid, year), &hours, Some(figures));
            return Ok(self.progress(grid, all));
        }
        let years = || FIRST_GRID_YEAR..=LAST_GRID_YEAR;
        let own_next = years().find(|y| self.figures(grid, *y).is_none()).map(|y| (grid, y));
        let mut others = years().flat_map(|y| PowerSystem::grids().map(move |g| (g, y)));
        let next = own_next.or_else(|| others.find(|(g, y)| all && self.curtailed(*g, *y).is_none()));
        if let Some((of, year)) = next {
            self.hours(system, run, year, own);
            if let Some((_, profiles)) = &self.hours {
                let hours = GridHours::new(solver, system, run, (of, year), profiles, Ties::Middle)?;
                self.keep((of, year), &hours, None);
                if of == grid {
                    self.open = Some((of, year, hours));
                }
            }
        }
        Ok(self.progress(grid, all))
    }
}

/// What storage costs a year: a part per kW and a part per kWh of a station commissioned in a year, each its price
/// as an annuity at the discount rate over the calendar life, and its upkeep. None before 2025, which has no cost.
///
/// Modules replaced before the end of that life are not in it, so it is a lower bound.
#[must_use]
pub fn yearly_cost(run: &Run, year: Year) -> Option<YearlyCost> {
    let at = |series| run.column(series, crate::region::Region::Nation)?.at(year_idx(year));
    // Yuan per kWh of stations of two and of four hours: two equations in the part per kW and the part per kWh.
    let (two, four) = (2.0 * at(Series::StorageCost2h)?, 4.0 * at(Series::StorageCost4h)?);
    let per_kwh = 0.5 * (four - two);
    let share = yearly_share(&run.params);
    Some(YearlyCost { yuan_per_kw: share * (two - 2.0 * per_kwh), yuan_per_kwh: share * per_kwh })
}

/// Share of its price that a station costs a year.
fn yearly_share(params: &Params) -> f64 {
    let (rate, life) = (params[id::STORAGE_DISCOUNT_SHARE], params[id::STORAGE_CALENDAR_LIFE_YEARS]);
    rate / (1.0 - math::pow(1.0 + rate, -life)) + params[id::STORAGE_OPERATION_SHARE_PER_YEAR]
}

/// What storage costs a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearlyCost {
    /// The part that goes with power.
    pub yuan_per_kw: f64,
    /// The part that goes with energy.
    pub yuan_per_kwh: f64,
}

impl YearlyCost {
    /// Of a kW with so many hours.
    #[must_use]
    pub fn of_station(&self, hours: f64) -> f64 {
        self.yuan_per_kw + self.yuan_per_kwh * hours
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::Evidence;
    use crate::{Model, Scenario};

    // By hand: 6 % over 15 years is an annuity of 10.2963 %, and 1.5 % of upkeep makes 11.7963 %.
    #[test]
    fn a_price_becomes_a_yearly_cost() {
        let scenario = Scenario::baseline();
        assert!((yearly_share(&scenario.params()) - 0.117_962_764).abs() < 1e-9);
        let run = Model::new(scenario.vintage).run(&scenario);
        let cost = yearly_cost(&run, 2025).expect("2025 has a cost");
        let station =
            run.column(Series::StorageCost2h, crate::Region::Nation).and_then(|c| c.at(year_idx(2025)));
        let wanted = 0.117_962_764 * 2.0 * station.expect("a cost");
        assert!((cost.of_station(2.0) - wanted).abs() < 1e-6, "{cost:?}");
        assert_eq!(yearly_cost(&run, 2024), None);
    }

    // Breaks if a figure made in steps is another than that of the grid and year by itself, or a step is lost.
    #[test]
    fn steps_make_what_one_dispatch_makes() {
        let scenario = Scenario::baseline();
        let run = Model::new(scenario.vintage).run(&scenario);
        let system = PowerSystem::new(&Evidence::new(scenario.vintage));
        let (mut solver, mut years, grid) = (Solver::new(), GridYears::new(), Grid(1));
        let first = years.step(&mut solver, (&system, &run, None), grid, false).expect("sound");
        assert_eq!(first, Progress { done: 0, total: N_GRID_YEARS });
        let second = years.step(&mut solver, (&system, &run, None), grid, false).expect("sound");
        assert_eq!(second.done, 1);
        let profiles = system.hours(&scenario, 2024, None);
        let alone =
            GridHours::new(&mut solver, &system, &run, (grid, 2024), &profiles, Ties::Middle).expect("sound");
        assert_eq!(years.figures(grid, 2024), Some(&alone.figures(&mut solver).expect("sound")));
        assert_eq!(years.curtailed(grid, 2024), Some(alone.curtailed()));
        assert_eq!((years.nation(2024), years.figures(grid, 2025)), (None, None));
    }
}
