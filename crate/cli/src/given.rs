//! The text of the files that a command is given. What cannot be read is complained of like all else, so that the
//! rest is told with it.

use std::io::Read as _;
use std::path::Path;
use std::{fs, io};

use tianchu_model::Lang;

use crate::Host;
use crate::failure;
use crate::input::Complaints;

/// The text of a file; without it, `complaints` says why.
pub(crate) fn file(path: &Path, lang: Lang, complaints: &mut Complaints) -> Option<String> {
    let read = if path.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { fs::read(path) };
    text(path, read, lang, complaints)
}

/// The text of a file, or of the standard input where it is called `-`.
pub(crate) fn file_or_input(
    path: &Path,
    lang: Lang,
    host: &mut Host<'_>,
    complaints: &mut Complaints,
) -> Option<String> {
    if path != Path::new("-") {
        return file(path, lang, complaints);
    }
    let mut bytes = Vec::new();
    let read = host.input.as_mut().map_or(Ok(0), |input| input.read_to_end(&mut bytes));
    text(path, read.map(|_| bytes), lang, complaints)
}

fn text(path: &Path, read: io::Result<Vec<u8>>, lang: Lang, complaints: &mut Complaints) -> Option<String> {
    match read {
        Err(error) => {
            complaints.cannot_be_read(failure::unread(path, &error, lang));
            None
        }
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Some(unmarked(text)),
            Err(error) => {
                let sound = error.utf8_error().valid_up_to();
                other_encoding(path, &error.into_bytes(), sound, lang, complaints);
                None
            }
        },
    }
}

/// Complains of bytes that are no UTF-8 after the first `sound` ones.
fn other_encoding(path: &Path, bytes: &[u8], sound: usize, lang: Lang, complaints: &mut Complaints) {
    let path = path.display();
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        complaints.say(
            lang,
            format!("{path}：文件是 UTF-16 编码，应为 UTF-8；请另存为 UTF-8。"),
            format!("{path}: the file is UTF-16 text but must be UTF-8. Save it as UTF-8."),
        );
        return;
    }
    let line = 1 + bytes[..sound].iter().filter(|b| **b == b'\n').count();
    complaints.say(
        lang,
        format!("{path}：第 {line} 行不是 UTF-8 文字（可能是 GBK）；请另存为 UTF-8。"),
        format!("{path}: line {line} is not UTF-8 text (perhaps GBK). Save the file as UTF-8."),
    );
}

/// Some editors put a byte order mark before the text; it says nothing.
fn unmarked(text: String) -> String {
    if let Some(rest) = text.strip_prefix('\u{feff}') { rest.to_owned() } else { text }
}
