//! What the values of a run rest on.

use crate::region::Region;
use crate::register::OBSERVATIONS;
use crate::run::Run;
use crate::series::{Frequency, Series};
use crate::time::{Date, LAST_HISTORY_YEAR, Quarter};

/// What a value rests on: `published` (a figure of that place and day stands in the register, whose grade says how
/// well it is known), `computed` (rules and assumptions), `allocated` (a national figure shared out over provinces by a
/// key of ours), `regional_split_ours` (a grid's sum of such shares), `no_nea_figure` (past storage between figures that
/// NEA published), `own_data` (a figure of the reader's own).
#[must_use]
pub fn basis(run: &Run, series: Series, region: Region, slot: usize) -> &'static str {
    let storage = series.frequency() == Frequency::Quarterly;
    let year = series.frequency().year(slot);
    match region {
        _ if is_own(run, series, region, slot) => "own_data",
        _ if storage && (2021..=2022).contains(&year) && slot != Quarter::new(2022, 4).0 => "no_nea_figure",
        Region::Province(_) if series == Series::FarmlandArea && slot == 0 => "published",
        Region::Province(_) => "allocated",
        Region::Grid(_) => "regional_split_ours",
        Region::Nation if storage && slot < run.storage.first_projected().0 => {
            match published_by_nea(series, Quarter(slot)) {
                Some(true) => "published",
                Some(false) => "no_nea_figure",
                None => "computed",
            }
        }
        Region::Nation => {
            let past = year <= LAST_HISTORY_YEAR && series == Series::FarmlandArea;
            if past { "published" } else { "computed" }
        }
    }
}

/// Whether a past stock is a figure of the reader's own: national storage, farmland of the nation, and that of a province
/// in the survey of 2019.
fn is_own(run: &Run, series: Series, region: Region, slot: usize) -> bool {
    let Some(own) = &run.scenario.own_data else { return false };
    let past = match series.frequency() {
        Frequency::Quarterly => slot < run.storage.first_projected().0,
        Frequency::Yearly => series.frequency().year(slot) <= LAST_HISTORY_YEAR,
    };
    let id = match (series, region) {
        (Series::StoragePower, Region::Nation) => "storage.power_gw",
        (Series::StorageEnergy, Region::Nation) => "storage.energy_gwh",
        (Series::FarmlandArea, Region::Nation) => "farmland.area_wanmu",
        (Series::FarmlandArea, Region::Province(_)) if slot == 0 => "farmland.area_kha",
        _ => return false,
    };
    let row = own.find(id, region.code(), series.frequency().period(slot).last_day());
    let row = row.map(|place| own.rows()[place].row);
    let horizon = run.scenario.vintage.horizon();
    past && row.is_some_and(|row| row.value.is_some() && row.known_on <= horizon)
}

/// Whether NEA published the stock of a quarter, or for additions the stocks at both its ends; none for series that it
/// does not publish.
fn published_by_nea(series: Series, quarter: Quarter) -> Option<bool> {
    let stock = |id: &str, quarter: Quarter| {
        let day = Date::quarter_end(quarter);
        OBSERVATIONS.iter().any(|o| o.date == day && o.region == "CN" && o.id == id && o.value.is_some())
    };
    let (id, added) = match series {
        Series::StoragePower => ("storage.power_gw", false),
        Series::StorageEnergy => ("storage.energy_gwh", false),
        Series::StorageAddedPower => ("storage.power_gw", true),
        Series::StorageAddedEnergy => ("storage.energy_gwh", true),
        _ => return None,
    };
    let before = !added || quarter.0.checked_sub(1).is_some_and(|q| stock(id, Quarter(q)));
    Some(before && stock(id, quarter))
}
