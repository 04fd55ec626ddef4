//! In the place of `files.rs` in the page's first load, which reads no files and has no words for what is wrong with
//! them: the name of the field, which nobody meets.

use tianchu_model::Diagnostic;
use tianchu_model::diagnostic::Expected;

use crate::Words;

pub(super) fn sentence(diagnostic: &Diagnostic, _: Words) -> String {
    diagnostic.field.clone()
}

pub(super) fn expected(_: Expected, _: Words) -> &'static str {
    ""
}
