//! What a run may know: the observations of one data vintage, and a record of which were read.

use std::cell::RefCell;

use crate::region::{ByProvince, N_PROVINCES, PROVINCES};
use crate::register::{BY_SERIES, OBSERVATIONS, Observation};
use crate::time::Date;
use crate::vintage::Vintage;

/// Read access to the observations of a vintage.
///
/// Rows known later do not exist for it; each row handed out is noted, so that a test can print what a run
/// rested on.
#[derive(Debug)]
pub struct Evidence {
    vintage: Vintage,
    read: RefCell<Vec<bool>>,
}

impl Evidence {
    /// All that `vintage` may know.
    #[must_use]
    pub fn new(vintage: Vintage) -> Self {
        Self { vintage, read: RefCell::new(vec![false; OBSERVATIONS.len()]) }
    }

    /// The vintage.
    #[must_use]
    pub fn vintage(&self) -> Vintage {
        self.vintage
    }

    /// The row `id` for `region` at `date`, if this vintage knows it.
    pub fn row(&self, id: &str, region: &str, date: Date) -> Option<&'static Observation> {
        let wanted = (id, region, date);
        let of = |place: &u16| {
            let row = &OBSERVATIONS[usize::from(*place)];
            (row.id, row.region, row.date)
        };
        let found = BY_SERIES.binary_search_by(|place| of(place).cmp(&wanted)).ok()?;
        let place = usize::from(BY_SERIES[found]);
        let row = &OBSERVATIONS[place];
        if row.known_on > self.vintage.horizon() {
            return None;
        }
        self.read.borrow_mut()[place] = true;
        Some(row)
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

    /// Every row handed out so far, in the order of the register.
    pub fn rows_read(&self) -> Vec<&'static Observation> {
        let read = self.read.borrow();
        OBSERVATIONS.iter().zip(read.iter()).filter(|(_, r)| **r).map(|(o, _)| o).collect()
    }
}
