//! Files that commands read and write: nothing given is written over, and of two files none is written alone.

use std::fs;
use std::path::Path;

use crate::cli::{self, text};

/// A small dispatch problem.
const PROBLEM: &str = "ref/dispatch-north.json";

fn refused_without_a_trace(args: &[&str], files: &[&Path]) {
    let before: Vec<Vec<u8>> = files.iter().map(|f| fs::read(f).unwrap_or_default()).collect();
    for (lang, words) in [("en", "are the same file"), ("zh", "是同一个文件")] {
        let ran = cli::run(&[args, &["--lang", lang]].concat(), false);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}: {}", ran.err);
        assert!(ran.err.contains(words), "{args:?}: {}", ran.err);
    }
    let after: Vec<Vec<u8>> = files.iter().map(|f| fs::read(f).unwrap_or_default()).collect();
    assert!(before == after, "{args:?} wrote");
}

// Breaks if a scenario, a file of hours or a problem is replaced by what is made of it, however its name is spelt.
#[test]
fn no_input_is_written_over() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    let (scenario, hours, problem) = (at("k0.csv"), at("mine.csv"), at("p.json"));
    fs::write(&scenario, "base = \"baseline\"\ntitle = { zh = \"甲\", en = \"A\" }\n").expect("written");
    fs::write(&hours, format!("wind.north\n{}", "0.25\n".repeat(8_760))).expect("written");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(PROBLEM), &problem).expect("copied");
    let files = [scenario.as_path(), &hours, &problem];
    let name = |path: &Path| {
        format!("{}/./{}", text(folder.path()), text(Path::new(path.file_name().expect("a name"))))
    };
    let (s, h, p) = (text(&scenario), text(&hours), text(&problem));
    refused_without_a_trace(&["run", &s, "--out", &name(&scenario)], &files);
    refused_without_a_trace(&["run", &s, "--out", &s], &files);
    let place = ["dispatch", "baseline", "--grid", "north", "--year", "2030"];
    let with = |more: &[&str]| refused_without_a_trace(&[&place[..], more].concat(), &files);
    with(&["--profiles", &h, "--out", &name(&hours)]);
    with(&["--profiles", &h, "--problem", &h]);
    refused_without_a_trace(
        &["dispatch", "--problem", &p, "--format", "json", "--out", &name(&problem)],
        &files,
    );
    // Neither is there yet.
    let (a, b) = (at("a.csv"), at("./a.csv"));
    with(&["--problem", &text(&b), "--out", &text(&a)]);
    assert!(!a.exists());
    refused_without_a_trace(&["dispatch", &s, "--grid", "north", "--year", "2030", "--problem", &s], &files);
    let system = ["system", "baseline", "--year", "2030", "--grid", "north", "--profiles", &h, "--out", &h];
    refused_without_a_trace(&system, &files);
    #[cfg(unix)]
    {
        let link = at("link.csv");
        std::os::unix::fs::symlink(&scenario, &link).expect("linked");
        refused_without_a_trace(&["run", &s, "--out", &text(&link)], &files);
        // Nothing is lost in a device.
        let quiet = [&place[..], &["--problem", "/dev/null", "--out", "/dev/null"]].concat();
        assert_eq!(cli::run(&quiet, false).code, 0);
    }
}

// Breaks if a problem is written and its results then cannot be.
#[test]
fn both_files_are_written_or_none() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| text(&folder.path().join(name));
    let place = ["dispatch", "baseline", "--grid", "north", "--year", "2030"];
    let ran =
        cli::run(&[&place[..], &["--problem", &at("p.json"), "--out", &at("none/x.csv")]].concat(), false);
    assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{}", ran.err);
    assert!(ran.err.contains("there is no folder"), "{}", ran.err);
    assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 0);
}

// Breaks if a file where a folder should be is said not to be there.
#[test]
fn a_file_is_no_folder() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let keep = folder.path().join("keep.csv");
    fs::write(&keep, "a\n").expect("written");
    let out = text(&keep.join("x.csv"));
    for (lang, words) in [("en", "keep.csv is a file, not a folder"), ("zh", "keep.csv 是文件，不是文件夹")]
    {
        let ran = cli::command(["run", "baseline", "--out", &out, "--lang", lang]);
        assert!(ran.code == 3 && ran.err.contains(words), "{}", ran.err);
    }
}
