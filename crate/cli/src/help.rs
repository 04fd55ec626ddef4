//! Help and complaints about the command line itself, in both languages.

use std::fmt::Write as _;

use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, CommandFactory as _};
use tianchu_charts::Chart;
use tianchu_model::farmland::FarmlandRun;
use tianchu_model::storage::StorageRun;
use tianchu_model::{DATA_VERSION, Lang, MODEL_VERSION, Series, Text};

use crate::args::Cli;
use crate::failure::Failure;

/// Chinese help; English stands beside the arguments themselves. A test finds what is missing here.
const ZH_COMMANDS: [(&str, &str); 16] = [
    ("tianchu", "模拟中国耕地占补平衡与新型储能建设"),
    ("run", "情景的结果：终端上为摘要，其余为整齐的表"),
    ("events", "发生了什么：起约束作用的规则、预警、资源用尽、目标达成"),
    ("ledger", "某地区的耕地账或储能账，逐笔列出"),
    ("targets", "目标看板"),
    ("readings", "同一情景按上限的三种读法各算一遍，说明何处分岔"),
    ("chart", "绘图，输出 SVG"),
    ("check", "运行合理性检查；有一项不成立则退出码为 1"),
    ("calibration", "2019—2024 年耕地与全部公布数对照：已用的与未用的"),
    ("dispatch", "逐小时以最低成本调度储能：情景中的某电网某年，或题目文件"),
    ("system", "分电网分年的电力系统：弃电、储能利用小时、峰荷、裕度、电价、燃料与二氧化碳"),
    ("hash", "全部结果的指纹，在任何机器上运行同一情景都相同"),
    ("params", "政策变量与假设：范围、等级、来源"),
    ("sources", "数字背后的文件；加 --observations 则为数字本身"),
    ("rules", "法律与政策的规则：效力、条款、内容、哪些事件引用"),
    ("scenarios", "内置情景及其回答的问题"),
];

const ZH_ARGUMENTS: [(&str, &str); 44] = [
    ("lang", "文字的语言：zh 或 en；不写则依环境变量"),
    ("help", "显示帮助；--help 比 -h 详细"),
    ("version", "显示程序、模型与数据的版本"),
    ("scenario", "TOML 文件、内置情景名（或其开头，如 q01）或分享链接"),
    ("told", "详述此情景：内置情景名、TOML 文件或分享链接"),
    ("checked", "要检查的情景；不写则为基准情景"),
    ("calibrated", "对照哪个情景的历史；不写则为基准情景"),
    ("set", "设定一个政策变量或假设；可重复"),
    ("vintage", "所用数据：latest 为最新，2024 为 2024 年底所知"),
    ("seed", "随机数种子"),
    ("coupled", "储能订单取决于上一年各电网小时调度给出的价差与循环"),
    ("draw", "对假设抽样：种子下的第 K 次抽取；0 取默认值"),
    ("format", "csv 或 json；不写则终端上为文字，其余为 csv（写文件时依扩展名）"),
    ("register_format", "csv、json 或 md；不写则终端上为文字，其余为 csv（写文件时依扩展名）"),
    ("out", "要写的文件，整体替换或原样不动；- 为标准输出"),
    ("svg", "要写的 SVG 文件，整体替换或原样不动；- 为标准输出"),
    ("bom", "CSV 以字节序标记开头，便于 Excel 显示中文"),
    ("region", "只要此地区：CN、代码、省名或电网；可重复"),
    ("book_region", "谁的账：CN、代码、省名或电网"),
    ("chart_region", "绘哪个地区：CN（不写即是）、代码、省名或电网"),
    ("series", "只要此序列，如 farmland.area_mu；可重复"),
    ("storage", "储能账，而非耕地账"),
    ("year", "只要这一年"),
    ("book", "只要这本账，如 area、credits、fund；可重复"),
    ("observations", "每个有日期的数：等级、来源、何时可知、推算说明"),
    ("fail_on_miss", "所列目标有未达成的，则退出码为 1"),
    ("chart", "图的名称"),
    ("chart_grid", "逐时类图的电网：north、northeast、east、central、south 或 northwest"),
    ("chart_year", "逐时类图的年份，2024 至 2035"),
    ("week", "图 week 的周：1 至 53、hardest（剩余负荷最高）或 surplus（过剩最多）；不写为 hardest"),
    ("size", "宽x高，像素，至少 480x360；不写为 720x420"),
    ("baseline", "在情景之下绘出基准情景"),
    ("dark", "深色底、浅色线"),
    ("problem", "JSON 文件：净负荷、供电成本曲线与储能；无情景时读入，有情景时写出；- 为标准输入或输出"),
    ("dispatched", "取某电网某年的情景；不写则读 --problem"),
    ("grid", "电网：north、northeast、east、central、south 或 northwest"),
    ("hours_year", "年份，2024 至 2035"),
    (
        "profiles",
        "用自有的逐时数据代替生成的：8,760 行的 CSV（UTC+8，不含 2 月 29 日），列名 load.电网（单位不限）、wind.电网或 solar.电网（出力与装机之比，0 至 1，与负荷一样会缩放到全年电量），可另有 hour（自 0 或 1 起）；- 为标准输入",
    ),
    ("system_year", "只要这一年，2024 至 2035；可重复；不写则为 2025、2027、2030、2035"),
    ("system_grid", "只要此电网；可重复；不写则为六个电网与全国"),
    ("fit", "改列：按 2024 年标定的两个数，及其对 2025 年的结果与公布值"),
    ("days", "改列：十二个代表日、合并储能与全年逐时的比较"),
    ("need", "改列：各省调节需求，及每 GW 储能的作用"),
    ("ties", "调度成本相同时：keep 留存电量，release 放出电量，middle 取两者之中（默认）"),
];

