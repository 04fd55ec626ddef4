//! The stock of storage as a book: what came, what went, what stands.

use std::ops::Range;

use crate::region::{ByProvince, N_PROVINCES, PROVINCES, Region};
use crate::register::id;
use crate::scenario::Params;
use crate::time::{N_QUARTERS, Quarter};
use crate::units::{KW_PER_GW, Kw, Kwh, Yuan};

use super::account::Accounts;
use super::cells::{N_CELLS, N_DURATIONS, N_GROUPS, N_LINES, N_TECHNOLOGIES, Shares, cell, energy};

/// Stages before construction: filed (备案), tendered (招标).
pub(super) const N_OFFICE: usize = 2;
/// Place of filed projects.
pub(super) const FILED: usize = 0;
/// Place of tendered projects.
pub(super) const TENDERED: usize = 1;

/// Results of one run: the book of every province, quarter by quarter.
///
/// Power is whole kW, energy whole kWh, money whole yuan. A vintage retires as a whole when its calendar
/// life is over, so what retires in a quarter is what was commissioned one life before.
#[derive(Clone, Debug)]
pub struct StorageRun {
    /// First projected quarter.
    pub(super) first: Quarter,
    /// Calendar life in quarters.
    pub(super) life: usize,
    /// Power commissioned in kW by province, line and quarter; 2020Q4 holds the opening stock.
    flows: Vec<f64>,
    /// Power commissioned in kW by province, quarter and cell.
    cells: Vec<f64>,
    /// Power commissioned by province, group and quarter.
    power: Vec<Kw>,
    /// Energy commissioned by province, group and quarter.
    energy: Vec<Kwh>,
    /// Power of projects started by province and quarter; in the last quarter of the history what was
    /// under construction then.
    started: Vec<Kw>,
    /// Part of [`Self::started`] that will never be commissioned.
    cancelled: Vec<Kw>,
    /// Direct investment by province and quarter.
    investment: Vec<Yuan>,
    /// What enters the stages before construction, by stage, province and quarter; in the last quarter of
    /// the history what stood there then.
    entered: [Vec<Kw>; N_OFFICE],
    /// Part of [`Self::entered`] that goes no further.
    lapsed: [Vec<Kw>; N_OFFICE],
    /// Usable energy by province, group and quarter-end.
    usable: Vec<Kwh>,
    /// Energy commissioned so far.
    home: Kwh,
    /// Money and what it follows from, by year.
    pub(super) accounts: Accounts,
    /// Shares of the provinces in projects of each group.
    pub(super) keys: [ByProvince<f64>; N_GROUPS],
    /// Own targets of the provinces for 2025 in kW.
    pub(super) own_targets: ByProvince<Option<f64>>,
    /// The values used.
    pub(crate) params: Params,
}

/// Place of a province and quarter.
const fn at(province: usize, quarter: usize) -> usize {
    province * N_QUARTERS + quarter
}

/// Place of a province, group and quarter.
const fn group_at(province: usize, group: usize, quarter: usize) -> usize {
    (province * N_GROUPS + group) * N_QUARTERS + quarter
}

/// Place of a province, line and quarter.
const fn line_at(province: usize, line: usize, quarter: usize) -> usize {
    (province * N_LINES + line) * N_QUARTERS + quarter
}

impl StorageRun {
    /// Empty books for a projection from `first` on.
    pub(super) fn new(first: Quarter, params: &Params) -> Self {
        Self {
            first,
            life: (params[id::STORAGE_CALENDAR_LIFE_YEARS] * 4.0).round_ties_even() as usize,
            flows: vec![0.0; N_PROVINCES * N_LINES * N_QUARTERS],
            cells: vec![0.0; N_PROVINCES * N_QUARTERS * N_CELLS],
            power: vec![Kw::ZERO; N_PROVINCES * N_GROUPS * N_QUARTERS],
            energy: vec![Kwh::ZERO; N_PROVINCES * N_GROUPS * N_QUARTERS],
            started: vec![Kw::ZERO; N_PROVINCES * N_QUARTERS],
            cancelled: vec![Kw::ZERO; N_PROVINCES * N_QUARTERS],
            investment: vec![Yuan::ZERO; N_PROVINCES * N_QUARTERS],
            entered: std::array::from_fn(|_| vec![Kw::ZERO; N_PROVINCES * N_QUARTERS]),
            lapsed: std::array::from_fn(|_| vec![Kw::ZERO; N_PROVINCES * N_QUARTERS]),
            usable: vec![Kwh::ZERO; N_PROVINCES * N_GROUPS * N_QUARTERS],
            home: Kwh::ZERO,
            accounts: Accounts::new(first.year() - 1),
            keys: [[0.0; N_PROVINCES]; N_GROUPS],
            own_targets: [None; N_PROVINCES],
            params: params.clone(),
        }
    }

