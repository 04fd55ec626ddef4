//! The books of money of a province: what is paid, from which account and into which.

use super::ledger::{Entry, Ledger};
use crate::named::named;
use crate::units::{Mu, Yuan};

/// The books of money.
pub type Accounts = Ledger<Payment>;

named! {
    /// An account of a province.
    Account {
        /// Fund for replenishment.
        Fund "fund";
        /// Treasury, as far as farmland goes.
        Treasury "treasury";
        /// Programmes for farmland quality.
        Programme "programme";
        /// National account, by province.
        Pool "pool";
    }
}

named! {
    /// A payment of a year.
    Payment {
        /// Reclamation fee.
        Fee "fee";
        /// Upkeep charged to occupiers.
        CareCharged "care_charged";
        /// Compensation for irrigation taken.
        IrrigationCompensation "irrigation_compensation";
        /// Sold on the platform.
        PlatformSold "platform_sold";
        /// Bought on the platform.
        PlatformBought "platform_bought";
        /// Public funds for restoration.
        RestorationFunds "restoration_funds";
        /// Spent on restoration.
        RestorationCost "restoration_cost";
        /// Spent on reclamation.
        ReclamationCost "reclamation_cost";
        /// Spent on upkeep of new land.
        CareSpent "care_spent";
        /// Subsidies to other actors.
        ActorSubsidy "actor_subsidy";
        /// Irrigation works replaced.
        IrrigationWorks "irrigation_works";
        /// Occupation tax.
        OccupationTax "occupation_tax";
        /// Fines.
        Fine "fine";
        /// Paid for task gaps.
        GapPaid "gap_paid";
        /// Rewarded for bearing more.
        GapReward "gap_reward";
        /// Paid by selling areas.
        GrainPaid "grain_paid";
        /// Received by producing areas.
        GrainReceived "grain_received";
        /// Charged for national coordination.
        CoordinationCharge "coordination_charge";
        /// Paid for national coordination.
        CoordinationPayment "coordination_payment";
        /// Appropriated.
        Appropriation "appropriation";
        /// High-standard farmland built.
        StandardCost "standard_cost";
        /// High-standard farmland upgraded.
        UpgradeCost "upgrade_cost";
        /// High-standard farmland kept up.
        UpkeepCost "upkeep_cost";
        /// Soil treated.
        SoilCost "soil_cost";
        /// Abandoned land recovered.
        RecoveryCost "recovery_cost";
        /// Facility farming.
        FacilityCost "facility_cost";
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

/// What a mu costs under national coordination, yuan.
#[derive(Clone, Copy, Debug)]
pub(super) struct CoordinationPrice {
    pub(super) dry: f64,
    pub(super) paddy: f64,
}

impl CoordinationPrice {
    /// Yuan for land of which a part is paddy.
    pub(super) fn of(self, land: Mu, paddy: Mu) -> f64 {
        (land - paddy).get() * self.dry + paddy.get() * self.paddy
    }
}
