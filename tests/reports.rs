//! Commands that set results, history and rules beside each other: readings, calibration, rules, ledger,
//! sources --observations.

use serde_json::Value;
use tianchu_model::backtest::Backtest;
use tianchu_model::farmland::FarmlandRun;
use tianchu_model::ppp;
use tianchu_model::register::{FORECASTS, OBSERVATIONS, RULES, TARGETS};
use tianchu_model::{EventKind, Model, Region, Scenario, readings};
use tianchu_report::{Language, Words};

use crate::cli::{at_terminal, command, output};

fn json<const N: usize>(args: [&str; N]) -> Value {
    serde_json::from_str(&output(args)).expect("JSON")
}

// Breaks if the command runs other scenarios than the library, or loses the paragraph.
#[test]
fn readings_stand_beside_each_other() {
    let scenario = Scenario::baseline();
    let comparison = readings::compare(&Model::new(scenario.vintage), &scenario);
    assert_eq!(
        output(["readings", "baseline"]),
        tianchu_report::readings::table(&comparison, &Scenario::baseline(), &[]).csv()
    );
    let told = json(["readings", "baseline", "--region", "44", "--format", "json"]);
    let rows = told["rows"].as_array().expect("rows");
    let names: Vec<_> = rows.iter().map(|r| (r["region"].as_str(), r["reading"].as_str())).collect();
    assert_eq!(names, [(Some("44"), Some("R1")), (Some("44"), Some("R2")), (Some("44"), Some("R3"))]);
    // N, I and A stand in columns of their own.
    for column in ["net_increase_2035_mu", "credits_2035_mu", "farmland_2035_mu"] {
        assert!(rows.iter().all(|r| r[column].is_number()), "{column}");
    }
    let prints = told["meta"]["fingerprints"].as_array().expect("fingerprints");
    assert_eq!(prints[1], output(["hash", "baseline"]).trim(), "R2 is the reading of the baseline");
    assert!(prints[0] != prints[1] && prints[1] != prints[2]);
    for (lang, name) in [(Language::Zh, "zh"), (Language::En, "en")] {
        let ran = at_terminal(["readings", "baseline", "--lang", name]);
        let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let paragraph = tianchu_report::readings::paragraph(&comparison, Region::Nation, Words::of(lang));
        assert!(squeezed(&ran.out).contains(&squeezed(&paragraph)), "{}", ran.out);
    }
}

