//! The command `run`.

mod summary;

use std::fmt::Write as _;

use clap::Args;
use tianchu_model::Series;
use tianchu_model::diagnostic::nearest_name;
use tianchu_report::outputs::archive;
use tianchu_report::{Words, export, series};

use crate::args::{ChangeArgs, CouplingArgs, OutputArgs, RegionArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::{Help, Say};
use crate::input::{self, scenario};
use crate::output::Output;
use crate::session::Session;
use crate::simulation::{simulate, simulate_as};

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[("series", Words::run_help_series)];

#[derive(Debug, Args)]
pub(crate) struct Run {
    #[command(flatten)]
    scenario: ScenarioArgs,
    #[command(flatten)]
    coupling: CouplingArgs,
    #[command(flatten)]
    regions: RegionArgs,
    #[arg(long, value_name = "ID")]
    series: Vec<String>,
    #[command(flatten)]
    output: OutputArgs,
}

impl Command for Run {
    const NAME: &'static str = "run";
    const ABOUT: Say = Words::run_help;
    const HELP: &'static [&'static [Help]] = &[
        ScenarioArgs::HELP,
        ChangeArgs::HELP,
        CouplingArgs::HELP,
        RegionArgs::HELP,
        OWN_HELP,
        OutputArgs::HELP_WITH_ARCHIVE,
    ];
    const EXAMPLES: &'static str = "  tianchu run scenarios/baseline.toml
  tianchu run baseline --vintage 2024 --series storage.power_kw --region CN
  tianchu run baseline --set farmland.acceptance_share=0.6 --set storage.policy_pull_factor=0
  tianchu run q18-capacity-payment --coupled --series storage.irr_grid_4h_share
  tianchu run 'v=1&s=baseline&p=ac:0.6' --format json
  tianchu run baseline --out results.csv --bom
  tianchu run strict-acceptance --format zip --out strict.zip";

    fn long_help(words: Words) -> String {
        let mut text = words.run_help_all_series().to_owned();
        for s in Series::ALL {
            let _ = write!(text, "\n  {:34} {}", s.id(), series::label(*s, words));
        }
        text
    }

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let words = session.words;
        let scenario = scenario::scenario(&self.scenario, session);
        let regions = input::regions(&self.regions.region, session);
        let series = series(&self.series, session);
        let output = Output::of_run(&self.output, session);
        session.settle()?;
        let run = simulate_as(&scenario, &self.coupling, None, session)?;
        if run.columns(&series, &regions).next().is_none() {
            session.remark(words.run_nothing());
        }
        if output.is_archive() {
            return output.write_archive(session, &archive::archive(&run, &series, &regions, words));
        }
        if output.is_plain_csv() {
            return output.write_csv(session, &export::results_csv(&run, &series, &regions));
        }
        output.write(
            session,
            &export::results(&run, &series, &regions),
            &["value"],
            || export::meta(&run),
            || {
                if regions.is_empty() && series.is_empty() {
                    let mut text = summary::of_run(&run, &self.scenario, words);
                    if run.coupled {
                        text.push_str(&summary::beside_plain(&run, &simulate(&scenario), words));
                    }
                    text
                } else {
                    summary::of_columns(&run, &series, &regions, words)
                }
            },
        )
    }
}

fn series(words: &[String], session: &mut Session<'_>) -> Vec<Series> {
    let find = |word: &String| {
        let found = Series::find(word);
        if found.is_none() {
            let (words, nearest) = (session.words, nearest_name(word, Series::ALL.iter().map(|s| s.id())));
            session.unknown(words.run_series(), word, nearest, words.run_series_listed());
        }
        found
    };
    words.iter().filter_map(find).collect()
}
