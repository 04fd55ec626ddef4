//! The command `dispatch`: solves a grid and year of a scenario, or a problem from a file, hour by hour.

use std::path::Path;

use serde::Serialize;
use tianchu_model::dispatch::{self, Problem, Report, Solution, Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::number::significant;
use tianchu_model::power::{ATTRIBUTION, GridHours, OwnHours, PowerSystem, grid_hours};
use tianchu_model::region::{Grid, Region};
use tianchu_model::time::Year;
use tianchu_model::{Lang, Scenario, export};

use crate::Host;
use crate::args::DispatchArgs;
use crate::failure::Failure;
use crate::input::{self, Complaints};
use crate::output::{self, Output};
use crate::results;
use crate::system;
use crate::tables::{Side, aligned};

const TIES: [(&str, Ties); 3] = [("middle", Ties::Middle), ("keep", Ties::Keep), ("release", Ties::Release)];

/// What is dispatched.
enum Given {
    /// A problem file.
    File(Box<Option<Problem>>),
    /// A grid and year of a scenario.
    Scenario(Box<Scenario>, Option<Grid>, Option<Year>, Option<Box<OwnHours>>),
}

pub(crate) fn run(args: &DispatchArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let given = given(args, lang, host, &mut complaints);
    let allowed = TIES.map(|(name, _)| name);
    let found = input::word("--ties", &args.ties, &allowed, lang, &mut complaints);
    let ties = TIES.iter().find(|(name, _)| Some(*name) == found).map_or(Ties::default(), |(_, t)| *t);
    let output = Output::of_results(&args.output, lang, host, &mut complaints);
    complaints.settle(host)?;
    // Of two files none is written unless both can be.
    let problem = args.problem.as_ref().filter(|_| args.scenario.is_some());
    for path in problem.map(Path::new).into_iter().chain(args.output.out.as_deref()) {
        output::check(path)?;
    }
    match given {
        Given::File(problem) => match *problem {
            Some(problem) => of_file(&problem, ties, &output, args, lang, host),
            // It was complained of.
            None => Ok(()),
        },
        Given::Scenario(scenario, Some(grid), Some(year), own) => {
            of_scenario(&scenario, (grid, year, own.as_deref()), ties, &output, args, lang, host)
        }
        // Whatever is missing was complained of.
        Given::Scenario(..) => Ok(()),
    }
}

/// Reads what is to be dispatched, or complains of what is missing or out of place.
fn given(args: &DispatchArgs, lang: Lang, host: &mut Host<'_>, complaints: &mut Complaints) -> Given {
    let zh = lang == Lang::Zh;
    let Some(text) = &args.scenario else {
        let changes = &args.changes;
        let out_of_place = [
            ("--grid", args.grid.is_some()),
            ("--year", args.year.is_some()),
            ("--profiles", args.own.profiles.is_some()),
            ("--set", !changes.set.is_empty()),
            ("--vintage", changes.vintage.is_some()),
            ("--seed", changes.seed.is_some()),
            ("--draw", changes.draw.is_some()),
        ];
        for (option, _) in out_of_place.iter().filter(|(_, given)| *given) {
            complaints.sentences.push(if zh {
                format!("{option} 须与情景同用，如 tianchu dispatch baseline --grid north --year 2030。")
            } else {
                format!(
                    "{option} needs a scenario, as in tianchu dispatch baseline --grid north --year 2030."
                )
            });
        }
        let problem = match &args.problem {
            Some(path) => input::dispatch_problem(Path::new(path), lang, host, complaints),
            None => {
                complaints.sentences.push(if zh {
                    "缺少题目：请写情景、--grid 与 --year，或写 --problem 文件。".to_owned()
                } else {
                    "there is nothing to dispatch: give a scenario with --grid and --year, or --problem FILE."
                        .to_owned()
                });
                None
            }
        };
        return Given::File(Box::new(problem));
    };
    let scenario = input::changed(text, &args.changes, lang, complaints);
    let missing = |option: &str, example: &str| {
        if zh {
            format!("缺少 {option}：情景须指明电网与年份，如 {option} {example}。")
        } else {
            format!(
                "{option} is missing: of a scenario one grid and year is dispatched, such as {option} {example}."
            )
        }
    };
    let grid = match &args.grid {
        Some(word) => input::grid(word, lang, complaints),
        None => {
            complaints.sentences.push(missing("--grid", "north"));
            None
        }
    };
    let year = match &args.year {
        Some(word) => input::hours_year(word, lang, complaints),
        None => {
            complaints.sentences.push(missing("--year", "2030"));
            None
        }
    };
    let own = input::own_hours(args.own.profiles.as_ref(), grid.as_slice(), lang, host, complaints);
    let out = output::file(args.output.out.as_deref());
    let problem = args.problem.as_ref().map(Path::new);
    if problem == Some(Path::new("-")) && out.is_none() {
        complaints.say(
            lang,
            "--problem - 把题目写到标准输出，结果也写到那里：请加 --out 文件。".to_owned(),
            "--problem - writes the problem to the standard output, where the results go too: add --out FILE."
                .to_owned(),
        );
    }
    if let Some(problem) = problem {
        complaints.writes("--problem", problem, lang);
    }
    Given::Scenario(Box::new(scenario), grid, year, own.map(Box::new))
}

fn of_file(
    problem: &Problem,
    ties: Ties,
    output: &Output,
    args: &DispatchArgs,
    lang: Lang,
    host: &mut Host<'_>,
) -> Result<(), Failure> {
    let mut solver = Solver::new();
    let solution = solver.solve(problem, ties);
    let report = report(&mut solver, problem, &solution);
    let table = dispatch::hours(problem, &solution);
    let file = args.problem.as_deref().unwrap_or_default();
    output.write(
        host,
        &table,
        &dispatch::HOUR_NUMBERS,
        || &report,
        || text(problem, &report, &format!("--problem {file}"), lang),
    )
}

fn report(solver: &mut Solver, problem: &Problem, solution: &Solution) -> Report {
    let next = dispatch::next_values(solver, problem, solution);
    Report::new(problem, solution, &next)
}

/// What the JSON of a scenario's dispatch says about itself.
#[derive(Serialize)]
struct Meta<'a> {
    #[serde(flatten)]
    run: export::Meta<'a>,
    grid: &'static str,
    year: Year,
    dispatch: &'a Report,
    system: serde_json::Map<String, serde_json::Value>,
    attribution: &'static str,
}

