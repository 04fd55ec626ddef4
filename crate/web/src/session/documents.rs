//! The page's scenario as texts: to keep it, to come back to it, and to hand on several in one link.

use std::sync::Arc;

use tianchu_model::scenario::{LANGUAGES, Texts, Translations};
use tianchu_model::{OwnData, Scenario, link};

use super::{Outcome, Session};
use crate::shown::Refusal;

/// Texts of a reader's own data: name, rows and origins, all empty where there are none. They stand at the end of a document,
/// once for the scenario and once for what it was taken up as. Before them are its name, its title, question and reading in
/// each language, and links to the settings of both.
const OWN: usize = 3;
/// The language of the links of a document; none is heard when they are read.
const LINKS: &str = LANGUAGES[0];

impl Session {
    /// The present scenario, and what it was taken up as, for [`Session::take_document`].
    #[must_use]
    pub fn document(&self) -> Vec<String> {
        let Texts { title, question, reading } = &self.scenario.texts;
        let mut document = vec![self.scenario.id.clone()];
        for text in [title, question, reading] {
            document.extend_from_slice(text.all());
        }
        let both = [&self.scenario, &self.origin];
        document.extend(both.map(|scenario| link::encode(scenario, LINKS, &[])));
        for scenario in both {
            let mut own = own_data(scenario);
            own.resize(OWN, String::new());
            document.extend(own);
        }
        document
    }

    /// Takes up a document: settings, texts and what they were taken up as.
    ///
    /// # Errors
    /// If it is none, or of other parameters.
    pub fn take_document(&mut self, document: &[String]) -> Outcome {
        let (scenario, origin) = self.read_document(document)?;
        (self.scenario, self.origin) = (scenario, origin);
        self.outdate();
        Ok(())
    }

    fn read_document(&self, document: &[String]) -> Outcome<(Scenario, Scenario)> {
        let refused = |problems| Refusal::new(&problems, self.words);
        let text = |i: usize| document.get(i).map_or("", String::as_str);
        let translations =
            |from: usize| Translations::new(std::array::from_fn(|i| text(from + i).to_owned()));
        let [title, question, reading] = [1, 3, 5].map(translations);
        let texts = Texts { title, question, reading };
        let read = |i: usize| {
            let mut scenario = link::decode(text(7 + i)).map_err(refused)?.scenario;
            text(0).clone_into(&mut scenario.id);
            scenario.texts = texts.clone();
            let own = 9 + OWN * i;
            scenario.own_data = match text(own + 1) {
                "" => None,
                rows => {
                    let data = OwnData::of_text(text(own), rows).map_err(refused)?;
                    Some(Arc::new(data.with_origins(text(own + 2))))
                }
            };
            Ok(scenario)
        };
        Ok((read(0)?, read(1)?))
    }
}

/// The name of the file of a reader's own observations and targets, their rows and origins; nothing if there are none.
pub(super) fn own_data(scenario: &Scenario) -> Vec<String> {
    let own = scenario.own_data.iter();
    own.flat_map(|own| [own.name(), own.text(), own.origins()]).map(str::to_owned).collect()
}
