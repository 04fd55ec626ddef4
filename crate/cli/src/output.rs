//! Where results go: the standard output, or a file replaced whole or not at all.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::Serialize;
use tianchu_model::Lang;
use tianchu_model::export::Table;

use crate::Host;
use crate::args::OutputArgs;
use crate::failure::Failure;
use crate::input::{self, Complaints};
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
}

const FORMATS: [(&str, Format); 3] = [("csv", Format::Csv), ("json", Format::Json), ("md", Format::Markdown)];

/// Where and how a command writes.
#[derive(Debug)]
pub(crate) struct Output {
    format: Format,
    /// `None` is the standard output.
    file: Option<PathBuf>,
    bom: bool,
}

impl Output {
    /// Tables of results: CSV or JSON.
    pub(crate) fn of_results(
        args: &OutputArgs,
        lang: Lang,
        host: &Host<'_>,
        complaints: &mut Complaints,
    ) -> Self {
        Self::new(
            &["csv", "json"],
            args.format.as_deref(),
            args.out.as_deref(),
            args.bom,
            lang,
            host,
            complaints,
        )
    }

    pub(crate) fn new(
        allowed: &[&str],
        format: Option<&str>,
        out: Option<&Path>,
        bom: bool,
        lang: Lang,
        host: &Host<'_>,
        complaints: &mut Complaints,
    ) -> Self {
        let named = |name: &str| FORMATS.iter().find(|(n, _)| *n == name).map(|(_, f)| *f);
        let file = file(out);
        if let Some(path) = &file {
            complaints.writes("--out", path, lang);
        }
        let asked =
            format.and_then(|f| input::word("--format", f, allowed, lang, complaints)).and_then(named);
        let ending = file.as_ref().and_then(|f| f.extension()).map(|e| e.to_string_lossy().to_lowercase());
        let by_ending = ending.as_deref().filter(|e| allowed.contains(e)).and_then(named);
        if let Some(ending) = &ending {
            unfit(ending, allowed, format, by_ending.zip(asked), lang, complaints);
        }
        let format = match asked.or(by_ending) {
            Some(format) => format,
            None if host.interactive && out.is_none() => Format::Text,
            None => Format::Csv,
        };
        if bom && format != Format::Csv {
            complaints.sentences.push(match lang {
                Lang::Zh => "--bom 只用于 CSV：请加 --format csv。".to_owned(),
                Lang::En => "--bom is for CSV: add --format csv.".to_owned(),
            });
        }
        Self { format, file, bom }
    }

    /// Whether a person reads it.
    pub(crate) fn is_text(&self) -> bool {
        self.format == Format::Text
    }

    /// Whether it is written as CSV.
    pub(crate) fn is_csv(&self) -> bool {
        self.format == Format::Csv
    }

    /// Writes CSV made elsewhere.
    pub(crate) fn write_csv(&self, host: &mut Host<'_>, csv: &str) -> Result<(), Failure> {
        let mark = if self.bom { "\u{feff}" } else { "" };
        write(host, self.file.as_deref(), format!("{mark}{csv}").as_bytes())
    }

    /// Writes a table, or for a person `text`.
    pub(crate) fn write<M: Serialize>(
        &self,
        host: &mut Host<'_>,
        table: &Table,
        numbers: &[&str],
        meta: impl FnOnce() -> M,
        text: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        let content = match self.format {
            Format::Text => shown(&text()),
            Format::Csv => return self.write_csv(host, &table.csv()),
            Format::Json => table.json(numbers, &meta()),
            Format::Markdown => tables::markdown(table),
        };
        write(host, self.file.as_deref(), content.as_bytes())
    }
}

