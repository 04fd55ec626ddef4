//! Words that stand in tables of the register, beside the numbers they name.

use std::error::Error;
use std::path::Path;

use crate::entry::LANGUAGES;
use crate::message::{Message, Piece, Place, RESERVED, is_reserved};

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

const FORECASTS: &[&str] = &["forecasts.csv"];

const COLUMNS: [Column; 16] = [
    column("province", "first", &["regions.csv"], &["code"], "name"),
    column("province-short", "first", &["regions.csv"], &["code"], "short"),
    column("parameter", "first", PARAMETERS, &["id"], "label"),
    // The page reads them in the tables themselves.
    column("parameter-note", "terminal", PARAMETERS, &["id"], "note"),
    column("origin-note", "rest", &["notes.csv"], &["id"], "note"),
    column("option", "first", &["options.csv"], &["param", "value"], "label"),
    column("target", "first", TARGETS, &["id"], "label"),
    column("target-document", "rest", TARGETS, &["id"], "document"),
    // Of a plan the whole, of an announcement no article.
    Column { may_be_empty: true, ..column("target-article", "rest", TARGETS, &["id"], "article") },
    column("law", "first", RULES, &["id"], "law"),
    column("article", "first", RULES, &["id"], "article"),
    column("rule", "rest", RULES, &["id"], "short"),
    column("issuer", "rest", SOURCES, &["id"], "issuer"),
    column("source", "rest", SOURCES, &["id"], "title"),
    column("forecast", "rest", FORECASTS, &["id"], "label"),
    Column { may_be_empty: true, ..column("forecast-note", "rest", FORECASTS, &["id"], "note") },
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
            messages.extend(cells(register, table, column, faults)?);
        }
    }
    Ok(messages)
}

/// The cells of a column in one of its tables, in all languages.
fn cells(
    register: &Path,
    table: &str,
    column: &Column,
    faults: &mut Vec<String>,
) -> Result<Vec<Message>, Box<dyn Error>> {
    let file = format!("crate/model/register/{table}");
    let wrong = |e: csv::Error| format!("{file}: {e}");
    let mut reader = csv::Reader::from_path(register.join(table)).map_err(wrong)?;
    let header = reader.headers().map_err(wrong)?.clone();
    let place = |name: &str| {
        header
            .iter()
            .position(|known| known == name)
            .ok_or_else(|| format!("{file}: there is no column {name}"))
    };
    let id = column.id.iter().map(|name| place(name)).collect::<Result<Vec<_>, _>>()?;
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().map_err(wrong)?;
    let mut messages = Vec::new();
    for language in LANGUAGES {
        let name = format!("{}_{language}", column.text);
        let text = place(&name)?;
        for row in &rows {
            let id = id.iter().map(|&i| &row[i]).collect::<Vec<_>>().join(".");
            let place =
                Place { file: file.clone(), line: row.position().map_or(0, csv::Position::line) as usize };
            if row[text].is_empty() && !column.may_be_empty {
                faults.push(format!("{place}: {id}: {name} is empty"));
            }
            let Column { family, pack, .. } = column;
            messages.push(member(family, &id, pack, language, &row[text], place, faults));
        }
    }
    Ok(messages)
}

/// A text without arguments, of the member `id` of a family.
pub(crate) fn member(
    family: &str,
    id: &str,
    pack: &'static str,
    language: &'static str,
    text: &str,
    place: Place,
    faults: &mut Vec<String>,
) -> Message {
    let key = format!("{family}-{}", id.replace('.', "-").to_lowercase());
    if text.chars().any(is_reserved) {
        faults.push(format!("{place}: {key}: {RESERVED}"));
    }
    let pieces = vec![Piece::Text(text.to_owned())];
    Message { key, family: Some(family.to_owned()), pack, language, pieces, place }
}
