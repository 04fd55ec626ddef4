//! What a reader is told of input that cannot be taken.

use std::fs;
use std::path::{Path, PathBuf};

use super::Pins;
use super::commands::{Asked, ask_with};

/// Lines that are not understood, or ask for what there is not.
const LINES: [&str; 57] = [
    "",
    "runn baseline",
    "run",
    "run baseline more",
    "run baseline --frobnicate",
    "run baseline --regoin 44",
    "run baseline --set",
    "run baseline --coupled --coupled",
    "run baseline --bom=1",
    "hash baseline --dark",
    "chart",
    "run baselin",
    "run q1",
    "run no-such-thing-at-all",
    "run no/such/file.toml",
    "run baseline --format xml",
    "run baseline --format json --bom",
    "run baseline --out r.xlsx",
    "run baseline --out r.json --format csv",
    "run baseline --out nofolder/",
    "run baseline --out no/such/folder/r.csv",
    "run baseline --region Guangdng --region 47 --region west --series farmland.area --series x",
    "run baseline --set farmland.acceptance_share=2 --set storage.paring_share=0.1",
    "run baseline --set storage.pairing_share=much --set storage.pairing_share --set storage.pairing_share=",
    "run baseline --set farmland.cap_reading=2.5 --set farmland.deficit_carried_switch=0.5",
    "run baseline --set farmland.acceptance_share=1e308 --set farmland.acceptance_share=nan",
    "run baseline --set farmland.freeze_factor=1 --set farmland.freeze_factor=2",
    "run baseline --set =1 --set = --vintage 2023 --seed -3 --draw 1.5",
    "events baseline --region north",
    "ledger baseline --region north",
    "ledger baseline",
    "ledger baseline --region 44 --year 1999",
    "ledger baseline --region 44 --book crdits",
    "ledger baseline --region 44 --storage --book area",
    "targets baseline --region north",
    "readings baseline --region north",
    "params --format txt",
    "sources --out s.toml",
    "scenarios baselin",
    "calibration baselin",
    "chart farmland-stok baseline --out -",
    "chart farmland-stock baseline --out x.png --size 5x5",
    "chart farmland-stock baseline --out - --size wide",
    "chart readings baseline --baseline --out -",
    "chart pools baseline --grid north --year 2030 --week 3 --out -",
    "chart week baseline --out -",
    "chart week baseline --year 1999 --week 60 --region 44 --baseline --out -",
    "chart curtailment baseline --grid north --year 2030 --week 3 --out -",
    "dispatch",
    "dispatch baseline",
    "dispatch baseline --grid nort --year 2023 --ties late",
    "dispatch --problem no/such/file.json --grid north",
    "system baseline --year 2023 --grid nort",
    "system baseline --fit --days",
    "system baseline --fit --coupled --year 2030",
    "system no/a.toml --set farmland.freeze_factor=x --profiles no/b.csv --grid nort",
    "run baseline --lang fr",
];

/// Links that are none.
const LINKS: [&str; 9] = [
    "v=9&s=base&p=ac:5,zz:1",
    "v=1&s=baseline&n=7&n=8&p=ac:0.6,cg:0.02,ac:0.7",
    "v=1&p=ac:,ac:0.7",
    "v=1&y=2023&n=-1&k=x&l=fr",
    "v=1&q=1&seed",
    "v=1&p=ac:much,cg",
    "v=1&p=ac:1e999,ac",
    "v=1&s=baseline&p=zzzz:1,cr:2.5",
    "https://example.org/#v=2",
];

/// Dispatch problems that are none, by what is wrong with them.
const PROBLEMS: [(&str, &str); 8] = [
    ("nothing", ""),
    ("no JSON", "cyclic: true"),
    ("an open brace", "{\n  \"cyclic\": true,\n"),
    ("an empty object", "{}"),
    ("a list", "[1, 2]"),
    (
        "fields of other kinds",
        r#"{"cyclic": 1, "supply": {"floor_price_yuan_per_mwh": "low", "segments": {}}, "stores": 3,
            "net_load_mw": [1, "two", null], "netload": []}"#,
    ),
    (
        "values out of range, prices that fall",
        r#"{"cyclic": true, "cyclic": false, "supply": {"floor_price_yuan_per_mwh": -9000, "segments": [
            {"length_mw": 10, "price_yuan_per_mwh": 300}, {"length_mw": -1, "price_yuan_per_mwh": 200},
            {"length_mw": 1e30, "price_yuan_per_mwh": 400, "colour": 1}], "shortage_price_yuan_per_mwh": 1},
            "stores": [{"power_mw": -1, "energy_mwh": 0, "efficiency": 1.5, "wear_yuan_per_mwh": -2}],
            "net_load_mw": [1, 2, 3]}"#,
    ),
    (
        "a floor at which a store burns energy",
        r#"{"cyclic": true, "supply": {"floor_price_yuan_per_mwh": -300, "segments": [
            {"length_mw": 1000, "price_yuan_per_mwh": 300}]},
            "stores": [{"name": "a", "power_mw": 10, "energy_mwh": 20, "efficiency": 0.9, "wear_yuan_per_mwh": 0}],
            "net_load_mw": [100, 200, 300, 200]}"#,
    ),
];

