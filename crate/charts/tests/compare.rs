//! Charts of several scenarios against the runs they are made of.
#![cfg(feature = "extras")]

use std::sync::LazyLock;

use tianchu_charts::{Chart, CompareMode, Compared, Role, Scene, Side, Theme, comparable, compared, svg};
use tianchu_model::register::id;
use tianchu_model::time::LAST_YEAR;
use tianchu_model::{Model, ParamId, Region, Run, Scenario, Series};
use tianchu_report::{Language, Words};

fn run(changes: &[(ParamId, f64)]) -> Run {
    let mut scenario = Scenario::baseline();
    for (param, value) in changes {
        scenario.set_param(*param, *value).expect("allowed");
    }
    Model::of(&scenario).run(&scenario)
}

static RUNS: LazyLock<[Run; 4]> = LazyLock::new(|| {
    [
        run(&[]),
        run(&[(id::FARMLAND_ACCEPTANCE_SHARE, 0.6), (id::STORAGE_COMPLETION_SHARE, 0.75)]),
        run(&[(id::FARMLAND_TRANSITION_YEARS, 8.0)]),
        run(&[(id::FARMLAND_CONSTRUCTION_GROWTH_SHARE_PER_YEAR, 0.02)]),
    ]
});

const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

fn draw(chart: Chart, mode: CompareMode, region: &str, language: Language) -> Compared {
    let side = |i: usize| Side { letter: LETTERS[i], title: "Title", role: Side::ROLES[i], run: &RUNS[i] };
    let sides: Vec<Side<'_>> = (0..4).map(side).collect();
    compared(chart, mode, &sides, Region::parse(region).expect("a region"), Words::of(language))
}

/// Every chart in every mode of the nation and a province, in both languages.
fn all() -> impl Iterator<Item = (Chart, CompareMode, &'static str, Compared)> {
    let modes = || CompareMode::ALL.into_iter();
    comparable().flat_map(modes_of(modes)).flat_map(|(chart, mode)| {
        ["CN", "44"].into_iter().flat_map(move |region| {
            [Language::Zh, Language::En]
                .into_iter()
                .map(move |language| (chart, mode, region, draw(chart, mode, region, language)))
        })
    })
}

fn modes_of<I: Iterator<Item = CompareMode>>(
    modes: impl Fn() -> I,
) -> impl Fn(Chart) -> std::vec::IntoIter<(Chart, CompareMode)> {
    move |chart| modes().map(|mode| (chart, mode)).collect::<Vec<_>>().into_iter()
}

/// Where the labels of lines and of targets in the margin stand, from top to bottom, panel by panel.
fn label_places(scene: &Scene, file: &str) -> Vec<Vec<f64>> {
    let of_panel = |labels: Vec<String>| {
        let mut places: Vec<f64> = file
            .split("<text ")
            .filter(|text| labels.iter().any(|label| text.contains(label.as_str())))
            .filter_map(|text| text.split_once(" y=\"")?.1.split('"').next()?.parse().ok())
            .collect();
        places.sort_by(f64::total_cmp);
        places
    };
    let labels = |panel: &tianchu_charts::Panel| -> Vec<String> {
        panel.lines.iter().map(|line| format!("\n{}\n", line.label.1)).collect()
    };
    scene.panels.iter().map(|panel| of_panel(labels(panel))).collect()
}

// Breaks if two labels at the ends of lines come nearer than 15 px, or the letter of a scenario is left out, at the width of a
// phone or of a desktop.
#[test]
fn labels_stand_apart_and_none_is_left_out() {
    for chart in [Chart::FarmlandStock, Chart::StorageStock] {
        for language in [Language::Zh, Language::En] {
            for mode in CompareMode::ALL {
                let Compared { scenes, .. } = draw(chart, mode, "CN", language);
                let [scene] = scenes.as_slice() else { panic!("one picture of all") };
                for (width, height) in [(358, 240), (608, 340)] {
                    let file = svg(scene, width, height, &Theme::light());
                    for places in label_places(scene, &file) {
                        assert_eq!(places.len(), 4, "{chart:?} {mode:?} {width}: {places:?}");
                        for pair in places.windows(2) {
                            assert!(pair[1] - pair[0] >= 15.0, "{chart:?} {mode:?} {width}: {places:?}");
                        }
                    }
                }
            }
        }
    }
}

// Breaks if a scenario loses its own colour and dash, or its letter, in any chart.
#[test]
fn every_line_is_known_by_letter_and_role() {
    for (chart, mode, region, Compared { scenes, .. }) in all() {
        if scenes.len() > 1 {
            continue;
        }
        for panel in scenes.iter().flat_map(|scene| &scene.panels) {
            let roles: Vec<Role> = panel.lines.iter().map(|line| line.role).collect();
            assert_eq!(roles, Side::ROLES, "{chart:?} {mode:?} {region}: {}", panel.heading);
            for (line, letter) in panel.lines.iter().zip(LETTERS) {
                assert!(line.label.1.starts_with(&format!("{letter} ")), "{chart:?}: {:?}", line.label);
                assert!(line.name.starts_with(&format!("{letter} Title")), "{chart:?}: {}", line.name);
            }
        }
    }
}

