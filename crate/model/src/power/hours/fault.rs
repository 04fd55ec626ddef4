//! What can be wrong with a file of hours, said so that the reader can mend it.

use crate::lang::Lang;
use crate::number::significant;
use crate::problem::shortened;

use super::super::calendar::HOURS;

/// What a load may be: the nation's 1.5e12 W and a grid's 0.2 TW lie well inside, sums of a year stay finite.
pub(super) const LOAD_LIMITS: [f64; 2] = [1e-6, 1e15];
/// How many times as far below its mean the lowest load may lie as the highest lies above it. No grid's peak is as
/// much as half above its mean, so that no hour falls below 0 when load is stretched to energy and peak.
pub(super) const TROUGH_LIMIT: f64 = 2.0;
/// Characters of a value that are quoted back.
const QUOTED: usize = 24;

/// One thing wrong with a file of hours.
#[derive(Clone, Debug, PartialEq)]
pub struct HoursProblem {
    /// The column, or empty.
    pub field: String,
    /// Line of the file, counted from 1; `None` if it concerns the whole.
    pub line: Option<usize>,
    /// What is wrong.
    pub fault: HoursFault,
}

/// What is wrong with a file of hours.
#[derive(Clone, Debug, PartialEq)]
pub enum HoursFault {
    /// No such column; the nearest name.
    UnknownColumn(Option<String>),
    /// A column named twice.
    Twice,
    /// No column of hours at all.
    NoColumns,
    /// No column of the grids asked for, by their names; the columns there are.
    NotOfGrids(Vec<&'static str>, Vec<String>),
    /// Columns are parted by this instead of a comma; whether numbers have decimal commas too.
    Separator(char, bool),
    /// A line that tells Excel by what columns are parted, as written.
    ExcelsLine(String),
    /// A line of so many bytes, more than any file of hours has.
    LongLine(usize),
    /// A number written with a decimal comma.
    DecimalComma(String),
    /// A number written with commas between thousands; whether a single comma may be a decimal one instead.
    ThousandsComma(String, bool),
    /// Not a finite number.
    NotNumber(String),
    /// Outside its limits: load in any unit of power, wind and sun between 0 and 1.
    OutOfRange(String),
    /// Not the number of an hour.
    NotHour(String),
    /// An hour that stands in an earlier line too: hour and line.
    SameHour(usize, usize),
    /// Hours left out before this one: the first and the last.
    Skipped(usize, usize),
    /// An hour below the one before it, which it should follow: hour and the one before.
    Disordered(usize, usize),
    /// The first hour must be 0 or 1.
    FirstHour(usize),
    /// A load that never changes has no shape.
    Constant,
    /// Line of the lowest load, which lies so many times as far below the mean as the highest lies above it.
    Trough(usize, f64),
    /// So many fields stand in a line, so many are needed.
    WrongWidth(usize, usize),
    /// A quotation mark that is not closed in its line.
    OpenQuote,
    /// So many lines of hours.
    WrongLength(usize),
    /// So many more problems.
    More(usize),
}

/// Everything wrong with a file of hours.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{}", .0.first().map_or(String::new(), |p| p.message(Lang::En)))]
pub struct HoursProblems(pub Vec<HoursProblem>);

fn quoted(found: &str) -> String {
    shortened(found, QUOTED)
}

impl HoursProblem {
    /// Where, what, what is allowed and a way out.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let at = match (self.line, lang) {
            (Some(n), Lang::Zh) => format!("第 {n} 行："),
            (Some(n), Lang::En) => format!("line {n}: "),
            (None, _) => String::new(),
        };
        let (zh, en) = self.fault.in_words(&quoted(&self.field));
        match lang {
            Lang::Zh => format!("{at}{zh}"),
            Lang::En => format!("{at}{en}"),
        }
    }
}

impl HoursFault {
    /// Whether a comma may stand for a decimal point.
    pub(super) fn may_be_decimal(&self) -> bool {
        matches!(self, Self::DecimalComma(_) | Self::ThousandsComma(_, true))
    }

