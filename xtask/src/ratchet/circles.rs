//! Files that name one another in a circle, so that none can be read, moved or taken out alone.
//!
//! An edge is a path that begins with `crate` or `super` and leads to another file. A module that names its children by
//! `mod` and `pub use` has none to them. Re-exports are not followed: their file is the one that is named.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{self, Source};
use super::{Places, Sources};

/// Edges of every file.
type Graph<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Every file that is part of a circle.
pub(super) fn places(sources: &Sources) -> Places {
    circles(&graph(sources)).into_iter().flatten().map(|file| (file.to_owned(), 1)).collect()
}

/// The circles, each with its files.
fn circles<'a>(graph: &Graph<'a>) -> BTreeSet<BTreeSet<&'a str>> {
    let reached: Graph<'a> = graph.keys().map(|file| (*file, reachable(graph, file))).collect();
    let together = |a: &&str| -> BTreeSet<&'a str> {
        reached[*a].iter().filter(|b| reached[**b].contains(*a)).copied().collect()
    };
    reached.keys().map(together).filter(|circle| !circle.is_empty()).collect()
}

/// Files to which edges lead from `start`, over any number of others.
fn reachable<'a>(graph: &Graph<'a>, start: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut next: Vec<&str> = graph[start].iter().copied().collect();
    while let Some(file) = next.pop() {
        if found.insert(file) {
            next.extend(&graph[file]);
        }
    }
    found
}

fn graph(sources: &Sources) -> Graph<'_> {
    let mut crates: BTreeMap<&str, BTreeMap<Vec<&str>, &str>> = BTreeMap::new();
    for file in sources.keys() {
        let (root, module) = module(file);
        crates.entry(root).or_default().insert(module, file);
    }
    let edges = |(file, source): (&'_ String, &Source)| -> BTreeSet<&str> {
        let (root, module) = module(file);
        let modules = &crates[root];
        let to = |path: Vec<&str>| nearest(modules, &path);
        paths(&source.code, &module).into_iter().filter_map(to).filter(|to| *to != file.as_str()).collect()
    };
    sources.iter().map(|(file, source)| (file.as_str(), edges((file, source)))).collect()
}

/// The folder of the crate a file is part of, and its module in it. A program beside a library, and the program that
/// builds a crate, are crates of their own.
fn module(file: &str) -> (&str, Vec<&str>) {
    let (root, inside) = match file.split_once("/src/") {
        Some((root, inside)) => (root, inside),
        None => file.rsplit_once('/').unwrap_or(("", file)),
    };
    let mut module: Vec<&str> = inside.trim_end_matches(".rs").split('/').collect();
    match module.last() {
        Some(&"main") if module.len() == 1 && !file.starts_with("xtask/") => return (file, Vec::new()),
        Some(&("mod" | "lib" | "main")) => drop(module.pop()),
        _ => {}
    }
    (root, module)
}

/// Where the files of a module's children stand.
pub(super) fn folder_of_children(file: &str) -> &str {
    let own = file.trim_end_matches(".rs");
    ["/mod", "/lib", "/main"].into_iter().find_map(|end| own.strip_suffix(end)).unwrap_or(own)
}

/// The file in which what a path names is found: that of its longest beginning that has one.
fn nearest<'a>(modules: &BTreeMap<Vec<&str>, &'a str>, path: &[&str]) -> Option<&'a str> {
    (0..=path.len()).rev().find_map(|n| modules.get(&path[..n]).copied())
}

/// Every path of a module's code from the root of the crate on, as far as it can be followed.
fn paths<'a>(code: &'a str, module: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut found = Vec::new();
    let mut inner = Inner::default();
    let mut after_colons = 0;
    for (at, word) in source::words(code) {
        inner.follow(code, at);
        if at < after_colons {
            continue;
        }
        let before = code[..at].trim_end();
        // The body of a macro is read where it is used, and a visibility asks for nothing.
        let elsewhere = before.ends_with('$')
            || source::words(&before[before.len().saturating_sub(3)..]).any(|(_, w)| w == "in");
        let mut rest = code[at + word.len()..].trim_start();
        let mut start: Vec<&str> = module.iter().chain(&inner.names).copied().collect();
        match word {
            "crate" => start.clear(),
            "super" => drop(start.pop()),
            _ => continue,
        }
        while word == "super"
            && let Some(more) =
                rest.strip_prefix("::").and_then(|rest| rest.trim_start().strip_prefix("super"))
        {
            start.pop();
            rest = more.trim_start();
        }
        after_colons = code.len() - rest.len();
        if rest.starts_with("::") && !elsewhere {
            tree(rest, start, &mut found);
        }
    }
    found
}

