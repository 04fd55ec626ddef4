//! Files in one: a ZIP archive whose entries are stored as they are, without compression, as every program opens it.
//!
//! Layout: PKWARE APPNOTE 6.3 (local headers, central directory, end record); names are UTF-8 (flag bit 11).

/// A file of an archive.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Path in the archive, folders divided by `/`.
    pub name: &'a str,
    /// What is in it.
    pub content: &'a [u8],
}

/// The date of every entry: 1 January 1980, the first that the format knows. An archive of the same files is the same
/// bytes whenever it is made.
const DATE: u16 = (1 << 5) | 1;
/// Names are UTF-8.
const UTF_8: u16 = 1 << 11;
/// Version 2.0 of the format is needed to read it.
const VERSION: u16 = 20;

/// The archive of these files, in this order.
///
/// # Panics
/// If it would be of 4 GiB or more, or of more than 65,535 files, which the format of version 2.0 cannot hold.
#[must_use]
pub fn stored(entries: &[Entry<'_>]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let start = length(out.len());
        let described = description(entry);
        out.extend_from_slice(b"PK\x03\x04");
        out.extend_from_slice(&described);
        out.extend_from_slice(entry.name.as_bytes());
        out.extend_from_slice(entry.content);
        directory.extend_from_slice(b"PK\x01\x02");
        directory.extend_from_slice(&VERSION.to_le_bytes());
        directory.extend_from_slice(&described);
        // No comment, first disk, no attributes.
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&start.to_le_bytes());
        directory.extend_from_slice(entry.name.as_bytes());
    }
    let (start, size) = (length(out.len()), length(directory.len()));
    let n = u16::try_from(entries.len()).expect("an archive holds fewer than 65,536 files").to_le_bytes();
    out.append(&mut directory);
    out.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    out.extend_from_slice(&[n, n].concat());
    out.extend_from_slice(&size.to_le_bytes());
    out.extend_from_slice(&start.to_le_bytes());
    out.extend_from_slice(&[0; 2]);
    out
}

/// What local header and directory say alike: version, flags, method, time, date, checksum, sizes, lengths.
fn description(entry: &Entry<'_>) -> Vec<u8> {
    let name = u16::try_from(entry.name.len()).expect("a name is shorter than 64 KiB");
    let size = length(entry.content.len());
    let mut out = Vec::with_capacity(26);
    for short in [VERSION, UTF_8, 0, 0, DATE] {
        out.extend_from_slice(&short.to_le_bytes());
    }
    for long in [crc_32(entry.content), size, size] {
        out.extend_from_slice(&long.to_le_bytes());
    }
    for short in [name, 0] {
        out.extend_from_slice(&short.to_le_bytes());
    }
    out
}

fn length(bytes: usize) -> u32 {
    u32::try_from(bytes).expect("an archive is smaller than 4 GiB")
}

/// The checksum of ISO 3309, as ZIP and PNG use it.
pub(super) fn crc_32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut i = 0;
        while i < 256 {
            let mut crc = i as u32;
            let mut bit = 0;
            while bit < 8 {
                crc = if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 };
                bit += 1;
            }
            table[i] = crc;
            i += 1;
        }
        table
    };
    !bytes.iter().fold(!0, |crc, &byte| TABLE[(crc as u8 ^ byte) as usize] ^ (crc >> 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of the checksum in the literature. Breaks if a bit of table or order is another.
    #[test]
    fn checksum_has_its_check_value() {
        assert_eq!(crc_32(b"123456789"), 0xCBF4_3926);
    }

    /// Every place of the layout, by hand. Breaks if a field is left out, or an offset is not that of the local header.
    #[test]
    fn lays_out_headers_directory_and_end() {
        let archive =
            stored(&[Entry { name: "甲", content: b"123456789" }, Entry { name: "b", content: b"" }]);
        let short = |at: usize| u16::from_le_bytes([archive[at], archive[at + 1]]);
        let long = |at: usize| u32::from_le_bytes(archive[at..at + 4].try_into().unwrap());
        assert_eq!(&archive[..4], b"PK\x03\x04");
        assert_eq!((short(6), short(8), long(14)), (UTF_8, 0, 0xCBF4_3926));
        assert_eq!((long(18), long(22), short(26), short(28)), (9, 9, 3, 0));
        assert_eq!(&archive[30..42], "甲123456789".as_bytes());
        let second = 42;
        assert_eq!(&archive[second..second + 4], b"PK\x03\x04");
        let directory = second + 31;
        assert_eq!(&archive[directory..directory + 4], b"PK\x01\x02");
        assert_eq!(long(directory + 42), 0);
        let next = directory + 46 + 3;
        assert_eq!(&archive[next..next + 4], b"PK\x01\x02");
        assert_eq!(long(next + 42), second as u32);
        let end = next + 46 + 1;
        assert_eq!(&archive[end..end + 4], b"PK\x05\x06");
        assert_eq!((short(end + 8), short(end + 10)), (2, 2));
        assert_eq!((long(end + 12), long(end + 16)), ((end - directory) as u32, directory as u32));
        assert_eq!(archive.len(), end + 22);
    }
}
