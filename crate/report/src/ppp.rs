//! The account of existing PPP projects in words and tables. Whatever shows one of these says that it is illustrative.

use tianchu_model::ppp::{Account, Basis, Event, EventKind, Input, Inputs, Item, Payer, Stage};
use tianchu_model::register::{self as rows, OBSERVATIONS, ORIGINS, Origin, id};
use tianchu_model::scenario::Params;
use tianchu_model::time::{LAST_YEAR, Year};

use crate::export::{Table, real};
use crate::register::details::{issuer, title};
use crate::words::{
    PppEventMessage, PppInputMessage, PppItemMessage, PppPayerMessage, PppStageMessage, Words, messages,
};
use crate::{quantity, register};

const ITEMS: [PppItemMessage; Item::ALL.len()] = messages!(PppItemMessage of Item::ALL, id());
const INPUTS: [PppInputMessage; Input::ALL.len()] = messages!(PppInputMessage of Input::ALL, id());
const EVENTS: [PppEventMessage; EventKind::ALL.len()] = messages!(PppEventMessage of EventKind::ALL, id());
const STAGES: [PppStageMessage; Stage::ALL.len()] = messages!(PppStageMessage of Stage::ALL, id());
const PAYERS: [PppPayerMessage; Payer::ALL.len()] = messages!(PppPayerMessage of Payer::ALL, id());

/// The year in which a range of an input is felt: arrears at its end.
pub const FELT_IN: Year = LAST_YEAR;

/// What a figure of the account is.
#[must_use]
pub fn label(item: Item, words: Words) -> &'static str {
    words.ppp_item(ITEMS[item as usize])
}

/// What an input of the account is.
#[must_use]
pub fn input(input: Input, words: Words) -> &'static str {
    words.ppp_input(INPUTS[input as usize])
}

/// What happened, in a sentence.
#[must_use]
pub fn event(event: &Event, words: Words) -> String {
    let amount = amount(event.quantity, event.kind.unit(), words);
    words.ppp_event(EVENTS[event.kind as usize], &amount)
}

/// The law behind an event with the id of its rule, or the document with its number.
#[must_use]
pub fn article(event: &Event, words: Words) -> String {
    let law = event.rule().map(|rule| words.ppp_article(&register::law(rule, words), &rule.id));
    let document = || event.document().map(|of| words.ppp_article(&title(of, words), &of.document_number));
    law.or_else(document).unwrap_or_default()
}

/// A quantity of the account; projects are whole for a reader.
fn amount(x: f64, unit: &str, words: Words) -> String {
    match unit {
        "projects" => words.ppp_projects(&format!("{x:.0}")),
        unit => quantity(x, unit, words),
    }
}

/// An item of a year as a reader sees it.
#[must_use]
pub fn shown(account: &Account, item: Item, year: Year, words: Words) -> String {
    account.at(item, year).map_or(String::new(), |x| amount(x, item.unit(), words))
}

/// The stock by stage and payer for a reader: investment, and projects.
#[must_use]
pub fn opening(account: &Account, words: Words) -> Table {
    let mut header = vec![words.ppp_stage_heading()];
    header.extend(PAYERS.iter().map(|payer| words.ppp_payer(*payer)));
    header.push(words.ppp_all_payers());
    let mut table = Table::new(&header);
    let said = |investment: f64, projects: f64| {
        words.ppp_cell(&quantity(investment, "yuan", words), &format!("{projects:.0}"))
    };
    for stage in Stage::ALL {
        let cells: Vec<_> = account.opening.of(*stage).collect();
        let mut row = vec![words.ppp_stage(STAGES[*stage as usize]).to_owned()];
        row.extend(cells.iter().map(|cell| said(cell.investment.get(), cell.projects)));
        let whole = |f: &dyn Fn(usize) -> f64| (0..cells.len()).map(f).sum::<f64>();
        row.push(said(whole(&|i| cells[i].investment.get()), whole(&|i| cells[i].projects)));
        table.rows.push(row);
    }
    table
}

/// The same for files, one row a stage and payer.
#[must_use]
pub fn opening_rows(account: &Account) -> Table {
    let mut table = Table::new(&["stage", "payer", "investment_yuan", "projects"]);
    for cell in &account.opening.cells {
        table.push([cell.stage.id(), cell.payer.id(), &real(cell.investment.get()), &real(cell.projects)]);
    }
    table
}

/// Every figure of every year for files, a row a year.
#[must_use]
pub fn years_rows(account: &Account) -> Table {
    let mut header = vec!["year"];
    header.extend(Item::ALL.iter().map(|item| item.id()));
    let mut table = Table::new(&header);
    for year in &account.years {
        let figures = Item::ALL.iter().map(|item| real(item.of(year)));
        table.rows.push(std::iter::once(year.year.to_string()).chain(figures).collect());
    }
    table
}

/// Every figure for a reader, a row an item, a column for each of these years.
#[must_use]
pub fn years(account: &Account, of: &[Year], words: Words) -> Table {
    let mut header = vec![words.ppp_figure().to_owned()];
    header.extend(of.iter().map(Year::to_string));
    let row = |item: &Item| {
        let cells = of.iter().map(|year| shown(account, *item, *year, words));
        std::iter::once(label(*item, words).to_owned()).chain(cells).collect()
    };
    Table { header, rows: Item::ALL.iter().map(row).collect() }
}

