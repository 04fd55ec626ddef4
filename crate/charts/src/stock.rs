//! The two charts of the first screen: farmland against the red line, storage against the target of 2027.

use tianchu_model::register::{Grade, TARGETS, Target as Duty};
use tianchu_model::time::{LAST_HISTORY_YEAR, LAST_YEAR, Quarter, REGIME_YEAR, Year, year_idx};
use tianchu_model::units::{KW_PER_GW, MU_PER_WANMU};
use tianchu_model::{Column, Frequency, Lang, Region, Run, Series};
use tianchu_report::quantity;

use crate::draft::{Draft, Pane};
use crate::scene::{Form, Role, Target};
use crate::view::{Strand, View, slots, values};
use crate::words::{area, power, subject, when};

/// The run's line and, where it differs, the baseline's beneath it, which alone makes a name needed.
pub(crate) fn strands(view: &View<'_>, column: &Column, name: &str, role: Role, form: Form) -> Vec<Strand> {
    let mut strands = Vec::new();
    strands.extend(view.baseline_column(column.series).map(|c| Strand::baseline(view, "", values(&c))));
    let short = if strands.is_empty() { "" } else { view.pick("本情景", "This scenario") };
    strands.push(Strand { form, ..Strand::line(name, short, role, values(column)) });
    strands
}

/// What a document asks of a series in a region.
pub(crate) fn duty(series: Series, region: Region) -> Option<&'static Duty> {
    TARGETS.iter().find(|t| t.series == series.id() && t.region == region.code())
}

/// Farmland at year-end.
pub(crate) fn farmland(view: &View<'_>) -> Option<Draft> {
    let column = view.column(Series::FarmlandArea)?;
    let floor = duty(Series::FarmlandArea, view.region);
    let name = view.pick("耕地面积（年末）", "Farmland, year-end");
    let pane = Pane {
        targets: floor.map(|t| floor_target(view, &column, t)).into_iter().collect(),
        zero: false,
        ..Pane::new("", "mu", strands(view, &column, name, Role::Land, Form::Line))
    };
    let title = farmland_title(view, &column, floor);
    Some(Draft::yearly(title, view.pick("年末耕地面积", "Farmland at year-end"), vec![pane]))
}

/// The red line holds every year; a province's floor is a task of 2035.
pub(crate) fn floor_target(view: &View<'_>, column: &Column, duty: &Duty) -> Target {
    let value = duty.value * MU_PER_WANMU;
    let nation = view.region == Region::Nation;
    let missed = column.at(year_idx(LAST_YEAR)).is_some_and(|x| x < value);
    let (name, role) = match (nation, duty.grade, missed) {
        (true, _, _) => (view.pick("红线", "Red line"), Role::Red),
        (_, Grade::D, _) => (view.pick("推算任务", "Task (our estimate)"), Role::Amber),
        (_, _, missed) => {
            (view.pick("保有量任务", "Task of 2035"), if missed { Role::Red } else { Role::Grey })
        }
    };
    let from =
        if nation { column.first as Year + tianchu_model::time::FIRST_YEAR } else { LAST_HISTORY_YEAR };
    Target {
        label: (name.to_owned(), String::new()),
        role,
        value,
        from: f64::from(from),
        to: f64::from(LAST_YEAR),
        dot: !nation,
        beside: None,
    }
}

/// Changes below this share of the stock are no finding.
const NOTABLE: f64 = 0.0005;
/// Growth counts as slowing where its last five years bring less than this share of its first five.
const SLOWER: f64 = 0.6;

fn farmland_title(view: &View<'_>, column: &Column, floor: Option<&Duty>) -> String {
    let lang = view.lang();
    let zh = lang == Lang::Zh;
    let who = subject(view.region, lang, "耕地", "Farmland");
    let at = |year: Year| column.at(year_idx(year)).unwrap_or(0.0);
    let (start, last) = (at(LAST_HISTORY_YEAR), at(LAST_YEAR));
    let end = area(last, lang);
    if let Some(duty) = floor {
        let wanted = duty.value * MU_PER_WANMU;
        let line = area(wanted, lang);
        if view.region == Region::Nation {
            if let Some(year) = (REGIME_YEAR..=LAST_YEAR).find(|&y| at(y) < wanted) {
                return if zh {
                    format!("{who} {year} 年跌破 {line}红线，2035 年为 {end}")
                } else {
                    format!("{who} falls below the red line of {line} in {year} and is {end} in 2035")
                };
            }
        } else if last < wanted {
            let gap = area(wanted - last, lang);
            let task = if duty.grade == Grade::D {
                view.pick("推算的保有量任务", "a task we estimate")
            } else {
                view.pick("保有量任务", "its task")
            };
            return if zh {
                format!("{who} 2035 年为 {end}，低于{task} {gap}")
            } else {
                format!("{who} is {end} in 2035, {gap} below {task}")
            };
        }
    }
    let notable = start * NOTABLE;
    let peak = (LAST_HISTORY_YEAR..=LAST_YEAR)
        .fold(LAST_HISTORY_YEAR, |best, y| if at(y) > at(best) { y } else { best });
    if at(peak) - start > notable && at(peak) - last > notable {
        let top = area(at(peak), lang);
        return if zh {
            format!("{who} {peak} 年达到 {top}的峰值，2035 年为 {end}")
        } else {
            format!("{who} peaks at {top} in {peak} and is {end} in 2035")
        };
    }
    if last - start > notable {
        let slows = last - at(LAST_YEAR - 5) < SLOWER * (at(LAST_HISTORY_YEAR + 5) - start);
        return match (lang, slows) {
            (Lang::Zh, true) => format!("{who}继续增加但逐步放缓，2035 年为 {end}"),
            (Lang::Zh, false) => format!("{who}继续增加，2035 年为 {end}"),
            (Lang::En, true) => format!("{who} grows ever more slowly, to {end} in 2035"),
            (Lang::En, false) => format!("{who} keeps growing, to {end} in 2035"),
        };
    }
    match (lang, start - last > notable) {
        (Lang::Zh, true) => format!("{who}由 {} 减至 2035 年的 {end}", area(start, lang)),
        (Lang::Zh, false) => format!("{who}大体持平，2035 年为 {end}"),
        (Lang::En, true) => format!("{who} shrinks from {} to {end} in 2035", area(start, lang)),
        (Lang::En, false) => format!("{who} hardly changes and is {end} in 2035"),
    }
}

