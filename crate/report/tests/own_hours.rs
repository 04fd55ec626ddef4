//! What a reader is told of a file of hours.

use tianchu_model::power::OwnHours;
use tianchu_model::power::calendar::HOURS;
use tianchu_model::region::Grid;
use tianchu_report::diagnostic::message;
use tianchu_report::hours::notes;
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
            "100 hours, but 8760 are needed (without 29 February, UTC+8, from 1 January 00:00).",
            "line 5: wind.north is 1.2; allowed is 0 to 1, and what lies up to 0.05 beyond is taken as 0 or 1. The farthest out is 1.2. Check the values, and divide output by capacity.",
            "line 7: wind.north is \"x\" but must be a finite number.",
            "line 8: 2 fields, but 4 as in the first line are needed.",
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

/// The same without the length, which is told first.
fn of_cells(text: &str) -> Vec<String> {
    let told = messages(text, &[]);
    assert!(told[0].contains(" hours, but 8760 are needed"), "{told:?}");
    told[1..].to_vec()
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
        ["line 9: a quotation mark is not closed in its line. Close it, or take it out.",]
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
    assert!(messages(&text, &[]).iter().all(|m| m.len() < 150));
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
    let quoted = of_cells("load.north,wind.north\n7.5,\"0,25\"\n");
    assert_eq!(quoted[0], "line 2: wind.north is \"0,25\", with a decimal comma; write 0.25.");
    let bare = of_cells("load.north,wind.north\n7,5,0,25\n");
    assert_eq!(
        bare[0],
        "line 2: 4 fields, but 2 as in the first line are needed. If numbers have decimal commas, write points; thousands have no separator."
    );
    assert!(!of_cells("load.north,wind.north\n7\n")[0].contains("decimal"), "too few are none");
}

