//! What the compare view asks of a session: the scenarios of the tray side by side.

use serde::{Deserialize, Serialize};
use tianchu_charts::{Chart, CompareMode, Compared, Role, Side, comparable, compared};
use tianchu_model::comparison::{Comparison, Figures, departures, figures, with_assumptions};
use tianchu_model::{Diagnostic, Run, Scenario};
use tianchu_report::outputs::comparison::{
    EffectTable, FigureRow, LETTERS, Way, effects, figure_rows, finding, notices, split,
};

use super::own_data::prepared;
use super::tray::TrayEntry;
use super::{Outcome, Session};

/// The scenarios side by side in figures.
#[derive(Clone, Debug, Serialize)]
pub struct CompareInfo {
    /// Which scenario does what to which figure most.
    pub title: String,
    /// What must be known before they are held against one another, a sentence each.
    pub notices: Vec<String>,
    /// The key figures.
    pub figures: Vec<FigureRow>,
    /// Charts in which they can be held side by side.
    pub charts: Vec<ChartChoice>,
    /// The command that computes the same figures and effects; none where a scenario is in no file and no link.
    pub command: Option<String>,
}

/// A chart to choose.
#[derive(Clone, Debug, Serialize)]
pub struct ChartChoice {
    /// Name.
    pub id: &'static str,
    /// Name for readers.
    pub label: &'static str,
}

/// Where the difference of a scenario from the first comes from.
#[derive(Clone, Debug, Serialize)]
pub struct EffectsInfo {
    /// In each way in which it can be told, the one to show first.
    pub ways: Vec<EffectTable>,
}

/// The baseline, the baseline with the assumptions of a scenario, and that scenario.
#[derive(Clone, Debug, Serialize)]
pub struct SplitInfo {
    /// What the three are called.
    pub names: [String; 3],
    /// The key figures of the three.
    pub figures: Vec<FigureRow>,
    /// What assumptions and what policy do, which add up to the whole.
    pub parts: EffectTable,
}

/// A chart that is asked for.
#[derive(Clone, Debug, Deserialize)]
pub struct Wanted {
    /// The tray.
    pub entries: Vec<TrayEntry>,
    /// Of this one, counted from 0, the three lines are drawn: baseline, baseline with its assumptions, itself.
    pub split: Option<usize>,
    /// Name of the chart.
    pub chart: String,
    /// Name of the mode.
    pub mode: String,
    /// Code of the region.
    pub region: String,
}

/// A chart of scenarios side by side.
#[derive(Clone, Debug, Serialize)]
pub struct ComparedInfo {
    /// The finding.
    pub title: String,
    /// Names by which its pictures are asked for as charts: one of all scenarios, or one for each.
    pub pictures: Vec<String>,
    /// Below each picture of one scenario what its columns add up to; none where lines are drawn.
    pub totals: Vec<String>,
    /// Panels of a picture, one above the other.
    pub panels: usize,
}

impl Session {
    /// The key figures of scenarios side by side, and what must be known before.
    ///
    /// # Errors
    /// Everything wrong with a scenario.
    pub fn compare_figures(&mut self, entries: &[TrayEntry]) -> Outcome<CompareInfo> {
        let scenarios = self.held(entries)?;
        let ends: Vec<Figures> = scenarios.iter().map(|scenario| figures(&self.run_of(scenario))).collect();
        let words = self.words;
        let choice = |chart: Chart| ChartChoice { id: chart.id(), label: chart.label(words) };
        Ok(CompareInfo {
            title: finding(&ends, words),
            notices: notices(&scenarios, words),
            figures: figure_rows(&ends, words),
            charts: comparable().map(choice).collect(),
            command: command(&scenarios, entries),
        })
    }

    /// Makes a chart of scenarios side by side, or of the three lines of one of them. Its pictures are charts of this session
    /// from here on, under the names that are given.
    ///
    /// # Errors
    /// Everything wrong with a scenario, or if there is no such chart, mode, region or number.
    pub fn compare_chart(&mut self, wanted: &Wanted) -> Outcome<ComparedInfo> {
        let Wanted { entries, split, chart, mode, region } = wanted;
        let (prefix, lines) = match split {
            Some(number) => ("split", self.three_lines(entries, *number)?),
            None => {
                let lines = Lines {
                    scenarios: self.held(entries)?,
                    letters: LETTERS.map(str::to_owned).into(),
                    titles: entries.iter().map(|entry| entry.title.clone()).collect(),
                    roles: Side::ROLES.into(),
                };
                ("compare", lines)
            }
        };
        let Compared { title, scenes, totals } = self.drawn(&lines, [chart, mode, region])?;
        let panels = scenes.first().map_or(0, |scene| scene.panels.len());
        let alone = scenes.len() == 1;
        let name = |place: usize| match alone {
            true => format!("{prefix}-{chart}"),
            false => format!("{prefix}-{chart}-{}", LETTERS[place]),
        };
        let pictures: Vec<String> = (0..scenes.len()).map(name).collect();
        self.taken.retain(|(of, _)| !pictures.contains(of));
        self.taken.extend(pictures.iter().cloned().zip(scenes));
        Ok(ComparedInfo { title, pictures, totals, panels })
    }

