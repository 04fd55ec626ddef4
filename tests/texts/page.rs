//! What the page is answered: every query of its class, as JSON where it is no text.

use serde_json::{Value, json};
use tianchu_charts::{Chart, StorageMeasure, TileMeasure};
use tianchu_model::{Scenario, link};
use tianchu_report::register::details::texts;
use tianchu_report::{Language, Words};
use tianchu_web::{Refusal, Session, TrayEntry, Wanted};

use super::Pins;

/// The class of the page, whose queries are those of a session.
const SIMULATION: &str = include_str!("../../crate/web/src/simulation.rs");

/// Picture in which a readout is looked for.
const SIZE: (f64, f64) = (720.0, 420.0);

/// No series or regions asked for, which means all, or no texts.
const NONE: [String; 0] = [];
/// Of no year.
const NO_NUMBERS: [f64; 0] = [];

const ACCEPTANCE: &str = "farmland.acceptance_share";

/// A page in a state, such as a scenario that was taken up.
struct Page<'a> {
    pins: &'a mut Pins,
    session: Session,
    state: String,
}

impl Page<'_> {
    fn take(&mut self, query: &str, answer: Value) {
        let text = match answer {
            Value::String(text) => text,
            other => format!("{other:#}\n"),
        };
        self.pins.take(format!("page, {}: {query}", self.state), &text);
    }
}

/// Pins answers that are always given.
macro_rules! given {
    ($page:ident: $($query:ident($($argument:expr),*)),*) => {
        $({
            let arguments: &[String] = &[$(format!("{:?}", $argument)),*];
            let answer = json!($page.session.$query($($argument),*));
            $page.take(&format!("{}({})", stringify!($query), arguments.join(", ")), answer);
        })*
    };
}

/// Pins answers that may be refused.
macro_rules! asked {
    ($page:ident: $($query:ident($($argument:expr),*)),*) => {
        $({
            let arguments: &[String] = &[$(format!("{:?}", $argument)),*];
            let answer = json!($page.session.$query($($argument),*).map_err(refused));
            $page.take(&format!("{}({})", stringify!($query), arguments.join(", ")), answer);
        })*
    };
}

/// What an error of the page carries.
fn refused(refusal: Refusal) -> Value {
    json!({ "message": refusal.message(), "problems": refusal.0 })
}

pub(super) fn pin(pins: &mut Pins, lang: &str) {
    let language = Language::from_tag(lang).expect("a language");
    let session = Session::new(Words::of(language));
    let mut page = Page { pins, session, state: String::new() };
    for name in Scenario::built_in_names() {
        page.session.load(name).expect("built in");
        page.state = format!("{lang}, {name}");
        of_a_scenario(&mut page);
    }
    page.session.load("baseline").expect("built in");
    page.state = format!("{lang}, baseline in detail");
    in_detail(&mut page, &["CN", "44", "north"]);
    hours(&mut page);
    compared(&mut page);
    for (id, value) in [(ACCEPTANCE, 0.6), ("farmland.cap_reading", 3.0), ("storage.pairing_share", 0.0)] {
        page.session.set(id, value).expect("allowed");
    }
    page.session.set_vintage("2024").expect("a vintage");
    page.session.set_count("draw", "2").expect("a draw");
    page.state = format!("{lang}, settings moved");
    of_a_scenario(&mut page);
    in_detail(&mut page, &["36"]);
    page.session.load("baseline").expect("built in");
    page.state = format!("{lang}, refused");
    refusals(&mut page);
}

/// Checks that something the page asks of its session is pinned under each name.
pub(super) fn check_every_query(pins: &Pins) {
    let pinned: Vec<&str> = pins.made.keys().filter_map(|name| name.strip_prefix("page, ")).collect();
    for query in queries() {
        let call = format!(": {query}(");
        assert!(pinned.iter().any(|name| name.contains(&call)), "no answer to the page's {query} is pinned");
    }
}

