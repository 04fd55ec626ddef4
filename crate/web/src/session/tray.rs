//! The scenarios of the page's tray, as another session is handed them.

use std::sync::Arc;

use serde::Deserialize;
use tianchu_model::{OwnData, Scenario, link};

use super::{Outcome, Session};
use crate::shown::Refusal;

/// A scenario of the tray.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TrayEntry {
    /// What its reader calls it.
    pub title: String,
    /// Its name in files, as `Summary::name_elsewhere` gives it.
    pub scenario: String,
    /// Link to its settings.
    pub fragment: String,
    /// Its reader's own observations, as [`Session::own_data`] gives them.
    pub own_data: Vec<String>,
}

impl TrayEntry {
    /// The scenario under its name in files.
    ///
    /// # Errors
    /// Everything wrong with its link or its observations.
    pub(super) fn scenario(&self, session: &Session) -> Outcome<Scenario> {
        let refused = |problems| Refusal::new(&problems, session.words);
        let mut scenario = link::decode(&self.fragment).map_err(refused)?.scenario;
        self.scenario.clone_into(&mut scenario.id);
        if let [name, rows, origins] = self.own_data.as_slice() {
            let own = OwnData::of_text(name, rows).map_err(refused)?;
            scenario.own_data = Some(Arc::new(own.with_origins(origins)));
        }
        Ok(scenario)
    }
}
