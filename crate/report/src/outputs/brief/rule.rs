//! The rule that binds, and the farmland book of the year that set it off.

use tianchu_model::farmland::book::{Book as Land, Flow};
use tianchu_model::ledger::{self, Entry, Line};
use tianchu_model::time::{LAST_YEAR, Year, year_idx};
use tianchu_model::{Event, EventKind, Region, Run, Series};

use crate::books::{Precision, grouped};
use crate::register::{self, details};
use crate::words::Words;
use crate::{Language, events, places, quantity};

/// The rule and its book.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Heading.
    pub heading: &'static str,
    /// Document, article, what it says, what happened.
    pub text: String,
    /// The book behind it.
    pub book: Option<Book>,
}

/// A year of a farmland book: opening, flows that are not zero, closing.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// Place, year and unit.
    pub caption: String,
    /// What each number is.
    pub labels: Vec<String>,
    /// Opening, flows and closing, which they add up to in the digits shown.
    pub values: Vec<String>,
}

impl Rule {
    pub(super) fn new(run: &Run, region: Region, words: Words) -> Self {
        let heading = words.brief_rule();
        let Some(event) = gravest(run, region) else {
            let text = match region {
                Region::Province(_) => {
                    words.brief_sentences(&words.brief_no_rule(), &standing(run, region, LAST_YEAR, words))
                }
                _ => words.brief_no_rule().to_owned(),
            };
            return Self { heading, text, book: Book::new(run, region, LAST_YEAR, words) };
        };
        let said = words.brief_event(&events::sentence(event, words), &event.year);
        let mut text = event.rule().map_or(said.clone(), |rule| {
            let (article, law) = (register::article(rule, words), register::law(rule, words));
            words.brief_rule_says(&article, &law, &details::rule(rule, words), &said)
        });
        if let Region::Province(_) = event.region {
            text = words.brief_sentences(&text, &standing(run, event.region, event.year, words));
        }
        Self { heading, text, book: Book::new(run, event.region, year_behind(event), words) }
    }
}

/// The year whose book set an event off: what grew in a year caps the next.
fn year_behind(event: &Event) -> Year {
    if EventKind::CAP_HOLDS.contains(&event.kind) { event.year - 1 } else { event.year }
}

/// Kinds of events from the gravest on; kinds in a row are told apart by their quantity.
const GRAVEST: [&[EventKind]; 4] = [
    &[EventKind::NationalArea, EventKind::NationalBasic],
    &EventKind::CAP_ZERO,
    &[EventKind::RedlineArea, EventKind::RedlineBasic],
    &[EventKind::CapBinds],
];

/// The gravest event of a place: where a cap is zero in a province the first, else the one that refuses or lacks most.
fn gravest(run: &Run, region: Region) -> Option<&Event> {
    let here = |event: &&Event| region == Region::Nation || event.region == region;
    GRAVEST.iter().find_map(|kinds| {
        let mut found = run.events.iter().filter(here).filter(|event| kinds.contains(&event.kind));
        if region != Region::Nation && kinds.contains(&EventKind::CapZero) {
            return found.next();
        }
        found.reduce(|a, b| if b.quantity > a.quantity { b } else { a })
    })
}

/// Cap and demand of a year, farmland at its end and the task.
fn standing(run: &Run, region: Region, year: Year, words: Words) -> String {
    let Region::Province(p) = region else { return String::new() };
    let of = |series: Series| {
        let value = run.column(series, region).and_then(|column| column.at(year_idx(year)));
        quantity(value.unwrap_or(0.0), "mu", words)
    };
    let task = quantity(run.farmland_profile(p).task.get(), "mu", words);
    words.brief_standing(
        &of(Series::FarmlandArea),
        &of(Series::FarmlandCap),
        &of(Series::FarmlandDemand),
        &places::name(region, words),
        &task,
        &year,
    )
}

/// What flows of a book are called together.
fn group(flow: Flow, words: Words) -> &'static str {
    match flow {
        Flow::Restored | Flow::RestoredUncredited | Flow::RestoredStable => words.brief_restored(),
        Flow::Reclaimed | Flow::ReclaimedStable => words.brief_reclaimed(),
        Flow::ConstructionNational
        | Flow::ConstructionKey
        | Flow::ConstructionEnergy
        | Flow::ConstructionEnergyUnlisted
        | Flow::ConstructionOrdinary
        | Flow::ConstructionCoordinated => words.brief_construction(),
        Flow::Trees | Flow::Orchards => words.brief_trees(),
        Flow::Infrastructure => words.brief_infrastructure(),
        _ => words.brief_other_flows(),
    }
}

impl Book {
    /// The farmland book of a place and year; none where there is none.
    fn new(run: &Run, region: Region, year: Year, words: Words) -> Option<Self> {
        let time = year.to_string();
        let all = run.farmland_ledger(region);
        let of_year = |line: &&Line| line.time == time && line.book == ledger::Book::Land(Land::Area);
        let lines: Vec<&Line> = all.iter().filter(of_year).collect();
        let balance = |entry: Entry| lines.iter().find(|line| line.entry == entry).map(|line| line.value);
        let (opening, closing) = (balance(Entry::Opening)?, balance(Entry::Closing)?);
        let mut flows: Vec<(&'static str, f64)> = [
            words.brief_restored(),
            words.brief_reclaimed(),
            words.brief_construction(),
            words.brief_trees(),
            words.brief_infrastructure(),
            words.brief_other_flows(),
        ]
        .map(|label| (label, 0.0))
        .to_vec();
        for line in &lines {
            let label = match line.entry {
                Entry::Land(flow) => group(flow, words),
                Entry::Opening | Entry::Closing => continue,
                _ => words.brief_other_flows(),
            };
            if let Some((_, sum)) = flows.iter_mut().find(|(known, _)| *known == label) {
                *sum += line.value;
            }
        }
        flows.retain(|(_, sum)| *sum != 0.0);
        // Thousandths of a kha are no whole mu: sums of the English page would not close in the digits shown.
        let precision = match words.language() {
            Language::Zh => Precision::Coarse,
            Language::En => Precision::Exact,
        };
        let (divisor, decimals, unit) = precision.of(false, words);
        let show = |x: f64, signed: bool| grouped(x / divisor, decimals, signed);
        let mut labels = vec![words.brief_end_of(&(year - 1))];
        let mut values = vec![show(opening, false)];
        for (label, sum) in flows {
            labels.push(label.to_owned());
            values.push(show(sum, true));
        }
        labels.push(words.brief_end_of(&year));
        values.push(show(closing, false));
        let caption = words.brief_book(&places::name(region, words), &unit, &year);
        Some(Self { caption, labels, values })
    }
}
