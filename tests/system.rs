//! The power system of scenarios: what the command line tells, writes and refuses.

use std::fs;

use tianchu_model::dispatch::{Problem, Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{Dispatched, PowerSystem, SystemYear};
use tianchu_model::{Model, Scenario};
use tianchu_report::{Language, Words};

use crate::cli;

// Breaks if the problem handed to an outsider is not the one solved: read back, it costs the same to the bit.
#[test]
fn a_written_problem_costs_what_it_cost() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = cli::text(&folder.path().join("north.json"));
    let args = ["dispatch", "baseline", "--grid", "north", "--year", "2030", "--problem", &path];
    let [a, b, c, d, e, f, g, h] = args;
    let ran = cli::command([a, b, c, d, e, f, g, h, "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    // What was written where, and whose data it rests on, stand beside the table; the latter in it too.
    let notes =
        format!("note: the problem was written to {path}.\n{}\n", Words::of(Language::En).fit_attribution());
    assert_eq!(ran.err, notes);
    let told: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(told["meta"]["attribution"], Words::of(Language::En).fit_attribution());
    let problem = Problem::parse(&fs::read_to_string(&path).expect("a file")).expect("sound");
    let solution = Solver::new().solve(&problem, Ties::Middle);
    assert_eq!(told["meta"]["dispatch"]["cost_yuan"].as_f64(), Some(solution.cost));
    assert_eq!(told["meta"]["dispatch"]["bound_yuan"].as_f64(), Some(solution.bound));
    // By the command line too.
    let again = cli::command(["dispatch", "--problem", &path, "--format", "json"]).out;
    let again: serde_json::Value = serde_json::from_str(&again).expect("JSON");
    assert_eq!(again["meta"]["cost_yuan"], told["meta"]["dispatch"]["cost_yuan"]);

    // The report is the sum of its hours, and every hour is in balance: of the grid in a row of its own, so that its
    // columns add up whatever the number of stores.
    let rows = told["rows"].as_array().expect("rows");
    let stores = problem.stores().len();
    assert_eq!(rows.len(), 8760 * (1 + stores));
    let (of_grid, of_stores): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row["store"] == "");
    assert_eq!(of_grid.len(), 8760);
    let filled =
        |rows: &[&serde_json::Value], name: &str| rows.iter().filter(|row| !row[name].is_null()).count();
    for name in ["net_load_mw", "load_mw", "curtailed_mw"] {
        assert_eq!((filled(&of_grid, name), filled(&of_stores, name)), (8760, 0), "{name}");
    }
    for name in ["charge_mw", "level_mwh", "shadow_price_yuan_per_mwh"] {
        assert_eq!((filled(&of_grid, name), filled(&of_stores, name)), (0, 8760 * stores), "{name}");
    }
    assert_eq!(filled(&of_stores, "market_price_yuan_per_mwh"), 8760 * stores);
    let number = |row: &serde_json::Value, name: &str| row[name].as_f64().unwrap_or_else(|| panic!("{name}"));
    let (mut load, mut curtailed, mut peak) = (0.0, 0.0, f64::MIN);
    for row in of_grid {
        load += number(row, "load_mw");
        curtailed += number(row, "curtailed_mw");
        peak = f64::max(peak, number(row, "supply_mw"));
        let parts = ["wind_mw", "solar_mw", "hydro_mw", "nuclear_mw", "net_import_mw", "must_run_mw"];
        let rest = number(row, "load_mw") - parts.iter().map(|p| number(row, p)).sum::<f64>();
        let own_rules = ["own_plant_mw", "users_mw", "on_duty_mw", "flexible_mw"];
        let net = rest + own_rules.iter().map(|p| number(row, p)).sum::<f64>();
        assert!((net - number(row, "net_load_mw")).abs() <= 0.01, "{row}");
    }
    // Hours are told to the kW.
    let system = &told["meta"]["system"];
    let near = |name: &str, sum: f64, off: f64| {
        let told = system[name].as_f64().unwrap_or_else(|| panic!("{name}"));
        assert!((told - sum).abs() <= off, "{name}: {told} {sum}");
    };
    near("load_mwh", load, 8.76 / 2.0);
    near("curtailed_mwh", curtailed, 8.76 / 2.0);
    near("peak_mw", peak, 0.001);
}

// Breaks if a figure that people read hangs on which of two schedules of equal cost is taken: in any of the six grids
// beyond half a per cent, with all stores as one or with two.
#[test]
fn tie_rules_agree_on_six_grids() {
    let scenario = Scenario::baseline();
    let run = Model::new(scenario.vintage).run(&scenario);
    let system = PowerSystem::new(&Evidence::new(scenario.vintage));
    let mut solver = Solver::new();
    let mut apart = Vec::new();
    for year in [2027, 2030] {
        let hours = system.hours(&scenario, year, None);
        for grid in PowerSystem::grids() {
            let of_grid = system.grid_year_of_hours(&run, grid, year, &hours);
            let installed = PowerSystem::installed(&run, grid, year).all;
            for stores in [vec![of_grid.composite()], of_grid.two_stores()] {
                let [middle, keep, release] = [Ties::Middle, Ties::Keep, Ties::Release].map(|ties| {
                    let d = Dispatched::with(&mut solver, &of_grid, stores.clone(), ties).expect("sound");
                    SystemYear::new(&mut solver, &of_grid, &d, installed).expect("sound")
                });
                assert!(keep.cost_yuan < keep.cost_without_yuan);
                for (i, (name, x)) in middle.figures().iter().enumerate() {
                    for other in [keep.figures()[i].1, release.figures()[i].1] {
                        let bar = if name.starts_with("next") {
                            // Small differences of costs, and of two stores the other one's schedule is part of them:
                            // most in Central, where a MWh more is worth a twentieth of what it is in North.
                            0.15 * middle.next_mwh_yuan
                        } else {
                            0.005 * f64::max(x.abs(), other.abs())
                        };
                        if (x - other).abs() > bar {
                            let n = stores.len();
                            apart.push(format!("{grid:?} {year}, {n} stores, {name}: {x} or {other}"));
                        }
                    }
                }
            }
        }
    }
    assert!(apart.is_empty(), "{}", apart.join("\n"));
}

// Breaks if the plain run is no longer the register's, or the coupled one does not order by its own dispatch.
#[test]
fn a_coupled_run_hears_what_the_dispatch_offers() {
    let scenario = Scenario::baseline();
    let model = Model::new(scenario.vintage);
    let power = PowerSystem::new(&Evidence::new(scenario.vintage));
    let coupled = model.run_coupled(&scenario, &power, None).expect("sound");
    let plain = model.run(&scenario);
    assert_ne!(plain.fingerprint(), coupled.fingerprint());
    // Farmland hears of it as land to build on, and of nothing else.
    let more = |series| {
        let of = |run: &tianchu_model::Run| {
            let column = run.column(series, tianchu_model::Region::Nation).expect("a national series");
            (2025..=2035)
                .map(|year| column.at(year - 2019).expect("a year of the regime"))
                .collect::<Vec<_>>()
        };
        let (a, b) = (of(&plain), of(&coupled));
        a.iter().zip(b).map(|(a, b)| b - a).collect::<Vec<_>>()
    };
    let asked = more(tianchu_model::Series::LandOnFarmland);
    assert_eq!(more(tianchu_model::Series::FarmlandDemand), asked);
    assert!(asked.iter().any(|&mu| mu != 0.0));
    assert_eq!(
        coupled.fingerprint(),
        model.run_coupled(&scenario, &power, None).expect("sound").fingerprint()
    );
    // The command line tells the same, with the plain run beside it, and marks what it writes.
    let at = |run: &tianchu_model::Run, quarter| {
        let column = run.column(tianchu_model::Series::StoragePower, tianchu_model::Region::Nation);
        let kw = column.and_then(|c| c.at(quarter)).expect("a stock");
        format!("{:.1}", kw / 1e6)
    };
    let end = tianchu_model::time::Quarter::new(2030, 4).0;
    let told = cli::at_terminal(["run", "baseline", "--coupled", "--lang", "en"]).out;
    let row = told.lines().rfind(|l| l.trim_start().starts_with("2030")).expect("a row");
    assert!(row.contains(&at(&coupled, end)) && row.contains(&at(&plain, end)), "{row}");
    assert_ne!(at(&coupled, end), at(&plain, end));
    // The readings say that the end of 2027 is slightly lower.
    let of_2027 = [&coupled, &plain].map(|run| at(run, tianchu_model::time::Quarter::new(2027, 4).0));
    let [less, more] = of_2027.map(|gw| gw.parse::<f64>().expect("a number"));
    assert!((0.97 * more..more).contains(&less), "{less} and {more} GW");
    let args = [
        "run",
        "baseline",
        "--coupled",
        "--series",
        "storage.power_kw",
        "--region",
        "CN",
        "--format",
        "json",
    ];
    let json: serde_json::Value = serde_json::from_str(&cli::command(args).out).expect("JSON");
    assert_eq!(json["meta"]["coupled"], true);
}

// Breaks if the command line cannot reach the coupled run, or does not say that it is one.
#[test]
fn the_command_line_couples() {
    let scenario = Scenario::baseline();
    let power = PowerSystem::new(&Evidence::new(scenario.vintage));
    let coupled = Model::new(scenario.vintage).run_coupled(&scenario, &power, None).expect("sound");
    let args = ["run", "baseline", "--series", "storage.power_kw", "--region", "CN", "--format", "json"];
    let meta = |args: &[&str]| -> serde_json::Value {
        let ran = cli::run(args, false);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(ran.err.contains("--coupled"), args.contains(&"--coupled"), "{}", ran.err);
        serde_json::from_str::<serde_json::Value>(&ran.out).expect("JSON")["meta"].clone()
    };
    let [plain, told] = [meta(&args), meta(&[&args[..], &["--coupled"]].concat())];
    assert_eq!(told["fingerprint"], coupled.fingerprint());
    assert_eq!((&told["coupled"], plain.get("coupled")), (&serde_json::Value::Bool(true), None));
    // Whoever asks at a terminal is told how to get the same again.
    let told = cli::at_terminal(["run", "baseline", "--coupled", "--lang", "en"]).out;
    assert!(told.contains("tianchu events baseline --coupled"), "{told}");
    let years = ["--year", "2027", "--grid", "north", "--format", "csv"];
    let system = |more: &[&str]| cli::run(&[&["system", "baseline"], &years[..], more].concat(), false).out;
    assert_ne!(system(&[]), system(&["--coupled"]));
}

// Breaks if the accounts of equipment, computing and needs cannot be printed, or an illustrative one does not say
// that it is one; or a share is printed as a whole number.
#[test]
fn accounts_are_printed_and_labelled() {
    let told = |series: &str| {
        cli::at_terminal(["run", "baseline", "--series", series, "--region", "CN", "--lang", "en"]).out
    };
    for branch in ["traditional", "new_energy", "cluster", "leading"] {
        let text = told(&format!("equipment.{branch}_growth_share"));
        assert!(text.contains("(illustrative)") && !text.contains(" 0 share"), "{text}");
    }
    assert!(told("computing.use_kwh").contains("400,000,000,000 kWh"));
    let targets = cli::at_terminal(["targets", "baseline", "--region", "CN", "--lang", "en"]).out;
    assert_eq!(targets.matches("(illustrative account)").count(), 3, "{targets}");
    // Joint bidding reaches the dispatch: what is not bid jointly serves its own plants.
    let north = |share: &str| {
        let lever = format!("storage.joint_bidding_share={share}");
        let args = ["system", "baseline", "--year", "2030", "--grid", "north", "--set", &lever];
        cli::command(args).out
    };
    assert_ne!(north("0"), north("1"));
}

// Breaks if a row is left out, or a table is not what the model gives.
#[test]
fn the_system_is_told_by_grid_and_year() {
    let ran = cli::command(["system", "baseline", "--year", "2027", "--lang", "en"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines.len(), 1 + 7);
    assert!(
        lines[0].starts_with("scenario,region,year,load_mwh,") && lines[7].starts_with("baseline,CN,2027,")
    );
    let one = cli::command(["system", "baseline", "--year", "2027", "--grid", "east"]);
    assert_eq!(one.out.lines().nth(1), Some(lines[3]));
    for (lang, words) in [("zh", ["等效小时", "华北电网"]), ("en", ["hours", "North grid"])] {
        let told =
            cli::at_terminal(["system", "baseline", "--year", "2027", "--grid", "north", "--lang", lang]).out;
        assert!(words.iter().all(|w| told.contains(w)), "{told}");
        let told = cli::at_terminal(["system", "baseline", "--fit", "--lang", lang]).out;
        // The first miss stands above the number that is fitted.
        let places = ["551*", "0.4982"].map(|figure| told.find(figure));
        assert!(places[0].is_some() && places[0] < places[1], "{told}");
    }
    let days = cli::command(["system", "baseline", "--year", "2030", "--grid", "north", "--days"]).out;
    assert_eq!(days.lines().count(), 1 + 5);
    let need = cli::command(["system", "baseline", "--year", "2027", "--need"]).out;
    assert_eq!(need.lines().count(), 1 + 31);
}

// Breaks if the twelve days or the one store stray further from the full year than is said here.
#[test]
fn coarser_reckonings_stay_near_the_full_year() {
    let out = cli::command(["system", "baseline", "--year", "2030", "--days", "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    for row in json["rows"].as_array().expect("rows") {
        let (figure, region) =
            (row["figure"].as_str().expect("a name"), row["region"].as_str().expect("one"));
        let number = |name: &str| row[name].as_f64().unwrap_or_else(|| panic!("{region} {figure} {name}"));
        let off = number("days") / number("two_stores") - 1.0;
        assert!((off - number("days_error_share")).abs() < 1e-6);
        let [three, one, days] = match figure {
            "saved_yuan" => [0.02, 0.08, 0.12],
            // Central and South call little, and of one store for both kinds the new-type part less.
            "equivalent_hours" if matches!(region, "central" | "south") => [0.03, 0.25, 0.20],
            "equivalent_hours" => [0.02, 0.08, 0.12],
            "peak_mw" => [0.02, 0.08, 0.08],
            // Of the East little is curtailed, on few days.
            _ => [0.05, 0.15, 0.25],
        };
        assert!((number("three_stores") / number("two_stores") - 1.0).abs() < three, "{region} {figure}");
        assert!(number("composite_error_share").abs() < one, "{region} {figure}");
        assert!(off.abs() < days, "{region} {figure}: {off}");
    }
}

// Zero windows, zero duty, flat corridors and rigid load are the system before these mechanisms, to the bit: the reference
// was written by the version before them (`system baseline --year 2027` and 2030). Breaks if any of the four leaves a
// trace when it is off, or if none of them does anything when it is on.
#[test]
fn mechanisms_that_are_off_leave_no_trace() {
    let former =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/ref/system-before.csv")).expect("a file");
    let off = [
        "power.tariff_share=0",
        "power.evening_duty_share=0",
        "power.evening_exchange_share=0",
        "power.flexible_use_share=0",
        "power.computing_shiftable_share=0",
    ];
    let told = |year: &str, levers: &[&str]| {
        let levers = levers.iter().flat_map(|lever| ["--set", lever]);
        let args: Vec<&str> =
            ["system", "baseline", "--year", year, "--format", "csv"].into_iter().chain(levers).collect();
        let ran = cli::run(&args, false);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out
    };
    // The name of the scenario tells what was set.
    let figures = |text: &str, year: &str| -> Vec<String> {
        let year = format!(",{year},");
        let rows = text.lines().filter(|line| line.contains(&year));
        rows.map(|line| line.split_once(',').expect("a name").1.to_owned()).collect()
    };
    for year in ["2027", "2030"] {
        let now = figures(&told(year, &off), year);
        assert_eq!((now.len(), &now), (7, &figures(&former, year)));
    }
    let all = told("2030", &off);
    for i in 0..off.len() {
        let mut but_one = off.to_vec();
        but_one.remove(i);
        assert_ne!(figures(&told("2030", &but_one), "2030"), figures(&all, "2030"), "{}", off[i]);
    }
}

// Breaks if a reader is not told at once all that is wrong, with a way out, in both languages.
#[test]
fn bad_input_is_refused_with_a_way_out() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = cli::text(&folder.path().join("mine.csv"));
    fs::write(&path, "hour,wind.nort\n0,0.5\n").expect("a file");
    let mut said = String::new();
    for lang in ["zh", "en"] {
        for args in [
            vec![
                "dispatch",
                "baseline",
                "--grid",
                "nort",
                "--year",
                "2040",
                "--profiles",
                &path,
                "--set",
                "power.coal_price_yuan_per_t=1",
            ],
            vec!["dispatch", "baseline"],
            vec!["dispatch", "--grid", "north"],
            vec!["system", "baseline", "--grid", "44", "--year", "soon"],
        ] {
            let mut args = args;
            args.extend(["--lang", lang]);
            let ran = cli::run(&args, false);
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{args:?}");
            said.push_str(&ran.err.replace(&path, "mine.csv"));
            said.push('\n');
        }
    }
    insta::assert_snapshot!("system", said.trim_end());
}
