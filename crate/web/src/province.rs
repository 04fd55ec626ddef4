//! A province as the page shows it.

use serde::Serialize;
use tianchu_model::{Region, Run};
use tianchu_report::profile::{self, Profile};
use tianchu_report::{Words, places};

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

pub(crate) fn info(run: &Run, p: usize, words: Words) -> ProvinceInfo {
    of_profile(profile::of_farmland(&run.farmland_profile(p), words), Region::Province(p), words)
}

/// What is said of a place.
pub(crate) fn of_profile(profile: Profile, region: Region, words: Words) -> ProvinceInfo {
    let figures = profile.figures.into_iter().map(|f| ProvinceFigure {
        id: f.id,
        label: f.label,
        value: f.value,
        note: f.note,
        alarm: f.alarm,
    });
    ProvinceInfo { name: places::name(region, words), answer: profile.answer, figures: figures.collect() }
}
