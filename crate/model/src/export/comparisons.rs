//! Runs beside each other.

use serde::Serialize;

use super::{Origin, Table, decimal};
use crate::lang::Lang;
use crate::readings::Comparison;
use crate::region::Region;
use crate::time::Year;

/// Columns of [`readings`] that hold numbers.
pub const READING_NUMBERS: [&str; 18] = [
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

/// The readings of the cap, one row per region and reading; sums are of 2026-2035. An empty list means all.
#[must_use]
pub fn readings(comparison: &Comparison, regions: &[Region]) -> Table {
    let mut header = vec!["scenario", "region", "reading"];
    header.extend(READING_NUMBERS);
    let mut table = Table::new(&header);
    let whole = |n: usize| n.to_string();
    let year = |y: Option<Year>| y.map_or(String::new(), |y| y.to_string());
    for row in comparison.rows.iter().filter(|r| regions.is_empty() || regions.contains(&r.region)) {
        table.push([
            &comparison.runs[0].scenario.id,
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
pub struct ReadingsMeta<'a> {
    #[serde(flatten)]
    origin: Origin<'a>,
    /// Of R1, R2 and R3.
    fingerprints: [String; 3],
    /// Where they part and why, for each region asked for.
    paragraphs: Vec<String>,
}

/// What the JSON export of a comparison of `scenario` says about itself.
#[must_use]
pub fn readings_meta<'a>(
    comparison: &Comparison,
    scenario: &'a crate::Scenario,
    regions: &[Region],
    lang: Lang,
) -> ReadingsMeta<'a> {
    let regions = if regions.is_empty() { &[Region::Nation] } else { regions };
    ReadingsMeta {
        origin: Origin::of(scenario),
        fingerprints: [0, 1, 2].map(|i| comparison.runs[i].fingerprint()),
        paragraphs: regions.iter().map(|&r| comparison.paragraph(r, lang)).collect(),
    }
}
