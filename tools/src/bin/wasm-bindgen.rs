//! The wasm-bindgen program at the version of our lock file; wasm-pack finds it on the PATH that xtask sets.

fn main() {
    if let Err(error) = wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(std::env::args_os()) {
        eprintln!("error: {error:?}");
        std::process::exit(1);
    }
}
