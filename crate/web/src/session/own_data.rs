//! A reader's own observations in use, and the models that rest on them.

use std::sync::Arc;

use tianchu_model::diagnostic::Fault;
use tianchu_model::{Diagnostic, Model, OwnData, Scenario};

use super::{Models, Outcome, Session, vintage_idx};
use crate::report::OWN_DATA;

impl Session {
    /// Takes up a reader's own observations, which stay until they are put away or a link is opened: the name of their
    /// file, and their rows as another session has checked them.
    ///
    /// # Errors
    /// If the rows are not as [`OwnData::text`] gives them.
    pub fn set_own_data(&mut self, name: &str, text: &str) -> Outcome {
        let own = OwnData::of_text(name, text);
        let own = own.ok_or_else(|| self.refuse(Diagnostic::new(OWN_DATA, Fault::CutOff)))?;
        self.scenario.own_data = Some(Arc::new(own));
        self.outdate();
        Ok(())
    }

    /// The name of the file of a reader's own observations and their rows, for another session; nothing if there are none.
    #[must_use]
    pub fn own_data(&self) -> Vec<String> {
        self.scenario.own_data.iter().flat_map(|own| [own.name(), own.text()]).map(str::to_owned).collect()
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
