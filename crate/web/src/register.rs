//! Parameters and sources as the page lists them.

use serde::Serialize;
use tianchu_model::register::{self, Group, Kind, Subject, shown_factor};
use tianchu_model::{DATA_VERSION, MODEL_VERSION, ParamId, Scenario, Vintage};
use tianchu_report::register::{article, law, parameter, subject};
use tianchu_report::{Words, unit};

use crate::shown;

/// A lever or assumption with its present value. Numbers are in the unit shown, except in `raw`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Lever {
    /// Name, the same in files and links.
    pub id: &'static str,
    /// `lever` or `assumption`.
    pub kind: Kind,
    /// `farmland` or `storage`.
    pub group: Group,
    /// What it is about; see [`SubjectInfo`].
    pub subject: Subject,
    /// In sight on the first screen.
    pub primary: bool,
    /// What it is called.
    pub label: &'static str,
    /// Unit shown.
    pub unit: &'static str,
    /// From the stored to the shown number.
    pub factor: f64,
    /// Present value.
    pub value: f64,
    /// Present value for the number box.
    pub text: String,
    /// Value in the baseline on the scenario's data.
    pub default: f64,
    /// The same for reading.
    pub default_text: String,
    /// Default on the newest data, or on those the other vintages go back to, where it is another one.
    pub other_default: Option<f64>,
    /// Least value.
    pub min: f64,
    /// The same for reading.
    pub min_text: String,
    /// Greatest value.
    pub max: f64,
    /// The same for reading.
    pub max_text: String,
    /// Step of the slider.
    pub step: f64,
    /// It departs from the baseline.
    pub changed: bool,
    /// How well the default is known, A to D.
    pub grade: &'static str,
    /// Name of the source in the register.
    pub source: &'static str,
    /// The article it belongs to, or empty.
    pub rule: String,
    /// What there is to choose from; empty where any number of the range may be set.
    pub options: Vec<LeverOption>,
    /// The numbers as stored.
    pub raw: Raw,
}

/// One of the values of a lever that is a choice.
#[derive(Clone, Debug, Serialize)]
pub struct LeverOption {
    /// The value as its number box would show it.
    pub text: String,
    /// What it means.
    pub label: String,
}

/// Numbers of a parameter as files hold them.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Raw {
    /// Present value.
    pub value: f64,
    /// Value in the baseline.
    pub default: f64,
    /// Least value.
    pub min: f64,
    /// Greatest value.
    pub max: f64,
    /// Step of the slider.
    pub step: f64,
    /// Key of the unit.
    pub unit: &'static str,
}

/// A parameter by its name, for those who look for one.
#[derive(Clone, Debug, Serialize)]
pub struct SettingInfo {
    /// Name, the same in files and links.
    pub id: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What it is about; see [`SubjectInfo`].
    pub subject: Subject,
    /// In sight on the first screen.
    pub primary: bool,
    /// The article it belongs to, or empty.
    pub rule: String,
}

pub(crate) fn settings(words: Words) -> Vec<SettingInfo> {
    let setting = |param: ParamId| {
        let row = param.row();
        SettingInfo {
            id: row.id,
            label: parameter(param, words),
            subject: row.subject,
            primary: row.primary,
            rule: rule(row.rule, words),
        }
    };
    ParamId::all().map(setting).collect()
}

/// The parameters in sight on the first screen.
pub(crate) fn primary() -> impl Iterator<Item = ParamId> {
    ParamId::all().filter(|param| param.row().primary)
}

/// An article of the documents with its law and the name of its rule; empty for none.
fn rule(id: &str, words: Words) -> String {
    register::rule(id)
        .map_or_else(String::new, |r| format!("{} {} ({})", law(r, words), article(r, words), r.id))
}

/// The options of a choice; no and yes for a switch.
fn options(param: ParamId, words: Words) -> Vec<LeverOption> {
    let row = param.row();
    let values: Vec<f64> = match row.unit {
        "switch" => vec![row.min, row.max],
        _ => row.options.iter().map(|o| o.value).collect(),
    };
    values
        .into_iter()
        .map(|x| LeverOption { text: shown::text(param, x), label: shown::said(param, x, words) })
        .collect()
}

pub(crate) fn lever(scenario: &Scenario, param: ParamId, words: Words) -> Lever {
    let row = param.row();
    let (factor, unit) = (shown_factor(row.unit), unit(row.unit, words));
    let value = scenario.value(param);
    let default = row.default_in(scenario.vintage);
    let other = match scenario.vintage {
        Vintage::Latest => row.default_in(Vintage::EndOf2024),
        Vintage::EndOf2025 | Vintage::EndOf2024 => row.default,
    };
    Lever {
        id: row.id,
        kind: row.kind,
        group: row.group,
        subject: row.subject,
        primary: row.primary,
        label: parameter(param, words),
        unit,
        factor,
        value: shown::to_shown(param, value),
        text: shown::text(param, value),
        default: shown::to_shown(param, default),
        default_text: shown::text(param, default),
        other_default: (other != default).then(|| shown::to_shown(param, other)),
        min: shown::to_shown(param, row.min),
        min_text: shown::text(param, row.min),
        max: shown::to_shown(param, row.max),
        max_text: shown::text(param, row.max),
        step: shown::to_shown(param, row.step),
        changed: scenario.is_changed(param),
        grade: row.grade.letter(),
        source: row.source,
        rule: rule(row.rule, words),
        options: options(param, words),
        raw: Raw { value, default, min: row.min, max: row.max, step: row.step, unit: row.unit },
    }
}

/// What parameters are about.
#[derive(Clone, Debug, Serialize)]
pub struct SubjectInfo {
    /// Name.
    pub id: Subject,
    /// Name for readers.
    pub label: &'static str,
}

pub(crate) fn subjects(words: Words) -> Vec<SubjectInfo> {
    Subject::ALL.iter().map(|&id| SubjectInfo { id, label: subject(id, words) }).collect()
}

/// Versions and sizes, for the page's foot.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// Version of the model.
    pub model: &'static str,
    /// Date of the newest page read.
    pub data: &'static str,
    /// Levers and assumptions.
    pub n_parameters: usize,
    /// Dated facts.
    pub n_observations: usize,
    /// Rules of the documents.
    pub n_rules: usize,
}

pub(crate) fn about() -> About {
    About {
        model: MODEL_VERSION,
        data: DATA_VERSION,
        n_parameters: register::PARAMETERS.len(),
        n_observations: register::N_OBSERVATIONS,
        n_rules: register::RULES.len(),
    }
}
