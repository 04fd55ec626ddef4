//! Scenarios: which value every parameter has, on which data.
//!
//! A scenario is a TOML text. `baseline.toml` gives every value; every other one says
//! `base = "baseline"` and lists only what differs. Reading is strict and reports all problems at once.
//! The built-in ones are read by the build script, so that a build without the feature `files` has them too.

use std::sync::Arc;

use crate::diagnostic::{
    Allowed, Among, Diagnostic, Diagnostics, Expected, Fault, Suggestion, nearest_parameter,
};
use crate::math;
use crate::number;
use crate::own_data::OwnData;
use crate::register::{
    BUILT_IN, BuiltIn, Distribution, Drawn, N_DIMENSIONS, PARAMETERS, ParamId, shown_factor,
};
use crate::rng;
use crate::vintage::Vintage;

#[cfg(feature = "files")]
mod read;

/// Tags of the languages that the texts of a scenario are written in and that a link may ask for.
pub const LANGUAGES: [&str; 2] = ["zh", "en"];

/// Number of levers and assumptions.
pub const N_PARAMETERS: usize = PARAMETERS.len();

/// A text in the languages it is written in. The model hands it on and never reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translations([String; LANGUAGES.len()]);

impl Translations {
    /// The text in each of [`LANGUAGES`].
    #[must_use]
    pub fn new(texts: [String; LANGUAGES.len()]) -> Self {
        Self(texts)
    }

    /// The text in the language of a tag; empty if there is none.
    #[must_use]
    pub fn get(&self, tag: &str) -> &str {
        LANGUAGES.iter().zip(&self.0).find(|(known, _)| **known == tag).map_or("", |(_, text)| text)
    }

    /// The texts, in the order of [`LANGUAGES`].
    #[must_use]
    pub fn all(&self) -> &[String; LANGUAGES.len()] {
        &self.0
    }

    /// Whether it says nothing in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(String::is_empty)
    }
}

/// What a scenario says of itself. Empty in built-in ones, whose texts are words of the crate `tianchu-report`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Title.
    pub title: Translations,
    /// The question it answers.
    pub question: Translations,
    /// What its results show: a paragraph, or nothing if nobody wrote one.
    pub reading: Translations,
}

/// What to compute.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Name in outputs.
    pub id: String,
    /// What it says of itself.
    pub texts: Texts,
    /// Which data it may use.
    pub vintage: Vintage,
    /// Seed of all random numbers.
    pub seed: u64,
    /// 0 takes every assumption at its default; draw k samples those the scenario leaves alone.
    pub draw: u64,
    /// Observations of a reader's own, on which its runs rest beside those of the register.
    pub own_data: Option<Arc<OwnData>>,
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
impl Scenario {
    /// The same scenario that sets a parameter to a value, inside its range or not.
    pub(crate) fn with_any(mut self, id: ParamId, value: f64) -> Self {
        (self.values[id.0], self.changed[id.0]) = (value, true);
        self
    }
}

impl Params {
    /// The same values with one replaced, inside its range or not.
    #[must_use]
    pub fn with(mut self, id: ParamId, value: f64) -> Self {
        self.0[id.0] = value;
        self
    }
}

impl Scenario {
    /// The scenario in which every parameter stands at its default on the newest data.
    #[must_use]
    pub fn baseline() -> Self {
        Self::from_built_in(&BUILT_IN[0])
    }

