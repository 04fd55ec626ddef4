//! What a file of hours can have wrong.

use tianchu_model::diagnostic::{HoursFault, Length, ShareUnit};
use tianchu_model::number::{significant, stated};
use tianchu_model::power::calendar::HOURS;
use tianchu_model::power::hours::{LOAD_LIMITS, SLACK, TROUGH_LIMIT};
use tianchu_model::region::{GRIDS, Grid, PROVINCES, Region};

use crate::punctuation::{list, list_begun, semicolons};
use crate::{Words, places};

/// Names of columns listed.
const N_NAMES: usize = 5;

pub(super) fn sentence(field: &str, fault: &HoursFault, words: Words) -> String {
    match fault {
        HoursFault::NoColumns(names) if names.is_empty() => words.hours_fault_no_columns().to_owned(),
        HoursFault::NoColumns(names) => words.hours_fault_no_columns_but(&list_begun(names, N_NAMES, words)),
        HoursFault::NoNames(n) => words.hours_fault_no_names(n),
        HoursFault::NoGrid => no_column(field, words),
        HoursFault::Provinces { names, grids } => {
            let of: Vec<String> = grids.iter().map(|grid| made_of(*grid, words)).collect();
            let example = grids.first().map_or("", |grid| GRIDS[grid.0]);
            words.hours_fault_provinces(
                &example,
                &semicolons(&of, words),
                &names.len(),
                &list_begun(names, N_NAMES, words),
            )
        }
        HoursFault::NotOfGrids { asked, there } => {
            let wanted = asked.first().copied().unwrap_or_default();
            words.hours_fault_not_of_grids(&list(asked, words), &list(there, words), &wanted)
        }
        HoursFault::Separator { found, decimal_commas } => {
            let mark = mark(*found, words);
            if *decimal_commas {
                words.hours_fault_separator_and_decimal(&mark)
            } else {
                words.hours_fault_separator(&mark)
            }
        }
        HoursFault::SeparatorLine(line) => words.hours_fault_separator_line(line),
        HoursFault::LongLine(bytes) => words.hours_fault_long_line(&significant(*bytes as f64 / 1e6, 2)),
        HoursFault::DecimalComma { found, point } => words.hours_fault_decimal_comma(&field, found, point),
        HoursFault::ThousandsComma { found, plain, point: Some(point) } => {
            words.hours_fault_either_comma(&field, found, plain, point)
        }
        HoursFault::ThousandsComma { found, plain, point: None } => {
            words.hours_fault_thousands_comma(&field, found, plain)
        }
        HoursFault::NotNumber(found) if found.is_empty() => words.hours_fault_empty(&field),
        HoursFault::NotNumber(found) => words.hours_fault_not_number(&field, found),
        HoursFault::LoadOutOfRange(found) => {
            let [min, max] = LOAD_LIMITS.map(typed);
            words.hours_fault_load_out_of_range(&field, found, &max, &min)
        }
        HoursFault::ShareOutOfRange { found, extreme, unit } => {
            let extreme = stated(*extreme, 6);
            match unit {
                ShareUnit::Unknown => words.hours_fault_share_out_of_range(&extreme, &field, found, &SLACK),
                ShareUnit::PerCent => words.hours_fault_share_per_cent(&extreme, &field, found),
                ShareUnit::Power => words.hours_fault_share_power(&extreme, &field, found),
            }
        }
        HoursFault::NotHour(found) => words.hours_fault_not_hour(found, &HOURS, &(HOURS - 1)),
        HoursFault::SameHour { hour, line } => words.hours_fault_same_hour(hour, line),
        HoursFault::Skipped { first, last } if first == last => {
            words.hours_fault_skipped_one(&(last + 1), first)
        }
        HoursFault::Skipped { first, last } => words.hours_fault_skipped(first, &(last + 1), last),
        HoursFault::Disordered { hour, after } => words.hours_fault_disordered(after, hour),
        HoursFault::FirstHour(hour) => words.hours_fault_first_hour(hour),
        HoursFault::DayBroken { hour, wanted } => words.hours_fault_day_broken(hour, wanted),
        HoursFault::NotStamp(found) => words.hours_fault_not_stamp(found),
        HoursFault::StampStart(found) => words.hours_fault_stamp_start(found),
        HoursFault::StampTwice(found) => words.hours_fault_stamp_twice(found),
        HoursFault::StampGap { found, first, n: 1 } => words.hours_fault_stamp_gap_one(first, found),
        HoursFault::StampGap { found, first, n } => words.hours_fault_stamp_gap(first, found, n),
        HoursFault::StampBack { found, before } => words.hours_fault_stamp_back(before, found),
        HoursFault::StampLeap(found) => words.hours_fault_stamp_leap(found),
        HoursFault::StampMinutes(found) => words.hours_fault_stamp_minutes(found),
        HoursFault::StampZone(found) => words.hours_fault_stamp_zone(found),
        HoursFault::Constant => words.hours_fault_constant(&field),
        HoursFault::Trough { line, ratio } => {
            words.hours_fault_trough(&field, &TROUGH_LIMIT, line, &significant(*ratio, 3))
        }
        // A number with a comma is two fields.
        HoursFault::WrongWidth { found, wanted } if found > wanted && *found <= 2 * wanted => {
            words.hours_fault_too_wide(found, wanted)
        }
        HoursFault::WrongWidth { found, wanted } => words.hours_fault_wrong_width(found, wanted),
        HoursFault::OpenQuote => words.hours_fault_open_quote().to_owned(),
        HoursFault::Units => words.hours_fault_units().to_owned(),
        HoursFault::WrongLength(found) => words.hours_fault_wrong_length(found, &HOURS),
        HoursFault::LeapYear { first, last } => words.hours_fault_leap_year(first, last),
        HoursFault::OtherLength { found, of } => length(*found, *of, words),
        HoursFault::InLines { fault, more, last } => {
            words.hours_fault_in_lines(last, more, &sentence(field, fault, words))
        }
    }
}

