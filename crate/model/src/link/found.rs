//! The link in a text that went through chat apps, mail and the clipboard: what they put into and around it is taken
//! away again.

use super::{MOST_BYTES, is_key};
use crate::diagnostic::shortened;
use crate::number::half_width;

/// Times that a text is decoded: an address handed on inside another one is encoded again.
const ROUNDS: usize = 3;
/// What other programs write for a character of a link, and that: HTML, JSON, Markdown, mail.
const ESCAPES: [(&str, u8); 8] = [
    ("&amp;", b'&'),
    ("&#38;", b'&'),
    ("&#x26;", b'&'),
    ("\\u0026", b'&'),
    ("\\&", b'&'),
    ("\\,", b','),
    ("\\_", b'_'),
    ("=3D", b'='),
];
/// How the field by which a link is known begins, in links of our version and in any.
const OURS: &str = "v=1";
const ANY: &str = "v=";
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
    /// Whether it was cut off, or what stands behind it is more of it.
    pub broken: bool,
}

/// The link in a text, if there is one: what has the key `v`, behind a `#` or `?` if there is an address before it. Of
/// several the first of our version; other addresses have a `v`, too.
pub(super) fn find(text: &str) -> Option<Found> {
    let text = decoded(text);
    let from = start(&text, OURS).or_else(|| start(&text, ANY))?;
    let text = begun(&text[from..]);
    let fields = ended(text).trim_end_matches(CLOSING);
    let behind = text[fields.len()..].trim();
    let left_out = if behind.is_empty() { Vec::new() } else { vec![quoted(behind)] };
    let broken = is_cut(fields, behind) || is_more(behind);
    let mut whole = String::new();
    for c in fields.chars() {
        if is_of_link(c) {
            whole.push(c);
        }
    }
    Some(Found { fields: whole, left_out, broken })
}

/// Where the first part between `#` and `?` begins that has a field of this kind.
fn start(text: &str, kind: &str) -> Option<usize> {
    let mut from = 0;
    for part in text.split(['#', '?']) {
        if part.split('&').any(|field| begun(field).starts_with(kind)) {
            return Some(from);
        }
        from += part.len() + 1;
    }
    None
}

/// Whether a link seems to be shortened: dots behind it that stand for more, or `0.`, which nobody writes for nought.
fn is_cut(fields: &str, behind: &str) -> bool {
    let last = fields.rsplit([':', '=']).next().unwrap_or_default();
    (last == "0" || last == "-0") && behind.starts_with(".")
        || behind.starts_with("..")
        || behind.starts_with("\u{2026}")
}

/// Whether what stands behind a link holds settings or keys of one.
fn is_more(behind: &str) -> bool {
    let key = |part: &str| part.split_once('=').is_some_and(|(key, _)| is_key(key.trim()));
    let setting = |part: &str| is_setting(part.trim_start());
    behind.split(['&', '#', '?']).skip(1).any(key) || behind.split(',').skip(1).any(setting)
}

/// Whether a text begins like a setting, `ac:0.6`.
fn is_setting(text: &str) -> bool {
    let bytes = text.as_bytes();
    let n = bytes.iter().take_while(|b| b.is_ascii_lowercase()).count();
    n > 0 && bytes.get(n) == Some(&b':') && matches!(bytes.get(n + 1), Some(b'-' | b'0'..=b'9'))
}

/// What is quoted of something left out.
pub(super) fn quoted(text: &str) -> String {
    shortened(text, QUOTED)
}

/// A text without what stands before its first key.
fn begun(text: &str) -> &str {
    text.bytes().position(|b| b.is_ascii_alphanumeric()).map_or("", |start| &text[start..])
}

/// A text as it was before it was encoded for another program: percent signs, `&amp;`, `=3D`, backslashes, wide and
/// invisible characters, dashes of typesetters.
fn decoded(text: &str) -> String {
    let mut narrow = String::new();
    for c in text.chars().map(plain) {
        if !is_invisible(c) {
            narrow.push(c);
        }
    }
    for _ in 0..ROUNDS {
        narrow = unescaped(narrow);
    }
    narrow
}

/// A character as links have it.
fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2013}' | '\u{2212}' => '-',
        '\u{3001}' => ',',
        '\u{a0}' => ' ',
        other => half_width(other),
    }
}

/// Zero-width characters and marks of direction, which mail and chat apps put into addresses so that they can break.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// A text with its `%3A` and the like read; as it is if that is no text.
fn unescaped(text: String) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|b| char::from(*b).to_digit(16));
    let (mut plain, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while at < bytes.len() {
        let found = ESCAPES.iter().find(|(escape, _)| {
            bytes.get(at..at + escape.len()).is_some_and(|b| b.eq_ignore_ascii_case(escape.as_bytes()))
        });
        let (byte, length) = match (bytes[at], digit(at + 1), digit(at + 2), found) {
            (b'%', Some(high), Some(low), _) => ((16 * high + low) as u8, 3),
            (.., Some((escape, byte))) => (*byte, escape.len()),
            (byte, ..) => (byte, 1),
        };
        plain.push(byte);
        at += length;
    }
    String::from_utf8(plain).unwrap_or(text)
}

/// A text up to where its link ends. Programs break links at their marks and put spaces there, mail begins
/// lines with `>`: the link goes on behind if that can only be more of it.
fn ended(text: &str) -> &str {
    let mut place = 0;
    loop {
        let end = text[place..].find(|c: char| !is_of_link(c)).map_or(text.len(), |at| place + at);
        let (link, rest) = text.split_at(end);
        let (mut gap, mut breaks) = (0, 0);
        for c in rest.chars().take_while(|c| c.is_whitespace() || *c == '>') {
            gap += c.len_utf8();
            breaks += usize::from(c == '\n');
        }
        let next = &rest[gap..];
        let (first, second) = (next.as_bytes().first(), next.as_bytes().get(1));
        let goes_on = match (link.as_bytes().last(), first) {
            (Some(b'&'), _) => next.find('=').is_some_and(|at| is_key(next[..at].trim())),
            (Some(b','), _) => is_setting(next),
            (Some(b':' | b'=' | b'-' | b'.'), Some(b'0'..=b'9')) => breaks == 1,
            (_, Some(b'&')) => true,
            (_, Some(b',')) => is_setting(next[1..].trim_start()),
            (_, Some(b':' | b'=')) => breaks == 1,
            (_, Some(b'.')) => breaks == 1 && second.is_some_and(u8::is_ascii_digit),
            _ => false,
        };
        if gap == 0 || breaks > 1 || !goes_on {
            return link;
        }
        place = end + gap;
    }
}

/// Whether a character may stand in a link of ours or in what others append to it.
fn is_of_link(c: char) -> bool {
    c.is_ascii_graphic() && !b"<>\"'()[]{}|\\^`#?".contains(&(c as u8))
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
        let n = keys.filter(|key| is_key(key)).count();
        n > 1 || found.fields.starts_with("v=")
    })
}
