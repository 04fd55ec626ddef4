//! Keys by which national figures are shared out over the provinces.

use crate::evidence::Evidence;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES};
use crate::time::{Date, FIRST_YEAR};
use crate::units::Mu;

/// How national figures are shared out where no provincial figure is published. Relative weights.
#[derive(Debug)]
pub(super) struct Keys {
    /// Farmland area of 2019.
    pub(super) area: ByProvince<f64>,
    /// Electricity use of 2023: construction demand and illegal building.
    pub(super) electricity: ByProvince<f64>,
    /// Residents: rural housing and farm infrastructure.
    pub(super) population: ByProvince<f64>,
    /// Garden land of 2019, the seven unpublished provinces sharing the remainder by area.
    pub(super) orchard: ByProvince<f64>,
}

impl Keys {
    /// Keys that a vintage knows, the farmland of 2019 given.
    pub(super) fn new(evidence: &Evidence, area: &ByProvince<Mu>) -> Self {
        let survey = Date::year_end(FIRST_YEAR);
        let area = area.map(Mu::get);
        let printed = evidence.by_province("land.orchard_kha", survey);
        let national = evidence.need("land.orchard_kha", "CN", survey);
        // A reader's own figures need not add up.
        let rest = math::max(national - printed.iter().flatten().fold(0.0, |a, b| a + b), 0.0);
        let unpublished_area =
            (0..N_PROVINCES).filter(|&p| printed[p].is_none()).fold(0.0, |sum, p| sum + area[p]);
        Self {
            electricity: evidence.need_by_province("power.consumption_twh", Date::year_end(2023)),
            population: population(evidence),
            orchard: std::array::from_fn(|p| printed[p].unwrap_or_else(|| rest * area[p] / unpublished_area)),
            area,
        }
    }

    /// Shares a national figure over the provinces.
    pub(super) fn share(total: Mu, key: &ByProvince<f64>) -> ByProvince<Mu> {
        math::apportion(total.get(), key).map(Mu::exact)
    }
}

/// Residents of 2024; the end-2024 vintage does not know them yet and uses electricity instead.
fn population(evidence: &Evidence) -> ByProvince<f64> {
    let known = evidence.by_province("society.population_10k", Date::year_end(2024));
    if known.iter().all(Option::is_some) {
        known.map(Option::unwrap_or_default)
    } else {
        evidence.need_by_province("power.consumption_twh", Date::year_end(2023))
    }
}
