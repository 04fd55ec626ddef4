//! Grain: what the land can yield against what its people need.

use tianchu_model::region::{N_PROVINCES, PROVINCES};
use tianchu_model::time::LAST_YEAR;
use tianchu_model::{Region, Run, Series};
use tianchu_report::{Words, quantity};

use crate::draft::{Draft, Pane};
use crate::number::percent;
use crate::scene::Role;
use crate::view::{Strand, View, at, values};

/// The fifteen provinces north of the Qinling and the Huai, as statistics divide them.
const NORTH: [&str; 15] =
    ["11", "12", "13", "14", "15", "21", "22", "23", "37", "41", "61", "62", "63", "64", "65"];

/// Capacity over need, year by year.
fn surplus(run: &Run, region: Region) -> Option<Vec<Option<f64>>> {
    let capacity = values(&run.column(Series::FarmlandMatureKg, region)?);
    let need = values(&run.column(Series::FarmlandNeedKg, region)?);
    Some(capacity.into_iter().zip(need).map(|(have, want)| Some(have? - want?)).collect())
}

/// The surplus of the provinces in the north, or of the others.
fn part(view: &View<'_>, north: bool) -> Strand {
    let members = (0..N_PROVINCES).filter(|&p| NORTH.contains(&PROVINCES[p].code) == north);
    let words = view.words;
    let (name, short, role) = match north {
        true => (words.charts_grain_north(), words.charts_grain_north_short(), Role::Ink),
        false => (words.charts_grain_south(), words.charts_grain_south_short(), Role::Leaf),
    };
    let parts = members
        .filter_map(|p| Some(Strand::line(name, short, role, surplus(view.run, Region::Province(p))?)));
    parts.reduce(|sum, s| sum.plus(&s, 1.0)).unwrap_or_else(|| Strand::line(name, short, role, Vec::new()))
}

/// Capacity, need, and who has grain to spare.
pub(crate) fn grain(view: &View<'_>) -> Option<Draft> {
    let words = view.words;
    let capacity = view.column(Series::FarmlandMatureKg)?;
    let mut strands = vec![
        view.strand(Series::FarmlandNeedKg, words.charts_grain_need(), Role::Ink)?,
        view.strand(Series::FarmlandCapacityKg, words.charts_grain_nominal(), Role::Grey)?,
    ];
    let baseline = view.baseline_column(Series::FarmlandMatureKg);
    strands
        .splice(..0, baseline.map(|c| Strand::baseline_of(view, words.charts_grain_baseline(), values(&c))));
    strands.push(view.strand(Series::FarmlandMatureKg, words.charts_grain_matured(), Role::Land)?);

    let tons = |x: f64| quantity(x.abs(), "kg", words);
    let need = at(&view.column(Series::FarmlandNeedKg)?, LAST_YEAR);
    let last = at(&capacity, LAST_YEAR);
    let have = tons(last);
    let share = percent(if need > 0.0 { last / need } else { 0.0 }, words);
    let end = |s: &Strand| s.values.last().copied().flatten().unwrap_or(0.0);
    let (heading, balance, title) = if view.region == Region::Nation {
        let parts = vec![part(view, false), part(view, true)];
        let (south, north) = (end(&parts[0]), end(&parts[1]));
        let said = match (north < 0.0, south < 0.0) {
            (false, false) => Words::charts_grain_both_spare,
            (false, true) => Words::charts_grain_north_spares,
            (true, false) => Words::charts_grain_south_spares,
            (true, true) => Words::charts_grain_both_lack,
        };
        let title = said(words, &have, &tons(north), &share, &tons(south));
        (words.charts_grain_parts(), parts, title)
    } else {
        let name = words.charts_grain_surplus();
        let strand = Strand::line(name, name, Role::Ink, surplus(view.run, view.region)?).columns(false);
        let gap = end(&strand);
        let said = if gap < 0.0 { Words::charts_grain_lacks_in } else { Words::charts_grain_spares_in };
        let title = said(words, &have, &tons(gap), &view.place(), &share);
        (words.charts_grain_balance(), vec![strand], title)
    };
    let panes = vec![
        Pane { zero: false, ..Pane::new(words.charts_grain_levels(), "kg", strands) },
        Pane::new(heading, "kg", balance),
    ];
    Some(Draft::yearly(title, words.charts_grain_what(), panes))
}
