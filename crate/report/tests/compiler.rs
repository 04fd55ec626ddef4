//! The compiler of words, which is part of the build script: what it makes, and what it says of bad words.

#[path = "../build/compiler.rs"]
mod compiler;
#[path = "../build/entry.rs"]
mod entry;
#[path = "../build/message.rs"]
mod message;
#[path = "../build/register.rs"]
mod register;

use std::fs;
use std::path::Path;

use compiler::{Compiled, compile};
use entry::PACKS;
use message::{Source, read};

/// Compiles files given as `zh/first/view`, text.
fn compiled(files: &[(&'static str, &str)]) -> Result<Compiled, Vec<String>> {
    let source = |&(path, text): &(&'static str, &str)| {
        let mut parts = path.split('/');
        let (language, pack) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        Source { name: format!("words/{path}.ftl"), language, pack, text: text.to_owned() }
    };
    compile_all(files.iter().map(source), &PACKS)
}

/// Reads the sources and compiles what stands in them.
fn compile_all(sources: impl Iterator<Item = Source>, packs: &[&str]) -> Result<Compiled, Vec<String>> {
    let (mut messages, mut faults) = (Vec::new(), Vec::new());
    for source in sources {
        messages.extend(read(&source, &mut faults));
    }
    compile(messages, faults, packs)
}

/// Both languages of one file.
fn both(zh: &str, en: &str) -> Result<Compiled, Vec<String>> {
    compiled(&[("zh/first/a", zh), ("en/first/a", en)])
}

/// Lines of a pack without the first.
fn lines<'a>(compiled: &'a Compiled, name: &str) -> Vec<&'a str> {
    let (_, text) = compiled.packs.iter().find(|(known, _)| known == name).expect("a pack of this name");
    text.lines().skip(1).collect()
}

// Breaks if spaces, quotes, braces or line breaks of a text are not the bytes that stand in the file.
#[test]
fn texts_are_kept_to_the_byte() {
    let zh = "a-x = {\" \"}（甲“乙”）\\n{\"\"}\n\
              a-y =\n    一行\n    二行\n\
              a-z = {\"{\"}丙{\"}\"}\\{\"\\\\\"}{\"\\u00A0\"}\n";
    let en = "a-x =  plain \na-y = \"quoted\"\na-z = {\"  \"}led{\"  \"}\n";
    let made = both(zh, en).expect("good words");
    assert_eq!(lines(&made, "zh-first.txt"), [" （甲“乙”）\\\\n", "一行\\n二行", "{丙}\\\\\\\\\u{a0}"]);
    assert_eq!(lines(&made, "en-first.txt"), ["plain", "\"quoted\"", "  led  "]);
}

// Breaks if arguments are numbered by where they stand in a sentence, which differs between languages.
#[test]
fn arguments_go_by_name() {
    let made = both("a-x = { $year } 年{ $place }、{ $place }", "a-x = { $place } in { $year }")
        .expect("good words");
    assert_eq!(lines(&made, "zh-first.txt"), ["\u{2} 年\u{1}、\u{1}"]);
    assert_eq!(lines(&made, "en-first.txt"), ["\u{1} in \u{2}"]);
    let function = "pub fn a_x(self, place: &dyn Display, year: &dyn Display) -> String { self.render(0, &[place, year]) }";
    assert!(made.rust.contains(function), "{}", made.rust);
}

// Breaks if numbers of functions are not those of the lines of the packs one after the other, or a build has functions
// of words that it lacks.
#[test]
fn packs_are_numbered_through() {
    let packs = [("rest", "a-r = r"), ("first", "b-f = f\na-f = f"), ("terminal", "a-t = t")];
    let sources = || {
        let of = |language| packs.map(|(pack, text)| (language, pack, text));
        of("zh").into_iter().chain(of("en")).map(|(language, pack, text)| {
            let name = format!("words/{language}/{pack}/a.ftl");
            Source { name, language, pack, text: text.to_owned() }
        })
    };
    let whole = compile_all(sources(), &PACKS).expect("good words");
    for (name, line) in [("a_f", 0), ("b_f", 1), ("a_r", 2), ("a_t", 3)] {
        let function = format!("pub fn {name}(self) -> &'static str {{ self.line({line}) }}");
        assert!(whole.rust.contains(&function), "{}", whole.rust);
    }
    assert!(whole.packs.iter().any(|(name, text)| name == "zh-first.txt" && text.starts_with("zh first 2 ")));
    let lean = compile_all(sources(), &PACKS[..1]).expect("good words");
    assert!(
        lean.rust.contains("fn b_f(") && !lean.rust.contains("fn a_r(") && !lean.rust.contains("terminal")
    );
    assert_eq!(lean.packs, whole.packs);
}

