//! The stock of storage as a book: what came, what went, what stands.

use crate::region::{N_PROVINCES, PROVINCES, Region};
use crate::register::id;
use crate::scenario::Params;
use crate::time::{N_QUARTERS, Quarter};
use crate::units::{Kw, Kwh, Yuan};

use super::cells::{N_CELLS, N_DURATIONS, N_GROUPS, N_LINES, N_TECHNOLOGIES, Shares, cell, energy};

/// First quarter whose direct investment is computed: the plan counts 2025-2027.
pub(super) const INVESTMENT_FROM: Quarter = Quarter::new(2025, 1);
/// Year the costs of the register refer to.
const COST_YEAR: i32 = 2025;

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

    /// Cuts the commissioned power of every line into duration classes and adds up power and energy.
    ///
    /// `mixes` are the shares of the classes by quarter.
    pub(super) fn book_cells(&mut self, mixes: &[Shares<N_DURATIONS>; N_QUARTERS]) {
        for province in 0..N_PROVINCES {
            for line in 0..N_LINES {
                let group = line / N_TECHNOLOGIES;
                for (quarter, mix) in mixes.iter().enumerate() {
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
                }
            }
        }
    }

    /// Direct investment of every province and quarter from 2025 on, counted when commissioned.
    ///
    /// `yuan = (kW * cost per kW + kWh * cost per kWh) * (1 + yearly change)^(year - 2025)`, whole yuan.
    pub(super) fn book_investment(&mut self, params: &Params) {
        let per_kw = params[id::STORAGE_COST_POWER_YUAN_PER_KW];
        let per_kwh = params[id::STORAGE_COST_ENERGY_YUAN_PER_KWH];
        let change = 1.0 + params[id::STORAGE_COST_CHANGE_SHARE_PER_YEAR];
        let mut factor = 1.0;
        let mut year = COST_YEAR;
        for quarter in INVESTMENT_FROM.0..N_QUARTERS {
            if Quarter(quarter).year() > year {
                year += 1;
                factor *= change;
            }
            for province in 0..N_PROVINCES {
                let cost = self.added(province, quarter).get() * per_kw
                    + self.added_energy(province, quarter).get() * per_kwh;
                self.investment[at(province, quarter)] = Yuan::whole(cost * factor);
            }
        }
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
    (0..N_PROVINCES).filter(move |&p| match region {
        Region::Nation => true,
        Region::Province(q) => p == q,
        Region::Grid(grid) => PROVINCES[p].grid == grid,
    })
}
