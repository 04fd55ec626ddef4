//! Forecasts of others beside what came, by the same count.

use crate::math;
use crate::register::{FORECASTS, Forecast, OBSERVATIONS, Observation, Put};
use crate::time::Date;

/// A forecast of somebody else and what became of it.
#[derive(Clone, Copy, Debug)]
pub struct Judged {
    /// As registered.
    pub forecast: &'static Forecast,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a forecast.
#[derive(Clone, Copy, Debug)]
pub enum Outcome {
    /// Its day came, and this is the figure of the same count.
    Came(&'static Observation, f64),
    /// It has not come, or nothing is published for it; this is the newest figure of the same count, if there is one.
    Open(Option<(&'static Observation, f64)>),
}

/// How a forecast stands to what came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// What came lies within it.
    Held,
    /// More came than it said.
    TooLow,
    /// Less came than it said.
    TooHigh,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Held, Self::TooLow, Self::TooHigh];

    /// Name in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::TooLow => "too_low",
            Self::TooHigh => "too_high",
        }
    }

    /// Of a forecast, once `actual` has come.
    #[must_use]
    pub fn of(put: Put, actual: f64) -> Self {
        let (low, high) = match put {
            Put::Point(x) => (x, x),
            Put::Range(low, high) => (low, high),
            Put::AtLeast(x) => (x, f64::INFINITY),
        };
        if actual > high {
            Self::TooLow
        } else if actual < low {
            Self::TooHigh
        } else {
            Self::Held
        }
    }
}

/// The number of a forecast nearest to what came, less that, as a share of it: zero inside a range; of a least amount
/// the amount itself, since by how much it was surpassed tells what it was worth.
#[must_use]
pub fn error_share(put: Put, actual: f64) -> f64 {
    let nearest = match put {
        Put::Point(x) | Put::AtLeast(x) => x,
        Put::Range(low, high) => math::clamp(actual, low, high),
    };
    nearest / actual - 1.0
}

/// All registered forecasts, those whose day came first, the farthest off before the others; then the open ones by the
/// day they are for.
#[must_use]
pub fn judged() -> Vec<Judged> {
    let mut all: Vec<Judged> =
        FORECASTS.iter().map(|forecast| Judged { forecast, outcome: outcome(forecast) }).collect();
    math::sort_by(&mut all, |a, b| match (a.error_share(), b.error_share()) {
        (Some(a), Some(b)) => b.abs().total_cmp(&a.abs()),
        (None, None) => a.forecast.date.cmp(&b.forecast.date),
        (a, b) => a.is_none().cmp(&b.is_none()),
    });
    all
}

impl Judged {
    /// [`error_share`] of it; none while it is open.
    #[must_use]
    pub fn error_share(&self) -> Option<f64> {
        match self.outcome {
            Outcome::Came(_, actual) => Some(error_share(self.forecast.put, actual)),
            Outcome::Open(_) => None,
        }
    }
}

fn outcome(forecast: &Forecast) -> Outcome {
    let figure = |wanted: &dyn Fn(Date) -> bool| {
        OBSERVATIONS
            .iter()
            .filter(|o| o.id == forecast.series && o.region == forecast.region && wanted(o.date))
            .filter_map(|o| Some((o, o.value?)))
            .max_by_key(|(o, _)| o.date)
    };
    match figure(&|date| date == forecast.date) {
        Some((o, actual)) => Outcome::Came(o, actual),
        None => Outcome::Open(figure(&|_| true)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::Scope;

    // By hand. Breaks if a forecast is judged by the wrong end of it.
    #[test]
    fn errors_and_verdicts_by_hand() {
        let told = |put, actual| (error_share(put, actual), Verdict::of(put, actual));
        assert_eq!(told(Put::Point(150.0), 100.0), (0.5, Verdict::TooHigh));
        assert_eq!(told(Put::Point(50.0), 100.0), (-0.5, Verdict::TooLow));
        assert_eq!(told(Put::Point(100.0), 100.0), (0.0, Verdict::Held));
        assert_eq!(told(Put::Range(50.0, 75.0), 100.0), (-0.25, Verdict::TooLow));
        assert_eq!(told(Put::Range(50.0, 75.0), 60.0), (0.0, Verdict::Held));
        assert_eq!(told(Put::Range(50.0, 75.0), 40.0), (0.25, Verdict::TooHigh));
        assert_eq!(told(Put::AtLeast(30.0), 120.0), (-0.75, Verdict::Held));
        assert_eq!(told(Put::AtLeast(30.0), 20.0), (0.5, Verdict::TooHigh));
    }

    // Breaks if fewer than eight forecasts of others can be held against anything, or one is held against a figure of
    // another count or unit.
    #[test]
    fn others_are_judged_by_their_own_count() {
        let all = judged();
        assert_eq!(all.len(), FORECASTS.len());
        let came = all.iter().filter(|j| matches!(j.outcome, Outcome::Came(..))).count();
        assert!(came >= 8, "{came}");
        for Judged { forecast, outcome } in &all {
            let (Outcome::Came(o, _) | Outcome::Open(Some((o, _)))) = outcome else {
                assert_eq!(forecast.scope, Scope::Own, "{}", forecast.id);
                continue;
            };
            assert_eq!((o.id, o.region), (forecast.series, forecast.region));
            assert_eq!(o.id.ends_with("_cnesa"), forecast.scope == Scope::Cnesa, "{}", forecast.id);
            let place = OBSERVATIONS.iter().position(|known| std::ptr::eq(known, *o)).expect("a row");
            assert_eq!(crate::register::ORIGINS[place].unit, forecast.unit, "{}", forecast.id);
        }
    }
}
