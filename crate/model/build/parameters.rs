//! Levers and assumptions, and what there is to choose from.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;

use crate::scenarios::Range;
use crate::{Row, check_source, date, grade, number};

/// An option: its value, and the same as written.
type Offered = (f64, String);

/// What each choice offers.
pub(crate) type Options = BTreeMap<String, Vec<Offered>>;

/// The options of each parameter in the order of the file.
pub(crate) fn options(rows: &[Row]) -> Result<Options, Box<dyn Error>> {
    let file = "options.csv";
    let mut options = Options::new();
    for r in rows {
        let value = number(file, &r[0], "value", &r[1])?;
        let offered = options.entry(r[0].clone()).or_default();
        if offered.iter().any(|(known, _)| *known == value) {
            return Err(format!("register/{file}, {}: {value} stands twice", r[0]).into());
        }
        offered.push((value, r[1].clone()));
    }
    Ok(options)
}

/// The subject of each parameter, as the variant of `Subject`.
pub(crate) type Subjects = BTreeMap<String, &'static str>;

/// The subject of each farmland parameter.
pub(crate) fn subjects(rows: &[Row]) -> Result<Subjects, Box<dyn Error>> {
    let mut subjects = Subjects::new();
    for r in rows {
        let subject = match r[1].as_str() {
            "cap" => "Cap",
            "occupation" => "Occupation",
            "replenishment" => "Replenishment",
            "basic" => "Basic",
            "standard" => "Standard",
            "soil" => "Soil",
            "money" => "Money",
            "grain" => "Grain",
            other => return Err(format!("register/subjects.csv, {}: no subject {other:?}", r[0]).into()),
        };
        subjects.insert(r[0].clone(), subject);
    }
    Ok(subjects)
}

/// What each parameter was before the newest data, in Rust: for every earlier vintage its value and the newest
/// evidence of it, or `None` where the default holds there, too.
pub(crate) type EarlierDefaults = BTreeMap<String, String>;

/// Names of the earlier vintages, with the last day each knows.
const EARLIER: [(&str, u32); 2] = [("2024", 20_241_231), ("2025", 20_251_231)];

/// What the rows of `earlier_defaults.csv` say of each parameter. A default that rests on something known after
/// the end of a vintage gives way, where there is a value of the vintage before it.
pub(crate) fn earlier(rows: &[Row], parameters: &[(&str, Row)]) -> Result<EarlierDefaults, Box<dyn Error>> {
    let file = "earlier_defaults.csv";
    let mut given = BTreeMap::new();
    for r in rows {
        let (id, vintage) = (r[0].as_str(), r[1].as_str());
        let Some((_, horizon)) = EARLIER.iter().find(|(name, _)| *name == vintage) else {
            return Err(format!("register/{file}, {id}: no earlier vintage {vintage:?}").into());
        };
        let Some((_, parameter)) = parameters.iter().find(|(_, p)| p[0] == id) else {
            return Err(format!("register/{file}: there is no parameter {id:?}").into());
        };
        let (value, known_on) = (number(file, id, "value", &r[2])?, date(file, id, &r[3])?);
        let in_range = number(file, id, "min", &parameter[7])? <= value
            && value <= number(file, id, "max", &parameter[8])?;
        if !in_range || known_on > *horizon {
            return Err(format!(
                "register/{file}, {id}: {value} of vintage {vintage}, known on {known_on}, is out of range or of time"
            )
            .into());
        }
        if given.insert((id, vintage), (value, known_on)).is_some() {
            return Err(format!("register/{file}, {id}: vintage {vintage} stands twice").into());
        }
    }
    let mut earlier = EarlierDefaults::new();
    for (_, r) in parameters {
        let known_on = date(file, &r[0], &r[15])?;
        let mut written = String::new();
        let mut before = None;
        for (name, horizon) in EARLIER {
            let own = given.get(&(r[0].as_str(), name)).copied();
            let held = own.or(if known_on > horizon { before } else { None });
            before = held;
            match held {
                Some((value, known_on)) => {
                    write!(written, "Some(Known {{ value: {value:?}, known_on: Date({known_on}) }}), ")?;
                }
                None => written.push_str("None, "),
            }
        }
        earlier.insert(r[0].clone(), written);
    }
    Ok(earlier)
}

/// What is sampled of each parameter that may be set further than the evidence reaches: the ends.
pub(crate) type SampledRanges = BTreeMap<String, (f64, f64)>;

