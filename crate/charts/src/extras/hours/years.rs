//! A grid over the years: what is curtailed, and what more storage would be worth.

use tianchu_model::number::{parse, significant};
use tianchu_model::power::fit::{FitRow, fit};
use tianchu_model::power::{Curtailed, GridYears, PowerSystem, yearly_cost};
use tianchu_model::region::{Grid, Region};
use tianchu_model::time::Year;
use tianchu_model::units::KW_PER_MW;
use tianchu_model::{Lang, Run, Vintage};
use tianchu_report::{Words, places};

use super::{percent, scope, view};
use crate::axis::{Axis, Tick};
use crate::chart::Chart;
use crate::draft::{Draft, Frame, Pane};
use crate::scene::{Role, Scene};
use crate::view::{Slot, Strand, View};

/// The last year whose capacities and loads were published.
const LAST_PUBLISHED: f64 = 2025.0;
/// Where the first half of 2025 stands between the flows of 2024 and 2025.
const FIRST_HALF: f64 = 2024.75;

fn frame(view: &View<'_>, from: f64) -> Frame {
    let last = f64::from(*PowerSystem::years().end());
    let ticks = [last, from, 2030.0, 2027.0].map(|at| Tick { at, label: format!("{at:.0}") });
    Frame {
        x: Axis::new(from, last).with_ticks(ticks),
        step: 1.0,
        projection: Some((LAST_PUBLISHED, view.pick("推演", "projection"))),
        scope: format!("{}{}", view.pick("；灰底为推演", "; projection on grey"), scope(view)),
        along: view.pick("时间", "time"),
        sentence: String::new(),
    }
}

fn name(grid: Grid, lang: Lang) -> &'static str {
    places::name(Region::Grid(grid), Words::of(lang))
}

/// Curtailed share of a grid year by year, with and without storage, the six grids together where they are computed,
/// and what was published, marked as missed where the model is farther off than was allowed beforehand.
#[must_use]
pub fn curtailment(run: &Run, years: &GridYears, (grid, year): (Grid, Year), words: Words) -> Scene {
    let view = view(Chart::Curtailment, run, grid, words);
    let lang = words.language();
    let slot = |y: Year| Slot { at: f64::from(y), label: y.to_string() };
    let mut slots: Vec<Slot> = PowerSystem::years().map(slot).collect();
    // Behind the years, so that lines join them without it.
    let half = slots.len();
    slots.push(Slot {
        at: FIRST_HALF, label: view.pick("2025 年上半年", "first half of 2025").to_owned()
    });
    let series =
        |of: &dyn Fn(Year) -> Option<f64>| -> Vec<Option<f64>> { PowerSystem::years().map(of).collect() };
    let own = |f: fn(&Curtailed) -> f64| series(&|y| years.curtailed(grid, y).as_ref().map(f));
    let nation = series(&|y| years.nation(y).as_ref().map(Curtailed::share));
    let only = |place: usize, x: Option<f64>| {
        let mut values = vec![None; slots.len()];
        values[place] = x;
        values
    };
    let mut strands = Vec::new();
    let name = name(grid, lang);
    strands.push(
        Strand::line(
            &format!("{name}{}", view.pick("，无储能", ", without storage")),
            view.pick("无储能", "No storage"),
            Role::Mid,
            own(Curtailed::share_without),
        )
        .broken(),
    );
    let computed = years.nation(2025).map(|c| c.first_half_share());
    if nation.iter().any(Option::is_some) {
        let name = view.pick("全国（六网之和）", "China, six grids");
        strands.push(Strand::line(name, view.pick("全国", "China"), Role::Ink, nation));
        let name = view.pick("全国上半年（计算）", "China, first half, computed");
        strands.push(Strand::line(name, "", Role::Ink, only(half, computed)).dots());
    }
    strands.push(Strand::line(name, name, Role::Storage, own(Curtailed::share)));
    let mut missed = Vec::new();
    if run.scenario.vintage == Vintage::Latest {
        for (figure, place) in [("curtailment_2024", 0), ("curtailment_2025_h1", half)] {
            let Some(row) = fit().into_iter().find(|r| r.figure == figure) else { continue };
            let miss = row.holds == Some(false);
            let role = if miss { Role::Red } else { Role::Ink };
            strands.push(
                Strand::line(&published(&view, &row, place), "", role, only(place, parse(row.reported)))
                    .dots(),
            );
            if miss {
                missed.push(row);
            }
        }
    }
    let what = view.pick(
        "弃掉的风光电量占可发电量；点为全国公布数",
        "Share of wind and sun curtailed; dots: published for the nation",
    );
    let told: String = missed.iter().map(|row| miss(row, computed, lang)).collect();
    let pane = Pane::new("", "share", strands);
    let title = curtailment_title(years, (grid, year), lang);
    let draft = Draft {
        title,
        what: what.to_owned(),
        slots,
        history: f64::NEG_INFINITY,
        years: Vec::new(),
        panes: vec![pane],
    };
    draft.framed(&view, |_| {
        let frame = frame(&view, f64::from(*PowerSystem::years().start()));
        Frame { scope: format!("{told}{}", frame.scope), ..frame }
    })
}

