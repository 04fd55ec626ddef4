//! What is around a command.

use std::io::{Read, Write};

use tianchu_report::Language;

/// What a command has around it.
pub struct Host<'a> {
    /// What a file called `-` is read from; without it such a file is empty.
    pub input: Option<&'a mut dyn Read>,
    /// Where data goes.
    pub out: &'a mut dyn Write,
    /// Where errors and notes go.
    pub err: &'a mut dyn Write,
    /// Language where `--lang` does not say.
    pub lang: Language,
    /// Whether `out` is read by a person rather than a program.
    pub interactive: bool,
    /// Whether `err` shows colours.
    pub colour: bool,
}

impl<'a> Host<'a> {
    /// A host whose output a program reads, in English, without anything to read.
    pub fn captured(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self { input: None, out, err, lang: Language::En, interactive: false, colour: false }
    }

    /// The same host, lent for a while.
    pub(crate) fn lent(&mut self) -> Host<'_> {
        Host {
            input: match &mut self.input {
                Some(input) => Some(&mut **input),
                None => None,
            },
            out: &mut *self.out,
            err: &mut *self.err,
            lang: self.lang,
            interactive: self.interactive,
            colour: self.colour,
        }
    }
}
