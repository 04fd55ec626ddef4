//! The command `params`.

use clap::Args;
use tianchu_model::ParamId;
use tianchu_model::number::significant;
use tianchu_model::register::{Kind, shown_factor};
use tianchu_report::register::details::tables;
use tianchu_report::register::{options, parameter};
use tianchu_report::{Words, unit};

use crate::args::RegisterArgs;
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::output::{Output, meta_of_register};
use crate::session::Session;
use crate::tables::{Side, aligned, wrapped};

#[derive(Debug, Args)]
pub(crate) struct Params {
    #[command(flatten)]
    output: RegisterArgs,
}

impl Command for Params {
    const NAME: &'static str = "params";
    const ABOUT: Say = Words::params_help;
    const HELP: &'static [&'static [Help]] = &[RegisterArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu params --format md\n  tianchu params --out params.csv --bom";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let output = Output::of_register(&self.output, session);
        session.settle()?;
        output
            .write(session, &tables::params(words), &tables::PARAM_NUMBERS, meta_of_register, || text(words))
    }
}

/// Levers, then assumptions: name, value, range and grade in one line, what it means under it.
fn text(words: Words) -> String {
    /// Options told one by one; a choice of more names their number.
    const N_OPTIONS: usize = 4;
    const WIDTH: usize = 92;
    let mut text = String::new();
    for (kind, heading) in
        [(Kind::Lever, words.params_levers()), (Kind::Assumption, words.params_assumptions())]
    {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&format!("{heading}\n"));
        let rows: Vec<ParamId> = ParamId::all().filter(|param| param.row().kind == kind).collect();
        let heading = ["ID", words.params_default(), words.params_range(), words.params_grade()];
        let cells: Vec<[String; 4]> = std::iter::once(heading.map(str::to_owned))
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
                [p.id.to_owned(), significant(p.default, 6), range, p.grade.letter().to_owned()]
            }))
            .collect();
        let table = aligned("  ", [Side::Left, Side::Right, Side::Right, Side::Left], &cells);
        for (i, line) in table.lines().enumerate() {
            text.push_str(&format!("{line}\n"));
            let Some(&param) = i.checked_sub(1).and_then(|i| rows.get(i)) else { continue };
            for part in wrapped(&meaning(param, words), WIDTH) {
                text.push_str(&format!("      {part}\n"));
            }
        }
    }
    text.push_str(&format!("\n{}\n", words.params_about()));
    text
}

/// Label and default as a reader would say it; of a choice what its numbers mean.
fn meaning(param: ParamId, words: Words) -> String {
    let p = param.row();
    let value = if p.unit == "switch" {
        words.params_switch().to_owned()
    } else if !p.options.is_empty() {
        options(param, words)
    } else {
        let shown = significant(p.default * shown_factor(p.unit), 6);
        format!("{shown} {}", unit(p.unit, words)).trim_end().to_owned()
    };
    words.terminal_of(&parameter(param, words), &value)
}
