//! Moves one lever over its range and reads what follows: the national cap under other rates of acceptance.

#![expect(clippy::disallowed_macros, reason = "the model prints nothing, an example prints what it found")]

use std::error::Error;

use tianchu_model::{Model, Region, Scenario, Series};

fn main() -> Result<(), Box<dyn Error>> {
    let mut scenario = Scenario::baseline();
    // What does not depend on the scenario is prepared once.
    let model = Model::new(scenario.vintage);

    println!("farmland.acceptance_share,{}", Series::FarmlandCap.id());
    for acceptance in [0.5, 0.6, 0.7, 0.8, 0.9, 1.0] {
        scenario.set("farmland.acceptance_share", acceptance)?;
        let run = model.run(&scenario);
        let caps = run.column(Series::FarmlandCap, Region::Nation).ok_or("the nation has a cap")?;
        let cap = caps.in_year(2030).ok_or("2030 has a cap")?;
        println!("{acceptance},{cap}");
    }
    Ok(())
}
