//! Files that commands read and write: nothing given is written over, and of two files none is written alone.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use tianchu_cli::Host;
use tianchu_model::diagnostic::FileKind;

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

// Breaks if a command runs for a file that has no name.
#[test]
fn a_folder_is_no_file() {
    let at = ["--grid", "north", "--year", "2030"];
    for args in [
        vec!["run", "baseline"],
        vec!["chart", "farmland-stock", "baseline"],
        [&["dispatch", "baseline"], &at[..]].concat(),
        vec!["ledger", "baseline", "--region", "44"],
        vec!["system", "baseline"],
        vec!["params"],
        vec!["sources"],
    ] {
        for (out, lang, words) in [
            ("nofolder/", "en", "--out is nofolder/, a folder without a file name."),
            ("nofolder\\", "zh", "--out 的值是 nofolder\\，这是文件夹，缺文件名"),
        ] {
            let ran = cli::run(&[&args[..], &["--out", out, "--lang", lang]].concat(), false);
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}: {}", ran.err);
            assert!(ran.err.contains(words) && ran.err.lines().count() == 1, "{args:?}: {}", ran.err);
        }
    }
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

// Breaks if a file in another encoding is a fault of the disk instead of the file, or says not where.
#[test]
fn other_encodings_are_bad_input() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| text(&folder.path().join(name));
    let [gbk, wide, wider, zip, xls, gzip] =
        ["gbk.toml", "wide.toml", "wider.toml", "hours.xlsx", "hours.xls", "hours.csv.gz"].map(at);
    // "base" and a title in GBK; then the first bytes of what a notebook saves as Unicode.
    fs::write(&gbk, b"base = \"baseline\"\ntitle = { zh = \"\xb2\xe2\" }\n").expect("written");
    fs::write(&wide, b"\xff\xfeb\0a\0").expect("written");
    fs::write(&wider, b"\xff\xfe\0\0b\0\0\0").expect("written");
    // All of it UTF-8, as the first bytes of a workbook are.
    fs::write(&zip, b"PK\x03\x04\x14\0\x06\0").expect("written");
    fs::write(&xls, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").expect("written");
    fs::write(&gzip, b"\x1f\x8b\x08\0").expect("written");
    for (file, en, zh) in [
        (&wider, "the file is UTF-32 text but must be UTF-8.", "文件是 UTF-32 编码"),
        (
            &zip,
            "an Excel workbook or zip archive, not text. Save it as CSV (UTF-8)",
            "Excel 工作簿或 zip 压缩包",
        ),
        (&xls, "an old Excel workbook (.xls)", "旧版 Excel 工作簿"),
        (&gzip, "the file is compressed (gzip). Unpack it first.", "gzip 压缩文件；请先解压"),
        (
            &gbk,
            "line 2 is not UTF-8 text (perhaps GBK). Save the file as UTF-8.",
            "第 2 行不是 UTF-8 文字（可能是 GBK）",
        ),
        (&wide, "the file is UTF-16 text but must be UTF-8.", "文件是 UTF-16 编码，应为 UTF-8"),
    ] {
        let of_hours = given(FileKind::Hours, file);
        let system = [&["system"], &of_hours[1..]].concat();
        let chart = [&["chart", "week"], &of_hours[1..], &["--out", "-"]].concat();
        // Tables of hours are read as UTF-16 and GB18030, too.
        let of_hours = if [&gbk, &wide].contains(&file) { Vec::new() } else { vec![of_hours, system, chart] };
        for args in [
            vec!["run", file],
            vec!["hash", file],
            vec!["check", file],
            vec!["calibration", file],
            vec!["scenarios", file],
            vec!["readings", file],
            vec!["ledger", file, "--region", "44"],
            vec!["chart", "farmland-stock", file, "--out", "-"],
            vec!["dispatch", "--problem", file],
        ]
        .into_iter()
        .chain(of_hours)
        {
            for (lang, words) in [("en", en), ("zh", zh)] {
                let ran = cli::run(&[&args[..], &["--lang", lang]].concat(), false);
                assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}: {}", ran.err);
                assert!(ran.err.contains(words) && ran.err.contains(file.as_str()), "{args:?}: {}", ran.err);
            }
        }
    }
}

/// Runs a command that must end with what its endless input says.
fn refused_input(args: &[&str], input: &mut dyn Read, said: &str) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut host = Host { input: Some(input), ..Host::captured(&mut out, &mut err) };
    let code = tianchu_cli::run(std::iter::once("tianchu").chain(args.iter().copied()), &mut host);
    let err = String::from_utf8(err).expect("UTF-8");
    assert!(code == 2 && out.is_empty() && err.contains(said), "{args:?}: {err}");
    assert_eq!(err.lines().count(), 1, "{args:?}: {err}");
}

