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
//! - Every byte of CSV and JSON comes from `tianchu_model::export`.
//! - All that is wrong with the input is said at once, before anything is computed.
//! - A file is replaced whole or not at all.
//! - Data goes to `out`, everything said about it to `err`.

mod args;
mod calibration;
mod chart;
mod check;
mod diagnostic;
mod dispatch;
mod failure;
mod given;
mod help;
mod input;
mod ledger;
mod output;
mod readings;
mod register;
mod results;
mod shown;
mod summary;
mod system;
mod tables;

use std::ffi::OsString;
use std::io::{Read, Write};

use tianchu_model::Lang;

use crate::args::Command;
use crate::failure::Failure;

/// What a command has around it.
pub struct Host<'a> {
    /// What a file called `-` is read from; without it such a file is empty.
    pub input: Option<&'a mut dyn Read>,
    /// Where data goes.
    pub out: &'a mut dyn Write,
    /// Where errors and notes go.
    pub err: &'a mut dyn Write,
    /// Language where `--lang` does not say.
    pub lang: Lang,
    /// Whether `out` is read by a person rather than a program.
    pub interactive: bool,
    /// Whether `err` shows colours.
    pub colour: bool,
}

impl<'a> Host<'a> {
    /// A host whose output a program reads, in English, without anything to read.
    pub fn captured(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self { input: None, out, err, lang: Lang::En, interactive: false, colour: false }
    }
}

/// The language the environment asks for: Chinese if its first setting does, else English.
#[must_use]
pub fn system_lang() -> Lang {
    let setting = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    if setting.is_some_and(|value| value.starts_with("zh")) { Lang::Zh } else { Lang::En }
}

/// Runs one command, its name first, and returns the exit code: 0 done, 1 a check or target asked for does
/// not hold, 2 bad input, 3 cannot read or write and nothing else is wrong.
pub fn run<I>(args: I, host: &mut Host<'_>) -> u8
where
    I: IntoIterator,
    I::Item: Into<OsString>,
{
    let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
    let lang = args::lang_asked(&args).unwrap_or(host.lang);
    let outcome = match args::parse(args, lang) {
        Ok(command) => execute(&command, lang, host),
        Err(Failure::Help(text)) => host.out.write_all(text.as_bytes()).map_err(Failure::from),
        Err(failure) => Err(failure),
    };
    // What was written before a failure belongs to it, such as the checks that do not hold.
    let flushed = host.out.flush();
    match outcome.and_then(|()| Ok(flushed?)) {
        Ok(()) => 0,
        Err(failure) => {
            // Nobody is left to tell if this cannot be written.
            let _ = host.err.write_all(failure.text(lang, host.colour).as_bytes());
            failure.code()
        }
    }
}

fn execute(command: &Command, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    match command {
        Command::Run(args) => results::run(args, lang, host),
        Command::Events(args) => results::events(args, lang, host),
        Command::Ledger(args) => ledger::run(args, lang, host),
        Command::Targets(args) => results::targets(args, lang, host),
        Command::Readings(args) => readings::run(args, lang, host),
        Command::Chart(args) => chart::run(args, lang, host),
        Command::Check(args) => check::run(args, lang, host),
        Command::Calibration(args) => calibration::run(args, lang, host),
        Command::Dispatch(args) => dispatch::run(args, lang, host),
        Command::System(args) => system::run(args, lang, host),
        Command::Hash(args) => results::hash(args, lang, host),
        Command::Params(args) => register::params(args, lang, host),
        Command::Sources(args) => register::sources(args, lang, host),
        Command::Rules(args) => register::rules(args, lang, host),
        Command::Scenarios(args) => register::scenarios(args, lang, host),
    }
}
