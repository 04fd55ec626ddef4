//! The first load saves charts alone, whose columns have the same decimals throughout.

use super::{Table, push_csv};

/// The rows of a table as CSV.
pub(super) fn push_rows(table: &Table, out: &mut String) {
    table.rows.iter().for_each(|row| push_csv(out, row.iter().map(String::as_str)));
}
