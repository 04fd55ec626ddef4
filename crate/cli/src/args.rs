//! Arguments that several commands share, with their help in both languages.
//!
//! Values are kept as written: they are checked together with the scenario, so that everything wrong is said at once
//! and in the reader's language.

use std::path::PathBuf;

use clap::Args;
use tianchu_model::Text;

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
    pub(crate) const HELP: &'static [Help] = &[(
        "scenario",
        Text {
            zh: "TOML 文件、内置情景名（或其开头，如 q01）或分享链接",
            en: "A TOML file, the name of a built-in scenario or its first words such as q01, or a share link",
        },
    )];
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
}

impl ChangeArgs {
    /// Help of these arguments.
    pub(crate) const HELP: &'static [Help] = &[
        (
            "set",
            Text {
                zh: "设定一个政策变量或假设；可重复",
                en: "Set a lever or an assumption; may be repeated",
            },
        ),
        (
            "vintage",
            Text {
                zh: "所用数据：latest 为最新，2024 为 2024 年底所知",
                en: "Data to use: latest, or 2024 for what was known at the end of 2024",
            },
        ),
        ("seed", Text { zh: "随机数种子", en: "Seed of the random numbers" }),
        (
            "draw",
            Text {
                zh: "对假设抽样：种子下的第 K 次抽取；0 取默认值",
                en: "Sample the assumptions: draw K of the seed; 0 takes their defaults",
            },
        ),
    ];

    /// Whether nothing is to be changed.
    pub(crate) fn is_empty(&self) -> bool {
        self.set.is_empty() && self.vintage.is_none() && self.seed.is_none() && self.draw.is_none()
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
    pub(crate) const HELP: &'static [Help] = &[(
        "coupled",
        Text {
            zh: "储能订单取决于上一年各电网小时调度给出的价差与循环",
            en: "Let orders of storage rest on what the hourly dispatch of each grid offered the year before",
        },
    )];
}

/// Of which regions results are wanted.
#[derive(Debug, Args)]
pub(crate) struct RegionArgs {
    #[arg(long, value_name = "REGION")]
    pub(crate) region: Vec<String>,
}

impl RegionArgs {
    /// Help of these arguments.
    pub(crate) const HELP: &'static [Help] = &[(
        "region",
        Text {
            zh: "只要此地区：CN、代码、省名或电网；可重复",
            en: "Only this region: CN, a code, a province or a grid; may be repeated",
        },
    )];
}

/// Hours of a user in place of generated ones.
#[derive(Debug, Args)]
pub(crate) struct OwnHoursArgs {
    #[arg(long, value_name = "FILE")]
    pub(crate) profiles: Option<String>,
}

impl OwnHoursArgs {
    /// Help of these arguments.
    pub(crate) const HELP: &'static [Help] = &[(
        "profiles",
        Text {
            zh: "用自有的逐时数据代替生成的：8,760 行的 CSV（UTC+8，不含 2 月 29 日），列名 load.电网（单位不限）、wind.电网或 solar.电网（出力与装机之比，0 至 1，与负荷一样会缩放到全年电量），可另有 hour（自 0 或 1 起）；- 为标准输入",
            en: "Own hours in place of generated ones: a CSV of 8,760 rows (UTC+8, no 29 February) with columns load.GRID (any unit), wind.GRID or solar.GRID (output over capacity, 0 to 1; scaled to the year's energy, as load is), and hour (from 0 or 1) if wanted; - is the standard input",
        },
    )];
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
}

impl OutputArgs {
    /// Help of these arguments.
    pub(crate) const HELP: &'static [Help] = &[
        (
            "format",
            Text {
                zh: "csv 或 json；不写则终端上为文字，其余为 csv（写文件时依扩展名）",
                en: "csv or json; without it a text on a terminal, else csv (a file's ending decides)",
            },
        ),
        OUT,
        BOM,
    ];
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
    pub(crate) const HELP: &'static [Help] = &[
        (
            "format",
            Text {
                zh: "csv、json 或 md；不写则终端上为文字，其余为 csv（写文件时依扩展名）",
                en: "csv, json or md; without it a text on a terminal, else csv (a file's ending decides)",
            },
        ),
        OUT,
        BOM,
    ];
}

const OUT: Help = (
    "out",
    Text {
        zh: "要写的文件，整体替换或原样不动；- 为标准输出",
        en: "File to write, replaced whole or not at all; - is the standard output",
    },
);

const BOM: Help = (
    "bom",
    Text {
        zh: "CSV 以字节序标记开头，便于 Excel 显示中文",
        en: "Begin CSV with a byte order mark, so that Excel shows Chinese",
    },
);
