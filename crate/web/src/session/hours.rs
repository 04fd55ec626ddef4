//! What the hours view asks of a session: one grid and year hour by hour, and the years step by step.

use tianchu_charts::{Chart, Scene};
use tianchu_model::diagnostic::{Fault, FileFault, FileKind};
use tianchu_model::dispatch::Ties;
use tianchu_model::encoding::{self, Encoding};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{Curtailed, GridHours, OwnHours, PowerSystem, SystemYear, WeekChoice};
use tianchu_model::region::{GRIDS, Grid, PROVINCES};
use tianchu_model::time::Year;
use tianchu_model::{Diagnostic, Region};
use tianchu_report::hours::{notes, too_few};
use tianchu_report::scenario::in_shell;

use super::{Outcome, Session};
use crate::hours::{self, HoursEvidence, HoursFigures, HoursInfo, OwnFile, ProgressInfo};
use crate::shown::Refusal;

mod kept;

pub(super) use kept::Hours;
use kept::{MadeOf, Place};

/// Year shown before somebody chooses one.
const FIRST_SHOWN: Year = 2030;
/// Grid shown to who looks at the nation: the first of the list.
const FIRST_GRID: Grid = Grid(0);

impl Session {
    /// Turns to a grid, year and week, `north.2030.hardest`, and dispatches it if that is not done; an empty text
    /// is the hardest week of 2030 in the grid of `region`.
    ///
    /// # Errors
    /// If there is no such place, and the view stays where it is.
    pub fn hours(&mut self, place: &str, region: &str) -> Outcome<HoursInfo> {
        let region = self.region(region)?;
        let place = self.place(place, region)?;
        self.hours.place = Some(place);
        self.outdate_hours_scenes();
        self.dispatched()?;
        let Some((.., hours)) = &self.hours.now else { unreachable!("it was dispatched") };
        let own = self.hours.own.as_ref();
        let own = own.map(|(name, own)| OwnFile {
            name: name.clone(),
            here: own.has(place.grid),
            notes: notes(own, true, self.words)
                .into_iter()
                .chain(too_few(&hours.year, own, self.words))
                .collect(),
        });
        Ok(hours::info(hours, place.week, &self.scenario, own, self.words))
    }

    /// The figures of the grid and year in sight.
    ///
    /// # Errors
    /// As [`Session::hours`].
    pub fn hours_figures(&mut self) -> Outcome<HoursFigures> {
        self.dispatched()?;
        let words = self.words;
        let Hours { now, years, solver, .. } = &mut self.hours;
        let Some((grid, year, hours)) = now else { unreachable!("it was dispatched") };
        if years.figures(*grid, *year).is_none() {
            let figures = hours.figures(solver).map_err(|faults| Refusal::new(&faults, words))?;
            years.keep((*grid, *year), hours, Some(figures));
        }
        let figures: Option<&SystemYear> = years.figures(*grid, *year);
        let Some(figures) = figures else { unreachable!("they were kept") };
        Ok(hours::figures(figures, hours, words))
    }

    /// Computes a little more of the years of the grid in sight, or with `all` of the six.
    ///
    /// # Errors
    /// As [`Session::hours`].
    pub fn hours_step(&mut self, all: bool) -> Outcome<ProgressInfo> {
        let place = self.prepare_hours()?;
        let words = self.words;
        let Self { run, hours: Hours { solver, system, own, years, .. }, .. } = self;
        let (Some(run), Some((_, system))) = (run, system) else { unreachable!("both were made") };
        let own = own.as_ref().map(|(_, own)| own);
        let now = years
            .step(solver, (system, run, own), place.grid, all)
            .map_err(|faults| Refusal::new(&faults, words))?;
        self.outdate_hours_scenes();
        Ok(ProgressInfo { done: now.done, total: now.total })
    }