// Breaks if a family's members do not share their arguments, or are not found in order of their ids.
#[test]
fn a_family_shares_its_arguments() {
    let zh = "a-first = 一\n\n## family kind-of\n\nkind-of-b_c = { $amount }乙\nkind-of-a = 甲{ $before }\n\n##\n\na-last = 末";
    let made = both(zh, &zh.replace('乙', "b")).expect("good words");
    assert!(made.rust.contains(
        "pub(crate) fn kind_of(self, message: KindOfMessage, amount: &dyn Display, before: &dyn Display)"
    ));
    assert!(made.rust.contains("[(\"a\", 2), (\"b_c\", 3)]"), "{}", made.rust);
    assert!(made.rust.contains("pub fn a_last(self)"));
    assert_eq!(lines(&made, "zh-first.txt"), ["一", "末", "甲\u{2}", "\u{1}乙"]);
    let labels = "## family kind\nkind-a = 甲\n";
    let made = both(labels, labels).expect("good words");
    assert!(made.rust.contains("pub(crate) fn kind(self, message: KindMessage) -> &'static str"));
}

// Breaks if what several rows have in common stands in a pack as often, or words that differ in one language are shared.
#[test]
fn members_that_say_the_same_share_a_line() {
    let zh = "law-last = 末\n## family law\nlaw-a = 甲\nlaw-b = 甲\nlaw-c = 丙\nlaw-d = 甲\n";
    let en = "law-last = z\n## family law\nlaw-a = a\nlaw-b = a\nlaw-c = c\nlaw-d = d\n";
    let files = [("zh/first/a", zh), ("en/first/a", en), ("zh/rest/b", "b-x = 甲"), ("en/rest/b", "b-x = a")];
    let made = compiled(&files).expect("good words");
    assert_eq!(lines(&made, "zh-first.txt"), ["甲", "丙", "甲", "末"]);
    assert_eq!(lines(&made, "en-first.txt"), ["a", "c", "d", "z"]);
    assert!(made.packs[0].1.starts_with("zh first 4 "));
    assert!(made.rust.contains("[(\"a\", 0), (\"b\", 0), (\"c\", 1), (\"d\", 2)]"), "{}", made.rust);
    for (name, line) in [("law_last", 3), ("b_x", 4)] {
        let function = format!("pub fn {name}(self) -> &'static str {{ self.line({line}) }}");
        assert!(made.rust.contains(&function), "{}", made.rust);
    }
}

// Breaks if a label of the register gets another key, pack or place, or one that is empty in a language passes.
#[test]
fn labels_of_the_register_are_messages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model/register");
    let mut faults = Vec::new();
    let messages = register::read(&folder, &mut faults).expect("a register");
    assert_eq!(faults, [""; 0]);
    let of = |language| {
        messages.iter().find(|m| m.key == "option-farmland-cap_reading-2" && m.language == language)
    };
    let [zh, en] = ["zh", "en"].map(|language| of(language).expect("a label"));
    assert_eq!((zh.family.as_deref(), zh.pack), (Some("option"), "first"));
    assert_eq!(
        en.pieces,
        [message::Piece::Text("R2 approved construction added back, no decline".to_owned())]
    );
    assert_eq!(zh.place.to_string(), "crate/model/register/options.csv:3");

    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join("register");
    fs::create_dir_all(&copy).expect("a folder");
    for entry in fs::read_dir(folder).expect("the register") {
        let path = entry.expect("a file").path();
        let text = fs::read_to_string(&path).expect("a table");
        let text = text.replace("R2 approved construction added back, no decline", "");
        fs::write(copy.join(path.file_name().expect("a name")), text).expect("a copy");
    }
    register::read(&copy, &mut faults).expect("a register");
    assert_eq!(faults, ["crate/model/register/options.csv:3: farmland.cap_reading.2: label_en is empty"]);
}

