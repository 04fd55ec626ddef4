//! Storage paired with wind and sun that serves its own plant, and not the grid (S12: joint bidding ends that).

use crate::math;

use super::grid_year::GridYear;
use super::scheduled::{Follows, Scheduled};
use super::store::StoreSize;

impl GridYear {
    /// Takes `paired` out of the storage that the grid calls and lets it save what its own plants would lose.
    ///
    /// It charges from the part of the surplus that is its plants' (`plant_share` of the grid's wind and sun), as
    /// far as power and room allow, and gives back as soon as the grid has no surplus, never more than the net
    /// load. It opens the year empty. Prices do not matter to it, which is what a plant without a bid of its
    /// own does; jointly bidding storage stays with the grid.
    #[must_use]
    pub fn serving_own_plants(self, paired: StoreSize, plant_share: f64) -> Self {
        if paired.power_mw <= 0.0 || paired.energy_mwh <= 0.0 {
            return self;
        }
        let each_way = paired.round_trip.sqrt();
        let mut level = 0.0;
        let exchange = self
            .hours_of_grid(0..self.net_load.len())
            .iter()
            .map(|&n| {
                let surplus = plant_share * math::max(-n, 0.0);
                let room = (paired.energy_mwh - level) / each_way;
                let charge = math::min(math::min(surplus, paired.power_mw), room);
                let wanted = math::min(math::max(n, 0.0), paired.power_mw);
                let discharge = math::min(wanted, level * each_way);
                level = math::clamp(level + charge * each_way - discharge / each_way, 0.0, paired.energy_mwh);
                charge - discharge
            })
            .collect();
        self.scheduled(Scheduled { follows: Follows::OwnPlant, size: paired, exchange })
    }
}
