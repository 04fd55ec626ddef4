//! The books of land: which flows there are and what each of them changes.

use super::ledger::{Entry, Ledger};
use crate::ledger::Book as BookName;
use crate::time::Year;
use crate::units::Mu;

macro_rules! table {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $id:literal $zh:literal $en:literal;)* }) => {
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
            pub const fn label(self) -> $crate::lang::Text {
                match self { $(Self::$variant => $crate::lang::Text { zh: $zh, en: $en },)* }
            }
        }
    };
}
pub(super) use table;

/// The books of land.
pub type Books = Ledger<Flow>;

table! {
    /// A stock of land, or of credits measured in land.
    Book {
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
        MaskedRestorable "pool_masked" "原则上不得恢复的资源" "Restorable land excluded in principle";
        MaskedReserve "reserve_masked" "生态红线内的后备资源" "Reserve land inside ecological red lines";
        Deficit "net_decrease_carried" "结转的净减少" "Net decrease still to be made up";
        AreaBreach "area_breach_record" "突破耕地保有量底线的终身记录" "Breach of the farmland floor, for good";
        BasicBreach "basic_breach_record" "突破永久基本农田底线的终身记录" "Breach of the basic farmland floor, for good";
        Basic "permanent_basic" "永久基本农田" "Permanent basic farmland";
        ReserveZone "reserve_zone" "永久基本农田储备区" "Reserve zone of permanent basic farmland";
        BasicPending "basic_pending" "待生效的优化调整" "Adjustments approved, not yet in force";
        BasicErrors "basic_errors_owed" "纠错调出待补划" "Errors taken out, still to be replaced";
        Standard "high_standard" "高标准农田" "High-standard farmland";
        StandardOwed "high_standard_owed" "占用高标准农田待补建" "High-standard farmland to be replaced";
        Upgraded "high_standard_upgraded" "累计改造提升" "High-standard farmland upgraded in all";
        Irrigated "irrigated" "灌溉面积" "Irrigated land";
        WaterSaving "water_saving" "新增高效节水灌溉" "Water-saving irrigation added";
        Abandoned "abandoned" "撂荒地" "Abandoned land";
        Facility "gobi_facility" "戈壁设施农业" "Facility farming on gobi";
        BlackSoil "black_soil_protected" "受保护黑土耕地" "Black soil under protection";
        Acid "acid_farmland" "待治理酸化耕地" "Acid farmland to treat";
        Saline "saline_farmland" "待治理盐碱耕地" "Saline farmland to treat";
        Degraded "degraded_farmland" "待治理退化耕地" "Other degraded farmland to treat";
    }
}

