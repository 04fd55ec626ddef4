//! Dated forecasts of others: a row must say what it forecast in one of three ways, and by whose count.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;

use crate::{Row, check_source, date, grade, number};

const FILE: &str = "forecasts.csv";

pub(crate) fn write(out: &mut String, rows: &[Row], known: &BTreeSet<&str>) -> Result<(), Box<dyn Error>> {
    writeln!(out, "/// Dated forecasts and targets of others.\npub static FORECASTS: &[Forecast] = &[")?;
    for r in rows {
        let id = &r[0];
        check_source(FILE, id, &r[13], known)?;
        let (made, due) = (date(FILE, id, &r[3])?, date(FILE, id, &r[6])?);
        if made >= due {
            return Err(
                format!("register/{FILE}, {id}: made on {} for {}, which is no later", r[3], r[6]).into()
            );
        }
        writeln!(
            out,
            "Forecast {{ id: {id:?}, made_on: Date({made}), series: {:?}, region: {:?}, date: Date({due}), put: {}, \
             unit: {:?}, scope: {}, source: {:?}, grade: {} }},",
            r[4],
            r[5],
            put(r)?,
            r[11],
            scope(r)?,
            r[13],
            grade(FILE, id, &r[14])?,
        )?;
    }
    writeln!(out, "];")?;
    Ok(())
}

/// A point, a range or a least amount; cells that do not belong to it are empty.
fn put(r: &Row) -> Result<String, Box<dyn Error>> {
    let cell = |at: usize, field: &str| number(FILE, &r[0], field, &r[at]);
    let wrong = |what: &str| Err(format!("register/{FILE}, {}: {what}", r[0]).into());
    let (alone, between) = (r[9].is_empty() && r[10].is_empty(), r[8].is_empty());
    match r[7].as_str() {
        "point" if alone => Ok(format!("Put::Point({:?})", cell(8, "value")?)),
        "at_least" if alone => Ok(format!("Put::AtLeast({:?})", cell(8, "value")?)),
        "range" if between => {
            let (low, high) = (cell(9, "low")?, cell(10, "high")?);
            if low < high {
                Ok(format!("Put::Range({low:?}, {high:?})"))
            } else {
                wrong("low is not below high")
            }
        }
        "point" | "at_least" => wrong("has low or high beside its value"),
        "range" => wrong("has a value beside low and high"),
        other => wrong(&format!("kind is {other:?}, not point, range or at_least")),
    }
}

/// Whose count it is of, which the name of the series has to say too.
fn scope(r: &Row) -> Result<&'static str, Box<dyn Error>> {
    let (scope, of_cnesa) = match r[12].as_str() {
        "nea" => ("Scope::Nea", false),
        "cnesa" => ("Scope::Cnesa", true),
        "nbs" => ("Scope::Nbs", false),
        "mnr" => ("Scope::Mnr", false),
        "own" => ("Scope::Own", false),
        other => {
            return Err(format!(
                "register/{FILE}, {}: scope is {other:?}, not nea, cnesa, nbs, mnr or own",
                r[0]
            )
            .into());
        }
    };
    if r[4].ends_with("_cnesa") != of_cnesa {
        return Err(format!("register/{FILE}, {}: scope {} of the series {}", r[0], r[12], r[4]).into());
    }
    Ok(scope)
}
