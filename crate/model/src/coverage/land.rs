//! The rules on farmland: articles of the opinion (F) and of the measures on basic farmland (P).

use crate::event::EventKind;
use crate::farmland::account::{Account, Payment};
use crate::farmland::book::{Book, Flow};
use crate::farmland::grade::GradeFlow;
use crate::farmland::measure::Measure;
use crate::register::id;
use crate::series::Series;

use super::row::{Carrier, Constant, Coverage, Reason, computed, constant, listed};

/// The rules of the opinion on farmland and of the measures on basic farmland.
pub(super) static ROWS: &[Coverage] = &[
    computed("F01", id::FARMLAND_ACCEPTANCE_SHARE, by![Series FarmlandArea, Book Area, EventKind Decline]),
    computed(
        "F02",
        id::FARMLAND_ACCEPTANCE_SHARE,
        by![Measure OccupiedKg, Measure AcceptedKg, Measure OccupiedGrade, Measure AcceptedGrade, EventKind CapacityShort],
    ),
    computed(
        "F03",
        id::FARMLAND_RECLAMATION_WANMU_PER_YEAR,
        by![Series FarmlandReplenished, Series FarmlandConstruction, EventKind QuantityShort],
    ),
    computed(
        "F04",
        id::FARMLAND_ACCEPTANCE_SHARE,
        by![Measure AcceptedGrade, Measure OccupiedGrade, Measure LeakKg, EventKind QualityLeak],
    ),
    computed(
        "F05",
        id::FARMLAND_CONTIGUITY_SHARE,
        by![Measure RejectedScattered, EventKind ScatteredRefused],
    ),
    computed(
        "F06",
        id::FARMLAND_STANDARD_TARGET_2030_WANMU,
        by![Book Standard, Measure StandardTask, Flow StandardBuilt],
    ),
    listed("F07", Reason::Enforcement),
    computed("F08", id::FARMLAND_ACCEPTANCE_SHARE, by![Series FarmlandArea, EventKind NationalArea]),
    computed(
        "F09",
        id::FARMLAND_TREE_ORCHARD_CONVERSION_WANMU_PER_YEAR,
        by![Series FarmlandBasic, EventKind NationalBasic],
    ),
    computed(
        "F10",
        id::FARMLAND_STANDARD_UPGRADE_WANMU_PER_YEAR,
        by![Book Standard, Book Upgraded, Flow StandardUpgraded],
    ),
    listed("F11", Reason::Principle),
    computed(
        "F12",
        id::FARMLAND_TREE_ORCHARD_CONVERSION_WANMU_PER_YEAR,
        by![Series FarmlandArea, Series FarmlandBasic, EventKind TaskGap],
    ),
    computed(
        "F13",
        id::FARMLAND_ACCEPTANCE_SHARE,
        by![EventKind RedlineArea, EventKind RedlineBasic, Measure AssessmentFailed],
    ),
    computed(
        "F14",
        id::FARMLAND_SOUTH_RESTORATION_FACTOR,
        by![Flow Restored, Measure NeedKg, Measure MatureKg],
    ),
    listed("F15", Reason::SoilCensus),
    computed(
        "F16",
        id::FARMLAND_TRANSITION_YEARS,
        by![Book Immediate, Flow StartedImmediate, Flow Trees, Flow Orchards],
    ),
    constant("F17", put![Year 2026], by![EventKind DecreeInForce, Flow AdjustmentApproved]),
    computed("F18", id::FARMLAND_ACCEPTANCE_SHARE, by![Measure AssessmentFailed, EventKind AssessmentFailed]),
    computed(
        "F19",
        id::FARMLAND_TREE_ORCHARD_CONVERSION_WANMU_PER_YEAR,
        by![Book AreaBreach, Book BasicBreach, Series FarmlandBreach, EventKind CapZeroFloor],
    ),
    computed(
        "F20",
        id::FARMLAND_STANDARD_UPGRADE_WANMU_PER_YEAR,
        by![EventKind PlanInForce, Measure StandardTask, Flow StandardUpgraded],
    ),
    computed(
        "F21",
        id::FARMLAND_STANDARD_BUDGET_YUAN_PER_MU,
        by![Payment StandardCost, Payment UpgradeCost, Payment UpkeepCost, Payment Appropriation],
    ),
    computed("F22", id::FARMLAND_BLACK_SOIL_FIRST_FACTOR, by![Measure StandardTask]),
    computed(
        "F23",
        id::FARMLAND_STANDARD_TARGET_2030_WANMU,
        by![Measure StandardTask, EventKind StandardTaskMissed],
    ),
    constant(
        "F24",
        put![Param FARMLAND_STANDARD_ACCEPTANCE_SHARE],
        by![Measure StandardRejected, Flow StandardBuilt, EventKind StandardRejected],
    ),
    computed(
        "F25",
        id::FARMLAND_CONSTRUCTION_GROWTH_SHARE_PER_YEAR,
        by![Flow StandardOccupied, Flow StandardReplaced, Book StandardOwed, EventKind StandardFell],
    ),
    computed("F26", id::FARMLAND_STANDARD_UPKEEP_SHARE, by![Flow StandardDecayed, Payment UpkeepCost]),
    computed(
        "F27",
        id::FARMLAND_IRRIGATION_NEW_WANMU_PER_YEAR,
        by![Book Irrigated, Flow IrrigationNew, Book WaterSaving, Measure WaterUse, EventKind IrrigationLimited, EventKind WaterCapExceeded],
    ),
    computed(
        "F28",
        id::FARMLAND_CONSTRUCTION_GROWTH_SHARE_PER_YEAR,
        by![Flow IrrigationTaken, Flow IrrigationReplaced, Payment IrrigationCompensation, EventKind IrrigationReplaced],
    ),
    computed(
        "F29",
        id::FARMLAND_BLACK_SOIL_WANMU_PER_YEAR,
        by![Book BlackSoil, Flow BlackSoilProtected, Flow BlackSoilTaken, EventKind BlackSoilFell],
    ),
    computed(
        "F30",
        id::FARMLAND_ACID_TREATED_WANMU_PER_YEAR,
        by![Book Acid, Flow AcidTreated, Book Degraded, Flow DegradedTreated, Payment SoilCost],
    ),
    computed(
        "F31",
        id::FARMLAND_SALINE_TREATED_WANMU_PER_YEAR,
        by![Book Saline, Flow SalineTreated, Payment SoilCost],
    ),
    listed("F32", Reason::BreedingTrials),
    computed(
        "F33",
        id::FARMLAND_ORGANIC_MATTER_GAIN_SHARE_PER_YEAR,
        by![Measure OrganicMatter, EventKind OrganicMatterFell],
    ),
    computed(
        "F34",
        id::FARMLAND_ORGANIC_MATTER_GAIN_SHARE_PER_YEAR,
        by![Measure OrganicMatter, GradeFlow Raised],
    ),
    computed(
        "F35",
        id::FARMLAND_ORGANIC_MATTER_GAIN_SHARE_PER_YEAR,
        by![Measure MeanGrade, Series FarmlandMeanGrade, EventKind QualityRefused],
    ),
    computed(
        "F36",
        id::FARMLAND_ORGANIC_MATTER_GAIN_SHARE_PER_YEAR,
        by![Measure MeanGrade, EventKind QualityEvaluated],
    ),
    listed("F37", Reason::QualityNetwork),
    computed(
        "F38",
        id::FARMLAND_TREE_ORCHARD_CONVERSION_WANMU_PER_YEAR,
        by![Flow DutyIncurred, Flow CreditsSpent, EventKind RegimeChange],
    ),
    computed(
        "F39",
        id::FARMLAND_TRANSITION_YEARS,
        by![Flow StartedImmediate, Flow StartedEngineering, Flow StartedReclamation, EventKind PoolSpent, EventKind ReserveSpent],
    ),
    constant(
        "F40",
        put![Param FARMLAND_ECOLOGICAL_SHARE_OF_RESERVE],
        by![Book MaskedReserve, EventKind ReserveMasked],
    ),
    constant(
        "F41",
        put![Param FARMLAND_RESTORATION_MASK_SHARE, Param FARMLAND_STEEP_MASK_FACTOR],
        by![Book MaskedRestorable, EventKind PoolMasked],
    ),
    computed("F42", id::FARMLAND_ACCEPTANCE_SHARE, by![Flow CreditsAccepted, Payment ActorSubsidy]),
    computed(
        "F43",
        id::FARMLAND_CAP_READING,
        by![Measure Cap, Measure UnmetByCap, EventKind CapBinds, EventKind CapZero],
    ),
    computed("F44", id::FARMLAND_NO_DECLINE_SWITCH, by![Measure Cap, EventKind CapZeroDecline]),
    computed(
        "F45",
        id::FARMLAND_FREEZE_FACTOR,
        by![Measure Frozen, Measure UnmetByFreeze, Payment Fine, EventKind CreditsFrozen],
    ),
    constant("F46", put![Year 2025], by![EventKind RegimeChange, Measure Cap]),
    computed(
        "F47",
        id::FARMLAND_ACCEPTANCE_SHARE,
        by![Book Area, EventKind RedlineArea, EventKind NationalArea],
    ),
    computed(
        "F48",
        id::FARMLAND_DEFICIT_CARRIED_SWITCH,
        by![Book Deficit, Flow DeficitIncurred, EventKind Decline],
    ),
    computed("F49", id::FARMLAND_ACCEPTANCE_SHARE, by![Book Duty, Flow DutyCleared, EventKind DutyUnmet]),
    computed(
        "F50",
        id::FARMLAND_PLATFORM_LIMIT_SHARE,
        by![Measure PlatformVolume, Measure PlatformPrice, Payment PlatformSold, Payment PlatformBought, EventKind PlatformLimit],
    ),
    constant(
        "F51",
        put![Param FARMLAND_SUITABILITY_REJECT_SHARE],
        by![Measure RejectedUnsuitable, EventKind UnsuitableRefused],
    ),
    computed(
        "F52",
        id::FARMLAND_COORDINATED_SHARE,
        by![Flow ConstructionCoordinated, Flow CoordinatedIn, Flow CoordinatedOut, Payment CoordinationCharge, Payment CoordinationPayment, EventKind CoordinationUsed],
    ),
    computed(
        "F53",
        id::FARMLAND_ACCEPTANCE_SHARE,
        by![Book Credits, Flow CreditsSpent, Flow DutyIncurred, EventKind CreditsShort],
    ),
    computed("F54", id::FARMLAND_CONSTRUCTION_GROWTH_SHARE_PER_YEAR, by![Payment Fee]),
    computed("F55", id::FARMLAND_FEE_YUAN_PER_M2, by![Payment Fee, Measure OccupationCost]),
    computed(
        "F56",
        id::FARMLAND_FEE_YUAN_PER_M2,
        by![Account Fund, Payment RestorationCost, Payment ReclamationCost, EventKind FundShort],
    ),
    computed("F57", id::FARMLAND_OTHER_ACTOR_SUBSIDY_YUAN_PER_MU, by![Payment ActorSubsidy]),
    constant("F58", put![Year 2026], by![EventKind QualityMeasures, Measure Acceptance]),
    computed(
        "F59",
        id::FARMLAND_ACCEPTANCE_SHARE,
        by![Measure Acceptance, Flow RestorationRejected, EventKind QualityMeasures],
    ),
    computed(
        "F60",
        id::FARMLAND_ACCEPTANCE_SHARE,
        by![Measure RejectedQuality, Flow CreditsAccepted, EventKind QualityRefused],
    ),
    constant(
        "F61",
        put![Param FARMLAND_REEVALUATION_LOSS_SHARE],
        by![Flow Reevaluated, Flow CreditsRevoked, EventKind Revoked],
    ),
    computed(
        "F62",
        id::FARMLAND_CARE_YUAN_PER_MU_PER_YEAR,
        by![Measure OccupationCost, Payment CareCharged, Payment CareSpent, EventKind CareUnfunded],
    ),
    computed("F63", id::FARMLAND_ACCEPTANCE_SHARE, by![Measure MatureKg, Measure AcceptedMatureKg]),
    computed("F64", id::FARMLAND_GRAIN_MARGIN_CHANGE_SHARE, by![Flow Orchards]),
    computed(
        "F65",
        id::FARMLAND_GRAIN_COMPENSATION_YUAN_PER_KG,
        by![Payment GrainPaid, Payment GrainReceived],
    ),
    computed(
        "F66",
        id::FARMLAND_GAP_CHARGE_YUAN_PER_MU,
        by![Payment GapPaid, Payment GapReward, EventKind GapCharged],
    ),
    computed(
        "F67",
        id::FARMLAND_ABANDONED_RECOVERY_SHARE_PER_YEAR,
        by![Book Abandoned, Flow LandAbandoned, Flow LandRecovered],
    ),
    computed(
        "F68",
        id::FARMLAND_ABANDONED_RECOVERY_SHARE_PER_YEAR,
        by![Flow LandRecovered, Payment RecoveryCost],
    ),
    computed(
        "F69",
        id::FARMLAND_FACILITY_WANMU_PER_YEAR,
        by![Book Facility, Flow FacilityBuilt, Payment FacilityCost],
    ),
    listed("F70", Reason::DivisionOfWork),
    listed("F71", Reason::Inspection),
    computed(
        "F72",
        id::FARMLAND_TRANSITION_YEARS,
        by![Flow StartedImmediate, Flow StartedEngineering, Book InRestoration],
    ),
    listed("F73", Reason::Publicity),
    listed("F74", Reason::ActionPlan),
    listed("F75", Reason::Legislation),
    computed(
        "F76",
        id::FARMLAND_PADDY_TOLERANCE_SHARE,
        by![EventKind PaddyFell, Book Paddy, Flow PaddyBuilt, Flow PaddyConverted, Series FarmlandPaddy],
    ),
    listed("F77", Reason::CountyTasks),
    computed(
        "F78",
        id::FARMLAND_PADDY_NEW_LAND_FACTOR,
        by![Flow PaddyBrought, Book Paddy, Payment CoordinationCharge],
    ),
    computed(
        "P01",
        id::FARMLAND_TREE_ORCHARD_CONVERSION_WANMU_PER_YEAR,
        by![Book Basic, EventKind NationalBasic, EventKind RedlineBasic],
    ),
    listed("P02", Reason::Background),
    computed(
        "P03",
        id::FARMLAND_ORGANIC_MATTER_GAIN_SHARE_PER_YEAR,
        by![Measure BasicGrade, Book Basic, EventKind BasicQualityFell],
    ),
    computed(
        "P04",
        id::FARMLAND_RESERVE_ZONE_TARGET_SHARE,
        by![Book ReserveZone, Flow BasicReplaced, EventKind ReserveZoneShort],
    ),
    computed(
        "P05",
        id::FARMLAND_RESERVE_ZONE_TARGET_SHARE,
        by![Flow ReserveZoneNew, EventKind ReserveZoneLimited],
    ),
    computed("P06", id::FARMLAND_RESERVE_ZONE_TARGET_SHARE, by![Flow ReserveZoneNew, Book ReserveZone]),
    computed(
        "P07",
        id::FARMLAND_OPTIMISATION_SHARE_PER_YEAR,
        by![Flow BasicOut, Flow BasicIn, Measure BasicGrade, EventKind BasicQualityFell],
    ),
    computed(
        "P08",
        id::FARMLAND_OPTIMISATION_SHARE_PER_YEAR,
        by![Measure BasicGood, Series FarmlandBasicGood],
    ),
    computed(
        "P09",
        id::FARMLAND_OPTIMISATION_SHARE_PER_YEAR,
        by![EventKind DecreeInForce, Flow BasicOut, Flow BlockOut, Flow ErrorOut, Flow BasicMajor],
    ),
    computed(
        "P10",
        id::FARMLAND_OPTIMISATION_SHARE_PER_YEAR,
        by![Flow AdjustmentApproved, Flow BasicOut, Flow BasicIn],
    ),
    computed("P11", id::FARMLAND_RESERVE_ZONE_TARGET_SHARE, by![Measure OutOfCounty, EventKind OutOfCounty]),
    computed(
        "P12",
        id::FARMLAND_RESERVE_ZONE_TARGET_SHARE,
        by![Measure GateClosed, Flow AdjustmentApproved, EventKind GateClosed],
    ),
    listed("P13", Reason::ReserveWeighed),
    computed(
        "P14",
        id::FARMLAND_OPTIMISATION_SHARE_PER_YEAR,
        by![Book BasicPending, Flow AdjustmentInForce, EventKind AdjustmentInForce],
    ),
    computed(
        "P15",
        id::FARMLAND_NATIONAL_MAJOR_SHARE,
        by![Flow BasicMajor, Measure ListRefused, EventKind ListRefused],
    ),
    constant(
        "P16",
        put![Param FARMLAND_MINING_SHARE_PER_YEAR],
        by![Flow Mining, Flow BasicMined, EventKind MiningReplaced],
    ),
    computed(
        "P17",
        id::FARMLAND_BLOCK_ADJUSTMENT_SHARE_PER_YEAR,
        by![Flow BlockOut, Flow BlockIn, EventKind BlockAdjusted],
    ),
    computed(
        "P18",
        id::FARMLAND_RESERVE_ZONE_TARGET_SHARE,
        by![Flow ErrorOut, Flow ErrorIn, Flow ErrorFilled, Book BasicErrors],
    ),
    computed("P19", id::FARMLAND_ACCEPTANCE_SHARE, by![Flow BasicLost, EventKind BasicLost]),
    listed("P20", Reason::Supervision),
    listed("P21", Reason::LocalRoom),
];