fn of_scenario(
    scenario: &Scenario,
    (grid, year, own): (Grid, Year, Option<&OwnHours>),
    ties: Ties,
    output: &Output,
    args: &DispatchArgs,
    lang: Lang,
    host: &mut Host<'_>,
) -> Result<(), Failure> {
    let run = results::simulate(scenario);
    let system = PowerSystem::new(&Evidence::new(scenario.vintage));
    let profiles = system.hours(scenario, year, own);
    let mut solver = Solver::new();
    let (hours, figures) = GridHours::new(&mut solver, &system, &run, (grid, year), &profiles, ties)
        .and_then(|hours| {
            let figures = hours.figures(&mut solver)?;
            Ok((hours, figures))
        })
        .map_err(|faults| Failure::Input(Complaints::of_faults(&faults, lang)))?;
    if let Some([zh, en]) = system::short(&hours.year, lang) {
        results::note(host, lang, &zh, &en);
    }
    let dispatched = &hours.dispatched;
    let report = report(&mut solver, &dispatched.problem, &dispatched.solution);
    if let Some(path) = &args.problem {
        let file = output::file(Some(Path::new(path)));
        output::write(host, file.as_deref(), dispatched.problem.json().as_bytes())?;
        if file.is_some() && !output.is_text() {
            let (zh, en) = (format!("题目已写入 {path}。"), format!("the problem was written to {path}."));
            results::note(host, lang, &zh, &en);
        }
    }
    let table = hours.table(&scenario.id);
    let numbers = [&["year"], &dispatch::HOUR_NUMBERS[..], &grid_hours::BALANCE].concat();
    if !output.is_text() {
        system::note_attribution(host, lang);
    }
    output.write(
        host,
        &table,
        &numbers,
        || Meta {
            run: export::meta(&run),
            grid: Region::Grid(grid).code(),
            year,
            dispatch: &report,
            system: figures.figures().into_iter().map(|(name, x)| (name, x.into())).collect(),
            attribution: ATTRIBUTION.get(lang),
        },
        || {
            let words = format!(
                "{} --grid {} --year {year}",
                args.scenario.as_deref().unwrap_or_default(),
                Region::Grid(grid).code()
            );
            let mut told = format!("{}  {year}\n\n", Region::Grid(grid).name(lang));
            told.push_str(&text(&dispatched.problem, &report, &words, lang));
            told.push('\n');
            told.push_str(&system::one(&figures, lang));
            if let Some(path) = &args.problem {
                told.push_str(&match lang {
                    Lang::Zh => format!("\n题目已写入 {path}，可用任何线性规划求解器复核。\n"),
                    Lang::En => {
                        format!("\nThe problem stands in {path}, for any solver of linear programs.\n")
                    }
                });
            }
            told.push_str(&format!("\n{}\n", ATTRIBUTION.get(lang)));
            told
        },
    )
}

