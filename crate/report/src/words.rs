//! The words of one language: a function a message, compiled from `words/*/*/*.ftl` by the build script.

use std::fmt::{self, Display, Write as _};
#[cfg(feature = "packs")]
use std::sync::OnceLock;

use crate::Language;

/// Everything that is said, in one language. As small as a language, so it is handed on like one.
///
/// ```
/// use tianchu_report::{Language, Words};
///
/// let words = Words::of(Language::En);
/// assert_eq!(words.events_of_place(&"Guangdong", &"fails the yearly assessment"), "Guangdong: fails the yearly assessment");
/// ```
#[derive(Clone, Copy)]
pub struct Words(&'static Texts);

/// The texts of a language, one after the other.
struct Texts {
    language: Language,
    text: String,
    /// Where each text ends.
    ends: Vec<u32>,
}

#[cfg(feature = "packs")]
impl Words {
    /// The words of a language, compiled in.
    #[must_use]
    pub fn of(language: Language) -> Self {
        static TEXTS: [OnceLock<Texts>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        Self(TEXTS[language as usize].get_or_init(|| Texts::read(language, &PACKS[language as usize])))
    }

    /// The packs of a language that [`Words::from_packs`] of this build asks for, in their order.
    #[must_use]
    pub fn packs(language: Language) -> &'static [&'static str] {
        &PACKS[language as usize]
    }
}

impl Words {
    /// The words of a language from its packs, `first` and what else this build speaks with (`rest`, `terminal`),
    /// in that order. They stay for good: ask for each language once.
    ///
    /// # Errors
    ///
    /// If a pack is missing, cut short, or of another build.
    pub fn from_packs(language: Language, packs: &[&str]) -> Result<Self, WrongPack> {
        let stamps = &STAMPS[language as usize];
        for (i, stamp) in stamps.iter().enumerate() {
            let (found, lines) = packs.get(i).and_then(|pack| pack.split_once('\n')).unwrap_or_default();
            let wanted = stamp.split(' ').nth(2).and_then(|n| n.parse().ok());
            if found != *stamp
                || Some(lines.lines().count()) != wanted
                || !lines.is_empty() && !lines.ends_with('\n')
            {
                return Err(WrongPack { wanted: stamp, found: found.to_owned() });
            }
        }
        Ok(Self(Box::leak(Box::new(Texts::read(language, &packs[..stamps.len()])))))
    }

    /// The language.
    #[must_use]
    pub fn language(self) -> Language {
        self.0.language
    }

    /// A text without arguments.
    fn line(self, message: u16) -> &'static str {
        let Texts { text, ends, .. } = self.0;
        let start = if message == 0 { 0 } else { ends[usize::from(message) - 1] as usize };
        &text[start..ends[usize::from(message)] as usize]
    }

    /// A text with its arguments filled in.
    fn render(self, message: u16, arguments: &[&dyn Display]) -> String {
        let text = self.line(message);
        let mut out = String::with_capacity(text.len() + 16 * arguments.len());
        let mut start = 0;
        for (i, byte) in text.bytes().enumerate() {
            if let Some(argument) = usize::from(byte).checked_sub(1).and_then(|place| arguments.get(place)) {
                out.push_str(&text[start..i]);
                let written = write!(out, "{argument}");
                debug_assert!(written.is_ok(), "a text takes all that is written");
                start = i + 1;
            }
        }
        out.push_str(&text[start..]);
        out
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.0.language).finish()
    }
}

impl Texts {
    /// Takes packs apart that are known to be good.
    fn read(language: Language, packs: &[&str]) -> Self {
        let mut text = String::with_capacity(packs.iter().map(|pack| pack.len()).sum());
        let mut ends = Vec::new();
        for line in packs.iter().flat_map(|pack| pack.lines().skip(1)) {
            let mut pieces = line.split('\\');
            text.push_str(pieces.next().unwrap_or_default());
            while let Some(piece) = pieces.next() {
                // `\n`, or `\\`, which leaves an empty piece before what follows it.
                match piece.strip_prefix('n') {
                    Some(rest) => {
                        text.push('\n');
                        text.push_str(rest);
                    }
                    None => {
                        text.push('\\');
                        text.push_str(pieces.next().unwrap_or_default());
                    }
                }
            }
            ends.push(text.len() as u32);
        }
        Self { language, text, ends }
    }
}

/// A pack that does not belong to this build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongPack {
    /// First line of the pack that belongs to it: language, name, number of texts, hash.
    pub wanted: &'static str,
    /// First line of what was given, empty if nothing was.
    pub found: String,
}

impl Display for WrongPack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { wanted, found } = self;
        write!(
            f,
            "the words are not those of this build: wanted `{wanted}` in full, found `{found}`; load them again"
        )
    }
}

