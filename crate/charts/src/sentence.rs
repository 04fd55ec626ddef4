//! A chart in one sentence.

use tianchu_model::Lang;

use crate::scene::Scene;
use crate::unit::Unit;
use crate::view::{Slot, Strand};
use crate::words;

/// The chart for those who do not see it: the finding, then each line at its start, at the end of history and at
/// its end, then the targets.
pub(crate) fn sentence(
    scene: &Scene,
    strands: &[Strand],
    slots: &[Slot],
    unit: Unit,
    history: f64,
) -> String {
    let lang = scene.lang;
    let (comma, semicolon) = (words::pick(lang, "，", ", "), words::pick(lang, "；", "; "));
    let mut parts = Vec::new();
    for strand in strands.iter().rev() {
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
    parts.extend(scene.targets.iter().map(|t| match t.beside {
        Some(_) => format!("{} {}", t.label.0, t.label.1),
        None => format!("{} {}", t.label.0, unit.full(t.value)),
    }));
    let (stop, end) = (words::pick(lang, "。", ". "), words::pick(lang, "。", "."));
    format!("{}{stop}{}{end}", scene.title, parts.join(semicolon))
}
