//! What a command works with.

use std::path::{Path, PathBuf};

use tianchu_model::Diagnostics;
use tianchu_report::{Words, diagnostic};

use crate::complaints::Complaints;
use crate::excerpt;
use crate::failure::Failure;
use crate::files;
use crate::host::Host;
use crate::shown::shown;

/// One command under way: the language of its texts, where it reads and writes, and what is wrong with its input.
pub(crate) struct Session<'a> {
    /// Everything is said in these.
    pub(crate) words: Words,
    /// Where the command reads and writes.
    pub(crate) terminal: Host<'a>,
    /// What was found wrong with the input so far.
    pub(crate) complaints: Complaints,
    /// Files read or to be written so far, and what each was named as.
    files: Vec<(&'static str, PathBuf)>,
}

impl<'a> Session<'a> {
    /// What a scenario file is named as among the files of a command.
    pub(crate) const SCENARIO: &'static str = "SCENARIO";

    /// A session in which nothing was said yet.
    pub(crate) fn new(words: Words, terminal: Host<'a>) -> Self {
        Self { words, terminal, complaints: Complaints::default(), files: Vec::new() }
    }

    /// Complains.
    pub(crate) fn complain(&mut self, sentence: impl Into<String>) {
        self.complaints.sentences.push(sentence.into());
    }

    /// Complains of what the model refuses.
    pub(crate) fn complain_of(&mut self, found: &Diagnostics) {
        for problem in &found.0 {
            self.complain(diagnostic::message(problem, self.words));
        }
    }

    /// Complains of what is wrong in a file, a link or an option, naming that first.
    pub(crate) fn complain_of_in(&mut self, origin: &str, found: &Diagnostics) {
        for problem in &found.0 {
            self.complain_in(origin, &diagnostic::message(problem, self.words));
        }
    }

    /// Complains of something in a file, a link or an option, naming that first.
    pub(crate) fn complain_in(&mut self, origin: &str, sentence: &str) {
        self.complain(self.words.terminal_of(&origin, &sentence));
    }

    /// Complains of a name that nothing goes by: the nearest one, or else where the `names` are.
    pub(crate) fn unknown(&mut self, kind: &str, word: &str, nearest: Option<String>, names: &str) {
        let hint = nearest.map_or(names.to_owned(), |name| self.words.terminal_did_you_mean(&name));
        self.complain(self.words.terminal_unknown(&hint, &kind, &word));
    }

    /// What a dispatch refuses, as the end of the command.
    pub(crate) fn refuse(&mut self, found: &Diagnostics) -> Failure {
        self.complain_of(found);
        Failure::Input
    }

    /// Goes on if nothing is wrong, after saying what should be known.
    ///
    /// # Errors
    /// If something is wrong with the input.
    pub(crate) fn settle(&mut self) -> Result<(), Failure> {
        if !self.complaints.is_empty() {
            return Err(if self.complaints.only_unread() { Failure::Unread } else { Failure::Input });
        }
        for note in std::mem::take(&mut self.complaints.notes) {
            self.remark(&note);
        }
        Ok(())
    }

    /// Says something to know beside the data.
    pub(crate) fn remark(&mut self, text: &str) {
        // A note that cannot be written is no reason to withhold the data.
        let _ = writeln!(self.terminal.err, "{}", self.words.terminal_note(&shown(text)));
    }

    /// Says why the command ended early.
    pub(crate) fn tell(&mut self, failure: &Failure) {
        let text = match failure {
            Failure::Input | Failure::Unread => {
                excerpt::render(&self.complaints, self.words, self.terminal.colour)
            }
            other => other.text(self.words),
        };
        // Nobody is left to tell if this cannot be written.
        let _ = self.terminal.err.write_all(text.as_bytes());
    }

    /// Remembers a file that is read.
    pub(crate) fn reads(&mut self, option: &'static str, path: &Path) {
        self.files.extend(files::place(path).map(|place| (option, place)));
    }

    /// Remembers a file that will be written, and refuses it where it is named as a folder, or is one of those
    /// before: what stands there would be lost.
    pub(crate) fn writes(&mut self, option: &'static str, path: &Path) {
        if path.to_string_lossy().ends_with(['/', '\\']) {
            return self.complain(self.words.terminal_folder(&option, &path.display()));
        }
        let Some(place) = files::place(path) else { return };
        if let Some((earlier, _)) = self.files.iter().find(|(_, p)| *p == place) {
            let earlier =
                if *earlier == Self::SCENARIO { self.words.terminal_the_scenario() } else { earlier };
            self.complain(self.words.terminal_same_file(&earlier, &option));
        }
        self.files.push((option, place));
    }

    /// Writes bytes to a file, or without one to the standard output.
    ///
    /// # Errors
    /// If they cannot be written.
    pub(crate) fn write(&mut self, file: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
        match file {
            Some(path) => files::replace(path, bytes),
            None => Ok(self.terminal.out.write_all(bytes)?),
        }
    }
}
