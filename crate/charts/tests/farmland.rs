//! The farmland charts against the series they are made of.
#![cfg(feature = "extras")]

use std::sync::LazyLock;

use tianchu_charts::{Chart, Form, Scene, TileMeasure, readings, scene, tile_levels, tile_title, tiles};
use tianchu_model::headline::CAP_YEAR;
use tianchu_model::register::id;
use tianchu_model::time::{LAST_YEAR, REGIME_YEAR, year_idx};
use tianchu_model::units::MU_PER_WANMU;
use tianchu_model::{Model, Region, Run, Scenario, Series, Vintage};
use tianchu_report::{Language, Words, places, quantity};

/// The baseline under each reading of the cap.
static RUNS: LazyLock<[Run; 3]> = LazyLock::new(|| {
    let model = Model::new(Vintage::Latest);
    [1.0, 2.0, 3.0].map(|reading| {
        let mut scenario = Scenario::baseline();
        scenario.set_param(id::FARMLAND_CAP_READING, reading).expect("offered");
        model.run(&scenario)
    })
});

/// The nation and three unlike provinces.
fn regions() -> [Region; 5] {
    ["CN", "11", "36", "44", "46"].map(|code| Region::parse(code).expect("a region"))
}

fn at(run: &Run, series: Series, region: Region, year: i32) -> f64 {
    run.column(series, region).expect("computed").at(year_idx(year)).expect("a value")
}

fn sum(run: &Run, series: Series, region: Region) -> f64 {
    (REGIME_YEAR..=LAST_YEAR).map(|y| at(run, series, region, y)).sum()
}

fn draw(chart: Chart, region: Region, language: Language) -> Scene {
    scene(chart, &RUNS[0], None, region, Words::of(language))
}

/// Whether a title holds a quantity as it is read.
#[track_caller]
fn says(scene: &Scene, x: f64, unit: &str) {
    let text = quantity(x, unit, Words::of(scene.language));
    assert!(scene.title.contains(&text), "{} does not say {text}", scene.title);
}

// Breaks if a title tells another number than the series it stands over.
#[test]
fn titles_tell_the_numbers_drawn() {
    let run = &RUNS[0];
    for region in regions() {
        for lang in [Language::Zh, Language::En] {
            says(
                &draw(Chart::BasicFarmland, region, lang),
                at(run, Series::FarmlandBasic, region, 2035),
                "mu",
            );
            says(
                &draw(Chart::HighStandard, region, lang),
                at(run, Series::FarmlandStandard, region, 2035),
                "mu",
            );
            let grain = draw(Chart::Grain, region, lang);
            let capacity = at(run, Series::FarmlandMatureKg, region, 2035);
            says(&grain, capacity, "kg");
            if region != Region::Nation {
                let need = at(run, Series::FarmlandNeedKg, region, 2035);
                says(&grain, (capacity - need).abs(), "kg");
            }
            let money = draw(Chart::LandMoney, region, lang);
            says(&money, sum(run, Series::FarmlandSpent, region), "yuan");
            says(&money, sum(run, Series::FarmlandProgrammes, region), "yuan");
            let levels = if lang == Language::Zh { "水平为判断" } else { "levels are judgements" };
            assert!(money.subtitle.contains(levels), "{}", money.subtitle);
            let taken = draw(Chart::OccupationReplenishment, region, lang);
            says(&taken, sum(run, Series::FarmlandReplenished, region), "mu");
        }
    }
    // 2025-2035: area accepted over area built on, to two digits.
    let (won, lost) = (Series::FarmlandReplenished, Series::FarmlandConstruction);
    let times = sum(run, won, Region::Nation) / sum(run, lost, Region::Nation);
    let title = draw(Chart::ThreeBalances, Region::Nation, Language::En).title;
    assert!(title.contains(&format!("{times:.1} times the land built on")), "{title}");
}

// Breaks if a national target is drawn at another value or judged otherwise than by the stock of 2030.
#[test]
fn high_standard_farmland_is_held_against_the_target_of_2030() {
    let nation = draw(Chart::HighStandard, Region::Nation, Language::En);
    let target = &nation.panels[0].targets[0];
    assert_eq!((target.value, target.to), (90.0, 2030.0));
    let short = 135_000.0 * MU_PER_WANMU - at(&RUNS[0], Series::FarmlandStandard, Region::Nation, 2030);
    assert_eq!(nation.title.contains("short of target"), short > 0.0, "{}", nation.title);
    assert!(draw(Chart::HighStandard, regions()[3], Language::En).panels[0].targets.is_empty());
}

/// Top and bottom of each stack of a panel, by time.
fn stacks(scene: &Scene, panel: usize) -> Vec<(f64, f64)> {
    let mut heights: Vec<(f64, f64)> = Vec::new();
    for line in scene.panels[panel].lines.iter().filter(|l| l.form == Form::Columns) {
        for mark in line.runs.iter().flatten() {
            match heights.iter_mut().find(|(at, _)| *at == mark.at) {
                Some((_, height)) => *height += mark.value - mark.base,
                None => heights.push((mark.at, mark.value - mark.base)),
            }
        }
    }
    heights
}

/// How much a unit of a panel holds of the file's.
fn divisor(unit: &str) -> f64 {
    match unit {
        "亿亩" => 1e8,
        "万亩" => 1e4,
        "亩" => 1.0,
        other => panic!("{other}"),
    }
}

