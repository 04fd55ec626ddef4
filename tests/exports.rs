//! Tables as other programs meet them; what those make of the files is asked in `readers/`.

use std::fs;

use serde_json::{Value, json};
use tianchu_charts::Chart;
use tianchu_model::register::Group;
use tianchu_model::{ParamId, Scenario, id, link};
use tianchu_report::{Language, Words};
use tianchu_web::Session;

use crate::cli;

fn csv(args: &[&str]) -> String {
    let ran = cli::run(args, false);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}");
    ran.out
}

/// Cells of tables in which nothing is quoted.
fn rows(csv: &str) -> Vec<Vec<&str>> {
    csv.lines().skip(1).map(|line| line.split(',').collect()).collect()
}

// Breaks if a program that guesses the types of columns from the first rows meets what it did not expect further on:
// a word after digits, a quarter after years, a whole number in a column of decimals, whichever regions are asked for.
#[test]
fn results_begin_with_what_is_no_number() {
    let is_number = |cell: &str| cell.bytes().all(|b| b.is_ascii_digit());
    for regions in [&[][..], &["CN", "44"], &["44", "north"], &["11", "south", "44"], &["44", "11"]] {
        let mut args = vec!["run", "baseline"];
        args.extend(regions.iter().flat_map(|region| ["--region", region]));
        let csv = csv(&args);
        let rows = rows(&csv);
        let words_in = |column: usize| rows.iter().any(|row| !is_number(row[column]));
        assert!(!words_in(2) || !is_number(rows[0][2]), "{regions:?}: {:?}", rows[0]);
        assert!(words_in(3) && !is_number(rows[0][3]), "{regions:?}: {:?}", rows[0]);
        for row in &rows {
            assert!(row[5].contains('.'), "{row:?}");
            assert!(row[7].len() == 10 && row[7].starts_with(&row[3][..4]), "{row:?}");
        }
    }
}

fn told(args: &[&str]) -> Value {
    serde_json::from_str(&csv(&[args, &["--format", "json"]].concat())).expect("JSON")
}

/// A little of a run.
const LITTLE: [&str; 4] = ["--region", "44", "--series", "farmland.area_mu"];

/// Two settings that are not the baseline's.
const EDITS: [&str; 4] = ["--set", "farmland.acceptance_share=0.6", "--draw", "2"];

// Breaks if a file of changed settings goes by the name of the scenario they were changed in, or one of a built-in
// scenario as it is does not.
#[test]
fn files_of_edited_scenarios_say_so() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mine = folder.path().join("mine.toml");
    fs::write(&mine, "base = \"baseline\"\ntitle = { zh = \"甲\", en = \"A\" }\nquestion = { zh = \"？\", en = \"?\" }\n[farmland]\nacceptance_share = 0.7\n")
        .expect("written");
    let mine = cli::text(&mine);
    let mut linked = Scenario::baseline();
    linked.set("farmland.acceptance_share", 0.6).expect("allowed");
    let linked = link::encode(&linked, "en", &[]);
    let same = ["--set", "farmland.acceptance_share=0.85"];
    // A star stands for the fingerprint of the settings, which JSON gives.
    for (scenario, edits, name) in [
        ("baseline", &[][..], "baseline"),
        ("baseline", &EDITS, "baseline+1-*+draw-2"),
        ("baseline", &same, "baseline"),
        ("baseline", &["--vintage", "2024"], "baseline+vintage-2024"),
        ("known-in-2024", &[], "known-in-2024"),
        ("q01", &["--seed", "3", "--draw", "1"], "q01-demand-and-acceptance+seed-3+draw-1"),
        (&linked, &[], "baseline+1-*"),
        (&mine, &[], "mine"),
        (&mine, &EDITS, "mine+1-*+draw-2"),
    ] {
        let args = [&["run", scenario], edits, &LITTLE[..]].concat();
        let csv = csv(&args);
        let meta = &told(&args)["meta"];
        let name = &name.replace('*', meta["settings"].as_str().expect("a text"));
        assert!(rows(&csv).iter().all(|row| row[0] == *name), "{args:?}: {csv}");
        assert_eq!(meta["scenario"], *name);
        let events = cli::run(&[&["events", scenario][..], edits].concat(), false).out;
        assert!(events.lines().skip(1).all(|line| line.starts_with(&format!("{name},"))), "{events}");
    }
}

