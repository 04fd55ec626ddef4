//! All results of a run in one file for others: tables, what they rest on, and how to get the same again.

use tianchu_model::number::shortest;
use tianchu_model::register::Group;
use tianchu_model::{DATA_VERSION, Frequency, MODEL_VERSION, Region, Run, Scenario, Series, link};

use super::sources;
use super::zip::{self, Entry};
use crate::export::origin::{OfArchive, Packed};
use crate::export::{Table, marked, meta, results_csv};
use crate::register::parameter;
use crate::scenario::{command, fingerprint, name_in_files};
use crate::words::Words;
use crate::{events, series, targets};

/// What the file says of itself in each language. A page has the words of one language at a time, and a file that is handed
/// on does not know who reads it: this text stands outside the packs.
const READ_ME: [&str; 2] =
    [include_str!("../../words/en/archive.txt"), include_str!("../../words/zh/archive.txt")];

/// Name of the archive.
#[must_use]
pub fn name(scenario: &Scenario) -> String {
    format!("tianchu-{}.zip", name_in_files(scenario))
}

/// A ZIP archive of a run: tables of results (of these series and regions, all where the lists are empty), events and targets,
/// the settings that are not the baseline's, the documents behind all of it, metadata and a text for who opens it.
#[must_use]
pub fn archive(run: &Run, series: &[Series], regions: &[Region], words: Words) -> Vec<u8> {
    let scenario = &run.scenario;
    let command = command_of(run, series, regions, words);
    let link = link::encode(scenario, words.language().tag(), &[]);
    let mut groups = vec![Group::Farmland, Group::Storage];
    if run.coupled {
        groups.push(Group::Power);
    }
    let tables = [
        ("results.csv", marked(&results_csv(run, series, regions))),
        ("series.csv", marked(&of_series(series, words).csv())),
        ("events.csv", marked(&events::table(run, regions, words).csv())),
        ("targets.csv", marked(&targets::table(run, regions, words).csv())),
        ("changes.csv", marked(&changes(scenario, words).csv())),
        ("sources.csv", marked(&sources::table(&sources::cited(scenario, &groups, words)).csv())),
    ];
    let read_me = READ_ME.map(|text| filled(text, run, &command, &link)).join("\n\n");
    let mut files = vec![("README.txt", marked(&read_me))];
    files.extend(tables);
    let told = |(name, content): &(&'static str, String)| Packed {
        name,
        bytes: content.len(),
        crc32: format!("{:08x}", zip::crc_32(content.as_bytes())),
    };
    let of = OfArchive { command: &command, link: &link, files: files.iter().map(told).collect() };
    let mut data = serde_json::to_string_pretty(&meta(run).with_archive(&of)).unwrap_or_default();
    data.push('\n');
    files.insert(1, ("metadata.json", data));
    let entries: Vec<Entry<'_>> =
        files.iter().map(|(name, content)| Entry { name, content: content.as_bytes() }).collect();
    zip::stored(&entries)
}

/// The command that writes these results at a terminal.
fn command_of(run: &Run, series: &[Series], regions: &[Region], words: Words) -> String {
    let mut text = command(&run.scenario, words);
    if run.coupled {
        text.push_str(" --coupled");
    }
    for one in series {
        text.push_str(&format!(" --series {}", one.id()));
    }
    for region in regions {
        text.push_str(&format!(" --region {}", region.code()));
    }
    text
}

/// A text with what it says of a run filled in.
fn filled(text: &str, run: &Run, command: &str, link: &str) -> String {
    let scenario = &run.scenario;
    let name = name_in_files(scenario);
    let mut text = text.to_owned();
    for (place, said) in [
        ("{name}", name.as_str()),
        ("{model}", MODEL_VERSION),
        ("{data}", DATA_VERSION),
        ("{settings}", &fingerprint(scenario)),
        ("{fingerprint}", &run.fingerprint()),
        ("{command}", command),
        ("{file}", &self::name(scenario)),
        ("{link}", link),
    ] {
        text = text.replace(place, said);
    }
    text
}

/// What series are.
fn of_series(wanted: &[Series], words: Words) -> Table {
    let mut table = Table::new(&["series", "label", "unit", "frequency"]);
    for one in Series::ALL.iter().filter(|one| wanted.is_empty() || wanted.contains(one)) {
        let frequency = if one.frequency() == Frequency::Yearly { "year" } else { "quarter" };
        table.push([one.id(), series::label(*one, words), one.unit(), frequency]);
    }
    table
}

/// The settings that a scenario takes out of the hands of the baseline.
#[must_use]
pub fn changes(scenario: &Scenario, words: Words) -> Table {
    let mut table = Table::new(&[
        "scenario", "id", "label", "kind", "unit", "value", "default", "source", "grade", "known_on",
    ]);
    let name = name_in_files(scenario);
    for param in scenario.changes() {
        let row = param.row();
        let known = row.known_in(scenario.vintage);
        table.push([
            &name,
            row.id,
            parameter(param, words),
            &format!("{:?}", row.kind).to_lowercase(),
            row.unit,
            &shortest(scenario.value(param)),
            &shortest(known.value),
            row.source,
            row.grade.letter(),
            &known.known_on.to_string(),
        ]);
    }
    table
}
