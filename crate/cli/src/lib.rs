//! The command line of Tianchu: reads files and arguments, lets the model compute, writes files.
//!
//! ```
//! let (mut out, mut err) = (Vec::new(), Vec::new());
//! let mut host = tianchu_cli::Host::captured(&mut out, &mut err);
//! let code = tianchu_cli::run(["tianchu", "hash", "baseline"], &mut host);
//! assert_eq!(code, 0);
//! assert_eq!(out.len(), 17); // sixteen digits and a line end
//! ```
//!
//! Invariants:
//! - Every byte of CSV and JSON comes from `tianchu_report::export`; dispatch problems write themselves.
//! - All that is wrong with the input is said at once, before anything is computed.
//! - A file is replaced whole or not at all.
//! - Data goes to `out`, everything said about it to `err`.

mod args;
mod command;
mod complaints;
mod entry;
mod excerpt;
mod failure;
mod files;
mod grid_year;
mod help;
mod host;
mod input;
mod line;
mod output;
mod picture;
mod session;
mod shown;
mod simulation;
mod tables;
mod usage;
mod vintage;

use std::ffi::OsString;

use tianchu_report::{Language, Words};

use crate::failure::Failure;
use crate::session::Session;

pub use files::abandon;
pub use host::Host;

/// The language the environment asks for: Chinese if its first setting does, else English.
#[must_use]
pub fn system_lang() -> Language {
    let setting = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    if setting.is_some_and(|value| value.starts_with("zh")) { Language::Zh } else { Language::En }
}

/// Runs one command, its name first, and returns the exit code: 0 done, 1 a check or target asked for does
/// not hold, 2 bad input, 3 cannot read or write and nothing else is wrong.
pub fn run<I>(args: I, host: &mut Host<'_>) -> u8
where
    I: IntoIterator,
    I::Item: Into<OsString>,
{
    let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
    let words = Words::of(line::lang_asked(&args).unwrap_or(host.lang));
    let mut session = Session::new(words, host.lent());
    let outcome = match line::parse(args, words) {
        Ok((entry, found)) => (entry.run)(&found, &mut session),
        Err(Failure::Help(text)) => session.write(None, text.as_bytes()),
        Err(failure) => Err(failure),
    };
    // What was written before a failure belongs to it, such as the checks that do not hold.
    let flushed = session.terminal.out.flush();
    match outcome.and_then(|()| Ok(flushed?)) {
        Ok(()) => 0,
        Err(failure) => {
            session.tell(&failure);
            failure.code()
        }
    }
}
