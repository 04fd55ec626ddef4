//! Where results go, and as what.

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::Value;
use tianchu_report::export::Table;
use tianchu_report::punctuation::list;

use crate::args::{OutputArgs, RegisterArgs};
use crate::failure::Failure;
use crate::files;
use crate::input;
use crate::session::Session;
use crate::shown::shown;
use crate::tables;

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// For a person at a terminal.
    Text,
    Csv,
    Json,
    /// A Markdown table, for documentation.
    Markdown,
    /// Tables with what they rest on, in one file.
    Zip,
}

const FORMATS: [(&str, Format); 4] =
    [("csv", Format::Csv), ("json", Format::Json), ("md", Format::Markdown), ("zip", Format::Zip)];

/// Where and how a command writes.
#[derive(Debug)]
pub(crate) struct Output {
    format: Format,
    /// `None` is the standard output.
    file: Option<PathBuf>,
    bom: bool,
    /// Whether names of regions stand beside their codes.
    names: bool,
}

impl Output {
    /// Tables of results: CSV or JSON.
    pub(crate) fn of_results(args: &OutputArgs, session: &mut Session<'_>) -> Self {
        Self::with_names(&["csv", "json"], args, session)
    }

    /// All results: CSV, JSON, or an archive.
    pub(crate) fn of_run(args: &OutputArgs, session: &mut Session<'_>) -> Self {
        let output = Self::with_names(&["csv", "json", "zip"], args, session);
        if output.is_archive() && args.out.is_none() && session.terminal.interactive {
            session.complain(session.words.output_zip());
        }
        output
    }

    /// Tables of results that have a form for reading, too: CSV, JSON or Markdown.
    pub(crate) fn of_report(args: &OutputArgs, session: &mut Session<'_>) -> Self {
        Self::with_names(&["csv", "json", "md"], args, session)
    }

    fn with_names(allowed: &[&str], args: &OutputArgs, session: &mut Session<'_>) -> Self {
        let output = Self::new(allowed, args.format.as_deref(), args.out.as_deref(), args.bom, session);
        if args.names && !matches!(output.format, Format::Csv | Format::Json) {
            session.complain(session.words.output_names());
        }
        Self { names: args.names, ..output }
    }

    /// Tables of the register: CSV, JSON or Markdown.
    pub(crate) fn of_register(args: &RegisterArgs, session: &mut Session<'_>) -> Self {
        Self::new(&["csv", "json", "md"], args.format.as_deref(), args.out.as_deref(), args.bom, session)
    }

    fn new(
        allowed: &[&str],
        format: Option<&str>,
        out: Option<&Path>,
        bom: bool,
        session: &mut Session<'_>,
    ) -> Self {
        let named = |name: &str| FORMATS.iter().find(|(n, _)| *n == name).map(|(_, f)| *f);
        let (file, chosen) = destination(allowed, format, out, session);
        let format = match chosen.and_then(named) {
            Some(format) => format,
            None if session.terminal.interactive && out.is_none() => Format::Text,
            None => Format::Csv,
        };
        if bom && format != Format::Csv {
            session.complain(session.words.output_bom());
        }
        Self { format, file, bom, names: false }
    }

    /// Whether a person reads it.
    pub(crate) fn is_text(&self) -> bool {
        self.format == Format::Text
    }

    /// Whether it is written as Markdown.
    pub(crate) fn is_markdown(&self) -> bool {
        self.format == Format::Markdown
    }

    /// Whether it is written as CSV with codes alone.
    pub(crate) fn is_plain_csv(&self) -> bool {
        self.format == Format::Csv && !self.names
    }

    /// Whether an archive is written.
    pub(crate) fn is_archive(&self) -> bool {
        self.format == Format::Zip
    }

    /// Writes an archive made elsewhere.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(crate) fn write_archive(&self, session: &mut Session<'_>, bytes: &[u8]) -> Result<(), Failure> {
        session.write(self.file.as_deref(), bytes)
    }

    /// Writes CSV made elsewhere.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(crate) fn write_csv(&self, session: &mut Session<'_>, csv: &str) -> Result<(), Failure> {
        let mark = if self.bom { "\u{feff}" } else { "" };
        session.write(self.file.as_deref(), format!("{mark}{csv}").as_bytes())
    }

    /// Writes text made elsewhere.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(crate) fn write_text(&self, session: &mut Session<'_>, text: &str) -> Result<(), Failure> {
        session.write(self.file.as_deref(), text.as_bytes())
    }

    /// Writes a table, or for a person `text`.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(crate) fn write<M: Serialize>(
        &self,
        session: &mut Session<'_>,
        table: &Table,
        numbers: &[&str],
        meta: impl FnOnce() -> M,
        text: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        let named = self.names.then(|| tables::beside_codes(table, session.words));
        let table = named.as_ref().unwrap_or(table);
        let content = match self.format {
            Format::Text => shown(&text()),
            Format::Csv => return self.write_csv(session, &table.csv()),
            Format::Json => table.json(numbers, &meta()),
            Format::Markdown => tables::markdown(table),
            Format::Zip => unreachable!("an archive is no table"),
        };
        session.write(self.file.as_deref(), content.as_bytes())
    }
}

/// The file of `--out`, and which of the formats `allowed` is asked for, or else told by its ending; complains where the two do
/// not fit.
pub(crate) fn destination<'a>(
    allowed: &[&'a str],
    format: Option<&str>,
    out: Option<&Path>,
    session: &mut Session<'_>,
) -> (Option<PathBuf>, Option<&'a str>) {
    let file = files::named(out);
    if let Some(path) = &file {
        session.writes("--out", path);
    }
    let asked = format.and_then(|format| input::word("--format", format, allowed, session));
    let ending = file.as_ref().and_then(|f| f.extension()).map(|e| e.to_string_lossy().to_lowercase());
    let by_ending = allowed.iter().copied().find(|name| ending.as_deref() == Some(*name));
    match (&ending, by_ending, asked) {
        (Some(ending), None, _) => {
            let all: Vec<String> = allowed.iter().map(|e| format!(".{e}")).collect();
            session.complain(session.words.output_ending(&list(&all, session.words), &ending));
        }
        (Some(ending), Some(named), Some(asked)) if named != asked => {
            session.complain(session.words.output_ending_and_format(&ending, &asked));
        }
        _ => {}
    }
    (file, asked.or(by_ending))
}

/// What an export of a table without a run says about itself.
pub(crate) fn meta_of_register() -> Value {
    serde_json::json!({
        "tool": "tianchu",
        "model_version": tianchu_model::MODEL_VERSION,
        "data_version": tianchu_model::DATA_VERSION,
    })
}
