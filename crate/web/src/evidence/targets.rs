//! The target board as the page shows it.

use std::borrow::Cow;

use serde::Serialize;
use tianchu_model::Run;
use tianchu_model::register::Target;
use tianchu_model::target;
use tianchu_report::register::details;
use tianchu_report::{Words, difference, quantity, register, targets};

/// A target against the run.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TargetInfo {
    /// Name.
    pub id: String,
    /// Code of the place.
    pub region: &'static str,
    /// What it asks for.
    pub label: Cow<'static, str>,
    /// Deadline, yyyy-mm-dd.
    pub deadline: String,
    /// The number asked for.
    pub wanted: String,
    /// At the end of the history, or empty.
    pub now: String,
    /// At the deadline.
    pub at_deadline: String,
    /// How far over or short, without sign.
    pub margin: String,
    /// Over the number asked for, else short of it.
    pub over: bool,
    /// Whether it holds.
    pub met: bool,
    /// `computed`, `constant` (a published figure) or `listed` (no result answers to it).
    pub treatment: &'static str,
    /// When it is first met, or first breached.
    pub turning: Option<String>,
    /// Document that sets it.
    pub document: &'static str,
    /// Article.
    pub article: &'static str,
    /// How well the number is known.
    pub grade: &'static str,
    /// Where it was read.
    pub source: &'static str,
    /// The result in one sentence.
    pub text: String,
}

pub(crate) fn board(run: &Run, words: Words) -> Vec<TargetInfo> {
    let info = |s: &target::Status| {
        let show = |x: f64| quantity(x, target::unit(&s.target), words);
        TargetInfo {
            id: targets::id(&s.target),
            region: s.region.code(),
            label: register::target(&s.target, words),
            deadline: s.target.date.to_string(),
            wanted: show(s.wanted),
            now: s.now.map_or_else(String::new, show),
            at_deadline: show(s.at_deadline),
            margin: difference(s.margin.abs(), target::unit(&s.target), words),
            over: s.margin > 0.0 || (s.met && s.margin == 0.0),
            met: s.met,
            treatment: target::treatment(&s.target).id(),
            turning: s.turning.map(|when| when.to_string()),
            document: details::target_document(&s.target, words),
            article: details::target_article(&s.target, words),
            grade: s.target.grade.letter(),
            source: s.target.source,
            text: targets::text(s, words),
        }
    };
    let listed = |t: &Target| TargetInfo {
        id: targets::id(t),
        region: t.region,
        label: register::target(t, words),
        deadline: t.date.to_string(),
        wanted: quantity(target::wanted(t), target::unit(t), words),
        now: String::new(),
        at_deadline: String::new(),
        margin: String::new(),
        over: false,
        met: false,
        treatment: target::Treatment::Listed.id(),
        turning: None,
        document: details::target_document(t, words),
        article: details::target_article(t, words),
        grade: t.grade.letter(),
        source: t.source,
        text: targets::listed(t, words),
    };
    target::board(run).iter().map(info).chain(target::listed(&[]).map(listed)).collect()
}
