//! What a run may know: the observations of one data vintage, and a record of which were read.

use std::cell::RefCell;
use std::sync::Arc;

use crate::own_data::OwnData;
use crate::region::{ByProvince, N_PROVINCES, PROVINCES};
use crate::register::{OBSERVATIONS, Observation, observation};
use crate::scenario::Scenario;
use crate::time::Date;
use crate::vintage::Vintage;

/// Read access to the observations of a vintage, a reader's own in the place of those of the register.
///
/// Rows known later do not exist for it; each row handed out is noted, so that a test can print what a run
/// rested on.
#[derive(Debug)]
pub struct Evidence {
    vintage: Vintage,
    own: Option<Arc<OwnData>>,
    /// Of the register's rows, then of the reader's own.
    read: RefCell<Vec<bool>>,
}

impl Evidence {
    /// All that `vintage` may know.
    #[must_use]
    pub fn new(vintage: Vintage) -> Self {
        Self::with_data(vintage, None)
    }

    /// All that the vintage of a scenario may know, and its reader's own rows.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        Self::with_data(scenario.vintage, scenario.own_data.clone())
    }

    pub(crate) fn with_data(vintage: Vintage, own: Option<Arc<OwnData>>) -> Self {
        let n_rows = OBSERVATIONS.len() + own.as_ref().map_or(0, |own| own.rows().len());
        Self { vintage, own, read: RefCell::new(vec![false; n_rows]) }
    }

    /// The vintage.
    #[must_use]
    pub fn vintage(&self) -> Vintage {
        self.vintage
    }

    /// Whether it is what a scenario rests on.
    #[must_use]
    pub fn is_of(&self, scenario: &Scenario) -> bool {
        self.vintage == scenario.vintage && self.own == scenario.own_data
    }

    /// The row `id` for `region` at `date`, if this vintage knows it.
    pub fn row(&self, id: &str, region: &str, date: Date) -> Option<&Observation> {
        let own = self.own.as_ref().and_then(|own| Some((own.find(id, region, date)?, own)));
        let (place, row) = own
            .map(|(place, own)| (OBSERVATIONS.len() + place, &own.rows()[place].row))
            .filter(|(_, row)| self.knows(row))
            .or_else(|| observation(id, region, date).filter(|(_, row)| self.knows(row)))?;
        self.read.borrow_mut()[place] = true;
        Some(row)
    }

    fn knows(&self, row: &Observation) -> bool {
        row.known_on <= self.vintage.horizon()
    }

    /// The figure, if this vintage knows it.
    pub fn value(&self, id: &str, region: &str, date: Date) -> Option<f64> {
        self.row(id, region, date)?.value
    }

    /// The figure for each province; `None` where the register has none.
    pub fn by_province(&self, id: &str, date: Date) -> ByProvince<Option<f64>> {
        std::array::from_fn(|p| self.value(id, PROVINCES[p].code, date))
    }

    /// A figure the model cannot do without.
    ///
    /// # Panics
    /// If the register lacks it: a fault of the register, not of a user, and caught by its tests.
    pub fn need(&self, id: &str, region: &str, date: Date) -> f64 {
        match self.value(id, region, date) {
            Some(x) => x,
            None => {
                panic!("the register lacks {id} for {region} at {date} in vintage {}", self.vintage.name())
            }
        }
    }

    /// [`Evidence::need`] for every province.
    pub fn need_by_province(&self, id: &str, date: Date) -> ByProvince<f64> {
        let mut values = [0.0; N_PROVINCES];
        for (value, province) in values.iter_mut().zip(&PROVINCES) {
            *value = self.need(id, province.code, date);
        }
        values
    }

    /// Where [`OBSERVATIONS`] have the rows handed out so far.
    pub fn places_read(&self) -> Vec<usize> {
        let read = self.read.borrow();
        (0..OBSERVATIONS.len()).filter(|&place| read[place]).collect()
    }

    /// Every row handed out so far, in the order of the register, and the reader's own behind them.
    pub fn rows_read(&self) -> Vec<&Observation> {
        let read = self.read.borrow();
        let own = self.own.iter().flat_map(|own| own.rows()).map(|own| &own.row);
        OBSERVATIONS.iter().chain(own).zip(read.iter()).filter(|(_, r)| **r).map(|(o, _)| o).collect()
    }
}
