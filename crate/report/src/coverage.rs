//! What carries a rule, in words.

use tianchu_model::coverage::Carrier;
use tianchu_model::ledger::{Book, Entry};

use crate::words::{Language, Words};
use crate::{books, events, measures};

/// What a carrier is called; figures of the power system and published ones go by their names in files.
#[must_use]
pub fn label(carrier: Carrier, words: Words) -> String {
    let text = match carrier {
        Carrier::Series(x) => x.label(words.language()),
        Carrier::EventKind(x) => return events::plain(x, words),
        Carrier::Figure(x) | Carrier::Observation(x) => x,
        Carrier::Book(x) => books::label(Book::Land(x), words),
        Carrier::Flow(x) => books::entry(Entry::Land(x), words),
        Carrier::GradeFlow(x) => books::entry(Entry::Grade(x), words),
        Carrier::Measure(x) => measures::label(x, words),
        Carrier::Account(x) => books::label(Book::Money(x), words),
        Carrier::Payment(x) => books::entry(Entry::Money(x), words),
    };
    text.to_owned()
}

/// What the carriers of a rule are called, in one line.
#[must_use]
pub fn carriers(what: &[Carrier], words: Words) -> String {
    let labels: Vec<String> = what.iter().map(|carrier| label(*carrier, words)).collect();
    labels.join(if words.language() == Language::Zh { "、" } else { "; " })
}
