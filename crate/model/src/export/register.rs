//! The register itself: levers and assumptions, documents, observations, rules.

use super::{Table, decimal};
use crate::event::EventKind;
use crate::lang::Lang;
use crate::register::{
    CONTENTS, NOTES, OBSERVATIONS, ORIGINS, PARAMETERS, READINGS, RULES, Reading, SOURCES, unit_label,
};

/// Levers and assumptions.
#[must_use]
pub fn params(lang: Lang) -> Table {
    let mut table = Table::new(&[
        "id",
        "kind",
        "label",
        "unit",
        "default",
        "min",
        "max",
        "step",
        "distribution",
        "primary",
        "default_2024",
        "grade",
        "source",
        "known_on",
        "rule",
        "shown_unit",
        "note",
        "options",
    ]);
    for (p, note) in PARAMETERS.iter().zip(&NOTES) {
        table.push([
            p.id,
            &lower(&p.kind),
            p.label.get(lang),
            p.unit,
            &decimal(p.default),
            &decimal(p.min),
            &decimal(p.max),
            &decimal(p.step),
            &lower(&p.distribution),
            if p.primary { "yes" } else { "no" },
            &p.default_2024.map_or(String::new(), decimal),
            p.grade.letter(),
            p.source,
            &p.known_on.to_string(),
            p.rule,
            unit_label(p.unit, lang).1,
            note.get(lang),
            &p.options_text(lang),
        ]);
    }
    table
}

/// Columns of [`params`] that hold numbers.
pub const PARAM_NUMBERS: [&str; 5] = ["default", "min", "max", "step", "default_2024"];

fn lower(x: &impl std::fmt::Debug) -> String {
    format!("{x:?}").to_lowercase()
}

/// Documents behind the numbers.
#[must_use]
pub fn sources(lang: Lang) -> Table {
    let mut table =
        Table::new(&["id", "issuer", "title", "document_number", "date", "read_at", "licence", "note"]);
    for (s, reading) in SOURCES.iter().zip(READINGS) {
        let (issuer, title) = (s.issuer.get(lang), s.title.get(lang));
        let Reading { url, licence, note } = *reading;
        table.push([s.id, issuer, title, s.document_number, s.date, url, licence, note]);
    }
    table
}

/// Columns of [`observations`] that hold numbers.
pub const OBSERVATION_NUMBERS: [&str; 3] = ["value", "low", "high"];

/// Every dated fact of the register with where it comes from.
#[must_use]
pub fn observations() -> Table {
    let mut table = Table::new(&[
        "id", "region", "date", "value", "low", "high", "unit", "grade", "source", "known_on", "note",
    ]);
    let number = |x: Option<f64>| x.map_or(String::new(), decimal);
    for (o, origin) in OBSERVATIONS.iter().zip(ORIGINS) {
        table.push([
            o.id,
            o.region,
            &o.date.to_string(),
            &number(o.value),
            &number(o.low),
            &number(o.high),
            origin.unit,
            origin.grade.letter(),
            origin.source,
            &o.known_on.to_string(),
            origin.note,
        ]);
    }
    table
}

/// The rule table: force, article, what the rule says, which events cite it and which parameters it sets.
#[must_use]
#[cfg(feature = "files")]
pub fn rules(lang: Lang) -> Table {
    let mut table = Table::new(&[
        "id",
        "force",
        "document",
        "article",
        "says",
        "treatment",
        "by",
        "events",
        "parameters",
    ]);
    for (rule, content) in RULES.iter().zip(CONTENTS) {
        let cites = |kind: &&EventKind| kind.rules().contains(&rule.id);
        let events: Vec<&str> = EventKind::ALL.iter().filter(cites).map(|kind| kind.id()).collect();
        let parameters: Vec<&str> = PARAMETERS.iter().filter(|p| p.rule == rule.id).map(|p| p.id).collect();
        let (treatment, by) = crate::coverage::told(rule.id, lang);
        table.push([
            rule.id,
            content.force,
            rule.law.get(lang),
            rule.article.get(lang),
            content.short.get(lang),
            treatment,
            &by,
            &events.join(" "),
            &parameters.join(" "),
        ]);
    }
    table
}
