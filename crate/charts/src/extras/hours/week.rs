//! A week, hour by hour.

use tianchu_model::power::week::{HOURS_OF_WEEK, Week};
use tianchu_model::power::{GridHours, Scheduled};
use tianchu_model::region::Grid;
use tianchu_model::units::KW_PER_MW;
use tianchu_model::{Run, math};
use tianchu_report::hours::week::{date, dates};
use tianchu_report::{Words, quantity};

use super::{grid_name, line, percent, price, scope, view};
use crate::axis::{Axis, Tick};
use crate::chart::Chart;
use crate::draft::{Draft, Frame, Pane};
use crate::number::power;
use crate::scene::{Role, Scene};
use crate::view::{Slot, Strand, View};

/// A week of a grid and year: what supplies the load, the net load before and after storage, what is in store, and
/// the price.
#[must_use]
pub fn week(run: &Run, hours: &GridHours, week: Week, words: Words) -> Scene {
    let view = view(Chart::Week, run, Grid(hours.year.grid), words);
    let range = week.hours();
    let slots =
        (0..HOURS_OF_WEEK).map(|i| Slot { at: i as f64, label: hour(range.start + i, words), quarter: None });
    let draft = Draft {
        title: title(&view, hours, week),
        what: words.charts_week_what(&dates(week, words), &week.number()),
        remarks: Vec::new(),
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
        label: date(range.start / 24 + day as usize, words),
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
        along: words.charts_week_hour(),
        sentence,
    })
}

/// The start of an hour: `1 月 29 日 18:00`.
fn hour(hour: usize, words: Words) -> String {
    format!("{} {:02}:00", date(hour / 24, words), hour % 24)
}

/// What the load is met by, and what stands above it: into store or curtailed.
fn supply(view: &View<'_>, hours: &GridHours, week: Week) -> Pane {
    let (year, solution) = (&hours.year, &hours.dispatched.solution);
    let at = || week.hours();
    let base = at().map(|h| year.must_run[h] + year.hydro[h] + year.nuclear_mw + year.net_import[h]);
    let thermal = at().map(|h| math::max(solution.supply[h], 0.0));
    let given = at().map(|h| discharge(hours, h, None));
    let words = view.words;
    let band = |name, short, role, mw: &mut dyn Iterator<Item = f64>| line(name, short, role, mw).band();
    let (name, short) = (words.charts_week_base(), words.charts_week_base_short());
    let base = band(name, short, Role::Grey, &mut { base });
    let (name, short) = (words.charts_week_thermal(), words.charts_week_thermal_short());
    let thermal = band(name, short, Role::Mid, &mut { thermal });
    let (name, short) = (words.charts_week_discharged(), words.charts_week_discharged_short());
    let given = band(name, short, Role::Storage, &mut { given });
    let (name, short) = (words.charts_week_wind(), words.charts_week_wind_short());
    let wind = band(name, short, Role::Wind, &mut at().map(|h| year.wind[h]));
    let (name, short) = (words.charts_week_sun(), words.charts_week_sun_short());
    let sun = band(name, short, Role::Sun, &mut at().map(|h| year.solar[h]));
    let (name, short) = (words.charts_week_load(), words.charts_week_load_short());
    let load = line(name, short, Role::Ink, at().map(|h| year.load[h] + year.flexible[h]));
    let strands = vec![base, thermal, given, wind, sun, load];
    Pane { ends: false, ..Pane::new(words.charts_week_supply(), "kW", strands) }
}

/// Given to the grid in an hour by pumped hydro, by new-type storage, or by all, MW.
fn discharge(hours: &GridHours, h: usize, pumped: Option<bool>) -> f64 {
    of_stores(hours, pumped, |s| s.discharge[h])
        + scheduled(hours, pumped, |s| math::max(-s.exchange[h], 0.0))
}

/// Taken from the grid in an hour, as [`discharge`], MW.
fn charge(hours: &GridHours, h: usize, pumped: Option<bool>) -> f64 {
    of_stores(hours, pumped, |s| s.charge[h]) + scheduled(hours, pumped, |s| math::max(s.exchange[h], 0.0))
}

