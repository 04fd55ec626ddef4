//! What may stand on the command line.
//!
//! Values are kept as written: `input` checks them together with the scenario, so that everything wrong is
//! said at once and in the reader's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, Args, FromArgMatches as _, Parser, Subcommand};
use tianchu_model::Lang;

use crate::failure::Failure;
use crate::help;

/// Simulate China's farmland balance and its new-type energy storage
#[derive(Debug, Parser)]
#[command(
    name = "tianchu",
    arg_required_else_help = true,
    disable_help_flag = true,
    disable_help_subcommand = true
)]
#[command(disable_version_flag = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,

    /// Language of texts: zh or en; without it as the environment says
    #[arg(long, global = true, value_name = "LANG", display_order = 90)]
    lang: Option<String>,

    /// Print help; --help says more than -h
    #[arg(short, long, global = true, action = ArgAction::Help, display_order = 98)]
    help: Option<bool>,

    /// Print the versions of the program, the model and the data
    #[arg(short = 'V', long, action = ArgAction::Version, display_order = 99)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Results of a scenario: a summary on a terminal, else a tidy table
    Run(RunArgs),
    /// What happened: binding rules, flags, exhaustion, targets passed
    Events(EventsArgs),
    /// The farmland or storage books of a region, every entry
    Ledger(LedgerArgs),
    /// The target board
    Targets(TargetsArgs),
    /// One scenario under the three readings of the cap, and where they part
    Readings(ReadingsArgs),
    /// Draw a chart as SVG
    Chart(ChartArgs),
    /// Run the reality checks; exit code 1 if one does not hold
    Check(CheckArgs),
    /// Farmland of 2019-2024 against every published figure, fitted or held out
    Calibration(CalibrationArgs),
    /// Dispatch stores hour by hour at least cost: a grid and year of a scenario, or a problem file
    Dispatch(DispatchArgs),
    /// The power system by grid and year: curtailment, storage hours, peaks, adequacy, prices, fuel and CO2
    System(SystemArgs),
    /// Fingerprint of all results, equal wherever the scenario is run
    Hash(HashArgs),
    /// Levers and assumptions with ranges, grades and sources
    Params(RegisterArgs),
    /// Documents behind the numbers, or with --observations the numbers
    Sources(SourcesArgs),
    /// The rules of law and policy: force, article, what they say, what cites them
    Rules(RegisterArgs),
    /// Built-in scenarios and the questions they answer
    Scenarios(ScenariosArgs),
}

/// Which scenario, and what to change in it.
#[derive(Debug, Args)]
pub(crate) struct ScenarioArgs {
    /// A TOML file, the name of a built-in scenario or its first words such as q01, or a share link
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,

    #[command(flatten)]
    pub(crate) changes: ChangeArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ChangeArgs {
    /// Set a lever or an assumption; may be repeated
    #[arg(long, value_name = "ID=VALUE")]
    pub(crate) set: Vec<String>,

    /// Data to use: latest, or 2024 for what was known at the end of 2024
    #[arg(long, value_name = "VINTAGE")]
    pub(crate) vintage: Option<String>,

    /// Seed of the random numbers
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(crate) seed: Option<String>,

    /// Sample the assumptions: draw K of the seed; 0 takes their defaults
    #[arg(long, value_name = "K", allow_negative_numbers = true)]
    pub(crate) draw: Option<String>,
}

/// Where results go, and as what.
#[derive(Debug, Args)]
pub(crate) struct OutputArgs {
    /// csv or json; without it a text on a terminal, else csv (a file's ending decides)
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<String>,

    /// File to write, replaced whole or not at all; - is the standard output
    #[arg(long, short, value_name = "PATH")]
    pub(crate) out: Option<PathBuf>,

