//! Complaints about the command line itself.

use clap::error::{ContextKind, ErrorKind};
use tianchu_report::punctuation::list;
use tianchu_report::{Language, Words};

use crate::failure::Failure;

/// What clap has to say of a line, in words; `definition` is that of the whole command line.
pub(crate) fn failure(error: &clap::Error, definition: &clap::Command, words: Words) -> Failure {
    let text = translate_usage(error.render().to_string(), words);
    if let Some(what) = misplaced(error, definition, words) {
        return Failure::Usage(with_usage(&what, error, words));
    }
    match (error.kind(), words.language()) {
        (ErrorKind::DisplayHelp | ErrorKind::DisplayVersion, _) => Failure::Help(text),
        // Clap speaks English.
        (_, Language::En) | (ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, _) => Failure::Usage(text),
        (_, Language::Zh) => {
            Failure::Usage(worded(error, words).map_or(text, |what| with_usage(&what, error, words)))
        }
    }
}

/// What to say of an option that only other commands have.
fn misplaced(error: &clap::Error, definition: &clap::Command, words: Words) -> Option<String> {
    if error.kind() != ErrorKind::UnknownArgument {
        return None;
    }
    let found = error.get(ContextKind::InvalidArg)?.to_string();
    let name = found.strip_prefix("--")?.split(['=', ' ']).next()?;
    let has = |command: &&clap::Command| command.get_arguments().any(|a| a.get_long() == Some(name));
    let owners: Vec<&str> = definition.get_subcommands().filter(has).map(clap::Command::get_name).collect();
    if owners.is_empty() {
        return None;
    }
    Some(words.usage_misplaced(&list(&owners, words), &name))
}

/// What to say of a language that there is not.
pub(crate) fn unknown_lang(tag: &str, words: Words) -> Failure {
    Failure::Usage(format!("{}\n", words.terminal_error(&words.usage_unknown_lang(&tag))))
}

/// What is wrong, how the command is used, and where more is said.
fn with_usage(what: &str, error: &clap::Error, words: Words) -> String {
    let usage = match error.get(ContextKind::Usage) {
        Some(usage) => format!("\n{}\n", translate_usage(usage.to_string(), words).trim_end()),
        None => String::new(),
    };
    format!("{}\n{usage}\n{}\n", words.terminal_error(&what), words.usage_more())
}

/// A text of clap's with the words in it that cannot be set.
fn translate_usage(text: String, words: Words) -> String {
    let text = text.replace("[OPTIONS]", words.line_any_options()).replace("Usage: ", words.line_usage());
    let headings = [words.line_arguments(), words.line_options(), words.line_commands()];
    headings.iter().fold(text, |text, name| text.replace(&format!("{name}:"), &words.line_heading(name)))
}

/// What an error of clap says, of the kinds that happen.
fn worded(error: &clap::Error, words: Words) -> Option<String> {
    let get = |kind| error.get(kind).map(ToString::to_string);
    Some(match error.kind() {
        ErrorKind::UnknownArgument
            if get(ContextKind::InvalidArg).is_some_and(|word| !word.starts_with('-')) =>
        {
            words.usage_word_too_many(&get(ContextKind::InvalidArg)?)
        }
        ErrorKind::UnknownArgument => {
            let option = get(ContextKind::InvalidArg)?;
            match get(ContextKind::SuggestedArg) {
                Some(nearest) => words.usage_no_option_but(&nearest, &option),
                None => words.usage_no_option(&option),
            }
        }
        ErrorKind::InvalidSubcommand => {
            let command = get(ContextKind::InvalidSubcommand)?;
            match get(ContextKind::SuggestedSubcommand) {
                Some(nearest) => words.usage_no_command_but(&command, &nearest),
                None => words.usage_no_command(&command),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            let arguments = get(ContextKind::InvalidArg)?;
            words.usage_missing(&list(&arguments.split(", ").collect::<Vec<_>>(), words))
        }
        ErrorKind::MissingSubcommand => words.usage_missing_command().to_owned(),
        ErrorKind::InvalidValue if get(ContextKind::InvalidValue).is_none_or(|v| v.is_empty()) => {
            words.usage_missing_value(&get(ContextKind::InvalidArg)?)
        }
        ErrorKind::ArgumentConflict => words.usage_conflict(&get(ContextKind::InvalidArg)?),
        ErrorKind::TooManyValues => words.usage_takes_no_value(&get(ContextKind::InvalidArg)?),
        _ => return None,
    })
}
