//! Which rules of the documents the model computes, and by what: one row per rule of the register.
//!
//! A rule of force Q (qualitative: an actor's duty) may be listed with the reason why no quantity stands for
//! it; every other rule is carried by something a reader can open. Carriers are typed, so a row that names
//! what does not exist does not compile.

use crate::event::EventKind;
use crate::farmland::book::{Book, Flow};
use crate::farmland::grade::GradeFlow;
use crate::farmland::measure::Measure;
use crate::farmland::money::{Account, Payment};
use crate::lang::{Lang, Text};
use crate::register::{CONTENTS, Content, RULES, Rule};
use crate::series::Series;

/// First letters of the rule ids that this table answers for: an id is one of them and a number.
pub const FAMILIES: &[char] = &['F', 'P'];

/// Something in the results that carries a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// A column.
    Series(Series),
    /// A stock of land.
    Book(Book),
    /// A flow of land.
    Flow(Flow),
    /// A flow between grades.
    GradeFlow(GradeFlow),
    /// A number of a province and year.
    Measure(Measure),
    /// A stock of money.
    Account(Account),
    /// A payment.
    Payment(Payment),
    /// An event.
    EventKind(EventKind),
}

impl Carrier {
    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Series(x) => x.id(),
            Self::Book(x) => x.id(),
            Self::Flow(x) => x.id(),
            Self::GradeFlow(x) => x.id(),
            Self::Measure(x) => x.id(),
            Self::Account(x) => x.id(),
            Self::Payment(x) => x.id(),
            Self::EventKind(x) => x.id(),
        }
    }
}

/// How the model treats a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// By these quantities and events.
    Computed {
        /// What carries it, the most telling first.
        what: &'static [Carrier],
    },
    /// Not computed.
    Listed {
        /// Why.
        reason: Text,
    },
}

/// The row of a rule.
#[derive(Clone, Copy, Debug)]
pub struct Coverage {
    /// Id in the rule table of the register, such as `F43`.
    pub rule: &'static str,
    /// How it is treated.
    pub treatment: Treatment,
}

/// How a rule is treated, for tables: `computed` with the names of what carries it, `listed` with the reason;
/// both empty for a rule this table does not answer for.
#[must_use]
pub fn told(rule: &str, lang: Lang) -> (&'static str, String) {
    match of(rule).map(|row| row.treatment) {
        Some(Treatment::Computed { what }) => {
            let names: Vec<&str> = what.iter().map(|carrier| carrier.id()).collect();
            ("computed", names.join(" "))
        }
        Some(Treatment::Listed { reason }) => ("listed", reason.get(lang).to_owned()),
        None => ("", String::new()),
    }
}

/// The row of a rule, if it has one.
#[must_use]
pub fn of(rule: &str) -> Option<&'static Coverage> {
    ROWS.iter().find(|row| row.rule == rule)
}

/// The rules this table answers for, in the order of the register.
pub fn rules() -> impl Iterator<Item = (&'static Rule, &'static Content)> {
    RULES.iter().zip(CONTENTS).filter(|(rule, _)| {
        let mut letters = rule.id.chars();
        letters.next().is_some_and(|first| FAMILIES.contains(&first))
            && letters.clone().next().is_some()
            && letters.all(|c| c.is_ascii_digit())
    })
}

const fn computed(rule: &'static str, what: &'static [Carrier]) -> Coverage {
    Coverage { rule, treatment: Treatment::Computed { what } }
}

const fn listed(rule: &'static str, zh: &'static str, en: &'static str) -> Coverage {
    Coverage { rule, treatment: Treatment::Listed { reason: Text { zh, en } } }
}

/// `by![Book Area, Flow Trees]`: carriers by kind and name.
macro_rules! by {
    ($($kind:ident $name:ident),+ $(,)?) => { &[$(Carrier::$kind($kind::$name)),+] };
}

