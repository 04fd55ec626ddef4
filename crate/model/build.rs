//! Turns the register (`register/*.csv`) and the scenarios into Rust tables, so that a wrong row is a
//! compile error, nothing is parsed at run time, and every parameter has a name the compiler knows.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "the bans keep the model pure; this program runs before it, on files"
)]

#[path = "build/forecasts.rs"]
mod forecasts;
#[path = "build/observations.rs"]
mod observations;
#[path = "build/parameters.rs"]
mod parameters;
#[path = "build/regions.rs"]
mod regions;
#[path = "build/releases.rs"]
mod releases;
#[path = "build/scenarios.rs"]
mod scenarios;

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Row = Vec<String>;

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let register = root.join("register");
    let scenarios = scenario_folder(&root)?;
    println!("cargo:rerun-if-changed={}", register.display());
    println!("cargo:rerun-if-changed={}", scenarios.display());

    let mut out = String::new();
    let sources = read(
        &register,
        "sources.csv",
        "id,issuer_zh,issuer_en,title_zh,title_en,document_number,date,url,licence,note",
    )?;
    write_sources(&mut out, &sources)?;
    let known: BTreeSet<&str> = sources.iter().map(|row| row[0].as_str()).collect();

    let rules =
        read(&register, "rules.csv", "id,law_zh,law_en,article_zh,article_en,force,short_zh,short_en,note")?;
    write_rules(&mut out, &rules)?;
    let rule_ids: BTreeSet<&str> = rules.iter().map(|row| row[0].as_str()).collect();

    let mut tables = String::new();
    regions::write(
        &mut tables,
        &read(
            &register,
            "regions.csv",
            "code,name_zh,name_en,short_zh,short_en,grid,farmland_region,grain_category,quality_region",
        )?,
        &read(&register, "aliases.csv", "alias,region,kind")?,
    )?;
    let header = "id,region,date,value,low,high,unit,grade,source,known_on,note";
    let mut observations = Vec::new();
    for file in [
        "observations.csv",
        "observations_unread.csv",
        "observations_power.csv",
        "observations_outcomes.csv",
        "observations_ppp.csv",
    ] {
        for row in read(&register, file, header)? {
            observations.push((file, row));
        }
    }
    writeln!(
        out,
        "/// Rows of the register's observations, in this build or not.\npub const N_OBSERVATIONS: usize = {};",
        observations.len()
    )?;
    // The power system, partnerships, what came of forecasts and what no run reads are not part of the page's first load; their rows are
    // checked all the same.
    let whole = env::var_os("CARGO_FEATURE_POWER").is_some();
    observations::write(&mut out, &observations, &known, |file| whole || file == "observations.csv")?;
    write_notes(&mut out, &read(&register, "notes.csv", "id,note_zh,note_en")?, &observations)?;
    write_targets(
        &mut out,
        &read(
            &register,
            "targets.csv",
            "id,label_zh,label_en,series,region,date,comparison,value,unit,force,document_zh,document_en,article_zh,article_en,source,grade,known_on,note",
        )?,
        &known,
    )?;

    forecasts::write(
        &mut out,
        &read(
            &register,
            "forecasts.csv",
            "id,label_zh,label_en,made_on,series,region,date,kind,value,low,high,unit,scope,source,grade,note_zh,note_en",
        )?,
        &known,
    )?;

    let header = "id,code,group,label_zh,label_en,unit,default,min,max,step,distribution,dimension,primary,source,grade,known_on,rule,note_zh,note_en";
    let mut rows = Vec::new();
    for (file, kind) in [("levers.csv", "Lever"), ("assumptions.csv", "Assumption")] {
        for row in read(&register, file, header)? {
            rows.push((kind, row));
        }
    }
    writeln!(out, "static UNIT_NAMES: &[(&str, &str)] = &[")?;
    for row in read(&register, "unit_names.csv", "name,unit")? {
        writeln!(out, "({:?}, {:?}),", row[0], row[1])?;
    }
    writeln!(out, "];")?;
    let options = parameters::options(&read(&register, "options.csv", "param,value,label_zh,label_en")?)?;
    let subjects = parameters::subjects(&read(&register, "subjects.csv", "param,subject")?)?;
    let earlier =
        parameters::earlier(&read(&register, "earlier_defaults.csv", "id,vintage,value,known_on")?, &rows)?;
    let sampled = parameters::sampled(&read(&register, "sampled_ranges.csv", "id,low,high")?, &rows)?;
    let about =
        parameters::About { options: &options, subjects: &subjects, earlier: &earlier, sampled: &sampled };
    let ranges = parameters::write(&mut out, &rows, about, &known, &rule_ids)?;
    scenarios::write(&mut out, &scenarios, &ranges)?;
    releases::write(
        &mut out,
        &read(&register, "data_releases.csv", "version,series,date,value")?,
        &read(
            &register,
            "scenario_releases.csv",
            "version,scenario,farmland_2035_wanmu,storage_2030_10_mw,targets_met,provinces_without_cap_2030",
        )?,
        &read(&register, "former_defaults.csv", "version,id,value")?,
        &rows,
    )?;

    let folder = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(folder.join("register.rs"), out)?;
    fs::write(folder.join("regions.rs"), tables)?;
    Ok(())
}