// Breaks if a load of a thousand is called 1.3, or a share of 0.3 three hundred.
#[test]
fn thousands_are_not_called_decimals() {
    let told = |column: &str, value: &str| of_cells(&format!("{column}\n\"{value}\"\n"))[0].clone();
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

// Breaks if a suggestion cannot be pasted, names another grid than was meant, or columns are told by what follows.
#[test]
fn names_are_understood_or_answered_with_one_that_is() {
    let grids = "north, northeast, east, central, south, northwest";
    for (name, wanted) in [
        ("load.nroth", Some("load.north")),
        ("laod.north", Some("load.north")),
        ("wnd.nothwest", Some("wind.northwest")),
        ("load_east", Some("load.east")),
        ("south-solar", Some("solar.south")),
        ("load.north (MW)", Some("load.north")),
        ("华北负荷", Some("load.north")),
        ("光伏（西北）", Some("solar.northwest")),
        ("load.west", None),
        ("load.huadong", None),
        ("load", None),
    ] {
        let told = messages(&file(&format!("hour,{name}"), |h| format!("{h},{}", 100 + h % 24), HOURS), &[]);
        let expected = match wanted {
            Some(near) => format!("line 1: there is no column {name}. Did you mean {near}?"),
            None => format!(
                "line 1: there is no column {name}. Columns are load, wind or solar, a dot and a grid: {grids}; such as load.north."
            ),
        };
        assert_eq!(told, [expected]);
        if let Some(near) = wanted {
            let pasted = file(near, |h| format!("0.{}", 1 + h % 5), HOURS);
            assert!(OwnHours::parse(&pasted, &[]).is_ok(), "{near}");
        }
    }
    let both = messages(&file("load.nroth,load.north", |_| "1,2".to_owned(), 1), &[]);
    assert!(both[0].starts_with("line 1: there is no column load.nroth. Columns are"), "{both:?}");
}

// Breaks if a name that a Chinese reader writes is refused, or means another grid.
#[test]
fn columns_have_chinese_names() {
    for (name, plain) in [
        ("小时,load.华北", "hour,load.north"),
        ("时刻,负荷.华北电网", "hour,load.north"),
        ("Hour,LOAD.North", "hour,load.north"),
        ("小时,风电.西北", "hour,wind.northwest"),
        ("hour,光伏．南方", "hour,solar.south"),
        ("hour,太阳能.东北", "hour,solar.northeast"),
    ] {
        let read = |header| {
            let day = |h: usize| if h % 24 == 12 { 0.3 } else { 0.2 };
            OwnHours::parse(&file(header, |h| format!("{h},{}", day(h)), HOURS), &[]).expect("good hours")
        };
        assert!(read(name) == read(plain), "{name}");
    }
    let twice = messages(&file("load.north,负荷.华北", |_| "1,2".to_owned(), 1), &[]);
    assert!(twice[0].ends_with("负荷.华北 stands twice; delete one."), "{twice:?}");
}

// Breaks if a table of provinces is answered column by column, or without a way to the grids.
#[test]
fn provinces_are_told_how_to_become_grids() {
    let told = |header: &str, asked: &[Grid]| {
        let told = messages(&file(header, |_| "1,2,3".to_owned(), HOURS), asked);
        assert_eq!(told.len(), 1, "{told:?}");
        told[0].clone()
    };
    let northeast = told("Time,辽宁,吉林", &[Grid(1)]);
    assert_eq!(
        northeast,
        "line 1: columns that seem to be of provinces (2): 辽宁, 吉林. Columns of hours are of grids. Add the load of a grid's provinces up hour by hour and name the sum load.northeast; of wind and sun add up output and divide by the capacity of all: wind.northeast, solar.northeast. Provinces by grid: northeast is Liaoning, Jilin, Heilongjiang."
    );
    let named = told("hour,load.xinjiang,wind.Gansu", &[Grid(0)]);
    assert!(
        named.contains("columns that seem to be of provinces (2): load.xinjiang, wind.Gansu."),
        "{named}"
    );
    assert!(named.contains("northwest is Shaanxi, Gansu, Qinghai, Ningxia, Xinjiang."), "{named}");
    let codes: Vec<String> = (0..31).map(|k| format!("P{k:02}")).collect();
    let all = messages(&format!("Time,{}\n", codes.join(",")), &[]);
    assert!(
        all.len() == 1 && all[0].contains("columns that seem to be of provinces (31): P00, P01"),
        "{all:?}"
    );
    assert!(all[0].contains("south is Guangdong, Guangxi"), "{all:?}");
}

// Breaks if a first line without names is answered by its values, or a file without our columns by nothing it has.
#[test]
fn a_file_without_names_or_columns_is_told_so() {
    let none = messages(&file("182300,0.31", |_| "182300,0.31".to_owned(), HOURS - 1), &[]);
    assert_eq!(
        none,
        [
            "line 1: the first line must be names; 8760 lines of values are there. Put a line of names before them, such as load.north, or as many as there are columns: hour,load.north,wind.north."
        ]
    );
    let timed = messages(&file("2024-01-01 00:00,5", |_| "2024-01-01 00:00,5".to_owned(), 8_783), &[]);
    assert!(timed.len() == 2 && timed[1].starts_with("8784 hours: 29 February"), "{timed:?}");
    let other = messages(&file("date,price,volume", |_| "1,2,3".to_owned(), HOURS), &[]);
    assert_eq!(
        other,
        [
            "line 1: the file has no column of hours; its first line names date, price, volume. Name columns as in hour,load.north,wind.north."
        ]
    );
    assert_eq!(
        messages("\n", &[]),
        [
            "line 1: the file has no column of hours. Its first line names them, such as hour,load.north,wind.north."
        ]
    );
}

// Breaks if columns that are not read are refused, or left out without a word.
#[test]
fn other_columns_are_ignored_aloud() {
    let told = |header: &str, line: fn(usize) -> String| {
        let own = OwnHours::parse(&file(header, line, HOURS), &[]).expect("good hours");
        [Language::Zh, Language::En].map(|language| notes(&own, false, Words::of(language)))
    };
    let [zh, en] =
        told("Time_Index,load.north,备注,a,b,c,d", |h| format!("{h},{},实测,1,2,3,4", 100 + h % 24));
    assert_eq!(en, ["columns that are not read (6): Time_Index, 备注, a, b, c and 1 more."]);
    assert_eq!(zh, ["未读取的列有 6 个：Time_Index、备注、a、b、c等。"]);
    let [_, en] = told(",load.north", |h| format!("{h},{}", 100 + h % 24));
    assert_eq!(en, ["columns that are not read (1): one without a name."]);
    // A comma at the end of every line is no column.
    assert_eq!(told("load.north,", |h| format!("{},", 100 + h % 24)), [const { Vec::<String>::new() }; 2]);
}

// Breaks if what is wrong in the same way in a thousand lines is told a thousand times, or not where.
#[test]
fn what_repeats_is_told_once() {
    let told = messages(
        &file("wind.north", |h| if h % 10 == 3 { String::from("-") } else { "0.2".to_owned() }, HOURS),
        &[],
    );
    assert_eq!(
        told,
        [
            "line 5: wind.north is \"-\" but must be a finite number. The same in 875 further lines, the last of them 8755."
        ]
    );
    let told = messages(&file("load.north,wind.north", |_| "7;0.2".to_owned(), HOURS), &[]);
    assert_eq!(
        told,
        [
            "line 2: columns are parted by semicolons but must be by commas, as in hour,load.north,wind.north. Put commas for semicolons, or save the file as comma-separated CSV."
        ]
    );
    let told = messages(&file("load.north,wind.north", |_| "7,5,0,2".to_owned(), HOURS), &[]);
    assert!(told.len() == 1 && told[0].contains("The same in 8759 further lines"), "{told:?}");
}
