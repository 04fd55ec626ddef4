//! Results as named columns: one series, one region, values in time order.

use crate::region::Region;
use crate::time::{FIRST_YEAR, N_QUARTERS, N_YEARS, Period, Quarter, Year};

/// How often a series has a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frequency {
    /// Once a year; slot 0 is 2019.
    Yearly,
    /// Four times a year; slot 0 is 2020Q4.
    Quarterly,
}

impl Frequency {
    /// Number of slots.
    #[must_use]
    pub const fn len(self) -> usize {
        match self {
            Self::Yearly => N_YEARS,
            Self::Quarterly => N_QUARTERS,
        }
    }

    /// Never: both calendars have slots.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        false
    }

    /// The label of a slot: `2030` or `2027Q4`.
    #[must_use]
    pub fn label(self, slot: usize) -> String {
        self.period(slot).to_string()
    }

    /// The year or quarter of a slot.
    #[must_use]
    pub const fn period(self, slot: usize) -> Period {
        match self {
            Self::Yearly => Period::Year(FIRST_YEAR + slot as Year),
            Self::Quarterly => Period::Quarter(Quarter(slot)),
        }
    }

    /// The calendar year of a slot.
    #[must_use]
    pub fn year(self, slot: usize) -> Year {
        match self {
            Self::Yearly => FIRST_YEAR + slot as Year,
            Self::Quarterly => Quarter(slot).year(),
        }
    }

    /// The slot's place on a time axis in years: a stock at the end of 2027 stands at 2028.0.
    #[must_use]
    pub fn axis(self, slot: usize) -> f64 {
        match self {
            Self::Yearly => f64::from(FIRST_YEAR) + slot as f64 + 1.0,
            Self::Quarterly => 2021.0 + slot as f64 / 4.0,
        }
    }
}

macro_rules! series {
    ($(#[$doc:meta] $variant:ident $id:literal $unit:literal $freq:ident;)*) => {
        /// A series scripts may rely on.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Series {
            $(
                #[$doc]
                #[doc = concat!("\n`", $id, "`, in `", $unit, "`.")]
                $variant,
            )*
        }

        impl Series {
            /// Every series, in the order of the exports.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Name, ending in the unit.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// Unit as written in files.
            #[must_use]
            pub const fn unit(self) -> &'static str {
                match self { $(Self::$variant => $unit,)* }
            }

            /// Yearly or quarterly.
            #[must_use]
            pub const fn frequency(self) -> Frequency {
                match self { $(Self::$variant => Frequency::$freq,)* }
            }
        }
    };
}

