//! Bad input as a report: problems of a file with the lines they stand in, the rest as sentences.

use std::fmt;

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, SourceCode};
use tianchu_model::diagnostic::{Fault, Kind};
use tianchu_model::{Diagnostic, Diagnostics};
use tianchu_report::{Words, diagnostic};

use crate::complaints::{Complaints, File};
use crate::shown::{in_place, shown};

/// Columns of a report, whatever the terminal has: the same message everywhere.
const WIDTH: usize = 100;

/// Sentences that are told of arguments and files, each of which tells no more than [`Diagnostics::MOST`] and counts the
/// rest; a line may have thousands of arguments.
const MOST: usize = 2 * Diagnostics::MOST;

/// All that is wrong, first what is wrong with the file.
pub(crate) fn render(complaints: &Complaints, words: Words, colour: bool) -> String {
    let mut text = String::new();
    if let Some(file) = &complaints.file {
        text.push_str(&render_file(file, words, colour));
    }
    let told = complaints.sentences.len().min(MOST);
    for sentence in &complaints.sentences[..told] {
        text.push_str(&format!("{}\n", words.terminal_error(&shown(sentence))));
    }
    match complaints.sentences.len() - told {
        0 => {}
        n => {
            let more = Diagnostic::new("", Fault::More { n, of: Kind::Other });
            text.push_str(&format!("{}\n", words.terminal_error(&diagnostic::sentence(&more, words))));
        }
    }
    text
}

/// The heading, then every problem with the lines it stands in.
fn render_file(file: &File, words: Words, colour: bool) -> String {
    let name = shown(&file.name);
    let heading = match file.problems.iter().map(Diagnostic::n_faults).sum::<usize>() {
        1 => words.excerpt_problem(&name),
        count => words.excerpt_problems(&count, &name),
    };
    let theme = if colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler =
        GraphicalReportHandler::new_themed(theme).with_width(WIDTH).with_context_lines(1).with_links(false);
    let source = NamedSource::new(&name, in_place(&file.text));
    let mut text = format!("{}\n", words.terminal_error(&heading));
    for part in file.problems.iter().map(|problem| Part::new(problem, &source, words)) {
        let mut excerpt = String::new();
        // A part that cannot be drawn is still said.
        if handler.render_report(&mut excerpt, &part).is_err() {
            excerpt = part.message;
        }
        text.push_str(&format!("\n{}", tidy(&excerpt)));
    }
    text
}

/// Without spaces at line ends and without empty lines at either end.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.trim_matches('\n').lines().map(str::trim_end).collect();
    lines.join("\n") + "\n"
}

/// A problem with the place it stands in.
#[derive(Debug)]
struct Part<'a> {
    message: String,
    label: Option<LabeledSpan>,
    source: &'a NamedSource<String>,
}

impl<'a> Part<'a> {
    fn new(problem: &Diagnostic, source: &'a NamedSource<String>, words: Words) -> Self {
        // The excerpt shows the line; the sentence need not say its number.
        let message = shown(&diagnostic::sentence(problem, words));
        let length = source.inner().len();
        let label = problem.span.as_ref().map(|span| {
            let end = span.end.min(length);
            let start = span.start.min(end);
            LabeledSpan::new(Some(shown(&label(problem, words))), start, end - start)
        });
        Self { message, label, source }
    }
}

/// A word or two under the place.
fn label(problem: &Diagnostic, words: Words) -> String {
    match (&problem.fault, &problem.suggestion) {
        (Fault::OutOfRange { .. }, Some(value)) => words.excerpt_nearest(value),
        (Fault::NotFinite { .. }, Some(value)) => words.excerpt_baseline(value),
        (Fault::Unknown { .. } | Fault::NotAllowed { .. } | Fault::Percentage { .. }, Some(meant)) => {
            words.excerpt_meant(meant)
        }
        (Fault::WrongType { expected, .. }, _) => {
            words.excerpt_must_be(&diagnostic::expected(*expected, words))
        }
        _ => words.excerpt_here().to_owned(),
    }
}

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Part<'_> {}

impl miette::Diagnostic for Part<'_> {
    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        self.label.clone().map(|l| Box::new(std::iter::once(l)) as Box<dyn Iterator<Item = LabeledSpan>>)
    }
}
