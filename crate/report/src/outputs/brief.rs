//! A brief: what a scenario means for the nation or a province, on one page to hand over.
//!
//! [`Brief::new`] makes the content: texts, tables, figures and which charts, of runs and in the words of one language. Layout
//! comes after: [`Brief::html`] and [`Brief::docx`] set it with pictures that are handed in, since charts are drawn elsewhere.

mod docx;
mod figures;
mod finding;
mod html;
mod room;
mod rule;
mod settings;
mod sources;

use tianchu_model::{DATA_VERSION, MODEL_VERSION, Region, Run, Scenario, link};

use crate::scenario::{changes, fingerprint, name_in_files, title};
use crate::words::Words;
use crate::{Language, places};

use super::comparison;

pub use docx::Png;
pub use figures::Figure;
pub use rule::{Book, Rule};
pub use settings::Settings;

/// So many scenarios stand in a brief at most.
pub const MOST: usize = 4;

/// What scenarios are called beside one another.
pub const LETTERS: [char; MOST] = ['A', 'B', 'C', 'D'];

/// A scenario of a brief.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// What its reader calls it; if empty, its own title or name.
    pub title: &'a str,
    /// Its results.
    pub run: &'a Run,
}

/// What a brief is made of.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// One to [`MOST`] scenarios; the first is what the others are held against.
    pub entries: &'a [Entry<'a>],
    /// Place of the one it is about.
    pub about: usize,
    /// The nation or a province; a grid has no farmland to tell of and is taken as the nation.
    pub region: Region,
    /// Where the page can be opened, without fragment; none where it is published nowhere.
    pub address: Option<&'a str>,
}

/// A heading and a paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Heading.
    pub heading: &'static str,
    /// Paragraph.
    pub text: String,
}

/// Rows of cells under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing<const N: usize> {
    /// Heading.
    pub heading: &'static str,
    /// Cells, row by row.
    pub rows: Vec<[String; N]>,
}

/// Key figures under their heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Heading.
    pub heading: &'static str,
    /// The figures, as the page shows them.
    pub figures: Vec<Figure>,
}

/// How a reader comes to the same numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// What this is.
    pub intro: &'static str,
    /// The whole address with its fragment, if the page is published somewhere; no code is drawn of anything else.
    pub address: Option<String>,
    /// The address, or else the fragment and the command, as far as there is room to print them.
    pub printed: Vec<String>,
    /// Fingerprints, versions, seed.
    pub versions: String,
    /// That it is no official document.
    pub status: &'static str,
    /// What stands where a QR code would be too fine.
    pub too_long: &'static str,
}

/// The content of a brief.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// Of every text in it.
    pub language: Language,
    /// What it is about.
    pub region: Region,
    /// What kind of paper it is.
    pub kind: &'static str,
    /// Place and data release.
    pub edition: String,
    /// The finding.
    pub title: String,
    /// Which scenario against which.
    pub subtitle: String,
    /// Question and answer.
    pub answer: Section,
    /// In what it differs from the first scenario.
    pub settings: Settings,
    /// Key figures.
    pub figures: Figures,
    /// Names of the charts; their pictures are handed in, in this order.
    pub charts: [&'static str; 2],
    /// The rule that binds and the book behind it.
    pub rule: Rule,
    /// What it rests on: what, source, grade.
    pub sources: Listing<3>,
    /// What it cannot tell.
    pub limits: Section,
    /// How to come to the same numbers.
    pub link: Link,
}

/// A chart as it stands in a brief.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The finding.
    pub title: String,
    /// What is drawn, and its unit.
    pub subtitle: String,
    /// The chart in one sentence.
    pub sentence: String,
    /// The drawing without its title.
    pub svg: String,
}

/// The pictures of a brief.
#[derive(Clone, Debug, PartialEq)]
pub struct Pictures {
    /// In the order of [`Brief::charts`].
    pub charts: Vec<Picture>,
    /// The link as a QR code, if it can be one.
    pub qr: Option<String>,
}

impl Brief {
    /// The content of a brief.
    ///
    /// # Panics
    /// If there is no scenario, or none it is about.
    #[must_use]
    pub fn new(input: &Input<'_>, words: Words) -> Self {
        let region = match input.region {
            Region::Grid(_) => Region::Nation,
            region => region,
        };
        let run = input.entries[input.about].run;
        let place = places::name(region, words);
        Self {
            language: words.language(),
            region,
            kind: words.brief_kind(),
            edition: words.brief_edition(&DATA_VERSION, &place),
            title: finding::title(run, region, words),
            subtitle: subtitle(input, words),
            answer: finding::answer(input, region, words),
            settings: Settings::new(input, region, words),
            figures: Figures {
                heading: words.brief_figures(),
                figures: figures::of(input.entries, input.about, region, words),
            },
            charts: match region {
                Region::Province(_) => ["cap-and-demand", "farmland-stock"],
                _ => ["farmland-stock", "storage-stock"],
            },
            rule: Rule::new(run, region, words),
            sources: Listing { heading: words.brief_sources(), rows: sources::of(run, region, words) },
            limits: Section { heading: words.brief_limits(), text: limits(input, region, words) },
            link: link_of(input, region, words),
        }
    }
}

