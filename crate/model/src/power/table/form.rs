//! What shows that a file is not comma-separated, seen before its fields are: told once instead of line by line.

use crate::diagnostic::{Diagnostic, HoursFault};

use super::{Table, quoted, wrong};

/// Bytes of the longest line: nineteen columns take a tenth of it.
const LONGEST_LINE: usize = 16_384;
/// What other programs part columns by; the full-width comma and semicolon come from Chinese keyboards.
const SEPARATORS: [char; 6] = ['\t', ';', '|', '\u{ff0c}', '\u{ff1b}', ' '];
/// Those of them that part columns whatever these are called.
const PLAIN: [char; 3] = ['\t', ';', '|'];

/// What is wrong with the form of a whole file, of whose columns some are `known` by name.
pub(crate) fn problems(text: &str, known: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
    let lines = || text.lines().enumerate().map(|(i, line)| (i + 1, line));
    let say = |line, fault| wrong("", fault).in_line(line);
    if let Some((n, line)) = lines().find(|(_, line)| line.len() > LONGEST_LINE) {
        return vec![say(n, HoursFault::LongLine(line.len()))];
    }
    let mut filled = lines().filter(|(_, line)| !line.trim().is_empty()).peekable();
    let mut problems = Vec::new();
    if let Some((n, line)) = filled.next_if(|(_, line)| is_excels(line)) {
        problems.push(say(n, HoursFault::SeparatorLine(line.trim().to_owned())));
    }
    let Some((n, header)) = filled.next() else { return problems };
    if let Some(separator) = separator(header, known) {
        let (_, first) = filled.next().unwrap_or_default();
        let decimal_commas = first.split(separator).any(has_decimal_comma);
        problems.push(say(n, HoursFault::Separator { found: separator, decimal_commas }));
    }
    problems
}

/// What the values are parted by below names that are parted by commas, of which `n` there are.
pub(crate) fn separator_below(table: &Table, n: usize) -> Option<Diagnostic> {
    let line = table.line(1).filter(|line| n > 1 && line.n_cells == 1)?;
    let cell = line.cell(0)?;
    let found = SEPARATORS.into_iter().find(|&s| cell.split(s).count() == n)?;
    let decimal_commas = cell.split(found).any(has_decimal_comma);
    Some(wrong("", HoursFault::Separator { found, decimal_commas }).in_line(line.number))
}

/// Whether a line tells Excel by what columns are parted, as in `sep=;`.
fn is_excels(line: &str) -> bool {
    let line = line.trim().trim_matches('"');
    line.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("sep=")) && line.chars().count() <= 5
}

/// What the columns of a header are parted by instead of a comma.
fn separator(header: &str, is_known: impl Fn(&str) -> bool) -> Option<char> {
    let known = |separator: char| header.split(separator).any(|name| is_known(name.trim().trim_matches('"')));
    if known(',') {
        return None;
    }
    let by_name = SEPARATORS.into_iter().find(|&s| header.contains(s) && known(s));
    // Names may be misspelt, but no name has one of these in it.
    let by_mark = || PLAIN.into_iter().find(|&s| header.trim().contains(s) && !header.contains(','));
    by_name.or_else(by_mark)
}

/// What is wrong with a number written with commas, if that is all that is; a share is at most 1.
pub(crate) fn comma_fault(field: &str, share: bool) -> Option<HoursFault> {
    let field = field.trim().trim_matches('"');
    let unsigned = field.strip_prefix('-').unwrap_or(field);
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let mut groups = whole.split(',');
    let first = groups.next().filter(|first| digits(first))?;
    let rest: Vec<&str> = groups.collect();
    if rest.is_empty() || !digits(decimals) || !rest.iter().all(|group| digits(group)) {
        return None;
    }
    let small = first.starts_with('0') || share && first == "1" && rest.iter().all(|group| *group == "000");
    let by_thousands = first.len() <= 3 && rest.iter().all(|group| group.len() == 3) && !small;
    match (by_thousands, rest.len() == 1 && !unsigned.contains('.')) {
        (true, either) => Some(HoursFault::ThousandsComma {
            found: quoted(field),
            plain: quoted(&field.replace(',', "")),
            point: either.then(|| quoted(&field.replace(',', "."))),
        }),
        (false, true) => {
            let found = quoted(field);
            Some(HoursFault::DecimalComma { point: found.replace(',', "."), found })
        }
        (false, false) => None,
    }
}

/// Whether a comma in a field may stand for a decimal point.
fn has_decimal_comma(field: &str) -> bool {
    matches!(
        comma_fault(field, false),
        Some(HoursFault::DecimalComma { .. } | HoursFault::ThousandsComma { point: Some(_), .. })
    )
}
