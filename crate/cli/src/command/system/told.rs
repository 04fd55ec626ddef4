//! The tables of the command `system` in words.

use tianchu_model::export::Table;
use tianchu_model::number::{rounded, significant};
use tianchu_model::power::fit::FitRow;
use tianchu_model::power::{self, SystemYear};
use tianchu_model::region::Region;
use tianchu_model::{Lang, Text};
use tianchu_report::Words;
use tianchu_report::fit::figure;

use crate::tables::{Side, aligned};

/// Columns of [`fit`] that are null where empty: the numbers, and the verdict where none can be given.
pub(super) const FIT_NULLS: [&str; 5] =
    ["reported_low", "reported_high", "computed_low", "computed_high", "within"];

/// The committed fit as a table: a single number is its own low and high, what was not reported is empty.
pub(super) fn fit() -> Table {
    let ends = |cell: &str| match cell.split_once(" to ") {
        _ if cell == "-" => [String::new(), String::new()],
        Some((low, high)) => [low.to_owned(), high.to_owned()],
        None => [cell.to_owned(), cell.to_owned()],
    };
    let row = |row: FitRow| {
        let unit = match row.figure {
            name if name.ends_with("_gw") => "GW",
            name if name.starts_with("hours_") => "hours",
            _ => "share",
        };
        let holds = row.holds.map_or("", |holds| if holds { "yes" } else { "no" });
        let mut cells = vec![row.figure.to_owned(), unit.to_owned(), row.used.id().to_owned()];
        cells.extend(ends(row.reported).into_iter().chain(ends(row.computed)));
        cells.push(holds.to_owned());
        cells
    };
    let mut header = vec!["figure", "unit", "use"];
    header.extend(FIT_NULLS);
    Table {
        header: header.into_iter().map(str::to_owned).collect(),
        rows: power::fit::fit().into_iter().map(row).collect(),
    }
}

pub(super) fn fit_text(words: Words) -> String {
    let heading = ["", words.fit_column_reported(), words.fit_column_computed()];
    let mut rows = vec![heading.map(str::to_owned)];
    for row in power::fit::fit() {
        let mark = if row.holds == Some(false) { "*" } else { " " };
        let range = |text: &str| match text.split_once(" to ") {
            Some((low, high)) => words.fit_range(&high, &low),
            None => text.to_owned(),
        };
        rows.push([
            figure(row.figure, words).to_owned(),
            range(row.reported),
            format!("{}{mark}", range(row.computed)),
        ]);
    }
    let text = aligned("", [Side::Left, Side::Right, Side::Right], &rows);
    format!("{text}\n{}\n{}\n", words.fit_legend(), words.fit_attribution())
}

/// Columns of the summary: heading zh and en, value, digits.
type Shown = (&'static str, &'static str, fn(&SystemYear) -> f64, usize);

const SHOWN: [Shown; 12] = [
    ("装机 GW", "GW", |r| r.installed_mw / 1e3, 4),
    ("GWh", "GWh", |r| r.installed_mwh / 1e3, 4),
    ("等效小时", "hours", SystemYear::equivalent_hours, 4),
    ("循环", "cycles", SystemYear::cycles, 3),
    ("弃电 %", "curtailed %", |r| 100.0 * r.curtailed_share(), 3),
    ("无储能 %", "without %", |r| 100.0 * r.curtailed_without_share(), 3),
    ("峰荷 GW", "peak GW", |r| r.peak_mw / 1e3, 4),
    ("无储能 GW", "without GW", |r| r.peak_without_mw / 1e3, 4),
    ("裕度 %", "margin %", |r| 100.0 * r.adequacy_margin_share(), 3),
    ("日价差 元/MWh", "spread yuan/MWh", |r| r.daily_spread_yuan_per_mwh, 3),
    ("两小时站 元/kWh", "2 h station yuan/kWh", SystemYear::station_margin_yuan_per_kwh, 3),
    ("减碳 万吨", "CO2 avoided kt", |r| r.co2_avoided_t / 1e3, 3),
];

/// Grids and years whose load is not all served, which lets prices of lost load into every mean.
fn short_of_supply(rows: &[SystemYear], lang: Lang) -> String {
    let mut text = String::new();
    for row in rows.iter().filter(|row| row.unserved_mwh > 0.0) {
        let (place, year) = (row.region.name(lang), row.year);
        let gwh = significant(row.unserved_mwh / 1e3, 3);
        text.push_str(&match lang {
            Lang::Zh => format!("{place} {year} 年缺供 {gwh} GWh：价格与价差含失负荷价值，不宜与别处比较。\n"),
            Lang::En => format!(
                "{place} {year}: {gwh} GWh not served, so its prices and spread hold the value of lost load.\n"
            ),
        });
    }
    if text.is_empty() { text } else { format!("\n{text}") }
}

