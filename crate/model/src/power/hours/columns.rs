//! What the columns of a file hold, by their names: the English of files, and what else they are called.

use crate::diagnostic::{Among, Diagnostic, Fault, HoursFault};
use crate::number::half_width;
use crate::region::{GRIDS, Grid, PROVINCES, Region};

use super::fault::{quoted, wrong};

/// Kinds of column.
pub(super) const KINDS: [&str; 3] = ["load", "wind", "solar"];
/// What a kind or the hour is called: a CSV with name and column.
const NAMES: &str = include_str!("../../../register/hour_columns.csv");
/// How like a kind or grid a misspelt one is at least: `nord` is north (0.85), `west` may be northwest as well as east
/// (0.83).
const LIKE: f64 = 0.84;
/// Bytes of the longest name that is looked at: a file of another kind may have one as long as itself.
const LONGEST_NAME: usize = 200;
/// So many columns without a name of ours are taken for provinces: thirty-one, and a few for Hong Kong, Macao, Taiwan or
/// the western half of Inner Mongolia.
const AS_PROVINCES: std::ops::RangeInclusive<usize> = 30..=35;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Column {
    /// One of [`KINDS`] of a grid.
    Of(usize, usize),
    /// The number of the hour.
    Hour,
    /// Nothing that is read.
    Other,
}

/// What a name says.
#[derive(Debug, PartialEq)]
enum Meaning {
    Is(Column),
    /// A column of hours of a province, which has none.
    Province(usize),
    /// A column of hours of something that is no grid.
    NoGrid,
    /// Perhaps this column.
    Near(usize, usize),
}

/// The name of a column in files.
pub(super) fn name(kind: usize, grid: usize) -> String {
    format!("{}.{}", KINDS[kind], GRIDS[grid])
}

/// Whether a name is that of a column that is read.
pub(super) fn is_known(name: &str) -> bool {
    matches!(meaning(name), Meaning::Is(Column::Of(..) | Column::Hour))
}

/// What every column holds, and what is wrong with their names.
pub(super) fn read(header: &[&str], asked: &[Grid]) -> (Vec<Column>, Vec<Diagnostic>) {
    let meanings: Vec<Meaning> = header.iter().map(|name| meaning(name)).collect();
    let mut problems = Vec::new();
    let mut found: Vec<Column> = Vec::new();
    let mut provinces = Vec::new();
    for (&name, meaning) in header.iter().zip(&meanings) {
        let column = if let Meaning::Is(column) = *meaning { column } else { Column::Other };
        match *meaning {
            Meaning::Is(column) if column != Column::Other && found.contains(&column) => {
                problems.push(Diagnostic::new(quoted(name), Fault::Repeated(None)));
            }
            Meaning::Is(_) => {}
            Meaning::Province(p) => provinces.push((name, p)),
            Meaning::Near(kind, grid) if !meanings.contains(&Meaning::Is(Column::Of(kind, grid))) => {
                let nearest = Some(self::name(kind, grid));
                problems.push(Diagnostic::unknown(quoted(name), Among::Columns, nearest));
            }
            Meaning::NoGrid | Meaning::Near(..) => problems.push(wrong(name, HoursFault::NoGrid)),
        }
        found.push(column);
    }
    problems.extend(of_provinces(&provinces, header, &found, asked));
    let there: Vec<String> = header
        .iter()
        .zip(&found)
        .filter(|(_, column)| matches!(column, Column::Of(..)))
        .map(|(name, _)| quoted(name))
        .collect();
    let of_asked = |column: &Column| matches!(column, Column::Of(_, g) if asked.contains(&Grid(*g)));
    if there.is_empty() {
        // A name that is misspelt says more.
        if problems.is_empty() {
            let named = header.iter().filter(|n| !n.is_empty()).map(|n| quoted(n)).collect();
            problems.push(wrong("", HoursFault::NoColumns(named)));
        }
    } else if !asked.is_empty() && !found.iter().any(of_asked) && problems.is_empty() {
        let asked = asked.iter().map(|g| GRIDS[g.0]).collect();
        problems.push(wrong("", HoursFault::NotOfGrids { asked, there }));
    }
    (found, problems)
}

