//! `cargo xtask fuzz`: a fuzzer tries the readers of everything that people hand in.
//!
//! What must hold of every input stands in `fuzz/src`. The crates forbid unsafe code, so no sanitizer watches memory:
//! the compiler of this checkout will do, which is built with fewer things and tries more inputs a second.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::workspace::{Workspace, files, slashed};

struct Target {
    name: &'static str,
    /// Folders of inputs to begin with, besides those found so far.
    seeds: &'static [&'static str],
    /// Bytes of an input.
    longest: usize,
}

/// One for each reader.
const TARGETS: [Target; 5] = [
    // Long enough for the baseline, which has the names of all values.
    Target { name: "scenario", seeds: &["fuzz/seeds/scenario", "tests/bad", "scenarios"], longest: 9_000 },
    Target { name: "link", seeds: &["fuzz/seeds/link"], longest: 2_000 },
    Target { name: "problem", seeds: &["fuzz/seeds/problem"], longest: 2_000 },
    Target { name: "own_data", seeds: &["fuzz/seeds/own_data"], longest: 2_000 },
    // A line `*8760` at the end makes a year of it (`fuzz/src/hours.rs`).
    Target { name: "hours", seeds: &["fuzz/seeds/hours"], longest: 2_000 },
];

/// Seconds for each target where nobody says how many.
const SECONDS: u32 = 20;

/// What a fuzzer found out in its time.
struct Tried {
    name: &'static str,
    executions: String,
    per_second: String,
    coverage: String,
    corpus: String,
    crashes: Vec<PathBuf>,
}

/// `[SECONDS] [TARGET]`; true if nothing was found.
pub(crate) fn run(workspace: &Workspace, arguments: &[&str]) -> Outcome<bool> {
    let (seconds, name) = match arguments {
        [] => (SECONDS, None),
        [seconds] => (parse_seconds(seconds)?, None),
        [seconds, name] => (parse_seconds(seconds)?, Some(*name)),
        _ => return Err(Failure::new("too many arguments", "cargo xtask fuzz [SECONDS] [TARGET]")),
    };
    let targets: Vec<_> =
        TARGETS.iter().filter(|target| name.is_none_or(|name| name == target.name)).collect();
    if targets.is_empty() {
        let names = TARGETS.map(|target| target.name).join(", ");
        return Err(Failure::new("there is no such target", format!("the targets are {names}")));
    }
    if let Some(missing) = missing() {
        println!("SKIPPED: nothing was fuzzed, for {missing}");
        return Ok(true);
    }
    let programs = build(workspace)?;
    let tried = targets
        .iter()
        .map(|target| fuzz(workspace, &programs, target, seconds))
        .collect::<Outcome<Vec<_>>>()?;
    println!(
        "\n{:<10} {:>7} {:>12} {:>8} {:>9} {:>12} {:>8}",
        "target", "seconds", "executions", "per s", "coverage", "corpus", "crashes"
    );
    for one in &tried {
        let Tried { name, executions, per_second, coverage, corpus, crashes } = one;
        println!(
            "{name:<10} {seconds:>7} {executions:>12} {per_second:>8} {coverage:>9} {corpus:>12} {:>8}",
            crashes.len()
        );
    }
    for one in &tried {
        for crash in &one.crashes {
            tell(workspace, one.name, crash);
        }
    }
    Ok(tried.iter().all(|one| one.crashes.is_empty()))
}

/// As a step of `cargo xtask test`.
pub(crate) fn step(workspace: &Workspace) -> Outcome {
    if run(workspace, &[])? {
        return Ok(());
    }
    Err(Failure::new(
        "a fuzzer found inputs that break what must hold",
        "each is named above, and how to try it again",
    ))
}

fn parse_seconds(text: &str) -> Outcome<u32> {
    text.parse().ok().filter(|n| *n > 0).ok_or_else(|| {
        Failure::new(
            format!("`{text}` is no number of seconds"),
            "give a whole number, for example `cargo xtask fuzz 60 link`",
        )
    })
}

