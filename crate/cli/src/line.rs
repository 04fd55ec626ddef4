//! What may stand on the command line.

use std::ffi::OsString;

use clap::{Arg, ArgAction, ArgMatches};
use tianchu_model::{DATA_VERSION, MODEL_VERSION};
use tianchu_report::{Language, Words};

use crate::command;
use crate::entry::Entry;
use crate::failure::Failure;
use crate::help::{Help, Texts};
use crate::usage;

/// Help of what every command takes.
const HELP: &[Help] = &[
    ("lang", Words::line_help_lang),
    ("help", Words::line_help_help),
    ("version", Words::line_help_version),
];

const EXAMPLES: &str = "  tianchu run baseline
  tianchu run my.toml --set farmland.acceptance_share=0.6 --out results.csv
  tianchu events baseline --region 44
  tianchu chart farmland-stock baseline --out stock.svg
  tianchu check";

/// The whole command line with its texts.
pub(crate) fn definition(words: Words) -> clap::Command {
    let version = words.line_versions(&DATA_VERSION, &MODEL_VERSION, &env!("CARGO_PKG_VERSION"));
    let root = clap::Command::new("tianchu")
        .version(version)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(Arg::new("lang").long("lang").global(true).value_name("LANG").display_order(90))
        .arg(Arg::new("help").short('h').long("help").global(true).action(ArgAction::Help).display_order(98))
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).display_order(99));
    let texts = Texts {
        about: Words::line_about,
        arguments: &[HELP],
        examples: EXAMPLES,
        more: words.line_exit_codes(),
        long: String::new(),
    };
    texts.put_on(root, words).subcommands(command::ALL.iter().map(|entry| (entry.define)(words)))
}

/// The language asked for anywhere on the line, known before the line is understood: help and errors about
/// the line itself need it.
pub(crate) fn lang_asked(args: &[OsString]) -> Option<Language> {
    let words: Vec<&str> = args.iter().filter_map(|a| a.to_str()).take_while(|a| *a != "--").collect();
    let apart = words.windows(2).filter(|w| w[0] == "--lang").map(|w| w[1]).next_back();
    let joined = words.iter().filter_map(|w| w.strip_prefix("--lang=")).next_back();
    apart.or(joined).and_then(Language::from_tag)
}

/// Understands a command line: the command, and the arguments found for it.
///
/// # Errors
/// The text to print if it asks for help or the version, or is not understood.
pub(crate) fn parse(args: Vec<OsString>, words: Words) -> Result<(&'static Entry, ArgMatches), Failure> {
    let definition = definition(words);
    let mut found = definition
        .clone()
        .try_get_matches_from(args)
        .map_err(|error| usage::failure(&error, &definition, words))?;
    let tag = found.get_one::<String>("lang").filter(|tag| Language::from_tag(tag).is_none());
    if let Some(tag) = tag {
        return Err(usage::unknown_lang(tag, words));
    }
    let (name, found) = found.remove_subcommand().expect("clap refuses a line without a command");
    let entry =
        command::ALL.iter().find(|entry| entry.name == name).expect("clap knows the commands from the list");
    Ok((entry, found))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a command or an option has no help, or none in Chinese, or a command has no example.
    #[test]
    fn everything_is_said_in_both_languages() {
        let says = |lang| {
            let mut root = definition(Words::of(lang));
            root.build();
            let of = |c: &clap::Command| {
                let name = c.get_name().to_owned();
                let about = c.get_about().map(ToString::to_string);
                let help = c
                    .get_arguments()
                    .map(|a| (a.get_id().to_string(), a.get_help().map(ToString::to_string)));
                let mut said = vec![(name.clone(), about)];
                said.extend(help.map(|(id, text)| (format!("{name} {id}"), text)));
                assert!(c.get_after_help().is_some_and(|t| t.to_string().contains("  tianchu ")), "{name}");
                said
            };
            std::iter::once(&root).chain(root.get_subcommands()).flat_map(of).collect::<Vec<_>>()
        };
        for ((what, zh), (_, en)) in says(Language::Zh).into_iter().zip(says(Language::En)) {
            assert!(zh.is_some() && en.is_some() && zh != en, "{what}: {zh:?}, {en:?}");
        }
    }

    #[test]
    fn the_definition_is_consistent() {
        definition(Words::of(Language::En)).debug_assert();
    }
}
