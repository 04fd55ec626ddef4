//! Every chart of every region, in both languages, on runs ordinary and extreme: sound, readable, complete.

mod recorder;

use std::sync::LazyLock;

use plotters::drawing::IntoDrawingArea as _;
use recorder::Recorder;
use tianchu_charts::{Chart, Scene, Theme, draw, scene, svg};
use tianchu_model::{Model, Region, Run, Scenario, Series};
use tianchu_report::{Language, Words};

static BASELINE: LazyLock<Run> = LazyLock::new(|| run(&Scenario::baseline()));

/// The end-2024 vintage with everything against both targets.
static WORST: LazyLock<Run> = LazyLock::new(|| {
    let mut scenario = Scenario::built_in("known-in-2024").expect("built in");
    for (id, value) in [
        ("farmland.acceptance_share", 0.3),
        ("farmland.tree_orchard_conversion_wanmu_per_year", 900.0),
        ("farmland.engineering_restoration_wanmu_per_year", 0.0),
        ("farmland.reclamation_wanmu_per_year", 0.0),
        ("storage.policy_pull_factor", 0.0),
        ("storage.pairing_share", 0.0),
        ("storage.user_side_gw_per_year", 0.0),
        ("storage.completion_share", 0.6),
        ("storage.grid_starts_gw_per_year", 15.0),
        ("storage.calendar_life_years", 10.0),
    ] {
        scenario.set(id, value).expect("allowed");
    }
    run(&scenario)
});

fn run(scenario: &Scenario) -> Run {
    Model::new(scenario.vintage).run(scenario)
}

/// Every scene there is under a name of its own: the baseline alone, and the worst case over the baseline.
fn scenes() -> impl Iterator<Item = (String, Scene)> {
    Region::all().flat_map(|region| {
        [Language::Zh, Language::En].into_iter().flat_map(move |lang| {
            Chart::ALL.iter().flat_map(move |&chart| {
                [
                    scene(chart, &BASELINE, None, region, Words::of(lang)),
                    scene(chart, &WORST, Some(&BASELINE), region, Words::of(lang)),
                ]
                .map(|scene| (format!("{} {} {lang:?}", chart.id(), region.code()), scene))
            })
        })
    })
}

// Breaks if a scene holds a number that plotters cannot draw, or says nothing about itself.
#[test]
fn scenes_are_sound() {
    for (name, scene) in scenes() {
        for axis in scene.panels.iter().map(|p| &p.y).chain([&scene.x]) {
            assert!(axis.from().is_finite() && axis.to().is_finite() && axis.from() < axis.to(), "{name}");
            assert!(axis.ticks().iter().all(|t| axis.from() <= t.at && t.at <= axis.to()), "{name}");
        }
        for panel in &scene.panels {
            let y = &panel.y;
            for mark in panel.lines.iter().flat_map(|l| l.runs.iter().flatten()) {
                assert!(y.from() <= mark.value.min(mark.base) || mark.base == 0.0, "{name}: {mark:?}");
                assert!(y.from() <= mark.value && mark.value <= y.to(), "{name}: {mark:?}");
                assert!(scene.x.from() <= mark.at && mark.at <= scene.x.to(), "{name}: {mark:?}");
            }
            for target in &panel.targets {
                assert!(y.from() <= target.value && target.value <= y.to(), "{name}: {target:?}");
            }
            assert!(panel.lines.len() <= 5, "{name} has {} series in a panel", panel.lines.len());
            assert!(scene.panels.len() == 1 || !panel.heading.is_empty(), "{name}");
        }
        assert!(!scene.title.is_empty() && scene.sentence.contains(&scene.title), "{name}");
        assert!(!scene.sentence.contains("NaN") && !scene.sentence.contains("inf "), "{}", scene.sentence);
    }
}

// Breaks if a scene that another simulator made is drawn differently.
#[test]
fn scenes_survive_the_way_to_the_page() {
    for (name, scene) in scenes() {
        assert_eq!(Scene::unpack(&scene.pack()).as_ref(), Some(&scene), "{name}");
    }
}

// Breaks if the table behind a chart and its readings do not tell the same times and series.
#[test]
fn tables_and_readings_agree() {
    for (name, scene) in scenes().filter(|(_, s)| !s.panels.is_empty()) {
        assert_eq!(scene.table.rows.len(), scene.readouts.len(), "{name}");
        // A series of zeros may be left out of the picture, never out of the table.
        assert!(scene.table.header.len() > scene.lines().count(), "{name}");
        for (row, readout) in scene.table.rows.iter().zip(&scene.readouts) {
            assert_eq!(row[0], readout.label, "{name}");
            assert_eq!(row.iter().skip(1).filter(|c| !c.is_empty()).count(), readout.rows.len(), "{name}");
        }
    }
}

