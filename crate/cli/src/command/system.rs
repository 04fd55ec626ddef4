//! The command `system`: what the power system of a scenario does, by grid and year.

mod told;

use clap::Args;
use serde::Serialize;
use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::days;
use tianchu_model::power::need::{GridNeed, ProvinceNeed};
use tianchu_model::power::{Dispatched, GridYear, OwnHours, PowerSystem, SystemYear};
use tianchu_model::region::{GRIDS, Grid};
use tianchu_model::time::Year;
use tianchu_model::{Diagnostics, Model, Run};
use tianchu_report::Words;
use tianchu_report::export::{self, Table};
use tianchu_report::hours::tables;
use tianchu_report::scenario::name_in_files;

use crate::args::{ChangeArgs, CouplingArgs, OutputArgs, OwnHoursArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::grid_year::{note_attribution, warn};
use crate::help::{Help, Say};
use crate::input::hours::Later;
use crate::input::{hours, scenario};
use crate::output::Output;
use crate::session::Session;
use crate::simulation::simulate_as;

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[
    ("years", Words::system_help_years),
    ("grids", Words::system_help_grids),
    ("fit", Words::system_help_fit),
    ("days", Words::system_help_days),
    ("need", Words::system_help_need),
];

/// Years told if none is asked for: now, the target of storage, and two further on.
const YEARS: [Year; 4] = [2025, 2027, 2030, 2035];

/// Draws of the assumptions on which days chosen for the scenario are tried.
const DRAWS: u64 = 5;

/// What the JSON says about itself.
#[derive(Serialize)]
struct Meta<'a> {
    #[serde(flatten)]
    run: export::Meta<'a>,
    attribution: &'static str,
}

/// Everything the tables are made of.
struct Asked<'a> {
    system: PowerSystem,
    run: &'a Run,
    years: Vec<Year>,
    grids: Vec<Grid>,
    own: Option<OwnHours>,
}

#[derive(Debug, Args)]
pub(crate) struct System {
    #[command(flatten)]
    scenario: ScenarioArgs,
    #[command(flatten)]
    coupling: CouplingArgs,
    #[arg(long = "year", value_name = "YEAR")]
    years: Vec<String>,
    #[arg(long = "grid", value_name = "GRID")]
    grids: Vec<String>,
    #[command(flatten)]
    own: OwnHoursArgs,
    #[arg(long, conflicts_with_all = ["days", "need"])]
    fit: bool,
    #[arg(long, conflicts_with = "need")]
    days: bool,
    #[arg(long)]
    need: bool,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for System {
    const NAME: &'static str = "system";
    const ABOUT: Say = Words::system_help;
    const HELP: &'static [&'static [Help]] = &[
        ScenarioArgs::HELP,
        ChangeArgs::HELP,
        CouplingArgs::HELP,
        OwnHoursArgs::HELP,
        OWN_HELP,
        OutputArgs::HELP,
    ];
    const EXAMPLES: &'static str = "  tianchu system baseline
  tianchu system baseline --year 2027 --year 2030 --grid northwest --out system.csv
  tianchu system baseline --fit
  tianchu system baseline --year 2030 --days
  tianchu system baseline --year 2027 --need --format csv
  tianchu system q18-capacity-payment --year 2030 --coupled";

    fn long_help(words: Words) -> String {
        words.system_help_both().to_owned()
    }

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let scenario = scenario::scenario(&self.scenario, session);
        let mut years: Vec<Year> =
            self.years.iter().filter_map(|word| hours::hours_year(word, session)).collect();
        let mut grids: Vec<Grid> = self.grids.iter().filter_map(|word| hours::grid(word, session)).collect();
        let own = hours::own_hours(self.own.profiles.as_ref(), &grids, Later::OfYear, session);
        let output = Output::of_results(&self.output, session);
        if self.fit && !self.fit_stands_alone() {
            session.complain(words.system_fit_alone());
        }
        session.settle()?;
        // A place named twice is told once.
        years.sort_unstable();
        years.dedup();
        grids.sort_unstable();
        grids.dedup();
        if years.is_empty() {
            years.extend(YEARS);
        }
        if grids.is_empty() {
            grids.extend(PowerSystem::grids());
        }
        let run = simulate_as(&scenario, &self.coupling, own.as_ref(), session)?;
        let name = name_in_files(&scenario);
        let meta = Meta {
            run: export::meta(&run).with_own_hours(self.own.named(own.as_ref())),
            attribution: words.fit_attribution(),
        };
        if !output.is_text() {
            note_attribution(session);
        }
        if self.fit {
            let table = told::fit().under("scenario", &name);
            return output.write(session, &table, &told::FIT_NULLS, || meta, || told::fit_text(words));
        }
        let asked =
            Asked { system: PowerSystem::new(&Evidence::of(&scenario)), run: &run, years, grids, own };
        if self.days {
            let table = asked.days(session).map_err(|faults| session.refuse(&faults))?;
            let named = table.clone().under("scenario", &name);
            return output.write(
                session,
                &named,
                &tables::DAYS_NUMBERS,
                || meta,
                || told::days_text(&table, words),
            );
        }
        if self.need {
            let needs = asked.needs(session).map_err(|faults| session.refuse(&faults))?;
            let table = tables::needs(&ProvinceNeed::all(&asked.system, &needs));
            let named = table.clone().under("scenario", &name);
            return output.write(
                session,
                &named,
                &tables::NEED_NUMBERS,
                || meta,
                || told::need_text(&table, words),
            );
        }
        let rows = asked.rows(session).map_err(|faults| session.refuse(&faults))?;
        let table = tables::years(&rows).under("scenario", &name);
        let numbers: Vec<&str> = table.header.iter().skip(2).map(String::as_str).collect();
        output.write(session, &table, &numbers, || meta, || told::system_text(&rows, words))
    }
}