const EXAMPLES: [(&str, &str); 16] = [
    (
        "tianchu",
        "  tianchu run baseline
  tianchu run my.toml --set farmland.acceptance_share=0.6 --out results.csv
  tianchu events baseline --region 44
  tianchu chart farmland-stock baseline --out stock.svg
  tianchu check",
    ),
    (
        "run",
        "  tianchu run scenarios/baseline.toml
  tianchu run baseline --vintage 2024 --series storage.power_kw --region CN
  tianchu run baseline --set farmland.acceptance_share=0.6 --set storage.policy_pull_factor=0
  tianchu run q18-capacity-payment --coupled --series storage.irr_grid_4h_share
  tianchu run 'v=1&s=baseline&p=ac:0.6' --format json
  tianchu run baseline --out results.csv --bom",
    ),
    ("events", "  tianchu events baseline --region Guangdong\n  tianchu events baseline --format csv"),
    (
        "ledger",
        "  tianchu ledger baseline --region 44 --year 2030\n  tianchu ledger baseline --region 44 --book credits --book fund\n  tianchu ledger baseline --region CN --storage --out book.csv",
    ),
    (
        "targets",
        "  tianchu targets baseline --region CN\n  tianchu targets baseline --region CN --fail-on-miss",
    ),
    (
        "readings",
        "  tianchu readings baseline --region 44\n  tianchu readings strict-acceptance --format json",
    ),
    (
        "chart",
        "  tianchu chart storage-stock baseline --out storage.svg --size 960x540 --dark
  tianchu chart cap-and-demand my.toml --region 44 --baseline --out cap.svg
  tianchu chart week baseline --grid north --year 2030 --week hardest --out week.svg",
    ),
    ("check", "  tianchu check\n  tianchu check my.toml --vintage 2024"),
    ("calibration", "  tianchu calibration\n  tianchu calibration --vintage 2024 --format csv"),
    (
        "dispatch",
        "  tianchu dispatch baseline --grid north --year 2030
  tianchu dispatch baseline --grid north --year 2030 --problem north.json --out hours.csv
  tianchu dispatch baseline --grid northwest --year 2027 --profiles mine.csv --format json
  tianchu dispatch --problem north.json",
    ),
    (
        "system",
        "  tianchu system baseline
  tianchu system baseline --year 2027 --year 2030 --grid northwest --out system.csv
  tianchu system baseline --fit
  tianchu system baseline --year 2030 --days
  tianchu system baseline --year 2027 --need --format csv
  tianchu system q18-capacity-payment --year 2030 --coupled",
    ),
    ("hash", "  tianchu hash baseline"),
    ("params", "  tianchu params --format md\n  tianchu params --out params.csv --bom"),
    ("sources", "  tianchu sources --format json\n  tianchu sources --observations --out figures.csv --bom"),
    ("rules", "  tianchu rules\n  tianchu rules --format md"),
    ("scenarios", "  tianchu scenarios\n  tianchu scenarios strict-acceptance"),
];

const EXIT_CODES: Text = Text {
    zh: "退出码：0 完成；1 检查或所问目标不成立；2 输入有误；3 无法读写",
    en: "Exit codes: 0 done; 1 a check or target asked for does not hold; 2 bad input; 3 cannot read or write",
};

