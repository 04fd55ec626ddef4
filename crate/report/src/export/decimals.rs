//! Columns of numbers in CSV: where one has a decimal point all have.

use super::{POINT, Table, push_csv};

/// The rows of a table as CSV.
pub(super) fn push_rows(table: &Table, out: &mut String) {
    let broken: Vec<bool> = (0..table.header.len()).map(|column| is_broken(table, column)).collect();
    let mut cells: Vec<String> = Vec::new();
    for row in &table.rows {
        cells.clone_from(row);
        for (cell, _) in cells.iter_mut().zip(&broken).filter(|(cell, broken)| **broken && is_whole(cell)) {
            cell.push_str(POINT);
        }
        push_csv(out, cells.iter().map(String::as_str));
    }
}

/// Whether a column holds numbers alone, and not all of them whole.
fn is_broken(table: &Table, column: usize) -> bool {
    let cells = || table.rows.iter().map(|row| row[column].as_str()).filter(|cell| !cell.is_empty());
    cells().any(|cell| !is_whole(cell)) && cells().all(is_decimal)
}

/// Whether a cell is a whole number.
fn is_whole(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a cell is a number as [`super::decimal`] writes it.
fn is_decimal(cell: &str) -> bool {
    cell.split_once('.').map_or(is_whole(cell), |(whole, rest)| {
        is_whole(whole) && !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit())
    })
}
