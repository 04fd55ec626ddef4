//! The command `check`.

use tianchu_model::checks::{Check, run_checks};
use tianchu_model::export::{self, Table};
use tianchu_model::{Lang, Scenario};
use unicode_width::UnicodeWidthStr as _;

use crate::Host;
use crate::args::CheckArgs;
use crate::failure::Failure;
use crate::input::{self, Complaints};
use crate::output::Output;
use crate::results::simulate;
use crate::tables::wrapped;

/// Columns the numbers behind a check take.
const WIDTH: usize = 96;

pub(crate) fn run(args: &CheckArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let scenario = input::changed(&args.scenario, &args.changes, lang, &mut complaints);
    let output = Output::of_results(&args.output, lang, host, &mut complaints);
    complaints.settle(host)?;
    let run = simulate(&scenario);
    let checks = run_checks(&run);
    output.write(
        host,
        &table(&scenario, &checks, lang),
        &[],
        || export::meta(&run),
        || text(&checks, lang),
    )?;
    if checks.iter().all(|c| c.passed) { Ok(()) } else { Err(Failure::NotMet) }
}

fn table(scenario: &Scenario, checks: &[Check], lang: Lang) -> Table {
    let row = |c: &Check| {
        let holds = if c.passed { "yes" } else { "no" };
        [&scenario.id, c.id, holds, c.label.get(lang), c.detail.get(lang)].map(str::to_owned).to_vec()
    };
    Table {
        header: ["scenario", "check", "holds", "label", "detail"].map(str::to_owned).to_vec(),
        rows: checks.iter().map(row).collect(),
    }
}

fn text(checks: &[Check], lang: Lang) -> String {
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
