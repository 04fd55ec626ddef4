//! Rules about the repository itself that no compiler checks.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::workspace::{Workspace, files, slashed};
use crate::{process, ratchet, words};

const LINES_LIMIT: usize = 600;
const LINES_WARNING: usize = 400;

pub(crate) fn check(workspace: &Workspace) -> Outcome {
    let mut faults = Vec::new();
    model_dependencies(workspace, &mut faults)?;
    no_entropy(workspace, &mut faults)?;
    texts(workspace, &mut faults)?;
    versions(workspace, &mut faults)?;
    twins(workspace, &mut faults)?;
    journeys(workspace, &mut faults)?;
    words::check(workspace, &mut faults)?;
    ratchet::check(workspace, &mut faults)?;
    for fault in &faults {
        println!("tidy: {fault}");
    }
    match faults.len() {
        0 => Ok(()),
        n => Err(Failure::new(
            format!("{n} untidy things, named above"),
            "each line above says what is expected",
        )),
    }
}

/// The names in `cargo tree` of `package` as built for the page, with the mark of those that run only in the compiler.
fn tree(workspace: &Workspace, package: &str) -> Outcome<BTreeSet<(String, bool)>> {
    let mut command = workspace.cargo(&format!(
        "tree --package {package} --edges normal --target wasm32-unknown-unknown --prefix none"
    ));
    let text = process::read(&mut command, "mend the manifests until `cargo tree` works")?;
    let line = |line: &str| Some((line.split(' ').next()?.to_owned(), line.contains("(proc-macro)")));
    Ok(text.lines().filter(|line| !line.is_empty()).filter_map(line).collect())
}

/// The model stays pure because its manifest keeps it so: what it may depend on is written down, with the reason.
fn model_dependencies(workspace: &Workspace, faults: &mut Vec<String>) -> Outcome {
    const LIST: &str = "xtask/model-deps.txt";
    let list = read(workspace.path(LIST))?;
    let allowed: BTreeSet<_> = list
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    let found = tree(workspace, "tianchu-model")?;
    for (name, proc_macro) in &found {
        if name != "tianchu-model" && !allowed.contains(name.as_str()) {
            let kind = if *proc_macro { " (a proc-macro)" } else { "" };
            faults.push(format!("the model depends on `{name}`{kind}, which {LIST} does not allow; remove it, or add it with the reason"));
        }
    }
    for name in allowed {
        if !found.iter().any(|(there, _)| there == name) {
            println!("tidy: note: {LIST} allows `{name}`, which the model no longer uses");
        }
    }
    Ok(())
}

/// Every random number comes from a seed, so nothing that asks the machine for entropy may reach the page.
fn no_entropy(workspace: &Workspace, faults: &mut Vec<String>) -> Outcome {
    if tree(workspace, "tianchu-web")?.iter().any(|(name, _)| name == "getrandom") {
        faults.push("tianchu-web depends on `getrandom`: find out who brings it with `cargo tree -p tianchu-web -i getrandom --target wasm32-unknown-unknown`, and switch off that feature".to_owned());
    }
    Ok(())
}

fn texts(workspace: &Workspace, faults: &mut Vec<String>) -> Outcome {
    let foreign = machine_paths(workspace);
    for path in sources(workspace)? {
        // What is not text has no lines.
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        let name = slashed(&path, &workspace.root);
        for (i, line) in text.lines().enumerate() {
            if let Some(found) = foreign.iter().find(|found| has_path(line, found)) {
                faults.push(format!(
                    "{name}:{}: `{found}` is a path of one machine; write it relative to the checkout",
                    i + 1
                ));
            }
        }
        if name == "package-lock.json" && text.contains("\"resolved\": \"http") {
            faults.push("package-lock.json names the address of a registry; run `npm install` inside the checkout, whose .npmrc leaves it out".to_owned());
        }
        length(&name, text.lines().count(), faults);
    }
    Ok(())
}

fn length(name: &str, n_lines: usize, faults: &mut Vec<String>) {
    let code = [".rs", ".js", ".mjs", ".ts", ".css", ".html"].iter().any(|ending| name.ends_with(ending));
    if !code || !["crate/", "www/", "xtask/", "tools/"].iter().any(|folder| name.starts_with(folder)) {
        return;
    }
    if n_lines > LINES_LIMIT {
        faults.push(format!("{name} has {n_lines} lines; split it by concept, {LINES_LIMIT} is the limit"));
    } else if n_lines > LINES_WARNING {
        println!("tidy: note: {name} has {n_lines} lines; {LINES_LIMIT} is the limit");
    }
}

/// Whether `path` stands in a line other than inside a web address, which may well have such a folder.
fn has_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let word = line[..at].rsplit([' ', ',', '"', '(']).next().unwrap_or_default();
        !word.contains("://")
    })
}

