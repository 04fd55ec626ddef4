//! The page's own words: `crate/report/words/LANGUAGE/page/PACK/PART.ftl`. They become the second half of the packs that
//! lie beside the page, and the types by which a wrong key or argument is found.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::entry::{Entry, LANGUAGES, PACKS, entries};
use crate::failure::{Failure, Outcome};
use crate::message::{self, Piece, Source};
use crate::workspace::{Workspace, files, slashed};

/// What the page says at first, and what comes with the parts that are opened later.
const OF_PAGE: [&str; 2] = [PACKS[0], PACKS[1]];

/// Between the texts of the simulator and those of the page; no text holds it.
const BORDER: char = '\u{c}';

/// The page's messages, in order of pack and key.
pub(crate) struct Messages(Vec<Entry>);

/// Reads them.
///
/// # Errors
///
/// Everything wrong with them: the same as the build of crate/report refuses in its own.
pub(crate) fn read(workspace: &Workspace) -> Outcome<Messages> {
    let mut sources = Vec::new();
    for language in LANGUAGES {
        for pack in OF_PAGE {
            let folder = workspace.path(&format!("crate/report/words/{language}/page/{pack}"));
            for path in files(&folder)? {
                let name = slashed(&path, &workspace.root);
                let text = fs::read_to_string(&path).map_err(|error| {
                    Failure::new(format!("cannot read {name}: {error}"), "restore it with git")
                })?;
                sources.push(Source { name, language, pack, text });
            }
        }
    }
    checked(&sources)
        .map_err(|faults| Failure::new(faults.join("\n"), "each line above names the file and key to mend"))
}

fn checked(sources: &[Source]) -> Result<Messages, Vec<String>> {
    let mut faults = Vec::new();
    let all = sources.iter().flat_map(|source| message::read(source, &mut faults)).collect();
    let all = entries(all, &mut faults);
    faults.extend(all.iter().flat_map(|entry| &entry.texts).filter_map(unfit));
    if faults.is_empty() { Ok(Messages(all)) } else { Err(faults) }
}

/// What the page's packs cannot hold: a message is one line, and braces mark its arguments.
fn unfit(message: &message::Message) -> Option<String> {
    let fits = |piece: &Piece| !matches!(piece, Piece::Text(text) if text.contains(['\n', '{', '}']));
    let message::Message { place, key, .. } = message;
    (!message.pieces.iter().all(fits))
        .then(|| format!("{place}: {key}: no line breaks or braces on the page"))
}

impl Messages {
    /// Name and text of the packs that the page fetches: the texts of the simulator, as its build wrote them into
    /// `compiled`, and those of the page, `KEY=TEXT` a line.
    pub(crate) fn packs(&self, compiled: &Path) -> Outcome<Vec<(String, String)>> {
        let mut packs = Vec::new();
        for (l, language) in LANGUAGES.iter().enumerate() {
            for pack in OF_PAGE {
                let name = format!("{language}-{pack}.txt");
                let texts = fs::read_to_string(compiled.join(&name)).map_err(|error| {
                    Failure::new(
                        format!("the build of crate/report left no {name}: {error}"),
                        "run `cargo clean -p tianchu-report` and this again",
                    )
                })?;
                let of_page: Vec<String> = self.of(pack).map(|entry| line(entry, l)).collect();
                packs.push((name, format!("{texts}{BORDER}{}", of_page.join("\n"))));
            }
        }
        Ok(packs)
    }

    /// Types of the keys and of what each takes, for the page's scripts.
    pub(crate) fn types(&self) -> String {
        let mut out = "// Written by `cargo xtask build` from crate/report/words/*/page.\n".to_owned();
        out.push_str("export type Value = string | number;\n");
        for (name, pack) in ["First", "Rest"].into_iter().zip(OF_PAGE) {
            let _ = writeln!(out, "/** Messages of the pack `{pack}`, and the values each takes. */");
            let _ = writeln!(out, "export interface {name} {{");
            for entry in self.of(pack) {
                let texts: Vec<String> = (0..LANGUAGES.len()).map(|l| text(entry, l)).collect();
                let takes: Vec<String> =
                    entry.first().arguments().iter().map(|name| format!("{name}: Value")).collect();
                let takes =
                    if takes.is_empty() { "[]".to_owned() } else { format!("[{{ {} }}]", takes.join("; ")) };
                let key = &entry.first().key;
                let _ = writeln!(out, "  /** {} */\n  \"{key}\": {takes};", texts.join(" | "));
            }
            out.push_str("}\n");
        }
        out
    }

