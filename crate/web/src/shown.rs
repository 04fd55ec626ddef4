//! Numbers as the page shows them, and problems said in those numbers.

use serde::Serialize;
use tianchu_model::diagnostic::{Allowed, Expected, Fault};
use tianchu_model::number;
use tianchu_model::register::{shown_factor, without_unit};
use tianchu_model::{Diagnostic, Diagnostics, ParamId};
pub(crate) use tianchu_report::register::{number_shown as to_shown, number_text as text, value as said};
use tianchu_report::{Words, diagnostic, register};

/// The number the page shows as it is stored: 60 as 0.6.
fn to_stored(param: ParamId, shown: f64) -> f64 {
    match shown_factor(param.row().unit) {
        100.0 => number::shifted(shown, -2),
        factor => shown / factor,
    }
}

/// Reads what somebody typed into a parameter's box: a number as people write it, with or without the unit, in any
/// language.
pub(crate) fn parse(param: ParamId, typed: &str) -> Result<f64, Diagnostics> {
    let plain: String = typed.trim().chars().map(number::half_width).collect();
    match number::written(without_unit(&plain, param.row().unit)) {
        Some(found) if !found.percent || shown_factor(param.row().unit) == 100.0 => {
            Ok(to_stored(param, found.value))
        }
        _ => Err(Diagnostic::wrong_type(param.row().id, typed.trim(), Expected::Number).into()),
    }
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
    pub(crate) fn new(diagnostics: &Diagnostics, words: Words) -> Self {
        Self(diagnostics.0.iter().map(|d| info(d, words)).collect())
    }

    /// All messages, one a line.
    #[must_use]
    pub fn message(&self) -> String {
        self.0.iter().map(|p| p.message.as_str()).collect::<Vec<_>>().join("\n")
    }
}

fn info(diagnostic: &Diagnostic, words: Words) -> ProblemInfo {
    let Diagnostic { field, fault, suggestion, line, .. } = diagnostic;
    let said = if line.is_none() { in_box(field, fault, words) } else { None };
    said.unwrap_or_else(|| ProblemInfo {
        field: field.clone(),
        message: diagnostic::message(diagnostic, words),
        nearest: suggestion.as_ref().map(ToString::to_string),
    })
}

/// A number outside the range of a parameter with as many digits as tell it from what is inside.
fn told(param: ParamId, x: f64) -> String {
    let short = text(param, x);
    let inside = number::parse(&short).is_some_and(|shown| param.row().allows(to_stored(param, shown)));
    if inside { number::shortest(to_shown(param, x)) } else { short }
}

/// The value that was most likely meant by one outside the range: the same as a percentage, or as a share where a
/// percentage is asked for, if that is inside it.
fn likely(param: ParamId, value: f64) -> f64 {
    let row = param.row();
    let moved = [-2, 2].map(|places| number::shifted(value, places));
    let moved = moved.into_iter().filter(|_| shown_factor(row.unit) == 100.0);
    moved.into_iter().find(|x| *x != 0.0 && row.allows(*x)).unwrap_or_else(|| row.nearest(value))
}

/// What is wrong with the value of a parameter, in the unit its box has.
fn in_box(field: &str, fault: &Fault, words: Words) -> Option<ProblemInfo> {
    let param = ParamId::find(field)?;
    let row = param.row();
    let (label, unit) = (register::parameter(param, words), tianchu_report::unit(row.unit, words));
    let [min, max, default] = [row.min, row.max, row.default].map(|x| text(param, x));
    let (message, nearest) = match fault {
        Fault::OutOfRange { value, allowed: Allowed::Of(_) }
        | Fault::Percentage { value, allowed: Allowed::Of(_) } => {
            let (found, nearest) = (told(param, *value), text(param, likely(param, *value)));
            let found = format!("{found} {unit}");
            (words.box_out_of_range(&found, &label, &max, &min, &nearest, &unit), nearest)
        }
        Fault::NotFinite { allowed: Allowed::Of(_), .. } => {
            let found = words.box_infinity();
            (words.box_out_of_range(&found, &label, &max, &min, &default, &unit), default)
        }
        Fault::NoOption { value, .. } => {
            let options = register::options(param, words);
            let message = words.box_no_option(&text(param, *value), &label, &options);
            (message, text(param, row.nearest(*value)))
        }
        Fault::WrongType { found, .. } if found.is_empty() => {
            (words.box_empty(&default, &label, &max, &min, &unit), default)
        }
        Fault::WrongType { found, .. } => {
            (words.box_no_number(&default, found, &label, &max, &min, &unit), default)
        }
        _ => return None,
    };
    Some(ProblemInfo { field: row.id.to_owned(), message, nearest: Some(nearest) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use tianchu_model::id;
    use tianchu_model::number::significant;

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

    // Breaks if a limit that a box or the command line names is refused when it is typed.
    #[test]
    fn limits_that_are_told_are_allowed() {
        for param in ParamId::all() {
            let row = param.row();
            for x in [row.min, row.max, row.default] {
                let typed = parse(param, &text(param, x)).expect("a number");
                assert!(row.allows(typed), "{} {typed}", row.id);
                let typed = number::parse(&significant(x, 6)).expect("a number");
                assert!(row.allows(typed), "{} {typed}", row.id);
            }
        }
    }

    // Breaks if a way of typing a number that readers use is refused, or nonsense is taken.
    #[test]
    fn typed_numbers_are_read() {
        let share = id::FARMLAND_ACCEPTANCE_SHARE;
        for typed in ["60", " 60 % ", "60%", "６０", "６０％", "6e1"] {
            assert_eq!(parse(share, typed), Ok(0.6), "{typed}");
        }
        let area = id::FARMLAND_ENGINEERING_RESTORATION_WANMU_PER_YEAR;
        for typed in ["1,500", "1500 万亩/年", "1500 10k mu/yr", "1500.0", "1，500"] {
            assert_eq!(parse(area, typed), Ok(1500.0), "{typed}");
        }
        assert_eq!(parse(id::FARMLAND_CONSTRUCTION_GROWTH_SHARE_PER_YEAR, "−2 %/年"), Ok(-0.02));
        for typed in ["", "abc", "1,5", "6 0", "60 % % x"] {
            assert!(parse(share, typed).is_err(), "{typed}");
        }
    }
}
