//! What the baseline said with earlier data, and which defaults it had: a link of then leaves out what it did not
//! change, and opens with what holds now.
//!
//! Versions of the data are dates; every table holds one row a version and thing, the newest of them [`DATA_VERSION`].

use crate::comparison::KeyFigure;
use crate::link::{Link, Said};
use crate::math::whole;
use crate::register::{DATA_RELEASES, FORMER_DEFAULTS, Headline, ParamId, SCENARIO_RELEASES};
use crate::run::Run;
use crate::scenario::Scenario;
use crate::vintage::Vintage;
use crate::{DATA_VERSION, MODEL_VERSION};

/// The figures of the baseline that were noted with a version, and what each is with [`DATA_VERSION`]; none for a
/// version that is not known or the newest.
pub fn then_and_now(version: &str) -> impl Iterator<Item = (&'static Headline, &'static Headline)> {
    let now = |then: &Headline| {
        DATA_RELEASES
            .iter()
            .find(|now| (now.version, now.series, now.date) == (DATA_VERSION, then.series, then.date))
    };
    DATA_RELEASES
        .iter()
        .filter(move |then| then.version == version && then.version != DATA_VERSION)
        .filter_map(move |then| Some((then, now(then)?)))
}

/// What a link says of its results, in this order, and in how many of the figure's unit: 10 000 mu and 10 MW.
pub const SAID: [(KeyFigure, f64); 4] = [
    (KeyFigure::Farmland2035, 10_000.0),
    (KeyFigure::Storage2030, 10_000.0),
    (KeyFigure::TargetsMet, 1.0),
    (KeyFigure::ProvincesWithoutCap, 1.0),
];

/// What a link to a run says of it.
#[must_use]
pub fn said(run: &Run) -> Said {
    Said(SAID.map(|(figure, unit)| whole(figure.of(run) / unit) as u32))
}

/// What a link said of its results when it was made: by itself, or where it is to a built-in scenario as it is, by the table
/// of that version of the data.
#[must_use]
pub fn said_then(link: &Link) -> Option<Said> {
    let noted = || {
        let is_plain = Scenario::built_in(&link.scenario.id).is_some_and(|plain| plain == link.scenario);
        let row = SCENARIO_RELEASES.iter().find(|r| r.version == link.data && r.scenario == link.scenario.id);
        row.filter(|_| is_plain).map(|row| Said(row.said))
    };
    link.said.or_else(noted)
}

/// Whether a link was made with another version of model or data, as far as it says so.
#[must_use]
pub fn is_other(link: &Link) -> bool {
    let differs = |of_link: &str, here: &str| !of_link.is_empty() && of_link != here;
    differs(&link.model, MODEL_VERSION) || differs(&link.data, DATA_VERSION)
}

/// The defaults a link was made with and leaves alone, where others hold now. Links on the data of an earlier vintage
/// have none: what was known then changes no more.
#[must_use]
pub fn former_defaults(link: &Link) -> Vec<(ParamId, f64)> {
    if link.scenario.vintage != Vintage::Latest || link.data.is_empty() {
        return Vec::new();
    }
    let then = |param: ParamId| {
        let rows = FORMER_DEFAULTS.iter().filter(|f| f.param == param && f.version >= link.data.as_str());
        rows.min_by_key(|f| f.version).map(|f| f.value)
    };
    ParamId::all()
        .filter(|&param| !link.scenario.is_changed(param))
        .filter_map(|param| Some((param, then(param)?)))
        .filter(|&(param, value)| value != link.scenario.value(param))
        .collect()
}

/// The scenario of a link with the defaults it was made with, set by name.
#[must_use]
pub fn as_then(link: &Link) -> Scenario {
    let mut scenario = link.scenario.clone();
    for (param, value) in former_defaults(link) {
        // A range that has become narrower since no longer allows it.
        let _ = scenario.set_param(param, param.row().nearest(value));
    }
    scenario
}
