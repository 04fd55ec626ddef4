//! The register: sums that must add up, rows that must be sourced, graded and bilingual.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use tianchu_model::evidence::Evidence;
use tianchu_model::power::PowerSystem;
use tianchu_model::register::{
    Drawn, FORECASTS, Grade, Group, OBSERVATIONS, ORIGINS, PARAMETERS, READINGS, RULES, SOURCES, TARGETS,
    source, without_unit,
};
use tianchu_model::scenario::Texts;
use tianchu_model::time::Date;
use tianchu_model::{EventKind, Model, ParamId, Scenario, Vintage, id};
use tianchu_report::checks::backtest::{forecaster, note as forecast_note};
use tianchu_report::diagnostic::message;
use tianchu_report::register::details::{issuer, title};
use tianchu_report::register::{article, option, parameter, target};
use tianchu_report::terminal::note;
use tianchu_report::{Language, Words, scenario, unit};

use crate::support::check_reference;

fn chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

// The sums of the data pack. Breaks if a provincial figure is mistyped.
#[test]
fn provincial_figures_add_up_to_the_national_ones() {
    let evidence = Evidence::new(Vintage::Latest);
    let survey = Date::year_end(2019);
    let sum: f64 = evidence.need_by_province("farmland.area_kha", survey).iter().sum();
    assert!((sum - 127_861.8).abs() < 0.05, "{sum}");
    for (series, wanted) in [("farmland.area_mu", 186_500.0), ("farmland.permanent_basic_mu", 154_600.0)] {
        let rows: Vec<_> = TARGETS.iter().filter(|t| t.series == series && t.region != "CN").collect();
        assert_eq!(rows.len(), 31);
        let sum: f64 = rows.iter().map(|t| t.value).sum();
        assert!((sum - wanted).abs() < 0.01, "{series}: {sum}");
    }
    let power: f64 = evidence.need_by_province("power.consumption_twh", Date::year_end(2023)).iter().sum();
    assert!((power / 9224.0 - 1.0).abs() < 0.005, "{power}");
}

#[test]
fn regional_totals_of_2023_agree_with_the_survey_of_2019() {
    let evidence = Evidence::new(Vintage::Latest);
    let area = evidence.need_by_province("farmland.area_kha", Date::year_end(2019));
    for (i, key) in tianchu_model::region::LAND_REGIONS.iter().enumerate() {
        let then: f64 = tianchu_model::region::PROVINCES
            .iter()
            .zip(&area)
            .filter(|(p, _)| p.land_region == i)
            .map(|(_, kha)| kha * 1.5)
            .sum();
        let now = evidence.need("farmland.area_wanmu", &format!("F:{key}"), Date::year_end(2023));
        assert!((now - then).abs() < 400.0, "{key}: {then} then, {now} now");
    }
}

// Breaks if a number stands in the register without source, grade or a reason in both languages.
#[test]
fn every_row_is_sourced_graded_and_bilingual() {
    let [zh, en] = [Language::Zh, Language::En].map(Words::of);
    for param in ParamId::all() {
        let p = param.row();
        assert!(source(p.source).is_some(), "{}", p.id);
        assert!(chinese(parameter(param, zh)) && chinese(note(param, zh)), "{}: Chinese", p.id);
        assert!(!chinese(parameter(param, en)) && !chinese(note(param, en)), "{}: English", p.id);
        let judged = p.grade == Grade::D;
        let says_so = note(param, en).to_lowercase().contains("judgement");
        assert!(!judged || says_so || p.source != "judgement", "{} is a judgement and does not say so", p.id);
    }
    for t in TARGETS {
        assert!(source(t.source).is_some(), "{}", t.id);
        assert!(chinese(&target(t, zh)) && !chinese(&target(t, en)), "{}", t.id);
    }
    assert_eq!(OBSERVATIONS.len(), ORIGINS.len());
    for (o, origin) in OBSERVATIONS.iter().zip(ORIGINS) {
        let source = source(origin.source).unwrap_or_else(|| panic!("{}: source {}", o.id, origin.source));
        assert!(!issuer(source, en).is_empty() && !title(source, zh).is_empty(), "{}", source.id);
        assert!(
            o.value.is_some() || o.low.is_some() || o.high.is_some(),
            "{} {} says nothing",
            o.id,
            o.region
        );
        if let (Some(low), Some(high)) = (o.low, o.high) {
            assert!(low <= high, "{} {}", o.id, o.region);
        }
    }
    for f in FORECASTS {
        assert!(source(f.source).is_some(), "{}", f.id);
        assert!(chinese(forecaster(f, zh)) && !chinese(forecaster(f, en)), "{}", f.id);
        let [zh, en] = [zh, en].map(|words| forecast_note(f, words));
        assert_eq!(zh.is_empty(), en.is_empty(), "{}", f.id);
        assert!(zh.is_empty() || chinese(zh) && !chinese(en), "{}: {en}", f.id);
    }
    assert_eq!(SOURCES.len(), READINGS.len());
    for (s, reading) in SOURCES.iter().zip(READINGS) {
        assert!(!reading.licence.is_empty(), "{}", s.id);
    }
}

