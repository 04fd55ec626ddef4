//! What only files can have wrong (scenarios, dispatch problems, own hours), and numbers where no box has them: the page
//! says of those what `tianchu-web` does.

mod data;
mod hours;

use tianchu_model::Diagnostic;
use tianchu_model::diagnostic::{Allowed, Among, Expected, Fault, FileFault, FileKind, Limits, Suggestion};
use tianchu_model::number::{at_least, at_most, parse, shortest, significant, stated};
use tianchu_model::register::shown_factor;

use crate::punctuation::{list, list_begun};
use crate::{Words, register, unit};

/// Digits of a limit.
const DIGITS: usize = 6;

/// Names listed of what is missing; more would hide the remedy.
const N_NAMES: usize = 6;

/// As [`super::sentence`], which says what other inputs can have wrong, too.
pub(super) fn sentence(diagnostic: &Diagnostic, words: Words) -> String {
    let Diagnostic { field, fault, .. } = diagnostic;
    let instead = || diagnostic.suggestion.as_ref().map_or(String::new(), ToString::to_string);
    match fault {
        Fault::Syntax { parser } => words.diagnostic_no_toml(parser),
        Fault::NoJson { line, ended: true, .. } => words.diagnostic_json_ended(line),
        Fault::NoJson { line, column, ended: false } => words.diagnostic_no_json(column, line),
        Fault::Written { found, plain } => words.diagnostic_written(found, plain),
        Fault::JsonInstead => words.diagnostic_json_instead().to_owned(),
        Fault::CsvInstead => words.diagnostic_csv_instead().to_owned(),
        Fault::NotAtTop => words.diagnostic_not_at_top(field),
        Fault::MissingValues(params) => {
            let names: Vec<&str> = params.iter().map(|p| p.row().id).collect();
            words.diagnostic_missing_values(&names.len(), &list_begun(&names, N_NAMES, words))
        }
        Fault::Missing { expected } => missing(field, *expected, words),
        Fault::Unknown { among } => unknown(diagnostic, among, words),
        Fault::Repeated(_) => words.diagnostic_repeated_name(field),
        Fault::OutOfRange { value, allowed } => words.diagnostic_out_of_range(
            field,
            &diagnostic.suggestion.as_ref().map_or(String::new(), |instead| nearest(instead, allowed)),
            &range(allowed, words),
            &outside(*value, allowed),
        ),
        Fault::Percentage { value, allowed } => {
            words.diagnostic_percentage(field, &range(allowed, words), &instead(), &stated(*value, 6))
        }
        Fault::NotFinite { value, allowed: allowed @ Allowed::Of(_) } => {
            words.diagnostic_not_finite_but(&instead(), field, &range(allowed, words), &not_finite(*value))
        }
        Fault::NoOption { value, param } => {
            let options = register::options(*param, words);
            words.diagnostic_no_option(field, &options, &stated(*value, 6))
        }
        Fault::NotFinite { value, allowed } => {
            words.diagnostic_not_finite(field, &range(allowed, words), &not_finite(*value))
        }
        Fault::More { n, .. } => words.diagnostic_more_values(n, field),
        Fault::Entries { given, limits } => words.diagnostic_entries(field, given, &limits.max, &limits.min),
        Fault::PriceFalls { value, before, least } => {
            words.diagnostic_price_falls(before, field, &stated(*least, 6), &stated(*value, 6))
        }
        Fault::BurnsEnergy { floor_price, lowest, efficiency, wear, enough } => {
            // Rounded up, so that what is suggested is allowed.
            let up = |x: f64| significant((x * 100.0).ceil() / 100.0, 8);
            let [floor, efficiency, wear] = [*floor_price, *efficiency, *wear].map(|x| significant(x, 8));
            let lowest = up(*lowest);
            match enough {
                Some(enough) => {
                    words.diagnostic_burns_energy(&efficiency, &up(*enough), field, &floor, &lowest, &wear)
                }
                None => words.diagnostic_burns_energy_floor(&efficiency, field, &floor, &lowest, &wear),
            }
        }
        Fault::File(fault) => file(fault, words),
        Fault::Hours(fault) => hours::sentence(field, fault, words),
        Fault::Data(fault) => data::sentence(diagnostic, fault, words),
        // Said by the caller, who sees every input.
        Fault::NoValue
        | Fault::NoLink
        | Fault::CutOff
        | Fault::OwnRow(_)
        | Fault::OfEntry
        | Fault::TooLong { .. }
        | Fault::WrongType { .. }
        | Fault::NotAllowed { .. } => diagnostic.to_string(),
    }
}

