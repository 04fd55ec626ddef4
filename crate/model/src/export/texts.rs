//! The long texts as one JSON file: the page fetches it when somebody opens a note.

use serde::{Serialize, Serializer};

use crate::lang::Text;
use crate::register::{NOTES, PARAMETERS, SCENARIO_QUESTIONS, SCENARIO_READINGS};

#[derive(Serialize)]
struct Texts {
    /// Where each parameter's value and range come from, by its name.
    notes: Named,
    /// The question a built-in scenario answers, by its name.
    questions: Named,
    /// What the results of a built-in scenario show, by its name.
    readings: Named,
}

struct Named(Vec<(&'static str, Text)>);

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, text)| (name, Both { zh: text.zh, en: text.en })))
    }
}

#[derive(Serialize)]
struct Both {
    zh: &'static str,
    en: &'static str,
}

/// `{"notes": {ID: {"zh": …, "en": …}}, "questions": {NAME: …}, "readings": {NAME: …}}`.
#[must_use]
pub fn texts() -> String {
    let notes = PARAMETERS.iter().zip(&NOTES).map(|(row, note)| (row.id, *note)).collect();
    let texts = Texts {
        notes: Named(notes),
        questions: Named(SCENARIO_QUESTIONS.to_vec()),
        readings: Named(SCENARIO_READINGS.to_vec()),
    };
    let mut json = serde_json::to_string(&texts).unwrap_or_default();
    json.push('\n');
    json
}
