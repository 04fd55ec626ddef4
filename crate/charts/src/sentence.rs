//! A chart in one sentence.

use tianchu_report::Words;
use tianchu_report::headline::quarter;
use tianchu_report::punctuation::{commas, semicolons};

use crate::scene::Scene;
use crate::unit::{Unit, with_unit};
use crate::view::{Slot, Strand};

/// The chart for those who do not see it: the finding, then each line at its start, at the end of history and at
/// its end, then the targets.
pub(crate) fn sentence<'a>(
    scene: &Scene,
    strands: impl Iterator<Item = (Unit, &'a Strand)>,
    slots: &[Slot],
    history: f64,
    words: Words,
) -> String {
    let mut parts = Vec::new();
    for (unit, strand) in strands {
        let known: Vec<(&Slot, f64)> = slots
            .iter()
            .zip(&strand.values)
            .filter_map(|(s, v)| Some((s, v.filter(|x| x.is_finite())?)))
            .collect();
        let (Some(first), Some(last)) = (known.first(), known.last()) else { continue };
        let middle = known.iter().find(|(s, _)| s.at == history);
        let mut said: Vec<&str> = Vec::new();
        let mut values = Vec::new();
        for (slot, x) in [Some(first), middle, Some(last)].into_iter().flatten() {
            if !said.contains(&slot.label.as_str()) {
                said.push(&slot.label);
                values.push(words.charts_sentence_value(&time(slot, words), &unit.full(unit.scale(*x))));
            }
        }
        parts.push(words.charts_sentence_line(&strand.name, &commas(&values, words)));
    }
    let targets = scene.panels.iter().flat_map(|p| p.targets.iter().map(|t| (p.unit.as_str(), t)));
    parts.extend(targets.map(|(unit, t)| {
        let (name, value) = &t.label;
        let bare = t.beside.is_none() && !value.ends_with(unit);
        if bare { format!("{name} {}", with_unit(value, unit, words)) } else { format!("{name} {value}") }
    }));
    words.charts_sentence(&semicolons(&parts, words), &scene.title)
}

/// A time as it stands in the sentence.
pub(crate) fn time(slot: &Slot, words: Words) -> String {
    slot.quarter.map_or_else(|| words.charts_year(&slot.label), |at| quarter(at, words))
}
