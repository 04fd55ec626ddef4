//! Checks of whole runs against published figures, hand counts and the laws of a book.

use proptest::prelude::*;

use super::book::StorageRun;
use super::cells::{DURATION_HOURS, N_CELLS, N_DURATIONS, Shares, line};
use super::{Storage, cells};
use crate::event::EventKind;
use crate::evidence::Evidence;
use crate::ledger::Entry;
use crate::region::{N_PROVINCES, Region};
use crate::register::{Group, OBSERVATIONS, ParamId, id};
use crate::scenario::{Params, Scenario};
use crate::series::Series;
use crate::time::{Date, N_QUARTERS, Quarter};
use crate::vintage::Vintage;

/// The defaults of a vintage with some parameters changed.
fn params(vintage: Vintage, changes: &[(ParamId, f64)]) -> Params {
    let text = format!(
        "base = \"baseline\"\nvintage = \"{}\"\n\
         title = {{ zh = \"测试\", en = \"test\" }}\nquestion = {{ zh = \"测试\", en = \"test\" }}\n",
        vintage.name()
    );
    let mut scenario = Scenario::parse("test", &text).expect("a scenario without changes");
    for &(param, value) in changes {
        scenario.set_param(param, value).expect("a value in its range");
    }
    scenario.params()
}

fn run(vintage: Vintage, changes: &[(ParamId, f64)]) -> StorageRun {
    Storage::new(&Evidence::new(vintage)).run(&params(vintage, changes))
}

/// A series of the nation at a quarter-end.
#[track_caller]
fn nation(run: &StorageRun, series: Series, quarter: Quarter) -> f64 {
    run.column(series, Region::Nation).and_then(|c| c.at(quarter.0)).expect("the nation has this series")
}

// Breaks if the national cohorts stop adding up to NEA's series: power at every published quarter-end from
// 2020 to 2025 to the kW, energy from 2022 to 0.01 % (whole kW are cut into duration classes).
#[test]
fn history_is_that_of_nea() {
    let run = run(Vintage::Latest, &[]);
    let mut n_power = 0;
    for row in OBSERVATIONS.iter().filter(|o| o.region == "CN") {
        let Some(value) = row.value else { continue };
        let Some(quarter) = (0..N_QUARTERS).map(Quarter).find(|&q| Date::quarter_end(q) == row.date) else {
            continue;
        };
        match row.id {
            "storage.power_gw" => {
                assert_eq!(
                    nation(&run, Series::StoragePower, quarter),
                    crate::math::whole(value * 1e6),
                    "{quarter}"
                );
                n_power += 1;
            }
            "storage.energy_gwh" => {
                let found = nation(&run, Series::StorageEnergy, quarter) / 1e6;
                assert!((found / value - 1.0).abs() < 1e-4, "{quarter}: {found} GWh instead of {value}");
            }
            _ => {}
        }
    }
    assert_eq!(n_power, 12);
}

// Breaks if the year without a figure no longer grows into the next: 2022 more than 2021.
#[test]
fn more_was_added_in_2022_than_in_2021() {
    let run = run(Vintage::Latest, &[]);
    let at = |year| nation(&run, Series::StoragePower, Quarter::new(year, 4));
    assert!(at(2022) - at(2021) > at(2021) - at(2020));
}

// Breaks if a vintage reads what it cannot know.
#[test]
fn vintage_2024_reads_nothing_newer() {
    let evidence = Evidence::new(Vintage::EndOf2024);
    let storage = Storage::new(&evidence);
    assert_eq!(storage.run(&params(Vintage::EndOf2024, &[])).first_projected(), Quarter::new(2025, 1));
    for row in evidence.rows_read() {
        assert!(row.known_on <= Vintage::EndOf2024.horizon(), "{} {} {}", row.id, row.region, row.date);
    }
}

