//! What the page may rely on, tested natively.
#![cfg(not(target_family = "wasm"))]

use tianchu_model::{Model, Scenario, link};
use tianchu_report::register::details::texts;
use tianchu_report::{Language, Words, headline};
use tianchu_web::Session;

const ACCEPTANCE: &str = "farmland.acceptance_share";

/// A session with the words of a language, handed over as the page does it.
fn speaking(language: Language) -> Session {
    Session::new(words(language))
}

fn words(language: Language) -> Words {
    Words::from_packs(language, Words::packs(language)).expect("the packs of this build")
}

fn session() -> Session {
    speaking(Language::En)
}

// Breaks if a refused input changes anything, or its message leaves the reader without a way out.
#[test]
fn what_is_refused_changes_nothing() {
    let mut s = session();
    s.set_typed(ACCEPTANCE, "60 %").expect("60 % is allowed");
    let before = (s.share(&[]), s.fingerprint());
    for (typed, nearest) in [("150", "100"), ("-1", "30"), ("1e999", "85"), ("abc", "85"), ("", "85")] {
        let refusal = s.set_typed(ACCEPTANCE, typed).expect_err(typed);
        let [problem] = &refusal.0[..] else { panic!("{typed}: {refusal:?}") };
        assert_eq!(problem.field, ACCEPTANCE);
        assert_eq!(problem.nearest.as_deref(), Some(nearest), "{typed}");
        for part in ["Acceptance rate of replenished land", "30 to 100 %", nearest] {
            assert!(problem.message.contains(part), "{typed}: {} lacks {part}", problem.message);
        }
    }
    assert!(s.set("farmland.acceptance_shar", 0.5).is_err());
    assert!(s.load("baselin").is_err());
    assert!(s.load_toml("bad", "seed = -1").is_err());
    assert!(s.open_link("#v=9").is_err());
    assert!(s.set_vintage("1999").is_err());
    assert!(s.scene("farmland-stok", "CN").is_err());
    assert!(
        s.events("99", "", 1).is_err()
            && s.events("CN", "colour", 1).is_err()
            && s.first_screen("99").is_err()
    );
    assert_eq!((s.share(&[]), s.fingerprint()), before);
}

// Breaks if a lever put back by hand still counts as a change, or lists and links disagree about it.
#[test]
fn back_at_its_default_a_lever_is_no_change() {
    let mut s = session();
    s.set(ACCEPTANCE, 0.6).expect("0.6 is allowed");
    let changes = s.summary().changes;
    assert_eq!((changes.len(), changes[0].from.as_str(), changes[0].to.as_str()), (1, "85", "60"));
    assert!(s.summary().edited);
    s.set_typed(ACCEPTANCE, "85").expect("85 % is allowed");
    assert!(s.summary().changes.is_empty());
    assert!(!s.summary().edited);
    assert!(!s.share(&[]).contains("p="));
}

// Breaks if another language costs a setting or the run, or a chart keeps the words it had.
#[test]
fn another_language_changes_words_only() {
    let mut s = session();
    s.set(ACCEPTANCE, 0.6).expect("0.6 is allowed");
    let before = (s.fingerprint(), s.caption("farmland-stock", "CN").expect("a chart").title);
    let link = s.share(&[]);
    s.set_words(words(Language::Zh));
    assert_eq!(s.share(&[]), link.replace("l=en", "l=zh"));
    let title = s.caption("farmland-stock", "CN").expect("a chart").title;
    assert!(title.contains('亿'), "{title}");
    assert_eq!(s.summary().changes[0].label, "补充耕地验收合格率");
    s.set_words(words(Language::En));
    assert_eq!((s.fingerprint(), s.caption("farmland-stock", "CN").expect("a chart").title), before);
}

// Breaks if a link opens as another state than it was made from.
#[test]
fn links_bring_everything_back() {
    let mut s = session();
    s.load("strict-acceptance").expect("it is built in");
    s.set("storage.policy_pull_factor", 0.5).expect("0.5 is allowed");
    s.reset(ACCEPTANCE).expect("it exists");
    let fragment = s.share(&["pools@44".to_owned()]);
    let mut other = speaking(Language::Zh);
    let opened = other.open_link(&fragment).expect("we made it");
    assert_eq!((opened.lang, opened.charts), (Some("en"), vec!["pools@44".to_owned()]));
    assert_eq!(other.fingerprint(), s.fingerprint());
    assert!(other.summary().edited);
    assert_eq!(link::decode(&fragment).map(|l| l.scenario.id).ok().as_deref(), Some("strict-acceptance"));
}

