//! Point forecasts held against what came.
//!
//! What the model says on the data of an earlier vintage, beside every figure published since; beside it what the
//! plainest rules make of the same past ([`Rival`]), and what others forecast ([`others`]). Nothing here is read by a
//! run: a figure that a vintage knows is no test of it, and which it knows the register says.
//!
//! Bands are not told yet: a case has room for them, a run of point values has none.

mod logistic;
pub mod others;
mod past;

pub use others::{Judged, Outcome, Verdict};
pub use past::{Past, Rival};

use crate::math;
use crate::model::Model;
use crate::region::Region;
use crate::register::{Grade, OBSERVATIONS, ORIGINS, Observation, Origin, Scope};
use crate::run::Run;
use crate::scenario::Scenario;
use crate::series::Series;
use crate::time::Date;
use crate::units::MU_PER_WANMU;
use crate::vintage::Vintage;

/// What is forecast, for the nation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Power of new-type storage, by the Energy Administration's count.
    StoragePower,
    /// Its energy.
    StorageEnergy,
    /// Farmland at a year's end.
    Farmland,
    /// Grain of a year. The model has the capacity of the land at the yields of 2024, without weather or their growth.
    Grain,
}

impl Subject {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::StoragePower, Self::StorageEnergy, Self::Farmland, Self::Grain];

    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::StoragePower => "storage_power",
            Self::StorageEnergy => "storage_energy",
            Self::Farmland => "farmland",
            Self::Grain => "grain",
        }
    }

    /// Unit of its numbers, as the register writes it.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::StoragePower => "GW",
            Self::StorageEnergy => "GWh",
            Self::Farmland => "wanmu",
            Self::Grain => "10kt",
        }
    }

    /// By whose count it is forecast and told.
    #[must_use]
    pub const fn scope(self) -> Scope {
        match self {
            Self::StoragePower | Self::StorageEnergy => Scope::Nea,
            Self::Farmland => Scope::Mnr,
            Self::Grain => Scope::Nbs,
        }
    }

    /// Rules that can be asked of it: a yearly series has no half-years, and a logistic curve only rises.
    #[must_use]
    pub const fn rivals(self) -> &'static [Rival] {
        match self {
            Self::StoragePower | Self::StorageEnergy => &Rival::ALL,
            Self::Farmland | Self::Grain => &[Rival::Last, Rival::LastYear, Rival::Growth],
        }
    }

    /// Where the register tells what came.
    const fn published(self) -> &'static str {
        match self {
            Self::StoragePower => "storage.power_gw",
            Self::StorageEnergy => "storage.energy_gwh",
            Self::Farmland => "farmland.area_wanmu",
            Self::Grain => "grain.output_10kt",
        }
    }

    /// What a run says of the nation at a date, in the unit of the register.
    fn of_run(self, run: &Run, date: Date) -> Option<f64> {
        let (series, unit) = match self {
            Self::StoragePower => (Series::StoragePower, 1e6),
            Self::StorageEnergy => (Series::StorageEnergy, 1e6),
            Self::Farmland => (Series::FarmlandArea, MU_PER_WANMU),
            Self::Grain => (Series::FarmlandCapacityKg, 1e7),
        };
        let column = run.column(series, Region::Nation)?;
        let at = |slot: usize| series.frequency().period(slot).last_day() == date;
        column.points().find(|(slot, _)| at(*slot)).map(|(_, x)| x / unit)
    }
}

/// Who forecasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// The model on the data of a vintage, with its default scenario.
    Run(Vintage),
    /// A rule, as if asked at the end of 2022: farmland goes on changing at the mean of the years since the figure
    /// before. By the same rule the model fills the one year of the past that its vintage of 2024 does not know. The
    /// model itself cannot be asked: its farmland of 2020-2023 is read, not computed, and projected from 2025 on.
    RuleOf2022,
}

impl Maker {
    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Run(Vintage::EndOf2024) => "model_2024",
            Self::Run(Vintage::EndOf2025) => "model_2025",
            Self::Run(Vintage::Latest) => "model_latest",
            Self::RuleOf2022 => "rule_2022",
        }
    }

    /// Last day whose news it knows.
    #[must_use]
    pub const fn made_on(self) -> Date {
        match self {
            Self::Run(vintage) => vintage.horizon(),
            Self::RuleOf2022 => Date::year_end(2022),
        }
    }

    /// Whether it knows a figure. The rule takes the state of its own last day as known, as vintages do.
    fn knows(self, o: &Observation) -> bool {
        o.known_on <= self.made_on() || (self == Self::RuleOf2022 && o.date == self.made_on())
    }
}

