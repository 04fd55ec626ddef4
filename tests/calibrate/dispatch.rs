//! The number fitted on 2024 and the hold-outs, printed beside what was reported.

use std::ops::Range;

use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::number::significant;
use tianchu_model::power::calendar::{HOURS, month_starts};
use tianchu_model::power::calibration::{
    Hours, Outcome, Reported, fit, rank_correlation, rank_correlation_interval,
};
use tianchu_model::power::{
    Dispatched, Follows, Generator, GridYear, Outlook, PowerSystem, Profiles, Statistics, SystemYear,
};
use tianchu_model::region::{GRIDS, Grid, PROVINCES};
use tianchu_model::time::{Quarter, Year};
use tianchu_model::{Model, Run, Scenario, Vintage, id};

use crate::SEED;

const NORTH: usize = 0;
const SOUTH: usize = 4;
const NORTHWEST: usize = 5;
/// Tibet (西藏), left out of the errors of provinces: its rates are those of a grid hardly joined to the others.
const TIBET: &str = "54";

/// A year, its weather and the part of it that is looked at, which ends with a quarter.
#[derive(Clone, Copy)]
struct Case<'a> {
    system: &'a PowerSystem,
    model: &'a Model,
    profiles: &'a Profiles,
    until: Quarter,
    /// Whether all paired storage serves the grid, whatever the scenario says.
    joint: bool,
}

impl Case<'_> {
    fn run(&self, must_run: f64) -> Run {
        let mut scenario = Scenario::baseline();
        scenario.set_param(id::POWER_MUST_RUN_SHARE, must_run).expect("in range");
        if self.joint {
            scenario.set_param(id::STORAGE_JOINT_BIDDING_SHARE, 1.0).expect("in range");
        }
        self.model.run(&scenario)
    }

    /// The grids as a scenario has them, with the mean storage of the part looked at, and that storage, MW.
    fn grids(&self, must_run: f64) -> Vec<(GridYear, f64)> {
        let run = self.run(must_run);
        PowerSystem::grids()
            .map(|grid| {
                let storage = PowerSystem::installed_until(&run, grid, self.until);
                let year = self.until.year();
                let grid_year =
                    self.system.grid_year_of_installed(&run.params, grid, year, self.profiles, &storage);
                (grid_year, storage.all.power.get() / 1e3)
            })
            .collect()
    }

    /// What the dispatch of every grid gives in parts of the year.
    fn outcomes(&self, must_run: f64, parts: &[Range<usize>]) -> Vec<Vec<Outcome>> {
        let mut solver = Solver::new();
        let grids = self.grids(must_run);
        grids.iter().map(|(g, mw)| Outcome::of(&mut solver, g, *mw, parts).expect("sound")).collect()
    }

    /// The same of the part looked at.
    fn by_grid(&self, must_run: f64) -> Vec<Outcome> {
        let end = month_starts()[3 * self.until.number()];
        self.outcomes(must_run, std::slice::from_ref(&(0..end))).into_iter().map(|parts| parts[0]).collect()
    }

    /// Hours of the grid side: what duty moves, and its part of what the pool moves, over all of it.
    ///
    /// The pool is one store, so that its hours are the same for everybody in it.
    fn grid_side_hours(&self, must_run: f64) -> f64 {
        let run = self.run(must_run);
        let [mut moved, mut power] = [0.0; 2];
        for ((grid, (year, _)), outcome) in
            PowerSystem::grids().zip(self.grids(must_run)).zip(self.by_grid(must_run))
        {
            let grid_side = PowerSystem::installed_until(&run, grid, self.until).grid_side.power.get() / 1e3;
            let of = |follows: Option<Follows>| -> f64 {
                let wanted = year.scheduled.iter().filter(|s| follows.is_none_or(|f| s.follows == f));
                wanted.flat_map(|s| s.moved_mwh(0..HOURS)).sum()
            };
            let on_duty: f64 =
                year.scheduled.iter().filter(|s| s.follows == Follows::Duty).map(|s| s.size.power_mw).sum();
            let pool: f64 = year.stores.iter().filter(|s| !s.pumped).map(|s| s.power_mw).sum();
            let hours = if pool > 0.0 { (outcome.moved - of(None)) / pool } else { 0.0 };
            moved += of(Some(Follows::Duty)) + hours * (grid_side - on_duty);
            power += grid_side;
        }
        moved / power
    }

    fn nation(&self, must_run: f64) -> Outcome {
        Outcome::sum(&self.by_grid(must_run))
    }

    /// Figures of the grids over the whole year.
    fn figures(&self, must_run: f64) -> Vec<SystemYear> {
        let (run, mut solver) = (self.run(must_run), Solver::new());
        PowerSystem::grids()
            .zip(self.grids(must_run))
            .map(|(grid, (grid_year, _))| {
                let dispatched = Dispatched::new(&mut solver, &grid_year, Ties::Middle).expect("sound");
                let installed = PowerSystem::installed(&run, grid, self.until.year()).all;
                SystemYear::new(&mut solver, &grid_year, &dispatched, installed).expect("sound")
            })
            .collect()
    }
}