// Breaks if a cohort is lost, counted twice, retired early or late, or given another duration.
#[test]
fn two_cohorts_by_hand() {
    let params = params(Vintage::Latest, &[(id::STORAGE_CALENDAR_LIFE_YEARS, 10.0)]);
    let mut run = StorageRun::new(Quarter(1), &params);
    // 100 kW of two hours on the grid side of Beijing in slot 3, 40 kW of one and four hours in slot 5.
    run.flow(0, line(cells::GRID, 0), Quarter(3))[0] = 100.0;
    run.flow(0, line(cells::SOURCE, 1), Quarter(5))[0] = 40.0;
    let mut mixes = [Shares::<N_DURATIONS>::new(&[0.0, 1.0, 0.0, 0.0]); N_QUARTERS];
    mixes[5] = Shares::new(&[0.5, 0.0, 0.5, 0.0]);
    run.book_cells(&mixes, 0..N_QUARTERS);
    let column = |series, region| run.column(series, region).expect("a storage series");
    for region in [Region::Province(0), Region::Nation, Region::parse("north").expect("a grid")] {
        let power = column(Series::StoragePower, region);
        let energy = column(Series::StorageEnergy, region);
        let slots = [2, 3, 5, 42, 43, 44, 45, 60];
        assert_eq!(
            slots.map(|q| power.at(q).unwrap_or(-1.0)),
            [0.0, 100.0, 140.0, 140.0, 40.0, 40.0, 0.0, 0.0]
        );
        assert_eq!(
            slots.map(|q| energy.at(q).unwrap_or(-1.0)),
            [0.0, 200.0, 300.0, 300.0, 100.0, 100.0, 0.0, 0.0]
        );
        assert_eq!(column(Series::StorageGrid, region).at(5), Some(100.0));
        assert_eq!(column(Series::StorageRetiredPower, region).at(43), Some(100.0));
        assert_eq!(column(Series::StorageRetiredEnergy, region).at(45), Some(100.0));
    }
    assert_eq!(column(Series::StoragePower, Region::Province(1)).at(5), Some(0.0));
}

// Breaks if duration changes power, or energy by another factor than itself.
#[test]
fn twice_the_duration_is_twice_the_energy_and_the_same_power() {
    // At given orders: returns, which answer to the experience that more energy brings, order nothing.
    let no_returns = (id::STORAGE_ECONOMIC_POTENTIAL_GW_PER_YEAR, 0.0);
    let two = run(Vintage::Latest, &[(id::STORAGE_NEW_DURATION_HOURS, 2.0), no_returns]);
    let four = run(Vintage::Latest, &[(id::STORAGE_NEW_DURATION_HOURS, 4.0), no_returns]);
    for slot in two.first_projected().0..N_QUARTERS {
        let added = |run, series| nation(run, series, Quarter(slot));
        assert_eq!(added(&two, Series::StorageAddedPower), added(&four, Series::StorageAddedPower));
        let ratio = added(&four, Series::StorageAddedEnergy) / added(&two, Series::StorageAddedEnergy);
        assert!((ratio - 2.0).abs() < 1e-4, "{}: {ratio}", Quarter(slot));
    }
}

// Breaks if more policy, pairing, user-side starts or completion ever gives less storage.
#[test]
fn every_push_gives_more_storage() {
    let base = nation(&run(Vintage::Latest, &[]), Series::StoragePower, Quarter::new(2030, 4));
    for change in [
        (id::STORAGE_POLICY_PULL_FACTOR, 1.5),
        (id::STORAGE_PAIRING_SHARE, 0.2),
        (id::STORAGE_USER_SIDE_GW_PER_YEAR, 10.0),
        (id::STORAGE_WIND_SOLAR_ADDED_GW_PER_YEAR, 300.0),
        (id::STORAGE_GRID_STARTS_GW_PER_YEAR, 40.0),
        (id::STORAGE_COMPLETION_SHARE, 0.95),
        (id::STORAGE_UNDER_CONSTRUCTION_OPENING_GW, 90.0),
        (id::STORAGE_ORDERS_GROWTH_SHARE_PER_YEAR, 0.05),
    ] {
        let more = nation(&run(Vintage::Latest, &[change]), Series::StoragePower, Quarter::new(2030, 4));
        assert!(more > base, "{}", change.0.row().id);
    }
}