/// The command line with its texts in `lang`.
pub(crate) fn command(lang: Lang) -> clap::Command {
    let version = match lang {
        Lang::Zh => format!("{}（模型 {MODEL_VERSION}，数据 {DATA_VERSION}）", env!("CARGO_PKG_VERSION")),
        Lang::En => format!("{} (model {MODEL_VERSION}, data {DATA_VERSION})", env!("CARGO_PKG_VERSION")),
    };
    let mut root = speak(Cli::command().version(version), lang);
    let names: Vec<String> = root.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    for name in names {
        root = root.mut_subcommand(name, |c| speak(c, lang));
    }
    root
}

/// Examples for both languages, and Chinese texts over the English ones.
fn speak(command: clap::Command, lang: Lang) -> clap::Command {
    let name = command.get_name().to_owned();
    let (short, long) = after_help(&name, lang);
    let command = command.after_help(short).after_long_help(long);
    if lang == Lang::En {
        return command;
    }
    let command = match find(&ZH_COMMANDS, &name) {
        Some(about) => command.about(about),
        None => command,
    };
    command
        .help_template("{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}")
        .subcommand_help_heading("命令")
        .subcommand_value_name("命令")
        .mut_args(|arg| {
            let heading = if arg.is_positional() { "参数" } else { "选项" };
            let text = zh_argument(&arg);
            let arg = arg.help_heading(heading);
            if let Some(text) = text { arg.help(text) } else { arg }
        })
}

fn zh_argument(arg: &Arg) -> Option<&'static str> {
    let id = arg.get_id().as_str();
    find(&ZH_ARGUMENTS, id)
}

