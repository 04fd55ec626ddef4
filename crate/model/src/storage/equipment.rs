//! The equipment industry as an account of the investment computed elsewhere: illustrative, no forecast.
//!
//! Growth of revenue = elasticity * growth of what is bought, home investment and exports weighted. Held
//! against the plan for power equipment of 2025-2026: 6 % (traditional), 7 % (clusters), 10 % (leading firms),
//! and new-energy equipment that does not fall.

use crate::evidence::Evidence;
use crate::math;
use crate::region::{ByProvince, N_PROVINCES};
use crate::register::id;
use crate::scenario::Params;
use crate::time::{Date, Year, quarters_of};
use crate::units::KW_PER_GW;

use super::account::{FIRST_MONEY_YEAR, N_MONEY, money_idx};
use super::book::StorageRun;

/// What the plan tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Branch {
    /// Traditional equipment: grids, thermal, hydro and nuclear plants (E02).
    Traditional,
    /// Wind, solar and storage (E03).
    NewEnergy,
    /// National advanced manufacturing clusters (E06).
    Clusters,
    /// Leading firms (E07).
    Leading,
}

/// What is known of investment, independent of the scenario.
#[derive(Clone, Debug)]
pub(super) struct Industry {
    /// Grid investment in bn yuan from 2024 on, as far as known.
    grid: Vec<f64>,
    /// Growth of grid investment in the first half of each year from 2025 on, where known.
    grid_first_half: [Option<f64>; N_MONEY],
    /// Wind and solar added in GW, 2024 and then as far as known.
    wind_solar: Vec<f64>,
    wind_key: Option<ByProvince<f64>>,
    solar_key: Option<ByProvince<f64>>,
    /// Electricity use of computing in TWh, 2023 and then as far as known.
    computing: Vec<f64>,
}

/// Years to which the register gives the electricity use of computing.
const COMPUTING_YEARS: [Year; 2] = [2030, 2035];

impl Industry {
    /// Reads grid investment and the national stock of wind and solar.
    pub(super) fn new(evidence: &Evidence) -> Self {
        let series = |id: &str, from: Year| -> Vec<f64> {
            (from..).map_while(|year| evidence.value(id, "CN", Date::year_end(year))).collect()
        };
        let stock = series("power.wind_solar_gw", FIRST_MONEY_YEAR - 2);
        let wind_solar = stock.windows(2).map(|pair| pair[1] - pair[0]).collect();
        let by_province = |id: &str| -> Option<ByProvince<f64>> {
            let known = evidence.by_province(id, Date::year_end(2024));
            let mut values = [0.0; N_PROVINCES];
            for (value, known) in values.iter_mut().zip(known) {
                *value = known?;
            }
            Some(values)
        };
        Self {
            grid: series("grid.investment_bn_yuan", FIRST_MONEY_YEAR - 1),
            grid_first_half: std::array::from_fn(|slot| {
                let end = Date::new(FIRST_MONEY_YEAR + slot as Year, 6, 30);
                evidence.value("grid.investment_growth_first_half_share", "CN", end)
            }),
            wind_solar,
            wind_key: by_province("power.cap_wind_gw_2024"),
            solar_key: by_province("power.cap_solar_gw_2024"),
            computing: series("power.computing_load_twh", FIRST_MONEY_YEAR - 2),
        }
    }

    /// Electricity use of computing from 2024 on in TWh: even growth from the last known year to 2030, and from
    /// there to 2035, as the power system has it.
    fn computing(&self, params: &Params) -> [f64; N_MONEY + 1] {
        let [middle, end] =
            [params[id::POWER_COMPUTING_LOAD_2030_TWH], params[id::POWER_COMPUTING_LOAD_2035_TWH]];
        let first = FIRST_MONEY_YEAR - 2;
        let known_until = first + self.computing.len() as Year - 1;
        let start = self.computing.last().copied().unwrap_or(middle);
        let even = |from: f64, to: f64, since: Year, until: Year, year: Year| {
            from * math::pow(to / from, f64::from(year - since) / f64::from(until - since))
        };
        std::array::from_fn(|i| {
            let year = FIRST_MONEY_YEAR - 1 + i as Year;
            if year <= known_until {
                self.computing[(year - first) as usize]
            } else if year <= COMPUTING_YEARS[0] {
                even(start, middle, known_until, COMPUTING_YEARS[0], year)
            } else {
                even(middle, end, COMPUTING_YEARS[0], COMPUTING_YEARS[1], year)
            }
        })
    }

    /// What a year adds besides storage, before its orders are given: wind and solar, computing, grids.
    pub(super) fn pass_year(&self, run: &mut StorageRun, year: Year) {
        let params = run.params.clone();
        let slot = money_idx(year);
        if year == FIRST_MONEY_YEAR {
            self.set_keys(run);
            run.accounts.computing = self.computing(&params);
            let pace = params[id::STORAGE_WIND_SOLAR_ADDED_GW_PER_YEAR];
            let added = self.wind_solar.first().copied().unwrap_or(pace) * KW_PER_GW;
            run.accounts.new_energy[0] = new_energy(run, &params, year - 1, added);
        }
        let pace = || {
            let since = f64::from(year - run.first.year());
            params[id::STORAGE_WIND_SOLAR_ADDED_GW_PER_YEAR]
                * math::pow(1.0 + params[id::STORAGE_ORDERS_GROWTH_SHARE_PER_YEAR], since)
        };
        run.accounts.wind_solar[slot] =
            self.wind_solar.get(slot + 1).copied().unwrap_or_else(pace) * KW_PER_GW;
        run.accounts.grid_growth[slot] = match (self.grid.get(slot), self.grid.get(slot + 1)) {
            (Some(before), Some(now)) => now / before - 1.0,
            _ => grid_growth(&params, self.grid_first_half[slot]),
        };
    }

