//! Options that have no meaning where they stand, files called `-`, endings, short names: refused or done, never
//! passed over in silence.

use std::fs;

use tianchu_cli::Host;
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{OwnHours, PowerSystem};
use tianchu_model::region::Grid;
use tianchu_model::{Model, Scenario};

use crate::cli::{self, text};

/// Runs a command that is refused, in both languages; every part must be said in English, and Chinese must differ.
#[track_caller]
fn refused(args: &[&str], parts: &[&str]) {
    let said = |lang: &str| {
        let ran = cli::run(&[args, &["--lang", lang]].concat(), false);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}: {}", ran.err);
        ran.err
    };
    let en = said("en");
    for part in parts {
        assert!(en.contains(part), "{args:?} lacks {part}\n{en}");
    }
    assert_ne!(en, said("zh"));
}

fn with_input(args: &[&str], input: &str) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut input = input.as_bytes();
    let mut host = Host { input: Some(&mut input), ..Host::captured(&mut out, &mut err) };
    let code = tianchu_cli::run(std::iter::once("tianchu").chain(args.iter().copied()), &mut host);
    let read = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (code, read(out), read(err))
}

// Breaks if a chart of hours passes over an option that it cannot follow.
#[test]
fn a_chart_refuses_what_it_cannot_follow() {
    let at = ["--grid", "north", "--year", "2030", "--out", "-"];
    let chart = |id, more: &[&'static str]| [&["chart", id, "baseline"], &at[..], more].concat();
    let more = ["--region", "44", "--week", "3", "--baseline"];
    refused(
        &chart("duration-curve", &more),
        &["--region means nothing", "use --grid", "--week means nothing", "--baseline means nothing"],
    );
    refused(&chart("curtailment", &["--week", "3"]), &["only the chart week shows one week"]);
    refused(
        &["chart", "readings", "baseline", "--baseline", "--out", "-"],
        &["shows three readings already"],
    );
}

// Breaks if a table is written under a name that says it is something else.
#[test]
fn endings_are_those_of_formats() {
    refused(&["run", "baseline", "--out", "r.xlsx"], &["ends in .xlsx", ".csv, .json, .zip only"]);
    refused(&["run", "baseline", "--out", "r.md", "--format", "csv"], &["ends in .md"]);
    refused(
        &["run", "baseline", "--out", "r.json", "--format", "csv"],
        &["ends in .json, but --format is csv"],
    );
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, start) in [("r.CSV", "scenario,"), ("r.JSON", "{"), ("r", "scenario,")] {
        let path = folder.path().join(name);
        let args =
            ["run", "baseline", "--region", "CN", "--series", "farmland.area_mu", "--out", &text(&path)];
        assert_eq!(cli::command(args).code, 0, "{name}");
        assert!(fs::read_to_string(&path).expect("a file").starts_with(start), "{name}");
    }
}

// Breaks if a file called `-` is one: it is the standard input or output.
#[test]
fn a_dash_is_standard_input_or_output() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let hours = text(&folder.path().join("hours.csv"));
    let place = ["dispatch", "baseline", "--grid", "north", "--year", "2030", "--problem", "-"];
    refused(&place, &["--problem - writes the problem to the standard output", "add --out FILE"]);
    let problem = cli::run(&[&place[..], &["--out", &hours]].concat(), false).out;
    assert!(problem.starts_with('{') && !fs::exists("-").expect("readable"));
    let (code, out, err) = with_input(&["dispatch", "--problem", "-", "--format", "csv"], &problem);
    assert_eq!((code, err.as_str()), (0, ""));
    let last = |table: &str| table.lines().last().and_then(|l| l.rsplit(',').next()).map(str::to_owned);
    assert_eq!(last(&out), last(&fs::read_to_string(&hours).expect("a file")));
    let own = ["dispatch", "baseline", "--grid", "north", "--year", "2030", "--profiles", "-"];
    let (code, _, err) = with_input(&own, "wind.south\n");
    assert!(code == 2 && err.contains("-: line 1: no column is of the grid asked for (north)"), "{err}");
}

