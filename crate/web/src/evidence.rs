//! What the results rest on, as the page lists it: the three readings of the cap, history against published
//! figures, rules and what carries them.

use serde::Serialize;
use tianchu_model::coverage::{self, Treatment};
use tianchu_model::export::Table;
use tianchu_model::farmland::calibration::{Row, UNKNOWN, Used};
use tianchu_model::number::significant;
use tianchu_model::readings::Comparison;
use tianchu_model::register::unit_label;
use tianchu_model::{Lang, Region};
use tianchu_report::coverage::carriers;
use tianchu_report::{Words, readings};

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

pub(crate) fn calibration(rows: &[Row], lang: Lang) -> CalibrationInfo {
    let header = match lang {
        Lang::Zh => ["公布的数字", "地区", "年份", "公布", "模型", "残差", "是否用于拟合", "等级"],
        Lang::En => ["Published figure", "Place", "Year", "Published", "Model", "Residual", "Used", "Grade"],
    };
    let cells = rows.iter().map(|row| {
        let unit = unit_label(row.unit, lang).1;
        let year =
            if row.from == row.year { row.year.to_string() } else { format!("{}–{}", row.from, row.year) };
        vec![
            row.label.get(lang).to_owned(),
            row.place(lang),
            year,
            format!("{} {unit}", significant(row.published, 8)).trim_end().to_owned(),
            significant(row.computed, 8),
            significant(row.residual, 3),
            row.used.label().get(lang).to_owned(),
            row.grade.letter().to_owned(),
        ]
    });
    // What was not used is a test, so it stands first.
    let held_out = cells.clone().zip(rows).filter(|(_, row)| row.used == Used::HeldOut).map(|(cell, _)| cell);
    let fitted = cells.zip(rows).filter(|(_, row)| row.used == Used::Fitted).map(|(cell, _)| cell);
    let table = Table { header: header.map(str::to_owned).to_vec(), rows: held_out.chain(fitted).collect() };
    CalibrationInfo { table, unknown: UNKNOWN.iter().map(|text| text.get(lang)).collect() }
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

pub(crate) fn coverage(lang: Lang) -> CoverageInfo {
    let header = match lang {
        Lang::Zh => ["规则", "内容", "文件与条文", "效力", "处理", "由什么体现，或为何只列出"],
        Lang::En => [
            "Rule",
            "What it says",
            "Document and article",
            "Force",
            "Treatment",
            "Carried by, or why only listed",
        ],
    };
    let (mut n_computed, mut n_listed) = (0, 0);
    let mut rows = Vec::new();
    for (rule, content) in coverage::rules() {
        let (treatment, how) = match (coverage::of(rule.id).map(|row| row.treatment), lang) {
            (Some(Treatment::Computed { what }), _) => {
                n_computed += 1;
                (if lang == Lang::Zh { "计算" } else { "computed" }, carriers(what, Words::of(lang)))
            }
            (Some(Treatment::Listed { reason }), _) => {
                n_listed += 1;
                (if lang == Lang::Zh { "列出" } else { "listed" }, reason.get(lang).to_owned())
            }
            (None, Lang::Zh) => ("缺", String::new()),
            (None, Lang::En) => ("missing", String::new()),
        };
        rows.push(vec![
            rule.id.to_owned(),
            content.short.get(lang).to_owned(),
            format!("{} {}", rule.law.get(lang), rule.article.get(lang)),
            content.force.to_owned(),
            treatment.to_owned(),
            how,
        ]);
    }
    CoverageInfo { n_computed, n_listed, table: Table { header: header.map(str::to_owned).to_vec(), rows } }
}
