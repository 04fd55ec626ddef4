//! The tray's scenarios side by side, as the page relies on them.
#![cfg(all(feature = "extras", not(target_family = "wasm")))]

use tianchu_model::{ParamId, Scenario, Vintage, id, link};
use tianchu_report::outputs::comparison::Part;
use tianchu_report::{Language, Words};
use tianchu_web::{Session, TrayEntry, Wanted};

fn session(language: Language) -> Session {
    Session::new(Words::of(language))
}

fn entry(title: &str, scenario: &Scenario) -> TrayEntry {
    TrayEntry {
        title: title.to_owned(),
        scenario: scenario.id.clone(),
        fragment: link::encode(scenario, "en", &[]),
        own_data: Vec::new(),
    }
}

fn changed(changes: &[(ParamId, f64)]) -> Scenario {
    let mut scenario = Scenario::baseline();
    for (param, value) in changes {
        scenario.set_param(*param, *value).expect("allowed");
    }
    scenario
}

/// The baseline, one with policy and assumptions changed, and one on older data.
fn tray() -> Vec<TrayEntry> {
    let strict = changed(&[
        (id::FARMLAND_ACCEPTANCE_SHARE, 0.6),
        (id::FARMLAND_CONSTRUCTION_GROWTH_SHARE_PER_YEAR, 0.02),
        (id::STORAGE_COMPLETION_SHARE, 0.75),
    ]);
    let mut known = changed(&[(id::FARMLAND_ACCEPTANCE_SHARE, 0.6)]);
    known.vintage = Vintage::EndOf2024;
    vec![
        entry("Baseline", &Scenario::baseline()),
        entry("Strict", &strict),
        entry("As known in 2024", &known),
    ]
}

fn wanted(chart: &str, mode: &str, region: &str) -> Wanted {
    let text = str::to_owned;
    Wanted { entries: tray(), split: None, chart: text(chart), mode: text(mode), region: text(region) }
}

/// The number a cell prints, with `−` for minus.
fn printed(text: &str) -> f64 {
    text.replace('−', "-").replace('+', "").parse().expect("a number")
}

// Breaks if scenarios on other data are held side by side without a word, or ones on the same data with one.
#[test]
fn other_data_are_told() {
    let info = session(Language::En).compare_figures(&tray()).expect("good links");
    let [notice] = info.notices.as_slice() else { panic!("{:?}", info.notices) };
    assert!(notice.starts_with("C rests on other data") && notice.contains("2024"), "{notice}");
    assert!(session(Language::Zh).compare_figures(&tray()[..2]).expect("good links").notices.is_empty());
    let [mut drawn, mut seeded] = [Scenario::baseline(), Scenario::baseline()];
    (drawn.draw, seeded.seed) = (3, 8);
    for other in [drawn, seeded] {
        let pair = [tray().remove(0), entry("Other", &other)];
        assert_eq!(session(Language::En).compare_figures(&pair).expect("good links").notices.len(), 1);
    }
}

// Breaks if the printed effects of settings do not add up to those of policy and of assumptions, or these to the whole, in any
// way in which they are told, figure and language.
#[test]
fn printed_effects_add_up() {
    for language in [Language::Zh, Language::En] {
        for number in [1, 2] {
            let effects = session(language).compare_effects(&tray(), number).expect("good links");
            assert_eq!(effects.ways.len(), 3, "few departures have all ways");
            for table in &effects.ways {
                for f in 0..table.figures.len() {
                    let sum = |wanted: &dyn Fn(Part, bool) -> bool| -> f64 {
                        let rows = table.rows.iter().filter(|row| wanted(row.part, row.id.is_some()));
                        rows.map(|row| printed(&row.effects[f].text)).sum()
                    };
                    let whole = sum(&|part, _| part == Part::All);
                    let parts = sum(&|part, setting| part != Part::All && !setting);
                    assert!((whole - parts).abs() < 1e-9, "{} {}", table.way, table.figures[f].id);
                    for part in [Part::Policy, Part::Assumptions] {
                        let [rows, all] =
                            [true, false].map(|s| sum(&|of, setting| of == part && setting == s));
                        assert!((rows - all).abs() < 1e-9, "{} {part:?}: {rows} {all}", table.way);
                    }
                }
            }
        }
    }
}

// Breaks if what assumptions and policy do does not add up to what parts the scenario from the baseline, or the three lines
// are not the baseline, it with the assumptions alone, and the scenario.
#[test]
fn three_lines_split_the_whole() {
    let mut session = session(Language::En);
    let split = session.compare_split(&tray(), 1).expect("good links");
    let exact = |part: Part, f: usize| -> f64 {
        let row = split.parts.rows.iter().find(|row| row.part == part).expect("a part");
        row.effects[f].exact.parse().expect("a number")
    };
    for (f, figure) in split.figures.iter().enumerate() {
        let end = |i: usize| -> f64 { figure.cells[i].exact.parse().expect("a number") };
        assert_eq!(exact(Part::Assumptions, f), end(1) - end(0));
        assert_eq!(exact(Part::Policy, f), end(2) - end(1));
        assert_eq!(exact(Part::All, f), end(2) - end(0));
    }
    let chart = Wanted { split: Some(1), ..wanted("farmland-stock", "overlay", "CN") };
    let info = session.compare_chart(&chart).expect("a chart");
    assert_eq!(info.pictures, ["split-farmland-stock"]);
    let scene = session.scene("split-farmland-stock", "CN").expect("it was made");
    let names: Vec<&str> = scene.lines().map(|line| line.label.1.as_str()).collect();
    assert!(
        names[0].starts_with("baseline ")
            && names[1].starts_with("assumptions ")
            && names[2].starts_with("B "),
        "{names:?}"
    );
}

// Breaks if a chart that was chosen is not there by the names that are told, is saved as another one, or an unknown chart,
// mode, region, number or link is taken.
#[test]
fn charts_are_made_by_name() {
    let mut session = session(Language::En);
    let info = session.compare_chart(&wanted("occupation-replenishment", "overlay", "44")).expect("a chart");
    let letters = ["A", "B", "C"].map(|letter| format!("compare-occupation-replenishment-{letter}"));
    assert_eq!((info.pictures.as_slice(), info.totals.len()), (letters.as_slice(), 3));
    for name in &info.pictures {
        assert!(session.svg(name, "44", (640, 400), false).expect("a picture").contains("</svg>"));
        assert!(!session.table(name, "44").expect("a table").rows.is_empty());
    }
    let info =
        session.compare_chart(&wanted("occupation-replenishment", "difference", "44")).expect("a chart");
    assert_eq!(info.pictures, ["compare-occupation-replenishment"]);
    for bad in
        [wanted("week", "overlay", "CN"), wanted("pools", "under", "CN"), wanted("pools", "overlay", "99")]
    {
        assert!(session.compare_chart(&bad).is_err(), "{bad:?}");
    }
    assert!(session.compare_effects(&tray(), 3).is_err());
    let bad = TrayEntry { fragment: "v=1&p=ac:5".to_owned(), ..tray().remove(0) };
    assert!(session.compare_figures(&[bad]).is_err());
}

// Breaks if the command told is not the one that gives the same numbers: built-in scenarios by name, others by their links.
#[test]
fn the_command_is_told() {
    let command = session(Language::En).compare_figures(&tray()[..2]).expect("good links").command;
    let wanted = format!("tianchu compare baseline '{}'", tray()[1].fragment);
    assert_eq!(command, Some(wanted));
}