/// Names of what the page asks of its session.
fn queries() -> Vec<&'static str> {
    let calls = SIMULATION.split("self.0.").skip(1).filter_map(|rest| Some(rest.split_once('(')?.0));
    let queries: Vec<&str> =
        calls.filter(|name| !["scene", "take_scene", "set_words"].contains(name)).collect();
    assert!(queries.len() > 50, "{queries:?}");
    queries
}

/// What is answered of every built-in scenario.
fn of_a_scenario(page: &mut Page<'_>) {
    given!(page: summary(), command(), share(&["pools@44".to_owned()]), hand_over());
    asked!(page: first_screen("CN"), first_screen("44"), first_screen("11"));
    asked!(page: events("CN", "", 1000), events("CN", "notice", 1000), events("44", "", 5), storage_events("CN", 1000), province("44"));
    asked!(page: storage("CN", "2030"), storage("15", "2027"));
    for region in ["CN", "44"] {
        let words = |chart: &Chart| json!(page.session.caption(chart.id(), region).map_err(refused));
        let words: Vec<Value> = Chart::ALL.iter().map(words).collect();
        page.take(&format!("words around every chart of {region}"), json!(words));
    }
}

/// Every query of a run.
fn in_detail(page: &mut Page<'_>, regions: &[&str]) {
    let all: Vec<String> = page.session.settings().iter().map(|setting| setting.id.to_owned()).collect();
    let levers = json!(page.session.levers(&all).expect("every setting there is"));
    page.take("levers()", levers);
    given!(page: scenarios(), settings(), subjects(), about(), charts(), first_charts(), targets(), checks(), calibration(), backtest(), coverage(), ppp());
    given!(page: fingerprint());
    for measure in TileMeasure::ALL {
        asked!(page: tiles(measure.id()));
    }
    for measure in StorageMeasure::ALL {
        asked!(page: storage_tiles(measure.id()));
    }
    for &region in regions {
        for chart in Chart::ALL.iter().map(|chart| chart.id()) {
            asked!(page: caption(chart, region), table(chart, region), chart_csv(chart, region));
            asked!(page: readout(chart, region, 3, SIZE), readout_near(chart, region, 400.0, SIZE));
            asked!(page: svg(chart, region, (640, 400), region == "CN"));
        }
        asked!(page: readings(region), ledger(region, "2030", true), ledger(region, "2030", false));
        asked!(page: ledger_csv(region), storage(region, "2026"), storage_events(region, 3), province(region));
    }
    let (series, regions) =
        (["farmland.area_mu".to_owned(), "storage.power_kw".to_owned()], ["44".to_owned()]);
    asked!(page: csv(&series, &regions), json(&series, &regions));
    for chart in ["cap-and-demand", "cost-revenue", "storage-land", "ppp", "readings"] {
        asked!(page: chart_json(chart, "CN"));
    }
    let archive = page.session.archive();
    page.take("archive()", Value::String(String::from_utf8_lossy(&archive).into_owned()));
    let tray = tray(&mut page.session);
    for (region, address) in [("CN", None), ("44", Some("https://example.org/tianchu/"))] {
        let brief = json!(page.session.brief(&tray, 1, region, address).map_err(refused));
        page.take(&format!("brief(.., {region:?}, {address:?})"), brief);
    }
    let file = page.session.brief_docx(&tray, 1, "CN", None, &[], None).map(|bytes| bytes.len());
    page.take("brief_docx(..), bytes", json!(file.map_err(refused)));
    asked!(page: then_and_now("v=1&d=2026-11-22&s=baseline"));
    asked!(page: then_and_now("v=1&d=2026-11-22&s=baseline&p=ac:0.7&h=197274-38006-70-18"));
}

