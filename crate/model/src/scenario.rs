//! Scenarios: which value every parameter has, on which data.
//!
//! A scenario is a TOML text. `baseline.toml` gives every value; every other one says
//! `base = "baseline"` and lists only what differs. Reading is strict and reports all problems at once.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::evidence::Vintage;
use crate::lang::Lang;
use crate::problem::{Fault, Problem, Problems, nearest_name, nearest_parameter};
use crate::register::{BUILT_IN, Distribution, Kind, PARAMETERS, ParamId};
use crate::rng;

/// Number of levers and assumptions.
pub const N_PARAMETERS: usize = PARAMETERS.len();

/// A text a scenario carries in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnedText {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl OwnedText {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// What to compute.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Name in outputs.
    pub id: String,
    /// Title.
    pub title: OwnedText,
    /// The question it answers.
    pub question: OwnedText,
    /// Which data it may use.
    pub vintage: Vintage,
    /// Seed of all random numbers.
    pub seed: u64,
    /// 0 takes every assumption at its default; draw k samples those the scenario leaves alone.
    pub draw: u64,
    values: [f64; N_PARAMETERS],
    changed: [bool; N_PARAMETERS],
}

/// The values a run uses: a scenario resolved for its vintage and draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Params([f64; N_PARAMETERS]);

impl std::ops::Index<ParamId> for Params {
    type Output = f64;
    fn index(&self, id: ParamId) -> &f64 {
        &self.0[id.0]
    }
}

#[cfg(test)]
impl Params {
    /// The same values with one replaced, inside its range or not.
    pub(crate) fn with(mut self, id: ParamId, value: f64) -> Self {
        self.0[id.0] = value;
        self
    }
}

impl Scenario {
    /// The scenario in which every parameter stands at its default on the newest data.
    #[must_use]
    pub fn baseline() -> Self {
        match Self::built_in("baseline") {
            Some(Ok(scenario)) => scenario,
            _ => unreachable!("a test reads every built-in scenario"),
        }
    }

