//! Land that energy takes, by class: what [`crate::run`] hands to the farmland part as construction demand.

use crate::math;
use crate::region::{ByProvince, N_PROVINCES};
use crate::register::id;
use crate::scenario::Params;
use crate::time::{Year, quarters_of};
use crate::units::{MU_PER_WANMU, Mu};

use super::account::money_idx;
use super::book::StorageRun;
use super::cells::{OTHER, SOURCE};
use super::orders::computing_load;

/// Classes of energy land. PV arrays are none of them: they may not stand on farmland.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Storage stations.
    Storage,
    /// What goes with PV: substation, roads, buildings.
    PvAncillary,
    /// Pads and permanent roads of wind turbines.
    Wind,
    /// Towers, substations, converter stations.
    Lines,
    /// Pumped hydro.
    PumpedHydro,
    /// Coal, lithium and other energy minerals.
    Mining,
    /// Data centres.
    DataCentres,
}

impl Class {
    /// All of them, in the order of the table.
    pub const ALL: [Self; N_CLASSES] = [
        Self::Storage,
        Self::PvAncillary,
        Self::Wind,
        Self::Lines,
        Self::PumpedHydro,
        Self::Mining,
        Self::DataCentres,
    ];

    /// Those of which a part may be on the list of Decree 17 (energy infrastructure in territorial plans that the
    /// State Council approves), asked of the cap.
    pub const LISTED: [Self; 4] = [Self::Storage, Self::Wind, Self::Lines, Self::PumpedHydro];

    /// Those asked of the cap that are not on the list. Mining is in neither: what minerals damage is a flow of
    /// the farmland books of its own, outside the cap (P16), and would count twice.
    pub const UNLISTED: [Self; 2] = [Self::PvAncillary, Self::DataCentres];
}

/// Number of classes.
pub const N_CLASSES: usize = 7;

/// What a year adds in each province, and where the national flows go.
#[derive(Clone, Copy, Debug)]
pub struct Added {
    /// Nameplate energy of storage in kWh.
    pub storage_kwh: ByProvince<f64>,
    /// Solar in kW.
    pub solar_kw: ByProvince<f64>,
    /// Wind in kW.
    pub wind_kw: ByProvince<f64>,
    /// Computing load in kW.
    pub computing_kw: ByProvince<f64>,
    /// Key of lines and substations.
    pub lines_key: ByProvince<f64>,
    /// Key of pumped hydro and of mining.
    pub sites_key: ByProvince<f64>,
}

/// Land taken in a year by class ([`Class::ALL`]) and province, whole mu, wherever it lies.
#[must_use]
pub fn demand(params: &Params, added: &Added) -> [ByProvince<Mu>; N_CLASSES] {
    Class::ALL.map(|class| class.demand(params, added))
}

impl Class {
    /// Part of its projects that is on the list (P15).
    #[must_use]
    pub fn listed(self, params: &Params) -> f64 {
        match self {
            Self::Storage => params[id::STORAGE_LAND_LISTED_STORAGE_SHARE],
            Self::Wind => params[id::STORAGE_LAND_LISTED_WIND_SHARE],
            Self::Lines => params[id::STORAGE_LAND_LISTED_LINES_SHARE],
            Self::PumpedHydro => params[id::STORAGE_LAND_LISTED_PUMPED_SHARE],
            Self::PvAncillary | Self::Mining | Self::DataCentres => 0.0,
        }
    }

