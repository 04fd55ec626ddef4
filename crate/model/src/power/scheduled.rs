//! Storage and load whose hours follow a rule of their own, and not the grid's prices.

use crate::math;

use super::store_size::StoreSize;

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
