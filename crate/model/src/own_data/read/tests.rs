use std::sync::Arc;

use super::*;
use crate::diagnostic::{DataFault, Fault};
use crate::evidence::Evidence;
use crate::model::Model;
use crate::own_data::{is_share, limits};
use crate::power::PowerSystem;
use crate::register::ORIGINS;
use crate::scenario::Scenario;
use crate::series::Series;
use crate::time::Quarter;
use crate::vintage::Vintage;

const HEADER: &str = "id,region,date,value,low,high,unit,grade,source,known_on,note\n";

/// A file of the register's rows.
fn file<'a>(rows: impl Iterator<Item = (&'a Observation, &'a crate::register::Origin)>) -> String {
    let cell = |x: Option<f64>| x.map_or_else(String::new, |x| x.to_string());
    let line = |(o, origin): (&Observation, &crate::register::Origin)| {
        let [value, low, high] = [o.value, o.low, o.high].map(cell);
        let (unit, grade) = (origin.unit, origin.grade.letter());
        format!("{},{},{},{value},{low},{high},{unit},{grade},,{},\n", o.id, o.region, o.date, o.known_on)
    };
    HEADER.to_owned() + &rows.map(line).collect::<String>()
}

#[track_caller]
fn parsed(text: &str) -> OwnData {
    OwnData::parse("own.csv", text).unwrap_or_else(|problems| panic!("{problems}"))
}

fn on(vintage: Vintage, own: Option<OwnData>) -> Scenario {
    let mut scenario = Scenario::baseline();
    (scenario.vintage, scenario.own_data) = (vintage, own.map(Arc::new));
    scenario
}

/// What a run of a scenario is, and what the hours rest on.
fn results(scenario: &Scenario) -> (String, String) {
    let power = PowerSystem::new(&Evidence::of(scenario));
    (Model::of(scenario).run(scenario).fingerprint(), format!("{power:?}"))
}

// Breaks if a figure changes a bit because it comes from a reader, or a vintage knows it sooner or later for that.
#[test]
fn the_whole_register_as_own_data_changes_nothing() {
    let own = parsed(&file(OBSERVATIONS.iter().zip(ORIGINS)));
    assert_eq!(own.n_rows(), OBSERVATIONS.len());
    for vintage in Vintage::ALL {
        let plain = on(vintage, None);
        assert_eq!(results(&on(vintage, Some(own.clone()))), results(&plain), "{}", vintage.name());
    }
}

// Breaks if rows come back from a link, or from another simulator, as others.
#[test]
fn rows_come_back_from_their_text() {
    let own = parsed(&file(OBSERVATIONS.iter().zip(ORIGINS)));
    assert_eq!(back(&own), own);
    let one = parsed(&format!("{HEADER}storage.power_gw,全国,2026/9/30,200,,,GW,a,,2026年10月25日,\n"));
    assert_eq!(one.text(), "storage.power_gw!CN!2026-09-30!A!200!!!2026-10-25");
    assert_eq!(back(&one), one);
    for broken in [
        "",
        "storage.power_gw",
        "storage.power_gw!CN!2026-09-30!A",
        "storage.power_gw!CN!2026-09-31!A!200",
        "storage.power_gw!CN!2026-09-30!E!200",
        "storage.power_gw!CN!2026-09-30!A!2e9",
        "storage.power_gw!CN!2026-09-30!A!NaN",
        "storage.power_gw!XX!2026-09-30!A!200",
        "storage.power!CN!2026-09-30!A!200",
        "farmland.area_wanmu!CN!2019-12-31!A!!191000",
        "storage.power_gw!CN!2026-09-30!A!200;storage.power_gw!CN!2026-09-30!A!200",
        "storage.power_gw!CN!2026-09-30!A!200!!!2026-10-25!more",
        "storage.power_gw!CN!2026-09-30!A!200!210!190",
        "storage.power_gw!CN!2026-09-30!A!200!!190",
        "storage.power_gw!CN!2026-09-30!A!200!!!2026-09-01",
        "storage.power_gw!CN!2026-09-30!A!20",
        "at_most!storage.power_kw!CN!2030-12-31!D!400",
        "at_least!storage.power_gw!CN!2030-12-31!D!400",
        "at_least!storage.power_kw!north!2030-12-31!D!400",
        "at_least!storage.power_kw!CN!2030-12-30!D!400",
        "at_least!storage.power_kw!CN!2036-12-31!D!400",
        "at_least!storage.power_kw!CN!2030-12-31!D!-1",
        "at_least!storage.power_kw!CN!2030-12-31!D!400!2026-01-01!more",
        "at_least!storage.power_kw!CN!2030-12-31!D!400;storage.power_gw!CN!2026-09-30!A!200",
        "at_least!storage.power_kw!CN!2030-12-31!D!400;more_than!storage.power_kw!CN!2030-12-31!D!500",
    ] {
        let refused = OwnData::of_text("", broken).expect_err(broken);
        assert!(matches!(refused.0[0].fault, Fault::OwnRow(_)), "{broken}");
    }
}

