//! Money of a year: what storage earns and costs, and what a new station would.

use crate::region::N_PROVINCES;
use crate::register::id;
use crate::time::{Year, quarters_of};
use crate::units::{Kw, Yuan};

use super::account::{INVESTED, N_ENTRIES, OPERATION};
use super::book::StorageRun;
use super::cells::N_GROUPS;
use super::finance::Project;
use super::opportunity::Standing;
use super::revenue::{N_PARTS, Terms};

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
            self.accounts.book(province, year, entries, (hours, total));
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
