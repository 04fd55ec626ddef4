//! A row of the table of rules: how a rule is treated, and by what.

use crate::event::EventKind;
use crate::farmland::account::{Account, Payment};
use crate::farmland::book::{Book, Flow};
use crate::farmland::grade::GradeFlow;
use crate::farmland::measure::Measure;
use crate::lang::Text;
use crate::series::Series;

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

pub(super) const fn computed(rule: &'static str, what: &'static [Carrier]) -> Coverage {
    Coverage { rule, treatment: Treatment::Computed { what } }
}

pub(super) const fn listed(rule: &'static str, zh: &'static str, en: &'static str) -> Coverage {
    Coverage { rule, treatment: Treatment::Listed { reason: Text { zh, en } } }
}
