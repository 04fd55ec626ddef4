//! Then and now: links that were made with earlier data.

use tianchu_model::register::{DATA_RELEASES, FORMER_DEFAULTS};
use tianchu_model::release::{as_then, former_defaults};
use tianchu_model::{DATA_VERSION, Model, ParamId, Region, Scenario, Series, link};
use tianchu_report::register::details::release::then_and_now_of;
use tianchu_report::{Language, Words};

// Breaks if the newest version of the data promises other figures than the baseline has: a link of then would be told
// wrongly what holds now. Figures that are meant to move are a new version, with its line in the changelog.
#[test]
fn the_newest_data_say_what_the_baseline_says() {
    let scenario = Scenario::baseline();
    let run = Model::new(scenario.vintage).run(&scenario);
    let newest: Vec<_> = DATA_RELEASES.iter().filter(|h| h.version == DATA_VERSION).collect();
    assert!(!newest.is_empty());
    for headline in newest {
        let series = Series::find(headline.series).expect("a series");
        let column = run.column(series, Region::Nation).expect("national");
        let here = column.in_year(headline.date.year());
        assert_eq!(here, Some(headline.value), "{} {}", headline.series, headline.date);
    }
}

// Breaks if a link made with earlier data opens without saying which defaults it leaves alone changed, if it cannot be
// opened with those of then, or if a link of today is told anything.
#[test]
fn a_link_of_earlier_data_is_told_then_and_now() {
    let old = "v=1&m=0.1.0&d=2026-11-22&s=baseline&p=ac:0.7";
    let opened = link::decode(old).expect("a link");
    let changed = former_defaults(&opened);
    assert_eq!(changed.is_empty(), FORMER_DEFAULTS.is_empty());
    let then = as_then(&opened);
    for (param, value) in changed {
        assert_eq!(
            (then.value(param), opened.scenario.is_changed(param)),
            (value, false),
            "{}",
            param.row().id
        );
    }
    for language in Language::ALL {
        let said = then_and_now_of(&opened, Words::of(language));
        assert_eq!(said.len(), if DATA_VERSION == "2026-11-22" { 0 } else { 2 }, "{said:?}");
        let today = link::decode(&link::encode(&opened.scenario, "en", &[])).expect("a link");
        assert_eq!(then_and_now_of(&today, Words::of(language)), Vec::<String>::new());
    }
}

// Breaks if a link that sets a parameter which is gone is refused, opens without a word, or if its code names another.
#[test]
fn a_parameter_that_is_gone_is_left_out_and_told() {
    let old = "v=1&m=0.1.0&d=2026-11-22&s=baseline&p=pg:80,ac:0.7";
    let opened = link::decode(old).expect("a link");
    assert_eq!(opened.left_out, ["pg:80 (storage.pipeline_august_2025_gw)"]);
    assert_eq!(opened.scenario.changes().count(), 1);
    for code in ["pg", "sp", "pq"] {
        assert_eq!(ParamId::find_code(code), None, "{code} is given again");
    }
}
