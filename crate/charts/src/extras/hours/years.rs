//! A grid over the years: what is curtailed, and what more storage would be worth.

use tianchu_model::number::{parse, significant};
use tianchu_model::power::fit::{FitRow, fit};
use tianchu_model::power::{Curtailed, GridYears, PowerSystem, yearly_cost};
use tianchu_model::region::{Grid, Region};
use tianchu_model::time::Year;
use tianchu_model::units::KW_PER_MW;
use tianchu_model::{Run, Vintage};
use tianchu_report::{Words, places};

use super::{grid_name, percent, scope, view};
use crate::axis::{Axis, Tick};
use crate::chart::Chart;
use crate::draft::{Draft, Frame, Pane};
use crate::scene::{Role, Scene};
use crate::view::{Slot, Strand, View};

/// The last year whose capacities and loads were published.
const LAST_PUBLISHED: f64 = 2025.0;
/// Where the first half of 2025 stands between the flows of 2024 and 2025.
const FIRST_HALF: f64 = 2024.75;

fn frame(view: &View<'_>, from: f64) -> Frame {
    let last = f64::from(*PowerSystem::years().end());
    let ticks = [last, from, 2030.0, 2027.0].map(|at| Tick { at, label: format!("{at:.0}") });
    Frame {
        x: Axis::new(from, last).with_ticks(ticks),
        step: 1.0,
        projection: Some((LAST_PUBLISHED, view.words.charts_projection().to_owned())),
        scope: [vec![view.words.charts_scope_nation().to_owned()], scope(view)].concat(),
        along: view.words.charts_time(),
        sentence: String::new(),
    }
}

/// The years there are.
fn slots() -> Vec<Slot> {
    let slot = |y: Year| Slot { at: f64::from(y), label: y.to_string(), quarter: None };
    PowerSystem::years().map(slot).collect()
}

/// Curtailed share of a grid year by year, with and without storage, the six grids together where they are computed,
/// and what was published, marked as missed where the model is farther off than was allowed beforehand.
#[must_use]
pub fn curtailment(run: &Run, years: &GridYears, (grid, year): (Grid, Year), words: Words) -> Scene {
    let view = view(Chart::Curtailment, run, grid, words);
    let mut slots = slots();
    // Behind the years, so that lines join them without it.
    let half = slots.len();
    let label = words.charts_curtailment_first_half().to_owned();
    slots.push(Slot { at: FIRST_HALF, label, quarter: None });
    let series =
        |of: &dyn Fn(Year) -> Option<f64>| -> Vec<Option<f64>> { PowerSystem::years().map(of).collect() };
    let own = |f: fn(&Curtailed) -> f64| series(&|y| years.curtailed(grid, y).as_ref().map(f));
    let nation = series(&|y| years.nation(y).as_ref().map(Curtailed::share));
    let only = |place: usize, x: Option<f64>| {
        let mut values = vec![None; slots.len()];
        values[place] = x;
        values
    };
    let name = grid_name(grid, words);
    let (without, short) =
        (words.charts_curtailment_without(&name), words.charts_curtailment_without_short());
    let without = Strand::line(&without, short, Role::Mid, own(Curtailed::share_without)).broken();
    let mut strands = vec![without];
    let computed = years.nation(2025).map(|c| c.first_half_share());
    if nation.iter().any(Option::is_some) {
        let (six, short) = (words.charts_curtailment_nation(), places::name(Region::Nation, words));
        strands.push(Strand::line(six, short, Role::Ink, nation));
        let half_year = words.charts_curtailment_nation_first_half();
        strands.push(Strand::line(half_year, "", Role::Ink, only(half, computed)).dots());
    }
    strands.push(Strand::line(name, name, Role::Storage, own(Curtailed::share)));
    let mut missed = Vec::new();
    if run.scenario.vintage == Vintage::Latest {
        for (figure, place) in [("curtailment_2024", 0), ("curtailment_2025_h1", half)] {
            let Some(row) = fit().into_iter().find(|r| r.figure == figure) else { continue };
            let miss = row.holds == Some(false);
            let (name, role) = match (place, miss) {
                (0, false) => (words.charts_curtailment_published_2024(), Role::Ink),
                (0, true) => (words.charts_curtailment_missed_2024(), Role::Red),
                (_, false) => (words.charts_curtailment_published_2025(), Role::Ink),
                (_, true) => (words.charts_curtailment_missed_2025(), Role::Red),
            };
            strands.push(Strand::line(name, "", role, only(place, parse(row.reported))).dots());
            if miss {
                missed.push(row);
            }
        }
    }
    let remarks = missed.iter().map(|row| miss(row, computed, words)).collect();
    let pane = Pane::new("", "share", strands);
    let title = curtailment_title(years, (grid, year), words);
    let draft = Draft {
        title,
        what: words.charts_curtailment_what().to_owned(),
        remarks,
        slots,
        history: f64::NEG_INFINITY,
        years: Vec::new(),
        panes: vec![pane],
    };
    draft.framed(&view, |_| frame(&view, f64::from(*PowerSystem::years().start())))
}

/// How far the model is off a published number: here, or until the six grids are computed in the committed baseline.
fn miss(row: &FitRow, computed: Option<f64>, words: Words) -> String {
    let share = |x: f64| percent(x, words);
    let reported = share(parse(row.reported).unwrap_or(0.0));
    match computed {
        Some(x) => words.charts_curtailment_miss(&share(x), &reported),
        None => {
            let committed = share(parse(row.computed).unwrap_or(0.0));
            words.charts_curtailment_miss_baseline(&committed, &reported)
        }
    }
}