    /// What of every grid's wind and sun is curtailed in a year, as [`Session::keep_hours_of_year`] takes it up in another
    /// session of the same state: five numbers a grid, in the order of the grids.
    ///
    /// # Errors
    /// If the year has no hours, or as [`Session::hours`].
    pub fn hours_of_year(&mut self, year: &str) -> Outcome<Vec<f64>> {
        self.prepare_hours()?;
        let (year, words) = (self.year_of_hours(year)?, self.words);
        let Self { run, hours: Hours { solver, system, own, years, .. }, .. } = self;
        let (Some(run), Some((_, system))) = (run, system) else { unreachable!("both were made") };
        let own = own.as_ref().map(|(_, own)| own);
        let profiles = years.hours(system, run, year, own);
        let mut numbers = Vec::new();
        for grid in PowerSystem::grids() {
            let hours = GridHours::new(solver, system, run, (grid, year), profiles, Ties::Middle);
            let curtailed = hours.map_err(|faults| Refusal::new(&faults, words))?.curtailed();
            numbers.extend(as_numbers(curtailed));
        }
        Ok(numbers)
    }

    /// Takes up the year of every grid that another session of the same state has computed.
    ///
    /// # Errors
    /// If the year has no hours, or as [`Session::hours`].
    pub fn keep_hours_of_year(&mut self, year: &str, numbers: &[f64]) -> Outcome<ProgressInfo> {
        self.prepare_hours()?;
        let year = self.year_of_hours(year)?;
        for (grid, numbers) in PowerSystem::grids().zip(numbers.as_chunks().0) {
            self.hours.years.keep_curtailed((grid, year), of_numbers(*numbers));
        }
        self.outdate_hours_scenes();
        self.hours_progress(true)
    }

    /// How far the years of the grid in sight are, or with `all` of the six.
    ///
    /// # Errors
    /// As [`Session::hours`].
    pub fn hours_progress(&mut self, all: bool) -> Outcome<ProgressInfo> {
        let place = self.prepare_hours()?;
        let now = self.hours.years.progress(place.grid, all);
        Ok(ProgressInfo { done: now.done, total: now.total })
    }

    /// Every hour as a CSV file, as `tianchu dispatch --bom` writes it.
    ///
    /// # Errors
    /// As [`Session::hours`].
    pub fn hours_csv(&mut self) -> Outcome<String> {
        let scenario = tianchu_report::scenario::name_in_files(&self.scenario);
        Ok(tianchu_report::export::marked(
            &tianchu_report::hours::tables::of_grid(self.dispatched()?, &scenario).csv(),
        ))
    }

    /// The dispatch problem as JSON, as `tianchu dispatch --problem` writes it.
    ///
    /// # Errors
    /// As [`Session::hours`].
    pub fn hours_problem(&mut self) -> Outcome<String> {
        Ok(self.dispatched()?.dispatched.problem.json())
    }

    /// The command that dispatches the same hours without a page.
    ///
    /// # Errors
    /// As [`Session::hours`].
    pub fn hours_command(&mut self) -> Outcome<String> {
        let place = self.prepare_hours()?;
        let run = self.command();
        let base = run.strip_prefix("tianchu run").unwrap_or_default();
        // A file without a column of the grid says nothing of it, and the command line refuses it.
        let own = self.hours.own.as_ref().filter(|(_, own)| own.has(place.grid));
        let own = own.map_or_else(String::new, |(name, _)| format!(" --profiles {}", in_shell(name)));
        Ok(format!("tianchu dispatch{base} --grid {} --year {}{own}", GRIDS[place.grid.0], place.year))
    }

    /// Whether a reader's own file of so many bytes is read.
    ///
    /// # Errors
    /// If it is too large.
    pub fn hours_size(&self, bytes: u64) -> Outcome {
        let of = FileKind::Hours;
        if bytes <= of.most() {
            return Ok(());
        }
        Err(self.refuse(of_file(FileFault::TooLarge { of, bytes: Some(bytes) })))
    }

