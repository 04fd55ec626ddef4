//! The command `calibration`.

use std::fmt::Write as _;

use clap::Args;
use tianchu_model::farmland::calibration::{Row, UNKNOWN, Used, calibration};
use tianchu_model::number::significant;
use tianchu_model::register::unit_label;
use tianchu_model::{Lang, Model, Text, export};

use crate::args::{ChangeArgs, OutputArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::Help;
use crate::input::scenario;
use crate::output::Output;
use crate::session::Session;
use crate::tables::{Side, aligned, wrapped};

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[(
    "scenario",
    Text {
        zh: "对照哪个情景的历史；不写则为基准情景",
        en: "The scenario whose history is compared; without it the baseline",
    },
)];

/// Columns a remark takes.
const WIDTH: usize = 92;

#[derive(Debug, Args)]
pub(crate) struct Calibration {
    #[arg(value_name = "SCENARIO", default_value = "baseline", hide_default_value = true)]
    scenario: String,
    #[command(flatten)]
    changes: ChangeArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for Calibration {
    const NAME: &'static str = "calibration";
    const ABOUT: Text = Text {
        zh: "2019—2024 年耕地与全部公布数对照：已用的与未用的",
        en: "Farmland of 2019-2024 against every published figure, fitted or held out",
    };
    const HELP: &'static [&'static [Help]] = &[OWN_HELP, ChangeArgs::HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu calibration
  tianchu calibration --vintage 2024 --format csv";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let lang = session.lang;
        let scenario = scenario::changed(&self.scenario, &self.changes, session);
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        let model = Model::new(scenario.vintage);
        let run = model.run(&scenario);
        let table = export::calibration(&model, &run, lang);
        output.write(
            session,
            &table,
            &export::CALIBRATION_NUMBERS,
            || export::meta(&run),
            || text(&calibration(&model, &run), lang),
        )
    }
}

/// What was fitted, what was held out, what cannot be known.
fn text(rows: &[Row], lang: Lang) -> String {
    let mut text = String::new();
    for used in [Used::Fitted, Used::HeldOut] {
        text.push_str(match (used, lang) {
            (Used::Fitted, Lang::Zh) => "已用于推算的公布数\n",
            (Used::Fitted, Lang::En) => "Fitted to\n",
            (Used::HeldOut, Lang::Zh) => "没有使用的公布数（检验）\n",
            (Used::HeldOut, Lang::En) => "Held out, as tests\n",
        });
        let heading = match lang {
            Lang::Zh => ["指标", "地区", "年", "公布", "算出", "差", "单位", "等级", "来源"],
            Lang::En => {
                ["figure", "region", "year", "published", "computed", "residual", "unit", "", "source"]
            }
        };
        let mut table = vec![heading.map(str::to_owned)];
        table.extend(rows.iter().filter(|row| row.used == used).map(|row| line(row, lang)));
        let (left, right) = (Side::Left, Side::Right);
        text.push_str(&aligned("  ", [left, left, left, right, right, right, left, left, left], &table));
        text.push('\n');
    }
    text.push_str(match lang {
        Lang::Zh => "* 超出公布数允许的范围（上下限，或末位的一半）。\n\n无从得知的：\n",
        Lang::En => {
            "* outside what the figure leaves open: its bounds, or half of its last digit.\n\nWhat it cannot know:\n"
        }
    });
    for remark in UNKNOWN {
        for (i, part) in wrapped(remark.get(lang), WIDTH).into_iter().enumerate() {
            let _ = writeln!(text, "  {} {part}", if i == 0 { "-" } else { " " });
        }
    }
    text
}

fn line(row: &Row, lang: Lang) -> [String; 9] {
    let period =
        if row.from < row.year { format!("{}-{}", row.from, row.year) } else { row.year.to_string() };
    let decimals = if row.published.abs() >= 100.0 { 2 } else { 3 };
    let mark = if row.outside() > 0.0 { "*" } else { " " };
    [
        row.label.get(lang).to_owned(),
        row.place(lang),
        period,
        significant(row.published, 9),
        format!("{:.decimals$}", row.computed),
        format!("{:+.decimals$}{mark}", row.residual),
        unit_label(row.unit, lang).1.to_owned(),
        row.grade.letter().to_owned(),
        row.source.to_owned(),
    ]
}
