//! Charts of a grid's hours: a week, hours in order of size, and the years side by side.

mod duration;
mod week;
mod years;

use tianchu_model::Run;
use tianchu_model::number::significant;
use tianchu_model::region::{Grid, Region};
use tianchu_model::units::KW_PER_MW;
use tianchu_report::punctuation::percent_sign;
use tianchu_report::{Words, places, unit};

use crate::chart::Chart;
use crate::view::{Strand, View};

pub use duration::duration_curve;
pub use week::week;
pub use years::{curtailment, value_of_next_mw};

fn view(chart: Chart, run: &Run, grid: Grid, words: Words) -> View<'_> {
    View { chart, run, baseline: None, region: Region::Grid(grid), words }
}

/// Values in MW as a line in kW.
fn line(name: &str, short: &str, role: crate::Role, mw: impl Iterator<Item = f64>) -> Strand {
    Strand::line(name, short, role, mw.map(|x| Some(x * KW_PER_MW)).collect())
}

/// A price as read.
fn price(x: f64, words: Words) -> String {
    format!("{} {}", significant(x, 3), unit("yuan_per_mwh", words))
}

/// A share in per cent with a digit where it is small.
fn percent(x: f64, words: Words) -> String {
    format!("{}{}", significant(100.0 * x, if x < 0.1 { 2 } else { 3 }), percent_sign(words))
}

/// What every subtitle of a grid ends with: whose split, whose weather, which data.
fn scope(view: &View<'_>) -> Vec<String> {
    let split = view.words.charts_hours_scope(&view.run.scenario.seed);
    std::iter::once(split).chain(view.vintage()).collect()
}

/// What a grid is called.
fn grid_name(grid: Grid, words: Words) -> &'static str {
    places::name(Region::Grid(grid), words)
}

fn greatest(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(f64::NEG_INFINITY, tianchu_model::math::max)
}
