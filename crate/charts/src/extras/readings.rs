//! One region under the competing readings of the cap rule.

use tianchu_model::register::id;
use tianchu_model::time::{LAST_YEAR, REGIME_YEAR};
use tianchu_model::{Region, Run, Series};
use tianchu_report::punctuation::list;
use tianchu_report::{Words, register, series};

use crate::chart::Chart;
use crate::draft::{Draft, Pane, empty};
use crate::number::area;
use crate::scene::{Role, Scene};
use crate::view::{Strand, View, sum, values};

/// Colours of R1, R2, R3.
const ROLES: [Role; 3] = [Role::Land, Role::Ink, Role::Leaf];

/// Construction and cap of a region under R1, R2 and R3: the same scenario run three times, with
/// `farmland.cap_reading` at 1, 2 and 3. The demand, the source and the scope are those of the run with the fewest
/// changes.
///
/// The lines are named after the reading each run was made with, so that other runs show as what they are. A region
/// without farmland gives an empty scene that says so.
#[must_use]
pub fn readings(runs: &[&Run; 3], region: Region, words: Words) -> Scene {
    // The run whose reading is the scenario's own has no change of ours to own up to.
    let run = runs.iter().min_by_key(|r| r.scenario.changes().count()).unwrap_or(&runs[0]);
    let view = View { chart: Chart::Readings, run, baseline: None, region, words };
    draft(&view, runs).map_or_else(|| empty(&view), |draft| draft.scene(&view))
}

/// A single run under its own reading.
pub(crate) fn own(view: &View<'_>) -> Option<Draft> {
    draft(view, &[view.run])
}

fn draft(view: &View<'_>, runs: &[&Run]) -> Option<Draft> {
    let words = view.words;
    let lines = |series: Series| -> Option<Vec<Strand>> {
        let line = |(run, role): (&&Run, Role)| {
            let reading = run.params[id::FARMLAND_CAP_READING];
            let option = id::FARMLAND_CAP_READING.row().option(reading);
            let name = option.map_or("", |o| register::option(o, words));
            let short = format!("R{reading:.0}");
            let name = words.charts_readings_line(&name, &series::label(series, words));
            Some(Strand::line(&name, &short, role, values(&run.column(series, view.region)?)))
        };
        // The literal reading is drawn last, over the others.
        runs.iter().zip(ROLES).rev().map(line).collect()
    };
    let mut taken = lines(Series::FarmlandConstruction)?;
    let demand = view.strand(Series::FarmlandDemand, words.charts_demand(), Role::Mid)?;
    taken.insert(0, Strand { dashed: true, ..demand });
    let total = |run: &&Run| {
        Some(sum(&run.column(Series::FarmlandConstruction, view.region)?, REGIME_YEAR, LAST_YEAR))
    };
    let totals: Vec<String> =
        runs.iter().map(|run| Some(area(total(run)?, words))).collect::<Option<Vec<_>>>()?;
    let who = match view.region {
        Region::Nation => words.charts_readings_who().to_owned(),
        _ => words.charts_readings_who_in(&view.place()),
    };
    let title = match totals.as_slice() {
        [one] => words.charts_readings_own(one, &who),
        [first, rest @ ..] if rest.iter().all(|x| x == first) => words.charts_readings_same(first, &who),
        all => words.charts_readings_apart(&list(all, words), &who),
    };
    let panes = vec![
        Pane::new(words.charts_readings_taken(), "mu", taken),
        Pane::new(words.charts_readings_cap(), "mu", lines(Series::FarmlandCap)?),
    ];
    Some(Draft::yearly(title, words.charts_readings_what(), panes))
}
