//! A user's own hours, from the text of a CSV file.
//!
//! The first line names the columns: `load.GRID`, `wind.GRID` or `solar.GRID` with a grid of
//! [`GRIDS`], and optionally `hour`, which is not read. 8,760 lines follow, the starts of hour of
//! a year in UTC+8 without 29 February. Load may be in any unit, since it is scaled to the year's energy and
//! peak; wind and sun are output over capacity, 0 to 1. What the file leaves out is generated.

use crate::lang::Lang;
use crate::number::significant;
use crate::problem::nearest_name;
use crate::region::GRIDS;

use super::calendar::HOURS;
use super::profile::{ByGridHour, Profiles};
use super::statistics::N_GRIDS;

/// A user's own columns; `None` where the file has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnHours {
    load: [Option<Vec<f64>>; N_GRIDS],
    wind: [Option<Vec<f64>>; N_GRIDS],
    solar: [Option<Vec<f64>>; N_GRIDS],
}

/// Kinds of column.
const KINDS: [&str; 3] = ["load", "wind", "solar"];
/// So many problems are told; a file in another unit has thousands.
const TOLD: usize = 20;

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
    /// Not a finite number.
    NotNumber(String),
    /// Load must be above 0, wind and sun between 0 and 1.
    OutOfRange(f64),
    /// A load that never changes has no shape.
    Constant,
    /// So many fields stand in a line, so many are needed.
    WrongWidth(usize, usize),
    /// So many lines of hours.
    WrongLength(usize),
    /// So many more problems.
    More(usize),
}

/// Everything wrong with a file of hours.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{}", .0.first().map_or(String::new(), |p| p.message(Lang::En)))]
pub struct HoursProblems(pub Vec<HoursProblem>);

impl HoursProblem {
    /// Where, what, what is allowed and a way out.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let at = match (self.line, lang) {
            (Some(n), Lang::Zh) => format!("第 {n} 行："),
            (Some(n), Lang::En) => format!("line {n}: "),
            (None, _) => String::new(),
        };
        let field = &self.field;
        let (zh, en) = match &self.fault {
            HoursFault::UnknownColumn(Some(n)) => {
                (format!("没有列 {field}。是否指 {n}？"), format!("there is no column {field}. Did you mean {n}?"))
            }
            HoursFault::UnknownColumn(None) => (
                format!("没有列 {field}。可用 load、wind、solar 加电网名，如 load.north。"),
                format!("there is no column {field}. Use load, wind or solar and a grid, such as load.north."),
            ),
            HoursFault::Twice => {
                (format!("列 {field} 重复，请删去一个。"), format!("column {field} stands twice; delete one."))
            }
            HoursFault::NoColumns => (
                "文件没有逐时列。首行须命名列，如 hour,load.north,wind.north。".to_owned(),
                "the file has no column of hours. Its first line names them, such as hour,load.north,wind.north."
                    .to_owned(),
            ),
            HoursFault::NotNumber(found) => (
                format!("{field} 的值是“{found}”，应为有限的数。"),
                format!("{field} is \"{found}\" but must be a finite number."),
            ),
            HoursFault::OutOfRange(x) if field.starts_with("load") => (
                format!("{field} 的值是 {}，负荷须大于 0。缺测请先补齐，或删去该列由程序生成。", significant(*x, 6)),
                format!(
                    "{field} is {}; load must be above 0. Fill gaps first, or leave the column out to have it generated.",
                    significant(*x, 6)
                ),
            ),
            HoursFault::OutOfRange(x) => (
                format!("{field} 的值是 {}，应在 0 至 1 之间：请用出力除以装机。", significant(*x, 6)),
                format!("{field} is {}; allowed is 0 to 1: divide output by capacity.", significant(*x, 6)),
            ),
            HoursFault::Constant => (
                format!("{field} 全年不变，无法同时符合全年电量与最大负荷；请删去该列。"),
                format!("{field} never changes, so it cannot meet both energy and peak; leave it out."),
            ),
            HoursFault::WrongWidth(found, wanted) => (
                format!("有 {found} 个值，应为 {wanted} 个，与首行相同。"),
                format!("{found} fields, but {wanted} as in the first line are needed."),
            ),
            HoursFault::WrongLength(found) => (
                format!("有 {found} 小时，应为 {HOURS} 小时（不含 2 月 29 日，UTC+8，自 1 月 1 日 0 时起）。"),
                format!(
                    "{found} hours, but {HOURS} are needed (without 29 February, UTC+8, from 1 January 00:00)."
                ),
            ),
            HoursFault::More(n) => (format!("另有 {n} 处问题。"), format!("and {n} more problems.")),
        };
        match lang {
            Lang::Zh => format!("{at}{zh}"),
            Lang::En => format!("{at}{en}"),
        }
    }
}