/// The ends of what is sampled, within what may be set and with the default between them.
pub(crate) fn sampled(rows: &[Row], parameters: &[(&str, Row)]) -> Result<SampledRanges, Box<dyn Error>> {
    let file = "sampled_ranges.csv";
    let mut ranges = SampledRanges::new();
    for r in rows {
        let id = &r[0];
        let Some((_, parameter)) = parameters.iter().find(|(_, p)| p[0] == *id) else {
            return Err(format!("register/{file}: there is no parameter {id:?}").into());
        };
        let [low, high] = [1, 2].map(|i| number(file, id, ["low", "high"][i - 1], &r[i]));
        let [default, min, max] =
            [6, 7, 8].map(|i| number(file, id, ["default", "min", "max"][i - 6], &parameter[i]));
        let (low, high, default) = (low?, high?, default?);
        if !(min? <= low && low < default && default < high && high <= max?) || parameter[10] == "fixed" {
            return Err(format!(
                "register/{file}, {id}: what is sampled lies within min and max, around the default, of a sampled row"
            )
            .into());
        }
        ranges.insert(id.clone(), (low, high));
    }
    Ok(ranges)
}

/// What stands of parameters in files of their own.
#[derive(Clone, Copy)]
pub(crate) struct About<'a> {
    pub(crate) options: &'a Options,
    pub(crate) subjects: &'a Subjects,
    pub(crate) earlier: &'a EarlierDefaults,
    pub(crate) sampled: &'a SampledRanges,
}

/// The values a parameter of the unit `choice` may have; none for any other, which may have the whole range.
fn check_options(
    file: &str,
    row: &Row,
    offered: &[Offered],
    [default, low, high]: [f64; 3],
) -> Result<(), Box<dyn Error>> {
    let id = &row[0];
    if (row[5] == "choice") == offered.is_empty() {
        return Err(format!(
            "register/{file}, {id}: the unit choice and rows in options.csv belong together"
        )
        .into());
    }
    let in_range = offered.iter().all(|(x, _)| low <= *x && *x <= high);
    let has_default = offered.iter().any(|(x, _)| *x == default);
    let sound = offered.len() > 1 && in_range && has_default && row[10] == "fixed";
    if !offered.is_empty() && !sound {
        return Err(format!(
            "register/{file}, {id}: a choice needs two options or more between min and max, one of them the default, and the distribution fixed"
        )
        .into());
    }
    Ok(())
}

/// What of a draw moves a row, in Rust. A row that is no longer sampled may keep its number, so that nobody else gets it.
///
/// The column `dimension` has a number of the row's own, `with ID` or `against ID` for a row that goes up or down with
/// another, or, of a lever, `after ID` for one that continues what that row says of the past.
fn drawn(
    (kind, file): (&str, &str),
    row: &Row,
    rows: &[(&str, Row)],
    owners: &mut BTreeMap<usize, String>,
) -> Result<String, Box<dyn Error>> {
    let (id, sampled, is_lever) = (&row[0], row[10] != "fixed", kind == "Lever");
    let refuse = |why: &str| Err(format!("register/{file}, {id}: {why}").into());
    let numbered = |id: &str| {
        let (i, (_, other)) = rows.iter().enumerate().find(|(_, (_, r))| r[0] == id)?;
        let number = other[11].parse::<usize>().ok().filter(|_| other[10] != "fixed")?;
        Some((i, number))
    };
    let (how, other) = row[11].split_once(' ').unwrap_or((&row[11], ""));
    match (is_lever, how, numbered(other)) {
        (true, "", _) if !sampled => Ok("Drawn::Never".into()),
        (true, "after", Some((i, _))) if !sampled => Ok(format!("Drawn::After(ParamId({i}))")),
        (true, ..) => refuse(
            "a lever is never sampled: its distribution is fixed, its dimension empty or `after` a sampled row",
        ),
        (false, "", _) if !sampled => Ok("Drawn::Never".into()),
        (false, "", _) => refuse(
            "a sampled row needs a dimension of its own: one more than the greatest of tests/ref/dimensions.csv",
        ),
        (false, "with", Some((_, number))) if sampled => Ok(format!("Drawn::With({number})")),
        (false, "against", Some((_, number))) if sampled => Ok(format!("Drawn::Against({number})")),
        (false, number, _) => {
            let Some(number) = number.parse::<usize>().ok().filter(|_| other.is_empty()) else {
                return refuse(
                    "dimension is neither a whole number nor `with` or `against` a sampled row that has one",
                );
            };
            if let Some(owner) = owners.insert(number, id.clone()) {
                return refuse(&format!("dimension {number} belongs to {owner}"));
            }
            Ok(format!("Drawn::By({number})"))
        }
    }
}

