//! Storage added and retired, year by year.

use tianchu_model::time::{FIRST_YEAR, LAST_YEAR, N_YEARS, Quarter, Year};
use tianchu_model::{Column, Lang, Series};

use crate::draft::{Draft, Pane};
use crate::scene::Role;
use crate::stock::last_observed;
use crate::view::{Strand, View};
use crate::words::{power, subject};

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
    let history = last_observed(view.run).year();
    let mut strands = Vec::new();
    strands.push(
        Strand::line(
            view.pick("新增装机", "Power added"),
            view.pick("新增", "Added"),
            Role::Storage,
            added.clone(),
        )
        .columns(false),
    );
    if retired.iter().flatten().any(|x| *x > 0.0) {
        let (name, short) = (view.pick("退役装机", "Power retired"), view.pick("退役", "Retired"));
        strands.push(Strand::line(name, short, Role::Grey, retired).columns(true));
    }
    let baseline = view.baseline_column(Series::StorageAddedPower).map(|c| yearly(&c));
    strands.extend(baseline.map(|v| Strand::baseline(view, view.pick("新增", "added"), v)));
    let at = |year: Year| added[(year - FIRST_YEAR) as usize].unwrap_or(0.0);
    let projected = history + 1..=LAST_YEAR;
    let years = projected.clone().count() as f64;
    let mean = projected.map(at).fold(0.0, |a, b| a + b) / years;
    let (mean, last) = (power(mean, view.lang()), power(at(history), view.lang()));
    let who = subject(view.region, view.lang(), "新型储能", "Storage");
    let title = match view.lang() {
        Lang::Zh => format!("{who} {}—2035 年年均新增 {mean}，{history} 年为 {last}", history + 1),
        Lang::En => format!("{who} adds {mean} a year in {}–2035, after {last} in {history}", history + 1),
    };
    let what = view.pick("每年新增与退役装机", "Power added and retired in the year");
    let draft = Draft::yearly(title, what, vec![Pane::new("", "kW", strands)]);
    Some(Draft { history: f64::from(history), ..draft })
}
