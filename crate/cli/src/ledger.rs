//! The command `ledger`.

use std::fmt::Write as _;

use tianchu_model::export;
use tianchu_model::farmland::FarmlandRun;
use tianchu_model::ledger::{Book, CLOSING, Line, OPENING};
use tianchu_model::storage::StorageRun;
use tianchu_model::{Lang, Region};

use crate::Host;
use crate::args::LedgerArgs;
use crate::failure::Failure;
use crate::input::{self, Complaints};
use crate::output::Output;
use crate::results::{note, simulate};
use crate::tables::{Side, aligned, grouped};

pub(crate) fn run(args: &LedgerArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let scenario = input::scenario(&args.scenario, lang, &mut complaints);
    let region = input::region(&args.region, lang, &mut complaints);
    let year = args.year.as_ref().and_then(|word| input::year(word, lang, &mut complaints));
    let books: Vec<Book> = match args.storage {
        true => StorageRun::book_names().collect(),
        false => FarmlandRun::book_names().collect(),
    };
    let others: Vec<Book> = match args.storage {
        true => FarmlandRun::book_names().collect(),
        false => StorageRun::book_names().collect(),
    };
    let ids: Vec<&str> = books.iter().map(|book| book.id).collect();
    let mut wanted: Vec<&str> = Vec::new();
    for word in &args.book {
        match others.iter().find(|book| book.id == word && !ids.contains(&book.id)) {
            Some(_) => misplaced(word, args.storage, lang, &mut complaints),
            None => wanted.extend(input::book(word, &ids, lang, &mut complaints)),
        }
    }
    let output = Output::of_results(&args.output, lang, host, &mut complaints);
    complaints.settle(host)?;
    let region = region.unwrap_or(Region::Nation);
    let run = simulate(&scenario);
    let mut lines = if args.storage { run.storage_ledger(region) } else { run.farmland_ledger(region) };
    if let Some(year) = year {
        lines.retain(|line| line.time.starts_with(&year.to_string()));
    }
    lines.retain(|line| wanted.is_empty() || wanted.contains(&line.book.id));
    if lines.is_empty() && !args.storage && matches!(region, Region::Grid(_)) {
        note(
            host,
            lang,
            "电网只有储能账：请加 --storage；耕地账请用 CN 或省。",
            "a grid has storage books only: add --storage, or ask for CN or a province.",
        );
    } else if lines.is_empty() {
        note(host, lang, "此地区此时没有这样的账。", "there are no such books for this region and time.");
    }
    let table = export::ledger(&run, region, &lines, lang);
    output.write(host, &table, &["value"], || export::meta(&run), || text(region, &lines, lang))
}

/// Says of a book that it is one of the other kind.
fn misplaced(book: &str, storage: bool, lang: Lang, complaints: &mut Complaints) {
    let (zh, en) = match storage {
        true => (
            format!("{book} 是耕地账，不是储能账：请去掉 --storage。"),
            format!("{book} is one of the farmland books: leave out --storage."),
        ),
        false => (
            format!("{book} 是储能账，不是耕地账：请加 --storage。"),
            format!("{book} is one of the storage books: add --storage."),
        ),
    };
    complaints.say(lang, zh, en);
}

/// A unit of the books for readers.
fn unit(unit: &'static str, lang: Lang) -> &'static str {
    match (lang, unit) {
        (Lang::Zh, "mu") => "亩",
        (Lang::Zh, "yuan") => "元",
        (Lang::Zh, "kW") => "千瓦",
        (Lang::Zh, "kWh") => "千瓦时",
        _ => unit,
    }
}

/// The books one under the other, each from its first period to its last; books in which nothing ever
/// stands are named at the end.
fn text(region: Region, lines: &[Line], lang: Lang) -> String {
    let mut text = String::new();
    let mut empty = Vec::new();
    for book in lines.chunk_by(|a, b| a.book.id == b.book.id) {
        let Some(first) = book.first() else { continue };
        let (label, id) = (first.book.label.get(lang), first.book.id);
        let name = if lang == Lang::Zh { format!("{label}（{id}）") } else { format!("{label} ({id})") };
        if book.iter().all(|line| line.value == 0.0) {
            empty.push(name);
            continue;
        }
        let _ = writeln!(text, "{}  {name}  {}", region.name(lang), unit(first.unit, lang));
        text.push_str(&aligned("  ", [Side::Left, Side::Left, Side::Right], &periods(book, lang)));
        text.push('\n');
    }
    if !empty.is_empty() {
        let (label, separator) = match lang {
            Lang::Zh => ("没有余额也没有往来的账：", "、"),
            Lang::En => ("Books without balance or entries: ", ", "),
        };
        let _ = writeln!(text, "{label}{}", empty.join(separator));
    }
    text
}

/// Lines of a book, the time before the first of each period. A period in which nothing moves is one line.
fn periods(book: &[Line], lang: Lang) -> Vec<[String; 3]> {
    let mut rows = Vec::new();
    for period in book.chunk_by(|a, b| a.time == b.time) {
        let still = period.len() == 2 && period[0].value == period[1].value;
        for (i, line) in period.iter().enumerate().skip(usize::from(still)) {
            let balance = line.entry == OPENING || line.entry == CLOSING;
            let sign = if !balance && line.value > 0.0 { "+" } else { "" };
            let time = if i == usize::from(still) { line.time.clone() } else { String::new() };
            let indent = if balance { "" } else { "  " };
            let label = match (still, lang) {
                (true, Lang::Zh) => "没有往来",
                (true, Lang::En) => "nothing moves",
                _ => line.label.get(lang),
            };
            rows.push([time, format!("{indent}{label}"), format!("{sign}{}", grouped(line.value))]);
        }
    }
    rows
}
