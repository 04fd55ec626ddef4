//! Runs of a scenario on the data of its vintage.

use tianchu_model::evidence::Evidence;
use tianchu_model::power::{OwnHours, PowerSystem};
use tianchu_model::{Model, Run, Scenario};

use crate::args::CouplingArgs;
use crate::failure::Failure;
use crate::session::Session;

/// One run on the data of the scenario's vintage.
pub(crate) fn simulate(scenario: &Scenario) -> Run {
    Model::of(scenario).run(scenario)
}

/// The same, coupled to the dispatch where that is asked for, on a user's own hours where there are any.
pub(crate) fn simulate_as(
    scenario: &Scenario,
    coupling: &CouplingArgs,
    own: Option<&OwnHours>,
    session: &mut Session<'_>,
) -> Result<Run, Failure> {
    if !coupling.coupled {
        return Ok(simulate(scenario));
    }
    // A table of numbers does not say how they came about.
    session.remark(session.words.terminal_coupled());
    if own.is_some() {
        session.remark(session.words.terminal_coupled_own_hours());
    }
    let power = PowerSystem::new(&Evidence::of(scenario));
    let run = Model::of(scenario).run_coupled(scenario, &power, own);
    run.map_err(|faults| session.refuse(&faults))
}
