//! What can be wrong with a scenario, said so that the reader can mend it.

use std::fmt;
use std::ops::Range;

use crate::lang::Lang;
use crate::number::{significant, stated};
use crate::register::{PARAMETERS, ParamId, unit_label};

/// Everything wrong with one input, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, thiserror::Error)]
#[error("{} problem(s); the first: {}", .0.len(), .0.first().map_or(String::new(), |p| p.message(Lang::En)))]
pub struct Problems(pub Vec<Problem>);

/// One thing wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The field as the reader would write it, such as `farmland.acceptance_share`.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
    /// Bytes of the text it concerns.
    pub span: Option<Range<usize>>,
    /// Line of the text, counted from 1.
    pub line: Option<usize>,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The text is not TOML, or a link is not a link.
    Syntax(String),
    /// No such field.
    Unknown {
        /// The name most like it.
        nearest: Option<String>,
    },
    /// No such field in front of the sections of a scenario, and none like it.
    UnknownField {
        /// What may stand there.
        allowed: Vec<String>,
    },
    /// A value of another type.
    WrongType {
        /// As written.
        found: String,
        /// What is expected, in both languages.
        expected: (&'static str, &'static str),
    },
    /// A number outside the range.
    OutOfRange {
        /// The parameter.
        param: ParamId,
        /// As given.
        value: f64,
    },
    /// A number in the range that is none of the options of a choice.
    NoOption {
        /// The parameter.
        param: ParamId,
        /// As given.
        value: f64,
    },
    /// Infinite or not a number.
    NotFinite {
        /// The parameter.
        param: ParamId,
    },
    /// A word that is none of the allowed ones.
    NotAllowed {
        /// As given.
        found: String,
        /// The words allowed.
        allowed: Vec<String>,
    },
    /// A complete scenario leaves it out.
    Missing,
    /// A name given more than once, with this and that value, which would leave open what holds.
    Repeated([String; 2]),
    /// So many more names given more than once.
    MoreRepeated(usize),
    /// A name without a value.
    NoValue,
}

/// So many names that stand twice are told.
pub(crate) const TOLD: usize = 20;

/// Names given so far with their first values.
#[derive(Debug, Default)]
pub struct Names<'a> {
    /// Name, value and whether it is told that the name stands twice.
    first: Vec<(&'a str, &'a str, bool)>,
    n_repeated: usize,
}

impl<'a> Names<'a> {
    /// Takes a name and its value.
    ///
    /// # Errors
    /// If the name stands there already; with the problem if it is to be told, which holds for twenty names and once
    /// for each.
    pub fn take(&mut self, (name, value): (&'a str, &'a str)) -> Result<(), Option<Problem>> {
        let Some((_, first, told)) = self.first.iter_mut().find(|(earlier, ..)| *earlier == name) else {
            self.first.push((name, value, false));
            return Ok(());
        };
        if std::mem::replace(told, true) {
            return Err(None);
        }
        self.n_repeated += 1;
        let both = || {
            let [name, first, value] =
                [(name, 64), (first, 24), (value, 24)].map(|(text, n)| shortened(text, n));
            Problem::new(name, Fault::Repeated([first, value]))
        };
        Err((self.n_repeated <= TOLD).then(both))
    }

    /// How many names stand twice beyond those told.
    #[must_use]
    pub fn more(&self) -> Option<Problem> {
        let rest = self.n_repeated.saturating_sub(TOLD);
        (rest > 0).then(|| Problem::new("", Fault::MoreRepeated(rest)))
    }
}