    /// Names of the built-in scenarios, the baseline first.
    pub fn built_in_names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }

    /// The built-in scenario of this name.
    #[must_use]
    pub fn built_in(name: &str) -> Option<Result<Self, Problems>> {
        let (name, text) = BUILT_IN.iter().find(|(n, _)| *n == name)?;
        Some(Self::parse(name, text))
    }

    fn empty(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            title: OwnedText::default(),
            question: OwnedText::default(),
            vintage: Vintage::Latest,
            seed: 7,
            draw: 0,
            values: std::array::from_fn(|i| PARAMETERS[i].default),
            changed: [false; N_PARAMETERS],
        }
    }

    /// Reads a scenario text; `id` names it in outputs.
    ///
    /// # Errors
    /// All problems of the text at once, in its order.
    pub fn parse(id: &str, text: &str) -> Result<Self, Problems> {
        let (table, syntax) = DeTable::parse_recoverable(text);
        let mut reader = Reader { text, problems: Vec::new() };
        for error in syntax {
            let what = error.message().trim().replace('\n', " ");
            reader.problem("", Fault::Syntax(what), error.span());
        }
        if !reader.problems.is_empty() {
            // What follows a broken line cannot be trusted; more messages would only mislead.
            return Err(Problems(reader.problems));
        }
        let scenario = reader.scenario(id, table.get_ref());
        if reader.problems.is_empty() {
            Ok(scenario)
        } else {
            reader.problems.sort_by_key(|p| p.span.as_ref().map_or(usize::MAX, |s| s.start));
            Err(Problems(reader.problems))
        }
    }

    /// Sets a parameter by name.
    ///
    /// # Errors
    /// If there is no such parameter or the value is outside its range; nothing is changed then.
    pub fn set(&mut self, name: &str, value: f64) -> Result<(), Problem> {
        let Some(param) = ParamId::find(name) else {
            return Err(Problem::new(name, Fault::Unknown { nearest: nearest_parameter(name) }));
        };
        self.set_param(param, value)
    }

    /// Sets a parameter.
    ///
    /// # Errors
    /// If the value is outside its range; nothing is changed then.
    pub fn set_param(&mut self, param: ParamId, value: f64) -> Result<(), Problem> {
        if let Some(fault) = fault_of(param, value) {
            return Err(Problem::new(param.row().id, fault));
        }
        self.values[param.0] = value + 0.0;
        self.changed[param.0] = true;
        Ok(())
    }

    /// Puts a parameter back to its default.
    pub fn reset(&mut self, param: ParamId) {
        self.values[param.0] = PARAMETERS[param.0].default;
        self.changed[param.0] = false;
    }

    /// The value a run will use for a parameter, before sampling.
    #[must_use]
    pub fn value(&self, param: ParamId) -> f64 {
        match (self.changed[param.0], self.vintage, param.row().default_2024) {
            (false, Vintage::EndOf2024, Some(then)) => then,
            _ => self.values[param.0],
        }
    }

    /// Whether the scenario sets this parameter itself.
    #[must_use]
    pub fn is_changed(&self, param: ParamId) -> bool {
        self.changed[param.0]
    }

    /// The parameters it sets, in the order of the register.
    pub fn changes(&self) -> impl Iterator<Item = ParamId> + '_ {
        ParamId::all().filter(|p| self.changed[p.0])
    }

    /// The values of this run: the vintage's defaults, the scenario's own, and for a draw above 0 one
    /// sample of every assumption the scenario leaves alone.
    #[must_use]
    pub fn params(&self) -> Params {
        let mut values = std::array::from_fn(|i| self.value(ParamId(i)));
        if self.draw > 0 {
            let mut numbers = rng::stream(self.seed, self.draw, rng::Stream::Assumptions);
            for (i, row) in PARAMETERS.iter().enumerate() {
                // One number per row, used or not, so that fixing one assumption leaves the others alone.
                let u = rng::open_unit(&mut numbers);
                if row.kind == Kind::Lever || self.changed[i] {
                    continue;
                }
                values[i] = match row.distribution {
                    Distribution::Fixed => values[i],
                    Distribution::Triangular => rng::triangular(u, row.min, values[i], row.max),
                    Distribution::Uniform => row.min + u * (row.max - row.min),
                    Distribution::Lognormal => rng::lognormal(u, row.min, values[i], row.max),
                };
            }
        }
        Params(values)
    }
}

/// What is wrong with a value, if anything.
fn fault_of(param: ParamId, value: f64) -> Option<Fault> {
    let row = param.row();
    if !value.is_finite() {
        return Some(Fault::NotFinite { param });
    }
    (value < row.min || value > row.max).then_some(Fault::OutOfRange { param, value })
}

const NUMBER: (&str, &str) = ("数", "a number");
const TABLE: (&str, &str) = ("表", "a table");
const QUOTED: (&str, &str) = ("加引号的文字", "a text in quotes");
const STRING: (&str, &str) = ("文字", "a text");
const COUNT: (&str, &str) = ("不小于 0 的整数", "a whole number from 0");
const BOTH: (&str, &str) = ("含 zh 与 en 的表", "a table with zh and en");

