//! The command `params`.

use clap::Args;
use tianchu_model::number::significant;
use tianchu_model::register::{Kind, PARAMETERS, Parameter, unit_label};
use tianchu_model::{Lang, Text, export};

use crate::args::RegisterArgs;
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::Help;
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
    const ABOUT: Text = Text {
        zh: "政策变量与假设：范围、等级、来源",
        en: "Levers and assumptions with ranges, grades and sources",
    };
    const HELP: &'static [&'static [Help]] = &[RegisterArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu params --format md\n  tianchu params --out params.csv --bom";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let lang = session.lang;
        let output = Output::of_register(&self.output, session);
        session.settle()?;
        output.write(session, &export::params(lang), &export::PARAM_NUMBERS, meta_of_register, || text(lang))
    }
}

/// Levers, then assumptions: name, value, range and grade in one line, what it means under it.
fn text(lang: Lang) -> String {
    /// Options told one by one; a choice of more names their number.
    const N_OPTIONS: usize = 4;
    const WIDTH: usize = 92;
    let mut text = String::new();
    for kind in [Kind::Lever, Kind::Assumption] {
        text.push_str(match (lang, kind) {
            (Lang::Zh, Kind::Lever) => "政策变量\n",
            (Lang::Zh, Kind::Assumption) => "\n假设\n",
            (Lang::En, Kind::Lever) => "Levers\n",
            (Lang::En, Kind::Assumption) => "\nAssumptions\n",
        });
        let rows: Vec<&Parameter> = PARAMETERS.iter().filter(|p| p.kind == kind).collect();
        let heading = match lang {
            Lang::Zh => ["ID", "默认", "范围", "等级"],
            Lang::En => ["ID", "default", "range", "grade"],
        };
        let cells: Vec<[String; 4]> = std::iter::once(heading.map(str::to_owned))
            .chain(rows.iter().map(|p| {
                let range = match p.options.len() {
                    _ if p.unit == "switch" => "0 | 1".to_owned(),
                    0 => format!("{} – {}", significant(p.min, 6), significant(p.max, 6)),
                    1..=N_OPTIONS => {
                        p.options.iter().map(|o| significant(o.value, 6)).collect::<Vec<_>>().join(" | ")
                    }
                    n if lang == Lang::Zh => format!("{n} 选一"),
                    n => format!("one of {n}"),
                };
                [p.id.to_owned(), significant(p.default, 6), range, p.grade.letter().to_owned()]
            }))
            .collect();
        let table = aligned("  ", [Side::Left, Side::Right, Side::Right, Side::Left], &cells);
        for (i, line) in table.lines().enumerate() {
            text.push_str(&format!("{line}\n"));
            let Some(row) = i.checked_sub(1).and_then(|i| rows.get(i)) else { continue };
            for part in wrapped(&meaning(row, lang), WIDTH) {
                text.push_str(&format!("      {part}\n"));
            }
        }
    }
    text.push_str(match lang {
        Lang::Zh => {
            "\n等级：A 官方原文，B 转载的官方数字，C 推算，D 判断。\n来源与说明：tianchu params --format csv\n"
        }
        Lang::En => {
            "\nGrades: A official text, B official figure through a repost, C derived, D judgement.\n\
             Sources and notes: tianchu params --format csv\n"
        }
    });
    text
}

/// Label and default as a reader would say it; of a choice what its numbers mean.
fn meaning(p: &Parameter, lang: Lang) -> String {
    let (label, colon) = (p.label.get(lang), if lang == Lang::Zh { "：" } else { ": " });
    if p.unit == "switch" {
        return format!("{label}{colon}{}", switch_text(lang));
    }
    if !p.options.is_empty() {
        return format!("{label}{colon}{}", p.options_text(lang));
    }
    let (factor, unit) = unit_label(p.unit, lang);
    format!("{label}{colon}{} {unit}", significant(p.default * factor, 6)).trim_end().to_owned()
}

/// What the numbers of a switch mean.
fn switch_text(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "0（否）、1（是）",
        Lang::En => "0 (no), 1 (yes)",
    }
}
