//! The first screen in words: one sentence and four key figures.

use tianchu_model::headline::Headline;
use tianchu_model::number::significant;
use tianchu_model::time::Quarter;
use tianchu_model::units::Mu;

use crate::Language;
use crate::quantity;
use crate::words::Words;

/// A key figure of the first screen.
#[derive(Clone, Debug)]
pub struct KeyFigure {
    /// Name.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// The figure as shown, without its unit.
    pub value: String,
    /// Unit and condition, small beside it.
    pub unit: String,
    /// Which target system it belongs to, for its colour.
    pub land: bool,
}

/// The four figures of the first screen.
#[must_use]
pub fn key_figures(headline: &Headline, words: Words) -> [KeyFigure; 4] {
    let (power, energy) = (headline.storage_power.get(), headline.storage_energy.get());
    let late = || words.headline_after_2035().to_owned();
    let hours = if power > 0.0 { significant(energy / power, 3) } else { "0".to_owned() };
    // Of the unit beside it: 100 million kWh, or GWh.
    let per_unit = match words.language() {
        Language::Zh => 1e8,
        Language::En => 1e6,
    };
    [
        KeyFigure {
            id: "provinces_capped",
            label: words.headline_capped(),
            value: headline.provinces_capped.to_string(),
            unit: words.headline_capped_unit().to_owned(),
            land: true,
        },
        KeyFigure {
            id: "pool_spent",
            label: words.headline_spent(),
            value: headline.pool_spent.map_or_else(late, |year| year.to_string()),
            unit: headline.pool_spent.map_or_else(String::new, |_| words.headline_spent_unit().to_owned()),
            land: true,
        },
        KeyFigure {
            id: "storage_target",
            label: words.headline_target(),
            value: headline.storage_target.map_or_else(late, |quarter| quarter.to_string()),
            unit: words.headline_target_unit().to_owned(),
            land: false,
        },
        KeyFigure {
            id: "storage_energy_2027",
            label: words.headline_energy(),
            value: significant(energy / per_unit, 4),
            unit: words.headline_energy_unit(&hours),
            land: false,
        },
    ]
}

/// What the scenario does to both targets, in one sentence.
#[must_use]
pub fn sentence(headline: &Headline, words: Words) -> String {
    let area = quantity(headline.farmland.get(), Mu::UNIT, words);
    let farmland = match headline.red_line_broken {
        None => words.headline_farmland_kept(&area),
        Some(year) => words.headline_farmland_broken(&area, &year),
    };
    let count = headline.provinces_capped;
    let cap =
        if headline.cap_slack { words.headline_cap_slack(&count) } else { words.headline_cap_tight(&count) };
    match headline.storage_target {
        Some(passed) => {
            let storage = words.headline_storage_passes(&quarter(passed, words));
            words.headline_sentence(&cap, &farmland, &storage)
        }
        None => words.headline_sentence(&cap, &farmland, &words.headline_storage_below()),
    }
}

/// A quarter as it stands in a sentence.
#[must_use]
pub fn quarter(quarter: Quarter, words: Words) -> String {
    let year = &quarter.year();
    match quarter.number() {
        1 => words.headline_quarter_1(year),
        2 => words.headline_quarter_2(year),
        3 => words.headline_quarter_3(year),
        _ => words.headline_quarter_4(year),
    }
}
