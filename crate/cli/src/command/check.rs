//! The command `check`.

use clap::Args;
use tianchu_model::checks::{self, run_checks};
use tianchu_report::checks::{detail, label, table};
use tianchu_report::{Words, export};
use unicode_width::UnicodeWidthStr as _;

use crate::args::{ChangeArgs, OutputArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::scenario;
use crate::output::Output;
use crate::session::Session;
use crate::simulation::simulate;
use crate::tables::wrapped;

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[("scenario", Words::check_help_scenario)];

/// Columns the numbers behind a check take.
const WIDTH: usize = 96;

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[arg(value_name = "SCENARIO", default_value = "baseline", hide_default_value = true)]
    scenario: String,
    #[command(flatten)]
    changes: ChangeArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for Check {
    const NAME: &'static str = "check";
    const ABOUT: Say = Words::check_help;
    const HELP: &'static [&'static [Help]] = &[OWN_HELP, ChangeArgs::HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu check
  tianchu check my.toml --vintage 2024";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let scenario = scenario::changed(&self.scenario, &self.changes, session);
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        let run = simulate(&scenario);
        let checks = run_checks(&run);
        output.write(
            session,
            &table(&scenario, &checks, words),
            &[],
            || export::meta(&run),
            || text(&checks, words),
        )?;
        if checks.iter().all(|c| c.passed()) { Ok(()) } else { Err(Failure::NotMet) }
    }
}

fn text(checks: &[checks::Check], words: Words) -> String {
    let mut text = String::new();
    for c in checks {
        let mark = if c.passed() { words.check_mark_held() } else { words.check_mark_failed() };
        text.push_str(&format!("{mark}  {}\n", label(c.claim, words)));
        let indent = " ".repeat(mark.width() + 2);
        for line in wrapped(&detail(c, words), WIDTH) {
            text.push_str(&format!("{indent}{line}\n"));
        }
    }
    let n_held = checks.iter().filter(|c| c.passed()).count();
    text.push_str(&format!("\n{}\n", words.check_sum(&checks.len(), &n_held)));
    text
}
