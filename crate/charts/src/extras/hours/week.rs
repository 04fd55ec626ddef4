//! A week, hour by hour.

use tianchu_model::power::GridHours;
use tianchu_model::power::week::{HOURS_OF_WEEK, Week};
use tianchu_model::region::Grid;
use tianchu_model::units::KW_PER_MW;
use tianchu_model::{Lang, Run, math};
use tianchu_report::hours::week::{date, dates};
use tianchu_report::{Words, quantity};

use super::{head, line, percent, price, scope, view};
use crate::axis::{Axis, Tick};
use crate::chart::Chart;
use crate::draft::{Draft, Frame, Pane};
use crate::scene::{Role, Scene};
use crate::view::{Slot, Strand, View};
use crate::words::power;

/// A week of a grid and year: what supplies the load, the net load before and after storage, what is in store, and
/// the price.
#[must_use]
pub fn week(run: &Run, hours: &GridHours, week: Week, words: Words) -> Scene {
    let view = view(Chart::Week, run, Grid(hours.year.grid), words);
    let lang = words.language();
    let range = week.hours();
    let slots = (0..HOURS_OF_WEEK).map(|i| Slot { at: i as f64, label: hour(range.start + i, lang) });
    let draft = Draft {
        title: title(&view, hours, week),
        what: match lang {
            Lang::Zh => format!("第 {} 周，{}，逐时", week.number(), dates(week, Words::of(lang))),
            Lang::En => format!("Week {}, {}, hour by hour", week.number(), dates(week, Words::of(lang))),
        },
        slots: slots.collect(),
        history: f64::NEG_INFINITY,
        years: Vec::new(),
        panes: vec![
            supply(&view, hours, week),
            residual(&view, hours, week),
            level(&view, hours, week),
            market(&view, hours, week),
        ],
    };
    let ticks = (0..7).map(|day| Tick {
        at: f64::from(day) * 24.0 + 12.0,
        label: date(range.start / 24 + day as usize, Words::of(lang)),
    });
    // The ends first: if not all fit, these say where the week lies.
    let mut ticks: Vec<Tick> = ticks.collect();
    let order = [0, 6, 3, 1, 5, 2, 4];
    ticks = order.iter().map(|&i| ticks[i].clone()).collect();
    let sentence = sentence(&view, hours, week, &draft.title);
    draft.framed(&view, |_| Frame {
        x: Axis::new(0.0, (HOURS_OF_WEEK - 1) as f64).with_ticks(ticks),
        step: 24.0,
        projection: None,
        scope: scope(&view),
        along: view.pick("时刻（UTC+8）", "hour (UTC+8)"),
        sentence,
    })
}

/// The start of an hour: `1 月 29 日 18:00`.
fn hour(hour: usize, lang: Lang) -> String {
    format!("{} {:02}:00", date(hour / 24, Words::of(lang)), hour % 24)
}

/// What the load is met by, and what stands above it: into store or curtailed.
fn supply(view: &View<'_>, hours: &GridHours, week: Week) -> Pane {
    let (year, solution) = (&hours.year, &hours.dispatched.solution);
    let at = || week.hours();
    let base = at().map(|h| year.must_run[h] + year.hydro[h] + year.nuclear_mw + year.net_import_mw);
    let thermal = at().map(|h| math::max(solution.supply[h], 0.0));
    let given = at().map(|h| discharge(hours, h, None));
    let names = [
        ("必开火电、水电、核电与净受入", "Must-run coal, hydro, nuclear, net import", "基础", "Base"),
        ("随价格开停的火电", "Coal and gas that follow prices", "火电", "Thermal"),
        ("储能放电", "Discharged from store", "储能", "Storage"),
        ("风电（弃电前）", "Wind before curtailment", "风电", "Wind"),
        ("光伏（弃电前）", "Sun before curtailment", "光伏", "Solar"),
        ("用电负荷", "Load", "负荷", "Load"),
    ];
    let name = |i: usize| {
        let (zh, en, short_zh, short) = names[i];
        (view.pick(zh, en), view.pick(short_zh, short))
    };
    let band = |i: usize, role, mw: &mut dyn Iterator<Item = f64>| {
        let (name, short) = name(i);
        line(name, short, role, mw).band()
    };
    let (load, short) = name(5);
    let strands = vec![
        band(0, Role::Grey, &mut { base }),
        band(1, Role::Mid, &mut { thermal }),
        band(2, Role::Storage, &mut { given }),
        band(3, Role::Wind, &mut at().map(|h| year.wind[h])),
        band(4, Role::Sun, &mut at().map(|h| year.solar[h])),
        line(load, short, Role::Ink, at().map(|h| year.load[h])),
    ];
    let heading =
        view.pick("电从哪里来；高于负荷的被储存或弃掉", "What meets the load; above it: stored or curtailed");
    Pane { ends: false, ..Pane::new(heading, "kW", strands) }
}

/// Given to the grid in an hour by pumped hydro, by new-type storage, or by all, MW.
fn discharge(hours: &GridHours, h: usize, pumped: Option<bool>) -> f64 {
    of_stores(hours, pumped, |s| s.discharge[h])
}

fn of_stores(
    hours: &GridHours,
    pumped: Option<bool>,
    value: impl Fn(&tianchu_model::dispatch::Schedule) -> f64,
) -> f64 {
    let stores = hours.dispatched.stores.iter().zip(&hours.dispatched.solution.stores);
    stores.filter(|(size, _)| pumped.is_none_or(|p| size.pumped == p)).map(|(_, s)| value(s)).sum()
}