    /// Names of the built-in scenarios, the baseline first.
    pub fn built_in_names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|row| row.name)
    }

    /// The built-in scenario of this name.
    #[must_use]
    pub fn built_in(name: &str) -> Option<Self> {
        BUILT_IN.iter().find(|row| row.name == name).map(Self::from_built_in)
    }

    fn from_built_in(row: &BuiltIn) -> Self {
        let mut scenario =
            Self { vintage: row.vintage, seed: row.seed, draw: row.draw, ..Self::empty(row.name) };
        for &(param, value) in row.changes {
            scenario.values[param.0] = value;
            scenario.changed[param.0] = true;
        }
        scenario
    }

    fn empty(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            texts: Texts::default(),
            vintage: Vintage::Latest,
            seed: 7,
            draw: 0,
            own_data: None,
            values: std::array::from_fn(|i| PARAMETERS[i].default),
            changed: [false; N_PARAMETERS],
        }
    }

    /// Sets a parameter by name.
    ///
    /// # Errors
    /// If there is no such parameter or the value is outside its range; nothing is changed then.
    pub fn set(&mut self, name: &str, value: f64) -> Result<(), Diagnostics> {
        let Some(param) = ParamId::find(name) else {
            return Err(Diagnostic::unknown(name, Among::Parameters, nearest_parameter(name)).into());
        };
        self.set_param(param, value)
    }

    /// Sets a parameter.
    ///
    /// # Errors
    /// If the value is outside its range; nothing is changed then.
    pub fn set_param(&mut self, param: ParamId, value: f64) -> Result<(), Diagnostics> {
        check(param, value)?;
        self.values[param.0] = value + 0.0;
        self.changed[param.0] = true;
        Ok(())
    }

    /// Sets a parameter to a number as people write it, `60%` of a share too.
    ///
    /// # Errors
    /// If it is no number, or outside the parameter's range; nothing is changed then.
    pub fn set_written(&mut self, param: ParamId, text: &str) -> Result<(), Diagnostics> {
        let share = shown_factor(param.row().unit) == 100.0;
        match number::written(text) {
            Some(found) if !found.percent => self.set_param(param, found.value),
            Some(found) if share => self.set_param(param, number::shifted(found.value, -2)),
            _ if text.is_empty() => Err(Diagnostic::new(param.row().id, Fault::NoValue).into()),
            _ => Err(Diagnostic::wrong_type(param.row().id, text, Expected::Number).into()),
        }
    }

    /// Takes a parameter over from another scenario: its value, and whether it is set at all.
    pub fn take(&mut self, param: ParamId, other: &Self) {
        self.values[param.0] = other.values[param.0];
        self.changed[param.0] = other.changed[param.0];
    }

    /// Puts a parameter back to its default.
    pub fn reset(&mut self, param: ParamId) {
        self.values[param.0] = PARAMETERS[param.0].default;
        self.changed[param.0] = false;
    }

    /// The value a run will use for a parameter, before sampling.
    #[must_use]
    pub fn value(&self, param: ParamId) -> f64 {
        if self.changed[param.0] { self.values[param.0] } else { param.row().default_in(self.vintage) }
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
            // All of them, used or not, so that fixing one assumption leaves the others alone. One after another: now
            // and then one takes more than one word of the stream.
            let mut stream = rng::stream(self.seed, self.draw, rng::Stream::Assumptions);
            let numbers: [f64; N_DIMENSIONS] = std::array::from_fn(|_| rng::open_unit(&mut stream));
            for (i, row) in PARAMETERS.iter().enumerate() {
                let u = match row.drawn {
                    Drawn::By(d) | Drawn::With(d) => numbers[d],
                    Drawn::Against(d) => 1.0 - numbers[d],
                    Drawn::Never | Drawn::After(_) => continue,
                };
                if self.changed[i] {
                    continue;
                }
                let median = values[i];
                // On earlier data another default may hold, beyond what the evidence of today allows.
                let (low, high) = (math::min(row.sampled.0, median), math::max(row.sampled.1, median));
                values[i] = match row.distribution {
                    Distribution::Fixed => median,
                    Distribution::DoubleTriangular => rng::double_triangular(u, low, median, high),
                    Distribution::Uniform => low + u * (high - low),
                    Distribution::Lognormal => rng::lognormal(u, low, median, high),
                };
            }
            for (i, row) in PARAMETERS.iter().enumerate() {
                if let Drawn::After(past) = row.drawn
                    && !self.changed[i]
                {
                    let moved = values[past.0] - self.value(past);
                    values[i] = math::clamp(values[i] + moved, row.min, row.max);
                }
            }
        }
        Params(values)
    }
}

/// Whether a parameter may have a value.
///
/// # Errors
/// If not, with the value that was most likely meant.
fn check(param: ParamId, value: f64) -> Result<(), Diagnostics> {
    let row = param.row();
    let allowed = Allowed::Of(param);
    let (fault, instead) = if !value.is_finite() {
        (Fault::NotFinite { value, allowed }, row.default)
    } else if row.allows(value) {
        return Ok(());
    } else if !row.options.is_empty() {
        (Fault::NoOption { value, param }, row.nearest(value))
    } else {
        let share = number::shifted(value, -2);
        let in_percent = shown_factor(row.unit) == 100.0;
        if in_percent && row.allows(share) {
            (Fault::Percentage { value, allowed }, share)
        } else {
            // 25 where 30 to 100 % are allowed is nearer to 30 than to 100; 2 may be anything.
            let meant = if in_percent && value >= 10.0 && row.max <= 1.0 { share } else { value };
            (Fault::OutOfRange { value, allowed }, row.nearest(meant))
        }
    };
    Err(Diagnostic::new(row.id, fault).suggesting(Some(Suggestion::Number(instead))).into())
}
