//! What is wrong with an input, in words: what, what is allowed and a way out, in one or two sentences.

#[cfg_attr(not(feature = "extras"), path = "diagnostic/no_files.rs")]
mod files;

use tianchu_model::Diagnostic;
use tianchu_model::diagnostic::{Among, Expected, Fault, Kind};

use crate::Words;
use crate::punctuation::{list, list_begun};
use crate::words::{MoreMessage, messages};

/// The sentence with the line it concerns, if it concerns one.
#[must_use]
pub fn message(diagnostic: &Diagnostic, words: Words) -> String {
    let sentence = sentence(diagnostic, words);
    match diagnostic.line {
        Some(line) => words.diagnostic_in_line(&line, &sentence),
        None => sentence,
    }
}

/// The sentence without a place, for where that is shown otherwise.
#[must_use]
pub fn sentence(diagnostic: &Diagnostic, words: Words) -> String {
    let Diagnostic { field, fault, .. } = diagnostic;
    match fault {
        Fault::Repeated(Some([first, second])) => words.diagnostic_repeated(field, first, second),
        Fault::NoValue => words.diagnostic_no_value(field),
        Fault::WrongType { found, expected } => {
            words.diagnostic_wrong_type(&self::expected(*expected, words), field, found)
        }
        Fault::Unknown { among: Among::Codes } => words.diagnostic_unknown_code(field),
        Fault::CutOff => words.diagnostic_cut_off(field),
        Fault::OwnRow(row) => words.diagnostic_own_row(row),
        Fault::OfEntry => words.diagnostic_of_entry(field),
        Fault::NoLink => words.diagnostic_no_link().to_owned(),
        // Rounded up, so that what is above the limit is not said to be the limit.
        Fault::TooLong { bytes, most } => words.diagnostic_too_long(&(most / 1_000), &bytes.div_ceil(1_000)),
        Fault::NotAllowed { found, allowed } => {
            words.diagnostic_not_allowed(&list(allowed, words), field, found)
        }
        Fault::More { n, of } if field.is_empty() => words.more(MORE[*of as usize], n),
        _ => files::sentence(diagnostic, words),
    }
}

/// Parts of a link left out that are named.
const N_LEFT_OUT: usize = 5;

/// What to know of a link that was read without some parts of it, if there are any.
#[must_use]
pub fn left_out(parts: &[String], words: Words) -> Option<String> {
    let quoted: Vec<String> = parts.iter().map(|part| format!("“{part}”")).collect();
    (!parts.is_empty()).then(|| words.link_left_out(&list_begun(&quoted, N_LEFT_OUT, words)))
}

const MORE: [MoreMessage; Kind::ALL.len()] = messages!(MoreMessage of Kind::ALL, id());

/// What must stand in a field, after "must be".
#[must_use]
pub fn expected(expected: Expected, words: Words) -> &'static str {
    match expected {
        Expected::Number => words.expected_number(),
        Expected::Count => words.expected_count(),
        _ => files::expected(expected, words),
    }
}
