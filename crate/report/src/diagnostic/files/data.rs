//! What a file of a reader's own observations can have wrong.

use tianchu_model::Diagnostic;
use tianchu_model::diagnostic::DataFault;
use tianchu_model::number::{significant, stated};

use super::hours::mark;
use crate::Words;
use crate::punctuation::list;

/// Digits of a figure that is quoted.
const DIGITS: usize = 8;

pub(super) fn sentence(diagnostic: &Diagnostic, fault: &DataFault, words: Words) -> String {
    let field = &diagnostic.field;
    let nearest = diagnostic.suggestion.as_ref();
    let shown = |x: &f64| stated(*x, DIGITS);
    match fault {
        DataFault::NoColumns(names) => words.own_data_no_columns(&list(names, words)),
        DataFault::SameColumn(name) => words.own_data_same_column(name),
        DataFault::NoRows => words.own_data_no_rows().to_owned(),
        DataFault::TooMany { rows, most } => words.own_data_too_many(most, rows),
        DataFault::Separator { found, decimal_commas: true } => {
            words.own_data_separator_and_decimal(&mark(*found, words))
        }
        DataFault::Separator { found, .. } => words.own_data_separator(&mark(*found, words)),
        DataFault::LongLine(bytes) => words.own_data_long_line(&significant(*bytes as f64 / 1e6, 2)),
        DataFault::Id(found) => match nearest {
            Some(nearest) => words.own_data_id_but(found, nearest),
            None => words.own_data_id(found),
        },
        DataFault::TargetId(found) => match nearest {
            Some(nearest) => words.own_data_target_id_but(found, nearest),
            None => words.own_data_target_id(found),
        },
        DataFault::NoComparison(found) => words.own_data_no_comparison(found),
        DataFault::TargetValue => words.own_data_target_value().to_owned(),
        DataFault::Column(found) => match nearest {
            Some(nearest) => words.own_data_column(found, nearest),
            None => String::new(),
        },
        DataFault::TargetBounds => words.own_data_target_bounds().to_owned(),
        DataFault::TargetDate { found, nearest } => words.own_data_target_date(found, nearest),
        DataFault::TargetRegion(found) => words.own_data_target_region(found),
        DataFault::Unit { found, wanted } => words.own_data_unit(found, wanted),
        DataFault::Region(found) => match nearest {
            Some(nearest) => words.own_data_region_but(found, nearest),
            None => words.own_data_region(found),
        },
        DataFault::WithoutFigures(found) => words.own_data_without_figures(found),
        DataFault::Date(found) => words.own_data_date(field, found),
        DataFault::DateOutOfRange { found, first, last } => {
            words.own_data_date_out_of_range(field, first, found, last)
        }
        DataFault::NoNumber => words.own_data_no_number().to_owned(),
        DataFault::Needed => words.own_data_needed(field),
        DataFault::LowAboveHigh { low, high } => words.own_data_low_above_high(&shown(high), &shown(low)),
        DataFault::OutsideBounds { value, bound, below: true } => {
            words.own_data_below_low(&shown(bound), &shown(value))
        }
        DataFault::OutsideBounds { value, bound, .. } => {
            words.own_data_above_high(&shown(bound), &shown(value))
        }
        DataFault::KnownBefore { known_on, date } => words.own_data_known_before(date, known_on),
        DataFault::SameRow { line } => words.own_data_same_row(line),
        DataFault::LandContradicts => words.own_data_land_contradicts().to_owned(),
        DataFault::StockFalls { value, other, date, earlier: true } => {
            words.own_data_falls(date, &shown(other), &shown(value))
        }
        DataFault::StockFalls { value, other, date, .. } => {
            words.own_data_falls_later(date, &shown(other), &shown(value))
        }
    }
}
