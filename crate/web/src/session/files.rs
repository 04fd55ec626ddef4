//! Scenarios from files, and handed to another session.

use serde::Serialize;
use tianchu_model::diagnostic::Fault;
use tianchu_model::release::{as_then, former_defaults};
use tianchu_model::scenario::Texts;
use tianchu_model::{Diagnostic, Scenario, encoding, link};
use tianchu_report::register::details::release::then_and_now_of;

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

/// What changed since the data a link was made with.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ThenAndNow {
    /// Sentences for a reader; none where nothing is known of that version of the data.
    pub said: Vec<String>,
    /// The same link with the defaults of then, where some are other now.
    pub as_then: Option<AsThen>,
}

/// A link that sets the defaults it was made with.
#[derive(Clone, Debug, Serialize)]
pub struct AsThen {
    /// Without the `#`.
    pub fragment: String,
    /// What following it does.
    pub label: &'static str,
}

impl Session {
    /// What changed since the data a link was made with, and a link that sets the defaults of then.
    ///
    /// # Errors
    /// Everything wrong with the link.
    pub fn then_and_now(&self, fragment: &str) -> Outcome<ThenAndNow> {
        let link = link::decode(fragment).map_err(|problems| Refusal::new(&problems, self.words))?;
        let said = then_and_now_of(&link, self.words);
        let language = link.language.unwrap_or(self.words.language().tag());
        let charts: Vec<&str> = link.charts.iter().map(String::as_str).collect();
        let as_then = (!former_defaults(&link).is_empty()).then(|| AsThen {
            fragment: link::encode(&as_then(&link), language, &charts),
            label: self.words.release_as_then(),
        });
        Ok(ThenAndNow { said, as_then })
    }

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