/// What is not there that fuzzing needs.
fn missing() -> Option<&'static str> {
    if process::find("cargo-fuzz").is_none() {
        return Some("cargo-fuzz is not installed (`cargo install cargo-fuzz`)");
    }
    // libFuzzer is C++, and links with the C library as it is on Linux and macOS.
    if cfg!(windows) || process::find("c++").is_none() {
        return Some("there is no C++ compiler (Debian, Ubuntu: apt-get install g++)");
    }
    None
}

/// The folder of the programs, one for each target.
fn build(workspace: &Workspace) -> Outcome<PathBuf> {
    let target = folder(workspace).join("build");
    let mut command = workspace.cargo("fuzz build --fuzz-dir fuzz --sanitizer none --target-dir");
    // Whatever else is set for a compiler is not meant for this workspace.
    command.arg(&target).env_remove("CARGO_TARGET_DIR");
    process::run(&mut command, "mend what the compiler names above; the targets are in fuzz/")?;
    let host = process::read(workspace.command("rustc").arg("-vV"), "install Rust")?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    Ok(target.join(host).join("release"))
}

fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("fuzz")
}

/// Runs one target; inputs that reach something new are kept below `target/`.
fn fuzz(workspace: &Workspace, programs: &Path, target: &'static Target, seconds: u32) -> Outcome<Tried> {
    let [corpus, crashes] = ["corpus", "crashes"].map(|part| folder(workspace).join(part).join(target.name));
    let log = folder(workspace).join(format!("{}.log", target.name));
    let made = [&corpus, &crashes].into_iter().try_for_each(fs::create_dir_all);
    let out = made
        .and_then(|()| File::create(&log))
        .map_err(|error| Failure::new(format!("{}: {error}", log.display()), "make the folder writable"))?;
    println!("fuzz {} for {seconds} s", target.name);
    let mut command = workspace.command(programs.join(target.name));
    command
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-max_len={}", target.longest))
        // An input of so few bytes is read in milliseconds; a machine that is busy may stand still for a while.
        .args(["-timeout=120", "-report_slow_units=120", "-rss_limit_mb=1024", "-print_final_stats=1"])
        .arg(format!("-artifact_prefix={}/", crashes.display()))
        .arg(&corpus)
        .args(target.seeds)
        .stderr(out);
    let dictionary = workspace.path(&format!("fuzz/dictionaries/{}", target.name));
    if dictionary.exists() {
        command.arg(format!("-dict={}", dictionary.display()));
    }
    command.status().map_err(|error| {
        Failure::new(format!("{} does not start: {error}", target.name), "delete target/fuzz/build")
    })?;
    let said = fs::read_to_string(&log).unwrap_or_default();
    let stat = |name: &str| {
        let line = said.lines().rfind(|line| line.contains(name)).unwrap_or_default();
        let (_, after) = line.split_once(name).unwrap_or_default();
        after.split_whitespace().next().unwrap_or("?").to_owned()
    };
    Ok(Tried {
        name: target.name,
        executions: stat("stat::number_of_executed_units:"),
        per_second: stat("stat::average_exec_per_sec:"),
        coverage: stat(" cov: "),
        corpus: stat(" corp: "),
        crashes: files(&crashes)?,
    })
}

/// How to try an input again, and what becomes of it.
fn tell(workspace: &Workspace, name: &str, crash: &Path) {
    let file = slashed(crash, &workspace.root);
    println!(
        "\n{name} fails on {file}\n  \
         what:   see {log}\n  \
         again:  cargo fuzz run --fuzz-dir fuzz --sanitizer none {name} {file}\n  \
         less:   cargo fuzz tmin --fuzz-dir fuzz --sanitizer none {name} {file}\n  \
         keep:   name it after what is wrong with it and put it into fuzz/seeds/{name}/, where `cargo test fuzz` tries\n          \
         it from then on; mend the reader (or what is asked of it in fuzz/src/{name}.rs), and delete it below target/",
        log = slashed(&folder(workspace).join(format!("{name}.log")), &workspace.root),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a target is added to the fuzz workspace and never run.
    #[test]
    fn every_target_is_run() {
        let manifest = include_str!("../../fuzz/Cargo.toml");
        let named: Vec<_> =
            manifest.split("[[bin]]\nname = \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(named, TARGETS.map(|target| target.name));
    }
}