/// A sum over the new-type storage that follows a rule of its own; pumped hydro follows none.
fn scheduled(hours: &GridHours, pumped: Option<bool>, value: impl Fn(&Scheduled) -> f64) -> f64 {
    if pumped == Some(true) { 0.0 } else { hours.year.scheduled.iter().map(value).sum() }
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
    let net = |pumped| move |h: usize| discharge(hours, h, Some(pumped)) - charge(hours, h, Some(pumped));
    let words = view.words;
    let (name, short) = (words.charts_week_pumped(), words.charts_week_pumped_short());
    let pumped = line(name, short, Role::Leaf, at().map(net(true)));
    let (name, short) = (words.charts_week_new_type(), words.charts_week_new_type_short());
    let new_type = line(name, short, Role::Storage, at().map(net(false))).area();
    let (name, short) = (words.charts_hours_net_load(), words.charts_hours_net_load_short());
    let before = line(name, short, Role::Mid, at().map(|h| hours.dispatched.without.supply[h])).broken();
    let (name, short) = (words.charts_hours_residual(), words.charts_hours_residual_short());
    let after = line(name, short, Role::Ink, at().map(|h| hours.dispatched.solution.supply[h]));
    let strands = vec![pumped, new_type, before, after];
    Pane { ends: false, ..Pane::new(words.charts_week_net_load(), "kW", strands) }
}

/// What is in store at the end of each hour.
fn level(view: &View<'_>, hours: &GridHours, week: Week) -> Pane {
    let by_rule = levels_by_rule(hours, week);
    let stored = |pumped, name, short, role| {
        let by_rule = |place: usize| if pumped { 0.0 } else { by_rule[place] };
        let level = |(place, h)| of_stores(hours, Some(pumped), |s| s.level[h]) + by_rule(place);
        line(name, short, role, week.hours().enumerate().map(level))
    };
    let words = view.words;
    let (pumped, new_type) = (words.charts_week_pumped_short(), words.charts_week_new_type_short());
    let strands = vec![
        stored(true, words.charts_week_in_pumped(), pumped, Role::Leaf),
        stored(false, words.charts_week_in_new_type(), new_type, Role::Storage).area(),
    ];
    let strands = strands.into_iter().filter(|s| !s.idle()).collect();
    Pane { ends: false, ..Pane::new(words.charts_week_stored(), "kWh", strands) }
}

/// What storage that follows a rule of its own holds at the end of each hour of a week, MWh.
fn levels_by_rule(hours: &GridHours, week: Week) -> Vec<f64> {
    let all: Vec<Vec<f64>> = hours.year.scheduled.iter().map(Scheduled::levels).collect();
    week.hours().map(|h| all.iter().map(|levels| levels[h]).sum()).collect()
}

fn market(view: &View<'_>, hours: &GridHours, week: Week) -> Pane {
    let prices = week.hours().map(|h| Some(hours.dispatched.solution.market_price[h])).collect();
    let (name, short) = (view.words.charts_hours_price(), view.words.charts_hours_price_short());
    let strand = Strand::line(name, short, Role::Ink, prices);
    Pane { ends: false, ..Pane::new(name, "yuan_per_mwh", vec![strand]) }
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
    let words = view.words;
    let [before, after, curtailed] = measures(hours, week);
    let (before, after) = (power(before * KW_PER_MW, words), power(after * KW_PER_MW, words));
    let (grid, year) = (grid_name(Grid(hours.year.grid), words), hours.year.year);
    let (dates, share) = (dates(week, words), percent(curtailed, words));
    if before == after {
        words.charts_week_title_same(&after, &dates, &grid, &share, &year)
    } else {
        words.charts_week_title(&after, &before, &dates, &grid, &share, &year)
    }
}

fn sentence(view: &View<'_>, hours: &GridHours, week: Week, title: &str) -> String {
    let words = view.words;
    let prices = || week.hours().map(|h| hours.dispatched.solution.market_price[h]);
    let (low, high) = (-super::greatest(prices().map(|x| -x)), super::greatest(prices()));
    let by_rule = levels_by_rule(hours, week);
    let level = |(place, h)| of_stores(hours, None, |s| s.level[h]) + by_rule[place];
    let full = super::greatest(week.hours().enumerate().map(level));
    let stored = quantity(full * KW_PER_MW, "kWh", words);
    words.charts_week_sentence(&price(high, words), &price(low + 0.0, words), &stored, &title)
}
