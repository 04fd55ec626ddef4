//! What the farmland view asks of a session.

#[cfg(feature = "extras")]
use tianchu_charts::Scene;
use tianchu_charts::{Chart, TileMeasure};
#[cfg(feature = "extras")]
use tianchu_model::Model;
#[cfg(feature = "extras")]
use tianchu_model::farmland::calibration::calibration;
use tianchu_model::problem::Fault;
#[cfg(feature = "extras")]
use tianchu_model::readings::{self, Comparison};
use tianchu_model::{Problem, Region};

#[cfg(feature = "extras")]
use super::vintage_idx;
use super::{Outcome, Session};
use crate::chart::{self, TileGrid};
use crate::province::{self, ProvinceInfo};

#[cfg(feature = "extras")]
use crate::evidence::{self, CalibrationInfo, CoverageInfo, ReadingsInfo};
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
        let all = Chart::ALL.iter();
        #[cfg(feature = "extras")]
        let all = all.chain(Chart::OF_HOURS);
        all.map(|c| c.id()).collect()
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

    /// The present scenario under the three readings of the cap, run when somebody asks.
    #[cfg(feature = "extras")]
    fn compared(&mut self) -> &Comparison {
        self.fresh();
        let Self { comparison, models, scenario, .. } = self;
        comparison.get_or_insert_with(|| {
            let vintage = scenario.vintage;
            let model = models[vintage_idx(vintage)].get_or_insert_with(|| Model::new(vintage));
            readings::compare(model, scenario)
        })
    }

    /// The chart of the three readings.
    #[cfg(feature = "extras")]
    pub(super) fn readings_scene(&mut self, region: Region) -> Scene {
        let lang = self.lang;
        let [literal, before, carried] = &self.compared().runs;
        tianchu_charts::readings(&[literal, before, carried], region, lang)
    }

    /// Where the three readings of the cap part in a region, and by how much.
    ///
    /// # Errors
    /// If there is no such region.
    #[cfg(feature = "extras")]
    pub fn readings(&mut self, region: &str) -> Outcome<ReadingsInfo> {
        let (region, lang) = (self.region(region)?, self.lang);
        Ok(evidence::readings(self.compared(), region, lang))
    }

    /// The reconstruction of 2020-2024 beside published figures.
    #[cfg(feature = "extras")]
    pub fn calibration(&mut self) -> CalibrationInfo {
        self.fresh();
        let run = self.run.as_ref().unwrap_or(&self.baseline);
        let rows =
            self.models[vintage_idx(run.scenario.vintage)].as_ref().map(|model| calibration(model, run));
        evidence::calibration(&rows.unwrap_or_default(), tianchu_report::Words::of(self.lang))
    }

    /// The rules of the documents and what the model makes of them.
    #[cfg(feature = "extras")]
    #[must_use]
    pub fn coverage(&self) -> CoverageInfo {
        evidence::coverage(tianchu_report::Words::of(self.lang))
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
