//! The readings of the scenarios that answer an analyst's questions: every number in them is computed here
//! again. A number that moved is told with the phrase the reading should now have.

mod baseline;
mod cap;
mod dispatch;
mod grain;
mod land;
mod ppp;
mod storage;

use std::cell::RefCell;

use tianchu_model::number::significant;
use tianchu_model::region::N_PROVINCES;
use tianchu_model::time::{Year, year_idx};
use tianchu_model::{EventKind, Model, Region, Run, Scenario, Series};
use tianchu_report::{Language, Words, places, quantity};

/// First and last year of the span that is summed.
const SPAN: (Year, Year) = (2026, 2035);

/// A number as it is written in the two languages.
type Said = (String, String);

/// Three significant digits: assumptions of grade D bear no more.
fn in_unit(x: f64, unit: &str) -> Said {
    let (zh, en) = precise(x, unit);
    (shorter(&zh), shorter(&en))
}

fn shorter(text: &str) -> String {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != '-').unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let number: f64 = number.parse().expect("a number");
    format!("{}{unit}", significant(format!("{number:.2e}").parse().expect("a number"), 3))
}

/// As many digits as the command line prints.
fn precise(x: f64, unit: &str) -> Said {
    (quantity(x, unit, Words::of(Language::Zh)), quantity(x, unit, Words::of(Language::En)))
}

fn mu(x: f64) -> Said {
    in_unit(x, "mu")
}

fn plain(x: f64, digits: usize) -> Said {
    (significant(x, digits), significant(x, digits))
}

/// Rounded to hundreds: what rests on unit costs is no better known.
fn hundreds(x: f64) -> Said {
    plain((x / 100.0).round() * 100.0, 3)
}

fn count(n: usize) -> Said {
    plain(n as f64, 6)
}

fn year(y: Year) -> Said {
    plain(f64::from(y), 4)
}

fn places(regions: impl IntoIterator<Item = Region>) -> Said {
    let (zh, en): (Vec<_>, Vec<_>) = regions
        .into_iter()
        .map(|r| (places::name(r, Words::of(Language::Zh)), places::name(r, Words::of(Language::En))))
        .unzip();
    (zh.join("、"), en.join(", "))
}

fn region(code: &str) -> Region {
    Region::parse(code).expect("a region")
}

fn provinces() -> impl Iterator<Item = Region> {
    (0..N_PROVINCES).map(Region::Province)
}

fn at(run: &Run, series: Series, place: Region, y: Year) -> f64 {
    run.column(series, place).and_then(|c| c.at(year_idx(y))).expect("a value")
}

fn national(run: &Run, series: Series, y: Year) -> f64 {
    at(run, series, Region::Nation, y)
}

fn sum(run: &Run, series: Series, place: Region, (first, last): (Year, Year)) -> f64 {
    (first..=last).map(|y| at(run, series, place, y)).sum()
}

/// Places with an event of a kind, and its year, in order of time.
fn told(run: &Run, kind: EventKind) -> Vec<(Year, Region)> {
    run.events.iter().filter(|e| e.kind == kind).map(|e| (e.year, e.region)).collect()
}

/// A scenario, its run, and what its reading lacks.
struct Answer {
    model: Model,
    scenario: Scenario,
    run: Run,
    missing: RefCell<Vec<String>>,
}

impl Answer {
    fn to(name: &str) -> Self {
        let scenario = Scenario::built_in(name).expect("a built-in scenario");
        let model = Model::new(scenario.vintage);
        let run = model.run(&scenario);
        Self { model, scenario, run, missing: RefCell::default() }
    }

    /// The same scenario with some values changed.
    fn with(&self, changes: &[(&str, f64)]) -> Run {
        self.model.run(&changed(self.scenario.clone(), changes))
    }

    /// The baseline with some values changed.
    fn baseline(&self, changes: &[(&str, f64)]) -> Run {
        self.model.run(&changed(Scenario::baseline(), changes))
    }

    /// Both readings must have these phrases; `{0}` stands for the first number.
    fn says(&self, zh: &str, en: &str, numbers: &[Said]) {
        for (phrase, pick) in [(zh, Language::Zh), (en, Language::En)] {
            let reading =
                tianchu_report::scenario::reading(&self.scenario, Words::of(pick)).expect("a reading");
            let mut phrase = phrase.to_owned();
            for (i, (zh, en)) in numbers.iter().enumerate() {
                let number = if pick == Language::Zh { zh } else { en };
                phrase = phrase.replace(&format!("{{{i}}}"), number);
            }
            if !reading.contains(&phrase) {
                self.missing.borrow_mut().push(phrase);
            }
        }
    }

    fn done(self) {
        let Self { missing, scenario, .. } = self;
        let missing = missing.into_inner();
        assert!(missing.is_empty(), "the readings of {} should say:\n{}", scenario.id, missing.join("\n"));
    }
}

fn changed(mut scenario: Scenario, changes: &[(&str, f64)]) -> Scenario {
    for (id, value) in changes {
        scenario.set(id, *value).unwrap_or_else(|p| panic!("{p}"));
    }
    scenario
}