    /// Commissioned power in kW of a province and line, `from` and all later quarters.
    pub(super) fn flow(&mut self, province: usize, line: usize, from: Quarter) -> &mut [f64] {
        let end = line_at(province, line, N_QUARTERS);
        &mut self.flows[line_at(province, line, from.0)..end]
    }

    /// Books a start and the part of it that is cancelled; gives the part that will be commissioned.
    pub(super) fn book_start(&mut self, params: &Params, province: usize, quarter: Quarter, power: Kw) -> Kw {
        let completed = power.times(params[id::STORAGE_COMPLETION_SHARE]);
        self.started[at(province, quarter.0)] += power;
        self.cancelled[at(province, quarter.0)] += power - completed;
        completed
    }

    /// Books what enters a stage before construction and the part that lapses; gives the part that goes on.
    pub(super) fn book_entry(
        &mut self,
        stage: usize,
        province: usize,
        quarter: Quarter,
        power: Kw,
        share: f64,
    ) -> Kw {
        let on = power.times(share);
        self.entered[stage][at(province, quarter.0)] += power;
        self.lapsed[stage][at(province, quarter.0)] += power - on;
        on
    }

    /// Cuts the commissioned power of every line into duration classes and adds up power and energy.
    ///
    /// `mixes` are the shares of the classes by quarter; a quarter is booked once, when its flows are final.
    pub(super) fn book_cells(&mut self, mixes: &[Shares<N_DURATIONS>; N_QUARTERS], quarters: Range<usize>) {
        for province in 0..N_PROVINCES {
            for line in 0..N_LINES {
                let group = line / N_TECHNOLOGIES;
                for quarter in quarters.clone() {
                    let mix = &mixes[quarter];
                    let power = self.flows[line_at(province, line, quarter)];
                    if power == 0.0 {
                        continue;
                    }
                    let mut stored = Kwh::ZERO;
                    let vintage = &mut self.cells[at(province, quarter) * N_CELLS..][..N_CELLS];
                    mix.divide(power, |duration, part| {
                        vintage[cell(line, duration)] = part;
                        stored += energy(Kw::exact(part), duration);
                    });
                    self.power[group_at(province, group, quarter)] += Kw::exact(power);
                    self.energy[group_at(province, group, quarter)] += stored;
                    self.home += stored;
                }
            }
        }
    }

    /// Direct investment of every province in quarters of one year from 2025 on, counted when commissioned.
    ///
    /// `yuan = kW * cost per kW + kWh * cost per kWh` at the cost of the year, whole yuan.
    pub(super) fn book_investment(&mut self, quarters: Range<usize>) {
        for quarter in quarters {
            let cost = self.accounts.cost(Quarter(quarter).year());
            for province in 0..N_PROVINCES {
                let yuan = self.added(province, quarter).get() * cost.per_kw
                    + self.added_energy(province, quarter).get() * cost.per_kwh;
                self.investment[at(province, quarter)] = Yuan::whole(yuan);
            }
        }
    }

    /// Under construction in a province at the end of a quarter, in kW, as far as it will be commissioned.
    pub(super) fn pipeline_of(&self, province: usize, quarter: usize) -> f64 {
        let mut stock = 0.0;
        for q in self.first.0 - 1..=quarter {
            stock += (self.started(province, q) - self.cancelled(province, q)).get();
            if q >= self.first.0 {
                stock -= self.added(province, q).get();
            }
        }
        stock
    }

    /// Energy commissioned so far in GWh, retired or not.
    pub(super) fn home_gwh(&self) -> f64 {
        self.home.get() / KW_PER_GW
    }

