//! How the units are said that only these charts have.

use tianchu_report::{Words, unit};

use crate::unit::{ANY, Scale};

/// The scales of a unit stand together, the largest first, the last one from zero.
pub(crate) const SCALES: [Scale; 12] = [
    Scale { unit: "kWh", from: [1e8, 1e8], divisor: [1e8, 1e6], name: Words::charts_unit_kwh_large },
    Scale { unit: "kWh", from: ANY, divisor: [1e4, 1e6], name: Words::charts_unit_kwh_small },
    Scale { unit: "kg", from: [1e11, 1e9], divisor: [1e11, 1e9], name: Words::charts_unit_kg_large },
    Scale { unit: "kg", from: ANY, divisor: [1e7, 1e6], name: Words::charts_unit_kg_small },
    Scale { unit: "yuan", from: [1e9, 1e9], divisor: [1e8, 1e9], name: Words::charts_unit_yuan_large },
    Scale { unit: "yuan", from: ANY, divisor: [1e8, 1e6], name: Words::charts_unit_yuan_small },
    one("hours", |words| unit("hours", words)),
    one("yuan_per_kw", |words| unit("yuan_per_kw", words)),
    one("yuan_per_kwh", |words| unit("yuan_per_kwh", words)),
    one("yuan_per_mwh", |words| unit("yuan_per_mwh", words)),
    one("yuan_per_year", Words::charts_unit_yuan_per_year),
    Scale { unit: "share", from: ANY, divisor: [0.01, 0.01], name: |words| unit("share", words) },
];

/// A unit said as it is, whatever the size.
const fn one(unit: &'static str, name: fn(Words) -> &'static str) -> Scale {
    Scale { unit, from: ANY, divisor: [1.0, 1.0], name }
}
