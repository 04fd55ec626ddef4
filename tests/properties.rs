//! What must hold for any lever vector.

use proptest::prelude::*;
use tianchu_model::ledger::Entry;
use tianchu_model::register::PARAMETERS;
use tianchu_model::{Model, ParamId, Region, Scenario, Series, Vintage, id, link};

use crate::support::run;

/// A scenario with every parameter anywhere in its range.
fn any_scenario() -> impl Strategy<Value = Scenario> {
    let values: Vec<_> = PARAMETERS
        .iter()
        .map(|p| match p.options {
            [] => prop_oneof![Just(p.min), Just(p.max), p.min..=p.max].boxed(),
            options => prop::sample::select(options).prop_map(|option| option.value).boxed(),
        })
        .collect();
    (values, 0u64..1000, 0u64..50, prop::sample::select(&Vintage::ALL)).prop_map(
        |(values, seed, draw, vintage)| {
            let mut scenario = Scenario::baseline();
            for (param, value) in ParamId::all().zip(values) {
                scenario.set_param(param, value).expect("a value in range");
            }
            scenario.seed = seed;
            scenario.draw = draw;
            scenario.vintage = vintage;
            scenario
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    // Breaks if some corner of the lever space panics, loses land or power, or makes a stock negative.
    #[test]
    fn books_close_and_stocks_stay_positive_everywhere(scenario in any_scenario()) {
        let run = run(&scenario);
        for column in run.columns(&[], &[]) {
            let may_fall =
                [Series::FarmlandNetIncrease, Series::FarmlandFund, Series::StorageCash].contains(&column.series)
                || !column.series.is_quantity();
            for (_, x) in column.points() {
                prop_assert!(x.is_finite() && (!column.series.is_quantity() || x == x.trunc()));
                prop_assert!(may_fall || x >= 0.0, "{} {}", column.series.id(), column.region.code());
            }
        }
        for region in Region::nation_and_provinces() {
            for lines in [run.farmland_ledger(region), run.storage_ledger(region)] {
                let mut balance = 0.0;
                for line in lines {
                    match line.entry {
                        Entry::Opening => balance = line.value,
                        Entry::Closing => prop_assert_eq!(balance, line.value, "{} {}", line.book.id(), line.time),
                        _ => balance += line.value,
                    }
                }
            }
        }
    }

    // Breaks if construction ever passes its cap or area its stable part.
    #[test]
    fn construction_stays_under_its_cap(scenario in any_scenario()) {
        let run = run(&scenario);
        for p in Region::nation_and_provinces().skip(1) {
            let column = |s| run.column(s, p).expect("a provincial column");
            let classes = [
                Series::FarmlandNational,
                Series::FarmlandKey,
                Series::FarmlandEnergy,
                Series::FarmlandOrdinary,
            ]
            .map(column);
            let (cap, demand) = (column(Series::FarmlandCap), column(Series::FarmlandDemand));
            let lag = scenario.params()[id::FARMLAND_SURVEY_LAG_SWITCH] >= 0.5;
            for (slot, limit) in cap.points() {
                let taken: f64 = classes.iter().filter_map(|class| class.at(slot)).sum();
                // Half of last year's cap may be used before the survey appears.
                let advance = if lag { cap.at(slot - 1).unwrap_or(0.0) / 2.0 + 0.5 } else { 0.0 };
                prop_assert!(taken <= limit.max(advance) && Some(taken) <= demand.at(slot));
            }
            let (area, stable, basic) =
                (column(Series::FarmlandArea), column(Series::FarmlandStableArea), column(Series::FarmlandBasic));
            for (slot, basic) in basic.points() {
                prop_assert!(Some(basic) <= stable.at(slot) && stable.at(slot) <= area.at(slot));
            }
        }
    }

    // Breaks if a share link loses or bends a value.
    #[test]
    fn links_round_trip(scenario in any_scenario()) {
        let fragment = link::encode(&scenario, "en", &["farmland-stock", "storage-stock"]);
        let back = link::decode(&fragment).map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert_eq!(&back.scenario, &scenario);
        prop_assert!(fragment.len() <= 4000, "{} characters", fragment.len());
    }

    // Breaks if a text from outside can ever panic the reader instead of being refused.
    #[test]
    fn no_text_panics(text in "\\PC{0,200}") {
        let _ = Scenario::parse("any", &text);
        let _ = link::decode(&text);
    }
}

#[test]
fn a_link_with_ten_changes_is_short() {
    let mut scenario = Scenario::baseline();
    for param in ParamId::all().filter(|p| p.row().primary).take(10) {
        scenario.set_param(param, param.row().max).expect("in range");
    }
    let run = Model::new(scenario.vintage).run(&scenario);
    let said = tianchu_model::release::said(&run);
    let fragment =
        link::encode(&scenario, "zh", &["farmland-stock", "storage-stock"]) + &format!("&h={said}");
    assert!(fragment.len() <= 200, "{} characters: {fragment}", fragment.len());
}

// Breaks if a draw depends on anything but seed and number, or is not a draw at all.
#[test]
fn draws_are_addressable() {
    let mut scenario = Scenario::baseline();
    let model = Model::new(scenario.vintage);
    let mut prints = Vec::new();
    for draw in [3, 1, 2, 3] {
        scenario.draw = draw;
        prints.push(model.run(&scenario).fingerprint());
    }
    assert_eq!(prints[0], prints[3]);
    assert!(prints[0] != prints[1] && prints[1] != prints[2]);
}
