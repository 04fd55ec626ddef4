//! What scenarios say of themselves: those of files in their own words, the built-in ones in ours.

#[cfg(feature = "extras")]
pub(crate) mod long;

use std::fmt::Display;

use tianchu_model::hash::Fingerprint;
use tianchu_model::number::shortest;
use tianchu_model::register::BUILT_IN;
use tianchu_model::{OwnData, ParamId, Scenario, link};

use crate::words::{ScenarioTitleMessage, Words, messages};

const TITLES: [ScenarioTitleMessage; BUILT_IN.len()] = messages!(ScenarioTitleMessage of BUILT_IN, name);

/// The title; empty if there is none.
#[must_use]
pub fn title(scenario: &Scenario, words: Words) -> &str {
    match built_in(scenario) {
        Some(place) => words.scenario_title(TITLES[place]),
        None => scenario.texts.title.get(words.language().tag()),
    }
}

/// The question it answers; none where this build does not carry those of the built-in scenarios.
#[must_use]
pub fn question(scenario: &Scenario, words: Words) -> Option<&str> {
    match built_in(scenario) {
        Some(place) => long::question(place, words),
        None => Some(scenario.texts.question.get(words.language().tag())),
    }
}

/// What its results show, if somebody wrote that and, of a built-in scenario, this build carries it.
#[must_use]
pub fn reading(scenario: &Scenario, words: Words) -> Option<&str> {
    match built_in(scenario) {
        Some(place) => long::reading(place, words),
        None => Some(scenario.texts.reading.get(words.language().tag())).filter(|text| !text.is_empty()),
    }
}

/// Its name in files: that of a built-in scenario of which settings were changed says so ([`edited_name`]); what rests on
/// a reader's own data names that by its fingerprint, as in `baseline+data-1a2b3c4d`.
#[must_use]
pub fn name_in_files(scenario: &Scenario) -> String {
    let mut name = match original(scenario) {
        Some(original) => edited_name(scenario, &original),
        None => scenario.id.clone(),
    };
    if let Some(own) = &scenario.own_data {
        name.push_str("+data-");
        name.push_str(&own.fingerprint());
    }
    name
}

/// How many settings were changed since it was taken up: in a built-in one as comparing tells, else as its name does.
#[must_use]
pub fn changes(scenario: &Scenario) -> usize {
    match original(scenario) {
        Some(original) => {
            differing(scenario, &original).len() + apart_from_parameters(scenario, &original).count()
        }
        None => scenario.id.split('+').skip(1).map(told_changes).sum(),
    }
}

/// How many changes a part of an edited name tells of.
fn told_changes(part: &str) -> usize {
    let (kind, what) = part.split_once('-').unwrap_or((part, ""));
    let counted = ["vintage", "seed", "draw"].contains(&kind) && !what.is_empty();
    kind.parse().unwrap_or(usize::from(counted))
}

/// The built-in scenario it was, before settings were changed.
fn original(scenario: &Scenario) -> Option<Scenario> {
    Scenario::built_in(BUILT_IN[built_in(scenario)?].name)
}

/// Its name with what is other than in `original`, so that no two settings share one: how many parameters, with the
/// [`fingerprint`] of all settings, then vintage, seed and draw, as in `baseline+1-1a2b3c4d+vintage-2025+draw-7`.
#[must_use]
pub fn edited_name(scenario: &Scenario, original: &Scenario) -> String {
    let mut name = scenario.id.clone();
    let n = differing(scenario, original).len();
    if n > 0 {
        name.push_str(&format!("+{n}-{}", fingerprint(scenario)));
    }
    for told in apart_from_parameters(scenario, original) {
        name.push('+');
        name.push_str(&told);
    }
    name
}

/// Vintage, seed and draw, where they are other than in `original`.
fn apart_from_parameters(scenario: &Scenario, original: &Scenario) -> impl Iterator<Item = String> {
    let told = |what: &str, value: &dyn Display| format!("{what}-{value}");
    let vintage = (scenario.vintage != original.vintage).then(|| told("vintage", &scenario.vintage.name()));
    let seed = (scenario.seed != original.seed).then(|| told("seed", &scenario.seed));
    let draw = (scenario.draw != original.draw).then(|| told("draw", &scenario.draw));
    vintage.into_iter().chain(seed).chain(draw)
}

