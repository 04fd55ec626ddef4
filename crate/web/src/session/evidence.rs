//! What stands behind the first screen, as a session is asked for it: targets, a province, readings of the cap, history, rules,
//! books.

use tianchu_charts::Scene;
use tianchu_model::Region;
use tianchu_model::backtest::Backtest;
use tianchu_model::farmland::calibration::calibration;
use tianchu_model::readings::{self, Comparison};
use tianchu_report::books::{self, Precision};

use super::own_data::prepared;
use super::{Outcome, Session};
use crate::evidence::province::{self, ProvinceInfo};
use crate::evidence::targets::{self, TargetInfo};
use crate::evidence::{self, BacktestInfo, CalibrationInfo, CheckInfo, CoverageInfo, ReadingsInfo};
use crate::ledger::{self, LedgerInfo};

impl Session {
    /// Every target against the run.
    pub fn targets(&mut self) -> Vec<TargetInfo> {
        let words = self.words;
        targets::board(self.fresh(), words)
    }

    /// A province in a few figures; none for the nation and for power grids.
    ///
    /// # Errors
    /// If there is no such region.
    pub fn province(&mut self, region: &str) -> Outcome<Option<ProvinceInfo>> {
        let (region, words) = (self.region(region)?, self.words);
        let Region::Province(p) = region else { return Ok(None) };
        Ok(Some(province::info(self.fresh(), p, words)))
    }

    /// The present scenario under the three readings of the cap, run when somebody asks.
    fn compared(&mut self) -> &Comparison {
        self.fresh();
        let Self { comparison, models, scenario, .. } = self;
        comparison.get_or_insert_with(|| readings::compare(prepared(models, scenario), scenario))
    }

    /// The chart of the three readings.
    pub(super) fn readings_scene(&mut self, region: Region) -> Scene {
        let words = self.words;
        let [literal, before, carried] = &self.compared().runs;
        tianchu_charts::readings(&[literal, before, carried], region, words)
    }

    /// Where the three readings of the cap part in a region, and by how much.
    ///
    /// # Errors
    /// If there is no such region.
    pub fn readings(&mut self, region: &str) -> Outcome<ReadingsInfo> {
        let (region, words) = (self.region(region)?, self.words);
        Ok(evidence::readings(self.compared(), region, words))
    }

    /// The reconstruction of 2020-2024 beside published figures.
    pub fn calibration(&mut self) -> CalibrationInfo {
        self.fresh();
        let run = self.run.as_ref().unwrap_or(&self.baseline);
        let rows = calibration(prepared(&mut self.models, &run.scenario), run);
        evidence::calibration(&rows, self.words)
    }

    /// Forecasts held against what came, whatever the present scenario is.
    #[must_use]
    pub fn backtest(&self) -> BacktestInfo {
        evidence::backtest(&Backtest::new(), self.words)
    }

    /// The reality checks, run now.
    pub fn checks(&mut self) -> Vec<CheckInfo> {
        let words = self.words;
        evidence::checks(self.fresh(), words)
    }

    /// The rules of the documents and what the model makes of them.
    #[must_use]
    pub fn coverage(&self) -> CoverageInfo {
        evidence::coverage(self.words)
    }

    /// The books of a region and year; `exact` writes whole mu and yuan.
    ///
    /// # Errors
    /// If there is no such region.
    pub fn ledger(&mut self, region: &str, year: &str, exact: bool) -> Outcome<LedgerInfo> {
        let (region, words) = (self.region(region)?, self.words);
        let precision = if exact { Precision::Exact } else { Precision::Coarse };
        Ok(ledger::view(&self.fresh().farmland_ledger(region), year, precision, words))
    }

    /// Every year of those books as a CSV file.
    ///
    /// # Errors
    /// If there is no such region.
    pub fn ledger_csv(&mut self, region: &str) -> Outcome<String> {
        let (region, words) = (self.region(region)?, self.words);
        let run = self.fresh();
        let table = books::table(run, region, &run.farmland_ledger(region), words);
        Ok(tianchu_report::export::marked(&table.csv()))
    }
}