/// The scenarios stand at the top of the checkout, where people look for them. A link in this crate lets cargo put them
/// into the package; Git on Windows may write a link as a file that holds its target.
fn scenario_folder(root: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let link = root.join("scenarios");
    if link.is_file() { Ok(root.join(fs::read_to_string(link)?.trim())) } else { Ok(link) }
}

/// The rows of a file whose header is exactly `header`.
fn read(folder: &Path, name: &str, header: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut reader =
        csv::Reader::from_path(folder.join(name)).map_err(|e| format!("register/{name}: {e}"))?;
    let found = reader.headers()?.iter().collect::<Vec<_>>().join(",");
    if found != header {
        return Err(format!("register/{name}: header is\n  {found}\nbut must be\n  {header}").into());
    }
    let mut rows = Vec::new();
    let mut seen = BTreeSet::new();
    for (i, record) in reader.records().enumerate() {
        let row: Row =
            record.map_err(|e| format!("register/{name}: {e}"))?.iter().map(str::to_owned).collect();
        // Several rows may be about the same thing.
        let repeats = name.starts_with("observations")
            || [
                "options.csv",
                "earlier_defaults.csv",
                "data_releases.csv",
                "scenario_releases.csv",
                "former_defaults.csv",
            ]
            .contains(&name);
        if !repeats && !seen.insert(row[0].clone()) {
            return Err(format!("register/{name}, row {}: id {} stands twice", i + 2, row[0]).into());
        }
        rows.push(row);
    }
    Ok(rows)
}

fn number(file: &str, id: &str, field: &str, text: &str) -> Result<f64, Box<dyn Error>> {
    match text.parse::<f64>() {
        Ok(x) if x.is_finite() => Ok(x),
        _ => Err(format!("register/{file}, {id}: {field} is {text:?}, not a finite number").into()),
    }
}

/// A date yyyy-mm-dd (or the start of one) as the number yyyymmdd.
fn date(file: &str, id: &str, text: &str) -> Result<u32, Box<dyn Error>> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let well_formed = text.len() == 10 && digits.len() == 8;
    if !well_formed {
        return Err(format!("register/{file}, {id}: date {text:?} is not yyyy-mm-dd").into());
    }
    Ok(digits.parse()?)
}

fn grade(file: &str, id: &str, text: &str) -> Result<&'static str, Box<dyn Error>> {
    Ok(match text {
        "A" => "Grade::A",
        "B" => "Grade::B",
        "C" => "Grade::C",
        "D" => "Grade::D",
        _ => return Err(format!("register/{file}, {id}: grade is {text:?}, not A, B, C or D").into()),
    })
}

