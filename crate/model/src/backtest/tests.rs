//! Cases, scores and the test that stays.

use super::*;

fn case(actual: f64, base: f64, forecast: f64, rivals: [Option<f64>; 3]) -> Case {
    Case {
        subject: Subject::Farmland,
        maker: Maker::RuleOf2022,
        published: &OBSERVATIONS[0],
        grade: Grade::B,
        source: "",
        actual,
        base,
        forecast,
        rivals: rivals.to_vec(),
        by_other_count: None,
    }
}

// By hand. Breaks if errors are taken of the wrong whole, or a rule is scored on fewer cases than the model.
#[test]
fn scores_by_hand() {
    let cases = [
        case(200.0, 160.0, 210.0, [Some(160.0), Some(205.0), None]),
        case(100.0, 80.0, 80.0, [Some(80.0), Some(100.0), Some(90.0)]),
    ];
    assert_eq!((cases[0].error_share(), cases[0].error_of_change()), (0.05, 0.25));
    assert_eq!((cases[1].error_share(), cases[1].error_of_change()), (-0.2, -1.0));
    let beaten = |case: &Case| case.rivals.iter().map(|&rival| case.is_beaten_by(rival)).collect::<Vec<_>>();
    assert_eq!(beaten(&cases[0]), [false, true, false]);
    assert_eq!(beaten(&cases[1]), [false, true, true], "as far off is no better");
    let scores = scores(Subject::Farmland, &cases).expect("two cases");
    assert_eq!(scores.cases, 2);
    let near = |score: Score, bias: f64, mean_error: f64| {
        assert!(
            (score.bias - bias).abs() < 1e-12 && (score.mean_error - mean_error).abs() < 1e-12,
            "{score:?}"
        );
    };
    near(scores.model, -0.075, 0.125);
    near(scores.rivals[0].expect("all"), -0.2, 0.2);
    near(scores.rivals[1].expect("all"), 0.0125, 0.0125);
    assert_eq!(scores.rivals[2], None);
    assert!(super::scores(Subject::Grain, &cases).is_none());
}

// Breaks if a figure that its maker knew is counted as a test, one it did not know is left out, or a rule looks beyond
// the day it is asked.
#[test]
fn a_test_is_what_was_not_known() {
    let backtest = Backtest::new();
    for case in &backtest.cases {
        assert!(!case.maker.knows(case.published), "{} {}", case.maker.id(), case.published.date);
        assert!(case.published.known_on > case.maker.made_on());
    }
    for vintage in Vintage::EARLIER {
        for subject in [Subject::StoragePower, Subject::StorageEnergy] {
            let made = Maker::Run(vintage);
            let later = OBSERVATIONS.iter().filter(|o| {
                o.id == subject.published()
                    && o.region == "CN"
                    && o.date > made.made_on()
                    && o.value.is_some()
            });
            for o in later {
                let told = backtest.of(subject).any(|c| c.maker == made && std::ptr::eq(c.published, o));
                assert!(told, "{} {}", made.id(), o.date);
            }
        }
    }
    // What the vintage of 2024 knew of its past is what the rules go on from.
    let first = backtest.of(Subject::StoragePower).find(|c| c.maker == Maker::Run(Vintage::EndOf2024));
    assert_eq!(first.expect("a case").base, 73.76);
}

// The state of 2022 (191,401.5) less that of 2019 (191,792.79) is -130.43 a year. Breaks if the rule takes figures of
// 2020 and 2021, which were not known before 2024.
#[test]
fn the_rule_of_2022_by_hand() {
    let backtest = Backtest::new();
    let of = |year| {
        let at = |c: &&Case| c.maker == Maker::RuleOf2022 && c.published.date == Date::year_end(year);
        backtest.of(Subject::Farmland).find(at).expect("a case")
    };
    assert!((of(2023).forecast - 191_271.07).abs() < 0.01, "{}", of(2023).forecast);
    assert!((of(2024).forecast - 191_140.64).abs() < 0.01, "{}", of(2024).forecast);
    assert_eq!((of(2023).base, of(2023).actual), (191_401.5, 192_913.19));
    assert_eq!(of(2024).rivals, [Some(191_401.5), None, None]);
}

// 153 less 135.93 GW; 135.93 x (1 + 21.81 / 144.7). Breaks if the test that stays goes away, counts another half-year, or
// looks at what its vintage did not know. Whether the forecast is good is no matter of this test.
#[test]
fn the_test_of_the_first_half_of_2026_stays() {
    let backtest = Backtest::new();
    let told = backtest.first_half.expect("both figures");
    assert!((told.actual - 17.07).abs() < 1e-9, "{told:?}");
    assert!((told.stock_by_other_count - 156.418).abs() < 0.001, "{told:?}");
    assert_eq!((told.stock, told.other_count, told.grade), (153.0, 21.81, Grade::D));
    let of_2025 = |c: &&Case| c.maker == Maker::Run(Vintage::EndOf2025);
    let case = backtest.of(Subject::StoragePower).find(of_2025).expect("a case");
    assert_eq!((case.published.date, case.base), (Date::month_end(2026, 6), 135.93));
    assert!((case.forecast - case.base - told.forecast).abs() < 1e-6, "{case:?}");
}

// 73.76 GW x (1 + 66.43 / 78.3) is 136.34. Breaks if counts are mixed up.
#[test]
fn the_other_count_by_hand() {
    let grown = by_other_count(Date::year_end(2025)).expect("both counts");
    assert!((grown - 136.338).abs() < 0.001, "{grown}");
    assert_eq!(by_other_count(Date::month_end(2025, 9)), None);
}
