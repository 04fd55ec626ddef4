//! The two charts of the first screen: farmland against the red line, storage against the target of 2027.

use tianchu_model::register::{Grade, TARGETS, Target as Duty};
use tianchu_model::time::{LAST_HISTORY_YEAR, LAST_YEAR, Quarter, REGIME_YEAR, Year, year_idx};
use tianchu_model::units::{KW_PER_GW, MU_PER_WANMU};
use tianchu_model::{Column, Frequency, Region, Run, Series};
use tianchu_report::headline::quarter;

use crate::draft::{Draft, Pane};
use crate::number::{area, power};
use crate::scene::{Form, Role, Target};
use crate::view::{Strand, View, slots, values};

/// The run's line and, where it differs, the baseline's beneath it, which alone makes a name needed.
pub(crate) fn strands(view: &View<'_>, column: &Column, name: &str, role: Role, form: Form) -> Vec<Strand> {
    let mut strands = Vec::new();
    strands.extend(view.baseline_column(column.series).map(|c| Strand::baseline(view, values(&c))));
    let short = if strands.is_empty() { "" } else { view.words.charts_this_scenario() };
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
    let (name, what) = (view.words.charts_farmland_area(), view.words.charts_farmland_what());
    let pane = Pane {
        targets: floor.map(|t| floor_target(view, &column, t)).into_iter().collect(),
        zero: false,
        ..Pane::new("", "mu", strands(view, &column, name, Role::Land, Form::Line))
    };
    let title = farmland_title(view, &column, floor);
    Some(Draft::yearly(title, what, vec![pane]))
}

/// The red line holds every year; a province's floor is a task of 2035.
pub(crate) fn floor_target(view: &View<'_>, column: &Column, duty: &Duty) -> Target {
    let value = duty.value * MU_PER_WANMU;
    let nation = view.region == Region::Nation;
    let missed = column.at(year_idx(LAST_YEAR)).is_some_and(|x| x < value);
    let (name, role) = match (nation, duty.grade, missed) {
        (true, _, _) => (view.words.charts_farmland_red_line(), Role::Red),
        (_, Grade::D, _) => (view.words.charts_farmland_task_estimated(), Role::Amber),
        (_, _, missed) => (view.words.charts_farmland_task(), if missed { Role::Red } else { Role::Grey }),
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
    let words = view.words;
    let who = match view.region {
        Region::Nation => words.charts_farmland_who().to_owned(),
        _ => words.charts_farmland_who_in(&view.place()),
    };
    let at = |year: Year| column.at(year_idx(year)).unwrap_or(0.0);
    let (start, last) = (at(LAST_HISTORY_YEAR), at(LAST_YEAR));
    let end = area(last, words);
    if let Some(duty) = floor {
        let wanted = duty.value * MU_PER_WANMU;
        if view.region == Region::Nation {
            if let Some(year) = (REGIME_YEAR..=LAST_YEAR).find(|&y| at(y) < wanted) {
                return words.charts_farmland_breaks_line(&area(wanted, words), &who, &year);
            }
        } else if last < wanted {
            let gap = area(wanted - last, words);
            return match duty.grade {
                Grade::D => words.charts_farmland_below_estimate(&gap, &who),
                _ => words.charts_farmland_below_task(&gap, &who),
            };
        }
    }
    let notable = start * NOTABLE;
    let peak = (LAST_HISTORY_YEAR..=LAST_YEAR)
        .fold(LAST_HISTORY_YEAR, |best, y| if at(y) > at(best) { y } else { best });
    if at(peak) - start > notable && at(peak) - last > notable {
        return words.charts_farmland_peaks(&end, &who, &peak);
    }
    if last - start > notable {
        let slows = last - at(LAST_YEAR - 5) < SLOWER * (at(LAST_HISTORY_YEAR + 5) - start);
        return if slows {
            words.charts_farmland_slows(&end, &who)
        } else {
            words.charts_farmland_grows(&end, &who)
        };
    }
    if start - last > notable {
        words.charts_farmland_shrinks(&end, &who)
    } else {
        words.charts_farmland_steady(&end, &who)
    }
}

/// Last quarter of history of a run: the book of projects opens there.
pub(crate) fn last_observed(run: &Run) -> Quarter {
    run.column(Series::StoragePipeline, Region::Nation)
        .map_or(Quarter::new(LAST_HISTORY_YEAR, 4), |c| Quarter(c.first))
}

/// Last year whose four quarters are history.
pub(crate) fn last_whole_year(run: &Run) -> Year {
    let last = last_observed(run);
    if last.number() == 4 { last.year() } else { last.year() - 1 }
}

/// Storage at quarter-end.
pub(crate) fn storage(view: &View<'_>) -> Option<Draft> {
    let column = view.column(Series::StoragePower)?;
    let history = last_observed(view.run);
    let duty = TARGETS.iter().find(|t| t.id == "storage_180gw_2027" && t.region == view.region.code());
    let name = view.words.charts_storage_power();
    let pane = Pane {
        targets: duty.map(|t| storage_target(view, &column, t)).into_iter().collect(),
        ..Pane::new("", "kW", strands(view, &column, name, Role::Storage, Form::Area))
    };
    Some(Draft {
        title: storage_title(view, &column, history, duty),
        what: view.words.charts_storage_what().to_owned(),
        remarks: Vec::new(),
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
    let words = view.words;
    let amount = words.charts_storage_target_due(&power(value, words), &year);
    Target {
        label: (words.charts_storage_target().to_owned(), amount),
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
    let words = view.words;
    if let Some(duty) = duty {
        let value = duty.value * KW_PER_GW;
        let (target, year) = (power(value, words), due(duty));
        let passed = column.points().find(|(_, x)| *x >= value).map(|(slot, _)| Quarter(slot));
        return match passed {
            Some(time) if time <= Quarter::new(year, 4) => {
                words.charts_storage_passes(&target, &quarter(time, words))
            }
            Some(time) => words.charts_storage_passes_late(&target, &quarter(time, words)),
            None => words.charts_storage_misses(&target),
        };
    }
    let at = |slot| column.at(slot).unwrap_or(0.0);
    let (start, last) = (at(history.0), at(Quarter::new(LAST_YEAR, 4).0));
    let end = power(last, words);
    let place = view.place();
    if last >= start {
        words.charts_storage_grows(&end, &place)
    } else {
        words.charts_storage_falls(&end, &place)
    }
}
