//! Land that energy takes, by class: what [`crate::run`] hands to the farmland part as construction demand.

use crate::math;
use crate::region::{ByProvince, N_PROVINCES};
use crate::register::id;
use crate::scenario::Params;
use crate::time::Year;
use crate::units::{MU_PER_WANMU, Mu};

use super::account::money_idx;
use super::book::StorageRun;
use super::cells::{OTHER, SOURCE};
use super::fleet::quarters_of;
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
///
/// Storage, PV ancillaries, wind and data centres take so much per MWh or MW added; lines, pumped hydro and
/// mining are national flows shared out by a key.
#[must_use]
pub fn demand(params: &Params, added: &Added) -> [ByProvince<Mu>; N_CLASSES] {
    let per = |kilo: &ByProvince<f64>, mu: f64| kilo.map(|x| Mu::whole(x / 1_000.0 * mu));
    let flow = |wanmu: f64, key: &ByProvince<f64>| {
        math::apportion(Mu::whole(wanmu * MU_PER_WANMU).get(), key).map(Mu::exact)
    };
    [
        per(&added.storage_kwh, params[id::STORAGE_LAND_STORAGE_MU_PER_MWH]),
        per(&added.solar_kw, params[id::STORAGE_LAND_PV_MU_PER_MW]),
        per(&added.wind_kw, params[id::STORAGE_LAND_WIND_MU_PER_MW]),
        flow(params[id::STORAGE_LAND_LINES_WANMU_PER_YEAR], &added.lines_key),
        flow(params[id::STORAGE_LAND_PUMPED_WANMU_PER_YEAR], &added.sites_key),
        flow(params[id::STORAGE_LAND_MINING_WANMU_PER_YEAR], &added.sites_key),
        per(&added.computing_kw, params[id::STORAGE_LAND_COMPUTING_MU_PER_MW]),
    ]
}

/// The part of so much energy land that lies on farmland.
fn on_farmland(params: &Params, land: Mu) -> Mu {
    land.times(params[id::STORAGE_LAND_ON_FARMLAND_SHARE])
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

    /// Land energy takes in a year from 2025 on; see [`demand`].
    #[must_use]
    pub fn land(&self, year: Year) -> [ByProvince<Mu>; N_CLASSES] {
        demand(&self.params, &self.added_in(year))
    }

    /// The part of [`StorageRun::land`] that lies on farmland.
    #[must_use]
    pub fn land_on_farmland(&self, year: Year) -> [ByProvince<Mu>; N_CLASSES] {
        self.land(year).map(|class| class.map(|land| on_farmland(&self.params, land)))
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
        assert_eq!(sums, [140.0, 1000.0, 400.0, 30_000.0, 32_000.0, 50_000.0, 2500.0]);
        assert_eq!(land[0][3].get(), 140.0);
        assert_eq!(on_farmland(&params, Mu::exact(140.0)).get(), 42.0);
        assert_eq!(Class::ALL[0], Class::Storage);
    }
}