    /// Usable energy of a group at a quarter-end.
    pub(super) fn usable(&self, province: usize, group: usize, quarter: usize) -> Kwh {
        self.usable[group_at(province, group, quarter)]
    }

    /// Sets it.
    pub(super) fn set_usable(&mut self, province: usize, group: usize, quarter: usize, energy: Kwh) {
        self.usable[group_at(province, group, quarter)] = energy;
    }

    /// What enters a stage before construction; see the field.
    pub(super) fn entered(&self, stage: usize, province: usize, quarter: usize) -> Kw {
        self.entered[stage][at(province, quarter)]
    }

    /// What lapses of it.
    pub(super) fn lapsed(&self, stage: usize, province: usize, quarter: usize) -> Kw {
        self.lapsed[stage][at(province, quarter)]
    }

    /// First projected quarter.
    #[must_use]
    pub fn first_projected(&self) -> Quarter {
        self.first
    }

    /// Power of a vintage in kW by cell (group, technology, duration; see [`super::cells::cell`]) when it
    /// was commissioned; 2020Q4 holds the opening stock.
    #[must_use]
    pub fn vintage_kw(&self, province: usize, commissioned: Quarter) -> &[f64] {
        &self.cells[at(province, commissioned.0) * N_CELLS..][..N_CELLS]
    }

    /// Power of a region commissioned in a quarter, in kW by cell; 2020Q4 holds the opening stock.
    #[must_use]
    pub fn commissioned_kw(&self, region: Region, quarter: Quarter) -> [f64; N_CELLS] {
        let mut sum = [0.0; N_CELLS];
        for province in members(region) {
            for (sum, kw) in sum.iter_mut().zip(self.vintage_kw(province, quarter)) {
                *sum += kw;
            }
        }
        sum
    }

    /// Power of a region that stands at the end of a quarter, in kW by cell.
    #[must_use]
    pub fn standing_kw(&self, region: Region, quarter: Quarter) -> [f64; N_CELLS] {
        let mut sum = [0.0; N_CELLS];
        let oldest = self.retiring(quarter.0).map_or(0, |retired| retired + 1);
        for vintage in (oldest..=quarter.0).map(Quarter) {
            for (sum, kw) in sum.iter_mut().zip(self.commissioned_kw(region, vintage)) {
                *sum += kw;
            }
        }
        sum
    }

    /// Power of a group commissioned in a province and quarter.
    pub(super) fn added_by_group(&self, province: usize, group: usize, quarter: usize) -> Kw {
        self.power[group_at(province, group, quarter)]
    }

    /// Energy of a group commissioned in a province and quarter.
    pub(super) fn added_energy_by_group(&self, province: usize, group: usize, quarter: usize) -> Kwh {
        self.energy[group_at(province, group, quarter)]
    }

    /// Power commissioned.
    pub(super) fn added(&self, province: usize, quarter: usize) -> Kw {
        (0..N_GROUPS).map(|group| self.added_by_group(province, group, quarter)).sum()
    }

    /// Energy commissioned.
    pub(super) fn added_energy(&self, province: usize, quarter: usize) -> Kwh {
        (0..N_GROUPS).map(|group| self.added_energy_by_group(province, group, quarter)).sum()
    }

    /// The quarter whose vintage retires in `quarter`.
    pub(super) fn retiring(&self, quarter: usize) -> Option<usize> {
        quarter.checked_sub(self.life)
    }

    /// Projects started; see the field.
    pub(super) fn started(&self, province: usize, quarter: usize) -> Kw {
        self.started[at(province, quarter)]
    }

    /// Projects given up.
    pub(super) fn cancelled(&self, province: usize, quarter: usize) -> Kw {
        self.cancelled[at(province, quarter)]
    }

    /// Direct investment.
    pub(super) fn investment(&self, province: usize, quarter: usize) -> Yuan {
        self.investment[at(province, quarter)]
    }
}

/// The provinces a region is made of.
pub(super) fn members(region: Region) -> impl Iterator<Item = usize> {
    let range = if let Region::Province(p) = region { p..p + 1 } else { 0..N_PROVINCES };
    range.filter(move |&p| !matches!(region, Region::Grid(grid) if PROVINCES[p].grid != grid))
}