/// Every lever and assumption; hands back what scenarios may say of each.
pub(crate) fn write(
    out: &mut String,
    rows: &[(&str, Row)],
    About { options, subjects, earlier, sampled }: About,
    known: &BTreeSet<&str>,
    rules: &BTreeSet<&str>,
) -> Result<Vec<Range>, Box<dyn Error>> {
    let mut ids = BTreeSet::new();
    let mut codes = BTreeSet::new();
    let mut dimensions = BTreeMap::new();
    let mut names = String::new();
    let (mut choices, mut n_choices) = (String::new(), 0);
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
        check_source(file, id, &r[13], known)?;
        if !r[16].is_empty() && !rules.contains(r[16].as_str()) {
            return Err(format!("register/{file}, {id}: rule {:?} is not in rules.csv", r[16]).into());
        }
        let group = match r[2].as_str() {
            "farmland" => "Farmland",
            "storage" => "Storage",
            "power" => "Power",
            "ppp" => "Ppp",
            other => return Err(format!("register/{file}, {id}: no group {other:?}").into()),
        };
        let subject = match (group, subjects.get(id)) {
            ("Farmland", Some(subject)) => *subject,
            ("Storage" | "Power" | "Ppp", None) => group,
            ("Farmland", None) => {
                return Err(
                    format!("register/{file}, {id}: give it a subject in register/subjects.csv").into()
                );
            }
            _ => return Err(format!("register/subjects.csv, {id}: only farmland is divided").into()),
        };
        let distribution = match r[10].as_str() {
            "fixed" => "Fixed",
            "double_triangular" => "DoubleTriangular",
            "uniform" => "Uniform",
            "lognormal" => "Lognormal",
            other => return Err(format!("register/{file}, {id}: no distribution {other:?}").into()),
        };
        let drawn = drawn((kind, file), r, rows, &mut dimensions)?;
        let [default, low, high, step] =
            [6, 7, 8, 9].map(|c| number(file, id, ["default", "min", "max", "step"][c - 6], &r[c]));
        let (default, low, high, step) = (default?, low?, high?, step?);
        if !(low <= default && default <= high && low < high && step > 0.0) {
            return Err(
                format!("register/{file}, {id}: needs min <= default <= max, min < max, step > 0").into()
            );
        }
        let (sampled_low, sampled_high) = sampled.get(id).copied().unwrap_or((low, high));
        let offered = options.get(id).map_or(&[][..], Vec::as_slice);
        check_options(file, r, offered, [default, low, high])?;
        let (first_choice, n) = (n_choices, offered.len());
        for (x, written) in offered {
            writeln!(choices, "Choice {{ id: \"{id}.{written}\", value: {x:?} }},")?;
        }
        n_choices += n;
        writeln!(
            out,
            "Parameter {{ id: {id:?}, code: {:?}, kind: Kind::{kind}, group: Group::{group}, subject: Subject::{subject}, unit: {:?}, default: {default:?}, min: {low:?}, max: {high:?}, sampled: ({sampled_low:?}, {sampled_high:?}), step: {step:?}, distribution: Distribution::{distribution}, drawn: {drawn}, primary: {}, source: {:?}, grade: {}, known_on: Date({}), earlier: [{}], rule: {:?}, options: choices({first_choice}, {n}) }},",
            r[1],
            r[5],
            r[12] == "yes",
            r[13],
            grade(file, id, &r[14])?,
            date(file, id, &r[15])?,
            earlier.get(id).map_or("", String::as_str),
            r[16],
        )?;
        let options = offered.iter().map(|(x, _)| *x).collect();
        ranges.push(Range { id: id.clone(), default, min: low, max: high, options });
        writeln!(
            names,
            "/// `{id}`: {} ({}).\npub const {}: ParamId = ParamId({i});",
            r[4],
            r[5],
            id.replace('.', "_").to_uppercase()
        )?;
    }
    if let Some(unknown) = subjects.keys().find(|id| !ids.contains(*id)) {
        return Err(format!("register/subjects.csv: there is no parameter {unknown:?}").into());
    }
    if let Some(unknown) = options.keys().find(|id| !ids.contains(*id)) {
        return Err(format!("register/options.csv: there is no parameter {unknown:?}").into());
    }
    writeln!(
        out,
        "];\n/// The options of all parameters.\npub static CHOICES: [Choice; {n_choices}] = [\n{choices}];"
    )?;
    writeln!(
        out,
        "/// How many numbers a draw takes: one more than the greatest dimension.\npub const N_DIMENSIONS: usize = {};",
        dimensions.keys().next_back().map_or(0, |greatest| greatest + 1)
    )?;
    writeln!(out, "/// Names of the parameters.\npub mod id {{\nuse super::ParamId;\n{names}}}")?;
    Ok(ranges)
}
