//! What a kilowatt of storage earns in a year, part by part.

use crate::evidence::Evidence;
use crate::math;
use crate::region::ByProvince;
use crate::register::id;
use crate::scenario::Params;
use crate::time::{Date, Year};

use super::cells::{GRID, SOURCE};
use super::opportunity::Opportunity;

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

/// What a province pays per kWh discharged, in place of a payment for capacity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct DischargePay {
    yuan: f64,
    /// Last year its rule names; none if stations keep it.
    until: Option<Year>,
}

impl DischargePay {
    /// Yuan per kWh in a year; none once the rule has ended, when the province is paid for capacity like the others.
    ///
    /// Money is booked from 2025 on, so nothing is paid before.
    pub(super) fn in_year(self, year: Year) -> Option<f64> {
        self.until.is_none_or(|last| year <= last).then_some(self.yuan)
    }
}

/// What the provinces that pay so pay per kWh discharged, the newest the vintage knows.
///
/// It stands for a province's capacity payment. What is set for 2026 and kept for the stations of a year (Inner Mongolia,
/// ten years) stays for good; what is set to 2025 only (Xinjiang) lapses.
pub(super) fn discharge_payments(evidence: &Evidence) -> ByProvince<Option<DischargePay>> {
    let on = |year| evidence.by_province("storage.discharge_payment_yuan_per_kwh", Date::year_end(year));
    let (kept, ended) = (on(2026), on(2025));
    std::array::from_fn(|p| {
        let (yuan, until) = kept[p].map(|x| (x, None)).or(ended[p].map(|x| (x, Some(2025))))?;
        Some(DischargePay { yuan, until })
    })
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
    /// - Grid side: for what is on the list the capacity payment, or `discharge_payment` (yuan per kWh) where the
    ///   province pays so; arbitrage = foresight * spread * energy; ancillary services; rent.
    /// - Source side: arbitrage; the jointly bidding share as the grid side, the rest in its own plant's cycles.
    /// - User side: the tariff's spread; no payment for capacity.
    pub(super) fn revenue(
        &self,
        offer: &Opportunity,
        discharge_payment: Option<f64>,
        group: usize,
        usable_hours: f64,
    ) -> [f64; N_PARTS] {
        let energy = self.discharged(offer, group, usable_hours);
        let mut parts = [0.0; N_PARTS];
        if group != GRID && group != SOURCE {
            parts[ARBITRAGE] = self.foresight * self.user_spread * energy;
            return parts;
        }
        let spread = offer.spread_of(usable_hours) * self.market;
        parts[ARBITRAGE] = self.foresight * spread * energy;
        if group == SOURCE {
            return parts;
        }
        match discharge_payment {
            Some(payment) => parts[DISCHARGE] = self.listed * payment * energy,
            None => {
                parts[CAPACITY] = self.listed
                    * capacity_payment(
                        self.fixed_cost,
                        self.recovery,
                        usable_hours,
                        offer.longest_peak_hours,
                    );
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
    use crate::vintage::Vintage;

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
        let of_2026 = Terms::of(&params, 2026);
        let rent = 120.0 * 0.3 * 0.7;
        near(of_2026.revenue(&OFFER, None, GRID, 2.0), [44.0, 0.0, 115.2, 30.0, rent]);
        near(of_2026.revenue(&OFFER, Some(0.28), GRID, 2.0), [0.0, 107.52, 115.2, 30.0, rent]);
        // Joint bidding: 0.2 * 240 + 0.8 * 104 = 131.2 cycles.
        near(of_2026.revenue(&OFFER, None, SOURCE, 2.0), [0.0, 0.0, 0.24 * 131.2 * 2.0, 0.0, 0.0]);
        near(of_2026.revenue(&OFFER, None, 2, 2.0), [0.0, 0.0, 0.8 * 0.65 * 600.0, 0.0, 0.0]);
        let of_2025 = Terms::of(&params, 2025);
        near(of_2025.revenue(&OFFER, None, GRID, 2.0), [0.0, 0.0, 115.2 * 0.6, 30.0, 36.0]);
    }

    // Breaks if Xinjiang, whose rule names 2023 to 2025, is paid per kWh in 2026, Inner Mongolia's 0.28 ends, another
    // province pays so, or the vintage that does not know Inner Mongolia's rule uses it.
    #[test]
    fn a_payment_lapses_with_its_rule() {
        let of = |vintage, code: &str, year| {
            let p = crate::region::PROVINCES.iter().position(|p| p.code == code).expect("a province");
            discharge_payments(&Evidence::new(vintage))[p].and_then(|pay| pay.in_year(year))
        };
        let of_latest = |code, year| of(Vintage::Latest, code, year);
        assert_eq!(
            (of_latest("65", 2025), of_latest("65", 2026), of_latest("65", 2035)),
            (Some(0.128), None, None)
        );
        assert_eq!((of_latest("15", 2026), of_latest("15", 2035)), (Some(0.28), Some(0.28)));
        assert_eq!(discharge_payments(&Evidence::new(Vintage::Latest)).iter().flatten().count(), 2);
        assert_eq!(
            (of(Vintage::EndOf2024, "65", 2025), of(Vintage::EndOf2024, "15", 2026)),
            (Some(0.128), None)
        );
    }
}
