//! What the rows of the register are called.

#[cfg(feature = "extras")]
pub mod details;

use std::borrow::Cow;

use tianchu_model::number::{shifted, significant};
use tianchu_model::register::{
    CHOICES, Choice, PARAMETERS, RULES, Rule, Subject, TARGETS, Target, shown_factor,
};
use tianchu_model::{ParamId, Region, Series};

use crate::punctuation::list;
use crate::words::{
    ArticleMessage, LawMessage, OptionMessage, ParameterMessage, SubjectMessage, TargetMessage, Words,
    messages,
};
use crate::{places, series};

const PARAMETER_LABELS: [ParameterMessage; PARAMETERS.len()] = messages!(ParameterMessage of PARAMETERS, id);
const OPTION_LABELS: [OptionMessage; CHOICES.len()] = messages!(OptionMessage of CHOICES, id);
const SUBJECTS: [SubjectMessage; Subject::ALL.len()] = messages!(SubjectMessage of Subject::ALL, id());
const TARGET_LABELS: [TargetMessage; TARGETS.len()] = messages!(TargetMessage of TARGETS, id);
const LAWS: [LawMessage; RULES.len()] = messages!(LawMessage of RULES, id);
const ARTICLES: [ArticleMessage; RULES.len()] = messages!(ArticleMessage of RULES, id);

/// What a slider is called.
#[must_use]
pub fn parameter(param: ParamId, words: Words) -> &'static str {
    words.parameter(PARAMETER_LABELS[param.0])
}

/// What an option of a parameter means; empty for one that is not in the register.
#[must_use]
pub fn option(choice: &Choice, words: Words) -> &'static str {
    let place = CHOICES.iter().position(|known| known.id == choice.id);
    place.map_or("", |place| words.option(OPTION_LABELS[place]))
}

/// The options of a parameter with their numbers, such as `1 (whole area), 2 (net)`; empty if there are none.
#[must_use]
pub fn options(param: ParamId, words: Words) -> String {
    let said = |o: &Choice| words.register_option(&option(o, words), &significant(o.value, 6));
    list(&param.row().options.iter().map(said).collect::<Vec<_>>(), words)
}

/// Digits of a parameter's value.
const DIGITS: usize = 6;

/// The stored number of a parameter in its shown unit: 0.6 as 60.
#[must_use]
pub fn number_shown(param: ParamId, x: f64) -> f64 {
    match shown_factor(param.row().unit) {
        100.0 => shifted(x, 2),
        factor => x * factor,
    }
}

/// A stored value of a parameter as text in its shown unit, without the unit.
#[must_use]
pub fn number_text(param: ParamId, x: f64) -> String {
    significant(number_shown(param, x), DIGITS)
}

/// A stored value of a parameter in words: what an option or a switch is called, else as [`number_text`].
#[must_use]
pub fn value(param: ParamId, x: f64, words: Words) -> String {
    let row = param.row();
    let word = match row.unit {
        "switch" => Some(if x == row.min { words.settings_no() } else { words.settings_yes() }),
        _ => row.option(x).map(|choice| option(choice, words)),
    };
    word.map_or_else(|| number_text(param, x), str::to_owned)
}

/// What parameters of a subject are about.
#[must_use]
pub fn subject(subject: Subject, words: Words) -> &'static str {
    words.subject(SUBJECTS[subject as usize])
}

/// What a target asks for; one of a reader's own by the series and place it is set on.
#[must_use]
pub fn target(target: &Target, words: Words) -> Cow<'static, str> {
    if let Some(place) = place_of_target(target) {
        return words.target(TARGET_LABELS[place]).into();
    }
    let series = Series::find(target.series).map_or("", |series| series::label(series, words));
    let place = Region::parse(target.region).map_or(target.region, |region| places::name(region, words));
    words.targets_own(&place, &series).into()
}

/// Where the register has a target.
fn place_of_target(target: &Target) -> Option<usize> {
    TARGETS.iter().position(|known| known.id == target.id)
}

/// The document a rule stands in, with its date or number.
#[must_use]
pub fn law(rule: &Rule, words: Words) -> &'static str {
    place_of_rule(rule).map_or("", |place| words.law(LAWS[place]))
}

/// The article a rule stands in.
#[must_use]
pub fn article(rule: &Rule, words: Words) -> &'static str {
    place_of_rule(rule).map_or("", |place| words.article(ARTICLES[place]))
}

/// Where the register has a rule.
fn place_of_rule(rule: &Rule) -> Option<usize> {
    RULES.iter().position(|known| known.id == rule.id)
}

#[cfg(all(test, feature = "packs"))]
mod tests {
    use tianchu_model::id;

    use super::*;
    use crate::Language;

    // Breaks if the reader is not told what there is to choose from, or told it of a range.
    #[test]
    fn options_are_told_with_their_numbers() {
        let [zh, en] = [Language::Zh, Language::En].map(Words::of);
        let reading = id::FARMLAND_CAP_READING;
        assert!(
            options(reading, zh)
                .starts_with("1（R1 全口径净增量（字面））、2（R2 加回已批准建设、当年不减）、3（")
        );
        assert!(options(reading, en).starts_with("1 (R1 all-in net increase (literal)), 2 ("));
        assert_eq!(options(id::FARMLAND_ACCEPTANCE_SHARE, en), "");
    }
}
