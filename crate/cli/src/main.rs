//! The program `tianchu`. Everything it does is in the library, where tests can call it.

use std::io::{self, BufWriter, IsTerminal as _};
use std::process::ExitCode;

use tianchu_cli::Host;

fn main() -> ExitCode {
    let interactive = io::stdout().is_terminal();
    let colour = io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut err = io::stderr().lock();
    let mut input = io::stdin();
    let mut host = Host {
        input: Some(&mut input),
        out: &mut out,
        err: &mut err,
        lang: tianchu_cli::system_lang(),
        interactive,
        colour,
    };
    ExitCode::from(tianchu_cli::run(std::env::args_os(), &mut host))
}
