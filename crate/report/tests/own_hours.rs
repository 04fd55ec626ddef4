//! What a reader is told of a file of hours.

use tianchu_model::power::OwnHours;
use tianchu_model::power::calendar::HOURS;
use tianchu_model::region::Grid;
use tianchu_report::diagnostic::message;
use tianchu_report::{Language, Words};

fn file(header: &str, line: impl Fn(usize) -> String, n: usize) -> String {
    let mut text = format!("{header}\n");
    for h in 0..n {
        text.push_str(&line(h));
        text.push('\n');
    }
    text
}

// Breaks if a reader must mend a file one message at a time, or is not told where and how.
#[test]
fn everything_wrong_is_told_at_once() {
    let text = file(
        "hour,load.nord,wind.north,load.east",
        |h| match h {
            3 => "3,1,1.2,7".to_owned(),
            5 => "5,1,x,7".to_owned(),
            6 => "6,1".to_owned(),
            _ => format!("{h},1,0.2,7"),
        },
        100,
    );
    assert_eq!(
        messages(&text, &[]),
        [
            "line 1: there is no column load.nord. Did you mean load.north?",
            "line 5: wind.north is 1.2; allowed is 0 to 1: divide output by capacity.",
            "line 7: wind.north is \"x\" but must be a finite number.",
            "line 8: 2 fields, but 4 as in the first line are needed.",
            "100 hours, but 8760 are needed (without 29 February, UTC+8, from 1 January 00:00).",
            "load.east never changes, so it cannot meet both energy and peak; leave it out.",
        ]
    );
}

fn messages(text: &str, asked: &[Grid]) -> Vec<String> {
    let problems = OwnHours::parse(text, asked).expect_err("a bad file").0;
    let [zh, en] = [Language::Zh, Language::En].map(|language| {
        let words = Words::of(language);
        problems.iter().map(|p| message(p, words)).collect::<Vec<_>>()
    });
    assert!(zh.iter().zip(&en).all(|(zh, en)| zh != en));
    en
}

// Breaks if hours that are doubled, left out or out of order shift the rest of the year unnoticed.
#[test]
fn hours_count_up_by_one() {
    let count = |from: usize, place: fn(usize) -> usize| {
        file("hour,wind.north", |h| format!("{},0.2", place(h + from)), HOURS)
    };
    for from in [0, 1] {
        assert!(OwnHours::parse(&count(from, |h| h), &[]).is_ok(), "from {from}");
    }
    let swapped = |h: usize| match h {
        4 => 5,
        5 => 4,
        8 => 7,
        8_000.. => h + 2,
        h => h,
    };
    assert_eq!(
        messages(&count(0, swapped), &[])[..5],
        [
            "line 6: hour is 5, and hour 4 is missing before it. Add what is missing, or sort the lines by hour.",
            "line 7: hour is 4 but stands after 5. Sort the lines by hour.",
            "line 10: hour is 7, which line 9 has already; every hour has one line. Delete one of them.",
            "line 11: hour is 9, and hour 8 is missing before it. Add what is missing, or sort the lines by hour.",
            "line 8002: hour is 8002, and hours 8000 to 8001 are missing before it. Add what is missing, or sort the lines by hour.",
        ]
    );
    let late = file(
        "hour,wind.north",
        |h| format!("{},0.2", if h == 9 { "noon".into() } else { format!("{}", h + 24) }),
        20,
    );
    assert_eq!(
        messages(&late, &[])[..2],
        [
            "line 2: the first hour is 24 but must be 0 or 1 (1 January 00:00, UTC+8). Add the hours before it.",
            "line 11: hour is \"noon\" but must be a whole number, 0 to 8759 or 1 to 8760. If the lines are in order of time, the column may be left out.",
        ]
    );
}

