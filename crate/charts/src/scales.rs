//! How units are said: of which size on, divided by what, under which name.

use tianchu_report::Words;

/// How a unit of files is said where the greatest number is so large; in Chinese and in English.
pub(crate) struct Scale {
    /// As written in files.
    pub(crate) unit: &'static str,
    /// Least size of the greatest number, in the unit of files.
    pub(crate) from: [f64; 2],
    /// What it holds, in the unit of files.
    pub(crate) divisor: [f64; 2],
    pub(crate) name: fn(Words) -> &'static str,
}

const ANY: [f64; 2] = [0.0; 2];

/// The scales of every unit; those of one stand together, the largest first, the last one from zero.
pub(crate) fn scales() -> impl Iterator<Item = &'static Scale> {
    let scales = FIRST.iter();
    #[cfg(feature = "extras")]
    let scales = scales.chain(&REST);
    scales
}

/// Of the first load's charts.
static FIRST: [Scale; 5] = [
    // Below two hundred million, 万亩 keeps small members of a chart readable.
    Scale { unit: "mu", from: [2e8, 1.5e7], divisor: [1e8, 1.5e7], name: Words::charts_unit_mu_large },
    Scale { unit: "mu", from: [1e4, 1.5e4], divisor: [1e4, 1.5e4], name: Words::charts_unit_mu_middle },
    Scale { unit: "mu", from: ANY, divisor: [1.0, 15.0], name: Words::charts_unit_mu_small },
    Scale { unit: "kW", from: [1e8, 1e6], divisor: [1e8, 1e6], name: Words::charts_unit_kw_large },
    Scale { unit: "kW", from: ANY, divisor: [1e4, 1e3], name: Words::charts_unit_kw_small },
];

/// Of the other charts.
#[cfg(feature = "extras")]
static REST: [Scale; 12] = {
    use tianchu_report::unit;

    const ONE: [f64; 2] = [1.0; 2];
    [
        Scale { unit: "kWh", from: [1e8, 1e8], divisor: [1e8, 1e6], name: Words::charts_unit_kwh_large },
        Scale { unit: "kWh", from: ANY, divisor: [1e4, 1e6], name: Words::charts_unit_kwh_small },
        Scale { unit: "kg", from: [1e11, 1e9], divisor: [1e11, 1e9], name: Words::charts_unit_kg_large },
        Scale { unit: "kg", from: ANY, divisor: [1e7, 1e6], name: Words::charts_unit_kg_small },
        Scale { unit: "yuan", from: [1e9, 1e9], divisor: [1e8, 1e9], name: Words::charts_unit_yuan_large },
        Scale { unit: "yuan", from: ANY, divisor: [1e8, 1e6], name: Words::charts_unit_yuan_small },
        Scale { unit: "share", from: ANY, divisor: [0.01; 2], name: |words| unit("share", words) },
        Scale { unit: "hours", from: ANY, divisor: ONE, name: |words| unit("hours", words) },
        Scale { unit: "yuan_per_kw", from: ANY, divisor: ONE, name: |words| unit("yuan_per_kw", words) },
        Scale { unit: "yuan_per_kwh", from: ANY, divisor: ONE, name: |words| unit("yuan_per_kwh", words) },
        Scale { unit: "yuan_per_mwh", from: ANY, divisor: ONE, name: |words| unit("yuan_per_mwh", words) },
        Scale { unit: "yuan_per_year", from: ANY, divisor: ONE, name: Words::charts_unit_yuan_per_year },
    ]
};
