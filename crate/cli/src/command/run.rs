//! The command `run`.

mod summary;

use std::fmt::Write as _;

use clap::Args;
use tianchu_model::problem::nearest_name;
use tianchu_model::{Lang, Series, Text, export};

use crate::args::{ChangeArgs, CouplingArgs, OutputArgs, RegionArgs, ScenarioArgs};
use crate::entry::Command;
use crate::failure::Failure;
use crate::help::Help;
use crate::input::{self, scenario};
use crate::output::Output;
use crate::session::Session;
use crate::simulation::{simulate, simulate_as};

/// Help of the arguments that no other command shares.
const OWN_HELP: &[Help] = &[(
    "series",
    Text {
        zh: "只要此序列，如 farmland.area_mu；可重复",
        en: "Only this series, such as farmland.area_mu; may be repeated",
    },
)];

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
    const ABOUT: Text = Text {
        zh: "情景的结果：终端上为摘要，其余为整齐的表",
        en: "Results of a scenario: a summary on a terminal, else a tidy table",
    };
    const HELP: &'static [&'static [Help]] = &[
        ScenarioArgs::HELP,
        ChangeArgs::HELP,
        CouplingArgs::HELP,
        RegionArgs::HELP,
        OWN_HELP,
        OutputArgs::HELP,
    ];
    const EXAMPLES: &'static str = "  tianchu run scenarios/baseline.toml
  tianchu run baseline --vintage 2024 --series storage.power_kw --region CN
  tianchu run baseline --set farmland.acceptance_share=0.6 --set storage.policy_pull_factor=0
  tianchu run q18-capacity-payment --coupled --series storage.irr_grid_4h_share
  tianchu run 'v=1&s=baseline&p=ac:0.6' --format json
  tianchu run baseline --out results.csv --bom";

    fn long_help(lang: Lang) -> String {
        let heading =
            Text { zh: "序列（单位在 ID 末尾）：", en: "Series (an ID ends in its unit):" };
        let mut text = heading.get(lang).to_owned();
        for s in Series::ALL {
            let _ = write!(text, "\n  {:34} {}", s.id(), s.label(lang));
        }
        text
    }

    fn run(&self, session: &mut Session<'_>) -> Result<(), Failure> {
        let lang = session.lang;
        let scenario = scenario::scenario(&self.scenario, session);
        let regions = input::regions(&self.regions.region, session);
        let series = series(&self.series, session);
        let output = Output::of_results(&self.output, session);
        session.settle()?;
        let run = simulate_as(&scenario, &self.coupling, None, session)?;
        if run.columns(&series, &regions).next().is_none() {
            session.note(
                "这些序列在这些地区没有数值。",
                "the model gives none of these series for these regions.",
            );
        }
        if output.is_csv() {
            return output.write_csv(session, &export::results_csv(&run, &series, &regions));
        }
        output.write(
            session,
            &export::results(&run, &series, &regions),
            &["value"],
            || export::meta(&run),
            || {
                if regions.is_empty() && series.is_empty() {
                    let mut text = summary::of_run(&run, &self.scenario, lang);
                    if run.coupled {
                        text.push_str(&summary::beside_plain(&run, &simulate(&scenario), lang));
                    }
                    text
                } else {
                    summary::of_columns(&run, &series, &regions, lang)
                }
            },
        )
    }
}

fn series(words: &[String], session: &mut Session<'_>) -> Vec<Series> {
    let find = |word: &String| {
        let found = Series::find(word);
        if found.is_none() {
            session.unknown(
                ("序列", "series"),
                word,
                nearest_name(word, Series::ALL.iter().map(|s| s.id())),
                ("`tianchu run --help` 列出全部序列。", "`tianchu run --help` lists them all."),
            );
        }
        found
    };
    words.iter().filter_map(find).collect()
}
