//! A reader's own observations in use, and the models that rest on them.

use std::sync::Arc;

use tianchu_model::{Model, OwnData, Scenario};

use super::{Models, Outcome, Session, vintage_idx};
use crate::shown::Refusal;

impl Session {
    /// Takes up a reader's own observations and targets, which stay until they are put away or a link is opened: the name
    /// of their file, their rows and origins as another session has checked them.
    ///
    /// # Errors
    /// If the rows are not as [`OwnData::text`] gives them.
    pub fn set_own_data(&mut self, name: &str, text: &str, origins: &str) -> Outcome {
        let own = OwnData::of_text(name, text).map_err(|problems| Refusal::new(&problems, self.words))?;
        self.scenario.own_data = Some(Arc::new(own.with_origins(origins)));
        self.outdate();
        Ok(())
    }

    /// The name of the file of a reader's own observations and targets, their rows and origins, for another session; nothing
    /// if there are none.
    #[must_use]
    pub fn own_data(&self) -> Vec<String> {
        super::documents::own_data(&self.scenario)
    }
}

/// The model of what a scenario rests on, prepared if it is not.
pub(super) fn prepared<'a>(models: &'a mut Models, scenario: &Scenario) -> &'a Model {
    let slot = &mut models[vintage_idx(scenario.vintage)];
    if slot.as_ref().is_some_and(|model| !model.is_of(scenario)) {
        *slot = None;
    }
    slot.get_or_insert_with(|| Model::of(scenario))
}