    /// By which label of the Encoding Standard the bytes of a reader's own file are decoded.
    ///
    /// # Errors
    /// If they are no text, or it cannot be told which.
    pub fn hours_encoding(&self, bytes: &[u8]) -> Outcome<&'static str> {
        let encoding = encoding::of_table(bytes).map_err(|fault| self.refuse(of_file(fault)))?;
        Ok(encoding.label())
    }

    /// Takes a reader's own hours in the place of generated ones; `name` is what the file is called, `label` how it was
    /// decoded. The grid in sight must have a column.
    ///
    /// # Errors
    /// Everything wrong with the file; the hours in use stay.
    pub fn own_hours(&mut self, name: &str, text: &str, label: &str) -> Outcome {
        let place = self.prepare_hours()?;
        self.take_own_hours(name, text, label, &[place.grid])?;
        self.outdate_hours_scenes();
        Ok(())
    }

    /// Takes a reader's own hours that another session has accepted, whatever grid is in sight.
    ///
    /// # Errors
    /// Everything wrong with the file; the hours in use stay.
    pub fn share_own_hours(&mut self, name: &str, text: &str, label: &str) -> Outcome {
        self.take_own_hours(name, text, label, &[])
    }

    fn take_own_hours(&mut self, name: &str, text: &str, label: &str, grids: &[Grid]) -> Outcome {
        let own = OwnHours::parse(text, grids).map_err(|problems| Refusal::new(&problems, self.words))?;
        let own = own.read_as(Encoding::parse(label).unwrap_or(Encoding::Utf8));
        self.hours.own = Some((name.to_owned(), own));
        self.hours.forget();
        Ok(())
    }

    /// Goes back to generated hours.
    pub fn forget_own_hours(&mut self) {
        self.hours.own = None;
        self.hours.forget();
        self.outdate_hours_scenes();
    }

    /// What the hours rest on: the fit and its tests, generated hours against open ones.
    #[must_use]
    pub fn hours_evidence(&self) -> HoursEvidence {
        hours::evidence(self.words)
    }

    /// A chart of the hours in sight.
    pub(super) fn hours_scene(&mut self, chart: Chart) -> Outcome<Scene> {
        let words = self.words;
        let place = if matches!(chart, Chart::Week | Chart::DurationCurve) {
            self.dispatched()?;
            self.prepare_hours()?
        } else {
            self.prepare_hours()?
        };
        let at = (place.grid, place.year);
        let Self { run: Some(run), hours: Hours { now, years, own, .. }, .. } = self else {
            unreachable!("the run was made")
        };
        // All grids stand in curtailment.
        let counts = |own: &OwnHours| chart == Chart::Curtailment || own.has(place.grid);
        let own = own.as_ref().filter(|(_, own)| counts(own)).map(|(name, _)| name.as_str());
        let scene = match (chart, now) {
            (Chart::Week, Some((.., hours))) => tianchu_charts::week(run, hours, place.week.of(hours), words),
            (Chart::DurationCurve, Some((.., hours))) => tianchu_charts::duration_curve(run, hours, words),
            (Chart::Curtailment, _) => tianchu_charts::curtailment(run, years, at, words),
            _ => tianchu_charts::value_of_next_mw(run, years, at, words),
        };
        Ok(scene.with_own_hours(own, words))
    }

    fn outdate_hours_scenes(&mut self) {
        self.scenes.retain(|(chart, ..)| !Chart::OF_HOURS.contains(chart));
    }

    fn place(&self, text: &str, region: Region) -> Outcome<Place> {
        let grid = match region {
            Region::Province(p) => PROVINCES[p].grid,
            Region::Grid(grid) => grid,
            Region::Nation => FIRST_GRID,
        };
        let first = Place { grid, year: FIRST_SHOWN, week: WeekChoice::Hardest };
        if text.is_empty() {
            return Ok(first);
        }
        let refuse = |field: &str, found: &str, allowed: Vec<String>| {
            self.refuse(Diagnostic::not_allowed(field, found, allowed))
        };
        let mut parts = text.split('.');
        let [grid, year, week] = [(); 3].map(|()| parts.next().unwrap_or_default());
        let Some(Region::Grid(grid)) = Region::parse(grid) else {
            return Err(refuse("grid", grid, GRIDS.map(str::to_owned).to_vec()));
        };
        let year = self.year_of_hours(year)?;
        let Some(week) = WeekChoice::parse(week) else {
            return Err(refuse("week", week, ["hardest", "surplus", "1–53"].map(str::to_owned).to_vec()));
        };
        Ok(Place { grid, year, week })
    }

    fn year_of_hours(&self, text: &str) -> Outcome<Year> {
        let years = PowerSystem::years();
        text.parse().ok().filter(|year| years.contains(year)).ok_or_else(|| {
            self.refuse(Diagnostic::not_allowed("year", text, years.map(|y| y.to_string()).collect()))
        })
    }

    /// Makes sure of a run, of the power system on its data, and of a place; what belongs to another run goes.
    fn prepare_hours(&mut self) -> Outcome<Place> {
        let run = self.fresh();
        let (params, of) = (run.params.clone(), &run.scenario);
        let (vintage, own_data) = (of.vintage, of.own_data.clone());
        let made_of = MadeOf { params, vintage, own_data, counts: [of.seed, of.draw] };
        let hours = &mut self.hours;
        if hours.made_of.as_ref() != Some(&made_of) {
            hours.forget();
            if hours.made_of.as_ref().is_some_and(|before| before.own_data != made_of.own_data) {
                hours.system = None;
            }
            hours.made_of = Some(made_of);
        }
        if hours.system.as_ref().is_none_or(|(v, _)| *v != vintage) {
            hours.system = Some((vintage, PowerSystem::new(&Evidence::of(&self.scenario))));
        }
        match self.hours.place {
            Some(place) => Ok(place),
            None => self.place("", Region::Nation),
        }
    }

    /// The hours in sight, dispatched if they are not.
    fn dispatched(&mut self) -> Outcome<&GridHours> {
        let place = self.prepare_hours()?;
        let words = self.words;
        let Self { run, hours: Hours { solver, system, own, now, years, .. }, .. } = self;
        let (Some(run), Some((_, system))) = (run, system) else { unreachable!("both were made") };
        if now.as_ref().is_none_or(|(g, y, _)| (*g, *y) != (place.grid, place.year)) {
            let own = own.as_ref().map(|(_, own)| own);
            let profiles = years.hours(system, run, place.year, own);
            let at = (place.grid, place.year);
            let made = GridHours::new(solver, system, run, at, profiles, Ties::Middle)
                .map_err(|faults| Refusal::new(&faults, words))?;
            years.keep(at, &made, None);
            *now = Some((place.grid, place.year, made));
        }
        let Some((.., hours)) = now else { unreachable!("it was made") };
        Ok(hours)
    }
}

/// What is wrong with a file before its text is read.
fn of_file(fault: FileFault) -> Diagnostic {
    Diagnostic::new("", Fault::File(fault))
}

/// The fields in their order.
fn as_numbers(of: Curtailed) -> [f64; 5] {
    let Curtailed {
        available_mwh,
        without_mwh,
        curtailed_mwh,
        first_half_available_mwh,
        first_half_curtailed_mwh,
    } = of;
    [available_mwh, without_mwh, curtailed_mwh, first_half_available_mwh, first_half_curtailed_mwh]
}

fn of_numbers(numbers: [f64; 5]) -> Curtailed {
    let [available_mwh, without_mwh, curtailed_mwh, first_half_available_mwh, first_half_curtailed_mwh] =
        numbers;
    Curtailed {
        available_mwh,
        without_mwh,
        curtailed_mwh,
        first_half_available_mwh,
        first_half_curtailed_mwh,
    }
}