// Breaks if the projection opens with other projects than the assumption says, in another quarter than the last of the
// history, or a policy lever moves them.
#[test]
fn opening_pipeline_is_that_of_the_assumption() {
    let none = [
        (id::STORAGE_POLICY_PULL_FACTOR, 0.0),
        (id::STORAGE_PAIRING_SHARE, 0.0),
        (id::STORAGE_USER_SIDE_GW_PER_YEAR, 0.0),
    ];
    for vintage in Vintage::ALL {
        for changes in [&[][..], &none] {
            let run = run(vintage, changes);
            let history = Quarter(run.first_projected().0 - 1);
            let lines = run.ledger(Region::Nation);
            let mut book = lines.iter().filter(|l| l.book.id() == "pipeline");
            let opening = book.find(|l| l.entry == Entry::Opening).expect("a pipeline book");
            assert_eq!(opening.time, history.to_string());
            let wanted = id::STORAGE_UNDER_CONSTRUCTION_OPENING_GW.row().default_in(vintage);
            assert_eq!(opening.value, crate::math::whole(wanted * 1e6));
        }
    }
}

// Breaks if an event comes in another quarter than the column it speaks of, or twice.
#[test]
fn events_agree_with_the_columns() {
    for vintage in Vintage::ALL {
        let run = run(vintage, &[]);
        let events = run.events();
        let passed: Vec<_> = events.iter().filter(|e| e.kind == EventKind::StorageTargetPassed).collect();
        assert_eq!(passed.len(), 1);
        let quarter = passed[0].quarter.expect("storage has quarters");
        assert_eq!(passed[0].quantity, nation(&run, Series::StoragePower, quarter));
        assert!(passed[0].quantity >= 180e6);
        assert!(nation(&run, Series::StoragePower, Quarter(quarter.0 - 1)) < 180e6);
        let ends = events.iter().filter(|e| e.kind == EventKind::PairingEnds).count();
        assert_eq!(ends, usize::from(vintage != Vintage::EndOf2024));
    }
}

/// Every law a run must obey whatever its parameters.
fn check_books(run: &StorageRun) -> Result<(), TestCaseError> {
    // Per province and cell: vintages in, the same vintages out a life later, never less than nothing.
    for province in 0..N_PROVINCES {
        let mut stock = [0.0; N_CELLS];
        let mut power = 0.0;
        let mut energy = 0.0;
        for quarter in 0..N_QUARTERS {
            for cell in 0..N_CELLS {
                let opening = stock[cell];
                let added = run.vintage_kw(province, Quarter(quarter))[cell];
                let retired =
                    run.retiring(quarter).map_or(0.0, |v| run.vintage_kw(province, Quarter(v))[cell]);
                prop_assert!(added >= 0.0 && added == added.trunc() && added.is_finite());
                stock[cell] = opening + added - retired;
                prop_assert!(stock[cell] >= 0.0);
                power += added - retired;
                energy += (added - retired) * DURATION_HOURS[cell % N_DURATIONS];
            }
            let column = |series| run.column(series, Region::Province(province)).and_then(|c| c.at(quarter));
            if quarter % 20 == 0 {
                prop_assert_eq!(column(Series::StoragePower), Some(power));
                prop_assert_eq!(column(Series::StorageEnergy), Some(energy));
            }
        }
    }
    // The nation is the sum of its provinces and of its grids, in every series of a quantity.
    let summed =
        |s: &&Series| ["kW", "kWh", "yuan", "mu"].contains(&s.unit()) && !Series::NATIONAL.contains(s);
    for &series in Series::ALL.iter().filter(summed) {
        let Some(whole) = run.column(series, Region::Nation) else { continue };
        let sum_of = |regions: &mut dyn Iterator<Item = Region>| {
            let mut sums = vec![0.0; whole.values.len()];
            for region in regions {
                for (sum, x) in
                    sums.iter_mut().zip(&run.column(series, region).expect("as the nation").values)
                {
                    *sum += x;
                }
            }
            sums
        };
        prop_assert_eq!(&sum_of(&mut (0..N_PROVINCES).map(Region::Province)), &whole.values);
        prop_assert_eq!(&sum_of(&mut Region::all().filter(|r| matches!(r, Region::Grid(_)))), &whole.values);
        for &x in &whole.values {
            prop_assert!(x.is_finite() && x == x.trunc(), "{} {x}", series.id());
            prop_assert!(x >= 0.0 || series == Series::StorageCash, "{} {x}", series.id());
        }
    }
    // The books as shown: entries lead from opening to closing, closing is the next opening and the column.
    for region in [Region::Nation, Region::Province(4), Region::Province(30)] {
        check_ledger(run, region)?;
    }
    Ok(())
}

