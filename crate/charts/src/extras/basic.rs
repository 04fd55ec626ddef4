//! Permanent basic farmland and high-standard farmland against what is asked of them.

use tianchu_model::register::id;
use tianchu_model::time::{LAST_HISTORY_YEAR, LAST_YEAR, REGIME_YEAR, Year};
use tianchu_model::units::MU_PER_WANMU;
use tianchu_model::{Column, Lang, Region, Series};

use crate::draft::{Draft, Pane};
use crate::scene::{Role, Target};
use crate::stock::{duty, floor_target};
use crate::view::{Strand, View, at, sum, values};
use crate::words::{area, percent, subject};

/// Year of the programme's first target.
const PROGRAMME_YEAR: Year = 2030;

/// The line of a stock over that of the baseline.
fn stock(view: &View<'_>, column: &Column, role: Role) -> Vec<Strand> {
    let mut strands: Vec<Strand> = view
        .baseline_column(column.series)
        .map(|c| Strand::baseline(view, "", values(&c)))
        .into_iter()
        .collect();
    strands.extend(view.strand(column.series, "面积", "Area", role));
    strands
}

/// Basic farmland.
pub(crate) fn basic(view: &View<'_>) -> Option<Draft> {
    let lang = view.lang();
    let column = view.column(Series::FarmlandBasic)?;
    let duty = duty(Series::FarmlandBasic, view.region);
    let zone = view.strand(Series::FarmlandReserveZone, "储备区", "Zone", Role::Land)?.area();
    let gate = view.strand(Series::FarmlandGateClosed, "县", "Counties", Role::Ink)?;
    let closed = at(&view.column(Series::FarmlandGateClosed)?, LAST_YEAR);
    let main = Pane {
        targets: duty.map(|t| floor_target(view, &column, t)).into_iter().collect(),
        zero: false,
        ..Pane::new(view.pick("年末面积", "Area, year-end"), "mu", stock(view, &column, Role::Land))
    };
    let panes = vec![
        main,
        Pane::new(view.pick("年末储备区", "Reserve zone, year-end"), "mu", vec![zone]),
        Pane::new(
            view.pick("储备区低于任务 1% 的县", "Counties with a zone below 1 % of task"),
            "share",
            vec![gate],
        ),
    ];
    let who = subject(view.region, lang, "永久基本农田", "Basic farmland");
    let last = at(&column, LAST_YEAR);
    let (end, share) = (area(last, lang), percent(closed, lang));
    let gap = duty.map_or(0.0, |d| d.value * MU_PER_WANMU - last);
    let against = match (lang, gap > 0.0, duty.is_some()) {
        (Lang::Zh, true, _) => format!("，低于任务 {}", area(gap, lang)),
        (Lang::En, true, _) => format!(", {} short of its task", area(gap, lang)),
        (Lang::Zh, false, true) => "，达到任务".to_owned(),
        (Lang::En, false, true) => ", as tasked".to_owned(),
        (_, _, false) => String::new(),
    };
    let title = match (lang, closed > 0.0) {
        (Lang::Zh, true) => format!("{who} 2035 年为 {end}{against}；{share} 的县储备区不足，不得调整"),
        (Lang::Zh, false) => format!("{who} 2035 年为 {end}{against}；各县储备区均达到 1%"),
        (Lang::En, true) => {
            format!("{who} is {end} in 2035{against}; {share} of counties lack the reserve to adjust it")
        }
        (Lang::En, false) => format!("{who} is {end} in 2035{against}; every county keeps a reserve of 1 %"),
    };
    Some(Draft::yearly(
        title,
        view.pick("永久基本农田与储备区", "Permanent basic farmland and its reserve"),
        panes,
    ))
}

/// High-standard farmland.
pub(crate) fn standard(view: &View<'_>) -> Option<Draft> {
    let lang = view.lang();
    let column = view.column(Series::FarmlandStandard)?;
    let decayed = view.column(Series::FarmlandStandardDecayed)?;
    let nation = view.region == Region::Nation;
    let wanted = view.run.params[id::FARMLAND_STANDARD_TARGET_2030_WANMU] * MU_PER_WANMU;
    let (due, last) = (at(&column, PROGRAMME_YEAR), at(&column, LAST_YEAR));
    // The stock is whole mu; the target met to the last of them is met.
    let short = wanted - due;
    let target = Target {
        label: (view.pick("2030 年目标", "Target 2030").to_owned(), String::new()),
        role: if short > 0.0 { Role::Red } else { Role::Grey },
        value: wanted,
        from: f64::from(LAST_HISTORY_YEAR),
        to: f64::from(PROGRAMME_YEAR),
        dot: true,
        beside: None,
    };
    let mut strands = stock(view, &column, Role::Land);
    if let Some(main) = strands.pop() {
        strands.push(main.area());
    }
    let main = Pane {
        targets: nation.then_some(target).into_iter().collect(),
        ..Pane::new(view.pick("年末面积", "Area, year-end"), "mu", strands)
    };
    let flows = vec![
        view.strand(Series::FarmlandStandardBuilt, "建成", "Built", Role::Land)?.columns(false),
        view.strand(Series::FarmlandStandardDecayed, "折损", "Decayed", Role::Grey)?.columns(true),
        view.strand(Series::FarmlandStandardTask, "任务", "Task", Role::Ink)?,
    ];
    let panes =
        vec![main, Pane::new(view.pick("每年建成与折损", "Built and decayed in the year"), "mu", flows)];
    let who = subject(view.region, lang, "高标准农田", "High-standard farmland");
    let (end, lost) = (area(last, lang), area(sum(&decayed, REGIME_YEAR, LAST_YEAR), lang));
    let (start, then) = (area(at(&column, LAST_HISTORY_YEAR), lang), area(due, lang));
    let title = match (lang, nation, short > 0.0) {
        (Lang::Zh, true, true) => {
            format!("{who} 2030 年为 {then}，比目标少 {}，2035 年为 {end}", area(short, lang))
        }
        (Lang::Zh, true, false) => format!("{who} 2030 年达到 {then}，2035 年为 {end}，其间折损 {lost}"),
        (Lang::Zh, false, _) => format!("{who}由 2024 年的 {start}到 2035 年的 {end}，其间折损 {lost}"),
        (Lang::En, true, true) => {
            format!("{who} is {then} in 2030, {} short of target, and {end} in 2035", area(short, lang))
        }
        (Lang::En, true, false) => format!("{who} reaches {then} in 2030 and {end} in 2035; {lost} decays"),
        (Lang::En, false, _) => format!("{who}: {start} in 2024, {end} in 2035; {lost} decays"),
    };
    Some(Draft::yearly(title, view.pick("高标准农田", "High-standard farmland"), panes))
}
