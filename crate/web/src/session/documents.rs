//! The page's scenario as texts: to keep it, to come back to it, and to hand on several in one link.

use std::sync::Arc;

use serde::Serialize;
use tianchu_model::link::{MOST_BYTES, encode_tray};
use tianchu_model::scenario::{LANGUAGES, Texts, Translations};
use tianchu_model::{OwnData, Scenario, link};

use super::{Outcome, Session};
use crate::report;
use crate::shown::Refusal;

/// Texts of a reader's own data: name, rows and origins, all empty where there are none. They stand at the end of a document,
/// once for the scenario and once for what it was taken up as. Before them are its name, its title, question and reading in
/// each language, and links to the settings of both.
const OWN: usize = 3;
/// The language of the links of a document; none is heard when they are read.
const LINKS: &str = LANGUAGES[0];

/// A scenario of the tray in short.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EntryInfo {
    /// Title of its scenario, or empty.
    pub title: String,
    /// Its name in files, as `Summary::name_elsewhere` gives it.
    pub scenario: String,
    /// Link to its settings.
    pub fragment: String,
    /// Its reader's own observations, as [`Session::own_data`] gives them.
    pub own_data: Vec<String>,
    /// Departures from the baseline.
    pub n_changes: usize,
    /// Whether something was changed since it was taken up.
    pub edited: bool,
    /// Whether it is a built-in scenario as it stands there.
    pub built_in: bool,
}

impl Session {
    /// The present scenario, and what it was taken up as, for [`Session::take_document`].
    #[must_use]
    pub fn document(&self) -> Vec<String> {
        document(&self.scenario, &self.origin)
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

    /// A document in short; nothing is run for it.
    ///
    /// # Errors
    /// As [`Session::take_document`].
    pub fn entry(&self, document: &[String]) -> Outcome<EntryInfo> {
        let (scenario, origin) = self.read_document(document)?;
        let built_in = Scenario::built_in(&scenario.id).is_some_and(|built_in| built_in == scenario);
        Ok(EntryInfo {
            title: tianchu_report::scenario::title(&scenario, self.words).to_owned(),
            scenario: report::name_elsewhere(&scenario, &origin),
            fragment: link::encode(&scenario, self.words.language().tag(), &[]),
            own_data: own_data(&scenario),
            n_changes: report::changes(&scenario, &self.baseline.scenario, self.words).len(),
            edited: scenario != origin,
            built_in,
        })
    }

    /// One link for the scenarios of a tray, by their titles and links; `live` is the place of the one with the charts.
    /// Nothing where none that long is read.
    #[must_use]
    pub fn share_tray(&self, titles: &[String], links: &[String], live: usize) -> Option<String> {
        let entries = titles.iter().zip(links).map(|(title, link)| (title.as_str(), link.as_str()));
        let entries: Vec<_> = entries.collect();
        Some(encode_tray(&entries, live)).filter(|link| link.len() <= MOST_BYTES)
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

/// A scenario and what it was taken up as.
pub(super) fn document(scenario: &Scenario, origin: &Scenario) -> Vec<String> {
    let Texts { title, question, reading } = &scenario.texts;
    let mut document = vec![scenario.id.clone()];
    for text in [title, question, reading] {
        document.extend_from_slice(text.all());
    }
    let both = [scenario, origin];
    document.extend(both.map(|scenario| link::encode(scenario, LINKS, &[])));
    for scenario in both {
        let mut own = own_data(scenario);
        own.resize(OWN, String::new());
        document.extend(own);
    }
    document
}