series! {
    /// Farmland, year-end.
    FarmlandArea "farmland.area_mu" "mu" Yearly;
    /// Stably usable farmland, year-end.
    FarmlandStableArea "farmland.stable_area_mu" "mu" Yearly;
    /// Net increase of stably usable farmland.
    FarmlandNetIncrease "farmland.net_increase_mu" "mu" Yearly;
    /// Cap on construction.
    FarmlandCap "farmland.cap_mu" "mu" Yearly;
    /// Construction demand under the cap.
    FarmlandDemand "farmland.construction_demand_mu" "mu" Yearly;
    /// Taken by construction.
    FarmlandConstruction "farmland.construction_mu" "mu" Yearly;
    /// Other occupation and losses.
    FarmlandOtherOut "farmland.other_occupation_mu" "mu" Yearly;
    /// Replenished and accepted.
    FarmlandReplenished "farmland.replenished_mu" "mu" Yearly;
    /// Of which restored.
    FarmlandRestored "farmland.restored_mu" "mu" Yearly;
    /// Of which reclaimed.
    FarmlandReclaimed "farmland.reclaimed_mu" "mu" Yearly;
    /// Bank of credits, year-end.
    FarmlandBank "farmland.credit_bank_mu" "mu" Yearly;
    /// Unrectified illegal building, year-end.
    FarmlandIllegal "farmland.illegal_stock_mu" "mu" Yearly;
    /// Unmet replenishment duty, year-end.
    FarmlandDuty "farmland.unmet_duty_mu" "mu" Yearly;
    /// Immediately restorable land, year-end.
    FarmlandPoolImmediate "farmland.pool_immediate_mu" "mu" Yearly;
    /// Land restorable by engineering, year-end.
    FarmlandPoolEngineering "farmland.pool_engineering_mu" "mu" Yearly;
    /// Reserve land, year-end.
    FarmlandPoolReserve "farmland.pool_reserve_mu" "mu" Yearly;
    /// Permanent basic farmland, year-end.
    FarmlandBasic "farmland.permanent_basic_mu" "mu" Yearly;
    /// Construction demand unmet.
    FarmlandUnmet "farmland.unmet_demand_mu" "mu" Yearly;
    /// Of which blocked by the cap.
    FarmlandUnmetByCap "farmland.unmet_by_cap_mu" "mu" Yearly;
    /// Of which blocked by frozen credits.
    FarmlandUnmetByFreeze "farmland.unmet_by_freeze_mu" "mu" Yearly;
    /// Credits frozen.
    FarmlandFrozen "farmland.frozen_credits_mu" "mu" Yearly;
    /// Illegal building of the year before, set against the cap even where that is zero.
    FarmlandCapLost "farmland.cap_lost_to_illegal_mu" "mu" Yearly;
    /// Taken by national major projects.
    FarmlandNational "farmland.construction_national_mu" "mu" Yearly;
    /// Taken by provincial key projects.
    FarmlandKey "farmland.construction_key_mu" "mu" Yearly;
    /// Taken by energy and grid.
    FarmlandEnergy "farmland.construction_energy_mu" "mu" Yearly;
    /// Of which PV ancillaries and data centres, not listed.
    FarmlandEnergyUnlisted "farmland.construction_energy_unlisted_mu" "mu" Yearly;
    /// Energy land computed by kind, share of construction demand.
    FarmlandEnergyLand "farmland.energy_land_share" "share" Yearly;
    /// Land of storage, share of construction demand.
    FarmlandStorageLand "farmland.storage_land_share" "share" Yearly;
    /// Taken by ordinary projects.
    FarmlandOrdinary "farmland.construction_ordinary_mu" "mu" Yearly;
    /// Demand of projects under national coordination, outside the cap.
    FarmlandCoordinatedDemand "farmland.coordinated_demand_mu" "mu" Yearly;
    /// Taken by projects under national coordination.
    FarmlandCoordinated "farmland.construction_coordinated_mu" "mu" Yearly;
    /// Credits supplied to national coordination.
    FarmlandSupplied "farmland.credits_supplied_mu" "mu" Yearly;
    /// Turned to trees.
    FarmlandTrees "farmland.trees_mu" "mu" Yearly;
    /// Turned to orchards and tea.
    FarmlandOrchards "farmland.orchards_mu" "mu" Yearly;
    /// Rural housing and farm infrastructure.
    FarmlandInfrastructure "farmland.infrastructure_mu" "mu" Yearly;
    /// Illegal building of the year.
    FarmlandIllegalBuilding "farmland.illegal_building_mu" "mu" Yearly;
    /// Illegal building rectified.
    FarmlandRectified "farmland.rectified_mu" "mu" Yearly;
    /// Exempt losses.
    FarmlandExempt "farmland.exempt_loss_mu" "mu" Yearly;
    /// Restoration under way, year-end.
    FarmlandUnderWay "farmland.in_restoration_mu" "mu" Yearly;
    /// Restorable land excluded in principle.
    FarmlandMasked "farmland.pool_masked_mu" "mu" Yearly;
    /// Net decrease still to be made up, year-end.
    FarmlandDeficit "farmland.net_decrease_carried_mu" "mu" Yearly;
    /// Share accepted.
    FarmlandAcceptance "farmland.acceptance_share" "share" Yearly;
    /// Refused for quality.
    FarmlandRejectedQuality "farmland.rejected_quality_mu" "mu" Yearly;
    /// Refused as scattered or unstable.
    FarmlandRejectedScattered "farmland.rejected_scattered_mu" "mu" Yearly;
    /// Failed re-evaluation.
    FarmlandReevaluated "farmland.reevaluated_mu" "mu" Yearly;
    /// Mean grade of farmland.
    FarmlandMeanGrade "farmland.mean_grade" "grade" Yearly;
    /// Mean grade of land built on.
    FarmlandOccupiedGrade "farmland.occupied_grade" "grade" Yearly;
    /// Mean grade of accepted land.
    FarmlandAcceptedGrade "farmland.accepted_grade" "grade" Yearly;
    /// Mean grade of permanent basic farmland.
    FarmlandBasicGrade "farmland.basic_grade" "grade" Yearly;
    /// Share of grades 1 to 3 in permanent basic farmland.
    FarmlandBasicGood "farmland.basic_good_share" "share" Yearly;
    /// Breach of floors, on record for good.
    FarmlandBreach "farmland.breach_record_mu" "mu" Yearly;
    /// Capacity taken.
    FarmlandOccupiedKg "farmland.occupied_capacity_kg" "kg" Yearly;
    /// Capacity replenished, nominal.
    FarmlandAcceptedKg "farmland.accepted_capacity_kg" "kg" Yearly;
    /// Capacity replenished, first year.
    FarmlandAcceptedMatureKg "farmland.accepted_capacity_first_year_kg" "kg" Yearly;
    /// Leak of the lagged gate.
    FarmlandLeakKg "farmland.lag_leak_kg" "kg" Yearly;
    /// Grain capacity, nominal.
    FarmlandCapacityKg "farmland.grain_capacity_kg" "kg" Yearly;
    /// Grain capacity, as far as new land is mature.
    FarmlandMatureKg "farmland.grain_capacity_mature_kg" "kg" Yearly;
    /// Grain needed.
    FarmlandNeedKg "farmland.grain_need_kg" "kg" Yearly;
    /// Reserve zone, year-end.
    FarmlandReserveZone "farmland.reserve_zone_mu" "mu" Yearly;
    /// Counties at or below the one per cent gate.
    FarmlandGateClosed "farmland.gate_closed_share" "share" Yearly;
    /// Replaced outside the county.
    FarmlandOutOfCounty "farmland.out_of_county_mu" "mu" Yearly;
    /// Basic farmland taken by listed projects.
    FarmlandBasicMajor "farmland.basic_major_mu" "mu" Yearly;
    /// Good in, bad out.
    FarmlandAdjusted "farmland.basic_adjusted_mu" "mu" Yearly;
    /// High-standard farmland, year-end.
    FarmlandStandard "farmland.high_standard_mu" "mu" Yearly;
    /// Yearly task of high-standard farmland.
    FarmlandStandardTask "farmland.high_standard_task_mu" "mu" Yearly;
    /// High-standard farmland built.
    FarmlandStandardBuilt "farmland.high_standard_built_mu" "mu" Yearly;
    /// High-standard farmland decayed.
    FarmlandStandardDecayed "farmland.high_standard_decayed_mu" "mu" Yearly;
    /// High-standard farmland upgraded in all.
    FarmlandUpgraded "farmland.high_standard_upgraded_mu" "mu" Yearly;
    /// Paddy, year-end.
    FarmlandPaddy "farmland.paddy_mu" "mu" Yearly;
    /// Irrigated land, year-end.
    FarmlandIrrigated "farmland.irrigated_mu" "mu" Yearly;
    /// Water use.
    FarmlandWaterUse "farmland.water_use_m3" "m3" Yearly;
    /// Organic matter, 2024 = 1.
    FarmlandOrganicMatter "farmland.organic_matter_index" "index" Yearly;
    /// Black soil under protection, year-end.
    FarmlandBlackSoil "farmland.black_soil_protected_mu" "mu" Yearly;
    /// Degraded farmland treated.
    FarmlandSoilTreated "farmland.soil_treated_mu" "mu" Yearly;
    /// Degraded farmland to treat, year-end.
    FarmlandToTreat "farmland.degraded_farmland_mu" "mu" Yearly;
    /// Abandoned land, year-end.
    FarmlandAbandoned "farmland.abandoned_mu" "mu" Yearly;
    /// Facility farming on gobi, year-end.
    FarmlandFacility "farmland.gobi_facility_mu" "mu" Yearly;
    /// Traded on the provincial platform.
    FarmlandPlatform "farmland.platform_volume_mu" "mu" Yearly;
    /// Price on the platform.
    FarmlandPlatformPrice "farmland.platform_price_yuan_per_mu" "yuan_per_mu" Yearly;
    /// Cost of occupation.
    FarmlandCost "farmland.occupation_cost_yuan_per_mu" "yuan_per_mu" Yearly;
    /// Reclamation fees.
    FarmlandFees "farmland.fees_yuan" "yuan" Yearly;
    /// Occupation tax.
    FarmlandTax "farmland.occupation_tax_yuan" "yuan" Yearly;
    /// Fines.
    FarmlandFines "farmland.fines_yuan" "yuan" Yearly;
    /// Spent on replenishment.
    FarmlandSpent "farmland.replenishment_spending_yuan" "yuan" Yearly;
    /// Fund for replenishment, year-end.
    FarmlandFund "farmland.fund_yuan" "yuan" Yearly;
    /// Spent on farmland quality.
    FarmlandProgrammes "farmland.programme_spending_yuan" "yuan" Yearly;
    /// Paid for task gaps.
    FarmlandGapPaid "farmland.gap_paid_yuan" "yuan" Yearly;
    /// Rewarded for bearing more.
    FarmlandGapReward "farmland.gap_reward_yuan" "yuan" Yearly;
    /// Paid by grain-selling areas.
    FarmlandGrainPaid "farmland.grain_paid_yuan" "yuan" Yearly;
    /// Received by grain-producing areas.
    FarmlandGrainReceived "farmland.grain_received_yuan" "yuan" Yearly;
    /// Provinces failing the yearly assessment.
    FarmlandAssessment "farmland.assessment_failed_count" "count" Yearly;
    /// New-type storage, power.
    StoragePower "storage.power_kw" "kW" Quarterly;
    /// New-type storage, nameplate energy.
    StorageEnergy "storage.energy_kwh" "kWh" Quarterly;
    /// Power added.
    StorageAddedPower "storage.added_power_kw" "kW" Quarterly;
    /// Energy added.
    StorageAddedEnergy "storage.added_energy_kwh" "kWh" Quarterly;
    /// Power retired.
    StorageRetiredPower "storage.retired_power_kw" "kW" Quarterly;
    /// Energy retired.
    StorageRetiredEnergy "storage.retired_energy_kwh" "kWh" Quarterly;
    /// Source-side power.
    StorageSource "storage.source_power_kw" "kW" Quarterly;
    /// Grid-side power.
    StorageGrid "storage.grid_power_kw" "kW" Quarterly;
    /// User-side and other power.
    StorageOther "storage.other_power_kw" "kW" Quarterly;
    /// Under construction, to be completed.
    StoragePipeline "storage.pipeline_power_kw" "kW" Quarterly;
    /// Direct investment.
    StorageInvestment "storage.investment_yuan" "yuan" Quarterly;
    /// Usable energy, after fade.
    StorageUsable "storage.usable_energy_kwh" "kWh" Quarterly;
    /// Filed, to be tendered.
    StorageFiled "storage.filed_power_kw" "kW" Quarterly;
    /// Tendered, to be started.
    StorageTendered "storage.tendered_power_kw" "kW" Quarterly;
    /// Storage at large bases.
    StorageUseLargeBase "storage.use_large_base_kw" "kW" Quarterly;
    /// Renewable-paired storage.
    StorageUsePaired "storage.use_renewable_paired_kw" "kW" Quarterly;
    /// Coal-paired storage.
    StorageUseCoal "storage.use_coal_paired_kw" "kW" Quarterly;
    /// Independent and shared storage.
    StorageUseIndependent "storage.use_independent_kw" "kW" Quarterly;
    /// Distribution and grid-replacing storage.
    StorageUseDistribution "storage.use_distribution_kw" "kW" Quarterly;
    /// Storage of industrial parks.
    StorageUseParks "storage.use_industrial_park_kw" "kW" Quarterly;
    /// Storage of computing facilities.
    StorageUseComputing "storage.use_computing_kw" "kW" Quarterly;
    /// Storage with distributed PV.
    StorageUseDistributedPv "storage.use_distributed_pv_kw" "kW" Quarterly;
    /// Storage of telecom sites.
    StorageUseTelecom "storage.use_telecom_kw" "kW" Quarterly;
    /// Direct investment of the year.
    StorageInvestmentOfYear "storage.investment_of_year_yuan" "yuan" Yearly;
    /// Capacity payment.
    StorageCapacityPayment "storage.capacity_payment_yuan" "yuan" Yearly;
    /// Payment per kWh discharged.
    StorageDischargePayment "storage.discharge_payment_yuan" "yuan" Yearly;
    /// Energy arbitrage.
    StorageArbitrage "storage.arbitrage_yuan" "yuan" Yearly;
    /// Ancillary services.
    StorageAncillary "storage.ancillary_yuan" "yuan" Yearly;
    /// Rent from paired plants.
    StorageRent "storage.rent_yuan" "yuan" Yearly;
    /// Operation and upkeep.
    StorageOperation "storage.operation_yuan" "yuan" Yearly;
    /// Money since 2025, in all.
    StorageCash "storage.cash_yuan" "yuan" Yearly;
    /// Cost of a station of 2 h.
    StorageCost2h "storage.cost_2h_yuan_per_kwh" "yuan_per_kwh" Yearly;
    /// Cost of a station of 4 h.
    StorageCost4h "storage.cost_4h_yuan_per_kwh" "yuan_per_kwh" Yearly;
    /// Return, grid side, 2 h.
    StorageRateGrid2h "storage.irr_grid_2h_share" "share" Yearly;
    /// Return, grid side, 4 h.
    StorageRateGrid4h "storage.irr_grid_4h_share" "share" Yearly;
    /// Return, source side, 2 h.
    StorageRateSource2h "storage.irr_source_2h_share" "share" Yearly;
    /// Return, user side, 2 h.
    StorageRateOther2h "storage.irr_other_2h_share" "share" Yearly;
    /// Levelised cost, 2 h.
    StorageLevelised2h "storage.levelised_2h_yuan_per_kwh" "yuan_per_kwh" Yearly;
    /// Levelised cost, 4 h.
    StorageLevelised4h "storage.levelised_4h_yuan_per_kwh" "yuan_per_kwh" Yearly;
    /// Share of the economic potential ordered.
    StorageOrderedShare "storage.ordered_share" "share" Yearly;
    /// Equivalent hours, charge plus discharge.
    StorageHours "storage.equivalent_hours" "hours" Yearly;
    /// Electricity use of computing.
    ComputingUse "computing.use_kwh" "kWh" Yearly;
    /// Land of storage.
    LandStorage "land.storage_mu" "mu" Yearly;
    /// Land of PV ancillaries.
    LandPvAncillary "land.pv_ancillary_mu" "mu" Yearly;
    /// Land of wind pads and roads.
    LandWind "land.wind_mu" "mu" Yearly;
    /// Land of lines and substations.
    LandLines "land.lines_mu" "mu" Yearly;
    /// Land of pumped hydro.
    LandPumpedHydro "land.pumped_hydro_mu" "mu" Yearly;
    /// Land of energy mining.
    LandMining "land.mining_mu" "mu" Yearly;
    /// Land of data centres.
    LandDataCentres "land.data_centre_mu" "mu" Yearly;
    /// Energy land on farmland (with mining, which is outside the cap).
    LandOnFarmland "land.on_farmland_mu" "mu" Yearly;
    /// Traditional equipment, growth a year (illustrative).
    EquipmentTraditional "equipment.traditional_growth_share" "share" Yearly;
    /// New-energy equipment, growth a year (illustrative).
    EquipmentNewEnergy "equipment.new_energy_growth_share" "share" Yearly;
    /// National clusters, growth a year (illustrative).
    EquipmentClusters "equipment.cluster_growth_share" "share" Yearly;
    /// Leading firms, growth a year (illustrative).
    EquipmentLeading "equipment.leading_growth_share" "share" Yearly;
    /// Wind and solar power, year-end.
    WindSolarCapacity "power.wind_solar_kw" "kW" Yearly;
    /// Conventional hydro, year-end.
    HydroCapacity "power.hydro_kw" "kW" Yearly;
    /// Pumped hydro, year-end.
    PumpedHydroCapacity "power.pumped_hydro_kw" "kW" Yearly;
    /// Nuclear power, year-end.
    NuclearCapacity "power.nuclear_kw" "kW" Yearly;
}

