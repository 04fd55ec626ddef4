//! What a brief rests on: what, where from, how well it is known.

use tianchu_model::register::{Grade, OBSERVATIONS, ORIGINS, TARGETS, Target};
use tianchu_model::time::Date;
use tianchu_model::{Region, Run, target};

use super::settings::source_title;
use super::{NAME, begun};
use crate::words::Words;
use crate::{quantity, register};

/// The rows: what, source, grade.
pub(super) fn of(run: &Run, region: Region, words: Words) -> Vec<[String; 3]> {
    let horizon = run.scenario.vintage.horizon();
    let code = region.code();
    let mut rows = Vec::new();
    if let Some(own) = &run.scenario.own_data {
        rows.push([words.brief_own_data().to_owned(), begun(&own.label(), 2 * NAME), String::new()]);
    }
    match region {
        Region::Province(_) => {
            let survey = observed("farmland.area_kha", code, horizon, words);
            rows.extend(survey);
            rows.extend(asked("farmland.area_mu", code, words));
            rows.push([
                words.brief_later_years().to_owned(),
                words.brief_split().to_owned(),
                words.brief_computed().to_owned(),
            ]);
        }
        _ => {
            rows.extend(observed("farmland.area_wanmu", "CN", horizon, words));
            rows.extend(observed("storage.power_gw", "CN", horizon, words));
            rows.extend(asked("farmland.area_mu", "CN", words));
            rows.push([
                words.brief_later_years().to_owned(),
                words.brief_rules_and_assumptions().to_owned(),
                words.brief_computed().to_owned(),
            ]);
        }
    }
    rows
}

/// The newest figure of a series and place that is known on a day.
fn observed(id: &str, region: &str, until: Date, words: Words) -> Option<[String; 3]> {
    let known = OBSERVATIONS
        .iter()
        .zip(ORIGINS)
        .filter(|(row, _)| row.id == id && row.region == region && row.value.is_some())
        .filter(|(row, _)| row.date <= until && row.known_on <= until);
    let (row, origin) = known.reduce(|a, b| if b.0.date > a.0.date { b } else { a })?;
    let what = match id {
        "storage.power_gw" => words.brief_storage_on(&row.date),
        _ => words.brief_farmland_on(&row.date),
    };
    let source = source_title(origin.source, words).to_owned();
    // Nobody has read where it is published.
    let known = if origin.grade == Grade::D {
        words.brief_recalled().to_owned()
    } else {
        words.brief_published(&origin.grade.letter())
    };
    Some([what, source, known])
}

/// The number a document asks for.
fn asked(series: &str, region: &str, words: Words) -> Option<[String; 3]> {
    let target: &Target = TARGETS.iter().find(|t| t.series == series && t.region == region)?;
    let wanted = quantity(target::wanted(target), target::unit(target), words);
    Some([
        words.brief_note_floor(&register::target(target, words), &wanted),
        register::details::target_document(target, words).to_owned(),
        words.brief_published(&target.grade.letter()),
    ])
}
