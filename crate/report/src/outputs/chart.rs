//! The numbers behind a chart with all that is to be known of them.

use tianchu_model::register::Group;
use tianchu_model::{Region, Run};

use super::sources::cited;
use crate::export::origin::OfChart;
use crate::export::{Meta, Table};
use crate::words::Words;

/// A chart as its numbers are handed on.
#[derive(Clone, Debug)]
pub struct Numbers<'a> {
    /// Name of the chart.
    pub chart: &'a str,
    /// Of where.
    pub region: Region,
    /// The finding.
    pub title: &'a str,
    /// What is drawn.
    pub subtitle: &'a str,
    /// Units of its panels, from top to bottom; headings of columns say which is whose.
    pub units: Vec<&'a str>,
    /// What the run rests on that the name of its scenario does not say.
    pub rests_on: &'a [String],
    /// Groups of the register whose rows it rests on.
    pub groups: &'a [Group],
    /// The numbers, times in the first column.
    pub table: &'a Table,
}

/// The JSON file of a chart of a run; `meta` is what is to be said of the run.
#[must_use]
pub fn json<'a>(numbers: &'a Numbers<'a>, run: &'a Run, meta: Meta<'a>, words: Words) -> String {
    let columns: Vec<&str> = numbers.table.header.iter().skip(1).map(String::as_str).collect();
    let chart = OfChart {
        id: numbers.chart,
        region: numbers.region.code(),
        title: numbers.title,
        subtitle: numbers.subtitle,
        units: &numbers.units,
        rests_on: numbers.rests_on,
        sources: cited(&run.scenario, numbers.groups, words),
    };
    numbers.table.json(&columns, &meta.with_chart(&chart))
}
