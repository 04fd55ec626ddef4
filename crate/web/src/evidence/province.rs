//! A province as the page shows it.

use serde::Serialize;
use tianchu_model::{Region, Run};
use tianchu_report::profile::{self, Figure, Profile};
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
    pub figures: Vec<Figure>,
}

pub(crate) fn info(run: &Run, p: usize, words: Words) -> ProvinceInfo {
    of_profile(profile::of_farmland(&run.farmland_profile(p), words), Region::Province(p), words)
}

/// What is said of a place.
pub(crate) fn of_profile(profile: Profile, region: Region, words: Words) -> ProvinceInfo {
    let Profile { answer, figures } = profile;
    ProvinceInfo { name: places::name(region, words), answer, figures }
}
