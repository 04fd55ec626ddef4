//! The command `check`.

use clap::Args;
use tianchu_model::checks::{self, run_checks};
use tianchu_model::export::{self, Table};
use tianchu_model::{Lang, Scenario, Text};
use unicode_width::UnicodeWidthStr as _;

use crate::args::{ChangeArgs, OutputArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::Help;
use crate::input::scenario;
use crate::output::Output;
use crate::session::Session;
use crate::simulation::simulate;
use crate::tables::wrapped;

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[(
    "scenario",
    Text {
        zh: "要检查的情景；不写则为基准情景", en: "The scenario to check; without it the baseline"
    },
)];

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
    const ABOUT: Text = Text {
        zh: "运行合理性检查；有一项不成立则退出码为 1",
        en: "Run the reality checks; exit code 1 if one does not hold",
    };
    const HELP: &'static [&'static [Help]] = &[OWN_HELP, ChangeArgs::HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu check
  tianchu check my.toml --vintage 2024";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let lang = session.lang;
        let scenario = scenario::changed(&self.scenario, &self.changes, session);
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        let run = simulate(&scenario);
        let checks = run_checks(&run);
        output.write(
            session,
            &table(&scenario, &checks, lang),
            &[],
            || export::meta(&run),
            || text(&checks, lang),
        )?;
        if checks.iter().all(|c| c.passed) { Ok(()) } else { Err(Failure::NotMet) }
    }
}

fn table(scenario: &Scenario, checks: &[checks::Check], lang: Lang) -> Table {
    let row = |c: &checks::Check| {
        let holds = if c.passed { "yes" } else { "no" };
        [&scenario.id, c.id, holds, c.label.get(lang), c.detail.get(lang)].map(str::to_owned).to_vec()
    };
    Table {
        header: ["scenario", "check", "holds", "label", "detail"].map(str::to_owned).to_vec(),
        rows: checks.iter().map(row).collect(),
    }
}

fn text(checks: &[checks::Check], lang: Lang) -> String {
    let mut text = String::new();
    for c in checks {
        let mark = match (lang, c.passed) {
            (Lang::Zh, true) => "✓ 成立  ",
            (Lang::Zh, false) => "✗ 不成立",
            (Lang::En, true) => "✓ holds",
            (Lang::En, false) => "✗ FAILS",
        };
        text.push_str(&format!("{mark}  {}\n", c.label.get(lang)));
        let indent = " ".repeat(mark.width() + 2);
        for line in wrapped(c.detail.get(lang), WIDTH) {
            text.push_str(&format!("{indent}{line}\n"));
        }
    }
    let n_held = checks.iter().filter(|c| c.passed).count();
    text.push_str(&match lang {
        Lang::Zh => format!("\n{} 项检查，{n_held} 项成立。\n", checks.len()),
        Lang::En => format!("\n{n_held} of {} checks hold.\n", checks.len()),
    });
    text
}
