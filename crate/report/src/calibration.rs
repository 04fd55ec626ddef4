//! The reconstruction of 2020-2024 beside published figures, in words and as a table.

use tianchu_model::Run;
use tianchu_model::farmland::calibration::{Group, Place, Row, Subject, Used};
use tianchu_model::number::significant;
use tianchu_model::register::NOTES;

use crate::export::{Table, real};
use crate::unit;
use crate::words::{CalibratedMessage, OriginNoteMessage, ProvinceGroupMessage, Words, messages};
use crate::{places, scenario};

const SUBJECTS: [CalibratedMessage; Subject::ALL.len()] = messages!(CalibratedMessage of Subject::ALL, id());
const GROUPS: [ProvinceGroupMessage; Group::ALL.len()] = messages!(ProvinceGroupMessage of Group::ALL, id());
const NOTE_TEXTS: [OriginNoteMessage; NOTES.len()] = messages!(OriginNoteMessage of NOTES, id);

/// What a published figure measures.
#[must_use]
pub fn subject(subject: Subject, words: Words) -> &'static str {
    words.calibrated(SUBJECTS[subject as usize])
}

/// The region's name; for a group of provinces with their number.
#[must_use]
pub fn place(place: Place, words: Words) -> String {
    match place {
        Place::Region(region) => places::name(region, words).to_owned(),
        Place::Group(group, n) => {
            let name = words.province_group(GROUPS[group.index()]);
            if n == 1 { words.calibration_group_of_one(&name) } else { words.calibration_group(&n, &name) }
        }
    }
}

/// Whether the reconstruction was made to meet a figure.
#[must_use]
fn used(used: Used, words: Words) -> &'static str {
    match used {
        Used::Fitted => words.calibration_fitted(),
        Used::HeldOut => words.calibration_held_out(),
    }
}

/// What no figure published so far lets the reconstruction know.
#[must_use]
pub fn unknown(words: Words) -> [&'static str; 8] {
    [
        words.calibration_unknown_provinces_by_year(),
        words.calibration_unknown_provinces_2024(),
        words.calibration_unknown_gross_flows(),
        words.calibration_unknown_decrease_2020(),
        words.calibration_unknown_stable_area(),
        words.calibration_unknown_stocks_2024(),
        words.calibration_unknown_illegal(),
        words.calibration_unknown_grades(),
    ]
}

/// A note of the register, which may have none but the one it is written in.
fn note(note: &'static str, words: Words) -> &'static str {
    let place = NOTES.iter().position(|known| known.text == note);
    place.map_or(note, |place| words.origin_note(NOTE_TEXTS[place]))
}

/// The rows for reading: tests first, then what was fitted.
#[must_use]
pub fn beside_published(rows: &[Row], words: Words) -> Table {
    let mut table = Table::new(&[
        words.calibration_column_figure(),
        words.calibration_column_place(),
        words.calibration_column_year(),
        words.calibration_column_published(),
        words.calibration_column_computed(),
        words.calibration_column_residual(),
        words.calibration_column_used(),
        words.calibration_column_grade(),
    ]);
    // What was not used is a test, so it stands first.
    for wanted in [Used::HeldOut, Used::Fitted] {
        for row in rows.iter().filter(|row| row.used == wanted) {
            let unit = unit(row.unit, words);
            let year = if row.from == row.year {
                row.year.to_string()
            } else {
                format!("{}–{}", row.from, row.year)
            };
            table.push([
                subject(row.subject, words),
                &place(row.place, words),
                &year,
                format!("{} {unit}", significant(row.published, 8)).trim_end(),
                &significant(row.computed, 8),
                &significant(row.residual, 3),
                used(row.used, words),
                row.grade.letter(),
            ]);
        }
    }
    table
}

/// Columns of [`table`] that hold numbers.
pub const NUMBERS: [&str; 7] = ["from", "year", "published", "low", "high", "computed", "residual"];

/// Every published figure beside what the books of a run say.
#[must_use]
pub fn table(run: &Run, rows: &[Row], words: Words) -> Table {
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
    let bound = |x: Option<f64>| x.map_or(String::new(), real);
    let scenario = scenario::name_in_files(&run.scenario);
    for row in rows {
        let o = row.observation;
        table.push([
            &scenario,
            o.id,
            subject(row.subject, words),
            o.region,
            &row.from.to_string(),
            &row.year.to_string(),
            row.unit,
            &real(row.published),
            &bound(o.low),
            &bound(o.high),
            &real(row.computed),
            &real(row.residual),
            row.used.id(),
            if row.outside() > 0.0 { "no" } else { "yes" },
            row.grade.letter(),
            row.source,
            &o.known_on.to_string(),
            note(row.note, words),
        ]);
    }
    table
}

#[cfg(all(test, feature = "packs"))]
mod tests {
    use tianchu_model::farmland::calibration::calibration;
    use tianchu_model::{Model, Scenario, Vintage};

    use super::*;
    use crate::Language;

    // Breaks if a figure is added whose note a Chinese reader would be told in English.
    #[test]
    fn notes_are_in_both_languages() {
        let model = Model::new(Vintage::Latest);
        let rows = calibration(&model, &model.run(&Scenario::baseline()));
        for r in rows.iter().filter(|r| !r.note.is_empty()) {
            let (o, zh) = (r.observation, note(r.note, Words::of(Language::Zh)));
            assert_ne!(zh, r.note, "{} {} {}", o.id, o.region, r.year);
            assert!(zh.chars().any(|c| ('一'..='龥').contains(&c)), "{zh}");
        }
        let area = rows.into_iter().find(|r| r.observation.region == "14").expect("Shanxi");
        assert_eq!(note(area.note, Words::of(Language::Zh)), "原文 386.95万公顷；公布日为推定");
    }
}