/// Scenarios side by side: one with policy and assumptions of its own, and one on other data.
fn compared(page: &mut Page<'_>) {
    let entry = |(title, name): (&str, &str)| {
        let scenario = Scenario::built_in(name).expect("built in");
        let fragment = link::encode(&scenario, "en", &[]);
        TrayEntry { title: title.to_owned(), scenario: name.to_owned(), fragment, own_data: Vec::new() }
    };
    let tray: Vec<TrayEntry> =
        [("One", "baseline"), ("Two", "q01-demand-and-acceptance"), ("Three", "known-in-2024")]
            .map(entry)
            .into();
    let info = json!(page.session.compare_figures(&tray).map_err(refused));
    page.take("compare_figures(three)", info);
    for number in [1, 2, 9] {
        let effects = json!(page.session.compare_effects(&tray, number).map_err(refused));
        page.take(&format!("compare_effects(three, {number})"), effects);
        let split = json!(page.session.compare_split(&tray, number).map_err(refused));
        page.take(&format!("compare_split(three, {number})"), split);
    }
    let charts = ["farmland-stock", "storage-stock", "occupation-replenishment", "cap-and-demand", "week"];
    for (chart, mode) in charts.iter().flat_map(|chart| ["overlay", "difference"].map(|mode| (*chart, mode)))
    {
        for (region, split) in [("CN", None), ("44", None), ("CN", Some(1))] {
            let wanted = Wanted {
                entries: tray.clone(),
                split,
                chart: chart.to_owned(),
                mode: mode.to_owned(),
                region: region.to_owned(),
            };
            let made = page.session.compare_chart(&wanted);
            let pictures = made.as_ref().map_or_else(|_| Vec::new(), |info| info.pictures.clone());
            let words: Vec<Value> = pictures
                .iter()
                .map(|name| json!(page.session.caption(name, region).map_err(refused)))
                .collect();
            let made = json!([made.map_err(refused), words]);
            page.take(&format!("compare_chart({chart}, {mode}, {region}, {split:?}) and its words"), made);
        }
    }
}

/// The baseline, and what the page shows.
fn tray(session: &mut Session) -> [TrayEntry; 2] {
    let (here, own_data) = (session.share(&NONE), session.own_data());
    let entry = |title: &str, fragment: &str| TrayEntry {
        title: title.to_owned(),
        scenario: "baseline".to_owned(),
        fragment: fragment.to_owned(),
        own_data: own_data.clone(),
    };
    [entry("", "v=1&s=baseline"), entry("Mine & <others>", &here)]
}

/// One grid and year hour by hour, and the first steps of the years of a grid.
fn hours(page: &mut Page<'_>) {
    asked!(page: hours("", "44"), hours("north.2030.hardest", "CN"), hours_figures(), hours_csv(), hours_problem());
    asked!(page: hours_command(), flexibility("north", "2030"));
    given!(page: hours_evidence());
    for chart in ["week", "duration-curve"] {
        asked!(page: caption(chart, "CN"), table(chart, "CN"), readout(chart, "CN", 9, SIZE));
        asked!(page: chart_json(chart, "CN"));
    }
    asked!(page: hours("north.2030.3", "CN"), hours("north.2030.surplus", "CN"), hours("northwest.2024.1", "CN"));
    for step in 1..=3 {
        let progress = json!(page.session.hours_step(false).map_err(refused));
        page.take(&format!("hours_step(false), step {step}"), progress);
    }
    for chart in ["curtailment", "value-of-next-mw"] {
        asked!(page: caption(chart, "CN"), table(chart, "CN"));
        asked!(page: svg(chart, "CN", (640, 400), false), svg(chart, "CN", (640, 400), true));
    }
    let numbers = page.session.hours_of_year("2024").expect("it has hours");
    page.take("hours_of_year(\"2024\")", json!(numbers));
    let progress = json!(page.session.keep_hours_of_year("2024", &numbers).map_err(refused));
    page.take("keep_hours_of_year(\"2024\", ..)", progress);
    asked!(page: hours_progress(false), hours_progress(true));
    let file = format!("wind.northwest\n{}", "0.25\n".repeat(8_760));
    page.session.own_hours("my file.csv", &file, "utf-8").expect("a good file");
    let state = page.state.clone();
    page.state = format!("{state}, own hours");
    asked!(page: hours("northwest.2024.1", "CN"), hours_figures(), hours_command());
    page.session.forget_own_hours();
    page.state = state;
}