/// The first `n` characters of a text that is quoted back: what is no text of ours may have one word as long as itself.
pub(crate) fn shortened(text: &str, n: usize) -> String {
    let mut short: String = text.chars().take(n).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

impl Problem {
    /// A problem without a place in a text.
    #[must_use]
    pub fn new(field: impl Into<String>, fault: Fault) -> Self {
        Self { field: field.into(), fault, span: None, line: None }
    }

    /// The value the reader could use instead, if there is one.
    #[must_use]
    pub fn nearest(&self) -> Option<String> {
        match &self.fault {
            Fault::OutOfRange { param, value } | Fault::NoOption { param, value } => {
                Some(significant(param.row().nearest(*value), 6))
            }
            Fault::NotFinite { param } => Some(significant(param.row().default, 6)),
            Fault::Unknown { nearest } => nearest.clone(),
            Fault::NotAllowed { found, allowed } => nearest_name(found, allowed.iter().map(String::as_str)),
            _ => None,
        }
    }

    /// What, what is allowed and a way out, in one or two sentences.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let field = &self.field;
        let at = match (self.line, lang) {
            (Some(n), Lang::Zh) => format!("第 {n} 行："),
            (Some(n), Lang::En) => format!("line {n}: "),
            (None, _) => String::new(),
        };
        let nearest = self.nearest();
        let body = match (&self.fault, lang) {
            (Fault::Syntax(what), Lang::Zh) => {
                format!("不合 TOML 语法{}。解析器原文：{what}", bracket(field, lang))
            }
            (Fault::Syntax(what), Lang::En) => format!("cannot be read{}: {what}", bracket(field, lang)),
            (Fault::Repeated([a, b]), Lang::Zh) => {
                format!("{field} 出现了两次：{a} 与 {b}，请只留一个。")
            }
            (Fault::Repeated([a, b]), Lang::En) => format!("{field} stands twice: {a} and {b}. Leave one."),
            (Fault::MoreRepeated(n), Lang::Zh) => format!("另有 {n} 个名称出现了两次。"),
            (Fault::MoreRepeated(n), Lang::En) => format!("and {n} more names stand twice."),
            (Fault::NoValue, Lang::Zh) => format!("{field} 没有值，应写成 {field}=值。"),
            (Fault::NoValue, Lang::En) => format!("{field} has no value; write {field}=VALUE."),
            (Fault::Unknown { .. }, Lang::Zh) => match nearest {
                Some(n) => format!("没有名为 {field} 的项。是否指 {n}？"),
                None => format!("没有名为 {field} 的项。可用名称见 `tianchu params`。"),
            },
            (Fault::Unknown { .. }, Lang::En) => match nearest {
                Some(n) => format!("there is no {field}. Did you mean {n}?"),
                None => format!("there is no {field}. `tianchu params` lists the names."),
            },
            (Fault::UnknownField { allowed }, Lang::Zh) => {
                format!("情景没有名为 {field} 的项，可用：{}。", allowed.join("、"))
            }
            (Fault::UnknownField { allowed }, Lang::En) => {
                format!("a scenario has no {field}; it may have: {}.", allowed.join(", "))
            }
            (Fault::WrongType { found, expected }, Lang::Zh) => {
                format!("{field} 的值是 {found}，应为{}。", expected.0)
            }
            (Fault::WrongType { found, expected }, Lang::En) => {
                format!("{field} is {found} but must be {}.", expected.1)
            }
            (Fault::OutOfRange { param, value }, _) => {
                let range = range(*param, lang);
                let value = stated(*value, 6);
                let nearest = nearest.unwrap_or_default();
                match lang {
                    Lang::Zh => {
                        format!("{field} 的值是 {value}，允许范围 {range}。最近的允许值：{nearest}。")
                    }
                    Lang::En => {
                        format!("{field} is {value}; allowed is {range}. Nearest allowed value: {nearest}.")
                    }
                }
            }
            (Fault::NoOption { param, value }, _) => {
                let (options, value) = (param.row().options_text(lang), stated(*value, 6));
                match lang {
                    Lang::Zh => format!("{field} 的值是 {value}，可选：{options}。"),
                    Lang::En => format!("{field} is {value}; the options are {options}."),
                }
            }
            (Fault::NotFinite { param }, _) => {
                let range = range(*param, lang);
                let default = nearest.unwrap_or_default();
                match lang {
                    Lang::Zh => format!("{field} 不是有限的数，允许范围 {range}。基准值：{default}。"),
                    Lang::En => {
                        format!(
                            "{field} is not a finite number; allowed is {range}. The baseline has {default}."
                        )
                    }
                }
            }
            (Fault::NotAllowed { found, allowed }, Lang::Zh) => {
                format!("{field} 的值是 {found}，可用：{}。", allowed.join("、"))
            }
            (Fault::NotAllowed { found, allowed }, Lang::En) => {
                format!("{field} is {found}; allowed: {}.", allowed.join(", "))
            }
            (Fault::Missing, Lang::Zh) if field.starts_with("reading_") => {
                format!("缺少 {field}：解读须同时有 reading_zh 与 reading_en，或都不写。")
            }
            (Fault::Missing, Lang::En) if field.starts_with("reading_") => {
                format!("{field} is missing: give reading_zh and reading_en, or neither.")
            }
            (Fault::Missing, Lang::Zh) if ParamId::find(field).is_none() => {
                format!("缺少 {field}：请写 {} = {{ zh = \"…\", en = \"…\" }}。", whole(field))
            }
            (Fault::Missing, Lang::En) if ParamId::find(field).is_none() => {
                format!("{field} is missing: write {} = {{ zh = \"…\", en = \"…\" }}.", whole(field))
            }
            (Fault::Missing, Lang::Zh) => {
                format!("缺少 {field}。完整情景须列出全部取值；也可写 base = \"baseline\" 只列差异。")
            }
            (Fault::Missing, Lang::En) => format!(
                "{field} is missing. A complete scenario lists every value; or write base = \"baseline\" and list only what differs."
            ),
        };
        format!("{at}{body}")
    }
}

