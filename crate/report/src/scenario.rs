//! What scenarios say of themselves: those of files in their own words, the built-in ones in ours.

use tianchu_model::Scenario;
use tianchu_model::register::{BUILT_IN, BuiltIn, scenario_question, scenario_reading};

use crate::words::Words;

/// The title; empty if there is none.
#[must_use]
pub fn title(scenario: &Scenario, words: Words) -> &str {
    match built_in(scenario) {
        Some(row) => row.title.get(words.language()),
        None => scenario.texts.title.get(words.language().tag()),
    }
}

/// The question it answers; none where this build does not carry those of the built-in scenarios.
#[must_use]
pub fn question(scenario: &Scenario, words: Words) -> Option<&str> {
    match built_in(scenario) {
        Some(row) if cfg!(feature = "extras") => {
            scenario_question(row.name).map(|text| text.get(words.language()))
        }
        Some(_) => None,
        None => Some(scenario.texts.question.get(words.language().tag())),
    }
}

/// What its results show, if somebody wrote that and, of a built-in scenario, this build carries it.
#[must_use]
pub fn reading(scenario: &Scenario, words: Words) -> Option<&str> {
    match built_in(scenario) {
        Some(row) if cfg!(feature = "extras") => {
            scenario_reading(row.name).map(|text| text.get(words.language()))
        }
        Some(_) => None,
        None => Some(scenario.texts.reading.get(words.language().tag())).filter(|text| !text.is_empty()),
    }
}

/// The built-in scenario that a scenario without texts of its own is, perhaps with other values.
fn built_in(scenario: &Scenario) -> Option<&'static BuiltIn> {
    BUILT_IN.iter().find(|row| row.name == scenario.id && scenario.texts.title.is_empty())
}
