//! Events: a rule binds, a flag goes up, a pool runs out, a target is passed.

use crate::lang::Lang;
use crate::number;
use crate::region::Region;
use crate::register::{self, Rule};
use crate::time::{Quarter, Year};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventKind {
    /// The unified balance regime and the first cap start.
    RegimeChange,
    /// Construction demand exceeds a cap above zero.
    CapBinds,
    /// The cap is zero: no net increase last year.
    CapZero,
    /// The cap is zero because farmland fell last year.
    CapZeroDecline,
    /// The cap is zero because farmland is below its floor.
    CapZeroFloor,
    /// Credits frozen for illegal building hold construction below its cap.
    CreditsFrozen,
    /// Too few credits are banked, none frozen, for what the cap allows.
    CreditsShort,
    /// The immediately restorable land is spent.
    PoolSpent,
    /// Reserve land for reclamation is spent.
    ReserveSpent,
    /// Farmland fell over the year.
    Decline,
    /// Farmland is below the floor in force.
    RedlineArea,
    /// Permanent basic farmland is below its task.
    RedlineBasic,
    /// Farmland is below the task of 2035 before 2035.
    TaskGap,
    /// Replenishment duty of trees, orchards and farm building is unmet.
    DutyUnmet,
    /// Storage passes 180 GW.
    StorageTargetPassed,
    /// Storage added since 2024 passes 100 GW.
    StorageAddedPassed,
    /// Direct investment since 2025 passes 250 billion yuan.
    InvestmentPassed,
    /// Obligatory pairing of storage with renewables ends.
    PairingEnds,
}