fn find(table: &[(&str, &'static str)], name: &str) -> Option<&'static str> {
    table.iter().find(|(n, _)| *n == name).map(|(_, text)| *text)
}

fn after_help(command: &str, lang: Lang) -> (String, String) {
    let examples = find(&EXAMPLES, command).unwrap_or_default();
    let mut text = format!("{}\n{examples}", Text { zh: "示例：", en: "Examples:" }.get(lang));
    if command == "tianchu" {
        let _ = write!(text, "\n\n{}", EXIT_CODES.get(lang));
    }
    let mut long = text.clone();
    match command {
        "run" => {
            let heading =
                Text { zh: "序列（单位在 ID 末尾）：", en: "Series (an ID ends in its unit):" };
            let _ = write!(long, "\n\n{}", heading.get(lang));
            for s in Series::ALL {
                let _ = write!(long, "\n  {:34} {}", s.id(), s.label(lang));
            }
        }
        "ledger" => {
            let _ = write!(long, "\n\n{}", Text { zh: "账：", en: "Books:" }.get(lang));
            for book in FarmlandRun::book_names().chain(StorageRun::book_names()) {
                let _ = write!(long, "\n  {:25} {}", book.id, book.label.get(lang));
            }
        }
        "chart" => {
            let _ = write!(long, "\n\n{}", Text { zh: "图：", en: "Charts:" }.get(lang));
            for c in Chart::ALL {
                let _ = write!(long, "\n  {:25} {}", c.id(), c.label(lang));
            }
            let hours = Text {
                zh: "逐时类图（须写 --grid 与 --year）：",
                en: "Of hours (with --grid and --year):",
            };
            let _ = write!(long, "\n\n{}", hours.get(lang));
            for c in Chart::OF_HOURS {
                let _ = write!(long, "\n  {:25} {}", c.id(), c.label(lang));
            }
        }
        "system" => {
            let both = Text {
                zh: "--coupled 与 --profiles 同用：订单所依的调度在每一年都用文件的逐时数据，文件没有的列由程序生成。",
                en: "--coupled with --profiles: the dispatch that orders rest on uses the hours of the file in every year;\ncolumns it lacks are generated.",
            };
            let _ = write!(long, "\n\n{}", both.get(lang));
        }
        _ => {}
    }
    (text, long)
}

/// What clap has to say, in `lang`.
pub(crate) fn failure(error: clap::Error, lang: Lang) -> Failure {
    let text = error.render().to_string();
    if let Some(text) = misplaced(&error, lang) {
        return Failure::Usage(text);
    }
    match (error.kind(), lang) {
        (ErrorKind::DisplayHelp | ErrorKind::DisplayVersion, _) => Failure::Help(translate_usage(text, lang)),
        (_, Lang::En) | (ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand, _) => {
            Failure::Usage(translate_usage(text, lang))
        }
        (_, Lang::Zh) => Failure::Usage(zh_error(&error).unwrap_or(text)),
    }
}

/// What to say of an option that only other commands have.
fn misplaced(error: &clap::Error, lang: Lang) -> Option<String> {
    if error.kind() != ErrorKind::UnknownArgument {
        return None;
    }
    let found = error.get(ContextKind::InvalidArg)?.to_string();
    let name = found.strip_prefix("--")?.split(['=', ' ']).next()?;
    let root = Cli::command();
    let has = |command: &&clap::Command| command.get_arguments().any(|a| a.get_long() == Some(name));
    let owners: Vec<&str> = root.get_subcommands().filter(has).map(clap::Command::get_name).collect();
    if owners.is_empty() {
        return None;
    }
    let usage =
        error.get(ContextKind::Usage).map_or(String::new(), |u| format!("\n{}\n", u.to_string().trim_end()));
    let text = match lang {
        Lang::Zh => format!(
            "错误：此命令没有选项 --{name}；有它的命令：{}。\n{usage}\n详见 --help。\n",
            owners.join("、")
        ),
        Lang::En => format!(
            "error: this command has no option --{name}; these have it: {}.\n{usage}\nFor more information, try '--help'.\n",
            owners.join(", ")
        ),
    };
    Some(translate_usage(text, lang))
}

pub(crate) fn unknown_lang(tag: &str, lang: Lang) -> Failure {
    Failure::Usage(match lang {
        Lang::Zh => format!("错误：--lang 的值是 {tag}，可用：zh、en。\n"),
        Lang::En => format!("error: --lang is {tag}; allowed: zh, en.\n"),
    })
}

fn translate_usage(text: String, lang: Lang) -> String {
    match lang {
        Lang::Zh => [
            ("[OPTIONS]", "[选项]"),
            ("Usage: ", "用法："),
            ("参数:", "参数："),
            ("选项:", "选项："),
            ("命令:", "命令："),
        ]
        .iter()
        .fold(text, |text, (from, to)| text.replace(from, to)),
        Lang::En => text,
    }
}

fn zh_error(error: &clap::Error) -> Option<String> {
    let get = |kind| error.get(kind).map(ToString::to_string);
    let what = match error.kind() {
        ErrorKind::UnknownArgument
            if get(ContextKind::InvalidArg).is_some_and(|word| !word.starts_with('-')) =>
        {
            format!("多了 {}：此命令不要更多的词。", get(ContextKind::InvalidArg)?)
        }
        ErrorKind::UnknownArgument => {
            let nearest = get(ContextKind::SuggestedArg).map_or(String::new(), |s| format!("是否指 {s}？"));
            format!("没有选项 {}，或此处不能有它。{nearest}", get(ContextKind::InvalidArg)?)
        }
        ErrorKind::InvalidSubcommand => {
            let nearest =
                get(ContextKind::SuggestedSubcommand).map_or(String::new(), |s| format!("是否指 {s}？"));
            format!("没有命令 {}。{nearest}", get(ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::MissingRequiredArgument => {
            format!("缺少 {}。", get(ContextKind::InvalidArg)?.replace(", ", "、"))
        }
        ErrorKind::MissingSubcommand => "缺少命令。".to_owned(),
        ErrorKind::InvalidValue if get(ContextKind::InvalidValue).is_none_or(|v| v.is_empty()) => {
            format!("{} 后面缺少取值。", get(ContextKind::InvalidArg)?)
        }
        ErrorKind::ArgumentConflict => {
            format!("{} 不能重复，或不能与其他选项同用。", get(ContextKind::InvalidArg)?)
        }
        ErrorKind::TooManyValues => format!("{} 不带取值。", get(ContextKind::InvalidArg)?),
        _ => return None,
    };
    let usage = get(ContextKind::Usage).map_or(String::new(), |u| format!("\n{}\n", u.trim_end()));
    Some(translate_usage(format!("错误：{what}\n{usage}\n详见 --help。\n"), Lang::Zh))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Breaks if a command or an option is added in English only.
    #[test]
    fn everything_is_said_in_both_languages() {
        let mut root = command(Lang::Zh);
        root.build();
        for c in std::iter::once(&root).chain(root.get_subcommands()) {
            assert!(find(&ZH_COMMANDS, c.get_name()).is_some(), "{} has no Chinese text", c.get_name());
            assert!(find(&EXAMPLES, c.get_name()).is_some(), "{} has no example", c.get_name());
            for arg in c.get_arguments() {
                assert!(zh_argument(arg).is_some(), "{} {} has no Chinese text", c.get_name(), arg.get_id());
            }
        }
    }

    #[test]
    fn the_definition_is_consistent() {
        command(Lang::En).debug_assert();
    }
}