fn text(problem: &Problem, report: &Report, words: &str, lang: Lang) -> String {
    let zh = lang == Lang::Zh;
    let money = |yuan: f64| {
        let (x, unit) = if zh { (yuan / 1e8, "亿元") } else { (yuan / 1e9, "bn yuan") };
        [significant(x, 7), unit.to_owned()]
    };
    let power = |mw: f64| [significant(mw / 1e3, 5), "GW".to_owned()];
    let energy = |mwh: f64| [significant(mwh / 1e3, 5), "GWh".to_owned()];
    // What is left by rounding is nothing.
    let share = |x: f64| [significant(if x < 1e-9 { 0.0 } else { 100.0 * x }, 2), "%".to_owned()];
    let price = |x: f64| [significant(x, 4), if zh { "元/MWh" } else { "yuan/MWh" }.to_owned()];
    let rows = [
        ("小时数", "hours", [report.hours.to_string(), if zh { "小时" } else { "h" }.to_owned()]),
        ("无储能时的成本", "cost without stores", money(report.cost_without_yuan)),
        ("成本", "cost", money(report.cost_yuan)),
        ("　其中损耗", "  wear in it", money(report.wear_yuan)),
        ("储能节省", "saved by the stores", money(report.value_yuan)),
        ("可证明的下界", "proved: not below", money(report.bound_yuan)),
        ("可能遗漏的节省，至多", "savings missed, at most", share(report.gap_share)),
        ("弃电，无储能", "curtailed without stores", energy(report.curtailed_without_mwh)),
        ("弃电", "curtailed", energy(report.curtailed_mwh)),
        ("缺供", "not served", energy(report.unserved_mwh)),
        ("最高净负荷", "highest net load", power(report.peak_without_mw)),
        ("剩余峰荷", "residual peak", power(report.peak_mw)),
        ("小时升幅，最陡的 1% 平均", "hourly rise, steepest 1 %", power(report.steep_rise_mw)),
        ("平均电价", "mean price", price(report.mean_price_yuan_per_mwh)),
    ];
    let rows =
        rows.map(|(label_zh, label, [x, unit])| [if zh { label_zh } else { label }.to_owned(), x, unit]);
    let mut text = aligned("", [Side::Left, Side::Right, Side::Left], &rows);
    if !problem.stores().is_empty() {
        text.push('\n');
        text.push_str(&stores(problem, report, zh));
    }
    text.push_str(&match lang {
        Lang::Zh => format!("\n逐小时结果：tianchu dispatch {words} --out hours.csv\n"),
        Lang::En => format!("\nEvery hour: tianchu dispatch {words} --out hours.csv\n"),
    });
    text
}

fn stores(problem: &Problem, report: &Report, zh: bool) -> String {
    let heading = if zh {
        ["储能", "GW", "GWh", "等效小时（按所列 GW）", "循环次数", "再增 1 MW 万元", "再增 1 MWh 万元"]
    } else {
        [
            "store",
            "GW",
            "GWh",
            "equivalent hours, of these GW",
            "cycles",
            "next MW 10,000 yuan",
            "next MWh 10,000 yuan",
        ]
    };
    let mut rows = vec![heading.map(str::to_owned)];
    for (store, r) in problem.stores().iter().zip(&report.stores) {
        let size =
            if store.energy.is_finite() { significant(store.energy / 1e3, 4) } else { "∞".to_owned() };
        rows.push([
            r.name.clone(),
            significant(store.power / 1e3, 4),
            size,
            significant(r.equivalent_hours, 4),
            significant(r.cycles, 4),
            significant(r.next_mw_yuan / 1e4, 4),
            significant(r.next_mwh_yuan / 1e4, 4),
        ]);
    }
    let mut sides = [Side::Right; 7];
    sides[0] = Side::Left;
    aligned("", sides, &rows)
}
