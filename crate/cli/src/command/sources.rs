//! The command `sources`.

use clap::Args;
use tianchu_model::number::significant;
use tianchu_model::register::{OBSERVATIONS, ORIGINS, SOURCES};
use tianchu_model::{Lang, Text, export};

use crate::args::RegisterArgs;
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::Help;
use crate::output::{Output, meta_of_register};
use crate::session::Session;
use crate::tables::{Side, aligned};

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[(
    "observations",
    Text {
        zh: "每个有日期的数：等级、来源、何时可知、推算说明",
        en: "Every dated figure with its grade, source, day known and derivation",
    },
)];

#[derive(Debug, Args)]
pub(crate) struct Sources {
    #[arg(long)]
    observations: bool,
    #[command(flatten)]
    output: RegisterArgs,
}

impl Command for Sources {
    const NAME: &'static str = "sources";
    const ABOUT: Text = Text {
        zh: "数字背后的文件；加 --observations 则为数字本身",
        en: "Documents behind the numbers, or with --observations the numbers",
    };
    const HELP: &'static [&'static [Help]] = &[OWN_HELP, RegisterArgs::HELP];
    const EXAMPLES: &'static str =
        "  tianchu sources --format json\n  tianchu sources --observations --out figures.csv --bom";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let lang = session.lang;
        let output = Output::of_register(&self.output, session);
        session.settle()?;
        if self.observations {
            let (table, numbers) = (export::observations(), export::OBSERVATION_NUMBERS);
            return output.write(session, &table, &numbers, meta_of_register, observations_text);
        }
        output.write(session, &export::sources(lang), &[], meta_of_register, || {
            let rows: Vec<[String; 3]> = SOURCES
                .iter()
                .map(|s| {
                    let number = if s.document_number.is_empty() { "" } else { " · " };
                    let title = format!("{}{number}{}", s.title.get(lang), s.document_number);
                    let separator = if lang == Lang::Zh { "：" } else { ": " };
                    [s.id.to_owned(), s.date.to_owned(), format!("{}{separator}{title}", s.issuer.get(lang))]
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
