//! Numbers as the page shows them, and problems said in those numbers.

use serde::Serialize;
use tianchu_model::number::{self, significant};
use tianchu_model::problem::Fault;
use tianchu_model::register::unit_label;
use tianchu_model::{Lang, ParamId, Problem, Problems};
use tianchu_report::Words;

/// Digits of a parameter's value on the page.
const DIGITS: usize = 6;

/// The stored number as the page shows it: 0.6 as 60.
pub(crate) fn to_shown(param: ParamId, x: f64) -> f64 {
    scaled(x, unit_label(param.row().unit, Lang::Zh).0, 1)
}

/// The number the page shows as it is stored: 60 as 0.6.
fn to_stored(param: ParamId, shown: f64) -> f64 {
    scaled(shown, unit_label(param.row().unit, Lang::Zh).0, -1)
}

/// `x` times or divided by a factor. A factor of 100 moves the decimal point instead, so that 0.07 becomes 7 and
/// comes back as 0.07, to the last bit.
fn scaled(x: f64, factor: f64, direction: i32) -> f64 {
    if factor == 100.0 && x.is_finite() {
        return number::parse(&format!("{x}e{}", 2 * direction)).unwrap_or(x);
    }
    if direction > 0 { x * factor } else { x / factor }
}

/// A stored value of a parameter as text in its shown unit, without the unit.
pub(crate) fn text(param: ParamId, x: f64) -> String {
    significant(to_shown(param, x), DIGITS)
}

/// A stored value of a parameter in words: what an option or a switch is called, else as [`text`].
pub(crate) fn said(param: ParamId, x: f64, words: Words) -> String {
    let row = param.row();
    let word = match row.unit {
        "switch" => Some(if x == row.min { words.settings_no() } else { words.settings_yes() }),
        _ => row.option(x).map(|option| option.label.get(words.language())),
    };
    word.map_or_else(|| text(param, x), str::to_owned)
}

/// Reads what somebody typed into a parameter's box: digits of either width, with or without the unit.
pub(crate) fn parse(param: ParamId, typed: &str) -> Result<f64, Problem> {
    let mut plain: String = typed.trim().chars().map(half_width).collect();
    for lang in [Lang::Zh, Lang::En] {
        let unit = unit_label(param.row().unit, lang).1;
        if let Some(rest) = plain.strip_suffix(unit) {
            plain = rest.trim_end().to_owned();
        }
    }
    let plain = plain.strip_suffix('%').unwrap_or(&plain).trim_end().replace('\u{2212}', "-");
    match number::parse(&without_groups(&plain)) {
        Some(x) => Ok(to_stored(param, x)),
        None => {
            let expected = ("数", "a number");
            Err(Problem::new(param.row().id, Fault::WrongType { found: typed.trim().to_owned(), expected }))
        }
    }
}

/// Full-width digits and signs as a Chinese keyboard writes them.
fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        other => other,
    }
}

/// `1,500` as `1500`; a comma that does not stand before three digits stays and makes the text no number.
fn without_groups(text: &str) -> String {
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().enumerate().all(|(i, group)| {
        let whole = if i + 1 == rest.len() { group.split('.').next().unwrap_or_default() } else { group };
        whole.len() == 3 && whole.bytes().all(|b| b.is_ascii_digit())
    });
    if grouped { format!("{first}{}", rest.concat()) } else { text.to_owned() }
}

/// One thing wrong, as the page shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProblemInfo {
    /// Id of the field.
    pub field: String,
    /// What, what is allowed, a way out.
    pub message: String,
    /// What could be used instead: for a parameter the text for its box.
    pub nearest: Option<String>,
}

/// Everything wrong with an input that was not taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal(pub Vec<ProblemInfo>);

impl Refusal {
    pub(crate) fn new(problems: &Problems, lang: Lang) -> Self {
        Self(problems.0.iter().map(|p| info(p, lang)).collect())
    }

    pub(crate) fn one(problem: &Problem, lang: Lang) -> Self {
        Self(vec![info(problem, lang)])
    }

    /// All messages, one a line.
    #[must_use]
    pub fn message(&self) -> String {
        self.0.iter().map(|p| p.message.as_str()).collect::<Vec<_>>().join("\n")
    }
}

