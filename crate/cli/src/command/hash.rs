//! The command `hash`.

use clap::Args;
use tianchu_report::Words;

use crate::args::{ChangeArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::scenario;
use crate::session::Session;
use crate::simulation::simulate;

#[derive(Debug, Args)]
pub(crate) struct Hash {
    #[command(flatten)]
    scenario: ScenarioArgs,
}

impl Command for Hash {
    const NAME: &'static str = "hash";
    const ABOUT: Say = Words::hash_help;
    const HELP: &'static [&'static [Help]] = &[ScenarioArgs::HELP, ChangeArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu hash baseline";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let scenario = scenario::scenario(&self.scenario, session);
        session.settle()?;
        let print = simulate(&scenario).fingerprint();
        session.write(None, format!("{print}\n").as_bytes())
    }
}
