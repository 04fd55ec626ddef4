//! Two to four scenarios side by side, as a reader is told: figures, the finding, and where the differences come from.

use serde::Serialize;
use tianchu_model::comparison::{Comparison, Departure, Effect, Figures, KeyFigure, Shapley};
use tianchu_model::number::{exponent, fixed, significant};
use tianchu_model::region::PROVINCES;
use tianchu_model::register::{TARGETS, shown_factor};
use tianchu_model::units::MU_PER_WANMU;
use tianchu_model::{ParamId, Scenario};

use super::{basis, departure, id, label, rounded::add_up};
use crate::export::real;
use crate::words::Words;
use crate::{Language, quantity, register, unit};

/// Letters of the scenarios, in the order in which they are held side by side.
pub const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// A key figure of every scenario.
#[derive(Clone, Debug, Serialize)]
pub struct FigureRow {
    /// Name of the figure.
    pub id: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// One for each scenario.
    pub cells: Vec<FigureCell>,
}

/// A key figure of a scenario.
#[derive(Clone, Debug, Serialize)]
pub struct FigureCell {
    /// With its unit.
    pub value: String,
    /// As files write it.
    pub exact: String,
    /// How far from the first scenario's, with sign and unit; none of the first, and where there is none.
    pub difference: Option<String>,
}

/// The key figures, a row each.
#[must_use]
pub fn figure_rows(ends: &[Figures], words: Words) -> Vec<FigureRow> {
    let row = |(f, figure): (usize, &KeyFigure)| FigureRow {
        id: figure.id(),
        label: label(*figure, words),
        cells: ends
            .iter()
            .map(|of| FigureCell {
                value: quantity(of[f], figure.unit(), words),
                exact: real(of[f]),
                difference: difference(of[f] - ends[0][f], *figure, words),
            })
            .collect(),
    };
    KeyFigure::ALL.iter().enumerate().map(row).collect()
}

fn difference(x: f64, figure: KeyFigure, words: Words) -> Option<String> {
    let size = quantity(x.abs(), figure.unit(), words);
    match x {
        0.0 => None,
        _ if x < 0.0 => Some(format!("−{size}")),
        _ => Some(format!("+{size}")),
    }
}

/// Which scenario does what to which figure most, in words. Figures are ranked by how much of what can change is changed:
/// of farmland what lies above the red line, of counts all there are, of the others the first scenario's own.
#[must_use]
pub fn finding(ends: &[Figures], words: Words) -> String {
    let Some((first, others)) = ends.split_first() else { return String::new() };
    let changes = others.iter().enumerate().flat_map(|(i, now)| {
        KeyFigure::ALL.iter().enumerate().map(move |(f, figure)| (i + 1, *figure, first[f], now[f]))
    });
    let share = |(_, figure, before, now): &(usize, KeyFigure, f64, f64)| {
        let whole = room(*figure, *before);
        if whole > 0.0 { (now - before).abs() / whole } else { 0.0 }
    };
    let most = changes.fold(None, |best: Option<(usize, KeyFigure, f64, f64)>, change| match best {
        Some(best) if share(&best) >= share(&change) => Some(best),
        _ => Some(change),
    });
    match most {
        Some((scenario, figure, before, now)) if before != now => {
            said(LETTERS[scenario], figure, before, now, words)
        }
        _ => words.comparison_none().to_owned(),
    }
}

/// How much of a figure can change.
fn room(figure: KeyFigure, before: f64) -> f64 {
    match figure {
        KeyFigure::TargetsMet => TARGETS.len() as f64,
        KeyFigure::ProvincesWithoutCap => PROVINCES.len() as f64,
        KeyFigure::Farmland2035 => {
            let floor = TARGETS.iter().find(|target| target.id == "national_area_floor");
            (before - floor.map_or(0.0, |target| target.value * MU_PER_WANMU)).abs()
        }
        KeyFigure::Construction2030 | KeyFigure::Storage2027 | KeyFigure::Storage2030 => before,
    }
}

