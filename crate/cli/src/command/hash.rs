//! The command `hash`.

use clap::Args;
use tianchu_model::Text;

use crate::args::{ChangeArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::Help;
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
    const ABOUT: Text = Text {
        zh: "全部结果的指纹，在任何机器上运行同一情景都相同",
        en: "Fingerprint of all results, equal wherever the scenario is run",
    };
    const HELP: &'static [&'static [Help]] = &[ScenarioArgs::HELP, ChangeArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu hash baseline";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let scenario = scenario::scenario(&self.scenario, session);
        session.settle()?;
        let print = simulate(&scenario).fingerprint();
        session.write(None, format!("{print}\n").as_bytes())
    }
}
