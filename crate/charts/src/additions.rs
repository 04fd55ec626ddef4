//! Storage added and retired, year by year.

use tianchu_model::time::{FIRST_YEAR, LAST_YEAR, N_YEARS, Quarter, Year};
use tianchu_model::{Column, Region, Series};

use crate::draft::{Draft, Pane};
use crate::number::power;
use crate::scene::Role;
use crate::stock::last_whole_year;
use crate::view::{Strand, View};

/// The first year of which all four quarters are known.
pub(crate) const FIRST_WHOLE_YEAR: Year = 2021;

/// The sum of each year's four quarters.
pub(crate) fn yearly(column: &Column) -> Vec<Option<f64>> {
    (0..N_YEARS)
        .map(|i| {
            let year = FIRST_YEAR + i as Year;
            if year < FIRST_WHOLE_YEAR {
                return None;
            }
            (1..=4).map(|q| column.at(Quarter::new(year, q).0)).sum()
        })
        .collect()
}

/// Power added and retired.
pub(crate) fn additions(view: &View<'_>) -> Option<Draft> {
    let added = yearly(&view.column(Series::StorageAddedPower)?);
    let retired = view.column(Series::StorageRetiredPower).map(|c| yearly(&c)).unwrap_or_default();
    let history = last_whole_year(view.run);
    let words = view.words;
    let mut strands = Vec::new();
    let (name, short) = (words.charts_additions_added(), words.charts_additions_added_short());
    strands.push(Strand::line(name, short, Role::Storage, added.clone()).columns(false));
    if retired.iter().flatten().any(|x| *x > 0.0) {
        let (name, short) = (words.charts_retired(), words.charts_retired_short());
        strands.push(Strand::line(name, short, Role::Grey, retired).columns(true));
    }
    let baseline = view.baseline_column(Series::StorageAddedPower).map(|c| yearly(&c));
    strands.extend(baseline.map(|v| Strand::baseline_of(view, words.charts_baseline_added(), v)));
    let at = |year: Year| added[(year - FIRST_YEAR) as usize].unwrap_or(0.0);
    let projected = history + 1..=LAST_YEAR;
    let years = projected.clone().count() as f64;
    let mean = projected.map(at).fold(0.0, |a, b| a + b) / years;
    let (mean, last, from) = (power(mean, words), power(at(history), words), history + 1);
    let title = match view.region {
        Region::Nation => words.charts_additions_title(&from, &last, &mean, &history),
        _ => words.charts_additions_title_in(&from, &last, &mean, &view.place(), &history),
    };
    let draft = Draft::yearly(title, words.charts_additions_what(), vec![Pane::new("", "kW", strands)]);
    Some(Draft { history: f64::from(history), ..draft })
}