// Breaks if going back from a link loses what was set before it, or what that was compared with.
#[test]
fn settings_that_were_left_come_back() {
    let mut s = session();
    s.load("strict-acceptance").expect("it is built in");
    s.set(ACCEPTANCE, 0.5).expect("0.5 is allowed");
    let (link, before) = (s.share(&[]), format!("{:?}", s.summary()));
    let left = s.document();
    assert!(s.open_link("v=1&p=ac:60").is_err());
    assert_eq!(s.share(&[]), link, "a link that is refused changes nothing");
    s.open_link("v=1&p=ac:0.9&from=timeline").expect("a good link");
    assert_ne!(s.share(&[]), link);
    let linked = s.document();
    s.take_document(&left).expect("it was made here");
    assert_eq!((s.share(&[]), format!("{:?}", s.summary())), (link, before));
    for broken in [&[][..], &left[..7], &["v=9".to_owned()]] {
        assert!(s.take_document(broken).is_err());
    }
    s.take_document(&linked).expect("it was made here");
    assert!(s.share(&[]).contains("&p=ac:0.9&h="));
}

// Breaks if a reader's own file, read by the whole build, arrives in the page as another scenario.
#[test]
fn a_file_is_handed_over_whole() {
    let text = r#"
base = "baseline"
title = { zh = "自拟", en = "Mine" }
question = { zh = "会怎样？", en = "What then?" }
reading_zh = "说明。"
reading_en = "It shows."
vintage = "2024"
seed = 9223372036854775807
draw = 3

[farmland]
acceptance_share = 0.85
transition_years = 20
"#;
    for name in ["mine", "strict-acceptance"] {
        let mut whole = session();
        whole.load_toml(name, text).expect("a good scenario");
        let given = whole.hand_over();
        let mut page = session();
        page.set(ACCEPTANCE, 0.5).expect("0.5 is allowed");
        page.take_over(&given.name, &given.texts, &given.fragment).expect("we made it");
        assert_eq!(page.fingerprint(), whole.fingerprint(), "{name}");
        assert_eq!(page.share(&[]), whole.share(&[]), "{name}");
        let (now, wanted) = (page.summary(), whole.summary());
        assert_eq!(format!("{now:?}"), format!("{wanted:?}"), "{name}");
        assert!(!now.edited);
        assert_eq!(now.scenario.title, "Mine");
        assert_eq!(now.scenario.reading.as_deref(), Some("It shows."));
        assert!(!now.scenario.texts_elsewhere);
    }
}

// Breaks if the page draws another chart than the one it took up, or loses it to a lever before the next has come.
#[test]
fn a_chart_made_elsewhere_is_the_one_shown() {
    let (mut page, mut whole) = (session(), session());
    whole.set(ACCEPTANCE, 0.5).expect("0.5 is allowed");
    let made = whole.scene("grain", "44").expect("a chart").clone();
    assert!(page.take_scene("grain", &made.pack()));
    page.set(ACCEPTANCE, 0.6).expect("0.6 is allowed");
    for region in ["44", "CN"] {
        assert_eq!(page.scene("grain", region).expect("it was taken"), &made);
    }
    // What is of another build changes nothing.
    assert!(!page.take_scene("grain", &tianchu_charts::Packed::default()));
    assert_eq!(page.caption("grain", "44").expect("it was taken").title, made.title);
    let next = whole.scene("grain", "CN").expect("a chart").clone();
    assert!(page.take_scene("grain", &next.pack()));
    assert_eq!(page.scene("grain", "CN").expect("it was taken"), &next);
}

