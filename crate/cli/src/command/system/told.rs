//! The tables of the command `system` in words.

use tianchu_model::number::{rounded, significant};
use tianchu_model::power::fit::{FitRow, Used};
use tianchu_model::power::{self, SystemYear};
use tianchu_model::region::Region;
use tianchu_report::export::Table;
use tianchu_report::hours::fit::{bar, figure};
use tianchu_report::{Language, Words, places};

use crate::help::Say;
use crate::tables::{Side, aligned};

/// Columns of [`fit`] that are null where empty: the numbers, and the verdict where none can be given.
pub(super) const FIT_NULLS: [&str; 7] =
    ["reported_low", "reported_high", "computed_low", "computed_high", "bar_low", "bar_high", "within"];

/// The committed fit and its hold-outs as a table, misses first: a single number is its own low and high, what was not reported is empty.
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
            name if name.ends_with("_yuan_per_mwh") => "yuan_per_mwh",
            name if name.ends_with("_mwh") => "MWh",
            _ => "share",
        };
        let holds = row.holds.map_or("", |holds| if holds { "yes" } else { "no" });
        let mut cells = vec![row.figure.to_owned(), unit.to_owned(), row.used.id().to_owned()];
        cells.extend(ends(row.reported).into_iter().chain(ends(row.computed)));
        cells.extend(row.bar.map(|end| end.map_or(String::new(), |x| significant(x, 4))));
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
    let mut rows =
        vec![["", words.system_reported(), words.system_computed(), words.fit_bar()].map(str::to_owned)];
    let range = |text: &str| {
        text.split_once(" to ").map_or(text.to_owned(), |(low, high)| words.system_range(&high, &low))
    };
    for row in power::fit::fit() {
        let mark = if row.holds == Some(false) { "*" } else { " " };
        rows.push([
            figure(row.figure, words).to_owned(),
            range(row.reported),
            format!("{}{mark}", range(row.computed)),
            format!("{}{}", bar(&row, words), if row.used == Used::SeenBefore { " †" } else { "" }),
        ]);
    }
    let text = aligned("", [Side::Left, Side::Right, Side::Right, Side::Left], &rows);
    with_source(&text, words.system_about_fit(), words)
}

/// A table, what to know of it, and whose data it rests on.
fn with_source(table: &str, about: &str, words: Words) -> String {
    format!("{table}\n{about}\n{}\n", words.fit_attribution())
}

/// Columns of the summary: heading, value, digits.
type Shown = (Say, fn(&SystemYear) -> f64, usize);

const SHOWN: [Shown; 12] = [
    (Words::system_installed, |r| r.installed_mw / 1e3, 4),
    (Words::system_energy, |r| r.installed_mwh / 1e3, 4),
    (Words::system_hours, SystemYear::equivalent_hours, 4),
    (Words::system_cycles, SystemYear::cycles, 3),
    (Words::system_curtailed, |r| 100.0 * r.curtailed_share(), 3),
    (Words::system_curtailed_without, |r| 100.0 * r.curtailed_without_share(), 3),
    (Words::system_peak, |r| r.peak_mw / 1e3, 4),
    (Words::system_peak_without, |r| r.peak_without_mw / 1e3, 4),
    (Words::system_margin, |r| 100.0 * r.adequacy_margin_share(), 3),
    (Words::system_spread, |r| r.daily_spread_yuan_per_mwh, 3),
    (Words::system_station, SystemYear::station_margin_yuan_per_kwh, 3),
    (Words::system_co2, |r| r.co2_avoided_t / 1e3, 3),
];

/// Grids and years whose load is not all served, which lets prices of lost load into every mean.
fn short_of_supply(rows: &[SystemYear], words: Words) -> String {
    let mut text = String::new();
    for row in rows.iter().filter(|row| row.unserved_mwh > 0.0) {
        let place = places::name(row.region, words);
        let gwh = significant(row.unserved_mwh / 1e3, 3);
        text.push_str(&format!("{}\n", words.system_short(&gwh, &place, &row.year)));
    }
    if text.is_empty() { text } else { format!("\n{text}") }
}