table! {
    /// A flow of land in a year.
    Flow {
        ConstructionNational "construction_national" "建设占用：国家重大项目" "Construction: national major projects";
        ConstructionKey "construction_key" "建设占用：省级重点项目" "Construction: provincial key projects";
        ConstructionEnergy "construction_energy" "建设占用：能源与电网" "Construction: energy and grid";
        ConstructionEnergyUnlisted "construction_energy_unlisted" "建设占用：名录外能源（光伏配套、数据中心）" "Construction: energy not listed (PV ancillaries, data centres)";
        ConstructionOrdinary "construction_ordinary" "建设占用：一般项目" "Construction: ordinary projects";
        ConstructionCoordinated "construction_coordinated" "建设占用：跨省统筹项目" "Construction: projects under national coordination";
        Trees "trees" "转为林地" "Turned to trees";
        Orchards "orchards" "转为园地" "Turned to orchards and tea";
        Infrastructure "infrastructure" "农村建房与农业设施" "Rural housing and farm infrastructure";
        Mining "mining" "矿业损毁" "Mining damage";
        IllegalBuilding "illegal_building" "违法建设" "Illegal building";
        Exempt "exempt_loss" "不纳入补充范围的减少" "Exempt losses";
        Rectified "rectified" "违法建设整改" "Illegal building rectified";
        StartedImmediate "restoration_from_immediate" "启动恢复（即可恢复）" "Restoration started, immediate land";
        StartedEngineering "restoration_from_engineering" "启动恢复（工程）" "Restoration started, engineering";
        RestorationRejected "restoration_rejected" "恢复未通过验收" "Restoration not accepted";
        RestoredUncredited "restored_uncredited" "恢复未通过验收而计入耕地" "Restored, not accepted, still farmland";
        Restored "restored" "恢复（验收合格）" "Restored and accepted";
        RestoredStable "restored_stable" "恢复中可稳定利用" "Restored, stably usable part";
        StartedReclamation "reclamation_started" "启动开垦" "Reclamation started";
        ReclamationRejected "reclamation_rejected" "开垦未通过验收" "Reclamation not accepted";
        Reclaimed "reclaimed" "新开垦（验收合格）" "Reclaimed and accepted";
        ReclaimedStable "reclaimed_stable" "开垦中可稳定利用" "Reclaimed, stably usable part";
        Reevaluated "reevaluated" "再评价退出稳定利用" "Failed re-evaluation";
        CreditsRevoked "credits_revoked" "再评价扣回指标" "Credits revoked";
        DutyIncurred "duty_incurred" "新增补充责任" "Duty incurred";
        DutyCleared "duty_cleared" "落实补充责任" "Duty cleared";
        CreditsAccepted "credits_accepted" "指标入库" "Credits accepted";
        CreditsSpent "credits_spent" "指标核销" "Credits spent";
        CoordinatedIn "coordinated_in" "国家统筹转入指标" "Credits received by national coordination";
        CoordinatedOut "coordinated_out" "国家统筹转出指标" "Credits supplied to national coordination";
        DeficitIncurred "deficit_incurred" "净减少结转" "Net decrease carried";
        DeficitMadeUp "deficit_made_up" "净减少抵补" "Net decrease made up";
        AreaBreached "area_breached" "突破耕地保有量底线" "Farmland floor breached deeper";
        BasicBreached "basic_breached" "突破永久基本农田底线" "Basic farmland floor breached deeper";
        BasicMajor "basic_major" "名录内重大项目占用" "Taken by listed major projects";
        BasicMined "basic_mined" "矿业损毁" "Damaged by mining";
        BasicReplaced "basic_replaced" "储备区补划" "Replaced from the reserve zone";
        AdjustmentApproved "adjustment_approved" "批准的优进劣出" "Adjustment approved";
        AdjustmentInForce "adjustment_in_force" "优进劣出生效" "Adjustment in force";
        BasicOut "basic_out" "优进劣出：调出" "Adjusted out";
        BasicIn "basic_in" "优进劣出：调入" "Adjusted in";
        BlockOut "block_out" "功能平台调整：调出" "Block adjustment: out";
        BlockIn "block_in" "功能平台调整：调入" "Block adjustment: in";
        ErrorOut "error_out" "纠错调出" "Errors taken out";
        ErrorIn "error_in" "纠错补划" "Errors replaced";
        ErrorFilled "error_filled" "纠错由其他稳定耕地补足" "Errors replaced from other stable farmland";
        BasicLost "basic_lost" "稳定利用耕地不足而减少" "Lost for want of stable farmland";
        BasicAdded "basic_added" "补划至任务" "Added up to the task";
        ReserveZoneNew "reserve_zone_new" "新划储备区" "Newly delineated";
        ReserveZoneLost "reserve_zone_lost" "储备区减少" "Lost to the reserve zone";
        StandardBuilt "standard_built" "新建（验收合格）" "Built and accepted";
        StandardDecayed "standard_decayed" "管护不足折损" "Decayed for want of upkeep";
        StandardOccupied "standard_occupied" "被占用" "Occupied";
        StandardReplaced "standard_replaced" "补建" "Replaced one for one";
        StandardUpgraded "standard_upgraded" "改造提升" "Upgraded";
        IrrigationNew "irrigation_new" "新增灌溉" "Newly irrigated";
        IrrigationTaken "irrigation_taken" "灌溉面积被占用" "Irrigated land taken";
        IrrigationReplaced "irrigation_replaced" "占用灌溉设施补建" "Irrigation replaced one for one";
        WaterSavingNew "water_saving_new" "新增高效节水" "Water-saving irrigation built";
        LandAbandoned "land_abandoned" "新增撂荒" "Newly abandoned";
        LandRecovered "land_recovered" "撂荒恢复" "Recovered";
        FacilityBuilt "facility_built" "新建设施" "Facilities built";
        BlackSoilProtected "black_soil_added" "新增保护" "Newly protected";
        BlackSoilTaken "black_soil_taken" "受保护黑土被占用" "Protected black soil taken";
        AcidTreated "acid_treated" "酸化治理" "Acid land treated";
        SalineTreated "saline_treated" "盐碱治理" "Saline land treated";
        DegradedTreated "degraded_treated" "退化治理" "Degraded land treated";
    }
}

