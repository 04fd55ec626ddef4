//! National capacity for which the plan of 2026 has numbers besides storage: published year-ends, then what a year adds.
//!
//! The power system rests on the same years and the same additions; here they stand in every build, for the target board.

use crate::evidence::Evidence;
use crate::register::{ParamId, id};
use crate::scenario::Params;
use crate::series::Series;
use crate::time::{Date, LAST_YEAR, Year};
use crate::units::{KW_PER_GW, Kw};

/// First year-end told.
pub(super) const FIRST: Year = 2024;
/// First year-end looked for: a vintage may know no later one.
const FROM: Year = 2023;
/// Year-ends looked for.
const N: usize = (LAST_YEAR - FROM + 1) as usize;
/// Technologies with a number in the plan.
const N_KINDS: usize = 4;

/// Series, and what a year adds in GW, by technology.
const KINDS: [(Series, ParamId); N_KINDS] = [
    (Series::WindSolarCapacity, id::STORAGE_WIND_SOLAR_ADDED_GW_PER_YEAR),
    (Series::HydroCapacity, id::POWER_HYDRO_ADDED_GW_PER_YEAR),
    (Series::PumpedHydroCapacity, id::POWER_PUMPED_HYDRO_ADDED_GW_PER_YEAR),
    (Series::NuclearCapacity, id::POWER_NUCLEAR_ADDED_GW_PER_YEAR),
];

/// Year-ends in GW as far as published, by technology.
#[derive(Clone, Debug)]
pub(super) struct Plants([[Option<f64>; N]; N_KINDS]);

/// Year-ends from [`FIRST`] on in whole kW, by technology.
pub(super) type Capacity = [Vec<f64>; N_KINDS];

impl Plants {
    /// Reads what the vintage knows; conventional hydro is all hydro less pumped.
    pub(super) fn new(evidence: &Evidence) -> Self {
        let known = |id: &str| -> [Option<f64>; N] {
            std::array::from_fn(|i| evidence.value(id, "CN", Date::year_end(FROM + i as Year)))
        };
        let (hydro, pumped) = (known("power.cap_hydro_gw"), known("power.cap_pumped_hydro_gw"));
        let conventional = std::array::from_fn(|i| Some(hydro[i]? - pumped[i]?));
        Self([known("power.wind_solar_gw"), conventional, pumped, known("power.cap_nuclear_gw")])
    }

    /// Year-ends under a set of parameters.
    pub(super) fn capacity(&self, params: &Params) -> Capacity {
        std::array::from_fn(|kind| {
            let added = params[KINDS[kind].1];
            let mut now = 0.0;
            let ends = self.0[kind].iter().map(|known| {
                now = known.unwrap_or(now + added);
                Kw::whole(now * KW_PER_GW).get()
            });
            ends.skip((FIRST - FROM) as usize).collect()
        })
    }
}

/// Year-ends of a series from [`FIRST`] on; none for series of something else.
pub(super) fn of_series(capacity: &Capacity, series: Series) -> Option<&[f64]> {
    let kind = KINDS.iter().position(|(known, _)| *known == series)?;
    Some(&capacity[kind])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::vintage::Vintage;

    // Breaks if the plan's numbers of 2030 are not what the additions make of the published ends of 2025, by hand:
    // 1,840 + 5 * 210 = 2,890; 450 - 65.94 + 5 * 5.2 = 410.06; 65.94 + 5 * 18.9 = 160.44; 62.51874 + 5 * 9.5 =
    // 110.01874 GW; or a published year is grown over.
    #[test]
    fn plants_of_2030_by_hand() {
        let capacity = Plants::new(&Evidence::new(Vintage::Latest)).capacity(&Scenario::baseline().params());
        let at = |series, year: Year| {
            of_series(&capacity, series).expect("a series")[(year - FIRST) as usize] / KW_PER_GW
        };
        for (series, in_2025, in_2030) in [
            (Series::WindSolarCapacity, 1_840.0, 2_890.0),
            (Series::HydroCapacity, 384.06, 410.06),
            (Series::PumpedHydroCapacity, 65.94, 160.44),
            (Series::NuclearCapacity, 62.51874, 110.01874),
        ] {
            assert!((at(series, 2025) - in_2025).abs() < 1e-6, "{}", series.id());
            assert!((at(series, 2030) - in_2030).abs() < 1e-6, "{}", series.id());
        }
        assert_eq!(of_series(&capacity, Series::StoragePower), None);
    }

    // Breaks if the board and the power system do not stand on the same plants: what a grid-year takes of hydro, pumped
    // hydro and nuclear is the mean of two year-ends, of wind and sun both ends. (At the end of 2024 the register knows wind
    // and sun of that day one by one, and their sum, which equipment rests on, a month later.)
    #[cfg(feature = "power")]
    #[test]
    fn the_power_system_has_the_same_plants() {
        use crate::power::{Outlook, Statistics};
        for vintage in Vintage::ALL {
            let mut scenario = Scenario::baseline();
            scenario.vintage = vintage;
            let (params, evidence) = (scenario.params(), Evidence::new(vintage));
            let capacity = Plants::new(&evidence).capacity(&params);
            let grids = Outlook::new(&evidence).inputs(&params, &Statistics::committed(), 2030);
            let end = |series, year: Year| {
                of_series(&capacity, series).expect("a series")[(year - FIRST) as usize] / KW_PER_GW
            };
            let mean = |series| 0.5 * (end(series, 2029) + end(series, 2030));
            let sum = |f: fn(&crate::power::GridInputs) -> f64| grids.iter().map(f).sum::<f64>();
            for (found, wanted) in [
                (sum(|g| g.hydro_gw), mean(Series::HydroCapacity)),
                (sum(|g| g.pumped_gw), mean(Series::PumpedHydroCapacity)),
                (sum(|g| g.nuclear_gw), mean(Series::NuclearCapacity)),
                (sum(|g| g.wind_gw[1] + g.solar_gw[1]), end(Series::WindSolarCapacity, 2030)),
            ]
            .into_iter()
            .take(if vintage == Vintage::EndOf2024 { 3 } else { 4 })
            {
                assert!((found - wanted).abs() < 2.0, "{} {found} {wanted}", vintage.name());
            }
        }
    }
}
