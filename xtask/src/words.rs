//! Words that nobody says: messages of `crate/report/words` whose function no source names, and those of the page whose
//! key no script names.

use std::collections::BTreeSet;
use std::fs;

use crate::entry::type_name;
use crate::failure::{Failure, Outcome};
use crate::messages;
use crate::workspace::{Workspace, files, slashed};

/// One language is enough: the build refuses a message that another lacks.
const WORDS: &str = "crate/report/words/zh";

/// Of these another file tells, by their keys.
const OF_PAGE: &str = "/page/";

pub(crate) fn check(workspace: &Workspace, faults: &mut Vec<String>) -> Outcome {
    let sources = texts(workspace, "crate", |name| name.ends_with(".rs") && name.contains("/src/"))?;
    let generated = |name: &str| name.starts_with("www/pkg/") || name.starts_with("www/full/");
    let scripts = texts(workspace, "www", |name| name.ends_with(".js") && !generated(name))?;
    faults.extend(messages::read(workspace)?.unsaid(&scripts));
    let said: BTreeSet<&str> = sources.iter().flat_map(|source| names(source)).collect();
    for path in files(&workspace.path(WORDS))? {
        let name = slashed(&path, &workspace.root);
        if name.contains(OF_PAGE) {
            continue;
        }
        let words = fs::read_to_string(&path)
            .map_err(|error| Failure::new(format!("cannot read {name}: {error}"), "restore it with git"))?;
        for (line, key) in unsaid(&words, &said) {
            faults.push(format!("{name}:{line}: nobody says `{key}`; remove it in every language"));
        }
    }
    Ok(())
}

/// The files below `folder` whose names are `wanted`.
fn texts(workspace: &Workspace, folder: &str, wanted: impl Fn(&str) -> bool) -> Outcome<Vec<String>> {
    let mut texts = Vec::new();
    for path in files(&workspace.path(folder))? {
        let name = slashed(&path, &workspace.root);
        if wanted(&name) {
            texts.push(fs::read_to_string(&path).map_err(|error| {
                Failure::new(format!("cannot read {name}: {error}"), "restore it with git")
            })?);
        }
    }
    Ok(texts)
}

/// Everything in a source that may be a name.
fn names(source: &str) -> impl Iterator<Item = &str> {
    source.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// Line and key of messages whose function is not among the names; of a family, its own line if its type is not: that
/// every member is of some id, the compiler knows.
fn unsaid<'a>(words: &'a str, said: &BTreeSet<&str>) -> Vec<(usize, &'a str)> {
    let mut unsaid = Vec::new();
    let mut in_family = false;
    for (i, line) in words.lines().enumerate() {
        if let Some(group) = line.strip_prefix("##").filter(|rest| !rest.starts_with('#')) {
            let family = group.trim().strip_prefix("family ");
            in_family = family.is_some();
            if let Some(name) = family.filter(|name| !said.contains(type_name(name).as_str())) {
                unsaid.push((i + 1, name));
            }
        }
        let key = line.split_once('=').map(|(key, _)| key.trim_end());
        let is_key = |key: &&str| key.starts_with(|c: char| c.is_ascii_lowercase()) && names(key).count() > 1;
        if let Some(key) = key.filter(is_key).filter(|_| !in_family)
            && !said.contains(key.replace('-', "_").as_str())
        {
            unsaid.push((i + 1, key));
        }
    }
    unsaid
}
