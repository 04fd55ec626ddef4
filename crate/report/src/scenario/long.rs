//! What the page's first load leaves out of the built-in scenarios: questions and readings.

use tianchu_model::register::BUILT_IN;

use crate::words::{ScenarioQuestionMessage, ScenarioReadingMessage, Words, messages};

const QUESTIONS: [ScenarioQuestionMessage; BUILT_IN.len()] =
    messages!(ScenarioQuestionMessage of BUILT_IN, name);
const READINGS: [ScenarioReadingMessage; BUILT_IN.len()] =
    messages!(ScenarioReadingMessage of BUILT_IN, name);

/// The question that a built-in scenario answers, by its place in `BUILT_IN`.
pub(crate) fn question(place: usize, words: Words) -> Option<&'static str> {
    Some(words.scenario_question(QUESTIONS[place]))
}

/// What the results of a built-in scenario show, if somebody wrote it.
pub(crate) fn reading(place: usize, words: Words) -> Option<&'static str> {
    Some(words.scenario_reading(READINGS[place])).filter(|text| !text.is_empty())
}