// Breaks if a reading gets lost on its way into the file of long texts.
#[test]
fn the_long_texts_are_the_scenarios() {
    let [zh, en] = [Language::Zh, Language::En].map(Words::of);
    let texts: serde_json::Value = serde_json::from_str(&texts(zh, en)).expect("the texts are JSON");
    for scenario in Scenario::built_in_names().filter_map(Scenario::built_in) {
        let said = tianchu_report::scenario::reading(&scenario, en);
        assert_eq!(texts["readings"][&scenario.id]["en"].as_str(), said, "{}", scenario.id);
    }
}

// Breaks if a switch is shown as a number to type, or says nothing but 0 and 1.
#[test]
fn a_switch_offers_no_and_yes() {
    let mut s = session();
    let lever = |s: &Session, id: &str| s.levers(&[id.to_owned()]).expect("it exists").remove(0);
    let switch = lever(&s, "farmland.deficit_carried_switch");
    let offered: Vec<_> = switch.options.iter().map(|o| (o.text.as_str(), o.label.as_str())).collect();
    assert_eq!(offered, [("0", "no"), ("1", "yes")]);
    assert!(lever(&s, ACCEPTANCE).options.is_empty());
    s.set_typed(switch.id, "0").expect("0 is allowed");
    let changes = s.summary().changes;
    assert_eq!((changes[0].from.as_str(), changes[0].to.as_str()), ("yes", "no"));
}

// Breaks if the command on the page computes something else than the page.
#[test]
fn the_command_says_all_that_differs() {
    let mut s = session();
    assert_eq!(s.command(), "tianchu run baseline");
    s.load("strict-acceptance").expect("it is built in");
    s.set("farmland.transition_years", 20.0).expect("20 is allowed");
    s.reset(ACCEPTANCE).expect("it exists");
    s.set_vintage("2024").expect("it exists");
    let words = "--set farmland.acceptance_share=0.85 --set farmland.transition_years=20 --vintage 2024";
    assert_eq!(s.command(), format!("tianchu run strict-acceptance {words}"));
}

// Breaks if a cached run, chart or model outlives the scenario it was made of.
#[test]
fn nothing_stale_is_shown() {
    let mut s = session();
    for name in ["baseline", "known-in-2024", "strict-acceptance", "baseline"] {
        s.load(name).expect("it is built in");
        let scenario = Scenario::built_in(name).expect("it exists");
        let run = Model::new(scenario.vintage).run(&scenario);
        assert_eq!(s.fingerprint(), run.fingerprint(), "{name}");
        for region in ["CN", "44"] {
            let found = run.headline_of(tianchu_model::Region::parse(region).expect("a region"));
            let told = s.first_screen(region).expect("it exists");
            let sentence = headline::sentence(&found, Words::of(Language::En));
            assert_eq!(told.alarm + &told.finding, sentence, "{name} {region}");
        }
        let baseline = Scenario::baseline();
        let baseline = Model::new(baseline.vintage).run(&baseline);
        let beneath = (name != "baseline").then_some(&baseline);
        let region = tianchu_model::Region::Nation;
        let drawn = tianchu_charts::scene(
            tianchu_charts::Chart::StorageStock,
            &run,
            beneath,
            region,
            Words::of(Language::En),
        );
        assert_eq!(*s.scene("storage-stock", "CN").expect("it exists"), drawn, "{name}");
    }
}

// Breaks if a reading stands elsewhere than its column, or outside the plot.
#[test]
fn readings_stand_in_the_plot() {
    let mut s = session();
    let (width, height) = (452.0, 240.0);
    for chart in tianchu_charts::Chart::ALL {
        let caption = s.caption(chart.id(), "CN").expect("it exists");
        let mut left = 0.0;
        for slot in 0..caption.n_readouts {
            let column = s
                .readout(chart.id(), "CN", slot, (width, height))
                .expect("it exists")
                .expect("it has columns");
            assert!(left < column.x && column.x < width, "{} {}", chart.id(), column.label);
            assert!(0.0 <= column.top && column.top < column.bottom && column.bottom <= height);
            let near = s.readout_near(chart.id(), "CN", column.x + 0.1, (width, height)).expect("it exists");
            assert_eq!(near.map(|r| r.slot), Some(slot), "{} {}", chart.id(), column.label);
            left = column.x;
        }
        assert!(left > width / 2.0, "{} has columns", chart.id());
    }
}

