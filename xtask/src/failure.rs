//! What every command reports when it cannot go on: the cause, and what would mend it.

use std::fmt;

#[derive(Clone)]
pub(crate) struct Failure {
    cause: String,
    mend: String,
}

pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(cause: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { cause: cause.into(), mend: mend.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cause: {}\nmend:  {}", self.cause, self.mend.replace('\n', "\n       "))
    }
}
