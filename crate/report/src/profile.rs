//! A place in a few figures, with an answer before them.

use serde::Serialize;
use tianchu_model::profile::FarmlandProfile;
use tianchu_model::time::LAST_YEAR;
use tianchu_model::units::{Mu, Yuan};
use tianchu_model::{Event, EventKind};

use crate::punctuation::list;
use crate::words::Words;
use crate::{places, quantity, register};

/// What a run means for a place.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The first answer in one or two sentences.
    pub answer: String,
    /// Its figures.
    pub figures: Vec<Figure>,
}

/// A figure of a place.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// Name.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// The figure, with its unit.
    pub value: String,
    /// Its condition, reason or parts; may be empty.
    pub note: String,
    /// It breaches a floor, blocks projects or misses a target.
    pub alarm: bool,
}

impl Figure {
    /// A figure that alarms nobody.
    pub(crate) fn new(id: &'static str, label: &'static str, value: String, note: String) -> Self {
        Self { id, label, value, note, alarm: false }
    }
}

/// The farmland of a province: when the cap is zero, whether the floor breaks, and by which rule.
#[must_use]
pub fn of_farmland(profile: &FarmlandProfile, words: Words) -> Profile {
    Profile { answer: answer(profile, words), figures: figures(profile, words) }
}

fn mu(x: Mu, words: Words) -> String {
    quantity(x.get(), Mu::UNIT, words)
}

/// Why the cap held construction back, with rule and article.
fn reason(event: &Event, words: Words) -> String {
    let reason = match event.kind {
        EventKind::CapZero => words.profile_no_increase(),
        EventKind::CapZeroDecline => words.profile_farmland_fell(),
        EventKind::CapZeroFloor => words.profile_veto(),
        _ => words.profile_below_demand(),
    };
    let article = event.rule().map_or("", |rule| register::article(rule, words));
    words.profile_reason(&article, &reason, &event.kind.rules()[0])
}

fn answer(profile: &FarmlandProfile, words: Words) -> String {
    let place = places::name(profile.region, words);
    let cap = match (profile.cap_zero.first(), &profile.cap_binds) {
        (Some(first), _) => {
            let mut years: Vec<String> = profile.cap_zero.iter().map(|e| e.year.to_string()).collect();
            years.dedup();
            let (count, years) = (profile.cap_zero.len(), list(&years, words));
            words.profile_cap_zero(&count, &place, &reason(first, words), &first.year, &years)
        }
        (None, Some(first)) => words.profile_cap_binds(&place, &reason(first, words), &first.year),
        (None, None) => words.profile_cap_never(&place),
    };
    let margin = &mu(Mu::exact(profile.margin().get().abs()), words);
    let floor = match profile.floor_broken {
        None => words.profile_floor_kept(margin),
        Some(LAST_YEAR) => words.profile_floor_short(margin),
        Some(year) if profile.margin() < Mu::ZERO => words.profile_floor_broken(margin, &year),
        Some(year) => words.profile_floor_recovered(margin, &year),
    };
    words.profile_answer(&cap, &floor)
}

fn figures(profile: &FarmlandProfile, words: Words) -> Vec<Figure> {
    let mu = |x: Mu| mu(x, words);
    let when = |year: Option<i32>| year.map_or_else(|| words.profile_never().to_owned(), |y| y.to_string());
    let why = |event: Option<&Event>| event.map_or_else(String::new, |e| reason(e, words));
    let (zero, binds) = (profile.cap_zero.first(), profile.cap_binds.as_ref());
    let share = quantity(profile.unmet.ratio(profile.demand), "share", words);
    let fines = quantity(profile.fines.get(), Yuan::UNIT, words);
    let task = &mu(profile.task);
    vec![
        Figure::new(
            "area",
            words.profile_area(),
            mu(profile.area),
            words.profile_area_note(&mu(profile.area_before)),
        ),
        Figure {
            id: "margin",
            label: words.profile_margin(),
            value: mu(profile.margin()),
            note: match profile.floor_broken {
                Some(year) => words.profile_margin_broken(task, &year),
                None => words.profile_margin_note(task),
            },
            alarm: profile.margin() < Mu::ZERO,
        },
        Figure {
            id: "cap_zero",
            label: words.profile_cap_zero_label(),
            value: when(zero.map(|e| e.year)),
            note: why(zero),
            alarm: zero.is_some(),
        },
        Figure::new("cap_binds", words.profile_cap_binds_label(), when(binds.map(|e| e.year)), why(binds)),
        Figure::new("pool_spent", words.profile_pool_spent(), when(profile.pool_spent), String::new()),
        Figure::new(
            "construction",
            words.profile_construction(),
            mu(profile.construction),
            words.profile_construction_note(&mu(profile.demand)),
        ),
        Figure::new(
            "unmet",
            words.profile_unmet(),
            mu(profile.unmet),
            words.profile_unmet_note(&mu(profile.unmet_by_cap), &mu(profile.unmet_by_freeze), &share),
        ),
        Figure::new(
            "illegal",
            words.profile_illegal(),
            mu(profile.cap_lost),
            words.profile_illegal_note(&mu(profile.illegal_building), &fines),
        ),
    ]
}
