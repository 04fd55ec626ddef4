//! Names of units.

use crate::words::{UnitMessage, Words};

/// Units that have a name, as register and books write them.
const UNITS: [&str; 35] = [
    "share",
    "share_per_year",
    "wanmu",
    "wanmu_per_year",
    "mu",
    "kha",
    "ha",
    "years",
    "quarters",
    "hours",
    "kW",
    "kWh",
    "gw",
    "gw_per_year",
    "yuan",
    "yuan_per_kwh",
    "yuan_per_kw",
    "yuan_per_m2",
    "yuan_per_mu",
    "yuan_per_kg",
    "bn_yuan_per_year",
    "grade",
    "kg_per_mu",
    "kg_per_person",
    "m3_per_mu",
    "yuan_per_t",
    "yuan_per_mwh",
    "t_per_mwh",
    "yuan_per_kw_year",
    "cycles_per_year",
    "gwh",
    "twh",
    "mu_per_mwh",
    "mu_per_mw",
    "factor",
];
const NAMES: [UnitMessage; UNITS.len()] = UnitMessage::of(UNITS);

/// What a unit is called beside a number, which of the register's is the stored one times
/// [`shown_factor`](tianchu_model::register::shown_factor); empty for a bare number such as a year or a choice.
#[must_use]
pub fn unit(unit: &str, words: Words) -> &'static str {
    UNITS.iter().position(|known| *known == unit).map_or("", |i| words.unit(NAMES[i]))
}