/// A command that is given a file of a kind.
fn given(of: FileKind, file: &str) -> Vec<&str> {
    match of {
        FileKind::Hours => {
            vec!["dispatch", "baseline", "--profiles", file, "--grid", "north", "--year", "2030"]
        }
        FileKind::Scenario => vec!["run", file],
        FileKind::Problem => vec!["dispatch", "--problem", file],
        FileKind::Data => vec!["run", "baseline", "--data", file],
    }
}

// Breaks if a file of another kind, or a pipe or device without an end, is taken into memory before it is refused.
#[test]
fn no_more_is_read_than_a_file_may_have() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for of in FileKind::ALL {
        let (most, larger, over, zh) = match of {
            FileKind::Hours => ("8 MB", "8.1 MB", "more than 8 MB", "文件有 8.1 MB，至多读取 8 MB。"),
            FileKind::Scenario | FileKind::Data => {
                ("1 MB", "1.1 MB", "more than 1 MB", "文件有 1.1 MB，至多读取 1 MB。")
            }
            FileKind::Problem => ("36 MB", "36.1 MB", "more than 36 MB", "文件有 36.1 MB，至多读取 36 MB。"),
        };
        // A hole: it takes no place on the disk.
        let path = text(&folder.path().join(format!("{}.toml", of.id())));
        fs::File::create(&path).and_then(|file| file.set_len(of.most() + 1)).expect("made");
        let said = format!("the file has {larger}; at most {most} are read. ");
        refused_input(&given(of, &path), &mut io::empty(), &said);
        refused_input(&[&given(of, &path)[..], &["--lang", "zh"]].concat(), &mut io::empty(), zh);
        let said = format!("the file has {over}; at most {most} are read. ");
        if of != FileKind::Scenario {
            refused_input(&given(of, "-"), &mut io::repeat(b'0'), &said);
        }
        #[cfg(unix)]
        {
            let device = folder.path().join("zero.toml");
            let _ = fs::remove_file(&device);
            std::os::unix::fs::symlink("/dev/zero", &device).expect("linked");
            refused_input(&given(of, &text(&device)), &mut io::empty(), &said);
        }
        // As much as may be is read, and then found to be no text.
        fs::File::create(&path).and_then(|file| file.set_len(of.most())).expect("made");
        refused_input(&given(of, &path), &mut io::empty(), "the file has zero bytes, so it is no UTF-8 text");
    }
}

// Breaks if a reader learns of the second file only after the first is mended.
#[test]
fn files_that_cannot_be_read_are_told_with_all_else() {
    let args = [
        "system",
        "no/a.toml",
        "--set",
        "farmland.freeze_factor=x",
        "--profiles",
        "no/b.csv",
        "--grid",
        "nort",
    ];
    let ran = cli::run(&args, false);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    for part in ["cannot read no/a.toml", "freeze_factor is x", "cannot read no/b.csv", "Did you mean north?"]
    {
        assert!(ran.err.contains(part), "{part}: {}", ran.err);
    }
    // Where nothing but the disk is at fault, the exit code says so.
    let ran = cli::run(&["system", "no/a.toml", "--profiles", "no/b.csv"], false);
    assert_eq!((ran.code, ran.err.lines().count()), (3, 2), "{}", ran.err);
}

// Breaks if a link that leads to no file yet is replaced by one, or takes an output to nowhere.
#[cfg(unix)]
#[test]
fn a_link_to_a_file_that_is_not_there_is_followed() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a temporary folder");
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("sub")).expect("a folder");
    symlink("sub/new.csv", at("near.csv")).expect("linked");
    symlink(at("near.csv"), at("far.csv")).expect("linked");
    symlink("none/new.csv", at("nowhere.csv")).expect("linked");
    let params = |name: &str| cli::command(["params", "--lang", "en", "--out", &text(&at(name))]);
    let ran = params("far.csv");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(fs::read_to_string(at("sub/new.csv")).expect("a file").starts_with("id,kind,"));
    assert!(["near.csv", "far.csv"].iter().all(|link| at(link).is_symlink()));
    let ran = params("nowhere.csv");
    assert_eq!((ran.code, ran.out.as_str()), (3, ""));
    for part in [at("nowhere.csv"), at("none")] {
        assert!(ran.err.contains(&text(&part)), "{}: {}", part.display(), ran.err);
    }
    assert!(at("nowhere.csv").is_symlink());
    // Two names of one file that is not there yet.
    let place = ["dispatch", "baseline", "--grid", "north", "--year", "2030"];
    fs::remove_file(at("sub/new.csv")).expect("removed");
    let (a, b) = (text(&at("near.csv")), text(&at("sub/new.csv")));
    refused_without_a_trace(&[&place[..], &["--problem", &a, "--out", &b]].concat(), &[]);
}
