//! What is made of results for others: comparisons, briefs, archives of files.

pub mod archive;
pub mod brief;
pub mod chart;
pub mod comparison;
pub mod sources;
pub mod zip;
