//! A file of a user's own hours.

use tianchu_model::power::hours::OwnHours;
use tianchu_report::hours::notes;
use tianchu_report::{Language, Words};

use super::told;

/// Lines that a short input may stand for: a year in quarters of an hour.
const MOST_LINES: usize = 35_040;
/// Bytes that it may stand for.
const MOST_BYTES: usize = 1 << 20;

/// A file is read alike whatever ends its lines, or refused with places and words.
///
/// A year is too long for a fuzzer to change with effect. So an input whose last line is `*N` stands for a file of `N`
/// lines after the first: those after the first, over and over, in which `{h}` is the number of the hour.
pub fn check(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    let text = year(text);
    match OwnHours::parse(&text, &[]) {
        Ok(own) => {
            for language in Language::ALL {
                assert!(notes(&own, false, Words::of(language)).iter().all(|note| !note.is_empty()));
            }
            let ends = text.replace("\r\n", "\n").replace('\n', "\r\n");
            assert_eq!(OwnHours::parse(&ends, &[]).as_ref(), Ok(&own), "other ends of lines, other hours");
        }
        Err(problems) => told::check(&text, &problems),
    }
}

/// The file that an input stands for.
fn year(text: &str) -> String {
    let whole = || {
        let (body, last) = text.trim_end().rsplit_once('\n')?;
        let n: usize = last.strip_prefix('*')?.parse().ok()?;
        let (head, lines) = body.split_once('\n')?;
        let lines: Vec<&str> = lines.split('\n').collect();
        let longest = lines.iter().map(|line| line.len()).max().unwrap_or_default();
        let numbers = lines.iter().map(|line| line.matches("{h}").count()).max().unwrap_or_default();
        if n > MOST_LINES || n * (longest + 3 * numbers + 1) > MOST_BYTES {
            return None;
        }
        let mut file = head.to_owned();
        for (hour, line) in lines.iter().cycle().take(n).enumerate() {
            file.push('\n');
            file.push_str(&line.replace("{h}", &hour.to_string()));
        }
        Some(file)
    };
    whole().unwrap_or_else(|| text.to_owned())
}
