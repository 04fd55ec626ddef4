//! What only files can have wrong: scenarios, dispatch problems, own hours.

mod hours;

use tianchu_model::Diagnostic;
use tianchu_model::diagnostic::{Among, Expected, Fault, FileFault, FileKind};
use tianchu_model::number::{significant, stated};

use crate::Words;
use crate::punctuation::{list, list_begun};

use super::{not_finite, range};

/// Names listed of what is missing; more would hide the remedy.
const N_NAMES: usize = 6;

/// As [`super::sentence`], which says what other inputs can have wrong, too.
pub(super) fn sentence(diagnostic: &Diagnostic, words: Words) -> String {
    let Diagnostic { field, fault, .. } = diagnostic;
    match fault {
        Fault::Syntax { parser } => words.diagnostic_no_toml(parser),
        Fault::NoJson { line, ended: true, .. } => words.diagnostic_json_ended(line),
        Fault::NoJson { line, column, ended: false } => words.diagnostic_no_json(column, line),
        Fault::Written { found, plain } => words.diagnostic_written(found, plain),
        Fault::JsonInstead => words.diagnostic_json_instead().to_owned(),
        Fault::NotAtTop => words.diagnostic_not_at_top(field),
        Fault::MissingValues(params) => {
            let names: Vec<&str> = params.iter().map(|p| p.row().id).collect();
            words.diagnostic_missing_values(&names.len(), &list_begun(&names, N_NAMES, words))
        }
        Fault::Missing { expected } => missing(field, *expected, words),
        Fault::Unknown { among } => unknown(diagnostic, among, words),
        Fault::Repeated(_) => words.diagnostic_repeated_name(field),
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
        // Said by the caller, who sees every input.
        Fault::NoValue
        | Fault::NoLink
        | Fault::CutOff
        | Fault::TooLong { .. }
        | Fault::Percentage { .. }
        | Fault::WrongType { .. }
        | Fault::OutOfRange { .. }
        | Fault::NoOption { .. }
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
        (Among::Problem, _) => words.diagnostic_unknown_of_problem(field),
        (Among::Parameters | Among::Codes | Among::Others, _) => words.diagnostic_unknown(field),
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
