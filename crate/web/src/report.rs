//! A run as the page tells it: sentence, key figures, changes, events.

use serde::Serialize;
use tianchu_model::consequence::{Consequence, Joined, ranked};
use tianchu_model::headline::Headline;
use tianchu_model::{Event, Region, Run, Scenario};
use tianchu_report::headline::{KeyFigure, System};
use tianchu_report::punctuation::list;
use tianchu_report::scenario::{edited_name, name_in_files};
use tianchu_report::{Words, events, headline, places, register, unit};

use crate::shown;

/// What a reader's own observations are called among the changes.
pub(crate) const OWN_DATA: &str = "data";

/// A scenario's name and words.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScenarioInfo {
    /// Name in files and links.
    pub name: String,
    /// Title.
    pub title: String,
    /// The question it answers.
    pub question: String,
    /// What its results show, if that is written and here.
    pub reading: Option<String>,
    /// Question and reading stand in the file of long texts.
    pub texts_elsewhere: bool,
    /// Data vintage, `latest` or `2024`.
    pub vintage: &'static str,
    /// Seed, as text because it may exceed what a page's numbers hold.
    pub seed: String,
    /// Draw; `0` takes every assumption at its value.
    pub draw: String,
}

impl ScenarioInfo {
    pub(crate) fn new(scenario: &Scenario, words: Words) -> Self {
        Self {
            name: scenario.id.clone(),
            title: tianchu_report::scenario::title(scenario, words).to_owned(),
            question: tianchu_report::scenario::question(scenario, words).unwrap_or_default().to_owned(),
            reading: tianchu_report::scenario::reading(scenario, words).map(str::to_owned),
            texts_elsewhere: tianchu_report::scenario::question(scenario, words).is_none(),
            vintage: scenario.vintage.name(),
            seed: scenario.seed.to_string(),
            draw: scenario.draw.to_string(),
        }
    }
}

/// What follows from the present settings, in short.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// What was run.
    pub scenario: ScenarioInfo,
    /// Something was changed since the scenario was taken up.
    pub edited: bool,
    /// Name in files: of an edited scenario with what was changed.
    pub file_name: String,
    /// Name under which another session takes it up; of a file's scenario with the number of changes, which that session
    /// cannot find by comparing.
    pub name_elsewhere: String,
    /// Every departure from the baseline.
    pub changes: Vec<Change>,
}

/// The first screen: one sentence and four figures of the nation or of a province.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FirstScreen {
    /// What the sentence opens with, if a target is missed.
    pub alarm: String,
    /// The rest of it.
    pub finding: String,
    /// The four figures.
    pub figures: Vec<KeyFigureInfo>,
}

/// A key figure.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeyFigureInfo {
    /// Name.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// The figure.
    pub value: String,
    /// Its unit, or of how many.
    pub unit: String,
    /// A second measure of the same, with its unit, or empty.
    pub beside: String,
    /// What it is held against.
    pub note: String,
    /// `land`, `storage` or `both`.
    pub system: &'static str,
    /// Something is broken, missed or zero.
    pub alarm: bool,
    /// The figure in the baseline, where this one is another.
    pub baseline: Option<String>,
    /// Places on one axis, from 0 to 1: of the figure, the baseline's and what is asked for.
    pub marks: [Option<f64>; 3],
}

pub(crate) fn first_screen(now: &Headline, before: &Headline, words: Words) -> FirstScreen {
    let figures = headline::key_figures(now, words).into_iter().zip(headline::key_figures(before, words));
    let info = |(now, before): (KeyFigure, KeyFigure)| KeyFigureInfo {
        marks: [Some(now.amount), Some(before.amount).filter(|x| *x != now.amount), now.wanted]
            .map(|x| x.map(|x| now.place(x))),
        baseline: if now.value == before.value {
            Some(before.beside).filter(|beside| *beside != now.beside)
        } else {
            Some(before.value)
        },
        id: now.id,
        label: now.label,
        value: now.value,
        unit: now.unit,
        beside: now.beside,
        note: now.note,
        system: match now.system {
            System::Both => "both",
            System::Land => "land",
            System::Storage => "storage",
        },
        alarm: now.alarm,
    };
    FirstScreen {
        alarm: headline::alarm(now, words),
        finding: headline::finding(now, words),
        figures: figures.map(info).collect(),
    }
}

/// A parameter, the seed or the draw, where it departs from the baseline.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Parameter.
    pub id: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// Value in the baseline.
    pub from: String,
    /// Value now.
    pub to: String,
    /// Unit of both.
    pub unit: &'static str,
}

