//! The command line as its users meet it: exit codes, what goes where, files replaced whole or not at all.

use std::fs;
use std::path::Path;

use tianchu_cli::Host;
use tianchu_model::checks::{Claim, Found};
use tianchu_model::{DATA_VERSION, MODEL_VERSION, Model, ParamId, Scenario, Series, id, link};
use tianchu_report::register::details::tables;
use tianchu_report::{Language, Words, events, export, headline, terminal};

/// What a command left behind.
pub(crate) struct Ran {
    pub(crate) code: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn run(args: &[&str], interactive: bool) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut host = Host { interactive, ..Host::captured(&mut out, &mut err) };
    let code = tianchu_cli::run(std::iter::once("tianchu").chain(args.iter().copied()), &mut host);
    let read = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran { code, out: read(out), err: read(err) }
}

/// Runs a command whose output a program reads.
pub(crate) fn command<const N: usize>(args: [&str; N]) -> Ran {
    run(&args, false)
}

/// Runs a command at a terminal.
pub(crate) fn at_terminal<const N: usize>(args: [&str; N]) -> Ran {
    run(&args, true)
}

/// Names of the commands, from the help that lists them.
pub(crate) fn command_names() -> Vec<String> {
    let help = output(["--help"]);
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let names: Vec<String> = listed
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    assert!(names.len() >= 15, "{help}");
    names
}

/// Runs a command that must succeed silently, and gives its output.
#[track_caller]
pub(crate) fn output<const N: usize>(args: [&str; N]) -> String {
    let ran = command(args);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{args:?}");
    ran.out
}

/// A path as an argument.
pub(crate) fn text(path: &Path) -> String {
    path.to_str().expect("a Unicode path").to_owned()
}

/// A folder that goes when the test ends.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

const SMALL: [&str; 6] = ["run", "baseline", "--region", "44", "--series", "farmland.area_mu"];

mod results {
    use super::*;

    // Breaks if a script that reads the table finds another header or another order.
    #[test]
    fn a_table_is_tidy() {
        let out = output(SMALL);
        let lines: Vec<&str> = out.lines().collect();
        assert_eq!(lines[0], "scenario,series,region,time,unit,value,basis,date");
        assert_eq!(lines.len(), 1 + 17, "one line for each of 2019-2035");
        assert!(lines[1].starts_with("baseline,farmland.area_mu,44,2019,mu,"), "{}", lines[1]);
    }

    // Breaks if the command line ever writes a byte that the page would not.
    #[test]
    fn bytes_are_those_of_the_one_writer() {
        let scenario = Scenario::baseline();
        let run = Model::new(scenario.vintage).run(&scenario);
        let table = export::results(&run, &[], &[]);
        assert_eq!(output(["run", "baseline"]), table.csv());
        assert_eq!(
            output(["run", "baseline", "--format", "json"]),
            table.json(&["value"], &export::meta(&run))
        );
        assert_eq!(output(["hash", "baseline"]), format!("{}\n", run.fingerprint()));
        for (lang, name) in [(Language::Zh, "zh"), (Language::En, "en")] {
            assert_eq!(
                output(["events", "baseline", "--lang", name]),
                events::table(&run, &[], Words::of(lang)).csv()
            );
            assert_eq!(output(["params", "--lang", name]), terminal::params(Words::of(lang)).csv());
            assert_eq!(output(["sources", "--lang", name]), tables::sources(Words::of(lang)).csv());
        }
    }

