//! What the farmland view asks of a session.

use tianchu_charts::{Chart, TileMeasure};
use tianchu_model::problem::Fault;
use tianchu_model::{Problem, Region};

use super::{Outcome, Session};
use crate::chart::{self, TileGrid};
use crate::province::{self, ProvinceInfo};

#[cfg(feature = "extras")]
use crate::ledger::{self, LedgerInfo, Precision};

impl Session {
    /// The provinces as a grid of tiles, shaded by a measure of `TileMeasure`.
    ///
    /// # Errors
    /// If there is no such measure.
    pub fn tiles(&mut self, measure: &str) -> Outcome<TileGrid> {
        let Some(measure) = TileMeasure::parse(measure) else {
            let allowed = TileMeasure::ALL.iter().map(|m| m.id().to_owned()).collect();
            let fault = Fault::NotAllowed { found: measure.to_owned(), allowed };
            return Err(self.refuse(&Problem::new("measure", fault)));
        };
        let lang = self.lang;
        Ok(chart::tiles(self.fresh(), measure, lang))
    }

    /// The charts there are.
    #[must_use]
    pub fn charts(&self) -> Vec<&'static str> {
        Chart::ALL.iter().map(|c| c.id()).collect()
    }

    /// A province in a few figures; none for the nation and for power grids.
    ///
    /// # Errors
    /// If there is no such region.
    pub fn province(&mut self, region: &str) -> Outcome<Option<ProvinceInfo>> {
        let (region, lang) = (self.region(region)?, self.lang);
        let Region::Province(p) = region else { return Ok(None) };
        Ok(Some(province::info(self.fresh(), p, lang)))
    }

    /// The books of a region and year; `exact` writes whole mu and yuan.
    ///
    /// # Errors
    /// If there is no such region.
    #[cfg(feature = "extras")]
    pub fn ledger(&mut self, region: &str, year: &str, exact: bool) -> Outcome<LedgerInfo> {
        let (region, lang) = (self.region(region)?, self.lang);
        let precision = if exact { Precision::Exact } else { Precision::Coarse };
        Ok(ledger::view(&self.fresh().farmland_ledger(region), year, precision, lang))
    }

    /// Every year of those books as a CSV file.
    ///
    /// # Errors
    /// If there is no such region.
    #[cfg(feature = "extras")]
    pub fn ledger_csv(&mut self, region: &str) -> Outcome<String> {
        let (region, lang) = (self.region(region)?, self.lang);
        let run = self.fresh();
        let table = tianchu_model::export::ledger(run, region, &run.farmland_ledger(region), lang);
        Ok(format!("\u{feff}{}", table.csv()))
    }
}
