//! What happens in the account, with the rule or document behind it.

use crate::register::{self, Rule, Source};
use crate::time::Year;

/// What stands behind an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A rule of the register.
    Rule(&'static str),
    /// A document of the register that is none of its rules.
    Document(&'static str),
    /// Nothing but the account.
    None,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $id:literal $basis:expr, $unit:literal;)*) => {
        /// What happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EventKind { $($(#[$doc])* $variant,)* }

        impl EventKind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Name in files.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// What stands behind it.
            #[must_use]
            pub const fn basis(self) -> Basis {
                match self { $(Self::$variant => $basis,)* }
            }

            /// Unit of its quantity.
            #[must_use]
            pub const fn unit(self) -> &'static str {
                match self { $(Self::$variant => $unit,)* }
            }
        }
    };
}

kinds! {
    /// Less is paid than is due: arrears grow, by … in the first year.
    ArrearsGrow "ppp_arrears_grow" Basis::Rule("G05"), "yuan";
    /// Arrears fall again, by … in the first year.
    ArrearsFall "ppp_arrears_fall" Basis::Rule("G05"), "yuan";
    /// The last arrears, …, are paid.
    ArrearsCleared "ppp_arrears_cleared" Basis::Rule("G05"), "yuan";
    /// Payments by contract pass the line of ten per cent, by …: no new project may be taken up. What is signed is paid.
    LineReached "ppp_line_reached" Basis::Document("mof-ppp-2015"), "yuan";
    /// They pass five per cent, by …: no new project paid by government alone may be taken up.
    GovernmentLineReached "ppp_government_line_reached" Basis::Document("mof-ppp-2022"), "yuan";
    /// Building stops for want of the government's part, … still to be built.
    FundsShort "ppp_funds_short" Basis::Rule("G07"), "yuan";
    /// What was not begun by the end of 2024, …, is no longer carried out as an existing project.
    NotBegunLeave "ppp_not_begun_leave" Basis::Document("ppp-guidance-2025"), "yuan";
    /// Slow projects are made smaller, by ….
    Shrunk "ppp_shrunk" Basis::Rule("G03"), "yuan";
    /// Renegotiated contracts ask for … less a year.
    Renegotiated "ppp_renegotiated" Basis::Rule("G06"), "yuan";
    /// What was near completion, … of existing investment, is finished.
    NearFinished "ppp_near_finished" Basis::None, "share";
    /// All that was under construction, … of existing investment, is finished.
    AllFinished "ppp_all_finished" Basis::None, "share";
}

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// Year.
    pub year: Year,
    /// What.
    pub kind: EventKind,
    /// How much, in the unit of the kind.
    pub quantity: f64,
}

impl Event {
    /// The rule behind it.
    #[must_use]
    pub fn rule(&self) -> Option<&'static Rule> {
        let Basis::Rule(id) = self.kind.basis() else { return None };
        register::rule(id)
    }

    /// The document behind it, where no rule is.
    #[must_use]
    pub fn document(&self) -> Option<&'static Source> {
        let Basis::Document(id) = self.kind.basis() else { return None };
        register::source(id)
    }
}