    /// Chinese and English.
    fn in_words(&self, field: &str) -> (String, String) {
        match self {
            Self::UnknownColumn(Some(n)) => {
                (format!("没有列 {field}。是否指 {n}？"), format!("there is no column {field}. Did you mean {n}?"))
            }
            Self::UnknownColumn(None) => (
                format!("没有列 {field}。可用 load、wind、solar 加电网名，如 load.north。"),
                format!("there is no column {field}. Use load, wind or solar and a grid, such as load.north."),
            ),
            Self::Twice => {
                (format!("列 {field} 重复，请删去一个。"), format!("column {field} stands twice; delete one."))
            }
            Self::NoColumns => (
                "文件没有逐时列。首行须命名列，如 hour,load.north,wind.north。".to_owned(),
                "the file has no column of hours. Its first line names them, such as hour,load.north,wind.north."
                    .to_owned(),
            ),
            Self::NotOfGrids(grids, there) => {
                let wanted = grids.first().copied().unwrap_or_default();
                (
                    format!(
                        "文件没有所问电网（{}）的列，它有 {}。请补上 load.{wanted}、wind.{wanted} 或 solar.{wanted}，或改问文件中的电网。",
                        grids.join("、"),
                        there.join("、")
                    ),
                    format!(
                        "no column is of the grid asked for ({}); the file has {}. Add load.{wanted}, wind.{wanted} or solar.{wanted}, or ask for a grid of the file.",
                        grids.join(", "),
                        there.join(", ")
                    ),
                )
            }
            Self::Separator(found, decimal) => {
                let (zh, en) = match found {
                    '\t' => ("制表符", "tabs"),
                    ';' => ("分号", "semicolons"),
                    '|' => ("竖线", "vertical bars"),
                    ' ' => ("空格", "spaces"),
                    _ => ("全角标点", "full-width marks"),
                };
                let (first_zh, first_en) = if *decimal {
                    ("先把小数逗号改成小数点，再", "Write decimal points for decimal commas, then ")
                } else {
                    ("", "")
                };
                let then = if *decimal { "put" } else { "Put" };
                (
                    format!("各列以{zh}分隔，应以逗号分隔，如 hour,load.north,wind.north。请{first_zh}把{zh}换成逗号，或另存为以逗号分隔的 CSV。"),
                    format!("columns are parted by {en} but must be by commas, as in hour,load.north,wind.north. {first_en}{then} commas for {en}, or save the file as comma-separated CSV."),
                )
            }
            Self::ExcelsLine(line) => (
                format!("“{line}”只供 Excel 识别分隔符，不是列名；请删去这一行。"),
                format!("\"{line}\" tells Excel the separator and names no column. Delete the line."),
            ),
            Self::LongLine(bytes) => {
                let mb = significant(*bytes as f64 / 1e6, 2);
                (
                    format!("这一行有 {mb} MB，不是逐时数据的 CSV：首行为列名，其后每小时一行。请检查文件与换行。"),
                    format!("this line has {mb} MB, so the file is no CSV of hours: a line of names, then a line for each hour. Check the file and its line ends."),
                )
            }
            Self::DecimalComma(found) => {
                let found = quoted(found);
                (
                    format!("{field} 的值是“{found}”，用了小数逗号；请写成“{}”。", found.replace(',', ".")),
                    format!("{field} is \"{found}\", with a decimal comma; write {}.", found.replace(',', ".")),
                )
            }
            Self::ThousandsComma(found, either) => {
                let plain = quoted(&found.replace(',', ""));
                let point = quoted(&found.replace(',', "."));
                let found = quoted(found);
                if *either {
                    (
                        format!("{field} 的值是“{found}”，逗号可能是千位分隔，也可能是小数逗号；数字中不写逗号：请写成“{plain}”或“{point}”。"),
                        format!("{field} is \"{found}\", with a thousands separator or a decimal comma; numbers have neither: write {plain} or {point}."),
                    )
                } else {
                    (
                        format!("{field} 的值是“{found}”，用了千位分隔逗号；请写成“{plain}”。"),
                        format!("{field} is \"{found}\", with a thousands separator; write {plain}."),
                    )
                }
            }
            Self::NotNumber(found) => {
                let found = quoted(found);
                (
                    format!("{field} 的值是“{found}”，应为有限的数。"),
                    format!("{field} is \"{found}\" but must be a finite number."),
                )
            }
            Self::OutOfRange(x) if field.starts_with("load") => {
                let (x, [least, most]) = (quoted(x), LOAD_LIMITS.map(limit));
                (
                    format!("{field} 的值是 {x}，负荷须在 {least} 至 {most} 之间（任何功率单位，如 MW）。缺测请先补齐，或删去该列由程序生成。"),
                    format!("{field} is {x}; allowed is {least} to {most} in any unit of power, such as MW. Fill gaps first, or leave the column out to have it generated."),
                )
            }
            Self::OutOfRange(x) => (
                format!("{field} 的值是 {}，应在 0 至 1 之间：请用出力除以装机。", quoted(x)),
                format!("{field} is {}; allowed is 0 to 1: divide output by capacity.", quoted(x)),
            ),
            Self::NotHour(found) => {
                let found = quoted(found);
                (
                    format!("hour 的值是“{found}”，应为整数：0 至 {}，或 1 至 {HOURS}。各行若已按时间排好，可删去此列。", HOURS - 1),
                    format!("hour is \"{found}\" but must be a whole number, 0 to {} or 1 to {HOURS}. If the lines are in order of time, the column may be left out.", HOURS - 1),
                )
            }
            Self::SameHour(hour, line) => (
                format!("hour 的值是 {hour}，第 {line} 行已有这一小时；每小时只能有一行，请删去一行。"),
                format!("hour is {hour}, which line {line} has already; every hour has one line. Delete one of them."),
            ),
            Self::Skipped(first, last) => {
                let (zh, en) = if first == last {
                    (format!("缺第 {first} 小时"), format!("hour {first} is missing"))
                } else {
                    (format!("缺第 {first} 至 {last} 小时"), format!("hours {first} to {last} are missing"))
                };
                (
                    format!("hour 的值是 {}，其前{zh}；请补上，或按 hour 排序。", last + 1),
                    format!("hour is {}, and {en} before it. Add what is missing, or sort the lines by hour.", last + 1),
                )
            }
            Self::Disordered(hour, before) => (
                format!("hour 的值是 {hour}，却在 {before} 之后；请按 hour 排序。"),
                format!("hour is {hour} but stands after {before}. Sort the lines by hour."),
            ),
            Self::FirstHour(hour) => (
                format!("首个 hour 的值是 {hour}，应为 0 或 1（1 月 1 日 0 时，UTC+8）；请补上之前的各小时。"),
                format!("the first hour is {hour} but must be 0 or 1 (1 January 00:00, UTC+8). Add the hours before it."),
            ),
            Self::Constant => (
                format!("{field} 全年不变，无法同时符合全年电量与最大负荷；请删去该列。"),
                format!("{field} never changes, so it cannot meet both energy and peak; leave it out."),
            ),
            Self::Trough(line, ratio) => (
                format!("{field} 的最低值（第 {line} 行）低于均值的幅度是最高值高出均值的 {} 倍，至多允许 {TROUGH_LIMIT} 倍：缩放到全年电量与最大负荷后会低于 0。请检查该值，或删去该列。", significant(*ratio, 3)),
                format!("the lowest {field} (line {line}) lies {} times as far below the mean as the highest lies above it; allowed is up to {TROUGH_LIMIT}: scaled to the year's energy and peak it would fall below 0. Check that value, or leave the column out.", significant(*ratio, 3)),
            ),
            // A number with a comma is two fields.
            Self::WrongWidth(found, wanted) if found > wanted && *found <= 2 * wanted => (
                format!("有 {found} 个值，应为 {wanted} 个，与首行相同。若用了小数逗号，请改成小数点；千位不加分隔。"),
                format!("{found} fields, but {wanted} as in the first line are needed. If numbers have decimal commas, write points; thousands have no separator."),
            ),
            Self::WrongWidth(found, wanted) => (
                format!("有 {found} 个值，应为 {wanted} 个，与首行相同。"),
                format!("{found} fields, but {wanted} as in the first line are needed."),
            ),
            Self::OpenQuote => (
                "引号没有在本行内闭合；请补上引号，或去掉它。".to_owned(),
                "a quotation mark is not closed in its line. Close it, or take it out.".to_owned(),
            ),
            Self::WrongLength(found) => (
                format!("有 {found} 小时，应为 {HOURS} 小时（不含 2 月 29 日，UTC+8，自 1 月 1 日 0 时起）。"),
                format!(
                    "{found} hours, but {HOURS} are needed (without 29 February, UTC+8, from 1 January 00:00)."
                ),
            ),
            Self::More(n) => (format!("另有 {n} 处问题。"), format!("and {n} more problems.")),
        }
    }
}

/// A limit as it is typed.
fn limit(x: f64) -> String {
    if x >= 1e6 { format!("{x:e}") } else { format!("{x}") }
}
