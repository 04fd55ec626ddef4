//! What a kilowatt of storage is told apart by, and dividing whole kilowatts over it.

use crate::math;
use crate::units::{Kw, Kwh};

/// Groups of use.
pub const N_GROUPS: usize = 3;
/// Place of the source side among the groups.
pub const SOURCE: usize = Group::Source as usize;
/// Place of the grid side among the groups.
pub const GRID: usize = Group::Grid as usize;
/// Place of the user side and all else among the groups.
pub const OTHER: usize = Group::Other as usize;

/// A group of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Source side (电源侧).
    Source,
    /// Grid side (电网侧).
    Grid,
    /// User side and all else (用户侧及其他).
    Other,
}

impl Group {
    /// All of them, in the order of their places.
    pub const ALL: [Self; N_GROUPS] = [Self::Source, Self::Grid, Self::Other];

    /// Name.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Grid => "grid",
            Self::Other => "other",
        }
    }
}

/// Technologies: lithium-ion, and all other.
pub const N_TECHNOLOGIES: usize = 2;

/// Duration classes.
pub const N_DURATIONS: usize = 4;
/// Energy per power of each class in hours; a station between two classes counts as shares of both.
pub const DURATION_HOURS: [f64; N_DURATIONS] = [1.0, 2.0, 4.0, 8.0];

/// Group times technology: what a project is when it starts.
pub const N_LINES: usize = N_GROUPS * N_TECHNOLOGIES;
/// Group times technology times duration.
pub const N_CELLS: usize = N_LINES * N_DURATIONS;

/// Place of a group and technology among the lines.
#[must_use]
pub const fn line(group: usize, technology: usize) -> usize {
    group * N_TECHNOLOGIES + technology
}

/// Place of a cell: duration runs fastest, then technology, then group.
#[must_use]
pub const fn cell(line: usize, duration: usize) -> usize {
    line * N_DURATIONS + duration
}

/// Group of a cell.
#[must_use]
pub const fn group_of(cell: usize) -> usize {
    cell / (N_TECHNOLOGIES * N_DURATIONS)
}

/// Duration class of a cell.
#[must_use]
pub const fn duration_of(cell: usize) -> usize {
    cell % N_DURATIONS
}

/// Nameplate energy of a cell: power times its duration, exact because the durations are whole hours.
#[must_use]
pub fn energy(power: Kw, duration: usize) -> Kwh {
    Kwh::exact(power.get() * DURATION_HOURS[duration])
}

/// Weights prepared for dividing many whole numbers by the rule of [`math::split`].
///
/// The running shares are worked out once, not for every number divided; the parts are the same to the bit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shares<const N: usize> {
    /// Running share up to and including each part; the last one is exactly 1.
    upto: [f64; N],
    /// Number of parts used.
    n_parts: usize,
}

impl<const N: usize> Shares<N> {
    /// Shares proportional to `weights`, which are finite, not negative, and 1 to `N` in number.
    pub(super) fn new(weights: &[f64]) -> Self {
        let n_parts = weights.len();
        debug_assert!((1..=N).contains(&n_parts), "{n_parts} weights for {N} parts");
        let mut sum = 0.0;
        for &w in weights {
            sum += w;
        }
        let mut upto = [1.0; N];
        let mut running = 0.0;
        for (share, &w) in upto.iter_mut().zip(&weights[..n_parts - 1]) {
            running += w;
            *share = if sum > 0.0 { math::min(running / sum, 1.0) } else { 0.0 };
        }
        Self { upto, n_parts }
    }

    /// Divides a whole number of kilowatts; part `i` goes to `take(i, part)`.
    pub(super) fn divide(&self, total: f64, mut take: impl FnMut(usize, f64)) {
        let mut before = 0.0;
        for (i, &share) in self.upto[..self.n_parts].iter().enumerate() {
            let upto = math::whole(total * share);
            take(i, upto - before);
            before = upto;
        }
    }

    /// Divides a whole number.
    pub(super) fn parts(&self, total: f64) -> [f64; N] {
        let mut parts = [0.0; N];
        self.divide(total, |i, part| parts[i] = part);
        parts
    }

    /// Divides a whole number of kilowatts and adds the parts to `slots` in order; what finds no slot is left
    /// out.
    pub(super) fn add_to(&self, total: f64, slots: &mut [f64]) {
        let mut before = 0.0;
        for (slot, &share) in slots.iter_mut().zip(&self.upto[..self.n_parts]) {
            let upto = math::whole(total * share);
            *slot += upto - before;
            before = upto;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        // Breaks if prepared shares ever cut otherwise than `math::split`, the one rule of the model.
        #[test]
        fn prepared_shares_cut_like_split(
            total in 0u64..2_000_000_000,
            weights in prop::array::uniform6(0.0f64..5.0),
        ) {
            prop_assert_eq!(Shares::<6>::new(&weights).parts(total as f64), math::split(total as f64, &weights));
        }
    }

    // Breaks if a part beyond the last slot is pressed into it instead of being left out.
    #[test]
    fn parts_without_a_slot_are_left_out() {
        let mut slots = [1.0, 0.0];
        Shares::<4>::new(&[1.0, 1.0, 2.0]).add_to(8.0, &mut slots);
        assert_eq!(slots, [3.0, 2.0]);
    }

    // Breaks if two cells share a place.
    #[test]
    fn every_cell_has_its_own_place() {
        let mut seen = [false; N_CELLS];
        for group in 0..N_GROUPS {
            for technology in 0..N_TECHNOLOGIES {
                for duration in 0..N_DURATIONS {
                    let place = cell(line(group, technology), duration);
                    assert!(!seen[place]);
                    assert_eq!((group_of(place), duration_of(place)), (group, duration));
                    seen[place] = true;
                }
            }
        }
        assert!(seen.iter().all(|&s| s));
    }
}
