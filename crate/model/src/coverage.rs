//! Which rules of the documents the model computes, and by what: one row per rule of the register.
//!
//! Three states. *Computed*: it follows from the rest of the model, and a lever or assumption that the row names moves
//! it. *By a constant*: it enters as a number put in (a share, a date, a published figure) that nothing in the model
//! brings about, such as the fixed part of grid-side storage that stands in distribution (S07). *Listed*: no quantity
//! stands for it, with the reason.
//!
//! A rule of force Q (qualitative: an actor's duty) and of the two targets without a
//! number (E04, E05) may be listed; every other rule is carried by something a reader can open. Carriers and
//! parameters are typed, so a row that names what does not exist does not compile; those that go by name are held by
//! a test, as is that the parameter moves the rule.

/// `by![Book Area, Flow Trees, Figure "cycles"]`: carriers by kind and name.
macro_rules! by {
    (@ $kind:ident $name:ident) => { Carrier::$kind($kind::$name) };
    (@ $kind:ident $name:literal) => { Carrier::$kind($name) };
    ($($kind:ident $name:tt),+ $(,)?) => { &[$(by!(@ $kind $name)),+] };
}

/// `put![Param STORAGE_USE_TELECOM_SHARE, Year 2026, Figure "storage.power_gw"]`: numbers by kind and name.
macro_rules! put {
    (@ $kind:ident $name:ident) => { Constant::$kind(id::$name) };
    (@ $kind:ident $name:literal) => { Constant::$kind($name) };
    ($($kind:ident $name:tt),+ $(,)?) => { &[$(put!(@ $kind $name)),+] };
}

mod energy;
mod land;
mod row;

use crate::register::{RULES, Rule};

pub use row::{Carrier, Constant, Coverage, Reason, Treatment};

/// First letters of the rule ids that this table answers for: an id is one of them and a number.
///
/// F and P: farmland. S: storage. E: power equipment. I: the opinion on artificial intelligence. G: existing
/// public-private partnerships.
pub const FAMILIES: &[char] = &['F', 'P', 'S', 'E', 'I', 'G'];

/// The row of a rule, if it has one.
#[must_use]
pub fn of(rule: &str) -> Option<&'static Coverage> {
    rows().find(|row| row.rule == rule)
}

/// Every row, in the order of the register.
pub fn rows() -> impl Iterator<Item = &'static Coverage> {
    land::ROWS.iter().chain(energy::ROWS)
}

/// How many rules are computed, by a constant and listed.
#[must_use]
pub fn counts() -> [usize; 3] {
    let mut counts = [0; 3];
    for row in rows() {
        counts[match row.treatment {
            Treatment::Computed { .. } => 0,
            Treatment::Constant { .. } => 1,
            Treatment::Listed { .. } => 2,
        }] += 1;
    }
    counts
}

/// The rules this table answers for, in the order of the register.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().filter(|rule| {
        let mut letters = rule.id.chars();
        letters.next().is_some_and(|first| FAMILIES.contains(&first))
            && letters.clone().next().is_some()
            && letters.all(|c| c.is_ascii_digit())
    })
}
