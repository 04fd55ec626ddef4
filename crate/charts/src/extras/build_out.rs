//! What storage is added where, what is on its way, and how much what stands is used.

use tianchu_model::register::{OBSERVATIONS, Observation, TARGETS};
use tianchu_model::storage::cells::{GRID, Group, N_GROUPS, OTHER, SOURCE, group_of};
use tianchu_model::time::{Date, FIRST_YEAR, LAST_YEAR, N_YEARS, Quarter, Year, year_idx};
use tianchu_model::{Column, Frequency, Region, Series};
use tianchu_report::storage;

use crate::additions::{FIRST_WHOLE_YEAR, yearly};
use crate::draft::{Draft, Pane};
use crate::number::{percent, power};
use crate::scene::{Form, Role, Target};
use crate::stock::{last_observed, last_whole_year, storage_target, strands};
use crate::view::{Strand, View, at, slots};

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
    let words = view.words;
    let history = last_whole_year(view.run);
    let groups: Vec<Option<[f64; N_GROUPS]>> =
        years().map(|y| (y >= FIRST_WHOLE_YEAR).then(|| by_group(view, y))).collect();
    let strand = |group: usize, short: &str, role: Role| {
        let values = groups.iter().map(|g| g.map(|g| g[group])).collect();
        Strand::line(storage::group(Group::ALL[group], words), short, role, values).columns(false)
    };
    let mut strands = vec![
        strand(OTHER, words.charts_groups_other(), Role::Grey),
        strand(SOURCE, words.charts_groups_source(), Role::Ink),
        strand(GRID, words.charts_groups_grid(), Role::Storage),
    ];
    let retired = yearly(&view.column(Series::StorageRetiredPower)?);
    if retired.iter().flatten().any(|x| *x > 0.0) {
        let (name, short) = (words.charts_retired(), words.charts_retired_short());
        strands.insert(0, Strand::line(name, short, Role::Mid, retired).columns(true));
    }
    let baseline = view.baseline_column(Series::StorageAddedPower).map(|c| yearly(&c));
    strands.extend(baseline.map(|v| Strand::baseline_of(view, words.charts_baseline_added(), v)));

    let mut sums = [0.0; N_GROUPS];
    for year in history + 1..=LAST_YEAR {
        let of_year = groups[year_idx(year)].unwrap_or_default();
        for (sum, kw) in sums.iter_mut().zip(of_year) {
            *sum += kw;
        }
    }
    let whole: f64 = sums[SOURCE] + sums[GRID] + sums[OTHER];
    let share = |group: usize| percent(if whole > 0.0 { sums[group] / whole } else { 0.0 }, words);
    let (all, from) = (power(whole, words), history + 1);
    let title = match view.region {
        Region::Nation => words.charts_groups_title(&all, &from, &share(GRID), &share(SOURCE)),
        _ => words.charts_groups_title_in(&all, &from, &share(GRID), &view.place(), &share(SOURCE)),
    };
    let draft = Draft::yearly(title, words.charts_groups_what(), vec![Pane::new("", "kW", strands)]);
    Some(Draft { history: f64::from(history), ..draft })
}

/// A target of 2027 named in the margin: a low panel has no room beside its dot.
pub(crate) fn in_margin(view: &View<'_>, target: Target) -> Target {
    let name = view.words.charts_pipeline_target().to_owned();
    Target { label: (name, String::new()), beside: None, ..target }
}

/// Filed, tendered, under construction, operating.
pub(crate) fn pipeline(view: &View<'_>) -> Option<Draft> {
    let words = view.words;
    let history = last_observed(view.run);
    let stock = view.column(Series::StoragePower)?;
    let duty = TARGETS.iter().find(|t| t.id == "storage_180gw_2027" && t.region == view.region.code());
    let name = words.charts_pipeline_power();
    let operating = Pane {
        targets: duty.map(|t| in_margin(view, storage_target(view, &stock, t))).into_iter().collect(),
        ..Pane::new(
            words.charts_pipeline_running(),
            "kW",
            strands(view, &stock, name, Role::Storage, Form::Area),
        )
    };
    let stages = vec![
        view.strand(Series::StorageFiled, words.charts_pipeline_filed(), Role::Grey)?,
        view.strand(Series::StorageTendered, words.charts_pipeline_tendered(), Role::Ink)?,
        view.strand(Series::StoragePipeline, words.charts_pipeline_building(), Role::Storage)?,
    ];
    let now = |series| Some(view.column(series)?.at(history.0).unwrap_or(0.0));
    let building = now(Series::StoragePipeline)?;
    let office = now(Series::StorageTendered)? + now(Series::StorageFiled)?;
    let running = stock.at(history.0).unwrap_or(0.0);
    let share = percent(if running > 0.0 { (building + office) / running } else { 0.0 }, words);
    let (building, office, year) = (power(building, words), power(office, words), history.year());
    let title = match view.region {
        Region::Nation => words.charts_pipeline_title(&building, &office, &share, &year),
        _ => words.charts_pipeline_title_in(&building, &view.place(), &office, &share, &year),
    };
    let on = words.charts_pipeline_on_the_way();
    Some(Draft {
        title,
        what: words.charts_pipeline_what().to_owned(),
        remarks: Vec::new(),
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
    let words = view.words;
    let hours = view.column(Series::StorageHours)?;
    let history = last_whole_year(view.run);
    let known: Vec<Option<f64>> = years().map(|y| published(view, y)?.value).collect();
    let newest = known.iter().enumerate().rev().find_map(|(i, x)| Some((FIRST_YEAR + i as Year, (*x)?)));
    let mut lines: Vec<Strand> = view
        .baseline_column(hours.series)
        .map(|c| Strand::baseline(view, crate::view::values(&c)))
        .into_iter()
        .collect();
    if newest.is_some() {
        let (name, short) = (words.charts_use_published(), words.charts_use_published_short());
        lines.push(Strand::line(name, short, Role::Ink, known));
    }
    lines.push(view.strand(hours.series, words.charts_use_computed(), Role::Storage)?);
    let turns = Strand::line(
        words.charts_use_cycles(),
        words.charts_use_cycles_short(),
        Role::Ink,
        cycles(view, &hours)?,
    );
    let say = |year: Year| format!("{:.0}", at(&hours, year));
    let (in_2030, in_2035) = (say(2030), say(LAST_YEAR));
    let title = match (view.region, newest) {
        (_, Some((year, x))) if year >= 2025 => {
            let published = format!("{x:.0}");
            words.charts_use_title_published(&say(year), &in_2030, &in_2035, &published, &year)
        }
        (Region::Nation, _) => words.charts_use_title(&in_2030, &in_2035),
        _ => words.charts_use_title_in(&in_2030, &in_2035, &view.place()),
    };
    let panes = vec![
        Pane::new(words.charts_use_hours(), "hours", lines),
        Pane::new(words.charts_use_full_cycles(), "cycles", vec![turns]),
    ];
    let range = newest.and_then(|(year, _)| {
        let row = published(view, year)?;
        Some((year, row.low?, row.high?))
    });
    let whole = |hours: f64| format!("{hours:.0}");
    let remark = range.map(|(year, low, high)| words.charts_use_range(&whole(high), &whole(low), &year));
    let draft = Draft::yearly(title, words.charts_use_what(), panes);
    Some(Draft { history: f64::from(history), remarks: remark.into_iter().collect(), ..draft })
}