/// Where an input comes from.
fn origin(inputs: &Inputs, input: Input) -> Option<&'static Origin> {
    let date = inputs.given(input).date;
    let mut rows = OBSERVATIONS.iter().zip(ORIGINS);
    rows.find(|(row, _)| row.id == input.id() && row.date == date).map(|(_, origin)| origin)
}

/// Arrears of the last year with an input at either end of its range.
fn felt(params: &Params, inputs: &Inputs, input: Input) -> [f64; 2] {
    let given = inputs.given(input);
    let at = |x| Account::new(params, &inputs.with(input, x)).at(Item::Arrears, FELT_IN).unwrap_or_default();
    [at(given.low), at(given.high)]
}

/// The inputs for files, what is budgeted first: value, range, grade, source, and arrears of the last year at either end.
#[must_use]
pub fn inputs_rows(account: &Account, params: &Params) -> Table {
    let mut table =
        Table::new(&["id", "value", "low", "high", "unit", "grade", "source", "arrears_low", "arrears_high"]);
    let (budget, row) = (account.with_other_budgets(params), id::PPP_BUDGET_SHARE.row());
    let [low, high, felt_low, felt_high] =
        [budget.ends[0], budget.ends[1], budget.arrears[0], budget.arrears[1]].map(real);
    table.push([
        row.id,
        &real(budget.value),
        &low,
        &high,
        row.unit,
        row.grade.letter(),
        row.source,
        &felt_low,
        &felt_high,
    ]);
    for &input in Input::ALL {
        let given = account.inputs.given(input);
        let of = origin(&account.inputs, input);
        let [low, high] = felt(params, &account.inputs, input);
        table.push([
            input.id(),
            &real(given.value),
            &real(given.low),
            &real(given.high),
            of.map_or("", |origin| origin.unit),
            of.map_or("", |origin| origin.grade.letter()),
            of.map_or("", |origin| origin.source),
            &real(low),
            &real(high),
        ]);
    }
    table
}

/// The inputs for a reader, what is budgeted first: value, range, what the range does to arrears, grade and source.
#[must_use]
pub fn inputs(account: &Account, params: &Params, words: Words) -> Table {
    let mut table = Table::new(&[
        words.ppp_input_heading(),
        words.ppp_value(),
        words.ppp_range_heading(),
        &words.ppp_felt(&FELT_IN),
        words.ppp_source_heading(),
    ]);
    let between = |low: &str, high: &str| words.ppp_between(&high, &low);
    let budget = account.with_other_budgets(params);
    let row = id::PPP_BUDGET_SHARE.row();
    let [low, high] = budget.ends.map(|x| quantity(x, row.unit, words));
    let felt_at = |ends: [f64; 2]| {
        let [low, high] = ends.map(|x| quantity(x, "yuan", words));
        between(&low, &high)
    };
    table.push([
        &words.ppp_setting(&register::parameter(id::PPP_BUDGET_SHARE, words)),
        &quantity(budget.value, row.unit, words),
        &between(&low, &high),
        &felt_at(budget.arrears),
        &graded(row.grade.letter(), row.source, words),
    ]);
    for &of in Input::ALL {
        let given = account.inputs.given(of);
        let unit = origin(&account.inputs, of).map_or("", |origin| origin.unit);
        let said = |x: f64| match unit {
            "bn_yuan" => quantity(x * 1e9, "yuan", words),
            "yr" => words.ppp_years(&format!("{x:.0}")),
            unit => amount(x, unit, words),
        };
        let (range, felt) = if given.is_uncertain() {
            (between(&said(given.low), &said(given.high)), felt_at(felt(params, &account.inputs, of)))
        } else {
            (words.ppp_fixed().to_owned(), String::new())
        };
        table.push([input(of, words), &said(given.value), &range, &felt, &source(account, of, words)]);
    }
    table
}

/// Grade and source of an input, in one line.
fn source(account: &Account, input: Input, words: Words) -> String {
    let of = |origin: &Origin| graded(origin.grade.letter(), origin.source, words);
    origin(&account.inputs, input).map_or(String::new(), of)
}

fn graded(grade: &str, source: &str, words: Words) -> String {
    let said = rows::source(source)
        .map_or(source.to_owned(), |of| format!("{} {}", issuer(of, words), title(of, words)));
    words.ppp_source(&grade, &said)
}

/// What happened, for a reader: year, sentence, article.
#[must_use]
pub fn events(account: &Account, words: Words) -> Table {
    let mut table = Table::new(&[words.ppp_year(), words.ppp_happened(), words.ppp_by()]);
    for of in &account.events {
        table.push([&of.year.to_string(), &event(of, words), &article(of, words)]);
    }
    table
}

/// The same for files.
#[must_use]
pub fn events_rows(account: &Account, words: Words) -> Table {
    let mut table = Table::new(&["year", "event", "rule", "source", "unit", "quantity", "text"]);
    for of in &account.events {
        let (rule, source) = match of.kind.basis() {
            Basis::Rule(rule) => (rule, ""),
            Basis::Document(source) => ("", source),
            Basis::None => ("", ""),
        };
        table.push([
            &of.year.to_string(),
            of.kind.id(),
            rule,
            source,
            of.kind.unit(),
            &real(of.quantity),
            &event(of, words),
        ]);
    }
    table
}