fn said(letter: &str, figure: KeyFigure, before: f64, now: f64, words: Words) -> String {
    let amount = quantity((now - before).abs(), figure.unit(), words);
    let [before_said, now_said] = [before, now].map(|x| significant(x, 4));
    match (figure, now > before) {
        (KeyFigure::TargetsMet, _) => words.comparison_targets(&before_said, &letter, &now_said),
        (KeyFigure::ProvincesWithoutCap, _) => words.comparison_provinces(&before_said, &letter, &now_said),
        (KeyFigure::Farmland2035, true) => words.comparison_farmland_more(&amount, &letter),
        (KeyFigure::Farmland2035, false) => words.comparison_farmland_less(&amount, &letter),
        (KeyFigure::Construction2030, true) => words.comparison_construction_more(&amount, &letter),
        (KeyFigure::Construction2030, false) => words.comparison_construction_less(&amount, &letter),
        (KeyFigure::Storage2027 | KeyFigure::Storage2030, more) => {
            let year = if figure == KeyFigure::Storage2027 { 2027 } else { 2030 };
            if more {
                words.comparison_storage_more(&amount, &letter, &year)
            } else {
                words.comparison_storage_less(&amount, &letter, &year)
            }
        }
    }
}

/// What must be known before scenarios are held against the first that rest on something else than it does; a sentence
/// each.
#[must_use]
pub fn notices(scenarios: &[Scenario], words: Words) -> Vec<String> {
    let told: Vec<String> = scenarios.iter().map(|scenario| basis(scenario, words)).collect();
    let other = |(i, scenario): (usize, &Scenario)| {
        let apart = tianchu_model::comparison::departures(&scenarios[0], scenario);
        apart
            .contains(&Departure::Basis)
            .then(|| words.comparison_other_basis(&told[0], &LETTERS[i], &told[i]))
    };
    scenarios.iter().enumerate().skip(1).filter_map(other).collect()
}

/// In which way the effect of a departure is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Averaged over every order in which all departures can be made.
    Averaged,
    /// Made after those before it in the list.
    InOrder,
    /// Made alone.
    Alone,
}

impl Way {
    /// Every way, the one shown where it can be first.
    pub const ALL: [Self; 3] = [Self::Averaged, Self::InOrder, Self::Alone];

    /// Name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Averaged => "averaged",
            Self::InOrder => "in-order",
            Self::Alone => "alone",
        }
    }

    /// The ways in which departures are told, the first where nobody asks for one.
    #[must_use]
    pub fn of(comparison: &Comparison) -> &'static [Self] {
        let averaged = comparison.effects.iter().flatten().all(|effect| effect.shapley.is_some());
        if averaged { &Self::ALL } else { &Self::ALL[1..] }
    }

    fn value(self, effect: &Effect) -> f64 {
        match self {
            Self::Averaged => effect.shapley.map_or(effect.in_order, Shapley::value),
            Self::InOrder => effect.in_order,
            Self::Alone => effect.alone,
        }
    }
}

/// Where the differences of two scenarios come from, told in one way.
#[derive(Clone, Debug, Serialize)]
pub struct EffectTable {
    /// [`Way::id`].
    pub way: &'static str,
    /// What the way is called.
    pub label: &'static str,
    /// How its numbers are meant.
    pub note: &'static str,
    /// The figures, in the order of the columns.
    pub figures: Vec<EffectFigure>,
    /// The whole, then policy and assumptions, each with its settings below it.
    pub rows: Vec<EffectRow>,
}

/// A column of [`EffectTable`].
#[derive(Clone, Debug, Serialize)]
pub struct EffectFigure {
    /// Name of the figure.
    pub id: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// Unit of every number of the column; empty of counts.
    pub unit: &'static str,
}

/// What a row of [`EffectTable`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// The whole difference.
    All,
    /// What levers of policy do.
    Policy,
    /// What data and assumptions do.
    Assumptions,
    /// What they do only together, where each is told alone.
    Together,
}

/// A row of [`EffectTable`].
#[derive(Clone, Debug, Serialize)]
pub struct EffectRow {
    /// To which part it belongs.
    pub part: Part,
    /// Name of the setting in files; none of a sum.
    pub id: Option<&'static str>,
    /// What it is called.
    pub label: &'static str,
    /// Value in the first scenario, and in the other; empty of a sum.
    pub from: String,
    /// Value in the other one.
    pub to: String,
    /// Grade of the default; empty of a sum and of the basis.
    pub grade: &'static str,
    /// The effects, one for each figure.
    pub effects: Vec<EffectCell>,
}

/// A number of [`EffectTable`].
#[derive(Clone, Debug, Serialize)]
pub struct EffectCell {
    /// With its sign, rounded so that the rows add up; `0` of none.
    pub text: String,
    /// Its part of the greatest number of the column, from -1 to 1, for a bar.
    pub share: f64,
    /// As files write it.
    pub exact: String,
}

