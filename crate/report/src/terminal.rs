//! What only the command line says: the table of levers and assumptions with their notes, and the articles behind events.

use tianchu_model::register::PARAMETERS;
use tianchu_model::{Event, ParamId, Scenario};

use crate::export::{Table, decimal};
use crate::register::{self, options, parameter};
use crate::scenario::name_in_files;
use crate::unit;
use crate::words::{ParameterNoteMessage, Words, messages};

const NOTES: [ParameterNoteMessage; PARAMETERS.len()] = messages!(ParameterNoteMessage of PARAMETERS, id);

/// Where the value and the range of a parameter come from.
#[must_use]
pub fn note(param: ParamId, words: Words) -> &'static str {
    words.parameter_note(NOTES[param.0])
}

/// Levers and assumptions.
#[must_use]
pub fn params(words: Words) -> Table {
    let mut table = Table::new(&[
        "id",
        "kind",
        "label",
        "unit",
        "default",
        "min",
        "max",
        "step",
        "distribution",
        "primary",
        "default_2024",
        "default_2025",
        "grade",
        "source",
        "known_on",
        "rule",
        "shown_unit",
        "note",
        "options",
    ]);
    for param in ParamId::all() {
        let p = param.row();
        let earlier = |i: usize| p.earlier[i].map_or(String::new(), |then| decimal(then.value));
        table.push([
            p.id,
            &lower(&p.kind),
            parameter(param, words),
            p.unit,
            &decimal(p.default),
            &decimal(p.min),
            &decimal(p.max),
            &decimal(p.step),
            &lower(&p.distribution),
            if p.primary { "yes" } else { "no" },
            &earlier(0),
            &earlier(1),
            p.grade.letter(),
            p.source,
            &p.known_on.to_string(),
            p.rule,
            unit(p.unit, words),
            note(param, words),
            &options(param, words),
        ]);
    }
    table
}

/// The same with what each is in a scenario and its draw, as a last column `value`, under the name of the scenario.
#[must_use]
pub fn params_in(scenario: &Scenario, words: Words) -> Table {
    let values = scenario.params();
    let table = params(words).with_column("value", ParamId::all().map(|param| decimal(values[param])));
    table.under("scenario", &name_in_files(scenario))
}

/// Columns of [`params`] and [`params_in`] that hold numbers.
pub const PARAM_NUMBERS: [&str; 7] =
    ["default", "min", "max", "step", "default_2024", "default_2025", "value"];

fn lower(x: &impl std::fmt::Debug) -> String {
    format!("{x:?}").to_lowercase()
}

/// Document, article and rule, the document without date and number; empty for an event of no rule.
#[must_use]
pub fn article(event: &Event, words: Words) -> String {
    /// The name of a document without what stands in brackets behind it.
    fn short_name(law: &str) -> &str {
        let open = match law.chars().next_back() {
            Some('）') => law.rfind('（'),
            Some(')') => law.rfind(" ("),
            _ => None,
        };
        open.map_or(law, |end| &law[..end])
    }

    event.rule().map_or(String::new(), |rule| {
        words.events_article(
            &register::article(rule, words),
            &short_name(register::law(rule, words)),
            &rule.id,
        )
    })
}