// Question 1 of a provincial analyst. Breaks if the answer lacks the year, the rule or the floor, or if a figure
// of the province is left out.
#[test]
fn a_province_is_told_with_year_and_rule() {
    let mut s = session();
    s.set("farmland.construction_growth_share_per_year", 0.02).expect("2 % is allowed");
    s.set(ACCEPTANCE, 0.6).expect("0.6 is allowed");
    for (code, name) in [("44", "Guangdong"), ("36", "Jiangxi"), ("46", "Hainan")] {
        let told = s.province(code).expect("it exists").expect("it is a province");
        assert_eq!(told.name, name);
        println!("{}", told.answer);
        let ids: Vec<&str> = told.figures.iter().map(|f| f.id).collect();
        assert_eq!(
            ids,
            ["area", "margin", "cap_zero", "cap_binds", "pool_spent", "construction", "unmet", "illegal"]
        );
        for figure in &told.figures {
            println!("  {}: {} ({})", figure.label, figure.value, figure.note);
            assert!(!figure.value.is_empty(), "{figure:?}");
        }
        let year = &told.figures[2].value;
        if year.parse::<i32>().is_ok() {
            assert!(told.answer.contains(year.as_str()) && told.answer.contains("art. "), "{}", told.answer);
        }
    }
    assert!(s.province("CN").expect("the nation exists").is_none());
    assert!(s.province("99").is_err());
}

// Breaks if a book on the page does not close, or its numbers cannot be added up by a reader.
#[test]
fn the_ledger_adds_up_as_printed() {
    let mut s = session();
    let number = |text: &str| text.replace(',', "").replace('−', "-").parse::<f64>().expect("a number");
    for (region, exact) in [("44", true), ("46", false), ("CN", true)] {
        let all = s.ledger(region, "2030", exact).expect("there is a ledger");
        assert_eq!(all.year, "2030");
        assert_eq!(all.years.len(), 16, "{:?}", all.years);
        assert!(all.shelves.len() >= 7);
        for book in all.shelves.iter().flat_map(|shelf| &shelf.books) {
            assert!(book.closes, "{region} {}", book.id);
            if exact {
                let sum: f64 = book.entries.iter().map(|e| number(&e.value)).sum();
                assert_eq!(sum, number(&book.change), "{region} {}", book.id);
                assert_eq!(number(&book.opening) + sum, number(&book.closing), "{region} {}", book.id);
            }
        }
    }
    let unknown = s.ledger("44", "1999", true).expect("the last year stands in");
    assert_eq!(unknown.year, "2035");
    assert!(s.ledger_csv("44").expect("a file").contains("pool_immediate"));
}

// Breaks if the tiles cannot be shaded by what the page offers, or a province loses its tile.
#[test]
fn tiles_can_be_shaded_by_every_measure() {
    let mut s = session();
    let measures = s.tiles("cap-pressure").expect("the first one").measures;
    assert!(measures.len() >= 5);
    for measure in measures {
        let grid = s.tiles(measure.id).expect(measure.id);
        println!("{}: {} | {}", measure.id, grid.title, grid.tiles[18].text);
        assert_eq!(grid.tiles.len(), 31);
        assert!(grid.tiles.iter().all(|t| !t.value.is_empty() && t.text.contains(t.name)));
    }
    assert!(s.tiles("colour").is_err());
}

// Breaks if a parameter's subject is not among those listed.
#[test]
fn every_parameter_has_a_listed_subject() {
    let s = session();
    let subjects = s.subjects();
    for setting in s.settings() {
        assert!(subjects.iter().any(|subject| subject.id == setting.subject), "{}", setting.id);
    }
}

// Breaks if the first screen is handed rows it does not show, or a row is not found by its name.
#[test]
fn rows_are_handed_out_as_asked_for() {
    let s = session();
    let named: Vec<_> =
        s.settings().into_iter().filter(|setting| setting.primary).map(|setting| setting.id).collect();
    let in_sight: Vec<_> = s.levers(&[]).expect("no name is wrong").iter().map(|lever| lever.id).collect();
    assert_eq!(in_sight, named);
    assert!(s.levers(&[ACCEPTANCE.to_owned(), "nothing".to_owned()]).is_err());
}

