//! The hours of a grid in words: its weeks, and the figures of its year with and without storage.

pub mod fit;
mod note;
pub mod tables;
pub mod week;

use tianchu_model::number::significant;
use tianchu_model::power::{GridHours, SystemYear, WeekChoice};
use tianchu_model::units::KW_PER_MW;

use crate::Language;
use crate::quantity;
use crate::words::{HoursFigureMessage, Words, messages};

pub use note::{notes, too_few};

/// A week by what it is chosen for, with its dates.
#[must_use]
pub fn week_chosen(choice: WeekChoice, hours: &GridHours, words: Words) -> String {
    let chosen = choice.of(hours);
    let dates = &week::dates(chosen, words);
    match choice {
        WeekChoice::Hardest => words.hours_week_hardest(dates),
        WeekChoice::Surplus => words.hours_week_surplus(dates),
        WeekChoice::Number(_) => words.hours_week(dates, &chosen.number()),
    }
}

/// A figure of a grid and year with and without storage.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Name in files.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// With storage, with its unit.
    pub value: String,
    /// Without storage; empty where that says nothing.
    pub without: String,
    /// With storage, in the unit of its name, as files hold it.
    pub exact: f64,
}

/// A figure of a grid and year: its own reading of the year, so that no name can miss it.
struct Row {
    /// Name in files.
    id: &'static str,
    how: Style,
    with: fn(&SystemYear) -> f64,
    /// The same without storage, where that says something.
    without: Option<fn(&SystemYear) -> f64>,
}

const fn row(
    id: &'static str,
    how: Style,
    with: fn(&SystemYear) -> f64,
    without: Option<fn(&SystemYear) -> f64>,
) -> Row {
    Row { id, how, with, without }
}

/// How a figure is written.
#[derive(Clone, Copy)]
enum Style {
    Percent,
    Energy,
    Power,
    Hours,
    Plain,
    PerMwh,
    PerKwh,
    /// Yuan per MW or MWh, read per kW or kWh.
    PerKilo,
    Money,
    Tonnes,
}

#[rustfmt::skip]
const ROWS: [Row; 18] = [
    row("curtailed_share", Style::Percent, SystemYear::curtailed_share, Some(SystemYear::curtailed_without_share)),
    row("curtailed_mwh", Style::Energy, |y| y.curtailed_mwh, Some(|y| y.curtailed_without_mwh)),
    row("peak_mw", Style::Power, |y| y.peak_mw, Some(|y| y.peak_without_mw)),
    row("steep_rise_mw", Style::Power, |y| y.steep_rise_mw, Some(|y| y.steep_rise_without_mw)),
    row("unserved_mwh", Style::Energy, |y| y.unserved_mwh, Some(|y| y.unserved_without_mwh)),
    row("equivalent_hours", Style::Hours, SystemYear::equivalent_hours, None),
    row("cycles", Style::Plain, SystemYear::cycles, None),
    row("adequacy_margin_mw", Style::Power, SystemYear::adequacy_margin_mw, None),
    row("adequacy_margin_share", Style::Percent, SystemYear::adequacy_margin_share, None),
    row("longest_peak_hours", Style::Hours, |y| y.longest_peak_hours, None),
    row("mean_price_yuan_per_mwh", Style::PerMwh, |y| y.mean_price_yuan_per_mwh, None),
    row("daily_spread_yuan_per_mwh", Style::PerMwh, |y| y.daily_spread_yuan_per_mwh, None),
    row("station_margin_yuan_per_kwh", Style::PerKwh, SystemYear::station_margin_yuan_per_kwh, None),
    row("next_mw_yuan", Style::PerKilo, |y| y.next_mw_yuan, None),
    row("next_mwh_yuan", Style::PerKilo, |y| y.next_mwh_yuan, None),
    row("cost_yuan", Style::Money, |y| y.cost_yuan, Some(|y| y.cost_without_yuan)),
    row("fuel_saved_yuan", Style::Money, |y| y.fuel_saved_yuan, None),
    row("co2_avoided_t", Style::Tonnes, |y| y.co2_avoided_t, None),
];

const LABELS: [HoursFigureMessage; ROWS.len()] = messages!(HoursFigureMessage of ROWS, id);

fn read(x: f64, how: Style, words: Words) -> String {
    match how {
        Style::Percent => format!("{} %", significant(100.0 * x, 3)),
        Style::Energy if words.language() == Language::En && x >= 1e6 => {
            format!("{} TWh", significant(x / 1e6, 4))
        }
        Style::Energy => quantity(x * KW_PER_MW, "kWh", words),
        Style::Power => quantity(x * KW_PER_MW, "kW", words),
        Style::Hours => words.hours_long(&significant(x, 4)),
        Style::Plain => significant(x, 4),
        Style::PerMwh => words.hours_yuan_per_mwh(&significant(x, 4)),
        Style::PerKwh => words.hours_yuan(&significant(x, 3)),
        Style::PerKilo => words.hours_yuan(&significant(x / KW_PER_MW, 4)),
        Style::Money => quantity(x, "yuan", words),
        Style::Tonnes => quantity(x * 1_000.0, "kg", words),
    }
}

/// The figures of a grid and year; the last is the proof of how good the dispatch is.
#[must_use]
pub fn figures(year: &SystemYear, hours: &GridHours, words: Words) -> Vec<Figure> {
    let figure = |(row, label): (&Row, HoursFigureMessage)| Figure {
        id: row.id,
        label: words.hours_figure(label),
        value: read((row.with)(year), row.how, words),
        without: row.without.map_or_else(String::new, |x| read(x(year), row.how, words)),
        exact: (row.with)(year),
    };
    let mut figures: Vec<Figure> = ROWS.iter().zip(LABELS).map(figure).collect();
    let gap = hours.dispatched.solution.gap();
    // What is left by rounding is nothing.
    let told = if gap < 1e-9 { 0.0 } else { gap };
    figures.push(Figure {
        id: "gap_share",
        label: words.hours_gap(),
        value: format!("{} %", significant(100.0 * told, 2)),
        without: String::new(),
        exact: gap,
    });
    figures
}

#[cfg(test)]
mod tests {
    use super::*;
    use tianchu_model::dispatch::{Solver, Ties};
    use tianchu_model::evidence::Evidence;
    use tianchu_model::power::PowerSystem;
    use tianchu_model::region::Grid;
    use tianchu_model::{Model, Scenario, Vintage};

    // Breaks if a figure of the page is read from another field than the file's of the same name.
    #[test]
    fn figures_go_by_the_names_of_files() {
        let scenario = Scenario::baseline();
        let run = Model::new(Vintage::Latest).run(&scenario);
        let power = PowerSystem::new(&Evidence::new(Vintage::Latest));
        let (mut solver, profiles) = (Solver::new(), power.hours(&scenario, 2030, None));
        let hours = GridHours::new(&mut solver, &power, &run, (Grid(0), 2030), &profiles, Ties::Middle);
        let year = hours.and_then(|hours| hours.figures(&mut solver)).expect("sound");
        let all = year.figures();
        let named = |id: &str| all.iter().find(|(name, _)| name == id).map(|(_, x)| *x);
        for row in &ROWS {
            assert_eq!(named(row.id), Some((row.with)(&year)), "{}", row.id);
            let (stem, unit) = row.id.rsplit_once('_').unwrap_or((row.id, ""));
            let without = named(&format!("{stem}_without_{unit}"));
            assert_eq!(without, row.without.map(|x| x(&year)), "{}", row.id);
        }
    }
}
