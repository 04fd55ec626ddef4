//! What the results rest on, as the page lists it: the three readings of the cap, history against published
//! figures, rules and what carries them.

use serde::Serialize;
use tianchu_model::checks::{Check, run_checks};
use tianchu_model::coverage::{self, Treatment};
use tianchu_model::export::Table;
use tianchu_model::farmland::calibration::{Row, Used};
use tianchu_model::number::significant;
use tianchu_model::readings::Comparison;
use tianchu_model::{Region, Run};
use tianchu_report::calibration::{place, subject, unknown, used};
use tianchu_report::coverage::{carriers, reason};
use tianchu_report::{Words, checks, readings, register, unit};

/// The present scenario under the three readings of the cap.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadingsInfo {
    /// Where they part and why.
    pub paragraph: String,
    /// A row for each reading.
    pub table: Table,
}

pub(crate) fn readings(comparison: &Comparison, region: Region, words: Words) -> ReadingsInfo {
    ReadingsInfo {
        paragraph: readings::paragraph(comparison, region, words),
        table: readings::overview(comparison, region, words),
    }
}

/// The reconstruction of 2020-2024 beside published figures.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CalibrationInfo {
    /// A row for each figure.
    pub table: Table,
    /// What no published figure lets the reconstruction know.
    pub unknown: Vec<&'static str>,
}

pub(crate) fn calibration(rows: &[Row], words: Words) -> CalibrationInfo {
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
    CalibrationInfo { table, unknown: unknown(words).to_vec() }
}

/// A reality check.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CheckInfo {
    /// Name.
    pub id: &'static str,
    /// What must hold.
    pub label: &'static str,
    /// Whether it does.
    pub passed: bool,
    /// The numbers behind it.
    pub detail: String,
}

pub(crate) fn checks(run: &Run, words: Words) -> Vec<CheckInfo> {
    let told = |check: &Check| CheckInfo {
        id: check.claim.id(),
        label: checks::label(check.claim, words),
        passed: check.passed(),
        detail: checks::detail(check, words),
    };
    run_checks(run).iter().map(told).collect()
}

/// The rules of the documents and what the model makes of them.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CoverageInfo {
    /// Rules computed.
    pub n_computed: usize,
    /// Rules only listed.
    pub n_listed: usize,
    /// A row for each rule.
    pub table: Table,
}

pub(crate) fn coverage(words: Words) -> CoverageInfo {
    let mut table = Table::new(&[
        words.coverage_rule(),
        words.coverage_says(),
        words.coverage_document(),
        words.coverage_force(),
        words.coverage_treatment(),
        words.coverage_how(),
    ]);
    let (mut n_computed, mut n_listed) = (0, 0);
    for rule in coverage::rules() {
        let (treatment, how) = match coverage::of(rule.id).map(|row| row.treatment) {
            Some(Treatment::Computed { what }) => {
                n_computed += 1;
                (words.coverage_computed(), carriers(what, words))
            }
            Some(Treatment::Listed { reason: why }) => {
                n_listed += 1;
                (words.coverage_listed(), reason(why, words).to_owned())
            }
            None => (words.coverage_missing(), String::new()),
        };
        table.push([
            rule.id,
            register::details::rule(rule, words),
            &format!("{} {}", register::law(rule, words), register::article(rule, words)),
            rule.force,
            treatment,
            &how,
        ]);
    }
    CoverageInfo { n_computed, n_listed, table }
}
