//! The command `ledger`.

use std::fmt::Write as _;

use clap::Args;
use tianchu_model::Region;
use tianchu_model::diagnostic::nearest_name;
use tianchu_model::farmland::FarmlandRun;
use tianchu_model::ledger::Line;
use tianchu_model::storage::StorageRun;
use tianchu_model::time::{FIRST_YEAR, LAST_YEAR, Year};
use tianchu_report::punctuation::list;
use tianchu_report::{Words, books, export, places, unit};

use crate::args::{ChangeArgs, OutputArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::{self, scenario};
use crate::output::Output;
use crate::session::Session;
use crate::simulation::simulate;
use crate::tables::{Side, aligned, grouped};

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[
    ("region", Words::ledger_help_region),
    ("storage", Words::ledger_help_storage),
    ("year", Words::ledger_help_year),
    ("book", Words::ledger_help_book),
];

#[derive(Debug, Args)]
pub(crate) struct Ledger {
    #[command(flatten)]
    scenario: ScenarioArgs,
    #[arg(long, value_name = "REGION")]
    region: String,
    #[arg(long)]
    storage: bool,
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    #[arg(long, value_name = "BOOK")]
    book: Vec<String>,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for Ledger {
    const NAME: &'static str = "ledger";
    const ABOUT: Say = Words::ledger_help;
    const HELP: &'static [&'static [Help]] =
        &[ScenarioArgs::HELP, ChangeArgs::HELP, OWN_HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu ledger baseline --region 44 --year 2030
  tianchu ledger baseline --region 44 --book credits --book fund
  tianchu ledger baseline --region CN --storage --out book.csv";

    fn long_help(words: Words) -> String {
        let mut text = words.ledger_help_all_books().to_owned();
        for book in FarmlandRun::books().chain(StorageRun::books()) {
            let _ = write!(text, "\n  {:25} {}", book.id(), books::label(book, words));
        }
        text
    }

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let scenario = scenario::scenario(&self.scenario, session);
        let region = input::region(&self.region, session);
        let year = self.year.as_ref().and_then(|word| year(word, session));
        let farmland: Vec<&str> = FarmlandRun::books().map(|book| book.id()).collect();
        let storage: Vec<&str> = StorageRun::books().map(|book| book.id()).collect();
        let (ids, others) = if self.storage { (storage, farmland) } else { (farmland, storage) };
        let mut wanted: Vec<&str> = Vec::new();
        for word in &self.book {
            if others.contains(&word.as_str()) && !ids.contains(&word.as_str()) {
                misplaced(word, self.storage, session);
            } else {
                wanted.extend(book(word, &ids, session));
            }
        }
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        let region = region.unwrap_or(Region::Nation);
        let run = simulate(&scenario);
        let mut lines = if self.storage { run.storage_ledger(region) } else { run.farmland_ledger(region) };
        if let Some(year) = year {
            lines.retain(|line| line.time.starts_with(&year.to_string()));
        }
        lines.retain(|line| wanted.is_empty() || wanted.contains(&line.book.id()));
        if lines.is_empty() && !self.storage && matches!(region, Region::Grid(_)) {
            session.remark(words.ledger_grid_has_storage_only());
        } else if lines.is_empty() {
            session.remark(words.ledger_none_here());
        }
        let table = books::table(&run, region, &lines, words);
        output.write(session, &table, &["value"], || export::meta(&run), || text(region, &lines, words))
    }
}

/// A year of the model.
fn year(word: &str, session: &mut Session<'_>) -> Option<Year> {
    let year = word.parse().ok().filter(|y| (FIRST_YEAR..=LAST_YEAR).contains(y));
    if year.is_none() {
        session.complain(session.words.ledger_no_year(&FIRST_YEAR, &LAST_YEAR, &word));
    }
    year
}

/// A book by its id.
fn book<'a>(word: &str, ids: &[&'a str], session: &mut Session<'_>) -> Option<&'a str> {
    let found = ids.iter().copied().find(|id| *id == word);
    if found.is_none() {
        let (words, nearest) = (session.words, nearest_name(word, ids.iter().copied()));
        session.unknown(words.ledger_book(), word, nearest, words.ledger_books_listed());
    }
    found
}

/// Says of a book that it is one of the other kind.
fn misplaced(book: &str, storage: bool, session: &mut Session<'_>) {
    let words = session.words;
    session.complain(if storage { words.ledger_is_farmland(&book) } else { words.ledger_is_storage(&book) });
}

/// The books one under the other, each from its first period to its last; books in which nothing ever
/// stands are named at the end.
fn text(region: Region, lines: &[Line], words: Words) -> String {
    let mut text = String::new();
    let mut empty = Vec::new();
    for book in lines.chunk_by(|a, b| a.book == b.book) {
        let Some(first) = book.first() else { continue };
        let name = words.ledger_book_named(&first.book.id(), &books::label(first.book, words));
        if book.iter().all(|line| line.value == 0.0) {
            empty.push(name);
            continue;
        }
        let _ = writeln!(text, "{}  {name}  {}", places::name(region, words), unit(first.unit, words));
        text.push_str(&aligned("  ", [Side::Left, Side::Left, Side::Right], &periods(book, words)));
        text.push('\n');
    }
    if !empty.is_empty() {
        let _ = writeln!(text, "{}", words.ledger_empty_books(&list(&empty, words)));
    }
    text
}

/// Lines of a book, the time before the first of each period. A period in which nothing moves is one line.
fn periods(book: &[Line], words: Words) -> Vec<[String; 3]> {
    let mut rows = Vec::new();
    for period in book.chunk_by(|a, b| a.time == b.time) {
        let still = period.len() == 2 && period[0].value == period[1].value;
        for (i, line) in period.iter().enumerate().skip(usize::from(still)) {
            let balance = line.entry.is_balance();
            let sign = if !balance && line.value > 0.0 { "+" } else { "" };
            let time = if i == usize::from(still) { line.time.clone() } else { String::new() };
            let indent = if balance { "" } else { "  " };
            let label = if still { words.ledger_still() } else { books::entry(line.entry, words) };
            rows.push([time, format!("{indent}{label}"), format!("{sign}{}", grouped(line.value))]);
        }
    }
    rows
}
