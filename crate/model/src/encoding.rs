//! Which text the bytes of a file are, if any: the command line and the page decide it here, so that both take and
//! refuse the same files.

use crate::diagnostic::FileFault;

/// First bytes of files that are no text.
const NO_TEXT: [(&[u8], FileFault); 4] = [
    (b"PK\x03\x04", FileFault::Zip),
    (b"PK\x05\x06", FileFault::Zip),
    (b"\xd0\xcf\x11\xe0", FileFault::Office),
    (b"\x1f\x8b", FileFault::Gzip),
];
/// The marks of UTF-32, of which one begins with that of UTF-16.
const UTF_32: [&[u8]; 2] = [b"\xff\xfe\0\0", b"\0\0\xfe\xff"];
/// The mark of UTF-8.
const UTF_8: &[u8] = b"\xef\xbb\xbf";

/// How the text of a table is written in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without a mark.
    Utf8,
    /// Low bytes first, with a mark.
    Utf16Le,
    /// High bytes first, with a mark.
    Utf16Be,
    /// As programs in China write, which have no mark.
    Gb18030,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Gb18030];

    /// Its label in the Encoding Standard, by which browsers decode.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
        }
    }

    /// By its label.
    #[must_use]
    pub fn parse(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.label() == label)
    }
}

/// The text of a file that must be UTF-8, without the mark before it, which says nothing.
///
/// # Errors
/// What it is instead, as far as its bytes tell.
pub fn utf_8(bytes: &[u8]) -> Result<&str, FileFault> {
    no_other(bytes)?;
    if utf_16(bytes).is_some() {
        return Err(FileFault::Utf16);
    }
    match sound_utf_8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(place) => Err(FileFault::NotUtf8 { line: line(bytes, place) }),
    }
}

/// How a table of hours is written.
///
/// What is no UTF-8 is taken for GB18030 only where all of it is ASCII, the characters of GB 2312 and its punctuation:
/// Big5, Shift JIS and the encodings of Western Europe use the same bytes for other characters, and most of theirs are
/// not among these.
///
/// # Errors
/// What it is instead, as far as its bytes tell.
pub fn of_table(bytes: &[u8]) -> Result<Encoding, FileFault> {
    no_other(bytes)?;
    if let Some(encoding) = utf_16(bytes) {
        return if sound_utf_16(bytes, encoding) { Ok(encoding) } else { Err(FileFault::BrokenUtf16) };
    }
    let Err(place) = sound_utf_8(bytes) else { return Ok(Encoding::Utf8) };
    if bytes.starts_with(UTF_8) {
        return Err(FileFault::NotUtf8 { line: line(bytes, place) });
    }
    match beyond_gb_2312(bytes) {
        None => Ok(Encoding::Gb18030),
        Some(place) => Err(FileFault::NotTold { line: line(bytes, place) }),
    }
}

/// # Errors
/// If the bytes are those of a workbook, an archive or UTF-32, or no text at all.
fn no_other(bytes: &[u8]) -> Result<(), FileFault> {
    if let Some((_, fault)) = NO_TEXT.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(fault.clone());
    }
    if UTF_32.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(FileFault::Utf32);
    }
    if bytes.contains(&0) && utf_16(bytes).is_none() {
        return Err(FileFault::Zeros);
    }
    Ok(())
}

