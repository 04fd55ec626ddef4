//! The command `calibration`.

use std::fmt::Write as _;

use tianchu_model::farmland::calibration::{Row, UNKNOWN, Used, calibration};
use tianchu_model::number::significant;
use tianchu_model::register::unit_label;
use tianchu_model::{Lang, Model, export};

use crate::Host;
use crate::args::CalibrationArgs;
use crate::failure::Failure;
use crate::input::{self, Complaints};
use crate::output::Output;
use crate::tables::{Side, aligned, wrapped};

/// Columns a remark takes.
const WIDTH: usize = 92;

pub(crate) fn run(args: &CalibrationArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let scenario = input::changed(&args.scenario, &args.changes, lang, &mut complaints);
    let output = Output::of_results(&args.output, lang, host, &mut complaints);
    complaints.settle(host)?;
    let model = Model::new(scenario.vintage);
    let run = model.run(&scenario);
    let table = export::calibration(&model, &run, lang);
    output.write(
        host,
        &table,
        &export::CALIBRATION_NUMBERS,
        || export::meta(&run),
        || text(&calibration(&model, &run), lang),
    )
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
