use super::*;
use crate::diagnostic::{Fault, Length, ShareUnit};
use crate::power::Generator;

fn file(header: &str, line: impl Fn(usize) -> String, n: usize) -> String {
    let mut text = format!("{header}\n");
    for h in 0..n {
        text.push_str(&line(h));
        text.push('\n');
    }
    text
}

// Breaks if a user's hours do not reach the balance, or touch columns the file does not have.
#[test]
fn columns_of_a_file_take_the_place_of_generated_ones() {
    let text = file("hour,load.north,wind.south", |h| format!("{h},{},0.5", 100 + h % 24), HOURS);
    let own = OwnHours::parse(&text, &[]).expect("a good file");
    let generated = Generator::new(crate::power::Statistics::committed()).generate(2025, 7, 0);
    let mut mixed = generated.clone();
    own.replace(&mut mixed);
    assert_eq!(mixed.load[0][25], 101.0);
    assert!(mixed.wind[4].iter().all(|x| *x == 0.5));
    assert_eq!(mixed.load[1..], generated.load[1..]);
    assert_eq!(mixed.solar, generated.solar);
}

// Breaks if a file in another unit is told value by value, or its cause is not.
#[test]
fn a_file_in_another_unit_does_not_flood_the_screen() {
    let told =
        |x: &str| faults("wind.north", |h| if h == 0 { "0.2".to_owned() } else { x.to_owned() }, HOURS);
    let in_lines = |found: &str, extreme, unit| HoursFault::InLines {
        fault: Box::new(HoursFault::ShareOutOfRange { found: found.to_owned(), extreme, unit }),
        more: HOURS - 2,
        last: HOURS + 1,
    };
    assert_eq!(told("250"), [in_lines("250", 250.0, ShareUnit::Power)]);
    assert_eq!(told("60"), [in_lines("60", 60.0, ShareUnit::PerCent)]);
    assert_eq!(told("1.5"), [in_lines("1.5", 1.5, ShareUnit::Unknown)]);
    assert_eq!(told("-7"), [in_lines("-7", -7.0, ShareUnit::Unknown)]);
    assert!(OwnHours::parse("", &[]).is_err());
}

/// What is wrong with a file, without its places.
fn faults(header: &str, line: impl Fn(usize) -> String, n: usize) -> Vec<HoursFault> {
    let problems = OwnHours::parse(&file(header, line, n), &[]).expect_err("a bad file").0;
    let of_hours = |problem: Diagnostic| match problem.fault {
        Fault::Hours(fault) => fault,
        other => unreachable!("{other}"),
    };
    problems.into_iter().map(of_hours).collect()
}

fn notes(header: &str, line: impl Fn(usize) -> String) -> Vec<HoursNote> {
    let own = OwnHours::parse(&file(header, line, HOURS), &[]);
    own.unwrap_or_else(|problems| panic!("{header}: {problems}")).notes().to_vec()
}

fn load(h: usize) -> String {
    format!("{}", 100 + h % 24)
}

// Breaks if a length is told by its consequences in every line, or not by its meaning.
#[test]
fn a_length_is_told_by_what_it_means() {
    let told = |n: usize| faults("hour,load.north", |h| format!("{h},{}", load(h)), n);
    let parts = |an_hour, leap| Length::Parts { an_hour, leap };
    for (found, of) in [
        (24, Length::Day),
        (168, Length::Week),
        (365, Length::Days),
        (744, Length::Month),
        (17_520, parts(2, false)),
        (35_040, parts(4, false)),
        (105_120, parts(12, false)),
        (17_568, parts(2, true)),
        (35_136, parts(4, true)),
        (26_280, Length::Years(3)),
        (17_544, Length::Years(2)),
        (26_304, Length::Years(3)),
        (35_064, Length::Years(4)),
        (43_824, Length::Years(5)),
    ] {
        assert_eq!(told(found), [HoursFault::OtherLength { found, of }], "{found}");
    }
    assert_eq!(told(8_784), [HoursFault::LeapYear { first: 1_418, last: 1_441 }]);
    for n in [100, 8_759, 8_736] {
        assert_eq!(told(n), [HoursFault::WrongLength(n)]);
    }
    assert_eq!(told(8_761).last(), Some(&HoursFault::WrongLength(8_761)));
}