// Breaks if the classes of what is taken and won do not add up to the change of the stock.
#[test]
fn classes_add_up_to_the_net_change() {
    for region in regions() {
        let scene = draw(Chart::OccupationReplenishment, region, Language::Zh);
        let unit = |i: usize| divisor(&scene.panels[i].unit);
        let (won, lost) = (stacks(&scene, 0), stacks(&scene, 1));
        for year in REGIME_YEAR..=LAST_YEAR {
            let at_year = |all: &[(f64, f64)]| {
                all.iter().find(|(at, _)| *at == f64::from(year)).map_or(0.0, |(_, height)| *height)
            };
            let drawn = at_year(&won) * unit(0) - at_year(&lost) * unit(1);
            let area = |y| at(&RUNS[0], Series::FarmlandArea, region, y);
            let change = area(year) - area(year - 1);
            assert!((drawn - change).abs() < 1.0, "{} {year}: {drawn} {change}", region.code());
        }
    }
}

// Breaks if a reason for blocked demand is lost, or counted twice.
#[test]
fn reasons_add_up_to_the_demand_blocked() {
    for region in regions() {
        let scene = draw(Chart::CapAndDemand, region, Language::Zh);
        let heading = "受阻的需求";
        let Some(i) = scene.panels.iter().position(|p| p.heading.starts_with(heading)) else {
            assert!(scene.subtitle.contains(heading), "{}", scene.subtitle);
            assert_eq!(sum(&RUNS[0], Series::FarmlandUnmet, region), 0.0);
            continue;
        };
        for (year, height) in stacks(&scene, i) {
            let unmet = at(&RUNS[0], Series::FarmlandUnmet, region, year as i32);
            let drawn = height * divisor(&scene.panels[i].unit);
            assert!((drawn - unmet).abs() < 1.0, "{} {year}: {drawn} {unmet}", region.code());
        }
    }
}

// Breaks if the readings are drawn in another order than given, or the title tells other sums.
#[test]
fn readings_stand_side_by_side() {
    let [first, second, third] = &*RUNS;
    for region in regions() {
        for lang in [Language::Zh, Language::En] {
            let scene = readings(&[first, second, third], region, Words::of(lang));
            let names: Vec<&str> = scene.panels[1].lines.iter().map(|l| l.label.0.as_str()).collect();
            assert_eq!(names, ["R3", "R2", "R1"]);
            for run in &*RUNS {
                says(&scene, sum(run, Series::FarmlandConstruction, region), "mu");
            }
        }
    }
    // A single run shows under its own reading.
    let own = scene(Chart::Readings, second, None, Region::Nation, Words::of(Language::En));
    assert_eq!(own.panels[1].lines.len(), 1);
    assert_eq!(own.panels[1].lines[0].label.0, "R2");
}

// Breaks if a panel of zeros takes room, or is passed over in silence, or hides from the table.
#[test]
fn zeros_are_said_not_drawn() {
    let mut scenario = Scenario::baseline();
    for param in [id::FARMLAND_STANDARD_UPKEEP_SHARE, id::FARMLAND_CAP_READING] {
        scenario
            .set_param(param, if param == id::FARMLAND_CAP_READING { 3.0 } else { 1.0 })
            .expect("allowed");
    }
    let run = Model::new(Vintage::Latest).run(&scenario);
    let tidy = scene(Chart::HighStandard, &run, None, Region::Nation, Words::of(Language::Zh));
    assert_eq!(sum(&run, Series::FarmlandStandardDecayed, Region::Nation), 0.0);
    assert!(tidy.panels[1].lines.iter().all(|l| l.label.0 != "折损"));
    assert!(tidy.table.header.iter().any(|h| h.starts_with("高标准农田折损")), "{:?}", tidy.table.header);
    let grid = Region::parse("north").expect("a grid");
    for &chart in Chart::ALL {
        let nothing = scene(chart, &run, None, grid, Words::of(Language::Zh));
        assert!(!nothing.title.is_empty() && nothing.panels.is_empty() == nothing.readouts.is_empty());
    }
}

// Breaks if a measure of the grid has no finding, a shade off its legend, or a changed default.
#[test]
fn every_measure_of_the_grid_is_told() {
    assert_eq!(TileMeasure::default(), TileMeasure::CapYear);
    for &measure in TileMeasure::ALL {
        assert_eq!(TileMeasure::parse(measure.id()), Some(measure));
        for lang in [Language::Zh, Language::En] {
            let (title, unit) = tile_title(&RUNS[0], measure, Words::of(lang));
            let all = tiles(&RUNS[0], measure, Words::of(lang));
            assert_eq!(all.len(), 31);
            assert!(!title.contains("inf") && !unit.is_empty(), "{title}");
            assert!(
                all.iter().all(|t| t.level.is_none_or(|l| l < 5)
                    && t.text.contains(places::name(t.region, Words::of(lang))))
            );
            let levels = tile_levels(measure, Words::of(lang));
            assert!(levels.iter().all(|l| !l.is_empty()), "{levels:?}");
        }
    }
    // The title counts what the first screen counts, and each of them shows its year.
    let (title, _) = tile_title(&RUNS[0], TileMeasure::CapYear, Words::of(Language::En));
    let without = RUNS[0].without_cap(CAP_YEAR);
    assert!(title.starts_with(&format!("{} provinces", without.len())), "{title}");
    let all = tiles(&RUNS[0], TileMeasure::CapYear, Words::of(Language::En));
    for (region, year) in without {
        assert!(all.iter().any(|tile| tile.region == region && tile.value == year.to_string()));
    }
    // As many provinces are named short of grain as there are dark tiles.
    let measure = TileMeasure::GrainSurplus;
    let short =
        tiles(&RUNS[0], measure, Words::of(Language::Zh)).iter().filter(|t| t.value.starts_with('−')).count();
    let (title, _) = tile_title(&RUNS[0], measure, Words::of(Language::Zh));
    assert!(title.starts_with(&format!("{short} 省")), "{title}");
}
