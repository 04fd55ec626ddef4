//! What is to be known of a user's own hours that are taken.

use tianchu_model::number::significant;
use tianchu_model::power::hours::HoursNote;
use tianchu_model::power::{GridYear, OwnHours};
use tianchu_model::region::{Grid, Region};
use tianchu_model::units::MWH_PER_TWH;

use crate::punctuation::{list, list_begun};
use crate::{Words, places};

/// Names of columns listed.
const N_NAMES: usize = 5;

/// The notes of a file, whatever is made of it; that wind or sun is nothing is told by [`too_few`] where a year is known.
#[must_use]
pub fn notes(own: &OwnHours, year_known: bool, words: Words) -> Vec<String> {
    let told = |note: &&HoursNote| !(year_known && matches!(note, HoursNote::AllZero { .. }));
    own.notes().iter().filter(told).map(|note| sentence(note, words)).collect()
}

fn sentence(note: &HoursNote, words: Words) -> String {
    let short = |x: f64| significant(x, 4);
    match note {
        HoursNote::ReadAs(encoding) => words.hours_note_read_as(&encoding.label().to_uppercase()),
        HoursNote::Ignored(names) => {
            let named = |name: &String| {
                if name.is_empty() { words.hours_note_no_name().to_owned() } else { name.clone() }
            };
            let names: Vec<String> = names.iter().map(named).collect();
            words.hours_note_ignored(&names.len(), &list_begun(&names, N_NAMES, words))
        }
        HoursNote::HourOfDay { first } => words.hours_note_hour_of_day(first, &(first + 23)),
        HoursNote::EndOfHour => words.hours_note_end_of_hour().to_owned(),
        HoursNote::ClippedBelow { column, n, lowest } => {
            words.hours_note_clipped_below(column, &short(*lowest), n)
        }
        HoursNote::ClippedAbove { column, n, highest } => {
            words.hours_note_clipped_above(column, &short(*highest), n)
        }
        HoursNote::AllZero { column, wind: true, .. } => words.hours_note_no_wind(column),
        HoursNote::AllZero { column, wind: false, .. } => words.hours_note_no_sun(column),
        HoursNote::SunAt { column, hour } => words.hours_note_sun_at(column, hour),
    }
}

/// What wind and sun of a grid and year lack because a user's own hours cannot hold it, if they lack anything.
#[must_use]
pub fn too_few(year: &GridYear, own: &OwnHours, words: Words) -> Option<String> {
    if year.short_mwh <= 0.0 {
        return None;
    }
    let twh = |mwh: f64| significant(mwh / MWH_PER_TWH, 3);
    let place = places::name(Region::Grid(Grid(year.grid)), words);
    let (lacks, all) = (twh(year.short_mwh), twh(year.short_mwh + year.available_mwh()));
    let zero = |note: &HoursNote| match note {
        HoursNote::AllZero { column, grid, .. } if grid.0 == year.grid => Some(column.clone()),
        _ => None,
    };
    let columns: Vec<String> = own.notes().iter().filter_map(zero).collect();
    Some(if columns.is_empty() {
        words.hours_note_too_few(&all, &lacks, &place, &year.year)
    } else {
        words.hours_note_lacking(&all, &list(&columns, words), &lacks, &place, &year.year)
    })
}
