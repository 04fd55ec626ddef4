//! Events in words, and as a table.

use std::fmt::Display;

use tianchu_model::consequence::{Consequence, Joined};
use tianchu_model::{Event, EventKind, Region, Run};

use crate::export::{Table, real};
use crate::words::{ConsequenceMessage, EventMessage, Words, messages};
use crate::{places, quantity, register, scenario};

const CONSEQUENCES: [ConsequenceMessage; Consequence::ALL.len()] =
    messages!(ConsequenceMessage of Consequence::ALL, id());
const MESSAGES: [EventMessage; EventKind::ALL.len()] = messages!(EventMessage of EventKind::ALL, id());

/// What stands where nothing is measured.
const HOLE: &str = "…";

/// A plain sentence, without the year and the article, and with what it rests on.
#[must_use]
pub fn text(event: &Event, words: Words) -> String {
    let mut text = sentence(event, words);
    text.push_str(caveat(event, words));
    text
}

/// The sentence alone, with the place unless that is the nation.
#[must_use]
pub fn sentence(event: &Event, words: Words) -> String {
    let text = of_no_place(event, words);
    match event.region {
        Region::Nation => text,
        place => words.events_of_place(&places::name(place, words), &text),
    }
}

/// The sentence without its place.
#[must_use]
pub fn of_no_place(event: &Event, words: Words) -> String {
    let said = |x: f64| quantity(x, event.unit, words);
    let amount = said(event.quantity);
    match event.before {
        Some(before) => filled(event.kind, &said(before - event.quantity), &amount, &said(before), words),
        None => filled(event.kind, &HOLE, &amount, &HOLE, words),
    }
}

/// The years of joined events: `2029`, `2026Q4` or `2030–2032`.
#[must_use]
pub fn time(row: &Joined) -> String {
    let first = row.event.time();
    if row.to == row.event.year { first } else { format!("{first}–{}", row.to) }
}

/// The places of joined events: the first, and how many more.
#[must_use]
pub fn places(row: &Joined, words: Words) -> String {
    let first = places::name(row.event.region, words);
    match row.places.len() - 1 {
        0 => first.to_owned(),
        more => words.events_places(&more, &first),
    }
}

/// What a consequence is called.
#[must_use]
pub fn consequence(consequence: Consequence, words: Words) -> &'static str {
    words.consequence(CONSEQUENCES[consequence as usize])
}

/// What the sentence rests on, in brackets that follow it as they are; mostly empty.
#[must_use]
pub fn caveat(event: &Event, words: Words) -> &'static str {
    if !event.rests_on_split {
        return "";
    }
    if EventKind::CAP_HOLDS.contains(&event.kind) {
        words.events_rests_on_split_of_outflows()
    } else {
        words.events_rests_on_split()
    }
}

/// What happens, of no place and with `…` for what is measured.
#[must_use]
pub fn plain(kind: EventKind, words: Words) -> String {
    filled(kind, &HOLE, &HOLE, &HOLE, words)
}

fn filled(
    kind: EventKind,
    after: &dyn Display,
    amount: &dyn Display,
    before: &dyn Display,
    words: Words,
) -> String {
    words.event(MESSAGES[kind as usize], after, amount, before)
}

/// Events, one row each, with the article and a sentence. An empty list of regions means all. `date` is the last day of
/// the year or quarter: a column of both would be read as numbers by some programs, as text by others.
#[must_use]
pub fn table(run: &Run, regions: &[Region], words: Words) -> Table {
    let mut table = Table::new(&[
        "scenario", "date", "region", "event", "rule", "document", "article", "unit", "quantity", "basis",
        "text",
    ]);
    let scenario = scenario::name_in_files(&run.scenario);
    for e in run.events.iter().filter(|e| regions.is_empty() || regions.contains(&e.region)) {
        let rule = e.rule();
        table.push([
            &scenario,
            &e.period().last_day().to_string(),
            e.region.code(),
            e.kind.id(),
            e.kind.rules()[0],
            rule.map_or("", |r| register::law(r, words)),
            rule.map_or("", |r| register::article(r, words)),
            e.unit,
            &real(e.quantity),
            match (e.rests_on_split, e.region) {
                (true, _) => "rests_on_our_split",
                (false, Region::Province(_)) => "allocated",
                (false, _) => "computed",
            },
            &text(e, words),
        ]);
    }
    table
}

#[cfg(all(test, feature = "packs"))]
mod tests {
    use tianchu_model::region::Grid;

    use super::*;
    use crate::Language;

    fn event(kind: EventKind, region: Region) -> Event {
        Event {
            year: 2027,
            quarter: None,
            region,
            kind,
            quantity: 124_000.0,
            before: None,
            unit: "mu",
            rests_on_split: false,
        }
    }

    // Breaks if an event loses its place, its amount or what it rests on.
    #[test]
    fn an_event_is_one_sentence() {
        let [zh, en] = [Language::Zh, Language::En].map(Words::of);
        let place = Region::parse("44").expect("Guangdong");
        let capped = event(EventKind::CapBinds, place);
        assert_eq!(text(&capped, zh), "广东：受上限限制，12.4万亩用地落不了地");
        assert_eq!(text(&capped, en), "Guangdong: 8.267 kha refused: cap reached");
        let ours = Event { rests_on_split: true, ..capped };
        assert_eq!(
            text(&ours, zh),
            "广东：受上限限制，12.4万亩用地落不了地（取决于本模型对全国流出量的分省推算，各省没有公布数）"
        );
        assert_eq!(
            text(&ours, en),
            "Guangdong: 8.267 kha refused: cap reached (rests on our split of the national outflows; no provincial figure is published)"
        );
        let fell = Event { kind: EventKind::Decline, ..ours };
        assert_eq!(text(&fell, en), "Guangdong: farmland fell by 8.267 kha (rests on our provincial split)");
        assert_eq!(
            text(&event(EventKind::LongerPays, Region::Grid(Grid(0))), zh),
            "华北电网：4 小时独立储能的收益率首次高于 2 小时"
        );
        assert_eq!(
            text(&event(EventKind::QualityEvaluated, Region::Nation), en),
            "Five-yearly evaluation of farmland quality"
        );
        let fell = Event {
            quantity: 30.0,
            before: Some(900.0),
            unit: "hours",
            ..event(EventKind::UseFell, Region::Nation)
        };
        assert_eq!(text(&fell, zh), "全国储能等效利用由 900 小时 降至 870 小时，少 30 小时");
        assert_eq!(
            text(&fell, en),
            "Nationally, the use of storage falls from 900 hours to 870 hours, 30 hours less"
        );
    }

    // Breaks if a kind says what it is with a place or number that it does not have.
    #[test]
    fn a_kind_is_said_of_no_place() {
        let [zh, en] = [Language::Zh, Language::En].map(Words::of);
        assert_eq!(plain(EventKind::CapBinds, zh), "受上限限制，…用地落不了地");
        assert_eq!(plain(EventKind::UseFell, en), "Nationally, the use of storage falls from … to …, … less");
        for kind in EventKind::ALL {
            assert!(!plain(*kind, zh).contains(['{', '$']) && !plain(*kind, en).is_empty());
        }
    }
}