// Breaks if a leap year without 29 February, as the message asks for, is refused by its column of hours.
#[test]
fn a_leap_year_is_taken_once_its_day_is_left_out() {
    for first in [0, 1] {
        let hour = |h: usize| if h < 59 * 24 { h + first } else { h + 24 + first };
        assert_eq!(notes("hour,load.north", |h| format!("{},{}", hour(h), load(h))), []);
    }
    // A day that is missing from another year is missing.
    let short =
        faults("hour,load.north", |h| format!("{},{}", if h < 1_416 { h } else { h + 24 }, load(h)), 8_736);
    assert_eq!(short, [HoursFault::Skipped { first: 1_416, last: 1_439 }]);
}

// Breaks if an hour that is missing or doubled is told twice: by its line and by the length.
#[test]
fn a_length_that_the_hours_explain_is_not_told() {
    let gap = faults("hour,load.north", |h| format!("{},{}", if h < 7 { h } else { h + 2 }, load(h)), 8_758);
    assert_eq!(gap, [HoursFault::Skipped { first: 7, last: 8 }]);
    let twice =
        faults("hour,load.north", |h| format!("{},{}", if h < 7 { h } else { h - 1 }, load(h)), 8_761);
    assert_eq!(twice, [HoursFault::SameHour { hour: 6, line: 8 }]);
}

// Breaks if the hours of a day are taken for those of a year, or hide that lines are out of order.
#[test]
fn hours_of_the_day_are_ignored_if_they_follow_one_another() {
    for first in [0, 1] {
        let hour = |h: usize| format!("{},{}", h % 24 + first, load(h));
        assert_eq!(notes("hour,load.north", hour), [HoursNote::HourOfDay { first }]);
    }
    let sorted = faults("hour,load.north", |h| format!("{},{}", h / 365, load(h)), HOURS);
    assert_eq!(sorted, [HoursFault::DayBroken { hour: 0, wanted: 1 }]);
    let short = faults("hour,load.north", |h| format!("{},{}", h % 24, load(h)), 8_759);
    assert_eq!(short, [HoursFault::WrongLength(8_759)]);
}

/// The hours of a year as they are written; with `leap`, 29 February is among them.
fn stamps(form: fn([usize; 3], usize) -> String, leap: bool) -> Vec<String> {
    let lengths = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut all = Vec::new();
    for (month, days) in lengths.into_iter().enumerate() {
        for day in 1..=days {
            all.extend((0..24).map(|hour| form([if leap { 2024 } else { 2025 }, month + 1, day], hour)));
        }
    }
    all
}

// Breaks if timestamps as programs and people write them are refused, or a year that has not all hours is taken.
#[test]
fn timestamps_are_taken_in_order() {
    let forms: [fn([usize; 3], usize) -> String; 7] = [
        |[y, m, d], h| format!("{y}-{m:02}-{d:02} {h:02}:00"),
        |[y, m, d], h| format!("{y}-{m:02}-{d:02}T{h:02}:00:00"),
        |[y, m, d], h| format!("{y}-{m:02}-{d:02}T{h:02}:00:00.000+08:00"),
        |[y, m, d], h| format!("{y}/{m}/{d} {h}:00:00"),
        |[y, m, d], h| if h == 0 { format!("{y}/{m}/{d}") } else { format!("{y}/{m}/{d} {h}:00") },
        |[y, m, d], h| format!("{y}\u{5e74}{m}\u{6708}{d}\u{65e5} {h}\u{65f6}"),
        |[y, m, d], h| format!("{y}.{m}.{d} {h}:00"),
    ];
    for form in forms {
        let all = stamps(form, false);
        assert_eq!(notes("hour,load.north", |h| format!("{},{}", all[h], load(h))), [], "{}", all[1]);
        let mut leap = stamps(form, true);
        leap.drain(1_416..1_440);
        assert_eq!(notes("hour,load.north", |h| format!("{},{}", leap[h], load(h))), [], "{}", leap[1]);
        // Named by their ends.
        let mut ends: Vec<String> = all[1..].to_vec();
        ends.push("2026-01-01 00:00".to_owned());
        let ends = notes("hour,load.north", |h| format!("{},{}", ends[h], load(h)));
        assert_eq!(ends, [HoursNote::EndOfHour]);
    }
    let last = |[y, m, d]: [usize; 3], h: usize| format!("{y}-{m:02}-{d:02} {:02}:00", h + 1);
    let ends = stamps(last, false);
    assert_eq!(notes("hour,load.north", |h| format!("{},{}", ends[h], load(h))), [HoursNote::EndOfHour]);
}

