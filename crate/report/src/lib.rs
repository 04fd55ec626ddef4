//! What is said of Tianchu's results, in Chinese and English: words, sentences, tables, exports.
//!
//! The model says what is, in numbers and kinds; charts, command line and page show it; in between stands every word.
//! [`Words`] has a function a message, compiled from the files in `words/`; how to add some or to move a view here
//! stands in the crate's README.
#![warn(missing_docs)]

#[cfg(feature = "extras")]
pub mod books;
#[cfg(feature = "extras")]
pub mod calibration;
#[cfg(feature = "extras")]
pub mod checks;
#[cfg(feature = "extras")]
pub mod coverage;
pub mod diagnostic;
pub mod events;
pub mod export;
pub mod headline;
#[cfg(feature = "extras")]
pub mod hours;
mod language;
#[cfg(feature = "extras")]
pub mod measures;
#[cfg(feature = "extras")]
pub mod outputs;
pub mod places;
#[cfg(feature = "extras")]
pub mod ppp;
#[cfg(feature = "extras")]
pub mod profile;
pub mod punctuation;
mod quantity;
#[cfg(feature = "extras")]
pub mod readings;
pub mod register;
pub mod scenario;
pub mod series;
#[cfg(feature = "extras")]
pub mod storage;
#[cfg(feature = "extras")]
pub mod targets;
#[cfg(feature = "terminal")]
pub mod terminal;
mod units;
mod words;

pub use language::Language;
pub use quantity::{difference, quantity};
pub use units::unit;
pub use words::{Words, WrongPack};
