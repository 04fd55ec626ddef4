//! What a kilowatt of storage earns in a year, part by part.

use crate::math;
use crate::register::id;
use crate::scenario::Params;
use crate::time::Year;

use super::cells::{GRID, SOURCE};
use super::opportunity::Opportunity;
use super::payments::Rate;

/// Sources of revenue.
pub const N_PARTS: usize = 5;
/// Capacity payment (容量电价).
pub const CAPACITY: usize = 0;
/// Payment per kWh discharged, where the province pays so.
pub const DISCHARGE: usize = 1;
/// Energy arbitrage.
pub const ARBITRAGE: usize = 2;
/// Ancillary services.
pub const ANCILLARY: usize = 3;
/// Rent from paired plants.
pub const RENT: usize = 4;

/// First year of the national capacity payment: the notice is of 30 January 2026.
pub const CAPACITY_FROM: Year = 2026;
/// First year ramping and inertia may be paid: the plan that asks for them is of September 2025.
const PRODUCTS_FROM: Year = 2026;
/// Year to which the share of grid-side power let to paired plants refers.
const RENT_YEAR: Year = 2025;

/// Capacity payment in yuan per kW and year:
/// `fixed cost of coal * recovery * min(1, usable duration / longest net-load peak)`.
///
/// # Source
/// NDRC and NEA, notice 114 of 2026; fixed cost by notice 1501 of 2023.
#[must_use]
pub fn capacity_payment(fixed_cost: f64, recovery: f64, usable_hours: f64, longest_peak_hours: f64) -> f64 {
    if longest_peak_hours <= 0.0 {
        return fixed_cost * recovery;
    }
    fixed_cost * recovery * math::min(1.0, usable_hours / longest_peak_hours)
}

/// What a province has of its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Local {
    /// Its rate for a station on its list; none where it pays like the others.
    pub(super) rate: Option<Rate>,
    /// Its tariff spread over the national one.
    pub(super) user_spread: f64,
}

/// The rules of one year, the same in every province.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    fixed_cost: f64,
    recovery: f64,
    listed: f64,
    foresight: f64,
    market: f64,
    ancillary: f64,
    rent: f64,
    joint: f64,
    paired_cycles: f64,
    user_spread: f64,
    user_cycles: f64,
}

impl Terms {
    /// The rules of `year`.
    pub(super) fn of(params: &Params, year: Year) -> Self {
        let open = f64::from(year) >= params[id::STORAGE_SPOT_MARKET_YEAR];
        let kept = params[id::STORAGE_MANDATE_KEPT_SWITCH] > 0.5;
        let lasting = 1.0 - params[id::STORAGE_RENT_ENDS_SHARE_PER_YEAR];
        let left = if kept { 1.0 } else { math::pow(lasting, f64::from(year - RENT_YEAR)) };
        Self {
            fixed_cost: params[id::STORAGE_COAL_FIXED_COST_YUAN_PER_KW_YEAR],
            recovery: if year >= CAPACITY_FROM {
                params[id::STORAGE_CAPACITY_PAYMENT_RECOVERY_SHARE]
            } else {
                0.0
            },
            listed: params[id::STORAGE_LISTED_SHARE],
            foresight: params[id::STORAGE_FORESIGHT_FACTOR],
            market: if open { 1.0 } else { params[id::STORAGE_PREMARKET_SPREAD_SHARE] },
            ancillary: params[id::STORAGE_ANCILLARY_YUAN_PER_KW_YEAR]
                + if year >= PRODUCTS_FROM {
                    params[id::STORAGE_RAMPING_INERTIA_YUAN_PER_KW_YEAR]
                } else {
                    0.0
                },
            rent: params[id::STORAGE_RENT_YUAN_PER_KW_YEAR]
                * math::min(1.0, params[id::STORAGE_RENTED_SHARE] * left),
            joint: params[id::STORAGE_JOINT_BIDDING_SHARE],
            paired_cycles: params[id::STORAGE_PAIRED_CYCLES_PER_YEAR],
            user_spread: params[id::STORAGE_USER_SPREAD_YUAN_PER_KWH],
            user_cycles: params[id::STORAGE_USER_CYCLES_PER_YEAR],
        }
    }

    /// Energy in kWh that 1 kW of a group discharges in the year: cycles times usable duration.
    pub(super) fn discharged(&self, offer: &Opportunity, group: usize, usable_hours: f64) -> f64 {
        let cycles = match group {
            GRID => offer.cycles_of(usable_hours),
            SOURCE => self.joint * offer.cycles_of(usable_hours) + (1.0 - self.joint) * self.paired_cycles,
            _ => self.user_cycles,
        };
        cycles * usable_hours
    }

