//! The books of land: which flows there are and what each of them changes.
//!
//! A flow is decided once, as whole mu, and posted on every book it touches. A stock changes by postings
//! and by nothing else, so the ledger that a reader opens is the computation itself.

use crate::lang::Text;
use crate::ledger::Book as BookName;
use crate::region::{ByProvince, N_PROVINCES};
use crate::time::{N_YEARS, Year, year_idx};
use crate::units::Mu;

macro_rules! table {
    ($(#[$doc:meta])* $name:ident $all:ident { $($variant:ident $id:literal $zh:literal $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $(#[doc = $en] $variant,)* }

        impl $name {
            /// All of them, in the order of the ledger.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Name in files.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// Name for readers.
            #[must_use]
            pub const fn label(self) -> Text {
                match self { $(Self::$variant => Text { zh: $zh, en: $en },)* }
            }
        }

        const $all: usize = $name::ALL.len();
    };
}

table! {
    /// A stock of land, or of credits measured in land.
    Book N_BOOKS {
        Area "area" "耕地" "Farmland";
        Stable "stable_area" "稳定利用耕地" "Stably usable farmland";
        Credits "credits" "补充耕地指标" "Credits of replenished land";
        Duty "duty" "未落实的补充责任" "Unmet replenishment duty";
        Illegal "illegal" "未整改违法建设" "Unrectified illegal building";
        Immediate "pool_immediate" "即可恢复资源" "Immediately restorable land";
        Engineering "pool_engineering" "工程恢复资源" "Land restorable by engineering";
        InRestoration "in_restoration" "恢复在途" "Restoration under way";
        Reserve "pool_reserve" "可用后备资源" "Usable reserve land";
        InReclamation "in_reclamation" "开垦在途" "Reclamation under way";
        Basic "permanent_basic" "永久基本农田" "Permanent basic farmland";
        Deficit "net_decrease_carried" "结转的净减少" "Net decrease still to be made up";
    }
}

table! {
    /// A flow of land in a year.
    Flow N_FLOWS {
        Construction "construction" "非农建设占用" "Taken by construction";
        Trees "trees" "转为林地" "Turned to trees";
        Orchards "orchards" "转为园地" "Turned to orchards and tea";
        Infrastructure "infrastructure" "农村建房与农业设施" "Rural housing and farm infrastructure";
        IllegalBuilding "illegal_building" "违法建设" "Illegal building";
        Exempt "exempt_loss" "不纳入补充范围的减少" "Exempt losses";
        Rectified "rectified" "违法建设整改" "Illegal building rectified";
        StartedImmediate "restoration_from_immediate" "启动恢复（即可恢复）" "Restoration started, immediate land";
        StartedEngineering "restoration_from_engineering" "启动恢复（工程）" "Restoration started, engineering";
        RestorationRejected "restoration_rejected" "恢复未通过验收" "Restoration not accepted";
        Restored "restored" "恢复（验收合格）" "Restored and accepted";
        RestoredStable "restored_stable" "恢复中可稳定利用" "of which stably usable";
        StartedReclamation "reclamation_started" "启动开垦" "Reclamation started";
        ReclamationRejected "reclamation_rejected" "开垦未通过验收" "Reclamation not accepted";
        Reclaimed "reclaimed" "新开垦（验收合格）" "Reclaimed and accepted";
        ReclaimedStable "reclaimed_stable" "开垦中可稳定利用" "of which stably usable";
        DutyIncurred "duty_incurred" "新增补充责任" "Duty incurred";
        DutyCleared "duty_cleared" "落实补充责任" "Duty cleared";
        CreditsAccepted "credits_accepted" "指标入库" "Credits accepted";
        CreditsSpent "credits_spent" "指标核销" "Credits spent";
        BasicLost "basic_lost" "永久基本农田减少" "Permanent basic farmland lost";
        BasicAdded "basic_added" "永久基本农田补划" "Permanent basic farmland added";
        DeficitIncurred "deficit_incurred" "净减少结转" "Net decrease carried";
        DeficitMadeUp "deficit_made_up" "净减少抵补" "Net decrease made up";
    }
}

impl Book {
    /// Name for ledgers.
    #[must_use]
    pub const fn name(self) -> BookName {
        BookName { id: self.id(), label: self.label() }
    }

    /// First year-end at which the book has a balance. Credits, duties and the tasks of permanent basic
    /// farmland begin with the unified regime; before, they are empty, not zero.
    #[must_use]
    pub const fn opens(self) -> Year {
        match self {
            Self::Credits | Self::Duty | Self::Basic | Self::Deficit => crate::time::LAST_HISTORY_YEAR,
            _ => crate::time::FIRST_YEAR,
        }
    }
}

impl Flow {
    /// The books a flow changes: `true` adds, `false` takes away.
    #[must_use]
    pub const fn postings(self) -> &'static [(Book, bool)] {
        use Book::{
            Area, Basic, Credits, Deficit, Duty, Engineering, Illegal, Immediate, InReclamation,
            InRestoration, Reserve, Stable,
        };
        match self {
            Self::Construction | Self::Infrastructure | Self::Exempt => &[(Area, false), (Stable, false)],
            // Land under young trees and orchards can be turned back, so it joins the immediate pool.
            Self::Trees | Self::Orchards => &[(Area, false), (Stable, false), (Immediate, true)],
            Self::IllegalBuilding => &[(Area, false), (Stable, false), (Illegal, true)],
            Self::Rectified => &[(Area, true), (Stable, true), (Illegal, false)],
            Self::StartedImmediate => &[(Immediate, false), (InRestoration, true)],
            Self::StartedEngineering => &[(Engineering, false), (InRestoration, true)],
            // What fails needs more work before it is tried again.
            Self::RestorationRejected => &[(InRestoration, false), (Engineering, true)],
            Self::Restored => &[(InRestoration, false), (Area, true)],
            Self::RestoredStable | Self::ReclaimedStable => &[(Stable, true)],
            Self::StartedReclamation => &[(Reserve, false), (InReclamation, true)],
            Self::ReclamationRejected => &[(InReclamation, false), (Reserve, true)],
            Self::Reclaimed => &[(InReclamation, false), (Area, true)],
            Self::DutyIncurred => &[(Duty, true)],
            Self::DutyCleared => &[(Duty, false)],
            Self::CreditsAccepted => &[(Credits, true)],
            Self::CreditsSpent => &[(Credits, false)],
            Self::BasicLost => &[(Basic, false)],
            Self::BasicAdded => &[(Basic, true)],
            Self::DeficitIncurred => &[(Deficit, true)],
            Self::DeficitMadeUp => &[(Deficit, false)],
        }
    }
}

