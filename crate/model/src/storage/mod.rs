//! Build-out of new-type energy storage (新型储能): 31 provinces, quarters 2020Q4-2035Q4.
//!
//! History is computed, not copied: cohorts commissioned in each quarter add up to NEA's national series
//! (`history`); where they stand follows from published bounds and the sums of the six grids
//! (`provinces`). What is under construction when the history ends, and what starts after,
//! is commissioned by a delay kernel per technology (`kernel`). The stock is a book of
//! vintages: opening + commissioned - retired = closing, in kW and kWh, with `==` (`book`).
//!
//! Every kilowatt belongs to one of 24 cells: three groups of use, two technologies, four durations
//! ([`cells`]); its energy is its power times its duration.
//!
//! Orders answer to policy, pairing, returns and load (`orders`); returns follow from what the power system
//! offered the year before ([`Offers`], from the register or from a dispatch), the rules of payment
//! (`revenue`, `payments`) and a cost that falls with experience (`cost`). Usable energy fades (`fleet`); money is booked
//! in yuan (`account`, `money`).
//!
//! Known limits: the shares of groups are the same in every province's history; the nine uses are fixed
//! shares inside their groups, computing facilities apart.

mod account;
mod book;
mod books;
pub mod cells;
mod columns;
mod cost;
pub(crate) mod cross_entropy;
mod durations;
pub mod entry;
pub mod equipment;
mod events;
pub mod finance;
mod fleet;
mod history;
mod kernel;
pub mod land;
mod money;
mod opportunity;
mod orders;
mod payments;
mod plants;
mod profile;
mod provinces;
mod reasons;
pub mod returns;
pub mod revenue;
mod spreads;
mod stages;
#[cfg(test)]
mod tests;
pub mod uses;

pub use book::StorageRun;
pub use cost::Cost;
pub use kernel::commissioning_lags;
pub use opportunity::{Offers, Opportunity, Standing};
pub use profile::{OnTheWay, OwnTarget, StorageProfile};
pub use reasons::{N_REASONS, OrderReason};

use crate::evidence::Evidence;
use crate::math;
use crate::region::ByProvince;
use crate::register::id;
use crate::scenario::Params;
use crate::time::{LAST_YEAR, N_QUARTERS, Quarter, quarters_of};
use crate::units::Kw;

use account::FIRST_MONEY_YEAR;
use cells::{N_DURATIONS, N_LINES, Shares, line};
use cost::EXPERIENCE_YEAR;
use durations::DurationSplit;
use equipment::Industry;
use fleet::Fleet;
use history::{Additions, Gaps, GroupShares, NationalSeries};
use kernel::{Kernels, Season};
use payments::Payments;
use plants::Plants;
use provinces::{ProvincialEvidence, ProvincialSplit};
use stages::Stages;

/// Storage prepared from the evidence of a vintage; no scenario is in it.
#[derive(Debug)]
pub struct Storage {
    national: NationalSeries,
    groups: GroupShares,
    durations: DurationSplit,
    provinces: ProvincialEvidence,
    payments: Payments,
    plants: Plants,
    /// Tariff spreads of users over the national one.
    user_spreads: ByProvince<f64>,
    industry: Industry,
}

impl Storage {
    /// Reads the evidence.
    ///
    /// # Panics
    /// If the register lacks a figure the model cannot do without; its tests run both vintages.
    #[must_use]
    pub fn new(evidence: &Evidence) -> Self {
        Self {
            national: NationalSeries::new(evidence),
            groups: GroupShares::new(evidence),
            durations: DurationSplit::new(evidence),
            provinces: ProvincialEvidence::new(evidence),
            payments: Payments::new(evidence),
            plants: Plants::new(evidence),
            user_spreads: spreads::user_spread_factors(evidence),
            industry: Industry::new(evidence),
        }
    }

    /// Computes 2020Q4-2035Q4 for one set of parameters on the power system of the register.
    #[must_use]
    pub fn run(&self, params: &Params) -> StorageRun {
        let offers = Offers::from_register(params);
        self.run_with(params, |_| offers)
    }