    /// Begin CSV with a byte order mark, so that Excel shows Chinese
    #[arg(long)]
    pub(crate) bom: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CouplingArgs {
    /// Let orders of storage rest on what the hourly dispatch of each grid offered the year before
    #[arg(long)]
    pub(crate) coupled: bool,
}

#[derive(Debug, Args)]
pub(crate) struct RegionArgs {
    /// Only this region: CN, a code, a province or a grid; may be repeated
    #[arg(long, value_name = "REGION")]
    pub(crate) region: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RunArgs {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArgs,
    #[command(flatten)]
    pub(crate) coupling: CouplingArgs,
    #[command(flatten)]
    pub(crate) regions: RegionArgs,

    /// Only this series, such as farmland.area_mu; may be repeated
    #[arg(long, value_name = "ID")]
    pub(crate) series: Vec<String>,

    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct EventsArgs {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArgs,
    #[command(flatten)]
    pub(crate) coupling: CouplingArgs,
    #[command(flatten)]
    pub(crate) regions: RegionArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct LedgerArgs {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArgs,

    /// Whose books: CN, a code, a province or a grid
    #[arg(id = "book_region", long = "region", value_name = "REGION")]
    pub(crate) region: String,

    /// The storage books instead of the farmland books
    #[arg(long)]
    pub(crate) storage: bool,

    /// Only this year
    #[arg(long, value_name = "YEAR")]
    pub(crate) year: Option<String>,

    /// Only this book, such as area, credits or fund; may be repeated
    #[arg(long, value_name = "BOOK")]
    pub(crate) book: Vec<String>,

    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct TargetsArgs {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArgs,
    #[command(flatten)]
    pub(crate) coupling: CouplingArgs,
    #[command(flatten)]
    pub(crate) regions: RegionArgs,

    /// Exit with code 1 if a target shown is missed
    #[arg(long)]
    pub(crate) fail_on_miss: bool,

    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ReadingsArgs {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArgs,
    #[command(flatten)]
    pub(crate) regions: RegionArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

/// Hours of a user in place of generated ones.
#[derive(Debug, Args)]
pub(crate) struct OwnHoursArgs {
    /// Own hours in place of generated ones: a CSV of 8,760 rows (UTC+8, no 29 February) with columns load.GRID
    /// (any unit), wind.GRID or solar.GRID (output over capacity, 0 to 1; scaled to the year's energy, as load is), and hour (from 0 or 1) if wanted; - is the standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) profiles: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ChartArgs {
    /// Name of the chart
    #[arg(value_name = "CHART")]
    pub(crate) chart: String,

    #[command(flatten)]
    pub(crate) scenario: ScenarioArgs,

    /// Region to draw: CN (without it), a code, a province or a grid
    #[arg(id = "chart_region", long = "region", value_name = "REGION")]
    pub(crate) region: Option<String>,

    /// Grid of a chart of hours: north, northeast, east, central, south or northwest
    #[arg(id = "chart_grid", long = "grid", value_name = "GRID")]
    pub(crate) grid: Option<String>,

    /// Year of a chart of hours, 2024 to 2035
    #[arg(id = "chart_year", long = "year", value_name = "YEAR")]
    pub(crate) year: Option<String>,

    /// Week of the chart week: 1 to 53, hardest, or surplus; hardest without it
    #[arg(long, value_name = "WEEK")]
    pub(crate) week: Option<String>,

    #[command(flatten)]
    pub(crate) own: OwnHoursArgs,

    /// Width (from 480) and height (from 360) in pixels; 720x420 without it
    #[arg(long, value_name = "WxH", default_value = "720x420", hide_default_value = true)]
    pub(crate) size: String,

    /// Draw the baseline beneath the scenario
    #[arg(long)]
    pub(crate) baseline: bool,

    /// Light lines on a dark ground
    #[arg(long)]
    pub(crate) dark: bool,

    /// SVG file to write, replaced whole or not at all; - is the standard output
    #[arg(id = "svg", long = "out", short = 'o', value_name = "PATH")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// The scenario to check; without it the baseline
    #[arg(id = "checked", value_name = "SCENARIO", default_value = "baseline", hide_default_value = true)]
    pub(crate) scenario: String,
    #[command(flatten)]
    pub(crate) changes: ChangeArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct CalibrationArgs {
    /// The scenario whose history is compared; without it the baseline
    #[arg(id = "calibrated", value_name = "SCENARIO", default_value = "baseline", hide_default_value = true)]
    pub(crate) scenario: String,
    #[command(flatten)]
    pub(crate) changes: ChangeArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct DispatchArgs {
    /// Scenario to take a grid and year of; without it --problem is read
    #[arg(id = "dispatched", value_name = "SCENARIO")]
    pub(crate) scenario: Option<String>,

    #[command(flatten)]
    pub(crate) changes: ChangeArgs,

    /// Grid: north, northeast, east, central, south or northwest
    #[arg(long, value_name = "GRID")]
    pub(crate) grid: Option<String>,

    /// Year, 2024 to 2035
    #[arg(id = "hours_year", long = "year", value_name = "YEAR")]
    pub(crate) year: Option<String>,

    #[command(flatten)]
    pub(crate) own: OwnHoursArgs,

    /// JSON file with net load, supply curve and stores: read without a scenario, written with one; - is the standard
    /// input or output
    #[arg(long, value_name = "FILE")]
    pub(crate) problem: Option<String>,

    /// Where schedules cost the same: keep energy in store, release it, or middle of both (the default)
    #[arg(long, value_name = "RULE", default_value = "middle", hide_default_value = true)]
    pub(crate) ties: String,

    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct SystemArgs {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArgs,
    #[command(flatten)]
    pub(crate) coupling: CouplingArgs,

    /// Only this year, 2024 to 2035; may be repeated; without it 2025, 2027, 2030 and 2035
    #[arg(id = "system_year", long = "year", value_name = "YEAR")]
    pub(crate) years: Vec<String>,

    /// Only this grid; may be repeated; without it all six and the nation
    #[arg(id = "system_grid", long = "grid", value_name = "GRID")]
    pub(crate) grids: Vec<String>,

    #[command(flatten)]
    pub(crate) own: OwnHoursArgs,

    /// Instead: the two numbers fitted on 2024 and what they give for 2025, beside what was reported
    #[arg(long, conflicts_with_all = ["days", "need"])]
    pub(crate) fit: bool,

    /// Instead: twelve representative days and the composite store against the full year
    #[arg(long, conflicts_with = "need")]
    pub(crate) days: bool,

    /// Instead: flexibility need of each province, and what a GW of storage does
    #[arg(long)]
    pub(crate) need: bool,

    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

#[derive(Debug, Args)]
pub(crate) struct HashArgs {
    #[command(flatten)]
    pub(crate) scenario: ScenarioArgs,
}

#[derive(Debug, Args)]
pub(crate) struct RegisterArgs {
    /// csv, json or md; without it a text on a terminal, else csv (a file's ending decides)
    #[arg(id = "register_format", long = "format", value_name = "FORMAT")]
    pub(crate) format: Option<String>,

    /// File to write, replaced whole or not at all; - is the standard output
    #[arg(long, short, value_name = "PATH")]
    pub(crate) out: Option<PathBuf>,

    /// Begin CSV with a byte order mark, so that Excel shows Chinese
    #[arg(long)]
    pub(crate) bom: bool,
}

#[derive(Debug, Args)]
pub(crate) struct SourcesArgs {
    /// Every dated figure with its grade, source, day known and derivation
    #[arg(long)]
    pub(crate) observations: bool,

    #[command(flatten)]
    pub(crate) register: RegisterArgs,
}

#[derive(Debug, Args)]
pub(crate) struct ScenariosArgs {
    /// Tell this scenario in full: a built-in one, a TOML file or a share link
    #[arg(id = "told", value_name = "SCENARIO")]
    pub(crate) scenario: Option<String>,

    #[command(flatten)]
    pub(crate) output: OutputArgs,
}

/// The language asked for anywhere on the line, known before the line is understood: help and errors about
/// the line itself need it.
pub(crate) fn lang_asked(args: &[OsString]) -> Option<Lang> {
    let words: Vec<&str> = args.iter().filter_map(|a| a.to_str()).take_while(|a| *a != "--").collect();
    let apart = words.windows(2).filter(|w| w[0] == "--lang").map(|w| w[1]).next_back();
    let joined = words.iter().filter_map(|w| w.strip_prefix("--lang=")).next_back();
    apart.or(joined).and_then(Lang::from_tag)
}

/// Understands a command line.
///
/// # Errors
/// The text to print if it asks for help or the version, or is not understood.
pub(crate) fn parse(args: Vec<OsString>, lang: Lang) -> Result<Command, Failure> {
    let matches = help::command(lang).try_get_matches_from(args).map_err(|e| help::failure(e, lang))?;
    let cli = Cli::from_arg_matches(&matches).map_err(|e| help::failure(e, lang))?;
    match cli.lang {
        Some(tag) if Lang::from_tag(&tag).is_none() => Err(help::unknown_lang(&tag, lang)),
        _ => Ok(cli.command),
    }
}