impl System {
    /// Whether nothing was asked beside the fit that it would not answer to.
    fn fit_stands_alone(&self) -> bool {
        self.scenario.scenario == "baseline"
            && self.scenario.changes.is_empty()
            && self.years.is_empty()
            && self.grids.is_empty()
            && self.own.profiles.is_none()
            && !self.coupling.coupled
    }
}

impl Asked<'_> {
    /// Does something for every grid and year; the hours of a year are made once.
    fn each<T>(
        &self,
        session: &mut Session<'_>,
        mut f: impl FnMut(&mut Solver, &GridYear) -> Result<T, Diagnostics>,
    ) -> Result<Vec<Vec<T>>, Diagnostics> {
        let mut solver = Solver::new();
        let of_year = |&year: &Year| {
            let hours = self.system.hours(&self.run.scenario, year, self.own.as_ref());
            let of_grid = |&grid: &Grid| {
                let grid_year = self.system.grid_year_of_hours(self.run, grid, year, &hours);
                warn(&grid_year, self.own.as_ref(), session);
                f(&mut solver, &grid_year)
            };
            self.grids.iter().map(of_grid).collect()
        };
        self.years.iter().map(of_year).collect()
    }

    /// Grid by grid, year by year, and the nation where all six are asked for.
    fn rows(&self, session: &mut Session<'_>) -> Result<Vec<SystemYear>, Diagnostics> {
        let years = self.each(session, |solver, year| {
            let dispatched = Dispatched::new(solver, year, Ties::Middle)?;
            let installed = PowerSystem::installed(self.run, Grid(year.grid), year.year).all;
            SystemYear::new(solver, year, &dispatched, installed)
        })?;
        let mut rows = Vec::new();
        for grids in years {
            let nation = (grids.len() == GRIDS.len()).then(|| SystemYear::nation(&grids));
            rows.extend(grids);
            rows.extend(nation);
        }
        Ok(rows)
    }

    fn days(&self, session: &mut Session<'_>) -> Result<Table, Diagnostics> {
        // The same storage policy under other draws of the assumptions, on the same weather.
        let scenario = &self.run.scenario;
        let model = Model::of(scenario);
        let drawn = |n| {
            let mut other = scenario.clone();
            other.draw += n;
            model.run(&other)
        };
        let draws: Vec<Run> = (1..=DRAWS).map(drawn).collect();
        let mut solver = Solver::new();
        let mut table = Table::default();
        for &year in &self.years {
            let hours = self.system.hours(scenario, year, self.own.as_ref());
            let of = |run, grid| self.system.grid_year_of_hours(run, grid, year, &hours);
            for &grid in &self.grids {
                let others: Vec<GridYear> = draws.iter().map(|run| of(run, grid)).collect();
                let grid_year = of(self.run, grid);
                warn(&grid_year, self.own.as_ref(), session);
                let rows = days::compare(&mut solver, &grid_year, &others)?;
                let told = tables::days(year, &rows);
                table.header = told.header;
                table.rows.extend(told.rows);
            }
        }
        Ok(table)
    }

    fn needs(&self, session: &mut Session<'_>) -> Result<Vec<GridNeed>, Diagnostics> {
        Ok(self.each(session, GridNeed::new)?.into_iter().flatten().collect())
    }
}
