//! What the register's rows are called.

use tianchu_model::register::Subject;

use crate::words::{SubjectMessage, Words, messages};

const SUBJECTS: [SubjectMessage; Subject::ALL.len()] = messages!(SubjectMessage of Subject::ALL, id());

/// What parameters of a subject are about.
#[must_use]
pub fn subject(subject: Subject, words: Words) -> &'static str {
    words.subject(SUBJECTS[subject as usize])
}
