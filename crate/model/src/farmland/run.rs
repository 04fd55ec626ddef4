//! Results of a farmland run.

use super::account::Accounts;
use super::book::{Book, Books};
use super::grade::Grades;
use super::measure::{Measure, Measures};
use crate::event::{Event, EventKind};
use crate::region::{ByProvince, N_PROVINCES, Region};
use crate::time::{LAST_HISTORY_YEAR, LAST_YEAR, Year};
use crate::units::{Mu, Yuan};

/// Room for events, reserved once.
const EVENTS: usize = 2048;

/// Farmland results.
#[derive(Clone, Debug)]
pub struct FarmlandRun {
    /// Every book of land and its flows.
    pub books: Books,
    /// Every account and its payments.
    pub accounts: Accounts,
    /// Farmland by grade.
    pub grades: Grades,
    /// Caps, shares, grades, kilograms, prices.
    pub measures: Measures,
    /// Farmland to be kept in 2035.
    pub area_floor: ByProvince<Mu>,
    /// Task of permanent basic farmland of 2035, as published.
    pub basic_task: ByProvince<Mu>,
    /// Permanent basic farmland as delineated: the task, but for a province that farms less than it is to retain.
    pub basic_floor: ByProvince<Mu>,
    /// Restoration a province can start in a year.
    pub(super) capacity: ByProvince<Mu>,
    /// Where the quality gate stood at the start.
    pub(super) gate_reference: ByProvince<f64>,
    /// Grain per mu of farmland at the end of 2024, kg a year.
    pub(super) yields: ByProvince<f64>,
    pub(super) events: Vec<Event>,
    /// Kinds of event already raised, a bit each: provinces, then the nation.
    raised: [u128; N_PROVINCES + 1],
}

impl Default for FarmlandRun {
    fn default() -> Self {
        Self {
            books: Books::default(),
            accounts: Accounts::default(),
            grades: Grades::default(),
            measures: Measures::default(),
            area_floor: [Mu::ZERO; N_PROVINCES],
            basic_task: [Mu::ZERO; N_PROVINCES],
            basic_floor: [Mu::ZERO; N_PROVINCES],
            capacity: [Mu::ZERO; N_PROVINCES],
            gate_reference: [0.0; N_PROVINCES],
            yields: [0.0; N_PROVINCES],
            events: Vec::with_capacity(EVENTS),
            raised: [0; N_PROVINCES + 1],
        }
    }
}

impl FarmlandRun {
    pub(super) fn clear(&mut self, area_floor: ByProvince<Mu>, basic: [ByProvince<Mu>; 2]) {
        // Grades have nothing to empty: every year sets all of theirs.
        self.books.clear();
        self.accounts.clear();
        self.measures.open_year(LAST_HISTORY_YEAR);
        self.events.clear();
        self.raised = [0; N_PROVINCES + 1];
        self.area_floor = area_floor;
        [self.basic_task, self.basic_floor] = basic;
    }

    pub(super) fn open_year(&mut self, year: Year) {
        self.books.open_year(year);
        self.accounts.open_year(year);
        self.measures.open_year(year);
    }

    /// Farmland a province must not fall below at the end of `year`.
    ///
    /// The task is due in 2035. Before, only what was there at the end of 2024 is held against it, so that
    /// a province that starts below its task is not in breach before the deadline.
    #[must_use]
    pub fn floor(&self, year: Year, p: usize) -> Mu {
        self.in_time(self.area_floor[p], Book::Area, year, p)
    }

    /// The same for permanent basic farmland.
    #[must_use]
    pub fn basic_floor_in(&self, year: Year, p: usize) -> Mu {
        self.in_time(self.basic_task[p], Book::Basic, year, p)
    }

    fn in_time(&self, task: Mu, book: Book, year: Year, p: usize) -> Mu {
        if year >= LAST_YEAR { task } else { task.least(self.books.balance(book, LAST_HISTORY_YEAR, p)) }
    }

    /// Cap of a year, by province.
    #[must_use]
    pub fn cap(&self, year: Year, p: usize) -> Mu {
        Mu::exact(self.measures.get(Measure::Cap, year, p))
    }

    /// Construction demand of a year, by province.
    #[must_use]
    pub fn demand(&self, year: Year, p: usize) -> Mu {
        Mu::exact(self.measures.get(Measure::Demand, year, p))
    }

    /// Mean grade with which a province opens.
    pub(super) fn opening_grade(&self, p: usize) -> f64 {
        self.measures.get(Measure::MeanGrade, LAST_HISTORY_YEAR, p)
    }

    pub(super) fn raise(&mut self, year: Year, region: Region, kind: EventKind, quantity: Mu) {
        self.push(year, region, kind, quantity.get(), Mu::UNIT);
    }

    /// Raises what is told once: the first year in which it happens.
    pub(super) fn raise_once(&mut self, year: Year, region: Region, kind: EventKind, quantity: Mu) {
        if !self.told(region, kind) {
            self.raise(year, region, kind, quantity);
        }
    }

    pub(super) fn raise_once_yuan(&mut self, year: Year, region: Region, kind: EventKind, quantity: Yuan) {
        if !self.told(region, kind) {
            self.push(year, region, kind, quantity.get(), Yuan::UNIT);
        }
    }

    pub(super) fn raise_once_kg(&mut self, year: Year, region: Region, kind: EventKind, quantity: f64) {
        if !self.told(region, kind) {
            self.push(year, region, kind, quantity, "kg");
        }
    }

    pub(super) fn raise_nation_once(
        &mut self,
        year: Year,
        kind: EventKind,
        quantity: f64,
        unit: &'static str,
    ) {
        if !self.told(Region::Nation, kind) {
            self.push(year, Region::Nation, kind, quantity, unit);
        }
    }

    /// Whether a region has had an event of this kind.
    pub(super) fn told(&self, region: Region, kind: EventKind) -> bool {
        self.raised[place(region)] >> kind as u32 & 1 == 1
    }

    fn push(&mut self, year: Year, region: Region, kind: EventKind, quantity: f64, unit: &'static str) {
        self.raised[place(region)] |= 1 << kind as u32;
        let provincial = matches!(region, Region::Province(_));
        self.events.push(Event {
            year,
            quarter: None,
            region,
            kind,
            quantity,
            before: None,
            unit: if quantity == 0.0 { "" } else { unit },
            rests_on_split: provincial,
        });
    }
}

fn place(region: Region) -> usize {
    match region {
        Region::Province(p) => p,
        Region::Nation | Region::Grid(_) => N_PROVINCES,
    }
}
