//! wasm-pack at the version of our lock file, without its look for updates over the network.

use clap::Parser;

fn main() {
    let args = wasm_pack::Cli::parse();
    wasm_pack::PBAR.set_log_level(args.log_level);
    wasm_pack::PBAR.set_quiet(args.quiet);
    if let Err(error) = wasm_pack::command::run_wasm_pack(args.cmd) {
        eprintln!("error: {error:?}");
        std::process::exit(1);
    }
}
