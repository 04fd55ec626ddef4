//! The same again, nothing from the future, and every number with its source.

use super::found::{Claim, Found};
use super::tally::{Check, Tally};
use crate::link;
use crate::model::Model;
use crate::region::Region;
use crate::register::{Distribution, Drawn, Kind, PARAMETERS, ParamId, Parameter, TARGETS};
use crate::run::Run;
use crate::scenario::{LANGUAGES, Scenario};
use crate::series::Series;
use crate::time::{Date, Quarter};
use crate::units::KW_PER_GW;
use crate::vintage::Vintage;

pub(super) fn targets_agree(run: &Run) -> Check {
    let mut tally = Tally::default();
    let column = run.column(Series::StoragePower, Region::Nation);
    let board = crate::target::board(run);
    let own = run.scenario.own_data.as_ref().map_or(0, |own| own.targets().len());
    let held = TARGETS.len() + own - crate::target::listed(&[]).count();
    tally.case(board.len() == held, || format!("{} / {held}", board.len()));
    let mut n_met = 0;
    for status in &board {
        let column = Series::find(status.target.series).and_then(|s| run.column(s, status.region));
        tally.case(column.is_some(), || status.target.id.to_owned());
        n_met += usize::from(status.met);
    }
    // The event and the series say the same about the day 180 GW are passed.
    if let (Some(column), Some(target)) = (column, TARGETS.iter().find(|t| t.id == "storage_180gw_2027")) {
        let first =
            column.points().find(|(_, x)| *x >= target.value * KW_PER_GW).map(|(slot, _)| Quarter(slot));
        let event = run.storage_passes_target();
        tally.case(first == event, || format!("{first:?} ≠ {event:?}"));
    }
    tally.check(Claim::TargetsAgree, Found::Targets { n: board.len(), n_met })
}

pub(super) fn same_bits(run: &Run) -> Check {
    let mut tally = Tally::default();
    let (first, second) = (run.fingerprint(), Model::of(&run.scenario).run(&run.scenario).fingerprint());
    tally.case(first == second, || format!("{first} ≠ {second}"));
    tally.check(Claim::SameBits, Found::Fingerprint(first))
}

pub(super) fn draws_leave_levers_alone(run: &Run) -> Check {
    let mut tally = Tally::default();
    let mut n_moved = 0;
    let with_draw = |draw| {
        let mut scenario = run.scenario.clone();
        scenario.draw = draw;
        scenario
    };
    let plain = with_draw(0);
    for draw in 1..=N_DRAWS {
        let scenario = with_draw(draw);
        let params = scenario.params();
        for param in ParamId::all() {
            let row = param.row();
            let (value, usual) = (params[param], plain.value(param));
            let place = || format!("{} {draw}: {value}", row.id);
            tally.case(row.min <= value && value <= row.max, place);
            let free = row.kind == Kind::Assumption || matches!(row.drawn, Drawn::After(_));
            if scenario.is_changed(param) || !free {
                tally.case(value == usual, place);
            } else {
                n_moved += usize::from(value != usual);
            }
        }
    }
    // A scenario that sets everything leaves nothing to sample.
    let n_free = ParamId::all().filter(|&p| samples(p.row()) && !plain.is_changed(p)).count();
    tally.case((n_moved > 0) == (n_free > 0), || format!("{n_moved}, {n_free}"));
    tally.check(Claim::DrawsLeaveLeversAlone, Found::Moved { n_draws: N_DRAWS, n_moved })
}

/// Whether a draw may move a row.
fn samples(row: &Parameter) -> bool {
    row.kind == Kind::Assumption && row.distribution != Distribution::Fixed
}

/// Draws looked at.
const N_DRAWS: u64 = 20;

pub(super) fn link_comes_back(run: &Run) -> Check {
    let mut tally = Tally::default();
    // The scenario itself, and one that departs from it in everything.
    let mut far = run.scenario.clone();
    (far.seed, far.draw) = (run.scenario.seed + 1, run.scenario.draw + 1);
    for param in ParamId::all() {
        let end = if run.params[param] == param.row().max { param.row().min } else { param.row().max };
        tally.case(far.set_param(param, end).is_ok(), || format!("{}: {end}", param.row().id));
    }
    let mut lengths = Vec::new();
    for sent in [&run.scenario, &far] {
        let text = link::encode(sent, LANGUAGES[0], &[]);
        lengths.push(text.len());
        let back = match link::decode(&text) {
            Ok(link) => link.scenario,
            Err(problems) => {
                tally.case(false, || problems.to_string());
                continue;
            }
        };
        let frame = |s: &Scenario| (s.vintage, s.seed, s.draw);
        tally.case(frame(sent) == frame(&back), || format!("{:?} ≠ {:?}", frame(sent), frame(&back)));
        for param in ParamId::all() {
            let (a, b) = (sent.value(param), back.value(param));
            let same = a == b && sent.is_changed(param) == back.is_changed(param);
            tally.case(same, || format!("{}: {a} ≠ {b}", param.row().id));
        }
    }
    let (of_scenario, of_everything) = (lengths[0], lengths[1]);
    tally.check(Claim::LinkComesBack, Found::Lengths { of_scenario, of_everything })
}

/// `models` are those of [`Vintage::EARLIER`].
pub(super) fn no_future_data(models: &[Model; Vintage::EARLIER.len()]) -> Check {
    let mut tally = Tally::default();
    let mut newest = [Date(0); Vintage::EARLIER.len()];
    for ((model, vintage), newest) in models.iter().zip(Vintage::EARLIER).zip(&mut newest) {
        *newest = nothing_later(model, vintage, &mut tally);
    }
    tally.check(Claim::NoFutureData, Found::Newest(newest))
}

/// Holds a model against the horizon of a vintage; tells the day of the newest row it read.
fn nothing_later(model: &Model, vintage: Vintage, tally: &mut Tally) -> Date {
    let mut newest = Date(0);
    for row in model.rows_read() {
        tally.case(row.known_on <= vintage.horizon(), || format!("{} {} {}", row.id, row.date, row.known_on));
        newest = if row.known_on > newest { row.known_on } else { newest };
    }
    // A parameter known only later may exist, but must not move what this vintage computes.
    let mut scenario = Scenario::baseline();
    scenario.vintage = model.vintage();
    let print = model.run(&scenario).fingerprint();
    for (i, p) in PARAMETERS.iter().enumerate() {
        let known_on = p.known_in(vintage).known_on;
        if known_on <= vintage.horizon() {
            continue;
        }
        for end in [p.min, p.max] {
            let mut moved = scenario.clone();
            let same = moved.set_param(ParamId(i), end).is_ok() && model.run(&moved).fingerprint() == print;
            tally.case(same, || format!("{} {known_on}", p.id));
        }
    }
    newest
}