// Breaks if page and command line call the same settings by two names, or a file does not tell what was changed.
#[test]
fn settings_have_a_fingerprint() {
    let of = |edits: &[&str]| told(&[&["run", "baseline"], edits, &LITTLE[..]].concat())["meta"].clone();
    let (plain, edited) = (of(&[]), of(&EDITS));
    let change = json!({ "id": "farmland.acceptance_share", "value": 0.6, "default": 0.85 });
    assert_eq!((&plain["changes"], &edited["changes"]), (&json!([]), &json!([change])));
    let print = edited["settings"].as_str().expect("a text");
    assert!(print.len() == 8 && print.bytes().all(|b| b.is_ascii_hexdigit()), "{print}");
    assert_ne!(plain["settings"], edited["settings"]);

    let mut page = Session::new(Words::of(Language::Zh));
    assert_eq!(page.summary().file_name, "baseline");
    page.set("farmland.acceptance_share", 0.6).expect("allowed");
    page.set_count("draw", "2").expect("a draw");
    assert_eq!(page.summary().file_name, format!("baseline+1-{print}+draw-2"));
    assert_eq!(page.summary().name_elsewhere, "baseline", "another session compares, too");
    page.load_toml("mine", include_str!("../scenarios/strict-acceptance.toml")).expect("a scenario");
    assert_eq!(page.summary().file_name, "mine");
    page.set("farmland.acceptance_share", 0.7).expect("allowed");
    let names = page.summary();
    assert!(names.file_name.starts_with("mine+1-"), "{}", names.file_name);
    assert_eq!(names.name_elsewhere, names.file_name);
}

// Breaks if a chart of another draw, other data, changed settings or own hours looks like one of the scenario.
#[test]
fn charts_say_what_they_rest_on() {
    let source = |args: &[&str]| {
        let svg = csv(&[&["chart"], args, &["--lang", "en", "--size", "1600x600", "--out", "-"]].concat());
        svg.lines().find(|line| line.contains("Tianchu ")).expect("a source").to_owned()
    };
    let plain = source(&["pools", "strict-acceptance"]);
    assert!(!plain.contains(';') || !plain.contains("changed"), "{plain}");
    let edited = source(&[&["pools", "known-in-2024"], &EDITS[..]].concat());
    for part in ["data known by end-2024", "settings changed: 2", "draw 2 of seed 7"] {
        assert!(edited.contains(part), "{part}: {edited}");
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let own = folder.path().join("mine.csv");
    fs::write(&own, format!("wind.north\n{}", "0.25\n".repeat(8_760))).expect("written");
    let own = cli::text(&own);
    let place = ["--grid", "north", "--year", "2030", "--profiles", &own];
    assert!(source(&[&["week", "baseline"], &place[..]].concat()).contains("own hours: mine.csv"));
    let ran = cli::run(&[&["dispatch", "baseline"], &place[..], &["--format", "json"]].concat(), false);
    let told: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(told["meta"]["own_hours"]["file"], "mine.csv");
    assert_eq!(told["meta"]["own_hours"]["fingerprint"].as_str().map(str::len), Some(8));
}

// Breaks if a file saved in the page is another than the command's, whose name and language it has.
#[test]
fn the_page_saves_the_bytes_of_the_command() {
    for (language, lang) in [(Language::Zh, "zh"), (Language::En, "en")] {
        let mut page = Session::new(Words::of(language));
        for edits in [&[][..], &EDITS] {
            if !edits.is_empty() {
                page.set("farmland.acceptance_share", 0.6).expect("allowed");
                page.set_count("draw", "2").expect("a draw");
            }
            let command = |args: &[&str]| csv(&[args, edits, &["--lang", lang, "--bom"]].concat());
            let results = page.csv(&[], &[]).expect("results");
            assert!(results.as_bytes().starts_with(&[0xef, 0xbb, 0xbf]), "no mark");
            assert!(results == command(&["run", "baseline"]), "{lang} {edits:?}: results differ");
            let ledger = page.ledger_csv("44").expect("a ledger");
            assert!(ledger == command(&["ledger", "baseline", "--region", "44"]), "{lang} {edits:?}");
        }
    }
    let mut page = Session::new(Words::of(Language::Zh));
    page.load_toml("我的情景", include_str!("../scenarios/strict-acceptance.toml")).expect("a scenario");
    let results = page.csv(&[], &[]).expect("results");
    assert!(results.as_bytes().starts_with(&[0xef, 0xbb, 0xbf]) && results.contains("\n我的情景,"));
}

// Breaks if the archive of the page is another than the command's, in either language, of a scenario as it is or edited.
#[test]
fn the_page_saves_the_archive_of_the_command() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (language, lang) in [(Language::Zh, "zh"), (Language::En, "en")] {
        let mut page = Session::new(Words::of(language));
        for edits in [&[][..], &EDITS] {
            if !edits.is_empty() {
                page.set("farmland.acceptance_share", 0.6).expect("allowed");
                page.set_count("draw", "2").expect("a draw");
            }
            let path = cli::text(&folder.path().join("all.zip"));
            let args = [&["run", "baseline"], edits, &["--lang", lang, "--out", &path]].concat();
            assert_eq!(csv(&args), "");
            assert!(page.archive() == fs::read(&path).expect("written"), "{args:?}");
        }
    }
    let ran = cli::at_terminal(["run", "baseline", "--format", "zip", "--lang", "en"]);
    assert!(ran.code == 2 && ran.err.contains("name a file with --out"), "{}", ran.err);
}

