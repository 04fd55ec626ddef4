//! The command `calibration`.

use std::fmt::Write as _;

use clap::Args;
use tianchu_model::Model;
use tianchu_model::farmland::calibration::{Row, Used, calibration};
use tianchu_model::number::significant;
use tianchu_report::calibration::{NUMBERS, place, subject, table, unknown};
use tianchu_report::{Words, export, unit};

use crate::args::{ChangeArgs, OutputArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::scenario;
use crate::output::Output;
use crate::session::Session;
use crate::tables::{Side, aligned, wrapped};

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[("scenario", Words::calibration_help_scenario)];

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
    const ABOUT: Say = Words::calibration_help;
    const HELP: &'static [&'static [Help]] = &[OWN_HELP, ChangeArgs::HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu calibration
  tianchu calibration --vintage 2024 --format csv";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let scenario = scenario::changed(&self.scenario, &self.changes, session);
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        let model = Model::of(&scenario);
        let run = model.run(&scenario);
        let rows = calibration(&model, &run);
        output.write(
            session,
            &table(&run, &rows, words),
            &NUMBERS,
            || export::meta(&run),
            || text(&rows, words),
        )
    }
}

/// What was fitted, what was held out, what cannot be known.
fn text(rows: &[Row], words: Words) -> String {
    let mut text = String::new();
    for (used, title) in
        [(Used::Fitted, words.calibration_fitted_to()), (Used::HeldOut, words.calibration_tests())]
    {
        let heading = [
            words.calibration_head_figure(),
            words.calibration_head_region(),
            words.calibration_head_year(),
            words.calibration_head_published(),
            words.calibration_head_computed(),
            words.calibration_head_residual(),
            words.calibration_head_unit(),
            words.calibration_head_grade(),
            words.calibration_head_source(),
        ];
        let mut table = vec![heading.map(str::to_owned)];
        table.extend(rows.iter().filter(|row| row.used == used).map(|row| line(row, words)));
        let (left, right) = (Side::Left, Side::Right);
        let aligned = aligned("  ", [left, left, left, right, right, right, left, left, left], &table);
        let _ = writeln!(text, "{title}\n{aligned}");
    }
    let _ = writeln!(text, "{}\n\n{}", words.calibration_outside(), words.calibration_cannot_know());
    for remark in unknown(words) {
        for (i, part) in wrapped(remark, WIDTH).into_iter().enumerate() {
            let _ = writeln!(text, "  {} {part}", if i == 0 { "-" } else { " " });
        }
    }
    text
}

fn line(row: &Row, words: Words) -> [String; 9] {
    let period =
        if row.from < row.year { format!("{}-{}", row.from, row.year) } else { row.year.to_string() };
    let decimals = if row.published.abs() >= 100.0 { 2 } else { 3 };
    let mark = if row.outside() > 0.0 { "*" } else { " " };
    [
        subject(row.subject, words).to_owned(),
        place(row.place, words),
        period,
        significant(row.published, 9),
        format!("{:.decimals$}", row.computed),
        format!("{:+.decimals$}{mark}", row.residual),
        unit(row.unit, words).to_owned(),
        row.grade.letter().to_owned(),
        row.source.to_owned(),
    ]
}