    /// Where the difference of a scenario from the first comes from.
    ///
    /// # Errors
    /// Everything wrong with the two, or if there is none of this number.
    pub fn compare_effects(&self, entries: &[TrayEntry], number: usize) -> Outcome<EffectsInfo> {
        let [from, to] = [self.scenario_at(entries, 0)?, self.scenario_at(entries, number)?];
        let comparison = Comparison::new(&from, &to);
        let told = |way: &Way| effects(&comparison, [&from, &to], *way, self.words);
        Ok(EffectsInfo { ways: Way::of(&comparison).iter().map(told).collect() })
    }

    /// How much of a scenario's difference from the baseline its assumptions make, and how much its policy.
    ///
    /// # Errors
    /// Everything wrong with it, or if there is none of this number.
    pub fn compare_split(&mut self, entries: &[TrayEntry], number: usize) -> Outcome<SplitInfo> {
        let lines = self.three_lines(entries, number)?;
        let ends: Vec<Figures> =
            lines.scenarios.iter().map(|scenario| figures(&self.run_of(scenario))).collect();
        let [first, second, third] = ends.as_slice() else { unreachable!("three scenarios") };
        let parts = split([*first, *second, *third], self.words);
        let figures = figure_rows(&ends, self.words);
        let names = std::array::from_fn(|i| lines.titles[i].clone());
        Ok(SplitInfo { names, figures, parts })
    }

    fn held(&self, entries: &[TrayEntry]) -> Outcome<Vec<Scenario>> {
        let held = entries.iter().take(LETTERS.len());
        held.map(|entry| entry.scenario(self)).collect()
    }

    fn scenario_at(&self, entries: &[TrayEntry], number: usize) -> Outcome<Scenario> {
        let numbers = || (0..entries.len()).map(|i| i.to_string()).collect();
        let entry = entries.get(number).filter(|_| number < LETTERS.len());
        entry
            .ok_or_else(|| self.refuse(Diagnostic::not_allowed("entry", &number.to_string(), numbers())))?
            .scenario(self)
    }

    fn three_lines(&self, entries: &[TrayEntry], number: usize) -> Outcome<Lines> {
        let words = self.words;
        let (baseline, now) = (Scenario::baseline(), self.scenario_at(entries, number)?);
        let own = words.comparison_own(&LETTERS[number], &entries[number].title);
        let role = if number == 0 { Side::ROLES[1] } else { Side::ROLES[number] };
        Ok(Lines {
            letters: [words.comparison_baseline_short(), words.comparison_assumed_short(), LETTERS[number]]
                .map(str::to_owned)
                .into(),
            titles: vec![words.comparison_baseline().to_owned(), words.comparison_assumed().to_owned(), own],
            roles: vec![Side::ROLES[0], Role::Amber, role],
            scenarios: vec![baseline.clone(), with_assumptions(&baseline, &now), now],
        })
    }

    fn drawn(&mut self, lines: &Lines, [chart, mode, region]: [&str; 3]) -> Outcome<Compared> {
        let region = self.region(region)?;
        let found = comparable().find(|known| known.id() == chart).ok_or_else(|| {
            self.refuse(Diagnostic::not_allowed(
                "chart",
                chart,
                comparable().map(|c| c.id().to_owned()).collect(),
            ))
        })?;
        let mode = CompareMode::parse(mode).ok_or_else(|| {
            let allowed = CompareMode::ALL.map(|mode| mode.id().to_owned());
            self.refuse(Diagnostic::not_allowed("mode", mode, allowed.into()))
        })?;
        let runs: Vec<Run> = lines.scenarios.iter().map(|scenario| self.run_of(scenario)).collect();
        let named = lines.letters.iter().zip(&lines.titles).zip(&lines.roles).zip(&runs);
        let sides: Vec<Side<'_>> =
            named.map(|(((letter, title), role), run)| Side { letter, title, role: *role, run }).collect();
        Ok(compared(found, mode, &sides, region, self.words))
    }

    fn run_of(&mut self, scenario: &Scenario) -> Run {
        prepared(&mut self.models, scenario).run(scenario)
    }
}

/// Scenarios with what they are called in charts.
struct Lines {
    scenarios: Vec<Scenario>,
    letters: Vec<String>,
    titles: Vec<String>,
    roles: Vec<Role>,
}

/// The command that gives the same numbers: built-in scenarios by name, others as their links.
fn command(scenarios: &[Scenario], entries: &[TrayEntry]) -> Option<String> {
    let named = |(scenario, entry): (&Scenario, &TrayEntry)| {
        let built_in =
            Scenario::built_in(&scenario.id).is_some_and(|known| departures(&known, scenario).is_empty());
        match (&scenario.own_data, built_in) {
            (Some(_), _) => None,
            (None, true) => Some(scenario.id.clone()),
            (None, false) => Some(format!("'{}'", entry.fragment)),
        }
    };
    let names: Option<Vec<String>> = scenarios.iter().zip(entries).map(named).collect();
    Some(format!("tianchu compare {}", names?.join(" ")))
}
