//! The books of storage and what changes them.

use crate::named::named;

named! {
    /// A book of storage.
    Book {
        /// Power of all there is.
        Power "storage_power";
        /// Nameplate energy of all there is.
        Energy "storage_energy";
        /// Projects filed.
        Filed "filed";
        /// Projects tendered.
        Tendered "tendered";
        /// Projects under construction.
        Pipeline "pipeline";
        /// Money, year by year, added up.
        Money "storage_money";
    }
}

named! {
    /// An entry in a book of storage.
    Entry {
        /// Commissioned on the source side.
        CommissionedSource "commissioned_source";
        /// Commissioned on the grid side.
        CommissionedGrid "commissioned_grid";
        /// Commissioned by users and others.
        CommissionedOther "commissioned_other";
        /// At the end of its life.
        Retired "retired";
        /// Filed anew.
        Filed "filed";
        /// From filed to tendered, in the book of what is filed.
        ToTender "tendered";
        /// Tendered, in the book of what is tendered.
        Tendered "tendered";
        /// From tendered to construction, in the book of what is tendered.
        ToConstruction "started";
        /// Given up before construction.
        Lapsed "lapsed";
        /// Construction started, in the book of what is under construction.
        Started "started";
        /// Commissioned, all groups.
        Commissioned "commissioned";
        /// Given up under construction.
        Cancelled "cancelled";
        /// Price of capacity.
        CapacityPayment "capacity_payment";
        /// Payment per kWh discharged.
        DischargePayment "discharge_payment";
        /// Earned on the energy market.
        Arbitrage "arbitrage";
        /// Earned with ancillary services.
        Ancillary "ancillary";
        /// Rent for capacity.
        Rent "rent";
        /// Operation and upkeep.
        Operation "operation";
        /// Direct investment.
        Investment "investment";
    }
}