impl OwnHours {
    /// Reads a file's text.
    ///
    /// # Errors
    /// Everything wrong with it at once, up to twenty problems and the number of the rest.
    pub fn parse(text: &str) -> Result<Self, HoursProblems> {
        let mut problems = Vec::new();
        let mut lines = text.trim_start_matches('\u{feff}').lines().enumerate();
        let header: Vec<&str> =
            lines.next().map_or(Vec::new(), |(_, l)| l.split(',').map(str::trim).collect());
        let columns = columns(&header, &mut problems);
        let mut values: Vec<Vec<f64>> = vec![Vec::new(); header.len()];
        let mut n_lines = 0;
        for (i, line) in lines.filter(|(_, l)| !l.trim().is_empty()) {
            n_lines += 1;
            let fields: Vec<&str> = line.split(',').map(str::trim).collect();
            let mut say = |field: &str, fault| {
                problems.push(HoursProblem { field: field.to_owned(), line: Some(i + 1), fault })
            };
            if fields.len() != header.len() {
                say("", HoursFault::WrongWidth(fields.len(), header.len()));
                continue;
            }
            for ((field, name), (column, into)) in
                fields.iter().zip(&header).zip(columns.iter().zip(&mut values))
            {
                let Some((kind, _)) = column else { continue };
                match field.parse::<f64>() {
                    Ok(x) if x.is_finite() => {
                        let good = if *kind == 0 { x > 0.0 } else { (0.0..=1.0).contains(&x) };
                        if !good {
                            say(name, HoursFault::OutOfRange(x));
                        }
                        into.push(x);
                    }
                    _ => say(name, HoursFault::NotNumber((*field).to_owned())),
                }
            }
        }
        let mut whole = |field: &str, fault| {
            problems.push(HoursProblem { field: field.to_owned(), line: None, fault });
        };
        if n_lines != HOURS {
            whole("", HoursFault::WrongLength(n_lines));
        }
        let mut own = Self::default();
        for ((column, name), hours) in columns.iter().zip(&header).zip(values) {
            let Some((kind, grid)) = *column else { continue };
            if kind == 0 && hours.len() > 1 && hours.iter().all(|x| *x == hours[0]) {
                whole(name, HoursFault::Constant);
            }
            [&mut own.load, &mut own.wind, &mut own.solar][kind][grid] = Some(hours);
        }
        if problems.is_empty() {
            return Ok(own);
        }
        if problems.len() > TOLD {
            let rest = problems.len() - TOLD;
            problems.truncate(TOLD);
            problems.push(HoursProblem { field: String::new(), line: None, fault: HoursFault::More(rest) });
        }
        Err(HoursProblems(problems))
    }

    /// Puts the user's columns in the place of generated ones.
    pub fn replace(&self, profiles: &mut Profiles) {
        let pairs: [(&[Option<Vec<f64>>; N_GRIDS], &mut ByGridHour); 3] = [
            (&self.load, &mut profiles.load),
            (&self.wind, &mut profiles.wind),
            (&self.solar, &mut profiles.solar),
        ];
        for (own, generated) in pairs {
            for (own, generated) in own.iter().zip(generated) {
                if let Some(hours) = own {
                    generated.clone_from(hours);
                }
            }
        }
    }
}

