//! The scenarios of a tray in one link: the live one has the keys of any link, each other one the same keys behind its
//! letter.

use super::{Link, found, read as read_one};
use crate::diagnostic::{Diagnostic, Fault};
use crate::scenario::Scenario;

const LETTERS: [char; 4] = ['A', 'B', 'C', 'D'];
/// Keys of what is said of every scenario.
const OF_SCENARIO: &str = "synkopt";
/// Key of what its reader calls a scenario; of the live one its letter stands before that.
const TITLE: &str = "t";

/// A scenario of a tray.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What its reader calls it, or empty: in letters and digits that no program changes on the way, `-` and `~`. The page
    /// has `-` for a space, and for any other character `~` with each of its units of UTF-16 in four hexadecimal digits.
    pub title: String,
    /// The scenario.
    pub scenario: Scenario,
}

/// The place of the scenario that a field or key belongs to, if that is another one than the live one, and the field as its
/// own link would have it.
pub(super) fn of_other(field: &str) -> Option<(usize, &str)> {
    let place = LETTERS.into_iter().position(|letter| field.starts_with(letter))?;
    let is_key = matches!(field.as_bytes().get(2), None | Some(b'='))
        && field.as_bytes().get(1).is_some_and(|key| OF_SCENARIO.as_bytes().contains(key));
    is_key.then(|| (place, &field[1..]))
}

/// Reads the fields of a link; gives everything wrong with any of its scenarios.
pub(super) fn read(fields: &str) -> Result<Link, Vec<Diagnostic>> {
    const LIVE: usize = LETTERS.len();
    let mut texts: [String; LIVE + 1] = Default::default();
    for field in fields.split('&') {
        let (place, field) = of_other(field).unwrap_or((LIVE, field));
        texts[place].push('&');
        texts[place].push_str(field);
    }
    let (mut problems, mut links) = (Vec::new(), Vec::new());
    for (place, text) in texts.iter().enumerate().filter(|(place, text)| *place == LIVE || !text.is_empty()) {
        match read_one(text) {
            Ok(link) => links.push((place, link)),
            Err(found) => {
                problems.extend(LETTERS.get(place).map(|letter| Diagnostic::new(*letter, Fault::OfEntry)));
                problems.extend(found);
            }
        }
    }
    match links.pop() {
        Some((LIVE, link)) if problems.is_empty() => gather(link, links),
        _ => Err(problems),
    }
}

/// Puts the other scenarios, each with its place, into the link of the live one.
fn gather(mut link: Link, others: Vec<(usize, Link)>) -> Result<Link, Vec<Diagnostic>> {
    let own = std::mem::take(&mut link.title);
    if others.is_empty() {
        // Then the key is none of ours.
        if !own.is_empty() {
            link.left_out.push(found::quoted(&[TITLE, "=", &own].concat()));
        }
        return Ok(link);
    }
    let place = LETTERS.into_iter().position(|letter| own.starts_with(letter));
    let title = own.get(1..).unwrap_or_default();
    let mut is_whole = place.is_some() && is_title(title);
    link.place = place.unwrap_or(0);
    title.clone_into(&mut link.title);
    for (at, other) in others {
        // Behind the live one each stands a place further on.
        let expected = link.others.len() + usize::from(link.others.len() >= link.place);
        is_whole &= at == expected && is_title(&other.title);
        link.left_out.extend(other.left_out);
        link.own_rows_left += other.own_rows_left;
        link.others.push(Entry { title: other.title, scenario: other.scenario });
    }
    if !is_whole || link.place > link.others.len() {
        return Err(vec![Diagnostic::new([TITLE, "=", &own].concat(), Fault::CutOff)]);
    }
    Ok(link)
}

fn is_title(title: &str) -> bool {
    title.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'~')
}
