//! The storage view, tested natively against the run behind it.
#![cfg(all(not(target_family = "wasm"), feature = "extras"))]

use tianchu_model::time::{Quarter, year_idx};
use tianchu_model::{Model, Region, Run, Scenario, Series};
use tianchu_report::{Language, Words, quantity};
use tianchu_web::Session;

fn session(lang: Language) -> Session {
    Session::new(Words::of(lang))
}

fn run(scenario: &str) -> Run {
    let scenario = Scenario::built_in(scenario).expect("built in");
    Model::new(scenario.vintage).run(&scenario)
}

// Breaks if a figure, a return or a use on the page is another than the run's, for the nation or a province.
#[test]
fn figures_and_tables_are_the_runs() {
    let run = run("baseline");
    let mut page = session(Language::En);
    for code in ["CN", "15", "37"] {
        let region = Region::parse(code).expect("a region");
        let told = page.storage(code, "2030").expect("a region");
        let end =
            |series| run.column(series, region).and_then(|c| c.at(Quarter::new(2030, 4).0)).expect("2030Q4");
        let kw = |series| quantity(end(series), "kW", Words::of(Language::En));
        let figure = |id: &str| told.place.figures.iter().find(|f| f.id == id).expect(id);
        assert_eq!(figure("power").value, kw(Series::StoragePower));
        assert_eq!(figure("stages").value, kw(Series::StoragePipeline));
        assert!(figure("stages").note.contains(&kw(Series::StorageFiled)));
        assert!(told.place.answer.contains(&kw(Series::StoragePower)), "{}", told.place.answer);
        assert!(figure("orders").note.contains(" %"), "{}", figure("orders").note);

        assert_eq!((told.stations.rows.len(), told.uses.rows.len()), (12, 9));
        let rate = run.column(Series::StorageRateGrid2h, region).and_then(|c| c.at(year_idx(2030)));
        let row = told.stations.rows.iter().find(|r| r[0] == "Grid side, 2 h").expect("a station");
        assert_eq!(row[4], format!("{:.1} %", 100.0 * rate.expect("2030")));
        let parks = told.uses.rows.iter().find(|r| r[0] == "Industrial parks").expect("a use");
        assert_eq!(parks[3], kw(Series::StorageUseParks));
        assert!(
            told.stations_rest
                .iter()
                .all(|r| "ABCD".contains(r.grade) && !r.source.is_empty() && !r.source.ends_with([',', ' ']))
        );
    }
    // A year outside the tables gives the nearest; a place that is none is refused.
    assert_eq!(page.storage("CN", "1999").expect("the nation").year, "2025");
    assert!(page.storage("99", "2030").is_err());
    // Shandong has a target of its own and beats it; Beijing has one too.
    let own = |page: &mut Session, code: &str| {
        let place = page.storage(code, "2030").expect("a province").place;
        place.figures.into_iter().find(|f| f.id == "own_target").map(|f| (f.alarm, f.value))
    };
    assert_eq!(own(&mut page, "37"), Some((false, "5 GW".to_owned())));
    assert_eq!(own(&mut page, "CN"), None);
}

// Breaks if the page hides that the plan does not add up, or which data the run knows.
#[test]
fn the_plan_and_the_vintage_are_told() {
    let mut page = session(Language::En);
    let told = page.storage("CN", "2030").expect("the nation");
    for part in ["S02, S03", "73.76 GW", "173.8 GW", "6.24 GW", "106.2 GW"] {
        assert!(told.plan.contains(part), "{} lacks {part}", told.plan);
    }
    assert!(told.vintage.contains("2026-") && told.vintage.contains("2026Q2"), "{}", told.vintage);
    page.load("known-in-2024").expect("built in");
    let told = page.storage("CN", "2030").expect("the nation");
    assert!(told.vintage.contains("2024-12-31") && told.vintage.contains("2024Q4"), "{}", told.vintage);
    assert!(!told.vintage.contains("2025-") && !told.vintage.contains("2026"), "{}", told.vintage);
}

// Breaks if events of farmland stand among those of storage, one of storage is lost, or a province misses its grid's.
#[test]
fn events_of_storage_stand_alone() {
    let run = run("baseline");
    let mut page = session(Language::En);
    let all = page.storage_events("CN", 1000).expect("the nation");
    assert_eq!(all.total, all.rows.len());
    assert!(all.rows.iter().all(|e| !e.rule.starts_with(['F', 'P', 'N'])));
    let joined = tianchu_model::consequence::ranked(run.events.iter().filter(|e| e.kind.of_storage()));
    assert_eq!(all.total, joined.len());
    for wanted in ["storage_target_passed", "plan_gap", "capacity_payment_starts", "energy_land"] {
        assert!(all.rows.iter().any(|e| e.kind == wanted), "{wanted}");
    }
    // 4 hours return more than 2 under a payment that covers all: told of a grid, and so of its provinces.
    for (id, value) in [
        ("storage.capacity_payment_recovery_share", 1.0),
        ("storage.listed_share", 1.0),
        ("storage.spread_duration_exponent_factor", 0.1),
    ] {
        page.set(id, value).expect("allowed");
    }
    // Of a province: its own, its grid's, the nation's.
    let shanxi = page.storage_events("14", 1000).expect("Shanxi");
    assert!(shanxi.rows.iter().all(|e| ["China", "Shanxi", "North grid"].contains(&&*e.places)));
    assert!(shanxi.rows.iter().any(|e| e.places == "Shanxi" && e.kind == "below_own_target"));
    let longer = |list: &tianchu_web::EventList| list.rows.iter().filter(|e| e.kind == "longer_pays").count();
    let grids = page.storage_events("CN", 1000).expect("the nation");
    let here = page.storage_events("11", 1000).expect("Beijing");
    assert!(longer(&grids) > 0, "no grid in which longer stations return more");
    assert_eq!(
        longer(&here),
        usize::from(grids.rows.iter().any(|e| e.kind == "longer_pays" && e.places == "North grid"))
    );
}

// Breaks if a grid's need is not shared out whole, or a wrong grid, year or measure is taken.
#[test]
fn flexibility_is_the_grids_shared_out() {
    let mut page = session(Language::En);
    let table = page.flexibility("northeast", "2030").expect("a grid");
    assert_eq!((table.rows.len(), table.header.len()), (3, 9));
    let shares: f64 =
        table.rows.iter().map(|r| r[2].trim_end_matches(" %").parse::<f64>().expect("a share")).sum();
    assert!((shares - 100.0).abs() < 0.1, "{shares}");
    assert!(table.rows.iter().all(|r| r[1] == "Northeast grid"));
    assert!(page.flexibility("CN", "2030").is_err());
    assert!(page.flexibility("north", "2050").is_err());
    assert!(page.storage_tiles("cap-pressure").is_err());
    assert_eq!(page.storage_tiles("storage-power").expect("a measure").measures.len(), 4);
}
