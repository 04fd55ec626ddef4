//! What the results rest on, as the page lists it: the three readings of the cap, history against published
//! figures, rules and what carries them.

pub(crate) mod province;
pub(crate) mod targets;

use serde::Serialize;
use tianchu_model::backtest::{Backtest, Subject};
use tianchu_model::checks::{Check, run_checks};
use tianchu_model::coverage;
use tianchu_model::farmland::calibration::Row;
use tianchu_model::readings::Comparison;
use tianchu_model::{Region, Run};
use tianchu_report::checks::backtest;
use tianchu_report::export::Table;
use tianchu_report::{self as report, Words, calibration, checks, readings};

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
    CalibrationInfo {
        table: calibration::beside_published(rows, words),
        unknown: calibration::unknown(words).to_vec(),
    }
}

/// Forecasts held against what came.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BacktestInfo {
    /// The test that stays, as a sentence.
    pub test: String,
    /// Tables under each other.
    pub parts: Vec<BacktestPart>,
    /// Remarks under each other.
    pub remarks: Vec<BacktestRemarks>,
}

/// A table of the backtest.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BacktestPart {
    /// What it shows.
    pub title: String,
    /// A row for each forecast or score.
    pub table: Table,
}

/// Remarks on the backtest.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BacktestRemarks {
    /// What they are about.
    pub title: &'static str,
    /// One by one.
    pub texts: Vec<String>,
}

pub(crate) fn backtest(held: &Backtest, words: Words) -> BacktestInfo {
    let part = |title: String, table| BacktestPart { title, table };
    let mut parts: Vec<BacktestPart> = Subject::ALL
        .map(|subject| part(backtest::heading(subject, words), backtest::cases(held, subject, words)))
        .into();
    parts.push(part(words.backtest_scores().to_owned(), backtest::scores(held, words)));
    parts.push(part(words.backtest_came().to_owned(), backtest::came(held, words)));
    parts.push(part(words.backtest_open().to_owned(), backtest::open(held, words)));
    let remarks = [
        (words.backtest_notes(), backtest::notes(held, words)),
        (words.backtest_about(), backtest::remarks(held, words)),
    ];
    BacktestInfo {
        test: backtest::first_half(held, words),
        parts,
        remarks: remarks.map(|(title, texts)| BacktestRemarks { title, texts }).into(),
    }
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
    /// Rules by a constant put in.
    pub n_constant: usize,
    /// Rules only listed.
    pub n_listed: usize,
    /// A row for each rule.
    pub table: Table,
}

pub(crate) fn coverage(words: Words) -> CoverageInfo {
    let [n_computed, n_constant, n_listed] = coverage::counts();
    CoverageInfo { n_computed, n_constant, n_listed, table: report::coverage::rules(words) }
}
