//! Exact hourly dispatch of energy stores against a convex supply curve.
//!
//! Given net load by hour, the cost of supply and stores with limits of power and energy, losses and wear:
//! which hours to charge and to discharge so that supply, wear and unserved energy together cost least.
//!
//! ```
//! use tianchu_model::dispatch::{Problem, Segment, Store, Supply, solve};
//!
//! let supply = Supply {
//!     floor_price: 0.0,
//!     segments: vec![Segment { length: 10.0, price: 100.0 }, Segment { length: 10.0, price: 300.0 }],
//!     value_of_lost_load: 10_000.0,
//! };
//! let store =
//!     Store { name: "battery".to_owned(), power: 2.0, energy: 2.0, efficiency_each_way: 1.0, wear: 0.0 };
//! let problem = Problem::new(vec![8.0, 12.0], supply, vec![store], true).expect("sound");
//! let solution = solve(&problem);
//! assert_eq!(solution.stores[0].discharge, [0.0, 2.0]);
//! assert_eq!((solution.cost_without, solution.cost), (2400.0, 2000.0));
//! assert_eq!(solution.bound, solution.cost); // proved optimal
//! ```
//!
//! Invariants:
//! - Nothing here knows the register: data comes in through [`Problem`].
//! - One store: optimal, and proved so by [`Solution::bound`] up to rounding.
//! - Several stores: exact single solves in turn; [`Solution::gap`] says what may be left.
//! - Hours are one hour long, so MW and MWh per hour are the same number.

mod curve;
mod cycles;
mod fault;
mod file;
mod json;
mod next;
mod problem;
mod report;
mod solution;
mod solver;
mod thresholds;
mod ties;

#[cfg(test)]
mod reference;
#[cfg(test)]
mod tests;

pub use cycles::Sums;
pub use next::{NextValue, next_value, next_values};
pub use problem::{Problem, Segment, Store, Supply};
pub use report::{Report, StoreReport};
pub use solution::{Schedule, Solution};
pub use solver::{Solver, solve};
pub use ties::Ties;