/// What a published point is called in readings.
fn published(view: &View<'_>, row: &FitRow, place: usize) -> String {
    let what = match place {
        0 => view.pick("全国公布，2024 年", "Published for China, 2024"),
        _ => view.pick("全国公布，2025 年上半年", "Published for China, first half of 2025"),
    };
    match row.holds {
        Some(false) => format!("{what}{}", view.pick("（模型未中）", " (missed by the model)")),
        _ => what.to_owned(),
    }
}

/// How far the model is off a published number: here, or until the six grids are computed in the committed baseline.
fn miss(row: &FitRow, computed: Option<f64>, lang: Lang) -> String {
    let reported = percent(parse(row.reported).unwrap_or(0.0), lang);
    let committed = percent(parse(row.computed).unwrap_or(0.0), lang);
    match (computed.map(|x| percent(x, lang)), lang) {
        (Some(x), Lang::Zh) => format!("；红点为未中：2025 年上半年公布 {reported}，算得 {x}（其上的黑点）"),
        (None, Lang::Zh) => format!("；红点为未中：2025 年上半年公布 {reported}，基准情景算得 {committed}"),
        (Some(x), Lang::En) => {
            format!(
                "; red is a miss: {reported} published for the first half of 2025, {x} computed (the black dot)"
            )
        }
        (None, Lang::En) => format!(
            "; red is a miss: {reported} published for the first half of 2025, {committed} computed in the baseline"
        ),
    }
}

fn curtailment_title(years: &GridYears, (grid, year): (Grid, Year), lang: Lang) -> String {
    let name = name(grid, lang);
    match (years.curtailed(grid, year), lang) {
        (Some(c), Lang::Zh) => {
            let (with, without) = (percent(c.share(), lang), percent(c.share_without(), lang));
            format!("{name} {year} 年弃电 {with}，若无储能则为 {without}")
        }
        (Some(c), Lang::En) => {
            let (with, without) = (percent(c.share(), lang), percent(c.share_without(), lang));
            format!("{name} curtails {with} of wind and sun in {year}; without storage {without}")
        }
        (None, Lang::Zh) => format!("{name}逐年弃电率"),
        (None, Lang::En) => format!("Curtailment of the {name}, year by year"),
    }
}

