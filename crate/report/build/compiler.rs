//! Messages of all languages -> one Rust function a message, and packs with the texts.
//!
//! A pack is a line that says what it is (language, name, number of lines, a hash of what follows) and one line a
//! message in the order of keys, but members of a family that say the same share one. `\n` and `\\` stand for a line break and a backslash, the characters U+0001 to
//! U+0008 for the first to the eighth argument.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::entry::{Entry, LANGUAGES, MOST_ARGUMENTS, PACKS, entries, type_name};
use crate::message::{Message, Piece};

/// What the compiler makes of the words.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// The functions of the packs asked for.
    pub(crate) rust: String,
    /// Name and text of every pack.
    pub(crate) packs: Vec<(String, String)>,
}

/// Compiles all `messages`; the functions are those of `packs`.
///
/// # Errors
///
/// Everything wrong, each with file, line and key, after the `faults` found in reading them.
pub(crate) fn compile(
    messages: Vec<Message>,
    mut faults: Vec<String>,
    packs: &[&str],
) -> Result<Compiled, Vec<String>> {
    let entries = entries(messages, &mut faults);
    let families = families(&entries, &mut faults);
    let mut names: BTreeMap<String, &Message> = BTreeMap::new();
    for entry in &entries {
        let message = entry.first();
        if let Some(other) = names.insert(rust_name(entry), message) {
            faults.push(format!(
                "{}: {}: is in Rust the same as {} ({})",
                message.place, message.key, other.key, other.place
            ));
        }
    }
    if faults.is_empty() {
        Ok(Compiled { rust: rust(&entries, &families, packs), packs: pack_files(&entries, &families) })
    } else {
        Err(faults)
    }
}

/// The key as a name in Rust, which is that of its function.
fn rust_name(entry: &Entry) -> String {
    entry.first().key.replace('-', "_")
}

/// What the key of a member of a family says behind the family's name.
fn id(entry: &Entry, family: &str) -> String {
    entry.first().key[family.len() + 1..].replace('-', "_")
}

/// Messages found by id, and the arguments they share: all that any of them uses.
struct Family {
    pack: &'static str,
    arguments: Vec<String>,
}

fn families(entries: &[Entry], faults: &mut Vec<String>) -> BTreeMap<String, Family> {
    let mut families: BTreeMap<String, Family> = BTreeMap::new();
    for entry in entries {
        let message = entry.first();
        let Some(name) = &message.family else { continue };
        let pack = message.pack;
        let family = families.entry(name.clone()).or_insert_with(|| Family { pack, arguments: Vec::new() });
        if family.pack != message.pack {
            faults.push(format!(
                "{}: {}: the family {name} is in the pack {}",
                message.place, message.key, family.pack
            ));
        }
        family.arguments.extend(message.arguments().into_iter().map(str::to_owned));
        family.arguments.sort_unstable();
        family.arguments.dedup();
    }
    families
}

/// Arguments of a message as its function takes them.
fn signature<'a>(entry: &'a Entry, families: &'a BTreeMap<String, Family>) -> Vec<&'a str> {
    match &entry.first().family {
        Some(family) => families[family].arguments.iter().map(String::as_str).collect(),
        None => entry.first().arguments(),
    }
}

/// The messages of some packs with their lines in them, one pack after the other. Members of a family that say the same in
/// every language, as rules of one law do, share the line of the first; of the others it says so.
fn lines<'a>(entries: &'a [Entry], packs: &[&str]) -> Vec<(usize, bool, &'a Entry)> {
    let mut said: BTreeMap<(&str, Vec<&[Piece]>), usize> = BTreeMap::new();
    let mut n = 0;
    let mut lines = Vec::new();
    for entry in entries.iter().filter(|entry| packs.contains(&entry.first().pack)) {
        let mut line = n;
        if let Some(family) = &entry.first().family {
            let texts = entry.texts.iter().map(|text| text.pieces.as_slice()).collect();
            line = *said.entry((family.as_str(), texts)).or_insert(n);
        }
        lines.push((line, line < n, entry));
        n += usize::from(line == n);
    }
    lines
}

/// File name of a pack.
fn pack_name(language: &str, pack: &str) -> String {
    format!("{language}-{pack}.txt")
}

fn pack_files(entries: &[Entry], families: &BTreeMap<String, Family>) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for (l, language) in LANGUAGES.iter().enumerate() {
        for pack in PACKS {
            let (stamp, lines) = pack_text(entries, families, l, pack);
            files.push((pack_name(language, pack), format!("{stamp}\n{lines}")));
        }
    }
    files
}

/// First line of a pack, and the others.
fn pack_text(
    entries: &[Entry],
    families: &BTreeMap<String, Family>,
    language: usize,
    pack: &str,
) -> (String, String) {
    let mut text = String::new();
    let mut n = 0;
    for (_, _, entry) in lines(entries, &[pack]).into_iter().filter(|(_, shared, _)| !shared) {
        let arguments = signature(entry, families);
        for piece in &entry.texts[language].pieces {
            match piece {
                Piece::Text(piece) => text.push_str(&piece.replace('\\', "\\\\").replace('\n', "\\n")),
                Piece::Argument(name) => {
                    let place = arguments.iter().position(|known| known == name).unwrap_or_default();
                    text.push(char::from(place as u8 + 1));
                }
            }
        }
        text.push('\n');
        n += 1;
    }
    (format!("{} {pack} {n} {:016x}", LANGUAGES[language], fnv(&text)), text)
}

