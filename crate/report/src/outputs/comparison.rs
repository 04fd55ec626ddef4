//! Two scenarios side by side, as a table and in words.

mod rounded;
mod told;

pub use rounded::add_up;
pub use told::{
    EffectCell, EffectFigure, EffectRow, EffectTable, FigureCell, FigureRow, LETTERS, Part, Way, effects,
    figure_rows, finding, notices, split,
};

use tianchu_model::comparison::{Comparison, Departure, Effect, Figures, KeyFigure, Shapley};
use tianchu_model::{ParamId, Scenario};

use crate::export::{Table, real};
use crate::register;
use crate::scenario::name_in_files;
use crate::words::{KeyFigureMessage, Words, messages};

const LABELS: [KeyFigureMessage; KeyFigure::ALL.len()] = messages!(KeyFigureMessage of KeyFigure::ALL, id());

/// What a key figure is called.
#[must_use]
pub fn label(figure: KeyFigure, words: Words) -> &'static str {
    words.key_figure(LABELS[figure as usize])
}

/// What a departure is about.
#[must_use]
pub fn departure(departure: Departure, words: Words) -> &'static str {
    match departure {
        Departure::Basis => words.comparison_basis(),
        Departure::Param(param) => register::parameter(param, words),
    }
}

/// Name of a departure in files: the parameter's, or `basis`.
#[must_use]
pub fn id(departure: Departure) -> &'static str {
    match departure {
        Departure::Basis => "basis",
        Departure::Param(param) => param.row().id,
    }
}

/// On what a scenario rests beside its settings: vintage, seed, draw and a reader's own data.
#[must_use]
pub fn basis(scenario: &Scenario, words: Words) -> String {
    let (vintage, seed, draw) = (scenario.vintage.name(), scenario.seed, scenario.draw);
    let text = words.comparison_basis_of(&draw, &seed, &vintage);
    match &scenario.own_data {
        Some(own) => words.comparison_basis_with_data(&own.label(), &text),
        None => text,
    }
}

/// Columns of [`table`] that hold numbers.
pub const NUMBERS: [&str; 4] = ["value", "alone", "in_order", "shapley"];

/// The figures of every scenario, then of each after the first in what it departs from it and what that does, a row for each
/// departure and figure, then what assumptions and what policy do and both together.
#[must_use]
pub fn table(scenarios: &[Scenario], ends: &[Figures], comparisons: &[Comparison]) -> Table {
    let mut table = Table::new(&[
        "scenario",
        "against",
        "part",
        "departure",
        "from",
        "to",
        "figure",
        "unit",
        "value",
        "alone",
        "in_order",
        "shapley",
    ]);
    let names: Vec<String> = scenarios.iter().map(name_in_files).collect();
    for (name, figures) in names.iter().zip(ends) {
        for (figure, value) in KeyFigure::ALL.iter().zip(figures) {
            let unit = figure.unit();
            table.push([name, "", "figure", "", "", "", figure.id(), unit, &real(*value), "", "", ""]);
        }
    }
    let [first, ..] = scenarios else { return table };
    for ((name, scenario), comparison) in names.iter().zip(scenarios).skip(1).zip(comparisons) {
        for (made, effects) in comparison.departures.iter().zip(&comparison.effects) {
            let [from, to] = [first, scenario].map(|s| value(*made, s));
            for (figure, effect) in KeyFigure::ALL.iter().zip(effects) {
                let Effect { alone, in_order, shapley } = effect;
                table.push([
                    name,
                    &names[0],
                    "departure",
                    id(*made),
                    &from,
                    &to,
                    figure.id(),
                    figure.unit(),
                    "",
                    &real(*alone),
                    &real(*in_order),
                    &shapley.map_or_else(String::new, |shapley| real(shapley.value())),
                ]);
            }
        }
        for (part, differences) in parts(comparison) {
            for (figure, difference) in KeyFigure::ALL.iter().zip(differences) {
                let difference = real(difference);
                let (id, unit) = (figure.id(), figure.unit());
                table.push([name, &names[0], part, "", "", "", id, unit, &difference, "", "", ""]);
            }
        }
    }
    table
}

/// What basis and assumptions do, what levers of policy do after them, and both together, which is their sum.
#[must_use]
pub fn parts(comparison: &Comparison) -> [(&'static str, Figures); 3] {
    let [from, to] = comparison.ends;
    let between = comparison.assumptions_only;
    let less = |a: Figures, b: Figures| std::array::from_fn(|i| a[i] - b[i]);
    [("assumptions", less(between, from)), ("policy", less(to, between)), ("all", less(to, from))]
}

/// What a scenario has where two part, as files write it.
fn value(made: Departure, scenario: &Scenario) -> String {
    let of_param = |param: ParamId| real(scenario.value(param));
    match made {
        Departure::Param(param) => of_param(param),
        Departure::Basis => {
            let own = scenario.own_data.as_ref().map_or_else(String::new, |own| own.fingerprint());
            [scenario.vintage.name(), &scenario.seed.to_string(), &scenario.draw.to_string(), &own].join(" ")
        }
    }
}

/// What of an effect is shown where one number must do: the Shapley value, or where there are too many departures for it
/// what the departure does in the order of the list.
#[must_use]
pub fn shown(effect: &Effect) -> f64 {
    effect.shapley.map_or(effect.in_order, Shapley::value)
}
