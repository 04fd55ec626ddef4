//! Which text the bytes of a file are, if any: the command line and the page decide it here, so that both take and
//! refuse the same files.

use crate::diagnostic::FileFault;

/// First bytes of files that are no UTF-8 text. The mark of UTF-32 begins with that of UTF-16.
const MARKS: [(&[u8], FileFault); 8] = [
    (b"\xff\xfe\0\0", FileFault::Utf32),
    (b"\0\0\xfe\xff", FileFault::Utf32),
    (b"\xff\xfe", FileFault::Utf16),
    (b"\xfe\xff", FileFault::Utf16),
    (b"PK\x03\x04", FileFault::Zip),
    (b"PK\x05\x06", FileFault::Zip),
    (b"\xd0\xcf\x11\xe0", FileFault::Office),
    (b"\x1f\x8b", FileFault::Gzip),
];

/// The text of a file that must be UTF-8, without the mark before it, which says nothing.
///
/// # Errors
/// What it is instead, as far as its bytes tell.
pub fn utf_8(bytes: &[u8]) -> Result<&str, FileFault> {
    if let Some((_, fault)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(fault.clone());
    }
    if bytes.contains(&0) {
        return Err(FileFault::Zeros);
    }
    match str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => Err(FileFault::NotUtf8 { line: line(bytes, error.valid_up_to()) }),
    }
}

/// The line, counted from 1, of the byte at a place.
fn line(bytes: &[u8], place: usize) -> usize {
    1 + bytes[..place].iter().filter(|b| **b == b'\n').count()
}
