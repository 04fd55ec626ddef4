//! Titles, questions and readings of the built-in scenarios, which stand in their files.

use std::error::Error;
use std::fs;
use std::path::Path;

use crate::entry::LANGUAGES;
use crate::message::{Message, Place};
use crate::register::member;

/// The messages of all `*.toml` of a folder: of each a title and a question, and a reading that is empty where nobody wrote
/// one.
pub(crate) fn read(folder: &Path, faults: &mut Vec<String>) -> Result<Vec<Message>, Box<dyn Error>> {
    let mut messages = Vec::new();
    for file in crate::files(folder, ".toml")? {
        let path = format!("scenarios/{file}");
        let content = fs::read_to_string(folder.join(&file)).map_err(|e| format!("{path}: {e}"))?;
        let table: toml::Table = content.parse().map_err(|e| format!("{path}: {e}"))?;
        let name = file.trim_end_matches(".toml");
        for language in LANGUAGES {
            let in_table = |key: &str| table.get(key)?.get(language)?.as_str();
            let of_its_own = |key: &str| table.get(&format!("{key}_{language}"))?.as_str();
            for (key, pack, text) in [
                ("title", "first", in_table("title")),
                ("question", "rest", in_table("question")),
                ("reading", "rest", Some(of_its_own("reading").unwrap_or_default())),
            ] {
                let line = content.lines().position(|line| line.starts_with(key)).map_or(1, |i| i + 1);
                let place = Place { file: path.clone(), line };
                let Some(text) = text else {
                    faults.push(format!("{place}: {key}: is missing in the language {language}"));
                    continue;
                };
                let family = format!("scenario-{key}");
                messages.push(member(&family, name, pack, language, text.trim(), place, faults));
            }
        }
    }
    Ok(messages)
}
