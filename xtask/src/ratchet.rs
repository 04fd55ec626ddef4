//! Counts that may only fall. Each stands in `xtask/ratchet.txt`: above it, tidy fails and names what is new; below it,
//! tidy asks for the lower number, so that nothing comes back.

mod circles;
mod source;

use std::collections::BTreeMap;
use std::fs;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::workspace::{Workspace, files, slashed};

pub(crate) use source::Source;

const LIST: &str = "xtask/ratchet.txt";

/// Where the code that is counted stands; `tests` holds tests only.
const FOLDERS: [&str; 2] = ["crate", "xtask/src"];

/// Finds what is counted.
type Count = fn(&Sources) -> Places;

/// What is counted, under its name in the list.
const COUNTS: [(&str, Count); 5] = [
    ("chinese", |sources| chinese(sources, "crate/model/src/")),
    ("chinese-cli", |sources| chinese(sources, "crate/cli/src/")),
    ("usize-pairs", usize_pairs),
    ("circles", circles::places),
    ("feature-lines", feature_lines),
];

/// Files of code, by their path in the checkout.
pub(crate) type Sources = BTreeMap<String, Source>;

/// How often something was found, by file.
type Places = BTreeMap<String, usize>;

/// Prints the counts, and holds them against the list.
pub(crate) fn check(workspace: &Workspace, faults: &mut Vec<String>) -> Outcome {
    let path = workspace.path(LIST);
    let list = fs::read_to_string(&path)
        .map_err(|error| Failure::new(format!("cannot read {LIST}: {error}"), "restore it with git"))?;
    let now = sources(workspace)?;
    let mut before = None;
    for (name, count) in COUNTS {
        let Some((limit, what)) = listed(&list, name) else {
            faults
                .push(format!("{LIST} lacks `{name}`: one line with the name, a number and what it counts"));
            continue;
        };
        let places = count(&now);
        let n: usize = places.values().sum();
        println!("tidy: ratchet: {n:>4} {what}");
        if n > limit {
            let before = before.get_or_insert_with(|| committed(workspace).unwrap_or_default());
            let new = risen(&places, &count(before));
            faults.push(format!("{n} {what}, {limit} are allowed; new: {new}"));
        } else if n < limit {
            faults.push(format!("{n} {what}, fewer than {LIST} says: write {n} there, so that it stays"));
        }
    }
    Ok(())
}

/// The number of a name in the list, and what it counts.
fn listed<'a>(list: &'a str, name: &str) -> Option<(usize, &'a str)> {
    let line = list.lines().find(|line| line.split_whitespace().next() == Some(name))?;
    let (number, what) = line.trim_start().strip_prefix(name)?.trim_start().split_once(' ')?;
    Some((number.parse().ok()?, what.trim()))
}

/// Files in which more is found than before, with how much more.
fn risen(now: &Places, before: &Places) -> String {
    let more = |(name, n): (&String, &usize)| {
        let more = n.saturating_sub(before.get(name).copied().unwrap_or(0));
        (more > 0).then(|| if more == 1 { name.clone() } else { format!("{name} ({more})") })
    };
    now.iter().filter_map(more).collect::<Vec<_>>().join(", ")
}

fn sources(workspace: &Workspace) -> Outcome<Sources> {
    let mut found = Sources::new();
    for folder in FOLDERS {
        for path in files(&workspace.path(folder))? {
            let name = slashed(&path, &workspace.root);
            if is_code(&name)
                && let Ok(text) = fs::read_to_string(&path)
            {
                found.insert(name, Source::new(&text));
            }
        }
    }
    Ok(without_tests(found))
}

/// The same code as it was when the list last changed, for then its numbers held.
fn committed(workspace: &Workspace) -> Outcome<Sources> {
    let git = |arguments: &[&str]| {
        process::read(workspace.command("git").args(arguments), "run this inside a git checkout")
    };
    let commit = git(&["log", "-1", "--format=%H", "--", LIST])?;
    let commit = commit.trim();
    let names = git(&[&["ls-tree", "-r", "--name-only", commit], &FOLDERS[..]].concat())?;
    let mut found = Sources::new();
    for name in names.lines().filter(|name| is_code(name)) {
        found.insert(name.to_owned(), Source::new(&git(&["show", &format!("{commit}:{name}")])?));
    }
    Ok(without_tests(found))
}

/// Whether a file is code that is no test by its place.
fn is_code(name: &str) -> bool {
    name.ends_with(".rs") && !name.contains("/tests/")
}

/// Leaves out the files of modules that are there for tests only.
fn without_tests(mut sources: Sources) -> Sources {
    let of_tests: Vec<String> = sources
        .iter()
        .flat_map(|(file, source)| {
            let folder = circles::folder_of_children(file);
            source.test_modules.iter().map(move |name| format!("{folder}/{name}"))
        })
        .collect();
    sources.retain(|file, _| {
        let module = file.trim_end_matches(".rs");
        !of_tests.iter().any(|test| module == test || module.starts_with(&format!("{test}/")))
    });
    sources
}