/// A forecast and what came.
#[derive(Clone, Debug)]
pub struct Case {
    /// What was forecast.
    pub subject: Subject,
    /// By whom.
    pub maker: Maker,
    /// The figure that came.
    pub published: &'static Observation,
    /// How well it is known.
    pub grade: Grade,
    /// Row of the sources.
    pub source: &'static str,
    /// Its value.
    pub actual: f64,
    /// The last figure its maker knew.
    pub base: f64,
    /// What was forecast.
    pub forecast: f64,
    /// What each rule of [`Subject::rivals`] makes of the same past.
    pub rivals: Vec<Option<f64>>,
    /// What the other count of storage power lets expect instead of the figure: the Energy Administration's figure of
    /// the last year-end, grown as the alliance's count grew since.
    pub by_other_count: Option<f64>,
}

impl Case {
    /// Forecast less actual, as a share of the actual.
    #[must_use]
    pub fn error_share(&self) -> f64 {
        self.share(self.forecast)
    }

    /// The same of another forecast.
    #[must_use]
    pub fn share(&self, forecast: f64) -> f64 {
        (forecast - self.actual) / self.actual
    }

    /// The same error as a share of what changed since the last figure known: a stock hides it.
    #[must_use]
    pub fn error_of_change(&self) -> f64 {
        (self.forecast - self.actual) / (self.actual - self.base).abs()
    }

    /// Whether a rule came closer.
    #[must_use]
    pub fn is_beaten_by(&self, rival: Option<f64>) -> bool {
        rival.is_some_and(|x| (x - self.actual).abs() < (self.forecast - self.actual).abs())
    }
}

/// Errors over all cases of a subject, of one who forecast them all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// Mean of the errors, as shares of what came.
    pub bias: f64,
    /// Mean of their sizes.
    pub mean_error: f64,
}

impl Score {
    /// Of errors; none of none.
    fn of(errors: &[f64]) -> Option<Self> {
        let mean = |value: &dyn Fn(f64) -> f64| {
            errors.iter().fold(0.0, |sum, &e| sum + value(e)) / errors.len() as f64
        };
        (!errors.is_empty()).then(|| Self { bias: mean(&|e| e), mean_error: mean(&f64::abs) })
    }
}

/// Scores of a subject.
#[derive(Clone, Debug)]
pub struct Scores {
    /// Of what.
    pub subject: Subject,
    /// Number of cases.
    pub cases: usize,
    /// Of the model, or the rule that stands for it.
    pub model: Score,
    /// Of each rule of [`Subject::rivals`]; none for one that could not say something in every case.
    pub rivals: Vec<Option<Score>>,
}

/// The test that stays: what the vintage of 2025 said of storage added in the first half of 2026. GW.
#[derive(Clone, Copy, Debug)]
pub struct FirstHalf {
    /// What it said.
    pub forecast: f64,
    /// The Energy Administration's figure of the end of June less that of December.
    pub actual: f64,
    /// How well the former is known.
    pub grade: Grade,
    /// What the alliance counted.
    pub other_count: f64,
    /// The Energy Administration's figure of the end of June.
    pub stock: f64,
    /// What the alliance's growth lets expect instead.
    pub stock_by_other_count: f64,
}

/// Growth in 2025 of two things that are not one: told beside each other, held against nothing. Shares.
#[derive(Clone, Copy, Debug)]
pub struct Growth {
    /// Of the area sown with grain, as published; the model has none.
    pub sown: f64,
    /// Of farmland, as the vintage of 2024 says; what came is not published.
    pub farmland: f64,
}

/// All of it.
#[derive(Clone, Debug)]
pub struct Backtest {
    /// By subject, the farthest off first.
    pub cases: Vec<Case>,
    /// By subject.
    pub scores: Vec<Scores>,
    /// The test that stays; none while the register lacks a figure of it.
    pub first_half: Option<FirstHalf>,
    /// Growth of sown area and farmland in 2025.
    pub growth: Option<Growth>,
    /// Forecasts of others.
    pub others: Vec<Judged>,
    /// What the default scenario on the newest data says of those that are open, in the order of `others`, where its
    /// count is the same.
    pub present: Vec<Option<f64>>,
}

impl Default for Backtest {
    fn default() -> Self {
        Self::new()
    }
}

impl Backtest {
    /// Runs the default scenario of each vintage and holds it against what came.
    #[must_use]
    pub fn new() -> Self {
        let [early, late] = Vintage::EARLIER.map(|vintage| (vintage, default_run(vintage)));
        let mut cases = Vec::new();
        for subject in Subject::ALL {
            let mut of_subject = Vec::new();
            for (vintage, run) in [&early, &late] {
                let said = |date| subject.of_run(run, date);
                of_subject.extend(held_against(subject, Maker::Run(*vintage), said));
            }
            if subject == Subject::Farmland {
                of_subject.extend(rule_of_2022());
            }
            math::sort_by(&mut of_subject, |a: &Case, b: &Case| {
                b.error_share().abs().total_cmp(&a.error_share().abs())
            });
            cases.extend(of_subject);
        }
        let scores = Subject::ALL.into_iter().filter_map(|subject| scores(subject, &cases)).collect();
        let others = others::judged();
        let newest = default_run(Vintage::Latest);
        let present = others.iter().map(|judged| present(judged, &newest)).collect();
        Self { cases, scores, first_half: first_half(&late.1), growth: growth(&early.1), others, present }
    }

