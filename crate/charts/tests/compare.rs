//! Charts of several scenarios against the runs they are made of.
#![cfg(feature = "extras")]

use std::sync::LazyLock;

use tianchu_charts::{Chart, CompareMode, Compared, Form, Role, Side, comparable, compared};
use tianchu_model::register::id;
use tianchu_model::time::{LAST_YEAR, year_idx};
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

fn sides(n: usize) -> Vec<Side<'static>> {
    let letters = ["A", "B", "C", "D"];
    (0..n).map(|i| Side { letter: letters[i], title: "title", role: Side::ROLES[i], run: &RUNS[i] }).collect()
}

fn draw(chart: Chart, mode: CompareMode, region: Region, language: Language) -> Compared {
    compared(chart, mode, &sides(4), region, Words::of(language))
}

#[test]
fn dump() {
    for chart in comparable() {
        for mode in CompareMode::ALL {
            for region in ["CN", "44"] {
                let c = draw(chart, mode, Region::parse(region).unwrap(), Language::En);
                println!("{:?} {:?} {region}: {} | scenes {} ", chart, mode, c.title, c.scenes.len());
                for s in &c.scenes {
                    println!("     [{}] {}", s.title, s.subtitle);
                    for p in &s.panels {
                        println!(
                            "        {} {}..{} {:?}",
                            p.heading,
                            p.y.from(),
                            p.y.to(),
                            p.lines.iter().map(|l| l.label.clone()).collect::<Vec<_>>()
                        );
                    }
                    println!("      {}", s.source);
                    if mode == CompareMode::Difference {
                        break;
                    }
                }
                for t in &c.totals {
                    println!("      T {t}");
                }
            }
        }
    }
}
