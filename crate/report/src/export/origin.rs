//! What a JSON file says about what it rests on.

use serde::ser::SerializeSeq as _;
use serde::{Serialize, Serializer};
use tianchu_model::own_data::OwnRow;
use tianchu_model::power::OwnHours;
use tianchu_model::register::Target;
use tianchu_model::{DATA_VERSION, MODEL_VERSION, OwnData, ParamId, Run, Scenario};

use crate::outputs::sources::Cited;
use crate::register::details::own_data::unit_of_series;
use crate::scenario::{fingerprint, name_in_files};

/// What every JSON export says about the scenario it is of.
#[derive(Clone, Debug, Serialize)]
pub struct Origin<'a> {
    tool: &'static str,
    model_version: &'static str,
    data_version: &'static str,
    scenario: String,
    settings: String,
    vintage: &'static str,
    seed: u64,
    draw: u64,
    changes: Changes<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_data: Option<OwnRows<'a>>,
    #[serde(skip_serializing_if = "is_unsampled")]
    sampled: Sampled<'a>,
}

impl<'a> Origin<'a> {
    /// Of a scenario.
    #[must_use]
    pub fn of(scenario: &'a Scenario) -> Self {
        Self {
            tool: "tianchu",
            model_version: MODEL_VERSION,
            data_version: DATA_VERSION,
            scenario: name_in_files(scenario),
            settings: fingerprint(scenario),
            vintage: scenario.vintage.name(),
            seed: scenario.seed,
            draw: scenario.draw,
            changes: Changes(scenario),
            sampled: Sampled(scenario),
            own_data: scenario.own_data.as_deref().map(OwnRows::new),
        }
    }
}

/// Every parameter a scenario sets, with what it would be without.
#[derive(Clone, Debug)]
struct Changes<'a>(&'a Scenario);

#[derive(Serialize)]
struct Change {
    id: &'static str,
    value: f64,
    default: f64,
}

impl Serialize for Changes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut plain = Scenario::baseline();
        plain.vintage = self.0.vintage;
        let mut list = serializer.serialize_seq(None)?;
        for p in self.0.changes() {
            list.serialize_element(&Change {
                id: p.row().id,
                value: self.0.value(p),
                default: plain.value(p),
            })?;
        }
        list.end()
    }
}

/// Every parameter that the draw of a scenario moves, with the value it has in that draw.
#[derive(Clone, Debug)]
struct Sampled<'a>(&'a Scenario);

/// Only a draw says what it holds.
fn is_unsampled(sampled: &Sampled) -> bool {
    sampled.0.draw == 0
}

#[derive(Serialize)]
struct SampledValue {
    id: &'static str,
    value: f64,
}

impl Serialize for Sampled<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let values = self.0.params();
        let moved = ParamId::all().filter(|&p| values[p] != self.0.value(p));
        serializer.collect_seq(moved.map(|p| SampledValue { id: p.row().id, value: values[p] }))
    }
}

/// Observations of a reader's own that something rests on.
#[derive(Clone, Debug, Serialize)]
struct OwnRows<'a> {
    /// Empty for rows of a link.
    file: &'a str,
    fingerprint: String,
    rows: Vec<OwnFigure>,
}

/// One of them, in the columns of the register.
#[derive(Clone, Debug, Serialize)]
struct OwnFigure {
    /// Of a target only.
    #[serde(skip_serializing_if = "Option::is_none")]
    comparison: Option<&'static str>,
    id: &'static str,
    region: &'static str,
    date: String,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    unit: &'static str,
    grade: &'static str,
    known_on: String,
    /// Empty for rows of a link, as `note` is.
    source: String,
    note: String,
}

impl<'a> OwnRows<'a> {
    fn new(own: &'a OwnData) -> Self {
        let figure = |OwnRow { row, grade }: &OwnRow| OwnFigure {
            comparison: None,
            id: row.id,
            region: row.region,
            date: row.date.to_string(),
            value: row.value,
            low: row.low,
            high: row.high,
            unit: unit_of_series(row.id),
            grade: grade.letter(),
            known_on: row.known_on.to_string(),
            source: String::new(),
            note: String::new(),
        };
        let target = |target: &Target| OwnFigure {
            comparison: Some(target.comparison.id()),
            id: target.series,
            region: target.region,
            date: target.date.to_string(),
            value: Some(target.value),
            low: None,
            high: None,
            unit: target.unit,
            grade: target.grade.letter(),
            known_on: target.known_on.to_string(),
            source: String::new(),
            note: String::new(),
        };
        let mut rows: Vec<OwnFigure> =
            own.rows().iter().map(figure).chain(own.targets().iter().map(target)).collect();
        for (row, [source, note]) in rows.iter_mut().zip(own.sources_and_notes()) {
            (row.source, row.note) = (source, note);
        }
        Self { file: own.name(), fingerprint: own.fingerprint(), rows }
    }
}

/// Hours of a reader's own that something rests on.
#[derive(Clone, Debug, Serialize)]
struct Own {
    file: String,
    fingerprint: String,
}

/// What a run's JSON export says about itself.
#[derive(Clone, Debug, Serialize)]
pub struct Meta<'a> {
    #[serde(flatten)]
    origin: Origin<'a>,
    #[serde(skip_serializing_if = "is_plain")]
    coupled: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_hours: Option<Own>,
    fingerprint: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    chart: Option<&'a OfChart<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    archive: Option<&'a OfArchive<'a>>,
}

/// What is said of one chart.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OfChart<'a> {
    pub(crate) id: &'a str,
    pub(crate) region: &'static str,
    pub(crate) title: &'a str,
    pub(crate) subtitle: &'a str,
    /// Of its panels, from top to bottom; headings of columns say which is whose.
    pub(crate) units: &'a [&'a str],
    pub(crate) rests_on: &'a [String],
    pub(crate) sources: Vec<Cited>,
}

/// What is said of an archive: how to get the same again, and its files.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OfArchive<'a> {
    pub(crate) command: &'a str,
    pub(crate) link: &'a str,
    pub(crate) files: Vec<Packed<'a>>,
}

/// A file of an archive.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Packed<'a> {
    pub(crate) name: &'a str,
    pub(crate) bytes: usize,
    /// Eight hexadecimal digits.
    pub(crate) crc32: String,
}

/// Only a coupled run says how it was run.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_plain(coupled: &bool) -> bool {
    !coupled
}

/// What a run's JSON export says about itself.
#[must_use]
pub fn meta(run: &Run) -> Meta<'_> {
    Meta {
        origin: Origin::of(&run.scenario),
        coupled: run.coupled,
        own_hours: None,
        fingerprint: run.fingerprint(),
        chart: None,
        archive: None,
    }
}

impl<'a> Meta<'a> {
    /// The same of one chart.
    #[must_use]
    pub(crate) fn with_chart(self, chart: &'a OfChart<'a>) -> Self {
        Self { chart: Some(chart), ..self }
    }

    /// The same of an archive.
    #[must_use]
    pub(crate) fn with_archive(self, archive: &'a OfArchive<'a>) -> Self {
        Self { archive: Some(archive), ..self }
    }

    /// The same of what rests on hours of a reader's own, too, from a file of this name.
    #[must_use]
    pub fn with_own_hours(mut self, own: Option<(&str, &OwnHours)>) -> Self {
        self.own_hours =
            own.map(|(file, hours)| Own { file: file.to_owned(), fingerprint: hours.fingerprint() });
        self
    }
}
