//! Build-out of new-type energy storage (新型储能): 31 provinces, quarters 2020Q4-2035Q4.
//!
//! History is computed, not copied: cohorts commissioned in each quarter add up to NEA's national series
//! (`history`); where they stand follows from published bounds and the sums of the six grids
//! (`provinces`). What is under construction when the history ends, and what starts after
//! (`starts`), is commissioned by a delay kernel per technology (`kernel`). The stock is a book of
//! vintages: opening + commissioned - retired = closing, in kW and kWh, with `==` (`book`).
//!
//! Every kilowatt belongs to one of 24 cells: three groups of use, two technologies, four durations
//! ([`cells`]); its energy is its power times its duration.
//!
//! Known limits: starts do not answer to revenue yet, the shares of groups are the same in every province's
//! history, energy is nameplate without fade, and modules are not replaced.

mod book;
pub mod cells;
pub(crate) mod cross_entropy;
mod durations;
mod history;
mod kernel;
mod provinces;
mod report;
mod starts;
#[cfg(test)]
mod tests;

pub use book::StorageRun;

use crate::evidence::Evidence;
use crate::math;
use crate::register::id;
use crate::scenario::Params;
use crate::time::{N_QUARTERS, Quarter};
use crate::units::Kw;

use cells::{N_DURATIONS, N_LINES, Shares, line};
use durations::BaseMix;
use history::{Additions, GroupShares, NationalSeries};
use kernel::{Kernels, Season};
use provinces::ProvincialSplit;

/// Storage prepared from the evidence of a vintage; no scenario is in it.
#[derive(Debug)]
pub struct Storage {
    national: NationalSeries,
    groups: GroupShares,
    base_mix: BaseMix,
    split: ProvincialSplit,
}

impl Storage {
    /// Reads the evidence and solves the provincial stocks.
    ///
    /// # Panics
    /// If the register lacks a figure the model cannot do without; its tests run both vintages.
    #[must_use]
    pub fn new(evidence: &Evidence) -> Self {
        Self {
            national: NationalSeries::new(evidence),
            groups: GroupShares::new(evidence),
            base_mix: BaseMix::new(evidence),
            split: ProvincialSplit::new(evidence),
        }
    }

    /// Computes 2020Q4-2035Q4 for one set of parameters.
    #[must_use]
    pub fn run(&self, params: &Params) -> StorageRun {
        let season = Season::new(params);
        let past = self.national.additions(&season, params[id::STORAGE_OPENING_DURATION_HOURS]);
        let first = Quarter(past.last.0 + 1);
        let kernels = Kernels::new(params, &season, first);

        let mut run = StorageRun::new(first, params);
        self.book_history(&mut run, params, &past);
        starts::book_projects(&mut run, params, &self.national, &past, &self.groups, &self.split, &kernels);
        run.book_cells(&self.duration_mixes(params, &past));
        run.book_investment(params);
        run
    }

    /// Divides the national additions of the history over provinces, groups and technologies.
    fn book_history(&self, run: &mut StorageRun, params: &Params, past: &Additions) {
        let lithium = params[id::STORAGE_LITHIUM_SHARE];
        for quarter in (0..=past.last.0).map(Quarter) {
            let mut weights = [0.0; N_LINES];
            for (group, share) in self.groups.of(quarter).iter().enumerate() {
                weights[line(group, 0)] = share * lithium;
                weights[line(group, 1)] = share * (1.0 - lithium);
            }
            let shares = Shares::<N_LINES>::new(&weights);
            let by_province = math::apportion(past.power[quarter.0].get(), self.split.weights(quarter));
            for (province, &power) in by_province.iter().enumerate() {
                shares
                    .divide(Kw::exact(power).get(), |line, part| run.flow(province, line, quarter)[0] = part);
            }
        }
    }

    /// Shares of the duration classes in what each quarter commissions.
    fn duration_mixes(&self, params: &Params, past: &Additions) -> [Shares<N_DURATIONS>; N_QUARTERS] {
        let new = Shares::new(&self.base_mix.with_mean(params[id::STORAGE_NEW_DURATION_HOURS]));
        let mut mixes = [new; N_QUARTERS];
        let mut mix = new;
        for (quarter, slot) in mixes.iter_mut().enumerate().take(past.last.0 + 1) {
            if quarter == 0 || past.hours[quarter] != past.hours[quarter - 1] {
                mix = Shares::new(&self.base_mix.with_mean(past.hours[quarter]));
            }
            *slot = mix;
        }
        mixes
    }
}
