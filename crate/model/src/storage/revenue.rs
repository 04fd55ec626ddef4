//! What a kilowatt of storage earns in a year, part by part.

use crate::evidence::Evidence;
use crate::math;
use crate::region::ByProvince;
use crate::register::id;
use crate::scenario::Params;
use crate::time::{Date, Year};

use super::cells::{GRID, SOURCE};
use super::finance::Project;
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
    /// Year it is of.
    set_in: Year,
    /// Payment of a year over that of the year before.
    kept: f64,
}

impl DischargePay {
    /// Yuan per kWh in a year; before the year it is set in, as in that.
    pub(super) fn in_year(self, year: Year) -> f64 {
        self.yuan * math::pow(self.kept, f64::from((year - self.set_in).max(0)))
    }

    /// Yuan per kWh that never fell and were worth as much to a station commissioned in `year`, over its life and at a
    /// discount rate: a first year that steps down is no measure of the others.
    pub(super) fn levelled(self, year: Year, station: &Project, discount: f64) -> f64 {
        let (mut energy, mut paid) = (1.0, 1.0);
        let (mut energies, mut payments) = (0.0, 0.0);
        for _ in 0..station.life {
            energies += energy;
            payments += paid;
            energy *= station.kept / (1.0 + discount);
            paid *= station.kept * self.kept / (1.0 + discount);
        }
        if energies > 0.0 { self.in_year(year) * payments / energies } else { 0.0 }
    }
}

/// What the provinces that pay so pay per kWh discharged, the newest the vintage knows.
///
/// It stands for a province's capacity payment. Where a rule lets it fall year by year, it goes on falling; where it is
/// kept for the stations of a year (Inner Mongolia, ten years), it stays for good.
pub(super) fn discharge_payments(evidence: &Evidence) -> ByProvince<Option<DischargePay>> {
    let on = |year| evidence.by_province("storage.discharge_payment_yuan_per_kwh", Date::year_end(year));
    let (newest, before) = (on(2026), on(2025));
    let falls = evidence.by_province("storage.discharge_payment_fall_share_per_year", Date::year_end(2025));
    std::array::from_fn(|p| {
        let (yuan, set_in) = newest[p].map(|x| (x, 2026)).or(before[p].map(|x| (x, 2025)))?;
        Some(DischargePay { yuan, set_in, kept: 1.0 - falls[p].unwrap_or(0.0) })
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
    use crate::evidence::Vintage;
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

    // By hand: 0.128 in 2025 and a fifth less every year make 0.08192 in 2027; Inner Mongolia's 0.28 stays. Levelled over
    // two years without fade, discounted at 25 %: 0.1 and 0.08, of which the second counts 0.8, are 0.164 on 1.8 kWh.
    // Breaks if the payment does not fall, falls where none says so, or a station counts on its first year for life.
    #[test]
    fn a_payment_that_steps_down_by_hand() {
        let paid = discharge_payments(&Evidence::new(Vintage::Latest));
        let of = |code: &str| {
            let p = crate::region::PROVINCES.iter().position(|p| p.code == code).expect("a province");
            paid[p].expect("it pays per kWh")
        };
        assert!((of("65").in_year(2027) - 0.081_92).abs() < 1e-12);
        assert_eq!((of("65").in_year(2025), of("65").in_year(2024)), (0.128, 0.128));
        assert_eq!((of("15").in_year(2026), of("15").in_year(2035)), (0.28, 0.28));
        assert_eq!(paid.iter().flatten().count(), 2);
        let pay = DischargePay { yuan: 0.1, set_in: 2026, kept: 0.8 };
        let station = Project { cost: 1.0, revenue: 0.0, operation: 0.0, kept: 1.0, life: 2 };
        assert!((pay.levelled(2026, &station, 0.25) - 0.164 / 1.8).abs() < 1e-12);
        assert_eq!(DischargePay { kept: 1.0, ..pay }.levelled(2030, &station, 0.25), 0.1);
    }
}
