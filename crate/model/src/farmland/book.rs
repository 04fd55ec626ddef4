//! The books of land: which flows there are and what each of them changes.

use super::ledger::{Entry, Ledger};
use crate::named::named;
use crate::time::Year;
use crate::units::Mu;

/// The books of land.
pub type Books = Ledger<Flow>;

named! {
    /// A stock of land, or of credits measured in land.
    Book {
        /// Farmland.
        Area "area";
        /// Stably usable farmland.
        Stable "stable_area";
        /// Credits of replenished land.
        Credits "credits";
        /// Unmet replenishment duty.
        Duty "duty";
        /// Unrectified illegal building.
        Illegal "illegal";
        /// Immediately restorable land.
        Immediate "pool_immediate";
        /// Land restorable by engineering.
        Engineering "pool_engineering";
        /// Restoration under way.
        InRestoration "in_restoration";
        /// Usable reserve land.
        Reserve "pool_reserve";
        /// Reclamation under way.
        InReclamation "in_reclamation";
        /// Restorable land excluded in principle.
        MaskedRestorable "pool_masked";
        /// Reserve land inside ecological red lines.
        MaskedReserve "reserve_masked";
        /// Net decrease still to be made up.
        Deficit "net_decrease_carried";
        /// Breach of the farmland floor, for good.
        AreaBreach "area_breach_record";
        /// Breach of the basic farmland floor, for good.
        BasicBreach "basic_breach_record";
        /// Permanent basic farmland.
        Basic "permanent_basic";
        /// Reserve zone of permanent basic farmland.
        ReserveZone "reserve_zone";
        /// Adjustments approved, not yet in force.
        BasicPending "basic_pending";
        /// Errors taken out, still to be replaced.
        BasicErrors "basic_errors_owed";
        /// High-standard farmland.
        Standard "high_standard";
        /// High-standard farmland to be replaced.
        StandardOwed "high_standard_owed";
        /// High-standard farmland upgraded in all.
        Upgraded "high_standard_upgraded";
        /// Paddy (水田).
        Paddy "paddy";
        /// Irrigated land.
        Irrigated "irrigated";
        /// Water-saving irrigation added.
        WaterSaving "water_saving";
        /// Abandoned land.
        Abandoned "abandoned";
        /// Facility farming on gobi.
        Facility "gobi_facility";
        /// Black soil under protection.
        BlackSoil "black_soil_protected";
        /// Acid farmland to treat.
        Acid "acid_farmland";
        /// Saline farmland to treat.
        Saline "saline_farmland";
        /// Other degraded farmland to treat.
        Degraded "degraded_farmland";
    }
}

