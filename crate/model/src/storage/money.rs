//! Money of a year: what storage earns and costs, and what a new station would.

use crate::math;
use crate::region::N_PROVINCES;
use crate::register::id;
use crate::time::{Year, quarters_of};
use crate::units::{Kw, Yuan};

use super::account::{FIRST_MONEY_YEAR, INVESTED, N_ENTRIES, OPERATION};
use super::book::StorageRun;
use super::cells::{GRID, N_GROUPS};
use super::finance::Project;
use super::opportunity::{Opportunity, Standing};
use super::payments::Rate;
use super::revenue::{CAPACITY, DISCHARGE, Local, N_PARTS, Terms};

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
            let mut entries = [Yuan::ZERO; N_ENTRIES];
            let (mut hours, mut total) = (0.0, 0.0);
            for group in 0..N_GROUPS {
                let stands = now.power[province][group];
                if stands == Kw::ZERO {
                    continue;
                }
                let duration = now.usable[province][group].get() / stands.get();
                let mean = (before.power[province][group].get() + stands.get()) / 2.0;
                let parts = self.earned(&terms, &offer, (province, year), (group, stands), duration);
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
            self.accounts.book(province, year, entries, (hours, total));
        }
    }

    /// What 1 kW of a group earns in a province and year by part, `stands` being all of it at the year's end: stations
    /// by the year they entered, where the province pays them so.
    fn earned(
        &self,
        terms: &Terms,
        offer: &Opportunity,
        (province, year): (usize, Year),
        (group, stands): (usize, Kw),
        duration: f64,
    ) -> [f64; N_PARTS] {
        let payments = &self.accounts.payments;
        let of = |entered| {
            let rate = payments.rate(province, entered, year);
            terms.revenue(offer, self.local(province, rate), group, duration)
        };
        if group != GRID || !payments.apart(province) {
            return of(year);
        }
        let mut parts = [0.0; N_PARTS];
        let mut add = |share: f64, entered| {
            for (sum, part) in parts.iter_mut().zip(of(entered)) {
                *sum += share * part;
            }
        };
        let mut left = 1.0;
        for entered in FIRST_MONEY_YEAR..=year {
            let added: f64 =
                quarters_of(entered).map(|q| self.added_by_group(province, group, q).get()).sum();
            let share = math::min(added / stands.get(), left);
            left -= share;
            add(share, entered);
        }
        add(left, FIRST_MONEY_YEAR - 1);
        parts
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
        let parts = self.revenue(terms, province, year, group, hours);
        let mut revenue = 0.0;
        for part in parts {
            revenue += part;
        }
        // Once a station's years are over it is paid for capacity, like those of other provinces.
        let ending = match self.accounts.payments.kept_years(province, year) {
            Some(years) if group == GRID => {
                let like_others = self.local(province, None);
                let after =
                    terms.revenue(self.accounts.offers(year - 1).of(province), like_others, group, hours);
                (parts[DISCHARGE] - after[CAPACITY], years as usize)
            }
            _ => (0.0, 0),
        };
        Project { revenue, ending, ..self.unpaid(self.accounts.cost(year).of_station(hours)) }
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
        let own = self.local(province, self.accounts.payments.rate(province, year, year));
        terms.revenue(self.accounts.offers(year - 1).of(province), own, group, hours)
    }

    fn local(&self, province: usize, rate: Option<Rate>) -> Local {
        Local { rate, user_spread: self.accounts.user_spreads[province] }
    }

    /// A station of this cost in yuan per kW, before anybody pays for what it does.
    pub(super) fn unpaid(&self, cost: f64) -> Project {
        Project {
            cost,
            revenue: 0.0,
            ending: (0.0, 0),
            operation: self.params[id::STORAGE_OPERATION_SHARE_PER_YEAR] * cost,
            kept: 1.0 - self.params[id::STORAGE_FADE_SHARE_PER_YEAR],
            life: self.life / 4,
        }
    }
}
