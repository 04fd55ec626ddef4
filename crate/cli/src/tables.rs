//! Tables for people: columns that line up, also in Chinese.

use std::fmt::Write as _;

use tianchu_model::Region;
use tianchu_report::export::Table;
use tianchu_report::punctuation::{closes, opens};
use tianchu_report::{Words, places};
use unicode_width::UnicodeWidthStr as _;

/// How a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// Rows of cells under each other, two spaces apart, each line after `indent`.
pub(crate) fn aligned(indent: &str, sides: impl AsRef<[Side]>, rows: &[impl AsRef<[String]>]) -> String {
    let sides = sides.as_ref();
    let width = |i: usize| rows.iter().map(|r| r.as_ref()[i].width()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..sides.len()).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let row = row.as_ref();
        let mut line = indent.to_owned();
        for i in 0..sides.len() {
            let space = " ".repeat(widths[i] - row[i].width());
            let (before, after) =
                if sides[i] == Side::Left { ("", space.as_str()) } else { (space.as_str(), "") };
            let gap = if i == 0 { "" } else { "  " };
            let _ = write!(line, "{gap}{before}{}{after}", row[i]);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// A table as Markdown.
pub(crate) fn markdown(table: &Table) -> String {
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|c| c.replace('|', "\\|").replace('\n', " ")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut text = line(&table.header);
    let _ = writeln!(text, "|{}", " --- |".repeat(table.header.len()));
    for row in &table.rows {
        text.push_str(&line(row));
    }
    text
}

/// A whole number with its thousands apart.
pub(crate) fn grouped(x: f64) -> String {
    let digits = format!("{:.0}", x.abs());
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if x < 0.0 && digits != "0" { format!("-{text}") } else { text }
}

/// Text in lines of at most `width` columns, broken at spaces or between Chinese characters.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in pieces(text) {
        let line_width = lines.last().map_or(0, |l| l.width());
        if line_width > 0 && line_width + word.trim_end().width() > width {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(word);
        }
    }
    lines.into_iter().map(|l| l.trim_end().to_owned()).collect()
}

/// What may not be broken: a word with the space after it, or one wide character with the mark after it.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        let Some(&(next_at, next)) = chars.peek() else { break };
        let wide = |c: char| unicode_width::UnicodeWidthChar::width(c) == Some(2);
        if c == ' ' || ((wide(c) || wide(next)) && !closes(next) && !opens(c)) {
            pieces.push(&text[start..next_at]);
            start = next_at;
        }
    }
    pieces.push(&text[start..]);
    pieces
}

/// A table with a column `region_name` behind `region`, if it has one.
pub(crate) fn beside_codes(table: &Table, words: Words) -> Table {
    let mut table = table.clone();
    let Some(at) = table.header.iter().position(|name| name == "region") else { return table };
    table.header.insert(at + 1, "region_name".to_owned());
    for row in &mut table.rows {
        let name = Region::parse(&row[at]).map_or("", |region| places::name(region, words));
        row.insert(at + 1, name.to_owned());
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_in_both_scripts() {
        let rows = [["北京".to_owned(), "1".to_owned()], ["Xizang".to_owned(), "10".to_owned()]];
        assert_eq!(aligned("", [Side::Left, Side::Right], &rows), "北京     1\nXizang  10\n");
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(grouped(1_917_927_900.0), "1,917,927,900");
        assert_eq!(grouped(-1234.0), "-1,234");
        assert_eq!(grouped(-0.0), "0");
    }

    // Breaks if a line ever begins with a closing mark or loses a character.
    #[test]
    fn lines_break_where_they_may() {
        assert_eq!(wrapped("耕地保持，储能增长。", 8), ["耕地保", "持，储能", "增长。"]);
        assert_eq!(wrapped("one two three", 8), ["one two", "three"]);
    }
}
