//! A file of words as messages: text, `{"literals"}` and `{ $arguments }`, nothing else of Fluent.

use std::fmt;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// A file of words.
pub(crate) struct Source {
    /// Path in the checkout.
    pub(crate) name: String,
    pub(crate) language: &'static str,
    pub(crate) pack: &'static str,
    pub(crate) text: String,
}

/// Where a message stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) file: String,
    pub(crate) line: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// Part of a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Piece {
    /// As it is.
    Text(String),
    /// What an argument says.
    Argument(String),
}

/// A text of one language with its key.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) key: String,
    /// The group it stands under: messages with the same arguments, found by an id.
    pub(crate) family: Option<String>,
    pub(crate) pack: &'static str,
    pub(crate) language: &'static str,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) place: Place,
}

impl Message {
    /// Names of the arguments in their order, each once.
    pub(crate) fn arguments(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for piece in &self.pieces {
            if let Piece::Argument(name) = piece {
                names.push(name);
            }
        }
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// The messages of a file; what is wrong with it goes into `faults`.
pub(crate) fn read(source: &Source, faults: &mut Vec<String>) -> Vec<Message> {
    let text = source.text.as_str();
    let at = |offset: usize| Place {
        file: source.name.clone(),
        line: text.as_bytes()[..offset].iter().filter(|b| **b == b'\n').count() + 1,
    };
    // The tree has no positions, but its names are parts of the text.
    let of = |name: &str| at(name.as_ptr() as usize - text.as_ptr() as usize);
    let (tree, errors) = match fluent_syntax::parser::parse(text) {
        Ok(tree) => (tree, Vec::new()),
        Err((tree, errors)) => (tree, errors),
    };
    faults.extend(errors.iter().map(|error| format!("{}: {}", at(error.pos.start), error.kind)));
    let mut messages = Vec::new();
    let mut family = None;
    for entry in tree.body {
        match entry {
            Entry::Message(message) => {
                let (key, place) = (message.id.name, of(message.id.name));
                if !message.attributes.is_empty() {
                    faults.push(format!("{place}: {key}: a message has one text, no attributes"));
                }
                let Some(value) = message.value else { continue };
                match pieces(value) {
                    Ok(pieces) => messages.push(Message {
                        key: key.to_owned(),
                        family: family.clone(),
                        pack: source.pack,
                        language: source.language,
                        pieces,
                        place,
                    }),
                    Err(fault) => faults.push(format!("{place}: {key}: {fault}")),
                }
            }
            Entry::GroupComment(comment) => {
                let line = comment.content.join(" ");
                family = line.strip_prefix("family ").map(|name| name.trim().to_owned());
            }
            Entry::Term(term) => faults.push(format!("{}: -{}: no terms", of(term.id.name), term.id.name)),
            Entry::Comment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    messages
}

fn pieces(pattern: Pattern<&str>) -> Result<Vec<Piece>, String> {
    let mut pieces = Vec::new();
    let mut literal = String::new();
    for element in pattern.elements {
        match element {
            PatternElement::TextElement { value } => literal.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => literal.push_str(&unescape_unicode_to_string(value)),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                if !literal.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut literal)));
                }
                pieces.push(Piece::Argument(id.name.to_owned()));
            }
            PatternElement::Placeable { .. } => {
                return Err("only text, {\"literals\"} and { $arguments } may stand in a message".to_owned());
            }
        }
    }
    if !literal.is_empty() {
        pieces.push(Piece::Text(literal));
    }
    if pieces.iter().any(|piece| matches!(piece, Piece::Text(text) if text.chars().any(is_reserved))) {
        return Err(RESERVED.to_owned());
    }
    Ok(pieces)
}

pub(crate) const RESERVED: &str =
    "control characters stand for arguments in the packs and may not stand in a text";

pub(crate) fn is_reserved(c: char) -> bool {
    c.is_control() && c != '\n'
}