// Breaks if words that one language lacks, that do not match or that Fluent could not fill in pass, or a fault does not
// say where it is.
#[test]
fn bad_words_are_refused_with_their_place() {
    let [zh, en] = ["words/zh/first/a.ftl", "words/en/first/a.ftl"];
    for (in_zh, in_en, wanted) in [
        ("a-x = x\na-y = y", "a-x = x", format!("{zh}:2: a-y: is missing in the language en")),
        ("a-x = x", "\n\na-y = y\na-x = x", format!("{en}:3: a-y: is missing in the language zh")),
        ("a-x = { $n }", "a-x = n", format!("{zh}:1: a-x: uses {{ $n }}, which {en}:1 does not")),
        ("a-x = { $n }", "a-x = { $m }", format!("{en}:1: a-x: uses {{ $m }}, which {zh}:1 does not")),
        ("a-x = x\na-x = y", "a-x = x", format!("{zh}:2: a-x: stands in {zh}:1 too")),
        (
            "a-x_y = x\na-x-y = y",
            "a-x_y = x\na-x-y = y",
            format!("{zh}:1: a-x_y: is in Rust the same as a-x-y ({zh}:2)"),
        ),
        ("x = x", "x = x", format!("{zh}:1: x: a key is VIEW-WHAT in lower case")),
        ("a-X = x", "a-X = x", format!("{zh}:1: a-X: a key is VIEW-WHAT in lower case")),
        (
            "a-x = { $in }",
            "a-x = { $in }",
            format!(
                "{zh}:1: a-x: {{ $in }} is no name for an argument in Rust; write it in lower case with _"
            ),
        ),
        (
            "a-x = { $a-b }",
            "a-x = { $a-b }",
            format!(
                "{zh}:1: a-x: {{ $a-b }} is no name for an argument in Rust; write it in lower case with _"
            ),
        ),
        (
            "a-x = { NUMBER($n) }",
            "a-x = x",
            format!("{zh}:1: a-x: only text, {{\"literals\"}} and {{ $arguments }} may stand in a message"),
        ),
        ("a-x = x\n    .y = z", "a-x = x", format!("{zh}:1: a-x: a message has one text, no attributes")),
        (
            "a-x = \u{7}",
            "a-x = x",
            format!(
                "{zh}:1: a-x: control characters stand for arguments in the packs and may not stand in a text"
            ),
        ),
        ("-x = x\na-x = x", "a-x = x", format!("{zh}:1: -x: no terms")),
        (
            "## family b\na-x = x",
            "## family b\na-x = x",
            format!("{zh}:2: a-x: a key of the family b begins with b-"),
        ),
        (
            "## family a\na-x = x",
            "a-x = x",
            format!("{en}:1: a-x: stands under another family than at {zh}:2"),
        ),
    ] {
        let faults = both(in_zh, in_en).expect_err(in_zh);
        assert!(faults.contains(&wanted), "{faults:#?}\nlack {wanted}");
    }
    let many: String = "123456789".chars().map(|n| format!("{{ $a{n} }}")).collect();
    let many = format!("a-x = {many}");
    assert_eq!(
        both(&many, &many).expect_err("nine"),
        [format!("{zh}:1: a-x: more than 8 arguments"), format!("{en}:1: a-x: more than 8 arguments")]
    );
    let elsewhere = compiled(&[("zh/first/a", "a-x = x"), ("en/rest/a", "a-x = x")]).expect_err("two packs");
    assert_eq!(
        elsewhere,
        [format!("words/en/rest/a.ftl:1: a-x: is in the pack rest, but in first at {zh}:1")]
    );
    let broken = both("a-x = x\n\nnot a message\n", "a-x = x").expect_err("no message");
    assert!(broken.iter().any(|fault| fault.starts_with(&format!("{zh}:3: "))), "{broken:?}");
}