// Breaks if a spreadsheet's quotation marks, line ends or empty lines are refused, or move the line told.
#[test]
fn fields_may_be_quoted() {
    let plain = file("hour,load.north,wind.north", |h| format!("{h},{},0.5", 100 + h % 24), HOURS);
    let quoted = file(
        "\u{feff}\"hour\",\"load.north\", wind.north\r",
        |h| format!("\"{h}\",\"{}\",\"0.5\"\r\n\r", 100 + h % 24),
        HOURS,
    );
    assert_eq!(OwnHours::parse(&quoted, &[]), OwnHours::parse(&plain, &[]));
    let bad = quoted.replacen("\"7\",\"107\"", "\"7\",\"x\"", 1);
    assert_eq!(messages(&bad, &[]), ["line 16: load.north is \"x\" but must be a finite number."]);
    let open = plain.replacen("7,107,0.5", "7,\"107,0.5", 1);
    assert_eq!(
        messages(&open, &[]),
        [
            "line 9: a quotation mark is not closed in its line. Close it, or take it out.",
            "8 hours, but 8760 are needed (without 29 February, UTC+8, from 1 January 00:00).",
        ]
    );
}

// Breaks if a file of other grids is taken for the one asked for, which then is generated without a word.
#[test]
fn the_grid_asked_for_must_be_there() {
    let text = file("wind.south,solar.east", |_| "0.2,0.1".to_owned(), HOURS);
    assert_eq!(
        messages(&text, &[Grid(0)]),
        [
            "line 1: no column is of the grid asked for (north); the file has wind.south, solar.east. Add load.north, wind.north or solar.north, or ask for a grid of the file."
        ]
    );
    let own = OwnHours::parse(&text, &[Grid(0), Grid(2)]).expect("one of two is there");
    assert!(own.has(Grid(2)) && !own.has(Grid(0)));
}

// Breaks if a load reaches the scaling that is no number there, or comes out of it below zero.
#[test]
fn a_load_has_limits_and_a_shape() {
    let load = |h: usize, x: &str| {
        file("load.north", |i| if i == h { x.to_owned() } else { format!("{}", 100 + i % 24) }, HOURS)
    };
    assert_eq!(
        messages(&load(5, "1e308"), &[])[0],
        "line 7: load.north is 1e308; allowed is 0.000001 to 1e15 in any unit of power, such as MW. Fill gaps first, or leave the column out to have it generated."
    );
    for x in ["0", "-3", "1e-9"] {
        assert!(messages(&load(5, x), &[])[0].starts_with("line 7: load.north is"), "{x}");
    }
    assert_eq!(
        messages(&load(5, "50"), &[]),
        [
            "the lowest load.north (line 7) lies 5.34 times as far below the mean as the highest lies above it; allowed is up to 2: scaled to the year's energy and peak it would fall below 0. Check that value, or leave the column out."
        ]
    );
    assert!(OwnHours::parse(&load(5, "90"), &[]).is_ok());
}

// Breaks if a file that is no table is quoted back whole.
#[test]
fn what_is_quoted_back_is_short() {
    let text = file("wind.north", |_| "x".repeat(1_000), 2);
    assert!(messages(&text, &[]).iter().all(|m| m.len() < 120));
}

// Breaks if a file as a spreadsheet of another country saves it is answered by its consequences, or not at all.
#[test]
fn other_separators_are_named_once() {
    let told = |text: &str| {
        let told = messages(text, &[]);
        assert_eq!(told.len(), 1, "{told:?}");
        told.into_iter().next().unwrap_or_default()
    };
    for (mark, name) in
        [("\t", "tabs"), (";", "semicolons"), ("|", "vertical bars"), ("，", "full-width marks")]
    {
        let text = file(
            &["hour", "load.north", "wind.north"].join(mark),
            |h| [&h.to_string(), "7.5", "0.2"].join(mark),
            30,
        );
        let wanted = format!(
            "line 1: columns are parted by {name} but must be by commas, as in hour,load.north,wind.north. Put commas for {name}, or save the file as comma-separated CSV."
        );
        assert_eq!(told(&text), wanted);
    }
    let both = told("\nhour;\"load.north\"\n0;7,5\n");
    assert!(both.starts_with("line 2: columns are parted by semicolons"), "{both}");
    assert!(
        both.contains("Write decimal points for decimal commas, then put commas for semicolons"),
        "{both}"
    );
}

