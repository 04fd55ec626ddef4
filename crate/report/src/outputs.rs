//! What is made of results for others: comparisons, briefs, archives of files.

pub mod brief;
pub mod comparison;
pub mod zip;