pub(crate) fn summary(run: &Run, baseline: &Run, origin: &Scenario, words: Words) -> Summary {
    let of_file = !run.scenario.texts.title.is_empty();
    let mut named = run.scenario.clone();
    if of_file {
        named.id = edited_name(&run.scenario, origin);
    }
    Summary {
        scenario: ScenarioInfo::new(&run.scenario, words),
        edited: run.scenario != *origin,
        file_name: name_in_files(&named),
        name_elsewhere: named.id,
        changes: changes(&run.scenario, &baseline.scenario, words),
    }
}

fn changes(scenario: &Scenario, baseline: &Scenario, words: Words) -> Vec<Change> {
    let change = |param: tianchu_model::ParamId| Change {
        id: param.row().id,
        label: register::parameter(param, words),
        from: shown::said(param, param.row().default_in(scenario.vintage), words),
        to: shown::said(param, scenario.value(param), words),
        unit: unit(param.row().unit, words),
    };
    let counts = [
        ("seed", words.settings_seed(), baseline.seed, scenario.seed),
        ("draw", words.settings_draw(), baseline.draw, scenario.draw),
    ];
    let count = |(id, label, from, to): (_, _, u64, u64)| Change {
        id,
        label,
        from: from.to_string(),
        to: to.to_string(),
        unit: "",
    };
    let counts = counts.into_iter().filter(|(.., from, to)| from != to).map(count);
    let own = scenario.own_data.as_ref().map(|own| Change {
        id: OWN_DATA,
        label: words.settings_own_data(),
        from: "–".to_owned(),
        to: own.label(),
        unit: "",
    });
    scenario.changes().map(change).chain(counts).chain(own).collect()
}

/// Something that happened, in the same years, in one place or several.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EventInfo {
    /// `2029`, `2026Q4` or `2030–2032`.
    pub time: String,
    /// Where, the first of several places and how many more there are.
    pub place: String,
    /// All of them.
    pub places: String,
    /// Kind, as in files.
    pub kind: &'static str,
    /// What follows from it, as `Consequence::id`.
    pub consequence: &'static str,
    /// What happened.
    pub text: String,
    /// What it rests on, in brackets, or empty.
    pub caveat: &'static str,
    /// The rule in a few words.
    pub rule: &'static str,
    /// Its article.
    pub article: &'static str,
    /// The document it stands in.
    pub law: &'static str,
}

/// The gravest events of a place, and how many there are.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EventList {
    /// Rows of what is asked for, shown or not.
    pub total: usize,
    /// Rows of notices, where they are not among them.
    pub notices: usize,
    /// Consequences there are, the gravest first.
    pub consequences: Vec<ConsequenceInfo>,
    /// The first rows, the gravest consequence first.
    pub rows: Vec<EventInfo>,
}

/// A consequence to choose events by.
#[derive(Clone, Debug, Serialize)]
pub struct ConsequenceInfo {
    /// Name.
    pub id: &'static str,
    /// What it is called.
    pub label: &'static str,
}

/// Events of a region, of the nation all: those of a consequence, or without one all but notices.
pub(crate) fn events(
    run: &Run,
    region: Region,
    consequence: Option<Consequence>,
    limit: usize,
    words: Words,
) -> EventList {
    let here = |e: &&Event| region == Region::Nation || e.region == region;
    let rows = ranked(run.events.iter().filter(here));
    let is = |row: &Joined, wanted| row.event.kind.consequence() == wanted;
    let wanted = |row: &Joined| match consequence {
        Some(wanted) => is(row, wanted),
        None => !is(row, Consequence::Notice),
    };
    let notices = rows.iter().filter(|row| is(row, Consequence::Notice) && !wanted(row)).count();
    listed(&rows, &wanted, notices, limit, words)
}

/// Rows that are wanted, the first `limit` of them.
pub(crate) fn listed(
    rows: &[Joined],
    wanted: &dyn Fn(&Joined) -> bool,
    notices: usize,
    limit: usize,
    words: Words,
) -> EventList {
    let consequences =
        Consequence::ALL.iter().filter(|&&c| rows.iter().any(|r| r.event.kind.consequence() == c));
    let info = |row: &Joined| {
        let event = &row.event;
        let rule = event.rule();
        let places: Vec<&str> = row.places.iter().map(|place| places::name(*place, words)).collect();
        EventInfo {
            time: events::time(row),
            place: events::places(row, words),
            places: list(&places, words),
            kind: event.kind.id(),
            consequence: event.kind.consequence().id(),
            text: events::of_no_place(event, words),
            caveat: events::caveat(event, words).trim_start(),
            rule: event.kind.rules()[0],
            article: rule.map_or("", |r| register::article(r, words)),
            law: rule.map_or("", |r| register::law(r, words)),
        }
    };
    EventList {
        total: rows.iter().filter(|row| wanted(row)).count(),
        notices,
        consequences: consequences
            .map(|c| ConsequenceInfo { id: c.id(), label: events::consequence(*c, words) })
            .collect(),
        rows: rows.iter().filter(|row| wanted(row)).take(limit).map(info).collect(),
    }
}
