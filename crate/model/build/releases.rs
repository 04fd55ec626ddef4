//! What the baseline said with each version of the data, and the defaults that held before.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;

use crate::{Row, date, number};

/// Headlines of every version of the data, the newest version, what built-in scenarios said with each, and the defaults that changed between versions.
pub(crate) fn write(
    out: &mut String,
    releases: &[Row],
    scenarios: &[Row],
    defaults: &[Row],
    parameters: &[(&str, Row)],
) -> Result<(), Box<dyn Error>> {
    let file = "data_releases.csv";
    let mut seen = BTreeSet::new();
    writeln!(
        out,
        "/// Figures of the baseline with each version of the data.\npub static DATA_RELEASES: &[Headline] = &["
    )?;
    for r in releases {
        date(file, &r[1], &r[0])?;
        let (day, value) = (date(file, &r[1], &r[2])?, number(file, &r[1], "value", &r[3])?);
        if !seen.insert((&r[0], &r[1], day)) {
            return Err(format!("register/{file}: {} {} {} stands twice", r[0], r[1], r[2]).into());
        }
        writeln!(
            out,
            "Headline {{ version: {:?}, series: {:?}, date: Date({day}), value: {value:?} }},",
            r[0], r[1]
        )?;
    }
    let newest = releases.iter().map(|r| r[0].as_str()).max().ok_or("register/data_releases.csv is empty")?;
    writeln!(out, "];\n/// The newest version of the data.\npub const NEWEST_DATA: &str = {newest:?};")?;

    let file = "scenario_releases.csv";
    let mut seen = BTreeSet::new();
    writeln!(
        out,
        "/// What built-in scenarios said with each version of the data.\npub static SCENARIO_RELEASES: &[ScenarioRelease] = &["
    )?;
    for r in scenarios {
        if !releases.iter().any(|release| release[0] == r[0]) || !seen.insert((&r[0], &r[1])) {
            return Err(format!("register/{file}: {} {} stands twice, or of no version", r[0], r[1]).into());
        }
        let figures: Vec<u32> = r[2..6].iter().map(|cell| cell.parse()).collect::<Result<_, _>>()?;
        writeln!(out, "ScenarioRelease {{ version: {:?}, scenario: {:?}, said: {figures:?} }},", r[0], r[1])?;
    }
    writeln!(out, "];")?;

    let file = "former_defaults.csv";
    writeln!(out, "/// Defaults that hold no longer.\npub static FORMER_DEFAULTS: &[FormerDefault] = &[")?;
    for r in defaults {
        let value = number(file, &r[1], "value", &r[2])?;
        let Some(place) = parameters.iter().position(|(_, p)| p[0] == r[1]) else {
            return Err(format!("register/{file}: there is no parameter {:?}", r[1]).into());
        };
        if !releases.iter().any(|release| release[0] == r[0]) || r[0] == newest {
            return Err(
                format!("register/{file}, {}: {:?} is no earlier version of the data", r[1], r[0]).into()
            );
        }
        writeln!(out, "FormerDefault {{ version: {:?}, param: ParamId({place}), value: {value:?} }},", r[0])?;
    }
    writeln!(out, "];")?;
    Ok(())
}
