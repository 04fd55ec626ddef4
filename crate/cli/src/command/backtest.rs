//! The command `backtest`.

use std::fmt::Write as _;

use clap::Args;
use tianchu_model::backtest;
use tianchu_model::backtest::Subject;
use tianchu_report::Words;
use tianchu_report::checks::backtest::{
    NUMBERS, came, cases, first_half, heading, notes, open, remarks, scores, table,
};
use tianchu_report::export::Table;

use crate::args::RegisterArgs;
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::output::{Output, meta_of_register};
use crate::session::Session;
use crate::tables::{Side, aligned, markdown, wrapped};

/// Columns a remark takes.
const WIDTH: usize = 92;

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
        if output.is_markdown() {
            return output.write_text(session, &document(&backtest, words));
        }
        output.write(session, &table(&backtest, words), &NUMBERS, meta_of_register, || text(&backtest, words))
    }
}

/// A table under its title.
struct Part {
    title: String,
    table: Table,
    /// Columns stand right from here on.
    numbers: usize,
    /// But for these.
    left: &'static [usize],
}

/// The cases, the scores, the forecasts of others.
fn parts(backtest: &backtest::Backtest, words: Words) -> Vec<Part> {
    let of_subject = |subject| {
        let (title, table) = (heading(subject, words), cases(backtest, subject, words));
        Part { title, table, numbers: 2, left: &[3] }
    };
    let mut parts: Vec<Part> = Subject::ALL.into_iter().map(of_subject).collect();
    let others: [(&str, Table, usize, &[usize]); 3] = [
        (words.backtest_scores(), scores(backtest, words), 1, &[]),
        (words.backtest_came(), came(backtest, words), 5, &[8, 9, 10]),
        (words.backtest_open(), open(backtest, words), 5, &[9, 10]),
    ];
    parts.extend(others.map(|(title, table, numbers, left)| Part {
        title: title.to_owned(),
        table,
        numbers,
        left,
    }));
    parts
}

/// What is told below the tables, each list under its title.
fn lists(backtest: &backtest::Backtest, words: Words) -> [(&'static str, Vec<String>); 2] {
    [(words.backtest_notes(), notes(backtest, words)), (words.backtest_about(), remarks(backtest, words))]
}

/// The out-of-sample test, then the tables and the lists, for a person at a terminal.
fn text(backtest: &backtest::Backtest, words: Words) -> String {
    let mut text = String::new();
    for line in wrapped(&first_half(backtest, words), WIDTH) {
        let _ = writeln!(text, "{line}");
    }
    for part in parts(backtest, words) {
        let _ = write!(text, "\n{}\n{}", part.title, told(&part));
    }
    for (title, remarks) in lists(backtest, words) {
        let _ = writeln!(text, "\n{title}");
        for remark in remarks {
            for (i, part) in wrapped(&remark, WIDTH).into_iter().enumerate() {
                let _ = writeln!(text, "  {} {part}", if i == 0 { "-" } else { " " });
            }
        }
    }
    text
}

/// As [`text`], as Markdown.
fn document(backtest: &backtest::Backtest, words: Words) -> String {
    let mut text = format!("{}\n", first_half(backtest, words));
    for part in parts(backtest, words) {
        let _ = write!(text, "\n## {}\n\n{}", part.title, markdown(&part.table));
    }
    for (title, remarks) in lists(backtest, words) {
        let _ = writeln!(text, "\n## {title}\n");
        for remark in remarks {
            // A star of the legend is no emphasis.
            let _ = writeln!(text, "- {}", remark.replace('*', "\\*"));
        }
    }
    text
}

/// The table of a part in columns.
fn told(part: &Part) -> String {
    let side = |i| if i < part.numbers || part.left.contains(&i) { Side::Left } else { Side::Right };
    let sides: Vec<Side> = (0..part.table.header.len()).map(side).collect();
    let rows: Vec<&Vec<String>> = std::iter::once(&part.table.header).chain(&part.table.rows).collect();
    aligned("  ", sides, &rows)
}