impl std::error::Error for WrongPack {}

/// Of each id of an enum or table, in its order, the line of its message; `family` is sorted by id. In an id, `.` and `-`
/// are as good as `_` and capitals as small letters, since no key has any.
const fn family_lines<const M: usize, const N: usize>(family: &[(&str, u16); M], ids: [&str; N]) -> [u16; N] {
    assert!(M <= N, "a message of this family belongs to no id");
    let mut lines = [0; N];
    let mut i = 0;
    while i < N {
        let (mut from, mut to) = (0, M);
        loop {
            if from == to {
                no_message_for_the_id(ids[i]);
            }
            let middle = usize::midpoint(from, to);
            match compared(family[middle].0, ids[i]) {
                0 => {
                    lines[i] = family[middle].1;
                    break;
                }
                ..0 => from = middle + 1,
                1.. => to = middle,
            }
        }
        i += 1;
    }
    lines
}

/// Stops the compiler, which then names the id.
const fn no_message_for_the_id(id: &str) -> ! {
    panic!("{}", id)
}

/// Order of two ids: negative, zero or positive.
const fn compared(a: &str, b: &str) -> i32 {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut i = 0;
    while i < a.len() && i < b.len() {
        let difference = plain(a[i]) as i32 - plain(b[i]) as i32;
        if difference != 0 {
            return difference;
        }
        i += 1;
    }
    a.len() as i32 - b.len() as i32
}

const fn plain(byte: u8) -> u8 {
    if byte == b'.' || byte == b'-' { b'_' } else { byte.to_ascii_lowercase() }
}

/// The message of every value of an enum or row of a table, in its order: `messages!(EventMessage of EventKind::ALL, id())`,
/// `messages!(ParameterMessage of PARAMETERS, id)`. All of it must be constant.
macro_rules! messages {
    ($message:ident of $all:expr, $($id:tt)+) => {{
        const N: usize = $all.len();
        const IDS: [&str; N] = {
            let mut ids = [""; N];
            let mut i = 0;
            while i < N {
                ids[i] = $all[i].$($id)+;
                i += 1;
            }
            ids
        };
        $message::of(IDS)
    }};
}
pub(crate) use messages;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

#[cfg(all(test, feature = "packs"))]
mod tests {
    use super::*;

    // Breaks if words given at run time are not those compiled in.
    #[test]
    fn packs_are_read_back() {
        for language in [Language::Zh, Language::En] {
            let words =
                Words::from_packs(language, &PACKS[language as usize]).expect("the packs of this build");
            assert_eq!(words.language(), language);
            assert_eq!(
                (&words.0.text, &words.0.ends),
                (&Words::of(language).0.text, &Words::of(language).0.ends)
            );
        }
    }

    // Breaks if a page takes words of another build, another language, or half of them.
    #[test]
    fn packs_of_another_build_are_refused() {
        let good = PACKS[0];
        for (i, pack) in good.iter().enumerate() {
            let stale = pack.replacen(' ', " x", 1);
            let short = &pack[..pack.len() - 1];
            let fewer = &pack[..short.rfind('\n').map_or(0, |end| end + 1)];
            for bad in [stale.as_str(), short, fewer, "", PACKS[1][i]] {
                let mut packs = good;
                packs[i] = bad;
                let wrong = Words::from_packs(Language::Zh, &packs).expect_err("not this pack");
                assert_eq!(wrong.wanted, STAMPS[0][i]);
                assert!(wrong.to_string().contains(STAMPS[0][i]), "{wrong}");
            }
            assert!(Words::from_packs(Language::Zh, &good[..i]).is_err());
        }
    }

    // Breaks if a line break, a backslash or an argument is lost on the way, or arguments change places.
    #[test]
    fn texts_come_out_as_they_went_in() {
        let pack = "stamp\n\na\\nb\\\\n\\\\\\nc\n\u{2} of \u{1}{0}\u{2}\\\\\nlast\n";
        let words = Words(Box::leak(Box::new(Texts::read(Language::En, &[pack, "stamp\nof another\n"]))));
        assert_eq!(words.line(0), "");
        assert_eq!(words.line(1), "a\nb\\n\\\nc");
        assert_eq!(words.render(2, &[&"x", &7]), "7 of x{0}7\\");
        assert_eq!((words.line(3), words.line(4)), ("last", "of another"));
    }

    // Breaks if a family gives the words of another id.
    #[test]
    fn ids_find_their_lines() {
        const FAMILY: [(&str, u16); 3] = [("a_b", 7), ("ab", 3), ("b", 9)];
        const LINES: [u16; 3] = family_lines(&FAMILY, ["B", "a.b", "ab"]);
        assert_eq!(LINES, [9, 7, 3]);
    }
}
