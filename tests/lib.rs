//! Tests and benchmarks that cross crates; nothing here is used by the product.
