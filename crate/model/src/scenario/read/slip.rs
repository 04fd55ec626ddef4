//! Lines that are no TOML because of how somebody typed them, where the meaning is plain.

use crate::number::{Written, half_width, shifted, shortest, written};

/// Marks that Chinese keyboards and word processors write, and the plain ones that TOML has.
const QUOTES: [(char, char); 4] =
    [('\u{201c}', '"'), ('\u{201d}', '"'), ('\u{2018}', '\''), ('\u{2019}', '\'')];

/// What is written so in a line, and how TOML has it: full-width marks, percentages, numbers with commas.
pub(super) fn in_line(line: &str) -> Option<(String, String)> {
    let marks = outside_quotes(line);
    if let Some(mark) = marks.chars().find(|c| plain(*c) != *c) {
        return Some((mark.to_string(), plain(mark).to_string()));
    }
    let (_, value) = marks.split_once('=')?;
    let value = value.split('#').next().unwrap_or_default().trim();
    let number = match written(value) {
        Some(Written { value, percent: true }) => shifted(value, -2),
        Some(Written { value: number, .. }) if value.contains(',') => number,
        // Something else is wrong with the line.
        Some(_) => return None,
        // A decimal comma.
        None => written(&value.replace(',', ".")).filter(|found| !found.percent)?.value,
    };
    Some((value.to_owned(), shortest(number)))
}

/// A mark as TOML has it.
fn plain(c: char) -> char {
    QUOTES.iter().find(|(wide, _)| *wide == c).map_or_else(|| half_width(c), |(_, plain)| *plain)
}

/// A line without its texts in straight quotes and its comment, in which every mark may stand.
fn outside_quotes(line: &str) -> String {
    let (mut outside, mut open) = (String::new(), None);
    for c in line.chars() {
        match open {
            Some(quote) if quote == c => open = None,
            Some(_) => {}
            None if c == '#' => break,
            None if c == '"' || c == '\'' => open = Some(c),
            None => outside.push(c),
        }
    }
    outside
}
