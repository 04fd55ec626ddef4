//! Storage and load whose hours follow a rule of their own, and not the grid's prices.

use crate::math;

use super::grid_year::{GridYear, StoreSize};

/// Whose rule it follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// The peak and valley hours of users' tariffs.
    Tariff,
    /// The dispatcher, who calls it for the evening.
    Duty,
    /// The surplus of the plant it is paired with.
    OwnPlant,
}

/// Storage with a schedule of its own over the year.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheduled {
    /// Whose rule it follows.
    pub follows: Follows,
    /// Its limits.
    pub size: StoreSize,
    /// Charge less discharge by hour, MW at the grid.
    pub exchange: Vec<f64>,
}

impl Scheduled {
    /// Energy charged and discharged in some hours, MWh at the grid.
    #[must_use]
    pub fn moved_mwh(&self, hours: std::ops::Range<usize>) -> [f64; 2] {
        let (mut charged, mut discharged) = (0.0, 0.0);
        for &x in &self.exchange[hours] {
            charged += math::max(x, 0.0);
            discharged += math::max(-x, 0.0);
        }
        [charged, discharged]
    }

    /// Energy in store at the end of each hour, MWh: at its lowest nothing.
    #[must_use]
    pub fn levels(&self) -> Vec<f64> {
        let (each_way, mut level, mut least) = (self.size.round_trip.sqrt(), 0.0, 0.0);
        let mut levels: Vec<f64> = self
            .exchange
            .iter()
            .map(|&x| {
                level += if x > 0.0 { x * each_way } else { x / each_way };
                least = math::min(least, level);
                level
            })
            .collect();
        for level in &mut levels {
            *level -= least;
        }
        levels
    }
}

impl GridYear {
    /// Takes storage with a schedule out of what the grid calls at its prices; every duration of that gives up the same
    /// share.
    #[must_use]
    pub(super) fn scheduled(mut self, scheduled: Scheduled) -> Self {
        let new_mw: f64 = self.stores.iter().filter(|s| !s.pumped).map(|s| s.power_mw).sum();
        let left = if new_mw > 0.0 { math::max(1.0 - scheduled.size.power_mw / new_mw, 0.0) } else { 0.0 };
        for store in self.stores.iter_mut().filter(|s| !s.pumped) {
            store.power_mw *= left;
            store.energy_mwh *= left;
        }
        self.stores.retain(|s| s.power_mw > 0.0 && s.energy_mwh > 0.0);
        self.scheduled.push(scheduled);
        self
    }

    /// Charge less discharge in an hour of what follows a rule, MW at the grid; nothing where there is none.
    #[must_use]
    pub fn scheduled_mw(&self, follows: Follows, hour: usize) -> f64 {
        self.scheduled.iter().filter(|s| s.follows == follows).map(|s| s.exchange[hour]).sum()
    }
}
