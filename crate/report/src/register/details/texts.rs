//! The long texts as one JSON file: the page fetches it when somebody opens a reading.

use serde::{Serialize, Serializer};

use tianchu_model::register::{BUILT_IN, BuiltIn};

use crate::scenario::long;
use crate::words::Words;

#[derive(Serialize)]
struct Texts {
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

/// `{"questions": {NAME: {"zh": …, "en": …}}, "readings": {NAME: …}}`, from the words of the two languages.
#[must_use]
pub fn texts(zh: Words, en: Words) -> String {
    let both = |zh, en| Both { zh, en };
    let of_scenarios = |said: fn(usize, Words) -> Option<&'static str>| {
        let one =
            |(place, row): (usize, &BuiltIn)| Some((row.name, both(said(place, zh)?, said(place, en)?)));
        Named(BUILT_IN.iter().enumerate().filter_map(one).collect())
    };
    let texts = Texts { questions: of_scenarios(long::question), readings: of_scenarios(long::reading) };
    let mut json = serde_json::to_string(&texts).unwrap_or_default();
    json.push('\n');
    json
}