/// What parts columns instead of commas.
pub(super) fn mark(found: char, words: Words) -> &'static str {
    match found {
        '\t' => words.hours_fault_tabs(),
        ';' => words.hours_fault_semicolons(),
        '|' => words.hours_fault_bars(),
        ' ' => words.hours_fault_spaces(),
        _ => words.hours_fault_full_width(),
    }
}

/// What a file of another length is.
fn length(found: usize, of: Length, words: Words) -> String {
    match of {
        Length::Day => words.hours_fault_a_day(&found, &HOURS),
        Length::Week => words.hours_fault_a_week(&found, &HOURS),
        Length::Month => words.hours_fault_a_month(&found, &HOURS),
        Length::Days => words.hours_fault_days(&found, &HOURS),
        Length::Parts { an_hour, leap: false } => {
            words.hours_fault_parts(&an_hour, &found, &HOURS, &(60 / an_hour))
        }
        Length::Parts { an_hour, leap: true } => {
            words.hours_fault_parts_leap(&an_hour, &found, &HOURS, &(60 / an_hour))
        }
        Length::Years(n) => words.hours_fault_years(&found, &HOURS, &n),
    }
}

/// There is no such column, and which there are.
pub(super) fn no_column(field: &str, words: Words) -> String {
    words.diagnostic_unknown_column(&field, &list(&GRIDS, words))
}

/// A grid with its provinces.
fn made_of(grid: Grid, words: Words) -> String {
    let of_grid = |p: &usize| PROVINCES[*p].grid == grid;
    let provinces: Vec<&str> =
        (0..PROVINCES.len()).filter(of_grid).map(|p| places::name(Region::Province(p), words)).collect();
    words.hours_fault_made_of(&GRIDS[grid.0], &list(&provinces, words))
}

/// A limit as it is typed.
fn typed(x: f64) -> String {
    if x >= 1e6 { format!("{x:e}") } else { format!("{x}") }
}
