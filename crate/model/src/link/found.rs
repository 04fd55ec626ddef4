//! The link in a text that went through chat apps, mail and the clipboard: what they put into and around it is taken
//! away again.

use super::{KEYS, MOST_BYTES};
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
/// The field by which a link is known.
const OURS: &str = "v=1";
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
    let ours = |part: &str| part.split('&').any(|field| begun(field) == OURS);
    let any = |part: &str| part.split('&').any(|field| begun(field).starts_with("v="));
    let from = start(&text, ours).or_else(|| start(&text, any))?;
    let (link, rest) = ended(begun(&text[from..]));
    let fields = link.trim_end_matches(CLOSING);
    let behind = format!("{}{rest}", &link[fields.len()..]);
    let behind = behind.trim();
    let left_out = if behind.is_empty() { Vec::new() } else { vec![quoted(behind)] };
    let broken = is_cut(fields, behind) || is_more(behind);
    Some(Found { fields: fields.chars().filter(|c| is_of_link(*c)).collect(), left_out, broken })
}

/// Where the first part between `#` and `?` begins that is such a one.
fn start(text: &str, is_such: impl Fn(&str) -> bool) -> Option<usize> {
    let mut from = 0;
    for part in text.split(['#', '?']) {
        if is_such(part) {
            return Some(from);
        }
        from += part.len() + 1;
    }
    None
}

/// Whether a link seems to be shortened: dots behind it that stand for more, or `0.`, which nobody writes for nought.
fn is_cut(fields: &str, behind: &str) -> bool {
    let last = fields.rsplit([':', '=']).next().unwrap_or_default();
    let nought = last.trim_start_matches('-') == "0" && behind.starts_with('.');
    nought || behind.starts_with('\u{2026}') || behind.starts_with("..")
}

/// Whether what stands behind a link holds settings or keys of one.
fn is_more(behind: &str) -> bool {
    let key = |part: &str| part.split_once('=').is_some_and(|(key, _)| KEYS.contains(&key.trim()));
    let setting = |part: &str| is_setting(part.trim_start());
    behind.split(['&', '#', '?']).skip(1).any(key) || behind.split(',').skip(1).any(setting)
}

/// Whether a text begins like a setting, `ac:0.6`.
fn is_setting(text: &str) -> bool {
    let code = text.trim_start_matches(|c: char| c.is_ascii_lowercase());
    code.len() < text.len()
        && code.starts_with(':')
        && code[1..].starts_with(|c: char| c == '-' || c.is_ascii_digit())
}

/// What is quoted of something left out.
pub(super) fn quoted(text: &str) -> String {
    shortened(text, QUOTED)
}

/// A text without what stands before its first key.
fn begun(text: &str) -> &str {
    text.trim_start_matches(|c: char| !c.is_ascii_alphanumeric())
}

/// A text as it was before it was encoded for another program: percent signs, `&amp;`, `=3D`, backslashes, wide and
/// invisible characters, dashes of typesetters.
fn decoded(text: &str) -> String {
    let mut text: String = text.chars().map(plain).filter(|c| !is_invisible(*c)).collect();
    for _ in 0..ROUNDS {
        text = unescaped(text);
    }
    text
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

/// A text up to where its link ends, and the rest. Programs break links at their marks and put spaces there, mail begins
/// lines with `>`: the link goes on behind if that can only be more of it.
fn ended(text: &str) -> (&str, &str) {
    let mut place = 0;
    loop {
        let end = text[place..].find(|c: char| !is_of_link(c)).map_or(text.len(), |at| place + at);
        let (link, rest) = text.split_at(end);
        let next = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
        let gap = &rest[..rest.len() - next.len()];
        let breaks = gap.matches('\n').count();
        let digit = |c: char| c.is_ascii_digit();
        let goes_on = match link.chars().next_back() {
            Some('&') => next.find('=').is_some_and(|at| KEYS.contains(&next[..at].trim())),
            Some(',') => is_setting(next),
            Some(':' | '=' | '-' | '.') => breaks == 1 && next.starts_with(digit),
            _ => {
                next.starts_with('&')
                    || next.strip_prefix(',').is_some_and(|item| is_setting(item.trim_start()))
                    || breaks == 1 && next.starts_with([':', '='])
                    || breaks == 1 && next.strip_prefix('.').is_some_and(|rest| rest.starts_with(digit))
            }
        };
        if gap.is_empty() || breaks > 1 || !goes_on {
            return (link, rest);
        }
        place = text.len() - next.len();
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
        let n = keys.filter(|key| KEYS.contains(key)).count();
        n > 1 || found.fields.starts_with("v=")
    })
}