    /// Land this class takes in a year by province, whole mu.
    ///
    /// Storage, PV ancillaries, wind and data centres take so much per MWh or MW added; lines, pumped hydro and
    /// mining are national flows shared out by a key.
    fn demand(self, params: &Params, added: &Added) -> ByProvince<Mu> {
        let per = |kilo: &ByProvince<f64>, mu: f64| kilo.map(|x| Mu::whole(x / 1_000.0 * mu));
        let flow = |wanmu: f64, key: &ByProvince<f64>| {
            math::apportion(Mu::whole(wanmu * MU_PER_WANMU).get(), key).map(Mu::exact)
        };
        match self {
            Self::Storage => per(&added.storage_kwh, params[id::STORAGE_LAND_STORAGE_MU_PER_MWH]),
            Self::PvAncillary => per(&added.solar_kw, params[id::STORAGE_LAND_PV_MU_PER_MW]),
            Self::Wind => per(&added.wind_kw, params[id::STORAGE_LAND_WIND_MU_PER_MW]),
            Self::Lines => flow(params[id::STORAGE_LAND_LINES_WANMU_PER_YEAR], &added.lines_key),
            Self::PumpedHydro => flow(params[id::STORAGE_LAND_PUMPED_WANMU_PER_YEAR], &added.sites_key),
            Self::Mining => flow(params[id::STORAGE_LAND_MINING_WANMU_PER_YEAR], &added.sites_key),
            Self::DataCentres => per(&added.computing_kw, params[id::STORAGE_LAND_COMPUTING_MU_PER_MW]),
        }
    }
}

/// The part of [`demand`] that lies on farmland.
#[must_use]
pub fn on_farmland(params: &Params, added: &Added) -> [ByProvince<Mu>; N_CLASSES] {
    let share = params[id::STORAGE_LAND_ON_FARMLAND_SHARE];
    demand(params, added).map(|class| class.map(|land| land.times(share)))
}

impl StorageRun {
    /// What a year from 2025 on adds, as this run computes it.
    #[must_use]
    pub fn added_in(&self, year: Year) -> Added {
        let slot = money_idx(year);
        let accounts = &self.accounts;
        let load = [slot, slot + 1].map(|i| computing_load(&self.params, accounts.computing[i]));
        let computing = math::max(load[1] - load[0], 0.0);
        let mut storage_kwh = [0.0; N_PROVINCES];
        for (p, sum) in storage_kwh.iter_mut().enumerate() {
            for quarter in quarters_of(year) {
                *sum += self.added_energy(p, quarter).get();
            }
        }
        Added {
            storage_kwh,
            solar_kw: accounts.solar_key.map(|share| share * accounts.wind_solar[slot]),
            wind_kw: accounts.wind_key.map(|share| share * accounts.wind_solar[slot]),
            computing_kw: self.keys[OTHER].map(|share| share * computing),
            lines_key: self.keys[OTHER],
            sites_key: self.keys[SOURCE],
        }
    }

    /// Land a class takes in a year from 2025 on.
    pub(super) fn land_of(&self, class: Class, year: Year) -> ByProvince<Mu> {
        class.demand(&self.params, &self.added_in(year))
    }

    /// Land energy takes in a year from 2025 on; see [`demand`].
    #[must_use]
    pub fn land(&self, year: Year) -> [ByProvince<Mu>; N_CLASSES] {
        demand(&self.params, &self.added_in(year))
    }

    /// The part of [`StorageRun::land`] that lies on farmland.
    #[must_use]
    pub fn land_on_farmland(&self, year: Year) -> [ByProvince<Mu>; N_CLASSES] {
        on_farmland(&self.params, &self.added_in(year))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    // Breaks if a GWh of storage does not take 140 mu, a GW of solar 1,000, of wind 400, of computing 2,500, or
    // a national flow loses a mu on its way to the provinces.
    #[test]
    fn e09_land_by_hand() {
        let params = Scenario::baseline().params();
        let mut one = [0.0; N_PROVINCES];
        one[3] = 1e6;
        let mut key = [1.0; N_PROVINCES];
        key[0] = 5.0;
        let added = Added {
            storage_kwh: one,
            solar_kw: one,
            wind_kw: one,
            computing_kw: one,
            lines_key: key,
            sites_key: key,
        };
        let land = demand(&params, &added);
        let sums = land.map(|class| class.iter().copied().sum::<Mu>().get());
        assert_eq!(sums, [140.0, 1000.0, 400.0, 30_000.0, 55_000.0, 50_000.0, 2500.0]);
        assert_eq!(land[0][3].get(), 140.0);
        assert_eq!(on_farmland(&params, &added)[0][3].get(), 42.0);
        assert_eq!(Class::ALL[0], Class::Storage);
    }
}
