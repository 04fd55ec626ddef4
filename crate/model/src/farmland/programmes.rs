//! Programmes of soil and water whose volume is the same every year.

use super::keys::Keys;
use super::land::Farmland;
use crate::region::ByProvince;
use crate::register::{ParamId, id};
use crate::scenario::Params;
use crate::units::{MU_PER_WANMU, Mu};

/// Programmes whose volume is the same every year, by province.
#[derive(Clone, Debug)]
pub(super) struct Programmes {
    pub(super) acid: ByProvince<Mu>,
    pub(super) saline: ByProvince<Mu>,
    pub(super) degraded: ByProvince<Mu>,
    pub(super) black: ByProvince<Mu>,
    /// Black soil there is to protect.
    pub(super) black_stock: ByProvince<Mu>,
    pub(super) facility: ByProvince<Mu>,
    pub(super) irrigation: ByProvince<Mu>,
    pub(super) water_saving: ByProvince<Mu>,
}

impl Programmes {
    pub(super) fn new(land: &Farmland, params: &Params) -> Self {
        let area = &land.keys.area;
        let irrigated = land.irrigated.map(Mu::get);
        let national =
            |p: ParamId, key: &ByProvince<f64>| Keys::share(Mu::whole(params[p] * MU_PER_WANMU), key);
        Self {
            acid: national(id::FARMLAND_ACID_TREATED_WANMU_PER_YEAR, area),
            saline: national(id::FARMLAND_SALINE_TREATED_WANMU_PER_YEAR, area),
            degraded: national(id::FARMLAND_DEGRADED_TREATED_WANMU_PER_YEAR, area),
            black: national(id::FARMLAND_BLACK_SOIL_WANMU_PER_YEAR, &land.black_soil_area),
            black_stock: national(id::FARMLAND_BLACK_SOIL_STOCK_WANMU, &land.black_soil_area),
            facility: national(id::FARMLAND_FACILITY_WANMU_PER_YEAR, &land.desert_area),
            irrigation: national(id::FARMLAND_IRRIGATION_NEW_WANMU_PER_YEAR, area),
            water_saving: national(id::FARMLAND_WATER_SAVING_WANMU_PER_YEAR, &irrigated),
        }
    }
}
