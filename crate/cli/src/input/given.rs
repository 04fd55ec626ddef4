//! The text of the files that a command is given. What cannot be read is complained of like all else, so that the
//! rest is told with it. No more is read than a file of its kind may have: a device or a pipe may have no end.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use encoding_rs::{GB18030, UTF_8, UTF_16BE, UTF_16LE};
use tianchu_model::Diagnostic;
use tianchu_model::diagnostic::{Fault, FileFault, FileKind};
use tianchu_model::encoding::{self, Encoding};

use crate::failure;
use crate::session::Session;

/// The text of a file; without it, the session says why.
pub(crate) fn file(path: &Path, of: FileKind, session: &mut Session<'_>) -> Option<String> {
    text(path, opened(path, of), session)
}

/// The text of a file, or of the standard input where it is called `-`.
pub(crate) fn file_or_input(path: &Path, of: FileKind, session: &mut Session<'_>) -> Option<String> {
    let read = bytes(path, of, session);
    text(path, read, session)
}

/// Bytes of a file, or what is wrong with it before its text; or why the system refuses it.
type Bytes = io::Result<Result<Vec<u8>, FileFault>>;

fn bytes(path: &Path, of: FileKind, session: &mut Session<'_>) -> Bytes {
    if path == Path::new("-") { piped(of, session) } else { opened(path, of) }
}

fn opened(path: &Path, of: FileKind) -> Bytes {
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let bytes = fs::metadata(path)?.len();
    if bytes > of.most() {
        return Ok(Err(FileFault::TooLarge { of, bytes: Some(bytes) }));
    }
    up_to_limit(&mut File::open(path)?, of)
}

fn piped(of: FileKind, session: &mut Session<'_>) -> Bytes {
    match session.terminal.input.as_mut() {
        Some(input) => up_to_limit(input, of),
        None => Ok(Ok(Vec::new())),
    }
}

fn up_to_limit(from: &mut dyn Read, of: FileKind) -> Bytes {
    let mut bytes = Vec::new();
    from.take(of.most() + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > of.most() {
        return Ok(Err(FileFault::TooLarge { of, bytes: None }));
    }
    Ok(Ok(bytes))
}

/// The text of a table in any encoding that can be told, and that encoding; from the standard input where it is called
/// `-`.
pub(crate) fn table(path: &Path, of: FileKind, session: &mut Session<'_>) -> Option<(String, Encoding)> {
    let read = bytes(path, of, session);
    let bytes = sound(path, read, session)?;
    let encoding = told(path, encoding::of_table(&bytes), session)?;
    let decoder = match encoding {
        Encoding::Utf8 => UTF_8,
        Encoding::Utf16Le => UTF_16LE,
        Encoding::Utf16Be => UTF_16BE,
        Encoding::Gb18030 => GB18030,
    };
    Some((decoder.decode_with_bom_removal(&bytes).0.into_owned(), encoding))
}

fn text(path: &Path, read: Bytes, session: &mut Session<'_>) -> Option<String> {
    let bytes = sound(path, read, session)?;
    told(path, encoding::utf_8(&bytes).map(str::to_owned), session)
}

/// The bytes; without them, the session says why.
fn sound(path: &Path, read: Bytes, session: &mut Session<'_>) -> Option<Vec<u8>> {
    match read {
        Ok(bytes) => told(path, bytes, session),
        Err(error) => {
            session.complaints.cannot_be_read(failure::unread(path, &error, session.words));
            None
        }
    }
}

/// What there is; without it, the session says why.
fn told<T>(path: &Path, outcome: Result<T, FileFault>, session: &mut Session<'_>) -> Option<T> {
    outcome
        .map_err(|fault| {
            let problem = Diagnostic::new("", Fault::File(fault));
            session.complain_of_in(&path.display().to_string(), &problem.into());
        })
        .ok()
}
