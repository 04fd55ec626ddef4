//! The text of the files that a command is given. What cannot be read is complained of like all else, so that the
//! rest is told with it.

use std::io::Read as _;
use std::path::Path;
use std::{fs, io};

use tianchu_report::Words;

use crate::failure;
use crate::help::Say;
use crate::session::Session;

/// The text of a file; without it, the session says why.
pub(crate) fn file(path: &Path, session: &mut Session<'_>) -> Option<String> {
    let read = if path.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { fs::read(path) };
    text(path, read, session)
}

/// The text of a file, or of the standard input where it is called `-`.
pub(crate) fn file_or_input(path: &Path, session: &mut Session<'_>) -> Option<String> {
    if path != Path::new("-") {
        return file(path, session);
    }
    let mut bytes = Vec::new();
    let read = session.terminal.input.as_mut().map_or(Ok(0), |input| input.read_to_end(&mut bytes));
    text(path, read.map(|_| bytes), session)
}

fn text(path: &Path, read: io::Result<Vec<u8>>, session: &mut Session<'_>) -> Option<String> {
    match read {
        Err(error) => {
            session.complaints.cannot_be_read(failure::unread(path, &error, session.words));
            None
        }
        Ok(bytes) if let Some(say) = no_text(&bytes) => {
            session.complain_in(&path.display().to_string(), say(session.words));
            None
        }
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Some(unmarked(text)),
            Err(error) => {
                let sound = error.utf8_error().valid_up_to();
                other_encoding(path, &error.into_bytes(), sound, session);
                None
            }
        },
    }
}

/// First bytes of files that are no UTF-8 text, and what says which they are and the way out. The mark of UTF-32 begins
/// with that of UTF-16.
const NO_TEXT: [(&[u8], Say); 8] = [
    (b"\xff\xfe\0\0", Words::input_utf_32),
    (b"\0\0\xfe\xff", Words::input_utf_32),
    (b"\xff\xfe", Words::input_utf_16),
    (b"\xfe\xff", Words::input_utf_16),
    (b"PK\x03\x04", Words::input_zip),
    (b"PK\x05\x06", Words::input_zip),
    (b"\xd0\xcf\x11\xe0", Words::input_office),
    (b"\x1f\x8b", Words::input_gzip),
];

/// What a file is that is no UTF-8 text, if its first bytes tell.
fn no_text(bytes: &[u8]) -> Option<Say> {
    NO_TEXT.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|&(_, say)| say)
}

/// Complains of bytes that are no UTF-8 after the first `sound` ones.
fn other_encoding(path: &Path, bytes: &[u8], sound: usize, session: &mut Session<'_>) {
    let line = 1 + bytes[..sound].iter().filter(|b| **b == b'\n').count();
    session.complain_in(&path.display().to_string(), &session.words.input_other_encoding(&line));
}

/// Some editors put a byte order mark before the text; it says nothing.
fn unmarked(text: String) -> String {
    if let Some(rest) = text.strip_prefix('\u{feff}') { rest.to_owned() } else { text }
}