/// A row before it is rounded: a setting, or a sum of those below it.
struct Draft {
    part: Part,
    made: Option<Departure>,
    values: Figures,
}

/// Where the differences between two scenarios come from, told in one way: rounded so that settings add up to their part
/// and parts to the whole.
#[must_use]
pub fn effects(of: &Comparison, [from, to]: [&Scenario; 2], way: Way, words: Words) -> EffectTable {
    let drafts = drafts(of, way);
    let columns: Vec<(EffectFigure, Vec<EffectCell>)> =
        (0..KeyFigure::ALL.len()).map(|f| column(f, &drafts, words)).collect();
    let rows = drafts.iter().enumerate().map(|(i, row)| EffectRow {
        part: row.part,
        id: row.made.map(id),
        label: row.made.map_or_else(|| part_label(row.part, words), |made| departure(made, words)),
        from: row.made.map_or_else(String::new, |made| value(made, from, words)),
        to: row.made.map_or_else(String::new, |made| value(made, to, words)),
        grade: row.made.map_or("", grade),
        effects: columns.iter().map(|(_, cells)| cells[i].clone()).collect(),
    });
    let (label, note) = match way {
        Way::Averaged => (words.comparison_averaged(), words.comparison_averaged_note()),
        Way::InOrder => (words.comparison_in_order(), words.comparison_in_order_note()),
        Way::Alone => (words.comparison_alone(), words.comparison_alone_note()),
    };
    let rows = rows.collect();
    EffectTable {
        way: way.id(),
        label,
        note,
        figures: columns.into_iter().map(|(figure, _)| figure).collect(),
        rows,
    }
}

/// What assumptions and what policy do to the baseline, given the figures of it, of it with the assumptions and of the whole;
/// rounded so that both add up.
#[must_use]
pub fn split([from, between, to]: [Figures; 3], words: Words) -> EffectTable {
    let sum = |part, a: Figures, b: Figures| Draft {
        part,
        made: None,
        values: std::array::from_fn(|f| a[f] - b[f]),
    };
    let drafts =
        [sum(Part::All, to, from), sum(Part::Policy, to, between), sum(Part::Assumptions, between, from)];
    let columns: Vec<(EffectFigure, Vec<EffectCell>)> =
        (0..KeyFigure::ALL.len()).map(|f| column(f, &drafts, words)).collect();
    let rows = drafts.iter().enumerate().map(|(i, row)| EffectRow {
        part: row.part,
        id: None,
        label: part_label(row.part, words),
        from: String::new(),
        to: String::new(),
        grade: "",
        effects: columns.iter().map(|(_, cells)| cells[i].clone()).collect(),
    });
    let (label, note, rows) = (words.comparison_split(), words.comparison_split_note(), rows.collect());
    EffectTable {
        way: "split",
        label,
        note,
        figures: columns.into_iter().map(|(figure, _)| figure).collect(),
        rows,
    }
}

fn part_label(part: Part, words: Words) -> &'static str {
    match part {
        Part::All => words.comparison_all(),
        Part::Policy => words.comparison_policy(),
        Part::Assumptions => words.comparison_assumptions(),
        Part::Together => words.comparison_together(),
    }
}

fn grade(made: Departure) -> &'static str {
    match made {
        Departure::Param(param) => param.row().grade.letter(),
        Departure::Basis => "",
    }
}

/// What a scenario has where two part, as a reader is used to it.
fn value(made: Departure, scenario: &Scenario, words: Words) -> String {
    match made {
        Departure::Basis => basis(scenario, words),
        Departure::Param(param) => setting(param, scenario.value(param), words),
    }
}

/// A value of a parameter with its unit; what an option or a switch is called.
fn setting(param: ParamId, x: f64, words: Words) -> String {
    let row = param.row();
    if row.unit == "switch" {
        return if x == row.min { words.settings_no() } else { words.settings_yes() }.to_owned();
    }
    if let Some(option) = row.option(x) {
        return register::option(option, words).to_owned();
    }
    let number = significant(x * shown_factor(row.unit), 6).replace('-', "−");
    format!("{number} {}", unit(row.unit, words)).trim_end().to_owned()
}

