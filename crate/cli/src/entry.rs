//! What a command is, and how the list of commands holds it.

use clap::{ArgMatches, Args};
use tianchu_report::Words;

use crate::failure::Failure;
use crate::help::{Help, Say, Texts};
use crate::session::Session;

/// A command. A value of it is its arguments as they were written: they are checked together with the scenario, so
/// that everything wrong is said at once and in the reader's language.
pub(crate) trait Command: Args {
    /// Its name on the command line.
    const NAME: &'static str;
    /// What it does, in a line.
    const ABOUT: Say;
    /// Help of its arguments: of those it shares with others, and of its own.
    const HELP: &'static [&'static [Help]];
    /// Lines that show its use.
    const EXAMPLES: &'static str;

    /// What `--help` adds to `-h`; empty for nothing.
    fn long_help(_words: Words) -> String {
        String::new()
    }

    /// Does what it is for.
    ///
    /// # Errors
    /// If the input is wrong, something asked for does not hold, or the result cannot be written.
    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure>;
}

/// A command as the list of commands holds it.
pub(crate) struct Entry {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// Its definition, with its texts.
    pub(crate) define: fn(Words) -> clap::Command,
    /// Runs it with the arguments found.
    pub(crate) run: fn(&ArgMatches, &mut Session<'_>) -> Result<(), Failure>,
}

impl Entry {
    /// The entry of a command.
    pub(crate) const fn of<C: Command>() -> Self {
        Self { name: C::NAME, define: define::<C>, run: run::<C> }
    }
}

fn define<C: Command>(words: Words) -> clap::Command {
    let texts = Texts {
        about: C::ABOUT,
        arguments: C::HELP,
        examples: C::EXAMPLES,
        more: "",
        long: C::long_help(words),
    };
    texts.put_on(C::augment_args(clap::Command::new(C::NAME)), words)
}

fn run<C: Command>(found: &ArgMatches, session: &mut Session<'_>) -> Result<(), Failure> {
    // The arguments were found by the same definition, so nothing is missing; if it were, clap's words would do.
    let arguments = C::from_arg_matches(found).map_err(|e| Failure::Usage(e.render().to_string()))?;
    arguments.run(session)
}
