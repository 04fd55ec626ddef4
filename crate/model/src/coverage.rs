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
mod row;

use crate::register::{RULES, Rule};

pub use row::{Carrier, Coverage, Reason, Treatment};

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

/// The rules this table answers for, in the order of the register.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().filter(|rule| {
        let mut letters = rule.id.chars();
        letters.next().is_some_and(|first| FAMILIES.contains(&first))
            && letters.clone().next().is_some()
            && letters.all(|c| c.is_ascii_digit())
    })
}
