//! What a reader is told about each file of `bad/`, in both languages, as snapshots.

use std::fs;
use std::path::{Path, PathBuf};

use tianchu_model::{Diagnostic, Scenario};

use crate::cli::{command, text};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bad")
}

fn bad_files() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).expect("the folder of bad scenarios");
    let mut files: Vec<PathBuf> = entries.map(|e| e.expect("an entry").path()).collect();
    files.retain(|p| p.extension().is_some_and(|e| e == "toml"));
    files.sort();
    files
}

/// A message with the folder of this machine taken out, and the number of values that a new parameter
/// would change.
fn portable(message: &str, n_problems: usize) -> String {
    let folder = format!("{}{}", folder().display(), std::path::MAIN_SEPARATOR);
    let message = message.replace(&folder, "bad/");
    if n_problems < tianchu_model::register::PARAMETERS.len() / 2 {
        return message;
    }
    let digits = |line: &str| line.replace(|c: char| c.is_ascii_digit(), "#");
    message.lines().map(|line| digits(line) + "\n").collect()
}

fn problems(file: &Path) -> Vec<Diagnostic> {
    let content = fs::read_to_string(file).expect("a bad scenario");
    Scenario::parse("bad", &content).expect_err("a bad scenario").0
}

// Breaks if a message loses its place, its range or its way out, or says it in one language only.
#[test]
fn messages_say_what_and_where_in_both_languages() {
    let files = bad_files();
    assert!(files.len() >= 10, "only {} bad scenarios", files.len());
    for file in files {
        let path = text(&file);
        let mut both = String::new();
        for lang in ["zh", "en"] {
            let ran = command(["run", &path, "--lang", lang]);
            assert_eq!(ran.code, 2, "{path}");
            assert_eq!(ran.out, "", "{path}: nothing is computed from a bad scenario");
            both.push_str(&portable(&ran.err, problems(&file).iter().map(Diagnostic::n_faults).sum()));
            both.push('\n');
        }
        let name = file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        insta::assert_snapshot!(name, both.trim_end());
    }
}

// Breaks if a message says that something is wrong but not in which place of the file.
#[test]
fn every_place_in_the_file_is_shown() {
    for file in bad_files() {
        let ran = command(["run", &text(&file)]);
        for line in problems(&file).iter().filter_map(|p| p.line) {
            assert!(ran.err.contains(&format!(".toml:{line}:")), "line {line} is not shown\n{}", ran.err);
        }
    }
}
