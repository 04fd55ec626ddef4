//! What must hold of every input, however it looks: one function for each reader, which panics where it does not.
//!
//! A fuzzer calls them (`fuzz/targets`), and so does a test (`tests/fuzz.rs`) with every file of `fuzz/seeds`.

pub mod hours;
pub mod link;
pub mod own_data;
pub mod problem;
pub mod scenario;
mod told;