impl Series {
    /// Quantities told of the nation alone: plants other than storage, whose provinces only the power system knows.
    pub const NATIONAL: [Self; 4] =
        [Self::WindSolarCapacity, Self::HydroCapacity, Self::PumpedHydroCapacity, Self::NuclearCapacity];

    /// A quantity in whole units, whose national value is the sum of the provinces where these are told; everything
    /// else (shares, grades, prices, indices) is a mean.
    #[must_use]
    pub fn is_quantity(self) -> bool {
        matches!(self.unit(), "mu" | "kW" | "kWh" | "yuan" | "kg" | "m3" | "count")
    }

    /// The series called `id`.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|s| s.id() == id)
    }
}

/// Values of one series for one region.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Which series.
    pub series: Series,
    /// Where.
    pub region: Region,
    /// Slot of the first value; earlier slots are empty, not zero.
    pub first: usize,
    /// Values, oldest first, in the unit of the series; finite, and never the negative zero.
    pub values: Vec<f64>,
}

impl Column {
    /// A column over slots `first..`, with -0.0 stored as 0.0.
    #[must_use]
    pub fn new(series: Series, region: Region, first: usize, values: impl IntoIterator<Item = f64>) -> Self {
        let values: Vec<f64> = values.into_iter().map(|x| x + 0.0).collect();
        debug_assert!(values.iter().all(|x| x.is_finite()), "{} is not finite", series.id());
        debug_assert_eq!(first + values.len(), series.frequency().len());
        Self { series, region, first, values }
    }