/// Rows of the file.
struct Rows(String);

impl Rows {
    fn row(&mut self, name: &str, reported: &str, computed: &str) {
        self.0.push_str(&format!("{name},{reported},{computed}\n"));
    }

    /// A row beside a figure that may not have been reported.
    fn beside(&mut self, name: &str, reported: Option<f64>, computed: &str) {
        self.row(name, &reported.map_or_else(|| "-".to_owned(), |x| significant(x, 4)), computed);
    }

    fn hours(&mut self, name: &str, reported: Option<f64>, computed: f64) {
        self.beside(name, reported, &format!("{computed:.0}"));
    }

    fn share(&mut self, name: &str, reported: Option<f64>, computed: f64) {
        self.beside(name, reported, &format!("{computed:.4}"));
    }
}

/// Least and greatest of some numbers.
fn ends(all: impl Iterator<Item = f64>) -> (f64, f64) {
    all.fold((f64::MAX, f64::MIN), |(low, high), x| (low.min(x), high.max(x)))
}

pub(crate) fn run() -> String {
    let model = Model::new(Vintage::Latest);
    let evidence = Evidence::new(Vintage::Latest);
    let (system, outlook) = (PowerSystem::new(&evidence), Outlook::new(&evidence));
    let generator = Generator::new(Statistics::committed());
    let inputs = outlook.inputs(&Scenario::baseline().params(), generator.statistics(), 2024);
    let wind: f64 = inputs.iter().map(|i| i.wind_twh).sum();
    let solar: f64 = inputs.iter().map(|i| i.solar_twh).sum();
    let reported = Reported::new(&evidence, wind / (wind + solar));
    let Some(curtailment) = reported.curtailment_2024 else { return "nothing to fit to".to_owned() };

    let profiles = [2024, 2025, 2026].map(|year| generator.generate(year, SEED, 0));
    let case = |year: Year, quarter: usize| Case {
        system: &system,
        model: &model,
        profiles: &profiles[(year - 2024) as usize],
        until: Quarter::new(year, quarter),
        joint: false,
    };
    let base = case(2024, 4);
    let must_run = fit(curtailment, |m| base.nation(m).curtailment());
    let mut rows = Rows("figure,reported,computed\n".to_owned());
    rows.share("must_run_share", None, must_run);
    of_2024(&mut rows, &base, &generator, &reported, must_run);
    of_parts_of_2024(&mut rows, &case, &reported, must_run);
    of_2025(&mut rows, &case, &reported, must_run);
    of_provinces(&mut rows, &base.by_grid(must_run), &reported, wind / (wind + solar));
    let east = outlook.inputs(&Scenario::baseline().params(), generator.statistics(), 2025)[2].peak_gw;
    rows.beside("east_peak_2025_gw", reported.east_peak_2025_gw, &format!("{east:.0}"));
    for (i, year) in [2024, 2025, 2026].into_iter().enumerate() {
        let grids: Vec<GridYear> = case(year, 4).grids(must_run).into_iter().map(|(grid, _)| grid).collect();
        let at = |h: usize| grids.iter().map(|g| g.load[h]).sum::<f64>() / 1e3;
        let peak = (0..HOURS).map(at).fold(0.0, f64::max);
        rows.beside(&format!("national_peak_{year}_gw"), reported.peak_gw[i], &format!("{peak:.0}"));
        if year == 2026 {
            let hour = (0..HOURS).max_by(|a, b| at(*a).total_cmp(&at(*b))).expect("hours");
            let gw: f64 = grids.iter().map(|g| g.net_import[hour].max(0.0)).sum::<f64>() / 1e3;
            rows.beside("exchange_at_the_peak_2026_gw", reported.exchange_gw, &format!("{gw:.0}"));
        }
    }
    let north = base.figures(must_run)[NORTH].mean_price_yuan_per_mwh;
    rows.hours("price_2024_shandong_yuan_per_mwh", reported.price_2024, north);
    let nation = SystemYear::nation(&case(2025, 4).figures(must_run));
    rows.row("daily_spread_2025_yuan_per_mwh", "-", &format!("{:.0}", nation.daily_spread_yuan_per_mwh));
    rows.row("unserved_2025_mwh", "-", &format!("{:.0}", nation.unserved_mwh));
    rows.0
}

