//! The register: levers, assumptions, observations, targets, rules and sources.
//!
//! The rows live in `register/*.csv`; the build script turns them into the tables below. Sliders,
//! validation, documentation, sampling ranges and tests are all made from them.

use std::sync::LazyLock;

use crate::time::Date;
use crate::vintage::Vintage;

mod subject;
mod target;

pub use subject::Subject;
pub use target::{Comparison, TARGET_UNITS, Target, TargetUnit};

include!(concat!(env!("OUT_DIR"), "/register.rs"));

/// How well a number is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum Grade {
    /// Official, primary text.
    A,
    /// Official figure, read through a repost.
    B,
    /// Derived; the derivation stands in the note.
    C,
    /// Judgement, or recalled and not yet found.
    D,
}

impl Grade {
    /// The letter.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }

    /// All of them, the best first.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::C, Self::D];

    /// Reads a letter.
    #[must_use]
    pub fn parse(letter: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.letter() == letter)
    }
}

/// Who sets a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A ministry or a province decides it; never sampled.
    Lever,
    /// An uncertain fact or behaviour; sampled in draws.
    Assumption,
}

/// The target system a parameter belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// Farmland under the occupation/compensation balance (耕地).
    Farmland,
    /// New-type energy storage (新型储能).
    Storage,
    /// The power system the storage works in (电力系统).
    Power,
    /// Existing public-private partnerships (政府和社会资本合作存量项目), an illustrative account.
    Ppp,
}

/// How an assumption is spread between its low, default and high value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Distribution {
    /// Not sampled.
    Fixed,
    /// Two triangles that meet at the default, half of the probability on either side, however far the ends are: the
    /// default is the median.
    DoubleTriangular,
    /// Every value equally likely.
    Uniform,
    /// Logarithm normal, median at the default, min and max at the 5th and 95th percentile, cut there.
    Lognormal,
}

/// What of a draw moves a parameter. A draw is [`N_DIMENSIONS`] numbers between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// Nothing.
    Never,
    /// A number of its own for good, so that no row that comes or goes moves the draws of another.
    By(usize),
    /// The number of another row: both are high or low together.
    With(usize),
    /// One less the number of another row: it is low where the other is high.
    Against(usize),
    /// A lever that continues what an assumption says of the past: as far from its default as the draw takes that
    /// assumption from its own, unless a scenario sets either.
    After(ParamId),
}

/// Index of a parameter in [`PARAMETERS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParamId(pub usize);

impl ParamId {
    /// The row behind the id.
    #[must_use]
    pub fn row(self) -> &'static Parameter {
        &PARAMETERS[self.0]
    }

    /// The parameter called `name`, such as `farmland.acceptance_share`.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        PARAMETERS.iter().position(|p| p.id == name).map(Self)
    }

    /// The parameter with this short code, as used in share links.
    #[must_use]
    pub fn find_code(code: &str) -> Option<Self> {
        PARAMETERS.iter().position(|p| p.code == code).map(Self)
    }

    /// All of them, levers first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..PARAMETERS.len()).map(Self)
    }
}

/// A lever or an assumption.
#[derive(Debug)]
pub struct Parameter {
    /// Name, the same in Rust, TOML, CSV, link and page: `group.what_unit`.
    pub id: &'static str,
    /// Two or three letters for share links; never reused.
    pub code: &'static str,
    /// Lever or assumption.
    pub kind: Kind,
    /// Farmland, storage or power.
    pub group: Group,
    /// What it is about.
    pub subject: Subject,
    /// Unit of the numbers of the row, as the register writes it.
    pub unit: &'static str,
    /// Value in the baseline.
    pub default: f64,
    /// Least value allowed.
    pub min: f64,
    /// Greatest value allowed.
    pub max: f64,
    /// Ends of what draws sample: those two, or a narrower range of what the evidence allows (`sampled_ranges.csv`,
    /// with the reason in the note).
    pub sampled: (f64, f64),
    /// Step of the slider; any value in the range may be typed.
    pub step: f64,
    /// How it is sampled.
    pub distribution: Distribution,
    /// What of a draw moves it.
    pub drawn: Drawn,
    /// In sight on the first screen.
    pub primary: bool,
    /// Row of [`SOURCES`].
    pub source: &'static str,
    /// Grade of the default.
    pub grade: Grade,
    /// Newest evidence the default rests on.
    pub known_on: Date,
    /// Value in each of [`Vintage::EARLIER`], where the evidence then known gives another one.
    pub earlier: [Option<Known>; Vintage::EARLIER.len()],
    /// Row of [`RULES`], or empty.
    pub rule: &'static str,
    /// The values allowed where the unit is `choice`; else empty, and the whole range is.
    pub options: &'static [Choice],
}