fn check_ledger(run: &StorageRun, region: Region) -> Result<(), TestCaseError> {
    for (book, series) in [
        ("storage_power", Series::StoragePower),
        ("storage_energy", Series::StorageEnergy),
        ("filed", Series::StorageFiled),
        ("tendered", Series::StorageTendered),
        ("pipeline", Series::StoragePipeline),
        ("storage_money", Series::StorageCash),
    ] {
        let column = run.column(series, region).expect("a storage series");
        let mut balance = None;
        let mut last = None;
        let frequency = series.frequency();
        // The books of stocks open with the first flow, in 2021Q1.
        let mut slot = column.first.max(1);
        for line in run.ledger(region).into_iter().filter(|l| l.book.id() == book) {
            prop_assert!(line.value.is_finite());
            match line.entry {
                Entry::Opening => {
                    if let Some(last) = last {
                        prop_assert_eq!(line.value, last, "{} {}", book, line.time);
                    }
                    balance = Some(line.value);
                }
                Entry::Closing => {
                    prop_assert_eq!(Some(line.value), balance, "{} {}", book, line.time);
                    prop_assert_eq!(column.at(slot), Some(line.value), "{} {}", book, line.time);
                    prop_assert_eq!(frequency.label(slot), line.time);
                    last = Some(line.value);
                    slot += 1;
                }
                _ => balance = balance.map(|b| b + line.value),
            }
        }
        prop_assert_eq!(slot, frequency.len());
    }
    Ok(())
}

// Breaks if the defaults of a vintage do not close their books.
#[test]
fn books_close_in_both_vintages() {
    for vintage in Vintage::ALL {
        check_books(&run(vintage, &[])).expect("books close");
    }
}

/// A place from 0 to 1 in the range of every parameter.
fn places() -> impl Strategy<Value = Vec<f64>> {
    // The ends of the ranges are where things break.
    let place = prop_oneof![2 => 0.0f64..=1.0, 1 => Just(0.0), 1 => Just(1.0)];
    prop::collection::vec(place, ParamId::all().count())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    // Breaks if any corner of the registered ranges stops a run, makes a stock negative, opens a book, or
    // moves the history off NEA's figures.
    #[test]
    fn any_parameters_give_closed_books(places in places(), latest in any::<bool>()) {
        let changes: Vec<(ParamId, f64)> = ParamId::all()
            .zip(places)
            .filter(|(param, _)| param.row().group == Group::Storage)
            .map(|(param, place)| (param, crate::math::clamp(
                param.row().min + place * (param.row().max - param.row().min),
                param.row().min,
                param.row().max,
            )))
            .collect();
        let vintage = if latest { Vintage::Latest } else { Vintage::EndOf2024 };
        let run = run(vintage, &changes);
        check_books(&run)?;
        prop_assert_eq!(nation(&run, Series::StoragePower, Quarter::new(2023, 4)), 31_390_000.0);
        let energy = nation(&run, Series::StorageEnergy, Quarter::new(2023, 4));
        prop_assert!((energy / 66_870_000.0 - 1.0).abs() < 1e-4);
    }
}
