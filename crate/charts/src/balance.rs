//! The balance of farmland year by year: what is taken and replenished, and the cap that ties the two.

use tianchu_model::number::significant;
use tianchu_model::time::{LAST_HISTORY_YEAR, LAST_YEAR, REGIME_YEAR, Year, year_idx};
use tianchu_model::{Column, Frequency, Lang, Region, Series};

use crate::draft::Draft;
use crate::scene::Role;
use crate::view::{Strand, View, slots, values};
use crate::words::{area, percent};

/// Years over which cap and demand are compared, as on the map of provinces.
const FROM: Year = 2026;
/// Last of them.
const TO: Year = 2030;

fn sum(column: &Column, from: Year, to: Year) -> f64 {
    (from..=to).filter_map(|y| column.at(year_idx(y))).fold(0.0, |a, b| a + b)
}

/// Yearly change of a stock.
fn changes(column: &Column) -> Vec<Option<f64>> {
    let at = |slot: usize| column.at(slot);
    (0..Frequency::Yearly.len()).map(|i| Some(at(i)? - at(i.checked_sub(1)?)?)).collect()
}

/// Taken and replenished.
pub(crate) fn occupation(view: &View<'_>) -> Option<Draft> {
    let stock = view.column(Series::FarmlandArea)?;
    let replenished = view.column(Series::FarmlandReplenished)?;
    let construction = view.column(Series::FarmlandConstruction)?;
    let other = view.column(Series::FarmlandOtherOut)?;
    let columns = |series: Series, column: &Column, zh, en, role, down| {
        Strand::line(series.label(view.lang), view.pick(zh, en), role, values(column)).columns(down)
    };
    let mut strands = vec![
        columns(Series::FarmlandReplenished, &replenished, "补充", "Replenished", Role::Land, false),
        columns(Series::FarmlandConstruction, &construction, "建设占用", "Construction", Role::Mid, true),
        columns(Series::FarmlandOtherOut, &other, "其他", "Other", Role::Grey, true),
    ];
    let baseline = view.baseline_column(Series::FarmlandArea);
    strands.extend(baseline.map(|c| Strand::baseline(view, view.pick("净变化", "net"), changes(&c))));
    strands.push(Strand::line(
        view.pick("耕地净变化", "Net change of farmland"),
        view.pick("净变化", "Net"),
        Role::Ink,
        changes(&stock),
    ));
    let lang = view.lang;
    let who = match (view.region, lang) {
        (Region::Nation, _) => String::new(),
        (region, Lang::Zh) => format!("{} ", region.name(lang)),
        (region, Lang::En) => format!(" in {}", region.name(lang)),
    };
    let at = |y: Year| stock.at(year_idx(y)).unwrap_or(0.0);
    let net = at(LAST_YEAR) - at(LAST_HISTORY_YEAR);
    let (gain, loss) = (
        area(sum(&replenished, REGIME_YEAR, LAST_YEAR), lang),
        area(sum(&construction, REGIME_YEAR, LAST_YEAR) + sum(&other, REGIME_YEAR, LAST_YEAR), lang),
    );
    let change = area(net.abs(), lang);
    let title = match (lang, net >= 0.0) {
        (Lang::Zh, true) => format!("{who}2025—2035 年补充 {gain}，占用 {loss}，耕地净增 {change}"),
        (Lang::Zh, false) => format!("{who}2025—2035 年补充 {gain}，占用 {loss}，耕地净减 {change}"),
        (Lang::En, true) => {
            format!("{gain} replenished and {loss} taken{who} in 2025–2035: {change} more farmland")
        }
        (Lang::En, false) => {
            format!("{gain} replenished and {loss} taken{who} in 2025–2035: {change} less farmland")
        }
    };
    Some(Draft {
        unit: "mu",
        title,
        what: view
            .pick("每年补充（向上）与占用（向下）", "Replenished (up) and taken (down) in the year")
            .to_owned(),
        slots: slots(Frequency::Yearly),
        strands,
        targets: Vec::new(),
        zero: true,
        history: f64::from(LAST_HISTORY_YEAR),
        years: vec![2030],
    })
}

