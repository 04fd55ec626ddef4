//! The rules on storage (S), power equipment (E), artificial intelligence (I) and partnerships (G).

use crate::event::EventKind;
use crate::register::id;
use crate::series::Series;

use super::row::{Carrier, Constant, Coverage, Reason, computed, constant, listed};

/// The rules of the plans and opinions on energy.
pub(super) static ROWS: &[Coverage] = &[
    constant(
        "S01",
        put![Figure "storage.power_gw"],
        by![Series StoragePower, Series StorageEnergy, Observation "storage.power_gw"],
    ),
    computed(
        "S02",
        id::STORAGE_POLICY_PULL_FACTOR,
        by![Series StorageAddedPower, EventKind StorageAddedPassed],
    ),
    computed(
        "S03",
        id::STORAGE_POLICY_PULL_FACTOR,
        by![Series StoragePower, EventKind StorageTargetPassed, EventKind PlanGap, EventKind AddedButShort],
    ),
    computed(
        "S04",
        id::STORAGE_POLICY_PULL_FACTOR,
        by![Series StorageInvestment, Series StorageCost2h, EventKind InvestmentPassed],
    ),
    computed(
        "S05",
        id::POWER_PUMPED_HYDRO_ADDED_GW_PER_YEAR,
        by![Figure "curtailed_share", Figure "adequacy_margin_share", Figure "peak_mw", Figure "station_margin_yuan_per_mw"],
    ),
    computed(
        "S06",
        id::STORAGE_MANDATE_KEPT_SWITCH,
        by![Series StorageSource, Series StorageUseLargeBase, Series StorageUsePaired, Series StorageUseCoal, EventKind PairingEnds],
    ),
    constant(
        "S07",
        put![Param STORAGE_USE_DISTRIBUTION_SHARE],
        by![Series StorageGrid, Series StorageUseIndependent, Series StorageUseDistribution],
    ),
    constant(
        "S08",
        put![Param STORAGE_USE_DISTRIBUTED_PV_SHARE, Param STORAGE_USE_TELECOM_SHARE],
        by![Series StorageOther, Series StorageUseParks, Series StorageUseComputing, Series StorageUseDistributedPv, Series StorageUseTelecom, EventKind ComputingDoubled],
    ),
    computed(
        "S09",
        id::STORAGE_JOINT_BIDDING_SHARE,
        by![Series StorageHours, Figure "equivalent_hours", EventKind UseFell],
    ),
    computed(
        "S10",
        id::STORAGE_LEARNING_SHARE,
        by![Series StorageCost2h, Series StorageCost4h, Series StorageLevelised2h],
    ),
    listed("S11", Reason::Standards),
    computed(
        "S12",
        id::STORAGE_JOINT_BIDDING_SHARE,
        by![Series StorageArbitrage, Series StorageRateSource2h, EventKind JointBidding],
    ),
    constant(
        "S13",
        put![Param STORAGE_ANCILLARY_YUAN_PER_KW_YEAR, Param STORAGE_RAMPING_INERTIA_YUAN_PER_KW_YEAR],
        by![Series StorageAncillary, EventKind AncillaryProducts],
    ),
    computed(
        "S14",
        id::STORAGE_CAPACITY_PAYMENT_RECOVERY_SHARE,
        by![Series StorageCapacityPayment, Series StorageDischargePayment, Series StorageOrderedShare, Figure "longest_peak_hours", EventKind CapacityPayment, EventKind LongerPays],
    ),
    computed(
        "S15",
        id::STORAGE_SPOT_MARKET_YEAR,
        by![Series StorageArbitrage, Series StorageRateGrid2h, EventKind SpotMarket],
    ),
    computed(
        "S16",
        id::STORAGE_TARGET_FOLLOWING_FACTOR,
        by![Figure "within_day_need_mwh_per_year", Figure "peak_fall_mw_per_gw", Figure "curtailed_fall_mwh_per_gw", Series StoragePower, EventKind BelowOwnTarget],
    ),
    constant("E01", put![Figure "power.installed_gw"], by![Observation "power.installed_gw"]),
    computed(
        "E02",
        id::STORAGE_GRID_INVESTMENT_GROWTH_SHARE_PER_YEAR,
        by![Series EquipmentTraditional, EventKind TraditionalBelow],
    ),
    computed(
        "E03",
        id::STORAGE_WIND_SOLAR_ADDED_GW_PER_YEAR,
        by![Series EquipmentNewEnergy, EventKind NewEnergyFell],
    ),
    listed("E04", Reason::ReasonableRange),
    listed("E05", Reason::Exports),
    computed(
        "E06",
        id::STORAGE_CLUSTER_PREMIUM_SHARE_PER_YEAR,
        by![Series EquipmentClusters, EventKind ClustersBelow],
    ),
    computed(
        "E07",
        id::STORAGE_LEADING_PREMIUM_SHARE_PER_YEAR,
        by![Series EquipmentLeading, EventKind LeadingBelow],
    ),
    listed("E08", Reason::LandmarkEquipment),
    computed(
        "E09",
        id::STORAGE_WIND_SOLAR_ADDED_GW_PER_YEAR,
        by![Series LandPvAncillary, Series LandWind, Series LandLines, Series LandPumpedHydro, Series LandMining, Series LandStorage, EventKind EnergyLand, Figure "curtailed_share"],
    ),
    listed("E10", Reason::FinanceOfEquipment),
    listed("E11", Reason::Competition),
    listed("I01", Reason::SixActions),
    computed(
        "I02",
        id::POWER_COMPUTING_LOAD_2030_TWH,
        by![Series ComputingUse, Series StorageUseComputing, Series LandDataCentres, EventKind ComputingDoubled],
    ),
    listed("I03", Reason::PilotBases),
    listed("I04", Reason::NotToRush),
    computed(
        "G01",
        id::PPP_REVENUE_WEIGHT_SHARE,
        by![Figure "ppp.remaining_cost_yuan", Figure "ppp.unfinished_early_projects", Figure "ppp.loans_yuan"],
    ),
    computed(
        "G02",
        id::PPP_FINISH_FIRST_SHARE,
        by![Figure "ppp.unfinished_near_projects", Figure "ppp.unfinished_early_projects"],
    ),
    computed("G03", id::PPP_SHRINK_SHARE, by![Figure "ppp.shrunk_yuan", Figure "ppp.remaining_cost_yuan"]),
    computed("G04", id::PPP_LOAN_SHARE, by![Figure "ppp.loans_yuan", Figure "ppp.built_yuan"]),
    computed(
        "G05",
        id::PPP_BUDGET_SHARE,
        by![Figure "ppp.paid_yuan", Figure "ppp.arrears_yuan", Figure "ppp.due_yuan", Figure "ppp.arrears_interest_yuan"],
    ),
    computed("G06", id::PPP_RATE_CUT_SHARE, by![Figure "ppp.due_yuan", Figure "ppp.principal_yuan"]),
    computed(
        "G07",
        id::PPP_BONDS_BN_YUAN_PER_YEAR,
        by![Figure "ppp.from_bonds_yuan", Figure "ppp.from_budget_yuan", Figure "ppp.from_transfers_yuan", Figure "ppp.from_own_yuan", Figure "ppp.budget_share"],
    ),
];
