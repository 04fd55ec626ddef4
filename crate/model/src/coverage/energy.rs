//! The rules on storage (S), power equipment (E), artificial intelligence (I) and partnerships (G).

use crate::event::EventKind;
use crate::series::Series;

use super::row::{Carrier, Coverage, Reason, computed, listed};

/// The rules of the plans and opinions on energy.
pub(super) static ROWS: &[Coverage] = &[
    computed("S01", by![Series StoragePower, Series StorageEnergy, Observation "storage.power_gw"]),
    computed("S02", by![Series StorageAddedPower, EventKind StorageAddedPassed]),
    computed(
        "S03",
        by![Series StoragePower, EventKind StorageTargetPassed, EventKind PlanGap, EventKind AddedButShort],
    ),
    computed("S04", by![Series StorageInvestment, Series StorageCost2h, EventKind InvestmentPassed]),
    computed(
        "S05",
        by![Figure "curtailed_share", Figure "adequacy_margin_share", Figure "peak_mw", Figure "station_margin_yuan_per_mw"],
    ),
    computed(
        "S06",
        by![Series StorageSource, Series StorageUseLargeBase, Series StorageUsePaired, Series StorageUseCoal, EventKind PairingEnds],
    ),
    computed("S07", by![Series StorageGrid, Series StorageUseIndependent, Series StorageUseDistribution]),
    computed(
        "S08",
        by![Series StorageOther, Series StorageUseParks, Series StorageUseComputing, Series StorageUseDistributedPv, Series StorageUseTelecom, EventKind ComputingDoubled],
    ),
    computed("S09", by![Series StorageHours, Figure "equivalent_hours", EventKind UseFell]),
    computed("S10", by![Series StorageCost2h, Series StorageCost4h, Series StorageLevelised2h]),
    listed("S11", Reason::Standards),
    computed("S12", by![Series StorageArbitrage, Series StorageRateSource2h, EventKind JointBidding]),
    computed("S13", by![Series StorageAncillary, EventKind AncillaryProducts]),
    computed(
        "S14",
        by![Series StorageCapacityPayment, Series StorageDischargePayment, Series StorageOrderedShare, Figure "longest_peak_hours", EventKind CapacityPayment, EventKind LongerPays],
    ),
    computed("S15", by![Series StorageArbitrage, Series StorageRateGrid2h, EventKind SpotMarket]),
    computed(
        "S16",
        by![Figure "within_day_need_mwh_per_year", Figure "peak_fall_mw_per_gw", Figure "curtailed_fall_mwh_per_gw", Series StoragePower, EventKind BelowOwnTarget],
    ),
    computed("E01", by![Observation "power.installed_gw"]),
    computed("E02", by![Series EquipmentTraditional, EventKind TraditionalBelow]),
    computed("E03", by![Series EquipmentNewEnergy, EventKind NewEnergyFell]),
    listed("E04", Reason::ReasonableRange),
    listed("E05", Reason::Exports),
    computed("E06", by![Series EquipmentClusters, EventKind ClustersBelow]),
    computed("E07", by![Series EquipmentLeading, EventKind LeadingBelow]),
    listed("E08", Reason::LandmarkEquipment),
    computed(
        "E09",
        by![Series LandPvAncillary, Series LandWind, Series LandLines, Series LandPumpedHydro, Series LandMining, Series LandStorage, EventKind EnergyLand, Figure "curtailed_share"],
    ),
    listed("E10", Reason::FinanceOfEquipment),
    listed("E11", Reason::Competition),
    listed("I01", Reason::SixActions),
    computed(
        "I02",
        by![Series ComputingUse, Series StorageUseComputing, Series LandDataCentres, EventKind ComputingDoubled],
    ),
    listed("I03", Reason::PilotBases),
    listed("I04", Reason::NotToRush),
    listed("G01", Reason::Partnerships),
    listed("G02", Reason::Partnerships),
    listed("G03", Reason::Partnerships),
    listed("G04", Reason::Partnerships),
    listed("G05", Reason::Partnerships),
    listed("G06", Reason::Partnerships),
    listed("G07", Reason::Partnerships),
];
