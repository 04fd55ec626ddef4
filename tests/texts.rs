//! Every word the product says, pinned: `ref/texts.txt` holds a hash of what each command writes, of every drawing and of
//! every answer to the page. Numbers stand in golden tables that people read; here not a byte may differ unseen.

mod commands;
mod mistakes;
mod page;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::thread;

use tianchu_model::hash::Fingerprint;

const REFERENCE: &str = "texts.txt";

/// Names told before the rest is counted.
const TOLD: usize = 60;

/// Both languages, as `--lang` names them.
const LANGS: [&str; 2] = ["en", "zh"];

/// Outputs as they are made, held against those pinned.
///
/// Outputs that are as pinned are kept below `target`, so that once one differs, what it was lies beside what it is.
#[derive(Clone)]
struct Pins {
    /// Name and hash as committed.
    pinned: BTreeMap<String, String>,
    /// Name and hash as made now.
    made: BTreeMap<String, String>,
    folder: PathBuf,
}

impl Pins {
    fn read() -> Self {
        let pinned = fs::read_to_string(reference()).unwrap_or_default();
        let pair = |line: &str| line.split_once("  ").map(|(hash, name)| (name.to_owned(), hash.to_owned()));
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("texts");
        for side in ["was", "now"] {
            // A run before this one may have left none.
            let _ = fs::remove_dir_all(folder.join(side));
        }
        fs::create_dir_all(folder.join("pinned")).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
        Self { pinned: pinned.lines().filter_map(pair).collect(), made: BTreeMap::new(), folder }
    }

    /// Takes what was said under `name`, by which a person can ask for it again.
    fn take(&mut self, name: String, text: &str) {
        let mut fingerprint = Fingerprint::default();
        fingerprint.bytes(text.as_bytes());
        let hash = fingerprint.hex();
        let kept = |hash: &str| self.folder.join("pinned").join(hash);
        match self.pinned.get(&name) {
            Some(pinned) if *pinned == hash => {
                if !kept(&hash).exists() {
                    write(&kept(&hash), text);
                }
            }
            pinned => {
                if let Some(before) = pinned.and_then(|pinned| fs::read_to_string(kept(pinned)).ok()) {
                    write(&self.folder.join("was").join(file_name(&name)), &before);
                }
                write(&self.folder.join("now").join(file_name(&name)), text);
            }
        }
        assert!(self.made.insert(name.clone(), hash).is_none(), "two outputs are called `{name}`");
    }

    /// Names of outputs that are not as pinned, each with what became of it.
    fn differences(&self) -> Vec<String> {
        let gone = self.pinned.keys().filter(|name| !self.made.contains_key(*name));
        let gone = gone.map(|name| format!("gone     {name}"));
        let made = self.made.iter().filter_map(|(name, hash)| match self.pinned.get(name) {
            Some(pinned) if pinned == hash => None,
            Some(_) => Some(format!("differs  {name}")),
            None => Some(format!("new      {name}")),
        });
        gone.chain(made).collect()
    }
}

fn reference() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ref").join(REFERENCE)
}

fn write(path: &PathBuf, text: &str) {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, text));
    written.unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}

/// A name as a file is called on any system: the same output has the same file in both folders.
fn file_name(name: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || ".,=-".contains(c) { c } else { '_' };
    let mut fingerprint = Fingerprint::default();
    fingerprint.bytes(name.as_bytes());
    let start: String = name.chars().map(plain).take(80).collect();
    format!("{start}_{}.txt", &fingerprint.hex()[..8])
}

// Breaks if a word, a digit or a drawing differs anywhere from what it was: a change that is meant to move none may not
// bless this.
#[test]
fn every_text_is_as_it_was() {
    let mut pins = Pins::read();
    let parts: [fn(&mut Pins); 4] =
        [commands::pin, mistakes::pin, |p| page::pin(p, "en"), |p| page::pin(p, "zh")];
    let made = thread::scope(|scope| {
        let make = |part: fn(&mut Pins)| {
            let mut pins = pins.clone();
            scope.spawn(move || {
                part(&mut pins);
                pins.made
            })
        };
        parts.map(make).map(|made| made.join().expect("the outputs of a part"))
    });
    for (name, hash) in made.into_iter().flatten() {
        assert!(pins.made.insert(name.clone(), hash).is_none(), "two outputs are called `{name}`");
    }
    page::check_every_query(&pins);
    if std::env::var_os("TIANCHU_BLESS").is_some() {
        let lines: String = pins.made.iter().map(|(name, hash)| format!("{hash}  {name}\n")).collect();
        return write(&reference(), &lines);
    }
    let differences = pins.differences();
    let more = differences.len().saturating_sub(TOLD);
    assert!(
        differences.is_empty(),
        "{} outputs differ from tests/ref/{REFERENCE}:\n  {}{}\n\
         Each is written to {now}; what it was, if this checkout has seen it, to {was}:\n  git diff --no-index {was} {now}\n\
         If that is meant, run `cargo xtask bless every_text` and say in the commit which words changed and why.",
        differences.len(),
        differences[..differences.len() - more].join("\n  "),
        if more > 0 { format!("\n  and {more} more") } else { String::new() },
        now = pins.folder.join("now").display(),
        was = pins.folder.join("was").display(),
    );
}
