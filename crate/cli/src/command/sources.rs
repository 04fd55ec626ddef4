//! The command `sources`.

use clap::Args;
use tianchu_model::number::significant;
use tianchu_model::register::{OBSERVATIONS, ORIGINS, SOURCES};
use tianchu_report::Words;
use tianchu_report::register::details::{issuer, tables, title};

use crate::args::RegisterArgs;
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::output::{Output, meta_of_register};
use crate::session::Session;
use crate::tables::{Side, aligned};

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[("observations", Words::sources_help_observations)];

#[derive(Debug, Args)]
pub(crate) struct Sources {
    #[arg(long)]
    observations: bool,
    #[command(flatten)]
    output: RegisterArgs,
}

impl Command for Sources {
    const NAME: &'static str = "sources";
    const ABOUT: Say = Words::sources_help;
    const HELP: &'static [&'static [Help]] = &[OWN_HELP, RegisterArgs::HELP];
    const EXAMPLES: &'static str =
        "  tianchu sources --format json\n  tianchu sources --observations --out figures.csv --bom";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let output = Output::of_register(&self.output, session);
        session.settle()?;
        if self.observations {
            let (table, numbers) = (tables::observations(), tables::OBSERVATION_NUMBERS);
            return output.write(session, &table, &numbers, meta_of_register, observations_text);
        }
        output.write(session, &tables::sources(words), &[], meta_of_register, || {
            let rows: Vec<[String; 3]> = SOURCES
                .iter()
                .map(|s| {
                    let number = if s.document_number.is_empty() { "" } else { " · " };
                    let title = format!("{}{number}{}", title(s, words), s.document_number);
                    [s.id.to_owned(), s.date.to_owned(), words.terminal_of(&issuer(s, words), &title)]
                })
                .collect();
            aligned("", [Side::Left; 3], &rows)
        })
    }
}

/// Figures by series: region, day, value, grade, day known, source, note.
fn observations_text() -> String {
    let mut text = String::new();
    let rows: Vec<_> = OBSERVATIONS.iter().zip(ORIGINS).collect();
    for series in rows.chunk_by(|(a, _), (b, _)| a.id == b.id) {
        let Some((first, origin)) = series.first() else { continue };
        text.push_str(&format!("{}  {}\n", first.id, origin.unit));
        let shown = |x: f64| significant(x, 10);
        let lines: Vec<[String; 6]> = series
            .iter()
            .map(|(o, origin)| {
                let range = match (o.low, o.high) {
                    (Some(low), Some(high)) => format!("{} – {}", shown(low), shown(high)),
                    (Some(low), None) => format!("≥ {}", shown(low)),
                    (None, Some(high)) => format!("≤ {}", shown(high)),
                    (None, None) => String::new(),
                };
                let value = o.value.map_or(String::new(), shown);
                let known = format!("{}  {}  {}", origin.grade.letter(), o.known_on, origin.source);
                let (region, note) = (o.region.to_owned(), origin.note.to_owned());
                [region, o.date.to_string(), value, range, known, note]
            })
            .collect();
        let (left, right) = (Side::Left, Side::Right);
        text.push_str(&aligned("  ", [left, left, right, left, left, left], &lines));
    }
    text
}
