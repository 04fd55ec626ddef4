//! The three readings of the cap in words: a paragraph, a table to read and one to export.

use serde::Serialize;
use tianchu_model::number::significant;
use tianchu_model::readings::{Comparison, FROM, Row};
use tianchu_model::time::{LAST_YEAR, Year};
use tianchu_model::{Region, Scenario};

use crate::export::{Origin, Table, decimal};
use crate::scenario::name_in_files;
use crate::words::Words;
use crate::{places, quantity};

/// Where the readings part and why, in a paragraph that holds under this scenario only; empty for a power grid.
#[must_use]
pub fn paragraph(comparison: &Comparison, region: Region, words: Words) -> String {
    let Some(rows) = comparison.of(region) else { return String::new() };
    let [literal, before, _] = rows;
    let mut text = opening(rows, words);
    text.push_str(&path(rows, words));
    text.push_str(&penalty(literal, before, words));
    text.push_str(words.readings_never_added());
    text
}

/// Mu as a reader expects them.
fn mu(x: f64, words: Words) -> String {
    quantity(x, "mu", words)
}

/// Since when the readings differ, and by how much.
fn opening(rows: [&Row; 3], words: Words) -> String {
    let place = places::name(rows[0].region, words);
    let [r1_built, r2_built, r3_built] = rows.map(|row| mu(row.construction, words));
    let [r1_unmet, r2_unmet, r3_unmet] = rows.map(|row| mu(row.unmet, words));
    match rows.iter().filter_map(|row| row.construction_parts).min() {
        None => words.readings_alike(&r1_built, &place),
        Some(year) => words
            .readings_part(&place, &r1_built, &r1_unmet, &r2_built, &r2_unmet, &r3_built, &r3_unmet, &year),
    }
}

/// How the cap moves from year to year under each reading, and what becomes of the credits.
fn path(rows: [&Row; 3], words: Words) -> String {
    let nation = rows[0].region == Region::Nation;
    let [cycles, before, carried] = rows.map(|row| row.provinces_cycling);
    let mut text = match (cycles > 0, nation) {
        (true, true) => words.readings_cycles_nation(&cycles),
        (true, false) => words.readings_cycles_place().to_owned(),
        (false, _) => words.readings_no_cycle().to_owned(),
    };
    text.push_str(&match (before + carried < cycles, nation) {
        (true, true) => words.readings_settles_nation(&before, &carried),
        (true, false) => words.readings_settles_place().to_owned(),
        (false, _) => words.readings_unsettled().to_owned(),
    });
    let [r1_zero, r2_zero, r3_zero] = rows.map(|row| row.years_cap_zero);
    let [r1_left, r2_left, r3_left] = rows.map(|row| mu(row.credits_last, words));
    let zero = if nation { Words::readings_zero_nation } else { Words::readings_zero_place };
    text.push_str(&zero(words, &r1_left, &r1_zero, &r2_left, &r2_zero, &r3_left, &r3_zero));
    text
}

/// What a mu built illegally costs under R1: cap of the next year, and credits as long as it stands.
fn penalty(literal: &Row, before: &Row, words: Words) -> String {
    if literal.illegal + before.illegal == 0.0 && literal.frozen_years == 0.0 {
        return words.readings_no_penalty().to_owned();
    }
    let per = |x: f64, of: f64| significant(if of > 0.0 { x / of } else { 0.0 }, 2);
    let frozen = mu(literal.frozen_years / f64::from(LAST_YEAR - FROM + 1), words);
    let frozen_per_mu = per(literal.frozen_years, literal.standing_years);
    let [illegal, lost, r2_lost] = [literal.illegal, literal.cap_lost, before.cap_lost].map(|x| mu(x, words));
    let lost_per_mu = per(literal.cap_lost, literal.illegal);
    words.readings_penalty(&frozen, &frozen_per_mu, &illegal, &lost, &lost_per_mu, &r2_lost)
}

/// The readings in a region to read, one row each; no rows for a power grid.
#[must_use]
pub fn overview(comparison: &Comparison, region: Region, words: Words) -> Table {
    let header = [
        words.readings_column_reading(),
        words.readings_column_construction(),
        words.readings_column_unmet(),
        words.readings_column_by_cap(),
        words.readings_column_by_freeze(),
        words.readings_column_cap_zero(),
        words.readings_column_cap_binds(),
        words.readings_column_net_increase(),
        words.readings_column_credits(),
        words.readings_column_area(),
    ];
    let mut table = Table::new(&header);
    for row in comparison.of(region).into_iter().flatten() {
        table.push([
            row.reading.name(),
            &mu(row.construction, words),
            &mu(row.unmet, words),
            &mu(row.unmet_by_cap, words),
            &mu(row.unmet_by_freeze, words),
            &row.years_cap_zero.to_string(),
            &row.years_cap_binds.to_string(),
            &mu(row.net_increase_last, words),
            &mu(row.credits_last, words),
            &mu(row.area_last, words),
        ]);
    }
    table
}

