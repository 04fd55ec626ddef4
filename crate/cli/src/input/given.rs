//! The text of the files that a command is given. What cannot be read is complained of like all else, so that the
//! rest is told with it.

use std::io::Read as _;
use std::path::Path;
use std::{fs, io};

use crate::failure;
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
            session.diagnostics.cannot_be_read(failure::unread(path, &error, session.lang));
            None
        }
        Ok(bytes) if let Some((zh, en)) = no_text(&bytes) => {
            let path = path.display();
            session.complain(format!("{path}：{zh}"), format!("{path}: {en}"));
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

/// First bytes of files that are no UTF-8 text, with what they are and the way out in both languages. The mark of
/// UTF-32 begins with that of UTF-16.
const NO_TEXT: [(&[u8], &str, &str); 8] = {
    const WIDER: (&str, &str) = (
        "文件是 UTF-32 编码，应为 UTF-8；请另存为 UTF-8。",
        "the file is UTF-32 text but must be UTF-8. Save it as UTF-8.",
    );
    const WIDE: (&str, &str) = (
        "文件是 UTF-16 编码，应为 UTF-8；请另存为 UTF-8。",
        "the file is UTF-16 text but must be UTF-8. Save it as UTF-8.",
    );
    const ZIP: (&str, &str) = (
        "文件是 Excel 工作簿或 zip 压缩包，不是文本；请另存为 CSV（UTF-8），压缩包请先解压。",
        "the file is an Excel workbook or zip archive, not text. Save it as CSV (UTF-8), or unpack the archive.",
    );
    [
        (b"\xff\xfe\0\0", WIDER.0, WIDER.1),
        (b"\0\0\xfe\xff", WIDER.0, WIDER.1),
        (b"\xff\xfe", WIDE.0, WIDE.1),
        (b"\xfe\xff", WIDE.0, WIDE.1),
        (b"PK\x03\x04", ZIP.0, ZIP.1),
        (b"PK\x05\x06", ZIP.0, ZIP.1),
        (
            b"\xd0\xcf\x11\xe0",
            "文件是旧版 Excel 工作簿（.xls）或其他 Office 文件，不是文本；请另存为 CSV（UTF-8）。",
            "the file is an old Excel workbook (.xls) or another Office file, not text. Save it as CSV (UTF-8).",
        ),
        (b"\x1f\x8b", "文件是 gzip 压缩文件；请先解压。", "the file is compressed (gzip). Unpack it first."),
    ]
};

/// What a file is that is no UTF-8 text, if its first bytes tell, in both languages.
fn no_text(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    NO_TEXT.iter().find(|(mark, ..)| bytes.starts_with(mark)).map(|&(_, zh, en)| (zh, en))
}

/// Complains of bytes that are no UTF-8 after the first `sound` ones.
fn other_encoding(path: &Path, bytes: &[u8], sound: usize, session: &mut Session<'_>) {
    let path = path.display();
    let line = 1 + bytes[..sound].iter().filter(|b| **b == b'\n').count();
    session.complain(
        format!("{path}：第 {line} 行不是 UTF-8 文字（可能是 GBK）；请另存为 UTF-8。"),
        format!("{path}: line {line} is not UTF-8 text (perhaps GBK). Save the file as UTF-8."),
    );
}

/// Some editors put a byte order mark before the text; it says nothing.
fn unmarked(text: String) -> String {
    if let Some(rest) = text.strip_prefix('\u{feff}') { rest.to_owned() } else { text }
}