struct Reader<'a> {
    text: &'a str,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn problem(&mut self, field: &str, fault: Fault, span: Option<Range<usize>>) {
        let line = span.as_ref().map(|s| self.text[..s.start.min(self.text.len())].matches('\n').count() + 1);
        self.problems.push(Problem { field: field.to_owned(), fault, span, line });
    }

    fn wrong_type(
        &mut self,
        field: &str,
        value: &Spanned<DeValue<'_>>,
        expected: (&'static str, &'static str),
    ) {
        let found = self.text.get(value.span()).unwrap_or_default().to_owned();
        self.problem(field, Fault::WrongType { found, expected }, Some(value.span()));
    }

    fn scenario(&mut self, id: &str, table: &DeTable<'_>) -> Scenario {
        let patch = table.contains_key("base");
        let mut scenario = Scenario::empty(id);
        let mut given = [false; N_PARAMETERS];
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "base" => {
                    self.word("base", value, &["baseline"]);
                }
                "title" => scenario.title = self.both("title", value),
                "question" => scenario.question = self.both("question", value),
                "vintage" => {
                    if let Some(word) = self.word("vintage", value, &["latest", "2024"]) {
                        scenario.vintage = Vintage::parse(&word).unwrap_or_default();
                    }
                }
                "seed" => scenario.seed = self.count("seed", value),
                "draw" => scenario.draw = self.count("draw", value),
                group @ ("farmland" | "storage" | "power") => match value.get_ref() {
                    DeValue::Table(rows) => {
                        for (key, value) in rows {
                            let name = format!("{group}.{}", key.get_ref());
                            let Some(param) = ParamId::find(&name) else {
                                let nearest = nearest_parameter(&name);
                                self.problem(&name, Fault::Unknown { nearest }, Some(key.span()));
                                continue;
                            };
                            given[param.0] = true;
                            self.parameter(&mut scenario, param, value, patch);
                        }
                    }
                    _ => self.wrong_type(group, value, TABLE),
                },
                other => {
                    let fields = [
                        "base", "title", "question", "vintage", "seed", "draw", "farmland", "storage",
                        "power",
                    ];
                    let nearest =
                        nearest_name(other, fields.into_iter()).or_else(|| nearest_parameter(other));
                    self.problem(other, Fault::Unknown { nearest }, Some(key.span()));
                }
            }
        }
        if !patch {
            for param in ParamId::all().filter(|p| !given[p.0]) {
                self.problem(param.row().id, Fault::Missing, None);
            }
        }
        for (field, text) in [("title", &scenario.title), ("question", &scenario.question)] {
            if !table.contains_key(field) || text.zh.is_empty() || text.en.is_empty() {
                let missing = !self.problems.iter().any(|p| p.field.starts_with(field));
                if missing {
                    self.problem(field, Fault::Missing, None);
                }
            }
        }
        scenario
    }

    /// In a complete scenario a value equal to the default counts as left alone.
    fn parameter(
        &mut self,
        scenario: &mut Scenario,
        param: ParamId,
        value: &Spanned<DeValue<'_>>,
        patch: bool,
    ) {
        let row = param.row();
        let number = match value.get_ref() {
            DeValue::Integer(n) => i64::from_str_radix(n.as_str(), n.radix()).ok().map(|n| n as f64),
            DeValue::Float(x) => x.as_str().parse::<f64>().ok(),
            _ => None,
        };
        let Some(number) = number else {
            return self.wrong_type(row.id, value, NUMBER);
        };
        if let Some(fault) = fault_of(param, number) {
            return self.problem(row.id, fault, Some(value.span()));
        }
        scenario.values[param.0] = number + 0.0;
        scenario.changed[param.0] = patch || number != row.default;
    }

    fn both(&mut self, field: &str, value: &Spanned<DeValue<'_>>) -> OwnedText {
        let mut text = OwnedText::default();
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_type(field, value, BOTH);
            return text;
        };
        for (key, value) in table {
            let name = format!("{field}.{}", key.get_ref());
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("zh", DeValue::String(s)) => text.zh = s.trim().to_owned(),
                ("en", DeValue::String(s)) => text.en = s.trim().to_owned(),
                ("zh" | "en", _) => self.wrong_type(&name, value, STRING),
                _ => self.problem(
                    &name,
                    Fault::Unknown { nearest: Some(format!("{field}.zh")) },
                    Some(key.span()),
                ),
            }
        }
        text
    }

    fn word(&mut self, field: &str, value: &Spanned<DeValue<'_>>, allowed: &[&str]) -> Option<String> {
        let DeValue::String(word) = value.get_ref() else {
            self.wrong_type(field, value, QUOTED);
            return None;
        };
        if allowed.contains(&word.as_ref()) {
            return Some(word.to_string());
        }
        let fault = Fault::NotAllowed {
            found: word.to_string(),
            allowed: allowed.iter().map(|&a| a.to_owned()).collect(),
        };
        self.problem(field, fault, Some(value.span()));
        None
    }

    fn count(&mut self, field: &str, value: &Spanned<DeValue<'_>>) -> u64 {
        let number = match value.get_ref() {
            DeValue::Integer(n) => u64::from_str_radix(n.as_str(), n.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong_type(field, value, COUNT);
        }
        number.unwrap_or_default()
    }
}