/// Kind and grid of every column; `None` for `hour` and for what is wrong.
fn columns(header: &[&str], problems: &mut Vec<HoursProblem>) -> Vec<Option<(usize, usize)>> {
    let names: Vec<String> =
        KINDS.iter().flat_map(|kind| GRIDS.iter().map(move |grid| format!("{kind}.{grid}"))).collect();
    let mut found: Vec<Option<(usize, usize)>> = Vec::new();
    let mut say =
        |name: &str, fault| problems.push(HoursProblem { field: name.to_owned(), line: Some(1), fault });
    for name in header {
        let column = names.iter().position(|n| n == name).map(|i| (i / N_GRIDS, i % N_GRIDS));
        if column.is_some() && found.contains(&column) {
            say(name, HoursFault::Twice);
        }
        if column.is_none() && *name != "hour" && !name.is_empty() {
            say(name, HoursFault::UnknownColumn(nearest_name(name, names.iter().map(String::as_str))));
        }
        found.push(column);
    }
    if found.iter().all(Option::is_none) {
        say("", HoursFault::NoColumns);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::power::Generator;

    fn file(header: &str, line: impl Fn(usize) -> String, n: usize) -> String {
        let mut text = format!("{header}\n");
        for h in 0..n {
            text.push_str(&line(h));
            text.push('\n');
        }
        text
    }

    // Breaks if a user's hours do not reach the balance, or touch columns the file does not have.
    #[test]
    fn columns_of_a_file_take_the_place_of_generated_ones() {
        let text = file("hour,load.north,wind.south", |h| format!("{h},{},0.5", 100 + h % 24), HOURS);
        let own = OwnHours::parse(&text).expect("a good file");
        let generated = Generator::new(crate::power::Statistics::committed()).generate(2025, 7, 0);
        let mut mixed = generated.clone();
        own.replace(&mut mixed);
        assert_eq!(mixed.load[0][25], 101.0);
        assert!(mixed.wind[4].iter().all(|x| *x == 0.5));
        assert_eq!(mixed.load[1..], generated.load[1..]);
        assert_eq!(mixed.solar, generated.solar);
    }

    // Breaks if a reader must mend a file one message at a time, or is not told where and how.
    #[test]
    fn everything_wrong_is_told_at_once() {
        let text = file(
            "hour,load.nord,wind.north,load.east",
            |h| match h {
                3 => "3,1,1.2,7".to_owned(),
                5 => "5,1,x,7".to_owned(),
                6 => "6,1".to_owned(),
                _ => format!("{h},1,0.2,7"),
            },
            100,
        );
        let problems = OwnHours::parse(&text).expect_err("a bad file").0;
        let messages: Vec<String> = problems.iter().map(|p| p.message(Lang::En)).collect();
        assert_eq!(
            messages,
            [
                "line 1: there is no column load.nord. Did you mean load.north?",
                "line 5: wind.north is 1.2; allowed is 0 to 1: divide output by capacity.",
                "line 7: wind.north is \"x\" but must be a finite number.",
                "line 8: 2 fields, but 4 as in the first line are needed.",
                "100 hours, but 8760 are needed (without 29 February, UTC+8, from 1 January 00:00).",
                "load.east never changes, so it cannot meet both energy and peak; leave it out.",
            ]
        );
        assert!(problems.iter().all(|p| p.message(Lang::Zh) != p.message(Lang::En)));
    }

    #[test]
    fn a_file_in_another_unit_does_not_flood_the_screen() {
        let text = file("wind.north", |_| "250".to_owned(), HOURS);
        let problems = OwnHours::parse(&text).expect_err("a bad file").0;
        assert_eq!(problems.len(), TOLD + 1);
        assert_eq!(problems[TOLD].fault, HoursFault::More(HOURS - TOLD));
        assert!(OwnHours::parse("").is_err());
    }
}