// Breaks if a decimal comma, in quotes or not, is not told for what it is.
#[test]
fn decimal_commas_are_told() {
    let quoted = messages("load.north,wind.north\n7.5,\"0,25\"\n", &[]);
    assert_eq!(quoted[0], "line 2: wind.north is \"0,25\", with a decimal comma; write 0.25.");
    let bare = messages("load.north,wind.north\n7,5,0,25\n", &[]);
    assert_eq!(
        bare[0],
        "line 2: 4 fields, but 2 as in the first line are needed. If numbers have decimal commas, write points; thousands have no separator."
    );
    assert!(!messages("load.north,wind.north\n7\n", &[])[0].contains("decimal"), "too few are none");
}

// Breaks if a load of a thousand is called 1.3, or a share of 0.3 three hundred.
#[test]
fn thousands_are_not_called_decimals() {
    let told = |column: &str, value: &str| messages(&format!("{column}\n\"{value}\"\n"), &[])[0].clone();
    let either = |plain: &str, point: &str| {
        format!(
            "with a thousands separator or a decimal comma; numbers have neither: write {plain} or {point}."
        )
    };
    for (column, value, wanted) in [
        ("load.north", "1,348", either("1348", "1.348")),
        ("load.north", "-12,348", either("-12348", "-12.348")),
        ("wind.north", "1,348", either("1348", "1.348")),
        ("load.north", "1,234.5", "with a thousands separator; write 1234.5.".to_owned()),
        ("load.north", "1,234,567", "with a thousands separator; write 1234567.".to_owned()),
        ("load.north", "1,34", "with a decimal comma; write 1.34.".to_owned()),
        ("load.north", "0,348", "with a decimal comma; write 0.348.".to_owned()),
        ("load.north", "1234,567", "with a decimal comma; write 1234.567.".to_owned()),
        ("wind.north", "0,348", "with a decimal comma; write 0.348.".to_owned()),
        ("solar.north", "1,000", "with a decimal comma; write 1.000.".to_owned()),
    ] {
        assert_eq!(told(column, value), format!("line 2: {column} is \"{value}\", {wanted}"));
    }
    for value in ["1,23,456", "1,2.5", ",5", "1,", "1,234.", "1,234.5,6"] {
        assert!(told("load.north", value).ends_with("must be a finite number."), "{value}");
    }
}

// Breaks if the separator is found only where a name is spelt right, or Excel's own line is taken for the names.
#[test]
fn separators_are_seen_without_names() {
    let misspelt = "load.nord\twind.nord\n7\t0.2\n";
    assert!(messages(misspelt, &[])[0].starts_with("line 1: columns are parted by tabs"));
    assert_eq!(messages(misspelt, &[]).len(), 1);
    let mixed = messages("load.nord;x,y\n7;0.2,1\n", &[]);
    assert!(!mixed.iter().any(|m| m.contains("parted by")), "a comma is there: {mixed:?}");
    let excels = messages("sep=;\nload.north;wind.nord\n7,5;0,2\n", &[]);
    assert_eq!(
        excels[0],
        "line 1: \"sep=;\" tells Excel the separator and names no column. Delete the line."
    );
    assert!(excels[1].starts_with("line 2: columns are parted by semicolons"), "{}", excels[1]);
    assert!(excels[1].contains("Write decimal points for decimal commas") && excels.len() == 2);
    let commas = messages("\"SEP=,\"\nload.north,wind.north\n7,0.2\n", &[]);
    assert!(commas.len() == 1 && commas[0].ends_with("Delete the line."), "{commas:?}");
}

// Breaks if a line as long as a file is compared name by name, or quoted: 20 MB took minutes.
#[test]
fn a_line_as_long_as_a_file_is_refused_at_once() {
    for text in [
        "load.north".repeat(2_000_000),
        "x,".repeat(10_000_000),
        format!("load.north\n{}", "1".repeat(20_000_000)),
    ] {
        let told = messages(&text, &[]);
        assert_eq!(told.len(), 1);
        assert!(told[0].contains("this line has 20 MB, so the file is no CSV of hours"), "{}", told[0]);
        assert!(told[0].len() < 250);
    }
}
