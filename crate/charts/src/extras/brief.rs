//! The charts of a brief, and its code.

use tianchu_model::{Run, Scenario};
use tianchu_report::Words;
use tianchu_report::outputs::brief::{Brief, Picture, Pictures};

use super::qr;
use crate::scene::Scene;
use crate::{Chart, Theme, svg};

/// Width and height of a chart in CSS pixels; two stand beside one another on A4.
pub const BRIEF_SIZE: (u32, u32) = (340, 174);

/// The scenes of a brief on a run, above the first one where that is the baseline, which charts call it, and the two differ.
#[must_use]
pub fn brief_scenes(brief: &Brief, run: &Run, first: &Run, words: Words) -> Vec<Scene> {
    let differs = run.params != first.params
        || run.scenario.vintage != first.scenario.vintage
        || run.scenario.own_data != first.scenario.own_data;
    let baseline = (differs && first.scenario == Scenario::baseline()).then_some(first);
    let charts = brief.charts.iter().filter_map(|id| Chart::parse(id));
    charts.map(|chart| crate::scene(chart, run, baseline, brief.region, words)).collect()
}

/// The pictures of a brief.
#[must_use]
pub fn brief_pictures(brief: &Brief, scenes: &[Scene]) -> Pictures {
    let theme = Theme { with_title: false, ..Theme::light() };
    let (width, height) = BRIEF_SIZE;
    let picture = |scene: &Scene| Picture {
        title: scene.title.clone(),
        subtitle: scene.subtitle.clone(),
        sentence: scene.sentence.clone(),
        svg: svg(scene, width, height, &theme),
    };
    Pictures { charts: scenes.iter().map(picture).collect(), qr: brief.link.address.as_deref().and_then(qr) }
}
