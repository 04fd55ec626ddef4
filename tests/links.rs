//! Links of every released version of the data: what each opens as, and what is told of then and now. How a line is added
//! stands in CONTRIBUTING.

use std::fs;
use std::path::PathBuf;

use tianchu_model::register::{DATA_RELEASES, SCENARIO_RELEASES};
use tianchu_model::release::{SAID, is_other, said, said_then};
use tianchu_model::{DATA_VERSION, Model, ParamId, Scenario, link};
use tianchu_report::register::details::release::then_and_now_of;
use tianchu_report::{Language, Words, quantity};

const COLUMNS: [&str; 10] =
    ["data", "link", "opens", "language", "charts", "view", "changes", "left_out", "banner", "then"];

/// A line of the corpus.
struct Line {
    data: String,
    link: String,
    /// Built-in scenario.
    opens: String,
    language: String,
    charts: Vec<String>,
    /// What it changes: `ID=VALUE` apart by spaces, or of many how many.
    changes: String,
    left_out: String,
    /// Whether then and now are `told`, or `none` of it because the version is the present one.
    banner: String,
    /// What it said then, as a link says it, where that is known.
    then: String,
}

/// Cells of a line of CSV; none of ours holds quotes.
fn cells(line: &str) -> Vec<String> {
    let quoted = line.split('"').enumerate().map(|(i, part)| (i % 2 == 1, part));
    let mut cells = vec![String::new()];
    for (is_quoted, part) in quoted {
        let mut parts = if is_quoted { vec![part] } else { part.split(',').collect() }.into_iter();
        cells.last_mut().expect("a cell").push_str(parts.next().unwrap_or_default());
        cells.extend(parts.map(str::to_owned));
    }
    cells
}

fn corpus() -> Vec<Line> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("links").join("links.csv");
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut lines = text.lines();
    assert_eq!(cells(lines.next().unwrap_or_default()), COLUMNS);
    lines
        .map(|line| {
            let cells: [String; COLUMNS.len()] = cells(line).try_into().unwrap_or_else(|_| panic!("{line}"));
            let [data, link, opens, language, charts, _, changes, left_out, banner, then] = cells;
            let charts = charts.split_whitespace().map(str::to_owned).collect();
            Line { data, link, opens, language, charts, changes, left_out, banner, then }
        })
        .collect()
}

/// What a scenario has of its own beside the built-in one, as the corpus writes it.
fn changes(scenario: &Scenario, plain: &Scenario) -> Vec<String> {
    let moved = |p: &ParamId| {
        scenario.is_changed(*p) != plain.is_changed(*p) || scenario.value(*p) != plain.value(*p)
    };
    ParamId::all().filter(moved).map(|p| format!("{}={}", p.row().id, scenario.value(p))).collect()
}

// Breaks if a link that somebody was handed is refused, opens as something else, loses a setting without a word, or is
// not told beside what is so now.
#[test]
fn every_link_ever_handed_out_opens_as_it_did() {
    for line in corpus() {
        let Line { data, link: text, opens, language, charts, banner, then, .. } = &line;
        let link = link::decode(text).unwrap_or_else(|problems| panic!("{text}: {problems}"));
        assert_eq!((&link.data, &link.scenario.id), (data, opens), "{text}");
        assert_eq!(link.language.unwrap_or_default(), language, "{text}");
        assert_eq!(link.charts, *charts, "{text}");
        assert_eq!(link.left_out.join("; "), line.left_out, "{text}");
        let mut plain = Scenario::built_in(opens).expect("built in");
        plain.vintage = link.scenario.vintage;
        let mut made = changes(&link.scenario, &plain);
        let mut wanted: Vec<&str> = line.changes.split_whitespace().collect();
        if let Ok(n) = line.changes.parse::<usize>() {
            assert_eq!(made.len(), n, "{text}");
        } else {
            made.sort_unstable();
            wanted.sort_unstable();
            assert_eq!(made, wanted, "{text}");
        }
        for words in Language::ALL.map(Words::of) {
            let told = then_and_now_of(&link, words);
            match banner.as_str() {
                "told" => assert!(is_other(&link) && !told.is_empty(), "{text}: {told:?}"),
                "none" => assert!(!is_other(&link) && told.is_empty(), "{text}: {told:?}"),
                other => panic!("{text}: there is no banner {other:?}"),
            }
        }
        if !then.is_empty() {
            holds_against_now(text, then);
        }
    }
}

