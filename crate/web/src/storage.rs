//! Storage as the page shows it: a place in figures, what stations return, the nine uses, flexibility, what is known.

use serde::Serialize;
use tianchu_model::consequence::ranked;
use tianchu_model::region::PROVINCES;
use tianchu_model::register::{self, Observation, id};
use tianchu_model::time::{LAST_YEAR, Year};
use tianchu_model::{Event, ParamId, Region, Run};
use tianchu_report::export::Table;
use tianchu_report::register::details::{issuer, title};
use tianchu_report::register::parameter;
use tianchu_report::storage::{self, tables};
use tianchu_report::{Words, unit};

use crate::evidence::province::{self, ProvinceInfo};
use crate::report::{self, EventList};

/// First year the tables may be of.
const FIRST: Year = 2025;

/// Storage of a place and year.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StorageInfo {
    /// Years to choose from.
    pub years: Vec<String>,
    /// The year told.
    pub year: String,
    /// The place in figures.
    pub place: ProvinceInfo,
    /// Which data the run knows.
    pub vintage: String,
    /// The plan that does not add up, and what the run makes of it.
    pub plan: String,
    /// What a station returns, a row for each group and duration.
    pub stations: Table,
    /// What that rests on.
    pub stations_rest: Vec<RestInfo>,
    /// Power by use, a row for each of the nine.
    pub uses: Table,
    /// What that rests on.
    pub uses_rest: Vec<RestInfo>,
}

/// A setting that a table rests on.
#[derive(Clone, Debug, Serialize)]
pub struct RestInfo {
    /// Its name and value.
    pub label: String,
    /// Its grade.
    pub grade: &'static str,
    /// Its source.
    pub source: String,
}

pub(crate) fn info(
    run: &Run,
    read: &[&Observation],
    region: Region,
    year: &str,
    words: Words,
) -> StorageInfo {
    let year = year.parse::<Year>().unwrap_or(FIRST).clamp(FIRST, LAST_YEAR);
    let place = storage::profile(&run.storage_profile(region, year), words);
    StorageInfo {
        years: (FIRST..=LAST_YEAR).map(|y| y.to_string()).collect(),
        year: year.to_string(),
        place: province::of_profile(place, region, words),
        vintage: tables::vintage(run, read, words),
        plan: tables::plan(run, words),
        stations: tables::stations(run, region, year, words),
        stations_rest: rest(run, &STATIONS_REST, words),
        uses: tables::uses(run, region, year, words),
        uses_rest: rest(run, &USES_REST, words),
    }
}

/// What returns follow from most.
const STATIONS_REST: [ParamId; 10] = [
    id::STORAGE_SPREAD_YUAN_PER_KWH,
    id::STORAGE_OPTIMAL_CYCLES_PER_YEAR,
    id::STORAGE_FORESIGHT_FACTOR,
    id::STORAGE_COST_ENERGY_YUAN_PER_KWH,
    id::STORAGE_COST_POWER_YUAN_PER_KW,
    id::STORAGE_CAPACITY_PAYMENT_RECOVERY_SHARE,
    id::STORAGE_LISTED_SHARE,
    id::STORAGE_ANCILLARY_YUAN_PER_KW_YEAR,
    id::STORAGE_USER_SPREAD_YUAN_PER_KWH,
    id::STORAGE_DISCOUNT_SHARE,
];

/// The shares of the uses inside their groups.
const USES_REST: [ParamId; 6] = [
    id::STORAGE_USE_LARGE_BASE_SHARE,
    id::STORAGE_USE_COAL_SHARE,
    id::STORAGE_USE_DISTRIBUTION_SHARE,
    id::STORAGE_ONSITE_COMPUTING_SHARE,
    id::STORAGE_USE_DISTRIBUTED_PV_SHARE,
    id::STORAGE_USE_TELECOM_SHARE,
];

fn rest(run: &Run, params: &[ParamId], words: Words) -> Vec<RestInfo> {
    let one = |param: &ParamId| {
        let row = param.row();
        let value = crate::shown::text(*param, run.params[*param]);
        let unit = unit(row.unit, words);
        RestInfo {
            label: format!("{} {value} {unit}", parameter(*param, words)).trim_end().to_owned(),
            grade: row.grade.letter(),
            source: source(row.source, words),
        }
    };
    params.iter().map(one).collect()
}

/// A source in one line; its name where the register has no more.
fn source(name: &str, words: Words) -> String {
    let Some(source) = register::source(name) else { return name.to_owned() };
    let (issuer, title) = (issuer(source, words), title(source, words));
    match source.date {
        // Our own judgements have no day.
        "" => words.storage_source_undated(&issuer, &title),
        date => words.storage_source(&date, &issuer, &title),
    }
}

/// Events of storage, power and energy; of a province also those of its grid and of the nation, whose rules it is under.
pub(crate) fn events(run: &Run, region: Region, limit: usize, words: Words) -> EventList {
    let here = |e: &Event| match (region, e.region) {
        (Region::Nation, _) | (_, Region::Nation) => true,
        (Region::Province(p), Region::Grid(grid)) => PROVINCES[p].grid == grid,
        (region, place) => region == place,
    };
    let rows = ranked(run.events.iter().filter(|e| e.kind.of_storage() && here(e)));
    report::listed(&rows, &|_| true, 0, limit, words)
}
