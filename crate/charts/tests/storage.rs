//! The storage charts against the series they are made of.
#![cfg(feature = "extras")]

use std::sync::LazyLock;

use tianchu_charts::{Chart, Scene, StorageMeasure, scene, tile_levels, tile_title, tiles};
use tianchu_model::register::id;
use tianchu_model::storage::cells::{GRID, OTHER, SOURCE, duration_of, group_of};
use tianchu_model::time::{LAST_YEAR, Quarter, Year, year_idx};
use tianchu_model::{Model, Region, Run, Scenario, Series, Vintage};
use tianchu_report::{Language, Words, places, quantity};

static RUN: LazyLock<Run> = LazyLock::new(|| Model::new(Vintage::Latest).run(&Scenario::baseline()));

/// The nation, a province that pays per kWh discharged, and one that does not.
fn regions() -> [Region; 3] {
    ["CN", "15", "37"].map(|code| Region::parse(code).expect("a region"))
}

fn draw(chart: Chart, region: Region, language: Language) -> Scene {
    scene(chart, &RUN, None, region, Words::of(language))
}

fn year(series: Series, region: Region, year: Year) -> f64 {
    RUN.column(series, region).expect("computed").at(year_idx(year)).expect("a value")
}

fn quarters(series: Series, region: Region, years: std::ops::RangeInclusive<Year>) -> f64 {
    let column = RUN.column(series, region).expect("computed");
    years.flat_map(|y| (1..=4).map(move |q| Quarter::new(y, q).0)).filter_map(|q| column.at(q)).sum()
}

/// The number in a table at a time, in the column whose heading starts so.
#[track_caller]
fn cell(scene: &Scene, time: &str, heading: &str) -> f64 {
    let column = scene.table.header.iter().position(|h| h.starts_with(heading)).expect(heading);
    let row = scene.table.rows.iter().find(|r| r[0] == time).expect(time);
    row[column].parse().expect("a number")
}

#[track_caller]
fn says(scene: &Scene, x: f64, unit: &str) {
    let text = quantity(x, unit, Words::of(scene.language));
    assert!(scene.title.contains(&text), "{} does not say {text}", scene.title);
}

// Breaks if a title tells another number than the series it stands over.
#[test]
fn titles_tell_the_numbers_drawn() {
    let end = Quarter::new(2026, 2).0;
    for region in regions() {
        for lang in [Language::Zh, Language::En] {
            let added = quarters(Series::StorageAddedPower, region, 2026..=LAST_YEAR);
            says(&draw(Chart::AdditionsByClass, region, lang), added, "kW");
            let building = RUN.column(Series::StoragePipeline, region).expect("computed").at(end);
            says(&draw(Chart::Pipeline, region, lang), building.expect("2026Q2"), "kW");
            let invested = (2025..=2027).map(|y| year(Series::StorageInvestmentOfYear, region, y)).sum();
            says(&draw(Chart::Investment, region, lang), invested, "yuan");
            let land = (2025..=LAST_YEAR).map(|y| year(Series::LandStorage, region, y)).sum();
            says(&draw(Chart::StorageLand, region, lang), land, "mu");
            let hours = format!("{:.0}", year(Series::StorageHours, region, 2030));
            let used = draw(Chart::Utilisation, region, lang);
            assert!(used.title.contains(&hours), "{} does not say {hours}", used.title);
        }
    }
}

