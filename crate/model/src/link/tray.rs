//! The scenarios of a tray in one link: the live one has the keys of any link, each other one the same keys behind its
//! letter.

use super::{Told, read_scenario};
use crate::diagnostic::{Diagnostic, Fault};
use crate::scenario::Scenario;

/// So many scenarios stand in a tray; the letter of each is its place.
pub const MOST_ENTRIES: usize = LETTERS.len();
/// Characters of the longest title.
pub const MOST_TITLE: usize = 40;

const LETTERS: [char; 4] = ['A', 'B', 'C', 'D'];
/// What is said of every scenario: keys of any link.
const OF_SCENARIO: [&str; 6] = ["s", "y", "n", "k", "o", "p"];
/// What its reader calls a scenario; of the live one its letter stands before that.
const TITLE: &str = "t";
/// What a link says of most scenarios, and need not say of one in a tray.
const COMMON: [(&str, &str); 2] = [("y", "latest"), ("n", "7")];
/// Begins a character that addresses cannot hold, as its units of UTF-16 in four hexadecimal digits.
const ESCAPE: char = '~';

/// A scenario of a tray.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What its reader calls it, or empty.
    pub title: String,
    /// The scenario.
    pub scenario: Scenario,
}

/// What a link says of the tray around its scenario.
#[derive(Debug, Default)]
pub(super) struct Others {
    pub title: String,
    pub place: usize,
    pub entries: Vec<Entry>,
}

/// A title as trays keep it: at most [`MOST_TITLE`] characters in one line.
#[must_use]
pub fn tidy_title(title: &str) -> String {
    let line: String = title.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let short: String = line.trim().chars().take(MOST_TITLE).collect();
    short.trim_end().to_owned()
}

/// One link for the scenarios of a tray, each given by its title and the link that [`encode`](super::encode) makes of it;
/// `live` is the place of the one whose charts and language hold. Of a single scenario it is that scenario's own link.
#[must_use]
pub fn encode_tray(entries: &[(&str, &str)], live: usize) -> String {
    let mut text = entries.get(live).map_or(String::new(), |(_, link)| (*link).to_owned());
    if entries.len() < 2 {
        return text;
    }
    for (place, ((title, link), letter)) in entries.iter().zip(LETTERS).enumerate() {
        let title = encoded(&tidy_title(title));
        if place == live {
            text.push_str(&format!("&{TITLE}={letter}{title}"));
            continue;
        }
        for field in link.split('&') {
            let (key, value) = field.split_once('=').unwrap_or((field, ""));
            if OF_SCENARIO.contains(&key) && !COMMON.contains(&(key, value)) {
                text.push_str(&format!("&{letter}{field}"));
            }
        }
        if !title.is_empty() {
            text.push_str(&format!("&{letter}{TITLE}={title}"));
        }
    }
    text
}

/// The letter of a key of another scenario than the live one, and the key behind it.
pub(super) fn of_entry(key: &str) -> Option<(char, &str)> {
    let letter = key.chars().next().filter(|c| LETTERS.contains(c))?;
    let key = &key[letter.len_utf8()..];
    (OF_SCENARIO.contains(&key) || key == TITLE).then_some((letter, key))
}

/// The scenarios beside the live one. Without any, the key [`TITLE`] is none of ours.
pub(super) fn read(fields: &[(&str, &str)], told: &mut Told) -> Others {
    let own = fields.iter().find(|(key, _)| *key == TITLE).map(|(_, value)| *value);
    let is_there =
        |letter: char| fields.iter().any(|(key, _)| of_entry(key).is_some_and(|(of, _)| of == letter));
    let Some(last) = LETTERS.into_iter().rposition(is_there) else {
        told.left_out.extend(own.map(|value| super::found::quoted(&format!("{TITLE}={value}"))));
        return Others::default();
    };
    let live = own.and_then(|value| value.chars().next()).and_then(|c| LETTERS.iter().position(|l| *l == c));
    let (Some(own), Some(place)) = (own, live) else {
        let allowed = LETTERS.map(String::from).to_vec();
        told.problems.push(Diagnostic::not_allowed(TITLE, own.unwrap_or_default(), allowed));
        return Others::default();
    };
    let mut others = Others { title: title_of(TITLE, &own[1..], told), place, entries: Vec::new() };
    for (at, letter) in LETTERS.into_iter().enumerate().take(last.max(place) + 1) {
        match (at == place, is_there(letter)) {
            (true, false) => {}
            (false, true) => others.entries.push(entry(letter, fields, told)),
            // The live one stands there, so this is another one.
            (true, true) => {
                let free = LETTERS.into_iter().filter(|l| !is_there(*l)).map(String::from).collect();
                told.problems.push(Diagnostic::not_allowed(TITLE, &String::from(letter), free));
            }
            (false, false) => told.problems.push(Diagnostic::new(format!("{letter}s"), Fault::NoValue)),
        }
    }
    others
}

/// A scenario at a letter; what is wrong with it comes behind a word on which it is.
fn entry(letter: char, fields: &[(&str, &str)], told: &mut Told) -> Entry {
    let get = |key: &str| {
        let wanted = |(found, _): &&(&str, &str)| of_entry(found) == Some((letter, key));
        fields.iter().find(wanted).map(|(_, value)| *value)
    };
    let n = told.problems.len();
    let scenario = read_scenario(&get, told);
    let title = get(TITLE).map_or(String::new(), |text| title_of(&format!("{letter}{TITLE}"), text, told));
    if told.problems.len() > n {
        told.problems.insert(n, Diagnostic::new(letter, Fault::OfEntry));
    }
    Entry { title, scenario }
}

fn title_of(key: &str, text: &str, told: &mut Told) -> String {
    decoded(text).unwrap_or_else(|| {
        told.problems.push(Diagnostic::new(key, Fault::CutOff));
        String::new()
    })
}

/// A title in characters that no program changes on the way: percent signs would be read along with the link's own.
fn encoded(title: &str) -> String {
    let mut text = String::new();
    for c in title.chars() {
        match c {
            ' ' => text.push('-'),
            c if c.is_ascii_alphabetic() || c.is_ascii_digit() && !text.is_empty() => text.push(c),
            // A digit behind the equals sign as well: mail writes that sign as `=3D`.
            c => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    text.push_str(&format!("{ESCAPE}{unit:04x}"));
                }
            }
        }
    }
    text
}

/// The title of such a text; nothing if it is none.
fn decoded(text: &str) -> Option<String> {
    let mut units = Vec::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        units.push(match c {
            '-' => u16::from(b' '),
            ESCAPE => u16::from_str_radix(rest.as_str().get(..4)?, 16).ok().inspect(|_| {
                rest.nth(3);
            })?,
            c if c.is_ascii_alphanumeric() => u16::from(c as u8),
            _ => return None,
        });
    }
    String::from_utf16(&units).ok().map(|title| tidy_title(&title))
}
