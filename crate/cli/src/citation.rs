//! The article that an event rests on.

use tianchu_model::Lang;
use tianchu_model::event::Event;
use tianchu_model::register::Rule;

/// Document, article and rule, as the page names them, the document without date and number.
pub(crate) fn article(event: &Event, lang: Lang) -> String {
    let said = |rule: &Rule| {
        let (law, article, id) = (short_name(rule.law.get(lang)), rule.article.get(lang), rule.id);
        match lang {
            Lang::Zh => format!("{law}{article}（{id}）"),
            Lang::En => format!("{law}, {article} ({id})"),
        }
    };
    event.rule().map_or(String::new(), said)
}

/// The name of a document without what stands in brackets behind it.
fn short_name(law: &str) -> &str {
    let open = match law.chars().next_back() {
        Some('）') => law.rfind('（'),
        Some(')') => law.rfind(" ("),
        _ => None,
    };
    open.map_or(law, |end| &law[..end])
}
