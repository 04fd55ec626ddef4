//! Share links: a scenario in the fragment of an address.
//!
//! `v=1&m=0.1.0&d=2026-11-22&s=baseline&y=latest&n=7&l=zh&c=farmland-stock,storage-stock&p=ac:0.6,cg:0.02`:
//! schema, model and data version, base scenario, vintage, seed (and draw, where not 0), language, charts,
//! and the parameters that differ, by their short codes. Of a reader's own observations `o` holds the rows, or where
//! they are many only how many there were; `h` says four figures of its results ([`Said`]).
//!
//! A link may hold the scenarios of a whole tray: `t` says at which letter the scenario of these keys
//! stands and what its reader calls it, and those at other letters have keys that begin with it, as in
//! `t=BStrict&As=baseline&Cs=baseline&Cp=rs:8`.

mod found;
mod said;
mod tray;

use std::sync::Arc;

use crate::diagnostic::{Among, Diagnostic, Diagnostics, Fault, Names, parse_count};
use crate::farmland::history::contradicts;
use crate::number::shortest;
use crate::own_data::OwnData;
use crate::register::ParamId;
use crate::scenario::{LANGUAGES, Scenario};
use crate::vintage::Vintage;
use crate::{DATA_VERSION, MODEL_VERSION};

use found::Found;

pub use found::is_link;
pub use said::Said;
pub use tray::Entry;

/// Version of the link's own layout.
pub const SCHEMA: &str = "1";
/// Bytes of the longest text that is read: a link with every setting changed takes a half of it.
pub const MOST_BYTES: usize = 16_000;
/// What a link may say; all else was put there by others.
const KEYS: [&str; 13] = ["v", "m", "d", "s", "y", "n", "k", "l", "c", "o", "p", "t", "h"];
/// Keys that may stand there with nothing behind them.
const OPTIONAL: [&str; 5] = ["m", "d", "c", "p", "h"];

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
    /// Rows of a reader's own on which the results of its maker rested and which are not in it; 0 if all are there.
    pub own_rows_left: usize,
    /// What it says of its results.
    pub said: Option<Said>,
    /// What stands in and behind the link and is not of it, such as `from=singlemessage`; shortened.
    pub left_out: Vec<String>,
    /// What the scenario's reader calls it in its tray, as [`Entry::title`] says; or empty.
    pub title: String,
    /// The scenario's place in its tray, counted from 0.
    pub place: usize,
    /// The other scenarios of its tray, in order; none for a single one.
    pub others: Vec<Entry>,
}