pub(super) fn system_text(rows: &[SystemYear], lang: Lang) -> String {
    const N: usize = SHOWN.len() + 1;
    let zh = lang == Lang::Zh;
    let mut text = String::new();
    let mut year = None;
    let mut lines: Vec<[String; N]> = Vec::new();
    let mut sides = [Side::Right; N];
    sides[0] = Side::Left;
    for row in rows {
        if year != Some(row.year) {
            text.push_str(&aligned("", sides, &std::mem::take(&mut lines)));
            if year.is_some() {
                text.push('\n');
            }
            year = Some(row.year);
            lines.push(std::array::from_fn(|i| match i {
                0 => row.year.to_string(),
                _ => if zh { SHOWN[i - 1].0 } else { SHOWN[i - 1].1 }.to_owned(),
            }));
        }
        lines.push(std::array::from_fn(|i| match i {
            0 => row.region.name(lang).to_owned(),
            _ => {
                let (_, _, value, digits) = SHOWN[i - 1];
                // 万吨 are ten times the thousand tonnes of the English column.
                let x = if zh && i == SHOWN.len() { value(row) / 10.0 } else { value(row) };
                significant(x, digits)
            }
        }));
    }
    text.push_str(&aligned("", sides, &lines));
    text.push_str(&short_of_supply(rows, lang));
    let last = Text {
        zh: "等效小时＝充电加放电除以装机；峰荷为有储能时的剩余峰荷；裕度＝折减后可靠容量与最大负荷之差。全国为六网之和。分区数据为本模型拆分。\n全部数字：加 --out system.csv；标定与检验：--fit；代表日误差：--days；各省需求：--need",
        en: "Hours are charge plus discharge over power; the peak is what supply must meet with storage; the margin is\nderated capacity over the greatest load. China is the sum of six grids. The regional split is ours.\nAll figures: --out system.csv; fit and hold-out: --fit; error of days: --days; provinces: --need",
    };
    format!("{text}\n{}\n{}\n", last.get(lang), Words::of(lang).fit_attribution())
}

/// The figures of a table's row that are numbers, shortened for reading.
fn shortened<const N: usize>(row: &[String], texts: usize) -> [String; N] {
    std::array::from_fn(|i| match row.get(i) {
        Some(cell) if i >= texts => cell.parse().map_or(cell.clone(), |x: f64| significant(x, 4)),
        Some(cell) => cell.clone(),
        None => String::new(),
    })
}

fn region_name(code: &str, lang: Lang) -> String {
    Region::parse(code).map_or(code, |r| r.name(lang)).to_owned()
}

/// What a figure of the comparison of days is called.
fn figure_name(id: &str, lang: Lang) -> &str {
    let names = [
        ("saved_yuan", Text { zh: "储能节省，元", en: "saved by storage, yuan" }),
        ("curtailed_without_mwh", Text { zh: "弃电，无储能，MWh", en: "curtailed without, MWh" }),
        ("curtailed_mwh", Text { zh: "弃电，MWh", en: "curtailed, MWh" }),
        ("equivalent_hours", Text { zh: "等效小时", en: "equivalent hours" }),
        ("peak_mw", Text { zh: "剩余峰荷，MW", en: "residual peak, MW" }),
    ];
    names.iter().find(|(name, _)| *name == id).map_or(id, |(_, text)| text.get(lang))
}

pub(super) fn days_text(table: &Table, lang: Lang) -> String {
    let heading = match lang {
        Lang::Zh => [
            "电网",
            "年",
            "数字",
            "三类储能",
            "两类储能",
            "合并储能",
            "十二日",
            "合并误差 %",
            "十二日误差 %",
            "换用误差 %",
        ],
        Lang::En => [
            "grid",
            "year",
            "figure",
            "three stores",
            "two stores",
            "composite",
            "12 days",
            "composite off %",
            "days off %",
            "reused off %",
        ],
    };
    let mut rows = vec![heading.map(str::to_owned)];
    for row in &table.rows {
        let mut cells: [String; 10] = shortened(row, 3);
        cells[0] = region_name(&cells[0], lang);
        cells[2] = figure_name(&cells[2], lang).to_owned();
        for (cell, exact) in cells[7..].iter_mut().zip(&row[7..]) {
            if let Ok(share) = exact.parse::<f64>() {
                *cell = rounded(100.0 * share, 1);
            }
        }
        rows.push(cells);
    }
    let r = Side::Right;
    let text = aligned("", [Side::Left, Side::Left, Side::Left, r, r, r, r, r, r, r], &rows);
    let last = Text {
        zh: "前三列数值为全年 8,760 小时；“十二日”为在该年选出的十二个代表日、合并储能，用于大量抽样。前两列误差对照两类储能；\n“换用误差”为同样的日子用于五组另抽的假设，对照那里的合并储能，取五个误差的中位数。",
        en: "The first three are full years of 8,760 hours; then twelve days chosen on the year, with one store, as ensembles use\nthem. The first two errors are against two stores; reused are the same days under five other draws of the\nassumptions, against one store there, the middle one of five errors without sign.",
    };
    format!("{text}\n{}\n{}\n", last.get(lang), Words::of(lang).fit_attribution())
}

pub(super) fn need_text(table: &Table, lang: Lang) -> String {
    let heading = match lang {
        Lang::Zh => [
            "省",
            "电网",
            "年",
            "网内用电份额",
            "日内调节电量 MWh/年",
            "日内调节功率 MW",
            "剩余峰荷 MW",
            "弃电 MWh",
            "每 GW 降峰 MW",
            "每 GW 减弃 MWh",
        ],
        Lang::En => [
            "province",
            "grid",
            "year",
            "share of use",
            "within days MWh/year",
            "within days MW",
            "peak MW",
            "curtailed MWh",
            "peak MW per GW",
            "curtailed MWh per GW",
        ],
    };
    let mut rows = vec![heading.map(str::to_owned)];
    for row in &table.rows {
        let mut cells: [String; 10] = shortened(row, 3);
        cells[0] = region_name(&cells[0], lang);
        cells[1] = region_name(&cells[1], lang);
        rows.push(cells);
    }
    let r = Side::Right;
    let text = aligned("", [Side::Left, Side::Left, Side::Left, r, r, r, r, r, r, r], &rows);
    let last = Text {
        zh: "需求与每 GW（4 小时）的作用均为全网数按用电量分到省，假定网内送得到。",
        en: "Needs and what a GW (4 h) does are the grid's, allocated by electricity use; power is assumed to reach every part of it.",
    };
    format!("{text}\n{}\n{}\n", last.get(lang), Words::of(lang).fit_attribution())
}