    /// The value in a slot, if there is one.
    #[must_use]
    pub fn at(&self, slot: usize) -> Option<f64> {
        slot.checked_sub(self.first).and_then(|i| self.values.get(i)).copied()
    }

    /// The value of a year, of a quarterly series that of its last quarter; none outside the calendar or before the
    /// first.
    #[must_use]
    pub fn in_year(&self, year: Year) -> Option<f64> {
        let frequency = self.series.frequency();
        self.points().filter(|(slot, _)| frequency.year(*slot) == year).last().map(|(_, x)| x)
    }

    /// Slot and value, oldest first.
    pub fn points(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.values.iter().enumerate().map(|(i, &x)| (self.first + i, x))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a year leads to the value of another, or a year outside the calendar to any.
    #[test]
    fn a_year_is_its_slot_or_its_last_quarter() {
        let of = |series: Series, first| {
            let slots = first..series.frequency().len();
            Column::new(series, Region::Nation, first, slots.map(|slot| slot as f64))
        };
        let yearly = of(Series::FarmlandCap, 6);
        let known = [2018, 2024, 2025, 2035, 2036].map(|year| yearly.in_year(year));
        assert_eq!(known, [None, None, Some(6.0), Some(16.0), None]);
        let quarterly = of(Series::StoragePower, 0);
        let known = [2019, 2020, 2027, 2035, 2036].map(|year| quarterly.in_year(year));
        assert_eq!(known, [None, Some(0.0), Some(Quarter::new(2027, 4).0 as f64), Some(60.0), None]);
    }
}
