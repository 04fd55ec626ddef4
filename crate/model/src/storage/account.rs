//! The accounts of storage: money by province and year in whole yuan, and what it follows from.

use crate::region::{ByProvince, GRIDS, N_PROVINCES};
use crate::time::{LAST_YEAR, Quarter, Year};
use crate::units::Yuan;

use super::cost::Cost;
use super::opportunity::Offers;
use super::payments::Payments;
use super::plants::Capacity;
use super::reasons::N_REASONS;
use super::revenue::N_PARTS;

/// First quarter whose direct investment is computed: the plan counts 2025-2027.
pub(super) const INVESTMENT_FROM: Quarter = Quarter::new(2025, 1);
/// First year with money.
pub(super) const FIRST_MONEY_YEAR: Year = INVESTMENT_FROM.year();
/// Years with money.
pub(super) const N_MONEY: usize = (LAST_YEAR - FIRST_MONEY_YEAR + 1) as usize;
/// Entry of operation and upkeep, after the parts of revenue.
pub(super) const OPERATION: usize = N_PARTS;
/// Entry of direct investment.
pub(super) const INVESTED: usize = N_PARTS + 1;
/// Entries of the book of money.
pub(super) const N_ENTRIES: usize = N_PARTS + 2;

/// Money by year and what it follows from.
#[derive(Clone, Debug)]
pub(super) struct Accounts {
    /// Cost of a station by year.
    costs: [Cost; N_MONEY],
    /// Entries by province, year: revenue positive, operation and investment negative.
    entries: Vec<[Yuan; N_ENTRIES]>,
    /// First year whose power system is known.
    first_offers: Year,
    /// The power system year by year from then on.
    offers: Vec<Offers>,
    /// National capacity of other plants.
    pub(super) plants: Capacity,
    /// What provinces pay of their own.
    pub(super) payments: Payments,
    /// Tariff spread of users by province over the national one.
    pub(super) user_spreads: ByProvince<f64>,
    /// Equivalent hours (charge plus discharge) times power by province and year, and that power, in kW.
    hours: Vec<(f64, f64)>,
    /// Share of the economic potential ordered, by province and year.
    ordered: Vec<f64>,
    /// Orders in kW by reason, by province and year.
    reasons: Vec<[f64; N_REASONS]>,
    /// First year in which four hours return more than two, by grid.
    longer: [Option<Year>; GRIDS.len()],
    /// Electricity use of computing in TWh, from the year before [`FIRST_MONEY_YEAR`].
    pub(super) computing: [f64; N_MONEY + 1],
    /// National investment in wind, solar and storage in yuan, from the year before [`FIRST_MONEY_YEAR`].
    pub(super) new_energy: [f64; N_MONEY + 1],
    /// Growth of grid investment by year.
    pub(super) grid_growth: [f64; N_MONEY],
    /// Wind and solar added in kW by year.
    pub(super) wind_solar: [f64; N_MONEY],
    /// Shares of the provinces in wind added.
    pub(super) wind_key: ByProvince<f64>,
    /// Shares of the provinces in solar added.
    pub(super) solar_key: ByProvince<f64>,
}

/// Place of a year among those with money.
pub(super) const fn money_idx(year: Year) -> usize {
    (year - FIRST_MONEY_YEAR) as usize
}

const fn at(province: usize, year: Year) -> usize {
    province * N_MONEY + money_idx(year)
}

impl Accounts {
    /// Empty accounts; the power system is known from `first_offers` on.
    pub(super) fn new(first_offers: Year) -> Self {
        Self {
            costs: [Cost::default(); N_MONEY],
            entries: vec![[Yuan::ZERO; N_ENTRIES]; N_PROVINCES * N_MONEY],
            first_offers,
            offers: Vec::with_capacity(N_MONEY + 1),
            plants: Capacity::default(),
            payments: Payments::default(),
            user_spreads: [1.0; N_PROVINCES],
            hours: vec![(0.0, 0.0); N_PROVINCES * N_MONEY],
            ordered: vec![0.0; N_PROVINCES * N_MONEY],
            reasons: vec![[0.0; N_REASONS]; N_PROVINCES * N_MONEY],
            longer: [None; GRIDS.len()],
            computing: [0.0; N_MONEY + 1],
            new_energy: [0.0; N_MONEY + 1],
            grid_growth: [0.0; N_MONEY],
            wind_solar: [0.0; N_MONEY],
            wind_key: [0.0; N_PROVINCES],
            solar_key: [0.0; N_PROVINCES],
        }
    }

    pub(super) fn cost(&self, year: Year) -> Cost {
        self.costs[money_idx(year)]
    }

    pub(super) fn set_cost(&mut self, year: Year, cost: Cost) {
        self.costs[money_idx(year)] = cost;
    }

    /// Takes the power system of the next year.
    pub(super) fn push_offers(&mut self, offers: Offers) {
        self.offers.push(offers);
    }

    /// The power system of a year; the nearest year known where it is not.
    pub(super) fn offers(&self, year: Year) -> &Offers {
        let place = usize::try_from(year - self.first_offers).unwrap_or(0);
        &self.offers[place.min(self.offers.len() - 1)]
    }

    /// Books the entries of a province and year, its equivalent hours times power, and that power.
    pub(super) fn book(
        &mut self,
        province: usize,
        year: Year,
        entries: [Yuan; N_ENTRIES],
        hours: (f64, f64),
    ) {
        self.entries[at(province, year)] = entries;
        self.hours[at(province, year)] = hours;
    }

    /// Entry of a province and year.
    pub(super) fn entry(&self, province: usize, year: Year, entry: usize) -> Yuan {
        self.entries[at(province, year)][entry]
    }

    /// Equivalent hours times power, and power, of a province in a year.
    pub(super) fn hours(&self, province: usize, year: Year) -> (f64, f64) {
        self.hours[at(province, year)]
    }

    /// First year in which four hours return more than two in a grid.
    pub(super) fn longer_from(&self, grid: usize) -> Option<Year> {
        self.longer[grid]
    }

    /// Notes such a year; years come in order.
    pub(super) fn note_longer(&mut self, grid: usize, year: Year) {
        self.longer[grid].get_or_insert(year);
    }

    /// Whether a province pays stations of a year otherwise than the others of its grid.
    pub(super) fn pays_own(&self, province: usize, year: Year) -> bool {
        self.payments.rate(province, year, year).is_some()
    }

    /// Share of the economic potential ordered in a province and year.
    pub(super) fn ordered(&self, province: usize, year: Year) -> f64 {
        self.ordered[at(province, year)]
    }

    /// Orders of a province and year by reason, in kW.
    pub(super) fn reasons(&self, province: usize, year: Year) -> [f64; N_REASONS] {
        self.reasons[at(province, year)]
    }

    pub(super) fn set_reasons(&mut self, province: usize, year: Year, reasons: [f64; N_REASONS]) {
        self.reasons[at(province, year)] = reasons;
    }

    pub(super) fn set_ordered(&mut self, province: usize, year: Year, share: f64) {
        self.ordered[at(province, year)] = share;
    }
}
