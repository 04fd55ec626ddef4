//! Why storage is ordered.

/// Reasons for which storage is ordered.
pub const N_REASONS: usize = 5;

/// Why storage is ordered: the first is the source side's, two are the grid side's, two the user side's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderReason {
    /// Pairing with new wind and solar.
    Pairing,
    /// Policy, and the provinces' own targets.
    Policy,
    /// What stations return.
    Returns,
    /// Industrial parks, distributed PV, telecom sites.
    Users,
    /// Computing facilities.
    Computing,
}

impl OrderReason {
    /// All of them, in the order of their places.
    pub const ALL: [Self; N_REASONS] =
        [Self::Pairing, Self::Policy, Self::Returns, Self::Users, Self::Computing];

    /// Name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pairing => "pairing",
            Self::Policy => "policy",
            Self::Returns => "returns",
            Self::Users => "users",
            Self::Computing => "computing",
        }
    }
}
