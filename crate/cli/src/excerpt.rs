//! Bad input as a report: problems of a file with the lines they stand in, the rest as sentences.

use std::fmt;

use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, SourceCode};
use tianchu_model::problem::Fault;
use tianchu_model::{Lang, ParamId, Problem};

use crate::diagnostics::{Diagnostics, File};
use crate::failure::ERROR;
use crate::shown::{in_place, shown};

/// Columns of a report, whatever the terminal has: the same message everywhere.
const WIDTH: usize = 100;

/// All that is wrong, first what is wrong with the file.
pub(crate) fn render(diagnostics: &Diagnostics, lang: Lang, colour: bool) -> String {
    let mut text = String::new();
    if let Some(file) = &diagnostics.file {
        text.push_str(&render_file(file, lang, colour));
    }
    for sentence in &diagnostics.sentences {
        text.push_str(&format!("{}{}\n", ERROR.get(lang), shown(sentence)));
    }
    text
}

/// The heading, then every problem with the lines it stands in.
fn render_file(file: &File, lang: Lang, colour: bool) -> String {
    let n_problems = file.problems.len();
    let name = shown(&file.name);
    let heading = match lang {
        Lang::Zh => format!("{name} 有 {n_problems} 处问题"),
        Lang::En if n_problems == 1 => format!("{name} has a problem"),
        Lang::En => format!("{name} has {n_problems} problems"),
    };
    let theme = if colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler =
        GraphicalReportHandler::new_themed(theme).with_width(WIDTH).with_context_lines(1).with_links(false);
    let source = NamedSource::new(&name, in_place(&file.text));
    let mut text = format!("{}{heading}\n", ERROR.get(lang));
    for part in parts(file, &source, lang) {
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

/// Each problem by itself; what is missing as one, since it has no place and one remedy.
fn parts<'a>(file: &File, source: &'a NamedSource<String>, lang: Lang) -> Vec<Part<'a>> {
    let is_missing = |p: &&Problem| p.fault == Fault::Missing && ParamId::find(&p.field).is_some();
    let missing: Vec<&str> = file.problems.iter().filter(is_missing).map(|p| p.field.as_str()).collect();
    let placed = file.problems.iter().filter(|p| missing.len() < 2 || !is_missing(p));
    let mut parts: Vec<Part<'a>> = placed.map(|p| Part::new(p, source, lang)).collect();
    if missing.len() > 1 {
        parts.push(Part { message: missing_message(&missing, lang), label: None, source });
    }
    parts
}

/// Names listed of what is missing; more would hide the remedy.
const N_NAMES: usize = 6;

fn missing_message(names: &[&str], lang: Lang) -> String {
    let n = names.len();
    let list = names[..n.min(N_NAMES)].join(if lang == Lang::Zh { "、" } else { ", " });
    match lang {
        Lang::Zh => {
            let rest = if n > N_NAMES { "等" } else { "" };
            format!(
                "缺少 {n} 项：{list}{rest}。完整情景须列出全部取值；也可写 base = \"baseline\" 只列差异。"
            )
        }
        Lang::En => {
            let rest = if n > N_NAMES { format!(" and {} more", n - N_NAMES) } else { String::new() };
            format!(
                "{n} values are missing: {list}{rest}. A complete scenario lists every value; or write base = \"baseline\" and list only what differs."
            )
        }
    }
}

/// A problem with the place it stands in.
#[derive(Debug)]
struct Part<'a> {
    message: String,
    label: Option<LabeledSpan>,
    source: &'a NamedSource<String>,
}

impl<'a> Part<'a> {
    fn new(problem: &Problem, source: &'a NamedSource<String>, lang: Lang) -> Self {
        // The excerpt shows the line; the sentence need not say its number.
        let message = shown(&Problem { line: None, ..problem.clone() }.message(lang));
        let length = source.inner().len();
        let label = problem.span.as_ref().map(|span| {
            let end = span.end.min(length);
            let start = span.start.min(end);
            LabeledSpan::new(Some(shown(&label(problem, lang))), start, end - start)
        });
        Self { message, label, source }
    }
}

/// A word or two under the place.
fn label(problem: &Problem, lang: Lang) -> String {
    let zh = lang == Lang::Zh;
    match (&problem.fault, problem.nearest()) {
        (Fault::OutOfRange { .. } | Fault::NoOption { .. }, Some(n)) if zh => format!("最近的允许值：{n}"),
        (Fault::OutOfRange { .. } | Fault::NoOption { .. }, Some(n)) => format!("nearest allowed: {n}"),
        (Fault::NotFinite { .. }, Some(n)) if zh => format!("基准值：{n}"),
        (Fault::NotFinite { .. }, Some(n)) => format!("baseline: {n}"),
        (Fault::Unknown { .. } | Fault::NotAllowed { .. }, Some(n)) if zh => format!("是否指 {n}？"),
        (Fault::Unknown { .. } | Fault::NotAllowed { .. }, Some(n)) => format!("{n}?"),
        (Fault::WrongType { expected, .. }, _) if zh => format!("应为{}", expected.0),
        (Fault::WrongType { expected, .. }, _) => format!("must be {}", expected.1),
        _ if zh => "此处".to_owned(),
        _ => "here".to_owned(),
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