/// The files of an archive that stores them as they are.
fn unpacked(archive: &[u8]) -> Vec<(String, String)> {
    let long = |at: usize| u32::from_le_bytes(archive[at..at + 4].try_into().expect("four bytes")) as usize;
    let text = |from: usize, n: usize| String::from_utf8(archive[from..from + n].to_vec()).expect("UTF-8");
    let (mut at, mut files) = (0, Vec::new());
    while archive[at..].starts_with(b"PK\x03\x04") {
        let (size, name) = (long(at + 18), usize::from(archive[at + 26]));
        files.push((text(at + 30, name), text(at + 30 + name, size)));
        at += 30 + name + size;
    }
    files
}

// Breaks if an archive lacks a file, its tables are others than the commands write, its settings lack one, its documents
// lack one that a setting names, its text leaves a place open, or its metadata describe other files.
#[test]
fn an_archive_says_what_it_holds() {
    let mut page = Session::new(Words::of(Language::En));
    page.set("farmland.acceptance_share", 0.6).expect("allowed");
    let files = unpacked(&page.archive());
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let all = ["README.txt", "metadata.json", "results.csv", "series.csv", "events.csv", "targets.csv"];
    assert_eq!(names, [&all[..], &["changes.csv", "sources.csv"]].concat());
    let content = |name: &str| files.iter().find(|(n, _)| n == name).map_or("", |(_, content)| content);
    let edits = ["--set", "farmland.acceptance_share=0.6", "--lang", "en", "--bom"];
    for command in ["run", "events", "targets"] {
        let name = if command == "run" { "results.csv" } else { &format!("{command}.csv") };
        assert!(content(name) == csv(&[&[command, "baseline"], &edits[..]].concat()), "{name}");
    }
    let meta: Value = serde_json::from_str(content("metadata.json")).expect("JSON");
    let file_name = page.summary().file_name;
    assert_eq!((&meta["scenario"], &meta["fingerprint"]), (&json!(file_name), &json!(page.fingerprint())));
    let described = meta["archive"]["files"].as_array().expect("a list");
    assert_eq!(described.len(), names.len() - 1);
    for file in described {
        let name = file["name"].as_str().expect("a name");
        assert_eq!(file["bytes"], content(name).len(), "{name}");
    }
    let row = "Acceptance rate of replenished land,lever,share,0.6,0.85,judgement,D,";
    assert!(content("changes.csv").contains(&format!("\n{file_name},farmland.acceptance_share,{row}")));
    let sources = content("sources.csv");
    assert!(
        sources.contains("\nopinion-2024,") && sources.contains("\njudgement,Our judgement,"),
        "{sources}"
    );
    for param in ParamId::all().map(ParamId::row) {
        let behind = matches!(param.group, Group::Farmland | Group::Storage);
        assert!(!behind || sources.contains(&format!("\n{},", param.source)), "{}", param.id);
    }
    let text = content("README.txt");
    assert!(!text.contains('{') && text.contains(&format!("--format zip --out tianchu-{file_name}.zip")));
    assert!(text.contains("怎样复现") && text.contains("The same numbers again"));
    let link = meta["archive"]["link"].as_str().expect("a link");
    assert_eq!(link::decode(link).expect("a link").scenario.value(id::FARMLAND_ACCEPTANCE_SHARE), 0.6);
}

