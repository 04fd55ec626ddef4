//! What storage is added where, what is on its way, and how much what stands is used.

use tianchu_model::register::{OBSERVATIONS, Observation, TARGETS};
use tianchu_model::storage::cells::{GRID, N_GROUPS, OTHER, SOURCE, group_of};
use tianchu_model::time::{Date, FIRST_YEAR, LAST_YEAR, N_YEARS, Quarter, Year, year_idx};
use tianchu_model::{Column, Frequency, Lang, Region, Series};

use crate::additions::{FIRST_WHOLE_YEAR, yearly};
use crate::draft::{Draft, Pane};
use crate::scene::{Form, Role, Target};
use crate::stock::{last_observed, storage_target, strands};
use crate::view::{Strand, View, at, slots};
use crate::words::{percent, power, subject};

/// Every year of the yearly axis.
fn years() -> impl Iterator<Item = Year> {
    (0..N_YEARS).map(|i| FIRST_YEAR + i as Year)
}

/// Power of each group commissioned in a year, in kW.
fn by_group(view: &View<'_>, year: Year) -> [f64; N_GROUPS] {
    let mut sums = [0.0; N_GROUPS];
    for quarter in 1..=4 {
        let cells = view.run.storage.commissioned_kw(view.region, Quarter::new(year, quarter));
        for (cell, kw) in cells.into_iter().enumerate() {
            sums[group_of(cell)] += kw;
        }
    }
    sums
}

/// Power added by group of use, and retired.
pub(crate) fn by_class(view: &View<'_>) -> Option<Draft> {
    let lang = view.lang();
    let history = last_observed(view.run).year();
    let groups: Vec<Option<[f64; N_GROUPS]>> =
        years().map(|y| (y >= FIRST_WHOLE_YEAR).then(|| by_group(view, y))).collect();
    let strand = |group: usize, name: &str, short: &str, role: Role| {
        let values = groups.iter().map(|g| g.map(|g| g[group])).collect();
        Strand::line(name, short, role, values).columns(false)
    };
    let mut strands = vec![
        strand(
            OTHER,
            view.pick("用户侧及其他", "User side and other"),
            view.pick("用户侧", "User"),
            Role::Grey,
        ),
        strand(SOURCE, view.pick("电源侧", "Source side"), view.pick("电源侧", "Source"), Role::Ink),
        strand(GRID, view.pick("电网侧", "Grid side"), view.pick("电网侧", "Grid"), Role::Storage),
    ];
    let retired = yearly(&view.column(Series::StorageRetiredPower)?);
    if retired.iter().flatten().any(|x| *x > 0.0) {
        let (name, short) = (view.pick("退役装机", "Power retired"), view.pick("退役", "Retired"));
        strands.insert(0, Strand::line(name, short, Role::Mid, retired).columns(true));
    }
    let baseline = view.baseline_column(Series::StorageAddedPower).map(|c| yearly(&c));
    strands.extend(baseline.map(|v| Strand::baseline(view, view.pick("新增", "added"), v)));

    let mut sums = [0.0; N_GROUPS];
    for year in history + 1..=LAST_YEAR {
        let of_year = groups[year_idx(year)].unwrap_or_default();
        for (sum, kw) in sums.iter_mut().zip(of_year) {
            *sum += kw;
        }
    }
    let whole: f64 = sums[SOURCE] + sums[GRID] + sums[OTHER];
    let share = |group: usize| percent(if whole > 0.0 { sums[group] / whole } else { 0.0 }, lang);
    let (all, from) = (power(whole, lang), history + 1);
    let who = subject(view.region, lang, "新型储能", "storage");
    let title = match lang {
        Lang::Zh => {
            format!("{who} {from}—2035 年新增 {all}，电网侧占 {}，电源侧占 {}", share(GRID), share(SOURCE))
        }
        Lang::En => format!(
            "{all} of {who} added in {from}–2035: {} on the grid side, {} on the source side",
            share(GRID),
            share(SOURCE)
        ),
    };
    let what = view.pick("每年新增装机，按用途", "Power added in the year, by group of use");
    let draft = Draft::yearly(title, what, vec![Pane::new("", "kW", strands)]);
    Some(Draft { history: f64::from(history), ..draft })
}

/// A target of 2027 named in the margin: a low panel has no room beside its dot.
pub(crate) fn in_margin(view: &View<'_>, target: Target) -> Target {
    let name = view.pick("2027 年目标", "Target 2027").to_owned();
    Target { label: (name, String::new()), beside: None, ..target }
}

