//! The land that energy takes, by class, and how small the part of storage is.

use tianchu_model::number::quantity;
use tianchu_model::register::id;
use tianchu_model::time::{LAST_YEAR, Year};
use tianchu_model::{Lang, Series};

use crate::draft::{Draft, Pane};
use crate::scene::Role;
use crate::stock::last_observed;
use crate::view::{Strand, View, sum};
use crate::words::subject;

/// First year whose energy land is computed by class.
const FROM: Year = 2025;

/// The sum of some series under one name.
fn group(
    view: &View<'_>,
    series: &[Series],
    zh: (&str, &str),
    en: (&str, &str),
    role: Role,
) -> Option<Strand> {
    let (name, short) = (view.pick(zh.0, en.0), view.pick(zh.1, en.1));
    let parts =
        series.iter().map(|s| Some(Strand::line(name, short, role, crate::view::values(&view.column(*s)?))));
    let whole = parts.collect::<Option<Vec<_>>>()?.into_iter().reduce(|sum, part| sum.plus(&part, 1.0))?;
    Some(whole.columns(false))
}

/// Land by class, and storage among what construction takes of farmland.
pub(crate) fn storage_land(view: &View<'_>) -> Option<Draft> {
    use Series as S;
    let lang = view.lang;
    let sites = [S::LandLines, S::LandPumpedHydro, S::LandMining];
    let classes = vec![
        group(view, &[S::LandStorage], ("储能", "储能"), ("Storage", "Storage"), Role::Storage)?,
        group(
            view,
            &[S::LandDataCentres],
            ("数据中心", "数据中心"),
            ("Data centres", "Data centres"),
            Role::Mid,
        )?,
        group(view, &[S::LandWind], ("风电机位与道路", "风电"), ("Wind pads and roads", "Wind"), Role::Leaf)?,
        group(
            view,
            &[S::LandPvAncillary],
            ("光伏配套设施", "光伏配套"),
            ("PV ancillaries", "PV"),
            Role::Amber,
        )?,
        group(
            view,
            &sites,
            ("输变电、抽蓄、能源矿产", "电网与矿"),
            ("Lines, pumped hydro, mining", "Grid, mines"),
            Role::Grey,
        )?,
    ];
    let share = view.run.params[id::STORAGE_LAND_ON_FARMLAND_SHARE];
    let mut farmed = group(
        view,
        &[S::LandStorage],
        ("储能（落在耕地的需求）", "储能"),
        ("Storage (demand on farmland)", "Storage"),
        Role::Storage,
    )?;
    for mu in farmed.values.iter_mut().flatten() {
        *mu *= share;
    }
    let taken = view.strand(S::FarmlandConstruction, "建设占用", "Construction", Role::Grey)?;
    let rest = Strand {
        name: view.pick("建设占用耕地，其余", "Taken by construction, the rest").to_owned(),
        ..taken.plus(&farmed, -1.0)
    };

    let all = sum(&view.column(S::LandStorage)?, FROM, LAST_YEAR);
    let on_farmland = share * all;
    let construction = sum(&view.column(S::FarmlandConstruction)?, FROM, LAST_YEAR);
    let part = if construction > 0.0 { on_farmland / construction } else { 0.0 };
    let mu = |x: f64| quantity(x, "mu", lang);
    // Small is said as small: two digits of a per cent.
    let part = format!("{:.2}{}", part * 100.0, view.pick("%", " %"));
    let who = subject(view.region, lang, "储能", "storage");
    let title = match lang {
        Lang::Zh => format!(
            "{who} 2025—2035 年用地 {}，其中约 {}在耕地上，为建设占用耕地的 {part}",
            mu(all),
            mu(on_farmland)
        ),
        Lang::En => format!(
            "{} for {who} in 2025–2035, some {} of it farmland: {part} of what construction takes",
            mu(all),
            mu(on_farmland)
        ),
    };
    let panes = vec![
        Pane::new(view.pick("能源用地，不论地类", "Energy, on any land"), "mu", classes),
        Pane::new(
            view.pick("建设占用耕地", "Construction, on farmland"),
            "mu",
            vec![farmed, rest.columns(false)],
        ),
    ];
    let what = view.pick("每年用地，单位用地多为判断", "In the year; mostly our judgement per MW");
    let draft = Draft::yearly(title, what, panes);
    Some(Draft { history: f64::from(last_observed(view.run).year()), ..draft })
}
