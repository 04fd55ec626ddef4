//! Events: a rule binds, a flag goes up, a pool runs out, a target is passed.

use crate::lang::{Lang, Text};
use crate::number;
use crate::region::Region;
use crate::register::{self, Rule};
use crate::time::{Quarter, Year};

macro_rules! kinds {
    ($($variant:ident $id:literal [$($rule:literal),+] $zh:literal $en:literal;)*) => {
        /// What happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EventKind { $(#[doc = $en] $variant,)* }

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

            /// What happens, of no place and with `…` for what is measured.
            #[must_use]
            pub fn plain(self, lang: Lang) -> String {
                let text = self.sentence().get(lang).replace("{place}：", "").replace("{place}: ", "");
                ["{amount}", "{before}", "{after}"].iter().fold(text, |text, hole| text.replace(hole, "…"))
            }

            /// The sentence, `{place}` and `{amount}` to be filled in, of a fall `{before}` and `{after}` too.
            const fn sentence(self) -> Text {
                match self { $(Self::$variant => Text { zh: $zh, en: $en },)* }
            }
        }
    };
}

kinds! {
    RegimeChange "regime_change" ["N204", "F38", "F46"]
        "各类占用统一纳入占补平衡，首次适用以补定占"
        "All occupation enters one balance; replenishment fixes occupation for the first time";
    PlanInForce "plan_in_force" ["F20"]
        "逐步把永久基本农田建成高标准农田的实施方案印发"
        "The plan to turn permanent basic farmland into high-standard farmland is issued";
    DecreeInForce "decree_in_force" ["F17", "P09"]
        "永久基本农田保护红线管理办法首个完整年度"
        "First full year of the decree on permanent basic farmland: only listed cases may change it";
    QualityMeasures "quality_measures" ["F58", "F59"]
        "补充耕地质量验收办法首个完整年度：质量不得低于同县上年占用耕地"
        "First full year of the acceptance measures: no worse than what the same county built on the year before";
    CapBinds "cap_binds" ["F43"]
        "{place}：占用上限所限，未满足 {amount}"
        "{place}: {amount} unmet for want of cap";
    CapZero "cap_zero" ["F43"]
        "{place}：抵补后没有净增量，占用上限为零，未满足 {amount}"
        "{place}: no net increase after what is owed, cap is zero, {amount} unmet";
    CapZeroDecline "cap_zero_decline" ["F44"]
        "{place}：总量未能动态平衡，占用上限为零，未满足 {amount}"
        "{place}: farmland was not kept in balance, cap is zero, {amount} unmet";
    CapZeroFloor "cap_zero_floor" ["F19"]
        "{place}：耕地或永久基本农田低于底线，一票否决，国家重大项目以外不得占用，未满足 {amount}"
        "{place}: farmland or basic farmland is below its floor, veto: nothing but national projects, {amount} unmet";
    CreditsFrozen "credits_frozen" ["F45"]
        "{place}：因违法建设冻结指标，未满足 {amount}"
        "{place}: credits frozen for illegal building, {amount} unmet";
    CreditsShort "credits_short" ["F53"]
        "{place}：指标库不足，未满足 {amount}"
        "{place}: too few credits banked, {amount} unmet";
    PlatformLimit "platform_limit" ["F50"]
        "{place}：省级平台调剂规模不足，市县未满足 {amount}"
        "{place}: the provincial platform may not trade more, {amount} of counties unmet";
    ReserveZoneShort "reserve_zone_short" ["P04"]
        "{place}：储备区不足以补划，名录内项目未满足 {amount}"
        "{place}: the reserve zone cannot replace it, {amount} of listed projects unmet";
    ListRefused "list_refused" ["P15"]
        "{place}：永久基本农田以外已无稳定耕地，名录外项目未满足 {amount}"
        "{place}: no stable farmland outside basic farmland, {amount} of projects not listed unmet";
    CoordinationUsed "coordination_used" ["F52"]
        "生态脆弱地区国家重大项目跨省统筹补充 {amount}"
        "{amount} for national projects in fragile provinces replenished elsewhere";
    PoolSpent "pool_spent" ["F39"]
        "{place}：即可恢复资源用尽"
        "{place}: immediately restorable land is spent";
    PoolMasked "pool_masked" ["F41"]
        "{place}：即可恢复资源用尽，另有 {amount} 原则上不得作为来源"
        "{place}: immediately restorable land is spent; {amount} more is excluded in principle";
    ReserveSpent "reserve_spent" ["F39"]
        "{place}：可用后备资源用尽"
        "{place}: usable reserve land is spent";
    ReserveMasked "reserve_masked" ["F40"]
        "{place}：后备资源用尽，生态红线内 {amount} 禁止开垦"
        "{place}: reserve land is spent; {amount} inside ecological red lines may not be reclaimed";
    QuantityShort "quantity_short" ["F03"]
        "{place}：当年验收补充少于建设占用 {amount}"
        "{place}: {amount} less accepted than built on this year";
    CapacityShort "capacity_short" ["F02"]
        "{place}：当年补充产能少于占用产能 {amount}"
        "{place}: replenished capacity is {amount} below what was taken this year";
    QualityLeak "quality_leak" ["F04"]
        "全国占用转向更好的地，滞后的质量门槛漏损 {amount}"
        "Nationally, building moves to better land and the lagged gate leaks {amount}";
    QualityRefused "quality_refused" ["F60", "F35"]
        "{place}：质量不达标未通过验收 {amount}"
        "{place}: {amount} refused for quality";
    ScatteredRefused "scattered_refused" ["F05"]
        "{place}：不连片、不稳定未通过验收 {amount}"
        "{place}: {amount} refused as scattered or unstable";
    UnsuitableRefused "unsuitable_refused" ["F51"]
        "{place}：不顾自然条件强行补充，否决 {amount}"
        "{place}: {amount} refused as forced against natural conditions";
    Revoked "revoked" ["F61"]
        "全国再评价不合格，退出 {amount}"
        "Nationally, {amount} fails re-evaluation";
    Decline "decline" ["F48", "F01"]
        "{place}：耕地减少 {amount}"
        "{place}: farmland fell by {amount}";
    RedlineArea "redline_area" ["F13", "F47"]
        "{place}：耕地低于底线 {amount}"
        "{place}: farmland is {amount} below its floor";
    RedlineBasic "redline_basic" ["F13", "P01"]
        "{place}：永久基本农田低于底线 {amount}"
        "{place}: permanent basic farmland is {amount} below its floor";
    NationalArea "national_area" ["F08"]
        "全国耕地低于 18.65亿亩，缺 {amount}"
        "National farmland is {amount} below 1.865 bn mu";
    NationalBasic "national_basic" ["F09", "P01"]
        "全国永久基本农田低于 15.46亿亩，缺 {amount}"
        "National permanent basic farmland is {amount} below 1.546 bn mu";
    TaskGap "task_gap" ["F12"]
        "{place}：耕地低于 2035 年任务 {amount}，尚未到期"
        "{place}: farmland is {amount} below the task of 2035, not yet due";
    DutyUnmet "duty_unmet" ["F49", "F53"]
        "{place}：林果、农业建设、矿业占用与再评价退出未补足 {amount}"
        "{place}: {amount} of trees, orchards, farm building, mining and failed land not replenished";
    AssessmentFailed "assessment_failed" ["F18", "F19"]
        "{place}：年度考核不合格"
        "{place}: fails the yearly assessment";
    OutOfCounty "out_of_county" ["P11"]
        "{place}：县内储备区不足，县外补划 {amount}"
        "{place}: {amount} replaced outside the county";
    MiningReplaced "mining_replaced" ["P16"]
        "全国矿业损毁永久基本农田 {amount}，补划"
        "Nationally, mining damages {amount} of basic farmland, replaced";
    GateClosed "gate_closed" ["P12"]
        "全国部分县储备区不超过任务的百分之一，不得调整 {amount}"
        "Nationally, some counties hold no more than one per cent in reserve, {amount} may not be adjusted";
    AdjustmentInForce "adjustment_in_force" ["P14", "P10"]
        "全国上年批准的优进劣出生效 {amount}"
        "Nationally, {amount} adjusted, approved the year before";
    BlockAdjusted "block_adjusted" ["P17"]
        "全国功能平台区域性调整 {amount}"
        "Nationally, {amount} adjusted in a block for a strategic platform";
    ReserveZoneLimited "reserve_zone_limited" ["P05", "P06"]
        "{place}：可划入储备区的地块不足，差 {amount}"
        "{place}: {amount} of the reserve-zone target finds no fit land";
    BasicLost "basic_lost" ["P19"]
        "{place}：稳定耕地不足，永久基本农田在规定情形之外减少 {amount}"
        "{place}: basic farmland falls by {amount} outside the listed cases, for want of stable farmland";
    BasicQualityFell "basic_quality_fell" ["P03", "P07"]
        "{place}：永久基本农田平均等级下降"
        "{place}: mean grade of basic farmland worsens";
    StandardTaskMissed "standard_task_missed" ["F23"]
        "{place}：高标准农田年度任务缺 {amount}"
        "{place}: {amount} short of the yearly task of high-standard farmland";
    StandardRejected "standard_rejected" ["F24"]
        "全国高标准农田 {amount} 未达标，不计"
        "Nationally, {amount} of works below standard do not count";
    StandardFell "standard_fell" ["F25"]
        "{place}：高标准农田减少 {amount}"
        "{place}: high-standard farmland falls by {amount}";
    IrrigationReplaced "irrigation_replaced" ["F28"]
        "全国占用灌溉设施，补建 {amount}"
        "Nationally, irrigation taken by construction, {amount} replaced";
    IrrigationLimited "irrigation_limited" ["F27"]
        "{place}：用水总量所限，新增灌溉少 {amount}"
        "{place}: the water cap holds back {amount} of new irrigation";
    WaterCapExceeded "water_cap_exceeded" ["F27"]
        "{place}：用水超过 2030 年总量控制指标，相当于 {amount} 灌溉面积"
        "{place}: water use passes the cap of 2030, by what {amount} of irrigation take";
    BlackSoilFell "black_soil_fell" ["F29"]
        "受保护黑土耕地减少 {amount}"
        "Protected black soil falls by {amount}";
    OrganicMatterFell "organic_matter_fell" ["F33"]
        "耕地有机质下降"
        "Organic matter of farmland falls";
    QualityEvaluated "quality_evaluated" ["F36", "F35"]
        "五年一次的耕地质量综合评价"
        "Five-yearly evaluation of farmland quality";
    FundShort "fund_short" ["F54", "F56"]
        "开垦费不足以支付恢复开垦，需财政 {amount}"
        "Nationally, fees do not pay for replenishment, {amount} of public money needed";
    FundBorrows "fund_borrows" ["F56"]
        "{place}：专项资金透支 {amount}"
        "{place}: the fund for replenishment is overdrawn by {amount}";
    CareUnfunded "care_unfunded" ["F62"]
        "全国管护培肥资金缺 {amount}"
        "Nationally, upkeep of new land lacks {amount}";
    GapCharged "gap_charged" ["F66"]
        "{place}：任务缺口支付补偿 {amount}"
        "{place}: pays {amount} for its task gap";
    StorageTargetPassed "storage_target_passed" ["S03"]
        "新型储能达到 {amount}，越过 1.8亿千瓦"
        "New-type storage reaches {amount} and passes 180 GW";
    StorageAddedPassed "storage_added_passed" ["S02"]
        "2025 年以来新增 {amount}，越过 1亿千瓦"
        "{amount} added since 2025, past 100 GW";
    InvestmentPassed "investment_passed" ["S04"]
        "按本模型核算，2025 年以来直接投资 {amount}，越过 2500亿元"
        "By our account {amount} invested since 2025, past 250 bn yuan";
    PairingEnds "pairing_ends" ["M136", "S06"]
        "强制配储终止，其后自愿"
        "Obligatory pairing ends; voluntary from here on";
    PlanGap "plan_gap" ["S03", "S02"]
        "方案自身不一致：2024 年底存量加恰好 1亿千瓦，比 1.8亿千瓦少 {amount}"
        "The plan does not add up: the stock of 2024 and exactly 100 GW more miss 180 GW by {amount}";
    AddedButShort "added_but_short" ["S03", "S02"]
        "2025—2027 年新增达到 1亿千瓦，2027 年底存量仍比 1.8亿千瓦少 {amount}"
        "100 GW were added in 2025-2027, and yet the stock of 2027 is {amount} short of 180 GW";
    CapacityPayment "capacity_payment_starts" ["S14"]
        "独立储能开始获得容量电价，首年 {amount}"
        "Independent storage is paid for capacity, {amount} in the first year";
    SpotMarket "spot_market" ["S15"]
        "各省储能可获得完整的现货价差"
        "Storage can earn the whole spot spread in every province";
    JointBidding "joint_bidding" ["S12"]
        "配建储能中 {amount} 与新能源联合报价"
        "{amount} of paired storage bids jointly with its plant";
    AncillaryProducts "ancillary_products" ["S13"]
        "爬坡与惯量服务开始付费"
        "Ramping and inertia are paid for";
    LongerPays "longer_pays" ["S14"]
        "{place}：4 小时独立储能的收益率首次高于 2 小时"
        "{place}: four hours of independent storage return more than two for the first time";
    UseFell "use_fell" ["S09"]
        "全国储能等效利用由 {before} 降至 {after}，少 {amount}"
        "Nationally, the use of storage falls from {before} to {after}, {amount} less";
    RetirementBegins "retirement_begins" ["S11"]
        "新型储能开始退役，首批 {amount}"
        "Storage begins to retire, {amount} first";
    BelowOwnTarget "below_own_target" ["S16"]
        "{place}：新型储能低于本省 2025 年目标 {amount}"
        "{place}: storage is {amount} below the province's own target for 2025";
    ComputingDoubled "computing_doubled" ["S08", "I02"]
        "算力用电达到 {amount}，为 2024 年的两倍"
        "Computing takes {amount}, twice as much as in 2024";
    TraditionalBelow "traditional_below" ["E02"]
        "传统电力装备年均增速 {amount}，低于 6%（示意性核算）"
        "Traditional power equipment grows {amount} a year, less than 6 % (illustrative account)";
    ClustersBelow "clusters_below" ["E06"]
        "先进制造业集群年均增速 {amount}，低于 7%（示意性核算）"
        "National clusters grow {amount} a year, less than 7 % (illustrative account)";
    LeadingBelow "leading_below" ["E07"]
        "龙头企业年均增速 {amount}，低于 10%（示意性核算）"
        "Leading firms grow {amount} a year, less than 10 % (illustrative account)";
    NewEnergyFell "new_energy_fell" ["E03"]
        "新能源装备年均下降 {amount}，未能稳中有升（示意性核算）"
        "New-energy equipment falls by {amount} a year, short of “stable with a rise” (illustrative account)";
    EnergyLand "energy_land" ["E09"]
        "全国能源建设落在耕地上的用地需求 {amount}"
        "Nationally, energy asks for {amount} of farmland";
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
    /// `2029` or `2026Q4`.
    #[must_use]
    pub fn time(&self) -> String {
        self.quarter.map_or_else(|| self.year.to_string(), |q| q.to_string())
    }

    /// The rule behind it.
    #[must_use]
    pub fn rule(&self) -> Option<&'static Rule> {
        register::rule(self.kind.rules()[0])
    }

    /// A plain sentence, without the year and the article.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let amount = number::quantity(self.quantity, self.unit, lang);
        let sentence = self.kind.sentence().get(lang);
        let mut text = sentence.replace("{place}", self.region.name(lang)).replace("{amount}", &amount);
        if let Some(before) = self.before {
            let said = |x| number::quantity(x, self.unit, lang);
            text = text.replace("{before}", &said(before)).replace("{after}", &said(before - self.quantity));
        }
        if self.rests_on_split {
            text.push_str(match lang {
                Lang::Zh => "（取决于本模型的分省推算）",
                Lang::En => " (rests on our provincial split)",
            });
        }
        text
    }
}