/// Filed, tendered, under construction, operating.
pub(crate) fn pipeline(view: &View<'_>) -> Option<Draft> {
    let lang = view.lang();
    let history = last_observed(view.run);
    let stock = view.column(Series::StoragePower)?;
    let duty = TARGETS.iter().find(|t| t.id == "storage_180gw_2027" && t.region == view.region.code());
    let name = view.pick("运行装机", "Operating");
    let operating = Pane {
        targets: duty.map(|t| in_margin(view, storage_target(view, &stock, t))).into_iter().collect(),
        ..Pane::new(
            view.pick("运行", "Operating"),
            "kW",
            strands(view, &stock, name, Role::Storage, Form::Area),
        )
    };
    let stages = vec![
        view.strand(Series::StorageFiled, "已备案", "Filed", Role::Grey)?,
        view.strand(Series::StorageTendered, "已招标", "Tendered", Role::Ink)?,
        view.strand(Series::StoragePipeline, "在建", "Under construction", Role::Storage)?,
    ];
    let now = |series| Some(view.column(series)?.at(history.0).unwrap_or(0.0));
    let building = now(Series::StoragePipeline)?;
    let office = now(Series::StorageTendered)? + now(Series::StorageFiled)?;
    let running = stock.at(history.0).unwrap_or(0.0);
    let share = percent(if running > 0.0 { (building + office) / running } else { 0.0 }, lang);
    let (building, office, year) = (power(building, lang), power(office, lang), history.year());
    let who = subject(view.region, lang, "新型储能", "storage");
    let title = match lang {
        Lang::Zh => {
            format!("{year} 年底{who}在建 {building}，已招标与备案 {office}，合计为运行装机的 {share}")
        }
        Lang::En => format!(
            "End of {year}: {building} of {who} under construction, {office} tendered or filed, together {share} of what operates"
        ),
    };
    let on = view.pick("未投产，能进入下一环节的", "On the way, what goes on");
    Some(Draft {
        title,
        what: view.pick("季末装机，按环节", "Power at quarter-end, by stage").to_owned(),
        slots: slots(Frequency::Quarterly),
        panes: vec![operating, Pane::new(on, "kW", stages)],
        history: Frequency::Quarterly.axis(history.0) - 1.0,
        years: vec![2030, 2027],
    })
}

/// Equivalent hours of the whole nation and a whole year as published, if the vintage knows them.
fn published(view: &View<'_>, year: Year) -> Option<&'static Observation> {
    let horizon = view.run.scenario.vintage.horizon();
    let end = Date::year_end(year);
    let known =
        |o: &&Observation| o.id == "storage.equivalent_hours" && o.date == end && o.known_on <= horizon;
    OBSERVATIONS.iter().filter(|_| view.region == Region::Nation).find(known)
}

/// Full cycles in each year: energy discharged over usable energy at year-end.
fn cycles(view: &View<'_>, hours: &Column) -> Option<Vec<Option<f64>>> {
    let (power, usable) = (view.column(Series::StoragePower)?, view.column(Series::StorageUsable)?);
    let of_year = |year: Year| {
        let end = Quarter::new(year, 4).0;
        let duration = usable.at(end)? / power.at(end).filter(|kw| *kw > 0.0)?;
        Some(hours.at(year_idx(year))? / (2.0 * duration))
    };
    Some(years().map(|y| if y <= FIRST_YEAR { None } else { of_year(y) }).collect())
}

/// Equivalent hours against the published ones.
pub(crate) fn utilisation(view: &View<'_>) -> Option<Draft> {
    let lang = view.lang();
    let hours = view.column(Series::StorageHours)?;
    let history = last_observed(view.run).year();
    let known: Vec<Option<f64>> = years().map(|y| published(view, y)?.value).collect();
    let newest = known.iter().enumerate().rev().find_map(|(i, x)| Some((FIRST_YEAR + i as Year, (*x)?)));
    let mut lines: Vec<Strand> = view
        .baseline_column(hours.series)
        .map(|c| Strand::baseline(view, "", crate::view::values(&c)))
        .into_iter()
        .collect();
    if newest.is_some() {
        let (name, short) =
            (view.pick("公布的等效小时", "Equivalent hours, published"), view.pick("公布", "Published"));
        lines.push(Strand::line(name, short, Role::Ink, known));
    }
    lines.push(view.strand(hours.series, "计算", "Computed", Role::Storage)?);
    let turns = Strand::line(
        view.pick("年循环次数", "Full cycles a year"),
        view.pick("循环", "Cycles"),
        Role::Ink,
        cycles(view, &hours)?,
    );
    let say = |year: Year| format!("{:.0}", at(&hours, year));
    let who = subject(view.region, lang, "新型储能", "Storage");
    let title = match (lang, newest) {
        (Lang::Zh, Some((year, x))) if year >= 2025 => format!(
            "{who} {year} 年计算等效利用 {} 小时（公布 {x:.0}），2030 年 {}、2035 年 {} 小时",
            say(year),
            say(2030),
            say(LAST_YEAR)
        ),
        (Lang::En, Some((year, x))) if year >= 2025 => format!(
            "{who} is used {} h in {year} as computed ({x:.0} as published), {} h in 2030 and {} h in 2035",
            say(year),
            say(2030),
            say(LAST_YEAR)
        ),
        (Lang::Zh, _) => format!("{who}等效利用 2030 年 {} 小时，2035 年 {} 小时", say(2030), say(LAST_YEAR)),
        (Lang::En, _) => format!("{who} is used {} h in 2030 and {} h in 2035", say(2030), say(LAST_YEAR)),
    };
    let panes = vec![
        Pane::new(view.pick("等效利用小时", "Equivalent hours"), "hours", lines),
        Pane::new(view.pick("等效满充满放（次/年）", "Full cycles a year"), "cycles", vec![turns]),
    ];
    let mut what =
        view.pick("每年充电加放电 ÷ 装机", "Charge plus discharge over power, in the year").to_owned();
    let range = newest.and_then(|(year, _)| {
        let row = published(view, year)?;
        Some((year, row.low?, row.high?))
    });
    if let Some((year, low, high)) = range {
        what.push_str(&match lang {
            Lang::Zh => format!("；{year} 年公布数在 {low:.0} 与 {high:.0} 之间"),
            Lang::En => format!("; published for {year}: between {low:.0} and {high:.0}"),
        });
    }
    let draft = Draft::yearly(title, &what, panes);
    Some(Draft { history: f64::from(history), ..draft })
}
