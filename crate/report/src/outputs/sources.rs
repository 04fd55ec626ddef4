//! The documents that results rest on: those that the register names for what a run reads.

use serde::Serialize;
use tianchu_model::evidence::Evidence;
use tianchu_model::farmland::Farmland;
use tianchu_model::power::PowerSystem;
use tianchu_model::ppp::Inputs;
use tianchu_model::register::{Grade, Group, ORIGINS, READINGS, Reading, SOURCES, Source, TARGETS};
use tianchu_model::storage::Storage;
use tianchu_model::{ParamId, Scenario};

use crate::export::Table;
use crate::register::details::{issuer, tables, title};
use crate::words::Words;

/// A document, and what of it results rest on.
#[derive(Clone, Debug, Serialize)]
pub struct Cited {
    id: &'static str,
    title: &'static str,
    issuer: &'static str,
    document_number: &'static str,
    date: String,
    /// To what the date is known; the day is the last one of it.
    date_exact_to: &'static str,
    /// Where it was read; empty for judgements and derivations of ours, whose reason stands in the note of each row.
    address: &'static str,
    licence: &'static str,
    /// Of the rows taken from it, from the best known to the least, as in `A C`.
    grades: String,
    /// How many rows are.
    rows: usize,
}

/// The documents behind the parameters of these groups in a scenario, the observations read for them and the targets set
/// for them, in the order of the register. Rows of a reader's own are in none of them.
#[must_use]
pub fn cited(scenario: &Scenario, groups: &[Group], words: Words) -> Vec<Cited> {
    let rows: Vec<(&str, Grade)> = groups.iter().flat_map(|group| rows_of(*group, scenario)).collect();
    let cited = |(source, reading): (&Source, &Reading)| {
        let of = || rows.iter().filter(|(id, _)| *id == source.id).map(|(_, grade)| *grade);
        let (date, date_exact_to) = tables::whole_date(source.date);
        let grades: Vec<&str> =
            Grade::ALL.into_iter().filter(|grade| of().any(|one| one == *grade)).map(Grade::letter).collect();
        (!grades.is_empty()).then(|| Cited {
            id: source.id,
            title: title(source, words),
            issuer: issuer(source, words),
            document_number: source.document_number,
            date,
            date_exact_to,
            address: reading.url,
            licence: reading.licence,
            grades: grades.join(" "),
            rows: of().count(),
        })
    };
    SOURCES.iter().zip(READINGS).filter_map(cited).collect()
}

/// The same as a table.
#[must_use]
pub fn table(cited: &[Cited]) -> Table {
    let mut table = Table::new(&[
        "id",
        "title",
        "issuer",
        "document_number",
        "date",
        "date_exact_to",
        "address",
        "licence",
        "grades",
        "rows",
    ]);
    for of in cited {
        table.push([
            of.id,
            of.title,
            of.issuer,
            of.document_number,
            &of.date,
            of.date_exact_to,
            of.address,
            of.licence,
            &of.grades,
            &of.rows.to_string(),
        ]);
    }
    table
}

/// Source and grade of every row of the register that results of a group rest on.
fn rows_of(group: Group, scenario: &Scenario) -> Vec<(&'static str, Grade)> {
    let params = ParamId::all().map(ParamId::row).filter(|row| row.group == group);
    let targets = TARGETS.iter().filter(|target| target.series.starts_with(prefix(group)));
    let evidence = Evidence::of(scenario);
    // Whatever is read is noted there.
    match group {
        Group::Farmland => drop(Farmland::new(&evidence)),
        Group::Storage => drop(Storage::new(&evidence)),
        Group::Power => drop(PowerSystem::new(&evidence)),
        Group::Ppp => drop(Inputs::new(&evidence)),
    }
    let read = evidence.places_read().into_iter().map(|place| (ORIGINS[place].source, ORIGINS[place].grade));
    let params = params.map(|row| (row.source, row.grade));
    params.chain(targets.map(|target| (target.source, target.grade))).chain(read).collect()
}

/// How the series of a group begin.
fn prefix(group: Group) -> &'static str {
    match group {
        Group::Farmland => "farmland.",
        Group::Storage => "storage.",
        Group::Power => "power.",
        Group::Ppp => "ppp.",
    }
}