/// Files of a folder with Chinese in a literal: words belong to the crate of words.
fn chinese(sources: &Sources, folder: &str) -> Places {
    let here = sources.iter().filter(|(file, _)| file.starts_with(folder));
    here.filter(|(_, source)| source.literals.chars().any(is_chinese))
        .map(|(file, _)| (file.clone(), 1))
        .collect()
}

/// Han characters, and the marks that are written with them.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// Public functions that take two positions, which a caller may exchange unnoticed.
fn usize_pairs(sources: &Sources) -> Places {
    counted(sources, |source| source.public_parameters().filter(|text| usizes(text) >= 2).count())
}

/// How many `usize` stand in a list of parameters; what functions handed over take does not count.
fn usizes(parameters: &str) -> usize {
    let plain = source::split(parameters).into_iter().filter(|parameter| !parameter.contains("Fn"));
    plain.map(|parameter| source::words(parameter).filter(|(_, word)| *word == "usize").count()).sum()
}

/// Lines that ask for a feature.
fn feature_lines(sources: &Sources) -> Places {
    counted(sources, |source| {
        let asks =
            |line: &&str| line.contains("cfg") && source::words(line).any(|(_, word)| word == "feature");
        source.code.lines().filter(asks).count()
    })
}

fn counted(sources: &Sources, count: impl Fn(&Source) -> usize) -> Places {
    let found = sources.iter().map(|(file, source)| (file.clone(), count(source)));
    found.filter(|(_, n)| *n > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(files: &[(&str, &str)]) -> Sources {
        without_tests(files.iter().map(|(name, text)| ((*name).to_owned(), Source::new(text))).collect())
    }

    // Breaks if words of tests or comments count, or a mark without a Han character does not.
    #[test]
    fn chinese_counts_in_literals_of_code_only() {
        let sources = of(&[
            ("crate/model/src/a.rs", "// 耕地\nconst A: &str = \"land\";"),
            ("crate/model/src/b.rs", "const B: &str = r#\"耕\"地\"#;"),
            ("crate/model/src/c.rs", "const C: char = '，';"),
            ("crate/model/src/d.rs", "#[cfg(test)]\nmod tests { const D: &str = \"耕地\"; }"),
            ("crate/model/src/e/mod.rs", "#[cfg(test)]\nmod worked;"),
            ("crate/model/src/e/worked.rs", "const E: &str = \"耕地\";"),
            ("crate/charts/src/f.rs", "const F: &str = \"耕地\";"),
        ]);
        let found: Vec<String> = chinese(&sources, "crate/model/src/").into_keys().collect();
        assert_eq!(found, ["crate/model/src/b.rs", "crate/model/src/c.rs"]);
    }

    // Breaks if a pair hides in a tuple or over several lines, or one is seen that cannot be mistaken.
    #[test]
    fn pairs_of_positions_are_counted() {
        let count = |text| usize_pairs(&of(&[("crate/a/src/lib.rs", text)])).values().sum::<usize>();
        assert_eq!(count("pub fn f(a: usize,\n    b: &usize) -> f64 { 0.0 }"), 1);
        assert_eq!(count("pub const fn f<const N: usize>(a: [f64; 3], at: (usize, usize)) {}"), 1);
        assert_eq!(
            count("pub fn f<F: Fn(usize, usize)>(a: usize, f: impl Fn(usize) -> usize) -> usize { 0 }"),
            0
        );
        assert_eq!(count("pub(crate) fn f(a: usize, b: usize) {} fn g(a: usize, b: usize) {}"), 0);
    }

    #[test]
    fn lines_of_features_are_counted() {
        let text = "#[cfg(feature = \"a\")]\n#[cfg(test)]\nfn f() {}\nlet x = cfg!(feature = \"b\"); // cfg(feature)\n";
        let sources = of(&[("crate/a/src/lib.rs", text)]);
        assert_eq!(feature_lines(&sources).values().sum::<usize>(), 2);
    }

    #[test]
    fn the_list_is_read_and_risen_files_are_named() {
        let list = "# remark\nchinese   54  files with words\n";
        assert_eq!(listed(list, "chinese"), Some((54, "files with words")));
        assert_eq!(listed(list, "circles"), None);
        let places = |list: &[(&str, usize)]| list.iter().map(|(name, n)| ((*name).to_owned(), *n)).collect();
        let (now, before) =
            (places(&[("a", 1), ("b", 3), ("c", 2)]), places(&[("a", 1), ("b", 1), ("d", 9)]));
        assert_eq!(risen(&now, &before), "b (2), c (2)");
    }
}
