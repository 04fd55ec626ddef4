//! What the storage view asks of a session.

use tianchu_charts::StorageMeasure;
use tianchu_model::dispatch::Solver;
use tianchu_model::evidence::Evidence;
use tianchu_model::power::PowerSystem;
use tianchu_model::power::need::GridNeed;
use tianchu_model::time::Year;
use tianchu_model::{Diagnostic, Region};
use tianchu_report::export::Table;
use tianchu_report::storage::tables;

use super::own_data::prepared;
use super::{Outcome, Session};
use crate::chart::{self, TileGrid};
use crate::report::EventList;
use crate::shown::Refusal;
use crate::storage::{self, StorageInfo};

impl Session {
    /// The provinces as a grid of tiles, shaded by a measure of `StorageMeasure`.
    ///
    /// # Errors
    /// If there is no such measure.
    pub fn storage_tiles(&mut self, measure: &str) -> Outcome<TileGrid> {
        let Some(measure) = StorageMeasure::parse(measure) else {
            let allowed = StorageMeasure::ALL.iter().map(|m| m.id().to_owned()).collect();
            return Err(self.refuse(Diagnostic::not_allowed("measure", measure, allowed)));
        };
        let words = self.words;
        Ok(chart::storage_tiles(self.fresh(), measure, words))
    }

    /// Storage of a region and year in figures and tables; a year the model has no money for gives the first it has.
    ///
    /// # Errors
    /// If there is no such region.
    pub fn storage(&mut self, region: &str, year: &str) -> Outcome<StorageInfo> {
        let (region, words) = (self.region(region)?, self.words);
        self.fresh();
        let run = self.run.as_ref().unwrap_or(&self.baseline);
        let read = prepared(&mut self.models, &run.scenario).rows_read();
        Ok(storage::info(run, &read, region, year, words))
    }

    /// The first `limit` events of storage of a region and its grid; of the nation, of all.
    ///
    /// # Errors
    /// If there is no such region.
    pub fn storage_events(&mut self, region: &str, limit: usize) -> Outcome<EventList> {
        let (region, words) = (self.region(region)?, self.words);
        Ok(storage::events(self.fresh(), region, limit, words))
    }

    /// How much flexibility the provinces of a grid need in a year, and what storage does for it: two dispatches of the
    /// whole year, made when somebody asks.
    ///
    /// # Errors
    /// If there is no such grid or year, or the year is no dispatch problem, which no registered range leads to.
    pub fn flexibility(&mut self, grid: &str, year: &str) -> Outcome<Table> {
        let words = self.words;
        let Region::Grid(grid) = self.region(grid)? else {
            let allowed = tianchu_model::region::GRIDS.map(str::to_owned).to_vec();
            return Err(self.refuse(Diagnostic::not_allowed("grid", grid, allowed)));
        };
        let Some(year) = year.parse::<Year>().ok().filter(|y| PowerSystem::years().contains(y)) else {
            let allowed = PowerSystem::years().map(|y| y.to_string()).collect();
            return Err(self.refuse(Diagnostic::not_allowed("year", year, allowed)));
        };
        let run = self.fresh();
        let system = PowerSystem::new(&Evidence::of(&run.scenario));
        let grid_year = system.grid_year(run, grid, year, None);
        let need =
            GridNeed::new(&mut Solver::new(), &grid_year).map_err(|faults| Refusal::new(&faults, words))?;
        Ok(tables::flexibility(&system, &need, words))
    }
}