#[track_caller]
fn back(own: &OwnData) -> OwnData {
    let back = OwnData::of_text("own.csv", own.text()).unwrap_or_else(|problem| panic!("{problem}"));
    back.with_origins(own.origins())
}

// Breaks if a target of a reader's own is not on the board, is read as an observation, moves a result, or loses its source
// on the way to another session.
#[test]
fn a_target_stands_on_the_board_and_moves_nothing() {
    let text = "id,region,date,value,unit,grade,source,known_on,note,comparison\n\
                storage.power_kw,全国,2028/9/30,270,GW,d,\"our plan, 2026\",2026-11-01,\"a \"\"draft\"\"\",at_least\n\
                farmland.area_mu,44,2035-12-31,2850,wanmu,D,,,,every_year_at_least\n\
                storage.power_kw,44,2030-12-31,15,GW,D,,,,at_least\n";
    let own = parsed(text);
    assert_eq!(own.rows(), []);
    assert_eq!(
        own.text(),
        "every_year_at_least!farmland.area_mu!44!2035-12-31!D!2850;\
         at_least!storage.power_kw!44!2030-12-31!D!15;\
         at_least!storage.power_kw!CN!2028-09-30!D!270!2026-11-01"
    );
    assert_eq!(back(&own), own);
    assert_eq!(own.sources_and_notes()[2], ["our plan, 2026", "a \"draft\""]);
    let (plain, with) = (on(Vintage::Latest, None), on(Vintage::Latest, Some(own)));
    assert_eq!(results(&with), results(&plain));
    let run = Model::of(&with).run(&with);
    let board = crate::target::board(&run);
    let n_plain = crate::target::board(&Model::of(&plain).run(&plain)).len();
    assert_eq!(board.len(), n_plain + 3);
    let status = board.last().expect("a row");
    assert_eq!((status.target.id, status.wanted), (OWN_TARGET, 2.7e8));
    let at = run.column(Series::StoragePower, Region::Nation).and_then(|c| c.at(Quarter::new(2028, 3).0));
    assert_eq!(Some(status.at_deadline), at);
    assert_eq!(status.met, status.at_deadline >= 2.7e8);
    assert_eq!(crate::target::counts(&with, &[])[0], crate::target::counts(&plain, &[])[0] + 3);
}

// Breaks if something wrong with a target is not told, with a way out, or a target without results is taken silently.
#[test]
fn what_is_wrong_with_a_target_is_told() {
    let header = "id,region,date,value,low,unit,grade,comparison\n";
    let fault = |row: &str| told(&format!("{header}{row}\n")).remove(0);
    let (_, field, found) = fault("storage.power_gw,CN,2030-12-31,400,,GW,D,at_least");
    assert_eq!((&*field, found), ("id", Fault::Data(DataFault::TargetId("storage.power_gw".to_owned()))));
    for (row, field, found) in [
        (
            "farmland.mean_grade,CN,2030-12-31,4,,grade,D,at_least",
            "id",
            DataFault::TargetId("farmland.mean_grade".to_owned()),
        ),
        (
            "farmland.area_mu,CN,2030-06-30,190000,,wanmu,D,at_least",
            "date",
            DataFault::TargetDate { found: Date::new(2030, 6, 30), nearest: Date::year_end(2030) },
        ),
        (
            "storage.power_kw,CN,2040-01-01,400,,GW,D,at_least",
            "date",
            DataFault::TargetDate { found: Date::new(2040, 1, 1), nearest: Date::year_end(2035) },
        ),
        (
            "storage.power_kw,CN,2030-12-31,400,,MW,D,at_least",
            "unit",
            DataFault::Unit { found: "MW".to_owned(), wanted: "GW" },
        ),
        (
            "storage.power_kw,north,2030-12-31,400,,GW,D,at_least",
            "region",
            DataFault::TargetRegion("north".to_owned()),
        ),
        ("storage.power_kw,CN,2030-12-31,400,300,GW,D,at_least", "low", DataFault::TargetBounds),
        ("storage.power_kw,CN,2030-12-31,,,GW,D,at_least", "value", DataFault::TargetValue),
    ] {
        assert_eq!(fault(row), (Some(2), field.to_owned(), Fault::Data(found)), "{row}");
    }
    assert!(matches!(fault("storage.power_kw,CN,2030-12-31,400,,GW,D,at_most").2, Fault::NotAllowed { .. }));
    assert!(matches!(
        fault("storage.power_kw,CN,2030-12-31,400000,,GW,D,at_least").2,
        Fault::OutOfRange { .. }
    ));
    let hydro = parsed(&format!("{header}power.hydro_kw,44,2030-12-31,10,,GW,D,at_least\n"));
    let scenario = on(Vintage::Latest, Some(hydro));
    assert!(matches!(notes(&scenario)[..], [OwnNote::WithoutResults(_)]));
}

