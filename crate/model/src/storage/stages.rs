//! Projects from filing to commissioning: filed (备案), tendered (招标), under construction (在建), operating.

use std::ops::Range;

use crate::math;
use crate::region::N_PROVINCES;
use crate::register::id;
use crate::scenario::Params;
use crate::time::{N_QUARTERS, Quarter};
use crate::units::{KW_PER_GW, Kw};

use super::book::{FILED, N_OFFICE, StorageRun, TENDERED};
use super::cells::{N_GROUPS, N_TECHNOLOGIES, Shares, line};
use super::history::{Additions, GroupShares};
use super::kernel::{Kernels, mean_quarters};
use super::orders::Orders;
use super::provinces::ProvincialSplit;

/// Shares of the technologies in starts, and in what is under construction.
///
/// Of two technologies that start evenly, the slower one is under construction in proportion to its share
/// of starts times its building time (Little's law: number present = rate * time).
fn technology_shares(params: &Params) -> ([f64; N_TECHNOLOGIES], [f64; N_TECHNOLOGIES]) {
    let lithium = params[id::STORAGE_LITHIUM_SHARE];
    let of_starts = [lithium, 1.0 - lithium];
    let mean = mean_quarters(params);
    (of_starts, std::array::from_fn(|t| of_starts[t] * mean[t]))
}

/// Projects on their way: what has been decided to leave each stage, and when.
#[derive(Debug)]
pub(super) struct Stages {
    kernels: Kernels,
    technologies: Shares<N_TECHNOLOGIES>,
    /// Power in kW that is tendered, and that is started, by province, group and quarter.
    leaving: [Vec<f64>; N_OFFICE],
}

/// Place of a province, group and quarter.
const fn at(province: usize, group: usize, quarter: usize) -> usize {
    (province * N_GROUPS + group) * N_QUARTERS + quarter
}

/// Shares that pass from filing to tender and from tender to start.
fn passing(params: &Params) -> [f64; N_OFFICE] {
    [params[id::STORAGE_FILED_TO_TENDER_SHARE], params[id::STORAGE_TENDER_TO_START_SHARE]]
}

impl Stages {
    /// Books what stands in every stage at the end of the history.
    ///
    /// Of every cohort the share `storage.completion_share` is completed; the rest is booked as cancelled in
    /// the quarter it starts (of the opening pipeline: in the last quarter of the history), so that the book
    /// holds what will be commissioned. In the same way the stages before construction hold what goes on. What
    /// is due after the last quarter stays where it is.
    pub(super) fn open(
        run: &mut StorageRun,
        past: &Additions,
        groups: &GroupShares,
        split: &ProvincialSplit,
        kernels: Kernels,
    ) -> Self {
        let first = run.first;
        let params = run.params.clone();
        let (of_starts, of_pipeline) = technology_shares(&params);
        let mut stages = Self {
            kernels,
            technologies: Shares::new(&of_starts),
            leaving: std::array::from_fn(|_| vec![0.0; N_PROVINCES * N_GROUPS * N_QUARTERS]),
        };
        let pipeline = Kw::whole(params[id::STORAGE_UNDER_CONSTRUCTION_OPENING_GW] * KW_PER_GW);
        let by_province = math::apportion(pipeline.get(), &split.grid_key);
        for (province, &power) in by_province.iter().enumerate() {
            let by_group = math::split(power, groups.of(first));
            for (group, &power) in by_group.iter().enumerate() {
                for (technology, &power) in math::split(power, &of_pipeline).iter().enumerate() {
                    let completed = run.book_start(&params, province, past.last, Kw::exact(power));
                    let slots = run.flow(province, line(group, technology), first);
                    stages.kernels.of_opening(technology).add_to(completed.get(), slots);
                }
            }
        }
        let standing = [id::STORAGE_FILED_OPENING_GW, id::STORAGE_TENDERED_OPENING_GW];
        for (stage, param) in standing.into_iter().enumerate() {
            let share = passing(&params)[stage];
            let by_province = math::apportion(Kw::whole(params[param] * KW_PER_GW).get(), &split.grid_key);
            for (province, &power) in by_province.iter().enumerate() {
                for (group, &power) in math::split(power, groups.of(first)).iter().enumerate() {
                    let on = run.book_entry(stage, province, past.last, Kw::exact(power), share);
                    let slots = &mut stages.leaving[stage][at(province, group, first.0)..];
                    let slots = &mut slots[..N_QUARTERS - first.0];
                    stages.kernels.of_office_opening(stage).add_to(on.get(), slots);
                }
            }
        }
        stages
    }

    /// Passes `quarters` of one year: its orders are filed evenly over them, tendered, started and handed to
    /// construction, each cohort divided once over the quarters it leaves a stage in.
    ///
    /// As many kilowatts are filed as it takes to start what is ordered: orders over the two shares that pass.
    pub(super) fn pass(&mut self, run: &mut StorageRun, quarters: Range<usize>, orders: &Orders) {
        let params = run.params.clone();
        let [to_tender, to_start] = passing(&params);
        let evenly = Shares::<4>::new(&[1.0; 4][..quarters.len()]);
        for province in 0..N_PROVINCES {
            for group in 0..N_GROUPS {
                let row = at(province, group, 0)..at(province, group, 0) + N_QUARTERS;
                let [tenders, starts] = &mut self.leaving;
                let (tenders, starts) = (&mut tenders[row.clone()], &mut starts[row]);
                let filed = math::whole(orders[province][group] / (to_tender * to_start));
                for (quarter, power) in quarters.clone().map(Quarter).zip(evenly.parts(filed)) {
                    let on = run.book_entry(FILED, province, quarter, Kw::exact(power), to_tender);
                    self.kernels.of_office(FILED).add_to(on.get(), &mut tenders[quarter.0..]);
                    let tendered = Kw::exact(tenders[quarter.0]);
                    let on = run.book_entry(TENDERED, province, quarter, tendered, to_start);
                    self.kernels.of_office(TENDERED).add_to(on.get(), &mut starts[quarter.0..]);
                    for (technology, &power) in self.technologies.parts(starts[quarter.0]).iter().enumerate()
                    {
                        if power == 0.0 {
                            continue;
                        }
                        let completed = run.book_start(&params, province, quarter, Kw::exact(power));
                        let slots = run.flow(province, line(group, technology), quarter);
                        self.kernels.of_start(technology, quarter).add_to(completed.get(), slots);
                    }
                }
            }
        }
    }
}
