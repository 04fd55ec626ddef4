//! A province as the page shows it.

use serde::Serialize;
use tianchu_model::profile::Profile;
use tianchu_model::{Lang, Region, Run};

/// A province in a few figures.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProvinceInfo {
    /// Usual name.
    pub name: &'static str,
    /// The first answer: of farmland when the cap is zero and whether the floor breaks, by which rule.
    pub answer: String,
    /// Its figures.
    pub figures: Vec<ProvinceFigure>,
}

/// A figure of a province.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProvinceFigure {
    /// Name.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// The figure, with its unit.
    pub value: String,
    /// Reason or parts; may be empty.
    pub note: String,
    /// It breaches a floor, blocks projects or misses a target.
    pub alarm: bool,
}

pub(crate) fn info(run: &Run, p: usize, lang: Lang) -> ProvinceInfo {
    of_profile(run.profile(p, lang), Region::Province(p), lang)
}

/// What the model says of a place, in words.
pub(crate) fn of_profile(profile: Profile, region: Region, lang: Lang) -> ProvinceInfo {
    let figures = profile.figures.into_iter().map(|f| ProvinceFigure {
        id: f.id,
        label: f.label.get(lang),
        value: f.value,
        note: f.note,
        alarm: f.alarm,
    });
    ProvinceInfo { name: region.name(lang), answer: profile.answer, figures: figures.collect() }
}
