//! The scenario of a command: from a built-in name, a file or a link, with the changes asked for.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

use tianchu_model::diagnostic::{Among, FileKind, Names, nearest_name, parse_count};
use tianchu_model::encoding::Encoding;
use tianchu_model::farmland::history::fitting;
use tianchu_model::number::half_width;
use tianchu_model::{
    DATA_VERSION, Diagnostic, Diagnostics, MODEL_VERSION, OwnData, ParamId, Scenario, Vintage, link,
};
use tianchu_report::Words;
use tianchu_report::diagnostic;
use tianchu_report::punctuation::list;
use tianchu_report::register::details::own_data::notes;
use tianchu_report::register::details::release::then_and_now_of;
use tianchu_report::scenario::edited_name;

use crate::args::{ChangeArgs, ScenarioArgs};
use crate::complaints::File;
use crate::input::{given, word};
use crate::session::Session;

/// Which file, built-in or link a scenario comes from.
enum Place<'a> {
    BuiltIn(&'a str),
    Link(&'a str),
    File(&'a Path),
}

fn place(text: &str) -> Option<Place<'_>> {
    let path = Path::new(text);
    if Scenario::built_in_names().any(|name| name == text) {
        return Some(Place::BuiltIn(text));
    }
    if path.is_file() {
        return Some(Place::File(path));
    }
    if link::is_link(text) {
        return Some(Place::Link(text));
    }
    if let Some(name) = short_name(text) {
        return Some(Place::BuiltIn(name));
    }
    let is_param = ParamId::find(text).is_some();
    let looks_like_file =
        !is_param && (path.extension().is_some() || path.components().count() > 1 || path.exists());
    looks_like_file.then_some(Place::File(path))
}

/// The built-in scenario whose name begins with these whole words, such as `q01`, if there is just one.
fn short_name(text: &str) -> Option<&'static str> {
    let begins = |name: &&str| name.strip_prefix(text).is_some_and(|rest| rest.starts_with('-'));
    let mut names = Scenario::built_in_names().filter(begins);
    names.next().filter(|_| names.next().is_none())
}

/// The scenario of a command with its changes. If something is wrong, a stand-in comes back and the session says
/// what.
pub(crate) fn scenario(args: &ScenarioArgs, session: &mut Session<'_>) -> Scenario {
    changed(&args.scenario, &args.changes, session)
}

/// Scenarios side by side, each with its changes: those of a link's whole tray, where one is all that is given.
pub(crate) fn side_by_side(
    texts: &[String],
    changes: &ChangeArgs,
    session: &mut Session<'_>,
) -> Vec<Scenario> {
    if let [text] = texts
        && let Some(Place::Link(fragment)) = place(text)
        && let Ok(link) = link::decode(fragment)
        && !link.others.is_empty()
    {
        note_link(&link, session);
        return link
            .scenarios()
            .into_iter()
            .map(|scenario| change(scenario.clone(), changes, session))
            .collect();
    }
    texts.iter().map(|text| change(read(text, session), changes, session)).collect()
}

/// As [`scenario`], from its parts.
pub(crate) fn changed(text: &str, changes: &ChangeArgs, session: &mut Session<'_>) -> Scenario {
    let scenario = read(text, session);
    change(scenario, changes, session)
}

fn change(mut scenario: Scenario, changes: &ChangeArgs, session: &mut Session<'_>) -> Scenario {
    let as_read = scenario.clone();
    let refused = set(&mut scenario, &changes.set);
    session.complain_of_in("--set", &refused);
    if let Some(found) = &changes.vintage {
        let name = word("--vintage", found, &Vintage::ALL.map(Vintage::name), session);
        scenario.vintage = name.and_then(Vintage::parse).unwrap_or(scenario.vintage);
    }
    let counts =
        [("--seed", &changes.seed, &mut scenario.seed), ("--draw", &changes.draw, &mut scenario.draw)];
    for (name, found, slot) in counts {
        let Some(found) = found else { continue };
        match parse_count(name, found) {
            Ok(n) => *slot = n,
            Err(refused) => session.complain_of(&refused),
        }
    }
    if let Some(path) = &changes.data {
        own_data(path, &mut scenario, session);
    } else if scenario.own_data.is_some() {
        session.complaints.notes.extend(notes(&scenario, session.words));
    }
    if !scenario.texts.title.is_empty() {
        // It is of a file; what was changed in a built-in one is found by comparing.
        scenario.id = edited_name(&scenario, &as_read);
    }
    scenario
}