    /// Revenue in yuan of 1 kW of a group with so many usable hours, by part.
    ///
    /// - Grid side: for what is on the list the capacity payment, by the province's own rate where it has one; a share
    ///   of the fixed cost of coal that is zero pays nobody for capacity. Arbitrage = foresight * spread * energy;
    ///   ancillary services; rent.
    /// - Source side: arbitrage; the jointly bidding share as the grid side, the rest in its own plant's cycles.
    /// - User side: the province's tariff spread; no payment for capacity.
    pub(super) fn revenue(
        &self,
        offer: &Opportunity,
        own: Local,
        group: usize,
        usable_hours: f64,
    ) -> [f64; N_PARTS] {
        let energy = self.discharged(offer, group, usable_hours);
        let mut parts = [0.0; N_PARTS];
        if group != GRID && group != SOURCE {
            parts[ARBITRAGE] = self.foresight * self.user_spread * own.user_spread * energy;
            return parts;
        }
        let spread = offer.spread_of(usable_hours) * self.market;
        parts[ARBITRAGE] = self.foresight * spread * energy;
        if group == SOURCE {
            return parts;
        }
        let longest = offer.longest_peak_hours;
        match own.rate {
            Some(Rate::PerKwh(yuan)) => parts[DISCHARGE] = self.listed * yuan * energy,
            Some(Rate::PerKw { yuan, coefficient, base_hours }) if self.recovery > 0.0 => {
                let base = base_hours.unwrap_or(longest);
                parts[CAPACITY] = self.listed * capacity_payment(yuan, coefficient, usable_hours, base);
            }
            _ => {
                parts[CAPACITY] =
                    self.listed * capacity_payment(self.fixed_cost, self.recovery, usable_hours, longest);
            }
        }
        parts[ANCILLARY] = self.ancillary;
        parts[RENT] = self.rent;
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::storage::cells::N_DURATIONS;

    const OFFER: Opportunity = Opportunity {
        spread_yuan_per_kwh: [0.3; N_DURATIONS],
        cycles_per_year: [240.0; N_DURATIONS],
        longest_peak_hours: 6.0,
    };

    // Breaks if the payment is not 330 * 0.5 * min(1, h / 6): 55 for two hours, 110 for four, 165 from six on.
    #[test]
    fn s14_capacity_payment_by_hand() {
        for (hours, wanted) in [(2.0, 55.0), (4.0, 110.0), (6.0, 165.0), (8.0, 165.0), (0.0, 0.0)] {
            assert!((capacity_payment(330.0, 0.5, hours, 6.0) - wanted).abs() < 1e-12);
        }
        assert_eq!(capacity_payment(330.0, 1.0, 4.0, 4.0), 330.0);
    }

    // Breaks if a part goes to a group that does not get it, starts before 2026, or is not by hand: arbitrage
    // 0.8 * 0.3 * 480 = 115.2 for two hours; capacity 0.8 * 55 = 44; discharge 0.8 * 0.28 * 480 = 107.52.
    #[test]
    fn revenue_of_two_hours_by_hand() {
        let params = Scenario::baseline().params();
        let near = |found: [f64; N_PARTS], wanted: [f64; N_PARTS]| {
            for (x, y) in found.iter().zip(wanted) {
                assert!((x - y).abs() < 1e-9, "{found:?} instead of {wanted:?}");
            }
        };
        let local = |rate| Local { rate, user_spread: 1.0 };
        let plain = local(None);
        let of_2026 = Terms::of(&params, 2026);
        let rent = 120.0 * 0.3 * 0.7;
        near(of_2026.revenue(&OFFER, plain, GRID, 2.0), [44.0, 0.0, 115.2, 30.0, rent]);
        let per_kwh = local(Some(Rate::PerKwh(0.28)));
        near(of_2026.revenue(&OFFER, per_kwh, GRID, 2.0), [0.0, 107.52, 115.2, 30.0, rent]);
        // Gansu: 0.8 * 330 * 0.89 * 2 / 6 = 78.32, whatever the longest peak and the share of coal's cost; Xinjiang names
        // no base, so the peak of 6 h is it: 0.8 * 165 * 2 / 6 = 44. Longer than the base is paid in full.
        let per_kw =
            |yuan, coefficient, base_hours| local(Some(Rate::PerKw { yuan, coefficient, base_hours }));
        let gansu = per_kw(330.0, 0.89, Some(6.0));
        for (own, hours, wanted) in
            [(gansu, 2.0, 78.32), (per_kw(165.0, 1.0, None), 2.0, 44.0), (gansu, 8.0, 234.96)]
        {
            let found = of_2026.revenue(&OFFER, own, GRID, hours)[CAPACITY];
            assert!((found - wanted).abs() < 1e-9, "{found}");
        }
        // The lever at zero means no capacity payment, anywhere.
        let none = Terms::of(&params.clone().with(id::STORAGE_CAPACITY_PAYMENT_RECOVERY_SHARE, 0.0), 2026);
        assert_eq!(none.revenue(&OFFER, gansu, GRID, 2.0)[CAPACITY], 0.0);
        // Joint bidding: 0.2 * 240 + 0.8 * 104 = 131.2 cycles.
        near(of_2026.revenue(&OFFER, plain, SOURCE, 2.0), [0.0, 0.0, 0.24 * 131.2 * 2.0, 0.0, 0.0]);
        near(of_2026.revenue(&OFFER, plain, 2, 2.0), [0.0, 0.0, 0.8 * 0.55 * 600.0, 0.0, 0.0]);
        let twice = Local { user_spread: 2.0, ..plain };
        near(of_2026.revenue(&OFFER, twice, 2, 2.0), [0.0, 0.0, 1.6 * 0.55 * 600.0, 0.0, 0.0]);
        near(of_2026.revenue(&OFFER, twice, GRID, 2.0), [44.0, 0.0, 115.2, 30.0, rent]);
        let of_2025 = Terms::of(&params, 2025);
        near(of_2025.revenue(&OFFER, plain, GRID, 2.0), [0.0, 0.0, 115.2 * 0.6, 30.0, 36.0]);
    }
}
