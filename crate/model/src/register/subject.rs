//! What parameters are about.

use crate::named::named;

named! {
    /// What a parameter is about, for lists too long to read at a stretch; in the order in which they are listed.
    #[derive(serde::Serialize)]
    #[serde(rename_all = "lowercase")]
    Subject {
        /// The cap on construction, credits, transfers between places.
        Cap "cap";
        /// What takes farmland, approved or not.
        Occupation "occupation";
        /// Restoration, reclamation, acceptance and quality of new land.
        Replenishment "replenishment";
        /// Permanent basic farmland.
        Basic "basic";
        /// High-standard farmland and water.
        Standard "standard";
        /// Soil programmes and abandoned land.
        Soil "soil";
        /// Fees, costs, funds, payments between places.
        Money "money";
        /// Grain and other food.
        Grain "grain";
        /// Energy storage, which is not divided.
        Storage "storage";
        /// The power system.
        Power "power";
        /// Existing public-private partnerships.
        Ppp "ppp";
    }
}
