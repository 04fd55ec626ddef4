//! Everything wrong with one command, gathered until it is told.

use tianchu_model::Diagnostic;

/// Everything wrong with one command, in the order in which it was found.
#[derive(Debug, Default)]
pub(crate) struct Complaints {
    /// The scenario file, if problems of it are among them.
    pub(crate) file: Option<File>,
    /// What is wrong with the link or the options, as sentences in the reader's language.
    pub(crate) sentences: Vec<String>,
    /// How many of the sentences are about files that cannot be read.
    n_unread: usize,
    /// What is not wrong but should be known.
    pub(crate) notes: Vec<String>,
}

/// A scenario file with what is wrong in it.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) problems: Vec<Diagnostic>,
}

impl Complaints {
    /// Whether nothing is wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.file.is_none() && self.sentences.is_empty()
    }

    /// Whether nothing is wrong but that files cannot be read.
    pub(crate) fn only_unread(&self) -> bool {
        self.file.is_none() && self.n_unread == self.sentences.len()
    }

    /// Says of a file why it cannot be read.
    pub(crate) fn cannot_be_read(&mut self, sentence: String) {
        self.n_unread += 1;
        self.sentences.push(sentence);
    }
}