/// Approved construction, in the order in which it is served; coordinated projects stand outside the cap.
pub const CONSTRUCTION: [Flow; 5] = [
    Flow::ConstructionNational,
    Flow::ConstructionKey,
    Flow::ConstructionEnergy,
    Flow::ConstructionEnergyUnlisted,
    Flow::ConstructionOrdinary,
];

impl Book {
    /// Name for ledgers.
    #[must_use]
    pub const fn name(self) -> BookName {
        BookName { id: self.id(), label: self.label() }
    }

    /// First year-end at which the book has a balance. What begins with the unified regime or with the
    /// rules on permanent basic farmland is empty before, not zero.
    #[must_use]
    pub const fn opens(self) -> Year {
        match self {
            Self::Area
            | Self::Stable
            | Self::Illegal
            | Self::Immediate
            | Self::Engineering
            | Self::InRestoration
            | Self::Reserve
            | Self::InReclamation
            | Self::MaskedRestorable
            | Self::MaskedReserve => crate::time::FIRST_YEAR,
            _ => crate::time::LAST_HISTORY_YEAR,
        }
    }
}

impl Entry for Flow {
    type Book = Book;
    type Amount = Mu;
    const N_ENTRIES: usize = Flow::ALL.len();
    const N_BOOKS: usize = Book::ALL.len();

    #[inline]
    fn index(self) -> usize {
        self as usize
    }

    #[inline]
    fn book_index(book: Book) -> usize {
        book as usize
    }

