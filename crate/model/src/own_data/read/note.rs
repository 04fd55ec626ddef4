//! What becomes of each row of a reader's own.

use crate::evidence::Evidence;
use crate::model::Model;
use crate::power::PowerSystem;
use crate::register::{OBSERVATIONS, Observation};
use crate::scenario::Scenario;

use crate::own_data::key;

/// What becomes of a row of a reader's own in the runs of a scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OwnNote {
    /// It is read, and the register has none like it.
    Added(Observation),
    /// It is read in the place of the register's row.
    Replaces(Observation, &'static Observation),
    /// The vintage of the scenario does not know it yet.
    TooLate(Observation),
    /// The model reads no figure of this series, region and day.
    NotRead(Observation),
}

/// What becomes of each row that a scenario's reader has, in order of series, region and day.
#[must_use]
pub fn notes(scenario: &Scenario) -> Vec<OwnNote> {
    let Some(own) = &scenario.own_data else { return Vec::new() };
    let (model, evidence) = (Model::of(scenario), Evidence::of(scenario));
    let _ = PowerSystem::new(&evidence);
    let read: Vec<&Observation> = model.rows_read().into_iter().chain(evidence.rows_read()).collect();
    let note = |row: Observation| {
        if row.known_on > scenario.vintage.horizon() {
            OwnNote::TooLate(row)
        } else if !read.contains(&&row) {
            OwnNote::NotRead(row)
        } else {
            let registered = OBSERVATIONS.iter().find(|o| key(o) == key(&row));
            registered.map_or(OwnNote::Added(row), |before| OwnNote::Replaces(row, before))
        }
    };
    own.rows().iter().map(|own| note(own.row)).collect()
}
