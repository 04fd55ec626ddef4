//! Then and now: what the baseline said with the data a link was made with, and which defaults held.

use tianchu_model::link::Link;
use tianchu_model::number::significant;
use tianchu_model::register::shown_factor;
use tianchu_model::release::{former_defaults, then_and_now};
use tianchu_model::{ParamId, Series};

use crate::punctuation::semicolons;
use crate::quantity::quantity;
use crate::register::{option, parameter};
use crate::series::label;
use crate::unit;
use crate::words::Words;

/// Defaults told one by one; the others are counted.
const MOST_TOLD: usize = 12;

/// What a reader of a link should know of the data it was made with: the baseline then and now, and the defaults that
/// it leaves alone and that changed since. Empty where nothing is known of that version or nothing changed.
#[must_use]
pub fn then_and_now_of(link: &Link, words: Words) -> Vec<String> {
    let mut said = Vec::new();
    let figures: Vec<String> = then_and_now(&link.data)
        .filter(|(then, now)| then.value != now.value)
        .filter_map(|(then, now)| {
            let series = Series::find(then.series)?;
            let [then_said, now_said] = [then, now].map(|h| quantity(h.value, series.unit(), words));
            Some(words.release_figure(&now_said, &then_said, &label(series, words), &then.date.year()))
        })
        .collect();
    if !figures.is_empty() {
        said.push(words.release_baseline(&semicolons(&figures, words)));
    }
    let changed = former_defaults(link);
    if !changed.is_empty() {
        let told: Vec<String> = changed
            .iter()
            .take(MOST_TOLD)
            .map(|&(param, then)| {
                let now = link.scenario.value(param);
                words.release_default(
                    &value(param, now, words),
                    &value(param, then, words),
                    &parameter(param, words),
                )
            })
            .collect();
        let list = semicolons(&told, words);
        said.push(match changed.len() - told.len() {
            0 => words.release_defaults(&list),
            more => words.release_defaults_and_more(&list, &more),
        });
    }
    said
}

/// A value of a parameter as a reader says it.
fn value(param: ParamId, x: f64, words: Words) -> String {
    let row = param.row();
    match row.option(x) {
        Some(choice) => option(choice, words).to_owned(),
        None => {
            let number = significant(x * shown_factor(row.unit), 6);
            format!("{number} {}", unit(row.unit, words)).trim_end().to_owned()
        }
    }
}