/// Every rule of [`rules`], in the order of the register.
pub static ROWS: &[Coverage] = &[
    computed("F01", by![Series FarmlandArea, Book Area, EventKind Decline]),
    computed(
        "F02",
        by![Measure OccupiedKg, Measure AcceptedKg, Measure OccupiedGrade, Measure AcceptedGrade, EventKind CapacityShort],
    ),
    computed("F03", by![Series FarmlandReplenished, Series FarmlandConstruction, EventKind QuantityShort]),
    computed("F04", by![Measure AcceptedGrade, Measure OccupiedGrade, Measure LeakKg, EventKind QualityLeak]),
    computed("F05", by![Measure RejectedScattered, EventKind ScatteredRefused]),
    computed("F06", by![Book Standard, Measure StandardTask, Flow StandardBuilt]),
    listed(
        "F07",
        "执法是部门职责；其效果只以假设 farmland.detection_share（被制止的比例）进入。",
        "Enforcement is a duty of offices; only its effect enters, as the assumption farmland.detection_share.",
    ),
    computed("F08", by![Series FarmlandArea, EventKind NationalArea]),
    computed("F09", by![Series FarmlandBasic, EventKind NationalBasic]),
    computed("F10", by![Book Standard, Book Upgraded, Flow StandardUpgraded]),
    listed(
        "F11",
        "统筹治理的原则，未给出量；可见部分为排除区与有机质，见 F40、F41、F33。",
        "A principle without a quantity; what can be seen of it is the excluded land and organic matter, F40, F41 and F33.",
    ),
    computed("F12", by![Series FarmlandArea, Series FarmlandBasic, EventKind TaskGap]),
    computed("F13", by![EventKind RedlineArea, EventKind RedlineBasic, Measure AssessmentFailed]),
    computed("F14", by![Flow Restored, Measure NeedKg, Measure MatureKg]),
    listed(
        "F15",
        "土壤普查的地块评价没有分省结果；其后果由 F51 的否决比例承担。",
        "The census rates plots and has no provincial result; its consequence is the refused share of F51.",
    ),
    computed("F16", by![Book Immediate, Flow StartedImmediate, Flow Trees, Flow Orchards]),
    computed("F17", by![EventKind DecreeInForce, Flow AdjustmentApproved]),
    computed("F18", by![Measure AssessmentFailed, EventKind AssessmentFailed]),
    computed("F19", by![Book AreaBreach, Book BasicBreach, Series FarmlandBreach, EventKind CapZeroFloor]),
    computed("F20", by![EventKind PlanInForce, Measure StandardTask, Flow StandardUpgraded]),
    computed(
        "F21",
        by![Payment StandardCost, Payment UpgradeCost, Payment UpkeepCost, Payment Appropriation],
    ),
    computed("F22", by![Measure StandardTask]),
    computed("F23", by![Measure StandardTask, EventKind StandardTaskMissed]),
    computed("F24", by![Measure StandardRejected, Flow StandardBuilt, EventKind StandardRejected]),
    computed(
        "F25",
        by![Flow StandardOccupied, Flow StandardReplaced, Book StandardOwed, EventKind StandardFell],
    ),
    computed("F26", by![Flow StandardDecayed, Payment UpkeepCost]),
    computed(
        "F27",
        by![Book Irrigated, Flow IrrigationNew, Book WaterSaving, Measure WaterUse, EventKind IrrigationLimited, EventKind WaterCapExceeded],
    ),
    computed(
        "F28",
        by![Flow IrrigationTaken, Flow IrrigationReplaced, Payment IrrigationCompensation, EventKind IrrigationReplaced],
    ),
    computed(
        "F29",
        by![Book BlackSoil, Flow BlackSoilProtected, Flow BlackSoilTaken, EventKind BlackSoilFell],
    ),
    computed("F30", by![Book Acid, Flow AcidTreated, Book Degraded, Flow DegradedTreated, Payment SoilCost]),
    computed("F31", by![Book Saline, Flow SalineTreated, Payment SoilCost]),
    listed(
        "F32",
        "育种试验没有可用的增产系数；盐碱地单产与同等级耕地相同。",
        "Breeding trials give no usable gain; saline land yields what its grade yields.",
    ),
    computed("F33", by![Measure OrganicMatter, EventKind OrganicMatterFell]),
    computed("F34", by![Measure OrganicMatter, GradeFlow Raised]),
    computed("F35", by![Measure MeanGrade, Series FarmlandMeanGrade, EventKind QualityRefused]),
    computed("F36", by![Measure MeanGrade, EventKind QualityEvaluated]),
    listed(
        "F37",
        "监测网络影响测量误差；本模型的等级没有测量误差，调查误差只用于总量检验。",
        "The network bears on measurement error; grades here have none, and survey error enters the test of area only.",
    ),
    computed("F38", by![Flow DutyIncurred, Flow CreditsSpent, EventKind RegimeChange]),
    computed(
        "F39",
        by![Flow StartedImmediate, Flow StartedEngineering, Flow StartedReclamation, EventKind PoolSpent, EventKind ReserveSpent],
    ),
    computed("F40", by![Book MaskedReserve, EventKind ReserveMasked]),
    computed("F41", by![Book MaskedRestorable, EventKind PoolMasked]),
    computed("F42", by![Flow CreditsAccepted, Payment ActorSubsidy]),
    computed("F43", by![Measure Cap, Measure UnmetByCap, EventKind CapBinds, EventKind CapZero]),
    computed("F44", by![Measure Cap, EventKind CapZeroDecline]),
    computed("F45", by![Measure Frozen, Measure UnmetByFreeze, Payment Fine, EventKind CreditsFrozen]),
    computed("F46", by![EventKind RegimeChange, Measure Cap]),
    computed("F47", by![Book Area, EventKind RedlineArea, EventKind NationalArea]),
    computed("F48", by![Book Deficit, Flow DeficitIncurred, EventKind Decline]),
    computed("F49", by![Book Duty, Flow DutyCleared, EventKind DutyUnmet]),
    computed(
        "F50",
        by![Measure PlatformVolume, Measure PlatformPrice, Payment PlatformSold, Payment PlatformBought, EventKind PlatformLimit],
    ),
    computed("F51", by![Measure RejectedUnsuitable, EventKind UnsuitableRefused]),
    computed(
        "F52",
        by![Flow ConstructionCoordinated, Flow CoordinatedIn, Flow CoordinatedOut, Payment CoordinationCharge, Payment CoordinationPayment, EventKind CoordinationUsed],
    ),
    computed("F53", by![Book Credits, Flow CreditsSpent, Flow DutyIncurred, EventKind CreditsShort]),
    computed("F54", by![Payment Fee]),
    computed("F55", by![Payment Fee, Measure OccupationCost]),
    computed("F56", by![Account Fund, Payment RestorationCost, Payment ReclamationCost, EventKind FundShort]),
    computed("F57", by![Payment ActorSubsidy]),
    computed("F58", by![EventKind QualityMeasures, Measure Acceptance]),
    computed("F59", by![Measure Acceptance, Flow RestorationRejected, EventKind QualityMeasures]),
    computed("F60", by![Measure RejectedQuality, Flow CreditsAccepted, EventKind QualityRefused]),
    computed("F61", by![Flow Reevaluated, Flow CreditsRevoked, EventKind Revoked]),
    computed(
        "F62",
        by![Measure OccupationCost, Payment CareCharged, Payment CareSpent, EventKind CareUnfunded],
    ),
    computed("F63", by![Measure MatureKg, Measure AcceptedMatureKg]),
    computed("F64", by![Flow Orchards]),
    computed("F65", by![Payment GrainPaid, Payment GrainReceived]),
    computed("F66", by![Payment GapPaid, Payment GapReward, EventKind GapCharged]),
    computed("F67", by![Book Abandoned, Flow LandAbandoned, Flow LandRecovered]),
    computed("F68", by![Flow LandRecovered, Payment RecoveryCost]),
    computed("F69", by![Book Facility, Flow FacilityBuilt, Payment FacilityCost]),
    listed(
        "F70",
        "组织领导与部门分工，没有量。",
        "Leadership and the division of work between departments: no quantity.",
    ),
    listed(
        "F71",
        "督察与司法衔接是部门职责；其效果只以 farmland.detection_share 与 farmland.rectification_share_per_year 进入。",
        "Inspection and its link with the courts are duties of offices; only their effect enters, as farmland.detection_share and farmland.rectification_share_per_year.",
    ),
    computed("F72", by![Flow StartedImmediate, Flow StartedEngineering, Book InRestoration]),
    listed(
        "F73",
        "宣传与社会监督没有量；其效果包含在 farmland.detection_share 中。",
        "Publicity and supervision by society have no quantity; their effect is part of farmland.detection_share.",
    ),
    computed("P01", by![Book Basic, EventKind NationalBasic, EventKind RedlineBasic]),
    listed(
        "P02",
        "立法背景，引出 P09—P19，本身没有规定。",
        "Background of the decree; leads to P09-P19 and rules nothing itself.",
    ),
    computed("P03", by![Measure BasicGrade, Book Basic, EventKind BasicQualityFell]),
    computed("P04", by![Book ReserveZone, Flow BasicReplaced, EventKind ReserveZoneShort]),
    computed("P05", by![Flow ReserveZoneNew, EventKind ReserveZoneLimited]),
    computed("P06", by![Flow ReserveZoneNew, Book ReserveZone]),
    computed("P07", by![Flow BasicOut, Flow BasicIn, Measure BasicGrade, EventKind BasicQualityFell]),
    computed("P08", by![Measure BasicGood, Series FarmlandBasicGood]),
    computed(
        "P09",
        by![EventKind DecreeInForce, Flow BasicOut, Flow BlockOut, Flow ErrorOut, Flow BasicMajor],
    ),
    computed("P10", by![Flow AdjustmentApproved, Flow BasicOut, Flow BasicIn]),
    computed("P11", by![Measure OutOfCounty, EventKind OutOfCounty]),
    computed("P12", by![Measure GateClosed, Flow AdjustmentApproved, EventKind GateClosed]),
    listed(
        "P13",
        "后备资源是审核时的参考，没有规定数量关系。",
        "Reserve land is something to be weighed in the review; no quantity is ruled.",
    ),
    computed("P14", by![Book BasicPending, Flow AdjustmentInForce, EventKind AdjustmentInForce]),
    computed("P15", by![Flow BasicMajor, Measure ListRefused, EventKind ListRefused]),
    computed("P16", by![Flow Mining, Flow BasicMined, EventKind MiningReplaced]),
    computed("P17", by![Flow BlockOut, Flow BlockIn, EventKind BlockAdjusted]),
    computed("P18", by![Flow ErrorOut, Flow ErrorIn, Flow ErrorFilled, Book BasicErrors]),
    computed("P19", by![Flow BasicLost, EventKind BasicLost]),
    listed("P20", "监督检查是部门职责，没有量。", "Supervision is a duty of offices: no quantity."),
    listed(
        "P21",
        "授权地方的空间；各省参数可在情景中改变，规定本身没有量。",
        "Room left to localities; parameters may be changed in a scenario, and the rule itself has no quantity.",
    ),
];