/// Which UTF-16 it is by its mark.
fn utf_16(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => Some(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

fn sound_utf_16(bytes: &[u8], encoding: Encoding) -> bool {
    let (pairs, rest) = bytes.as_chunks();
    let read = if encoding == Encoding::Utf16Le { u16::from_le_bytes } else { u16::from_be_bytes };
    rest.is_empty()
        && char::decode_utf16(pairs.iter().map(|pair| read(*pair))).all(|c| c.is_ok_and(|c| c != '\0'))
}

/// # Errors
/// The place of the first byte that is none.
fn sound_utf_8(bytes: &[u8]) -> Result<&str, usize> {
    str::from_utf8(bytes).map_err(|error| error.valid_up_to())
}

/// The place of the first byte that is neither ASCII nor of a character of GB 2312: its punctuation (rows 1 to 3) and
/// its ideographs (rows 16 to 87). Its kana, Greek and Cyrillic, which tables in China do without, have the leading bytes
/// of the commonest characters of Big5.
fn beyond_gb_2312(bytes: &[u8]) -> Option<usize> {
    let mut place = 0;
    while let Some(&lead) = bytes.get(place) {
        let trail = bytes.get(place + 1).copied().unwrap_or_default();
        place += match lead {
            0x00..=0x7f => 1,
            0xa1..=0xa3 | 0xb0..=0xf7 if (0xa1..=0xfe).contains(&trail) => 2,
            _ => return Some(place),
        };
    }
    None
}

/// The line, counted from 1, of the byte at a place.
fn line(bytes: &[u8], place: usize) -> usize {
    1 + bytes[..place].iter().filter(|b| **b == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
    }

    // Breaks if a table as programs in China save it is refused, or taken for another encoding.
    #[test]
    fn tables_are_told_by_their_bytes() {
        let text = "hour,load.north,\u{5907}\u{6ce8}\r\n0,1,\u{5b9e}\u{6d4b}\r\n";
        let gbk = b"hour,load.north,\xb1\xb8\xd7\xa2\r\n0,1,\xca\xb5\xb2\xe2\xa3\xac\xa1\xb1\r\n";
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            ([UTF_8, text.as_bytes()].concat(), Encoding::Utf8),
            (wide(text, u16::to_le_bytes), Encoding::Utf16Le),
            (wide(text, u16::to_be_bytes), Encoding::Utf16Be),
            (gbk.to_vec(), Encoding::Gb18030),
            (Vec::new(), Encoding::Utf8),
        ] {
            assert_eq!(of_table(&bytes), Ok(encoding));
            assert_eq!(Encoding::parse(encoding.label()), Some(encoding));
        }
        assert_eq!(utf_8(gbk), Err(FileFault::NotUtf8 { line: 1 }));
        assert_eq!(utf_8(&wide(text, u16::to_le_bytes)), Err(FileFault::Utf16));
        assert_eq!(utf_8(&[UTF_8, b"a"].concat()), Ok("a"));
        assert_eq!(Encoding::parse("latin1"), None);
    }

    // Breaks if a text of another encoding is read as characters that nobody wrote.
    #[test]
    fn what_cannot_be_told_is_refused() {
        for (bytes, what) in [
            // Two columns, load and wind of the North, and "remark: measured", in Big5.
            (&b"\xae\xc9\xb6\xa1,\xad\x74\xb2\xfc.\xb5\xd8\xa5\x5f\n"[..], "Big5"),
            (b"hour,load.north,\xb3\xc6\xb5\xf9\n0,1,\xb9\xea\xb4\xfa\xad\xc8\n", "Big5"),
            (b"\x8e\x9e\x8d\x8f,load.north\n", "Shift JIS"),
            (b"hour,load.north,remarqu\xe9\n", "Western Europe"),
            (b"\xb0", "half a character"),
            (b"\x81\x30\x81\x30", "four bytes of GB18030"),
            (b"\xa4\xa4\xa4\xe5", "kana, or Chinese in Big5"),
        ] {
            assert!(matches!(of_table(bytes), Err(FileFault::NotTold { line: 1 | 2 })), "{what}");
        }
        let broken = [UTF_8, b"a\n\xb1\xb8"].concat();
        assert_eq!(of_table(&broken), Err(FileFault::NotUtf8 { line: 2 }));
        for bytes in [&b"\xff\xfea"[..], b"\xff\xfe\0\xd8a\0", b"\xff\xfe\0\0a\0b"] {
            assert!(matches!(of_table(bytes), Err(FileFault::BrokenUtf16 | FileFault::Utf32)));
        }
        assert_eq!(of_table(b"h\0o\0"), Err(FileFault::Zeros));
        assert_eq!(of_table(b"PK\x03\x04"), Err(FileFault::Zip));
    }
}