pub(super) fn pin(pins: &mut Pins) {
    for line in LINES {
        let words: Vec<&str> = line.split_whitespace().collect();
        told(pins, &words, None);
    }
    for link in LINKS {
        told(pins, &["run", link], None);
    }
    for path in bad_scenarios() {
        let path = crate::cli::text(&path);
        for at_terminal in [false, true] {
            told_to(pins, &["run", &path], Asked { at_terminal, input: None });
        }
        told(pins, &["system", &path, "--year", "1999"], None);
    }
    let sound = include_str!("../ref/dispatch-north.json");
    let twice = sound.replacen("\"cyclic\": true", "\"cyclic\": true, \"cyclic\": false", 1);
    let other = sound.replacen("191.0", "-900.0", 1).replacen("31308.0", "1e99", 1);
    let made = [("a field that stands twice", twice.as_str()), ("a price and a length too large", &other)];
    for problem in PROBLEMS.into_iter().chain(made) {
        told(pins, &["dispatch", "--problem", "-"], Some(problem));
    }
    for (called, text) in bad_hours() {
        let words = ["dispatch", "baseline", "--grid", "north", "--year", "2030", "--profiles", "-"];
        told(pins, &words, Some((called, &text)));
    }
}

fn told(pins: &mut Pins, words: &[&str], input: Option<(&str, &str)>) {
    told_to(pins, words, Asked { at_terminal: false, input });
}

fn told_to(pins: &mut Pins, words: &[&str], asked: Asked<'_>) {
    let folder = format!("{}{}", bad_folder().display(), std::path::MAIN_SEPARATOR);
    ask_with(pins, words, asked, |text| text.replace(&folder, "bad/"));
}

fn bad_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bad")
}

fn bad_scenarios() -> Vec<PathBuf> {
    let entries = fs::read_dir(bad_folder()).expect("the folder of bad scenarios");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    files
}

/// Files of hours, each wrong in its own way, by what is wrong with them.
fn bad_hours() -> Vec<(&'static str, String)> {
    let year = |header: &str, line: &dyn Fn(usize) -> String| {
        format!("{header}\n{}", (0..8_760).map(|h| line(h) + "\n").collect::<String>())
    };
    let wind = |line: fn(usize) -> &'static str| year("wind.north", &move |h| line(h).to_owned());
    let counted = |place: fn(usize) -> usize| year("hour,wind.north", &move |h| format!("{},0.2", place(h)));
    vec![
        ("an empty file", String::new()),
        ("a list of words", "apples,pears\n1,2\n".to_owned()),
        ("names a little off, fields of other kinds", {
            "hour,load.nord,wind.north,load.east\n0,1,0.2,7\n1,1,1.2,7\n2,1,x,7\n3,1\n4,,0.2,7\n".to_owned()
        }),
        ("a column that stands twice", "wind.north,wind.north\n0.1,0.1\n".to_owned()),
        ("columns of another grid", year("wind.south,load.east", &|h| format!("0.2,{}", 100 + h % 24))),
        ("semicolons and decimal commas", "hour;wind.north\n0;0,2\n".to_owned()),
        ("tabs", "hour\twind.north\n0\t0.2\n".to_owned()),
        ("the line for Excel", "sep=,\nhour,wind.north\n0,0.2\n".to_owned()),
        ("full-width marks", "hour，wind.north\n0，0.2\n".to_owned()),
        ("a quotation mark left open", "hour,wind.north\n0,\"0.2\n1,0.2\n".to_owned()),
        ("one line of two megabytes", "1 ".repeat(1_000_000)),
        ("decimal commas in quotation marks", wind(|_| "\"0,25\"")),
        ("commas between thousands", year("load.north", &|h| format!("\"1,{:03}.5\"", 100 + h % 24))),
        ("commas of either kind", year("load.north", &|h| format!("\"1,{:03}\"", 100 + h % 24))),
        ("wind above its capacity", wind(|_| "1.5")),
        ("a load below zero", year("load.north", &|h| format!("{}", h as i64 % 24 - 3))),
        ("a load that never changes", year("load.north", &|_| "7".to_owned())),
        ("a load with one deep trough", {
            year("load.north", &|h| if h == 99 { "0.001".to_owned() } else { format!("{}", 100 + h % 2) })
        }),
        ("a hundred hours", format!("wind.north\n{}", "0.2\n".repeat(100))),
        (
            "hours in disorder",
            counted(|h| {
                if h == 4 {
                    5
                } else if h == 5 {
                    4
                } else {
                    h
                }
            }),
        ),
        ("an hour that stands twice", counted(|h| if h == 8 { 7 } else { h })),
        ("hours left out", counted(|h| if h < 8_000 { h } else { h + 2 })),
        ("hours that begin late", counted(|h| h + 5)),
        ("hours that are no numbers", year("hour,wind.north", &|h| format!("h{h},0.2"))),
    ]
}
