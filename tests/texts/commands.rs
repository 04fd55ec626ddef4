//! What commands write: help, tables for programs and for people, drawings.

use tianchu_charts::Chart;
use tianchu_cli::Host;
use tianchu_model::Scenario;

use super::{LANGS, Pins};

/// How a command is asked.
#[derive(Clone, Copy, Default)]
pub(super) struct Asked<'a> {
    /// Whether a person reads the answer at a terminal, with colours.
    pub(super) at_terminal: bool,
    /// What stands on the standard input, and what it is called.
    pub(super) input: Option<(&'a str, &'a str)>,
}

const TERMINAL: Asked<'_> = Asked { at_terminal: true, input: None };
const PROGRAM: Asked<'_> = Asked { at_terminal: false, input: None };

/// Pins what a command says in both languages.
pub(super) fn ask(pins: &mut Pins, words: &str, asked: Asked<'_>) {
    let args: Vec<&str> = words.split_whitespace().collect();
    ask_with(pins, &args, asked, |text| text);
}

/// The same for words that may hold spaces; `portable` takes out what is of this machine.
pub(super) fn ask_with(
    pins: &mut Pins,
    args: &[&str],
    asked: Asked<'_>,
    portable: impl Fn(String) -> String,
) {
    for lang in LANGS {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut input = asked.input.map(|(_, text)| text.as_bytes());
        let at_terminal = asked.at_terminal;
        let mut host = Host::captured(&mut out, &mut err);
        (host.interactive, host.colour) = (at_terminal, at_terminal);
        host.input = input.as_mut().map(|input| input as &mut dyn std::io::Read);
        let words = ["tianchu"].into_iter().chain(args.iter().copied()).chain(["--lang", lang]);

        let code = tianchu_cli::run(words.clone(), &mut host);

        let [out, err] = [out, err].map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
        let mut name = portable(words.collect::<Vec<_>>().join(" ").replace(['\n', '\r'], "\\n"));
        if let Some((called, _)) = asked.input {
            name.push_str(&format!(" < {called}"));
        }
        if at_terminal {
            name.push_str(" (at a terminal)");
        }
        pins.take(name, &portable(format!("{out}--- said beside it\n{err}--- exit code {code}\n")));
    }
}

/// Pins a command for a person and in each format.
fn in_formats(pins: &mut Pins, words: &str, formats: &[&str]) {
    ask(pins, words, TERMINAL);
    for format in formats {
        ask(pins, &format!("{words} --format {format}"), PROGRAM);
    }
}

pub(super) fn pin(pins: &mut Pins) {
    help(pins);
    registers(pins);
    for name in Scenario::built_in_names() {
        scenario(pins, name);
    }
    for name in ["baseline", "known-in-2024"] {
        in_detail(pins, name);
    }
    ask(pins, "hash baseline", PROGRAM);
    // A link of another version is read with a note.
    ask(pins, "run v=1&m=0.0.1&d=2020-01-01&s=baseline&p=ac:0.6,cg:0.02", TERMINAL);
    hours(pins);
    drawings(pins);
}

fn help(pins: &mut Pins) {
    for option in ["--help", "-h", "--version"] {
        ask(pins, option, PROGRAM);
    }
    for name in crate::cli::command_names() {
        for option in ["--help", "-h"] {
            ask(pins, &format!("{name} {option}"), PROGRAM);
        }
    }
}

fn registers(pins: &mut Pins) {
    for words in ["params", "sources", "sources --observations", "rules"] {
        in_formats(pins, words, &["csv", "json", "md"]);
    }
    in_formats(pins, "scenarios", &["csv", "json"]);
    in_formats(pins, "backtest", &["csv", "json", "md"]);
    ask(pins, "targets baseline --format md", PROGRAM);
    in_formats(pins, "compare baseline slow-pipeline known-in-2024", &["csv", "json"]);
    ask(pins, "params --bom", PROGRAM);
}

/// What is said of every built-in scenario. Every series and province is pinned of a few only, below: the numbers of the
/// others stand in fingerprints.
fn scenario(pins: &mut Pins, name: &str) {
    ask(pins, &format!("run {name}"), TERMINAL);
    in_formats(pins, &format!("scenarios {name}"), &["csv", "json"]);
    in_formats(pins, &format!("events {name}"), &["csv"]);
    in_formats(pins, &format!("targets {name}"), &["csv"]);
    in_formats(pins, &format!("readings {name}"), &["csv"]);
}