// Breaks if small multiples have scales or panels of their own, or lines and columns of one scenario stand in the picture of
// another.
#[test]
fn multiples_share_one_scale() {
    let mut stacked = 0;
    for (chart, mode, region, Compared { scenes, totals, .. }) in all() {
        if mode == CompareMode::Difference {
            assert_eq!(scenes.len(), 1, "{chart:?}");
        }
        if scenes.len() < 2 {
            assert!(totals.is_empty());
            continue;
        }
        stacked += 1;
        assert_eq!((scenes.len(), totals.len()), (4, 4), "{chart:?} {region}");
        for scene in &scenes[1..] {
            assert_eq!((scene.x.from(), scene.x.to()), (scenes[0].x.from(), scenes[0].x.to()));
            let scales = |scene: &Scene| -> Vec<(f64, f64, String)> {
                scene.panels.iter().map(|p| (p.y.from(), p.y.to(), p.unit.clone())).collect()
            };
            assert_eq!(scales(scene), scales(&scenes[0]), "{chart:?} {region}");
        }
        for (scene, letter) in scenes.iter().zip(LETTERS) {
            assert!(scene.title.starts_with(&format!("{letter} Title")), "{}", scene.title);
        }
    }
    // Occupation, additions twice, money, investment, land of energy: in two places and languages.
    assert!(stacked >= 20, "{stacked}");
}

// Breaks if the difference of A from itself is not zero, or that of another is not its run less A's to the last mu.
#[test]
fn differences_are_less_the_first() {
    for (_, mode, _, Compared { scenes, .. }) in all() {
        if mode != CompareMode::Difference {
            continue;
        }
        let first = scenes.iter().flat_map(|scene| &scene.panels).map(|panel| &panel.lines[0]);
        assert!(first.flat_map(|line| line.runs.iter().flatten()).all(|mark| mark.value == 0.0));
    }
    let Compared { scenes, .. } = draw(Chart::FarmlandStock, CompareMode::Difference, "CN", Language::En);
    let end = |run: &Run| {
        let column = run.column(Series::FarmlandArea, Region::Nation).expect("computed");
        column.at(tianchu_model::time::year_idx(LAST_YEAR)).expect("a value")
    };
    for (line, run) in scenes[0].panels[0].lines.iter().zip(RUNS.iter()) {
        let drawn = line.last().expect("a mark").value * 1.5e7;
        assert!((drawn - (end(run) - end(&RUNS[0]))).abs() < 1e-3, "{}: {drawn}", line.name);
    }
}

/// The numbers of a text in their order, `−` before one taken off.
fn terms(text: &str) -> Vec<f64> {
    let mut sign = 1.0;
    let mut out = Vec::new();
    for word in text.split([' ', '；', ';']) {
        match word {
            "−" => sign = -1.0,
            "+" | "=" => sign = 1.0,
            _ => {
                let digits: String = word.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
                if let Ok(x) = digits.parse::<f64>() {
                    out.push(sign * x);
                    sign = 1.0;
                }
            }
        }
    }
    out
}

// Breaks if a total below a picture of columns does not close in the numbers printed.
#[test]
fn totals_close_as_printed() {
    let mut sums = 0;
    for chart in comparable() {
        for region in ["CN", "44"] {
            let Compared { totals, .. } = draw(chart, CompareMode::Overlay, region, Language::En);
            for total in &totals {
                let (_, said) = total.split_once(": ").expect("years first");
                for equation in said.split("; ").filter(|text| text.contains('=')) {
                    let (left, right) = equation.split_once('=').expect("an equation");
                    let (sum, net) = (terms(left).iter().sum::<f64>(), terms(right));
                    let net = net.first().expect("a sum");
                    assert!((sum - net).abs() < 1e-6, "{equation}");
                    sums += 1;
                }
            }
        }
    }
    assert!(sums >= 30, "{sums}");
}

// Breaks if scenarios that do not differ are said to, or one that does is not told of by its letter.
#[test]
fn titles_say_who_is_where() {
    let title = |n: usize| {
        let sides: Vec<Side<'_>> = (0..n)
            .map(|i| Side { letter: LETTERS[i], title: "Title", role: Side::ROLES[i], run: &RUNS[i] })
            .collect();
        let nation = Region::Nation;
        compared(Chart::FarmlandStock, CompareMode::Overlay, &sides, nation, Words::of(Language::En)).title
    };
    assert_eq!(title(1), "Farmland: no difference");
    assert!(title(2).starts_with("Farmland: B is ") && title(2).contains(" below A in 2035"), "{}", title(2));
}