/// Complains of the ending of `--out` where it is not that of the format; `both` are the formats it and `--format` name.
fn unfit(
    ending: &str,
    allowed: &[&str],
    format: Option<&str>,
    both: Option<(Format, Format)>,
    lang: Lang,
    complaints: &mut Complaints,
) {
    let known = allowed.contains(&ending);
    if !known {
        let all: Vec<String> = allowed.iter().map(|e| format!(".{e}")).collect();
        complaints.say(
            lang,
            format!("--out 以 .{ending} 结尾，但此命令只写 {}；请改结尾，或不写结尾而用 --format。", all.join("、")),
            format!(
                "--out ends in .{ending}, but this command writes {} only; change the ending, or leave it out and say --format.",
                all.join(", ")
            ),
        );
    } else if let (Some((a, b)), Some(format)) = (both, format)
        && a != b
    {
        complaints.say(
            lang,
            format!("--out 以 .{ending} 结尾，--format 却是 {format}；请改其一。"),
            format!("--out ends in .{ending}, but --format is {format}; change one of them."),
        );
    }
}

/// The file of `--out`, if it is one.
pub(crate) fn file(out: Option<&Path>) -> Option<PathBuf> {
    out.filter(|path| *path != Path::new("-")).map(Path::to_path_buf)
}

/// Writes bytes to a file, or without one to the standard output.
pub(crate) fn write(host: &mut Host<'_>, file: Option<&Path>, bytes: &[u8]) -> Result<(), Failure> {
    match file {
        Some(path) => replace(path, bytes),
        None => Ok(host.out.write_all(bytes)?),
    }
}

/// Where a file stands, however its name is spelt. `None` is the standard input or output, or a device, in which
/// nothing is lost.
pub(crate) fn place(path: &Path) -> Option<PathBuf> {
    let path = file(Some(path))?;
    if let Ok(meta) = fs::metadata(&path) {
        return meta.is_file().then(|| fs::canonicalize(&path).unwrap_or(path));
    }
    let folder = fs::canonicalize(folder(&path)).ok();
    Some(folder.zip(path.file_name()).map_or(path.clone(), |(folder, name)| folder.join(name)))
}

/// Whether a file can be written, without writing it.
///
/// # Errors
/// As [`write`].
pub(crate) fn check(path: &Path) -> Result<(), Failure> {
    match file(Some(path)) {
        Some(path) => new_file(&path).map(|_| ()),
        None => Ok(()),
    }
}

/// The folder a file stands in.
fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

/// What takes the place of a file once it is whole.
enum New {
    /// A file beside it, and the name it takes.
    Beside(tempfile::NamedTempFile, PathBuf),
    /// A device or a pipe is written to, not replaced.
    Through(PathBuf),
}

/// Replaces a file whole or not at all: the new content is written beside it and then takes its name.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error| Failure::Write(path.to_path_buf(), error);
    match new_file(path)? {
        New::Through(target) => fs::write(target, bytes).map_err(failed),
        New::Beside(mut new, target) => {
            new.write_all(bytes).map_err(failed)?;
            new.as_file().sync_all().map_err(failed)?;
            new.persist(&target).map_err(|e| failed(e.error))?;
            Ok(())
        }
    }
}

fn new_file(path: &Path) -> Result<New, Failure> {
    let failed = |error| Failure::Write(path.to_path_buf(), error);
    // A link is kept and what it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let present = fs::metadata(&target).ok();
    match &present {
        Some(meta) if meta.is_dir() => return Err(failed(std::io::ErrorKind::IsADirectory.into())),
        Some(meta) if !meta.is_file() => return Ok(New::Through(target)),
        _ => {}
    }
    let folder = folder(&target);
    if !folder.is_dir() {
        return Err(Failure::NoFolder { file: path.to_path_buf(), folder: folder.to_path_buf() });
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".tianchu-");
    match present {
        Some(meta) if meta.permissions().readonly() => {
            return Err(failed(std::io::ErrorKind::PermissionDenied.into()));
        }
        Some(meta) => {
            builder.permissions(meta.permissions());
        }
        None => {
            // As any new file: temporary files alone are closed to others.
            #[cfg(unix)]
            builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        }
    }
    let new = builder.tempfile_in(folder).map_err(failed)?;
    Ok(New::Beside(new, target))
}
