//! Quantities with their unit in the type.
//!
//! Areas are whole mu, power whole kW, energy whole kWh, money whole yuan, each kept in an `f64`, which is
//! exact below 2^53. A flow is rounded to a whole number once, where it is decided ([`Mu::whole`] and its
//! kin), and from then on only added and subtracted, so every book closes with `==`.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use crate::math;

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident, $unit:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
        #[repr(transparent)]
        pub struct $name(f64);

        impl $name {
            #[doc = concat!("Zero ", $unit, ".")]
            pub const ZERO: Self = Self(0.0);
            #[doc = concat!("Unit as it is written in files: ", $unit, ".")]
            pub const UNIT: &'static str = $unit;

            /// The quantity nearest to `x`, rounded half to even.
            #[must_use]
            pub fn whole(x: f64) -> Self {
                Self(math::whole(x))
            }

            /// A quantity from a number known to be whole.
            #[must_use]
            pub fn exact(x: f64) -> Self {
                debug_assert_eq!(x, x.trunc(), "not a whole number of {}", $unit);
                Self(x + 0.0)
            }

            /// The number itself.
            #[must_use]
            pub fn get(self) -> f64 {
                self.0
            }

            /// This quantity times a share or factor, rounded to a whole number.
            #[must_use]
            pub fn times(self, factor: f64) -> Self {
                Self::whole(self.0 * factor)
            }

            /// The smaller of the two.
            #[must_use]
            pub fn least(self, other: Self) -> Self {
                Self(math::min(self.0, other.0))
            }

            /// The larger of the two.
            #[must_use]
            pub fn most(self, other: Self) -> Self {
                Self(math::max(self.0, other.0))
            }

            /// This quantity, or zero where it is negative.
            #[must_use]
            pub fn positive(self) -> Self {
                // In this order zero wins over its negative, and one instruction does it.
                Self(math::max(0.0, self.0))
            }

            /// `self / other` as a pure number; zero where `other` is zero.
            #[must_use]
            pub fn ratio(self, other: Self) -> f64 {
                if other.0 == 0.0 { 0.0 } else { self.0 / other.0 }
            }
        }

        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }
        impl Sub for $name {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }
        impl Neg for $name {
            type Output = Self;
            fn neg(self) -> Self {
                Self(0.0 - self.0)
            }
        }
        impl AddAssign for $name {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }
        impl SubAssign for $name {
            fn sub_assign(&mut self, other: Self) {
                self.0 -= other.0;
            }
        }
        impl From<$name> for f64 {
            fn from(x: $name) -> Self {
                x.0
            }
        }
        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
                let mut total = Self::ZERO;
                for x in iter {
                    total += x;
                }
                total
            }
        }
    };
}

quantity!(
    /// An area in mu (亩); 15 mu are one hectare.
    Mu,
    "mu"
);
quantity!(
    /// Power in kilowatts.
    Kw,
    "kW"
);
quantity!(
    /// Nameplate energy in kilowatt-hours.
    Kwh,
    "kWh"
);
quantity!(
    /// Money in yuan.
    Yuan,
    "yuan"
);

/// Mu in one 万亩.
pub const MU_PER_WANMU: f64 = 10_000.0;
/// Mu in a thousand hectares.
pub const MU_PER_KHA: f64 = 15_000.0;
/// Mu in a hectare.
pub const MU_PER_HA: f64 = 15.0;
/// Kilowatts in a gigawatt, and kilowatt-hours in a gigawatt-hour.
pub const KW_PER_GW: f64 = 1_000_000.0;
/// Kilowatts in a megawatt, and kilowatt-hours in a megawatt-hour.
pub const KW_PER_MW: f64 = 1_000.0;
/// Megawatts in a gigawatt.
pub const MW_PER_GW: f64 = 1_000.0;
/// Megawatt-hours in a terawatt-hour.
pub const MWH_PER_TWH: f64 = 1_000_000.0;
/// Square metres in a mu.
pub const M2_PER_MU: f64 = 2000.0 / 3.0;
/// Kilograms in 10,000 tonnes.
pub const KG_PER_10KT: f64 = 1e7;
/// Cubic metres in 100 million.
pub const M3_PER_100M: f64 = 1e8;
/// Yuan in a billion.
pub const YUAN_PER_BN: f64 = 1e9;
/// Kilowatt-hours in a gigawatt-hour.
pub const KWH_PER_GWH: f64 = 1e6;
/// Kilograms in a million tonnes.
pub const KG_PER_MT: f64 = 1e9;