/// FNV-1a: no secret is kept here, a pack of another build is told apart.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, b| (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

fn rust(entries: &[Entry], families: &BTreeMap<String, Family>, packs: &[&str]) -> String {
    let mut out = String::new();
    let n_packs = packs.len();
    let each = |item: &dyn Fn(usize, &str) -> String| {
        let row = |l: usize| packs.iter().map(|pack| item(l, pack)).collect::<Vec<_>>().join(", ");
        (0..LANGUAGES.len()).map(|l| format!("[{}]", row(l))).collect::<Vec<_>>().join(", ")
    };
    let stamps = each(&|l, pack| format!("{:?}", pack_text(entries, families, l, pack).0));
    let texts = each(&|l, pack| {
        format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{}\"))", pack_name(LANGUAGES[l], pack))
    });
    let _ = writeln!(out, "/// First lines of the packs that this build reads.");
    let _ = writeln!(out, "const STAMPS: [[&str; {n_packs}]; {}] = [{stamps}];", LANGUAGES.len());
    let _ = writeln!(out, "/// The packs themselves.\n#[cfg(feature = \"packs\")]");
    let _ = writeln!(out, "const PACKS: [[&str; {n_packs}]; {}] = [{texts}];", LANGUAGES.len());
    let _ = writeln!(
        out,
        "#[allow(clippy::too_many_arguments, reason = \"a sentence names up to {MOST_ARGUMENTS} things\")]\nimpl Words {{"
    );
    let shown = lines(entries, packs);
    for (line, _, entry) in shown.iter().filter(|(_, _, entry)| entry.first().family.is_none()) {
        let arguments = entry.first().arguments();
        out.push_str(&function(&rust_name(entry), &doc(entry), None, &arguments, &line.to_string()));
    }
    let here: Vec<(&String, &Family)> =
        families.iter().filter(|(_, family)| packs.contains(&family.pack)).collect();
    for (name, family) in &here {
        let arguments: Vec<&str> = family.arguments.iter().map(String::as_str).collect();
        let doc = format!("The words of one of the family `{name}`.");
        let function_name = name.replace('-', "_");
        out.push_str(&function(&function_name, &doc, Some(&type_name(name)), &arguments, "message.0"));
    }
    let _ = writeln!(out, "}}");
    for (name, _) in here {
        // In order, to be searched by halves.
        let members: BTreeMap<String, usize> = shown
            .iter()
            .filter(|(_, _, entry)| entry.first().family.as_ref() == Some(name))
            .map(|(line, _, entry)| (id(entry, name), *line))
            .collect();
        out.push_str(&family_type(name, &members));
    }
    out
}

/// The type of a family's messages, found by the ids of the `members`, which have their lines beside them.
fn family_type(name: &str, members: &BTreeMap<String, usize>) -> String {
    let (kind, n) = (type_name(name), members.len());
    let members: Vec<String> = members.iter().map(|(id, line)| format!("({id:?}, {line})")).collect();
    let members = members.join(", ");
    format!(
        "/// One of the messages `{name}-…`.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\n\
         pub(crate) struct {kind}(u16);\n\
         impl {kind} {{\n\
         /// Of each id its message. An id without message or a message without id does not compile.\n\
         pub(crate) const fn of<const N: usize>(ids: [&str; N]) -> [Self; N] {{\n\
         const FAMILY: [(&str, u16); {n}] = [{members}];\n\
         let lines = family_lines(&FAMILY, ids);\n\
         let mut all = [Self(0); N];\n\
         let mut i = 0;\n\
         while i < N {{ all[i] = Self(lines[i]); i += 1; }}\n\
         all\n\
         }}\n\
         }}\n"
    )
}

/// One method of `Words`.
fn function(name: &str, doc: &str, message: Option<&str>, arguments: &[&str], line: &str) -> String {
    let mut parameters = message.map_or(String::new(), |kind| format!(", message: {kind}"));
    for argument in arguments {
        let _ = write!(parameters, ", {argument}: &dyn Display");
    }
    let (kind, body) = if arguments.is_empty() {
        ("&'static str", format!("self.line({line})"))
    } else {
        ("String", format!("self.render({line}, &[{}])", arguments.join(", ")))
    };
    // A family is for this crate, which offers its words by what they are of.
    let visible = if message.is_some() { "pub(crate)" } else { "pub" };
    format!("#[doc = {doc:?}]\n#[must_use]\n{visible} fn {name}(self{parameters}) -> {kind} {{ {body} }}\n")
}

/// Both texts, so that an editor shows them where the function is named.
fn doc(entry: &Entry) -> String {
    let shown = |message: &Message| {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.replace('\n', "⏎").replace('`', "'"),
            Piece::Argument(name) => format!("{{{name}}}"),
        };
        format!("`{}`", message.pieces.iter().map(piece).collect::<String>())
    };
    entry.texts.iter().map(shown).collect::<Vec<_>>().join(" ")
}
