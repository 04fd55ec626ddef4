//! What a command works with.

use std::path::{Path, PathBuf};

use tianchu_model::dispatch::Faults;
use tianchu_model::{Lang, Problem};
use tianchu_report::Words;

use crate::diagnostics::Diagnostics;
use crate::excerpt;
use crate::failure::Failure;
use crate::files;
use crate::host::Host;
use crate::shown::shown;

/// One command under way: the language of its texts, where it reads and writes, and what is wrong with its input.
pub(crate) struct Session<'a> {
    /// Language of everything said.
    pub(crate) lang: Lang,
    /// Where the command reads and writes.
    pub(crate) terminal: Host<'a>,
    /// What was found wrong with the input so far.
    pub(crate) diagnostics: Diagnostics,
    /// Files read or to be written so far, and what each was named as.
    files: Vec<(&'static str, PathBuf)>,
}

impl<'a> Session<'a> {
    /// What a scenario file is named as among the files of a command.
    pub(crate) const SCENARIO: &'static str = "SCENARIO";

    /// A session in which nothing was said yet.
    pub(crate) fn new(lang: Lang, terminal: Host<'a>) -> Self {
        Self { lang, terminal, diagnostics: Diagnostics::default(), files: Vec::new() }
    }

    /// Complains, in whichever of both languages the reader has.
    pub(crate) fn complain(&mut self, zh: String, en: String) {
        self.diagnostics.sentences.push(if self.lang == Lang::Zh { zh } else { en });
    }

    /// Complains of what the model refuses.
    pub(crate) fn complain_of(&mut self, problem: &Problem) {
        self.diagnostics.sentences.push(problem.message(self.lang));
    }

    /// Complains of something in a file, a link or an option, naming that first.
    pub(crate) fn complain_in(&mut self, origin: &str, sentence: &str) {
        let colon = if self.lang == Lang::Zh { "：" } else { ": " };
        self.diagnostics.sentences.push(format!("{origin}{colon}{sentence}"));
    }

    /// Complains of a name that nothing goes by: the nearest one, or else where the names are.
    pub(crate) fn unknown(
        &mut self,
        (kind_zh, kind_en): (&str, &str),
        word: &str,
        nearest: Option<String>,
        names: (&str, &str),
    ) {
        let (zh, en) = match nearest {
            Some(n) => (format!("是否指 {n}？"), format!("Did you mean {n}?")),
            None => (names.0.to_owned(), names.1.to_owned()),
        };
        self.complain(format!("没有{kind_zh} {word}。{zh}"), format!("there is no {kind_en} {word}. {en}"));
    }

    /// What a dispatch refuses, as the end of the command.
    pub(crate) fn refuse(&mut self, faults: &Faults) -> Failure {
        self.diagnostics.sentences.extend(faults.lines(self.lang));
        Failure::Input
    }

    /// Goes on if nothing is wrong, after saying what should be known.
    ///
    /// # Errors
    /// If something is wrong with the input.
    pub(crate) fn settle(&mut self) -> Result<(), Failure> {
        if !self.diagnostics.is_empty() {
            return Err(if self.diagnostics.only_unread() { Failure::Unread } else { Failure::Input });
        }
        for note in std::mem::take(&mut self.diagnostics.notes) {
            // A note that cannot be written is no reason to withhold the result.
            let _ = writeln!(self.terminal.err, "{}", shown(&note));
        }
        Ok(())
    }

    /// Says something to know beside the data.
    pub(crate) fn remark(&mut self, text: &str) {
        // A note that cannot be written is no reason to withhold the data.
        let _ = writeln!(self.terminal.err, "{}", Words::of(self.lang).terminal_note(&shown(text)));
    }

    /// The same in words that stand here still.
    pub(crate) fn note(&mut self, zh: &str, en: &str) {
        self.remark(if self.lang == Lang::Zh { zh } else { en });
    }

    /// Says why the command ended early.
    pub(crate) fn tell(&mut self, failure: &Failure) {
        let text = match failure {
            Failure::Input | Failure::Unread => {
                excerpt::render(&self.diagnostics, self.lang, self.terminal.colour)
            }
            other => other.text(self.lang),
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
            let path = path.display();
            return self.complain(
                format!("{option} 的值是 {path}，这是文件夹，缺文件名；请在其后加上文件名。"),
                format!("{option} is {path}, a folder without a file name. Add the name of a file."),
            );
        }
        let Some(place) = files::place(path) else { return };
        if let Some((other, _)) = self.files.iter().find(|(_, p)| *p == place) {
            let other = *other;
            let (name_zh, name_en) =
                if other == Self::SCENARIO { ("情景", "the scenario") } else { (other, other) };
            self.complain(
                format!("{name_zh} 与 {option} 是同一个文件：后写的会覆盖它。请分写两个文件。"),
                format!("{name_en} and {option} are the same file, which would be replaced. Name two files."),
            );
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
