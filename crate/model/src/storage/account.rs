//! Money of a year: what storage earns, costs and is paid, province by province, in whole yuan.

use crate::region::{ByProvince, GRIDS, N_PROVINCES};
use crate::time::{LAST_YEAR, Year};
use crate::units::{Kw, Yuan};

use super::book::{INVESTMENT_FROM, StorageRun};
use super::cells::N_GROUPS;
use super::cost::Cost;
use super::finance::Project;
use super::fleet::quarters_of;
use super::opportunity::{Offers, Standing};
use super::orders::N_REASONS;
use super::revenue::{DischargePay, N_PARTS, Terms};
use crate::register::id;

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
    /// Payment per kWh discharged, where a province pays so.
    pub(super) discharge: ByProvince<Option<DischargePay>>,
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
            discharge: [None; N_PROVINCES],
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

    /// Yuan per kWh discharged that a province pays in a year in place of a payment for capacity.
    pub(super) fn discharge_payment(&self, province: usize, year: Year) -> Option<f64> {
        self.discharge[province].and_then(|pay| pay.in_year(year))
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

impl StorageRun {
    /// Books the money of a year: the mean of the power at both year-ends earns what [`Terms::revenue`] says
    /// with the usable duration at the end, and costs the operation share of what it would cost new.
    pub(super) fn book_money(&mut self, before: &Standing, now: &Standing) {
        let year = now.year;
        let terms = Terms::of(&self.params, year);
        let operation = self.params[id::STORAGE_OPERATION_SHARE_PER_YEAR];
        let cost = self.accounts.cost(year);
        for province in 0..N_PROVINCES {
            let offer = *self.accounts.offers(year).of(province);
            let payment = self.accounts.discharge_payment(province, year);
            let mut entries = [Yuan::ZERO; N_ENTRIES];
            let (mut hours, mut total) = (0.0, 0.0);
            for group in 0..N_GROUPS {
                let stands = now.power[province][group];
                if stands == Kw::ZERO {
                    continue;
                }
                let duration = now.usable[province][group].get() / stands.get();
                let mean = (before.power[province][group].get() + stands.get()) / 2.0;
                let parts = terms.revenue(&offer, payment, group, duration);
                for (entry, part) in entries.iter_mut().zip(parts) {
                    *entry += Yuan::whole(part * mean);
                }
                entries[OPERATION] -= Yuan::whole(operation * cost.of_station(duration) * mean);
                hours += 2.0 * terms.discharged(&offer, group, duration) * mean;
                total += mean;
            }
            for quarter in quarters_of(year) {
                entries[INVESTED] -= self.investment(province, quarter);
            }
            self.accounts.entries[at(province, year)] = entries;
            self.accounts.hours[at(province, year)] = (hours, total);
        }
    }

    /// A station of `hours` commissioned in `year` in a province, per kW, on the power system of the year
    /// before: what an investor could see when ordering.
    pub(super) fn project(
        &self,
        terms: &Terms,
        province: usize,
        year: Year,
        group: usize,
        hours: f64,
    ) -> Project {
        let mut revenue = 0.0;
        for part in self.revenue(terms, province, year, group, hours) {
            revenue += part;
        }
        Project { revenue, ..self.unpaid(self.accounts.cost(year).of_station(hours)) }
    }

    /// What such a station earns in its first year by part.
    pub(super) fn revenue(
        &self,
        terms: &Terms,
        province: usize,
        year: Year,
        group: usize,
        hours: f64,
    ) -> [f64; N_PARTS] {
        let payment = self.accounts.discharge_payment(province, year);
        terms.revenue(self.accounts.offers(year - 1).of(province), payment, group, hours)
    }

    /// A station of this cost in yuan per kW, before anybody pays for what it does.
    pub(super) fn unpaid(&self, cost: f64) -> Project {
        Project {
            cost,
            revenue: 0.0,
            operation: self.params[id::STORAGE_OPERATION_SHARE_PER_YEAR] * cost,
            kept: 1.0 - self.params[id::STORAGE_FADE_SHARE_PER_YEAR],
            life: self.life / 4,
        }
    }
}
