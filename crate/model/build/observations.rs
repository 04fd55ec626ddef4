//! Dated facts. They are more than half of the register's numbers, so the program holds them by column: what repeats is
//! named once, and a figure is a whole number and how many of its digits are decimals, as it was printed. Of a table of
//! whole rows the page's first load would carry twice as many bytes.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;

use crate::{Row, check_source, date, grade, number};

/// The columns, in Rust.
#[derive(Default)]
struct Columns {
    /// Each series and how many rows of it stand together.
    series: Vec<(String, usize)>,
    regions: Vec<usize>,
    dates: Vec<usize>,
    known: Vec<usize>,
    /// Which of value, low and high a row has, a bit each.
    has: Vec<u8>,
    /// The figures of all rows, and the decimals of each.
    whole: Vec<i32>,
    decimals: Vec<u8>,
}

/// Writes the rows of all files for which `in_build` holds, and checks all.
pub(crate) fn write(
    out: &mut String,
    rows: &[(&str, Row)],
    known: &BTreeSet<&str>,
    in_build: impl Fn(&str) -> bool,
) -> Result<(), Box<dyn Error>> {
    let mut seen = BTreeSet::new();
    let mut origins = String::new();
    let (mut places, mut days) = (Vec::new(), Vec::new());
    let mut columns = Columns::default();
    for (file, r) in rows {
        check_source(file, &r[0], &r[8], known)?;
        if !seen.insert((r[0].clone(), r[1].clone(), r[2].clone())) {
            return Err(format!("register/{file}: {} {} {} stands twice", r[0], r[1], r[2]).into());
        }
        let (day, known_on) = (date(file, &r[0], &r[2])?, date(file, &r[0], &r[9])?);
        let mut has = 0;
        let mut figures = Vec::new();
        for (i, field) in ["value", "low", "high"].into_iter().enumerate() {
            if !r[3 + i].is_empty() {
                has |= 1 << i;
                figures.push(figure(file, &r[0], field, &r[3 + i])?);
            }
        }
        let origin = format!(
            "Origin {{ unit: {:?}, grade: {}, source: {:?}, note: {:?} }},",
            r[6],
            grade(file, &r[0], &r[7])?,
            r[8],
            r[10]
        );
        if !in_build(file) {
            continue;
        }
        match columns.series.last_mut() {
            Some((series, n)) if *series == r[0] => *n += 1,
            _ => columns.series.push((r[0].clone(), 1)),
        }
        columns.regions.push(place(&mut places, r[1].clone()));
        columns.dates.push(place(&mut days, day));
        columns.known.push(place(&mut days, known_on));
        columns.has.push(has);
        columns.whole.extend(figures.iter().map(|(whole, _)| whole));
        columns.decimals.extend(figures.iter().map(|(_, decimals)| decimals));
        writeln!(origins, "{origin}")?;
    }
    writeln!(out, "pub(crate) static SERIES_ROWS: &[(&str, u8)] = &{:?};", columns.series)?;
    writeln!(out, "static REGION_NAMES: &[&str] = &{places:?};\nstatic DAYS: &[u32] = &{days:?};")?;
    for (name, column, n) in [
        ("REGIONS", columns.regions, places.len()),
        ("DATES", columns.dates, days.len()),
        ("KNOWN", columns.known, days.len()),
    ] {
        let number = if n <= 256 { "u8" } else { "u16" };
        writeln!(out, "static {name}: &[{number}] = &{column:?};")?;
    }
    writeln!(out, "static HAS: &[u8] = &{:?};", columns.has)?;
    writeln!(out, "static FIGURES: &[i32] = &{:?};", columns.whole)?;
    writeln!(out, "static DECIMALS: &[u8] = &{:?};", columns.decimals)?;
    writeln!(
        out,
        "/// Where each row of [`OBSERVATIONS`] comes from, in the same order.\n\
         pub static ORIGINS: &[Origin] = &[\n{origins}];"
    )?;
    Ok(())
}

/// The place of a name in a list, to which it is added where it is missing.
fn place<T: PartialEq>(list: &mut Vec<T>, name: T) -> usize {
    list.iter().position(|known| *known == name).unwrap_or_else(|| {
        list.push(name);
        list.len() - 1
    })
}

/// Powers of ten up to which a number and its quotient by one are exact or rounded once: that gives the nearest number,
/// as reading the text does.
const MOST_DECIMALS: usize = 9;

/// A figure as a whole number and its decimals.
fn figure(file: &str, id: &str, field: &str, text: &str) -> Result<(i32, u8), Box<dyn Error>> {
    let wanted = number(file, id, field, text)?;
    let (before, after) = text.split_once('.').unwrap_or((text, ""));
    let after = after.trim_end_matches('0');
    let whole: Option<i32> = format!("{before}{after}").parse().ok();
    let found = whole.filter(|_| after.len() <= MOST_DECIMALS).map(|whole| (whole, after.len()));
    match found {
        Some((whole, decimals)) if f64::from(whole) / 10_f64.powi(decimals as i32) == wanted => {
            Ok((whole, decimals as u8))
        }
        _ => Err(format!(
            "register/{file}, {id}: {field} is {text:?}; write it with nine digits and {MOST_DECIMALS} decimals at most"
        )
        .into()),
    }
}
