//! Words that stand in tables beside the numbers they name: columns of the register, and titles of scenarios.

use std::error::Error;
use std::path::Path;

use crate::entry::LANGUAGES;
use crate::message::{Message, Piece, Place, is_reserved};

/// A family of messages, each a cell of a column that every language has under its own name.
struct Column {
    family: &'static str,
    pack: &'static str,
    /// Tables with such a column, below `crate/model/register`.
    tables: &'static [&'static str],
    /// Columns that make the id.
    id: &'static [&'static str],
    /// The column's name without `_` and language.
    text: &'static str,
    may_be_empty: bool,
}

const PARAMETERS: &[&str] = &["levers.csv", "assumptions.csv"];

const TARGETS: &[&str] = &["targets.csv"];
const RULES: &[&str] = &["rules.csv"];
const SOURCES: &[&str] = &["sources.csv"];

const COLUMNS: [Column; 13] = [
    column("province", "first", &["regions.csv"], &["code"], "name"),
    column("province-short", "first", &["regions.csv"], &["code"], "short"),
    column("parameter", "first", PARAMETERS, &["id"], "label"),
    column("parameter-note", "rest", PARAMETERS, &["id"], "note"),
    column("option", "first", &["options.csv"], &["param", "value"], "label"),
    column("target", "first", TARGETS, &["id"], "label"),
    column("target-document", "first", TARGETS, &["id"], "document"),
    // Of a plan the whole, of an announcement no article.
    Column { may_be_empty: true, ..column("target-article", "first", TARGETS, &["id"], "article") },
    column("law", "first", RULES, &["id"], "law"),
    column("article", "first", RULES, &["id"], "article"),
    column("rule", "rest", RULES, &["id"], "short"),
    column("issuer", "rest", SOURCES, &["id"], "issuer"),
    column("source", "rest", SOURCES, &["id"], "title"),
];

const fn column(
    family: &'static str,
    pack: &'static str,
    tables: &'static [&'static str],
    id: &'static [&'static str],
    text: &'static str,
) -> Column {
    Column { family, pack, tables, id, text, may_be_empty: false }
}

/// The messages of all columns.
pub(crate) fn read(register: &Path, faults: &mut Vec<String>) -> Result<Vec<Message>, Box<dyn Error>> {
    let mut messages = Vec::new();
    for column in &COLUMNS {
        for table in column.tables {
            for cell in cells(register, table, column)? {
                messages.push(cell.message(column, faults));
            }
        }
    }
    Ok(messages)
}

/// A text of a table.
struct Cell {
    id: String,
    language: &'static str,
    text: String,
    place: Place,
}

impl Cell {
    fn message(self, column: &Column, faults: &mut Vec<String>) -> Message {
        let Self { id, language, text, place } = self;
        let key = format!("{}-{}", column.family, id.replace('.', "-").to_lowercase());
        if text.is_empty() && !column.may_be_empty {
            faults.push(format!("{place}: {key}: {}_{language} is empty", column.text));
        }
        if text.chars().any(is_reserved) {
            faults.push(format!("{place}: {key}: a control character may not stand in a text"));
        }
        Message {
            key,
            family: Some(column.family.to_owned()),
            pack: column.pack,
            language,
            pieces: vec![Piece::Text(text)],
            place,
        }
    }
}

/// The cells of a column in one of its tables, in all languages.
fn cells(register: &Path, table: &str, column: &Column) -> Result<Vec<Cell>, Box<dyn Error>> {
    let file = format!("crate/model/register/{table}");
    let mut reader = csv::Reader::from_path(register.join(table)).map_err(|e| format!("{file}: {e}"))?;
    let header = reader.headers()?.clone();
    let place = |name: &str| {
        header
            .iter()
            .position(|known| known == name)
            .ok_or_else(|| format!("{file}: there is no column {name}"))
    };
    let id = column.id.iter().map(|name| place(name)).collect::<Result<Vec<_>, _>>()?;
    let rows: Vec<csv::StringRecord> =
        reader.records().collect::<Result<_, _>>().map_err(|e| format!("{file}: {e}"))?;
    let mut cells = Vec::new();
    for language in LANGUAGES {
        let text = place(&format!("{}_{language}", column.text))?;
        cells.extend(rows.iter().map(|row| Cell {
            id: id.iter().map(|&i| &row[i]).collect::<Vec<_>>().join("."),
            language,
            text: row[text].to_owned(),
            place: Place { file: file.clone(), line: row.position().map_or(0, csv::Position::line) as usize },
        }));
    }
    Ok(cells)
}
