//! The command `compare`.

use clap::Args;
use serde::Serialize;
use tianchu_model::comparison::{Comparison, Figures, KeyFigure, figures};
use tianchu_model::{Model, Scenario};
use tianchu_report::export::Origin;
use tianchu_report::outputs::comparison;
use tianchu_report::scenario::name_in_files;
use tianchu_report::{Words, quantity};

use crate::args::{ChangeArgs, OutputArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::scenario;
use crate::output::Output;
use crate::session::Session;
use crate::tables::{Side, aligned, wrapped};

/// Columns that sentences take.
const WIDTH: usize = 96;
/// So many scenarios stand side by side.
const MOST: usize = 4;

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[("scenarios", Words::compare_help_scenarios)];

#[derive(Debug, Args)]
pub(crate) struct Compare {
    #[arg(value_name = "SCENARIO", required = true, num_args = 1..)]
    scenarios: Vec<String>,
    #[command(flatten)]
    changes: ChangeArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for Compare {
    const NAME: &'static str = "compare";
    const ABOUT: Say = Words::compare_help;
    const HELP: &'static [&'static [Help]] = &[OWN_HELP, ChangeArgs::HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu compare baseline strict-acceptance
  tianchu compare baseline slow-pipeline markets-open --format csv
  tianchu compare baseline 'v=1&s=baseline&p=ac:0.6'";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let given = &self.scenarios[..self.scenarios.len().min(MOST)];
        let scenarios = scenario::side_by_side(given, &self.changes, session);
        if scenarios.len() < 2 || self.scenarios.len() > MOST {
            session.complain(words.compare_number(&self.scenarios.len(), &MOST));
        }
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        let ends: Vec<Figures> = scenarios.iter().map(|s| figures(&Model::of(s).run(s))).collect();
        let comparisons: Vec<Comparison> =
            scenarios.iter().skip(1).map(|s| Comparison::new(&scenarios[0], s)).collect();
        let table = comparison::table(&scenarios, &ends, &comparisons);
        output.write(
            session,
            &table,
            &comparison::NUMBERS,
            || Meta { scenarios: scenarios.iter().map(Origin::of).collect() },
            || text(&scenarios, &ends, &comparisons, words),
        )
    }
}

/// What the JSON export says about itself.
#[derive(Serialize)]
struct Meta<'a> {
    /// Each scenario, the first one that the others are held against.
    scenarios: Vec<Origin<'a>>,
}

fn text(scenarios: &[Scenario], ends: &[Figures], comparisons: &[Comparison], words: Words) -> String {
    let mut text = String::new();
    push_figures(&mut text, scenarios, ends, words);
    for (scenario, of) in scenarios.iter().skip(1).zip(comparisons) {
        text.push('\n');
        let names = [&scenarios[0], scenario].map(name_in_files);
        push(&mut text, &words.compare_against(&names[0], &names[1]));
        if of.departures.is_empty() {
            push(&mut text, words.compare_same());
            continue;
        }
        let bases = [&scenarios[0], scenario].map(|s| comparison::basis(s, words));
        if bases[0] != bases[1] {
            push(&mut text, &words.compare_other_basis(&bases[0], &bases[1]));
        }
        push_effects(&mut text, of, words);
    }
    text
}

fn push(text: &mut String, sentence: &str) {
    for line in wrapped(sentence, WIDTH) {
        text.push_str(&line);
        text.push('\n');
    }
}

/// A line for each figure, a column for each scenario.
fn push_figures(text: &mut String, scenarios: &[Scenario], ends: &[Figures], words: Words) {
    let cells = |first: String, of: &dyn Fn(usize) -> String| -> [String; MOST + 1] {
        let mut row = vec![first];
        row.extend((0..MOST).map(|i| if i < scenarios.len() { of(i) } else { String::new() }));
        row.try_into().unwrap_or_default()
    };
    let mut rows = vec![cells(String::new(), &|i| name_in_files(&scenarios[i]))];
    for (f, figure) in KeyFigure::ALL.iter().enumerate() {
        let label = comparison::label(*figure, words).to_owned();
        rows.push(cells(label, &|i| quantity(ends[i][f], figure.unit(), words)));
    }
    let mut sides = [Side::Right; MOST + 1];
    sides[0] = Side::Left;
    text.push_str(&aligned("", sides, &rows));
}

/// A line for each departure, a column for each figure, and below them what assumptions and what policy do together.
fn push_effects(text: &mut String, of: &Comparison, words: Words) {
    const N: usize = KeyFigure::ALL.len() + 1;
    let cells = |first: String, values: Figures| -> [String; N] {
        let mut row = vec![first];
        row.extend(values.iter().zip(KeyFigure::ALL).map(|(x, figure)| change(*x, figure.unit(), words)));
        row.try_into().unwrap_or_default()
    };
    let mut head = vec![String::new()];
    head.extend(KeyFigure::ALL.iter().map(|figure| comparison::label(*figure, words).to_owned()));
    let mut rows: Vec<[String; N]> = vec![head.try_into().unwrap_or_default()];
    for (made, effects) in of.departures.iter().zip(&of.effects) {
        let name = comparison::departure(*made, words).to_owned();
        rows.push(cells(name, std::array::from_fn(|f| comparison::shown(&effects[f]))));
    }
    let n_policy = of.departures.iter().filter(|made| made.is_policy()).count();
    let both = 0 < n_policy && n_policy < of.departures.len();
    for (part, values) in comparison::parts(of) {
        let name = match part {
            "assumptions" if both => words.compare_assumptions(),
            "policy" if both => words.compare_policy(),
            "all" => words.compare_all(),
            _ => continue,
        };
        rows.push(cells(name.to_owned(), values));
    }
    let mut sides = [Side::Right; N];
    sides[0] = Side::Left;
    text.push_str(&aligned("  ", sides, &rows));
    let exact = of.effects.iter().flatten().all(|effect| effect.shapley.is_some());
    push(text, if exact { words.compare_shapley() } else { words.compare_in_order() });
}

/// A change with its sign; a dash for none.
fn change(x: f64, unit: &str, words: Words) -> String {
    let size = quantity(x.abs(), unit, words);
    match x {
        0.0 => "–".to_owned(),
        _ if x < 0.0 => format!("−{size}"),
        _ => format!("+{size}"),
    }
}
