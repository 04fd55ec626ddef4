//! A scenario file.

use std::fmt::Write;

use tianchu_model::diagnostic::{Diagnostic, Fault, Suggestion};
use tianchu_model::number::shortest;
use tianchu_model::scenario::{LANGUAGES, Translations};
use tianchu_model::{Diagnostics, ParamId, Scenario, link};

use super::told;

/// What is read comes back from a file and from a link; what is refused is refused with places and ways out.
pub fn check(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    match read(text) {
        Ok(scenario) => {
            let again = read(&written(&scenario)).unwrap_or_else(|problems| panic!("{problems}"));
            assert_eq!(again, scenario, "another scenario comes back from its file");
            let sent = link::encode(&scenario, LANGUAGES[0], &[]);
            let back = link::decode(&sent).unwrap_or_else(|problems| panic!("{sent}\n{problems}")).scenario;
            same(&scenario, &back);
        }
        Err(problems) => {
            told::check(text, &problems);
            for problem in &problems.0 {
                the_way_out_is_one(text, problem);
            }
        }
    }
}

fn read(text: &str) -> Result<Scenario, Diagnostics> {
    Scenario::parse("fuzz", text)
}

/// Both give the same run.
pub(crate) fn same(one: &Scenario, other: &Scenario) {
    let frame = |s: &Scenario| (s.vintage, s.seed, s.draw);
    assert_eq!(frame(one), frame(other));
    for param in ParamId::all() {
        let of = |s: &Scenario| (s.value(param), s.is_changed(param));
        assert_eq!(of(one), of(other), "{}", param.row().id);
    }
}

/// A file that holds a scenario.
fn written(scenario: &Scenario) -> String {
    let mut text = String::from("base = \"baseline\"\n");
    let mut say = |line: std::fmt::Arguments| writeln!(text, "{line}").expect("a text takes any line");
    let both = |texts: &Translations| {
        let each: Vec<String> =
            LANGUAGES.iter().map(|tag| format!("{tag} = {}", quoted(texts.get(tag)))).collect();
        format!("{{ {} }}", each.join(", "))
    };
    say(format_args!(
        "title = {}\nquestion = {}",
        both(&scenario.texts.title),
        both(&scenario.texts.question)
    ));
    if !scenario.texts.reading.is_empty() {
        for tag in LANGUAGES {
            say(format_args!("reading_{tag} = {}", quoted(scenario.texts.reading.get(tag))));
        }
    }
    say(format_args!(
        "vintage = \"{}\"\nseed = {}\ndraw = {}",
        scenario.vintage.name(),
        scenario.seed,
        scenario.draw
    ));
    for param in scenario.changes() {
        say(format_args!("{} = {}", param.row().id, shortest(scenario.value(param))));
    }
    text
}

/// As TOML quotes a text.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => {
                write!(quoted, "\\u{:04X}", u32::from(c)).expect("a text takes any character")
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// What is suggested is taken where it is put.
fn the_way_out_is_one(text: &str, problem: &Diagnostic) {
    let (Some(span), Some(suggestion)) = (problem.span.clone(), &problem.suggestion) else { return };
    let instead = match (&problem.fault, suggestion) {
        (_, Suggestion::Number(_)) => suggestion.to_string(),
        (Fault::NotAllowed { .. }, Suggestion::Word(word)) => quoted(word),
        // A name that belongs elsewhere cannot be put here.
        (_, Suggestion::Word(name)) => {
            let section = |name: &str| name.rsplit_once('.').map(|(section, _)| section.to_owned());
            if section(name) != section(&problem.field) {
                return;
            }
            name.rsplit('.').next().unwrap_or_default().to_owned()
        }
    };
    let mended = format!("{}{instead}{}", &text[..span.start], &text[span.end..]);
    let Err(left) = read(&mended) else { return };
    // A name that is there already stands twice now, which is another fault.
    let still = left.0.iter().find(|p| p.field == problem.field && p.fault.kind() == problem.fault.kind());
    let syntax = left.0.iter().any(|p| matches!(p.fault, Fault::Syntax { .. }));
    assert!(syntax || still.is_none(), "{problem}: with {instead} it says\n{left}");
}