/// That a link which says these figures is told each of them that is another now, and none otherwise.
fn holds_against_now(text: &str, then: &str) {
    let link = link::decode(&format!("{text}&h={then}")).expect("a link");
    let of_then = link.said.unwrap_or_else(|| panic!("{text}: {then:?} are no figures"));
    let now = said(&Model::of(&link.scenario).run(&link.scenario));
    let words = Words::of(Language::En);
    let told = then_and_now_of(&link, words).join("\n");
    for ((figure, unit), (then, now)) in SAID.iter().zip(of_then.0.iter().zip(now.0)) {
        let shown = |n: u32| quantity(f64::from(n) * unit, figure.unit(), words);
        let pair = format!(" {} → {}", shown(*then), shown(now));
        assert_eq!(told.contains(&pair), is_other(&link) && *then != now, "{text}: {pair} in {told}");
    }
    if !is_other(&link) {
        assert_eq!(of_then, now, "{text}: what the present version says");
    }
}

// Breaks if a version of the data is released of which no link is kept, or one that was released is forgotten.
#[test]
fn every_version_of_the_data_has_links() {
    let lines = corpus();
    for version in DATA_RELEASES.iter().map(|release| release.version).chain([DATA_VERSION]) {
        assert!(
            lines.iter().any(|line| line.data == version && !line.then.is_empty()),
            "tests/links/links.csv has no link of {version}; how to add one stands in CONTRIBUTING"
        );
    }
}

// Breaks if the table of a version says something else than the built-in scenarios do, or lacks one.
#[test]
fn the_newest_version_says_what_built_in_scenarios_say() {
    let now: Vec<(String, [u32; 4])> = Scenario::built_in_names()
        .filter_map(Scenario::built_in)
        .map(|s| (s.id.clone(), said(&Model::of(&s).run(&s)).0))
        .collect();
    let mut noted: Vec<(String, [u32; 4])> = SCENARIO_RELEASES
        .iter()
        .filter(|row| row.version == DATA_VERSION)
        .map(|row| (row.scenario.to_owned(), row.said))
        .collect();
    let lines = |rows: &[(String, [u32; 4])]| -> String {
        let line =
            |(name, [a, b, c, d]): &(String, [u32; 4])| format!("{DATA_VERSION},{name},{a},{b},{c},{d}\n");
        rows.iter().map(line).collect()
    };
    let mut sorted = now.clone();
    sorted.sort_unstable();
    noted.sort_unstable();
    assert_eq!(noted, sorted, "register/scenario_releases.csv should have\n{}", lines(&sorted));
}

// Breaks if a link to a built-in scenario of then says nothing of then, or one whose settings were changed is told the
// figures of another scenario, or a link of today contradicts itself because somebody wrote in it.
#[test]
fn what_a_link_said_is_its_own() {
    let then = |text: &str| said_then(&link::decode(text).expect("a link")).map(|said| said.to_string());
    let old = "v=1&m=0.1.0&d=2026-11-22&s=strict-acceptance";
    assert_eq!(then(old).as_deref(), Some("196237-38006-71-24"));
    assert_eq!(then(&format!("{old}&p=cg:0.02")), None);
    assert_eq!(then(&format!("{old}&p=cg:0.02&h=1-2-3-4")).as_deref(), Some("1-2-3-4"));
    assert_eq!(then(&format!("{old}&n=8")), None);
    for h in ["1-2-3-4", "none", ""] {
        let today = format!("{}&h={h}", link::encode(&Scenario::baseline(), "en", &[]));
        let link = link::decode(&today).expect("a link");
        assert!(link.left_out.is_empty() && link.scenario == Scenario::baseline(), "{today}");
        for words in Language::ALL.map(Words::of) {
            assert_eq!(then_and_now_of(&link, words), Vec::<String>::new(), "{today}");
        }
    }
}