fn missing(field: &str, expected: Expected, words: Words) -> String {
    match expected {
        Expected::OtherReading => words.diagnostic_missing_reading(&field),
        Expected::Translations => {
            // `title.en` is one language of `title`.
            let whole = field.split('.').next().unwrap_or(field);
            words.diagnostic_missing_text(&field, &whole)
        }
        Expected::Value => words.diagnostic_missing_value(&field),
        expected => words.diagnostic_missing(&self::expected(expected, words), &field),
    }
}

fn unknown(diagnostic: &Diagnostic, among: &Among, words: Words) -> String {
    let field = &diagnostic.field;
    match (among, &diagnostic.suggestion) {
        (Among::Columns, Some(nearest)) => words.diagnostic_unknown_column_but(field, nearest),
        (Among::Columns, None) => hours::no_column(field, words),
        (Among::Scenario(allowed), _) => words.diagnostic_unknown_of_scenario(&list(allowed, words), field),
        (Among::Parameters | Among::Problem | Among::Others, Some(nearest)) => {
            words.diagnostic_unknown_but(field, nearest)
        }
        (Among::Problem, None) => words.diagnostic_unknown_of_problem(field),
        (Among::Parameters, None) => words.diagnostic_unknown_parameter(field),
        (Among::Codes | Among::Others, _) => words.diagnostic_unknown(field),
    }
}

/// As [`super::expected`].
pub(super) fn expected(expected: Expected, words: Words) -> &'static str {
    match expected {
        Expected::Number | Expected::Value => words.expected_number(),
        Expected::Count => words.expected_count(),
        Expected::Table => words.expected_table(),
        Expected::Quoted | Expected::OtherReading => words.expected_quoted(),
        Expected::Text => words.expected_text(),
        Expected::Translations => words.expected_translations(),
        Expected::Numbers => words.expected_numbers(),
        Expected::List => words.expected_list(),
        Expected::Object => words.expected_object(),
        Expected::Flag => words.expected_flag(),
        Expected::Name => words.expected_name(),
        Expected::OwnName => words.expected_own_name(),
        Expected::NumberOrNull => words.expected_number_or_null(),
    }
}

fn file(fault: &FileFault, words: Words) -> String {
    let text = match fault {
        FileFault::TooLarge { of, bytes } => {
            let most = size(of.most());
            let found = bytes.map_or_else(|| words.diagnostic_file_over(&most), size);
            return match of {
                FileKind::Hours => words.diagnostic_file_hours_too_large(&most, &found),
                FileKind::Scenario => words.diagnostic_file_scenario_too_large(&most, &found),
                FileKind::Problem => words.diagnostic_file_problem_too_large(&most, &found),
                FileKind::Data => words.diagnostic_file_data_too_large(&most, &found),
            };
        }
        FileFault::NotUtf8 { line } => return words.diagnostic_file_not_utf_8(line),
        FileFault::NotTold { line } => return words.diagnostic_file_not_told(line),
        FileFault::BrokenUtf16 => words.diagnostic_file_broken_utf_16(),
        FileFault::Utf32 => words.diagnostic_file_utf_32(),
        FileFault::Utf16 => words.diagnostic_file_utf_16(),
        FileFault::Zip => words.diagnostic_file_zip(),
        FileFault::Office => words.diagnostic_file_office(),
        FileFault::Gzip => words.diagnostic_file_gzip(),
        FileFault::Zeros => words.diagnostic_file_zeros(),
    };
    text.to_owned()
}