/// A value, and the newest evidence it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// In the unit of the row.
    pub value: f64,
    /// Day on which the public could know it.
    pub known_on: Date,
}

impl Parameter {
    /// What holds on the data of a vintage unless a scenario says otherwise.
    #[must_use]
    pub fn known_in(&self, vintage: Vintage) -> Known {
        let now = Known { value: self.default, known_on: self.known_on };
        let then = Vintage::EARLIER.into_iter().zip(self.earlier).find(|(earlier, _)| *earlier == vintage);
        then.and_then(|(_, known)| known).unwrap_or(now)
    }

    /// The value of [`Parameter::known_in`].
    #[must_use]
    pub fn default_in(&self, vintage: Vintage) -> f64 {
        self.known_in(vintage).value
    }

    /// Whether another value holds by default in some vintage.
    #[must_use]
    pub fn has_earlier(&self) -> bool {
        self.earlier.iter().any(Option::is_some)
    }

    /// Whether it may have this value, a finite number.
    #[must_use]
    pub fn allows(&self, value: f64) -> bool {
        self.min <= value && value <= self.max && (self.options.is_empty() || self.option(value).is_some())
    }

    /// The option with this value.
    #[must_use]
    pub fn option(&self, value: f64) -> Option<&'static Choice> {
        self.options.iter().find(|o| o.value == value)
    }

    /// The allowed value nearest to a finite number.
    #[must_use]
    pub fn nearest(&self, value: f64) -> f64 {
        let distance = |o: &&Choice| (o.value - value).abs();
        let option = self.options.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)));
        option.map_or_else(|| crate::math::clamp(value, self.min, self.max), |o| o.value)
    }
}

/// A national figure of the baseline with the data of a version.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Headline {
    /// Version of the data.
    pub version: &'static str,
    /// Id of the series.
    pub series: &'static str,
    /// Last day of the year.
    pub date: Date,
    /// In the unit of the series.
    pub value: f64,
}

/// What a built-in scenario said with the data of a version.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScenarioRelease {
    /// Version of the data.
    pub version: &'static str,
    /// Name of the scenario.
    pub scenario: &'static str,
    /// As a link says it ([`crate::release::SAID`]).
    pub said: [u32; 4],
}

/// A default that held up to a version of the data and no longer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FormerDefault {
    /// The last version it held with.
    pub version: &'static str,
    /// Of which parameter.
    pub param: ParamId,
    /// In the unit of the parameter.
    pub value: f64,
}

/// So many of [`CHOICES`].
const fn choices(first: usize, n: usize) -> &'static [Choice] {
    CHOICES.split_at(first).1.split_at(n).0
}

/// One of the values of a parameter whose unit is `choice`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// The parameter's id and the value, such as `farmland.cap_reading.1`.
    pub id: &'static str,
    /// The number in files and links.
    pub value: f64,
}

/// A built-in scenario, as `Scenario::parse` would read its file, but for the texts.
#[derive(Debug)]
pub struct BuiltIn {
    /// Name.
    pub name: &'static str,
    /// Which data it may use.
    pub vintage: Vintage,
    /// Seed of all random numbers.
    pub seed: u64,
    /// Draw.
    pub draw: u64,
    /// The parameters it sets.
    pub changes: &'static [(ParamId, f64)],
}

