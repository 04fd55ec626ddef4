//! The hours of a grid and year: what the command line writes is what the page shows and hands out.

use std::fs;

use tianchu_charts::Chart;
use tianchu_model::Scenario;
use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{GridHours, PowerSystem};
use tianchu_model::region::Grid;
use tianchu_report::{Language, Words};

use crate::cli;
use crate::support::{check_reference, run};

/// Figures the page lists, by their names in files.
const SHOWN: [&str; 18] = [
    "curtailed_share",
    "curtailed_mwh",
    "peak_mw",
    "steep_rise_mw",
    "unserved_mwh",
    "equivalent_hours",
    "cycles",
    "adequacy_margin_mw",
    "adequacy_margin_share",
    "longest_peak_hours",
    "mean_price_yuan_per_mwh",
    "daily_spread_yuan_per_mwh",
    "station_margin_yuan_per_kwh",
    "next_mw_yuan",
    "next_mwh_yuan",
    "cost_yuan",
    "fuel_saved_yuan",
    "co2_avoided_t",
];

// Breaks if the command line changes a figure that the page is held to, or if either writes other bytes than the model.
#[test]
fn the_command_line_tells_what_the_page_shows() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = cli::text(&folder.path().join("problem.json"));
    let args = ["dispatch", "baseline", "--grid", "north", "--year", "2030", "--problem", &path, "--format"];
    let [a, b, c, d, e, f, g, h, i] = args;
    let told = cli::command([a, b, c, d, e, f, g, h, i, "json"]).out;
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let exact = |x: &serde_json::Value| format!("{}", x.as_f64().expect("a number"));
    let mut figures: Vec<String> =
        SHOWN.iter().map(|id| format!("  \"{id}\": \"{}\"", exact(&told["meta"]["system"][id]))).collect();
    figures.push(format!("  \"gap_share\": \"{}\"", exact(&told["meta"]["dispatch"]["gap_share"])));
    check_reference("hours-north-2030.json", &format!("{{\n{}\n}}\n", figures.join(",\n")));

    let scenario = Scenario::baseline();
    let run = run(&scenario);
    let system = PowerSystem::new(&Evidence::new(scenario.vintage));
    let profiles = system.hours(&scenario, 2030, None);
    let hours = GridHours::new(&mut Solver::new(), &system, &run, (Grid(0), 2030), &profiles, Ties::Middle)
        .expect("sound");
    assert_eq!(
        cli::command([a, b, c, d, e, f, g, h, i, "csv"]).out,
        tianchu_report::hours::tables::of_grid(&hours, "baseline").csv()
    );
    assert_eq!(fs::read_to_string(&path).expect("a file"), hours.dispatched.problem.json());
}