/// Net load, and what is left of it with storage.
fn residual(view: &View<'_>, hours: &GridHours, week: Week) -> Pane {
    let at = || week.hours();
    let net = |pumped| {
        move |h: usize| discharge(hours, h, Some(pumped)) - of_stores(hours, Some(pumped), |s| s.charge[h])
    };
    let strands = vec![
        line(
            view.pick("抽水蓄能出力（负为充电）", "Pumped hydro, below zero charging"),
            view.pick("抽蓄", "Pumped"),
            Role::Leaf,
            at().map(net(true)),
        ),
        line(
            view.pick("新型储能出力（负为充电）", "New-type storage, below zero charging"),
            view.pick("新型储能", "New-type"),
            Role::Storage,
            at().map(net(false)),
        )
        .area(),
        line(
            view.pick("净负荷（储能前）", "Net load before storage"),
            view.pick("储能前", "Before"),
            Role::Mid,
            at().map(|h| hours.dispatched.without.supply[h]),
        )
        .broken(),
        line(
            view.pick("剩余负荷（储能后）", "Residual load after storage"),
            view.pick("储能后", "After"),
            Role::Ink,
            at().map(|h| hours.dispatched.solution.supply[h]),
        ),
    ];
    let heading = view.pick("净负荷与储能出力", "Net load, and what storage does");
    Pane { ends: false, ..Pane::new(heading, "kW", strands) }
}

/// What is in store at the end of each hour.
fn level(view: &View<'_>, hours: &GridHours, week: Week) -> Pane {
    let stored = |pumped, name, short, role| {
        line(name, short, role, week.hours().map(|h| of_stores(hours, Some(pumped), |s| s.level[h])))
    };
    let strands = vec![
        stored(true, view.pick("抽水蓄能存量", "In pumped hydro"), view.pick("抽蓄", "Pumped"), Role::Leaf),
        stored(
            false,
            view.pick("新型储能存量", "In new-type storage"),
            view.pick("新型储能", "New-type"),
            Role::Storage,
        )
        .area(),
    ];
    let strands = strands.into_iter().filter(|s| !s.idle()).collect();
    Pane { ends: false, ..Pane::new(view.pick("储存的电量", "Energy in store"), "kWh", strands) }
}

fn market(view: &View<'_>, hours: &GridHours, week: Week) -> Pane {
    let prices = week.hours().map(|h| Some(hours.dispatched.solution.market_price[h])).collect();
    let (name, short) = (view.pick("边际电价", "Marginal price"), view.pick("电价", "Price"));
    let strand = Strand::line(name, short, Role::Ink, prices);
    Pane {
        ends: false, ..Pane::new(view.pick("边际电价", "Marginal price"), "yuan_per_mwh", vec![strand])
    }
}

/// Highest hour before and after storage, and the curtailed share, of the week.
fn measures(hours: &GridHours, week: Week) -> [f64; 3] {
    let at = || week.hours();
    let (without, with) = (&hours.dispatched.without.supply, &hours.dispatched.solution.supply);
    let curtailed: f64 = at().map(|h| math::max(-with[h], 0.0)).sum();
    let available: f64 = at().map(|h| hours.year.wind[h] + hours.year.solar[h]).sum();
    [
        super::greatest(at().map(|h| without[h])),
        super::greatest(at().map(|h| with[h])),
        if available > 0.0 { curtailed / available } else { 0.0 },
    ]
}

fn title(view: &View<'_>, hours: &GridHours, week: Week) -> String {
    let lang = view.lang();
    let [before, after, curtailed] = measures(hours, week);
    let (before, after) = (power(before * KW_PER_MW, lang), power(after * KW_PER_MW, lang));
    let (head, dates, share) = (head(hours, lang), dates(week, Words::of(lang)), percent(curtailed, lang));
    match lang {
        Lang::Zh if before == after => {
            format!("{head} {dates}：储能没有压低最高的一小时（{after}），弃电 {share}")
        }
        Lang::Zh => format!("{head} {dates}：储能把最高净负荷由 {before}降到 {after}，弃电 {share}"),
        Lang::En if before == after => {
            format!("{head}, {dates}: storage leaves the highest hour at {after}; {share} curtailed")
        }
        Lang::En => {
            format!(
                "{head}, {dates}: storage lowers the highest hour from {before} to {after}; {share} curtailed"
            )
        }
    }
}

fn sentence(view: &View<'_>, hours: &GridHours, week: Week, title: &str) -> String {
    let lang = view.lang();
    let prices = || week.hours().map(|h| hours.dispatched.solution.market_price[h]);
    let (low, high) = (-super::greatest(prices().map(|x| -x)), super::greatest(prices()));
    let full = super::greatest(week.hours().map(|h| of_stores(hours, None, |s| s.level[h])));
    let full = quantity(full * KW_PER_MW, "kWh", Words::of(lang));
    let (low, high) = (price(low + 0.0, lang), price(high, lang));
    match lang {
        Lang::Zh => format!("{title}。储存最多时 {full}；边际电价 {low} 至 {high}。"),
        Lang::En => {
            format!("{title}. At most {full} are in store; the marginal price runs from {low} to {high}.")
        }
    }
}
