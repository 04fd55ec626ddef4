//! A short name for what a file of hours holds.

use crate::hash::Fingerprint;

use super::OwnHours;
use super::columns::KINDS;

impl OwnHours {
    /// Eight hexadecimal digits that are the same for the same numbers in the same columns, whatever the file is called
    /// and however it is written.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut print = Fingerprint::default();
        for (kind, columns) in KINDS.iter().zip([&self.load, &self.wind, &self.solar]) {
            for (grid, column) in columns.iter().enumerate() {
                let Some(column) = column else { continue };
                print.bytes(kind.as_bytes());
                print.bytes(&[grid as u8]);
                column.iter().for_each(|x| print.number(*x));
            }
        }
        let mut digits = print.hex();
        digits.truncate(8);
        digits
    }
}
