//! The link in a text that went through chat apps, mail and the clipboard: what they put into and around it is taken
//! away again.

use super::{KEYS, MOST_BYTES};
use crate::diagnostic::shortened;
use crate::number::half_width;

/// Times that a text is decoded: an address handed on inside another one is encoded again.
const ROUNDS: usize = 3;
/// What stands behind `&` where HTML writes that.
const AMPERSANDS: [&str; 3] = ["amp;", "#38;", "#x26;"];
/// Characters that are quoted of something left out.
const QUOTED: usize = 24;
/// Marks that end a sentence or an emphasis, not a link.
const CLOSING: [char; 7] = ['.', ',', ';', '!', '?', '*', '~'];

/// The link of a text.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    /// Its fields, parted by `&`.
    pub fields: String,
    /// What stands behind it, as somebody would recognise it.
    pub left_out: Vec<String>,
}

/// The link in a text, if there is one: what has the key `v`, behind a `#` or `?` if there is an address before it.
pub(super) fn find(text: &str) -> Option<Found> {
    let text = decoded(text);
    let mut from = 0;
    for part in text.split(['#', '?']) {
        if part.split('&').any(|field| begun(field).starts_with("v=")) {
            break;
        }
        from += part.len() + 1;
    }
    let link = text.get(from..).filter(|link| !link.is_empty())?;
    let (link, rest) = ended(begun(link));
    let fields = link.trim_end_matches(CLOSING);
    let behind = format!("{}{rest}", &link[fields.len()..]);
    let behind = behind.trim();
    let left_out = if behind.is_empty() { Vec::new() } else { vec![quoted(behind)] };
    Some(Found { fields: fields.chars().filter(|c| !c.is_whitespace()).collect(), left_out })
}

/// What is quoted of something left out.
pub(super) fn quoted(text: &str) -> String {
    shortened(text, QUOTED)
}

/// A text without what stands before its first key.
fn begun(text: &str) -> &str {
    text.trim_start_matches(|c: char| !c.is_ascii_alphanumeric())
}

/// A text as it was before it was encoded for another program: percent signs, `&amp;`, wide and invisible characters.
fn decoded(text: &str) -> String {
    let mut text: String = text.chars().map(half_width).filter(|c| !is_invisible(*c)).collect();
    for _ in 0..ROUNDS {
        text = unescaped(text);
    }
    text
}

/// Zero-width characters and marks of direction, which mail and chat apps put into addresses so that they can break.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// A text with its `%3A` and `&amp;` read; as it is if that is no text.
fn unescaped(text: String) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|b| char::from(*b).to_digit(16));
    let (mut plain, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while at < bytes.len() {
        let (byte, length) = match (bytes[at], digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => ((16 * high + low) as u8, 3),
            (byte @ b'&', ..) => {
                let behind = |mark: &&str| {
                    bytes
                        .get(at + 1..at + 1 + mark.len())
                        .is_some_and(|b| b.eq_ignore_ascii_case(mark.as_bytes()))
                };
                (byte, 1 + AMPERSANDS.iter().copied().find(behind).map_or(0, str::len))
            }
            (byte, ..) => (byte, 1),
        };
        plain.push(byte);
        at += length;
    }
    String::from_utf8(plain).unwrap_or(text)
}

/// A text up to where its link ends, and the rest. Mail breaks a link into lines: it goes on in the next one if that
/// looks like more of it.
fn ended(text: &str) -> (&str, &str) {
    let mut place = 0;
    loop {
        let end = text[place..].find(|c: char| !is_of_link(c)).map_or(text.len(), |at| place + at);
        let rest = &text[end..];
        let next = rest.trim_start();
        let line_break = rest[..rest.len() - next.len()].contains(['\n', '\r']);
        let word = next.split(|c: char| !is_of_link(c)).next().unwrap_or_default();
        let goes_on = word.contains(['&', '=', ':', ',']) || word.starts_with(|c: char| c.is_ascii_digit());
        if !(line_break && goes_on) {
            return (&text[..end], rest);
        }
        place = text.len() - next.len() + word.len();
    }
}

/// Whether a character may stand in a link of ours or in what others append to it.
fn is_of_link(c: char) -> bool {
    c.is_ascii_graphic() && !b"<>\"'()[]{}|\\^`#".contains(&(c as u8))
}

/// Whether a text is a share link, with or without an address before it, however it was handed on: it has the key `v`
/// and, since a sentence may have that too, at least one more of the keys of links.
#[must_use]
pub fn is_link(text: &str) -> bool {
    if text.len() > MOST_BYTES {
        return text.as_bytes().windows(2).any(|pair| pair == b"v=");
    }
    find(text).is_some_and(|found| {
        let keys = found.fields.split('&').filter_map(|field| field.split_once('=')).map(|(key, _)| key);
        let n = keys.filter(|key| KEYS.contains(key)).count();
        n > 1 || found.fields.starts_with("v=")
    })
}
