//! What stands below the figures of a place: what stations return, the nine uses, the need of flexibility, what is known.

use tianchu_model::number::significant;
use tianchu_model::power::PowerSystem;
use tianchu_model::power::need::GridNeed;
use tianchu_model::register::{Observation, TARGETS};
use tianchu_model::storage::cells::{DURATION_HOURS, N_GROUPS};
use tianchu_model::storage::uses::Use;
use tianchu_model::time::{Quarter, Year};
use tianchu_model::units::{KW_PER_GW, Kw};
use tianchu_model::{Region, Run, Series, Vintage};

use super::{group, percent, return_of, station, use_name};
use crate::Language;
use crate::export::Table;
use crate::words::Words;
use crate::{headline, places, quantity};

/// What a station commissioned in the year returns, by group and duration.
#[must_use]
pub fn stations(run: &Run, region: Region, year: Year, words: Words) -> Table {
    let mut table = Table::new(&[
        words.storage_stations_what(),
        words.storage_stations_cost(),
        words.storage_stations_revenue(),
        words.storage_stations_needed(),
        words.storage_stations_rate(),
        words.storage_stations_payback(),
        words.storage_stations_levelised(),
    ]);
    for group in 0..N_GROUPS {
        for hours in DURATION_HOURS {
            let s = run.storage.mean_of_stations(region, year, group, hours);
            table.push([
                &station(&s, words),
                &format!("{:.0}", s.cost_yuan),
                &format!("{:.0}", s.revenue_yuan.iter().sum::<f64>()),
                &format!("{:.0}", s.needed_yuan),
                &return_of(s.internal_rate, words),
                &s.payback_years
                    .map_or_else(|| words.storage_stations_never().to_owned(), |y| format!("{y:.1}")),
                &format!("{:.3}", s.levelised_yuan_per_kwh),
            ]);
        }
    }
    table
}

/// Power by use at the end of the history and of the year.
#[must_use]
pub fn uses(run: &Run, region: Region, year: Year, words: Words) -> Table {
    let history = Quarter(run.storage.first_projected().0 - 1);
    let end = Quarter::new(year, 4);
    let [before, after] = [history, end].map(|quarter| run.storage.uses_kw(region, quarter));
    let mut whole = 0.0;
    for kw in after {
        whole += kw;
    }
    let mut table = Table::new(&[
        words.storage_uses_use(),
        words.storage_uses_group(),
        &words.storage_uses_at(&headline::quarter(history, words)),
        &words.storage_uses_end(&year),
        words.storage_uses_share(),
    ]);
    let kw = |x: f64| quantity(x, Kw::UNIT, words);
    for of in Use::ALL {
        let i = of as usize;
        table.push([
            use_name(of, words),
            group(of.group(), words),
            &kw(before[i]),
            &kw(after[i]),
            &percent(if whole > 0.0 { after[i] / whole } else { 0.0 }, words),
        ]);
    }
    table
}

/// Flexibility need of the provinces of a grid (S16), by their share of its electricity use.
#[must_use]
pub fn flexibility(system: &PowerSystem, need: &GridNeed, words: Words) -> Table {
    let mut table = Table::new(&[
        words.storage_need_province(),
        words.storage_need_grid(),
        words.storage_need_use(),
        words.storage_need_within_days(),
        words.storage_need_daily(),
        words.storage_need_peak(),
        words.storage_need_curtailed(),
        words.storage_need_peak_falls(),
        words.storage_need_less_curtailed(),
    ]);
    // Of MWh, MW, MW, MWh, MW, MWh: the units of the heads.
    let divisors = match words.language() {
        Language::Zh => [1e5, 10.0, 10.0, 1e5, 10.0, 10.0],
        Language::En => [1e6, 1e3, 1e3, 1e6, 1.0, 1e3],
    };
    let of_grid = [
        need.within_day_need_mwh_per_year,
        need.daily_need_mw,
        need.peak_mw,
        need.curtailed_mwh,
        need.peak_fall_mw_per_gw,
        need.curtailed_fall_mwh_per_gw,
    ];
    let grid = places::name(Region::Grid(need.grid), words);
    for p in PowerSystem::provinces(need.grid) {
        let share = system.use_share(p);
        let [days, day, peak, curtailed, falls, less] =
            std::array::from_fn(|i| significant(share * of_grid[i] / divisors[i], 3));
        let province = places::name(Region::Province(p), words);
        table.push([province, grid, &percent(share, words), &days, &day, &peak, &curtailed, &falls, &less]);
    }
    table
}

/// Which data a run knows, of which it has `read` these rows.
#[must_use]
pub fn vintage(run: &Run, read: &[&Observation], words: Words) -> String {
    let of_storage = || read.iter().filter(|o| o.id.starts_with("storage."));
    let (count, newest) = (of_storage().count(), of_storage().map(|o| o.known_on).max());
    let newest = newest.map_or_else(String::new, |date| date.to_string());
    let history = Quarter(run.storage.first_projected().0 - 1);
    match run.scenario.vintage {
        Vintage::Latest => words.storage_vintage_latest(&count, &history, &newest),
        Vintage::EndOf2025 => words.storage_vintage_2025(&count, &history, &newest),
        Vintage::EndOf2024 => words.storage_vintage_2024(&count, &history, &newest),
    }
}

/// The plan that does not add up, and what the run makes of it.
#[must_use]
pub fn plan(run: &Run, words: Words) -> String {
    let target = |id: &str| TARGETS.iter().find(|t| t.id == id).map_or(0.0, |t| t.value * KW_PER_GW);
    let (stock, added, wanted) =
        (target("storage_stock_2024"), target("storage_added_100gw"), target("storage_180gw_2027"));
    let kw = |x: f64| quantity(x, Kw::UNIT, words);
    let column = |series| run.column(series, Region::Nation);
    let end = Quarter::new(2027, 4).0;
    let reached = column(Series::StoragePower).and_then(|c| c.at(end)).unwrap_or(0.0);
    let flow = column(Series::StorageAddedPower);
    let own =
        (Quarter::new(2025, 1).0..=end).filter_map(|q| flow.as_ref()?.at(q)).fold(0.0, |sum, x| sum + x);
    let plan = words.storage_plan(
        &kw(added),
        &kw(stock + added),
        &kw(wanted - stock - added),
        &kw(wanted - stock),
        &kw(stock),
        &kw(wanted),
    );
    words.storage_plan_and_run(&kw(own), &plan, &kw(reached))
}
