//! Tables as bytes. Every CSV and JSON that leaves Tianchu, on the command line or from the page, is
//! written here.

use std::fmt::Write as _;

use serde::Serialize;
use serde_json::{Value, json};

use crate::event::Event;
use crate::lang::Lang;
use crate::ledger::Line;
use crate::region::Region;
use crate::register::{PARAMETERS, SOURCES, unit_label};
use crate::run::Run;
use crate::series::{Column, Frequency, Series};
use crate::target;
use crate::{DATA_VERSION, MODEL_VERSION};

/// A table of text cells with its header: CSV, JSON and the page's tables come from it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Table {
    /// Names of the columns.
    pub header: Vec<String>,
    /// Rows of cells; numbers as shortest exact decimals.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    fn new(header: &[&str]) -> Self {
        Self { header: header.iter().map(|&h| h.to_owned()).collect(), rows: Vec::new() }
    }

    fn push<const N: usize>(&mut self, row: [&str; N]) {
        debug_assert_eq!(N, self.header.len());
        self.rows.push(row.map(str::to_owned).to_vec());
    }

    /// The table as RFC 4180 CSV with `\n` line ends.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut out = String::new();
        for row in std::iter::once(&self.header).chain(&self.rows) {
            for (i, cell) in row.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                if cell.contains([',', '"', '\n', '\r']) {
                    let _ = write!(out, "\"{}\"", cell.replace('"', "\"\""));
                } else {
                    out.push_str(cell);
                }
            }
            out.push('\n');
        }
        out
    }

    /// The table as JSON with the versions and the scenario it belongs to. Cells of the columns named in
    /// `numbers` are written as numbers, and as null where empty.
    #[must_use]
    pub fn json(&self, numbers: &[&str], meta: &Value) -> String {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| {
                let pairs = self.header.iter().zip(row).map(|(key, cell)| {
                    let value = if !numbers.contains(&key.as_str()) {
                        Value::from(cell.as_str())
                    } else {
                        // Cells are decimals we wrote ourselves, so serde_json reads them back unchanged.
                        serde_json::from_str(cell).unwrap_or(Value::Null)
                    };
                    (key.clone(), value)
                });
                Value::Object(pairs.collect())
            })
            .collect();
        let mut text =
            serde_json::to_string_pretty(&json!({ "meta": meta, "rows": rows })).unwrap_or_default();
        text.push('\n');
        text
    }
}

/// Shortest decimal that reads back as the same number.
fn decimal(x: f64) -> String {
    format!("{x}")
}

/// What every JSON export says about itself.
#[must_use]
pub fn meta(run: &Run) -> Value {
    let s = &run.scenario;
    json!({
        "tool": "tianchu",
        "model_version": MODEL_VERSION,
        "data_version": DATA_VERSION,
        "scenario": s.id,
        "vintage": s.vintage.name(),
        "seed": s.seed,
        "draw": s.draw,
        "changes": s.changes().map(|p| (p.row().id.to_owned(), Value::from(s.value(p)))).collect::<serde_json::Map<_, _>>(),
        "fingerprint": run.fingerprint(),
    })
}

/// Header of result tables.
pub const RESULT_HEADER: [&str; 7] = ["scenario", "series", "region", "time", "unit", "value", "basis"];

/// What a value rests on: `published` (the series follows published figures), `computed` (rules and
/// assumptions), `allocated` (a national figure shared out over provinces by a key of ours),
/// `regional_split_ours` (a grid's sum of such shares), `no_nea_figure` (storage before the first quarter
/// NEA published after 2020).
#[must_use]
pub fn basis(run: &Run, series: Series, region: Region, slot: usize) -> &'static str {
    let storage = series.frequency() == Frequency::Quarterly;
    let year = series.frequency().year(slot);
    match region {
        _ if storage
            && (2021..=2022).contains(&year)
            && !series.frequency().label(slot).ends_with("2022Q4") =>
        {
            "no_nea_figure"
        }
        Region::Province(_) if series == Series::FarmlandArea && slot == 0 => "published",
        Region::Province(_) => "allocated",
        Region::Grid(_) => "regional_split_ours",
        Region::Nation => {
            let past = if storage {
                slot < run.storage.first_projected().0
            } else {
                year <= crate::time::LAST_HISTORY_YEAR && series == Series::FarmlandArea
            };
            if past { "published" } else { "computed" }
        }
    }
}

/// Results, tidy: one row per series, region and time. Empty lists mean all.
#[must_use]
pub fn results(run: &Run, series: &[Series], regions: &[Region]) -> Table {
    let mut table = Table::new(&RESULT_HEADER);
    for column in run.columns(series, regions) {
        push_column(&mut table, run, &column);
    }
    table
}

