//! Which rules are computed, by a constant or listed, and by what, in words and as a table.

use tianchu_model::EventKind;
use tianchu_model::coverage::{self, Carrier, Constant, Reason, Treatment};
use tianchu_model::ledger::{Book, Entry};
use tianchu_model::ppp::Item;
use tianchu_model::register::{PARAMETERS, RULES};

use crate::Language;
use crate::export::Table;
use crate::words::{CoverageReasonMessage, Words, messages};
use crate::{books, events, measures, ppp, register, series};

const REASONS: [CoverageReasonMessage; Reason::ALL.len()] =
    messages!(CoverageReasonMessage of Reason::ALL, id());

/// Why a rule is only listed.
#[must_use]
pub fn reason(reason: Reason, words: Words) -> &'static str {
    words.coverage_reason(REASONS[reason as usize])
}

/// What a carrier is called; figures of the power system and published ones go by their names in files, those of the
/// account of PPP projects do not.
#[must_use]
pub(crate) fn label(carrier: Carrier, words: Words) -> String {
    let text = match carrier {
        Carrier::Series(x) => series::label(x, words),
        Carrier::EventKind(x) => return events::plain(x, words),
        Carrier::Figure(x) => {
            Item::ALL.iter().find(|item| item.id() == x).map_or(x, |item| ppp::label(*item, words))
        }
        Carrier::Observation(x) => x,
        Carrier::Book(x) => books::label(Book::Land(x), words),
        Carrier::Flow(x) => books::entry(Entry::Land(x), words),
        Carrier::GradeFlow(x) => books::entry(Entry::Grade(x), words),
        Carrier::Measure(x) => measures::label(x, words),
        Carrier::Account(x) => books::label(Book::Money(x), words),
        Carrier::Payment(x) => books::entry(Entry::Money(x), words),
    };
    text.to_owned()
}

/// What the carriers of a rule are called, in one line.
#[must_use]
pub fn carriers(what: &[Carrier], words: Words) -> String {
    let labels: Vec<String> = what.iter().map(|carrier| label(*carrier, words)).collect();
    labels.join(separator(words))
}

fn separator(words: Words) -> &'static str {
    if words.language() == Language::Zh { "、" } else { "; " }
}

/// What the numbers put in for a rule are called, in one line.
#[must_use]
pub fn numbers(numbers: &[Constant], words: Words) -> String {
    let label = |number: &Constant| match number {
        Constant::Param(param) => register::parameter(*param, words).to_owned(),
        Constant::Year(year) => words.coverage_acts_from(year),
        Constant::Figure(name) => words.coverage_published(name),
    };
    numbers.iter().map(label).collect::<Vec<_>>().join(separator(words))
}

/// The rule table: force, article, what the rule says, how it is treated, by what and what moves it, which events cite
/// it and which parameters it sets.
#[must_use]
pub fn table(words: Words) -> Table {
    let mut table = Table::new(&[
        "id",
        "force",
        "document",
        "article",
        "says",
        "treatment",
        "by",
        "moved_by",
        "events",
        "parameters",
    ]);
    for rule in RULES {
        let cites = |kind: &&EventKind| kind.rules().contains(&rule.id);
        let events: Vec<&str> = EventKind::ALL.iter().filter(cites).map(|kind| kind.id()).collect();
        let parameters: Vec<&str> = PARAMETERS.iter().filter(|p| p.rule == rule.id).map(|p| p.id).collect();
        let [treatment, by, moved_by] = treatment(rule.id, words);
        table.push([
            rule.id,
            rule.force,
            register::law(rule, words),
            register::article(rule, words),
            register::details::rule(rule, words),
            &treatment,
            &by,
            &moved_by,
            &events.join(" "),
            &parameters.join(" "),
        ]);
    }
    table
}

/// The rules for reading: what each says, where it stands and how it is treated.
#[must_use]
pub fn rules(words: Words) -> Table {
    let mut table = Table::new(&[
        words.coverage_rule(),
        words.coverage_says(),
        words.coverage_document(),
        words.coverage_force(),
        words.coverage_treatment(),
        words.coverage_how(),
    ]);
    for rule in coverage::rules() {
        let (treatment, how) = match coverage::of(rule.id).map(|row| row.treatment) {
            Some(Treatment::Computed { moved_by, what }) => {
                let moved =
                    words.coverage_moved_by(&carriers(what, words), &register::parameter(moved_by, words));
                (words.coverage_computed(), moved)
            }
            Some(Treatment::Constant { numbers: put, what }) => {
                let put_in = words.coverage_put_in(&carriers(what, words), &numbers(put, words));
                (words.coverage_constant(), put_in)
            }
            Some(Treatment::Listed { reason: why }) => {
                (words.coverage_listed(), reason(why, words).to_owned())
            }
            None => (words.coverage_missing(), String::new()),
        };
        table.push([
            rule.id,
            register::details::rule(rule, words),
            &format!("{} {}", register::law(rule, words), register::article(rule, words)),
            rule.force,
            treatment,
            &how,
        ]);
    }
    table
}

/// How a rule is treated, by what, and what moves it: `computed` with the names of what carries it and of the
/// parameter, `constant` with those of what carries it and of the numbers put in, `listed` with the reason; all empty
/// for a rule the model does not answer for.
fn treatment(rule: &str, words: Words) -> [String; 3] {
    let names = |what: &[Carrier]| what.iter().map(|carrier| carrier.id()).collect::<Vec<_>>().join(" ");
    match coverage::of(rule).map(|row| row.treatment) {
        Some(Treatment::Computed { moved_by, what }) => {
            ["computed".to_owned(), names(what), moved_by.row().id.to_owned()]
        }
        Some(Treatment::Constant { numbers, what }) => {
            let put = numbers.iter().map(|number| number.id()).collect::<Vec<_>>().join(" ");
            ["constant".to_owned(), names(what), put]
        }
        Some(Treatment::Listed { reason: why }) => {
            ["listed".to_owned(), reason(why, words).to_owned(), String::new()]
        }
        None => [const { String::new() }; 3],
    }
}