fn curtailment_title(years: &GridYears, (grid, year): (Grid, Year), words: Words) -> String {
    let name = grid_name(grid, words);
    match years.curtailed(grid, year) {
        Some(c) => {
            let (with, without) = (percent(c.share(), words), percent(c.share_without(), words));
            words.charts_curtailment_title(&name, &with, &without, &year)
        }
        None => words.charts_curtailment_title_unknown(&name),
    }
}

/// What a further kW of storage with two or four hours would save a year, against what it costs a year; and a
/// further kWh at the same power.
///
/// The value of a station is that of its power and of its energy, each found by itself with one per cent more.
#[must_use]
pub fn value_of_next_mw(run: &Run, years: &GridYears, (grid, year): (Grid, Year), words: Words) -> Scene {
    let view = view(Chart::NextMw, run, grid, words);
    let value = |hours: f64| -> Vec<Option<f64>> {
        PowerSystem::years().map(|y| station(years, grid, y, hours)).collect()
    };
    let energy: Vec<Option<f64>> =
        PowerSystem::years().map(|y| years.figures(grid, y).map(|f| f.next_mwh_yuan / KW_PER_MW)).collect();
    let cost = |hours: f64| -> Vec<Option<f64>> {
        PowerSystem::years().map(|y| yearly_cost(run, y).map(|c| c.of_station(hours))).collect()
    };
    let of_energy: Vec<Option<f64>> =
        PowerSystem::years().map(|y| yearly_cost(run, y).map(|c| c.yuan_per_kwh)).collect();
    let (storage, ink) = (Role::Storage, Role::Ink);
    let (name, short) = (words.charts_value_4h_cost(), words.charts_value_4h_cost_short());
    let cost_4h = Strand::line(name, short, storage, cost(4.0)).broken();
    let (name, short) = (words.charts_value_2h_cost(), words.charts_value_2h_cost_short());
    let cost_2h = Strand::line(name, short, ink, cost(2.0)).broken();
    let (name, short) = (words.charts_value_2h_value(), words.charts_value_2h_value_short());
    let value_2h = Strand::line(name, short, ink, value(2.0));
    let (name, short) = (words.charts_value_4h_value(), words.charts_value_4h_value_short());
    let value_4h = Strand::line(name, short, storage, value(4.0));
    let (name, short) = (words.charts_value_kwh_cost(), words.charts_value_kwh_cost_short());
    let cost_kwh = Strand::line(name, short, Role::Mid, of_energy).broken();
    let (name, short) = (words.charts_value_kwh_value(), words.charts_value_kwh_value_short());
    let value_kwh = Strand::line(name, short, storage, energy);
    let stations = vec![cost_4h, cost_2h, value_2h, value_4h];
    let alone = vec![cost_kwh, value_kwh];
    let draft = Draft {
        title: value_title(run, years, (grid, year), words),
        what: words.charts_value_what().to_owned(),
        remarks: Vec::new(),
        slots: slots(),
        history: f64::NEG_INFINITY,
        years: Vec::new(),
        panes: vec![
            Pane::new(words.charts_value_of_kw(), "yuan_per_year", stations),
            Pane::new(words.charts_value_of_kwh(), "yuan_per_year", alone),
        ],
    };
    draft.framed(&view, |_| frame(&view, f64::from(*PowerSystem::years().start())))
}

/// Yuan a year saved by one more kW with so many hours.
fn station(years: &GridYears, grid: Grid, year: Year, hours: f64) -> Option<f64> {
    years.figures(grid, year).map(|f| (f.next_mw_yuan + hours * f.next_mwh_yuan) / KW_PER_MW)
}

fn value_title(run: &Run, years: &GridYears, (grid, year): (Grid, Year), words: Words) -> String {
    let name = grid_name(grid, words);
    let (value, cost) = (station(years, grid, year, 4.0), yearly_cost(run, year).map(|c| c.of_station(4.0)));
    let show = |x: f64| significant(x, 3);
    match (value, cost) {
        (Some(value), Some(cost)) if value >= cost => {
            words.charts_value_above_cost(&show(cost), &name, &show(value), &year)
        }
        (Some(value), Some(cost)) => words.charts_value_below_cost(&show(cost), &name, &show(value), &year),
        (Some(value), None) => words.charts_value_uncosted(&name, &show(value), &year),
        (None, _) => words.charts_value_unknown(&name),
    }
}

#[cfg(test)]
mod tests {
    use tianchu_report::Language;

    use super::*;

    // Breaks if a miss is told as a hit, or without both numbers.
    #[test]
    fn a_miss_is_told_with_both_numbers() {
        let mut row = fit().into_iter().find(|r| r.figure == "curtailment_2025_h1").expect("a row");
        (row.reported, row.computed) = ("0.0611", "0.0927");
        let told = miss(&row, None, Words::of(Language::En));
        assert!(
            told.contains("6.1 % published") && told.contains("9.3 % computed in the baseline"),
            "{told}"
        );
        let told = miss(&row, Some(0.08), Words::of(Language::Zh));
        assert!(told.contains("公布 6.1%") && told.contains("算得 8%"), "{told}");
    }
}