/// Columns of [`table`] that hold numbers.
pub const NUMBERS: [&str; 18] = [
    "construction_mu",
    "unmet_mu",
    "unmet_by_cap_mu",
    "unmet_by_freeze_mu",
    "unmet_otherwise_mu",
    "years_cap_zero",
    "years_cap_binds",
    "provinces_capped",
    "provinces_cycling",
    "net_increase_2035_mu",
    "credits_2035_mu",
    "farmland_2035_mu",
    "illegal_mu",
    "cap_lost_mu",
    "illegal_standing_mu_years",
    "credits_frozen_mu_years",
    "caps_part",
    "construction_parts",
];

/// The readings of the cap of a scenario, one row per region and reading; sums are of 2026-2035. An empty list means all.
#[must_use]
pub fn table(comparison: &Comparison, scenario: &Scenario, regions: &[Region]) -> Table {
    let mut header = vec!["scenario", "region", "reading"];
    header.extend(NUMBERS);
    let mut table = Table::new(&header);
    let name = name_in_files(scenario);
    let whole = |n: usize| n.to_string();
    let year = |y: Option<Year>| y.map_or(String::new(), |y| y.to_string());
    for row in comparison.rows.iter().filter(|r| regions.is_empty() || regions.contains(&r.region)) {
        table.push([
            &name,
            row.region.code(),
            row.reading.name(),
            &decimal(row.construction),
            &decimal(row.unmet),
            &decimal(row.unmet_by_cap),
            &decimal(row.unmet_by_freeze),
            &decimal(row.unmet_otherwise),
            &whole(row.years_cap_zero),
            &whole(row.years_cap_binds),
            &whole(row.provinces_capped),
            &whole(row.provinces_cycling),
            &decimal(row.net_increase_last),
            &decimal(row.credits_last),
            &decimal(row.area_last),
            &decimal(row.illegal),
            &decimal(row.cap_lost),
            &decimal(row.standing_years),
            &decimal(row.frozen_years),
            &year(row.caps_part),
            &year(row.construction_parts),
        ]);
    }
    table
}

/// What the JSON export of a comparison says about itself.
#[derive(Debug, Serialize)]
pub struct Meta<'a> {
    #[serde(flatten)]
    origin: Origin<'a>,
    /// Of R1, R2 and R3.
    fingerprints: [String; 3],
    /// Where they part and why, for each region asked for.
    paragraphs: Vec<String>,
}

/// What the JSON export of a comparison of `scenario` says about itself.
#[must_use]
pub fn meta<'a>(
    comparison: &Comparison,
    scenario: &'a Scenario,
    regions: &[Region],
    words: Words,
) -> Meta<'a> {
    let regions = if regions.is_empty() { &[Region::Nation] } else { regions };
    Meta {
        origin: Origin::of(scenario),
        fingerprints: [0, 1, 2].map(|i| comparison.runs[i].fingerprint()),
        paragraphs: regions.iter().map(|&region| paragraph(comparison, region, words)).collect(),
    }
}

#[cfg(all(test, feature = "packs"))]
mod tests {
    use tianchu_model::readings::compare;
    use tianchu_model::region::Grid;
    use tianchu_model::{Model, id};

    use super::*;
    use crate::Language;

    // Breaks if a language loses a number, or the condition under which the paragraph holds.
    #[test]
    fn the_paragraph_says_the_same_in_both_languages() {
        let mut scenario = Scenario::baseline();
        for (param, value) in [
            (id::FARMLAND_CONSTRUCTION_WANMU_PER_YEAR, id::FARMLAND_CONSTRUCTION_WANMU_PER_YEAR.row().max),
            (id::FARMLAND_ACCEPTANCE_SHARE, 0.5),
        ] {
            scenario.set_param(param, value).expect("inside its range");
        }
        let comparison = compare(&Model::new(scenario.vintage), &scenario);
        for region in [Region::Nation, Region::Province(0)] {
            let [zh, en] = [Language::Zh, Language::En].map(|l| paragraph(&comparison, region, Words::of(l)));
            assert!(zh.starts_with("在这些设定下") && en.starts_with("Under these settings"));
            for name in ["R1", "R2", "R3"] {
                assert!(zh.contains(name) && en.contains(name), "{zh}\n{en}");
            }
        }
        assert_eq!(paragraph(&comparison, Region::Grid(Grid(0)), Words::of(Language::En)), "");
    }
}
