//! The books of money of a province: what is paid, from which account and into which.

use super::book::table;
use super::ledger::{Entry, Ledger};
use crate::ledger::Book as BookName;
use crate::units::Yuan;

/// The books of money.
pub type Accounts = Ledger<Payment>;

table! {
    /// An account of a province.
    Account {
        Fund "fund" "耕地保护专项资金" "Fund for replenishment";
        Treasury "treasury" "财政收支（与耕地有关）" "Treasury, as far as farmland goes";
        Programme "programme" "耕地质量建设资金" "Programmes for farmland quality";
        Pool "pool" "国家统筹账户（按省记）" "National account, by province";
    }
}

table! {
    /// A payment of a year.
    Payment {
        Fee "fee" "耕地开垦费" "Reclamation fee";
        CareCharged "care_charged" "计入占用成本的管护培肥费" "Upkeep charged to occupiers";
        IrrigationCompensation "irrigation_compensation" "占用灌溉设施补偿" "Compensation for irrigation taken";
        PlatformSold "platform_sold" "平台出让收入" "Sold on the platform";
        PlatformBought "platform_bought" "平台购入支出" "Bought on the platform";
        RestorationFunds "restoration_funds" "恢复开垦财政投入" "Public funds for restoration";
        RestorationCost "restoration_cost" "恢复支出" "Spent on restoration";
        ReclamationCost "reclamation_cost" "开垦支出" "Spent on reclamation";
        CareSpent "care_spent" "管护培肥支出" "Spent on upkeep of new land";
        ActorSubsidy "actor_subsidy" "对自愿恢复主体的补助" "Subsidies to other actors";
        IrrigationWorks "irrigation_works" "灌溉设施补建" "Irrigation works replaced";
        OccupationTax "occupation_tax" "耕地占用税" "Occupation tax";
        Fine "fine" "违法占地罚款" "Fines";
        GapPaid "gap_paid" "任务缺口补偿支出" "Paid for task gaps";
        GapReward "gap_reward" "超额承担奖励" "Rewarded for bearing more";
        GrainPaid "grain_paid" "销区补偿支出" "Paid by selling areas";
        GrainReceived "grain_received" "产区补偿收入" "Received by producing areas";
        CoordinationCharge "coordination_charge" "国家统筹收取" "Charged for national coordination";
        CoordinationPayment "coordination_payment" "国家统筹拨付" "Paid for national coordination";
        Appropriation "appropriation" "财政与其他投入" "Appropriated";
        StandardCost "standard_cost" "高标准农田建设" "High-standard farmland built";
        UpgradeCost "upgrade_cost" "高标准农田改造提升" "High-standard farmland upgraded";
        UpkeepCost "upkeep_cost" "高标准农田管护" "High-standard farmland kept up";
        SoilCost "soil_cost" "退化耕地治理" "Soil treated";
        RecoveryCost "recovery_cost" "撂荒地恢复" "Abandoned land recovered";
        FacilityCost "facility_cost" "设施农业" "Facility farming";
    }
}

impl Account {
    /// Name for ledgers.
    #[must_use]
    pub const fn name(self) -> BookName {
        BookName { id: self.id(), label: self.label() }
    }
}

impl Entry for Payment {
    type Book = Account;
    type Amount = Yuan;
    type Flows = [Yuan; Payment::ALL.len()];
    type Balances = [Yuan; Account::ALL.len()];
    const NO_FLOWS: Self::Flows = [Yuan::ZERO; Payment::ALL.len()];
    const NO_BALANCES: Self::Balances = [Yuan::ZERO; Account::ALL.len()];

    #[inline]
    fn index(self) -> usize {
        self as usize
    }

    #[inline]
    fn book_index(book: Account) -> usize {
        book as usize
    }

    #[inline]
    fn postings(self) -> &'static [(Account, bool)] {
        use Account::{Fund, Pool, Programme, Treasury};
        match self {
            Self::Fee
            | Self::CareCharged
            | Self::IrrigationCompensation
            | Self::PlatformSold
            | Self::RestorationFunds => &[(Fund, true)],
            Self::PlatformBought
            | Self::RestorationCost
            | Self::ReclamationCost
            | Self::CareSpent
            | Self::ActorSubsidy
            | Self::IrrigationWorks => &[(Fund, false)],
            // Fines go to the treasury, not to the fund.
            Self::OccupationTax | Self::Fine => &[(Treasury, true)],
            Self::GapPaid | Self::GrainPaid => &[(Treasury, false), (Pool, true)],
            Self::GapReward | Self::GrainReceived => &[(Treasury, true), (Pool, false)],
            Self::CoordinationCharge => &[(Pool, true)],
            Self::CoordinationPayment => &[(Pool, false), (Fund, true)],
            Self::Appropriation => &[(Programme, true)],
            Self::StandardCost
            | Self::UpgradeCost
            | Self::UpkeepCost
            | Self::SoilCost
            | Self::RecoveryCost
            | Self::FacilityCost => &[(Programme, false)],
        }
    }
}
