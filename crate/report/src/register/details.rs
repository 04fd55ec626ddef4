//! What the register says on request: where a number comes from, and its tables.

pub mod tables;
mod texts;

use tianchu_model::ParamId;
use tianchu_model::register::PARAMETERS;

use crate::words::{ParameterNoteMessage, Words, messages};

pub use texts::texts;

const NOTES: [ParameterNoteMessage; PARAMETERS.len()] = messages!(ParameterNoteMessage of PARAMETERS, id);

/// Where the value and the range of a parameter come from.
#[must_use]
pub fn note(param: ParamId, words: Words) -> &'static str {
    words.parameter_note(NOTES[param.0])
}