fn info(problem: &Problem, lang: Lang) -> ProblemInfo {
    let in_shown_unit = |param: ParamId, found: &str, nearest: f64| {
        let row = param.row();
        let (label, unit) = (row.label.get(lang), unit_label(row.unit, lang).1);
        let [min, max, nearest] = [row.min, row.max, nearest].map(|x| text(param, x));
        let message = match lang {
            Lang::Zh => format!(
                "{label}：{found} 不可用，允许 {min} 至 {max} {unit}。最近的允许值是 {nearest} {unit}。"
            ),
            Lang::En => {
                format!(
                    "{label}: {found} is not allowed; the range is {min} to {max} {unit}. The nearest allowed value is {nearest} {unit}."
                )
            }
        };
        ProblemInfo { field: row.id.to_owned(), message, nearest: Some(nearest) }
    };
    match &problem.fault {
        Fault::OutOfRange { param, value } if problem.line.is_none() => {
            let row = param.row();
            let found = format!("{} {}", text(*param, *value), unit_label(row.unit, lang).1);
            in_shown_unit(*param, &found, row.nearest(*value))
        }
        Fault::NoOption { param, value } if problem.line.is_none() => {
            let row = param.row();
            let (label, found, options) = (row.label.get(lang), text(*param, *value), row.options_text(lang));
            let message = match lang {
                Lang::Zh => format!("{label}：{found} 不可用，可选：{options}。"),
                Lang::En => format!("{label}: {found} is not allowed; the options are {options}."),
            };
            ProblemInfo {
                field: row.id.to_owned(),
                message,
                nearest: Some(text(*param, row.nearest(*value))),
            }
        }
        Fault::NotFinite { param } if problem.line.is_none() => {
            let found = if lang == Lang::Zh { "无穷大" } else { "infinity" };
            in_shown_unit(*param, found, param.row().default)
        }
        Fault::WrongType { found, .. }
            if problem.line.is_none() && ParamId::find(&problem.field).is_some() =>
        {
            typed_no_number(problem, found, lang)
        }
        _ => ProblemInfo {
            field: problem.field.clone(),
            message: problem.message(lang),
            nearest: problem.nearest(),
        },
    }
}

/// Somebody typed something that is no number into a parameter's box.
fn typed_no_number(problem: &Problem, found: &str, lang: Lang) -> ProblemInfo {
    let Some(param) = ParamId::find(&problem.field) else {
        return ProblemInfo { field: problem.field.clone(), message: problem.message(lang), nearest: None };
    };
    let row = param.row();
    let (label, unit) = (row.label.get(lang), unit_label(row.unit, lang).1);
    let [min, max, default] = [row.min, row.max, row.default].map(|x| text(param, x));
    let message = match (lang, found.is_empty()) {
        (Lang::Zh, false) => {
            format!("{label}：“{found}”不是数，请输入 {min} 至 {max} {unit}。基准值是 {default} {unit}。")
        }
        (Lang::Zh, true) => {
            format!("{label}：没有数，请输入 {min} 至 {max} {unit}。基准值是 {default} {unit}。")
        }
        (Lang::En, false) => {
            format!(
                "{label}: “{found}” is no number; enter {min} to {max} {unit}. The baseline has {default} {unit}."
            )
        }
        (Lang::En, true) => {
            format!(
                "{label}: there is no number; enter {min} to {max} {unit}. The baseline has {default} {unit}."
            )
        }
    };
    ProblemInfo { field: row.id.to_owned(), message, nearest: Some(default) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tianchu_model::id;

    // Breaks if a percentage on the page ever comes back as another number than it was.
    #[test]
    fn shown_numbers_come_back_to_the_bit() {
        for param in ParamId::all() {
            let row = param.row();
            for x in [row.min, row.max, row.default, row.step, 0.07, 0.29, 0.57, 0.123456789] {
                assert_eq!(to_stored(param, to_shown(param, x)), x, "{} {x}", row.id);
            }
        }
        assert_eq!(to_shown(id::FARMLAND_ACCEPTANCE_SHARE, 0.07), 7.0);
        assert_eq!(to_shown(id::FARMLAND_ACCEPTANCE_SHARE, 0.57), 57.0);
    }

    // Breaks if a way of typing a number that readers use is refused, or nonsense is taken.
    #[test]
    fn typed_numbers_are_read() {
        let share = id::FARMLAND_ACCEPTANCE_SHARE;
        for typed in ["60", " 60 % ", "60%", "６０", "６０％", "6e1"] {
            assert_eq!(parse(share, typed), Ok(0.6), "{typed}");
        }
        let area = id::FARMLAND_ENGINEERING_RESTORATION_WANMU_PER_YEAR;
        for typed in ["1,500", "1500 万亩/年", "1500.0", "1，500"] {
            assert_eq!(parse(area, typed), Ok(1500.0), "{typed}");
        }
        assert_eq!(parse(id::FARMLAND_CONSTRUCTION_GROWTH_SHARE_PER_YEAR, "−2 %/年"), Ok(-0.02));
        for typed in ["", "abc", "1,5", "6 0", "60 % % x"] {
            assert!(parse(share, typed).is_err(), "{typed}");
        }
    }
}