    /// Place and key of each that no script of `scripts` names.
    pub(crate) fn unsaid(&self, scripts: &[String]) -> Vec<String> {
        let said = |key: &str| scripts.iter().any(|script| script.contains(&format!("\"{key}\"")));
        let messages = self.0.iter().map(Entry::first).filter(|message| !said(&message.key));
        let told =
            messages.map(|m| format!("{}: nobody says `{}`; remove it in every language", m.place, m.key));
        told.collect()
    }

    fn of(&self, pack: &'static str) -> impl Iterator<Item = &Entry> {
        self.0.iter().filter(move |entry| entry.first().pack == pack)
    }
}

fn line(entry: &Entry, language: usize) -> String {
    format!("{}={}", entry.first().key, text(entry, language))
}

/// A text with its arguments as `{name}`.
fn text(entry: &Entry, language: usize) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Argument(name) => format!("{{{name}}}"),
    };
    entry.texts[language].pieces.iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of each language, in a pack.
    fn files(pack: &'static str, [zh, en]: [&str; 2]) -> Vec<Source> {
        let source = |(language, text): (&'static str, &str)| {
            let name = format!("{language}/{pack}/a.ftl");
            Source { name, language, pack, text: text.to_owned() }
        };
        [("zh", zh), ("en", en)].map(source).into()
    }

    // Breaks if a key, an argument or a space is lost on the way to the page, or the types ask for something else.
    #[test]
    fn the_page_gets_its_words_and_their_types() {
        let mut sources = files("rest", ["a-y = { $year } 年，{ $place }", "a-y = { $place } in { $year }"]);
        sources.extend(files("first", ["a-x = 、", "a-x = ,{\" \"}"]));
        let messages = checked(&sources).expect("good words");
        let folder = std::env::temp_dir().join(format!("tianchu-messages-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        for name in ["zh-first.txt", "zh-rest.txt", "en-first.txt", "en-rest.txt"] {
            fs::write(folder.join(name), "stamp\ntext\n").expect("written");
        }
        let packs = messages.packs(&folder).unwrap_or_else(|failure| panic!("{failure}"));
        fs::remove_dir_all(&folder).expect("removed");
        let of = |name: &str| packs.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str());
        assert_eq!(of("en-first.txt"), Some("stamp\ntext\n\u{c}a-x=, "));
        assert_eq!(of("zh-rest.txt"), Some("stamp\ntext\n\u{c}a-y={year} 年，{place}"));
        let types = messages.types();
        assert!(types.contains("\"a-x\": [];"), "{types}");
        assert!(types.contains("\"a-y\": [{ place: Value; year: Value }];"), "{types}");
        let scripts = ["t(\"a-x\")".to_owned(), "a-y".to_owned()];
        assert_eq!(
            messages.unsaid(&scripts),
            ["zh/rest/a.ftl:1: nobody says `a-y`; remove it in every language"]
        );
    }

    // Breaks if the page would show what is no word, or one language says what the other does not.
    #[test]
    fn bad_words_are_refused() {
        for (zh, en, wanted) in [
            ("a-x = x\n    y", "a-x = x", "zh/first/a.ftl:1: a-x: no line breaks or braces on the page"),
            ("a-x = {\"{\"}n", "a-x = x", "zh/first/a.ftl:1: a-x: no line breaks or braces on the page"),
            (
                "a-x = x",
                "a-x = { $n }",
                "en/first/a.ftl:1: a-x: uses { $n }, which zh/first/a.ftl:1 does not",
            ),
        ] {
            let faults = checked(&files("first", [zh, en])).map(|_| ()).expect_err(zh);
            assert!(faults.iter().any(|fault| fault == wanted), "{faults:?}");
        }
    }
}
