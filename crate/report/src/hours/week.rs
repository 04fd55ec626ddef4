//! Days of the model year as people write them, and the weeks made of them.

use tianchu_model::power::calendar::month_and_day;
use tianchu_model::power::week::Week;

use crate::words::{DateMessage, Words};

const MONTHS: [DateMessage; 12] =
    DateMessage::of(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]);

/// A day of the year, from 0: `1 月 29 日`, `29 Jan`.
#[must_use]
pub fn date(day: usize, words: Words) -> String {
    let (month, day) = month_and_day(day);
    words.date(MONTHS[month - 1], &day)
}

/// First and last day of a week, such as `29 Jan – 4 Feb`.
#[must_use]
pub fn dates(week: Week, words: Words) -> String {
    let days = week.days();
    words.week_dates(&date(days.start, words), &date(days.end - 1, words))
}

#[cfg(all(test, feature = "packs"))]
mod tests {
    use super::*;
    use crate::Language;

    // By hand: the fifth week begins on day 28, 29 January; the last one ends with 31 December.
    #[test]
    fn weeks_have_dates() {
        let [zh, en] = [Language::Zh, Language::En].map(Words::of);
        let [fifth, last] = [5, 53].map(|number| Week::new(number).expect("a week"));
        assert_eq!(dates(fifth, en), "29 Jan – 4 Feb");
        assert_eq!(dates(fifth, zh), "1 月 29 日—2 月 4 日");
        assert_eq!(dates(last, en), "25 Dec – 31 Dec");
        assert_eq!(date(59, en), "1 Mar");
    }
}
