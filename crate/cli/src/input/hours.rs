//! What commands about hours are asked: a grid, a year, and hours of the user's own.

use std::path::Path;

use tianchu_model::power::{OwnHours, PowerSystem};
use tianchu_model::problem::nearest_name;
use tianchu_model::region::{GRIDS, Grid};
use tianchu_model::time::Year;
use tianchu_model::{Lang, Region};

use crate::input::given;
use crate::session::Session;

/// One of the six grids.
pub(crate) fn grid(word: &str, session: &mut Session<'_>) -> Option<Grid> {
    if let Some(Region::Grid(grid)) = Region::parse(word) {
        return Some(grid);
    }
    let nearest = nearest_name(word, GRIDS.iter().copied());
    let list = GRIDS.join(if session.lang == Lang::Zh { "、" } else { ", " });
    session.complain(
        format!(
            "--grid 的值是 {word}，不是电网。{}可用：{list}。",
            nearest.as_ref().map_or(String::new(), |n| format!("是否指 {n}？"))
        ),
        format!(
            "--grid is {word}, which is no grid.{} Allowed: {list}.",
            nearest.as_ref().map_or(String::new(), |n| format!(" Did you mean {n}?"))
        ),
    );
    None
}

/// A year that has hours.
pub(crate) fn hours_year(word: &str, session: &mut Session<'_>) -> Option<Year> {
    let years = PowerSystem::years();
    let found = word.parse::<Year>().ok();
    if let Some(year) = found.filter(|y| years.contains(y)) {
        return Some(year);
    }
    let (first, last) = (*years.start(), *years.end());
    let nearest = found.map(|y| y.clamp(first, last));
    session.complain(
        format!(
            "--year 的值是 {word}，逐时结果只有 {first} 至 {last} 年。{}",
            nearest.map_or(String::new(), |y| format!("最近的允许值：{y}。"))
        )
        .trim_end()
        .to_owned(),
        format!(
            "--year is {word}; hours exist for {first} to {last}.{}",
            nearest.map_or(String::new(), |y| format!(" Nearest allowed value: {y}."))
        ),
    );
    None
}

/// A user's own hours for these grids, or without any for all six; without them, the session says why.
pub(crate) fn own_hours(
    path: Option<&String>,
    grids: &[Grid],
    session: &mut Session<'_>,
) -> Option<OwnHours> {
    let path = path?;
    session.reads("--profiles", Path::new(path));
    match OwnHours::parse(&given::file_or_input(Path::new(path), session)?, grids) {
        Ok(hours) => {
            session.diagnostics.notes.extend(generated(&hours, grids, path, session.lang));
            Some(hours)
        }
        Err(problems) => {
            for problem in &problems.0 {
                session.complain_in(path, &problem.message(session.lang));
            }
            None
        }
    }
}

/// What to know of grids asked for of which a file has no column.
fn generated(own: &OwnHours, grids: &[Grid], path: &str, lang: Lang) -> Option<String> {
    let all: Vec<Grid> = PowerSystem::grids().collect();
    let asked = if grids.is_empty() { &all } else { grids };
    let without: Vec<&str> = asked.iter().filter(|g| !own.has(**g)).map(|g| GRIDS[g.0]).collect();
    (!without.is_empty()).then(|| match lang {
        Lang::Zh => {
            format!("注意：{path} 没有这些电网的列：{}；它们的逐时数据由程序生成。", without.join("、"))
        }
        Lang::En => {
            format!(
                "note: {path} has no column of {}; the hours of these grids are generated.",
                without.join(", ")
            )
        }
    })
}
