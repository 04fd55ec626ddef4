//! A chart in one sentence.

use tianchu_model::Lang;

use crate::scene::Scene;
use crate::unit::Unit;
use crate::view::{Slot, Strand};
use crate::words;

/// The chart for those who do not see it: the finding, then each line at its start, at the end of history and at
/// its end, then the targets.
pub(crate) fn sentence<'a>(
    scene: &Scene,
    strands: impl Iterator<Item = (Unit, &'a Strand)>,
    slots: &[Slot],
    history: f64,
) -> String {
    let lang = scene.language;
    let (comma, semicolon) = (words::pick(lang, "，", ", "), words::pick(lang, "；", "; "));
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
        let mut numbers = Vec::new();
        for (slot, x) in [Some(first), middle, Some(last)].into_iter().flatten() {
            if !said.contains(&slot.label.as_str()) {
                said.push(&slot.label);
                let value = unit.full(unit.scale(*x));
                numbers.push(match lang {
                    Lang::Zh => format!("{} {value}", words::when(&slot.label, lang)),
                    Lang::En => format!("{value} in {}", slot.label),
                });
            }
        }
        parts.push(format!("{}{}{}", strand.name, words::pick(lang, "：", ": "), numbers.join(comma)));
    }
    let targets = scene.panels.iter().flat_map(|p| p.targets.iter().map(move |t| (p.unit, t)));
    parts.extend(targets.map(|(unit, t)| {
        let (name, value) = &t.label;
        let bare = t.beside.is_none() && !value.ends_with(unit);
        let space = if bare && lang == Lang::En { " " } else { "" };
        format!("{name} {value}{space}{}", if bare { unit } else { "" })
    }));
    let (stop, end) = (words::pick(lang, "。", ". "), words::pick(lang, "。", "."));
    format!("{}{stop}{}{end}", scene.title, parts.join(semicolon))
}