/// What a further kW of storage with two or four hours would save a year, against what it costs a year; and a
/// further kWh at the same power.
///
/// The value of a station is that of its power and of its energy, each found by itself with one per cent more.
#[must_use]
pub fn value_of_next_mw(run: &Run, years: &GridYears, (grid, year): (Grid, Year), words: Words) -> Scene {
    let view = view(Chart::NextMw, run, grid, words);
    let lang = words.language();
    let slots: Vec<Slot> =
        PowerSystem::years().map(|y| Slot { at: f64::from(y), label: y.to_string() }).collect();
    let value = |hours: f64| -> Vec<Option<f64>> {
        PowerSystem::years().map(|y| station(years, grid, y, hours)).collect()
    };
    let energy: Vec<Option<f64>> =
        PowerSystem::years().map(|y| years.figures(grid, y).map(|f| f.next_mwh_yuan / KW_PER_MW)).collect();
    let cost = |hours: f64| -> Vec<Option<f64>> {
        PowerSystem::years().map(|y| yearly_cost(run, y).map(|c| c.of_station(hours))).collect()
    };
    let of_energy: Vec<Option<f64>> =
        PowerSystem::years().map(|y| yearly_cost(run, y).map(|c| c.yuan_per_kwh)).collect();
    let strand = |zh: &str, en: &str, short_zh: &str, short: &str, role, values| {
        Strand::line(view.pick(zh, en), view.pick(short_zh, short), role, values)
    };
    let stations = vec![
        strand("四小时，年成本", "4 h, cost", "四小时成本", "4 h cost", Role::Storage, cost(4.0)).broken(),
        strand("两小时，年成本", "2 h, cost", "两小时成本", "2 h cost", Role::Ink, cost(2.0)).broken(),
        strand("两小时，年价值", "2 h, value", "两小时价值", "2 h value", Role::Ink, value(2.0)),
        strand("四小时，年价值", "4 h, value", "四小时价值", "4 h value", Role::Storage, value(4.0)),
    ];
    let alone = vec![
        strand("只增 1 kWh，年成本", "1 kWh alone, cost", "成本", "Cost", Role::Mid, of_energy).broken(),
        strand("只增 1 kWh，年价值", "1 kWh alone, value", "价值", "Value", Role::Storage, energy),
    ];
    let what = view.pick(
        "多一份储能每年省下的系统成本，与它的年成本（造价年金加运维，不含换电池）",
        "System cost saved a year by more storage, and its yearly cost (annuity and upkeep, no new modules)",
    );
    let draft = Draft {
        title: value_title(run, years, (grid, year), lang),
        what: what.to_owned(),
        slots,
        history: f64::NEG_INFINITY,
        years: Vec::new(),
        panes: vec![
            Pane::new(view.pick("每增 1 kW", "Of one more kW"), "yuan_per_year", stations),
            Pane::new(
                view.pick("功率不变，每增 1 kWh", "Of one more kWh, same power"),
                "yuan_per_year",
                alone,
            ),
        ],
    };
    draft.framed(&view, |_| frame(&view, f64::from(*PowerSystem::years().start())))
}

/// Yuan a year saved by one more kW with so many hours.
fn station(years: &GridYears, grid: Grid, year: Year, hours: f64) -> Option<f64> {
    years.figures(grid, year).map(|f| (f.next_mw_yuan + hours * f.next_mwh_yuan) / KW_PER_MW)
}

fn value_title(run: &Run, years: &GridYears, (grid, year): (Grid, Year), lang: Lang) -> String {
    let name = name(grid, lang);
    let (value, cost) = (station(years, grid, year, 4.0), yearly_cost(run, year).map(|c| c.of_station(4.0)));
    let show = |x: f64| significant(x, 3);
    match (value, cost, lang) {
        (Some(value), Some(cost), Lang::Zh) => {
            let word = if value >= cost { "高于" } else { "低于" };
            format!(
                "{name} {year} 年再增 1 kW 四小时储能，一年省 {} 元，{word}年成本 {} 元",
                show(value),
                show(cost)
            )
        }
        (Some(value), Some(cost), Lang::En) => {
            let word = if value >= cost { "more than" } else { "less than" };
            format!(
                "In the {name} one more kW of 4 h storage saves {} yuan in {year}, {word} the {} it costs",
                show(value),
                show(cost)
            )
        }
        (Some(value), None, Lang::Zh) => {
            format!("{name} {year} 年再增 1 kW 四小时储能，一年省 {} 元", show(value))
        }
        (Some(value), None, Lang::En) => {
            format!("In the {name} one more kW of 4 h storage saves {} yuan in {year}", show(value))
        }
        (None, _, Lang::Zh) => format!("{name}再增一份储能的价值"),
        (None, _, Lang::En) => format!("Value of more storage in the {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a miss is told as a hit, or without both numbers.
    #[test]
    fn a_miss_is_told_with_both_numbers() {
        let mut row = fit().into_iter().find(|r| r.figure == "curtailment_2025_h1").expect("a row");
        (row.reported, row.computed) = ("0.0611", "0.0927");
        let told = miss(&row, None, Lang::En);
        assert!(
            told.contains("6.1 % published") && told.contains("9.3 % computed in the baseline"),
            "{told}"
        );
        let told = miss(&row, Some(0.08), Lang::Zh);
        assert!(told.contains("公布 6.1%") && told.contains("算得 8%"), "{told}");
    }
}
