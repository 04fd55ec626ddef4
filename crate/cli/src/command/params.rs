//! The command `params`.

use clap::Args;
use tianchu_model::number::significant;
use tianchu_model::register::{Kind, shown_factor};
use tianchu_model::{ParamId, Params as Values, Scenario};
use tianchu_report::export::Origin;
use tianchu_report::register::{options, parameter};
use tianchu_report::{Words, terminal, unit};

use crate::args::{ChangeArgs, RegisterArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::scenario::changed;
use crate::output::{Output, meta_of_register};
use crate::session::Session;
use crate::tables::{Side, aligned, wrapped};

#[derive(Debug, Args)]
pub(crate) struct Params {
    #[arg(value_name = "SCENARIO")]
    scenario: Option<String>,
    #[command(flatten)]
    changes: ChangeArgs,
    #[command(flatten)]
    output: RegisterArgs,
}

/// Help of the command's own argument.
const OWN_HELP: &[Help] = &[("scenario", Words::params_scenario)];

impl Command for Params {
    const NAME: &'static str = "params";
    const ABOUT: Say = Words::params_help;
    const HELP: &'static [&'static [Help]] = &[OWN_HELP, ChangeArgs::HELP, RegisterArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu params --format md\n  tianchu params --out params.csv --bom\n  tianchu params baseline --draw 3";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let asked = self.scenario.is_some() || !self.changes.is_empty();
        let scenario =
            asked.then(|| changed(self.scenario.as_deref().unwrap_or("baseline"), &self.changes, session));
        let output = Output::of_register(&self.output, session);
        session.settle()?;
        let numbers = &terminal::PARAM_NUMBERS;
        match &scenario {
            None => {
                let table = terminal::params(words);
                output.write(session, &table, numbers, meta_of_register, || text(None, words))
            }
            Some(scenario) => {
                let table = terminal::params_in(scenario, words);
                output.write(
                    session,
                    &table,
                    numbers,
                    || Origin::of(scenario),
                    || text(Some(scenario), words),
                )
            }
        }
    }
}

/// Levers, then assumptions: name, default, range and grade in one line, what it means under it; of a scenario what each
/// is in its draw.
fn text(scenario: Option<&Scenario>, words: Words) -> String {
    /// Options told one by one; a choice of more names their number.
    const N_OPTIONS: usize = 4;
    const WIDTH: usize = 92;
    let values: Option<Values> = scenario.map(Scenario::params);
    let mut text = String::new();
    for (kind, heading) in
        [(Kind::Lever, words.params_levers()), (Kind::Assumption, words.params_assumptions())]
    {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&format!("{heading}\n"));
        let rows: Vec<ParamId> = ParamId::all().filter(|param| param.row().kind == kind).collect();
        let here = if values.is_some() { words.params_value() } else { "" };
        let heading = ["ID", here, words.params_default(), words.params_range(), words.params_grade()];
        let cells: Vec<[String; 5]> = std::iter::once(heading.map(str::to_owned))
            .chain(rows.iter().map(|param| {
                let p = param.row();
                let range = match p.options.len() {
                    _ if p.unit == "switch" => "0 | 1".to_owned(),
                    0 => format!("{} – {}", significant(p.min, 6), significant(p.max, 6)),
                    1..=N_OPTIONS => {
                        p.options.iter().map(|o| significant(o.value, 6)).collect::<Vec<_>>().join(" | ")
                    }
                    n => words.params_one_of(&n),
                };
                let here = values.as_ref().map_or_else(String::new, |v| significant(v[*param], 6));
                [p.id.to_owned(), here, significant(p.default, 6), range, p.grade.letter().to_owned()]
            }))
            .collect();
        let table = aligned("  ", [Side::Left, Side::Right, Side::Right, Side::Right, Side::Left], &cells);
        for (i, line) in table.lines().enumerate() {
            text.push_str(&format!("{line}\n"));
            let Some(&param) = i.checked_sub(1).and_then(|i| rows.get(i)) else { continue };
            let value = values.as_ref().map_or(param.row().default, |v| v[param]);
            for part in wrapped(&meaning(param, value, words), WIDTH) {
                text.push_str(&format!("      {part}\n"));
            }
        }
    }
    text.push_str(&format!("\n{}\n", words.params_about()));
    text
}

/// Label and value as a reader would say it; of a choice what its numbers mean.
fn meaning(param: ParamId, x: f64, words: Words) -> String {
    let p = param.row();
    let value = if p.unit == "switch" {
        words.params_switch().to_owned()
    } else if !p.options.is_empty() {
        options(param, words)
    } else {
        let shown = significant(x * shown_factor(p.unit), 6);
        format!("{shown} {}", unit(p.unit, words)).trim_end().to_owned()
    };
    words.terminal_of(&parameter(param, words), &value)
}
