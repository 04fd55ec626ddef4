//! `cargo xtask mutants K`: whether the tests notice what is wrong in the files that decide most.
//!
//! cargo-mutants changes one place at a time and runs the tests that are meant to notice. Golden runs and hashes are
//! left out: they notice every change and say nothing of what is right.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::workspace::Workspace;

/// What is changed.
const FILES: [&str; 6] = [
    "crate/model/src/farmland/cap.rs",
    "crate/model/src/farmland/ledger.rs",
    "crate/model/src/farmland/book.rs",
    "crate/model/src/dispatch/thresholds.rs",
    "crate/model/src/scenario.rs",
    "crate/model/src/scenario/*.rs",
];
/// Parts into which all changes are divided.
const SHARDS: u32 = 15;
/// What no test can notice, with the reason: `FILE | LINE | CHANGE | REASON`.
const EXPLAINED: &str = "xtask/mutants.txt";
/// Seconds for the tests of one change; what takes longer never ends.
const TIMEOUT: &str = "--timeout=240";

/// Tests that are asked, the nearest first; each is asked about what the ones before have missed.
const STAGES: [Stage; 3] = [
    Stage {
        name: "near",
        package: "tianchu-model",
        tests: &["--lib", "--", "farmland::", "dispatch::", "scenario::", "link::", "diagnostic::"],
    },
    Stage {
        name: "model",
        package: "tianchu-model",
        // The one test of the model that compares a hash.
        tests: &["--lib", "--", "--skip", "the_hours_of_a_seed_are_pinned"],
    },
    Stage { name: "rules", package: "tianchu-tests", tests: &["--test", "suite", "rules::"] },
];

struct Stage {
    name: &'static str,
    package: &'static str,
    tests: &'static [&'static str],
}

/// How one file fared.
#[derive(Default)]
struct Row {
    /// By the stage that noticed.
    caught: [usize; STAGES.len()],
    explained: usize,
    missed: usize,
    timeout: usize,
    unviable: usize,
}

/// Runs one part, counted from 1; true if no change went unnoticed.
pub(crate) fn run(workspace: &Workspace, shard: &str) -> Outcome<bool> {
    let shard = shard.parse().ok().filter(|k| (1..=SHARDS).contains(k)).ok_or_else(|| {
        Failure::new(format!("`{shard}` is no part"), format!("give a whole number from 1 to {SHARDS}"))
    })?;
    process::need("cargo-mutants", "cargo install cargo-mutants")?;
    let mut table: BTreeMap<String, Row> = BTreeMap::new();
    let mut left: Option<Vec<String>> = None;
    for (i, stage) in STAGES.iter().enumerate() {
        let chosen = match &left {
            None => vec![format!("--shard={}/{SHARDS}", shard - 1)],
            Some(names) if names.is_empty() => break,
            Some(names) => names.iter().map(|name| format!("--re=^{}$", literally(name))).collect(),
        };
        let folder = workspace.target.join("mutants").join(format!("{shard}-{}", stage.name));
        let told = ask(workspace, stage, &chosen, &folder)?;
        for name in told("caught")? {
            table.entry(file(&name)).or_default().caught[i] += 1;
        }
        for name in told("timeout")? {
            table.entry(file(&name)).or_default().timeout += 1;
        }
        for name in told("unviable")? {
            table.entry(file(&name)).or_default().unviable += 1;
        }
        left = Some(told("missed")?);
    }
    let path = workspace.path(EXPLAINED);
    let list = fs::read_to_string(&path)
        .map_err(|error| Failure::new(format!("{}: {error}", path.display()), "restore it with git"))?;
    let (explained, left): (Vec<_>, Vec<_>) = left
        .unwrap_or_default()
        .into_iter()
        .partition(|name| is_explained(&list, name, &line(workspace, name).unwrap_or_default()));
    for name in &explained {
        table.entry(file(name)).or_default().explained += 1;
    }
    for name in &left {
        table.entry(file(name)).or_default().missed += 1;
    }
    println!(
        "\n{:<42} {:>6} {:>6} {:>6} {:>8} {:>8} {:>9} {:>6}",
        format!("part {shard} of {SHARDS}"),
        STAGES[0].name,
        STAGES[1].name,
        STAGES[2].name,
        "timeout",
        "unviable",
        "explained",
        "missed"
    );
    for (file, row) in &table {
        let Row { caught: [near, model, rules], explained, missed, timeout, unviable } = row;
        println!(
            "{file:<42} {near:>6} {model:>6} {rules:>6} {timeout:>8} {unviable:>8} {explained:>9} {missed:>6}"
        );
    }
    for name in &left {
        println!("\nmissed: {name}\n  {}", line(workspace, name).unwrap_or_default());
    }
    Ok(left.is_empty())
}

