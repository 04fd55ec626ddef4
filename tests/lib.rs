//! Tests and benchmarks that cross crates; nothing here is used by the product.

pub mod cases;
#[cfg(feature = "highs")]
pub mod linear;
pub mod pipeline;
