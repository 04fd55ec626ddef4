//! Events: a rule binds, a flag goes up, a pool runs out, a target is passed.

use crate::region::Region;
use crate::register::{self, Rule};
use crate::time::{Period, Quarter, Year};

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $id:literal [$($rule:literal),+];)*) => {
        /// What happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EventKind { $($(#[$doc])* $variant,)* }

        impl EventKind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Name in files.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// The rules behind it, the one that is cited first.
            #[must_use]
            pub const fn rules(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($rule),+],)* }
            }

            /// Whether it belongs to storage, power or energy rather than to farmland: by the series of its first rule.
            #[must_use]
            pub fn of_storage(self) -> bool {
                !self.rules()[0].starts_with(['F', 'N', 'P'])
            }
        }
    };
}

kinds! {
    /// All occupation enters one balance; replenishment fixes occupation for the first time.
    RegimeChange "regime_change" ["N204", "F38", "F46"];
    /// The plan to turn permanent basic farmland into high-standard farmland is issued.
    PlanInForce "plan_in_force" ["F20"];
    /// First full year of the decree on permanent basic farmland: only listed cases may change it.
    DecreeInForce "decree_in_force" ["F17", "P09"];
    /// First full year of the acceptance measures: no worse than what the same county built on the year before.
    QualityMeasures "quality_measures" ["F58", "F59"];
    /// … unmet for want of cap.
    CapBinds "cap_binds" ["F43"];
    /// No net increase after what is owed, cap is zero, … unmet.
    CapZero "cap_zero" ["F43"];
    /// Farmland was not kept in balance, cap is zero, … unmet.
    CapZeroDecline "cap_zero_decline" ["F44"];
    /// Farmland or basic farmland is below its floor, veto: nothing but national projects, … unmet.
    CapZeroFloor "cap_zero_floor" ["F19"];
    /// Credits frozen for illegal building, … unmet.
    CreditsFrozen "credits_frozen" ["F45"];
    /// Too few credits banked, … unmet.
    CreditsShort "credits_short" ["F53"];
    /// The provincial platform may not trade more, … of counties unmet.
    PlatformLimit "platform_limit" ["F50"];
    /// The reserve zone cannot replace it, … of listed projects unmet.
    ReserveZoneShort "reserve_zone_short" ["P04"];
    /// No stable farmland outside basic farmland, … of projects not listed unmet.
    ListRefused "list_refused" ["P15"];
    /// … for national projects in fragile provinces replenished elsewhere.
    CoordinationUsed "coordination_used" ["F52"];
    /// Immediately restorable land is spent.
    PoolSpent "pool_spent" ["F39"];
    /// Immediately restorable land is spent; … more is excluded in principle.
    PoolMasked "pool_masked" ["F41"];
    /// Usable reserve land is spent.
    ReserveSpent "reserve_spent" ["F39"];
    /// Reserve land is spent; … inside ecological red lines may not be reclaimed.
    ReserveMasked "reserve_masked" ["F40"];
    /// … less accepted than built on this year.
    QuantityShort "quantity_short" ["F03"];
    /// Replenished capacity is … below what was taken this year.
    CapacityShort "capacity_short" ["F02"];
    /// Nationally, building moves to better land and the lagged gate leaks ….
    QualityLeak "quality_leak" ["F04"];
    /// … refused for quality.
    QualityRefused "quality_refused" ["F60", "F35"];
    /// … refused as scattered or unstable.
    ScatteredRefused "scattered_refused" ["F05"];
    /// … refused as forced against natural conditions.
    UnsuitableRefused "unsuitable_refused" ["F51"];
    /// Nationally, … fails re-evaluation.
    Revoked "revoked" ["F61"];
    /// Farmland fell by ….
    Decline "decline" ["F48", "F01"];
    /// Farmland is … below its floor.
    RedlineArea "redline_area" ["F13", "F47"];
    /// Permanent basic farmland is … below its floor.
    RedlineBasic "redline_basic" ["F13", "P01"];
    /// National farmland is … below 1.865 bn mu.
    NationalArea "national_area" ["F08"];
    /// National permanent basic farmland is … below 1.546 bn mu.
    NationalBasic "national_basic" ["F09", "P01"];
    /// Farmland is … below the task of 2035, not yet due.
    TaskGap "task_gap" ["F12"];
    /// … of trees, orchards, farm building, mining and failed land not replenished.
    DutyUnmet "duty_unmet" ["F49", "F53"];
    /// Fails the yearly assessment.
    AssessmentFailed "assessment_failed" ["F18", "F19"];
    /// … replaced outside the county.
    OutOfCounty "out_of_county" ["P11"];
    /// Nationally, mining damages … of basic farmland, replaced.
    MiningReplaced "mining_replaced" ["P16"];
    /// Nationally, some counties hold no more than one per cent in reserve, … may not be adjusted.
    GateClosed "gate_closed" ["P12"];
    /// Nationally, … adjusted, approved the year before.
    AdjustmentInForce "adjustment_in_force" ["P14", "P10"];
    /// Nationally, … adjusted in a block for a strategic platform.
    BlockAdjusted "block_adjusted" ["P17"];
    /// … of the reserve-zone target finds no fit land.
    ReserveZoneLimited "reserve_zone_limited" ["P05", "P06"];
    /// Basic farmland falls by … outside the listed cases, for want of stable farmland.
    BasicLost "basic_lost" ["P19"];
    /// Mean grade of basic farmland worsens.
    BasicQualityFell "basic_quality_fell" ["P03", "P07"];
    /// … short of the yearly task of high-standard farmland.
    StandardTaskMissed "standard_task_missed" ["F23"];
    /// Nationally, … of works below standard do not count.
    StandardRejected "standard_rejected" ["F24"];
    /// High-standard farmland falls by ….
    StandardFell "standard_fell" ["F25"];
    /// Paddy is … below its opening, by more than our tolerance; Yunnan's notice and Guangxi's measures ask for it of
    /// these two, elsewhere no rule does.
    PaddyFell "paddy_fell" ["F76", "F78"];
    /// Nationally, irrigation taken by construction, … replaced.
    IrrigationReplaced "irrigation_replaced" ["F28"];
    /// The water cap holds back … of new irrigation.
    IrrigationLimited "irrigation_limited" ["F27"];
    /// Water use passes the cap of 2030, by what … of irrigation take.
    WaterCapExceeded "water_cap_exceeded" ["F27"];
    /// Protected black soil falls by ….
    BlackSoilFell "black_soil_fell" ["F29"];
    /// Organic matter of farmland falls.
    OrganicMatterFell "organic_matter_fell" ["F33"];
    /// Five-yearly evaluation of farmland quality.
    QualityEvaluated "quality_evaluated" ["F36", "F35"];
    /// Nationally, fees do not pay for replenishment, … of public money needed.
    FundShort "fund_short" ["F54", "F56"];
    /// The fund for replenishment is overdrawn by ….
    FundBorrows "fund_borrows" ["F56"];
    /// Nationally, upkeep of new land lacks ….
    CareUnfunded "care_unfunded" ["F62"];
    /// Pays … for its task gap.
    GapCharged "gap_charged" ["F66"];
    /// New-type storage reaches … and passes 180 GW.
    StorageTargetPassed "storage_target_passed" ["S03"];
    /// … added since 2025, past 100 GW.
    StorageAddedPassed "storage_added_passed" ["S02"];
    /// By our account … invested since 2025, past 250 bn yuan.
    InvestmentPassed "investment_passed" ["S04"];
    /// Obligatory pairing ends; voluntary from here on.
    PairingEnds "pairing_ends" ["M136", "S06"];
    /// The plan does not add up: the stock of 2024 and exactly 100 GW more miss 180 GW by ….
    PlanGap "plan_gap" ["S03", "S02"];
    /// 100 GW were added in 2025-2027, and yet the stock of 2027 is … short of 180 GW.
    AddedButShort "added_but_short" ["S03", "S02"];
    /// Independent storage is paid for capacity, … in the first year.
    CapacityPayment "capacity_payment_starts" ["S14"];
    /// Storage can earn the whole spot spread in every province.
    SpotMarket "spot_market" ["S15"];
    /// … of paired storage bids jointly with its plant.
    JointBidding "joint_bidding" ["S12"];
    /// Ramping and inertia are paid for.
    AncillaryProducts "ancillary_products" ["S13"];
    /// Four hours of independent storage return more than two for the first time.
    LongerPays "longer_pays" ["S14"];
    /// Nationally, the use of storage falls from … to …, … less.
    UseFell "use_fell" ["S09"];
    /// Storage begins to retire, … first.
    RetirementBegins "retirement_begins" ["S11"];
    /// Storage is … below the province's own target for 2025.
    BelowOwnTarget "below_own_target" ["S16"];
    /// Computing takes …, twice as much as in 2024.
    ComputingDoubled "computing_doubled" ["S08", "I02"];
    /// Traditional power equipment grows … a year, less than 6 % (illustrative account).
    TraditionalBelow "traditional_below" ["E02"];
    /// National clusters grow … a year, less than 7 % (illustrative account).
    ClustersBelow "clusters_below" ["E06"];
    /// Leading firms grow … a year, less than 10 % (illustrative account).
    LeadingBelow "leading_below" ["E07"];
    /// New-energy equipment falls by … a year, short of stable with a rise (illustrative account).
    NewEnergyFell "new_energy_fell" ["E03"];
    /// Nationally, energy asks for … of farmland.
    EnergyLand "energy_land" ["E09"];
}

