//! What becomes of a reader's own observations, in words.

use tianchu_model::number::stated;
use tianchu_model::own_data::read::{self, OwnNote};
use tianchu_model::register::{OBSERVATIONS, ORIGINS, Observation, Target};
use tianchu_model::{DATA_VERSION, Region, Scenario};

use crate::{Words, places};

/// Digits of a figure.
const DIGITS: usize = 8;
/// Rows told one by one.
const N_ROWS: usize = 12;

/// What becomes of each row that a scenario's reader has: first what does nothing, which he would not notice. Many are
/// counted.
#[must_use]
pub fn notes(scenario: &Scenario, words: Words) -> Vec<String> {
    let mut notes = read::notes(scenario);
    let acts = |note: &OwnNote| {
        matches!(note, OwnNote::Added(_) | OwnNote::Replaces(..) | OwnNote::NotYet(_) | OwnNote::OnBoard(_))
    };
    notes.sort_by_key(acts);
    let mut told: Vec<String> =
        notes.iter().take(N_ROWS).map(|note| sentence(note, scenario, words)).collect();
    if notes.len() > N_ROWS {
        told.push(words.own_data_more(&(notes.len() - N_ROWS)));
    }
    let own = scenario.own_data.as_ref();
    let same_day = own.map_or(0, |own| own.rows().iter().filter(|o| o.row.known_on == o.row.date).count());
    if same_day > 0 {
        told.push(words.own_data_same_day(&same_day));
    }
    told
}

fn sentence(note: &OwnNote, scenario: &Scenario, words: Words) -> String {
    match note {
        OwnNote::Added(o) => words.own_data_added(&row(o, words)),
        OwnNote::Replaces(o, before) => words.own_data_replaces(&figure(before), &row(o, words)),
        OwnNote::TooLate(o) => words.own_data_too_late(&o.known_on, &row(o, words), &scenario.vintage.name()),
        OwnNote::NotRead(o) => words.own_data_not_read(&row(o, words)),
        OwnNote::NotYet(o) => words.own_data_not_yet(&DATA_VERSION, &row(o, words)),
        OwnNote::OnBoard(t) => words.own_data_on_board(&target(t, words)),
        OwnNote::WithoutResults(t) => words.own_data_without_results(&target(t, words)),
    }
}

fn target(target: &Target, words: Words) -> String {
    let Target { series, date, comparison, unit, value, region, .. } = target;
    let region = Region::parse(region).map_or(*region, |region| places::name(region, words));
    let figure = format!("{} {}", comparison.id(), stated(*value, DIGITS));
    words.own_data_row(date, &figure, series, &region, unit)
}

fn row(o: &Observation, words: Words) -> String {
    let region = Region::parse(o.region).map_or(o.region, |region| places::name(region, words));
    words.own_data_row(&o.date, &figure(o), &o.id, &region, &unit_of_series(o.id))
}

/// Its value, or what bounds it.
fn figure(o: &Observation) -> String {
    let shown = |x: f64| stated(x, DIGITS);
    match (o.value, o.low, o.high) {
        (Some(value), ..) => shown(value),
        (None, Some(low), Some(high)) => format!("{}–{}", shown(low), shown(high)),
        (None, Some(low), None) => format!("≥ {}", shown(low)),
        (None, None, Some(high)) => format!("≤ {}", shown(high)),
        (None, None, None) => String::new(),
    }
}

/// The unit in which the register has a series.
pub(crate) fn unit_of_series(id: &str) -> &'static str {
    OBSERVATIONS.iter().zip(ORIGINS).find(|(o, _)| o.id == id).map_or("", |(_, origin)| origin.unit)
}