/// That columns are of provinces, told once; those beside columns of grids are ignored unless they are said to be load,
/// wind or sun.
fn of_provinces(
    provinces: &[(&str, usize)],
    header: &[&str],
    found: &[Column],
    asked: &[Grid],
) -> Option<Diagnostic> {
    let told = |names: Vec<&str>, mut grids: Vec<Grid>| {
        grids.sort_unstable();
        grids.dedup();
        let names = names.into_iter().map(quoted).collect();
        Some(wrong("", HoursFault::Provinces { names, grids }))
    };
    if !provinces.is_empty() {
        let names = provinces.iter().map(|(name, _)| *name).collect();
        return told(names, provinces.iter().map(|(_, p)| PROVINCES[*p].grid).collect());
    }
    if found.iter().any(|column| matches!(column, Column::Of(..))) {
        return None;
    }
    let all = || if asked.is_empty() { (0..GRIDS.len()).map(Grid).collect() } else { asked.to_vec() };
    let others = || header.iter().zip(found).filter(|(_, column)| **column == Column::Other).map(|(n, _)| *n);
    let by_name: Vec<&str> =
        others().filter(|name| matches!(Region::parse(name), Some(Region::Province(_)))).collect();
    if by_name.len() > 1 {
        return told(by_name, all());
    }
    // The first is the time.
    let unknown: Vec<&str> = others().skip(usize::from(found.first() == Some(&Column::Other))).collect();
    if AS_PROVINCES.contains(&unknown.len()) { told(unknown, all()) } else { None }
}

fn meaning(name: &str) -> Meaning {
    if name.is_empty() || name.len() > LONGEST_NAME {
        return Meaning::Is(Column::Other);
    }
    let plain = name.chars().map(half_width).collect::<String>().to_lowercase();
    if called(&plain) == Some("hour") {
        return Meaning::Is(Column::Hour);
    }
    if let Some((word, place)) = plain.split_once('.') {
        if let Some(kind) = kind(word.trim()) {
            return match Region::parse(place) {
                Some(Region::Grid(Grid(grid))) => Meaning::Is(Column::Of(kind, grid)),
                Some(Region::Province(p)) => Meaning::Province(p),
                _ => near_grid(place).map_or(Meaning::NoGrid, |grid| Meaning::Near(kind, grid)),
            };
        }
        let near_kind = nearest(word, &KINDS);
        if let (Some(kind), Some(grid)) = (near_kind, grid(place).or_else(|| near_grid(place))) {
            return Meaning::Near(kind, grid);
        }
    }
    put_otherwise(&plain).unwrap_or(Meaning::Is(Column::Other))
}

/// A kind and a grid in other order or with another mark between, or a kind alone.
fn put_otherwise(name: &str) -> Option<Meaning> {
    let marks = |c: char| !c.is_alphanumeric();
    names().find_map(|(word, column)| {
        let kind = KINDS.iter().position(|kind| *kind == column)?;
        let (before, after) = name.split_once(word)?;
        let [before, after] = [before, after].map(|part| part.trim_matches(marks));
        match (before, after) {
            ("", "") => Some(Meaning::NoGrid),
            ("", place) | (place, "") => Some(Meaning::Near(kind, grid(place)?)),
            _ => None,
        }
    })
}

/// What a name of the register stands for.
fn called(name: &str) -> Option<&'static str> {
    names().find(|(known, _)| *known == name).map(|(_, column)| column)
}

fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    NAMES.lines().skip(1).filter_map(|line| line.split_once(','))
}

fn kind(name: &str) -> Option<usize> {
    let column = called(name)?;
    KINDS.iter().position(|kind| *kind == column)
}

fn grid(place: &str) -> Option<usize> {
    match Region::parse(place) {
        Some(Region::Grid(Grid(grid))) => Some(grid),
        _ => None,
    }
}

fn near_grid(place: &str) -> Option<usize> {
    nearest(place, &GRIDS)
}

/// The place of the name most like a misspelt one, if it is like enough.
fn nearest(wanted: &str, names: &[&str]) -> Option<usize> {
    let mut best = (LIKE, None);
    for (i, name) in names.iter().enumerate() {
        let likeness = strsim::jaro_winkler(wanted.trim(), name);
        if likeness > best.0 {
            best = (likeness, Some(i));
        }
    }
    best.1
}