// Breaks if the groups drawn are not all that is added, or a cell is counted in another group or quarter.
#[test]
fn groups_are_all_that_is_added() {
    for region in regions() {
        let scene = draw(Chart::AdditionsByClass, region, Language::En);
        for y in [2021, 2025, 2030, 2035] {
            let parts: f64 = ["Grid side", "Source side", "User side"]
                .iter()
                .map(|name| cell(&scene, &y.to_string(), name))
                .sum();
            let whole = quarters(Series::StorageAddedPower, region, y..=y);
            let unit = if scene.panels[0].unit == "GW" { 1e6 } else { 1e3 };
            assert!((parts * unit - whole).abs() <= whole * 1e-3 + 10.0, "{y}: {parts} of {whole}");
        }
        // What stands, by cell, is the stock by group, and its energy that of the books.
        let quarter = Quarter::new(2035, 4);
        let (mut groups, mut energy) = ([0.0; 3], 0.0);
        for (i, kw) in RUN.storage.standing_kw(region, quarter).into_iter().enumerate() {
            groups[group_of(i)] += kw;
            energy += kw * [1.0, 2.0, 4.0, 8.0][duration_of(i)];
        }
        let at = |series| RUN.column(series, region).expect("computed").at(quarter.0).expect("2035Q4");
        assert_eq!(groups[SOURCE], at(Series::StorageSource));
        assert_eq!(groups[GRID], at(Series::StorageGrid));
        assert_eq!(groups[OTHER], at(Series::StorageOther));
        assert_eq!(energy, at(Series::StorageEnergy));
    }
}

// Breaks if the line of what a station needs does not part those that return the discount rate from those that do not,
// or the mean station of a region is another than the series of the exports.
#[test]
fn a_station_returns_the_discount_rate_where_it_earns_what_it_needs() {
    let discount = RUN.params[id::STORAGE_DISCOUNT_SHARE];
    for p in 0..31 {
        for y in [2025, 2030, 2035] {
            for s in RUN.storage.stations(p, y) {
                let earned: f64 = s.revenue_yuan.iter().sum();
                let gap = earned / s.needed_yuan - 1.0;
                assert!(
                    gap.abs() < 1e-9 || (gap > 0.0) == (s.internal_rate > discount),
                    "{p} {y}: {gap} at {}",
                    s.internal_rate
                );
            }
        }
    }
    for region in regions() {
        for (series, group, hours) in [
            (Series::StorageRateGrid2h, GRID, 2.0),
            (Series::StorageRateGrid4h, GRID, 4.0),
            (Series::StorageRateSource2h, SOURCE, 2.0),
            (Series::StorageRateOther2h, OTHER, 2.0),
        ] {
            let mean = RUN.storage.mean_of_stations(region, 2030, group, hours);
            assert_eq!(mean.internal_rate, year(series, region, 2030));
        }
    }
    let scene = draw(Chart::CostRevenue, Region::Nation, Language::En);
    let mean = RUN.storage.mean_of_stations(Region::Nation, 2030, GRID, 2.0);
    assert!((cell(&scene, "2030", "First-year revenue that") - mean.needed_yuan).abs() < 0.1);
    let parts: f64 = ["Rent", "Ancillary", "Capacity", "Energy arbitrage"]
        .iter()
        .map(|name| cell(&scene, "2030", name))
        .sum();
    assert!((parts - mean.revenue_yuan.iter().sum::<f64>()).abs() < 0.3);
    let payback = mean.payback_years.expect("the mean revenue pays back");
    assert!(payback > mean.cost_yuan / mean.revenue_yuan.iter().sum::<f64>(), "{payback}");
}

// Breaks if storage is drawn larger or smaller on farmland than the model's own share of construction demand.
#[test]
fn storage_on_farmland_is_as_small_as_the_model_says() {
    for region in regions() {
        let scene = draw(Chart::StorageLand, region, Language::En);
        for y in ["2025", "2030", "2035"] {
            let [storage, energy, rest] = ["Storage", "Other energy", "All other"].map(|name| {
                let last = scene.table.header.iter().rposition(|h| h.starts_with(name)).expect(name);
                let row = scene.table.rows.iter().find(|r| r[0] == y).expect(y);
                row[last].parse::<f64>().expect("a number")
            });
            let share = year(Series::FarmlandStorageLand, region, y.parse().expect("a year"));
            let found = storage / (storage + energy + rest);
            assert!((found - share).abs() < 3e-4, "{y}: {found} for {share}");
        }
    }
}

