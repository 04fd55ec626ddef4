//! The command `backtest`.

use std::fmt::Write as _;

use clap::Args;
use tianchu_model::backtest;
use tianchu_model::backtest::Subject;
use tianchu_report::Words;
use tianchu_report::checks::backtest::{
    CAME_COLUMNS, NUMBERS, OPEN_COLUMNS, SCORE_COLUMNS, came, cases, first_half, heading, notes, open,
    remarks, scores, table,
};
use tianchu_report::export::Table;

use crate::args::RegisterArgs;
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::output::{Output, meta_of_register};
use crate::session::Session;
use crate::tables::{Side, aligned, wrapped};

/// Columns a remark takes.
const WIDTH: usize = 92;

/// Columns of the cases: with the six rules of storage, and with the three of a yearly series.
const OF_STORAGE: usize = 13;
const OF_LAND: usize = 10;

#[derive(Debug, Args)]
pub(crate) struct Backtest {
    #[command(flatten)]
    output: RegisterArgs,
}

impl Command for Backtest {
    const NAME: &'static str = "backtest";
    const ABOUT: Say = Words::backtest_help;
    const HELP: &'static [&'static [Help]] = &[RegisterArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu backtest\n  tianchu backtest --format csv --out backtest.csv";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let output = Output::of_register(&self.output, session);
        session.settle()?;
        let backtest = backtest::Backtest::new();
        output.write(session, &table(&backtest, words), &NUMBERS, meta_of_register, || text(&backtest, words))
    }
}

/// The test that stays, then the cases, the scores, the others, what is not compared.
fn text(backtest: &backtest::Backtest, words: Words) -> String {
    let mut text = String::new();
    for line in wrapped(&first_half(backtest, words), WIDTH) {
        let _ = writeln!(text, "{line}");
    }
    for subject in Subject::ALL {
        let table = cases(backtest, subject, words);
        let told = match subject {
            Subject::StoragePower | Subject::StorageEnergy => told::<OF_STORAGE>(&table, 2, &[3]),
            Subject::Farmland | Subject::Grain => told::<OF_LAND>(&table, 2, &[3]),
        };
        let _ = write!(text, "\n{}\n{told}", heading(subject, words));
    }
    let of_others = [
        (words.backtest_came(), told::<CAME_COLUMNS>(&came(backtest, words), 5, &[8, 9, 10])),
        (words.backtest_open(), told::<OPEN_COLUMNS>(&open(backtest, words), 5, &[9, 10])),
    ];
    let _ = write!(text, "\n{}\n", words.backtest_scores());
    text.push_str(&told::<SCORE_COLUMNS>(&scores(backtest, words), 1, &[]));
    for (title, table) in of_others {
        let _ = write!(text, "\n{title}\n{table}");
    }
    for (title, remarks) in
        [(words.backtest_notes(), notes(backtest, words)), (words.backtest_about(), remarks(backtest, words))]
    {
        let _ = writeln!(text, "\n{title}");
        for remark in remarks {
            for (i, part) in wrapped(&remark, WIDTH).into_iter().enumerate() {
                let _ = writeln!(text, "  {} {part}", if i == 0 { "-" } else { " " });
            }
        }
    }
    text
}

/// A table whose columns stand right from `numbers` on, but for those in `left`.
fn told<const N: usize>(table: &Table, numbers: usize, left: &[usize]) -> String {
    let sides =
        std::array::from_fn(|i| if i < numbers || left.contains(&i) { Side::Left } else { Side::Right });
    let cells = |row: &Vec<String>| std::array::from_fn(|i| row.get(i).cloned().unwrap_or_default());
    let rows: Vec<[String; N]> = std::iter::once(&table.header).chain(&table.rows).map(cells).collect();
    aligned("  ", sides, &rows)
}
