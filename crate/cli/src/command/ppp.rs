//! The command `ppp`: the illustrative account of existing PPP projects.

use clap::Args;
use tianchu_model::ppp::Account;
use tianchu_model::time::Year;
use tianchu_report::export::{Origin, Table};
use tianchu_report::scenario::name_in_files;
use tianchu_report::{Words, ppp};

use crate::args::{ChangeArgs, OutputArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::scenario;
use crate::output::Output;
use crate::session::Session;
use crate::tables::{Side, aligned, wrapped};

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[
    ("opening", Words::ppp_help_opening),
    ("inputs", Words::ppp_help_inputs),
    ("events", Words::ppp_help_events),
];

/// Years a terminal has room for.
const YEARS: [Year; 5] = [2025, 2026, 2027, 2030, 2035];

#[derive(Debug, Args)]
pub(crate) struct Ppp {
    #[command(flatten)]
    scenario: ScenarioArgs,
    #[arg(long, conflicts_with_all = ["inputs", "events"])]
    opening: bool,
    #[arg(long, conflicts_with = "events")]
    inputs: bool,
    #[arg(long)]
    events: bool,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for Ppp {
    const NAME: &'static str = "ppp";
    const ABOUT: Say = Words::ppp_help;
    const HELP: &'static [&'static [Help]] =
        &[ScenarioArgs::HELP, ChangeArgs::HELP, OWN_HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu ppp baseline
  tianchu ppp q20-ppp-rate-or-term --out ppp.csv
  tianchu ppp baseline --inputs
  tianchu ppp baseline --set ppp.budget_share=0.02 --events";

    fn long_help(words: Words) -> String {
        words.ppp_help_both().to_owned()
    }

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let scenario = scenario::scenario(&self.scenario, session);
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        if !output.is_text() {
            // A table of numbers does not say that it illustrates.
            session.remark(words.ppp_illustrative());
        }
        let account = Account::of(&scenario);
        let table = if self.opening {
            ppp::opening_rows(&account)
        } else if self.inputs {
            ppp::inputs_rows(&account, &scenario.params())
        } else if self.events {
            ppp::events_rows(&account, words)
        } else {
            ppp::years_rows(&account)
        };
        let numbers: Vec<String> =
            table.header.iter().filter(|name| !WORDS.contains(&name.as_str())).cloned().collect();
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        let table = table.under("scenario", &name_in_files(&scenario));
        let text = || {
            let body = if self.opening {
                titled(words.ppp_opening_title(), [Side::Right; 5], &ppp::opening(&account, words))
            } else if self.inputs {
                let table = ppp::inputs(&account, &scenario.params(), words);
                titled(words.ppp_inputs_title(), [Side::Left; 5], &table)
            } else if self.events {
                titled(words.ppp_events_title(), [Side::Left; 3], &ppp::events(&account, words))
            } else {
                titled(words.ppp_years_title(), [Side::Right; 6], &ppp::years(&account, &YEARS, words))
            };
            format!("{body}\n{}\n", wrapped(words.ppp_illustrative(), WIDTH).join("\n"))
        };
        output.write(session, &table, &numbers, || Origin::of(&scenario), text)
    }
}

/// Columns of these tables that hold words.
const WORDS: [&str; 9] = ["stage", "payer", "id", "unit", "grade", "source", "event", "rule", "text"];

/// Columns a sentence is broken at.
const WIDTH: usize = 100;

/// A table under its title, its first column at the left.
fn titled<const N: usize>(title: &str, mut sides: [Side; N], table: &Table) -> String {
    sides[0] = Side::Left;
    let cells = |row: &Vec<String>| std::array::from_fn(|i| row.get(i).cloned().unwrap_or_default());
    let rows: Vec<[String; N]> = std::iter::once(&table.header).chain(&table.rows).map(cells).collect();
    format!("{title}\n{}", aligned("  ", sides, &rows))
}
