//! What commands about hours are asked: a grid, a year, and hours of the user's own.

use std::path::Path;

use tianchu_model::Region;
use tianchu_model::diagnostic::{FileKind, nearest_name};
use tianchu_model::number::half_width;
use tianchu_model::power::{OwnHours, PowerSystem};
use tianchu_model::region::{GRIDS, Grid};
use tianchu_model::time::Year;
use tianchu_report::Words;
use tianchu_report::hours::notes;
use tianchu_report::punctuation::list;

use crate::input::given;
use crate::session::Session;

/// One of the six grids.
pub(crate) fn grid(word: &str, session: &mut Session<'_>) -> Option<Grid> {
    if let Some(Region::Grid(grid)) = Region::parse(word) {
        return Some(grid);
    }
    let nearest = nearest_name(word, GRIDS.iter().copied());
    let words = session.words;
    let grids = list(&GRIDS, words);
    session.complain(match nearest {
        Some(nearest) => words.input_no_grid_but(&grids, &nearest, &word),
        None => words.input_no_grid(&grids, &word),
    });
    None
}

/// A year that has hours.
pub(crate) fn hours_year(word: &str, session: &mut Session<'_>) -> Option<Year> {
    let years = PowerSystem::years();
    let found = word.chars().map(half_width).collect::<String>().parse::<Year>().ok();
    if let Some(year) = found.filter(|y| years.contains(y)) {
        return Some(year);
    }
    let (first, last) = (*years.start(), *years.end());
    let words = session.words;
    session.complain(match found.map(|y| y.clamp(first, last)) {
        Some(nearest) => words.input_no_hours_but(&first, &last, &nearest, &word),
        None => words.input_no_hours(&first, &last, &word),
    });
    None
}

/// What a command tells of a user's own hours once it has made their year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Later {
    /// What the year lacks because of them.
    OfYear,
    /// Nothing.
    Nothing,
}

/// A user's own hours for these grids, or without any for all six; without them, the session says why.
pub(crate) fn own_hours(
    path: Option<&String>,
    grids: &[Grid],
    later: Later,
    session: &mut Session<'_>,
) -> Option<OwnHours> {
    let path = path?;
    session.reads("--profiles", Path::new(path));
    let (text, encoding) = given::table(Path::new(path), FileKind::Hours, session)?;
    match OwnHours::parse(&text, grids).map(|hours| hours.read_as(encoding)) {
        Ok(hours) => {
            let notes = notes(&hours, later == Later::OfYear, session.words);
            let of_file = |note: String| session.words.terminal_of(&path, &note);
            session.complaints.notes.extend(notes.into_iter().map(of_file));
            session.complaints.notes.extend(generated(&hours, grids, path, session.words));
            Some(hours)
        }
        Err(problems) => {
            session.complain_of_in(path, &problems);
            None
        }
    }
}

/// What to know of grids asked for of which a file has no column.
fn generated(own: &OwnHours, grids: &[Grid], path: &str, words: Words) -> Option<String> {
    let all: Vec<Grid> = PowerSystem::grids().collect();
    let asked = if grids.is_empty() { &all } else { grids };
    let without: Vec<&str> = asked.iter().filter(|g| !own.has(**g)).map(|g| GRIDS[g.0]).collect();
    (!without.is_empty()).then(|| words.input_generated(&list(&without, words), &path))
}