/// Parameters that a run of one takes otherwise than one of the other on the same data and draw.
fn differing(scenario: &Scenario, original: &Scenario) -> Vec<ParamId> {
    let mut before = original.clone();
    // A parameter that both leave alone is no change, though another vintage or draw gives it another value.
    (before.vintage, before.draw) = (scenario.vintage, scenario.draw);
    let differs =
        |p: &ParamId| scenario.value(*p) != before.value(*p) || is_held(scenario, *p) != is_held(&before, *p);
    ParamId::all().filter(differs).collect()
}

/// Whether a draw leaves a parameter alone because the scenario sets it.
fn is_held(scenario: &Scenario, param: ParamId) -> bool {
    scenario.draw > 0 && scenario.is_changed(param)
}

/// Eight hexadecimal digits that are the same for the same settings, in page and command line and in any version that
/// has the same parameters and defaults.
#[must_use]
pub fn fingerprint(scenario: &Scenario) -> String {
    let mut print = Fingerprint::default();
    print.bytes(scenario.vintage.name().as_bytes());
    print.bytes(&scenario.seed.to_le_bytes());
    print.bytes(&scenario.draw.to_le_bytes());
    for p in differing(scenario, &Scenario::baseline()) {
        print.bytes(p.row().id.as_bytes());
        print.number(scenario.value(p));
    }
    if let Some(own) = &scenario.own_data {
        print.bytes(own.text().as_bytes());
    }
    let mut digits = print.hex();
    digits.truncate(8);
    digits
}

/// The command that computes the same results at a terminal.
#[must_use]
pub fn command(scenario: &Scenario, words: Words) -> String {
    let built_in = Scenario::built_in(&scenario.id);
    let mut base = built_in.unwrap_or_else(Scenario::baseline);
    let vintage = std::mem::replace(&mut base.vintage, scenario.vintage);
    let mut text = format!("tianchu run {}", base.id);
    for param in ParamId::all().filter(|p| scenario.value(*p) != base.value(*p)) {
        text.push_str(&format!(" --set {}={}", param.row().id, shortest(scenario.value(param))));
    }
    if scenario.vintage != vintage {
        text.push_str(&format!(" --vintage {}", scenario.vintage.name()));
    }
    for (option, now, before) in [("seed", scenario.seed, base.seed), ("draw", scenario.draw, base.draw)] {
        if now != before {
            text.push_str(&format!(" --{option} {now}"));
        }
    }
    match &scenario.own_data {
        None => text,
        // Rows of a link, or pasted, are in no file: the link itself is a scenario of the command line.
        Some(own) if !own.name().contains('.') && own.n_rows() <= OwnData::MOST_IN_LINK => {
            format!("tianchu run '{}'", link::encode(scenario, words.language().tag(), &[]))
        }
        Some(own) => format!("{text} --data {}", in_shell(own.name())),
    }
}

/// A file's name as a shell reads it back, and as no option.
#[must_use]
pub fn in_shell(name: &str) -> String {
    let here = if name.starts_with('-') { "./" } else { "" };
    if name.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c)) {
        format!("{here}{name}")
    } else {
        format!("'{here}{}'", name.replace('\'', r"'\''"))
    }
}

/// The built-in scenario that a scenario without texts of its own is, perhaps with other values: its place.
fn built_in(scenario: &Scenario) -> Option<usize> {
    BUILT_IN.iter().position(|row| row.name == scenario.id && scenario.texts.title.is_empty())
}

/// A build without them.
#[cfg(not(feature = "extras"))]
mod long {
    use crate::words::Words;

    pub(super) const fn question(_: usize, _: Words) -> Option<&'static str> {
        None
    }

    pub(super) const fn reading(_: usize, _: Words) -> Option<&'static str> {
        None
    }
}