    /// Investment of the year in wind, solar and storage, once storage is booked.
    pub(super) fn close_year(&self, run: &mut StorageRun, year: Year) {
        let added = run.accounts.wind_solar[money_idx(year)];
        run.accounts.new_energy[money_idx(year) + 1] = new_energy(run, &run.params, year, added);
    }

    /// Where wind and solar are added: by what the provinces have, or as storage is paired where that is not
    /// known.
    fn set_keys(&self, run: &mut StorageRun) {
        let fallback = run.keys[super::cells::SOURCE];
        let wind = run.params[id::POWER_WIND_SHARE_OF_ADDED];
        let share = |key: &ByProvince<f64>, of: f64| {
            let mut sum = 0.0;
            for x in key {
                sum += x;
            }
            key.map(|x| of * x / sum)
        };
        run.accounts.wind_key = share(self.wind_key.as_ref().unwrap_or(&fallback), wind);
        run.accounts.solar_key = share(self.solar_key.as_ref().unwrap_or(&fallback), 1.0 - wind);
    }
}

/// Growth of grid investment in a year without a figure: that of its first half, where known, on the part of the year
/// before that fell into it, and the pace of the register on the rest.
fn grid_growth(params: &Params, first_half: Option<f64>) -> f64 {
    let pace = params[id::STORAGE_GRID_INVESTMENT_GROWTH_SHARE_PER_YEAR];
    let part = params[id::STORAGE_GRID_FIRST_HALF_SHARE];
    first_half.map_or(pace, |growth| part * growth + (1.0 - part) * pace)
}

/// Investment of a year in wind, solar and storage in yuan; storage before 2025 at the cost of 2025.
fn new_energy(run: &StorageRun, params: &Params, year: Year, wind_solar_kw: f64) -> f64 {
    let cost = run.accounts.cost(year.max(FIRST_MONEY_YEAR));
    let mut yuan = wind_solar_kw * params[id::STORAGE_WIND_SOLAR_COST_YUAN_PER_KW];
    for quarter in quarters_of(year) {
        for p in 0..N_PROVINCES {
            yuan +=
                run.added(p, quarter).get() * cost.per_kw + run.added_energy(p, quarter).get() * cost.per_kwh;
        }
    }
    yuan
}

/// Growth of revenue with home investment and exports.
#[must_use]
pub fn growth(elasticity: f64, export_share: f64, investment_growth: f64, export_growth: f64) -> f64 {
    elasticity * ((1.0 - export_share) * investment_growth + export_share * export_growth)
}

impl StorageRun {
    /// Mean yearly growth of a branch's revenue from 2024 to each year from 2025 on.
    #[must_use]
    pub fn equipment_growth(&self, branch: Branch) -> [f64; N_MONEY] {
        let params = &self.params;
        let of = |investment: f64| {
            growth(
                params[id::STORAGE_EQUIPMENT_ELASTICITY_FACTOR],
                params[id::STORAGE_EQUIPMENT_EXPORT_SHARE],
                investment,
                params[id::STORAGE_EQUIPMENT_EXPORT_GROWTH_SHARE_PER_YEAR],
            )
        };
        let traditional = |slot: usize| of(self.accounts.grid_growth[slot]);
        let mut index = 1.0;
        std::array::from_fn(|slot| {
            let yearly = match branch {
                Branch::Traditional => traditional(slot),
                Branch::Clusters => traditional(slot) + params[id::STORAGE_CLUSTER_PREMIUM_SHARE_PER_YEAR],
                Branch::Leading => traditional(slot) + params[id::STORAGE_LEADING_PREMIUM_SHARE_PER_YEAR],
                Branch::NewEnergy => {
                    let [before, now] = [slot, slot + 1].map(|i| self.accounts.new_energy[i]);
                    of(if before > 0.0 { now / before - 1.0 } else { 0.0 })
                }
            };
            index *= math::max(1.0 + yearly, 0.0);
            math::pow(index, 1.0 / (slot as f64 + 1.0)) - 1.0
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::vintage::Vintage;

    // Breaks if 2026 does not grow by 0.45 * 13.5 % + 0.55 * 6 % = 9.375 %, the first half as published on the part of
    // the year before that fell into it, if a year without a half does not follow the pace, or a vintage that ends
    // before knows the half.
    #[test]
    fn a_half_year_published_counts_for_its_part() {
        let params = Scenario::baseline().params();
        let growth = |vintage: Vintage, year| {
            let industry = Industry::new(&Evidence::new(vintage));
            grid_growth(&params, industry.grid_first_half[money_idx(year)])
        };
        assert!((growth(Vintage::Latest, 2026) - 0.093_75).abs() < 1e-12);
        assert_eq!(growth(Vintage::Latest, 2027), 0.06);
        assert_eq!(growth(Vintage::EndOf2025, 2026), 0.06);
    }

    // Breaks if the account is not 1 * (0.8 * 5.1291 % + 0.2 * 10 %) = 6.1033 % for the grid investment of 2025
    // (639.5 on 608.3 bn yuan), or does not scale with the elasticity.
    #[test]
    fn e02_account_by_hand() {
        let investment = 639.5 / 608.3 - 1.0;
        assert!((growth(1.0, 0.2, investment, 0.1) - 0.061_032_9).abs() < 1e-6);
        assert!((growth(0.5, 0.2, investment, 0.1) * 2.0 - growth(1.0, 0.2, investment, 0.1)).abs() < 1e-15);
    }
}