impl EventKind {
    /// Kinds that say that the cap on construction is zero.
    pub const CAP_ZERO: [Self; 3] = [Self::CapZero, Self::CapZeroDecline, Self::CapZeroFloor];
    /// Kinds that say that the cap holds construction back.
    pub const CAP_HOLDS: [Self; 4] =
        [Self::CapBinds, Self::CapZero, Self::CapZeroDecline, Self::CapZeroFloor];
}

/// Something that happened in a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// Year.
    pub year: Year,
    /// Quarter, for storage.
    pub quarter: Option<Quarter>,
    /// Where.
    pub region: Region,
    /// What.
    pub kind: EventKind,
    /// How much, in [`Event::unit`]; zero where there is nothing to measure.
    pub quantity: f64,
    /// What there was before, where the quantity is a fall from it; in the same unit.
    pub before: Option<f64>,
    /// Unit of the quantity: `mu`, `kW`, `yuan`, `kg`, or empty.
    pub unit: &'static str,
    /// It follows from our own split of national totals over the provinces.
    pub rests_on_split: bool,
}

impl Event {
    /// When it happens.
    #[must_use]
    pub fn period(&self) -> Period {
        self.quarter.map_or(Period::Year(self.year), Period::Quarter)
    }

    /// `2029` or `2026Q4`.
    #[must_use]
    pub fn time(&self) -> String {
        self.period().to_string()
    }

    /// The rule behind it; none where no rule of the place asks for it.
    #[must_use]
    pub fn rule(&self) -> Option<&'static Rule> {
        let rules = self.kind.rules();
        let rule = match (self.kind, self.region.code()) {
            // Notices of two provinces, each of its own; elsewhere it is an indicator of ours.
            (EventKind::PaddyFell, "53") => rules[0],
            (EventKind::PaddyFell, "45") => rules[1],
            (EventKind::PaddyFell, _) => return None,
            _ => rules[0],
        };
        register::rule(rule)
    }
}
