//! The first screen in words: one sentence and four key figures, of the nation or of a province.

use tianchu_model::Series;
use tianchu_model::headline::Headline;
use tianchu_model::region::{N_PROVINCES, Region};
use tianchu_model::target::{self, Gravity, Status};
use tianchu_model::time::{LAST_YEAR, Quarter, REGIME_YEAR};
use tianchu_model::units::{Kw, Kwh, Mu};

use crate::punctuation::commas;
use crate::words::Words;
use crate::{places, quantity, register};

/// Which target system a figure belongs to, for its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Neither alone.
    Both,
    /// Farmland.
    Land,
    /// New-type storage.
    Storage,
}

/// A key figure of the first screen.
#[derive(Clone, Debug)]
pub struct KeyFigure {
    /// Name.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// The figure as shown, without its unit.
    pub value: String,
    /// Its unit, or of how many.
    pub unit: String,
    /// A second measure of the same, with its unit; mostly empty.
    pub beside: String,
    /// What it is held against, in one line.
    pub note: String,
    /// Its system.
    pub system: System,
    /// A red line is broken, a target missed or a cap zero.
    pub alarm: bool,
    /// The figure as a number.
    pub amount: f64,
    /// The second measure as a number.
    pub second: Option<f64>,
    /// The number it is held against.
    pub wanted: Option<f64>,
    /// Least and greatest of the axis on which both are marked; what lies beyond is marked at its end.
    pub axis: [f64; 2],
}

impl KeyFigure {
    /// Where a number stands on the axis, from 0 to 1.
    #[must_use]
    pub fn place(&self, x: f64) -> f64 {
        let [least, greatest] = self.axis;
        ((x - least) / (greatest - least)).clamp(0.0, 1.0)
    }
}

/// Axis of farmland, as shares of its floor: the baselines of all provinces lie on it.
const FARMLAND_AXIS: [f64; 2] = [0.85, 1.15];
/// Greatest of the axis of storage, as a share of the target or, where there is none, of the figure.
const STORAGE_AXIS: f64 = 1.6;

/// The four figures of the first screen.
#[must_use]
pub fn key_figures(found: &Headline, words: Words) -> [KeyFigure; 4] {
    let cap = if found.region == Region::Nation { provinces_without_cap } else { first_year_without_cap };
    [targets_met(found, words), farmland(found, words), storage(found, words), cap(found, words)]
}