/// The whole, each part that has departures with them below it, and what is done only together.
fn drafts(of: &Comparison, way: Way) -> Vec<Draft> {
    let less = |a: Figures, b: Figures| -> Figures { std::array::from_fn(|f| a[f] - b[f]) };
    let all = less(of.ends[1], of.ends[0]);
    let mut rows = vec![Draft { part: Part::All, made: None, values: all }];
    let mut left = all;
    for part in [Part::Policy, Part::Assumptions] {
        let settings: Vec<Draft> = of
            .departures
            .iter()
            .zip(&of.effects)
            .filter(|(made, _)| made.is_policy() == (part == Part::Policy))
            .map(|(made, of)| Draft {
                part,
                made: Some(*made),
                values: std::array::from_fn(|f| way.value(&of[f])),
            })
            .collect();
        if settings.is_empty() {
            continue;
        }
        let values = std::array::from_fn(|f| settings.iter().map(|row| row.values[f]).sum());
        left = less(left, values);
        rows.push(Draft { part, made: None, values });
        rows.extend(settings);
    }
    // Averaged and in order the parts are the whole; what is left then is what sums of thirds leave.
    if way == Way::Alone && of.departures.len() > 1 {
        rows.push(Draft { part: Part::Together, made: None, values: left });
    }
    rows
}

/// A figure's numbers in every row.
fn column(f: usize, rows: &[Draft], words: Words) -> (EffectFigure, Vec<EffectCell>) {
    let figure = KeyFigure::ALL[f];
    let (divisor, unit) = match (figure.unit(), words.language()) {
        ("mu", Language::Zh) => (MU_PER_WANMU, words.comparison_unit_area()),
        ("mu", Language::En) => (15_000.0, words.comparison_unit_area()),
        ("kW", Language::Zh) => (1e4, words.comparison_unit_power()),
        ("kW", Language::En) => (1e6, words.comparison_unit_power()),
        _ => (1.0, ""),
    };
    let values: Vec<f64> = rows.iter().map(|row| row.values[f]).collect();
    let greatest = values.iter().map(|x| x.abs()).fold(0.0, tianchu_model::math::max);
    let decimals = decimals(&values, greatest, divisor, unit.is_empty());
    let scale = divisor / (0..decimals).fold(1.0, |power, _| power * 10.0);
    let rounded = rounded(rows, &values, scale);
    let cells = values.iter().zip(rounded).map(|(x, whole)| EffectCell {
        text: signed(whole * scale / divisor, decimals),
        share: if greatest > 0.0 { x / greatest } else { 0.0 },
        exact: real(*x),
    });
    let cells = cells.collect();
    (EffectFigure { id: figure.id(), label: label(figure, words), unit }, cells)
}

/// Three digits of the greatest number; of counts, one decimal where a mean is no whole number.
fn decimals(values: &[f64], greatest: f64, divisor: f64, count: bool) -> usize {
    if count {
        return usize::from(values.iter().any(|x| (x - x.round()).abs() > 1e-6));
    }
    if greatest == 0.0 {
        return 0;
    }
    usize::try_from((2 - exponent(greatest / divisor)).clamp(0, 3)).unwrap_or(0)
}

/// The numbers in whole steps: parts add up to the whole, settings to their part.
fn rounded(rows: &[Draft], values: &[f64], step: f64) -> Vec<f64> {
    let steps: Vec<f64> = values.iter().map(|x| x / step).collect();
    let mut whole = vec![0.0; rows.len()];
    whole[0] = steps[0].round();
    let sums: Vec<usize> = (1..rows.len()).filter(|&i| rows[i].made.is_none()).collect();
    share_out(&mut whole, &steps, 0, &sums);
    for sum in sums {
        let below: Vec<usize> = (sum + 1..rows.len()).take_while(|&i| rows[i].made.is_some()).collect();
        share_out(&mut whole, &steps, sum, &below);
    }
    whole
}

/// Rounds the rows `below` so that they add up to the row `sum`.
fn share_out(whole: &mut [f64], steps: &[f64], sum: usize, below: &[usize]) {
    let terms: Vec<f64> = below.iter().map(|&i| steps[i]).collect();
    for (&i, x) in below.iter().zip(add_up(&terms, whole[sum])) {
        whole[i] = x;
    }
}

/// A number with its sign; `0` of none.
fn signed(x: f64, decimals: usize) -> String {
    match x {
        0.0 => "0".to_owned(),
        _ if x < 0.0 => format!("−{}", fixed(-x, decimals)),
        _ => format!("+{}", fixed(x, decimals)),
    }
}
