//! The command `scenarios`.

use clap::Args;
use tianchu_model::Scenario;
use tianchu_model::number::significant;
use tianchu_report::export::Table;
use tianchu_report::{Words, register, scenario as said};

use crate::args::OutputArgs;
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::scenario;
use crate::output::{Output, meta_of_register};
use crate::session::Session;
use crate::tables::{Side, aligned, wrapped};

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[("scenario", Words::scenarios_help_scenario)];

#[derive(Debug, Args)]
pub(crate) struct Scenarios {
    #[arg(value_name = "SCENARIO")]
    scenario: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for Scenarios {
    const NAME: &'static str = "scenarios";
    const ABOUT: Say = Words::scenarios_help;
    const HELP: &'static [&'static [Help]] = &[OWN_HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu scenarios\n  tianchu scenarios strict-acceptance";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let output = Output::of_results(&self.output, session);
        let told = match &self.scenario {
            Some(text) => vec![scenario::read(text, session)],
            None => Scenario::built_in_names().filter_map(Scenario::built_in).collect(),
        };
        session.settle()?;
        let reading = |s: &Scenario| said::reading(s, words).unwrap_or_default().to_owned();
        let about = |s: &Scenario| {
            let question = said::question(s, words).unwrap_or_default();
            [s.id.clone(), said::title(s, words).to_owned(), question.to_owned()]
        };
        let table = Table {
            header: ["scenario", "title", "question", "reading"].map(str::to_owned).to_vec(),
            rows: told.iter().map(|s| about(s).into_iter().chain([reading(s)]).collect()).collect(),
        };
        output.write(session, &table, &[], meta_of_register, || match (&self.scenario, told.as_slice()) {
            (Some(_), [one]) => text(one, words),
            _ => aligned("", [Side::Left; 3], &told.iter().map(about).collect::<Vec<_>>()),
        })
    }
}

/// Title, question, what it changes, and what somebody wrote about its results.
fn text(scenario: &Scenario, words: Words) -> String {
    const WIDTH: usize = 80;
    let mut text = format!("{} ({})\n", said::title(scenario, words), scenario.id);
    let mut paragraph = |content: &str| {
        for line in wrapped(content, WIDTH) {
            text.push_str(&line);
            text.push('\n');
        }
    };
    paragraph(said::question(scenario, words).unwrap_or_default());
    let changes: Vec<[String; 3]> = scenario
        .changes()
        .map(|param| {
            let row = param.row();
            let value = significant(scenario.value(param), 6);
            [row.id.to_owned(), value, register::parameter(param, words).to_owned()]
        })
        .collect();
    if let Some(reading) = said::reading(scenario, words) {
        paragraph("");
        paragraph(reading);
    }
    if !changes.is_empty() {
        text.push('\n');
        text.push_str(&aligned("  ", [Side::Left, Side::Right, Side::Left], &changes));
    }
    text
}
