//! The model, prepared for a data vintage, and what it makes of a scenario.

use crate::event::Event;
use crate::evidence::Evidence;
use crate::farmland::energy::{Asked, EnergyLand};
use crate::farmland::{Farmland, FarmlandRun};
use crate::math;
use crate::register::Observation;
use crate::run::Run;
use crate::scenario::{Params, Scenario};
use crate::storage::land::{Added, Class, on_farmland};
use crate::storage::{Storage, StorageRun};
use crate::time::{N_REGIME_YEARS, REGIME_YEAR, Year};
use crate::vintage::Vintage;

/// The model prepared for one data vintage: everything that does not depend on the scenario.
#[derive(Debug)]
pub struct Model {
    evidence: Evidence,
    farmland: Farmland,
    storage: Storage,
    /// What energy adds by year from 2025 on with the defaults: the build-out on which construction demand is
    /// calibrated.
    build_out: [Added; N_REGIME_YEARS],
}

impl Model {
    /// Prepares the data of a vintage.
    #[must_use]
    pub fn new(vintage: Vintage) -> Self {
        Self::on(Evidence::new(vintage))
    }

    /// Prepares what a scenario rests on: the data of its vintage and its reader's own.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        Self::on(Evidence::of(scenario))
    }

    fn on(evidence: Evidence) -> Self {
        let farmland = Farmland::new(&evidence);
        let storage = Storage::new(&evidence);
        let mut defaults = Scenario::baseline();
        defaults.vintage = evidence.vintage();
        let usual = storage.run(&defaults.params());
        let build_out = std::array::from_fn(|k| usual.added_in(REGIME_YEAR + k as Year));
        Self { evidence, farmland, storage, build_out }
    }

    /// The vintage prepared.
    #[must_use]
    pub fn vintage(&self) -> Vintage {
        self.evidence.vintage()
    }

    /// Whether it is prepared for what a scenario rests on.
    #[must_use]
    pub fn is_of(&self, scenario: &Scenario) -> bool {
        self.evidence.is_of(scenario)
    }

    /// Runs a scenario.
    ///
    /// # Panics
    /// If the scenario asks for another vintage or other data of a reader's own than the model was prepared for.
    #[must_use]
    pub fn run(&self, scenario: &Scenario) -> Run {
        assert!(self.is_of(scenario), "the model is prepared for other data");
        let params = scenario.params();
        let storage = self.storage.run(&params);
        self.finish(scenario, params, storage)
    }

    /// Runs a scenario in which orders of storage rest on what the dispatch of each grid offered the year before
    /// instead of the register's spread. A user's own hours stand in every year that is dispatched.
    ///
    /// # Errors
    /// If a grid is no dispatch problem, which no registered range leads to.
    ///
    /// # Panics
    /// As [`Model::run`].
    #[cfg(feature = "power")]
    pub fn run_coupled(
        &self,
        scenario: &Scenario,
        power: &crate::power::PowerSystem,
        own: Option<&crate::power::OwnHours>,
    ) -> Result<Run, crate::diagnostic::Diagnostics> {
        assert!(self.is_of(scenario), "the model is prepared for other data");
        let params = scenario.params();
        let mut solver = crate::dispatch::Solver::new();
        let mut refused = None;
        let storage = self.storage.run_with(&params, |standing| {
            let hours = power.hours(scenario, standing.year, own);
            power.outlook(&mut solver, &params, standing, &hours).unwrap_or_else(|faults| {
                refused.get_or_insert(faults);
                crate::storage::Offers::from_register(&params)
            })
        });
        match refused {
            Some(faults) => Err(faults),
            None => Ok(Run { coupled: true, ..self.finish(scenario, params, storage) }),
        }
    }

    /// What the build-out of a run asks of farmland, beside what the calibrated one asks at the run's own land
    /// per MW and MWh: the calibrated total holds that land, whatever it is.
    #[must_use]
    pub fn energy_land(&self, storage: &StorageRun) -> EnergyLand {
        let params = &storage.params;
        EnergyLand::new(
            |year| asked_by(params, &storage.added_in(year)),
            |year| asked_by(params, self.calibrated(year)),
        )
    }

    /// What energy adds in a year at the build-out of the defaults.
    fn calibrated(&self, year: Year) -> &Added {
        &self.build_out[(year - REGIME_YEAR) as usize]
    }

    /// Farmland after storage, whose land it has to find, and what happened in both.
    fn finish(&self, scenario: &Scenario, params: Params, storage: StorageRun) -> Run {
        let energy = self.energy_land(&storage);
        let farmland = self.farmland.run(&params, &energy, scenario.seed, scenario.draw);
        let mut events = farmland.events();
        events.extend(storage.events());
        let rank = |e: &Event| (e.year, e.quarter, e.region, e.kind);
        math::sort_by(&mut events, |a, b| rank(a).cmp(&rank(b)));
        Run { scenario: scenario.clone(), params, farmland, storage, events, coupled: false }
    }

    /// Farmland alone, energy asking for what it asks at the build-out of the defaults.
    #[must_use]
    pub fn run_farmland(&self, scenario: &Scenario) -> FarmlandRun {
        let params = scenario.params();
        let asked = |year| asked_by(&params, self.calibrated(year));
        self.farmland.run(&params, &EnergyLand::new(asked, asked), scenario.seed, scenario.draw)
    }

    /// The observations this model rests on, in the order of the register.
    #[must_use]
    pub fn rows_read(&self) -> Vec<&Observation> {
        self.evidence.rows_read()
    }
}

/// What so much built in a year asks of farmland under the cap.
fn asked_by(params: &Params, added: &Added) -> Asked {
    let land = on_farmland(params, added);
    let of = |class: Class| land[class as usize];
    // What of a kind no plan of the State Council holds is not on the list.
    let listed = Class::LISTED.map(|class| of(class).map(|mu| mu.times(class.listed(params))));
    let rest = Class::LISTED.map(|class| {
        let part = class.listed(params);
        of(class).map(|mu| mu - mu.times(part))
    });
    Asked::new(
        &of(Class::Storage),
        listed.each_ref(),
        [&rest[0], &rest[1], &rest[2], &rest[3], &of(Class::PvAncillary), &of(Class::DataCentres)],
    )
}