fn push_column(table: &mut Table, run: &Run, column: &Column) {
    let frequency = column.series.frequency();
    for (slot, x) in column.points() {
        table.push([
            &run.scenario.id,
            column.series.id(),
            column.region.code(),
            &frequency.label(slot),
            column.series.unit(),
            &decimal(x),
            basis(run, column.series, column.region, slot),
        ]);
    }
}

/// Events, one row each, with the article and a sentence in `lang`.
#[must_use]
pub fn events(run: &Run, regions: &[Region], lang: Lang) -> Table {
    let mut table = Table::new(&[
        "scenario", "time", "region", "event", "rule", "document", "article", "unit", "quantity", "basis",
        "text",
    ]);
    let wanted = |e: &&Event| regions.is_empty() || regions.contains(&e.region);
    for e in run.events.iter().filter(wanted) {
        let rule = e.rule();
        table.push([
            &run.scenario.id,
            &e.time(),
            e.region.code(),
            e.kind.id(),
            e.kind.rule_id(),
            rule.map_or("", |r| r.law.get(lang)),
            rule.map_or("", |r| r.article.get(lang)),
            e.unit,
            &decimal(e.quantity),
            match (e.rests_on_split, e.region) {
                (true, _) => "rests_on_our_split",
                (false, Region::Province(_)) => "allocated",
                (false, _) => "computed",
            },
            &e.text(lang),
        ]);
    }
    table
}

/// A book with every entry.
#[must_use]
pub fn ledger(run: &Run, region: Region, lines: &[Line], lang: Lang) -> Table {
    let mut table = Table::new(&["scenario", "region", "time", "book", "entry", "label", "unit", "value"]);
    for line in lines {
        table.push([
            &run.scenario.id,
            region.code(),
            &line.time,
            line.book.id,
            line.entry,
            line.label.get(lang),
            line.unit,
            &decimal(line.value),
        ]);
    }
    table
}

/// The target board.
#[must_use]
pub fn targets(run: &Run, regions: &[Region], lang: Lang) -> Table {
    let mut table = Table::new(&[
        "scenario",
        "target",
        "region",
        "deadline",
        "unit",
        "wanted",
        "now",
        "at_deadline",
        "margin",
        "met",
        "turning",
        "force",
        "document",
        "article",
        "grade",
        "source",
        "text",
    ]);
    for s in target::board(run).iter().filter(|s| regions.is_empty() || regions.contains(&s.region)) {
        table.push([
            &run.scenario.id,
            s.target.id,
            s.region.code(),
            &s.target.date.to_string(),
            target::unit(s.target),
            &decimal(s.wanted),
            &s.now.map_or(String::new(), decimal),
            &decimal(s.at_deadline),
            &decimal(s.margin),
            if s.met { "yes" } else { "no" },
            s.turning.as_deref().unwrap_or(""),
            s.target.force,
            s.target.document.get(lang),
            s.target.article.get(lang),
            s.target.grade.letter(),
            s.target.source,
            &s.text(lang),
        ]);
    }
    table
}

/// Levers and assumptions.
#[must_use]
pub fn params(lang: Lang) -> Table {
    let mut table = Table::new(&[
        "id",
        "kind",
        "label",
        "unit",
        "default",
        "min",
        "max",
        "step",
        "distribution",
        "primary",
        "default_2024",
        "grade",
        "source",
        "known_on",
        "rule",
        "shown_unit",
        "note",
    ]);
    for p in &PARAMETERS {
        table.push([
            p.id,
            &lower(&p.kind),
            p.label.get(lang),
            p.unit,
            &decimal(p.default),
            &decimal(p.min),
            &decimal(p.max),
            &decimal(p.step),
            &lower(&p.distribution),
            if p.primary { "yes" } else { "no" },
            &p.default_2024.map_or(String::new(), decimal),
            p.grade.letter(),
            p.source,
            &p.known_on.to_string(),
            p.rule,
            unit_label(p.unit, lang).1,
            p.note.get(lang),
        ]);
    }
    table
}

/// Columns of [`params`] that hold numbers.
pub const PARAM_NUMBERS: [&str; 5] = ["default", "min", "max", "step", "default_2024"];

/// Documents behind the numbers.
#[must_use]
pub fn sources(lang: Lang) -> Table {
    let mut table =
        Table::new(&["id", "issuer", "title", "document_number", "date", "read_at", "licence", "note"]);
    for s in SOURCES {
        let cells = [
            s.id,
            s.issuer.get(lang),
            s.title.get(lang),
            s.document_number,
            s.date,
            s.url,
            s.licence,
            s.note,
        ];
        table.push(cells);
    }
    table
}

fn lower(x: &impl std::fmt::Debug) -> String {
    format!("{x:?}").to_lowercase()
}
