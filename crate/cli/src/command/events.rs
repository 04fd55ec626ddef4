//! The command `events`.

use clap::Args;
use tianchu_model::event::Event;
use tianchu_report::{Words, events, export, terminal};

use crate::args::{ChangeArgs, CouplingArgs, OutputArgs, RegionArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::{self, scenario};
use crate::output::Output;
use crate::session::Session;
use crate::simulation::simulate_as;
use crate::tables::{Side, aligned};

#[derive(Debug, Args)]
pub(crate) struct Events {
    #[command(flatten)]
    scenario: ScenarioArgs,
    #[command(flatten)]
    coupling: CouplingArgs,
    #[command(flatten)]
    regions: RegionArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for Events {
    const NAME: &'static str = "events";
    const ABOUT: Say = Words::events_help;
    const HELP: &'static [&'static [Help]] =
        &[ScenarioArgs::HELP, ChangeArgs::HELP, CouplingArgs::HELP, RegionArgs::HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str =
        "  tianchu events baseline --region Guangdong\n  tianchu events baseline --format csv";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let scenario = scenario::scenario(&self.scenario, session);
        let regions = input::regions(&self.regions.region, session);
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        let run = simulate_as(&scenario, &self.coupling, None, session)?;
        let table = events::table(&run, &regions, words);
        if table.rows.is_empty() {
            session.remark(words.events_none_here());
        }
        output.write(
            session,
            &table,
            &["quantity"],
            || export::meta(&run),
            || {
                let shown: Vec<_> =
                    run.events.iter().filter(|e| regions.is_empty() || regions.contains(&e.region)).collect();
                if shown.is_empty() {
                    return format!("{}\n", words.events_none());
                }
                text(&shown, words)
            },
        )
    }
}

/// Events under each other: when, what, by which article.
fn text(happened: &[&Event], words: Words) -> String {
    let row = |e: &&Event| [e.time(), events::text(e, words), terminal::article(e, words)];
    aligned("", [Side::Left; 3], &happened.iter().map(row).collect::<Vec<_>>())
}