    /// Computes 2020Q4-2035Q4, asking `offers` at the end of every year from the last of the history on
    /// what the power system offered in that year, given what then stood.
    ///
    /// Orders of a year rest on the answer for the year before; money of a year on its own.
    #[must_use]
    pub fn run_with(&self, params: &Params, mut offers: impl FnMut(&Standing) -> Offers) -> StorageRun {
        let season = Season::new(params);
        let gaps = Gaps {
            opening_hours: params[id::STORAGE_OPENING_DURATION_HOURS],
            growth: params[id::STORAGE_GROWTH_IN_2022_FACTOR],
        };
        let past = self.national.additions(&season, gaps);
        let first = Quarter(past.last.0 + 1);
        let split = self.provinces.split(params);
        let mixes = self.duration_mixes(params, &past);

        let mut run = StorageRun::new(first, params);
        run.keys = [split.source_key, split.grid_key, split.other_key];
        run.accounts.plants = self.plants.capacity(params);
        run.accounts.payments = self.payments;
        run.accounts.user_spreads = self.user_spreads;
        run.own_targets = std::array::from_fn(|p| self.provinces.target(p));
        self.book_history(&mut run, &past, &split);
        // Money begins where the energy stands that the costs of the register rest on.
        const { assert!(EXPERIENCE_YEAR + 1 == FIRST_MONEY_YEAR) };
        let before_money = Quarter::new(FIRST_MONEY_YEAR, 1).0;
        run.book_cells(&mixes, 0..before_money);
        let home_2024 = run.home_gwh();
        let mut fleet = Fleet::new(params, run.life);
        fleet.pass(&mut run, 0..before_money);
        let mut before = fleet.standing(FIRST_MONEY_YEAR - 1);
        let kernels = Kernels::new(params, &season, first);
        let mut stages = Stages::open(&mut run, &past, &self.groups, &split, kernels);

        if first.year() == FIRST_MONEY_YEAR {
            run.accounts.push_offers(offers(&before));
        }
        for year in FIRST_MONEY_YEAR..=LAST_YEAR {
            let quarters = quarters_of(year);
            // Where the year's part of the projection begins: with the year, within it, or after it.
            let projected = first.0.clamp(quarters.start, quarters.end);
            run.accounts.set_cost(year, Cost::of(params, year, run.home_gwh(), home_2024));
            self.industry.pass_year(&mut run, year);
            run.book_cells(&mixes, quarters.start..projected);
            run.book_investment(quarters.start..projected);
            fleet.pass(&mut run, quarters.start..projected);
            if projected < quarters.end {
                let reached =
                    std::array::from_fn(|p| fleet.power_of(p).get() + run.pipeline_of(p, projected - 1));
                let quarters = projected..quarters.end;
                let orders = orders::of_quarters(&mut run, &split, quarters.clone(), &reached);
                stages.pass(&mut run, quarters.clone(), &orders);
                run.book_cells(&mixes, quarters.clone());
                run.book_investment(quarters.clone());
                fleet.pass(&mut run, quarters);
            }
            let now = fleet.standing(year);
            run.accounts.push_offers(offers(&now));
            run.book_money(&before, &now);
            self.industry.close_year(&mut run, year);
            before = now;
        }
        run
    }

    /// Divides the national additions of the history over provinces, groups and technologies.
    fn book_history(&self, run: &mut StorageRun, past: &Additions, split: &ProvincialSplit) {
        let lithium = run.params[id::STORAGE_LITHIUM_SHARE];
        for quarter in (0..=past.last.0).map(Quarter) {
            let mut weights = [0.0; N_LINES];
            for (group, share) in self.groups.of(quarter).iter().enumerate() {
                weights[line(group, 0)] = share * lithium;
                weights[line(group, 1)] = share * (1.0 - lithium);
            }
            let shares = Shares::<N_LINES>::new(&weights);
            let by_province = math::apportion(past.power[quarter.0].get(), split.weights(quarter));
            for (province, &power) in by_province.iter().enumerate() {
                shares
                    .divide(Kw::exact(power).get(), |line, part| run.flow(province, line, quarter)[0] = part);
            }
        }
    }

    /// Shares of the duration classes in what each quarter commissions.
    fn duration_mixes(&self, params: &Params, past: &Additions) -> [Shares<N_DURATIONS>; N_QUARTERS] {
        let base = self.durations.mix(params[id::STORAGE_EIGHT_HOUR_SHARE]);
        let new = Shares::new(&base.with_mean(params[id::STORAGE_NEW_DURATION_HOURS]));
        let mut mixes = [new; N_QUARTERS];
        let mut mix = new;
        for (quarter, slot) in mixes.iter_mut().enumerate().take(past.last.0 + 1) {
            if quarter == 0 || past.hours[quarter] != past.hours[quarter - 1] {
                mix = Shares::new(&base.with_mean(past.hours[quarter]));
            }
            *slot = mix;
        }
        mixes
    }
}