// Breaks if the slider, the file and the register no longer mean the same baseline.
#[test]
fn the_baseline_is_the_register() {
    let baseline = Scenario::baseline();
    for param in ParamId::all() {
        assert_eq!(baseline.value(param), param.row().default, "{}", param.row().id);
        assert!(!baseline.is_changed(param));
    }
}

// Breaks if the build script and the reader of scenario files make different scenarios of the same text, or a
// built-in scenario is not a file.
#[test]
fn built_in_scenarios_are_what_their_files_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios");
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("the folder of scenarios") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|e| e != "toml") {
            continue;
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a scenario");
        let mut parsed = Scenario::parse(&name, &text).unwrap_or_else(|p| panic!("{name}: {p}"));
        let built_in = Scenario::built_in(&name).unwrap_or_else(|| panic!("{name} is not built in"));
        for words in [Language::Zh, Language::En].map(Words::of) {
            let said = |s| [scenario::title(s, words), scenario::question(s, words).unwrap_or_default()];
            assert_eq!(said(&built_in), said(&parsed), "{name}");
            assert_eq!(scenario::reading(&built_in, words), scenario::reading(&parsed, words), "{name}");
        }
        parsed.texts = Texts::default();
        assert_eq!(built_in, parsed, "{name}");
        names.insert(name);
    }
    assert_eq!(names, Scenario::built_in_names().map(str::to_owned).collect());
    assert_eq!(Scenario::built_in_names().next(), Some("baseline"));
}

// Breaks if a parameter is shown without its unit, or has one that nobody named.
#[test]
fn every_unit_of_a_parameter_is_named() {
    const BARE: [&str; 5] = ["switch", "choice", "year", "count", "ratio"];
    for row in &PARAMETERS {
        for words in [Language::Zh, Language::En].map(Words::of) {
            let bare = BARE.contains(&row.unit);
            assert_eq!(without_unit(&format!("7 {}", unit(row.unit, words)), row.unit), "7", "{}", row.id);
            assert_eq!(unit(row.unit, words).is_empty(), bare, "{}: {}", row.id, row.unit);
        }
    }
    // Nor does a name stand there that no parameter needs.
    let names = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../crate/model/register/unit_names.csv"),
    );
    for line in names.expect("the names of units").lines().skip(1) {
        let unit = line.rsplit(',').next().unwrap_or_default();
        assert!(PARAMETERS.iter().any(|row| row.unit == unit), "{line}");
    }
}

// Breaks if a choice in the register offers what is refused, or refuses what it offers.
#[test]
fn a_choice_takes_its_options_and_nothing_else() {
    let said = |choice, lang| option(choice, Words::of(lang));
    for param in ParamId::all() {
        let row = param.row();
        assert_eq!(row.unit == "choice", !row.options.is_empty(), "{}", row.id);
        let mut scenario = Scenario::baseline();
        for option in row.options {
            assert_eq!(scenario.set_param(param, option.value), Ok(()), "{}", row.id);
            assert!(
                chinese(said(option, Language::Zh)) && !chinese(said(option, Language::En)),
                "{}",
                row.id
            );
        }
        if let [first, second, ..] = row.options {
            let between = (first.value + second.value) / 2.0;
            let problem = scenario.set_param(param, between).expect_err("between two options");
            let told = |language| message(&problem.0[0], Words::of(language));
            assert!(told(Language::En).contains(said(first, Language::En)), "{problem}");
            assert!(told(Language::Zh).contains(said(first, Language::Zh)), "{problem}");
        }
    }
}

// Breaks if a run of an earlier vintage rests on anything known later. The rows are printed so that a
// reader can see what it did rest on: `cargo test -p tianchu-tests vintage -- --nocapture`.
#[test]
fn an_earlier_vintage_reads_nothing_known_later() {
    for vintage in Vintage::EARLIER {
        let mut scenario = Scenario::baseline();
        scenario.vintage = vintage;
        let model = Model::new(vintage);
        let print = model.run(&scenario).fingerprint();
        let rows = model.rows_read();
        assert!(rows.len() > 100);
        for row in rows {
            println!("{} {} {} {} known {}", vintage.name(), row.id, row.region, row.date, row.known_on);
            assert!(row.known_on <= vintage.horizon(), "{} {}", row.id, row.region);
        }
        // A parameter that rests on later evidence has a value of its own for this vintage, or does not act in it.
        for param in ParamId::all().filter(|p| p.row().known_in(vintage).known_on > vintage.horizon()) {
            let mut moved = scenario.clone();
            moved.set_param(param, param.row().max).expect("in range");
            assert_eq!(
                model.run(&moved).fingerprint(),
                print,
                "{} acts in {}",
                param.row().id,
                vintage.name()
            );
        }
    }
}

