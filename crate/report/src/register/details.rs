//! What the register says on request: where a number comes from, and its tables.

pub mod own_data;
pub mod release;
pub mod tables;
mod texts;

use tianchu_model::register::{RULES, Rule, SOURCES, Source, TARGETS, Target};

use super::{place_of_rule, place_of_target};
use crate::words::{
    IssuerMessage, RuleMessage, SourceMessage, TargetArticleMessage, TargetDocumentMessage, Words, messages,
};

pub use texts::texts;

const RULES_IN_SHORT: [RuleMessage; RULES.len()] = messages!(RuleMessage of RULES, id);
const ISSUERS: [IssuerMessage; SOURCES.len()] = messages!(IssuerMessage of SOURCES, id);
const TITLES: [SourceMessage; SOURCES.len()] = messages!(SourceMessage of SOURCES, id);

const TARGET_DOCUMENTS: [TargetDocumentMessage; TARGETS.len()] =
    messages!(TargetDocumentMessage of TARGETS, id);
const TARGET_ARTICLES: [TargetArticleMessage; TARGETS.len()] = messages!(TargetArticleMessage of TARGETS, id);

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

/// The document that sets a target.
#[must_use]
pub fn target_document(target: &Target, words: Words) -> &'static str {
    let own = || words.targets_own_document();
    place_of_target(target).map_or_else(own, |place| words.target_document(TARGET_DOCUMENTS[place]))
}

/// The article of the document that sets a target; empty where that has none.
#[must_use]
pub fn target_article(target: &Target, words: Words) -> &'static str {
    place_of_target(target).map_or("", |place| words.target_article(TARGET_ARTICLES[place]))
}