/// What an entry is called: an edited scenario of ours also says how many settings were changed, or two would read alike.
fn name(entry: &Entry<'_>, words: Words) -> String {
    let scenario = &entry.run.scenario;
    let own = title(scenario, words);
    let called = if entry.title.is_empty() { own } else { entry.title };
    match (called, changes(scenario)) {
        ("", _) => begun(&name_in_files(scenario), NAME),
        (called, n) if n > 0 && called == own => words.brief_edited(&n, &begun(called, NAME)),
        (called, _) => begun(called, NAME),
    }
}

fn subtitle(input: &Input<'_>, words: Words) -> String {
    let of = |i: usize| (LETTERS[i], name(&input.entries[i], words));
    let (letter, about) = of(input.about);
    if input.about == 0 {
        return words.brief_of(&about, &letter);
    }
    let (first_letter, first) = of(0);
    words.brief_against(&about, &first, &first_letter, &letter)
}

/// What the tool cannot tell of a place, and where scenarios rest on other data than the first one.
fn limits(input: &Input<'_>, region: Region, words: Words) -> String {
    let place = places::name(region, words);
    let mut text = match region {
        Region::Province(_) => words.brief_limits_province(&place),
        _ => words.brief_limits_nation().to_owned(),
    };
    let bases: Vec<String> =
        input.entries.iter().map(|entry| comparison::basis(&entry.run.scenario, words)).collect();
    for (i, basis) in bases.iter().enumerate().skip(1).filter(|(_, basis)| **basis != bases[0]) {
        text.push_str(&words.brief_other_basis(basis, &bases[0], &LETTERS[0], &LETTERS[i]));
    }
    text
}

/// Characters of a link that are printed; the whole of it is in the file.
const PRINTED: usize = 300;
/// Characters of what a reader calls a scenario or a file.
const NAME: usize = 36;

fn link_of(input: &Input<'_>, region: Region, words: Words) -> Link {
    let tag = words.language().tag();
    let view = match region {
        Region::Province(_) => format!("overview@{}", region.code()),
        _ => "overview".to_owned(),
    };
    let run = input.entries[input.about].run;
    let scenario = &run.scenario;
    let fragment = link::encode(scenario, tag, &[&view]);
    let address = input.address.map(|address| format!("{}#{fragment}", address.trim_end_matches('#')));
    let printed = match &address {
        Some(address) => vec![begun(address, PRINTED)],
        None => vec![begun(&format!("#{fragment}"), PRINTED), begun(&command(input, region, tag), PRINTED)],
    };
    Link {
        intro: if address.is_some() { words.brief_link() } else { words.brief_no_address() },
        address,
        printed,
        versions: words.brief_versions(
            &DATA_VERSION,
            &scenario.draw,
            &MODEL_VERSION,
            &run.fingerprint(),
            &scenario.seed,
            &fingerprint(scenario),
        ),
        status: words.brief_status(),
        too_long: words.brief_link_too_long(),
    }
}

/// The command that writes the same brief.
fn command(input: &Input<'_>, region: Region, tag: &str) -> String {
    let plain =
        |scenario: &Scenario| Scenario::built_in(&scenario.id).is_some_and(|original| original == *scenario);
    let mut text = "tianchu brief".to_owned();
    for entry in input.entries {
        let scenario = &entry.run.scenario;
        let given = if plain(scenario) {
            scenario.id.clone()
        } else {
            format!("'{}'", link::encode(scenario, tag, &[]))
        };
        text.push_str(&format!(" {given}"));
    }
    if input.about + 1 < input.entries.len() {
        text.push_str(&format!(" --about {}", LETTERS[input.about]));
    }
    if region != Region::Nation {
        text.push_str(&format!(" --region {}", region.code()));
    }
    text + &format!(" --lang {tag}")
}

/// At most so many characters of what may be long.
fn begun(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What HTML and XML take as text: marks of their own are spelt out, and control characters left out, of which XML knows none.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// A quantity as its number and its unit; of words the number is empty.
fn parted(quantity: &str) -> (&str, &str) {
    let end = quantity.find(|c: char| !(c.is_ascii_digit() || ".,−-+".contains(c))).unwrap_or(quantity.len());
    let (number, unit) = quantity.split_at(end);
    (number, unit.trim_start())
}
