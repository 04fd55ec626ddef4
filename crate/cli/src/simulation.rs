//! Runs of a scenario on the data of its vintage.

use tianchu_model::evidence::Evidence;
use tianchu_model::power::{OwnHours, PowerSystem};
use tianchu_model::{Model, Run, Scenario};

use crate::args::CouplingArgs;
use crate::failure::Failure;
use crate::session::Session;

/// One run on the data of the scenario's vintage.
pub(crate) fn simulate(scenario: &Scenario) -> Run {
    Model::new(scenario.vintage).run(scenario)
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
    session.note(
        "储能订单取决于上一年的小时调度；不加 --coupled 则用登记册的价差。",
        "orders of storage rest on the dispatch of the year before; without --coupled on the register's spread.",
    );
    if own.is_some() {
        session.note(
            "订单所依的调度在每一年都用 --profiles 的逐时数据；文件没有的列由程序生成。",
            "the dispatch that orders rest on uses the hours of --profiles in every year; columns the file lacks are generated.",
        );
    }
    let power = PowerSystem::new(&Evidence::new(scenario.vintage));
    let run = Model::new(scenario.vintage).run_coupled(scenario, &power, own);
    run.map_err(|faults| session.refuse(&faults))
}
