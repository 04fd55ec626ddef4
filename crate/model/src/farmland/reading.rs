//! The three readings of the cap.

/// What "net increase" (净增量) is read to mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// R1, the literal one: all-in change of stably usable farmland.
    AllIn,
    /// R2: net of everything but approved construction.
    BeforeConstruction,
    /// R3: the bank of credits, carried forward, with the test that farmland does not fall this year.
    Carried,
}

impl Reading {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::AllIn, Self::BeforeConstruction, Self::Carried];

    /// The reading a parameter value stands for.
    #[must_use]
    pub fn of(value: f64) -> Self {
        if value < 1.5 {
            Self::AllIn
        } else if value < 2.5 {
            Self::BeforeConstruction
        } else {
            Self::Carried
        }
    }

    /// The parameter value.
    #[must_use]
    pub const fn value(self) -> f64 {
        match self {
            Self::AllIn => 1.0,
            Self::BeforeConstruction => 2.0,
            Self::Carried => 3.0,
        }
    }
}
