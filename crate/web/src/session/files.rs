//! Scenarios from files, and handed to another session.

use serde::Serialize;
use tianchu_model::diagnostic::Fault;
use tianchu_model::scenario::Texts;
use tianchu_model::{Diagnostic, Scenario, encoding};

use super::{Outcome, Session};
use crate::shown::Refusal;

/// A scenario on its way to another session: all that a link does not say is beside it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HandOver {
    /// Name in outputs.
    pub name: String,
    /// Title, question and reading, each in Chinese and English; empty where there is none.
    pub texts: Vec<String>,
    /// Link to its values.
    pub fragment: String,
}

impl Session {
    /// Takes up a scenario text; `name` names it in outputs.
    ///
    /// # Errors
    /// Every problem of the text.
    pub fn load_toml(&mut self, name: &str, text: &str) -> Outcome {
        let parsed = Scenario::parse(name, text);
        self.take(parsed.map_err(|problems| Refusal::new(&problems, self.words))?);
        Ok(())
    }

    /// Takes up a scenario file from its bytes; `name` names it in outputs.
    ///
    /// # Errors
    /// Every problem of the file, or why its bytes are no text.
    pub fn load_file(&mut self, name: &str, bytes: &[u8]) -> Outcome {
        let text = encoding::utf_8(bytes);
        let text = text.map_err(|fault| self.refuse(Diagnostic::new("", Fault::File(fault))))?;
        self.load_toml(name, text)
    }

    /// The present scenario for another session, which may be without a reader of scenario texts.
    #[must_use]
    pub fn hand_over(&self) -> HandOver {
        let Texts { title, question, reading } = &self.scenario.texts;
        let texts = [title, question, reading].map(|text| text.all().clone()).concat();
        HandOver { name: self.scenario.id.clone(), texts, fragment: self.share(&[]) }
    }

    /// Takes up the scenario of a link under a name of its own.
    ///
    /// # Errors
    /// Everything wrong with the link.
    pub fn resume(&mut self, name: &str, fragment: &str) -> Outcome {
        self.open_link(fragment)?;
        name.clone_into(&mut self.scenario.id);
        Ok(())
    }
}