/// A dated fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// Series and unit, such as `storage.power_gw`.
    pub id: &'static str,
    /// Two-digit code, `CN`, `F:` and a farmland region, or `G:` and a grid.
    pub region: &'static str,
    /// Day the figure holds.
    pub date: Date,
    /// The figure; none for a row that only bounds.
    pub value: Option<f64>,
    /// Lower bound.
    pub low: Option<f64>,
    /// Upper bound.
    pub high: Option<f64>,
    /// Day from which the public could know it. Figures on the state of 31 December 2024 count as known on
    /// that day, though announced in January 2025: the end-2024 vintage knows its own last day.
    pub known_on: Date,
}

/// Dated facts, in the order of the files.
pub static OBSERVATIONS: LazyLock<Vec<Observation>> = LazyLock::new(|| {
    let mut figures = FIGURES.iter().zip(DECIMALS);
    let mut rows = Vec::with_capacity(HAS.len());
    for (id, n) in SERIES_ROWS {
        for _ in 0..*n {
            let i = rows.len();
            let [value, low, high] = [1, 2, 4].map(|bit| {
                let (whole, decimals) = if HAS[i] & bit == 0 { None } else { figures.next() }?;
                // Both are exact, so that the quotient is the number nearest to what is printed.
                Some(f64::from(*whole) / TENS[usize::from(*decimals)])
            });
            rows.push(Observation {
                id,
                region: REGION_NAMES[usize::from(REGIONS[i])],
                date: Date(DAYS[usize::from(DATES[i])]),
                value,
                low,
                high,
                known_on: Date(DAYS[usize::from(KNOWN[i])]),
            });
        }
    }
    rows
});

/// The row of a series, a region and a day, and its place.
#[must_use]
pub(crate) fn observation(id: &str, region: &str, date: Date) -> Option<(usize, &'static Observation)> {
    let mut first = 0;
    for (series, n) in SERIES_ROWS {
        let rows = &OBSERVATIONS[first..][..usize::from(*n)];
        if *series == id
            && let Some(i) = rows.iter().position(|o| o.date == date && o.region == region)
        {
            return Some((first + i, &rows[i]));
        }
        first += rows.len();
    }
    None
}

/// Powers of ten by their exponent.
const TENS: [f64; 10] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/// Where an observation comes from. Kept apart from the figures, which every run reads, so that the page
/// need not carry texts it shows on request only.
#[derive(Debug)]
pub struct Origin {
    /// Unit as in the file.
    pub unit: &'static str,
    /// How well it is known.
    pub grade: Grade,
    /// Row of [`SOURCES`].
    pub source: &'static str,
    /// Derivation, scope, doubts.
    pub note: &'static str,
}

/// A note of observations that has a name, so that it can be said in any language.
#[derive(Debug)]
pub struct Note {
    /// Name.
    pub id: &'static str,
    /// As in [`Origin::note`].
    pub text: &'static str,
}

/// How a forecast is put.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Put {
    /// One number.
    Point(f64),
    /// Between two, such as a conservative and an ideal scenario.
    Range(f64, f64),
    /// So much or more: a target, or "more than".
    AtLeast(f64),
}

/// By whose count a forecast was made. It is held against what came by that count only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The National Energy Administration.
    Nea,
    /// The China Energy Storage Alliance.
    Cnesa,
    /// The National Bureau of Statistics.
    Nbs,
    /// The Ministry of Natural Resources.
    Mnr,
    /// The issuer's own, by which the register has no figures.
    Own,
}

impl Scope {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Nea, Self::Cnesa, Self::Nbs, Self::Mnr, Self::Own];

    /// Name as the register writes it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Nea => "nea",
            Self::Cnesa => "cnesa",
            Self::Nbs => "nbs",
            Self::Mnr => "mnr",
            Self::Own => "own",
        }
    }
}

