//! The balance of farmland year by year: what is taken and replenished, and the cap that ties the two.

use tianchu_model::number::significant;
use tianchu_model::time::{LAST_HISTORY_YEAR, LAST_YEAR, REGIME_YEAR, Year, year_idx};
use tianchu_model::{Column, Frequency, Region, Series};

use crate::draft::{Draft, Pane};
use crate::number::{area, percent};
use crate::scene::Role;
use crate::view::{Strand, View, at, sum, values};

/// Years over which cap and demand are compared, as on the map of provinces.
const FROM: Year = 2026;
/// Last of them.
const TO: Year = 2030;

/// Yearly change of a stock.
fn changes(column: &Column) -> Vec<Option<f64>> {
    let at = |slot: usize| column.at(slot);
    (0..Frequency::Yearly.len()).map(|i| Some(at(i)? - at(i.checked_sub(1)?)?)).collect()
}

/// Taken and replenished, by class.
pub(crate) fn occupation(view: &View<'_>) -> Option<Draft> {
    let stock = view.column(Series::FarmlandArea)?;
    let replenished = view.column(Series::FarmlandReplenished)?;
    let construction = view.column(Series::FarmlandConstruction)?;
    let other = view.column(Series::FarmlandOtherOut)?;
    let words = view.words;
    let column = |series, short, role| Some(view.strand(series, short, role)?.columns(false));
    let mut gains = vec![
        column(Series::FarmlandRestored, words.charts_occupation_restored(), Role::Land)?,
        column(Series::FarmlandReclaimed, words.charts_occupation_reclaimed(), Role::Leaf)?,
        column(Series::FarmlandRectified, words.charts_occupation_rectified(), Role::Mid)?,
    ];
    let baseline = view.baseline_column(Series::FarmlandArea);
    let net = words.charts_occupation_net_baseline();
    gains.extend(baseline.map(|c| Strand::baseline_of(view, net, changes(&c))));
    let (net, short) = (words.charts_occupation_net(), words.charts_occupation_net_short());
    gains.push(Strand::line(net, short, Role::Ink, changes(&stock)));

    let trees = view.strand(Series::FarmlandTrees, words.charts_occupation_trees_short(), Role::Leaf)?;
    let orchards = view.strand(Series::FarmlandOrchards, "", Role::Leaf)?;
    let trees = Strand { name: words.charts_occupation_trees().to_owned(), ..trees.plus(&orchards, 1.0) };
    let building =
        view.strand(Series::FarmlandInfrastructure, words.charts_occupation_facilities(), Role::Mid)?;
    let illegal =
        view.strand(Series::FarmlandIllegalBuilding, words.charts_occupation_illegal(), Role::Amber)?;
    // What is left is what needs no replenishment, and mining.
    let rest = [&trees, &building, &illegal]
        .into_iter()
        .fold(view.strand(Series::FarmlandOtherOut, words.charts_other(), Role::Grey)?, |rest, s| {
            rest.plus(s, -1.0)
        });
    let rest = Strand { name: words.charts_occupation_rest().to_owned(), ..rest };
    let built =
        view.strand(Series::FarmlandConstruction, words.charts_occupation_construction(), Role::Ink)?;
    let losses = [built, trees, building, rest, illegal];

    let net = at(&stock, LAST_YEAR) - at(&stock, LAST_HISTORY_YEAR);
    let whole = |c: &Column| sum(c, REGIME_YEAR, LAST_YEAR);
    let (gain, loss) = (area(whole(&replenished), words), area(whole(&construction) + whole(&other), words));
    let change = area(net.abs(), words);
    let title = match (view.region, net >= 0.0) {
        (Region::Nation, true) => words.charts_occupation_gains(&change, &gain, &loss),
        (Region::Nation, false) => words.charts_occupation_loses(&change, &gain, &loss),
        (_, true) => words.charts_occupation_gains_in(&change, &gain, &loss, &view.place()),
        (_, false) => words.charts_occupation_loses_in(&change, &gain, &loss, &view.place()),
    };
    let panes = vec![
        Pane::new(words.charts_occupation_replenished(), "mu", gains),
        Pane::new(words.charts_taken(), "mu", losses.map(|s| s.columns(false)).into()),
    ];
    Some(Draft::yearly(title, words.charts_occupation_what(), panes))
}