// Breaks if the readings of the cap are not all run, or the page cannot say where they part.
#[test]
fn the_three_readings_are_compared() {
    let mut s = session();
    s.set(ACCEPTANCE, 0.6).expect("0.6 is allowed");
    let before = s.fingerprint();
    for region in ["CN", "44"] {
        let told = s.readings(region).expect("a region");
        assert!(told.paragraph.contains("R1") && told.paragraph.contains("R3"), "{}", told.paragraph);
        assert_eq!(told.table.rows.len(), 3);
        assert!(told.table.rows.iter().all(|row| row.len() == told.table.header.len()));
        assert!(s.caption("readings", region).expect("a chart").title.contains("R1, R2, R3"));
    }
    assert_eq!(s.fingerprint(), before, "the scenario is as it was");
    let first = s.readings("44").expect("a region").table;
    s.set(ACCEPTANCE, 0.9).expect("0.9 is allowed");
    assert_ne!(s.readings("44").expect("a region").table, first, "outdated by a change");
}

// Breaks if a rule of the documents is neither computed, by a constant nor listed, or history shows no test of its own.
#[test]
fn rules_and_residuals_are_listed() {
    let mut s = session();
    let rules = s.coverage();
    assert_eq!(rules.n_computed + rules.n_constant + rules.n_listed, rules.table.rows.len());
    assert!(rules.table.rows.len() > 60, "{}", rules.table.rows.len());
    let history = s.calibration();
    assert!(history.table.rows.len() > 10 && !history.unknown.is_empty());
    assert_eq!(history.table.rows[0][6], "held out");
}

// Breaks if a table of the backtest does not reach the page, or has a row that does not fit its header.
#[test]
fn forecasts_are_held_against_what_came() {
    let told = session().backtest();
    assert!(!told.test.is_empty());
    assert_eq!((told.parts.len(), told.remarks.len()), (7, 2));
    for part in &told.parts {
        assert!(!part.table.rows.is_empty(), "{}", part.title);
        assert!(part.table.rows.iter().all(|row| row.len() == part.table.header.len()), "{}", part.title);
    }
    assert!(told.remarks.iter().all(|remarks| !remarks.texts.is_empty()));
}

mod hours {
    use tianchu_model::dispatch::{Solver, Ties};
    use tianchu_model::evidence::Evidence;
    use tianchu_model::power::{GridHours, PowerSystem};
    use tianchu_model::region::Grid;

    use super::*;

    const PLACE: &str = "north.2030.hardest";
    /// What the command line tells of the same place; a test of the workspace writes it.
    const TOLD: &str = include_str!("../../../tests/ref/hours-north-2030.json");

    // Breaks if the page shows another number than the command line, or hands out other bytes than the model writes.
    #[test]
    fn figures_and_files_are_those_of_the_command_line() {
        let mut s = session();
        let info = s.hours(PLACE, "CN").expect("it exists");
        assert_eq!((info.place.as_str(), info.weeks.len(), info.grids.len()), (PLACE, 55, 6));
        let told: serde_json::Map<String, serde_json::Value> = serde_json::from_str(TOLD).expect("JSON");
        let shown = s.hours_figures().expect("it is sound").rows;
        assert_eq!(shown.len(), told.len());
        for row in shown {
            assert_eq!(told[row.id].as_str(), Some(row.exact.as_str()), "{}", row.id);
            assert!(!row.value.is_empty() && !row.label.is_empty());
        }
        let scenario = Scenario::baseline();
        let run = Model::new(scenario.vintage).run(&scenario);
        let system = PowerSystem::new(&Evidence::new(scenario.vintage));
        let profiles = system.hours(&scenario, 2030, None);
        let at = (Grid(0), 2030);
        let hours =
            GridHours::new(&mut Solver::new(), &system, &run, at, &profiles, Ties::Middle).expect("sound");
        assert_eq!(
            s.hours_csv().expect("hours"),
            format!("\u{feff}{}", tianchu_report::hours::tables::of_grid(&hours, "baseline").csv())
        );
        assert_eq!(s.hours_problem().expect("a problem"), hours.dispatched.problem.json());
        assert_eq!(
            s.hours_command().expect("a command"),
            "tianchu dispatch baseline --grid north --year 2030"
        );
    }