// Breaks if a table of a scenario whose settings were changed does not say so in each row, or its JSON in its head.
#[test]
fn every_export_of_an_edited_scenario_says_so() {
    let place = ["--grid", "north", "--year", "2030"];
    let settings = told(&[&["run", "baseline"], &EDITS[..], &LITTLE].concat())["meta"]["settings"].clone();
    let name = format!("baseline+1-{}+draw-2", settings.as_str().expect("a text"));
    for args in [
        &["run"][..],
        &["events"],
        &["ledger", "--region", "CN"],
        &["ledger", "--region", "north", "--storage"],
        &["targets"],
        &["readings"],
        &["compare", "baseline"],
        &["ppp"],
        &["ppp", "--opening"],
        &["ppp", "--inputs"],
        &["ppp", "--events"],
        &["check"],
        &["calibration"],
        &["params"],
        &[&["system"], &place[..]].concat(),
        &[&["system", "--need"], &place[..]].concat(),
        &[&["dispatch"], &place[..]].concat(),
    ] {
        let args = [&args[..1], &["baseline"], &args[1..], &EDITS].concat();
        // Some say beside the table what it rests on.
        let table = cli::run(&[&args[..], &["--format", "csv"]].concat(), false).out;
        assert!(table.starts_with("scenario,"), "{args:?}: {}", table.lines().next().unwrap_or_default());
        assert!(table.lines().skip(1).all(|line| line.starts_with(&format!("{name},"))), "{args:?}");
        let told: Value =
            serde_json::from_str(&cli::run(&[&args[..], &["--format", "json"]].concat(), false).out)
                .expect("JSON");
        let meta = if args[0] == "compare" { &told["meta"]["scenarios"][0] } else { &told["meta"] };
        assert_eq!((&meta["scenario"], &meta["settings"]), (&json!(name), &settings), "{args:?}");
    }
    // Those of the page have the same name, in the file and as the file.
    let mut page = Session::new(Words::of(Language::En));
    page.set("farmland.acceptance_share", 0.6).expect("allowed");
    page.set_count("draw", "2").expect("a draw");
    assert_eq!(page.summary().file_name, name);
    for chart in Chart::ALL.iter().map(|chart| chart.id()) {
        let table = page.chart_csv(chart, "CN").expect("a chart");
        assert!(table.lines().skip(1).all(|line| line.starts_with(&format!("{name},"))), "{chart}: {table}");
        let told: Value =
            serde_json::from_str(&page.chart_json(chart, "CN").expect("a chart")).expect("JSON");
        let (meta, of) = (&told["meta"], &told["meta"]["chart"]);
        assert_eq!(
            (&meta["scenario"], &of["id"], &of["region"]),
            (&json!(name), &json!(chart), &json!("CN"))
        );
        assert_eq!(of["title"], page.caption(chart, "CN").expect("a chart").title, "{chart}");
        // That of the readings is drawn of a run under another one, a setting more.
        let n = if chart == "readings" { 3 } else { 2 };
        let changed = format!("settings changed: {n}");
        assert_eq!(of["rests_on"], json!([changed, "draw 2 of seed 7"]), "{chart}");
        let sources = of["sources"].as_array().expect("a list");
        assert!(sources.iter().any(|source| source["grades"] != "" && source["address"] != ""), "{chart}");
        let svg = page.svg(chart, "CN", (1600, 600), false).expect("a chart");
        assert!(svg.contains(&changed), "{chart}");
    }
    let ledger = page.ledger_csv("44").expect("a ledger");
    assert!(ledger.lines().skip(1).all(|line| line.starts_with(&format!("{name},"))));
}

// Breaks if a place has no name beside its code, or a file that was not asked for names has some.
#[test]
fn names_stand_beside_codes() {
    for (lang, names) in [("zh", ["全国", "广东", "华北电网"]), ("en", ["China", "Guangdong", "North grid"])]
    {
        let args = ["--region", "CN", "--region", "44", "--region", "north", "--lang", lang];
        let plain = csv(&[&["run", "baseline"], &args[..]].concat());
        let named = csv(&[&["run", "baseline", "--names"], &args[..]].concat());
        let (plain, with) = (rows(&plain), rows(&named));
        assert!(named.starts_with("scenario,series,region,region_name,time,"), "{lang}");
        let mut found = Vec::new();
        for (a, b) in plain.iter().zip(&with) {
            let without: Vec<&str> = b.iter().enumerate().filter(|(i, _)| *i != 3).map(|(_, c)| *c).collect();
            assert_eq!(*a, without);
            if !found.contains(&b[3]) {
                found.push(b[3]);
            }
        }
        found.sort_unstable();
        let mut wanted = names;
        wanted.sort_unstable();
        assert_eq!(found, wanted);
        let json = told(&["events", "baseline", "--region", "44", "--names", "--lang", lang]);
        assert_eq!(json["rows"][0]["region_name"], names[1]);
    }
    let ran = cli::at_terminal(["run", "baseline", "--names", "--lang", "en"]);
    assert!(ran.code == 2 && ran.err.contains("--names is for CSV and JSON"), "{}", ran.err);
}
