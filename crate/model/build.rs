//! Turns the register (`register/*.csv`) and the scenarios into Rust tables, so that a wrong row is a
//! compile error, nothing is parsed at run time, and every parameter has a name the compiler knows.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "the bans keep the model pure; this program runs before it, on files"
)]

#[path = "build/scenarios.rs"]
mod scenarios;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Row = Vec<String>;

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let register = root.join("register");
    let scenarios = root.join("../../scenarios");
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

    write_regions(
        &mut out,
        &read(
            &register,
            "regions.csv",
            "code,name_zh,short_zh,name_en,grid,farmland_region,grain_category,quality_region",
        )?,
    )?;
    write_observations(
        &mut out,
        &read(
            &register,
            "observations.csv",
            "id,region,date,value,low,high,unit,grade,source,known_on,note",
        )?,
        &known,
    )?;
    write_targets(
        &mut out,
        &read(
            &register,
            "targets.csv",
            "id,label_zh,label_en,series,region,date,comparison,value,unit,force,document_zh,document_en,article_zh,article_en,source,grade,known_on,note",
        )?,
        &known,
    )?;

    let header = "id,code,group,label_zh,label_en,unit,default,min,max,step,distribution,primary,source,grade,known_on,default_2024,known_on_2024,rule,note_zh,note_en";
    let mut parameters = Vec::new();
    for (file, kind) in [("levers.csv", "Lever"), ("assumptions.csv", "Assumption")] {
        for row in read(&register, file, header)? {
            parameters.push((kind, row));
        }
    }
    let options = options(&read(&register, "options.csv", "param,value,label_zh,label_en")?)?;
    let ranges = write_parameters(&mut out, &parameters, &options, &known, &rule_ids)?;
    scenarios::write(&mut out, &scenarios, &ranges)?;

    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("register.rs"), out)?;
    Ok(())
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
        let repeats = ["observations.csv", "options.csv"].contains(&name);
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