/// What is said of input that is not taken.
fn refusals(page: &mut Page<'_>) {
    asked!(page: load("baselin"), set("farmland.acceptance_shar", 0.5), set(ACCEPTANCE, 1.5));
    asked!(page: set("farmland.cap_reading", 2.5), set(ACCEPTANCE, f64::NAN), reset("farmland.acceptance_shar"));
    for typed in ["60 %", "１２０％", "150", "-1", "1e999", "abc", ""] {
        asked!(page: set_typed(ACCEPTANCE, typed));
    }
    page.session.load("baseline").expect("built in");
    asked!(page: set_vintage("1999"), set_count("seed", "-1"), set_count("draw", "1.5"), set_count("year", "1"));
    asked!(page: open_link("#v=9"), open_link("#v=1&p=ac:5,zzz:1&n=x"), open_link("#rd"), open_link("v=1&p=ac:60"), resume("mine", "v=1&y=2023", &[] as &[String]));
    asked!(page: take_over("mine", &NONE, "v=9"), events("99", "", 1), events("CN", "colour", 1), first_screen("99"), storage_events("", 1), province("99"));
    asked!(page: tiles("colour"), storage_tiles("colour"), storage("99", "2030"), storage("CN", "1999"));
    asked!(page: caption("farmland-stok", "CN"), table("pools", "99"), readings("99"), ledger("99", "2030", true));
    asked!(page: csv(&["farmland.area".to_owned()], &NONE), json(&NONE, &["47".to_owned()]));
    asked!(page: flexibility("44", "2030"), flexibility("north", "2050"), hours("west.2030.1", "CN"));
    asked!(page: hours_of_year("1999"), keep_hours_of_year("next", &NO_NUMBERS));
    asked!(page: hours("north.1999.1", "CN"), hours("north.2030.60", "CN"), hours("north", "CN"));
    asked!(page: load_toml("bad", "seed = -1"), load_toml("bad", "base = \"baseline\"\n[farmland]\ncap = 1\n"));
    let gbk = b"base = \"baseline\"\ntitle = \"\xd1\xcf\xb8\xf1\"\n";
    for (called, bytes) in [("GB18030", &gbk[..]), ("a large one", &[b'#'; 1_000_001])] {
        let answer = json!(page.session.load_file("bad", bytes).map_err(refused));
        page.take(&format!("load_file(..), {called}"), answer);
    }
    for (called, file) in [
        ("apples", "apples\n1\n".to_owned()),
        ("wind above its capacity", format!("wind.north\n{}", "1.5\n".repeat(8_760))),
        ("a column of the south", format!("wind.south\n{}", "0.5\n".repeat(8_760))),
    ] {
        let answer = json!(page.session.own_hours("bad.csv", &file, "utf-8").map_err(refused));
        page.take(&format!("own_hours(..), {called}"), answer);
        let answer = json!(page.session.share_own_hours("bad.csv", &file, "utf-8").map_err(refused));
        page.take(&format!("share_own_hours(..), {called}"), answer);
    }
    asked!(page: hours_size(8_000_001), hours_size(3_000_000));
    for (called, bytes) in
        [("Big5", &b"load.north,\xad\x74"[..]), ("GB18030", b"load.north,\xb1\xb8\xd7\xa2")]
    {
        let answer = json!(page.session.hours_encoding(bytes).map_err(refused));
        page.take(&format!("hours_encoding(..), {called}"), answer);
    }
    // The only query without a session, and those that answer the page alone.
    let [zh, en] = [Language::Zh, Language::En].map(Words::of);
    page.take("texts", json!(texts(zh, en)));
    given!(page: document());
    let document = page.session.document();
    asked!(page: take_document(&document), take_document(&NONE));
    given!(page: left_out(&["from=timeline".to_owned(), "#rd".to_owned()]), left_out(&NONE));
    given!(page: forget_own_hours());
}
