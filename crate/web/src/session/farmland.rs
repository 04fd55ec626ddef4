//! What the farmland view asks of a session.

use tianchu_charts::{Chart, TileMeasure};
use tianchu_model::Diagnostic;

use super::{Outcome, Session};
use crate::chart::{self, TileGrid};

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
}