    /// The cases of a subject, the farthest off first.
    pub fn of(&self, subject: Subject) -> impl Iterator<Item = &Case> {
        self.cases.iter().filter(move |case| case.subject == subject)
    }
}

fn default_run(vintage: Vintage) -> Run {
    let mut scenario = Scenario::baseline();
    scenario.vintage = vintage;
    Model::new(vintage).run(&scenario)
}

/// A case for each figure of a subject that its maker did not know and says something of.
fn held_against(subject: Subject, maker: Maker, said: impl Fn(Date) -> Option<f64>) -> Vec<Case> {
    let series = subject.published();
    let past = Past::of(series, |o| maker.knows(o));
    let case = |(o, origin): (&'static Observation, &Origin)| {
        let last = past.last()?;
        if o.id != series || o.region != "CN" || maker.knows(o) || past::months(o.date) <= last.month {
            return None;
        }
        Some(Case {
            subject,
            maker,
            published: o,
            grade: origin.grade,
            source: origin.source,
            actual: o.value?,
            base: last.value,
            forecast: said(o.date)?,
            rivals: subject.rivals().iter().map(|rival| rival.forecast(&past, o.date)).collect(),
            by_other_count: (subject == Subject::StoragePower).then(|| by_other_count(o.date)).flatten(),
        })
    };
    OBSERVATIONS.iter().zip(ORIGINS).filter_map(case).collect()
}

fn rule_of_2022() -> Vec<Case> {
    let maker = Maker::RuleOf2022;
    let past = Past::of(Subject::Farmland.published(), |o| maker.knows(o));
    let said = |date| {
        let last = past.last()?;
        Some(last.value + past.yearly_change()? * f64::from(past::months(date) - last.month) / 12.0)
    };
    held_against(Subject::Farmland, maker, said)
}

fn scores(subject: Subject, cases: &[Case]) -> Option<Scores> {
    let cases: Vec<&Case> = cases.iter().filter(|case| case.subject == subject).collect();
    let errors: Vec<f64> = cases.iter().map(|case| case.error_share()).collect();
    let of_rival = |i: usize| {
        let errors: Option<Vec<f64>> =
            cases.iter().map(|case| case.rivals[i].map(|x| case.share(x))).collect();
        errors.and_then(|errors| Score::of(&errors))
    };
    Some(Scores {
        subject,
        cases: cases.len(),
        model: Score::of(&errors)?,
        rivals: (0..subject.rivals().len()).map(of_rival).collect(),
    })
}

/// A national figure and how well it is known.
fn figure(series: &str, date: Date) -> Option<(f64, Grade)> {
    let of = |o: &Observation| o.id == series && o.region == "CN" && o.date == date;
    let place = OBSERVATIONS.iter().position(of)?;
    Some((OBSERVATIONS[place].value?, ORIGINS[place].grade))
}

/// The Energy Administration's figure of the year-end before `date`, grown as the alliance's count grew since then.
fn by_other_count(date: Date) -> Option<f64> {
    let year_end = Date::year_end((date.0 / 10_000) as i32 - 1);
    let value = |series, date| figure(series, date).map(|(x, _)| x);
    let growth = value("storage.added_power_gw_cnesa", date)? / value("storage.power_gw_cnesa", year_end)?;
    Some(value(Subject::StoragePower.published(), year_end)? * (1.0 + growth))
}

fn first_half(run: &Run) -> Option<FirstHalf> {
    let (opening, closing) = (Date::year_end(2025), Date::month_end(2026, 6));
    let published = Subject::StoragePower.published();
    let said = |date| Subject::StoragePower.of_run(run, date);
    let (stock, grade) = figure(published, closing)?;
    Some(FirstHalf {
        forecast: said(closing)? - said(opening)?,
        actual: stock - figure(published, opening)?.0,
        grade,
        other_count: figure("storage.added_power_gw_cnesa", closing)?.0,
        stock,
        stock_by_other_count: by_other_count(closing)?,
    })
}

fn growth(run: &Run) -> Option<Growth> {
    let [before, after] = [2024, 2025].map(Date::year_end);
    let sown = |date| figure("grain.sown_area_kha", date).map(|(x, _)| x);
    let farmland = |date| Subject::Farmland.of_run(run, date);
    Some(Growth {
        sown: sown(after)? / sown(before)? - 1.0,
        farmland: farmland(after)? / farmland(before)? - 1.0,
    })
}

/// What a run says of an open forecast of the same count.
fn present(judged: &Judged, run: &Run) -> Option<f64> {
    let forecast = judged.forecast;
    let subject = Subject::ALL.into_iter().find(|subject| subject.published() == forecast.series)?;
    matches!(judged.outcome, Outcome::Open(_)).then(|| subject.of_run(run, forecast.date)).flatten()
}

#[cfg(test)]
mod tests;