/// Modules that are written out in the file, around the place that is read.
#[derive(Default)]
struct Inner<'a> {
    names: Vec<&'a str>,
    /// Braces open where each begins.
    depths: Vec<usize>,
    depth: usize,
    read: usize,
    /// The name of a module whose brace is to come.
    coming: Option<&'a str>,
}

impl<'a> Inner<'a> {
    fn follow(&mut self, code: &'a str, to: usize) {
        for c in code[self.read..to].chars() {
            match c {
                '{' => {
                    if let Some(name) = self.coming.take() {
                        self.names.push(name);
                        self.depths.push(self.depth);
                    }
                    self.depth += 1;
                }
                '}' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depths.last() == Some(&self.depth) {
                        self.depths.pop();
                        self.names.pop();
                    }
                }
                ';' => self.coming = None,
                _ => {}
            }
        }
        self.read = to;
        if let Some(rest) = code[to..].strip_prefix("mod ") {
            self.coming = source::words(rest).next().map(|(_, name)| name);
        }
    }
}

/// Follows what stands behind the beginning of a path: names, and lists of them in braces.
fn tree<'a>(rest: &'a str, mut path: Vec<&'a str>, found: &mut Vec<Vec<&'a str>>) {
    let mut rest = rest;
    while let Some(more) = rest.trim_start().strip_prefix("::") {
        let more = more.trim_start();
        if more.starts_with('{') {
            for part in source::split(source::inside(more)) {
                branch(part, &path, found);
            }
            return;
        }
        let Some((0, name)) = source::words(more).next() else { break };
        path.push(name);
        rest = &more[name.len()..];
    }
    found.push(path);
}

/// One path of a list.
fn branch<'a>(part: &'a str, path: &[&'a str], found: &mut Vec<Vec<&'a str>>) {
    let part = part.trim();
    let mut path = path.to_vec();
    if let Some((0, name)) = source::words(part).next() {
        if name != "self" {
            path.push(name);
        }
        tree(&part[name.len()..], path, found);
    } else if part.starts_with('*') {
        found.push(path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(files: &[(&str, &str)]) -> Sources {
        files.iter().map(|(name, text)| (format!("crate/x/src/{name}"), Source::new(text))).collect()
    }

    fn found(files: &[(&str, &str)]) -> Vec<Vec<String>> {
        let sources = of(files);
        let name = |file: &&str| file.replace("crate/x/src/", "");
        circles(&graph(&sources)).iter().map(|circle| circle.iter().map(name).collect()).collect()
    }

    // Breaks if a circle over several files is missed, two are taken for one, or what only leads to one counts.
    #[test]
    fn circles_are_files_that_reach_one_another() {
        let files = [
            ("lib.rs", "mod a; mod b; mod c; mod d; mod e; mod f; use crate::a::A;"),
            ("a.rs", "use crate::b::{B, Bee};"),
            ("b.rs", "fn f() { crate::c::g(); }"),
            ("c.rs", "use crate::{a::A, f};"),
            ("d.rs", "use super::e;"),
            ("e.rs", "impl crate::d::D for E {}"),
            ("f.rs", "use crate::f::own;"),
        ];
        assert_eq!(found(&files), [vec!["a.rs", "b.rs", "c.rs"], vec!["d.rs", "e.rs"]]);
    }

    // Breaks if a module that names its children counts, or one that takes what is theirs by a whole path does not.
    #[test]
    fn parents_may_name_children() {
        let child = ("a/b.rs", "use super::A; mod inner { use super::super::A; use super::own; }");
        assert!(found(&[("a/mod.rs", "mod b; pub use b::B; fn f() { b::g() }"), child]).is_empty());
        assert_eq!(found(&[("a.rs", "mod b; use crate::a::b::B;"), child]), [["a.rs", "a/b.rs"]]);
    }

    // Breaks if paths in comments, tests, macros or visibilities count, or one in a nested list is lost.
    #[test]
    fn only_code_has_paths() {
        let none = "// crate::a\n#[cfg(test)] mod tests { use crate::a::A; }\npub(in crate::a) fn f() { \"crate::a\"; $crate::a::A }";
        assert!(found(&[("a.rs", "use crate::b::B;"), ("b.rs", none)]).is_empty());
        let nested = "use crate::{\n    c,\n    d::{self, e::{F, g}},\n    a::*,\n};";
        assert_eq!(found(&[("a.rs", "use crate::b::B;"), ("b.rs", nested)]), [["a.rs", "b.rs"]]);
        let sources = of(&[("b.rs", nested)]);
        let all = paths(&sources["crate/x/src/b.rs"].code, &["b"]);
        let all: Vec<String> = all.iter().map(|path| path.join("::")).collect();
        assert_eq!(all, ["c", "d", "d::e::F", "d::e::g", "a"]);
    }
}