/// A dated forecast or target of somebody else.
#[derive(Debug)]
pub struct Forecast {
    /// Name.
    pub id: &'static str,
    /// Day it was made public.
    pub made_on: Date,
    /// Series of [`OBSERVATIONS`] in which what comes is told.
    pub series: &'static str,
    /// `CN` or a province.
    pub region: &'static str,
    /// Day it is for.
    pub date: Date,
    /// What it says.
    pub put: Put,
    /// Unit as in the file, that of the series.
    pub unit: &'static str,
    /// By whose count.
    pub scope: Scope,
    /// Row of [`SOURCES`].
    pub source: &'static str,
    /// How well it is known that it was made.
    pub grade: Grade,
}

/// A rule of a law or policy document.
#[derive(Debug)]
pub struct Rule {
    /// Id of the rule table, such as `F43`.
    pub id: &'static str,
    /// H, H*, S or Q.
    pub force: &'static str,
}

/// A document or announcement.
#[derive(Debug)]
pub struct Source {
    /// Name.
    pub id: &'static str,
    /// Document number, where it has one.
    pub document_number: &'static str,
    /// Date of issue.
    pub date: &'static str,
}

/// How a source was read.
#[derive(Debug)]
pub struct Reading {
    /// Where.
    pub url: &'static str,
    /// Licence or status.
    pub licence: &'static str,
}

/// The rule with this id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|r| r.id == id)
}

/// The source with this id.
#[must_use]
pub fn source(id: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|s| s.id == id)
}

/// A number as somebody typed it without the unit behind it, whatever the unit is called there: `register/unit_names.csv`
/// has the names in every language.
#[must_use]
pub fn without_unit<'a>(typed: &'a str, unit: &str) -> &'a str {
    let names = UNIT_NAMES.iter().filter(|(_, of)| *of == unit);
    names.filter_map(|(name, _)| typed.strip_suffix(name)).next().unwrap_or(typed).trim_end()
}

/// Factor from the stored number to the one people are shown: a share is stored as 0.6 and shown as 60.
#[must_use]
pub fn shown_factor(unit: &str) -> f64 {
    if matches!(unit, "share" | "share_per_year") { 100.0 } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A choice as the build script would write it; the register need not have one.
    fn choice() -> Parameter {
        const OPTIONS: &[Choice] = &[
            Choice { id: "farmland.test_reading.1", value: 1.0 },
            Choice { id: "farmland.test_reading.3", value: 3.0 },
        ];
        Parameter {
            id: "farmland.test_reading",
            code: "xx",
            kind: Kind::Lever,
            group: Group::Farmland,
            subject: Subject::Cap,
            unit: "choice",
            default: 1.0,
            min: 1.0,
            max: 3.0,
            sampled: (1.0, 3.0),
            step: 1.0,
            distribution: Distribution::Fixed,
            drawn: Drawn::Never,
            primary: false,
            source: "",
            grade: Grade::D,
            known_on: Date::year_end(2024),
            earlier: [None; 2],
            rule: "",
            options: OPTIONS,
        }
    }

    // Breaks if a number between two options counts as one.
    #[test]
    fn a_choice_allows_its_options_only() {
        let row = choice();
        assert!(row.allows(1.0) && row.allows(3.0));
        assert!(!row.allows(2.0) && !row.allows(0.0) && !row.allows(4.0));
        assert_eq!((row.nearest(2.2), row.nearest(-9.0), row.nearest(2.0)), (3.0, 1.0, 1.0));
    }

    // Breaks if a range is read as a choice.
    #[test]
    fn without_options_the_whole_range_is_allowed() {
        let row = Parameter { options: &[], ..choice() };
        assert!(row.allows(1.0) && row.allows(2.5) && row.allows(3.0) && !row.allows(3.1));
        assert_eq!((row.nearest(2.5), row.nearest(9.0)), (2.5, 3.0));
    }
}