// Breaks if a chart of hours is not drawn from the command line, or not told what it lacks.
#[test]
fn charts_of_hours_are_drawn() {
    let chart = |id: &str, rest: &[&str]| {
        let mut args = vec!["chart", id, "baseline", "--out", "-"];
        args.extend(rest);
        cli::run(&args, false)
    };
    // Curtailment of all grids takes a quarter of a minute optimised; its scene is tested beside the charts.
    for &one in Chart::OF_HOURS.iter().take(1) {
        let ran = chart(one.id(), &["--grid", "northwest", "--year", "2027", "--size", "860x620"]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", one.id());
        assert!(ran.out.starts_with("<svg") && ran.out.contains("Northwest grid, 2027"), "{}", one.id());
    }
    let bad = chart("week", &["--year", "1999", "--week", "60"]);
    assert_eq!(bad.code, 2);
    for part in ["--grid is missing", "--year is 1999", "--week is 60 but must be 1 to 53"] {
        assert!(bad.err.contains(part), "{} lacks {part}", bad.err);
    }
    let other = chart("pools", &["--grid", "north"]);
    assert!(other.code == 2 && other.err.contains("--grid is for charts of hours: week"), "{}", other.err);
    assert!(cli::command(["chart", "--help", "--lang", "zh"]).out.contains("duration-curve"));
    assert_eq!(Chart::Week.label(Words::of(Language::Zh)), "一周逐时");
}

/// Runs a week's chart, the quickest command of hours, on a file of them.
fn with_hours(bytes: &[u8], lang: &str) -> cli::Ran {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("mine.csv");
    fs::write(&path, bytes).expect("written");
    let path = cli::text(&path);
    let args = ["chart", "week", "baseline", "--grid", "north", "--year", "2030", "--out", "-"];
    let ran = cli::run(&[&args[..], &["--profiles", &path, "--lang", lang]].concat(), false);
    cli::Ran { err: ran.err.replace(&path, "mine.csv"), ..ran }
}

// Breaks if a table as Excel saves it in China is refused, or read without a word.
#[test]
fn tables_in_other_encodings_are_read_with_a_note() {
    // The header has "remark", each line "measured".
    let mut gbk = b"hour,load.north,\xb1\xb8\xd7\xa2\r\n".to_vec();
    let mut utf_8 = "hour,load.north,备注\r\n".to_owned();
    for h in 0..8_760 {
        let line = format!("{h},{},", 100 + h % 24);
        gbk.extend_from_slice(line.as_bytes());
        gbk.extend_from_slice(b"\xca\xb5\xb2\xe2\r\n");
        utf_8.push_str(&format!("{line}实测\r\n"));
    }
    let utf_16: Vec<u8> = format!("\u{feff}{utf_8}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let plain = with_hours(utf_8.as_bytes(), "en");
    assert_eq!(plain.err, "note: mine.csv: columns that are not read (1): 备注.\n");
    for (bytes, name) in [(&gbk, "GB18030"), (&utf_16, "UTF-16LE")] {
        for (lang, read_as, ignored) in [
            (
                "en",
                format!("note: mine.csv: the file is no UTF-8 text and was read as {name}.\n"),
                "note: mine.csv: columns that are not read (1): 备注.\n",
            ),
            (
                "zh",
                format!("注意：mine.csv：文件不是 UTF-8，已按 {name} 读取。\n"),
                "注意：mine.csv：未读取的列有 1 个：备注。\n",
            ),
        ] {
            let ran = with_hours(bytes, lang);
            assert_eq!((ran.code, ran.err), (0, format!("{read_as}{ignored}")));
            assert!(lang == "zh" || ran.out == plain.out);
        }
    }
    // The same in Big5.
    let big_5 = with_hours(b"hour,load.north,\xb3\xc6\xb5\xf9\n0,1,\xb9\xea\xb4\xfa\xad\xc8\n", "en");
    assert_eq!(
        (big_5.code, big_5.err.as_str()),
        (
            2,
            "error: mine.csv: line 2 is neither UTF-8 text nor GB18030 that can be told for sure; perhaps it is Big5. Save the file as UTF-8.\n"
        )
    );
}

// Breaks if a sun that never shines is taken without a word, or told twice.
#[test]
fn a_sun_that_never_shines_is_told_once() {
    let night = format!("solar.north\n{}", "0\n".repeat(8_760));
    let week = with_hours(night.as_bytes(), "en");
    assert_eq!(
        (week.code, week.err.as_str()),
        (0, "note: mine.csv: solar.north is 0 in every hour: the year's energy of the sun cannot be met.\n")
    );
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("night.csv");
    fs::write(&path, night).expect("written");
    let path = cli::text(&path);
    for (lang, begins, ends) in [
        ("en", "note: solar.north is 0 in every hour: in 2030 the wind and sun of North grid lack ", " TWh."),
        ("zh", "注意：solar.north 全年为 0：华北电网 2030 年风电、光伏少 ", " TWh）。"),
    ] {
        for command in ["dispatch", "system"] {
            let args = ["baseline", "--grid", "north", "--year", "2030", "--format", "csv", "--lang", lang];
            let ran = cli::run(&[&[command], &args[..], &["--profiles", &path]].concat(), false);
            let told: Vec<&str> = ran.err.lines().filter(|line| line.contains("solar.north")).collect();
            assert!(
                ran.code == 0 && told.len() == 1 && told[0].starts_with(begins) && told[0].ends_with(ends),
                "{command}: {}",
                ran.err
            );
        }
    }
}
