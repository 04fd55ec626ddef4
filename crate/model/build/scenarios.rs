//! The built-in scenarios, read once here so that no build of the model has to read them again.
//!
//! What is written is what `Scenario::parse` would make of the same text, and a test compares the two. Whatever
//! this reader does not expect stops the build; `tianchu check FILE` says what is wrong in full sentences.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use toml::Value;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// What a scenario may say of a parameter.
pub(crate) struct Range {
    pub(crate) id: String,
    pub(crate) default: f64,
    pub(crate) min: f64,
    pub(crate) max: f64,
    /// The only values allowed, if not empty.
    pub(crate) options: Vec<f64>,
}

/// Every `*.toml` of `folder`, `baseline` first and the rest by name.
pub(crate) fn write(out: &mut String, folder: &Path, ranges: &[Range]) -> Outcome {
    writeln!(out, "/// The built-in scenarios, the baseline first.\npub static BUILT_IN: &[BuiltIn] = &[")?;
    for path in files(folder)? {
        let name = path.file_stem().and_then(|s| s.to_str()).ok_or("a scenario's name is not Unicode")?;
        println!("cargo:rerun-if-changed={}", path.display());
        scenario(out, name, &fs::read_to_string(&path)?, ranges)
            .map_err(|e| format!("scenarios/{name}.toml: {e}"))?;
    }
    writeln!(out, "];")?;
    Ok(())
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "toml") {
            files.push(path);
        }
    }
    files.sort_by_key(|p| (p.file_stem().is_none_or(|s| s != "baseline"), p.clone()));
    if files.first().and_then(|p| p.file_stem()).is_none_or(|s| s != "baseline") {
        return Err("scenarios/baseline.toml is missing".into());
    }
    Ok(files)
}

/// Writes one scenario to `out`, but for its texts, which are words of the crate `tianchu-report`.
fn scenario(out: &mut String, name: &str, text: &str, ranges: &[Range]) -> Outcome {
    let table: toml::Table = text.parse()?;
    let patch = table.contains_key("base");
    let (mut vintage, mut seed, mut draw) = ("Latest", 7, 0);
    let mut values = vec![None; ranges.len()];
    for (key, value) in &table {
        match (key.as_str(), value) {
            ("base", Value::String(base)) if base == "baseline" => {}
            ("title" | "question", Value::Table(_)) | ("reading_zh" | "reading_en", Value::String(_)) => {}
            ("vintage", Value::String(word)) => {
                vintage = match word.as_str() {
                    "latest" => "Latest",
                    "2025" => "EndOf2025",
                    "2024" => "EndOf2024",
                    other => return Err(format!("vintage is {other:?}, not latest, 2025 or 2024").into()),
                }
            }
            ("seed", Value::Integer(n)) => seed = u64::try_from(*n)?,
            ("draw", Value::Integer(n)) => draw = u64::try_from(*n)?,
            ("farmland" | "storage" | "power" | "ppp", Value::Table(rows)) => {
                section(&mut values, key, rows, ranges)?
            }
            (other, value) => return Err(format!("{other} = {value:?} is not expected").into()),
        }
    }
    let mut changes = String::new();
    for (i, (value, range)) in values.iter().zip(ranges).enumerate() {
        match value {
            // In a complete scenario a value equal to the default counts as left alone.
            Some(x) if patch || *x != range.default => write!(changes, "(ParamId({i}), {x:?}), ")?,
            None if !patch => return Err(format!("{} is missing", range.id).into()),
            _ => {}
        }
    }
    writeln!(
        out,
        "BuiltIn {{ name: {name:?}, vintage: Vintage::{vintage}, seed: {seed}, draw: {draw}, changes: &[{changes}] }},"
    )?;
    Ok(())
}

fn section(values: &mut [Option<f64>], group: &str, rows: &toml::Table, ranges: &[Range]) -> Outcome {
    for (key, value) in rows {
        let id = format!("{group}.{key}");
        let place = ranges.iter().position(|r| r.id == id).ok_or(format!("there is no {id}"))?;
        let range = &ranges[place];
        let number = match value {
            Value::Integer(n) => *n as f64,
            Value::Float(x) => *x,
            other => return Err(format!("{id} is {other:?}, not a number").into()),
        };
        let allowed = range.min <= number
            && number <= range.max
            && (range.options.is_empty() || range.options.contains(&number));
        if !allowed {
            return Err(format!("{id} = {number} is not allowed").into());
        }
        // No negative zero.
        values[place] = Some(number + 0.0);
    }
    Ok(())
}
