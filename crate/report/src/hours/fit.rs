//! What the hours of the power system rest on, in words.

use tianchu_model::Region;
use tianchu_model::number::significant;
use tianchu_model::power::fit::{FIGURES, FitRow, ProfileRow, Used};
use tianchu_model::region::{GRIDS, Grid};

use crate::export::Table;
use crate::places;
use crate::words::{FittedMessage, Words, messages};

const LABELS: [FittedMessage; FIGURES.len()] = messages!(FittedMessage of FIGURES, id);

/// What a figure of the fit is called; one without a name of its own goes under that of the file.
#[must_use]
pub fn figure(id: &'static str, words: Words) -> &'static str {
    let place = FIGURES.iter().position(|known| known.id == id);
    place.map_or(id, |place| words.fitted(LABELS[place]))
}

/// What a figure was used for.
#[must_use]
pub fn used(used: Used, words: Words) -> &'static str {
    match used {
        Used::Found => words.fit_use_found(),
        Used::Fitted => words.fit_use_fitted(),
        Used::FormerlyFitted => words.fit_use_formerly_fitted(),
        Used::HeldOut => words.fit_use_held_out(),
        Used::SeenBefore => words.fit_use_seen_before(),
        Used::Told => words.fit_use_told(),
    }
}

/// What is generated, by its name in the file.
#[must_use]
fn kinds(words: Words) -> [(&'static str, &'static str); 3] {
    [
        ("load", words.fit_profile_load()),
        ("wind", words.fit_profile_wind()),
        ("solar", words.fit_profile_solar()),
    ]
}

/// Figures of the generated hours that are listed, by their names in the file, which has them all.
#[must_use]
fn listed(words: Words) -> [(&'static str, &'static str); 7] {
    [
        ("mean", words.fit_profile_mean()),
        ("sd", words.fit_profile_sd()),
        ("max", words.fit_profile_max()),
        ("q05", words.fit_profile_q05()),
        ("q95", words.fit_profile_q95()),
        ("lag24", words.fit_profile_lag24()),
        ("ramp_sd", words.fit_profile_ramp_sd()),
    ]
}

/// Figures of the fit and of its tests beside what was published.
#[must_use]
pub fn table(rows: &[FitRow], words: Words) -> Table {
    let mut table = Table::new(&[
        words.fit_figure(),
        words.fit_use(),
        words.fit_reported(),
        words.fit_computed(),
        words.fit_bar(),
        words.fit_verdict(),
    ]);
    for row in rows {
        let verdict = match row.holds {
            Some(true) => words.fit_within(),
            Some(false) => words.fit_missed(),
            None => "",
        };
        let (name, used, bar) = (figure(row.figure, words), used(row.used, words), bar(row, words));
        table.push([name, used, row.reported, row.computed, &bar, verdict]);
    }
    table
}

/// From where to where a figure holds, in words; nothing where there is no bar.
#[must_use]
pub fn bar(row: &FitRow, words: Words) -> String {
    let [low, high] = row.bar.map(|end| end.map(|x| significant(x, 4)));
    match (low, high) {
        (Some(low), Some(high)) => words.fit_bar_between(&high, &low),
        (Some(low), None) => words.fit_bar_at_least(&low),
        (None, Some(high)) => words.fit_bar_at_most(&high),
        (None, None) => String::new(),
    }
}

/// Generated hours against open ones, a row for each kind and grid.
#[must_use]
pub fn profiles(all: &[ProfileRow], words: Words) -> Table {
    let listed = listed(words);
    let mut header = vec![words.fit_profile_series()];
    header.extend(listed.iter().map(|(_, name)| *name));
    header.push(words.fit_profile_missed());
    let mut table = Table::new(&header);
    for (kind, kind_name) in kinds(words) {
        for g in 0..GRIDS.len() {
            let name = places::name(Region::Grid(Grid(g)), words);
            let of = || all.iter().filter(|r| r.kind == kind && r.grid == Grid(g));
            let mut row = vec![words.fit_profile_of_grid(&kind_name, &name)];
            for (figure, _) in listed {
                row.push(of().find(|r| r.figure == figure).map_or_else(String::new, |r| {
                    let mark = if r.misses() { " ✗" } else { "" };
                    format!("{} / {}{mark}", significant(r.open, 3), significant(r.generated, 3))
                }));
            }
            row.push(format!("{} / {}", of().filter(|r| r.misses()).count(), of().count()));
            table.rows.push(row);
        }
    }
    table
}
