//! What an earlier vintage does not know, in words.

use tianchu_model::Vintage;
use tianchu_report::Words;

/// A sentence on what moves the results of an earlier vintage most; none of the latest.
pub(crate) fn lacks(vintage: Vintage, words: Words) -> Option<&'static str> {
    match vintage {
        Vintage::EndOf2024 => Some(words.vintage_lacks_2024()),
        Vintage::EndOf2025 => Some(words.vintage_lacks_2025()),
        Vintage::Latest => None,
    }
}
