//! JSON in which a name that stands twice in one object is a fault: the usual readers let the last one hold.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::diagnostic::{Diagnostics, Fault, shortened};

use super::fault::push;

/// Stands, with the word that was written behind it, for a number that is not finite, which JSON does not have; no
/// problem file has this text.
const NOT_FINITE: &str = "\u{1}";

/// Reads a text; names that stand twice go to `faults`, and the first value is kept. What other programs write for a
/// number that is not finite is read as one of [`is_not_finite`].
///
/// # Errors
/// If the text is not JSON.
pub(super) fn parse(text: &str, faults: &mut Diagnostics) -> Result<Value, serde_json::Error> {
    let sound = faults.0.len();
    match parse_strict(text, faults) {
        Err(error) if let Some(marked) = marked(text) => {
            faults.0.truncate(sound);
            // What else is wrong has its place in the text as it was given.
            parse_strict(&marked, faults).map_err(|_| error)
        }
        read => read,
    }
}

fn parse_strict(text: &str, faults: &mut Diagnostics) -> Result<Value, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = Node { at: &Place::Top, faults }.deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// Whether a value stands for NaN, an infinity or a number too large to be one.
pub(super) fn is_not_finite(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.starts_with(NOT_FINITE))
}

/// A text with its numbers that are not finite marked as such; `None` if there are none.
fn marked(text: &str) -> Option<String> {
    let (mut plain, mut rest, mut found) = (String::with_capacity(text.len()), text, false);
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '"' => quoted_length(rest),
            _ if is_of_word(c) => rest.find(|c| !is_of_word(c)).unwrap_or(rest.len()),
            _ => c.len_utf8(),
        };
        let (token, behind) = rest.split_at(length);
        if is_of_word(c) && token.parse::<f64>().is_ok_and(|x| !x.is_finite()) {
            found = true;
            plain.push_str(&format!("\"\\u0001{token}\""));
        } else {
            plain.push_str(token);
        }
        rest = behind;
    }
    found.then_some(plain)
}

/// Whether a number or a word such as `NaN` may have a character.
fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || "+-.".contains(c)
}

/// Bytes of the string a text begins with, quotation marks and all.
fn quoted_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            b'"' if !escaped => return at + 1,
            b'\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// Where a value stands; spelt out only where something is wrong.
enum Place<'a> {
    Top,
    Field(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    fn path(&self) -> String {
        match self {
            Self::Top => String::new(),
            Self::Field(of, name) => join(&of.path(), &shortened(name, 64)),
            Self::Item(of, i) => format!("{}[{i}]", of.path()),
        }
    }
}

/// A value about to be read.
struct Node<'a> {
    at: &'a Place<'a>,
    faults: &'a mut Diagnostics,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, x: bool) -> Result<Value, E> {
        Ok(x.into())
    }

    fn visit_u64<E: Error>(self, x: u64) -> Result<Value, E> {
        Ok(x.into())
    }

    fn visit_i64<E: Error>(self, x: i64) -> Result<Value, E> {
        Ok(x.into())
    }

    fn visit_f64<E: Error>(self, x: f64) -> Result<Value, E> {
        Ok(x.into())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        let Self { at, faults } = self;
        while let Some(item) =
            list.next_element_seed(Node { at: &Place::Item(at, items.len()), faults: &mut *faults })?
        {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let (mut map, mut told) = (Map::new(), BTreeSet::new());
        let Self { at, faults } = self;
        while let Some(name) = object.next_key::<String>()? {
            let place = Place::Field(at, &name);
            let value = object.next_value_seed(Node { at: &place, faults: &mut *faults })?;
            match map.get(&name) {
                Some(first) => {
                    if !told.contains(&name) {
                        let both = [first, &value].map(|value| shortened(&shown(value), 24));
                        push(faults, &place.path(), Fault::Repeated(Some(both)));
                        told.insert(name);
                    }
                }
                None => {
                    map.insert(name, value);
                }
            }
        }
        Ok(Value::Object(map))
    }
}

/// The path of a field.
pub(super) fn join(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") }
}

/// A value as the reader wrote it, if it is short.
pub(super) fn shown(value: &Value) -> String {
    match value {
        other if is_not_finite(other) => other.as_str().unwrap_or_default()[NOT_FINITE.len()..].to_owned(),
        Value::Array(_) => "[...]".to_owned(),
        Value::Object(_) => "{...}".to_owned(),
        other => other.to_string(),
    }
}
