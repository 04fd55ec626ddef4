//! The balance of farmland year by year: what is taken and replenished, and the cap that ties the two.

use tianchu_model::number::significant;
use tianchu_model::time::{LAST_HISTORY_YEAR, LAST_YEAR, REGIME_YEAR, Year, year_idx};
use tianchu_model::{Column, Frequency, Lang, Region, Series};
use tianchu_report::{Words, places};

use crate::draft::{Draft, Pane};
use crate::scene::Role;
use crate::view::{Strand, View, at, sum, values};
use crate::words::{area, percent};

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
    let column = |series, zh, en, role| Some(view.strand(series, zh, en, role)?.columns(false));
    let mut gains = vec![
        column(Series::FarmlandRestored, "恢复", "Restored", Role::Land)?,
        column(Series::FarmlandReclaimed, "开垦", "Reclaimed", Role::Leaf)?,
        column(Series::FarmlandRectified, "整改", "Rectified", Role::Mid)?,
    ];
    let baseline = view.baseline_column(Series::FarmlandArea);
    gains.extend(baseline.map(|c| Strand::baseline(view, view.pick("净变化", "net"), changes(&c))));
    let net = view.pick("耕地净变化", "Net change of farmland");
    gains.push(Strand::line(net, view.pick("净变化", "Net"), Role::Ink, changes(&stock)));

    let trees = view.strand(Series::FarmlandTrees, "林园", "Trees, orchards", Role::Leaf)?;
    let orchards = view.strand(Series::FarmlandOrchards, "", "", Role::Leaf)?;
    let name = view.pick("转为林地和园地", "Turned to trees and orchards");
    let trees = Strand { name: name.to_owned(), ..trees.plus(&orchards, 1.0) };
    let building = view.strand(Series::FarmlandInfrastructure, "农房设施", "Farm building", Role::Mid)?;
    let illegal = view.strand(Series::FarmlandIllegalBuilding, "违法", "Illegal", Role::Amber)?;
    // What is left is what needs no replenishment, and mining.
    let rest = [&trees, &building, &illegal]
        .into_iter()
        .fold(view.strand(Series::FarmlandOtherOut, "其他", "Other", Role::Grey)?, |rest, s| {
            rest.plus(s, -1.0)
        });
    let name = view.pick("不纳入补充范围的减少与矿业损毁", "Exempt losses and mining damage");
    let rest = Strand { name: name.to_owned(), ..rest };
    let construction_strand = view.strand(Series::FarmlandConstruction, "建设", "Construction", Role::Ink)?;
    let losses = [construction_strand, trees, building, rest, illegal];

    let lang = view.lang();
    let who = match (view.region, lang) {
        (Region::Nation, _) => String::new(),
        (region, Lang::Zh) => format!("{} ", places::name(region, Words::of(lang))),
        (region, Lang::En) => format!(" in {}", places::name(region, Words::of(lang))),
    };
    let net = at(&stock, LAST_YEAR) - at(&stock, LAST_HISTORY_YEAR);
    let whole = |c: &Column| sum(c, REGIME_YEAR, LAST_YEAR);
    let (gain, loss) = (area(whole(&replenished), lang), area(whole(&construction) + whole(&other), lang));
    let (more, less) = (view.pick("净增", "more"), view.pick("净减", "less"));
    let (way, change) = (if net >= 0.0 { more } else { less }, area(net.abs(), lang));
    let title = match lang {
        Lang::Zh => format!("{who}2025—2035 年补充 {gain}，占用 {loss}，耕地{way} {change}"),
        Lang::En => format!("{gain} replenished and {loss} taken{who} in 2025–2035: {change} {way} farmland"),
    };
    let panes = vec![
        Pane::new(view.pick("补充与净变化", "Replenished, and net change"), "mu", gains),
        Pane::new(view.pick("占用", "Taken"), "mu", losses.map(|s| s.columns(false)).into()),
    ];
    Some(Draft::yearly(title, view.pick("每年补充与占用，分类", "By class, in the year"), panes))
}

/// Cap, demand and what was taken; what was blocked and why; the bank of credits.
pub(crate) fn cap(view: &View<'_>) -> Option<Draft> {
    let cap = view.column(Series::FarmlandCap)?;
    let demand = view.column(Series::FarmlandDemand)?;
    let taken = view.column(Series::FarmlandConstruction)?;
    let mut strands: Vec<Strand> = view
        .baseline_column(Series::FarmlandCap)
        .map(|c| Strand::baseline(view, view.pick("上限", "cap"), values(&c)))
        .into_iter()
        .collect();
    strands.push(view.strand(Series::FarmlandDemand, "需求", "Demand", Role::Mid)?);
    strands.push(view.strand(Series::FarmlandCap, "上限", "Cap", Role::Ink)?);
    strands.push(view.strand(Series::FarmlandConstruction, "占用", "Taken", Role::Land)?);

    let by_cap = view.strand(Series::FarmlandUnmetByCap, "因上限", "By cap", Role::Ink)?;
    let by_freeze = view.strand(Series::FarmlandUnmetByFreeze, "因冻结", "By freeze", Role::Amber)?;
    let rest = view.strand(Series::FarmlandUnmet, "其他", "Other", Role::Grey)?;
    let name = view.pick("其他：指标不足、平台、永久基本农田", "Other: credits, platform, basic farmland");
    let rest = Strand { name: name.to_owned(), ..rest.plus(&by_cap, -1.0).plus(&by_freeze, -1.0) };
    let blocked = [by_cap, by_freeze, rest].map(|s| s.columns(false));
    let bank = view.strand(Series::FarmlandBank, "", "", Role::Land)?.area();
    let panes = vec![
        Pane::new(view.pick("非农建设", "Construction"), "mu", strands),
        Pane::new(view.pick("受阻的需求", "Demand blocked"), "mu", blocked.into()),
        Pane::new(view.pick("年末指标库", "Bank of credits, year-end"), "mu", vec![bank]),
    ];
    let what = view.pick("每年建设占用耕地", "Farmland taken by construction in the year");
    Some(Draft::yearly(cap_title(view, &cap, &demand, &taken), what, panes))
}

fn cap_title(view: &View<'_>, cap: &Column, demand: &Column, taken: &Column) -> String {
    let lang = view.lang();
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
    let name = places::name(view.region, Words::of(lang));
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
