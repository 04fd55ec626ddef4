//! The rules on storage (S), power equipment (E), artificial intelligence (I) and partnerships (G).

use crate::event::EventKind;
use crate::series::Series;

use super::row::{Carrier, Coverage, computed, listed};

/// Why none of the rules on partnerships is computed.
const NO_QUEUE_ZH: &str = "存量 PPP 项目没有公布的清单与金额，与耕地、储能的联系未见数据，不计算。";
const NO_QUEUE_EN: &str = "No list of projects or amounts is published, and no figure ties them to farmland or storage: not computed.";

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
    listed(
        "S11",
        "标准体系没有量；寿命、衰减与退役以假设进入。",
        "Standards have no quantity; life, fade and retirement enter as assumptions.",
    ),
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
    listed(
        "E04",
        "“合理区间”没有公布上下限，无法检验。",
        "The reasonable range has no published bounds: nothing to test against.",
    ),
    listed(
        "E05",
        "没有公布的出口量或增幅；出口增速只作为假设进入装备核算。",
        "No volume or pace of exports is published; their growth enters the account of equipment as an assumption.",
    ),
    computed("E06", by![Series EquipmentClusters, EventKind ClustersBelow]),
    computed("E07", by![Series EquipmentLeading, EventKind LeadingBelow]),
    listed(
        "E08",
        "标志性装备突破没有与投资或出力相联系的量。",
        "Breakthroughs in landmark equipment: no quantity that bears on investment or output.",
    ),
    computed(
        "E09",
        by![Series LandPvAncillary, Series LandWind, Series LandLines, Series LandPumpedHydro, Series LandMining, Series LandStorage, EventKind EnergyLand, Figure "curtailed_share"],
    ),
    listed(
        "E10",
        "首台套、设备更新与金融支持没有公布对造价的影响；造价可在情景中改变。",
        "First-set insurance, renewal and finance: no published effect on cost; cost may be changed in a scenario.",
    ),
    listed("E11", "竞争秩序与海外市场，没有量。", "Orderly competition and overseas markets: no quantity."),
    listed(
        "I01",
        "六大行动没有与土地或能源相联系的量。",
        "Six actions: no quantity that bears on land or energy.",
    ),
    computed(
        "I02",
        by![Series ComputingUse, Series StorageUseComputing, Series LandDataCentres, EventKind ComputingDoubled],
    ),
    listed("I03", "中试基地没有量。", "Pilot bases: no quantity."),
    listed(
        "I04",
        "避免一哄而上是原则；算力用电的高低路径可在情景中比较。",
        "Not to rush is a principle; high and low paths of computing may be compared in scenarios.",
    ),
    listed("G01", NO_QUEUE_ZH, NO_QUEUE_EN),
    listed("G02", NO_QUEUE_ZH, NO_QUEUE_EN),
    listed("G03", NO_QUEUE_ZH, NO_QUEUE_EN),
    listed("G04", NO_QUEUE_ZH, NO_QUEUE_EN),
    listed("G05", NO_QUEUE_ZH, NO_QUEUE_EN),
    listed("G06", NO_QUEUE_ZH, NO_QUEUE_EN),
    listed("G07", NO_QUEUE_ZH, NO_QUEUE_EN),
];
