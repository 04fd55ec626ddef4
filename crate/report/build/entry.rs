//! Messages of all languages side by side, checked: each exists in every language, with the same arguments.

use std::collections::{BTreeMap, BTreeSet};

use crate::message::Message;

/// Every message exists in each of them, with the same arguments.
pub(crate) const LANGUAGES: [&str; 2] = ["zh", "en"];

/// What the page's first load needs, what it fetches later, what only the command line says.
pub(crate) const PACKS: [&str; 3] = ["first", "rest", "terminal"];

/// More would run into the control characters that texts may hold.
pub(crate) const MOST_ARGUMENTS: usize = 8;

/// The type of a family's messages: `event` -> `EventMessage`.
pub(crate) fn type_name(family: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(1);
        first.to_ascii_uppercase() + rest
    };
    family.split(['-', '_']).filter(|word| !word.is_empty()).map(capital).collect::<String>() + "Message"
}

/// Words that Rust keeps for itself.
const KEYWORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual",
    "where", "while", "yield",
];

/// A message in every language.
pub(crate) struct Entry {
    /// In the order of [`LANGUAGES`].
    pub(crate) texts: Vec<Message>,
}

impl Entry {
    pub(crate) fn first(&self) -> &Message {
        &self.texts[0]
    }
}

/// The messages side by side, in order of pack and key; what is wrong with them goes into `faults`.
pub(crate) fn entries(messages: Vec<Message>, faults: &mut Vec<String>) -> Vec<Entry> {
    let mut by_language: BTreeMap<&str, BTreeMap<String, Message>> = BTreeMap::new();
    for message in messages {
        check(&message, faults);
        let known = by_language.entry(message.language).or_default();
        if let Some(other) = known.get(&message.key) {
            faults.push(format!("{}: {}: stands in {} too", message.place, message.key, other.place));
        }
        known.insert(message.key.clone(), message);
    }
    joined(&by_language, faults)
}

/// What can be said of a message alone.
fn check(message: &Message, faults: &mut Vec<String>) {
    let Message { key, place, .. } = message;
    let mut fault = |text: String| faults.push(format!("{place}: {key}: {text}"));
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !key.contains('-') || !key.chars().all(|c| plain(c) || c == '-') {
        fault("a key is VIEW-WHAT in lower case".to_owned());
    }
    if let Some(family) = &message.family
        && key.strip_prefix(family.as_str()).is_none_or(|rest| !rest.starts_with('-'))
    {
        fault(format!("a key of the family {family} begins with {family}-"));
    }
    let arguments = message.arguments();
    if arguments.len() > MOST_ARGUMENTS {
        fault(format!("more than {MOST_ARGUMENTS} arguments"));
    }
    for name in arguments {
        if !name.chars().all(plain) || KEYWORDS.contains(&name) {
            fault(format!("{{ ${name} }} is no name for an argument in Rust; write it in lower case with _"));
        }
    }
}

/// The languages side by side, in order of pack and key.
fn joined(by_language: &BTreeMap<&str, BTreeMap<String, Message>>, faults: &mut Vec<String>) -> Vec<Entry> {
    let none = BTreeMap::new();
    let of = |language: &str| by_language.get(language).unwrap_or(&none);
    let keys: BTreeSet<&String> = by_language.values().flat_map(BTreeMap::keys).collect();
    let mut entries = Vec::new();
    for key in keys {
        let texts: Vec<Message> =
            LANGUAGES.iter().filter_map(|language| of(language).get(key).cloned()).collect();
        let first = &texts[0];
        for language in LANGUAGES {
            if !texts.iter().any(|text| text.language == language) {
                faults.push(format!("{}: {key}: is missing in the language {language}", first.place));
            }
        }
        for text in &texts[1..] {
            differences(first, text, faults);
        }
        if texts.len() == LANGUAGES.len() {
            entries.push(Entry { texts });
        }
    }
    let order = |entry: &Entry| PACKS.iter().position(|pack| *pack == entry.first().pack);
    // By key already, and a stable sort keeps that.
    entries.sort_by_key(order);
    entries
}

/// What must be alike in two languages.
fn differences(a: &Message, b: &Message, faults: &mut Vec<String>) {
    let (in_a, in_b) = (a.arguments(), b.arguments());
    for (here, names, there, others) in [(a, &in_a, b, &in_b), (b, &in_b, a, &in_a)] {
        for name in names.iter().filter(|name| !others.contains(name)) {
            faults.push(format!(
                "{}: {}: uses {{ ${name} }}, which {} does not",
                here.place, here.key, there.place
            ));
        }
    }
    if a.pack != b.pack {
        faults.push(format!(
            "{}: {}: is in the pack {}, but in {} at {}",
            b.place, b.key, b.pack, a.pack, a.place
        ));
    }
    if a.family != b.family {
        faults.push(format!("{}: {}: stands under another family than at {}", b.place, b.key, a.place));
    }
}