fn of_2024(rows: &mut Rows, base: &Case<'_>, generator: &Generator, reported: &Reported, must_run: f64) {
    let nation = base.nation(must_run);
    rows.share("curtailment_2024", reported.curtailment_2024, nation.curtailment());
    rows.hours("hours_2024", reported.hours(Hours::Year2024), nation.hours());
    let independent = reported.hours(Hours::Independent2024);
    rows.hours("hours_2024_independent_stations", independent, base.grid_side_hours(must_run));
    let of_draws: Vec<Outcome> = (1..=5)
        .map(|draw| {
            let profiles = generator.generate(2024, SEED, draw);
            Case { profiles: &profiles, ..*base }.nation(must_run)
        })
        .collect();
    let (low, high) = ends(of_draws.iter().map(Outcome::curtailment));
    rows.row("curtailment_2024_five_draws", "-", &format!("{low:.4} to {high:.4}"));
    let (low, high) = ends(of_draws.iter().map(Outcome::hours));
    rows.row("hours_2024_five_draws", "-", &format!("{low:.0} to {high:.0}"));
    rows.hours("hours_2024_joint_bidding", None, Case { joint: true, ..*base }.nation(must_run).hours());
}

/// Parts of 2024 on the mean storage up to the end of the quarter they end in. State Grid is taken as all grids but
/// South, though the west of Inner Mongolia has a company of its own.
fn of_parts_of_2024<'a>(
    rows: &mut Rows,
    case: &impl Fn(Year, usize) -> Case<'a>,
    reported: &Reported,
    must_run: f64,
) {
    let half = case(2024, 2).by_grid(must_run);
    let state_grid = Outcome::sum(half.iter().enumerate().filter(|(g, _)| *g != SOUTH).map(|(_, o)| o));
    rows.hours("hours_2024_h1_state_grid", reported.hours(Hours::StateGrid2024H1), state_grid.hours());
    rows.hours("hours_2024_h1_southern_grid", reported.hours(Hours::South2024H1), half[SOUTH].hours());
    let starts = month_starts();
    let parts = case(2024, 3).outcomes(must_run, &[0..starts[8], starts[5]..starts[8]]);
    let [eight, summer] = [0, 1].map(|part| Outcome::sum(parts.iter().map(|of_grid| &of_grid[part])));
    rows.hours("hours_2024_january_august", reported.hours(Hours::August2024), eight.hours());
    rows.share("summer_share_of_use_2024", reported.summer_share, summer.moved / eight.moved);
}