// Breaks if what is wrong with timestamps is told line by line, or not what is wrong first.
#[test]
fn timestamps_tell_what_is_wrong_first() {
    let all = stamps(forms_plain, false);
    let told = |all: &[String]| {
        let told = faults("hour,load.north", |h| format!("{},{}", all[h], load(h)), all.len());
        let [fault] = <[HoursFault; 1]>::try_from(told).expect("one fault");
        fault
    };
    let found = |h: usize| all[h].clone();
    let gap = [&all[..7], &all[9..]].concat();
    let wanted = HoursFault::StampGap { found: found(9), first: found(7), n: 2 };
    assert_eq!(told(&gap), wanted);
    let twice = [&all[..7], &all[6..]].concat();
    assert_eq!(told(&twice), HoursFault::StampTwice(found(6)));
    let mut back = all.clone();
    back.swap(7, 9);
    assert_eq!(told(&back), HoursFault::StampGap { found: found(9), first: found(7), n: 2 });
    let mut wrapped = all.clone();
    wrapped.rotate_left(8);
    assert_eq!(told(&wrapped), HoursFault::StampStart(found(8)));
    let swapped = [&all[..9], &all[3..4], &all[10..]].concat();
    assert_eq!(told(&swapped), HoursFault::StampBack { found: found(3), before: found(8) });
    let leap = stamps(forms_plain, true);
    assert_eq!(told(&leap[..HOURS]), HoursFault::StampLeap(leap[1_416].clone()));
    let with = |h: usize, text: &str| {
        let mut all = all.clone();
        text.clone_into(&mut all[h]);
        told(&all)
    };
    assert_eq!(with(5, "noon"), HoursFault::NotStamp("noon".to_owned()));
    assert_eq!(with(5, "2025-01-01 05:30"), HoursFault::StampMinutes("2025-01-01 05:30".to_owned()));
    let utc: Vec<String> = all.iter().map(|text| format!("{text}Z")).collect();
    assert_eq!(told(&utc), HoursFault::StampZone(utc[0].clone()));
}

fn forms_plain([y, m, d]: [usize; 3], h: usize) -> String {
    format!("{y}-{m:02}-{d:02} {h:02}:00")
}

// Breaks if a text is taken for a time that is none.
#[test]
fn what_is_no_time_is_none() {
    for text in [
        "",
        "2025",
        "2025-13-01",
        "2025-02-30",
        "2025-01-01 25:00",
        "2025-01-01 24:30",
        "25-01-01",
        "1/2/2025 1:00",
        "2025-01-01 \u{4e0b}\u{5348}1:00",
        "2025-01-01 1:00 PM",
        "2025--01-01",
        "2025-01-01 01:00+99:00",
        "-2025-01-01",
        "2025-01-01 01:00:00:00:00:00",
        "99999999999999999999-01-01",
    ] {
        assert_eq!(stamp::parse(text), None, "{text}");
    }
}

// Breaks if a unit's rounding at night or at full output is refused, or taken without a word.
#[test]
fn shares_a_little_outside_are_clipped() {
    let wind = |h: usize| match h {
        3 => "-0.05".to_owned(),
        4 => "-0.002".to_owned(),
        5 => "1.03".to_owned(),
        _ => "0.25".to_owned(),
    };
    let own = OwnHours::parse(&file("wind.north", wind, HOURS), &[]).expect("good hours");
    let column = || "wind.north".to_owned();
    assert_eq!(
        own.notes(),
        [
            HoursNote::ClippedBelow { column: column(), n: 2, lowest: -0.05 },
            HoursNote::ClippedAbove { column: column(), n: 1, highest: 1.03 },
        ]
    );
    let hours = own.wind[0].as_ref().expect("wind");
    assert_eq!(hours[3..7], [0.0, 0.0, 1.0, 0.25]);
    for x in ["-0.0501", "1.0501"] {
        let told = faults("wind.north", |h| if h == 3 { x.to_owned() } else { "0.2".to_owned() }, HOURS);
        let [fault] = <[HoursFault; 1]>::try_from(told).expect("one fault");
        assert!(matches!(fault, HoursFault::ShareOutOfRange { found, .. } if found == x));
    }
}

