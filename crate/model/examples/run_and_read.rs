//! Runs the baseline and reads it: a province's farmland, cap and construction, year by year.

#![expect(clippy::disallowed_macros, reason = "the model prints nothing, an example prints what it found")]

use std::error::Error;

use tianchu_model::time::{LAST_YEAR, REGIME_YEAR};
use tianchu_model::{Model, Region, Scenario, Series};

fn main() -> Result<(), Box<dyn Error>> {
    let scenario = Scenario::baseline();
    let run = Model::new(scenario.vintage).run(&scenario);

    let henan: Region = "Henan".parse()?;
    let series = [Series::FarmlandArea, Series::FarmlandCap, Series::FarmlandConstruction];
    let columns = series.map(|series| run.column(series, henan));

    println!("year,{}", series.map(Series::id).join(","));
    for year in REGIME_YEAR..=LAST_YEAR {
        // A column is missing where the model gives none for a region, a value in years before the first.
        let cells = columns.each_ref().map(|column| {
            column.as_ref().and_then(|c| c.in_year(year)).map_or(String::new(), |x| x.to_string())
        });
        println!("{year},{}", cells.join(","));
    }
    Ok(())
}