/// Runs the tests of a stage on every change of `chosen`; what comes back reads the list of one outcome.
fn ask(
    workspace: &Workspace,
    stage: &Stage,
    chosen: &[String],
    folder: &PathBuf,
) -> Outcome<impl Fn(&str) -> Outcome<Vec<String>>> {
    let unwritable =
        |error| Failure::new(format!("{}: {error}", folder.display()), "make the folder writable");
    let copies = workspace.target.join("mutants").join("copies");
    fs::create_dir_all(folder).map_err(unwritable)?;
    fs::create_dir_all(&copies).map_err(unwritable)?;
    let mut command =
        workspace.cargo("mutants --package tianchu-model --jobs=1 --baseline=skip --no-shuffle");
    command.args(["--copy-vcs=false", "--test-package", stage.package, TIMEOUT]);
    command.args(FILES.iter().map(|file| format!("--file={file}"))).args(chosen);
    // Most of the time is the compiler's, which is four times faster on the model where it does not optimise.
    for setting in ["profile.dev.package.tianchu-model.opt-level=0", "profile.dev.debug=0"] {
        command.args(["--cargo-arg=--config", &format!("--cargo-arg={setting}")]);
    }
    command.arg("--output").arg(folder).arg("--").args(stage.tests);
    // The copy of the checkout brings a folder of its own to build in.
    command.env_remove("CARGO_TARGET_DIR").env("TMPDIR", &copies);
    end(&mut command)?;
    let folder = folder.join("mutants.out");
    Ok(move |outcome: &str| {
        let path = folder.join(format!("{outcome}.txt"));
        let text = fs::read_to_string(&path)
            .map_err(|error| Failure::new(format!("{}: {error}", path.display()), "see the output above"))?;
        Ok(text.lines().map(str::to_owned).collect())
    })
}

/// Missed changes and those that never end are results, not failures.
fn end(command: &mut Command) -> Outcome {
    match command.status() {
        Ok(status) if matches!(status.code(), Some(0 | 2 | 3)) => Ok(()),
        Ok(status) => Err(Failure::new(format!("cargo-mutants ended with {status}"), "see its output above")),
        Err(error) => {
            Err(Failure::new(format!("cargo-mutants does not start: {error}"), "cargo install cargo-mutants"))
        }
    }
}

/// A pattern that only this text fits.
fn literally(text: &str) -> String {
    let mut pattern = String::new();
    for c in text.chars() {
        if r"\.+*?()|[]{}^$".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

/// The file of a change that is called `FILE:LINE:COLUMN: WHAT`.
fn file(name: &str) -> String {
    name.split(':').next().unwrap_or_default().to_owned()
}

/// Whether a change that nothing notices stands in the list of those that nothing can notice.
fn is_explained(list: &str, name: &str, line: &str) -> bool {
    let change = name.splitn(4, ':').nth(3).unwrap_or_default().trim();
    list.lines().filter(|entry| !entry.starts_with('#')).any(|entry| {
        let parts: Vec<_> = entry.split(" | ").collect();
        matches!(parts[..], [of, at, what, _] if of == file(name) && at == line && what == change)
    })
}

/// The line that a change is in, as it stands.
fn line(workspace: &Workspace, name: &str) -> Option<String> {
    let number: usize = name.split(':').nth(1)?.parse().ok()?;
    let text = fs::read_to_string(workspace.path(&file(name))).ok()?;
    Some(text.lines().nth(number.checked_sub(1)?)?.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a name of a change is taken for a pattern, so that others are asked about or none.
    #[test]
    fn a_name_is_found_as_it_is() {
        let name = "crate/model/src/a.rs:1:2: replace - with + in f";
        assert_eq!(literally("a.rs:1: replace < with (*)"), r"a\.rs:1: replace < with \(\*\)");
        assert_eq!(file(name), "crate/model/src/a.rs");
        let list = "crate/model/src/a.rs | let x = a - b; | replace - with + in f | b is zero";
        assert!(is_explained(list, name, "let x = a - b;"));
        assert!(!is_explained(list, name, "let y = a - b;") && !is_explained("", name, "let x = a - b;"));
    }
}