/// Whole tables, books, checks and what changes of settings do to the words.
fn in_detail(pins: &mut Pins, name: &str) {
    let some = "--region CN --region 44 --region north";
    for command in ["run", "events", "targets", "readings"] {
        in_formats(pins, &format!("{command} {name} {some}"), &["csv", "json"]);
    }
    ask(pins, &format!("run {name} --bom"), PROGRAM);
    for region in ["CN", "44", "north"] {
        in_formats(pins, &format!("ledger {name} --region {region} --year 2030"), &["csv", "json"]);
        in_formats(pins, &format!("ledger {name} --region {region} --year 2030 --storage"), &["csv"]);
    }
    ask(pins, &format!("ledger {name} --region 44"), PROGRAM);
    ask(pins, &format!("check {name}"), if name == "baseline" { TERMINAL } else { PROGRAM });
    in_formats(pins, &format!("calibration {name}"), &["csv", "json"]);
    ask(pins, &format!("targets {name} --region CN --fail-on-miss"), TERMINAL);
    let changes = "--set farmland.acceptance_share=0.6 --set storage.policy_pull_factor=0 --seed 3 --draw 2";
    for command in ["run", "events", "targets"] {
        ask(pins, &format!("{command} {name} {changes}"), TERMINAL);
    }
}

/// A year hour by hour and the power system. Left out because they take minutes unoptimised: all grids or years at once,
/// `--coupled`, and the drawings of curtailment, of the next MW (those of few years are pinned in `page`) and of
/// duration curves (whose words and numbers are pinned there). The table of hours is that of the page.
fn hours(pins: &mut Pins) {
    let place = "--grid north --year 2030";
    in_formats(pins, &format!("dispatch baseline {place}"), &["json"]);
    ask(pins, &format!("dispatch baseline {place} --problem -"), PROGRAM);
    ask(pins, "dispatch known-in-2024 --grid northwest --year 2027 --ties keep", TERMINAL);
    let problem = include_str!("../ref/dispatch-north.json");
    for at_terminal in [true, false] {
        for format in ["csv", "json"] {
            let words = format!("dispatch --problem - --format {format}");
            ask(pins, &words, Asked { at_terminal, input: Some(("dispatch-north.json", problem)) });
        }
    }
    in_formats(pins, "system baseline --year 2030 --grid north", &["csv", "json"]);
    in_formats(pins, "system baseline --fit", &["csv", "json"]);
    for what in ["", " --opening", " --inputs", " --events"] {
        in_formats(pins, &format!("ppp q20-ppp-rate-or-term{what}"), &["csv", "json"]);
    }
    in_formats(pins, "system baseline --year 2030 --grid north --days", &["json"]);
    in_formats(pins, "system baseline --year 2030 --grid north --need", &["json"]);
    let own = own_hours();
    let own = Asked { at_terminal: true, input: Some(("wind and load of the North", &own)) };
    ask(pins, "system baseline --year 2030 --grid north --profiles -", own);
    for ground in ["", " --dark"] {
        ask(pins, &format!("chart week baseline {place}{ground} --out -"), PROGRAM);
    }
    ask(pins, &format!("chart week baseline {place} --week 3 --profiles - --out -"), own);
}

/// A year of hours as a reader's file gives them.
fn own_hours() -> String {
    let hour = |h: usize| format!("{h},{},0.{:02}\n", 100 + h % 24, h % 100);
    format!("hour,load.north,wind.north\n{}", (0..8_760).map(hour).collect::<String>())
}

fn drawings(pins: &mut Pins) {
    ask(pins, "brief baseline", PROGRAM);
    ask(pins, "brief baseline strict-acceptance --region 44", PROGRAM);
    ask(
        pins,
        "brief baseline strict-acceptance slow-pipeline --about B --address https://example.org/",
        PROGRAM,
    );
    ask(pins, "brief baseline --region north --about C --address file:///t --format pdf", TERMINAL);
    for chart in Chart::ALL {
        let id = chart.id();
        for region in ["CN", "44", "north"] {
            ask(pins, &format!("chart {id} baseline --region {region} --out -"), PROGRAM);
        }
        ask(pins, &format!("chart {id} baseline --dark --out -"), PROGRAM);
        for name in ["strict-acceptance", "known-in-2024"] {
            let beneath = if id == "readings" { "" } else { " --baseline" };
            ask(pins, &format!("chart {id} {name}{beneath} --size 1000x500 --out -"), PROGRAM);
        }
    }
}
