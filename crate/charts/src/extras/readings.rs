//! One region under the competing readings of the cap rule.

use tianchu_model::register::id;
use tianchu_model::time::{LAST_YEAR, REGIME_YEAR};
use tianchu_model::{Lang, Region, Run, Series};
use tianchu_report::{Words, register};

use crate::chart::Chart;
use crate::draft::{Draft, Pane, empty};
use crate::scene::{Role, Scene};
use crate::view::{Strand, View, sum, values};
use crate::words::{area, subject};

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
    let lang = view.lang();
    let lines = |series: Series| -> Option<Vec<Strand>> {
        let line = |(run, role): (&&Run, Role)| {
            let reading = run.params[id::FARMLAND_CAP_READING];
            let option = id::FARMLAND_CAP_READING.row().option(reading);
            let name = option.map_or("", |o| register::option(o, Words::of(lang)));
            let short = format!("R{reading:.0}");
            let name = format!(
                "{}{}{name}",
                tianchu_report::series::label(series, tianchu_report::Words::of(lang)),
                view.pick("，", ", ")
            );
            Some(Strand::line(&name, &short, role, values(&run.column(series, view.region)?)))
        };
        // The literal reading is drawn last, over the others.
        runs.iter().zip(ROLES).rev().map(line).collect()
    };
    let mut taken = lines(Series::FarmlandConstruction)?;
    let demand = view.strand(Series::FarmlandDemand, "需求", "Demand", Role::Mid)?;
    taken.insert(0, Strand { dashed: true, ..demand });
    let total = |run: &&Run| {
        Some(sum(&run.column(Series::FarmlandConstruction, view.region)?, REGIME_YEAR, LAST_YEAR))
    };
    let totals: Vec<String> =
        runs.iter().map(|run| Some(area(total(run)?, lang))).collect::<Option<Vec<_>>>()?;
    let who = subject(view.region, lang, "建设占用", "construction");
    let title = match (lang, totals.as_slice()) {
        (Lang::Zh, [one]) => format!("{who} 2025—2035 年共 {one}（本情景的读法）"),
        (Lang::En, [one]) => format!("{one} taken by {who} in 2025–2035, as this scenario reads the cap"),
        (Lang::Zh, [first, rest @ ..]) if rest.iter().all(|x| x == first) => {
            format!("三种读法下{who} 2025—2035 年都是 {first}")
        }
        (Lang::En, [first, rest @ ..]) if rest.iter().all(|x| x == first) => {
            format!("{first} taken by {who} in 2025–2035 under every reading of the cap")
        }
        (Lang::Zh, all) => format!("{who} 2025—2035 年按 R1、R2、R3 读法分别为 {}", all.join("、")),
        (Lang::En, all) => format!("Taken by {who} in 2025–2035 under R1, R2, R3: {}", all.join(", ")),
    };
    let panes = vec![
        Pane::new(view.pick("建设占用", "Taken by construction"), "mu", taken),
        Pane::new(view.pick("占用上限", "Cap"), "mu", lines(Series::FarmlandCap)?),
    ];
    let what = view
        .pick("每年建设占用与上限，按上限的读法", "Construction and cap in the year, by reading of the cap");
    Some(Draft::yearly(title, what, panes))
}
