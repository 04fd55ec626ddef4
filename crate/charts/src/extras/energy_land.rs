//! The land that energy takes, by class, and how small the part of storage is.

use tianchu_model::region::PROVINCES;
use tianchu_model::storage::land::Class;
use tianchu_model::time::{LAST_YEAR, Year, year_idx};
use tianchu_model::{Region, Series};
use tianchu_report::punctuation::percent_sign;

use crate::draft::{Draft, Pane};
use crate::number::area;
use crate::scene::Role;
use crate::stock::last_whole_year;
use crate::view::{Strand, View, at, sum, values};

/// First year whose energy land is computed by class.
const FROM: Year = 2025;

/// The sum of some series under one name.
fn group(view: &View<'_>, series: &[Series], name: &str, short: &str, role: Role) -> Option<Strand> {
    let parts = series.iter().map(|s| Some(Strand::line(name, short, role, values(&view.column(*s)?))));
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
    let words = view.words;
    let (storage, data_centres) = (words.charts_land_storage(), words.charts_land_data_centres());
    let (wind, wind_short) = (words.charts_land_wind(), words.charts_land_wind_short());
    let (pv, pv_short) = (words.charts_land_pv(), words.charts_land_pv_short());
    let (sites, sites_short) = (words.charts_land_sites(), words.charts_land_sites_short());
    let on_sites = [S::LandLines, S::LandPumpedHydro, S::LandMining];
    let classes = vec![
        group(view, &[S::LandStorage], storage, storage, Role::Storage)?,
        group(view, &[S::LandDataCentres], data_centres, data_centres, Role::Mid)?,
        group(view, &[S::LandWind], wind, wind_short, Role::Leaf)?,
        group(view, &[S::LandPvAncillary], pv, pv_short, Role::Amber)?,
        group(view, &on_sites, sites, sites_short, Role::Grey)?,
    ];
    // Mining is no construction demand.
    let under_cap = [Class::LISTED.as_slice(), &Class::UNLISTED].concat();
    let (mut stored, mut energy, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    for year in FROM..=LAST_YEAR {
        stored.push(on_farmland(view, year, &[Class::Storage]));
        energy.push(on_farmland(view, year, &under_cap));
        let demand = |series| view.column(series).map_or(0.0, |c| at(&c, year));
        asked.push(demand(S::FarmlandDemand) + demand(S::FarmlandCoordinatedDemand));
    }
    let part = |name: &str, short: &str, role: Role, value: &dyn Fn(usize) -> f64| {
        let before = std::iter::repeat_n(None, year_idx(FROM));
        let values = before.chain((0..asked.len()).map(|i| Some(value(i)))).collect();
        Strand::line(name, short, role, values).columns(false)
    };
    let (other, rest) = (words.charts_land_other(), words.charts_land_rest());
    let on_land = vec![
        part(storage, storage, Role::Storage, &|i| stored[i]),
        part(other, other, Role::Leaf, &|i| energy[i] - stored[i]),
        part(rest, words.charts_land_rest_short(), Role::Grey, &|i| asked[i] - energy[i]),
    ];
    let whole = |x: &[f64]| x.iter().fold(0.0, |sum, x| sum + x);
    let all = area(sum(&view.column(S::LandStorage)?, FROM, LAST_YEAR), words);
    let (farmed, asked) = (whole(&stored), whole(&asked));
    // Small is said as small: two digits of a per cent.
    let share = if asked > 0.0 { farmed / asked } else { 0.0 };
    let share = format!("{:.2}{}", share * 100.0, percent_sign(words));
    let farmed = area(farmed, words);
    let title = match view.region {
        Region::Nation => words.charts_land_title(&all, &farmed, &share),
        _ => words.charts_land_title_in(&all, &farmed, &view.place(), &share),
    };
    let panes = vec![
        Pane::new(words.charts_land_all(), "mu", classes),
        Pane::new(words.charts_land_asked(), "mu", on_land),
    ];
    let draft = Draft::yearly(title, words.charts_land_what(), panes);
    Some(Draft { history: f64::from(last_whole_year(view.run)), ..draft })
}
