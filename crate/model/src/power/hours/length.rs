//! What a file is that has another number of lines than a year has hours.

use crate::diagnostic::{Diagnostic, HoursFault, Length};
use crate::power::calendar::HOURS;

use super::fault::wrong;
use crate::power::table::Table;

/// Hours of a year with 29 February.
pub(super) const LEAP: usize = HOURS + 24;
/// The hours of that day.
const LEAP_DAY: [usize; 2] = [59 * 24, 60 * 24 - 1];
/// Into how many parts hours are divided by those who read meters or weather.
const PARTS: [usize; 5] = [2, 4, 6, 12, 60];

/// What the number of lines below the one at a place tells of a file, if it is wrong.
pub(super) fn problem(table: &Table, header: usize) -> Option<Diagnostic> {
    let found = table.n_lines() - header;
    let line = |hour: usize| table.line(header + hour).map_or(0, |line| line.number);
    let fault = match found {
        HOURS => return None,
        LEAP => HoursFault::LeapYear { first: line(LEAP_DAY[0]), last: line(LEAP_DAY[1]) },
        _ => {
            meaning(found).map_or(HoursFault::WrongLength(found), |of| HoursFault::OtherLength { found, of })
        }
    };
    Some(wrong("", fault))
}

/// Whether a number of lines is one that something else than a year by the hour has.
pub(super) fn tells(found: usize) -> bool {
    found == LEAP || meaning(found).is_some()
}

fn meaning(found: usize) -> Option<Length> {
    let parts = |year: usize, leap| {
        let an_hour = PARTS.into_iter().find(|parts| parts * year == found)?;
        Some(Length::Parts { an_hour, leap })
    };
    let years = || {
        let n = found / HOURS;
        // Some of the years may have 29 February, more than every fourth none.
        let days = (found - n * HOURS) / 24;
        (n > 1 && found.is_multiple_of(24) && days <= n.div_ceil(4)).then_some(Length::Years(n))
    };
    match found {
        24 => Some(Length::Day),
        168 => Some(Length::Week),
        365 | 366 => Some(Length::Days),
        672 | 696 | 720 | 744 => Some(Length::Month),
        _ => parts(HOURS, false).or_else(|| parts(LEAP, true)).or_else(years),
    }
}