    #[inline]
    fn postings(self) -> &'static [(Book, bool)] {
        use Book::{
            Abandoned, Acid, Area, AreaBreach, Basic, BasicBreach, BasicErrors, BasicPending, BlackSoil,
            Credits, Deficit, Degraded, Duty, Engineering, Facility, Illegal, Immediate, InReclamation,
            InRestoration, Irrigated, Reserve, ReserveZone, Saline, Stable, Standard, StandardOwed, Upgraded,
            WaterSaving,
        };
        match self {
            Self::ConstructionNational
            | Self::ConstructionKey
            | Self::ConstructionEnergy
            | Self::ConstructionEnergyUnlisted
            | Self::ConstructionOrdinary
            | Self::ConstructionCoordinated
            | Self::Infrastructure
            | Self::Mining
            | Self::Exempt => &[(Area, false), (Stable, false)],
            // Land under young trees and orchards can be turned back, so it joins the immediate pool.
            Self::Trees | Self::Orchards => &[(Area, false), (Stable, false), (Immediate, true)],
            Self::IllegalBuilding => &[(Area, false), (Stable, false), (Illegal, true)],
            Self::Rectified => &[(Area, true), (Stable, true), (Illegal, false)],
            Self::StartedImmediate => &[(Immediate, false), (InRestoration, true)],
            Self::StartedEngineering => &[(Engineering, false), (InRestoration, true)],
            // What fails needs more work before it is tried again.
            Self::RestorationRejected => &[(InRestoration, false), (Engineering, true)],
            Self::RestoredUncredited => &[(InRestoration, false), (Area, true), (Stable, true)],
            Self::Restored => &[(InRestoration, false), (Area, true)],
            Self::RestoredStable | Self::ReclaimedStable => &[(Stable, true)],
            Self::StartedReclamation => &[(Reserve, false), (InReclamation, true)],
            Self::ReclamationRejected => &[(InReclamation, false), (Reserve, true)],
            Self::Reclaimed => &[(InReclamation, false), (Area, true)],
            Self::Reevaluated => &[(Stable, false)],
            Self::CreditsRevoked | Self::CreditsSpent | Self::CoordinatedOut => &[(Credits, false)],
            Self::DutyIncurred => &[(Duty, true)],
            Self::DutyCleared => &[(Duty, false)],
            Self::CreditsAccepted | Self::CoordinatedIn => &[(Credits, true)],
            // Nothing is ever taken off: accountability is for life (F19).
            Self::AreaBreached => &[(AreaBreach, true)],
            Self::BasicBreached => &[(BasicBreach, true)],
            Self::DeficitIncurred => &[(Deficit, true)],
            Self::DeficitMadeUp => &[(Deficit, false)],
            Self::BasicMajor | Self::BasicMined | Self::BasicOut | Self::BlockOut | Self::BasicLost => {
                &[(Basic, false)]
            }
            Self::BasicReplaced | Self::BasicIn => &[(Basic, true), (ReserveZone, false)],
            Self::AdjustmentApproved => &[(BasicPending, true)],
            Self::AdjustmentInForce => &[(BasicPending, false)],
            Self::BlockIn | Self::BasicAdded => &[(Basic, true)],
            Self::ErrorOut => &[(Basic, false), (BasicErrors, true)],
            Self::ErrorIn => &[(Basic, true), (ReserveZone, false), (BasicErrors, false)],
            Self::ErrorFilled => &[(Basic, true), (BasicErrors, false)],
            Self::ReserveZoneNew => &[(ReserveZone, true)],
            Self::ReserveZoneLost => &[(ReserveZone, false)],
            Self::StandardBuilt => &[(Standard, true)],
            Self::StandardDecayed => &[(Standard, false)],
            Self::StandardOccupied => &[(Standard, false), (StandardOwed, true)],
            Self::StandardReplaced => &[(Standard, true), (StandardOwed, false)],
            Self::StandardUpgraded => &[(Upgraded, true)],
            Self::IrrigationNew | Self::IrrigationReplaced => &[(Irrigated, true)],
            Self::IrrigationTaken => &[(Irrigated, false)],
            Self::WaterSavingNew => &[(WaterSaving, true)],
            Self::LandAbandoned => &[(Abandoned, true)],
            Self::LandRecovered => &[(Abandoned, false)],
            Self::FacilityBuilt => &[(Facility, true)],
            Self::BlackSoilProtected => &[(BlackSoil, true)],
            Self::BlackSoilTaken => &[(BlackSoil, false)],
            Self::AcidTreated => &[(Acid, false)],
            Self::SalineTreated => &[(Saline, false)],
            Self::DegradedTreated => &[(Degraded, false)],
        }
    }
}

impl Books {
    /// Approved construction of a year.
    #[must_use]
    pub fn construction(&self, year: Year, p: usize) -> Mu {
        CONSTRUCTION.iter().map(|&flow| self.flow(flow, year, p)).sum()
    }

    /// Everything built with approval in a year, coordinated projects included.
    #[must_use]
    pub fn built(&self, year: Year, p: usize) -> Mu {
        self.construction(year, p) + self.flow(Flow::ConstructionCoordinated, year, p)
    }

    /// Land accepted in a year.
    #[must_use]
    pub fn accepted(&self, year: Year, p: usize) -> Mu {
        self.flow(Flow::Restored, year, p) + self.flow(Flow::Reclaimed, year, p)
    }

    /// Farmland a flow may still take: what is there and stably usable.
    pub(super) fn room(&self, year: Year, p: usize) -> Mu {
        self.balance(Book::Area, year, p).least(self.balance(Book::Stable, year, p)).positive()
    }

    /// Net increase of stably usable farmland over a year (净增量).
    #[must_use]
    pub fn net_increase(&self, year: Year, p: usize) -> Mu {
        self.balance(Book::Stable, year, p) - self.balance(Book::Stable, year - 1, p)
    }
}
