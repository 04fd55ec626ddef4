//! What happens in a province and which rule is behind it.

#![expect(clippy::disallowed_macros, reason = "the model prints nothing, an example prints what it found")]

use std::error::Error;

use tianchu_model::{Model, Region, Scenario};

fn main() -> Result<(), Box<dyn Error>> {
    let scenario = Scenario::built_in("strict-acceptance").ok_or("there is no such scenario")?;
    let run = Model::new(scenario.vintage).run(&scenario);

    let guangdong: Region = "Guangdong".parse()?;
    println!("time,event,quantity,unit,rule");
    for event in run.events.iter().filter(|event| event.region == guangdong) {
        let rule = event.rule().map_or("", |rule| rule.id);
        println!("{},{},{},{},{rule}", event.time(), event.kind.id(), event.quantity, event.unit);
    }
    Ok(())
}
