//! The nine uses inside the three groups, by fixed shares; computing facilities follow their load.

use crate::math;
use crate::region::Region;
use crate::register::id;
use crate::scenario::Params;
use crate::time::Quarter;

use super::account::{FIRST_MONEY_YEAR, money_idx};
use super::book::{StorageRun, members};
use super::cells::{GRID, Group, N_GROUPS, OTHER, SOURCE, group_of};
use super::orders::computing_load;

/// Uses the plan names.
pub const N_USES: usize = 9;
/// A use the plan names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Large bases of wind and solar.
    LargeBase,
    /// Paired with wind and solar elsewhere.
    Paired,
    /// Beside coal plants.
    Coal,
    /// Independent and shared stations.
    Independent,
    /// In distribution, in place of grid.
    Distribution,
    /// Industrial parks.
    Park,
    /// Computing facilities.
    Computing,
    /// Distributed PV.
    DistributedPv,
    /// Telecom sites.
    Telecom,
}

impl Use {
    /// All of them, in the order of their places.
    pub const ALL: [Self; N_USES] = [
        Self::LargeBase,
        Self::Paired,
        Self::Coal,
        Self::Independent,
        Self::Distribution,
        Self::Park,
        Self::Computing,
        Self::DistributedPv,
        Self::Telecom,
    ];

    /// Name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LargeBase => "large_base",
            Self::Paired => "paired",
            Self::Coal => "coal",
            Self::Independent => "independent",
            Self::Distribution => "distribution",
            Self::Park => "park",
            Self::Computing => "computing",
            Self::DistributedPv => "distributed_pv",
            Self::Telecom => "telecom",
        }
    }

    /// The group it belongs to.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::LargeBase | Self::Paired | Self::Coal => Group::Source,
            Self::Independent | Self::Distribution => Group::Grid,
            Self::Park | Self::Computing | Self::DistributedPv | Self::Telecom => Group::Other,
        }
    }
}

/// Divides the power of the three groups, in whole kW, over the nine uses; computing facilities have
/// `computing` kW, as far as the user side goes.
#[must_use]
pub fn divide(params: &Params, groups: &[f64; N_GROUPS], computing: f64) -> [f64; N_USES] {
    let base = params[id::STORAGE_USE_LARGE_BASE_SHARE];
    let coal = params[id::STORAGE_USE_COAL_SHARE];
    let distribution = params[id::STORAGE_USE_DISTRIBUTION_SHARE];
    let pv = params[id::STORAGE_USE_DISTRIBUTED_PV_SHARE];
    let telecom = params[id::STORAGE_USE_TELECOM_SHARE];
    let rest = |x: f64| math::max(1.0 - x, 0.0);
    let source = math::split(groups[SOURCE], &[base, rest(base + coal), coal]);
    let grid = math::split(groups[GRID], &[rest(distribution), distribution]);
    let computing = math::min(math::whole(computing), groups[OTHER]);
    let other = math::split(groups[OTHER] - computing, &[rest(pv + telecom), pv, telecom]);
    [source[0], source[1], source[2], grid[0], grid[1], other[0], computing, other[1], other[2]]
}

impl StorageRun {
    /// Power of a region by use ([`Use`]) at the end of a quarter, in kW.
    #[must_use]
    pub fn uses_kw(&self, region: Region, quarter: Quarter) -> [f64; N_USES] {
        let mut sums = [0.0; N_USES];
        for p in members(region) {
            let mut groups = [0.0; N_GROUPS];
            for (cell, kw) in self.standing_kw(Region::Province(p), quarter).into_iter().enumerate() {
                groups[group_of(cell)] += kw;
            }
            let parts = divide(&self.params, &groups, self.computing_storage(p, quarter));
            for (sum, part) in sums.iter_mut().zip(parts) {
                *sum += part;
            }
        }
        sums
    }

    /// Storage at computing facilities in kW by the end of a quarter: the on-site share of the computing load
    /// added since 2024, in a province's share of electricity use; none before.
    pub(super) fn computing_storage(&self, province: usize, quarter: Quarter) -> f64 {
        if quarter.year() < FIRST_MONEY_YEAR {
            return 0.0;
        }
        let slot = money_idx(quarter.year());
        let load = |i: usize| computing_load(&self.params, self.accounts.computing[i]);
        let part = quarter.number() as f64 / 4.0;
        let now = load(slot) + (load(slot + 1) - load(slot)) * part;
        let added = math::max(now - load(0), 0.0);
        self.params[id::STORAGE_ONSITE_COMPUTING_SHARE] * added * self.keys[OTHER][province]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::series::Series;

    // Breaks if a use gets another share of its group than registered: of 1,000 kW on each side 350 stand at
    // bases, 40 at coal, 50 in distribution; of the 900 that 100 of computing leave 135 are PV, 90 telecom.
    #[test]
    fn s06_s07_s08_uses_by_hand() {
        let params = Scenario::baseline().params();
        let found = divide(&params, &[1000.0; 3], 100.0);
        assert_eq!(found, [350.0, 610.0, 40.0, 950.0, 50.0, 675.0, 100.0, 135.0, 90.0]);
        // Computing never takes more than its group has.
        assert_eq!(divide(&params, &[0.0, 0.0, 60.0], 100.0)[5..], [0.0, 60.0, 0.0, 0.0]);
    }

    // Breaks if the uses of a quarter are other numbers than their series, for the nation or a province.
    #[test]
    fn uses_of_a_quarter_are_those_of_the_series() {
        let scenario = Scenario::baseline();
        let run = crate::Model::new(scenario.vintage).run(&scenario).storage;
        for region in [Region::Nation, Region::Province(5)] {
            let last = Quarter::new(2035, 4);
            let found = run.uses_kw(region, last);
            let series =
                [Series::StorageUseLargeBase, Series::StorageUseComputing, Series::StorageUseTelecom];
            for (place, series) in [0, Use::Computing as usize, 8].into_iter().zip(series) {
                let column = run.column(series, region).expect("computed");
                assert_eq!(Some(found[place]), column.at(last.0), "{}", series.id());
            }
        }
    }
}