/// Last quarter of history of a run: the book of projects opens there.
pub(crate) fn last_observed(run: &Run) -> Quarter {
    run.column(Series::StoragePipeline, Region::Nation)
        .map_or(Quarter::new(LAST_HISTORY_YEAR, 4), |c| Quarter(c.first))
}

/// Storage at quarter-end.
pub(crate) fn storage(view: &View<'_>) -> Option<Draft> {
    let column = view.column(Series::StoragePower)?;
    let history = last_observed(view.run);
    let duty = TARGETS.iter().find(|t| t.id == "storage_180gw_2027" && t.region == view.region.code());
    let name = view.pick("新型储能装机（季末）", "New-type storage, quarter-end");
    let pane = Pane {
        targets: duty.map(|t| storage_target(view, &column, t)).into_iter().collect(),
        ..Pane::new("", "kW", strands(view, &column, name, Role::Storage, Form::Area))
    };
    Some(Draft {
        title: storage_title(view, &column, history, duty),
        what: view.pick("季末装机（国家能源局口径）", "Power at quarter-end, as NEA counts it").to_owned(),
        slots: slots(Frequency::Quarterly),
        panes: vec![pane],
        history: Frequency::Quarterly.axis(history.0) - 1.0,
        years: vec![2030, 2027],
    })
}

/// The year a target of the plan ends with.
pub(crate) fn due(duty: &Duty) -> Year {
    (duty.date.0 / 10_000) as Year
}

pub(crate) fn storage_target(view: &View<'_>, column: &Column, duty: &Duty) -> Target {
    let value = duty.value * KW_PER_GW;
    let year = due(duty);
    let met = column.at(Quarter::new(year, 4).0).is_some_and(|x| x >= value);
    let wanted = quantity(value, "kW", view.words);
    let (name, amount) = match view.lang() {
        Lang::Zh => ("目标".to_owned(), format!("{wanted}，{year} 年底")),
        Lang::En => ("Target".to_owned(), format!("{wanted}, end of {year}")),
    };
    Target {
        label: (name, amount),
        role: if met { Role::Ink } else { Role::Red },
        value,
        // The plan counts from the end of 2024.
        from: f64::from(LAST_HISTORY_YEAR),
        to: f64::from(year),
        dot: true,
        // A stock that has passed the target runs above it.
        beside: Some(met),
    }
}

fn storage_title(view: &View<'_>, column: &Column, history: Quarter, duty: Option<&Duty>) -> String {
    let lang = view.lang();
    let zh = lang == Lang::Zh;
    let who = subject(view.region, lang, "新型储能", "Storage");
    let last = column.at(Quarter::new(LAST_YEAR, 4).0).unwrap_or(0.0);
    let end = power(last, lang);
    if let Some(duty) = duty {
        let value = duty.value * KW_PER_GW;
        let (wanted, year) = (power(value, lang), due(duty));
        let passed = column.points().find(|(_, x)| *x >= value).map(|(slot, _)| Quarter(slot));
        return match passed {
            Some(q) => {
                let date = when(&q.to_string(), lang);
                match (lang, q <= Quarter::new(year, 4)) {
                    (Lang::Zh, true) => format!("新型储能 {date}越过 {wanted}，2035 年达到 {end}"),
                    (Lang::Zh, false) => format!("新型储能 {date}才越过 {wanted}，晚于 {year} 年底的目标"),
                    (Lang::En, true) => {
                        format!("Storage passes {wanted} in {date} and reaches {end} in 2035")
                    }
                    (Lang::En, false) => {
                        format!("Storage passes {wanted} only in {date}, after the target of end-{year}")
                    }
                }
            }
            None if zh => format!("新型储能到 2035 年为 {end}，未达 {wanted}"),
            None => format!("Storage is {end} in 2035 and does not reach {wanted}"),
        };
    }
    let start = column.at(history.0).unwrap_or(0.0);
    let (begin, year) = (power(start, lang), history.year());
    match (lang, last >= start) {
        (Lang::Zh, true) => format!("{who}由 {year} 年底的 {begin}增至 2035 年的 {end}"),
        (Lang::Zh, false) => format!("{who}由 {year} 年底的 {begin}减至 2035 年的 {end}"),
        (Lang::En, true) => format!("{who} grows from {begin} in {year} to {end} in 2035"),
        (Lang::En, false) => format!("{who} falls from {begin} in {year} to {end} in 2035"),
    }
}
