//! The numbers behind a chart, to be handed on.

use tianchu_model::Region;
use tianchu_report::outputs::chart::Numbers;

use crate::chart::Chart;
use crate::scene::Scene;

impl Scene {
    /// What this scene of a chart and region shows, for the file of its numbers.
    #[must_use]
    pub fn numbers(&self, chart: Chart, region: Region) -> Numbers<'_> {
        let mut units: Vec<&str> = self.panels.iter().map(|panel| panel.unit.as_str()).collect();
        units.dedup();
        Numbers {
            chart: chart.id(),
            region,
            title: &self.title,
            subtitle: &self.subtitle,
            units,
            rests_on: &self.rests_on,
            groups: chart.groups(),
            table: &self.table,
        }
    }
}
