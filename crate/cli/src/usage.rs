//! Complaints about the command line itself, in both languages.

use clap::error::{ContextKind, ErrorKind};
use tianchu_model::Lang;

use crate::failure::Failure;

/// What clap has to say of a line, in `lang`; `definition` is that of the whole command line.
pub(crate) fn failure(error: &clap::Error, definition: &clap::Command, lang: Lang) -> Failure {
    let text = error.render().to_string();
    if let Some(text) = misplaced(error, definition, lang) {
        return Failure::Usage(text);
    }
    match (error.kind(), lang) {
        (ErrorKind::DisplayHelp | ErrorKind::DisplayVersion, _) => Failure::Help(translate_usage(text, lang)),
        (_, Lang::En) | (ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, _) => {
            Failure::Usage(translate_usage(text, lang))
        }
        (_, Lang::Zh) => Failure::Usage(zh_error(error).unwrap_or(text)),
    }
}

/// What to say of an option that only other commands have.
fn misplaced(error: &clap::Error, definition: &clap::Command, lang: Lang) -> Option<String> {
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
    let usage =
        error.get(ContextKind::Usage).map_or(String::new(), |u| format!("\n{}\n", u.to_string().trim_end()));
    let text = match lang {
        Lang::Zh => format!(
            "错误：此命令没有选项 --{name}；有它的命令：{}。\n{usage}\n详见 --help。\n",
            owners.join("、")
        ),
        Lang::En => format!(
            "error: this command has no option --{name}; these have it: {}.\n{usage}\nFor more information, try '--help'.\n",
            owners.join(", ")
        ),
    };
    Some(translate_usage(text, lang))
}

/// What to say of a language that there is not.
pub(crate) fn unknown_lang(tag: &str, lang: Lang) -> Failure {
    Failure::Usage(match lang {
        Lang::Zh => format!("错误：--lang 的值是 {tag}，可用：zh、en。\n"),
        Lang::En => format!("error: --lang is {tag}; allowed: zh, en.\n"),
    })
}

/// Clap's fixed words in `lang`.
fn translate_usage(text: String, lang: Lang) -> String {
    match lang {
        Lang::Zh => [
            ("[OPTIONS]", "[选项]"),
            ("Usage: ", "用法："),
            ("参数:", "参数："),
            ("选项:", "选项："),
            ("命令:", "命令："),
        ]
        .iter()
        .fold(text, |text, (from, to)| text.replace(from, to)),
        Lang::En => text,
    }
}

/// An error of clap in Chinese, of the kinds that happen.
fn zh_error(error: &clap::Error) -> Option<String> {
    let get = |kind| error.get(kind).map(ToString::to_string);
    let what = match error.kind() {
        ErrorKind::UnknownArgument
            if get(ContextKind::InvalidArg).is_some_and(|word| !word.starts_with('-')) =>
        {
            format!("多了 {}：此命令不要更多的词。", get(ContextKind::InvalidArg)?)
        }
        ErrorKind::UnknownArgument => {
            let nearest = get(ContextKind::SuggestedArg).map_or(String::new(), |s| format!("是否指 {s}？"));
            format!("没有选项 {}，或此处不能有它。{nearest}", get(ContextKind::InvalidArg)?)
        }
        ErrorKind::InvalidSubcommand => {
            let nearest =
                get(ContextKind::SuggestedSubcommand).map_or(String::new(), |s| format!("是否指 {s}？"));
            format!("没有命令 {}。{nearest}", get(ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::MissingRequiredArgument => {
            format!("缺少 {}。", get(ContextKind::InvalidArg)?.replace(", ", "、"))
        }
        ErrorKind::MissingSubcommand => "缺少命令。".to_owned(),
        ErrorKind::InvalidValue if get(ContextKind::InvalidValue).is_none_or(|v| v.is_empty()) => {
            format!("{} 后面缺少取值。", get(ContextKind::InvalidArg)?)
        }
        ErrorKind::ArgumentConflict => {
            format!("{} 不能重复，或不能与其他选项同用。", get(ContextKind::InvalidArg)?)
        }
        ErrorKind::TooManyValues => format!("{} 不带取值。", get(ContextKind::InvalidArg)?),
        _ => return None,
    };
    let usage = get(ContextKind::Usage).map_or(String::new(), |u| format!("\n{}\n", u.trim_end()));
    Some(translate_usage(format!("错误：{what}\n{usage}\n详见 --help。\n"), Lang::Zh))
}
