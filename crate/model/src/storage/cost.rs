//! What a station costs: experience on cumulative energy, a floor, a lithium shock, a part per kW.

use crate::math;
use crate::register::id;
use crate::scenario::Params;
use crate::time::Year;

/// Year the costs of the register refer to.
pub(super) const COST_YEAR: Year = 2025;
/// Year whose end the cumulative energy of the register stands at, one before [`COST_YEAR`].
pub(super) const EXPERIENCE_YEAR: Year = COST_YEAR - 1;

/// Cost of a station commissioned in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cost {
    /// Yuan per kW: converter, connection, civil works that go with power.
    pub per_kw: f64,
    /// Yuan per kWh of nameplate energy.
    pub per_kwh: f64,
}

impl Cost {
    /// Cost of `year` given the energy commissioned at home in GWh, in all, by the end of the year before and
    /// by the end of 2024.
    ///
    /// `per kWh = (floor + (base - floor) * (W / W_2024)^(log2(1 - learning))) * change + base * shock`, W the
    /// world's cumulative energy; the shock holds for its years and then halves every year. The part per kW changes by the yearly rate
    /// alone. Together they are the balance of plant by duration: 1,000 yuan/kWh at 2 h, 835 at 4 h in 2025.
    ///
    /// # Source
    /// T. P. Wright (1936), Journal of the Aeronautical Sciences 3: cost falls by a fixed share whenever
    /// cumulative output doubles.
    pub(super) fn of(params: &Params, year: Year, home_gwh: f64, home_2024_gwh: f64) -> Self {
        let since = f64::from(year - COST_YEAR);
        let outside = params[id::STORAGE_OUTSIDE_ENERGY_2024_GWH];
        let growth = math::pow(1.0 + params[id::STORAGE_OUTSIDE_GROWTH_SHARE_PER_YEAR], since);
        let ratio = (outside * growth + home_gwh) / (outside + home_2024_gwh);
        let base = params[id::STORAGE_COST_ENERGY_YUAN_PER_KWH];
        let floor = math::min(params[id::STORAGE_COST_FLOOR_YUAN_PER_KWH], base);
        let exponent = math::ln(1.0 - params[id::STORAGE_LEARNING_SHARE]) / math::ln(2.0);
        let learned = floor + (base - floor) * math::pow(ratio, exponent);
        let change = math::pow(1.0 + params[id::STORAGE_COST_CHANGE_SHARE_PER_YEAR], since);
        let after = f64::from(year) - params[id::STORAGE_LITHIUM_SHOCK_YEAR];
        let shock = if after < 0.0 {
            0.0
        } else {
            // Years since the last at full height.
            let past = math::max(after - params[id::STORAGE_LITHIUM_HOLD_YEARS] + 1.0, 0.0);
            base * params[id::STORAGE_LITHIUM_SHOCK_SHARE] * math::pow(0.5, past)
        };
        Self {
            per_kw: params[id::STORAGE_COST_POWER_YUAN_PER_KW] * change,
            per_kwh: learned * change + shock,
        }
    }

    /// Yuan per kW of a station of a duration.
    #[must_use]
    pub fn of_station(&self, hours: f64) -> f64 {
        self.per_kw + self.per_kwh * hours
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    fn params(changes: &[(crate::register::ParamId, f64)]) -> Params {
        let mut scenario = Scenario::baseline();
        for &(param, value) in changes {
            scenario.set_param(param, value).expect("in range");
        }
        scenario.params()
    }

    // Breaks if a doubling of the world's energy does not take the learning rate off what lies above the
    // floor: 180 + 168 GWh doubled is 696; 400 + 270 * 0.85 = 629.5.
    #[test]
    fn s10_a_doubling_by_hand() {
        let p = params(&[
            (id::STORAGE_OUTSIDE_GROWTH_SHARE_PER_YEAR, 0.1),
            (id::STORAGE_LITHIUM_SHOCK_SHARE, 0.0),
        ]);
        let found = Cost::of(&p, 2025, 696.0 - 180.0, 168.0);
        assert!((found.per_kwh - 629.5).abs() < 1e-9, "{found:?}");
        assert_eq!(found.per_kw, 660.0);
        assert_eq!(Cost::of(&p, 2025, 168.0, 168.0).per_kwh, 670.0);
    }

    // Breaks if the shock is not 8 % of 670 in 2026 and 2027 and half of it in the next, if one of a single year halves
    // later than in its second, or if either reaches back.
    #[test]
    fn the_lithium_shock_holds_and_then_halves() {
        let without = params(&[(id::STORAGE_LITHIUM_SHOCK_SHARE, 0.0)]);
        let rise = |with: &Params, year| {
            Cost::of(with, year, 300.0, 168.0).per_kwh - Cost::of(&without, year, 300.0, 168.0).per_kwh
        };
        for (hold, wanted) in [(2.0, [0.0, 53.6, 53.6, 26.8]), (1.0, [0.0, 53.6, 26.8, 13.4])] {
            let with = params(&[(id::STORAGE_LITHIUM_HOLD_YEARS, hold)]);
            for (year, wanted) in (2025..).zip(wanted) {
                let found = rise(&with, year);
                assert!((found - wanted).abs() < 1e-9, "{hold}, {year}: {found}");
            }
        }
    }

    // Breaks if any amount of experience brings the cost under its floor.
    #[test]
    fn the_floor_holds() {
        let p = params(&[(id::STORAGE_LITHIUM_SHOCK_SHARE, 0.0)]);
        let found = Cost::of(&p, 2035, 1e9, 168.0).per_kwh;
        assert!(found > 400.0 && found < 420.0, "{found}");
    }
}