pub(super) fn system_text(rows: &[SystemYear], words: Words) -> String {
    const N: usize = SHOWN.len() + 1;
    let lang = words.language();
    let zh = lang == Language::Zh;
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
                _ => (SHOWN[i - 1].0)(words).to_owned(),
            }));
        }
        lines.push(std::array::from_fn(|i| match i {
            0 => places::name(row.region, words).to_owned(),
            _ => {
                let (_, value, digits) = SHOWN[i - 1];
                // 万吨 are ten times the thousand tonnes of the English column.
                let x = if zh && i == SHOWN.len() { value(row) / 10.0 } else { value(row) };
                significant(x, digits)
            }
        }));
    }
    text.push_str(&aligned("", sides, &lines));
    text.push_str(&short_of_supply(rows, words));
    with_source(&text, words.system_about(), words)
}

/// The figures of a table's row that are numbers, shortened for reading.
fn shortened<const N: usize>(row: &[String], texts: usize) -> [String; N] {
    std::array::from_fn(|i| match row.get(i) {
        Some(cell) if i >= texts => cell.parse().map_or(cell.clone(), |x: f64| significant(x, 4)),
        Some(cell) => cell.clone(),
        None => String::new(),
    })
}

fn region_name(code: &str, words: Words) -> String {
    Region::parse(code).map_or(code, |r| places::name(r, words)).to_owned()
}

/// What a figure of the comparison of days is called.
fn figure_name(id: &str, words: Words) -> &str {
    match id {
        "saved_yuan" => words.system_days_saved_yuan(),
        "curtailed_without_mwh" => words.system_days_curtailed_without_mwh(),
        "curtailed_mwh" => words.system_days_curtailed_mwh(),
        "equivalent_hours" => words.system_days_equivalent_hours(),
        "peak_mw" => words.system_days_peak_mw(),
        _ => id,
    }
}

pub(super) fn days_text(table: &Table, words: Words) -> String {
    let heading = [
        words.system_grid(),
        words.system_year(),
        words.system_days_figure(),
        words.system_days_three_stores(),
        words.system_days_two_stores(),
        words.system_days_composite(),
        words.system_days_days(),
        words.system_days_composite_off(),
        words.system_days_days_off(),
        words.system_days_reused_off(),
    ];
    let mut rows = vec![heading.map(str::to_owned)];
    for row in &table.rows {
        let mut cells: [String; 10] = shortened(row, 3);
        cells[0] = region_name(&cells[0], words);
        cells[2] = figure_name(&cells[2], words).to_owned();
        for (cell, exact) in cells[7..].iter_mut().zip(&row[7..]) {
            if let Ok(share) = exact.parse::<f64>() {
                *cell = rounded(100.0 * share, 1);
            }
        }
        rows.push(cells);
    }
    with_source(&ten_columns(&rows), words.system_about_days(), words)
}

/// Three columns of texts and seven of numbers.
fn ten_columns(rows: &[[String; 10]]) -> String {
    let r = Side::Right;
    aligned("", [Side::Left, Side::Left, Side::Left, r, r, r, r, r, r, r], rows)
}

pub(super) fn need_text(table: &Table, words: Words) -> String {
    let heading = [
        words.system_need_province(),
        words.system_grid(),
        words.system_year(),
        words.system_need_share(),
        words.system_need_energy(),
        words.system_need_power(),
        words.system_need_peak(),
        words.system_need_curtailed(),
        words.system_need_peak_per_gw(),
        words.system_need_curtailed_per_gw(),
    ];
    let mut rows = vec![heading.map(str::to_owned)];
    for row in &table.rows {
        let mut cells: [String; 10] = shortened(row, 3);
        cells[0] = region_name(&cells[0], words);
        cells[1] = region_name(&cells[1], words);
        rows.push(cells);
    }
    with_source(&ten_columns(&rows), words.system_about_need(), words)
}