impl Link {
    /// The scenarios of its tray in order, itself among them.
    #[must_use]
    pub fn scenarios(&self) -> Vec<&Scenario> {
        let mut all: Vec<_> = self.others.iter().map(|other| &other.scenario).collect();
        all.insert(self.place, &self.scenario);
        all
    }
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
    if let Some(own) = &scenario.own_data {
        let n = own.n_rows();
        let rows = if n > OwnData::MOST_IN_LINK { n.to_string() } else { own.text().to_owned() };
        text.push_str(&format!("&o={rows}"));
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

/// Reads a link, however it was handed on: with or without an address before it, its keys in any order, encoded once
/// more, broken into lines, with what chat apps append.
///
/// # Errors
/// Everything wrong with it at once, [`Diagnostics::capped`].
pub fn decode(text: &str) -> Result<Link, Diagnostics> {
    if text.len() > MOST_BYTES {
        let fault = Fault::TooLong { bytes: text.len(), most: MOST_BYTES };
        return Err(Diagnostic::new("", fault).into());
    }
    let Some(Found { fields, left_out: behind, broken }) = found::find(text) else {
        return Err(Diagnostic::new("", Fault::NoLink).into());
    };
    if broken {
        // What was read of it would be another scenario.
        return Err(Diagnostic::new(behind.concat(), Fault::CutOff).into());
    }
    let mut link = tray::read(&fields).map_err(|problems| Diagnostics(problems).capped())?;
    link.left_out.extend(behind);
    Ok(link)
}

/// Reads the fields of a scenario and what a page shows of it; gives everything wrong with them.
fn read(text: &str) -> Result<Link, Vec<Diagnostic>> {
    let (mut problems, mut left_out) = (Vec::new(), Vec::new());
    let (mut fields, mut names) = (Vec::new(), Names::default());
    for part in text.split('&').filter(|p| !p.is_empty()) {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        if !KEYS.contains(&key) {
            left_out.push(found::quoted(part));
        } else if value.is_empty() && !OPTIONAL.contains(&key) {
            problems.push(Diagnostic::new(key, Fault::NoValue));
        } else if !fields.contains(&(key, value)) {
            match names.take((key, value)) {
                Ok(()) => fields.push((key, value)),
                Err(repeated) => problems.extend(repeated.0),
            }
        }
    }
    let get = |key: &str| fields.iter().find(|(k, _)| *k == key).map(|(_, v)| *v);
    if let Some(version) = get("v").filter(|v| *v != SCHEMA) {
        problems.push(Diagnostic::not_allowed("v", version, vec![SCHEMA.to_owned()]));
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
            None => problems.push(Diagnostic::not_allowed(
                "y",
                word,
                Vintage::ALL.map(|v| v.name().to_owned()).to_vec(),
            )),
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
    let own_rows = get("o").unwrap_or_default();
    let own_rows_left = own_rows.parse().unwrap_or(0);
    if own_rows_left == 0 && !own_rows.is_empty() {
        match OwnData::of_text("", own_rows) {
            Ok(own) if contradicts(&own) => {
                problems.push(Diagnostic::new("o", Fault::OwnRow(found::quoted(own_rows))))
            }
            Ok(own) => scenario.own_data = Some(Arc::new(own)),
            Err(wrong) => problems.extend(wrong.0),
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
    let mut seen = Vec::new();
    for item in get("p").unwrap_or_default().split(',').filter(|i| !i.is_empty()) {
        let change = item.split_once(':').unwrap_or((item, NO_VALUE));
        if seen.contains(&change) {
            continue;
        }
        seen.push(change);
        if let Some((_, id)) = RETIRED.iter().find(|(code, _)| *code == change.0) {
            left_out.push(format!("{} ({id})", found::quoted(item)));
            continue;
        }
        match changes.take(change) {
            Ok(()) => read_change(&mut scenario, change, &mut problems),
            Err(repeated) => problems.extend(repeated.0),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let text = |key| get(key).unwrap_or_default();
    let mut charts = Vec::new();
    for name in text("c").split(',').filter(|c| !c.is_empty()) {
        if is_chart(name) {
            charts.push(name.to_owned());
        } else {
            left_out.push(found::quoted(name));
        }
    }
    let [model, data, title] = ["m", "d", "t"].map(|key| text(key).to_owned());
    let said = Said::parse(text("h"));
    let (place, others) = (0, Vec::new());
    Ok(Link { scenario, language, charts, model, data, own_rows_left, said, left_out, title, place, others })
}

/// Whether a field may be one of a link.
fn is_key(key: &str) -> bool {
    KEYS.contains(&key) || tray::of_other(key).is_some()
}

/// Whether a word may name a chart or view, with a place behind it: `pools@44`, `west.2030.hardest`.
fn is_chart(name: &str) -> bool {
    name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.@".contains(&b))
        && name.ends_with(|c: char| c.is_ascii_alphanumeric())
}

/// Stands for the value of a code that has none, not even an empty one.
const NO_VALUE: &str = "\0";

/// Codes of parameters that are gone, with what they were called: a link of then opens without them and says so. They are
/// given to no other parameter.
const RETIRED: [(&str, &str); 3] = [
    ("pg", "storage.pipeline_august_2025_gw"),
    ("sp", "storage.starts_sep_dec_2025_gw"),
    ("pq", "storage.pipeline_ratio_2024"),
];

fn read_change(scenario: &mut Scenario, (code, value): (&str, &str), problems: &mut Vec<Diagnostic>) {
    let Some(param) = ParamId::find_code(code) else {
        problems.push(Diagnostic::unknown(code, Among::Codes, None));
        return;
    };
    // With earlier data other defaults hold, and links say of those, too, that they are left alone.
    if value.is_empty() && (scenario.is_changed(param) || param.row().has_earlier()) {
        return scenario.reset(param);
    }
    // What the base leaves alone has nothing to be put back from.
    if value.is_empty() || value == NO_VALUE {
        return problems.push(Diagnostic::new(param.row().id, Fault::CutOff));
    }
    if let Err(refused) = scenario.set_written(param, value) {
        problems.extend(refused.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Allowed, Expected};
    use crate::id;

    const PLAIN: &str = "v=1&s=baseline&p=ac:0.6,cg:0.02";

    /// The scenario of a link and what was left out of it.
    #[track_caller]
    fn read(text: &str) -> (Scenario, Vec<String>) {
        assert!(is_link(text), "{text}");
        let link = decode(text).unwrap_or_else(|problems| panic!("{text}: {problems}"));
        (link.scenario, link.left_out)
    }

    // Breaks if what chat apps, mail and the clipboard do to a link costs its settings.
    #[test]
    fn a_link_survives_what_others_put_around_it() {
        let (plain, nothing) = read(PLAIN);
        assert_eq!((plain.value(id::FARMLAND_ACCEPTANCE_SHARE), nothing), (0.6, vec![]));
        for (text, left_out) in [
            ("https://example.org/tianchu/#v=1&s=baseline&p=ac:0.6,cg:0.02", None),
            ("https://example.org/?from=timeline#v=1&s=baseline&p=ac:0.6,cg:0.02", None),
            ("https://example.org/?v=1&s=baseline&p=ac:0.6,cg:0.02", None),
            ("#v=1&s=baseline&p=ac:0.6,cg:0.02", None),
            ("s=baseline&p=ac:0.6,cg:0.02&v=1", None),
            ("v=1&p=ac:0.6,cg:0.02", None),
            ("v=1&v=1&s=baseline&p=ac:0.6,ac:0.6,cg:0.02", None),
            ("v=1&s=baseline&p=ac%3A0.6%2Ccg%3A0.02", None),
            ("v%3D1%26s%3Dbaseline%26p%3Dac%3A0.6%2Ccg%3A0.02", None),
            ("v%253D1%2526s%253Dbaseline%2526p%253Dac%253A0.6%252Ccg%253A0.02", None),
            ("v=1&amp;s=baseline&amp;p=ac:0.6,cg:0.02", None),
            ("v=1&#38;s=baseline&amp;amp;p=ac:0.6,cg:0.02", None),
            ("ｖ＝１＆ｓ＝baseline＆ｐ＝ac：0.6，cg：0.02", None),
            ("v=1&s=baseline&p=ac:60%,cg:2%25", None),
            ("v=1&\u{200b}s=baseline&p=ac:0.6,\u{ad}cg:0.02\u{feff}", None),
            ("v=1&s=baseline&\n  p=ac:0.6,\r\ncg:0.02\n", None),
            ("  v=1&s=baseline&p=ac:0.6,cg:0.02  ", None),
            ("<https://example.org/#v=1&s=baseline&p=ac:0.6,cg:0.02>", Some(">")),
            ("v=1&s=baseline&p=ac:0.6,cg:0.02)", Some(")")),
            ("v=1&s=baseline&p=ac:0.6,cg:0.02。", Some("。")),
            ("v=1&s=baseline&p=ac:0.6,cg:0.02.", Some(".")),
            ("v=1&s=baseline&p=ac:0.6,cg:0.02，请看", Some(",请看")),
            ("v=1&s=baseline&p=ac:0.6,cg:0.02\nsee above", Some("see above")),
            ("v=1&s=baseline&p=ac:0.6,cg:0.02\n3 people liked this", Some("3 people liked this")),
            ("v=1&s=baseline&p=ac:0.6,cg:0.02\n13800138000", Some("13800138000")),
            ("v=1&s=baseline&p=ac:0.6,cg:0.02, which is strict", Some(", which is strict")),
            ("v=1&s=baseline&p=ac:0.6,cg:0.02?from=timeline", Some("?from=timeline")),
            ("v=1 & s=baseline & p=ac:0.6, cg:0.02", None),
            ("> v=1&s=baseline\n> &p=ac:0.6,\n> cg:0.02", None),
            ("v=1&s=baseline&p=ac:0.6、cg:0.02", None),
            ("v=1\\u0026s=baseline\\&p=ac:0.6\\,cg:0.02", None),
            ("v=3D1&s=3Dbaseline&p=3Dac:0.6,cg:0.02", None),
            ("v=1&amp;\u{a0}s=baseline&p=ac:0.6,cg:0\n.02", None),
            ("https://video.example/watch?v=abc https://example.org/#v=1&s=baseline&p=ac:0.6,cg:0.02", None),
            ("v=1&s=baseline&p=ac:0.6,cg:0.02#rd", Some("#rd")),
            ("v=1&s=baseline&p=ac:0.6,cg:0.02#wechat_redirect", Some("#wechat_redirect")),
            ("v=1&s=baseline&p=ac:0.6,cg:0.02&shareTo=weixin", Some("shareTo=weixin")),
            ("utm_source=mail&v=1&s=baseline&p=ac:0.6,cg:0.02", Some("utm_source=mail")),
        ] {
            let found = read(text);
            assert_eq!(found.0, plain, "{text}");
            assert_eq!(found.1, left_out.map(str::to_owned).into_iter().collect::<Vec<_>>(), "{text}");
        }
        let many = "v=1&from=singlemessage&s=baseline&isappinstalled=0&p=ac:0.6,cg:0.02";
        assert_eq!(read(many), (plain, vec!["from=singlemessage".to_owned(), "isappinstalled=0".to_owned()]));
    }

    // Breaks if a link loses rows of a reader's own without a word, or takes up broken ones.
    #[test]
    fn own_rows_are_in_the_link_or_told_to_be_left_out() {
        let row = |day: &str| format!("storage.power_gw!CN!{day}!D!200");
        let days = ["2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30", "2027-09-30"];
        let mut scenario = Scenario::baseline();
        for n in 1..=days.len() {
            let own =
                OwnData::of_text("own.csv", &days[..n].iter().map(|d| row(d)).collect::<Vec<_>>().join(";"));
            scenario.own_data = own.ok().map(Arc::new);
            let link = decode(&encode(&scenario, "zh", &[])).expect("a link");
            let rows = |s: &Scenario| s.own_data.as_ref().map(|own| own.rows().to_vec());
            let (there, left) = if n <= OwnData::MOST_IN_LINK { (rows(&scenario), 0) } else { (None, n) };
            assert_eq!((rows(&link.scenario), link.own_rows_left), (there, left));
        }
        let broken = decode("v=1&o=storage.power_gw!CN!2026-09&s=baseline");
        let wrong = Fault::OwnRow("storage.power_gw!CN!2026-09".to_owned());
        assert_eq!(broken.map(|_| ()), Err(Diagnostic::new("o", wrong).into()));
    }

    // Breaks if a scenario of a tray is read as another one, out of its order, or lost without a word.
    #[test]
    fn a_link_carries_a_tray() {
        let link = decode(
            "v=1&s=baseline&p=ac:0.6&t=BMine&As=baseline&Cs=strict-acceptance&Cp=cg:0.02&Ct=~7530&from=x",
        )
        .expect("a tray");
        assert_eq!(
            (link.place, link.title.as_str(), link.left_out.as_slice()),
            (1, "Mine", &["from=x".to_owned()][..])
        );
        let ids: Vec<_> = link.scenarios().iter().map(|s| s.id.as_str()).collect();
        assert_eq!(ids, ["baseline", "baseline", "strict-acceptance"]);
        assert_eq!(link.scenarios()[1].value(id::FARMLAND_ACCEPTANCE_SHARE), 0.6);
        assert_eq!(link.others[1].title, "~7530");
        let single = decode("v=1&s=baseline&t=Bother").expect("a link");
        assert_eq!((single.title.as_str(), single.left_out), ("", vec!["t=Bother".to_owned()]));
        for broken in
            ["As=baseline", "t=A&As=baseline", "t=D&As=baseline", "t=B&Cs=baseline", "t=B%25%25&As=baseline"]
        {
            let told = decode(&format!("v=1&s=baseline&{broken}")).expect_err(broken);
            assert!(matches!(told.0[..], [Diagnostic { fault: Fault::CutOff, .. }]), "{broken}: {told:?}");
        }
        let told = decode("v=1&t=B&As=baseline&Ap=zzz:1&p=yyy:1").expect_err("two scenarios are wrong").0;
        let fields: Vec<_> = told.iter().map(|d| d.field.as_str()).collect();
        assert_eq!(fields, ["A", "zzz", "yyy"]);
    }

    // Breaks if a place in the page, or what an app appends to addresses, is taken for a link.
    #[test]
    fn what_has_no_version_is_no_link() {
        for text in [
            "",
            "main",
            "#limits",
            "rd",
            "wechat_redirect",
            "s=baseline&p=ac:0.6",
            "from=timeline",
            "%",
            "?#",
        ] {
            assert!(!is_link(text), "{text}");
            assert_eq!(decode(text).map(|_| ()), Err(Diagnostic::new("", Fault::NoLink).into()), "{text}");
        }
    }

    // Breaks if a link that sets something else than its maker did is opened without a word.
    #[test]
    fn what_is_wrong_with_a_link_is_told_once() {
        let told = |text: &str| {
            let problems = decode(text).expect_err(text).0;
            problems.into_iter().map(|d| (d.field, d.fault)).collect::<Vec<_>>()
        };
        let share = "farmland.acceptance_share".to_owned();
        let not_number = |found: &str| {
            vec![(share.clone(), Fault::WrongType { found: found.to_owned(), expected: Expected::Number })]
        };
        assert_eq!(told("v=1&p=ac:much"), not_number("much"));
        for broken in [
            "v=1&p=ac:0.6,cg:0.…",
            "v=1&p=ac:0.6,cg:0.",
            "v=1&p=ac:0.6,cg:0.0...",
            "v=1\"&p=ac:0.6",
            "v=1&c=<script>&s=baseline",
            "v=1&p=ac:0.6; cg:0.02, du:3",
        ] {
            assert!(matches!(told(broken)[..], [(_, Fault::CutOff)]), "{broken}: {:?}", told(broken));
        }
        for cut in ["v=1&p=ac", "v=1&p=ac:", "v=1&p=cg:0.02,ac:"] {
            assert_eq!(told(cut), [(share.clone(), Fault::CutOff)], "{cut}");
        }
        let put_back = read("v=1&s=strict-acceptance&p=ac:").0;
        assert_eq!(put_back.value(id::FARMLAND_ACCEPTANCE_SHARE), 0.85);
        assert_eq!(
            told("v=1&p=zzz:1,%E4%A"),
            [
                ("zzz", Fault::Unknown { among: Among::Codes }),
                ("%E4%A", Fault::Unknown { among: Among::Codes })
            ]
            .map(|(field, fault)| (field.to_owned(), fault))
        );
        for key in ["v", "s", "y", "n", "k", "l", "o"] {
            let link = format!("v=1&{key}=").replace("v=1&v=", "v=&s=baseline");
            assert_eq!(told(&link), [(key.to_owned(), Fault::NoValue)], "{link}");
        }
        assert_eq!(
            told("v=1&p=ac:0.6&p=ac:0.7")[0].1,
            Fault::Repeated(Some(["ac:0.6", "ac:0.7"].map(str::to_owned)))
        );
        let allowed = Allowed::Of(id::FARMLAND_ACCEPTANCE_SHARE);
        assert_eq!(told("v=1&p=ac:60"), [(share, Fault::Percentage { value: 60.0, allowed })]);
        let long = format!("v=1&p={}", "ac:0.6,".repeat(MOST_BYTES));
        assert_eq!(told(&long), [(String::new(), Fault::TooLong { bytes: long.len(), most: MOST_BYTES })]);
    }
}