fn check_source(file: &str, id: &str, source: &str, known: &BTreeSet<&str>) -> Result<(), Box<dyn Error>> {
    if known.contains(source) {
        return Ok(());
    }
    Err(format!("register/{file}, {id}: source {source:?} is not in sources.csv").into())
}

fn write_sources(out: &mut String, rows: &[Row]) -> Result<(), Box<dyn Error>> {
    let (mut readings, mut notes) = (String::new(), String::new());
    writeln!(
        out,
        "/// Every document and announcement a number comes from.\npub static SOURCES: &[Source] = &["
    )?;
    for r in rows {
        writeln!(out, "Source {{ id: {:?}, document_number: {:?}, date: {:?} }},", r[0], r[5], r[6])?;
        writeln!(readings, "Reading {{ url: {:?}, licence: {:?} }},", r[7], r[8])?;
        writeln!(notes, "{:?},", r[9])?;
    }
    writeln!(out, "];\n/// How each of [`SOURCES`] was read, in the same order.")?;
    writeln!(out, "pub static READINGS: &[Reading] = &[\n{readings}];")?;
    // Apart, since not every build tells them.
    writeln!(out, "/// Remarks on each of [`SOURCES`], in the same order.")?;
    writeln!(out, "pub static SOURCE_NOTES: &[&str] = &[\n{notes}];")?;
    Ok(())
}

fn write_rules(out: &mut String, rows: &[Row]) -> Result<(), Box<dyn Error>> {
    writeln!(
        out,
        "/// Every rule of the two documents and the measures behind them.\npub static RULES: &[Rule] = &["
    )?;
    for r in rows {
        writeln!(out, "Rule {{ id: {:?}, force: {:?} }},", r[0], r[5])?;
    }
    writeln!(out, "];")?;
    Ok(())
}

/// The notes that are said in every language; one that no row has any more would stay behind unseen.
fn write_notes(out: &mut String, rows: &[Row], observations: &[(&str, Row)]) -> Result<(), Box<dyn Error>> {
    writeln!(
        out,
        "/// Notes of observations that readers of the calibration are shown.\npub static NOTES: &[Note] = &["
    )?;
    for r in rows {
        if !observations.iter().any(|(_, o)| o[10] == r[2]) {
            return Err(
                format!("register/notes.csv, {}: no observation has the note {:?}", r[0], r[2]).into()
            );
        }
        writeln!(out, "Note {{ id: {:?}, text: {:?} }},", r[0], r[2])?;
    }
    writeln!(out, "];")?;
    Ok(())
}

fn write_targets(out: &mut String, rows: &[Row], known: &BTreeSet<&str>) -> Result<(), Box<dyn Error>> {
    let file = "targets.csv";
    let mut remarks = String::new();
    writeln!(
        out,
        "/// Numeric targets of the two documents and the plans behind them.\npub static TARGETS: &[Target] = &["
    )?;
    for r in rows {
        check_source(file, &r[0], &r[14], known)?;
        let comparison = match r[6].as_str() {
            "at_least" => "AtLeast",
            "more_than" => "MoreThan",
            "about" => "About",
            "every_year_at_least" => "EveryYearAtLeast",
            other => return Err(format!("register/{file}, {}: no comparison {other:?}", r[0]).into()),
        };
        writeln!(
            out,
            "Target {{ id: {:?}, series: {:?}, region: {:?}, date: Date({}), comparison: Comparison::{comparison}, value: {:?}, unit: {:?}, force: {:?}, source: {:?}, grade: {}, known_on: Date({}) }},",
            r[0],
            r[3],
            r[4],
            date(file, &r[0], &r[5])?,
            number(file, &r[0], "value", &r[7])?,
            r[8],
            r[9],
            r[14],
            grade(file, &r[0], &r[15])?,
            date(file, &r[0], &r[16])?,
        )?;
        writeln!(remarks, "{:?},", r[17])?;
    }
    writeln!(out, "];\n/// Derivation and doubts of each row of [`TARGETS`], in the same order.")?;
    writeln!(out, "pub static REMARKS: &[&str] = &[\n{remarks}];")?;
    Ok(())
}
