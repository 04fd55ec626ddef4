//! The rule where schedules cost the same.

/// What a store does where schedules cost the same. Results that people read must not depend on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ties {
    /// The mean of the two others, which costs the same again. How steeply supply rises within a flat segment
    /// depends on ties by a few per cent, so this is the rule for results.
    #[default]
    Middle,
    /// Holds more.
    Keep,
    /// Holds less.
    Release,
}