/// What a value may be, in both languages.
pub const NUMBER: (&str, &str) = ("数", "a number");

/// What a seed or a draw may be, in both languages: what a whole number of TOML holds.
pub(crate) const COUNT: (&str, &str) =
    ("不小于 0、不大于 9223372036854775807 的整数", "a whole number from 0 to 9223372036854775807");

/// A seed or a draw as somebody wrote it.
///
/// # Errors
/// If it is no whole number from 0 to 2^63 - 1.
pub fn count(field: &str, found: &str) -> Result<u64, Problem> {
    found
        .parse()
        .ok()
        .filter(|n| *n <= i64::MAX as u64)
        .ok_or_else(|| Problem::new(field, Fault::WrongType { found: found.to_owned(), expected: COUNT }))
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for Problem {}

/// The field of which `field` is one language.
fn whole(field: &str) -> &str {
    field.split('.').next().unwrap_or(field)
}

fn bracket(field: &str, lang: Lang) -> String {
    match (field.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::Zh) => format!("（{field}）"),
        (false, Lang::En) => format!(" ({field})"),
    }
}

/// `0.3 to 1 (30 to 100 %)`.
fn range(param: ParamId, lang: Lang) -> String {
    let row = param.row();
    let (factor, unit) = unit_label(row.unit, lang);
    let to = match lang {
        Lang::Zh => "至",
        Lang::En => "to",
    };
    let plain = format!("{} {to} {}", significant(row.min, 6), significant(row.max, 6));
    if factor == 1.0 {
        format!("{plain} {unit}")
    } else {
        format!(
            "{plain} ({} {to} {} {unit})",
            significant(row.min * factor, 6),
            significant(row.max * factor, 6)
        )
    }
}

/// The parameter most like `wanted`; the group before the dot may be missing or wrong.
#[must_use]
pub fn nearest_parameter(wanted: &str) -> Option<String> {
    let tail = |name: &str| name.rsplit('.').next().unwrap_or_default().to_owned();
    let near =
        nearest_name(&tail(wanted), PARAMETERS.iter().map(|p| p.id.rsplit('.').next().unwrap_or(p.id)))?;
    PARAMETERS.iter().find(|p| tail(p.id) == near).map(|p| p.id.to_owned())
}

/// Bytes of the longest name that is compared: a file of another kind may have one as long as itself.
const LONGEST_NAME: usize = 200;

/// The name most like `wanted`, if any is near enough to be meant.
#[must_use]
pub fn nearest_name<'a>(wanted: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    if wanted.len() > LONGEST_NAME {
        return None;
    }
    let mut best: Option<(f64, &str)> = None;
    for name in names {
        let likeness = strsim::jaro_winkler(wanted, name);
        if best.is_none_or(|(b, _)| likeness > b) {
            best = Some((likeness, name));
        }
    }
    best.filter(|(likeness, _)| *likeness > 0.8).map(|(_, name)| name.to_owned())
}