// Breaks if the power system of an earlier vintage, or a run coupled to its dispatch, rests on anything known
// later; or a power parameter, all of which act, has no value of its own for it. The rows are printed.
#[test]
fn the_power_system_of_an_earlier_vintage_reads_nothing_known_later() {
    for vintage in Vintage::EARLIER {
        let mut scenario = Scenario::baseline();
        scenario.vintage = vintage;
        let model = Model::new(vintage);
        let evidence = Evidence::new(vintage);
        let power = PowerSystem::new(&evidence);
        model.run_coupled(&scenario, &power, None).expect("sound");
        let rows = evidence.rows_read();
        assert!(rows.len() > 100, "{} rows", rows.len());
        for row in rows.into_iter().chain(model.rows_read()) {
            println!("{} {} {} {} known {}", vintage.name(), row.id, row.region, row.date, row.known_on);
            assert!(row.known_on <= vintage.horizon(), "{} {}", row.id, row.region);
        }
        for param in ParamId::all().filter(|p| p.row().group == Group::Power) {
            let known = param.row().known_in(vintage).known_on;
            assert!(known <= vintage.horizon(), "{} rests on what was known on {known}", param.row().id);
        }
    }
}

// Breaks if an earlier vintage takes a default that rests on later news although the register has the value it
// had before: the end of 2025 falls back on the end of 2024.
#[test]
fn what_was_not_known_yet_gives_way_to_what_was() {
    let hydro = id::POWER_HYDRO_ADDED_GW_PER_YEAR.row();
    assert!(hydro.known_on > Vintage::EndOf2025.horizon());
    assert_eq!(Vintage::ALL.map(|v| hydro.default_in(v)), [5.2, 5.0, 5.0]);
    let coal = id::POWER_COAL_PRICE_YUAN_PER_T.row();
    assert!(coal.known_on <= Vintage::EndOf2025.horizon() && coal.known_on > Vintage::EndOf2024.horizon());
    assert_eq!(Vintage::ALL.map(|v| coal.default_in(v)), [700.0, 700.0, 720.0]);
    let cost = id::STORAGE_COST_ENERGY_YUAN_PER_KWH.row();
    assert_eq!(Vintage::ALL.map(|v| cost.default_in(v)), [670.0, 716.0, 800.0]);
}

// Breaks if an event cites a rule that is not in the register.
#[test]
fn every_event_knows_its_article() {
    let [zh, en] = [Language::Zh, Language::En].map(Words::of);
    for kind in [
        EventKind::RegimeChange,
        EventKind::CapBinds,
        EventKind::CapZeroDecline,
        EventKind::CapZeroFloor,
        EventKind::CreditsShort,
        EventKind::PoolSpent,
        EventKind::ReserveSpent,
        EventKind::Decline,
        EventKind::RedlineArea,
        EventKind::RedlineBasic,
        EventKind::TaskGap,
        EventKind::DutyUnmet,
        EventKind::StorageTargetPassed,
        EventKind::StorageAddedPassed,
        EventKind::InvestmentPassed,
        EventKind::PairingEnds,
    ] {
        let rule = tianchu_model::register::rule(kind.rules()[0]).unwrap_or_else(|| panic!("{}", kind.id()));
        assert!(!article(rule, zh).is_empty() && !article(rule, en).is_empty());
    }
    assert!(RULES.len() > 100);
    let ids: BTreeSet<&str> = RULES.iter().map(|r| r.id).collect();
    assert_eq!(ids.len(), RULES.len());
}

// Breaks if a number of the draws goes to another row, or is given anew when its row is gone: the same seed and draw
// would mean something else.
#[test]
fn a_row_keeps_the_dimension_it_is_drawn_by() {
    const NAME: &str = "dimensions.csv";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ref").join(NAME);
    let reference = fs::read_to_string(path).unwrap_or_default();
    let mut owners: BTreeMap<usize, &str> = reference
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .map(|(number, id)| (number.parse().expect("a whole number"), id))
        .collect();
    for (&number, id) in &owners {
        if let Some(param) = ParamId::find(id) {
            assert_eq!(param.row().drawn, Drawn::By(number), "{id} has another dimension than it was given");
        }
    }
    for row in &PARAMETERS {
        if let Drawn::By(number) = row.drawn {
            let owner = *owners.entry(number).or_insert(row.id);
            assert_eq!(owner, row.id, "{number} was given to {owner} and is not given again");
        }
    }
    let lines: String = owners.iter().map(|(number, id)| format!("{number},{id}\n")).collect();
    check_reference(NAME, &format!("dimension,id\n{lines}"));
}
