//! What happens in the account, with the rule behind it.

use crate::register::{self, Rule};
use crate::time::Year;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $id:literal $rule:literal $unit:literal;)*) => {
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

            /// The rule behind it.
            #[must_use]
            pub const fn rule(self) -> &'static str {
                match self { $(Self::$variant => $rule,)* }
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
    ArrearsGrow "ppp_arrears_grow" "G05" "yuan";
    /// Arrears fall again, by … in the first year.
    ArrearsFall "ppp_arrears_fall" "G05" "yuan";
    /// The last arrears, …, are paid.
    ArrearsCleared "ppp_arrears_cleared" "G05" "yuan";
    /// More is budgeted than the line of ten per cent lets pay, by ….
    LineReached "ppp_line_reached" "G07" "yuan";
    /// More than five per cent is paid out of the budget: what is paid by government alone may not begin.
    GovernmentBarred "ppp_government_barred" "G07" "yuan";
    /// Building stops for want of the government's part, … still to be built.
    FundsShort "ppp_funds_short" "G07" "yuan";
    /// Slow projects are made smaller, by ….
    Shrunk "ppp_shrunk" "G03" "yuan";
    /// Renegotiated contracts ask for … less a year.
    Renegotiated "ppp_renegotiated" "G06" "yuan";
    /// What was near completion is finished.
    NearFinished "ppp_near_finished" "G02" "projects";
    /// Nothing is left to be built.
    AllFinished "ppp_all_finished" "G01" "projects";
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
        register::rule(self.kind.rule())
    }
}
