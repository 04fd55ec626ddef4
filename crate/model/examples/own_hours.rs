//! Dispatches a grid and year on load of one's own: the CSV text that the command line takes with `--profiles`.

#![expect(clippy::disallowed_macros, reason = "the model prints nothing, an example prints what it found")]

use std::error::Error;

use tianchu_model::dispatch::{Solver, Ties};
use tianchu_model::evidence::Evidence;
use tianchu_model::power::{GridHours, OwnHours, PowerSystem};
use tianchu_model::{Model, Region, Scenario};

/// A load that is higher by day than by night, on every day of the year; its unit does not matter.
fn own_load() -> String {
    let hours = (0..8760).map(|hour| if (8..22).contains(&(hour % 24)) { "1.2\n" } else { "1.0\n" });
    std::iter::once("load.north\n").chain(hours).collect()
}

fn main() -> Result<(), Box<dyn Error>> {
    let Region::Grid(north) = "north".parse()? else { return Err("north is a grid".into()) };
    let year = 2030;
    let own = OwnHours::parse(&own_load(), &[north])?;

    let scenario = Scenario::baseline();
    let run = Model::new(scenario.vintage).run(&scenario);
    let system = PowerSystem::new(&Evidence::new(scenario.vintage));
    let mut solver = Solver::new();

    println!("load,curtailed_share,equivalent_hours");
    for (name, own) in [("generated", None), ("own", Some(&own))] {
        let hours = system.hours(&scenario, year, own);
        let dispatched = GridHours::new(&mut solver, &system, &run, (north, year), &hours, Ties::Middle)?;
        let figures = dispatched.figures(&mut solver)?;
        println!("{name},{:.4},{:.0}", figures.curtailed_share(), figures.equivalent_hours());
    }
    Ok(())
}
