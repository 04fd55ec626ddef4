//! The texts of help on the definition of a command.

use tianchu_report::Words;

/// A text by the function that says it.
pub(crate) type Say = fn(Words) -> &'static str;

/// Help of one argument, by the argument's id.
pub(crate) type Help = (&'static str, Say);

/// What help says of a command, beside its usage.
pub(crate) struct Texts<'a> {
    /// What the command does, in a line.
    pub(crate) about: Say,
    /// Help of its arguments, in lists.
    pub(crate) arguments: &'a [&'a [Help]],
    /// Lines that show its use.
    pub(crate) examples: &'a str,
    /// What follows the examples; empty for nothing.
    pub(crate) more: &'static str,
    /// What `--help` adds to `-h`; empty for nothing.
    pub(crate) long: String,
}

impl Texts<'_> {
    /// The definition with these texts.
    pub(crate) fn put_on(&self, command: clap::Command, words: Words) -> clap::Command {
        let mut short = format!("{}\n{}", words.line_examples(), self.examples);
        push_paragraph(&mut short, self.more);
        let mut long = short.clone();
        push_paragraph(&mut long, &self.long);
        let command = command.about((self.about)(words)).after_help(short).after_long_help(long);
        let command = command.mut_args(|arg| match self.of_argument(arg.get_id().as_str()) {
            Some(say) => arg.help(say(words)),
            None => arg,
        });
        headed(command, words)
    }

    fn of_argument(&self, id: &str) -> Option<Say> {
        self.arguments.iter().copied().flatten().find(|(name, _)| *name == id).map(|(_, say)| *say)
    }
}

fn push_paragraph(text: &mut String, paragraph: &str) {
    if !paragraph.is_empty() {
        text.push_str("\n\n");
        text.push_str(paragraph);
    }
}

/// Headings of our own in place of clap's, which are English.
fn headed(command: clap::Command, words: Words) -> clap::Command {
    let usage = words.line_usage();
    command
        .help_template(format!("{{about-with-newline}}\n{usage}{{usage}}\n\n{{all-args}}{{after-help}}"))
        .subcommand_help_heading(words.line_commands())
        .subcommand_value_name(words.line_command())
        .mut_args(|arg| {
            let heading = if arg.is_positional() { words.line_arguments() } else { words.line_options() };
            arg.help_heading(heading)
        })
}
