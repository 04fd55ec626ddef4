//! Share links: a scenario in the fragment of an address.
//!
//! `v=1&m=0.1.0&d=2026-11-22&s=baseline&y=latest&n=7&l=zh&c=farmland-stock,storage-stock&p=ac:0.6,cg:0.02`:
//! schema, model and data version, base scenario, vintage, seed (and draw, where not 0), language, charts,
//! and the parameters that differ, by their short codes.

use crate::diagnostic::{Among, Diagnostic, Diagnostics, Expected, Fault, Names, nearest_name, parse_count};
use crate::number::{parse, shortest};
use crate::register::ParamId;
use crate::scenario::{LANGUAGES, Scenario};
use crate::vintage::Vintage;
use crate::{DATA_VERSION, MODEL_VERSION};

/// Version of the link's own layout.
pub const SCHEMA: &str = "1";

/// A link read back.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The scenario.
    pub scenario: Scenario,
    /// Language of the page, one of [`LANGUAGES`], if the link asks for one.
    pub language: Option<&'static str>,
    /// Charts shown, by id.
    pub charts: Vec<String>,
    /// Version of the model the link was made with.
    pub model: String,
    /// Version of the data the link was made with.
    pub data: String,
}

/// The fragment for a scenario, without the `#`; `language` is one of [`LANGUAGES`].
#[must_use]
pub fn encode(scenario: &Scenario, language: &str, charts: &[&str]) -> String {
    debug_assert!(LANGUAGES.contains(&language), "{language} is no language of links");
    let base =
        if Scenario::built_in_names().any(|n| n == scenario.id) { scenario.id.as_str() } else { "baseline" };
    let original = Scenario::built_in(base).unwrap_or_else(Scenario::baseline);
    let mut text = format!(
        "v={SCHEMA}&m={MODEL_VERSION}&d={DATA_VERSION}&s={base}&y={}&n={}",
        scenario.vintage.name(),
        scenario.seed
    );
    if scenario.draw != 0 {
        text.push_str(&format!("&k={}", scenario.draw));
    }
    text.push_str(&format!("&l={language}"));
    if !charts.is_empty() {
        text.push_str(&format!("&c={}", charts.join(",")));
    }
    let differs = |p: &ParamId| {
        scenario.is_changed(*p) != original.is_changed(*p) || scenario.value(*p) != original.value(*p)
    };
    let changes: Vec<String> = ParamId::all()
        .filter(differs)
        .map(|p| {
            let code = p.row().code;
            // A value put back to its default says so without a number.
            let value = if scenario.is_changed(p) { shortest(scenario.value(p)) } else { String::new() };
            format!("{code}:{value}")
        })
        .collect();
    if !changes.is_empty() {
        text.push_str(&format!("&p={}", changes.join(",")));
    }
    text
}

/// Reads a fragment, with or without the `#` or the address before it.
///
/// # Errors
/// Everything wrong with it at once, [`Diagnostics::capped`].
pub fn decode(fragment: &str) -> Result<Link, Diagnostics> {
    let text = fragment.rsplit('#').next().unwrap_or_default();
    let mut problems = Vec::new();
    let (mut fields, mut names) = (Vec::new(), Names::default());
    for part in text.split('&').filter(|p| !p.is_empty()) {
        match part.split_once('=') {
            Some(pair) => match names.take(pair) {
                Ok(()) => fields.push(pair),
                Err(repeated) => problems.extend(repeated.0),
            },
            None => problems.push(Diagnostic::new(part, Fault::NoValue)),
        }
    }
    let get = |key: &str| fields.iter().find(|(k, _)| *k == key).map(|(_, v)| *v);
    for (key, _) in &fields {
        if !["v", "m", "d", "s", "y", "n", "k", "l", "c", "p"].contains(key) {
            problems.push(Diagnostic::unknown(*key, Among::Parameters, None));
        }
    }
    match get("v") {
        Some(SCHEMA) => {}
        other => problems.push(Diagnostic::not_allowed("v", other.unwrap_or(""), vec![SCHEMA.to_owned()])),
    }
    let base = get("s").unwrap_or("baseline");
    let mut scenario = Scenario::built_in(base).unwrap_or_else(|| {
        let names = Scenario::built_in_names().map(str::to_owned).collect();
        problems.push(Diagnostic::not_allowed("s", base, names));
        Scenario::baseline()
    });
    if let Some(word) = get("y") {
        match Vintage::parse(word) {
            Some(vintage) => scenario.vintage = vintage,
            None => problems.push(Diagnostic::not_allowed("y", word, vec!["latest".into(), "2024".into()])),
        }
    }
    for (key, slot) in [("n", &mut scenario.seed), ("k", &mut scenario.draw)] {
        if let Some(word) = get(key) {
            match parse_count(key, word) {
                Ok(n) => *slot = n,
                Err(refused) => problems.extend(refused.0),
            }
        }
    }
    // Of a tag such as `zh-CN` the language alone counts.
    let language = get("l").and_then(|word| {
        let known = LANGUAGES.into_iter().find(|tag| word.get(..2) == Some(tag));
        if known.is_none() {
            problems.push(Diagnostic::not_allowed("l", word, LANGUAGES.map(str::to_owned).to_vec()));
        }
        known
    });
    let mut changes = Names::default();
    for item in get("p").unwrap_or_default().split(',').filter(|i| !i.is_empty()) {
        let change = item.split_once(':').unwrap_or((item, "?"));
        match changes.take(change) {
            Ok(()) => read_change(&mut scenario, change, &mut problems),
            Err(repeated) => problems.extend(repeated.0),
        }
    }
    if !problems.is_empty() {
        return Err(Diagnostics(problems).capped());
    }
    let list = |key| get(key).unwrap_or_default();
    Ok(Link {
        scenario,
        language,
        charts: list("c").split(',').filter(|c| !c.is_empty()).map(str::to_owned).collect(),
        model: list("m").to_owned(),
        data: list("d").to_owned(),
    })
}

fn read_change(scenario: &mut Scenario, (code, value): (&str, &str), problems: &mut Vec<Diagnostic>) {
    let Some(param) = ParamId::find_code(code) else {
        let nearest = nearest_name(code, ParamId::all().map(|p| p.row().code));
        problems.push(Diagnostic::unknown(format!("p={code}"), Among::Parameters, nearest));
        return;
    };
    if value.is_empty() {
        return scenario.reset(param);
    }
    match parse(value) {
        Some(x) => {
            if let Err(refused) = scenario.set_param(param, x) {
                problems.extend(refused.0);
            }
        }
        None => problems.push(Diagnostic::wrong_type(param.row().id, value, Expected::Number)),
    }
}
