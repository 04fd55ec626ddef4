//! The command `targets`.

use clap::Args;
use tianchu_model::target::{self, Status};
use tianchu_report::{Words, export, targets};

use crate::args::{ChangeArgs, CouplingArgs, OutputArgs, RegionArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::{self, scenario};
use crate::output::Output;
use crate::session::Session;
use crate::simulation::simulate_as;
use crate::tables::{Side, aligned};

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[("fail_on_miss", Words::targets_help_fail_on_miss)];

#[derive(Debug, Args)]
pub(crate) struct Targets {
    #[command(flatten)]
    scenario: ScenarioArgs,
    #[command(flatten)]
    coupling: CouplingArgs,
    #[command(flatten)]
    regions: RegionArgs,
    #[arg(long)]
    fail_on_miss: bool,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for Targets {
    const NAME: &'static str = "targets";
    const ABOUT: Say = Words::targets_help;
    const HELP: &'static [&'static [Help]] = &[
        ScenarioArgs::HELP,
        ChangeArgs::HELP,
        CouplingArgs::HELP,
        RegionArgs::HELP,
        OWN_HELP,
        OutputArgs::HELP,
    ];
    const EXAMPLES: &'static str = "  tianchu targets baseline --region CN
  tianchu targets baseline --region CN --fail-on-miss";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let scenario = scenario::scenario(&self.scenario, session);
        let regions = input::regions(&self.regions.region, session);
        input::no_grids(words.targets_what(), &regions, session);
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        let run = simulate_as(&scenario, &self.coupling, None, session)?;
        let mut board = target::board(&run);
        board.retain(|s| regions.is_empty() || regions.contains(&s.region));
        let table = targets::table(&run, &regions, words);
        let numbers = ["wanted", "now", "at_deadline", "margin", "lowest"];
        output.write(
            session,
            &table,
            &numbers,
            || export::meta(&run),
            || {
                let mut rows: Vec<[String; 3]> = board
                    .iter()
                    .map(|s| {
                        [verdict(s, words).to_owned(), s.target.date.to_string(), targets::text(s, words)]
                    })
                    .collect();
                rows.extend(target::listed(&regions).map(|t| {
                    let verdict = words.targets_verdict_listed().to_owned();
                    [verdict, t.date.to_string(), targets::listed(t, words)]
                }));
                let [computed, constant, listed] = target::counts(&run.scenario, &regions);
                let n_met = board.iter().filter(|s| s.met).count();
                format!(
                    "{}\n{} {}\n",
                    aligned("", [Side::Left; 3], &rows),
                    words.targets_count(&board.len(), &n_met),
                    words.targets_treated(&computed, &constant, &listed)
                )
            },
        )?;
        if self.fail_on_miss && board.iter().any(|s| !s.met && !s.exceeded()) {
            Err(Failure::NotMet)
        } else {
            Ok(())
        }
    }
}

/// Whether a target is met, in a word of its own: never by colour alone.
fn verdict(status: &Status, words: Words) -> &'static str {
    if status.exceeded() {
        words.targets_verdict_exceeded()
    } else if status.met {
        words.targets_verdict_met()
    } else {
        words.targets_verdict_missed()
    }
}