fn optional(file: &str, id: &str, field: &str, text: &str) -> Result<String, Box<dyn Error>> {
    if text.is_empty() {
        return Ok("None".into());
    }
    Ok(format!("Some({:?})", number(file, id, field, text)?))
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

fn text(zh: &str, en: &str) -> String {
    format!("Text {{ zh: {zh:?}, en: {en:?} }}")
}

fn write_sources(out: &mut String, rows: &[Row]) -> Result<(), Box<dyn Error>> {
    let mut readings = String::new();
    writeln!(
        out,
        "/// Every document and announcement a number comes from.\npub static SOURCES: &[Source] = &["
    )?;
    for r in rows {
        let (issuer, title) = (text(&r[1], &r[2]), text(&r[3], &r[4]));
        writeln!(
            out,
            "Source {{ id: {:?}, issuer: {issuer}, title: {title}, document_number: {:?}, date: {:?} }},",
            r[0], r[5], r[6]
        )?;
        writeln!(readings, "Reading {{ url: {:?}, licence: {:?}, note: {:?} }},", r[7], r[8], r[9])?;
    }
    writeln!(out, "];\n/// How each of [`SOURCES`] was read, in the same order.")?;
    writeln!(out, "pub static READINGS: &[Reading] = &[\n{readings}];")?;
    Ok(())
}

fn write_rules(out: &mut String, rows: &[Row]) -> Result<(), Box<dyn Error>> {
    let mut contents = String::new();
    writeln!(
        out,
        "/// Every rule of the two documents and the measures behind them.\npub static RULES: &[Rule] = &["
    )?;
    for r in rows {
        let (law, article) = (text(&r[1], &r[2]), text(&r[3], &r[4]));
        writeln!(out, "Rule {{ id: {:?}, law: {law}, article: {article} }},", r[0])?;
        writeln!(contents, "Content {{ force: {:?}, short: {} }},", r[5], text(&r[6], &r[7]))?;
    }
    writeln!(out, "];\n/// What each row of [`RULES`] says, in the same order.")?;
    writeln!(out, "pub static CONTENTS: &[Content] = &[\n{contents}];")?;
    Ok(())
}

fn write_regions(out: &mut String, rows: &[Row]) -> Result<(), Box<dyn Error>> {
    if rows.len() != 31 || !rows.windows(2).all(|w| w[0][0] < w[1][0]) {
        return Err("register/regions.csv must hold the 31 provinces in the order of their codes".into());
    }
    writeln!(
        out,
        "/// The 31 provincial units in the order of their GB/T 2260 codes.\npub static PROVINCES: [Province; 31] = ["
    )?;
    for r in rows {
        let grid = match r[4].as_str() {
            "north" => 0,
            "northeast" => 1,
            "east" => 2,
            "central" => 3,
            "south" => 4,
            "northwest" => 5,
            other => return Err(format!("register/regions.csv, {}: no grid {other:?}", r[0]).into()),
        };
        let land = ["NE", "N", "E", "C", "S", "SW", "NW"]
            .iter()
            .position(|x| *x == r[5])
            .ok_or_else(|| format!("register/regions.csv, {}: no farmland region {:?}", r[0], r[5]))?;
        writeln!(
            out,
            "Province {{ code: {:?}, name: {}, short_zh: {:?}, grid: Grid({grid}), land_region: {land}, grain_category: {:?}, quality_region: {:?} }},",
            r[0],
            text(&r[1], &r[3]),
            r[2],
            r[6],
            r[7]
        )?;
    }
    writeln!(out, "];")?;
    Ok(())
}

fn write_observations(out: &mut String, rows: &[Row], known: &BTreeSet<&str>) -> Result<(), Box<dyn Error>> {
    let file = "observations.csv";
    let mut seen = BTreeSet::new();
    let mut origins = String::new();
    writeln!(out, "/// Dated facts.\npub static OBSERVATIONS: &[Observation] = &[")?;
    for r in rows {
        check_source(file, &r[0], &r[8], known)?;
        if !seen.insert((r[0].clone(), r[1].clone(), r[2].clone())) {
            return Err(format!("register/{file}: {} {} {} stands twice", r[0], r[1], r[2]).into());
        }
        writeln!(
            out,
            "Observation {{ id: {:?}, region: {:?}, date: Date({}), value: {}, low: {}, high: {}, known_on: Date({}) }},",
            r[0],
            r[1],
            date(file, &r[0], &r[2])?,
            optional(file, &r[0], "value", &r[3])?,
            optional(file, &r[0], "low", &r[4])?,
            optional(file, &r[0], "high", &r[5])?,
            date(file, &r[0], &r[9])?,
        )?;
        writeln!(
            origins,
            "Origin {{ unit: {:?}, grade: {}, source: {:?}, note: {:?} }},",
            r[6],
            grade(file, &r[0], &r[7])?,
            r[8],
            r[10]
        )?;
    }
    writeln!(out, "];\n/// Where each row of [`OBSERVATIONS`] comes from, in the same order.")?;
    writeln!(out, "pub static ORIGINS: &[Origin] = &[\n{origins}];")?;
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
            "Target {{ id: {:?}, label: {}, series: {:?}, region: {:?}, date: Date({}), comparison: Comparison::{comparison}, value: {:?}, unit: {:?}, force: {:?}, document: {}, article: {}, source: {:?}, grade: {}, known_on: Date({}) }},",
            r[0],
            text(&r[1], &r[2]),
            r[3],
            r[4],
            date(file, &r[0], &r[5])?,
            number(file, &r[0], "value", &r[7])?,
            r[8],
            r[9],
            text(&r[10], &r[11]),
            text(&r[12], &r[13]),
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

/// What a choice offers: value, Chinese and English label.
type Options = BTreeMap<String, Vec<(f64, String, String)>>;

/// The options of each parameter in the order of the file.
fn options(rows: &[Row]) -> Result<Options, Box<dyn Error>> {
    let file = "options.csv";
    let mut options = Options::new();
    for r in rows {
        let value = number(file, &r[0], "value", &r[1])?;
        let offered = options.entry(r[0].clone()).or_default();
        if offered.iter().any(|(known, _, _)| *known == value) {
            return Err(format!("register/{file}, {}: {value} stands twice", r[0]).into());
        }
        if r[2].is_empty() || r[3].is_empty() {
            return Err(format!("register/{file}, {}: a label is needed in both languages", r[0]).into());
        }
        offered.push((value, r[2].clone(), r[3].clone()));
    }
    Ok(options)
}

/// The values a parameter of the unit `choice` may have; none for any other, which may have the whole range.
fn check_options(
    file: &str,
    row: &Row,
    offered: &[(f64, String, String)],
    [default, low, high]: [f64; 3],
) -> Result<(), Box<dyn Error>> {
    let id = &row[0];
    if (row[5] == "choice") == offered.is_empty() {
        return Err(format!(
            "register/{file}, {id}: the unit choice and rows in options.csv belong together"
        )
        .into());
    }
    let in_range = offered.iter().all(|(x, _, _)| low <= *x && *x <= high);
    let has_default = offered.iter().any(|(x, _, _)| *x == default);
    if !offered.is_empty() && !(offered.len() > 1 && in_range && has_default && row[10] == "fixed") {
        return Err(format!(
            "register/{file}, {id}: a choice needs two options or more between min and max, one of them the default, and the distribution fixed"
        )
        .into());
    }
    Ok(())
}

fn write_parameters(
    out: &mut String,
    rows: &[(&str, Row)],
    options: &Options,
    known: &BTreeSet<&str>,
    rules: &BTreeSet<&str>,
) -> Result<Vec<scenarios::Range>, Box<dyn Error>> {
    let mut ids = BTreeSet::new();
    let mut codes = BTreeSet::new();
    let mut names = String::new();
    let mut notes = String::new();
    let mut ranges = Vec::new();
    writeln!(
        out,
        "/// Every lever and assumption, levers first.\npub static PARAMETERS: [Parameter; {}] = [",
        rows.len()
    )?;
    for (i, (kind, r)) in rows.iter().enumerate() {
        let file = if *kind == "Lever" { "levers.csv" } else { "assumptions.csv" };
        let id = &r[0];
        if !ids.insert(id.clone()) || !codes.insert(r[1].clone()) {
            return Err(format!("register/{file}, {id}: id or code {:?} stands twice", r[1]).into());
        }
        check_source(file, id, &r[12], known)?;
        if !r[17].is_empty() && !rules.contains(r[17].as_str()) {
            return Err(format!("register/{file}, {id}: rule {:?} is not in rules.csv", r[17]).into());
        }
        let group = match r[2].as_str() {
            "farmland" => "Farmland",
            "storage" => "Storage",
            other => return Err(format!("register/{file}, {id}: no group {other:?}").into()),
        };
        let distribution = match r[10].as_str() {
            "fixed" => "Fixed",
            "triangular" => "Triangular",
            "uniform" => "Uniform",
            "lognormal" => "Lognormal",
            other => return Err(format!("register/{file}, {id}: no distribution {other:?}").into()),
        };
        let [default, low, high, step] =
            [6, 7, 8, 9].map(|c| number(file, id, ["default", "min", "max", "step"][c - 6], &r[c]));
        let (default, low, high, step) = (default?, low?, high?, step?);
        if !(low <= default && default <= high && low < high && step > 0.0) {
            return Err(
                format!("register/{file}, {id}: needs min <= default <= max, min < max, step > 0").into()
            );
        }
        if r[18].is_empty() || r[19].is_empty() || r[3].is_empty() || r[4].is_empty() {
            return Err(format!("register/{file}, {id}: label and note are needed in both languages").into());
        }
        let offered = options.get(id).map_or(&[][..], Vec::as_slice);
        check_options(file, r, offered, [default, low, high])?;
        let choices: String = offered
            .iter()
            .map(|(x, zh, en)| format!("Choice {{ value: {x:?}, label: {} }}, ", text(zh, en)))
            .collect();
        writeln!(
            out,
            "Parameter {{ id: {id:?}, code: {:?}, kind: Kind::{kind}, group: Group::{group}, label: {}, unit: {:?}, default: {default:?}, min: {low:?}, max: {high:?}, step: {step:?}, distribution: Distribution::{distribution}, primary: {}, source: {:?}, grade: {}, known_on: Date({}), default_2024: {}, known_on_2024: Date({}), rule: {:?}, options: &[{choices}] }},",
            r[1],
            text(&r[3], &r[4]),
            r[5],
            r[11] == "yes",
            r[12],
            grade(file, id, &r[13])?,
            date(file, id, &r[14])?,
            optional(file, id, "default_2024", &r[15])?,
            date(file, id, if r[16].is_empty() { &r[14] } else { &r[16] })?,
            r[17],
        )?;
        writeln!(notes, "{},", text(&r[18], &r[19]))?;
        let options = offered.iter().map(|(x, _, _)| *x).collect();
        ranges.push(scenarios::Range { id: id.clone(), default, min: low, max: high, options });
        writeln!(
            names,
            "/// `{id}`: {} ({}).\npub const {}: ParamId = ParamId({i});",
            r[4],
            r[5],
            id.replace('.', "_").to_uppercase()
        )?;
    }
    if let Some(unknown) = options.keys().find(|id| !ids.contains(*id)) {
        return Err(format!("register/options.csv: there is no parameter {unknown:?}").into());
    }
    writeln!(
        out,
        "];\n/// Where the value and the range of each row of [`PARAMETERS`] come from, in the same order."
    )?;
    writeln!(out, "pub static NOTES: [Text; {}] = [\n{notes}];", rows.len())?;
    writeln!(out, "/// Names of the parameters.\npub mod id {{\nuse super::ParamId;\n{names}}}")?;
    Ok(ranges)
}