    // Breaks if a lever leaves old hours standing, above all one that moves no result of the run itself.
    #[test]
    fn every_lever_makes_the_hours_anew() {
        let mut s = session();
        s.hours(PLACE, "CN").expect("it exists");
        let before = s.hours_problem().expect("a problem");
        s.set("power.coal_price_yuan_per_t", 800.0).expect("allowed");
        let dearer = s.hours_problem().expect("a problem");
        assert_ne!(before, dearer);
        s.reset("power.coal_price_yuan_per_t").expect("it exists");
        assert_eq!(s.hours_problem().expect("a problem"), before);
        assert!(s.hours_command().expect("a command").starts_with("tianchu dispatch baseline --grid"));
    }

    // Breaks if other weather leaves the hours as they were, moves what does not rest on it, or is lost in a link; or a
    // number that is none is taken.
    #[test]
    fn the_weather_is_the_readers_choice() {
        let mut s = session();
        let told = s.hours(PLACE, "CN").expect("it exists");
        assert_eq!((told.seed.as_str(), told.draw.as_str()), ("7", "0"));
        let (before, print) = (s.hours_problem().expect("a problem"), s.fingerprint());
        for (name, bad) in
            [("seed", "-1"), ("seed", "x"), ("draw", "1.5"), ("draw", "9223372036854775808"), ("seed", "")]
        {
            let refusal = s.set_count(name, bad).expect_err(bad);
            let message = &refusal.0[0].message;
            assert!(message.starts_with(name) && message.contains("0 to 9223372036854775807"), "{message}");
        }
        assert!(s.set_count("year", "1").is_err());
        assert_eq!(s.hours_problem().expect("a problem"), before);
        s.set_count("seed", " 8 ").expect("a seed");
        assert_eq!(s.hours(PLACE, "CN").expect("it exists").seed, "8");
        let other = s.hours_problem().expect("a problem");
        assert_ne!(other, before);
        assert_eq!(s.fingerprint(), print, "the run itself has no weather");
        assert!(s.hours_command().expect("a command").contains(" --seed 8 "));
        let link = s.share(&[]);
        s.set_count("draw", "3").expect("a draw");
        assert_ne!(s.fingerprint(), print, "a draw samples the assumptions");
        let listed = |s: &mut Session| s.summary().changes.iter().map(|c| c.id).collect::<Vec<_>>();
        assert_eq!(listed(&mut s), ["seed", "draw"]);
        s.reset("draw").expect("it exists");
        assert_eq!(listed(&mut s), ["seed"]);
        s.open_link(&link).expect("a link");
        assert_eq!(s.hours_problem().expect("a problem"), other);
    }

    // Breaks if a place that is none is taken, or the view loses the one it had; or the default ignores the region.
    #[test]
    fn places_are_read() {
        let mut s = session();
        for (bad, field) in
            [("west.2030.1", "grid"), ("north.1999.1", "year"), ("north.2030.60", "week"), ("north", "year")]
        {
            let refusal = s.hours(bad, "CN").expect_err(bad);
            assert_eq!(refusal.0[0].field, field, "{bad}");
        }
        let of_guangdong = s.hours("", "44").expect("a default");
        assert_eq!(of_guangdong.place, "south.2030.hardest");
        assert_eq!(s.caption("week", "44").expect("a chart").n_readouts, 168);
        assert!(s.caption("duration-curve", "44").expect("a chart").n_readouts > 100);
    }

