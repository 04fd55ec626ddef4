//! Scenarios side by side on the command line.

use std::collections::BTreeMap;

use serde_json::Value;
use tianchu_model::{Scenario, link};
use tianchu_report::{Language, Words};
use tianchu_web::{Session, TrayEntry};

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

// Breaks if the page shows other figures or effects than the command writes, to the last digit.
#[test]
fn the_page_has_the_numbers_of_the_command() {
    let names = ["baseline", "strict-acceptance", "slow-pipeline"];
    let rows = rows(&names);
    let entry = |name: &str| {
        let scenario = Scenario::built_in(name).expect("built in");
        let fragment = link::encode(&scenario, "en", &[]);
        TrayEntry { title: name.to_owned(), scenario: name.to_owned(), fragment, own_data: Vec::new() }
    };
    let tray = names.map(entry);
    let mut session = Session::new(Words::of(Language::En));
    let info = session.compare_figures(&tray).expect("good links");
    let mut same = 0;
    let mut check = |told: &str, of: [&str; 3], column: &str| {
        let [scenario, departure, figure] = of;
        let row =
            rows.iter().find(|r| [&r["scenario"], &r["departure"], &r["figure"]].map(String::as_str) == of);
        assert_eq!(told, row.expect("a row")[column], "{scenario} {departure} {figure} {column}");
        same += 1;
    };
    for row in &info.figures {
        for (cell, name) in row.cells.iter().zip(names) {
            check(&cell.exact, [name, "", row.id], "value");
        }
    }
    for (number, name) in names.iter().enumerate().skip(1) {
        for table in session.compare_effects(&tray, number).expect("good links").ways {
            let column = match table.way {
                "averaged" => "shapley",
                "in-order" => "in_order",
                _ => "alone",
            };
            for row in table.rows.iter().filter(|row| row.id.is_some()) {
                for (cell, figure) in row.effects.iter().zip(&table.figures) {
                    check(&cell.exact, [name, row.id.unwrap_or_default(), figure.id], column);
                }
            }
        }
    }
    assert!(same > 50, "{same}");
}