// Breaks if a file of hours that lacks some of the grids asked for is used without a word.
#[test]
fn grids_without_own_hours_are_named() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = text(&folder.path().join("south.csv"));
    fs::write(&path, format!("wind.south\n{}", "0.25\n".repeat(8_760))).expect("written");
    let system = |grids: &[&'static str]| {
        let mut args = vec!["system", "baseline", "--year", "2030", "--profiles", &path];
        grids.iter().for_each(|grid| args.extend(["--grid", grid]));
        cli::run(&args, false)
    };
    let ran = system(&["north", "south"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err.contains("has no column of north; the hours of these grids are generated"),
        "{}",
        ran.err
    );
    assert!(!system(&["south"]).err.contains("generated"));
    assert!(system(&["north"]).err.contains("the file has wind.south"));
}

// Breaks if hours of one's own that cannot hold the year's energy of wind are used without a word: one hour of full
// output a year is 0.3 of the 680 TWh that North's wind gives in 2030.
#[test]
fn hours_too_few_for_the_energy_are_told() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = text(&folder.path().join("gust.csv"));
    let note = |hours: String| {
        fs::write(&path, format!("wind.north\n{hours}")).expect("written");
        let args = ["--grid", "north", "--year", "2030", "--profiles", &path, "--format", "csv"];
        ["dispatch", "system"].map(|command| {
            let ran = cli::run(&[&[command, "baseline"], &args[..]].concat(), false);
            assert_eq!(ran.code, 0, "{}", ran.err);
            ran.err.contains("the hours of wind and sun given for North grid in 2030 are too few")
        })
    };
    assert_eq!(note(format!("1\n{}", "0\n".repeat(8_759))), [true, true]);
    assert_eq!(note("0.3\n".repeat(8_760)), [false, false]);
}

// Breaks if an option of other commands is answered with advice that does not help.
#[test]
fn an_option_of_other_commands_is_placed() {
    refused(&["hash", "baseline", "--coupled"], &["no option --coupled", "run, events, targets, system"]);
    refused(&["check", "--grid=north"], &["no option --grid", "chart, dispatch, system"]);
}

// Breaks if the number of a question does not name its scenario, or a part of a word does.
#[test]
fn first_words_name_a_scenario() {
    let whole = cli::output(["hash", "q01-demand-and-acceptance"]);
    assert_eq!(cli::output(["hash", "q01"]), whole);
    assert_eq!(cli::output(["hash", "q01-demand"]), whole);
    let told = cli::output(["scenarios", "q01"]);
    assert!(told.contains("q01-demand-and-acceptance"), "{told}");
    for bad in ["q0", "q", "strict"] {
        assert_eq!(cli::command(["hash", bad]).code, 2, "{bad}");
    }
}

// Breaks if a number that no seed can be is taken, or its range goes unsaid.
#[test]
fn seeds_and_draws_are_counts() {
    for bad in ["-1", "7.5", "9223372036854775808", "x"] {
        refused(
            &["hash", "baseline", "--seed", bad, "--draw", bad],
            &["--seed is", "--draw is", "a whole number from 0 to 9223372036854775807"],
        );
        refused(&["hash", &format!("v=1&s=baseline&n={bad}")], &["n is", "from 0 to 9223372036854775807"]);
    }
    assert_eq!(cli::command(["hash", "baseline", "--seed", "9223372036854775807"]).code, 0);
}

// Breaks if tables of the power system do not say of which scenario they are, or hold words among numbers.
#[test]
fn tables_of_the_system_are_tidy() {
    let table = |args: &[&str]| -> Vec<Vec<String>> {
        let ran = cli::run(args, false);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
    };
    let place = ["--year", "2030", "--grid", "north"];
    for (command, first) in [
        (vec!["system", "q17"], ["scenario", "region", "year", "load_mwh"]),
        (vec!["system", "q17", "--days"], ["scenario", "region", "year", "figure"]),
        (vec!["system", "q17", "--need"], ["scenario", "region", "grid", "year"]),
        (vec!["dispatch", "q17"], ["scenario", "region", "year", "hour"]),
    ] {
        let rows = table(&[&command[..], &place[..]].concat());
        assert_eq!(rows[0][..4], first, "{command:?}");
        assert_eq!(rows[1][0], "q17-storage-cost", "{command:?}");
        assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    }
    let fit = table(&["system", "baseline", "--fit"]);
    let column = |name: &str| fit[0].iter().position(|cell| cell == name).expect(name);
    for name in ["reported_low", "reported_high", "computed_low", "computed_high"] {
        let cells = fit[1..].iter().map(|row| row[column(name)].as_str());
        assert!(cells.clone().all(|cell| cell.is_empty() || cell.parse::<f64>().is_ok()), "{name}");
        assert!(cells.filter(|cell| !cell.is_empty()).count() > 5, "{name}");
    }
    let cells = |figure: &str, names: [&str; 3]| {
        let row = fit.iter().find(|row| row[column("figure")] == figure).expect("a row");
        names.map(|name| row[column(name)].as_str())
    };
    // A bar with both ends, one with one, and a range of what was computed.
    assert_eq!(cells("hours_2025", ["reported_low", "bar_low", "bar_high"]), ["1195.0", "1135.0", "1255.0"]);
    assert_eq!(cells("hours_2025_least_grid", ["unit", "bar_low", "bar_high"]), ["hours", "300.0", ""]);
    let draws = cells("hours_2024_five_draws", ["computed_low", "computed_high", "within"]);
    assert!(draws[0] != draws[1] && draws[2].is_empty(), "{draws:?}");
    // Misses stand first.
    let within: Vec<&str> = fit[1..].iter().map(|row| row[column("within")].as_str()).collect();
    let misses = within.iter().take_while(|x| **x == "no").count();
    assert!(misses > 0 && !within[misses..].contains(&"no"), "{within:?}");
}