// Breaks if a new national stock does not become the state from which the projection starts, or an earlier vintage
// sees it.
#[test]
fn a_new_quarter_of_storage_moves_the_start() {
    let text = format!("{HEADER}storage.power_gw,CN,2026-09-30,200,,,GW,D,,2026-10-25,made up\n");
    let (own, quarter) = (parsed(&text), Quarter::new(2026, 3).0);
    let stock = |scenario: &Scenario| {
        let run = Model::of(scenario).run(scenario);
        run.column(Series::StoragePower, Region::Nation).and_then(|c| c.at(quarter))
    };
    let scenario = on(Vintage::Latest, Some(own.clone()));
    assert_eq!(stock(&scenario), Some(2e8));
    assert!(matches!(notes(&scenario)[..], [OwnNote::Added(_)]));
    let later = parsed(&text.replace("2026-09-30", "2026-12-31").replace("2026-10-25", "2027-01-25"));
    assert!(matches!(notes(&on(Vintage::Latest, Some(later)))[..], [OwnNote::NotYet(_)]));
    let before = on(Vintage::EndOf2024, Some(own));
    assert_eq!(stock(&before), stock(&on(Vintage::EndOf2024, None)));
    assert!(matches!(notes(&before)[..], [OwnNote::TooLate(_)]));
}

// Breaks if the reader is not told that his figure does nothing, or which one it stands in the place of.
#[test]
fn what_becomes_of_a_row_is_told() {
    let text = format!(
        "{HEADER}storage.power_gw_check,15,2031-12-31,20,,,GW,D,,,\n\
         storage.power_gw,CN,2024-12-31,74,,,GW,D,,,\npower.peak_load_gw,CN,2025-12-31,1510,,,GW,D,,,\n"
    );
    let notes = notes(&on(Vintage::Latest, Some(parsed(&text))));
    assert!(matches!(notes[0], OwnNote::Replaces(o, _) if o.id == "power.peak_load_gw"), "{notes:?}");
    assert!(
        matches!(notes[1], OwnNote::Replaces(o, before) if o.id == "storage.power_gw" && before.value == Some(73.76))
    );
    assert!(matches!(notes[2], OwnNote::NotRead(o) if o.region == "15"));
}

// Breaks if the model falls over a figure that is allowed, or a few of a set of which it needs all.
#[test]
fn no_figure_that_is_allowed_stops_the_model() {
    let scenario = on(Vintage::Latest, None);
    let (model, evidence) = (Model::of(&scenario), Evidence::of(&scenario));
    let _ = PowerSystem::new(&evidence);
    let read: Vec<&Observation> = model.rows_read().into_iter().chain(evidence.rows_read()).collect();
    let mut seen = Vec::new();
    for o in OBSERVATIONS.iter().filter(|o| read.contains(o)) {
        // One of each series and kind of place, the newest of the series too.
        let kind = o.region.chars().next().is_some_and(|c| c.is_ascii_digit());
        if seen.contains(&(o.id, kind)) {
            continue;
        }
        seen.push((o.id, kind));
        let newest =
            OBSERVATIONS.iter().filter(|n| n.id == o.id && n.region == o.region).map(|n| n.date).max();
        for (edge, vintage) in limits(o.id, o.region).into_iter().zip([Vintage::Latest, Vintage::EndOf2024]) {
            let row = Observation {
                date: newest.unwrap_or(o.date),
                value: o.value.map(|_| edge),
                low: o.low.map(|_| edge),
                high: o.high.map(|_| edge),
                known_on: Date::new(2024, 1, 1),
                ..*o
            };
            let own = Own {
                line: 0,
                row: Row::Observation(OwnRow { row, grade: Grade::D }),
                origin: Default::default(),
            };
            if let Ok(own) = OwnData::of_text("", OwnData::new("", vec![own]).text()) {
                results(&on(vintage, Some(own)));
            }
        }
    }
}

#[track_caller]
fn told(text: &str) -> Vec<(Option<usize>, String, Fault)> {
    let problems = OwnData::parse("own.csv", text).expect_err(text);
    problems.0.into_iter().map(|d| (d.line, d.field, d.fault)).collect()
}