// Breaks if the two charts of the first screen lose their finding, target or boundary.
#[test]
fn the_first_screen_says_what_matters() {
    let area = BASELINE.column(Series::FarmlandArea, Region::Nation).expect("computed").at(16).expect("2035");
    let farmland = scene(Chart::FarmlandStock, &BASELINE, None, Region::Nation, Words::of(Language::Zh));
    assert!(
        farmland.title.contains(&tianchu_report::quantity(area, "mu", Words::of(Language::Zh))),
        "{}",
        farmland.title
    );
    assert_eq!(farmland.panels[0].targets[0].label, ("红线".to_owned(), "18.65亿亩".to_owned()));
    assert_eq!(farmland.projection.map(|p| p.0), Some(2024.0));
    let storage = scene(Chart::StorageStock, &BASELINE, None, Region::Nation, Words::of(Language::En));
    assert!(storage.title.starts_with("New-type storage passes 180 GW in 202"), "{}", storage.title);
    assert_eq!((storage.panels[0].targets[0].value, storage.panels[0].targets[0].to), (180.0, 2027.0));
    assert_eq!(storage.projection.map(|p| p.0), Some(2025.5));
    assert_eq!(storage.panels[0].y.from(), 0.0);
    let worst = scene(Chart::StorageStock, &WORST, None, Region::Nation, Words::of(Language::En));
    assert_eq!(worst.projection.map(|p| p.0), Some(2024.0));
}

// Breaks if a picture is drawn beyond its edges, sets texts over each other, or measures text by the backend.
#[test]
fn pictures_are_readable() {
    for (name, scene) in scenes() {
        for (width, height, scale) in [(608, 342, 1.0), (358, 240, 1.0), (1216, 684, 2.0)] {
            // A file on paper has room for its title; the smallest picture stands under the page's own.
            for with_title in [false, true] {
                let height = if with_title && width < 608 { 360 } else { height };
                let theme = Theme { scale, dark: false, with_title };
                let mut seen = Recorder::new(width, height);
                {
                    let area = (&mut seen).into_drawing_area();
                    draw(&scene, &area, &theme).expect("nothing fails here");
                }
                let name = format!("{name} at {width}x{height}");
                seen.check(&name);
                assert!(scene.panels.is_empty() || seen.strokes() > 10, "{name} is blank");
            }
        }
    }
}

// Breaks if the page's pointer and arrow keys no longer find the column they stand over.
#[test]
fn columns_are_found_where_they_are_drawn() {
    for (name, scene) in scenes().filter(|(_, s)| !s.panels.is_empty()) {
        let theme = Theme { scale: 1.0, dark: false, with_title: false };
        let layout = scene.layout(608.0, 342.0, &theme);
        for (i, readout) in scene.readouts.iter().enumerate() {
            let x = layout.x(&scene, readout.x);
            assert!(layout.left <= x + 0.5 && x <= layout.right + 0.5, "{name}");
            assert_eq!(layout.nearest(&scene, x), Some(i), "{name}");
        }
        // CSS pixels and device pixels are the same picture.
        let fine = scene.layout(1216.0, 684.0, &Theme { scale: 2.0, ..theme });
        assert!(
            (fine.left - 2.0 * layout.left).abs() < 1e-6 && (fine.right - 2.0 * layout.right).abs() < 1e-6
        );
        assert!(
            (fine.top - 2.0 * layout.top).abs() < 1e-6 && (fine.bottom - 2.0 * layout.bottom).abs() < 1e-6
        );
    }
}

// Breaks if a file is not one whole element, differs between two drawings, or cannot be read aloud.
#[test]
fn files_are_whole_and_repeatable() {
    for &chart in Chart::ALL {
        for theme in [Theme::light(), Theme::dark()] {
            let scene = scene(chart, &WORST, Some(&BASELINE), Region::Nation, Words::of(Language::Zh));
            let file = svg(&scene, 608, 342, &theme);
            assert!(file.starts_with("<svg ") && file.trim_end().ends_with("</svg>"));
            assert_eq!(file.matches("<svg").count(), 1);
            assert!(
                file.contains("width=\"608\" height=\"342\"")
                    && file.contains(&format!("<title>{}", scene.title))
            );
            assert!(!file.contains("NaN") && !file.contains("Infinity"));
            assert_eq!(file, svg(&scene, 608, 342, &theme));
        }
    }
}

// Breaks if what a run is compared with does not show, or shows where it is the same.
#[test]
fn a_baseline_shows_only_where_it_differs() {
    let dashed = |run: &Run| {
        let scene =
            scene(Chart::FarmlandStock, run, Some(&BASELINE), Region::Nation, Words::of(Language::En));
        scene.lines().filter(|l| l.dashed).count()
    };
    assert_eq!((dashed(&BASELINE), dashed(&WORST)), (0, 1));
}