named! {
    /// A flow of land in a year.
    Flow {
        /// Construction: national major projects.
        ConstructionNational "construction_national";
        /// Construction: provincial key projects.
        ConstructionKey "construction_key";
        /// Construction: energy and grid.
        ConstructionEnergy "construction_energy";
        /// Construction: energy not listed (PV ancillaries, data centres).
        ConstructionEnergyUnlisted "construction_energy_unlisted";
        /// Construction: ordinary projects.
        ConstructionOrdinary "construction_ordinary";
        /// Construction: projects under national coordination.
        ConstructionCoordinated "construction_coordinated";
        /// Turned to trees.
        Trees "trees";
        /// Turned to orchards and tea.
        Orchards "orchards";
        /// Rural housing and farm infrastructure.
        Infrastructure "infrastructure";
        /// Mining damage.
        Mining "mining";
        /// Illegal building.
        IllegalBuilding "illegal_building";
        /// Exempt losses.
        Exempt "exempt_loss";
        /// Illegal building rectified.
        Rectified "rectified";
        /// Restoration started, immediate land.
        StartedImmediate "restoration_from_immediate";
        /// Restoration started, engineering.
        StartedEngineering "restoration_from_engineering";
        /// Restoration not accepted.
        RestorationRejected "restoration_rejected";
        /// Restored, not accepted, still farmland.
        RestoredUncredited "restored_uncredited";
        /// Restored and accepted.
        Restored "restored";
        /// Restored, stably usable part.
        RestoredStable "restored_stable";
        /// Reclamation started.
        StartedReclamation "reclamation_started";
        /// Reclamation not accepted.
        ReclamationRejected "reclamation_rejected";
        /// Reclaimed and accepted.
        Reclaimed "reclaimed";
        /// Reclaimed, stably usable part.
        ReclaimedStable "reclaimed_stable";
        /// Failed re-evaluation.
        Reevaluated "reevaluated";
        /// Credits revoked.
        CreditsRevoked "credits_revoked";
        /// Duty incurred.
        DutyIncurred "duty_incurred";
        /// Duty cleared.
        DutyCleared "duty_cleared";
        /// Credits accepted.
        CreditsAccepted "credits_accepted";
        /// Credits spent.
        CreditsSpent "credits_spent";
        /// Credits received by national coordination.
        CoordinatedIn "coordinated_in";
        /// Credits supplied to national coordination.
        CoordinatedOut "coordinated_out";
        /// Net decrease carried.
        DeficitIncurred "deficit_incurred";
        /// Net decrease made up.
        DeficitMadeUp "deficit_made_up";
        /// Farmland floor breached deeper.
        AreaBreached "area_breached";
        /// Basic farmland floor breached deeper.
        BasicBreached "basic_breached";
        /// Taken by listed major projects.
        BasicMajor "basic_major";
        /// Damaged by mining.
        BasicMined "basic_mined";
        /// Replaced from the reserve zone.
        BasicReplaced "basic_replaced";
        /// Adjustment approved.
        AdjustmentApproved "adjustment_approved";
        /// Adjustment in force.
        AdjustmentInForce "adjustment_in_force";
        /// Adjusted out.
        BasicOut "basic_out";
        /// Adjusted in.
        BasicIn "basic_in";
        /// Block adjustment: out.
        BlockOut "block_out";
        /// Block adjustment: in.
        BlockIn "block_in";
        /// Errors taken out.
        ErrorOut "error_out";
        /// Errors replaced.
        ErrorIn "error_in";
        /// Errors replaced from other stable farmland.
        ErrorFilled "error_filled";
        /// Lost for want of stable farmland.
        BasicLost "basic_lost";
        /// Added up to the task.
        BasicAdded "basic_added";
        /// Newly delineated.
        ReserveZoneNew "reserve_zone_new";
        /// Lost to the reserve zone.
        ReserveZoneLost "reserve_zone_lost";
        /// Built and accepted.
        StandardBuilt "standard_built";
        /// Decayed for want of upkeep.
        StandardDecayed "standard_decayed";
        /// Occupied.
        StandardOccupied "standard_occupied";
        /// Replaced one for one.
        StandardReplaced "standard_replaced";
        /// Upgraded.
        StandardUpgraded "standard_upgraded";
        /// Paddy built on.
        PaddyBuilt "paddy_built";
        /// Paddy lost otherwise: to trees, orchards, mining, exempt losses.
        PaddyConverted "paddy_converted";
        /// Paddy brought by replenished land.
        PaddyBrought "paddy_brought";
        /// Newly irrigated.
        IrrigationNew "irrigation_new";
        /// Irrigated land taken.
        IrrigationTaken "irrigation_taken";
        /// Irrigation replaced one for one.
        IrrigationReplaced "irrigation_replaced";
        /// Water-saving irrigation built.
        WaterSavingNew "water_saving_new";
        /// Newly abandoned.
        LandAbandoned "land_abandoned";
        /// Recovered.
        LandRecovered "land_recovered";
        /// Facilities built.
        FacilityBuilt "facility_built";
        /// Newly protected.
        BlackSoilProtected "black_soil_added";
        /// Protected black soil taken.
        BlackSoilTaken "black_soil_taken";
        /// Acid land treated.
        AcidTreated "acid_treated";
        /// Saline land treated.
        SalineTreated "saline_treated";
        /// Degraded land treated.
        DegradedTreated "degraded_treated";
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
    type Flows = [Mu; Flow::ALL.len()];
    type Balances = [Mu; Book::ALL.len()];
    const NO_FLOWS: Self::Flows = [Mu::ZERO; Flow::ALL.len()];
    const NO_BALANCES: Self::Balances = [Mu::ZERO; Book::ALL.len()];

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
            InRestoration, Irrigated, Paddy, Reserve, ReserveZone, Saline, Stable, Standard, StandardOwed,
            Upgraded, WaterSaving,
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
            Self::PaddyBuilt | Self::PaddyConverted => &[(Paddy, false)],
            Self::PaddyBrought => &[(Paddy, true)],
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

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a stock that history has is shown as unknown, or one that begins with the regime as zero before.
    #[test]
    fn books_of_history_open_with_it() {
        let since = |year: Year| Book::ALL.iter().filter(move |book| book.opens() == year).count();
        assert_eq!((since(2019), since(2024), Book::ALL.len()), (10, 21, 31));
        for (book, year) in [
            (Book::Area, 2019),
            (Book::Stable, 2019),
            (Book::Illegal, 2019),
            (Book::InReclamation, 2019),
            (Book::Credits, 2024),
            (Book::Basic, 2024),
            (Book::Acid, 2024),
        ] {
            assert_eq!(book.opens(), year, "{}", book.id());
        }
    }
}
