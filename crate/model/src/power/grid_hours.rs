//! A grid and year of a run, dispatched: what the command line, the charts and the page all show.

use crate::diagnostic::Diagnostics;
use crate::dispatch::{Solver, Ties};
use crate::math;
use crate::region::Grid;
use crate::run::Run;
use crate::time::Year;

use super::calendar::day_of_year;
use super::grid_year::{Fleet, GridYear};
use super::profile::Profiles;
use super::system::PowerSystem;
use super::system_year::{Dispatched, SystemYear};

/// The hours of a grid and year with their dispatch.
#[derive(Clone, Debug, PartialEq)]
pub struct GridHours {
    /// The balance before storage.
    pub year: GridYear,
    /// With and without storage.
    pub dispatched: Dispatched,
    /// New-type storage of the grid, called or not.
    pub installed: Fleet,
}

impl GridHours {
    /// Dispatches a grid and year of a run on hours from [`PowerSystem::hours`].
    ///
    /// # Errors
    /// If the year is no dispatch problem, which no registered range leads to.
    pub fn new(
        solver: &mut Solver,
        system: &PowerSystem,
        run: &Run,
        (grid, year): (Grid, Year),
        hours: &Profiles,
        ties: Ties,
    ) -> Result<Self, Diagnostics> {
        let grid_year = system.grid_year_of_hours(run, grid, year, hours);
        let dispatched = Dispatched::new(solver, &grid_year, ties)?;
        Ok(Self { year: grid_year, dispatched, installed: PowerSystem::installed(run, grid, year).all })
    }

    /// The figures people read; two more dispatches say what more storage would be worth.
    ///
    /// # Errors
    /// As [`SystemYear::new`].
    pub fn figures(&self, solver: &mut Solver) -> Result<SystemYear, Diagnostics> {
        SystemYear::new(solver, &self.year, &self.dispatched, self.installed)
    }

    /// What is curtailed.
    #[must_use]
    pub fn curtailed(&self) -> Curtailed {
        let Self { year, dispatched, .. } = self;
        let half = day_of_year(7, 1) * 24;
        let surplus = |hours: &[f64]| hours.iter().map(|y| math::max(-y, 0.0)).sum::<f64>();
        Curtailed {
            available_mwh: year.available_mwh(),
            without_mwh: dispatched.without.curtailed,
            curtailed_mwh: dispatched.solution.curtailed,
            first_half_available_mwh: year.wind[..half].iter().chain(&year.solar[..half]).sum(),
            first_half_curtailed_mwh: surplus(&dispatched.solution.supply[..half]),
        }
    }
}

/// Wind and sun of a year and of its first half, and what of them is curtailed, MWh.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Curtailed {
    /// Before curtailment.
    pub available_mwh: f64,
    /// Curtailed without storage.
    pub without_mwh: f64,
    /// Curtailed.
    pub curtailed_mwh: f64,
    /// Before curtailment, January to June.
    pub first_half_available_mwh: f64,
    /// Curtailed, January to June.
    pub first_half_curtailed_mwh: f64,
}

impl Curtailed {
    /// Several grids together.
    #[must_use]
    pub fn sum(grids: &[Self]) -> Self {
        let sum = |f: fn(&Self) -> f64| grids.iter().map(f).sum::<f64>();
        Self {
            available_mwh: sum(|c| c.available_mwh),
            without_mwh: sum(|c| c.without_mwh),
            curtailed_mwh: sum(|c| c.curtailed_mwh),
            first_half_available_mwh: sum(|c| c.first_half_available_mwh),
            first_half_curtailed_mwh: sum(|c| c.first_half_curtailed_mwh),
        }
    }

    /// Curtailed share with storage.
    #[must_use]
    pub fn share(&self) -> f64 {
        share(self.curtailed_mwh, self.available_mwh)
    }

    /// Curtailed share without storage.
    #[must_use]
    pub fn share_without(&self) -> f64 {
        share(self.without_mwh, self.available_mwh)
    }

    /// Curtailed share of January to June, with storage.
    #[must_use]
    pub fn first_half_share(&self) -> f64 {
        share(self.first_half_curtailed_mwh, self.first_half_available_mwh)
    }
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