/// The books of 31 provinces from 2019 to 2035.
#[derive(Clone, Debug)]
pub struct Books {
    balance: Box<[[ByProvince<Mu>; N_BOOKS]; N_YEARS]>,
    flow: Box<[[ByProvince<Mu>; N_FLOWS]; N_YEARS]>,
}

impl Default for Books {
    fn default() -> Self {
        Self {
            balance: Box::new([[[Mu::ZERO; N_PROVINCES]; N_BOOKS]; N_YEARS]),
            flow: Box::new([[[Mu::ZERO; N_PROVINCES]; N_FLOWS]; N_YEARS]),
        }
    }
}

impl Books {
    /// Carries the balances of `year - 1` into `year`.
    pub(super) fn open_year(&mut self, year: Year) {
        self.balance[year_idx(year)] = self.balance[year_idx(year - 1)];
    }

    /// Sets a balance with which a book opens.
    pub(super) fn open(&mut self, book: Book, year: Year, p: usize, amount: Mu) {
        self.balance[year_idx(year)][book as usize][p] = amount;
    }

    /// Adds to what a book opened with, and so to its balances up to `year`.
    pub(super) fn raise_opening(&mut self, book: Book, year: Year, p: usize, amount: Mu) {
        for y in 0..=year_idx(year) {
            self.balance[y][book as usize][p] += amount;
        }
    }

    /// Books a flow on every stock it changes.
    pub(super) fn post(&mut self, flow: Flow, year: Year, p: usize, amount: Mu) {
        debug_assert!(amount >= Mu::ZERO, "{flow:?} of {amount:?} in province {p}, {year}");
        let y = year_idx(year);
        self.flow[y][flow as usize][p] += amount;
        for &(book, adds) in flow.postings() {
            let balance = &mut self.balance[y][book as usize][p];
            if adds {
                *balance += amount;
            } else {
                *balance -= amount;
            }
        }
    }

    /// Balance at the end of a year.
    #[must_use]
    pub fn balance(&self, book: Book, year: Year, p: usize) -> Mu {
        self.balance[year_idx(year)][book as usize][p]
    }

    /// A flow of a year.
    #[must_use]
    pub fn flow(&self, flow: Flow, year: Year, p: usize) -> Mu {
        self.flow[year_idx(year)][flow as usize][p]
    }

    /// National balance.
    #[must_use]
    pub fn national(&self, book: Book, year: Year) -> Mu {
        self.balance[year_idx(year)][book as usize].iter().copied().sum()
    }

    /// National flow.
    #[must_use]
    pub fn national_flow(&self, flow: Flow, year: Year) -> Mu {
        self.flow[year_idx(year)][flow as usize].iter().copied().sum()
    }
}
