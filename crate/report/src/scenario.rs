//! What scenarios say of themselves: those of files in their own words, the built-in ones in ours.

#[cfg(feature = "extras")]
pub(crate) mod long;

use tianchu_model::Scenario;
use tianchu_model::register::BUILT_IN;

use crate::words::{ScenarioTitleMessage, Words, messages};

const TITLES: [ScenarioTitleMessage; BUILT_IN.len()] = messages!(ScenarioTitleMessage of BUILT_IN, name);

/// The title; empty if there is none.
#[must_use]
pub fn title(scenario: &Scenario, words: Words) -> &str {
    match built_in(scenario) {
        Some(place) => words.scenario_title(TITLES[place]),
        None => scenario.texts.title.get(words.language().tag()),
    }
}

/// The question it answers; none where this build does not carry those of the built-in scenarios.
#[must_use]
pub fn question(scenario: &Scenario, words: Words) -> Option<&str> {
    match built_in(scenario) {
        Some(place) => long::question(place, words),
        None => Some(scenario.texts.question.get(words.language().tag())),
    }
}

/// What its results show, if somebody wrote that and, of a built-in scenario, this build carries it.
#[must_use]
pub fn reading(scenario: &Scenario, words: Words) -> Option<&str> {
    match built_in(scenario) {
        Some(place) => long::reading(place, words),
        None => Some(scenario.texts.reading.get(words.language().tag())).filter(|text| !text.is_empty()),
    }
}

/// The built-in scenario that a scenario without texts of its own is, perhaps with other values: its place.
fn built_in(scenario: &Scenario) -> Option<usize> {
    BUILT_IN.iter().position(|row| row.name == scenario.id && scenario.texts.title.is_empty())
}

/// A build without them.
#[cfg(not(feature = "extras"))]
mod long {
    use crate::words::Words;

    pub(super) const fn question(_: usize, _: Words) -> Option<&'static str> {
        None
    }

    pub(super) const fn reading(_: usize, _: Words) -> Option<&'static str> {
        None
    }
}
