//! Then and now: what the baseline said with the data a link was made with, and which defaults held.

use tianchu_model::link::Link;
use tianchu_model::number::significant;
use tianchu_model::register::shown_factor;
use tianchu_model::release::{self, SAID, former_defaults, is_other, said_then, then_and_now};
use tianchu_model::{Model, ParamId, Series};

use crate::outputs::comparison;
use crate::punctuation::semicolons;
use crate::quantity::quantity;
use crate::register::{option, parameter};
use crate::series::label;
use crate::unit;
use crate::words::Words;

/// Defaults told one by one; the others are counted.
const MOST_TOLD: usize = 12;

/// What a reader of a link should know of the data it was made with: what was said then of its own settings and what is so
/// now, or where nobody noted that the baseline then and now; and the defaults that it leaves alone and that changed since.
/// Empty where nothing is known of that version or nothing changed.
#[must_use]
pub fn then_and_now_of(link: &Link, words: Words) -> Vec<String> {
    let mut said: Vec<String> =
        of_link(link, words).or_else(|| of_baseline(link, words)).into_iter().collect();
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

/// What the baseline said with the data of a link, and says now.
fn of_baseline(link: &Link, words: Words) -> Option<String> {
    let figures: Vec<String> = then_and_now(&link.data)
        .filter(|(then, now)| then.value != now.value)
        .filter_map(|(then, now)| {
            let series = Series::find(then.series)?;
            let [then_said, now_said] = [then, now].map(|h| quantity(h.value, series.unit(), words));
            Some(words.release_figure(&now_said, &then_said, &label(series, words), &then.date.year()))
        })
        .collect();
    (!figures.is_empty()).then(|| words.release_baseline(&semicolons(&figures, words)))
}

/// What a link of another version said of its own settings, and what is so now. Where its maker's own observations are not
/// in it nothing can be said.
fn of_link(link: &Link, words: Words) -> Option<String> {
    let then = said_then(link).filter(|_| is_other(link) && link.own_rows_left == 0)?;
    let now = release::said(&Model::of(&link.scenario).run(&link.scenario));
    let figures: Vec<String> = SAID
        .iter()
        .zip(then.0.iter().zip(now.0))
        .filter(|(_, (then, now))| *then != now)
        .map(|((figure, unit), (then, now))| {
            let shown = |n: u32| quantity(f64::from(n) * unit, figure.unit(), words);
            words.release_default(&shown(now), &shown(*then), &comparison::label(*figure, words))
        })
        .collect();
    Some(match figures.is_empty() {
        true => words.release_link_same().to_owned(),
        false => words.release_link(&semicolons(&figures, words)),
    })
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
