//! Messages of all languages -> one Rust function a message, and packs with the texts.
//!
//! A pack is a line that says what it is (language, name, number of lines, a hash of what follows) and one line a
//! message in the order of keys, but members of a family that say the same share one. `\n` and `\\` stand for a line break and a backslash, the characters U+0001 to
//! U+0008 for the first to the eighth argument.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::message::{Message, Piece};

/// Every message exists in each of them, with the same arguments.
pub(crate) const LANGUAGES: [&str; 2] = ["zh", "en"];

/// What the page's first load needs, what it fetches later, what only the command line says.
pub(crate) const PACKS: [&str; 3] = ["first", "rest", "terminal"];

/// More would run into the control characters that texts may hold.
const MOST_ARGUMENTS: usize = 8;

/// Words that Rust keeps for itself.
const KEYWORDS: [&str; 51] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual",
    "where", "while", "yield",
];

/// What the compiler makes of the words.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// The functions of the packs asked for.
    pub(crate) rust: String,
    /// Name and text of every pack.
    pub(crate) packs: Vec<(String, String)>,
}

/// A message in every language.
struct Entry {
    texts: Vec<Message>,
}

impl Entry {
    fn first(&self) -> &Message {
        &self.texts[0]
    }

    /// The key as a name in Rust, which is that of its function.
    fn name(&self) -> String {
        self.first().key.replace('-', "_")
    }

    /// What the key of a member of a family says behind the family's name.
    fn id(&self, family: &str) -> String {
        self.first().key[family.len() + 1..].replace('-', "_")
    }
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
    let mut by_language: BTreeMap<&str, BTreeMap<String, Message>> = BTreeMap::new();
    for message in messages {
        check(&message, &mut faults);
        let known = by_language.entry(message.language).or_default();
        if let Some(other) = known.get(&message.key) {
            faults.push(format!("{}: {}: stands in {} too", message.place, message.key, other.place));
        }
        known.insert(message.key.clone(), message);
    }
    let entries = joined(&by_language, &mut faults);
    let families = families(&entries, &mut faults);
    let mut names: BTreeMap<String, &Message> = BTreeMap::new();
    for entry in &entries {
        let message = entry.first();
        if let Some(other) = names.insert(entry.name(), message) {
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

/// What can be said of a message alone.
fn check(message: &Message, faults: &mut Vec<String>) {
    let Message { key, place, .. } = message;
    let mut fault = |text: String| faults.push(format!("{place}: {key}: {text}"));
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !key.contains('-') || !key.chars().all(|c| plain(c) || c == '-') {
        fault("a key is VIEW-WHAT in lower case".to_owned());
    }
    if let Some(family) = &message.family
        && key.strip_prefix(family.as_str()).is_none_or(|rest| !rest.starts_with('-'))
    {
        fault(format!("a key of the family {family} begins with {family}-"));
    }
    let arguments = message.arguments();
    if arguments.len() > MOST_ARGUMENTS {
        fault(format!("more than {MOST_ARGUMENTS} arguments"));
    }
    for name in arguments {
        if !name.chars().all(plain) || KEYWORDS.contains(&name) {
            fault(format!("{{ ${name} }} is no name for an argument in Rust; write it in lower case with _"));
        }
    }
}

/// The languages side by side, in order of pack and key.
fn joined(by_language: &BTreeMap<&str, BTreeMap<String, Message>>, faults: &mut Vec<String>) -> Vec<Entry> {
    let none = BTreeMap::new();
    let of = |language: &str| by_language.get(language).unwrap_or(&none);
    let keys: BTreeSet<&String> = by_language.values().flat_map(BTreeMap::keys).collect();
    let mut entries = Vec::new();
    for key in keys {
        let texts: Vec<Message> =
            LANGUAGES.iter().filter_map(|language| of(language).get(key).cloned()).collect();
        let first = &texts[0];
        for language in LANGUAGES {
            if !texts.iter().any(|text| text.language == language) {
                faults.push(format!("{}: {key}: is missing in the language {language}", first.place));
            }
        }
        for text in &texts[1..] {
            differences(first, text, faults);
        }
        if texts.len() == LANGUAGES.len() {
            entries.push(Entry { texts });
        }
    }
    let order = |entry: &Entry| PACKS.iter().position(|pack| *pack == entry.first().pack);
    // By key already, and a stable sort keeps that.
    entries.sort_by_key(order);
    entries
}

/// What must be alike in two languages.
fn differences(a: &Message, b: &Message, faults: &mut Vec<String>) {
    let (in_a, in_b) = (a.arguments(), b.arguments());
    for (here, names, there, others) in [(a, &in_a, b, &in_b), (b, &in_b, a, &in_a)] {
        for name in names.iter().filter(|name| !others.contains(name)) {
            faults.push(format!(
                "{}: {}: uses {{ ${name} }}, which {} does not",
                here.place, here.key, there.place
            ));
        }
    }
    if a.pack != b.pack {
        faults.push(format!(
            "{}: {}: is in the pack {}, but in {} at {}",
            b.place, b.key, b.pack, a.pack, a.place
        ));
    }
    if a.family != b.family {
        faults.push(format!("{}: {}: stands under another family than at {}", b.place, b.key, a.place));
    }
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
        out.push_str(&function(&entry.name(), &doc(entry), None, &arguments, &line.to_string()));
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
            .map(|(line, _, entry)| (entry.id(name), *line))
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

/// `event` -> `EventMessage`.
fn type_name(family: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(1);
        first.to_ascii_uppercase() + rest
    };
    let name: String = family.split(['-', '_']).filter(|word| !word.is_empty()).map(capital).collect();
    name + "Message"
}
