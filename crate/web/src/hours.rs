//! The hours of a grid as the page lists them: places to choose from, figures, and what they rest on.

use serde::Serialize;
use tianchu_model::Scenario;
use tianchu_model::power::fit;
use tianchu_model::power::{GridHours, PowerSystem, SystemYear, Week, WeekChoice};
use tianchu_model::region::{GRIDS, Grid, Region};
use tianchu_report::export::Table;
use tianchu_report::hours::Figure;
use tianchu_report::{self as report, Words, places};

/// Where the view looks, and where else it could.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HoursInfo {
    /// Grid, year and week as links hold them: `north.2030.hardest`.
    pub place: String,
    /// Name of the grid in links and files.
    pub grid: &'static str,
    /// Year.
    pub year: String,
    /// `hardest`, `surplus` or a number.
    pub week: String,
    /// Number of the week that is.
    pub number: usize,
    /// The six grids.
    pub grids: Vec<Choice>,
    /// Years that have hours.
    pub years: Vec<String>,
    /// Weeks to choose from.
    pub weeks: Vec<Choice>,
    /// The reader's own file in use.
    pub own: Option<OwnFile>,
    /// Seed of the weather; a text, since scripts round what is above 2^53.
    pub seed: String,
    /// Draw of the seed; above 0 it samples the assumptions too.
    pub draw: String,
    /// Whose data load and weather rest on.
    pub attribution: &'static str,
}

/// A reader's own file.
#[derive(Clone, Debug, Serialize)]
pub struct OwnFile {
    /// What it is called.
    pub name: String,
    /// Whether it has a column of the grid in sight.
    pub here: bool,
    /// What is to be known of it.
    pub notes: Vec<String>,
}

/// Something to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// Name.
    pub id: String,
    /// Name for readers.
    pub label: String,
}

pub(crate) fn info(
    hours: &GridHours,
    choice: WeekChoice,
    scenario: &Scenario,
    own: Option<OwnFile>,
    words: Words,
) -> HoursInfo {
    let week = choice.of(hours);
    let grid = GRIDS[hours.year.grid];
    let grids = (0..GRIDS.len()).map(|g| Choice {
        id: GRIDS[g].to_owned(),
        label: places::name(Region::Grid(Grid(g)), words).to_owned(),
    });
    let named = |choice: WeekChoice| Choice {
        id: choice.id(),
        label: report::hours::week_chosen(choice, hours, words),
    };
    let all = Week::all().map(WeekChoice::Number);
    let weeks = [WeekChoice::Hardest, WeekChoice::Surplus].into_iter().chain(all).map(named).collect();
    HoursInfo {
        place: format!("{grid}.{}.{}", hours.year.year, choice.id()),
        grid,
        year: hours.year.year.to_string(),
        week: choice.id(),
        number: week.number(),
        grids: grids.collect(),
        years: PowerSystem::years().map(|y| y.to_string()).collect(),
        weeks,
        own,
        seed: scenario.seed.to_string(),
        draw: scenario.draw.to_string(),
        attribution: words.fit_attribution(),
    }
}

/// The figures of a grid and year.
#[derive(Clone, Debug, Serialize)]
pub struct HoursFigures {
    /// One row for each.
    pub rows: Vec<HoursFigure>,
}

/// A figure with and without storage.
#[derive(Clone, Debug, Serialize)]
pub struct HoursFigure {
    /// Name in files.
    pub id: &'static str,
    /// Name for readers.
    pub label: &'static str,
    /// With storage, as read.
    pub value: String,
    /// Without storage; empty where that says nothing.
    pub without: String,
    /// With storage, as files hold it.
    pub exact: String,
}

pub(crate) fn figures(year: &SystemYear, hours: &GridHours, words: Words) -> HoursFigures {
    let row = |figure: Figure| HoursFigure {
        id: figure.id,
        label: figure.label,
        value: figure.value,
        without: figure.without,
        exact: format!("{}", figure.exact + 0.0),
    };
    HoursFigures { rows: report::hours::figures(year, hours, words).into_iter().map(row).collect() }
}

/// How far the years are computed.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ProgressInfo {
    /// Grids and years that are done.
    pub done: usize,
    /// Of so many.
    pub total: usize,
}

/// What the hours rest on.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HoursEvidence {
    /// Figures of the fit and of its tests.
    pub fit: Table,
    /// Tests that hold and all there are.
    pub held: [usize; 2],
    /// Generated hours against open ones, a row for each kind and grid.
    pub profiles: Table,
    /// Figures of generated hours that miss, and all there are.
    pub missed: [usize; 2],
    /// Whose data they are.
    pub attribution: &'static str,
}

pub(crate) fn evidence(words: Words) -> HoursEvidence {
    let rows = fit::fit();
    let tests = || rows.iter().filter(|r| r.used.is_test() && r.holds.is_some());
    let all = fit::profiles();
    HoursEvidence {
        fit: report::hours::fit::table(&rows, words),
        held: [tests().filter(|r| r.holds == Some(true)).count(), tests().count()],
        profiles: report::hours::fit::profiles(&all, words),
        missed: [all.iter().filter(|r| r.misses()).count(), all.len()],
        attribution: words.fit_attribution(),
    }
}