impl EventKind {
    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::RegimeChange => "regime_change",
            Self::CapBinds => "cap_binds",
            Self::CapZero => "cap_zero",
            Self::CapZeroDecline => "cap_zero_decline",
            Self::CapZeroFloor => "cap_zero_floor",
            Self::CreditsFrozen => "credits_frozen",
            Self::CreditsShort => "credits_short",
            Self::PoolSpent => "pool_spent",
            Self::ReserveSpent => "reserve_spent",
            Self::Decline => "decline",
            Self::RedlineArea => "redline_area",
            Self::RedlineBasic => "redline_basic",
            Self::TaskGap => "task_gap",
            Self::DutyUnmet => "duty_unmet",
            Self::StorageTargetPassed => "storage_target_passed",
            Self::StorageAddedPassed => "storage_added_passed",
            Self::InvestmentPassed => "investment_passed",
            Self::PairingEnds => "pairing_ends",
        }
    }

    /// The rule behind it.
    #[must_use]
    pub const fn rule_id(self) -> &'static str {
        match self {
            Self::RegimeChange => "N204",
            Self::CapBinds | Self::CapZero => "F43",
            Self::CapZeroDecline => "F44",
            Self::CapZeroFloor => "F19",
            Self::CreditsFrozen => "F45",
            Self::PoolSpent | Self::ReserveSpent => "F39",
            Self::Decline => "F48",
            Self::RedlineArea | Self::RedlineBasic => "F13",
            Self::TaskGap => "F47",
            Self::DutyUnmet | Self::CreditsShort => "F53",
            Self::StorageTargetPassed => "S03",
            Self::StorageAddedPassed => "S02",
            Self::InvestmentPassed => "S04",
            Self::PairingEnds => "M136",
        }
    }
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
    /// Unit of the quantity: `mu`, `kW`, `yuan`, or empty.
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
        register::rule(self.kind.rule_id())
    }

    /// A plain sentence, without the year and the article.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let place = self.region.name(lang);
        let amount = number::quantity(self.quantity, self.unit, lang);
        let mut text = match lang {
            Lang::Zh => match self.kind {
                EventKind::RegimeChange => "各类占用统一纳入占补平衡，首次适用以补定占".to_owned(),
                EventKind::CapBinds => format!("{place}：占用上限低于需求 {amount}"),
                EventKind::CapZero => format!("{place}：上年没有净增量，占用上限为零，未满足 {amount}"),
                EventKind::CapZeroDecline => format!("{place}：上年耕地减少，占用上限为零，未满足 {amount}"),
                EventKind::CapZeroFloor => format!("{place}：耕地低于保有量，占用上限为零，未满足 {amount}"),
                EventKind::CreditsFrozen => format!("{place}：违法建设冻结指标，未满足 {amount}"),
                EventKind::CreditsShort => format!("{place}：补充耕地指标不足，未满足 {amount}"),
                EventKind::PoolSpent => format!("{place}：即可恢复资源用尽"),
                EventKind::ReserveSpent => format!("{place}：可用后备资源用尽"),
                EventKind::Decline => format!("{place}：耕地比上年减少 {amount}"),
                EventKind::RedlineArea => format!("{place}：耕地低于底线 {amount}"),
                EventKind::RedlineBasic => format!("{place}：永久基本农田低于任务 {amount}"),
                EventKind::TaskGap => format!("{place}：耕地低于 2035 年任务 {amount}，尚未到期"),
                EventKind::DutyUnmet => format!("{place}：林果与农业建设占用未补足 {amount}"),
                EventKind::StorageTargetPassed => format!("新型储能达到 {amount}，越过 1.8亿千瓦"),
                EventKind::StorageAddedPassed => format!("2025 年以来新增 {amount}，越过 1亿千瓦"),
                EventKind::InvestmentPassed => format!("2025 年以来直接投资 {amount}，越过 2500亿元"),
                EventKind::PairingEnds => "强制配储终止，其后自愿".to_owned(),
            },
            Lang::En => match self.kind {
                EventKind::RegimeChange => {
                    "All occupation enters one balance; replenishment fixes occupation for the first time"
                        .to_owned()
                }
                EventKind::CapBinds => format!("{place}: cap is {amount} below demand"),
                EventKind::CapZero => {
                    format!("{place}: no net increase last year, cap is zero, {amount} unmet")
                }
                EventKind::CapZeroDecline => {
                    format!("{place}: farmland fell last year, cap is zero, {amount} unmet")
                }
                EventKind::CapZeroFloor => {
                    format!("{place}: farmland is below its floor, cap is zero, {amount} unmet")
                }
                EventKind::CreditsFrozen => {
                    format!("{place}: credits frozen for illegal building, {amount} unmet")
                }
                EventKind::CreditsShort => format!("{place}: too few credits banked, {amount} unmet"),
                EventKind::PoolSpent => format!("{place}: immediately restorable land is spent"),
                EventKind::ReserveSpent => format!("{place}: usable reserve land is spent"),
                EventKind::Decline => format!("{place}: farmland fell by {amount}"),
                EventKind::RedlineArea => format!("{place}: farmland is {amount} below its floor"),
                EventKind::RedlineBasic => {
                    format!("{place}: permanent basic farmland is {amount} below its task")
                }
                EventKind::TaskGap => {
                    format!("{place}: farmland is {amount} below the task of 2035, not yet due")
                }
                EventKind::DutyUnmet => {
                    format!("{place}: {amount} of trees, orchards and farm building not replenished")
                }
                EventKind::StorageTargetPassed => {
                    format!("New-type storage reaches {amount} and passes 180 GW")
                }
                EventKind::StorageAddedPassed => format!("{amount} added since 2025, past 100 GW"),
                EventKind::InvestmentPassed => format!("{amount} invested since 2025, past 250 bn yuan"),
                EventKind::PairingEnds => "Obligatory pairing ends; voluntary from here on".to_owned(),
            },
        };
        if self.rests_on_split {
            text.push_str(match lang {
                Lang::Zh => "（取决于本模型的分省推算）",
                Lang::En => " (rests on our provincial split)",
            });
        }
        text
    }
}
