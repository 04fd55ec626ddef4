//! The command `brief`.

use std::path::PathBuf;

use clap::Args;
use tianchu_charts::{brief_pictures, brief_scenes};
use tianchu_model::{Region, Run, Scenario};
use tianchu_report::Words;
use tianchu_report::outputs::brief::{Brief, Entry, Input, LETTERS, MOST, Pictures, Png};
use tianchu_report::punctuation::list;

use crate::args::ChangeArgs;
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::{self, scenario};
use crate::output::destination;
use crate::picture::Painter;
use crate::session::Session;
use crate::simulation::simulate;

/// Formats of a brief, the first where nothing is said of one.
const FORMATS: [&str; 2] = ["html", "docx"];
/// Pixels of a picture in a Word file for one of its drawing, which is as fine as it is printed.
const FINENESS: f32 = 3.0;

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[
    ("scenarios", Words::brief_help_scenarios),
    ("region", Words::brief_help_region),
    ("about", Words::brief_help_about),
    ("address", Words::brief_help_address),
    ("format", Words::brief_help_format),
    ("out", Words::brief_help_out),
];

#[derive(Debug, Args)]
pub(crate) struct WriteBrief {
    #[arg(value_name = "SCENARIO", required = true, num_args = 1..)]
    scenarios: Vec<String>,
    #[command(flatten)]
    changes: ChangeArgs,
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    #[arg(long, value_name = "LETTER")]
    about: Option<String>,
    #[arg(long, value_name = "URL")]
    address: Option<String>,
    #[arg(long, value_name = "FORMAT")]
    format: Option<String>,
    #[arg(long, short, value_name = "PATH")]
    out: Option<PathBuf>,
}

impl Command for WriteBrief {
    const NAME: &'static str = "brief";
    const ABOUT: Say = Words::brief_help;
    const HELP: &'static [&'static [Help]] = &[OWN_HELP, ChangeArgs::HELP];
    const EXAMPLES: &'static str =
        "  tianchu brief baseline strict-acceptance --region 44 --out guangdong.html
  tianchu brief baseline slow-pipeline markets-open --about B --out brief.docx
  tianchu brief baseline 'v=1&s=baseline&p=ac:0.6' --address https://example.org/tianchu/ --out brief.html";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let count = self.scenarios.len();
        if count > MOST {
            session.complain(words.brief_number(&count, &MOST));
        }
        let given = self.scenarios.iter().take(MOST);
        let scenarios: Vec<Scenario> =
            given.map(|text| scenario::changed(text, &self.changes, session)).collect();
        let region = self.region.as_ref().map_or(Some(Region::Nation), |word| region(word, session));
        let about = self.about(session);
        if let Some(address) = self.address.as_deref().filter(|address| !is_public(address)) {
            session.complain(words.brief_address(&address));
        }
        let (file, format) = destination(&FORMATS, self.format.as_deref(), self.out.as_deref(), session);
        session.settle()?;
        let runs: Vec<Run> = scenarios.iter().map(simulate).collect();
        let entries: Vec<Entry<'_>> = runs.iter().map(|run| Entry { title: "", run }).collect();
        let region = region.unwrap_or(Region::Nation);
        let input = Input { entries: &entries, about, region, address: self.address.as_deref() };
        let brief = Brief::new(&input, words);
        let pictures = brief_pictures(&brief, &brief_scenes(&brief, &runs[about], &runs[0], words));
        let bytes = match format {
            Some("docx") => docx(&brief, &pictures, session),
            _ => brief.html(&pictures).into_bytes(),
        };
        session.write(file.as_deref(), &bytes)
    }
}

impl WriteBrief {
    /// Place of the scenario it is about: the last, unless another is asked for.
    fn about(&self, session: &mut Session<'_>) -> usize {
        let count = self.scenarios.len().min(MOST);
        let Some(word) = &self.about else { return count - 1 };
        let letters = &LETTERS[..count];
        let found = letters.iter().position(|letter| word.trim().eq_ignore_ascii_case(&letter.to_string()));
        found.unwrap_or_else(|| {
            let letters: Vec<String> = letters.iter().map(ToString::to_string).collect();
            session.complain(session.words.brief_no_letter(&list(&letters, session.words), &word));
            count - 1
        })
    }
}

/// The nation or a province.
fn region(word: &str, session: &mut Session<'_>) -> Option<Region> {
    let found = input::region(word, session);
    if let Some(Region::Grid(_)) = found {
        session.complain(session.words.brief_no_grid(&word));
    }
    found
}

/// Whether others can open an address: of the web, and of no machine's own.
fn is_public(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")) else {
        return false;
    };
    let host = rest.split(['/', ':', '?', '#']).next().unwrap_or_default();
    let is_own = host == "localhost" || host.ends_with(".localhost") || host.starts_with("127.");
    !(host.is_empty() || is_own || address.contains(['#', ' ', '"', '<']))
}

fn docx(brief: &Brief, pictures: &Pictures, session: &mut Session<'_>) -> Vec<u8> {
    let painter = Painter::new();
    let drawn: Vec<Vec<u8>> =
        pictures.charts.iter().map(|chart| painter.png(&chart.svg, FINENESS, session)).collect();
    // One unit of the code is a square.
    let qr = pictures.qr.as_deref().map(|qr| painter.png(qr, 2.0 * FINENESS, session));
    let charts: Vec<Png<'_>> = drawn.iter().map(|png| Png(png)).collect();
    brief.docx(pictures, &charts, qr.as_deref().map(Png))
}

#[cfg(test)]
mod tests {
    use super::is_public;

    // Breaks if a brief names an address that nobody else can open.
    #[test]
    fn addresses_are_of_the_web() {
        for good in ["https://example.org/tianchu/", "http://10.0.0.8/t/"] {
            assert!(is_public(good), "{good}");
        }
        for bad in [
            "file:///t/index.html",
            "http://localhost:8080/",
            "https://127.0.0.1/",
            "example.org",
            "https://",
        ] {
            assert!(!is_public(bad), "{bad}");
        }
    }
}