// Breaks if a residual is hidden: Hebei's area of 2024 is not used and missed by some 81 万亩.
#[test]
fn calibration_shows_what_it_misses() {
    let told = json(["calibration", "--format", "json"]);
    let rows = told["rows"].as_array().expect("rows");
    let find = |figure: &str, region: &str, year: u64| {
        rows.iter()
            .find(|r| r["figure"] == figure && r["region"] == region && r["year"] == year)
            .unwrap_or_else(|| panic!("{figure} {region} {year}"))
    };
    let hebei = find("farmland.area_wanmu", "13", 2024);
    assert_eq!((hebei["used"].as_str(), hebei["inside"].as_str()), (Some("held_out"), Some("no")));
    assert_eq!(hebei["published"], 9269);
    let nation = find("farmland.area_wanmu", "CN", 2023);
    assert_eq!((nation["used"].as_str(), nation["inside"].as_str()), (Some("fitted"), Some("yes")));
    for (name, words) in [("zh", "无从得知的"), ("en", "What it cannot know")] {
        let ran = at_terminal(["calibration", "--lang", name]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        assert!(ran.out.contains(words) && ran.out.contains("hebei-press-2025-11"), "{}", ran.out);
    }
}

// What the command prints, in both languages, for people to read in the change. Breaks if a forecast held against what
// came is told otherwise than before, or left out.
#[test]
fn the_backtest_is_printed() {
    for (name, language) in [("zh", Language::Zh), ("en", Language::En)] {
        let ran = at_terminal(["backtest", "--lang", name]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let words = Words::of(language);
        let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let test = tianchu_report::checks::backtest::first_half(&Backtest::new(), words);
        assert!(squeezed(&ran.out).starts_with(&squeezed(&test)), "the out-of-sample test comes first");
        insta::assert_snapshot!(format!("backtest-{name}"), ran.out.trim_end());
    }
    let told = json(["backtest", "--format", "json"]);
    let rows = told["rows"].as_array().expect("rows");
    let of = |kind: &str| rows.iter().filter(|row| row["kind"] == kind).count();
    assert!(of("model") >= 4 && of("rule") == 2 && of("rival") > of("model"), "{rows:?}");
    assert_eq!(of("other"), FORECASTS.len());
    // Whatever is said of another count stays with it.
    for row in rows {
        let cnesa = row["series"].as_str().is_some_and(|series| series.ends_with("_cnesa"));
        assert_eq!(cnesa, row["scope"] == "cnesa", "{row}");
    }
}

// Breaks if a rule or an observation of the register cannot be reached by a reader.
#[test]
fn nothing_in_the_register_is_out_of_reach() {
    let rules = json(["rules", "--format", "json"]);
    assert_eq!(rules["rows"].as_array().map(Vec::len), Some(RULES.len()));
    for kind in EventKind::ALL {
        for id in kind.rules() {
            let row = rules["rows"].as_array().and_then(|rows| rows.iter().find(|r| r["id"] == *id));
            let cited = row.and_then(|r| r["events"].as_str()).unwrap_or_default();
            assert!(cited.split(' ').any(|e| e == kind.id()), "{id} does not name {}", kind.id());
        }
    }
    let figures = json(["sources", "--observations", "--format", "json"]);
    let figures = figures["rows"].as_array().expect("rows");
    assert_eq!(figures.len(), OBSERVATIONS.len());
    assert!(figures.iter().all(|r| r["source"].as_str().is_some_and(|s| !s.is_empty())));
    for args in [["rules", "--lang", "zh"], ["rules", "--lang", "en"]] {
        let ran = at_terminal(args);
        assert!(RULES.iter().all(|rule| ran.out.contains(rule.id)), "{}", ran.out);
    }
    let ran = at_terminal(["sources", "--observations"]);
    assert!(OBSERVATIONS.iter().all(|o| ran.out.contains(o.id)), "{}", ran.out);
}

// Breaks if the filter by book lets another book through, or a misspelt book passes.
#[test]
fn a_book_is_opened_alone() {
    let told = json([
        "ledger", "baseline", "--region", "44", "--book", "credits", "--book", "fund", "--format", "json",
    ]);
    let rows = told["rows"].as_array().expect("rows");
    let mut books: Vec<&str> = rows.iter().filter_map(|r| r["book"].as_str()).collect();
    books.dedup();
    assert_eq!(books, ["credits", "fund"]);
    let wrong = command(["ledger", "baseline", "--region", "44", "--book", "credit"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("Did you mean credits?"), "{}", wrong.err);
    // Every book there is may be asked for.
    let scenario = Scenario::baseline();
    let run = Model::new(scenario.vintage).run(&scenario);
    let names: Vec<&str> = FarmlandRun::books().map(|b| b.id()).collect();
    for line in run.farmland_ledger(Region::Nation) {
        assert!(names.contains(&line.book.id()), "{}", line.book.id());
    }
}

// Breaks if a period is split, or an entry printed without its book.
#[test]
fn a_person_reads_one_book_after_the_other() {
    let ran = at_terminal(["ledger", "baseline", "--region", "44", "--year", "2030", "--lang", "zh"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let headings: Vec<&str> = ran.out.lines().filter(|l| l.starts_with("广东  ")).collect();
    for book in ["（area）", "（credits）", "（grade_5）", "（fund）"] {
        assert_eq!(headings.iter().filter(|h| h.contains(book)).count(), 1, "{book}\n{}", ran.out);
    }
    assert!(ran.out.contains("  2030  期初"), "{}", ran.out);
}

// Breaks if a target of the plans for high-standard farmland is dropped from the board.
#[test]
fn plans_for_high_standard_farmland_are_on_the_board() {
    let board = output(["targets", "baseline", "--region", "CN"]);
    for id in [
        "standard_2025",
        "standard_2030",
        "standard_upgraded_2030",
        "standard_upgraded_2035",
        "reserve_zone_1_percent",
    ] {
        assert!(TARGETS.iter().any(|t| t.id == id), "{id}");
        assert!(board.contains(&format!("baseline,{id},CN,")), "{board}");
    }
}

// Breaks if results say that NEA published what it did not: it gave no figure for the first three quarters of 2023, for
// early 2025, nor the energy of 2020, and additions of a quarter only where it gave both of its ends.
#[test]
fn what_nea_did_not_publish_is_not_called_published() {
    let table = output(["run", "baseline", "--region", "CN"]);
    let basis = |series: &str, time: &str| {
        let row = format!("baseline,storage.{series},CN,{time},");
        let line = table.lines().find(|line| line.starts_with(&row)).unwrap_or_else(|| panic!("{row}"));
        line.split(',').nth(6).unwrap_or_default().to_owned()
    };
    for (series, time, wanted) in [
        ("power_kw", "2020Q4", "published"),
        ("energy_kwh", "2020Q4", "no_nea_figure"),
        ("power_kw", "2022Q2", "no_nea_figure"),
        ("power_kw", "2023Q2", "published"),
        ("power_kw", "2023Q4", "published"),
        ("energy_kwh", "2024Q3", "published"),
        ("added_power_kw", "2024Q3", "published"),
        ("added_power_kw", "2025Q2", "no_nea_figure"),
        ("power_kw", "2025Q1", "no_nea_figure"),
        ("power_kw", "2025Q4", "published"),
        ("power_kw", "2026Q1", "no_nea_figure"),
        ("power_kw", "2026Q2", "published"),
        ("power_kw", "2026Q3", "computed"),
        ("grid_power_kw", "2023Q4", "computed"),
    ] {
        assert_eq!(basis(series, time), wanted, "{series} {time}");
    }
}

// Breaks if the setting on which arrears of PPP projects hang most is not the first of their inputs, or its two tries are
// not runs of that setting; or if an event cites a rule for what a document or nothing stands behind.
#[test]
fn ppp_inputs_begin_with_what_is_budgeted_and_events_cite_what_is_behind_them() {
    let account = |scenario: &Scenario| ppp::Account::of(scenario);
    let arrears = |share: f64| {
        let mut scenario = Scenario::baseline();
        scenario.set("ppp.budget_share", share).unwrap_or_else(|p| panic!("{p}"));
        account(&scenario).at(ppp::Item::Arrears, 2035).expect("a year of the account")
    };
    let usual = account(&Scenario::baseline());
    let inputs = tianchu_report::ppp::inputs_rows(&usual, &Scenario::baseline().params());
    let first = &inputs.rows[0];
    let number = |column: usize| first[column].parse::<f64>().expect("a number");
    assert_eq!(first[0], "ppp.budget_share");
    for (end, share, felt) in [(2, 0.014, 7), (3, 0.018, 8)] {
        assert!((number(end) - share).abs() < 1e-9);
        assert!((number(felt) - arrears(share)).abs() < 50.0, "{share}");
    }
    let events = tianchu_report::ppp::events_rows(&usual, Words::of(Language::En));
    let cited = |event: &str| {
        let row = events.rows.iter().find(|row| row[1] == event).expect("the event");
        [row[2].clone(), row[3].clone()]
    };
    assert_eq!(cited("ppp_arrears_grow"), ["G05", ""]);
    assert_eq!(cited("ppp_not_begun_leave"), ["", "ppp-guidance-2025"]);
    assert_eq!(cited("ppp_all_finished"), ["", ""]);
}