/// Takes up a reader's own observations, which stand in the place of those of a link, and notes what becomes of each.
fn own_data(path: &str, scenario: &mut Scenario, session: &mut Session<'_>) {
    session.reads("--data", Path::new(path));
    let Some((text, encoding)) = given::table(Path::new(path), FileKind::Data, session) else { return };
    let name = Path::new(path).file_name().and_then(OsStr::to_str).unwrap_or_default();
    match OwnData::parse(name, &text).and_then(fitting) {
        Ok(own) => {
            let of_link = scenario.own_data.replace(Arc::new(own));
            session.complaints.notes.extend(of_link.map(|own| session.words.own_data_instead(&own.n_rows())));
            let read_as = session.words.hours_note_read_as(&encoding.label().to_uppercase());
            let read_as = Some(read_as).filter(|_| encoding != Encoding::Utf8);
            let of_file = |note: String| session.words.terminal_of(&path, &note);
            let told = read_as.into_iter().chain(notes(scenario, session.words)).map(of_file);
            session.complaints.notes.extend(told);
        }
        Err(problems) => session.complain_of_in(path, &problems),
    }
}

/// Takes up every `--set ID=VALUE`; gives everything that is wrong with them.
fn set(scenario: &mut Scenario, settings: &[String]) -> Diagnostics {
    let (mut names, mut refused) = (Names::default(), Diagnostics::default());
    let narrow: Vec<String> = settings.iter().map(|s| s.chars().map(half_width).collect()).collect();
    for setting in &narrow {
        let (name, value) = setting.split_once('=').unwrap_or((setting, ""));
        let (name, value) = (name.trim(), value.trim());
        let outcome = match ParamId::find(name) {
            Some(param) => scenario.set_written(param, value),
            None if refused.0.len() < Diagnostics::MOST => scenario.set(name, 0.0),
            None => Err(Diagnostic::unknown(name, Among::Parameters, None).into()),
        };
        if let Err(problems) = outcome {
            refused.0.extend(problems.0);
        }
        // Without either, that is told and says enough.
        if !name.is_empty()
            && !value.is_empty()
            && let Err(repeated) = names.take((name, value))
        {
            refused.0.extend(repeated.0);
        }
    }
    refused.capped()
}

/// A scenario from its text: a built-in name, a file or a link.
pub(crate) fn read(text: &str, session: &mut Session<'_>) -> Scenario {
    let parsed = match place(text) {
        Some(Place::BuiltIn(name)) => Ok(Scenario::built_in(name).unwrap_or_else(Scenario::baseline)),
        Some(Place::File(path)) => {
            session.reads(Session::SCENARIO, path);
            let Some(content) = given::file(path, FileKind::Scenario, session) else {
                return Scenario::baseline();
            };
            let id = path.file_stem().unwrap_or_default().to_string_lossy();
            let parsed = Scenario::parse(&id, &content);
            if let Err(problems) = &parsed {
                let (name, problems) = (path.display().to_string(), problems.0.clone());
                session.complaints.file = Some(File { name, text: content, problems });
            }
            parsed
        }
        Some(Place::Link(fragment)) => {
            let decoded = link::decode(fragment);
            match &decoded {
                Ok(link) => {
                    note_link(link, session);
                    let n = link.others.len();
                    session.complaints.notes.extend((n > 0).then(|| session.words.input_tray(&n)));
                }
                Err(problems) => {
                    let origin = session.words.input_link();
                    session.complain_of_in(origin, problems);
                }
            }
            decoded.map(|link| link.scenario)
        }
        None if ParamId::find(text).is_some() => {
            session.complain(session.words.input_parameter(&text));
            return Scenario::baseline();
        }
        None => {
            let words = session.words;
            let names: Vec<&str> = Scenario::built_in_names().collect();
            let begun: Vec<&str> = names.iter().copied().filter(|name| name.starts_with(text)).collect();
            if begun.len() > 1 && !text.is_empty() {
                session.complain(words.input_scenarios_begin(&list(&begun, words), &text));
                return Scenario::baseline();
            }
            let nearest = nearest_name(text, names.iter().copied());
            let scenarios = list(&names, words);
            session.complain(match nearest {
                Some(nearest) => words.input_no_scenario_but(&nearest, &scenarios, &text),
                None => words.input_no_scenario(&scenarios, &text),
            });
            return Scenario::baseline();
        }
    };
    parsed.unwrap_or_else(|_| Scenario::baseline())
}

/// Notes what is to be known of a link.
fn note_link(link: &link::Link, session: &mut Session<'_>) {
    let words = session.words;
    let notes = &mut session.complaints.notes;
    if let Some(other) = other_version(link, words) {
        notes.push(other);
        notes.extend(then_and_now_of(link, words));
    }
    notes.extend(diagnostic::left_out(&link.left_out, words));
    notes.extend((link.own_rows_left > 0).then(|| words.own_data_left(&link.own_rows_left)));
}

/// A version, or a question mark where a link has none.
fn or_unknown(version: &str) -> &str {
    if version.is_empty() { "?" } else { version }
}

/// What to know of a link that another version made.
fn other_version(link: &link::Link, words: Words) -> Option<String> {
    let (model, data) = (&link.model, &link.data);
    let differs = |found: &str, ours: &str| !found.is_empty() && found != ours;
    (differs(model, MODEL_VERSION) || differs(data, DATA_VERSION)).then(|| {
        words.input_other_version(&or_unknown(data), &or_unknown(model), &DATA_VERSION, &MODEL_VERSION)
    })
}
