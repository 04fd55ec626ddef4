//! What a reader is told of a dispatch problem.

use tianchu_model::dispatch::Problem;
use tianchu_report::diagnostic::message;
use tianchu_report::{Language, Words};

fn told(text: &str, language: Language) -> Vec<String> {
    let found = Problem::parse(text).expect_err("a bad problem").0;
    found.iter().map(|d| message(d, Words::of(language))).collect()
}

#[test]
fn a_bad_problem_file_is_told_all_its_faults() {
    let text = r#"{ "net_lod_mw": [1], "net_load_mw": [1, "x"], "cyclic": 1, "supply": 3,
        "stores": [{ "name": "a", "power_mw": null, "energy_mwh": null, "wear_yuan_per_mwh": 0 }] }"#;
    let lines = told(text, Language::En);
    assert_eq!(
        lines,
        [
            "there is no net_lod_mw. Did you mean net_load_mw?",
            "net_load_mw[1] is \"x\" but must be a number.",
            "cyclic is 1 but must be true or false.",
            "supply is 3 but must be an object { ... }.",
            "stores[0].power_mw is null but must be a number.",
            "stores[0].efficiency_each_way is missing: write a number.",
        ]
    );
    let text = r#"{ "net_load_mw": [], "supply": { "floor_price_yuan_per_mwh": 0, "segments": [],
        "value_of_lost_load_yuan_per_mwh": 1e308 }, "stores": [], "cyclic": true }"#;
    let lines = told(text, Language::En);
    assert!(lines.contains(&"net_load_mw has 0 entries; allowed are 1 to 900000.".to_owned()), "{lines:?}");
    assert_eq!(told("{", Language::En), ["the file ends too early, in line 1: is it whole?"]);
    let syntax = told("{\n  “cyclic”: true }", Language::En);
    assert!(syntax[0].starts_with("line 2, column 3: this is not JSON. "), "{syntax:?}");
}

// Breaks if names that stand twice crowd out that the file is no JSON.
#[test]
fn a_broken_file_is_told_first() {
    let twice: Vec<String> = (0..25).map(|i| format!("\"a{i}\": 1, \"a{i}\": 2")).collect();
    let lines = told(&format!("{{{}", twice.join(", ")), Language::En);
    assert!(lines[0].starts_with("the file ends too early"), "{lines:?}");
    assert!(lines[1].contains("stands twice"), "{lines:?}");
    assert_eq!(lines.last().map(String::as_str), Some("further names that stand twice: 6."));
}

// Breaks if a limit, a unit or the remedy is lost where values are wrong, in either language.
#[test]
fn wrong_values_are_told_with_their_limits() {
    let text = r#"{ "net_load_mw": [1], "cyclic": true, "supply": { "floor_price_yuan_per_mwh": -80, "segments": [],
        "value_of_lost_load_yuan_per_mwh": 50 }, "stores": [{ "name": "a", "power_mw": -1, "energy_mwh": 1,
        "efficiency_each_way": 0.92, "wear_yuan_per_mwh": 5 }] }"#;
    let lines = told(text, Language::En);
    assert_eq!(lines[0], "stores[0].power_mw is -1; allowed is 0 to 30000000 MW. Nearest allowed value: 0.");
    assert!(lines[1].contains("-2w / (1/eta - eta)") && lines[1].contains("-59.89"), "{}", lines[1]);
    assert_eq!(lines.len(), 2);
    assert!(told(text, Language::Zh).iter().all(|line| line.ends_with('。')));
}

// Breaks if a series in another unit is told hour by hour, or how many more there are of which field.
#[test]
fn a_series_of_wrong_values_is_told_by_its_first() {
    let hours = vec!["1e9"; 100].join(", ");
    let text = format!(
        r#"{{ "net_load_mw": [{hours}], "cyclic": true, "supply": {{ "floor_price_yuan_per_mwh": 0, "segments": [],
        "value_of_lost_load_yuan_per_mwh": 50 }}, "stores": [] }}"#
    );
    let [zh, en] = [Language::Zh, Language::En].map(|language| told(&text, language));
    assert_eq!((zh.len(), en.len()), (6, 6));
    assert_eq!(en[5], "net_load_mw: further values that are wrong in the same way: 95.");
    assert_eq!(zh[5], "net_load_mw：另有 95 个值同样有误。");
}
