//! What shows that a file is not comma-separated, seen before its fields are: told once instead of line by line.

use super::fault::{HoursFault, HoursProblem};
use super::names;

/// Bytes of the longest line: nineteen columns take a tenth of it.
const LONGEST_LINE: usize = 16_384;
/// What other programs part columns by.
const SEPARATORS: [char; 6] = ['\t', ';', '|', '，', '；', ' '];

/// What is wrong with the form of a whole file.
pub(super) fn problem(text: &str) -> Option<HoursProblem> {
    let lines = || text.lines().enumerate().map(|(i, line)| (i + 1, line));
    let say = |line, fault| Some(HoursProblem { field: String::new(), line: Some(line), fault });
    if let Some((n, line)) = lines().find(|(_, line)| line.len() > LONGEST_LINE) {
        return say(n, HoursFault::LongLine(line.len()));
    }
    let mut filled = lines().filter(|(_, line)| !line.trim().is_empty());
    let (n, header) = filled.next()?;
    let names = names();
    let known = |separator: char| {
        header.split(separator).any(|name| names.iter().any(|known| known == name.trim().trim_matches('"')))
    };
    if known(',') {
        return None;
    }
    let separator = SEPARATORS.into_iter().find(|&s| header.contains(s) && known(s))?;
    let (_, first) = filled.next().unwrap_or_default();
    say(n, HoursFault::Separator(separator, first.split(separator).any(has_decimal_comma)))
}

/// Whether a field is a number but for a comma in the place of its point.
pub(super) fn has_decimal_comma(field: &str) -> bool {
    let field = field.trim().trim_matches('"');
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let parts = field.strip_prefix('-').unwrap_or(field).split_once(',');
    parts.is_some_and(|(whole, rest)| digits(whole) && digits(rest))
}
