//! Scenarios side by side on the command line.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cli;

fn rows(args: &[&str]) -> Vec<BTreeMap<String, String>> {
    let ran = cli::run(&[&["compare"], args].concat(), false);
    assert_eq!(ran.code, 0, "{}", ran.err);
    // No cell of this table has a comma.
    let mut lines = ran.out.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let header = lines.next().expect("a header");
    lines.map(|cells| header.iter().cloned().zip(cells).collect()).collect()
}

fn number(text: &str) -> f64 {
    text.parse().expect("a number")
}

// Breaks if a figure side by side is other than the run's, or the effects of departures do not add up to the difference.
#[test]
fn effects_in_order_add_up_to_the_difference_of_the_figures() {
    let rows = rows(&["baseline", "slow-pipeline", "q01"]);
    let figure = |scenario: &str, figure: &str| {
        let of = |r: &&BTreeMap<String, String>| {
            r["part"] == "figure" && r["scenario"] == scenario && r["figure"] == figure
        };
        number(&rows.iter().find(of).expect("a figure")["value"])
    };
    let run = cli::run(&["run", "slow-pipeline", "--region", "CN", "--series", "storage.power_kw"], false);
    let row = run.out.lines().find(|line| line.contains(",2030Q4,")).expect("a row");
    assert_eq!(number(row.split(',').nth(5).expect("a value")), figure("slow-pipeline", "storage_2030_kw"));
    for scenario in ["slow-pipeline", "q01-demand-and-acceptance"] {
        for id in ["farmland_2035_mu", "storage_2030_kw", "provinces_without_cap_2030"] {
            let of = |r: &&BTreeMap<String, String>| {
                r["part"] == "departure" && r["scenario"] == scenario && r["figure"] == id
            };
            let effects: f64 = rows.iter().filter(of).map(|r| number(&r["in_order"])).sum();
            assert_eq!(effects, figure(scenario, id) - figure("baseline", id), "{scenario} {id}");
        }
    }
}

// Breaks if scenarios on other data are compared without a word, too many or too few are taken, or a language loses a
// figure.
#[test]
fn other_data_and_too_many_are_told() {
    for (lang, other, number) in [
        (
            "en",
            "They rest on other data: data of latest, seed 7, draw 0 against data of 2024",
            "2 to 4 can be compared",
        ),
        ("zh", "两者所依据的数据不同：latest 数据，种子 7，抽样 0；2024 数据", "可比较 2 至 4 个"),
    ] {
        let ran = cli::run(&["compare", "baseline", "known-in-2024", "--lang", lang], true);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let text = ran.out.replace('\n', " ").replace("  ", " ");
        assert!(text.replace(' ', "").contains(&other.replace(' ', "")), "{}", ran.out);
        let one = cli::run(&["compare", "baseline", "--lang", lang], false);
        assert_eq!((one.code, one.out.as_str()), (2, ""));
        assert!(one.err.contains(number), "{}", one.err);
    }
    let same = cli::run(&["compare", "baseline", "baseline", "--lang", "en"], true);
    assert!(same.out.contains("No setting differs."), "{}", same.out);
    let json = cli::run(&["compare", "baseline", "q01", "--format", "json"], false);
    let json: Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(json["meta"]["scenarios"][1]["scenario"], "q01-demand-and-acceptance");
}