fn of_2025<'a>(rows: &mut Rows, case: &impl Fn(Year, usize) -> Case<'a>, reported: &Reported, must_run: f64) {
    let [half, quarters] = [2, 3].map(|quarter| case(2025, quarter).nation(must_run));
    rows.share("curtailment_2025_h1", reported.curtailment_2025_h1, half.curtailment());
    rows.hours("hours_2025_h1", reported.hours(Hours::Half2025), half.hours());
    rows.hours("hours_2025_q1_q3", reported.hours(Hours::Quarters2025), quarters.hours());
    let grids = case(2025, 4).by_grid(must_run);
    let nation = Outcome::sum(&grids);
    let [of_nation, of_south] = [Hours::Year2025, Hours::South2025].map(|of| reported.hours(of));
    rows.hours("hours_2025", of_nation, nation.hours());
    rows.hours("hours_2025_southern_grid", of_south, grids[SOUTH].hours());
    rows.hours("hours_2025_southern_grid_floor", None, grids[SOUTH].hours());
    // Nation and south are published; the rest follows from the south's share of the fleet.
    let south = grids[SOUTH].installed / nation.installed;
    let rest = Outcome::sum(grids.iter().enumerate().filter(|(g, _)| *g != SOUTH).map(|(_, o)| o));
    let of_rest = of_nation.zip(of_south).map(|(all, of_south)| (all - south * of_south) / (1.0 - south));
    rows.hours("hours_2025_outside_southern_grid", of_rest.map(f64::round), rest.hours());
    rows.hours("hours_2025_least_grid", None, ends(grids.iter().map(Outcome::hours)).0);
    rows.hours("hours_2025_xinjiang", reported.hours(Hours::Xinjiang2025), grids[NORTHWEST].hours());
    rows.share("curtailment_2025", reported.curtailment_2025, nation.curtailment());
    let by_grid = |f: &dyn Fn(&Outcome) -> String| grids.iter().map(f).collect::<Vec<_>>().join(" ");
    eprintln!("hours of 2025 by grid: {}", by_grid(&|o| format!("{:.0}", o.hours())));
    eprintln!("curtailed of 2025 by grid, %: {}", by_grid(&|o| format!("{:.1}", 100.0 * o.curtailment())));
    let grids = case(2024, 4).by_grid(must_run);
    let by_grid = |f: &dyn Fn(&Outcome) -> String| grids.iter().map(f).collect::<Vec<_>>().join(" ");
    eprintln!("hours of 2024 by grid: {}", by_grid(&|o| format!("{:.0}", o.hours())));
    eprintln!("curtailed of 2024 by grid, %: {}", by_grid(&|o| format!("{:.1}", 100.0 * o.curtailment())));
}

/// Curtailment of single provinces beside that of their grid, which is all the model has.
fn of_provinces(rows: &mut Rows, grids: &[Outcome], reported: &Reported, wind_share: f64) {
    let mut by_grid = vec![Vec::new(); GRIDS.len()];
    for &(p, [wind, solar]) in &reported.curtailment_of_provinces {
        let Grid(grid) = PROVINCES[p].grid;
        if PROVINCES[p].code != TIBET {
            let of_province = wind_share * wind + (1.0 - wind_share) * solar;
            by_grid[grid].push([of_province, grids[grid].curtailment()]);
        }
    }
    by_grid.retain(|provinces| !provinces.is_empty());
    let pairs = by_grid.concat();
    let mut errors: Vec<f64> = pairs.iter().map(|[a, b]| (a - b).abs()).collect();
    errors.sort_by(f64::total_cmp);
    let n = errors.len();
    let median = 0.5 * (errors[(n - 1) / 2] + errors[n / 2]);
    rows.share("curtailment_2024_median_error_of_provinces", None, median);
    let rank = rank_correlation(&pairs);
    rows.row("curtailment_2024_rank_correlation_of_provinces", "-", &format!("{rank:.2}"));
    let [low, high] = rank_correlation_interval(&by_grid);
    rows.row("curtailment_2024_rank_correlation_interval", "-", &format!("{low:.2} to {high:.2}"));
}