fn targets_met(found: &Headline, words: Words) -> KeyFigure {
    let (tally, lines) = (found.targets, found.red_lines_broken());
    let said = |count: usize, text: &dyn Fn(&usize) -> String| (count > 0).then(|| text(&count));
    let parts = [
        said(lines, &|lines| match lines {
            1 => words.headline_targets_line().to_owned(),
            lines => words.headline_targets_lines(lines),
        }),
        said(tally.missed - lines, &|missed| words.headline_targets_missed(missed)),
        said(tally.exceeded, &|exceeded| words.headline_targets_exceeded(exceeded)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    KeyFigure {
        id: "targets_met",
        label: words.headline_targets(),
        value: tally.met.to_string(),
        unit: words.headline_targets_of(&tally.computed),
        beside: String::new(),
        note: if parts.is_empty() { words.headline_targets_none().to_owned() } else { commas(&parts, words) },
        system: System::Both,
        alarm: lines > 0,
        amount: tally.met as f64,
        second: None,
        wanted: Some(tally.computed as f64),
        axis: [0.0, tally.computed as f64],
    }
}

fn farmland(found: &Headline, words: Words) -> KeyFigure {
    let (area, floor) = (found.farmland.get(), found.farmland_floor.get());
    let (value, unit) = split(&quantity(area, Mu::UNIT, words));
    let gap = &quantity((area - floor).abs(), Mu::UNIT, words);
    let line = &quantity(floor, Mu::UNIT, words);
    KeyFigure {
        id: "farmland_2035",
        label: words.headline_farmland(),
        value,
        unit,
        beside: String::new(),
        note: match (found.region == Region::Nation, area >= floor) {
            (true, true) => words.headline_farmland_above(gap, line),
            (true, false) => words.headline_farmland_below(gap, line),
            (false, true) => words.headline_floor_above(gap, line),
            (false, false) => words.headline_floor_below(gap, line),
        },
        system: System::Land,
        alarm: area < floor,
        amount: area,
        second: None,
        wanted: Some(floor),
        axis: FARMLAND_AXIS.map(|share| share * floor),
    }
}

fn storage(found: &Headline, words: Words) -> KeyFigure {
    let (power, energy) = (found.storage.get(), found.storage_energy.get());
    let (value, unit) = split(&quantity(power, Kw::UNIT, words));
    let of_target = |status: &Status| {
        let wanted = quantity(status.wanted, Kw::UNIT, words);
        words.headline_storage_target(&wanted, &status.target.date.year())
    };
    let target = found.storage_target.as_ref();
    // A target of another year than the figure's is held against that year, by the board.
    let wanted = target.filter(|s| s.target.date.year() == FIGURE_YEAR).map(|s| s.wanted);
    KeyFigure {
        id: "storage_2030",
        label: words.headline_storage(),
        value,
        unit,
        beside: quantity(energy, Kwh::UNIT, words),
        note: target.map_or_else(|| words.headline_storage_no_target().to_owned(), of_target),
        system: System::Storage,
        alarm: target.is_some_and(|status| status.gravity().is_some()),
        amount: power,
        second: Some(energy),
        wanted,
        axis: [0.0, (STORAGE_AXIS * wanted.unwrap_or(power)).max(1.0)],
    }
}

/// Year of the figure on storage.
const FIGURE_YEAR: i32 = 2030;

fn provinces_without_cap(found: &Headline, words: Words) -> KeyFigure {
    let count = found.without_cap.len();
    KeyFigure {
        id: "provinces_without_cap",
        label: words.headline_zero(),
        value: count.to_string(),
        unit: words.headline_zero_of(&N_PROVINCES),
        beside: String::new(),
        note: match found.without_cap.first() {
            Some((place, year)) => words.headline_zero_first(&places::name(*place, words), year),
            None => words.headline_zero_nowhere().to_owned(),
        },
        system: System::Land,
        alarm: count > 0,
        amount: count as f64,
        second: None,
        wanted: None,
        axis: [0.0, N_PROVINCES as f64],
    }
}

fn first_year_without_cap(found: &Headline, words: Words) -> KeyFigure {
    let first = found.without_cap.first().map(|(_, year)| *year);
    KeyFigure {
        id: "first_year_without_cap",
        label: words.headline_own_zero_label(),
        value: first.map_or_else(|| words.headline_never().to_owned(), |year| year.to_string()),
        unit: first.map_or_else(|| words.headline_to_2035().to_owned(), |_| String::new()),
        beside: String::new(),
        note: if found.refused == Mu::ZERO {
            words.headline_refused_none().to_owned()
        } else {
            words.headline_refused(&quantity(found.refused.get(), Mu::UNIT, words))
        },
        system: System::Land,
        alarm: first.is_some() || found.refused > Mu::ZERO,
        // A year after the last stands for never.
        amount: f64::from(first.unwrap_or(LAST_YEAR + 1)),
        second: None,
        wanted: None,
        axis: [REGIME_YEAR, LAST_YEAR + 1].map(f64::from),
    }
}

/// A quantity as its number and its unit.
fn split(said: &str) -> (String, String) {
    let end = said.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(said.len());
    (said[..end].to_owned(), said[end..].trim_start().to_owned())
}

/// What the scenario does to both targets, in one sentence that opens with the gravest target that is missed.
#[must_use]
pub fn sentence(found: &Headline, words: Words) -> String {
    alarm(found, words) + &finding(found, words)
}

/// Whether a missed target opens the sentence. The nation's is opened neither by a floor that a province is below before the
/// scenario begins, which the model's own split may have made, nor by a province's plan; both are told after that.
fn opens(found: &Headline, missed: &Status) -> bool {
    match missed.gravity() {
        _ if found.region != Region::Nation => true,
        Some(Gravity::ProvincialRedLine) => !starts_below(missed),
        _ => missed.region == Region::Nation,
    }
}

fn starts_below(missed: &Status) -> bool {
    missed.now.is_some_and(|now| now < missed.wanted)
}

/// What a sentence opens with where a target is missed: the gravest one, and how many red lines more are broken; empty
/// where none is that opens it.
#[must_use]
pub fn alarm(found: &Headline, words: Words) -> String {
    let Some(gravest) = found.missed.iter().find(|missed| opens(found, missed)) else { return String::new() };
    let said = |x: f64| quantity(x, target::unit(&gravest.target), words);
    let (gap, line) = (&said(gravest.margin.abs()), &said(gravest.wanted));
    let basic = gravest.target.series == Series::FarmlandBasic.id();
    let year = &gravest.target.date.year();
    let text = match gravest.gravity() {
        Some(Gravity::NationalRedLine) => {
            let first = &gravest.turning.map_or_else(|| year.to_string(), |when| when.to_string());
            if basic {
                words.headline_breaks_basic(gap, line, first)
            } else {
                words.headline_breaks_farmland(gap, line, first)
            }
        }
        Some(Gravity::ProvincialRedLine) => {
            let land = if basic { words.headline_basic() } else { words.headline_land() };
            let place = places::name(gravest.region, words);
            if starts_below(gravest) {
                words.headline_still_short(gap, &land, line, &place, year)
            } else {
                words.headline_short(gap, &land, line, &place, year)
            }
        }
        _ => words.headline_missed(gap, &register::target(&gravest.target, words)),
    };
    match found.red_lines_broken() {
        0 | 1 => words.headline_alarm(&text),
        2 => words.headline_alarm(&words.headline_one_more(&text)),
        n => words.headline_alarm(&words.headline_more(&(n - 1), &text)),
    }
}

/// The sentence without what it opens with.
#[must_use]
pub fn finding(found: &Headline, words: Words) -> String {
    if found.region == Region::Nation { national(found, words) } else { provincial(found, words) }
}

fn national(found: &Headline, words: Words) -> String {
    let broken = |s: &&Status| s.gravity() == Some(Gravity::NationalRedLine);
    let national: Vec<&Status> = found.missed.iter().filter(broken).collect();
    let lines = match national[..] {
        [] if found.red_lines_broken() == 0 => words.headline_all_kept(),
        [] => &national_kept(found, words),
        [one] if one.target.series == Series::FarmlandBasic.id() => words.headline_farmland_kept(),
        [_] => words.headline_basic_kept(),
        _ => words.headline_both_broken(),
    };
    let provinces = match found.without_cap[..] {
        [] => words.headline_cap_nowhere().to_owned(),
        [(place, _)] => words.headline_cap_once(&places::name(place, words)),
        ref many => words.headline_cap_many(&many.len()),
    };
    let cap = match (found.cap_slack, found.without_cap.is_empty()) {
        (true, true) => words.headline_cap_slack_and(&provinces),
        (true, false) => words.headline_cap_slack(&provinces),
        (false, _) => words.headline_cap_tight(&provinces),
    };
    let storage = match found.passes_180_gw {
        Some(passed) => words.headline_storage_passes(&quarter(passed, words)),
        None => words.headline_storage_below().to_owned(),
    };
    words.headline_sentence(&cap, &lines, &storage)
}

/// That both national red lines hold, after the floors that provinces are below from the start, where nothing graver
/// opens the sentence.
fn national_kept(found: &Headline, words: Words) -> String {
    let mut places: Vec<Region> = Vec::new();
    for status in found.missed.iter().filter(|s| s.gravity() == Some(Gravity::ProvincialRedLine)) {
        if !places.contains(&status.region) {
            places.push(status.region);
        }
    }
    match places[..] {
        _ if found.missed.iter().any(|missed| opens(found, missed)) => {
            words.headline_national_kept().to_owned()
        }
        [place] => words.headline_starts_below(&places::name(place, words)),
        _ => words.headline_start_below(&places.len()),
    }
}

fn provincial(found: &Headline, words: Words) -> String {
    let place = &places::name(found.region, words);
    let cap = match (found.without_cap.first(), found.limited) {
        (Some((_, year)), _) => words.headline_own_zero(place, year),
        (None, Some(year)) => words.headline_own_limited(place, &year),
        (None, None) => words.headline_own_free(place),
    };
    let margin = found.farmland.get() - found.farmland_floor.get();
    let gap = &quantity(margin.abs(), Mu::UNIT, words);
    let floor = if margin < 0.0 { words.headline_own_short(gap) } else { words.headline_own_kept(gap) };
    let storage = words.headline_own_storage(&quantity(found.storage.get(), Kw::UNIT, words));
    words.headline_in_province(&cap, &floor, &storage)
}

/// A quarter as it stands in a sentence.
#[must_use]
pub fn quarter(quarter: Quarter, words: Words) -> String {
    let year = &quarter.year();
    match quarter.number() {
        1 => words.headline_quarter_1(year),
        2 => words.headline_quarter_2(year),
        3 => words.headline_quarter_3(year),
        _ => words.headline_quarter_4(year),
    }
}

#[cfg(all(test, feature = "packs"))]
mod tests {
    use tianchu_model::{Model, Scenario, Vintage};

    use super::*;
    use crate::Language;

    // Breaks if a sentence says that red lines hold while one of those it speaks of is broken, opens with anything but what is
    // missed, or a figure has no line of what it is held against, or lies off its axis without need.
    #[test]
    fn no_sentence_hides_a_broken_red_line() {
        let words = Words::of(Language::En);
        let model = Model::new(Vintage::Latest);
        for name in Scenario::built_in_names() {
            let scenario = Scenario::built_in(name).expect("built in");
            if scenario.vintage != Vintage::Latest {
                continue;
            }
            let run = model.run(&scenario);
            for region in ["CN", "11", "44", "31"] {
                let found = run.headline_of(Region::parse(region).expect("a region"));
                let (alarm, finding) = (alarm(&found, words), finding(&found, words));
                let opening = found.missed.iter().any(|missed| opens(&found, missed));
                assert_eq!(alarm.is_empty(), !opening, "{name} {region}");
                let broken = |level| found.missed.iter().any(|s| s.gravity() == Some(level));
                let all = finding.contains("All red lines hold");
                assert!(!all || found.red_lines_broken() == 0, "{name} {region}: {finding}");
                let national = finding.to_lowercase().contains("both national red lines hold");
                let alone = national && alarm.is_empty() && broken(Gravity::ProvincialRedLine);
                assert!(!alone || finding.contains("below"), "{name} {region}: {finding}");
                assert!(!national || !broken(Gravity::NationalRedLine), "{name} {region}: {finding}");
                assert!(finding.starts_with(char::is_uppercase), "{name} {region}: {finding}");
                for figure in key_figures(&found, words) {
                    assert!(!figure.note.is_empty() && !figure.value.is_empty(), "{name} {}", figure.id);
                    assert!((0.0..=1.0).contains(&figure.place(figure.amount)), "{name} {}", figure.id);
                }
            }
        }
    }

    // Breaks if a number is cut from its unit in the wrong place.
    #[test]
    fn a_quantity_is_a_number_and_a_unit() {
        assert_eq!(split("132.2 Mha"), ("132.2".to_owned(), "Mha".to_owned()));
        assert_eq!(split("19.83亿亩"), ("19.83".to_owned(), "亿亩".to_owned()));
    }
}