/// This checkout, the user's folder, and where other people's usually are; put together here so as not to find themselves.
fn machine_paths(workspace: &Workspace) -> Vec<String> {
    let mut paths = vec![workspace.root.to_string_lossy().into_owned()];
    paths.extend(std::env::home_dir().map(|home| format!("{}/", home.to_string_lossy())));
    paths.extend(["home", "Users", "root"].map(|folder| format!("/{folder}/")));
    paths
}

/// Everything in the checkout that is written by hand.
fn sources(workspace: &Workspace) -> Outcome<Vec<PathBuf>> {
    const GENERATED: [&str; 7] = [".git", "target", "node_modules", "dist", "www/pkg", "www/full", "shots"];
    let mut found = Vec::new();
    for entry in fs::read_dir(&workspace.root).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = slashed(&path, &workspace.root);
        if GENERATED.contains(&name.as_str()) || path == workspace.target {
            continue;
        }
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.retain(|path| {
        let name = slashed(path, &workspace.root);
        // Of the fuzzer, where somebody runs cargo inside its folder.
        let built =
            ["www/pkg/", "www/full/", "fuzz/target/", "fuzz/corpus/", "fuzz/artifacts/", "fuzz/coverage/"];
        !built.iter().any(|folder| name.starts_with(folder)) && name != "www/messages.d.ts"
    });
    found.sort();
    Ok(found)
}

/// wasm-pack accepts only the wasm-bindgen program of exactly the library's version, and rustc looks at the version of
/// the package that a program called wasm_bindgen comes from.
fn versions(workspace: &Workspace, faults: &mut Vec<String>) -> Outcome {
    let lock = read(workspace.path("Cargo.lock"))?;
    let locked = |package: &str| {
        let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
        rest.split('"').next()
    };
    let library = locked("wasm-bindgen");
    for package in ["wasm-bindgen-cli", "tools"] {
        if locked(package) != library {
            faults.push(format!(
                "Cargo.lock has {package} {} but wasm-bindgen {}; tools/Cargo.toml must name the library's version in both places",
                locked(package).unwrap_or("missing"),
                library.unwrap_or("missing"),
            ));
        }
    }
    Ok(())
}

/// Two languages of one page for newcomers say the same commands, name the same scenarios and lead to the same places.
fn twins(workspace: &Workspace, faults: &mut Vec<String>) -> Outcome {
    const TWINS: [&str; 2] = ["README.md", "README.zh.md"];
    let pages = [read(workspace.path(TWINS[0]))?, read(workspace.path(TWINS[1]))?];
    let [english, chinese] = [facts(&pages[0]), facts(&pages[1])];
    for (here, there, name) in [(&english, &chinese, TWINS[1]), (&chinese, &english, TWINS[0])] {
        for fact in here.difference(there) {
            faults.push(format!("{name} lacks `{fact}`, which the other language has"));
        }
    }
    Ok(())
}

/// A journey that reads the page once passes or fails by the speed of the machine. The files are parsed by TypeScript,
/// so this needs the npm packages.
fn journeys(workspace: &Workspace, faults: &mut Vec<String>) -> Outcome {
    let mut scripts = files(&workspace.path("tests/e2e"))?;
    scripts.extend(files(&workspace.path("tests/walk"))?);
    let mut command = workspace.command("node");
    command
        .arg("xtask/journeys.mjs")
        .args(scripts.iter().filter(|path| path.extension().is_some_and(|ending| ending == "mjs")));
    let found = process::read(&mut command, "delete node_modules and run this again")?;
    faults.extend(found.lines().map(str::to_owned));
    let mut own = workspace.command("node");
    process::read(own.args(["--test", "xtask/journeys.test.mjs"]), "mend xtask/journeys.mjs").map(drop)
}

/// What does not depend on the language: commands without their remarks, names in backticks, links to other pages.
fn facts(page: &str) -> BTreeSet<&str> {
    let (prose, commands): (Vec<_>, Vec<_>) = page.split("```").enumerate().partition(|(i, _)| i % 2 == 0);
    let commands = commands
        .into_iter()
        .flat_map(|(_, block)| block.lines().skip(1))
        .filter_map(|line| line.split('#').next());
    let names = prose.iter().flat_map(|(_, text)| text.split('`').skip(1).step_by(2));
    let links =
        prose.iter().flat_map(|(_, text)| text.split("](").skip(1)).filter_map(|rest| rest.split(')').next());
    let between = links.filter(|link| !link.starts_with("README"));
    commands.chain(names).chain(between).map(str::trim).filter(|fact| !fact.is_empty()).collect()
}

fn read(path: PathBuf) -> Outcome<String> {
    fs::read_to_string(&path).map_err(|error| {
        Failure::new(format!("cannot read {}: {error}", path.display()), "restore it with git")
    })
}
