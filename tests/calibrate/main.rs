//! Makes the statistics of the profile generator from open hourly series, and a report that holds generated
//! hours against them.
//!
//! `cargo xtask calibrate` without a folder fits the must-run share on the curtailment of 2024, on the statistics
//! this version has, and writes it with every hold-out.
//!
//! `cargo xtask calibrate --pipeline` fits what of storage is under construction (`tests/pipeline.rs`) and writes
//! `tests/ref/pipeline_fit.csv`.
//!
//! `cargo xtask calibrate DIR` makes the statistics. DIR holds four files, one column per province headed by its two-digit code and
//! one row per hour in UTC+8, lines starting with `#` ignored:
//!
//! - `hourly_load_provinces_2018.csv`: load in MW, 8,760 rows labelled by the start of the hour. Wu and Kan 2023,
//!   doi:10.5281/zenodo.8322210, CC BY 4.0.
//! - `hourly_cf_onshore_wind_2020.csv`, `hourly_cf_offshore_wind_2020.csv`, `hourly_cf_solar_2020.csv`: capacity
//!   factors, 8,784 rows; wind at the instant, sun labelled by the end of the hour. Contains modified Copernicus
//!   Climate Change Service information 2020.

mod dispatch;
mod load;
mod report;
mod series;
mod sun;
mod wind;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use tianchu_model::power::{Generator, Statistics};
use tianchu_report::{Language, Words};

/// Draws behind the figures of generated hours.
pub(crate) const DRAWS: u64 = 20;
/// Their seed.
pub(crate) const SEED: u64 = 7;

fn main() -> ExitCode {
    let done = match std::env::args_os().nth(1).map(PathBuf::from) {
        Some(option) if option == Path::new("--pipeline") => fit_pipeline(),
        Some(folder) => calibrate(&folder),
        None => fit_dispatch(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn calibrate(folder: &Path) -> Result<(), String> {
    let open = series::read(folder)?;
    let mut statistics = Statistics::empty();
    load::fit(&open.load, &open.load_weights, &mut statistics);
    wind::fit(&open.wind, &mut statistics);
    sun::fit(&open.solar, &open.solar_weights, &mut statistics);
    let attribution =
        [Language::Zh, Language::En].map(|language| Words::of(language).fit_attribution()).join(" ");
    let text = statistics.text(&attribution);
    // The report is on what the file says, rounded as it is there.
    let rounded = Statistics::parse(&text).map_err(|e| e.to_string())?;
    let report = report::compare(&open, &Generator::new(rounded), &attribution);
    write("profiles.csv", &text)?;
    write("profile_validation.csv", &report.csv)?;
    print!("{}", report.summary);
    println!("Written. Run `cargo xtask calibrate` next, without a folder, to fit the dispatch to them.");
    Ok(())
}

fn fit_dispatch() -> Result<(), String> {
    let csv = dispatch::run();
    write("dispatch_fit.csv", &csv)?;
    print!("{csv}");
    println!(
        "Written. The must-run share goes into assumptions.csv and baseline.toml by hand, so that somebody reads it."
    );
    Ok(())
}

fn fit_pipeline() -> Result<(), String> {
    let csv = tianchu_tests::pipeline::fit();
    write("../../../tests/ref/pipeline_fit.csv", &csv)?;
    print!("{csv}");
    println!(
        "Written. What rests on it goes into assumptions.csv, earlier_defaults.csv and baseline.toml by hand."
    );
    Ok(())
}

fn write(name: &str, text: &str) -> Result<(), String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crate/model/register").join(name);
    std::fs::write(&path, text).map_err(|e| format!("cannot write {}: {e}", path.display()))
}