    // Breaks if a bad file takes the place of good hours, its faults go untold, or good hours go unused.
    #[test]
    fn own_hours_are_taken_whole_or_not_at_all() {
        let mut s = session();
        s.hours(PLACE, "CN").expect("it exists");
        let before = s.hours_csv().expect("hours");
        let file = |line: &str| format!("wind.north\n{}", format!("{line}\n").repeat(8_760));
        let refusal = s.own_hours("bad.csv", &file("1.5"), "utf-8").expect_err("above capacity");
        assert_eq!((refusal.0.len(), refusal.0[0].field.as_str()), (1, "wind.north"));
        for part in ["line 2", "1.5", "0 to 1"] {
            assert!(refusal.0[0].message.contains(part), "{}", refusal.0[0].message);
        }
        assert_eq!(s.hours_csv().expect("hours"), before);
        s.own_hours("good.csv", &file("0.25"), "utf-8").expect("a good file");
        assert_eq!(s.hours(PLACE, "CN").expect("it exists").own.expect("a file").name, "good.csv");
        assert_ne!(s.hours_csv().expect("hours"), before);
        assert!(s.hours_command().expect("a command").ends_with("--profiles good.csv"));
        // Another grid is not in the file, which the page says and the command leaves out.
        assert!(!s.hours("south.2030.1", "CN").expect("it exists").own.expect("a file").here);
        assert!(!s.hours_command().expect("a command").contains("--profiles"));
        let refusal = s.own_hours("north.csv", &file("0.25"), "utf-8").expect_err("no column of the south");
        assert!(
            refusal.0[0].message.contains("(south); the file has wind.north"),
            "{}",
            refusal.0[0].message
        );
        s.hours(PLACE, "CN").expect("it exists");
        s.own_hours("my file.csv", &file("0.25"), "utf-8").expect("a good file");
        assert!(s.hours_command().expect("a command").ends_with("--profiles 'my file.csv'"));
        s.forget_own_hours();
        assert_eq!(s.hours_csv().expect("hours"), before);
    }

    // Breaks if the years do not come step by step, or a chart stands before its numbers with other ones.
    #[test]
    fn years_come_step_by_step() {
        let mut s = session();
        s.hours("northeast.2024.1", "CN").expect("it exists");
        let empty = s.table("value-of-next-mw", "CN").expect("a chart").rows.len();
        let progress = s.hours_step(false).expect("sound");
        assert_eq!((progress.done, progress.total), (0, 12));
        assert_eq!(s.hours_step(false).expect("sound").done, 1);
        assert_eq!(s.hours_step(true).expect("sound").total, 72);
        assert!(s.table("value-of-next-mw", "CN").expect("a chart").rows.len() >= empty);
        let curtailment = s.table("curtailment", "CN").expect("a chart");
        assert!(curtailment.rows.iter().any(|r| r[0] == "2024") && curtailment.header.len() > 3);
    }

    // Breaks if a year that another session computed is not the one this session would have, or is taken for another.
    #[test]
    fn sessions_share_the_years_of_six_grids() {
        let (mut page, mut other) = (session(), session());
        for s in [&mut page, &mut other] {
            s.set("storage.new_duration_hours", 4.0).expect("allowed");
        }
        page.hours("north.2024.1", "CN").expect("it exists");
        assert_eq!(page.hours_progress(true).expect("sound").done, 0);
        let numbers = other.hours_of_year("2024").expect("it exists");
        let kept = page.keep_hours_of_year("2024", &numbers).expect("it exists");
        assert_eq!((kept.done, kept.total), (5, 72), "the grid in sight still lacks its figures");
        let nation = |s: &mut Session| {
            let rows = s.table("curtailment", "CN").expect("a chart").rows;
            rows.into_iter().find(|r| r[0] == "2024").expect("the year")
        };
        let shared = nation(&mut page);
        // The same six one after the other in one session.
        for grid in ["north", "northeast", "east", "central", "south", "northwest"] {
            other.hours(&format!("{grid}.2024.1"), "CN").expect("it exists");
        }
        other.hours("north.2024.1", "CN").expect("it exists");
        assert_eq!(nation(&mut other), shared);
        assert!(page.hours_of_year("1999").is_err() && page.keep_hours_of_year("x", &numbers).is_err());
    }

    // Breaks if a miss is not marked, or whose data it is goes unsaid.
    #[test]
    fn evidence_tells_misses() {
        let told = session().hours_evidence();
        assert!(told.held[0] < told.held[1] && told.missed[0] < told.missed[1], "{:?}", told.missed);
        assert_eq!(told.profiles.rows.len(), 18);
        assert!(told.fit.rows.iter().flatten().any(|cell| cell.contains('✗')));
        assert!(told.attribution.contains("Wu and Kan"));
    }
}