/// Cap, demand and what was taken; what was blocked and why; the bank of credits.
pub(crate) fn cap(view: &View<'_>) -> Option<Draft> {
    let cap = view.column(Series::FarmlandCap)?;
    let demand = view.column(Series::FarmlandDemand)?;
    let taken = view.column(Series::FarmlandConstruction)?;
    let words = view.words;
    let mut strands: Vec<Strand> = view
        .baseline_column(Series::FarmlandCap)
        .map(|c| Strand::baseline_of(view, words.charts_cap_baseline(), values(&c)))
        .into_iter()
        .collect();
    strands.push(view.strand(Series::FarmlandDemand, words.charts_demand(), Role::Mid)?);
    strands.push(view.strand(Series::FarmlandCap, words.charts_cap_cap(), Role::Ink)?);
    strands.push(view.strand(Series::FarmlandConstruction, words.charts_taken(), Role::Land)?);

    let by_cap = view.strand(Series::FarmlandUnmetByCap, words.charts_cap_by_cap(), Role::Ink)?;
    let by_freeze = view.strand(Series::FarmlandUnmetByFreeze, words.charts_cap_by_freeze(), Role::Amber)?;
    let rest = view.strand(Series::FarmlandUnmet, words.charts_other(), Role::Grey)?;
    let name = words.charts_cap_by_other();
    let rest = Strand { name: name.to_owned(), ..rest.plus(&by_cap, -1.0).plus(&by_freeze, -1.0) };
    let blocked = [by_cap, by_freeze, rest].map(|s| s.columns(false));
    let bank = view.strand(Series::FarmlandBank, "", Role::Land)?.area();
    let panes = vec![
        Pane::new(words.charts_cap_construction(), "mu", strands),
        Pane::new(words.charts_cap_blocked(), "mu", blocked.into()),
        Pane::new(words.charts_cap_bank(), "mu", vec![bank]),
    ];
    Some(Draft::yearly(cap_title(view, &cap, &demand, &taken), words.charts_cap_what(), panes))
}

fn cap_title(view: &View<'_>, cap: &Column, demand: &Column, taken: &Column) -> String {
    let words = view.words;
    let (wanted, allowed) = (sum(demand, FROM, TO), sum(cap, FROM, TO));
    let ratio = if wanted > 0.0 { allowed / wanted } else { 0.0 };
    let share = percent(ratio, words);
    if view.region == Region::Nation {
        let count = view.run.provinces_capped(TO).len();
        return if allowed >= wanted {
            words.charts_cap_nation_slack(&count, &significant(ratio, 2), &TO)
        } else if allowed > 0.0 {
            words.charts_cap_nation_tight(&count, &share, &TO)
        } else {
            words.charts_cap_nation_zero(&count, &FROM, &TO)
        };
    }
    let place = view.place();
    let short =
        |y: Year| matches!((cap.at(year_idx(y)), demand.at(year_idx(y))), (Some(c), Some(d)) if c < d);
    let years: Vec<Year> = (REGIME_YEAR..=LAST_YEAR).filter(|&y| short(y)).collect();
    let unmet = area(sum(demand, REGIME_YEAR, LAST_YEAR) - sum(taken, REGIME_YEAR, LAST_YEAR), words);
    match years.as_slice() {
        [] => words.charts_cap_above(&FROM, &place, &share, &TO),
        [year] => words.charts_cap_below_once(&place, &unmet, year),
        [year, ..] => words.charts_cap_below(&years.len(), &place, &unmet, year),
    }
}
