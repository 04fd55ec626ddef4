//! The rule table.

use super::Table;
use crate::coverage;
use crate::event::EventKind;
use crate::lang::Lang;
use crate::register::{CONTENTS, PARAMETERS, RULES};

/// The rule table: force, article, what the rule says, which events cite it and which parameters it sets.
#[must_use]
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
        let (treatment, by) = coverage::told(rule.id, lang);
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
