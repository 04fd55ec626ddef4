//! Charts of a grid's hours.

use std::sync::LazyLock;

use tianchu_charts::{Form, Scene, Theme, curtailment, duration_curve, svg, value_of_next_mw, week};
use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{GridHours, GridYears, PowerSystem, Week, WeekChoice};
use tianchu_model::region::Grid;
use tianchu_model::time::Year;
use tianchu_model::{Model, Run, Scenario};
use tianchu_report::{Language, Words};

const GRID: Grid = Grid(5);
const YEAR: Year = 2025;

struct Made {
    run: Run,
    hours: GridHours,
    years: GridYears,
}

/// The Northwest in 2025, standing for the other grids too.
static MADE: LazyLock<Made> = LazyLock::new(|| {
    let scenario = Scenario::baseline();
    let run = Model::new(scenario.vintage).run(&scenario);
    let system = PowerSystem::new(&Evidence::new(scenario.vintage));
    let (mut solver, mut years) = (Solver::new(), GridYears::new());
    let profiles = system.hours(&scenario, YEAR, None);
    let hours =
        GridHours::new(&mut solver, &system, &run, (GRID, YEAR), &profiles, Ties::Middle).expect("sound");
    let figures = hours.figures(&mut solver).expect("sound");
    // A nation of six like grids draws as well as any, and takes a sixth of the time.
    for grid in PowerSystem::grids() {
        years.keep((grid, YEAR), &hours, None);
    }
    years.keep((GRID, YEAR), &hours, Some(figures));
    Made { run, hours, years }
});

fn all(language: Language) -> [Scene; 4] {
    let words = Words::of(language);
    let Made { run, hours, years } = &*MADE;
    [
        week(run, hours, Week::hardest(hours), words),
        duration_curve(run, hours, words),
        curtailment(run, years, (GRID, YEAR), words),
        value_of_next_mw(run, years, (GRID, YEAR), words),
    ]
}

// Breaks if a chart of hours holds what cannot be drawn or read aloud, speaks two languages, or runs out of its picture.
#[test]
fn charts_of_hours_are_sound() {
    for lang in [Language::Zh, Language::En] {
        for scene in &all(lang) {
            for text in [&scene.title, &scene.subtitle, &scene.sentence] {
                assert!(!text.is_empty() && !text.contains("NaN") && !text.contains("inf"), "{text}");
            }
            let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
            assert_eq!(scene.title.contains(han), lang == Language::Zh, "{}", scene.title);
            for axis in scene.panels.iter().map(|p| &p.y).chain([&scene.x]) {
                assert!(axis.from() < axis.to() && !axis.ticks().is_empty(), "{}", scene.title);
            }
            for mark in scene.lines().flat_map(|l| l.runs.iter().flatten()) {
                assert!(scene.x.from() <= mark.at && mark.at <= scene.x.to(), "{}", scene.title);
            }
            assert!(scene.readouts.windows(2).all(|w| w[0].x < w[1].x), "read from left to right");
            for (width, height) in [(358, 620), (860, 420)] {
                let file = svg(scene, width, height, &Theme::dark());
                assert!(file.trim_end().ends_with("</svg>") && !file.contains("NaN"));
            }
        }
    }
}

// Breaks if the bands of the week are not the balance: what is supplied stands at load, charge and curtailment.
#[test]
fn bands_add_up_to_load_charge_and_curtailment() {
    let Made { run, hours, .. } = &*MADE;
    let number = WeekChoice::Surplus.of(hours);
    let scene = week(run, hours, number, Words::of(Language::En));
    let unit = 1e6 / 1e3; // The panel counts in GW.
    let top = scene.panels[0].lines.iter().rev().find(|l| l.form == Form::Band).expect("bands");
    for (mark, h) in top.runs[0].iter().zip(number.hours()) {
        let called: f64 = hours.dispatched.solution.stores.iter().map(|s| s.charge[h]).sum();
        let by_rule: f64 = hours.year.scheduled.iter().map(|s| s.exchange[h].max(0.0)).sum();
        let charge = called + by_rule;
        let curtailed = (-hours.dispatched.solution.supply[h]).max(0.0);
        let load = hours.year.load[h] + hours.year.flexible[h];
        let wanted = (load + charge + curtailed) / unit;
        assert!((mark.value - wanted).abs() < 1e-6, "hour {h}: {} {wanted}", mark.value);
    }
    assert_eq!(scene.readouts.len(), 168);
    assert_eq!(scene.panels.len(), 4);
}

// Breaks if a published number is moved, or a miss is drawn as a hit.
#[test]
fn published_numbers_stand_where_they_belong() {
    let scene = &all(Language::En)[2];
    let dots: Vec<_> = scene.lines().filter(|l| l.form == Form::Dots).collect();
    let at = |i: usize| dots[i].runs[0][0];
    // The computed first half, then the two published numbers in per cent.
    assert_eq!(dots.len(), 3);
    assert_eq!((at(1).at, at(2).at), (2024.0, 2024.75));
    assert!((at(1).value - 3.69).abs() < 1e-9 && (at(2).value - 6.11).abs() < 1e-9, "{dots:?}");
    let rows = tianchu_model::power::fit::fit();
    for (dot, figure) in [(1, "curtailment_2024"), (2, "curtailment_2025_h1")] {
        let missed = rows.iter().find(|r| r.figure == figure).expect("a row").holds == Some(false);
        assert_eq!(dots[dot].role == tianchu_charts::Role::Red, missed, "{figure}");
        assert_eq!(dots[dot].name.contains("missed by the model"), missed, "{figure}");
    }
}

// Breaks if value and cost of a station are not told apart, or the title compares the wrong way round.
#[test]
fn value_is_compared_with_cost() {
    let scene = &all(Language::En)[3];
    let end =
        |name: &str| scene.lines().find(|l| l.name == name).and_then(|l| l.last()).expect("a line").value;
    let first = |name: &str| {
        scene.lines().find(|l| l.name == name).and_then(|l| l.runs.first()).expect("a line")[0].value
    };
    assert!(end("4 h, cost") > end("2 h, cost") && end("2 h, cost") > 0.0);
    let word = if first("4 h, value") >= first("4 h, cost") { "more than" } else { "less than" };
    assert!(scene.title.contains(word), "{}", scene.title);
}
