//! The texts of help on the definition of a command.

use tianchu_model::{Lang, Text};

/// Help of one argument, by the argument's id.
pub(crate) type Help = (&'static str, Text);

/// What help says of a command, beside its usage.
pub(crate) struct Texts<'a> {
    /// What the command does, in a line.
    pub(crate) about: Text,
    /// Help of its arguments, in lists.
    pub(crate) arguments: &'a [&'a [Help]],
    /// Lines that show its use.
    pub(crate) examples: &'a str,
    /// What follows the examples; empty for nothing.
    pub(crate) more: String,
    /// What `--help` adds to `-h`; empty for nothing.
    pub(crate) long: String,
}

impl Texts<'_> {
    /// The definition with these texts in `lang`.
    pub(crate) fn put_on(&self, command: clap::Command, lang: Lang) -> clap::Command {
        let mut short = format!("{}\n{}", Text { zh: "示例：", en: "Examples:" }.get(lang), self.examples);
        push_paragraph(&mut short, &self.more);
        let mut long = short.clone();
        push_paragraph(&mut long, &self.long);
        let command = command.about(self.about.get(lang)).after_help(short).after_long_help(long);
        let command = command.mut_args(|arg| match self.of_argument(arg.get_id().as_str()) {
            Some(text) => arg.help(text.get(lang)),
            None => arg,
        });
        if lang == Lang::Zh { headed(command) } else { command }
    }

    fn of_argument(&self, id: &str) -> Option<Text> {
        self.arguments.iter().copied().flatten().find(|(name, _)| *name == id).map(|(_, text)| *text)
    }
}

fn push_paragraph(text: &mut String, paragraph: &str) {
    if !paragraph.is_empty() {
        text.push_str("\n\n");
        text.push_str(paragraph);
    }
}

/// Chinese headings in place of clap's own.
fn headed(command: clap::Command) -> clap::Command {
    command
        .help_template("{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}")
        .subcommand_help_heading("命令")
        .subcommand_value_name("命令")
        .mut_args(|arg| {
            let heading = if arg.is_positional() { "参数" } else { "选项" };
            arg.help_heading(heading)
        })
}
