//! Arguments that several commands share, with their help.
//!
//! Values are kept as written: they are checked together with the scenario, so that everything wrong is said at once
//! and in the reader's language.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::Args;
use tianchu_model::power::OwnHours;
use tianchu_report::Words;

use crate::help::Help;

/// Which scenario, and what to change in it.
#[derive(Debug, Args)]
pub(crate) struct ScenarioArgs {
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,
    #[command(flatten)]
    pub(crate) changes: ChangeArgs,
}

impl ScenarioArgs {
    /// Help of the scenario; that of the changes is their own.
    pub(crate) const HELP: &'static [Help] = &[("scenario", Words::arguments_scenario)];
}

/// What to change in a scenario.
#[derive(Debug, Args)]
pub(crate) struct ChangeArgs {
    #[arg(long, value_name = "ID=VALUE")]
    pub(crate) set: Vec<String>,
    #[arg(long, value_name = "VINTAGE")]
    pub(crate) vintage: Option<String>,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(crate) seed: Option<String>,
    #[arg(long, value_name = "K", allow_negative_numbers = true)]
    pub(crate) draw: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) data: Option<String>,
}

impl ChangeArgs {
    /// Help of these arguments.
    pub(crate) const HELP: &'static [Help] = &[
        ("set", Words::arguments_set),
        ("vintage", Words::arguments_vintage),
        ("seed", Words::arguments_seed),
        ("draw", Words::arguments_draw),
        ("data", Words::arguments_data),
    ];

    /// Whether nothing is to be changed.
    pub(crate) fn is_empty(&self) -> bool {
        self.set.is_empty()
            && self.vintage.is_none()
            && self.seed.is_none()
            && self.draw.is_none()
            && self.data.is_none()
    }
}

/// Whether orders of storage rest on the dispatch.
#[derive(Debug, Args)]
pub(crate) struct CouplingArgs {
    #[arg(long)]
    pub(crate) coupled: bool,
}

impl CouplingArgs {
    /// Help of these arguments.
    pub(crate) const HELP: &'static [Help] = &[("coupled", Words::arguments_coupled)];
}

/// Of which regions results are wanted.
#[derive(Debug, Args)]
pub(crate) struct RegionArgs {
    #[arg(long, value_name = "REGION")]
    pub(crate) region: Vec<String>,
}

impl RegionArgs {
    /// Help of these arguments.
    pub(crate) const HELP: &'static [Help] = &[("region", Words::arguments_region)];
}

/// Hours of a user in place of generated ones.
#[derive(Debug, Args)]
pub(crate) struct OwnHoursArgs {
    #[arg(long, value_name = "FILE")]
    pub(crate) profiles: Option<String>,
}

impl OwnHoursArgs {
    /// These hours under the name of their file, which exports give; a folder is nobody's business.
    pub(crate) fn named<'a>(&'a self, hours: Option<&'a OwnHours>) -> Option<(&'a str, &'a OwnHours)> {
        let path = Path::new(self.profiles.as_ref()?);
        Some((path.file_name().and_then(OsStr::to_str).unwrap_or("-"), hours?))
    }

    /// Help of these arguments.
    pub(crate) const HELP: &'static [Help] = &[("profiles", Words::arguments_profiles)];
}

/// Where results go, and as what.
#[derive(Debug, Args)]
pub(crate) struct OutputArgs {
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<String>,
    #[arg(long, short, value_name = "PATH")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long)]
    pub(crate) bom: bool,
    #[arg(long)]
    pub(crate) names: bool,
}

impl OutputArgs {
    /// Help of these arguments.
    pub(crate) const HELP: &'static [Help] =
        &[("format", Words::arguments_format), OUT, BOM, ("names", Words::arguments_names)];

    /// The same where an archive may be written, too.
    pub(crate) const HELP_WITH_ARCHIVE: &'static [Help] =
        &[("format", Words::arguments_format_run), OUT, BOM, ("names", Words::arguments_names)];

    /// The same where Markdown may be written, too.
    pub(crate) const HELP_WITH_MARKDOWN: &'static [Help] =
        &[("format", Words::arguments_format_register), OUT, BOM, ("names", Words::arguments_names)];
}

/// As [`OutputArgs`], of tables that may be Markdown too.
#[derive(Debug, Args)]
pub(crate) struct RegisterArgs {
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<String>,
    #[arg(long, short, value_name = "PATH")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long)]
    pub(crate) bom: bool,
}

impl RegisterArgs {
    /// Help of these arguments.
    pub(crate) const HELP: &'static [Help] = &[("format", Words::arguments_format_register), OUT, BOM];
}

const OUT: Help = ("out", Words::arguments_out);

const BOM: Help = ("bom", Words::arguments_bom);
