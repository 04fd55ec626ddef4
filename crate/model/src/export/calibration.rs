//! History beside what is published.

use super::{Table, decimal};
use crate::farmland::calibration;
use crate::lang::Lang;
use crate::model::Model;
use crate::run::Run;

/// Columns of [`calibration`] that hold numbers.
pub const CALIBRATION_NUMBERS: [&str; 7] =
    ["from", "year", "published", "low", "high", "computed", "residual"];

/// The reconstruction of 2020-2024 beside every published figure.
#[must_use]
pub fn calibration(model: &Model, run: &Run, lang: Lang) -> Table {
    let mut table = Table::new(&[
        "scenario",
        "figure",
        "label",
        "region",
        "from",
        "year",
        "unit",
        "published",
        "low",
        "high",
        "computed",
        "residual",
        "used",
        "inside",
        "grade",
        "source",
        "known_on",
        "note",
    ]);
    let bound = |x: Option<f64>| x.map_or(String::new(), decimal);
    for row in calibration::calibration(model, run) {
        let o = row.observation;
        table.push([
            &run.scenario.id,
            o.id,
            row.label.get(lang),
            o.region,
            &row.from.to_string(),
            &row.year.to_string(),
            row.unit,
            &decimal(row.published),
            &bound(o.low),
            &bound(o.high),
            &decimal(row.computed),
            &decimal(row.residual),
            row.used.id(),
            if row.outside() > 0.0 { "no" } else { "yes" },
            row.grade.letter(),
            row.source,
            &o.known_on.to_string(),
            row.note.get(lang),
        ]);
    }
    table
}
