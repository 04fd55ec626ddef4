//! Provinces, and the names by which readers call them, the grids and the nation.

use std::error::Error;
use std::fmt::Write as _;

use crate::Row;

const GRIDS: [&str; 6] = ["north", "northeast", "east", "central", "south", "northwest"];

/// Writes the provinces of `regions.csv`, and every name of `aliases.csv` beside those of the provinces.
pub(crate) fn write(out: &mut String, provinces: &[Row], aliases: &[Row]) -> Result<(), Box<dyn Error>> {
    if provinces.len() != 31 || !provinces.windows(2).all(|w| w[0][0] < w[1][0]) {
        return Err("register/regions.csv must hold the 31 provinces in the order of their codes".into());
    }
    writeln!(
        out,
        "/// The 31 provincial units in the order of their GB/T 2260 codes.\npub static PROVINCES: [Province; 31] = ["
    )?;
    let mut names = String::new();
    for (i, r) in provinces.iter().enumerate() {
        let grid =
            grid(&r[5]).ok_or_else(|| format!("register/regions.csv, {}: no grid {:?}", r[0], r[5]))?;
        let land = ["NE", "N", "E", "C", "S", "SW", "NW"]
            .iter()
            .position(|x| *x == r[6])
            .ok_or_else(|| format!("register/regions.csv, {}: no farmland region {:?}", r[0], r[6]))?;
        writeln!(
            out,
            "Province {{ code: {:?}, grid: Grid({grid}), land_region: {land}, grain_category: {:?}, quality_region: {:?} }},",
            r[0], r[7], r[8]
        )?;
        for (name, titled) in [(&r[1], true), (&r[2], false), (&r[3], false)] {
            writeln!(names, "{}", row(name, &format!("Province({i})"), titled))?;
        }
    }
    let (mut titles, mut without_figures) = (Vec::new(), Vec::new());
    for r in aliases {
        let province = || Some(format!("Province({})", provinces.iter().position(|p| p[0] == r[1])?));
        let region = match r[1].as_str() {
            "CN" => Some("Nation".to_owned()),
            code => grid(code).map(|g| format!("Grid(Grid({g}))")).or_else(province),
        };
        match (r[2].as_str(), region) {
            ("name", Some(region)) => writeln!(names, "{}", row(&r[0], &region, false))?,
            ("title", None) if r[1].is_empty() => titles.push(&r[0]),
            ("without_figures", None) if r[1].is_empty() => without_figures.push(&r[0]),
            _ => {
                return Err(format!(
                    "register/aliases.csv, {}: give a name CN, a grid or the code of a province, and a title or a place without figures none",
                    r[0]
                )
                .into());
            }
        }
    }
    writeln!(out, "];\nstatic NAMES: &[Name] = &[\n{names}];")?;
    writeln!(out, "const TITLES: &[&str] = &{titles:?};")?;
    writeln!(out, "const WITHOUT_FIGURES: &[&str] = &{without_figures:?};")?;
    Ok(())
}

fn grid(id: &str) -> Option<usize> {
    GRIDS.iter().position(|known| *known == id)
}

fn row(name: &str, region: &str, titled: bool) -> String {
    format!("Name {{ name: {name:?}, region: Region::{region}, titled: {titled} }},")
}
