//! What the hours of the power system rest on, in words.

use tianchu_model::power::fit::{FIGURES, Used};

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
        Used::HeldOut => words.fit_use_held_out(),
        Used::Told => words.fit_use_told(),
    }
}

/// What is generated, by its name in the file.
#[must_use]
pub fn kinds(words: Words) -> [(&'static str, &'static str); 3] {
    [
        ("load", words.fit_profile_load()),
        ("wind", words.fit_profile_wind()),
        ("solar", words.fit_profile_solar()),
    ]
}

/// Figures of the generated hours that are listed, by their names in the file, which has them all.
#[must_use]
pub fn listed(words: Words) -> [(&'static str, &'static str); 7] {
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