    #[test]
    fn json_holds_numbers_and_says_where_they_come_from() {
        let out =
            output(["run", "baseline", "--region", "CN", "--series", "storage.power_kw", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
        assert_eq!(json["meta"]["scenario"], "baseline");
        assert_eq!(json["meta"]["model_version"], MODEL_VERSION);
        assert_eq!(json["meta"]["data_version"], DATA_VERSION);
        assert!(json["rows"][0]["value"].is_f64() || json["rows"][0]["value"].is_u64());
    }

    // Breaks if a person is met by a table of thousands of lines instead of an answer.
    #[test]
    fn a_person_gets_a_summary() {
        let scenario = Scenario::baseline();
        let run = Model::new(scenario.vintage).run(&scenario);
        for (lang, name) in [(Language::Zh, "zh"), (Language::En, "en")] {
            let ran = at_terminal(["run", "baseline", "--lang", name]);
            assert_eq!((ran.code, ran.err.as_str()), (0, ""));
            let joined: String = ran.out.chars().filter(|c| !c.is_whitespace()).collect();
            let words = Words::of(lang);
            let sentence = headline::sentence(&run.headline(), words);
            let sentence: String = sentence.chars().filter(|c| !c.is_whitespace()).collect();
            assert!(joined.contains(&sentence), "{}", ran.out);
            for figure in headline::key_figures(&run.headline(), words) {
                assert!(ran.out.contains(&figure.value), "{} is missing", figure.id);
            }
            // Year-ends as the Ministry and the Energy Administration published them.
            for shown in ["191792.79", "191155.19", "192913.19", "73.76", "2035  "] {
                assert!(ran.out.contains(shown), "{shown} is missing\n{}", ran.out);
            }
            assert!(ran.out.contains("tianchu run baseline --out results.csv"));
        }
    }

    #[test]
    fn a_person_who_asks_for_a_format_gets_it() {
        let csv = at_terminal(["run", "baseline", "--format", "csv"]).out;
        assert_eq!(csv, output(["run", "baseline"]));
        assert_eq!(at_terminal(["run", "baseline", "--out", "-"]).out, csv);
    }

    // Breaks if a command printed by the summary does not give the run it stands under.
    #[test]
    fn the_summary_repeats_the_changes() {
        let out =
            at_terminal(["run", "baseline", "--set", "farmland.acceptance_share=0.6", "--vintage", "2024"])
                .out;
        let words =
            "tianchu run baseline --set farmland.acceptance_share=0.6 --vintage 2024 --out results.csv";
        assert!(out.contains(words), "{out}");
        assert!(out.contains("farmland.acceptance_share = 0.6"), "{out}");
    }

    #[test]
    fn changes_change_results() {
        let plain = output(["hash", "baseline"]);
        for changed in [
            output(["hash", "baseline", "--set", "farmland.acceptance_share=0.6"]),
            output(["hash", "baseline", "--vintage", "2024"]),
            output(["hash", "baseline", "--draw", "1"]),
        ] {
            assert_ne!(plain, changed);
        }
        let (first, second) = (["--draw", "1", "--seed", "1"], ["--draw", "1", "--seed", "2"]);
        let hash = |[a, b, c, d]: [&str; 4]| output(["hash", "baseline", a, b, c, d]);
        assert_eq!(hash(first), hash(first));
        assert_ne!(hash(first), hash(second));
    }

    #[test]
    fn a_share_link_is_a_scenario() {
        let mut scenario = Scenario::baseline();
        scenario.set_param(id::FARMLAND_ACCEPTANCE_SHARE, 0.6).expect("in range");
        let fragment = link::encode(&scenario, "zh", &["farmland-stock"]);
        let expected = output(["hash", "baseline", "--set", "farmland.acceptance_share=0.6"]);
        assert_eq!(output(["hash", &fragment]), expected);
        assert_eq!(output(["hash", &format!("https://example.org/tianchu/#{fragment}")]), expected);
    }

    #[test]
    fn a_link_of_another_version_is_read_with_a_note() {
        let ran = command(["hash", "v=1&m=0.0.1&d=2020-01-01&s=baseline"]);
        assert_eq!(ran.code, 0);
        assert!(ran.err.contains("0.0.1") && ran.err.contains(MODEL_VERSION), "{}", ran.err);
        assert_eq!(ran.out, output(["hash", "baseline"]));
    }

    #[test]
    fn a_file_is_a_scenario() {
        let folder = folder();
        let path = folder.path().join("mine.toml");
        let body = "base = \"baseline\"\ntitle = { zh = \"我的\", en = \"Mine\" }\n\
                    question = { zh = \"会怎样？\", en = \"What then?\" }\n[farmland]\nacceptance_share = 0.6\n";
        // With the mark that some editors put before a text.
        fs::write(&path, format!("\u{feff}{body}")).expect("written");
        let out = output(["run", &text(&path), "--region", "44", "--series", "farmland.area_mu"]);
        assert!(out.lines().nth(1).is_some_and(|l| l.starts_with("mine,farmland.area_mu,44,2019,")), "{out}");
    }

    #[test]
    fn regions_go_by_code_and_name() {
        let by_code = output(["events", "baseline", "--region", "44"]);
        for name in ["440000", "Guangdong", "guangdong", "广东"] {
            assert_eq!(output(["events", "baseline", "--region", name]), by_code);
        }
    }

    // Breaks if a line of a printed book is not what the book holds.
    #[test]
    fn a_ledger_closes_as_printed() {
        let out = output(["ledger", "baseline", "--region", "44", "--year", "2030", "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
        let mut sums = std::collections::BTreeMap::new();
        for row in json["rows"].as_array().expect("rows") {
            assert_eq!((row["region"].as_str(), row["time"].as_str()), (Some("44"), Some("2030")));
            let value = row["value"].as_f64().expect("a number");
            *sums.entry(row["book"].to_string()).or_insert(0.0) +=
                if row["entry"] == "closing" { -value } else { value };
        }
        assert!(sums.len() > 3, "{out}");
        assert!(sums.values().all(|sum| *sum == 0.0), "{sums:?}");
        let storage = output(["ledger", "baseline", "--region", "CN", "--storage", "--year", "2024"]);
        assert!(storage.contains("2024Q4") && storage.contains("kWh"), "{storage}");
    }

    #[test]
    fn built_in_scenarios_are_listed_with_their_questions() {
        let out = output(["scenarios", "--lang", "en"]);
        for name in Scenario::built_in_names() {
            assert!(out.contains(&format!("\n{name},")), "{name} is missing");
            assert_eq!(command(["hash", name]).code, 0, "{name}");
        }
    }

    // Breaks if one scenario cannot be told by itself, with what it changes.
    #[test]
    fn one_scenario_is_told_in_full() {
        let told = at_terminal(["scenarios", "strict-acceptance", "--lang", "en"]).out;
        for part in ["Strict acceptance", "farmland.acceptance_share", "0.6", "Acceptance rate"] {
            assert!(told.contains(part), "{told}");
        }
        let folder = folder();
        let file = folder.path().join("told.toml");
        let both = "= { zh = \"题\", en = \"text\" }";
        let readings = "reading_zh = \"两年后见底。\"\nreading_en = \"Spent in two years.\"";
        let told = format!("base = \"baseline\"\ntitle {both}\nquestion {both}\n{readings}\n");
        fs::write(&file, told).expect("a file can be written");
        let file = text(&file);
        let told = at_terminal(["scenarios", &file, "--lang", "zh"]).out;
        assert!(told.contains("两年后见底。"), "{told}");
        let json = output(["scenarios", &file, "--format", "json", "--lang", "en"]);
        assert!(json.contains("\"reading\": \"Spent in two years.\""), "{json}");
        assert_eq!(command(["scenarios", "strict-acceptanc"]).code, 2);
    }
}

mod verdicts {
    use super::*;

    // Breaks if a check fails on what we publish, or if fewer are run.
    #[test]
    fn checks_hold_on_every_built_in_scenario() {
        for name in Scenario::built_in_names() {
            for vintage in ["latest", "2024"] {
                let ran = command(["check", name, "--vintage", vintage]);
                assert_eq!(
                    ran.code,
                    0,
                    "{name}, {vintage}:\n{}",
                    at_terminal(["check", name, "--vintage", vintage]).out
                );
                assert!(ran.out.lines().count() > 12, "{}", ran.out);
            }
        }
    }

    // Breaks if a check cannot fail: a history that is off must be noticed.
    #[test]
    fn a_failed_check_is_exit_code_1() {
        let scenario = Scenario::baseline();
        let mut run = Model::new(scenario.vintage).run(&scenario);
        run.events.clear();
        run.scenario.seed += 1;
        let failed: Vec<&str> = tianchu_model::checks::run_checks(&run)
            .iter()
            .filter(|c| !c.passed())
            .map(|c| c.claim.id())
            .collect();
        assert!(failed.contains(&"targets_agree"), "{failed:?}");
    }

    // Breaks if a scenario that leaves nothing to sample fails for that, or one that leaves a single row passes
    // without moving it.
    #[test]
    fn a_scenario_that_sets_everything_passes_the_check_of_draws() {
        let mut scenario = Scenario::baseline();
        let last = ParamId::find("farmland.infrastructure_wanmu_per_year").expect("a sampled row");
        for param in ParamId::all().filter(|&param| param != last) {
            scenario.set_param(param, param.row().default).expect("its default is in range");
        }
        for (is_last_set, n_moved) in [(false, 20), (true, 0)] {
            if is_last_set {
                scenario.set_param(last, last.row().default).expect("its default is in range");
            }
            let run = Model::new(scenario.vintage).run(&scenario);
            let checks = tianchu_model::checks::run_checks(&run);
            let check = checks.iter().find(|c| c.claim == Claim::DrawsLeaveLeversAlone).expect("a check");
            assert!(check.passed(), "{check:?}");
            assert_eq!(check.found, Found::Moved { n_draws: 20, n_moved });
        }
    }

    #[test]
    fn a_missed_target_is_exit_code_1_only_when_asked() {
        let nothing = ["--set", "storage.policy_pull_factor=0", "--set", "storage.pairing_share=0"];
        let [a, b, c, d] = nothing;
        let shown = command(["targets", "baseline", a, b, c, d]);
        assert_eq!(shown.code, 0);
        let asked = command(["targets", "baseline", a, b, c, d, "--fail-on-miss"]);
        assert_eq!(asked.out, shown.out);
        assert_eq!(asked.code, if shown.out.contains(",no,") { 1 } else { 0 });
    }
}

mod files {
    use super::*;

    #[test]
    fn a_chart_is_an_svg_file() {
        let folder = folder();
        for chart in tianchu_charts::Chart::ALL {
            let path = folder.path().join(format!("{}.svg", chart.id()));
            assert_eq!(output(["chart", chart.id(), "baseline", "--out", &text(&path)]), "");
            let svg = fs::read_to_string(&path).expect("a file");
            assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"), "{}", chart.id());
        }
    }

    #[test]
    fn a_chart_obeys_its_options() {
        let chart = |options: [&str; 2]| {
            let [a, b] = options;
            output(["chart", "farmland-stock", "baseline", "--out", "-", a, b])
        };
        let plain = chart(["--lang", "en"]);
        let large = chart(["--size", "1000x500"]);
        assert!(large.contains("1000") && large.contains("500"), "the size is not in the drawing");
        assert_ne!(plain, chart(["--lang", "zh"]));
        assert_ne!(plain, output(["chart", "farmland-stock", "baseline", "--out", "-", "--dark"]));
    }

    // Breaks if a failed write leaves half a file, or a stray one beside it.
    #[test]
    fn a_file_is_replaced_whole_or_not_at_all() {
        let folder = folder();
        let path = folder.path().join("results.csv");
        fs::write(&path, "what was there\n").expect("written");
        let refused = command(["run", "baseline", "--series", "no.such_series", "--out", &text(&path)]);
        assert_eq!(refused.code, 2);
        assert_eq!(fs::read_to_string(&path).expect("a file"), "what was there\n");
        let [a, b, c, d, e, f] = SMALL;
        assert_eq!(output([a, b, c, d, e, f, "--out", &text(&path)]), "");
        assert_eq!(fs::read_to_string(&path).expect("a file"), output(SMALL));
        let left: Vec<_> = fs::read_dir(folder.path()).expect("a folder").collect();
        assert_eq!(left.len(), 1, "{left:?}");
    }

    #[test]
    fn a_missing_folder_is_named() {
        let folder = folder();
        let missing = folder.path().join("not").join("there");
        let ran = command(["run", "baseline", "--out", &text(&missing.join("results.csv"))]);
        assert_eq!(ran.code, 3);
        assert!(ran.err.contains(&format!("there is no folder {}", missing.display())), "{}", ran.err);
        assert!(!missing.exists());
    }

    #[test]
    fn a_folder_is_not_a_file() {
        let folder = folder();
        let ran = command(["run", "baseline", "--out", &text(folder.path())]);
        assert_eq!(ran.code, 3);
        let ran = command(["run", &text(folder.path())]);
        assert_eq!(ran.code, 3);
    }

    // A device is written to, never replaced by a file of its name.
    #[cfg(unix)]
    #[test]
    fn a_device_stays_a_device() {
        use std::os::unix::fs::FileTypeExt as _;
        assert_eq!(output(["run", "baseline", "--out", "/dev/null"]), "");
        assert!(fs::metadata("/dev/null").expect("a device").file_type().is_char_device());
    }

    #[test]
    fn the_ending_says_the_format() {
        let folder = folder();
        let path = folder.path().join("results.json");
        assert_eq!(output(["run", "baseline", "--out", &text(&path)]), "");
        assert_eq!(
            fs::read_to_string(&path).expect("a file"),
            output(["run", "baseline", "--format", "json"])
        );
    }

    #[test]
    fn the_mark_for_excel_comes_on_demand() {
        let plain = output(SMALL);
        let [a, b, c, d, e, f] = SMALL;
        assert_eq!(output([a, b, c, d, e, f, "--bom"]), format!("\u{feff}{plain}"));
        assert!(!plain.starts_with('\u{feff}'));
        assert_eq!(command(["run", "baseline", "--bom", "--format", "json"]).code, 2);
    }
}

mod complaints {
    use super::*;

    // Breaks if a reader has to mend one thing to hear of the next.
    #[test]
    fn everything_wrong_is_said_at_once() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("bad").join("several-at-once.toml");
        let ran = command([
            "run",
            &text(&path),
            "--set",
            "farmland.acceptance_share=2",
            "--set",
            "storage.paring_share=0.1",
            "--set",
            "storage.pairing_share=much",
            "--set",
            "storage.pairing_share",
            "--vintage",
            "2023",
            "--seed",
            "-3",
            "--region",
            "Guangdng",
            "--region",
            "47",
            "--series",
            "farmland.area",
            "--format",
            "xml",
        ]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        for said in [
            // From the file.
            "farmland.acceptance_share is 1.4",
            "Did you mean farmland.transition_years?",
            // From the options.
            "--set: farmland.acceptance_share is 2; allowed is 0.3 to 1",
            "Did you mean storage.pairing_share?",
            "storage.pairing_share is much but must be a number",
            "--set: storage.pairing_share has no value; write storage.pairing_share=VALUE",
            "--vintage is 2023",
            "--seed is -3",
            "there is no region Guangdng. Did you mean 44 (Guangdong)?",
            "there is no region 47. ",
            "there is no series farmland.area. Did you mean farmland.area_mu?",
            "--format is xml; allowed: csv, json, zip.",
        ] {
            assert!(ran.err.contains(said), "not said: {said}\n{}", ran.err);
        }
    }

    #[test]
    fn a_bad_link_says_all() {
        let ran = command(["run", "v=9&s=base&p=ac:5,zz:1", "--lang", "en"]);
        assert_eq!(ran.code, 2);
        assert_eq!(ran.err.lines().count(), 4, "{}", ran.err);
        assert!(ran.err.lines().all(|line| line.starts_with("error: link: ")), "{}", ran.err);
    }

    #[test]
    fn the_nearest_name_is_offered() {
        for (args, said) in [
            (["run", "baselin"], "Did you mean baseline?"),
            (["run", "no such thing at all"], "Built in: baseline"),
            (["events", "base-line"], "Did you mean baseline?"),
        ] {
            let ran = command(args);
            assert_eq!(ran.code, 2, "{args:?}");
            assert!(ran.err.contains(said), "{}", ran.err);
        }
        let ran = command(["chart", "farmland-stok", "baseline", "--out", "-"]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("Did you mean farmland-stock?"), "{}", ran.err);
        let ran = command(["chart", "farmland-stock", "baseline", "--out", "x.bmp", "--size", "5x5"]);
        assert_eq!(ran.code, 2);
        assert_eq!(ran.err.lines().count(), 2, "{}", ran.err);
    }

    // Breaks if of two values for one name one silently wins, or a value left out reads as one.
    #[test]
    fn a_name_is_set_once_and_to_something() {
        let ran = command([
            "hash",
            "baseline",
            "--set",
            "farmland.freeze_factor=1",
            "--set",
            "farmland.freeze_factor=2",
        ]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("farmland.freeze_factor stands twice: 1 and 2"), "{}", ran.err);
        let ran = command(["hash", "baseline", "--set", "farmland.freeze_factor="]);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains("write farmland.freeze_factor=VALUE"), "{}", ran.err);
    }

    // Breaks if who asks for what a grid does not have gets an empty table without a word.
    #[test]
    fn an_empty_answer_says_why() {
        for args in [
            ["readings", "baseline", "--region", "north", "--lang", "en"],
            ["targets", "baseline", "--region", "华北电网", "--lang", "en"],
        ] {
            let ran = command(args);
            assert_eq!(ran.code, 0, "{}", ran.err);
            assert!(ran.err.contains("the North grid has no"), "{}", ran.err);
            assert_eq!(ran.out.lines().count(), 1, "the header alone");
        }
    }

    // Breaks if the list of settings no longer fits a terminal of 100 columns.
    #[test]
    fn settings_are_listed_within_a_terminal() {
        // Everything that is not ASCII takes at most two columns.
        let width = |line: &str| line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
        for lang in ["zh", "en"] {
            let ran = at_terminal(["params", "--lang", lang]);
            let widest = ran.out.lines().max_by_key(|line| width(line)).unwrap_or_default();
            assert!(width(widest) <= 104, "{widest}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_exit_code_3() {
        for (lang, said) in [("zh", "没有这个文件"), ("en", "there is no such file")] {
            let ran = command(["run", "no/such/file.toml", "--lang", lang]);
            assert_eq!(ran.code, 3);
            assert!(ran.err.contains("no/such/file.toml") && ran.err.contains(said), "{}", ran.err);
        }
    }

    // Breaks if a mistyped command is answered in English to a Chinese reader, or with another exit code.
    #[test]
    fn a_line_that_is_not_understood_is_exit_code_2() {
        for args in [
            &["runn"][..],
            &["run"],
            &["run", "baseline", "--frobnicate"],
            &["run", "baseline", "--set"],
            &[],
        ] {
            for lang in ["zh", "en"] {
                let mut words = args.to_vec();
                words.extend(["--lang", lang]);
                let ran = run(&words, false);
                assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words:?}");
                assert_eq!(ran.err.starts_with("error: "), lang == "en", "{}", ran.err);
                assert_eq!(ran.err.starts_with("错误："), lang == "zh", "{}", ran.err);
            }
        }
        let nothing = run(&[], false);
        assert_eq!((nothing.code, nothing.out.as_str()), (2, ""));
        assert!(nothing.err.contains("Commands:"), "{}", nothing.err);
    }

    #[test]
    fn help_and_version_are_no_failure() {
        for command_name in command_names() {
            let command_name = command_name.as_str();
            for flag in ["-h", "--help"] {
                let zh = output([command_name, flag, "--lang", "zh"]);
                assert!(zh.contains("用法：") && zh.contains("示例："), "{zh}");
                assert!(!zh.contains("Usage") && !zh.contains("Options"), "{zh}");
                assert!(output([command_name, flag]).contains("Examples:"));
            }
        }
        let long = output(["run", "--help"]);
        assert!(Series::ALL.iter().all(|s| long.contains(s.id())), "{long}");
        let version = output(["--version"]);
        assert!(version.contains(MODEL_VERSION) && version.contains(DATA_VERSION), "{version}");
    }
}
