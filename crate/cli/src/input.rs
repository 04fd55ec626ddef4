//! Checks what the user gave; the session gathers all that is wrong with it.

pub(crate) mod given;
pub(crate) mod hours;
pub(crate) mod scenario;

use tianchu_model::diagnostic::nearest_name;
use tianchu_model::{Diagnostic, Region};
use tianchu_report::{Language, Words, places};

use crate::session::Session;

/// A word that must be one of a few.
pub(crate) fn word<'a>(
    option: &str,
    found: &str,
    allowed: &[&'a str],
    session: &mut Session<'_>,
) -> Option<&'a str> {
    let hit = allowed.iter().copied().find(|a| *a == found);
    if hit.is_none() {
        let allowed = allowed.iter().map(|&a| a.to_owned()).collect();
        session.complain_of(&Diagnostic::not_allowed(option, found, allowed).into());
    }
    hit
}

/// Regions by code or name.
pub(crate) fn regions(words: &[String], session: &mut Session<'_>) -> Vec<Region> {
    words.iter().filter_map(|word| region(word, session)).collect()
}

/// A region by its code or name.
pub(crate) fn region(word: &str, session: &mut Session<'_>) -> Option<Region> {
    let found = Region::parse(word);
    if found.is_none() && Region::is_without_figures(word) {
        session.complain(session.words.input_without_figures(&word));
    } else if found.is_none() {
        let words = session.words;
        let nearest = nearest_region(word).map(|r| named(r, words));
        session.unknown(words.input_region(), word, nearest, words.input_regions());
    }
    found
}

fn named(region: Region, words: Words) -> String {
    words.input_named_region(&region.code(), &places::name(region, words))
}

/// The region a misspelt word may mean: of a longer code of a place its province, of a word the most similar name. A
/// code that is none is not like any other.
fn nearest_region(word: &str) -> Option<Region> {
    if word.bytes().all(|b| b.is_ascii_digit()) {
        return word.get(..2).and_then(Region::parse);
    }
    let lower = word.to_lowercase();
    let names: Vec<(String, Region)> = Region::all()
        .flat_map(|r| {
            [r.code(), places::name(r, Words::of(Language::En)), places::name(r, Words::of(Language::Zh))]
                .map(|name| (name.to_lowercase(), r))
        })
        .collect();
    let name = nearest_name(&lower, names.iter().map(|(name, _)| name.as_str()))?;
    names.iter().find(|(n, _)| *n == name).map(|(_, r)| *r)
}

/// Says of the grids among `regions` that `what` is not told of them.
pub(crate) fn no_grids(what: &str, regions: &[Region], session: &mut Session<'_>) {
    for region in regions.iter().filter(|r| matches!(r, Region::Grid(_))) {
        let name = places::name(*region, session.words);
        session.complaints.notes.push(session.words.input_no_grids(&name, &what));
    }
}
