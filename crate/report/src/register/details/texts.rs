//! The long texts as one JSON file: the page fetches it when somebody opens a note.

use serde::{Serialize, Serializer};

use tianchu_model::register::{SCENARIO_QUESTIONS, SCENARIO_READINGS};
use tianchu_model::{ParamId, Text};

use super::note;
use crate::words::Words;

#[derive(Serialize)]
struct Texts {
    /// Where each parameter's value and range come from, by its name.
    notes: Named,
    /// The question a built-in scenario answers, by its name.
    questions: Named,
    /// What the results of a built-in scenario show, by its name.
    readings: Named,
}

struct Named(Vec<(&'static str, Both)>);

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, text)| (name, text)))
    }
}

#[derive(Serialize)]
struct Both {
    zh: &'static str,
    en: &'static str,
}

/// `{"notes": {ID: {"zh": …, "en": …}}, "questions": {NAME: …}, "readings": {NAME: …}}`, from the words of the two languages.
#[must_use]
pub fn texts(zh: Words, en: Words) -> String {
    let both = |zh, en| Both { zh, en };
    let of_scenarios = |texts: &[(&'static str, Text)]| {
        Named(texts.iter().map(|(name, text)| (*name, both(text.zh, text.en))).collect())
    };
    let notes = ParamId::all().map(|p| (p.row().id, both(note(p, zh), note(p, en)))).collect();
    let texts = Texts {
        notes: Named(notes),
        questions: of_scenarios(SCENARIO_QUESTIONS),
        readings: of_scenarios(SCENARIO_READINGS),
    };
    let mut json = serde_json::to_string(&texts).unwrap_or_default();
    json.push('\n');
    json
}
