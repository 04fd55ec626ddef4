//! The key figures of a brief, written as the page writes them, with those of the other scenarios beside.

use tianchu_model::comparison::KeyFigure;
use tianchu_model::target::{self, Tally};
use tianchu_model::time::{LAST_YEAR, Year};
use tianchu_model::{Event, EventKind, Region, Run};

use super::{Entry, LETTERS};
use crate::profile;
use crate::words::Words;
use crate::{places, quantity, register};

use super::comparison;

/// A key figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Name.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// The figure, with its unit.
    pub value: String,
    /// Its condition or measure; may be empty.
    pub note: String,
    /// Letter and figure of each other scenario.
    pub others: Vec<(char, String)>,
}

/// Figures of a province, of those that the page shows.
const OF_PROVINCE: [&str; 4] = ["area", "margin", "cap_zero", "unmet"];

/// Figures of the nation.
const OF_NATION: [KeyFigure; 4] =
    [KeyFigure::TargetsMet, KeyFigure::Farmland2035, KeyFigure::Storage2030, KeyFigure::ProvincesWithoutCap];

/// The figures of every scenario.
pub(super) fn of(entries: &[Entry<'_>], about: usize, region: Region, words: Words) -> Vec<Figure> {
    let all: Vec<Vec<Figure>> = entries.iter().map(|entry| of_run(entry.run, region, words)).collect();
    let mut figures = all[about].clone();
    for (i, figure) in figures.iter_mut().enumerate() {
        let others = all.iter().zip(LETTERS).enumerate().filter(|(place, _)| *place != about);
        figure.others = others.map(|(_, (of, letter))| (letter, of[i].value.clone())).collect();
    }
    figures
}

fn of_run(run: &Run, region: Region, words: Words) -> Vec<Figure> {
    match region {
        Region::Province(p) => {
            let figures = profile::of_farmland(&run.farmland_profile(p), words).figures;
            let found = OF_PROVINCE.iter().filter_map(|id| figures.iter().find(|figure| figure.id == *id));
            found
                .map(|figure| Figure {
                    id: figure.id,
                    label: figure.label,
                    value: figure.value.clone(),
                    note: figure.note.clone(),
                    others: Vec::new(),
                })
                .collect()
        }
        _ => OF_NATION
            .iter()
            .map(|&figure| Figure {
                id: figure.id(),
                label: comparison::label(figure, words),
                value: quantity(figure.of(run), figure.unit(), words),
                note: note(figure, run, words),
                others: Vec::new(),
            })
            .collect(),
    }
}

/// What a figure of the nation is measured by.
fn note(figure: KeyFigure, run: &Run, words: Words) -> String {
    match figure {
        KeyFigure::TargetsMet => words.brief_note_targets(&Tally::of(&target::board(run)).computed),
        KeyFigure::Farmland2035 => {
            let board = target::board(run);
            let floor = board.iter().find(|status| status.target.id == "national_area_floor");
            floor.map_or_else(String::new, |status| {
                let wanted = quantity(status.wanted, target::unit(&status.target), words);
                words.brief_note_floor(&register::target(&status.target, words), &wanted)
            })
        }
        KeyFigure::Storage2030 => {
            let before = quantity(KeyFigure::Storage2027.of(run), KeyFigure::Storage2027.unit(), words);
            words.brief_note_before(&before, &comparison::label(KeyFigure::Storage2027, words))
        }
        KeyFigure::ProvincesWithoutCap => first_without_cap(run).map_or_else(String::new, |event| {
            words.brief_note_first(&places::name(event.region, words), &event.year)
        }),
        KeyFigure::Construction2030 | KeyFigure::Storage2027 => String::new(),
    }
}

fn first_without_cap(run: &Run) -> Option<&Event> {
    run.events.iter().find(|event| EventKind::CAP_ZERO.contains(&event.kind))
}

/// The figures as numbers, by which the effects of settings are ordered. A cap that is never zero counts as zero a year after
/// the last.
pub(super) fn numbers(run: &Run, region: Region) -> [f64; 4] {
    match region {
        Region::Province(p) => {
            let profile = run.farmland_profile(p);
            let zero: Year = profile.cap_zero.first().map_or(LAST_YEAR + 1, |event| event.year);
            [profile.area.get(), profile.margin().get(), f64::from(zero), profile.unmet.get()]
        }
        _ => OF_NATION.map(|figure| figure.of(run)),
    }
}