// Breaks if a Chinese reader is given names of files where there are Chinese words.
#[test]
fn tables_for_readers_speak_their_language() {
    let rules = cli::at_terminal(["rules", "--lang", "zh"]).out;
    assert!(
        rules.contains("计算：耕地面积（年末）、") && rules.contains("事件 decline：耕地减少 …"),
        "{rules}"
    );
    assert!(!rules.contains("{place}") && !rules.contains("{amount}"));
    let days = ["system", "baseline", "--year", "2030", "--grid", "north", "--days", "--lang", "zh"];
    let days = cli::at_terminal(days).out;
    assert!(days.contains("储能节省，元") && !days.contains("saved_yuan"), "{days}");
}

// Breaks if the event of falling use does not say from what to what.
#[test]
fn a_fall_of_use_says_from_what() {
    let told = cli::output(["events", "baseline", "--region", "CN", "--lang", "en"]);
    let line = told.lines().find(|line| line.contains(",use_fell,")).expect("use falls in the baseline");
    let hours: Vec<f64> =
        line.split(' ').filter_map(|word| word.parse().ok()).filter(|x| *x < 2_000.0).collect();
    let [.., before, after, less] = hours[..] else { panic!("{line}") };
    assert!((before - after - less).abs() < 1.0 && before > 500.0, "{line}");
}

// Breaks if coupled orders rest on generated hours though the reader gave own ones, or nothing says on which they do.
#[test]
fn coupled_orders_hear_own_hours() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = text(&folder.path().join("sun.csv"));
    // Sun that never sets leaves no spread of a day to earn.
    let file = format!("solar.north,solar.northwest\n{}", "0.2,0.2\n".repeat(8_760));
    fs::write(&path, &file).expect("written");
    let system = |more: &[&str]| {
        let place =
            ["system", "baseline", "--coupled", "--year", "2030", "--grid", "north", "--format", "csv"];
        let ran = cli::run(&[&place[..], more].concat(), false);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran
    };
    let power = |ran: &cli::Ran| {
        let mut lines = ran.out.lines();
        let header = lines.next().expect("a header");
        let i = header.split(',').position(|name| name == "installed_mw").expect("a column");
        lines.next().and_then(|line| line.split(',').nth(i)).expect("a cell").to_owned()
    };
    let (own, generated) = (system(&["--profiles", &path]), system(&[]));
    assert_ne!(power(&own), power(&generated));
    let words = "the dispatch that orders rest on uses the hours of --profiles in every year";
    assert!(own.err.contains(words) && !generated.err.contains(words), "{}", own.err);
    let scenario = Scenario::baseline();
    let system = PowerSystem::new(&Evidence::new(scenario.vintage));
    let hours = OwnHours::parse(&file, &[]).expect("good hours");
    let run = Model::new(scenario.vintage).run_coupled(&scenario, &system, Some(&hours)).expect("sound");
    let installed = PowerSystem::installed(&run, Grid(0), 2030).all.power.get() / 1e3;
    assert!((power(&own).parse::<f64>().expect("a number") - installed).abs() < 0.01 * installed);
    let help = cli::command(["system", "--help", "--lang", "zh"]).out;
    assert!(help.contains("--coupled 与 --profiles 同用"), "{help}");
}
