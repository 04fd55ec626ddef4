//! The command `events`.

use clap::Args;
use tianchu_model::event::Event;
use tianchu_model::{Lang, Text, export};

use crate::args::{ChangeArgs, CouplingArgs, OutputArgs, RegionArgs, ScenarioArgs};
use crate::citation::article;
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::Help;
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
    const ABOUT: Text = Text {
        zh: "发生了什么：起约束作用的规则、预警、资源用尽、目标达成",
        en: "What happened: binding rules, flags, exhaustion, targets passed",
    };
    const HELP: &'static [&'static [Help]] =
        &[ScenarioArgs::HELP, ChangeArgs::HELP, CouplingArgs::HELP, RegionArgs::HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str =
        "  tianchu events baseline --region Guangdong\n  tianchu events baseline --format csv";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let lang = session.lang;
        let scenario = scenario::scenario(&self.scenario, session);
        let regions = input::regions(&self.regions.region, session);
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        let run = simulate_as(&scenario, &self.coupling, None, session)?;
        let table = export::events(&run, &regions, lang);
        if table.rows.is_empty() {
            session.note("这些地区没有事件。", "nothing happens in these regions that is an event.");
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
                    return match lang {
                        Lang::Zh => "没有事件。\n".to_owned(),
                        Lang::En => "No events.\n".to_owned(),
                    };
                }
                text(&shown, lang)
            },
        )
    }
}

/// Events under each other: when, what, by which article.
fn text(events: &[&Event], lang: Lang) -> String {
    let row = |e: &&Event| [e.time(), e.text(lang), article(e, lang)];
    aligned("", [Side::Left; 3], &events.iter().map(row).collect::<Vec<_>>())
}
