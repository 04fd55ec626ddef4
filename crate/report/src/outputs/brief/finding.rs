//! What a brief finds: its title, question and answer.

use tianchu_model::comparison::KeyFigure;
use tianchu_model::{EventKind, Region, Run};

use super::{Input, Section};
use crate::headline;
use crate::profile;
use crate::punctuation::commas;
use crate::scenario::{changes, question};
use crate::words::Words;
use crate::{places, quantity};

/// The finding, the gravest first.
pub(super) fn title(run: &Run, region: Region, words: Words) -> String {
    match region {
        Region::Province(p) => of_province(run, p, words),
        _ => of_nation(run, words),
    }
}

fn of_province(run: &Run, p: usize, words: Words) -> String {
    let profile = run.farmland_profile(p);
    let place = places::name(profile.region, words);
    if let Some(first) = profile.cap_zero.first() {
        let years = (first.year..).zip(&profile.cap_zero).take_while(|(year, e)| e.year == *year).count();
        return if years == 1 {
            words.brief_title_cap_zero(&place, &first.year)
        } else {
            words.brief_title_cap_zero_years(&place, &first.year, &years)
        };
    }
    if let Some(year) = profile.floor_broken {
        return words.brief_title_floor(&place, &year);
    }
    let unmet = profile.unmet.get();
    if unmet > 0.0 {
        return words.brief_title_unmet(&place, &quantity(unmet, "mu", words));
    }
    words.brief_title_kept(&place)
}

fn of_nation(run: &Run, words: Words) -> String {
    let headline = run.headline();
    let first = |kind| run.events.iter().find(|e| e.kind == kind).map(|e| e.year);
    let (area, basic) = (first(EventKind::NationalArea), first(EventKind::NationalBasic));
    let n_zero = KeyFigure::ProvincesWithoutCap.of(run);
    let land = match (area, basic, n_zero > 0.0) {
        (Some(year), ..) => words.brief_title_red_line(&year),
        (None, Some(year), _) => words.brief_title_basic(&year),
        (None, None, true) => words.brief_title_provinces(&(n_zero as usize)),
        (None, None, false) => words.brief_title_no_province().to_owned(),
    };
    let storage = match headline.passes_180_gw {
        Some(passed) => words.brief_title_storage(&headline::quarter(passed, words)),
        None => words.brief_title_no_storage().to_owned(),
    };
    commas(&[land, storage], words)
}

/// The question, that of the scenario unless settings were changed since, and the answer in the words of the page.
pub(super) fn answer(input: &Input<'_>, region: Region, words: Words) -> Section {
    let run = input.entries[input.about].run;
    let place = places::name(region, words);
    let own = question(&run.scenario, words).filter(|text| !text.is_empty() && changes(&run.scenario) == 0);
    let question = own.map_or_else(|| words.brief_question(&place), str::to_owned);
    let answer = match region {
        Region::Province(p) => {
            let profile = run.farmland_profile(p);
            let mu = |x: tianchu_model::units::Mu| quantity(x.get(), "mu", words);
            let refused = words.brief_refused(&mu(profile.demand), &mu(profile.unmet));
            words.brief_sentences(&profile::of_farmland(&profile, words).answer, &refused)
        }
        _ => headline::sentence(&run.headline(), words),
    };
    Section { heading: words.brief_answer(), text: words.brief_sentences(&question, &answer) }
}
