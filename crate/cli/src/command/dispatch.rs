//! The command `dispatch`: solves a grid and year of a scenario, or a problem from a file, hour by hour.

mod told;

use std::path::Path;

use clap::Args;
use serde::Serialize;
use tianchu_model::Scenario;
use tianchu_model::diagnostic::FileKind;
use tianchu_model::dispatch::{self, Problem, Report, Solution, Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{GridHours, OwnHours, PowerSystem};
use tianchu_model::region::{Grid, Region};
use tianchu_model::time::Year;
use tianchu_report::hours::tables;
use tianchu_report::scenario::name_in_files;
use tianchu_report::{Words, export, places};

use crate::args::{ChangeArgs, OutputArgs, OwnHoursArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::files;
use crate::grid_year;
use crate::help::{Help, Say};
use crate::input::hours::Later;
use crate::input::{self, given, hours, scenario};
use crate::output::Output;
use crate::session::Session;
use crate::simulation::simulate;

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[
    ("scenario", Words::dispatch_help_scenario),
    ("grid", Words::dispatch_help_grid),
    ("year", Words::dispatch_help_year),
    ("problem", Words::dispatch_help_problem),
    ("ties", Words::dispatch_help_ties),
];

const TIES: [(&str, Ties); 3] = [("middle", Ties::Middle), ("keep", Ties::Keep), ("release", Ties::Release)];

/// What is dispatched.
enum Given {
    /// A problem file.
    File(Box<Option<Problem>>),
    /// A grid and year of a scenario.
    Scenario(Box<Scenario>, Option<Grid>, Option<Year>, Option<Box<OwnHours>>),
}

#[derive(Debug, Args)]
pub(crate) struct Dispatch {
    #[arg(value_name = "SCENARIO")]
    scenario: Option<String>,
    #[command(flatten)]
    changes: ChangeArgs,
    #[arg(long, value_name = "GRID")]
    grid: Option<String>,
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    #[command(flatten)]
    own: OwnHoursArgs,
    #[arg(long, value_name = "FILE")]
    problem: Option<String>,
    #[arg(long, value_name = "RULE", default_value = "middle", hide_default_value = true)]
    ties: String,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for Dispatch {
    const NAME: &'static str = "dispatch";
    const ABOUT: Say = Words::dispatch_help;
    const HELP: &'static [&'static [Help]] =
        &[ChangeArgs::HELP, OwnHoursArgs::HELP, OWN_HELP, OutputArgs::HELP];
    const EXAMPLES: &'static str = "  tianchu dispatch baseline --grid north --year 2030
  tianchu dispatch baseline --grid north --year 2030 --problem north.json --out hours.csv
  tianchu dispatch baseline --grid northwest --year 2027 --profiles mine.csv --format json
  tianchu dispatch --problem north.json";

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let given = self.given(session);
        let allowed = TIES.map(|(name, _)| name);
        let found = input::word("--ties", &self.ties, &allowed, session);
        let ties = TIES.iter().find(|(name, _)| Some(*name) == found).map_or(Ties::default(), |(_, t)| *t);
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        // Of two files none is written unless both can be.
        let problem = self.problem.as_ref().filter(|_| self.scenario.is_some());
        for path in problem.map(Path::new).into_iter().chain(self.output.out.as_deref()) {
            files::check(path)?;
        }
        match given {
            Given::File(problem) => match *problem {
                Some(problem) => self.of_file(&problem, ties, &output, session),
                // It was complained of.
                None => Ok(()),
            },
            Given::Scenario(scenario, Some(grid), Some(year), own) => {
                self.of_scenario(&scenario, (grid, year, own.as_deref()), ties, &output, session)
            }
            // Whatever is missing was complained of.
            Given::Scenario(..) => Ok(()),
        }
    }
}

/// A dispatch problem from its file; without one, the session says why.
fn dispatch_problem(path: &Path, session: &mut Session<'_>) -> Option<dispatch::Problem> {
    session.reads("--problem", path);
    match dispatch::Problem::parse(&given::file_or_input(path, FileKind::Problem, session)?) {
        Ok(problem) => Some(problem),
        Err(faults) => {
            session.complain_of_in(&path.display().to_string(), &faults);
            None
        }
    }
}

impl Dispatch {
    /// Reads what is to be dispatched, or complains of what is missing or out of place.
    fn given(&self, session: &mut Session<'_>) -> Given {
        let words = session.words;
        let Some(text) = &self.scenario else {
            let changes = &self.changes;
            let out_of_place = [
                ("--grid", self.grid.is_some()),
                ("--year", self.year.is_some()),
                ("--profiles", self.own.profiles.is_some()),
                ("--set", !changes.set.is_empty()),
                ("--vintage", changes.vintage.is_some()),
                ("--seed", changes.seed.is_some()),
                ("--draw", changes.draw.is_some()),
                ("--data", changes.data.is_some()),
            ];
            for (option, _) in out_of_place.iter().filter(|(_, given)| *given) {
                session.complain(words.dispatch_needs_scenario(option));
            }
            let problem = match &self.problem {
                Some(path) => dispatch_problem(Path::new(path), session),
                None => {
                    session.complain(words.dispatch_nothing());
                    None
                }
            };
            return Given::File(Box::new(problem));
        };
        let scenario = scenario::changed(text, &self.changes, session);
        let grid = match &self.grid {
            Some(word) => hours::grid(word, session),
            None => {
                session.complain(words.dispatch_missing(&"north", &"--grid"));
                None
            }
        };
        let year = match &self.year {
            Some(word) => hours::hours_year(word, session),
            None => {
                session.complain(words.dispatch_missing(&"2030", &"--year"));
                None
            }
        };
        let own = hours::own_hours(self.own.profiles.as_ref(), grid.as_slice(), Later::OfYear, session);
        let out = files::named(self.output.out.as_deref());
        let problem = self.problem.as_ref().map(Path::new);
        if problem == Some(Path::new("-")) && out.is_none() {
            session.complain(words.dispatch_both_to_output());
        }
        if let Some(problem) = problem {
            session.writes("--problem", problem);
        }
        Given::Scenario(Box::new(scenario), grid, year, own.map(Box::new))
    }

    /// Solves a problem that was read.
    fn of_file(
        &self,
        problem: &Problem,
        ties: Ties,
        output: &Output,
        session: &mut Session<'_>,
    ) -> Result<(), Failure> {
        let words = session.words;
        let mut solver = Solver::new();
        let solution = solver.solve(problem, ties);
        let report = report(&mut solver, problem, &solution);
        let table = tables::of_dispatch(problem, &solution);
        let file = self.problem.as_deref().unwrap_or_default();
        output.write(
            session,
            &table,
            &tables::HOUR_NUMBERS,
            || &report,
            || told::text(problem, &report, &format!("--problem {file}"), words),
        )
    }

    /// Solves a grid and year of a scenario.
    fn of_scenario(
        &self,
        scenario: &Scenario,
        (grid, year, own): (Grid, Year, Option<&OwnHours>),
        ties: Ties,
        output: &Output,
        session: &mut Session<'_>,
    ) -> Result<(), Failure> {
        let words = session.words;
        let run = simulate(scenario);
        let system = PowerSystem::new(&Evidence::of(scenario));
        let profiles = system.hours(scenario, year, own);
        let mut solver = Solver::new();
        let (hours, figures) = GridHours::new(&mut solver, &system, &run, (grid, year), &profiles, ties)
            .and_then(|hours| {
                let figures = hours.figures(&mut solver)?;
                Ok((hours, figures))
            })
            .map_err(|faults| session.refuse(&faults))?;
        grid_year::warn(&hours.year, own, session);
        let dispatched = &hours.dispatched;
        let report = report(&mut solver, &dispatched.problem, &dispatched.solution);
        if let Some(path) = &self.problem {
            let file = files::named(Some(Path::new(path)));
            session.write(file.as_deref(), dispatched.problem.json().as_bytes())?;
            if file.is_some() && !output.is_text() {
                session.remark(&words.dispatch_written(path));
            }
        }
        let table = tables::of_grid(&hours, &name_in_files(scenario));
        let numbers = [&["year"], &tables::HOUR_NUMBERS[..], &tables::BALANCE].concat();
        if !output.is_text() {
            grid_year::note_attribution(session);
        }
        output.write(
            session,
            &table,
            &numbers,
            || Meta {
                run: export::meta(&run).with_own_hours(self.own.named(own)),
                grid: Region::Grid(grid).code(),
                year,
                dispatch: &report,
                system: figures.figures().into_iter().map(|(name, x)| (name, x.into())).collect(),
                attribution: words.fit_attribution(),
            },
            || {
                let command = format!(
                    "{} --grid {} --year {year}",
                    self.scenario.as_deref().unwrap_or_default(),
                    Region::Grid(grid).code()
                );
                let mut told = format!("{}  {year}\n\n", places::name(Region::Grid(grid), words));
                told.push_str(&told::text(&dispatched.problem, &report, &command, words));
                told.push('\n');
                told.push_str(&grid_year::summary(&figures, words));
                if let Some(path) = &self.problem {
                    told.push_str(&format!("\n{}\n", words.dispatch_stands_in(path)));
                }
                told.push_str(&format!("\n{}\n", words.fit_attribution()));
                told
            },
        )
    }
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
