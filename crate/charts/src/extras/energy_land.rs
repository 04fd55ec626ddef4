//! The land that energy takes, by class, and how small the part of storage is.

use tianchu_model::region::PROVINCES;
use tianchu_model::storage::land::Class;
use tianchu_model::time::{LAST_YEAR, Year, year_idx};
use tianchu_model::{Lang, Region, Series};
use tianchu_report::{Words, quantity};

use crate::draft::{Draft, Pane};
use crate::scene::Role;
use crate::stock::last_observed;
use crate::view::{Strand, View, at, sum};
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

/// Farmland that some classes ask for in a year, in mu.
fn on_farmland(view: &View<'_>, year: Year, classes: &[Class]) -> f64 {
    let land = view.run.storage.land_on_farmland(year);
    let here = |p: usize| match view.region {
        Region::Nation => true,
        Region::Province(q) => p == q,
        Region::Grid(grid) => PROVINCES[p].grid == grid,
    };
    let of = |class: Class| land[class as usize].iter().enumerate().filter(|(p, _)| here(*p));
    classes.iter().flat_map(|&class| of(class)).map(|(_, mu)| mu.get()).fold(0.0, |sum, x| sum + x)
}

/// Land by class, and storage among what construction asks of farmland.
pub(crate) fn storage_land(view: &View<'_>) -> Option<Draft> {
    use Series as S;
    let lang = view.lang();
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
    // Mining is no construction demand.
    let under_cap = [Class::LISTED.as_slice(), &Class::UNLISTED].concat();
    let (mut storage, mut energy, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    for year in FROM..=LAST_YEAR {
        storage.push(on_farmland(view, year, &[Class::Storage]));
        energy.push(on_farmland(view, year, &under_cap));
        let demand = |series| view.column(series).map_or(0.0, |c| at(&c, year));
        asked.push(demand(S::FarmlandDemand) + demand(S::FarmlandCoordinatedDemand));
    }
    let part = |zh: (&str, &str), en: (&str, &str), role: Role, value: &dyn Fn(usize) -> f64| {
        let before = std::iter::repeat_n(None, year_idx(FROM));
        let values = before.chain((0..asked.len()).map(|i| Some(value(i)))).collect();
        Strand::line(view.pick(zh.0, en.0), view.pick(zh.1, en.1), role, values).columns(false)
    };
    let on_land = vec![
        part(("储能", "储能"), ("Storage", "Storage"), Role::Storage, &|i| storage[i]),
        part(("其他能源", "其他能源"), ("Other energy", "Other energy"), Role::Leaf, &|i| {
            energy[i] - storage[i]
        }),
        part(("其余建设", "其余建设"), ("All other construction", "All other"), Role::Grey, &|i| {
            asked[i] - energy[i]
        }),
    ];
    let whole = |x: &[f64]| x.iter().fold(0.0, |sum, x| sum + x);
    let all = sum(&view.column(S::LandStorage)?, FROM, LAST_YEAR);
    let (farmed, asked) = (whole(&storage), whole(&asked));
    let part = if asked > 0.0 { farmed / asked } else { 0.0 };
    let mu = |x: f64| quantity(x, "mu", Words::of(lang));
    // Small is said as small: two digits of a per cent.
    let part = format!("{:.2}{}", part * 100.0, view.pick("%", " %"));
    let who = subject(view.region, lang, "储能", "storage");
    let title = match lang {
        Lang::Zh => format!(
            "{who} 2025—2035 年用地 {}，其中约 {}在耕地上，为建设占用需求的 {part}",
            mu(all),
            mu(farmed)
        ),
        Lang::En => format!(
            "{} for {who} in 2025–2035, some {} of it farmland: {part} of what construction asks for",
            mu(all),
            mu(farmed)
        ),
    };
    let panes = vec![
        Pane::new(view.pick("能源用地，不论地类", "Energy, on any land"), "mu", classes),
        Pane::new(view.pick("建设占用耕地需求", "Asked for on farmland"), "mu", on_land),
    ];
    let what = view.pick("每年用地，单位用地多为判断", "In the year; mostly our judgement per MW");
    let draft = Draft::yearly(title, what, panes);
    Some(Draft { history: f64::from(last_observed(view.run).year()), ..draft })
}
