//! Marks of either language: rules rather than words.

use crate::Language;
use crate::words::Words;

/// Items in a row.
#[must_use]
pub fn list<S: AsRef<str>>(items: &[S], words: Words) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    items.join(match words.language() {
        Language::Zh => "、",
        Language::En => ", ",
    })
}

/// The first `most` items in a row, and that there are more.
#[must_use]
pub(crate) fn list_begun<S: AsRef<str>>(items: &[S], most: usize, words: Words) -> String {
    let shown = list(&items[..items.len().min(most)], words);
    match (items.len().saturating_sub(most), words.language()) {
        (0, _) => shown,
        (_, Language::Zh) => format!("{shown}等"),
        (more, Language::En) => format!("{shown} and {more} more"),
    }
}

/// All items in a row, the last one joined by a word where the language does so.
#[must_use]
pub fn list_whole<S: AsRef<str>>(items: &[S], words: Words) -> String {
    match (words.language(), items) {
        (Language::En, [first @ .., last]) if !first.is_empty() => {
            format!("{} and {}", list(first, words), last.as_ref())
        }
        _ => list(items, words),
    }
}

/// Some items in a row, and that there are others like them.
#[must_use]
pub fn list_open<S: AsRef<str>>(items: &[S], words: Words) -> String {
    let shown = list(items, words);
    match words.language() {
        Language::Zh => format!("{shown}等"),
        Language::En => format!("{shown} and others"),
    }
}

/// Parts of a sentence, with commas between them.
#[must_use]
pub fn commas<S: AsRef<str>>(parts: &[S], words: Words) -> String {
    let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    parts.join(match words.language() {
        Language::Zh => "，",
        Language::En => ", ",
    })
}

/// Clauses or remarks, with semicolons between them.
#[must_use]
pub fn semicolons<S: AsRef<str>>(clauses: &[S], words: Words) -> String {
    let clauses: Vec<&str> = clauses.iter().map(AsRef::as_ref).collect();
    clauses.join(match words.language() {
        Language::Zh => "；",
        Language::En => "; ",
    })
}

/// The sign of per cent, with the space that belongs before it.
#[must_use]
pub fn percent_sign(words: Words) -> &'static str {
    match words.language() {
        Language::Zh => "%",
        Language::En => " %",
    }
}

/// Whether a line may not begin with this mark.
#[must_use]
pub fn closes(c: char) -> bool {
    "，。；：、）」》？！%".contains(c)
}

/// Whether a line may not end with this mark.
#[must_use]
pub fn opens(c: char) -> bool {
    "（「《".contains(c)
}

#[cfg(all(test, feature = "packs"))]
mod tests {
    use super::*;

    // Breaks if a list names more than it should, or hides that there is more.
    #[test]
    fn lists_are_said_in_both_languages() {
        let [zh, en] = [Language::Zh, Language::En].map(Words::of);
        let items = ["a", "b", "c"];
        assert_eq!((list(&items, zh), list(&items, en)), ("a、b、c".to_owned(), "a, b, c".to_owned()));
        assert_eq!(list_begun(&items, 3, en), "a, b, c");
        assert_eq!(
            (list_begun(&items, 2, zh), list_begun(&items, 2, en)),
            ("a、b等".to_owned(), "a, b and 1 more".to_owned())
        );
        assert_eq!(
            [list_whole(&items, zh), list_whole(&items, en), list_whole(&["a"], en)],
            ["a、b、c", "a, b and c", "a"]
        );
        assert_eq!([list_open(&items, zh), list_open(&items, en)], ["a、b、c等", "a, b, c and others"]);
        assert_eq!([commas(&items, zh), semicolons(&items, en)], ["a，b，c", "a; b; c"]);
    }
}