/// So many bytes, rounded up, so that what is above a limit is not said to be the limit.
fn size(bytes: u64) -> String {
    if bytes < 1_000_000 {
        return format!("{} KB", bytes.div_ceil(1_000));
    }
    format!("{} MB", significant(bytes.div_ceil(100_000) as f64 / 10.0, 6))
}

/// A number that is not finite, as most programs write it.
fn not_finite(value: f64) -> &'static str {
    match value {
        f64::INFINITY => "Infinity",
        f64::NEG_INFINITY => "-Infinity",
        _ => "NaN",
    }
}

/// A number outside a range with as many digits as tell it from what is inside.
fn outside(value: f64, allowed: &Allowed) -> String {
    let limits = match allowed {
        Allowed::Within(limits) => *limits,
        Allowed::Of(param) => Limits { min: param.row().min, max: param.row().max, unit: "" },
    };
    let short = stated(value, 6);
    if parse(&short).is_some_and(|x| limits.contains(x)) { shortest(value) } else { short }
}

/// Limits in so few digits that each is allowed when it is typed, the lower one first.
fn inwards(limits: &Limits) -> [String; 2] {
    let told = [at_least(limits.min, DIGITS), at_most(limits.max, DIGITS)];
    let allowed = told.iter().all(|text| parse(text).is_some_and(|x| limits.contains(x)));
    if allowed { told } else { [limits.min, limits.max].map(shortest) }
}

/// What could be written instead: a limit in few digits, else as it stands.
fn nearest(suggestion: &Suggestion, allowed: &Allowed) -> String {
    match (suggestion, allowed) {
        (Suggestion::Number(x), Allowed::Within(limits)) => {
            let [low, high] = inwards(limits);
            if *x == limits.min {
                low
            } else if *x == limits.max {
                high
            } else {
                suggestion.to_string()
            }
        }
        _ => suggestion.to_string(),
    }
}

/// `0.3 to 1 (30 to 100 %)`.
fn range(allowed: &Allowed, words: Words) -> String {
    let shown = |x: f64| significant(x, DIGITS);
    match allowed {
        Allowed::Within(limits) => {
            let [low, high] = inwards(limits);
            let range = words.diagnostic_range(&high, &low);
            if limits.unit.is_empty() { range } else { format!("{range} {}", limits.unit) }
        }
        Allowed::Of(param) => {
            let row = param.row();
            let (factor, unit) = (shown_factor(row.unit), unit(row.unit, words));
            let plain = words.diagnostic_range(&shown(row.max), &shown(row.min));
            if factor == 1.0 {
                return format!("{plain} {unit}").trim_end().to_owned();
            }
            let in_unit = words.diagnostic_range(&shown(row.max * factor), &shown(row.min * factor));
            words.diagnostic_range_in_unit(&plain, &in_unit, &unit)
        }
    }
}

#[cfg(all(test, feature = "packs"))]
mod tests {
    use super::*;

    // Breaks if a limit or suggestion is printed that the check refuses when it is typed.
    #[test]
    fn what_is_printed_is_allowed() {
        for i in 1..5_000_i32 {
            let min = f64::from(i * 7_919 % 1_000_003) / 997.0 - 500.0;
            let limits = Limits { min, max: min + f64::from(i) / 3.0, unit: "GW" };
            let allowed = Allowed::Within(limits);
            let suggested = [limits.min, limits.max].map(|x| nearest(&Suggestion::Number(x), &allowed));
            for text in inwards(&limits).iter().chain(&suggested) {
                assert!(parse(text).is_some_and(|x| limits.contains(x)), "{text} of {limits:?}");
                assert!(text.len() <= 12, "{text} of {limits:?}");
            }
        }
    }
}
