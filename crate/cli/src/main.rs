//! The program `tianchu`. Everything it does is in the library, where tests can call it.

use std::io::{self, BufWriter, IsTerminal as _};
use std::process::ExitCode;

use tianchu_cli::Host;

/// Exit code of a program that was told to end, as shells give it for Ctrl-C.
const ENDED: i32 = 130;

fn main() -> ExitCode {
    // Where a signal is ignored already, as a hang-up under nohup, this fails and all stays as it was.
    let _ = ctrlc::try_set_handler(|| {
        tianchu_cli::abandon();
        std::process::exit(ENDED);
    });
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
