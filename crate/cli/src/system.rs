//! The command `system`: what the power system of a scenario does, by grid and year.

mod told;

use serde::Serialize;
use tianchu_model::dispatch::{Faults, Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::export::{self, Table};
use tianchu_model::number::significant;
use tianchu_model::power::days::{self, DAYS_NUMBERS};
use tianchu_model::power::need::{self, GridNeed, NEED_NUMBERS};
use tianchu_model::power::{ATTRIBUTION, Dispatched, GridYear, OwnHours, PowerSystem, SystemYear};
use tianchu_model::region::{GRIDS, Grid};
use tianchu_model::time::Year;
use tianchu_model::{Lang, Model, Region, Run};

use crate::Host;
use crate::args::SystemArgs;
use crate::failure::Failure;
use crate::input::{self, Complaints};
use crate::output::Output;
use crate::results;

pub(crate) use told::one;

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

pub(crate) fn run(args: &SystemArgs, lang: Lang, host: &mut Host<'_>) -> Result<(), Failure> {
    let mut complaints = Complaints::default();
    let scenario = input::scenario(&args.scenario, lang, &mut complaints);
    let mut years: Vec<Year> =
        args.years.iter().filter_map(|word| input::hours_year(word, lang, &mut complaints)).collect();
    let mut grids: Vec<Grid> =
        args.grids.iter().filter_map(|word| input::grid(word, lang, &mut complaints)).collect();
    let own = input::own_hours(args.own.profiles.as_ref(), &grids, lang, host, &mut complaints);
    let output = Output::of_results(&args.output, lang, host, &mut complaints);
    if args.fit && !fit_stands_alone(args) {
        complaints.sentences.push(match lang {
            Lang::Zh => {
                "--fit 给出随程序附带的标定结果，不随情景改变；请用 baseline，且不带其他选项。".to_owned()
            }
            Lang::En => "--fit prints the fit that comes with the program, which no scenario changes; \
                         use it with baseline and without other options."
                .to_owned(),
        });
    }
    complaints.settle(host)?;
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
    let run = results::simulate_as(&scenario, &args.coupling, own.as_ref(), lang, host)?;
    let meta = || Meta { run: export::meta(&run), attribution: ATTRIBUTION.get(lang) };
    if !output.is_text() {
        note_attribution(host, lang);
    }
    if args.fit {
        let table = told::fit().under("scenario", &scenario.id);
        return output.write(host, &table, &told::FIT_NULLS, meta, || told::fit_text(lang));
    }
    let asked =
        Asked { system: PowerSystem::new(&Evidence::new(scenario.vintage)), run: &run, years, grids, own };
    let refused = |faults: Faults| Failure::Input(Complaints::of_faults(&faults, lang));
    let mut short = Short { lang, own: asked.own.is_some(), notes: Vec::new() };
    if args.days {
        let table = asked.days(&mut short);
        let table = short.told(host, table).map_err(refused)?;
        let named = table.clone().under("scenario", &scenario.id);
        return output.write(host, &named, &DAYS_NUMBERS, meta, || told::days_text(&table, lang));
    }
    if args.need {
        let needs = asked.needs(&mut short);
        let needs = short.told(host, needs).map_err(refused)?;
        let table = need::table(&asked.system, &needs);
        let named = table.clone().under("scenario", &scenario.id);
        return output.write(host, &named, &NEED_NUMBERS, meta, || told::need_text(&table, lang));
    }
    let rows = asked.rows(&mut short);
    let rows = short.told(host, rows).map_err(refused)?;
    let table = SystemYear::table(&rows).under("scenario", &scenario.id);
    let numbers: Vec<&str> = table.header.iter().skip(2).map(String::as_str).collect();
    output.write(host, &table, &numbers, meta, || told::system_text(&rows, lang))
}

/// Whether nothing was asked beside the fit that it would not answer to.
fn fit_stands_alone(args: &SystemArgs) -> bool {
    let changes = &args.scenario.changes;
    args.scenario.scenario == "baseline"
        && changes.set.is_empty()
        && changes.vintage.is_none()
        && changes.seed.is_none()
        && changes.draw.is_none()
        && args.years.is_empty()
        && args.grids.is_empty()
        && args.own.profiles.is_none()
        && !args.coupling.coupled
}

/// What to say of a grid and year whose hours are too few for the energy of wind and sun, in both languages.
pub(crate) fn short(year: &GridYear, lang: Lang) -> Option<[String; 2]> {
    let twh = |mwh: f64| significant(mwh / 1e6, 3);
    let place = Region::Grid(Grid(year.grid)).name(lang);
    let (lacks, all) = (twh(year.short_mwh), twh(year.short_mwh + year.available_mwh()));
    (year.short_mwh > 0.0).then(|| {
        [
            format!(
                "{place} {} 年所给风电、光伏的有出力小时太少，装机满发也少 {lacks} TWh（全年应有 {all} TWh）。",
                year.year
            ),
            format!(
                "the hours of wind and sun given for {place} in {} are too few: even at full capacity they lack \
                 {lacks} of {all} TWh.",
                year.year
            ),
        ]
    })
}

/// Where hours of one's own cannot hold what wind and sun give in the year.
struct Short {
    lang: Lang,
    /// Whether there are any.
    own: bool,
    notes: Vec<[String; 2]>,
}

impl Short {
    fn hear(&mut self, year: &GridYear) {
        if self.own {
            self.notes.extend(short(year, self.lang));
        }
    }

    /// Says them, whatever was made of the hours.
    fn told<T>(&self, host: &mut Host<'_>, made: T) -> T {
        for [zh, en] in &self.notes {
            results::note(host, self.lang, zh, en);
        }
        made
    }
}

impl Asked<'_> {
    /// Does something for every grid and year; the hours of a year are made once.
    fn each<T>(
        &self,
        short: &mut Short,
        mut f: impl FnMut(&mut Solver, &GridYear) -> Result<T, Faults>,
    ) -> Result<Vec<Vec<T>>, Faults> {
        let mut solver = Solver::new();
        let of_year = |&year: &Year| {
            let hours = self.system.hours(&self.run.scenario, year, self.own.as_ref());
            let of_grid = |&grid: &Grid| {
                let grid_year = self.system.grid_year_of_hours(self.run, grid, year, &hours);
                short.hear(&grid_year);
                f(&mut solver, &grid_year)
            };
            self.grids.iter().map(of_grid).collect()
        };
        self.years.iter().map(of_year).collect()
    }

    /// Grid by grid, year by year, and the nation where all six are asked for.
    fn rows(&self, short: &mut Short) -> Result<Vec<SystemYear>, Faults> {
        let years = self.each(short, |solver, year| {
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

    fn days(&self, short: &mut Short) -> Result<Table, Faults> {
        // The same storage policy under other draws of the assumptions, on the same weather.
        let scenario = &self.run.scenario;
        let model = Model::new(scenario.vintage);
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
                short.hear(&grid_year);
                let rows = days::compare(&mut solver, &grid_year, &others)?;
                let told = days::table(year, &rows);
                table.header = told.header;
                table.rows.extend(told.rows);
            }
        }
        Ok(table)
    }

    fn needs(&self, short: &mut Short) -> Result<Vec<GridNeed>, Faults> {
        Ok(self.each(short, GridNeed::new)?.into_iter().flatten().collect())
    }
}

/// Says beside a table of load and weather whose data it rests on.
pub(crate) fn note_attribution(host: &mut Host<'_>, lang: Lang) {
    // A note that cannot be written is no reason to withhold the data.
    let _ = writeln!(host.err, "{}", ATTRIBUTION.get(lang));
}
