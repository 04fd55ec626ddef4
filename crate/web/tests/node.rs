//! The simulation in WebAssembly, under Node: the same bits as natively.
#![cfg(target_family = "wasm")]

mod shared;

use wasm_bindgen_test::wasm_bindgen_test;

// Breaks if any result depends on the machine: a function of the system's library, the order of a sum.
#[wasm_bindgen_test]
fn every_scenario_has_its_native_bits() {
    shared::every_scenario_has_its_native_bits();
}

// Breaks if the page runs another scenario than it shows.
#[wasm_bindgen_test]
fn a_session_runs_what_the_model_runs() {
    shared::a_session_runs_what_the_model_runs();
}

// Breaks if a bad scenario panics, is taken in part, or hides some of its faults.
#[wasm_bindgen_test]
fn a_bad_scenario_is_refused() {
    shared::a_bad_scenario_is_refused();
}

// Breaks if the weather of a seed is another one in WebAssembly.
#[wasm_bindgen_test]
fn hours_have_their_native_bits() {
    shared::hours_have_their_native_bits();
}
