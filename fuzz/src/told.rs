//! What must hold of everything that is said of an input.

use tianchu_model::Diagnostics;
use tianchu_model::diagnostic::Kind;
use tianchu_report::{Language, Words, diagnostic};

/// So many are told at most: of every kind that comes only later the first, and how many there are more.
const MOST: usize = Diagnostics::MOST + 2 * Kind::ALL.len();
/// Characters of a sentence: a value is named, not repeated at length.
const LONGEST: usize = 3_000;

/// Something is said, not too much, in words of both languages, and every place lies in the text.
pub(crate) fn check(text: &str, problems: &Diagnostics) {
    let n = problems.0.len();
    assert!((1..=MOST).contains(&n), "{n} problems are told");
    let n_lines = text.matches('\n').count() + 1;
    for problem in &problems.0 {
        if let Some(span) = &problem.span {
            assert!(text.get(span.clone()).is_some(), "{problem:?} is outside the text");
        }
        if let Some(line) = problem.line {
            assert!((1..=n_lines).contains(&line), "{problem:?} is in no line of {n_lines}");
        }
        for language in Language::ALL {
            let said = diagnostic::message(problem, Words::of(language));
            let length = said.chars().count();
            assert!((1..=LONGEST).contains(&length), "{length} characters: {said}");
        }
    }
}
