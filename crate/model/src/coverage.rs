//! Which rules of the documents the model computes, and by what: one row per rule of the register.
//!
//! A rule of force Q (qualitative: an actor's duty), of the partnerships (G) and of the two targets without a
//! number (E04, E05) may be listed with the reason why no quantity stands for it; every other rule is carried by
//! something a reader can open. Carriers are typed, so a row that names what does not exist does not compile;
//! the two that go by name are held by a test.

/// `by![Book Area, Flow Trees, Figure "cycles"]`: carriers by kind and name.
macro_rules! by {
    (@ $kind:ident $name:ident) => { Carrier::$kind($kind::$name) };
    (@ $kind:ident $name:literal) => { Carrier::$kind($name) };
    ($($kind:ident $name:tt),+ $(,)?) => { &[$(by!(@ $kind $name)),+] };
}

mod energy;
mod land;

use crate::event::EventKind;
use crate::farmland::book::{Book, Flow};
use crate::farmland::grade::GradeFlow;
use crate::farmland::measure::Measure;
use crate::farmland::money::{Account, Payment};
use crate::lang::{Lang, Text};
use crate::register::{CONTENTS, Content, RULES, Rule};
use crate::series::Series;

/// First letters of the rule ids that this table answers for: an id is one of them and a number.
///
/// F and P: farmland. S: storage. E: power equipment. I: the opinion on artificial intelligence. G: existing
/// public-private partnerships.
pub const FAMILIES: &[char] = &['F', 'P', 'S', 'E', 'I', 'G'];

/// Something in the results that carries a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// A column.
    Series(Series),
    /// A stock of land.
    Book(Book),
    /// A flow of land.
    Flow(Flow),
    /// A flow between grades.
    GradeFlow(GradeFlow),
    /// A number of a province and year.
    Measure(Measure),
    /// A stock of money.
    Account(Account),
    /// A payment.
    Payment(Payment),
    /// An event.
    EventKind(EventKind),
    /// A figure of the power system, by its name in the tables of `tianchu system`.
    Figure(&'static str),
    /// A published figure the results are held against, by its name in the register.
    Observation(&'static str),
}

impl Carrier {
    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Series(x) => x.id(),
            Self::Book(x) => x.id(),
            Self::Flow(x) => x.id(),
            Self::GradeFlow(x) => x.id(),
            Self::Measure(x) => x.id(),
            Self::Account(x) => x.id(),
            Self::Payment(x) => x.id(),
            Self::EventKind(x) => x.id(),
            Self::Figure(x) | Self::Observation(x) => x,
        }
    }
}

/// How the model treats a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// By these quantities and events.
    Computed {
        /// What carries it, the most telling first.
        what: &'static [Carrier],
    },
    /// Not computed.
    Listed {
        /// Why.
        reason: Text,
    },
}

/// The row of a rule.
#[derive(Clone, Copy, Debug)]
pub struct Coverage {
    /// Id in the rule table of the register, such as `F43`.
    pub rule: &'static str,
    /// How it is treated.
    pub treatment: Treatment,
}

/// How a rule is treated, for tables: `computed` with the names of what carries it, `listed` with the reason;
/// both empty for a rule this table does not answer for.
#[must_use]
pub fn told(rule: &str, lang: Lang) -> (&'static str, String) {
    match of(rule).map(|row| row.treatment) {
        Some(Treatment::Computed { what }) => {
            let names: Vec<&str> = what.iter().map(|carrier| carrier.id()).collect();
            ("computed", names.join(" "))
        }
        Some(Treatment::Listed { reason }) => ("listed", reason.get(lang).to_owned()),
        None => ("", String::new()),
    }
}

/// The row of a rule, if it has one.
#[must_use]
pub fn of(rule: &str) -> Option<&'static Coverage> {
    rows().find(|row| row.rule == rule)
}

/// Every row, in the order of the register.
pub fn rows() -> impl Iterator<Item = &'static Coverage> {
    land::ROWS.iter().chain(energy::ROWS)
}

/// The rules this table answers for, in the order of the register.
pub fn rules() -> impl Iterator<Item = (&'static Rule, &'static Content)> {
    RULES.iter().zip(CONTENTS).filter(|(rule, _)| {
        let mut letters = rule.id.chars();
        letters.next().is_some_and(|first| FAMILIES.contains(&first))
            && letters.clone().next().is_some()
            && letters.all(|c| c.is_ascii_digit())
    })
}

const fn computed(rule: &'static str, what: &'static [Carrier]) -> Coverage {
    Coverage { rule, treatment: Treatment::Computed { what } }
}

const fn listed(rule: &'static str, zh: &'static str, en: &'static str) -> Coverage {
    Coverage { rule, treatment: Treatment::Listed { reason: Text { zh, en } } }
}
