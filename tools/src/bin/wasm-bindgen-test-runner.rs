//! What cargo runs wasm tests with; wasm-pack looks for it in the folder of `wasm-bindgen`.

fn main() {
    if let Err(error) = wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os()) {
        eprintln!("error: {error:?}");
        std::process::exit(1);
    }
}