// Breaks if hours without any sun, or with the sun of another zone, are taken without a word.
#[test]
fn a_sun_that_cannot_be_is_noted() {
    let sun = |shift: usize| {
        move |h: usize| {
            let hour = (h + shift) % 24;
            format!("{}", if (7..18).contains(&hour) { 0.6 - 0.1 * (hour as f64 - 12.0).abs() } else { 0.0 })
        }
    };
    assert_eq!(notes("solar.north", sun(0)), []);
    let at = |hour| vec![HoursNote::SunAt { column: "solar.north".to_owned(), hour }];
    assert_eq!(notes("solar.north", sun(8)), at(4));
    assert_eq!(notes("solar.north", sun(12)), at(0));
    let zero = |column: &str, wind, grid| {
        vec![HoursNote::AllZero { column: column.to_owned(), wind, grid: Grid(grid) }]
    };
    assert_eq!(notes("solar.north", |_| "0".to_owned()), zero("solar.north", false, 0));
    assert_eq!(notes("solar.north", |_| "-0.001".to_owned())[1..], zero("solar.north", false, 0));
    assert_eq!(notes("wind.south", |_| "0".to_owned()), zero("wind.south", true, 4));
    assert_eq!(notes("wind.south", |_| "0.2".to_owned()), []);
}

// Breaks if a number as a Chinese keyboard or a careful writer writes it is refused.
#[test]
fn numbers_are_read_where_they_are_plain() {
    for (text, x) in [
        ("+0.25", 0.25),
        ("\u{ff10}\u{ff0e}\u{ff12}\u{ff15}", 0.25),
        ("2.5e-1", 0.25),
        ("\u{2212}0.01", -0.01),
        ("57%", 0.57),
        ("60 \u{ff05}", 0.6),
    ] {
        assert_eq!(cells::number(text, true), Some(x), "{text}");
    }
    for text in ["", "inf", "NaN", "1e999", "0x1", "1_000", "60%", "-", "1,000", "1\u{ff0c}000"] {
        assert_eq!(cells::number(text, false), None, "{text}");
    }
}

// Breaks if a line of units is told by what follows from it.
#[test]
fn a_line_of_units_is_told_once() {
    let told = faults(
        "hour,load.north",
        |h| if h == 0 { "h,MW".to_owned() } else { format!("{h},{}", load(h)) },
        8_761,
    );
    assert_eq!(told, [HoursFault::Units]);
}

// Breaks if a file of nothing but mistakes is kept mistake by mistake.
#[test]
fn a_flood_is_counted() {
    let flood = file("hour,load.north", |h| format!("{},{}", 100 + h % 24, load(h)), 50_000);
    let problems = OwnHours::parse(&flood, &[]).expect_err("a bad file");
    assert!(problems.0.len() <= Diagnostics::MOST + 3, "{}", problems.0.len());
    let told: usize = problems.0.iter().map(Diagnostic::n_faults).sum();
    assert_eq!(told, 2 + 50_000 - 24, "the first hour, the length, and all that stand twice");
}

// Breaks if times under their usual names are not looked at: a file backwards or of another season would be taken.
#[test]
fn times_are_looked_at_whatever_their_column_is_called() {
    let stamp = |h: usize| {
        const DAYS: [usize; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let (mut day, mut month) = (h / 24, 0);
        while day >= DAYS[month] {
            day -= DAYS[month];
            month += 1;
        }
        format!("2025-{:02}-{:02} {:02}:00", month + 1, day + 1, h % 24)
    };
    for name in ["datetime", "time", "时间", ""] {
        let read = |at: &dyn Fn(usize) -> usize| {
            let text =
                file(&format!("{name},load.north"), |h| format!("{},{}", stamp(at(h)), 100 + h % 24), HOURS);
            OwnHours::parse(&text, &[])
        };
        assert_eq!(read(&|h| h).map(|own| own.notes().len()), Ok(0), "{name}");
        assert!(read(&|h| HOURS - 1 - h).is_err(), "{name}, newest first");
        assert!(read(&|h| (h + HOURS / 2) % HOURS).is_err(), "{name}, from July");
    }
}
