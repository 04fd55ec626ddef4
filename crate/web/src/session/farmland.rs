//! What the farmland view asks of a session.

use tianchu_charts::{Chart, TileMeasure};
use tianchu_model::{Diagnostic, Region};

use super::{Outcome, Session};
use crate::chart::{self, TileGrid};
use crate::province::{self, ProvinceInfo};

impl Session {
    /// The provinces as a grid of tiles, shaded by a measure of `TileMeasure`.
    ///
    /// # Errors
    /// If there is no such measure.
    pub fn tiles(&mut self, measure: &str) -> Outcome<TileGrid> {
        let Some(measure) = TileMeasure::parse(measure) else {
            let allowed = TileMeasure::ALL.iter().map(|m| m.id().to_owned()).collect();
            return Err(self.refuse(Diagnostic::not_allowed("measure", measure, allowed)));
        };
        let words = self.words;
        Ok(chart::tiles(self.fresh(), measure, words))
    }

    /// The charts there are.
    #[must_use]
    pub fn charts(&self) -> Vec<&'static str> {
        let all = Chart::ALL.iter();
        #[cfg(feature = "extras")]
        let all = all.chain(Chart::OF_HOURS);
        all.map(|c| c.id()).collect()
    }

    /// Charts that the page makes by itself; the others it takes from the whole simulator, see [`Session::take_scene`].
    #[must_use]
    pub fn first_charts(&self) -> Vec<&'static str> {
        Chart::FIRST.iter().map(|c| c.id()).collect()
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
}
