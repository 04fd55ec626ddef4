//! What the register says on request: where a number comes from, and its tables.

pub mod tables;
mod texts;

use tianchu_model::ParamId;
use tianchu_model::register::{BUILT_IN, PARAMETERS, RULES, Rule, SOURCES, Source};

use super::{place_of_rule, place_of_scenario};
use crate::words::{
    IssuerMessage, ParameterNoteMessage, RuleMessage, ScenarioQuestionMessage, ScenarioReadingMessage,
    SourceMessage, Words, messages,
};

pub use texts::texts;

const NOTES: [ParameterNoteMessage; PARAMETERS.len()] = messages!(ParameterNoteMessage of PARAMETERS, id);
const RULES_IN_SHORT: [RuleMessage; RULES.len()] = messages!(RuleMessage of RULES, id);
const ISSUERS: [IssuerMessage; SOURCES.len()] = messages!(IssuerMessage of SOURCES, id);
const TITLES: [SourceMessage; SOURCES.len()] = messages!(SourceMessage of SOURCES, id);
const QUESTIONS: [ScenarioQuestionMessage; BUILT_IN.len()] =
    messages!(ScenarioQuestionMessage of BUILT_IN, name);
const READINGS: [ScenarioReadingMessage; BUILT_IN.len()] =
    messages!(ScenarioReadingMessage of BUILT_IN, name);

/// Where the value and the range of a parameter come from.
#[must_use]
pub fn note(param: ParamId, words: Words) -> &'static str {
    words.parameter_note(NOTES[param.0])
}

/// What a rule says, in a few words.
#[must_use]
pub fn rule(rule: &Rule, words: Words) -> &'static str {
    place_of_rule(rule).map_or("", |place| words.rule(RULES_IN_SHORT[place]))
}

/// Who issued a source.
#[must_use]
pub fn issuer(source: &Source, words: Words) -> &'static str {
    place_of_source(source).map_or("", |place| words.issuer(ISSUERS[place]))
}

/// What a source is.
#[must_use]
pub fn title(source: &Source, words: Words) -> &'static str {
    place_of_source(source).map_or("", |place| words.source(TITLES[place]))
}

/// Where the register has a source.
fn place_of_source(source: &Source) -> Option<usize> {
    SOURCES.iter().position(|known| known.id == source.id)
}

/// The question that the built-in scenario of this name answers, if there is one.
#[must_use]
pub fn scenario_question(name: &str, words: Words) -> Option<&'static str> {
    place_of_scenario(name).map(|place| words.scenario_question(QUESTIONS[place]))
}

/// What the results of the built-in scenario of this name show, if there is one and somebody wrote it.
#[must_use]
pub fn scenario_reading(name: &str, words: Words) -> Option<&'static str> {
    let reading = place_of_scenario(name).map(|place| words.scenario_reading(READINGS[place]));
    reading.filter(|text| !text.is_empty())
}
