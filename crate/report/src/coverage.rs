//! What carries a rule, in words.

use tianchu_model::coverage::Carrier;

use crate::events;
use crate::words::{Language, Words};

/// What a carrier is called; figures of the power system and published ones go by their names in files.
#[must_use]
pub fn label(carrier: Carrier, words: Words) -> String {
    let text = match carrier {
        Carrier::Series(x) => return x.label(words.language()).to_owned(),
        Carrier::EventKind(x) => return events::plain(x, words),
        Carrier::Figure(x) | Carrier::Observation(x) => return x.to_owned(),
        Carrier::Book(x) => x.label(),
        Carrier::Flow(x) => x.label(),
        Carrier::GradeFlow(x) => x.label(),
        Carrier::Measure(x) => x.label(),
        Carrier::Account(x) => x.label(),
        Carrier::Payment(x) => x.label(),
    };
    text.get(words.language()).to_owned()
}

/// What the carriers of a rule are called, in one line.
#[must_use]
pub fn carriers(what: &[Carrier], words: Words) -> String {
    let labels: Vec<String> = what.iter().map(|carrier| label(*carrier, words)).collect();
    labels.join(if words.language() == Language::Zh { "、" } else { "; " })
}