// Breaks if published hours of use are taken for a province's, or known before they were published.
#[test]
fn published_hours_are_the_nations_and_of_their_day() {
    let labels = |run: &Run, region| {
        let scene = scene(Chart::Utilisation, run, None, region, Words::of(Language::Zh));
        scene.table.header.iter().any(|h| h.starts_with("公布"))
    };
    assert!(
        labels(&RUN, Region::Nation),
        "{:?}",
        draw(Chart::Utilisation, Region::Nation, Language::Zh).table
    );
    assert!(!labels(&RUN, Region::Province(14)));
    let scene = draw(Chart::Utilisation, Region::Nation, Language::Zh);
    assert_eq!(cell(&scene, "2024", "公布"), 1000.0);
    assert!(scene.title.contains("公布 1195") && scene.subtitle.contains("1030"), "{}", scene.title);
    let before = Scenario::built_in("known-in-2024").expect("built in");
    assert!(!labels(&Model::new(before.vintage).run(&before), Region::Nation));
}

// Breaks if the account of equipment is not marked as an illustration, or is given for a province.
#[test]
fn equipment_is_an_illustration_of_the_nation() {
    let nation = draw(Chart::Equipment, Region::Nation, Language::En);
    assert!(nation.title.starts_with("Illustrative") && nation.subtitle.contains("no forecast"));
    let asked: Vec<f64> = nation.panels[0].targets.iter().map(|t| t.value).collect();
    assert_eq!(asked.iter().map(|x| x.round()).collect::<Vec<_>>(), [6.0, 7.0, 10.0]);
    assert!(draw(Chart::Equipment, Region::Province(0), Language::En).panels.is_empty());
}

// Breaks if a measure of the provinces has no finding, a shade off its legend, or another number than its series.
#[test]
fn every_measure_of_storage_is_told() {
    for &measure in StorageMeasure::ALL {
        assert_eq!(StorageMeasure::parse(measure.id()), Some(measure));
        for lang in [Language::Zh, Language::En] {
            let shades = measure.shades(&RUN);
            let (title, unit) = tile_title(&RUN, shades, Words::of(lang));
            let all = tiles(&RUN, shades, Words::of(lang));
            assert_eq!(all.len(), 31);
            assert!(title.len() > 10 && unit.len() > 10, "{title}: {unit}");
            let words = Words::of(lang);
            assert!(all.iter().all(|t| t.level.is_some() && t.text.contains(places::name(t.region, words))));
            assert!(tile_levels(shades, words).iter().all(|l| !l.is_empty()));
        }
    }
    let shandong = Region::parse("37").expect("a province");
    let all = tiles(&RUN, StorageMeasure::Hours.shades(&RUN), Words::of(Language::En));
    let tile = all.iter().find(|t| t.region == shandong).expect("a tile");
    assert_eq!(tile.value, format!("{:.0}", year(Series::StorageHours, shandong, 2030)));
    let all = tiles(&RUN, StorageMeasure::Power.shades(&RUN), Words::of(Language::En));
    let dark = all.iter().filter(|t| t.level >= Some(3)).count();
    let (title, _) = tile_title(&RUN, StorageMeasure::Power.shades(&RUN), Words::of(Language::En));
    assert!(title.contains(&format!("in {dark} of 31")), "{title}");
    assert_eq!(tile_levels(StorageMeasure::Power.shades(&RUN), Words::of(Language::Zh))[1], "250–500万千瓦");
    // A return is worth a name from the run's own discount rate on.
    let mut dear = Scenario::baseline();
    dear.set_param(id::STORAGE_DISCOUNT_SHARE, 0.08).expect("in range");
    let dear = Model::new(dear.vintage).run(&dear);
    let (baseline, dear) = (StorageMeasure::Return.shades(&RUN), StorageMeasure::Return.shades(&dear));
    assert_eq!(tile_levels(baseline, Words::of(Language::En))[3], "6.0–9.0 %");
    assert_eq!(
        tile_levels(dear, Words::of(Language::En)),
        ["below 0.0 %", "0.0–4.0 %", "4.0–8.0 %", "8.0–12.0 %", "12.0 % and above"]
    );
    assert!(tile_title(&RUN, dear, Words::of(Language::En)).0.contains("return 8.0 %"));
}
