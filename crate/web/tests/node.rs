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

// Breaks if a dispatch hangs on the machine in any digit of its costs, prices or hours of use.
#[wasm_bindgen_test]
fn a_dispatch_has_its_native_bits() {
    shared::a_dispatch_has_its_native_bits();
}

// Measures, and is left out unless asked for: `cargo xtask bench --wasm`. The bar is 3 ms, 1.5 ms natively.
#[wasm_bindgen_test]
#[ignore = "a benchmark"]
fn how_long_a_dispatch_takes() {
    let problem = shared::north();
    let mut solver = tianchu_model::dispatch::Solver::new();
    let mut best = f64::INFINITY;
    for _ in 0..30 {
        let start = js_sys::Date::now();
        // The clock has milliseconds.
        for _ in 0..20 {
            std::hint::black_box(solver.solve(&problem, tianchu_model::dispatch::Ties::Middle));
        }
        best = best.min((js_sys::Date::now() - start) / 20.0);
    }
    wasm_bindgen_test::console_log!(
        "dispatch_grid_year in WebAssembly: {best:.2} ms, {:.2} of its bar",
        best / 3.0
    );
}
