//! Grain: what the land can yield against what its people need.

use tianchu_model::region::{N_PROVINCES, PROVINCES};
use tianchu_model::time::LAST_YEAR;
use tianchu_model::{Lang, Region, Run, Series};
use tianchu_report::{Words, quantity};

use crate::draft::{Draft, Pane};
use crate::scene::Role;
use crate::view::{Strand, View, at, values};
use crate::words::{percent, subject};

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
    let (name, short, role) = match north {
        true => (
            view.pick("北方 15 省余缺", "Surplus of 15 northern provinces"),
            view.pick("北方", "North"),
            Role::Ink,
        ),
        false => (
            view.pick("南方 16 省余缺", "Surplus of 16 southern provinces"),
            view.pick("南方", "South"),
            Role::Leaf,
        ),
    };
    let parts = members
        .filter_map(|p| Some(Strand::line(name, short, role, surplus(view.run, Region::Province(p))?)));
    parts.reduce(|sum, s| sum.plus(&s, 1.0)).unwrap_or_else(|| Strand::line(name, short, role, Vec::new()))
}

/// Capacity, need, and who has grain to spare.
pub(crate) fn grain(view: &View<'_>) -> Option<Draft> {
    let lang = view.lang();
    let capacity = view.column(Series::FarmlandMatureKg)?;
    let mut strands = vec![
        view.strand(Series::FarmlandNeedKg, "需要", "Need", Role::Ink)?,
        view.strand(Series::FarmlandCapacityKg, "名义产能", "Nominal", Role::Grey)?,
    ];
    let baseline = view.baseline_column(Series::FarmlandMatureKg);
    strands.splice(..0, baseline.map(|c| Strand::baseline(view, view.pick("产能", "capacity"), values(&c))));
    strands.push(view.strand(Series::FarmlandMatureKg, "熟化产能", "Matured", Role::Land)?);

    let tons = |x: f64| quantity(x.abs(), "kg", Words::of(lang));
    let need = at(&view.column(Series::FarmlandNeedKg)?, LAST_YEAR);
    let last = at(&capacity, LAST_YEAR);
    let have = tons(last);
    let share = percent(if need > 0.0 { last / need } else { 0.0 }, lang);
    let who = subject(view.region, lang, "粮食产能", "Grain capacity");
    let of_need = match lang {
        Lang::Zh => format!("{who} 2035 年为 {have}，为需要的 {share}"),
        Lang::En => format!("{who} is {have} in 2035, {share} of need"),
    };
    let end = |s: &Strand| s.values.last().copied().flatten().unwrap_or(0.0);
    let word = |x: f64| if x < 0.0 { view.pick("缺", "short of") } else { view.pick("余", "spares") };
    let (heading, balance, title) = if view.region == Region::Nation {
        let parts = vec![part(view, false), part(view, true)];
        let (south, north) = (end(&parts[0]), end(&parts[1]));
        let title = match lang {
            Lang::Zh => {
                format!("{of_need}；北方{} {}，南方{} {}", word(north), tons(north), word(south), tons(south))
            }
            Lang::En => {
                let part = |x: f64| format!("{}{}", if x < 0.0 { "lacks " } else { "spares " }, tons(x));
                format!("{of_need}; the north {}, the south {}", part(north), part(south))
            }
        };
        (view.pick("北方与南方余缺", "Surplus of north and south"), parts, title)
    } else {
        let name = view.pick("余缺", "Surplus");
        let strand = Strand::line(name, name, Role::Ink, surplus(view.run, view.region)?).columns(false);
        let x = end(&strand);
        let title = match lang {
            Lang::Zh => format!("{of_need}，{} {}", word(x), tons(x)),
            Lang::En => {
                format!("{of_need}: {} {}", if x < 0.0 { "short by" } else { "a surplus of" }, tons(x))
            }
        };
        (view.pick("产能减需要", "Capacity less need"), vec![strand], title)
    };
    let panes = vec![
        Pane { zero: false, ..Pane::new(view.pick("产能与需要", "Capacity and need"), "kg", strands) },
        Pane::new(heading, "kg", balance),
    ];
    Some(Draft::yearly(
        title,
        view.pick("每年粮食产能与居民需要", "Grain the land can yield and people need"),
        panes,
    ))
}