/// Cap, demand and what was taken.
pub(crate) fn cap(view: &View<'_>) -> Option<Draft> {
    let cap = view.column(Series::FarmlandCap)?;
    let demand = view.column(Series::FarmlandDemand)?;
    let taken = view.column(Series::FarmlandConstruction)?;
    let line = |series: Series, column: &Column, zh, en, role| {
        Strand::line(series.label(view.lang), view.pick(zh, en), role, values(column))
    };
    let mut strands: Vec<Strand> = view
        .baseline_column(Series::FarmlandCap)
        .map(|c| Strand::baseline(view, view.pick("上限", "cap"), values(&c)))
        .into_iter()
        .collect();
    strands.push(line(Series::FarmlandDemand, &demand, "需求", "Demand", Role::Mid));
    strands.push(line(Series::FarmlandCap, &cap, "上限", "Cap", Role::Ink));
    strands.push(line(Series::FarmlandConstruction, &taken, "占用", "Taken", Role::Land));
    Some(Draft {
        unit: "mu",
        title: cap_title(view, &cap, &demand, &taken),
        what: view.pick("每年非农建设占用耕地", "Farmland taken by construction in the year").to_owned(),
        slots: slots(Frequency::Yearly),
        strands,
        targets: Vec::new(),
        zero: true,
        history: f64::from(LAST_HISTORY_YEAR),
        years: vec![2030],
    })
}

fn cap_title(view: &View<'_>, cap: &Column, demand: &Column, taken: &Column) -> String {
    let lang = view.lang;
    let unmet = area(sum(demand, REGIME_YEAR, LAST_YEAR) - sum(taken, REGIME_YEAR, LAST_YEAR), lang);
    if view.region == Region::Nation {
        let n = view.run.provinces_capped(TO).len();
        let (wanted, allowed) = (sum(demand, FROM, TO), sum(cap, FROM, TO));
        let ratio = if wanted > 0.0 { allowed / wanted } else { 0.0 };
        let (times, share, spare) = (significant(ratio, 2), percent(ratio, lang), allowed > 0.0);
        return match (lang, allowed >= wanted) {
            (Lang::Zh, true) => format!("全国上限为需求的 {times} 倍，仍有 {n} 个省 {TO} 年前受限"),
            (Lang::Zh, false) if spare => format!("全国上限只有需求的 {share}，{n} 个省 {TO} 年前受限"),
            (Lang::Zh, false) => format!("{FROM}—{TO} 年全国占用上限为零，{n} 个省受限"),
            (Lang::En, true) => {
                format!("The national cap is {times} times demand, yet binds {n} provinces by {TO}")
            }
            (Lang::En, false) if spare => {
                format!("The national cap is only {share} of demand and binds {n} provinces by {TO}")
            }
            (Lang::En, false) => format!("The national cap is zero in {FROM}–{TO} and binds {n} provinces"),
        };
    }
    let name = view.region.name(lang);
    let short =
        |y: Year| matches!((cap.at(year_idx(y)), demand.at(year_idx(y))), (Some(c), Some(d)) if c < d);
    let years: Vec<Year> = (REGIME_YEAR..=LAST_YEAR).filter(|&y| short(y)).collect();
    let whole = sum(demand, FROM, TO);
    let share = percent(if whole > 0.0 { sum(cap, FROM, TO) / whole } else { 0.0 }, lang);
    match (lang, years.first()) {
        (Lang::Zh, None) => format!("{name}占用上限各年均高于需求，{FROM}—{TO} 年为需求的 {share}"),
        (Lang::En, None) => format!("In {name} the cap stays above demand, at {share} of it in {FROM}–{TO}"),
        (Lang::Zh, Some(y)) => {
            format!("{name} {y} 年起有 {} 年上限低于需求，到 2035 年少占 {unmet}", years.len())
        }
        (Lang::En, Some(y)) => {
            let n = years.len();
            let plural = if n == 1 { "year" } else { "years" };
            format!("In {name} the cap is below demand in {n} {plural} from {y}; {unmet} stays unmet to 2035")
        }
    }
}
