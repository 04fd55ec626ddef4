//! In what the scenario of a brief differs from the first, the largest effects first where not all have room.

use tianchu_model::comparison::{Departure, alone};
use tianchu_model::register::{SOURCES, Source};
use tianchu_model::{ParamId, Region, Scenario};

use super::{Input, LETTERS, NAME, begun, comparison, figures};
use crate::register::{self, details};
use crate::unit;
use crate::words::Words;

/// So many settings have room.
const ROOM: usize = 5;

/// The settings that differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Heading.
    pub heading: String,
    /// What the columns are.
    pub header: [String; 5],
    /// Setting, in the first scenario, in this one, policy or assumption, source and grade.
    pub rows: Vec<[String; 5]>,
    /// That there are none, or more.
    pub note: Option<String>,
}

impl Settings {
    pub(super) fn new(input: &Input<'_>, region: Region, words: Words) -> Self {
        let [from, to] = [0, input.about].map(|i| &input.entries[i].run.scenario);
        let before = figures::numbers(input.entries[0].run, region);
        let mut made = alone(from, to, |run| effect(before, figures::numbers(run, region)));
        let n = made.len();
        if n > ROOM {
            // Of equal effect, the register's order.
            tianchu_model::math::sort_by(&mut made, |a, b| b.1.total_cmp(&a.1));
            made.truncate(ROOM);
        }
        Self {
            heading: words.brief_settings(&LETTERS[0]),
            header: [
                words.brief_setting().to_owned(),
                LETTERS[0].to_string(),
                LETTERS[input.about].to_string(),
                words.brief_nature().to_owned(),
                words.brief_basis().to_owned(),
            ],
            rows: made.iter().map(|(made, effect)| row(*made, *effect, [from, to], words)).collect(),
            note: match (n, n - made.len()) {
                (0, _) => Some(words.brief_no_setting().to_owned()),
                (_, 0) => None,
                (_, more) => Some(words.brief_more_settings(&more)),
            },
        }
    }
}

/// The largest change of a figure, as a part of it.
fn effect(before: [f64; 4], after: [f64; 4]) -> f64 {
    let parts = before.iter().zip(after).map(|(a, b)| (b - a).abs() / a.abs().max(1.0));
    parts.fold(0.0, f64::max)
}

fn row(made: Departure, effect: f64, ends: [&Scenario; 2], words: Words) -> [String; 5] {
    let label = comparison::departure(made, words).to_owned();
    match made {
        Departure::Basis => {
            let [from, to] = ends.map(|scenario| begun(&comparison::basis(scenario, words), 2 * NAME));
            [label, from, to, words.brief_nature_basis().to_owned(), String::new()]
        }
        Departure::Param(param) => {
            let [from, to] = ends.map(|scenario| value(param, scenario, words));
            let nature =
                if made.is_policy() { words.brief_nature_policy() } else { words.brief_nature_assumption() };
            [label, from, to, nature.to_owned(), basis(param, effect, words)]
        }
    }
}

fn value(param: ParamId, scenario: &Scenario, words: Words) -> String {
    let said = register::value(param, scenario.value(param), words);
    format!("{said} {}", unit(param.row().unit, words)).trim_end().to_owned()
}

/// Source and grade of the default, or that nothing on the page hangs on it.
fn basis(param: ParamId, effect: f64, words: Words) -> String {
    let grade = param.row().grade.letter();
    if effect == 0.0 {
        return words.brief_no_effect(&grade);
    }
    words.brief_graded(&grade, &source_title(param.row().source, words))
}

/// What a source of this name is.
pub(super) fn source_title(name: &str, words: Words) -> &'static str {
    let known: Option<&Source> = SOURCES.iter().find(|source| source.id == name);
    known.map_or("", |source| details::title(source, words))
}