// Breaks if a file as old Macs saved it is refused or read as another.
#[test]
fn lines_may_end_with_a_carriage_return_alone() {
    let text = format!("{HEADER}storage.power_gw,CN,2026-09-30,200,,,GW,D,,,\n");
    assert_eq!(parsed(&text.replace('\n', "\r")), parsed(&text));
}

// Breaks if something wrong with a file is not told at its line and column, or not with all the rest.
#[test]
fn everything_wrong_is_told_at_once() {
    let text = format!(
        "{HEADER}storage.power,CN,2026-09-30,200,,,GW,D,,,\n\
         storage.power_gw,CN,2026-09-31,200,,,MW,E,,,\n\
         storage.power_gw,Atlantis,2026-09-30,20000,,,GW,D,,2026-09-01,\n\
         storage.energy_gwh,CN,2026-09-30,much,500,400,GWh,D,,,\n\
         storage.energy_gwh,CN,2026-09-30,,500,400,GWh,D,,,\n\
         storage.share_grid,CN,2026-06-30,60,,,share,D,,,\n\
         storage.power_gw,CN,2026-12-31,210,,,GW,D,,,\n\
         storage.power_gw,全国,20261231,211,,,GW,D,,,\n\
         farmland.area_wanmu,CN,2019-12-31,,191000,,wanmu,D,,,\n"
    );
    let found = told(&text);
    let places: Vec<(usize, &str)> =
        found.iter().map(|(line, field, _)| (line.unwrap_or(0), &**field)).collect();
    assert_eq!(
        places,
        [
            (2, "id"),
            (3, "date"),
            (3, "grade"),
            (3, "unit"),
            (4, "region"),
            (5, "value"),
            (6, "low"),
            (7, "value"),
            (9, "id"),
            (10, "value"),
        ]
    );
    let fault = |i: usize| &found[i].2;
    assert_eq!(*fault(3), Fault::Data(DataFault::Unit { found: "MW".to_owned(), wanted: "GW" }));
    assert!(matches!(fault(7), Fault::Percentage { .. }));
    assert_eq!(*fault(8), Fault::Data(DataFault::SameRow { line: 8 }));
    assert_eq!(*fault(9), Fault::Data(DataFault::Needed));
    let suggestion = OwnData::parse("", &text).expect_err("wrong").0[0].suggestion.clone();
    assert_eq!(suggestion.map(|s| s.to_string()).as_deref(), Some("storage.power_gw"));
}

// Breaks if what is wrong with the whole is told row by row.
#[test]
fn what_is_wrong_with_the_whole_is_told_alone() {
    let alone = |text: &str, fault: DataFault| {
        let found = told(text);
        assert_eq!(
            found.into_iter().map(|(.., fault)| fault).collect::<Vec<_>>(),
            [Fault::Data(fault)],
            "{text}"
        );
    };
    alone("", DataFault::NoRows);
    alone(HEADER, DataFault::NoRows);
    alone("id,region,date,value\n", DataFault::NoColumns(vec!["unit", "grade"]));
    alone("id,region,date,value,unit,grade,Unit\nx,,,,,,\n", DataFault::SameColumn("unit"));
    for mark in [';', '\t'] {
        let text =
            format!("{HEADER}storage.power_gw,CN,2026-09-30,200,,,GW,D,,,\n").replace(',', &mark.to_string());
        alone(&text, DataFault::Separator { found: mark, decimal_commas: false });
    }
    let many = format!("{HEADER}{}", "x,,,,,,,,,,\n".repeat(OwnData::MOST_ROWS + 1));
    alone(&many, DataFault::TooMany { rows: OwnData::MOST_ROWS + 1, most: OwnData::MOST_ROWS });
    let falls = format!("{HEADER}storage.power_gw,CN,2030-09-30,60,,,GW,D,,,\n");
    assert!(matches!(
        told(&falls)[..],
        [(Some(2), _, Fault::Data(DataFault::StockFalls { earlier: true, .. }))]
    ));
}

// Breaks if a share is not known to be one by the name of its series.
#[test]
fn shares_are_told_by_name() {
    for (o, origin) in OBSERVATIONS.iter().zip(ORIGINS) {
        assert!(origin.unit == "share" || !is_share(o.id) || limits(o.id, o.region)[1] <= 1.0, "{}", o.id);
        let [least, most] = limits(o.id, o.region);
        for x in [o.value, o.low, o.high].into_iter().flatten() {
            assert!(least <= x && x <= most, "{} {x}", o.id);
        }
    }
}
