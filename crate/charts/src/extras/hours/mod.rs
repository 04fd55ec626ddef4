//! Charts of a grid's hours: a week, hours in order of size, and the years side by side.

mod duration;
mod week;
mod years;

use tianchu_model::number::significant;
use tianchu_model::power::GridHours;
use tianchu_model::region::{Grid, Region};
use tianchu_model::units::KW_PER_MW;
use tianchu_model::{Lang, Run, Vintage};
use tianchu_report::{Words, places};

use crate::chart::Chart;
use crate::view::{Strand, View};
use crate::words;

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
fn price(x: f64, lang: Lang) -> String {
    format!("{} {}", significant(x, 3), words::pick(lang, "元/兆瓦时", "yuan/MWh"))
}

/// A share in per cent with a digit where it is small.
fn percent(x: f64, lang: Lang) -> String {
    format!("{}{}", significant(100.0 * x, if x < 0.1 { 2 } else { 3 }), words::pick(lang, "%", " %"))
}

/// What every subtitle of a grid ends with: whose split, whose weather, which data.
fn scope(view: &View<'_>) -> String {
    let mut text = match view.lang() {
        Lang::Zh => format!("；分网数据为本模型拆分，天气为种子 {} 的抽样", view.run.scenario.seed),
        Lang::En => {
            format!("; the regional split is ours, the weather a draw of seed {}", view.run.scenario.seed)
        }
    };
    if view.run.scenario.vintage == Vintage::EndOf2024 {
        text.push_str(view.pick("；只用 2024 年底已知数据", "; data known by end-2024"));
    }
    text
}

/// Grid and year at the head of a title: `华北 2030 年`, `North grid, 2030`.
fn head(hours: &GridHours, lang: Lang) -> String {
    let name = places::name(Region::Grid(Grid(hours.year.grid)), Words::of(lang));
    match lang {
        Lang::Zh => format!("{name} {} 年", hours.year.year),
        Lang::En => format!("{name}, {}", hours.year.year),
    }
}

fn greatest(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(f64::NEG_INFINITY, tianchu_model::math::max)
}
