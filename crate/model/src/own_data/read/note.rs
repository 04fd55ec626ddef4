//! What becomes of each row of a reader's own.

use crate::DATA_VERSION;
use crate::evidence::Evidence;
use crate::model::Model;
use crate::power::PowerSystem;
use crate::register::{OBSERVATIONS, Observation, Target};
use crate::scenario::Scenario;
use crate::target;
use crate::time::Date;

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
    /// It is read though its day is later than this release of the data: a figure of what has not happened yet.
    NotYet(Observation),
    /// It stands on the board.
    OnBoard(Target),
    /// There are no results of this series in this place, so the board does not have it.
    WithoutResults(Target),
}

/// What becomes of each row that a scenario's reader has, observations before targets, in order of series, region and day.
#[must_use]
pub fn notes(scenario: &Scenario) -> Vec<OwnNote> {
    let Some(own) = &scenario.own_data else { return Vec::new() };
    let (model, evidence) = (Model::of(scenario), Evidence::of(scenario));
    let _ = PowerSystem::new(&evidence);
    let board = target::board(&model.run(scenario));
    let read: Vec<&Observation> = model.rows_read().into_iter().chain(evidence.rows_read()).collect();
    let note = |row: Observation| {
        if row.known_on > scenario.vintage.horizon() {
            OwnNote::TooLate(row)
        } else if !read.contains(&&row) {
            OwnNote::NotRead(row)
        } else if Date::parse(DATA_VERSION).is_some_and(|released| row.date > released) {
            OwnNote::NotYet(row)
        } else {
            let registered = OBSERVATIONS.iter().find(|o| key(o) == key(&row));
            registered.map_or(OwnNote::Added(row), |before| OwnNote::Replaces(row, before))
        }
    };
    let note_of_target = |target: &Target| {
        if board.iter().any(|status| status.target == *target) {
            OwnNote::OnBoard(*target)
        } else {
            OwnNote::WithoutResults(*target)
        }
    };
    own.rows().iter().map(|own| note(own.row)).chain(own.targets().iter().map(note_of_target)).collect()
}
